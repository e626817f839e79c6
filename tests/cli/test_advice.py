"""What an error says to try can be typed where the user is, and does what it promises."""

from __future__ import annotations

import json
import shlex
from pathlib import Path
from typing import Any

import pytest

SUGAR = "Na=1mM,glucose=1mM"


def advice(result: Any) -> str:
    assert result.exit_code, result.stdout
    lines = [line.strip() for line in result.stderr.splitlines()]
    return next(line.removeprefix("try: ") for line in lines if line.startswith("try: "))


@pytest.mark.parametrize(
    ("command", "hint"),
    [
        ("curve SGLT1 --energy", f"--in {SUGAR} --out {SUGAR}"),
        ("curve SGLT1 --iv --in Na=10mM", f"--in glucose=1mM --out {SUGAR}"),
        ("curve NCC --energy --out Na=1mM,Cl=1mM", "--in Cl=1mM,Na=1mM"),
        ("curve NHE3 --energy --in Na=10mM,pH=7 --out Na=140mM", "--out pH=7.2"),
        ("run red_blood_cell -t 1s --set cytosol.Na=30mM", "--set cytosol.Cl=115mM"),
        ("calc nernst K --out 5mM --in 0mM", "--in 5mM"),
        ("calc nernst K --out 5mM --in 1e400mM", "--in 145mM"),
        ("calc pmf --voltage -150mV --pH-out 7 --pH-in 78", "--pH-in 7.2"),
        ("calc donnan-curve --range 0,300,5", "--range=0mM,300mM,5"),
        ("clamp SquidNav --in Na=50mM --out Na=440mM --steps -80..40/0:5ms", "--steps '-80mV..40mV/2:5ms'"),
        ("sweep red_blood_cell -n 2 -t 1s --vary cytosol.volume=scaled(cv=0.1) --correlate plasma.K,cytosol.volume=0.1",
         "--vary 'plasma.K=scaled(cv=0.1)'"),
    ],
)  # fmt: skip
def test_advice_is_typed_as_it_stands(cli: Any, command: str, hint: str) -> None:
    told = advice(cli(*command.split())).removesuffix(" as well")
    assert told == hint
    words, option = command.split(), hint.partition("=")[0].split()[0]
    added = option in ("--in", "--out", "--set", "--vary") and "calc" not in command
    if option in words and not added:
        place = words.index(option)
        del words[place : place + 2]
    result = cli(*words, *shlex.split(hint))
    assert "electroneutral" not in result.stderr
    assert "needs" not in result.stderr
    assert result.exit_code == 0, result.stderr


@pytest.mark.parametrize(
    ("arguments", "options"),
    [
        ("SGLT1", "--iv, --dose canagliflozin, --uptake glucose, --occupancy voltage, --energy"),
        ("GLUT1", "--dose glucose, --uptake glucose, --occupancy voltage, --energy"),
        ("KCC2", "--dose Cl, --uptake Cl"),
        ("LDLReceptor", "--uptake LDL"),
        ("AQP1", "permease tonicity red_blood_cell"),
    ],
)
def test_only_curves_that_a_part_has_are_offered(cli: Any, arguments: str, options: str) -> None:
    assert advice(cli("curve", arguments)) == options


@pytest.mark.parametrize("command", ["clamp AQP1 --steps 0mV:1ms", "record AQP1 --for 1ms"])
def test_a_water_pore_is_sent_to_what_shows_it(cli: Any, command: str) -> None:
    assert advice(cli(*command.split())) == "permease tonicity red_blood_cell"


def test_a_part_without_states_is_sent_to_its_own_curves(cli: Any) -> None:
    told = advice(cli("record", "KATP", "--for", "1ms"))
    assert told.startswith("permease curve KATP --iv, permease curve KATP --dose K")
    assert "PART" not in told


def test_the_longest_record_is_one_that_is_taken(cli: Any) -> None:
    command = ["record", "AChR", "--in", "Na=10mM,K=140mM", "--out", "ACh=1mM,Na=140mM,K=5mM", "--for"]
    told = advice(cli(*command, "1000h"))
    assert told == "--for 1700s"


EXAMPLES = [
    ("run red_blood_cell -t NaNs", "--time 30min"),
    ("assay pampa fast", "1e-6cm/s"),
    ("clamp SquidNav --in Na=50mM --out Na=440mM --steps -80mV:foo", "a number and a unit, e.g. 30 min"),
    ("curve GLUT1 --iv --in glucose=1mM --out glucose=1mM",
     "permease curve GLUT1 --dose glucose, permease curve GLUT1 --uptake glucose, permease curve GLUT1 --occupancy "
     "voltage or permease curve GLUT1 --energy"),
    ("curve GLUT1 --uptake glucose --trans infinite-cis --view hanes-woolf --plot x.png", "--trans 0"),
    ("assay loading 1e-5cm/s --base 9 --ammonium-sulfate 250mM --inside-pH 4", "--ammonium-sulfate 250mM"),
    ("show red_blood_cell -o x.png", "permease show red_blood_cell --scheme NaKATPase -o x.png"),
    ("calc osmolarity NaCl=150mM", "its ions, each with its concentration: Na and Cl"),
    ("calc osmolarity CaCl2=150mM", "its ions, each with its concentration: Ca and 2 Cl"),
    ("calc fluidity POPC --sterol 2", "--plot fluidity.png"),
    ("sweep red_blood_cell -n 2 --vary cytosol.Na=normal(5mM)", "normal(70 fL, cv=0.1) or normal(70 fL, 7 fL)"),
    ("sweep red_blood_cell -n 2 --vary cytosol.volume=scaled(cv=0.1) --keep foo", "--keep cytosol.Na"),
    ("release Lou2005 --curve 1..20/5", "--curve 1uM..20uM/5"),
    ("run red_blood_cell --set membrane.area=0um^2", "--set 'membrane.area=135 µm^2'"),
    ("run QQQQ", "gibbs_donnan_cell"),
    ("calc nernst K --in 1mM --out 2mM -T -5K", "--temperature 37degC"),
]  # fmt: skip


@pytest.mark.parametrize(("command", "hint"), EXAMPLES)
def test_examples_are_of_the_kind_that_is_wanted(cli: Any, tmp_path: Any, command: str, hint: str) -> None:
    assert advice(cli(*command.replace("x.png", str(tmp_path / "x.png")).split())).replace(f"{tmp_path}/", "") == hint


def test_both_choices_given_are_said_to_be_both(cli: Any) -> None:
    told = cli("assay", "loading", "1e-5cm/s", "--base", "9", "--ammonium-sulfate", "250mM", "--inside-pH", "4").stderr
    assert "both are given" in told
    assert "两者都给出了" in cli("--lang", "zh", "assay", "fit-pampa", "x.csv", "--acid", "--base").stderr


def test_places_are_options_of_the_command(cli: Any) -> None:
    places = {
        "sweep red_blood_cell --over cytosol.Na=9mM:2mM:3": "--over cytosol.Na",
        "sweep red_blood_cell -n 2 --vary cytosol.Na=normal(5mM)": "--vary, normal",
        "sweep red_blood_cell -n 2 --vary cytosol.Na=scaled(cv=1) --correlate plasma.K,plasma.Na=1": "--correlate",
        "sweep red_blood_cell -n 2 --vary cytosol.volume=scaled(cv=0.1) --keep foo": "--keep",
        "show red_blood_cell -o x.png": "--output",
        "curve SGLT1 --energy": "--in, --out",
    }
    for command, place in places.items():
        assert f"  --> {place}\n" in cli(*command.split()).stderr, command


def test_places_are_said_in_chinese(cli: Any) -> None:
    assert "--> --steps，第 1 步\n" in cli("--lang", "zh", "clamp", "KATP", "--steps", "-80mV:foo").stderr
    command = ["calc", "donnan", "--out", "K=3mM", "--impermeant", "p=3mM:-3"]
    assert "--> 唐南平衡\n" in cli("--lang", "zh", *command).stderr


def test_why_cells_fail_is_said_in_the_language(cli: Any) -> None:
    command = ["sweep", "red_blood_cell", "-n", "4", "-t", "1s", "--vary", "cytosol.Na=uniform(-5mM,-1mM)"]
    told = cli("--lang", "zh", *command).stderr
    assert "细胞不能取这些数值。" in told
    assert "[Na] 不能为负" in told
    assert "try:" not in told
    assert "cannot" not in told
    assert "A cell cannot have these numbers. " in cli(*command).stderr


@pytest.mark.parametrize(("text", "code"), [("permease: 1\n", 1), ("- 1\n", 3)])
def test_a_file_and_stdin_are_judged_alike(cli: Any, tmp_path: Path, text: str, code: int) -> None:
    (tmp_path / "c.yaml").write_text(text)
    assert cli("check", str(tmp_path / "c.yaml")).exit_code == code
    assert cli("check", "-", stdin=text).exit_code == code


def test_a_folder_is_no_cell(cli: Any, tmp_path: Path) -> None:
    result = cli("check", str(tmp_path))
    assert result.exit_code == 5
    assert "it is a folder" in result.stderr


def test_json_keeps_the_parts_of_an_error(cli: Any) -> None:
    found = json.loads(cli("--json", "curve", "SGLT1", "--energy").stdout)["error"]["problems"]
    assert [set(each) for each in found] == [{"what", "where", "try"}]
    assert found[0]["where"] == "--in, --out"


WRONG_IN_FILES = [
    ("capacitance: 2 uF/cm^2", "capacitance: 2 uF", ["2 µF is not a capacitance per area"], "1 uF/cm^2"),
    (
        "balance: protein",
        "balance: prot",
        ["    balance: prot", "known: Cl, K, Na, protein"],
        "did you mean 'protein'?",
    ),
    ("charge: -0.85", "charge: abc", ["cannot read 'abc'"], "a number without a unit, e.g. 0.5"),
    ("- KCC2\n", "- KCC2\n      - KCC2\n", ["two transporters are called 'KCC2'"], "name: KCC2_2 for one of them"),
    ("- KCC2\n", "- KCC2: {foo: 2}\n", ["known: name, scale, constants"], "remove it"),
    ("species: K, conductance: 70 uS/cm^2", "species: K", ["needs a permeability"], "permeability: 1e-7 cm/s"),
    ("balance: protein", "balance: glucose", ["glucose"], "an ion, e.g. balance: Cl, or an impermeant"),
]


@pytest.mark.parametrize(("right", "wrong", "says", "hint"), WRONG_IN_FILES, ids=[each[1] for each in WRONG_IN_FILES])
def test_advice_for_a_file_is_in_the_form_of_a_file(
    cli: Any, tmp_path: Path, right: str, wrong: str, says: list[str], hint: str
) -> None:
    file = tmp_path / "c.yaml"
    assert cli("new", str(file)).exit_code == 0
    text = file.read_text()
    assert right in text
    file.write_text(text.replace(right, wrong))
    result = cli("check", str(file))
    assert result.exit_code == 1
    assert result.stderr.count("error:") == 1, result.stderr
    for each in says:
        assert each in result.stderr
    assert advice(result) == hint


def test_a_line_that_is_no_numbers_and_a_table_that_is_none_have_examples(cli: Any, tmp_path: Path) -> None:
    file = tmp_path / "t.csv"
    file.write_text("time [s],signal\n1,nan\n")
    assert advice(cli("assay", "fit-leak", str(file), "--radius", "50nm")) == "numbers alone, such as 0.5,0.31"
    file.write_text("")
    told = advice(cli("assay", "fit-leak", str(file), "--radius", "50nm"))
    assert told.startswith("time [s],signal ")
    assert advice(cli("assay", "fit-pampa", str(file), "--acid")).startswith("pH,P_e [cm/s] ")

"""``permease calc permeability``."""

from __future__ import annotations

import json

import pytest

FIELDS = ("value", "low", "high", "unit", "method", "text", "sources", "remarks", "provisional")


def test_one_solute(cli):
    done = cli("calc", "permeability", "urea", "--bilayer", "POPC=0.7,cholesterol=0.3", "-T", "25degC")
    assert done.exit_code == 0, done.output
    assert done.stdout.startswith("urea through POPC 70 %, cholesterol 30 % at 25 degC\npermeability\t1.92")
    for word in (
        "range\t",
        " to ",
        "method\tmeasured on egg PC in decane",
        "sources\tWalterGutknecht1986",
        "provisional",
    ):
        assert word in done.stdout


def test_in_chinese(cli):
    done = cli("calc", "permeability", "O2", "--bilayer", "DPPC", "-T", "25degC", "--lang", "zh")
    assert done.exit_code == 0
    for word in ("氧气通过 DPPC，25 °C", "通透系数\t", "区间\t", "方法\t实测于", "凝胶相", "来源\t"):
        assert word in done.stdout.replace("degC", "°C")


def test_json_holds_everything(cli):
    done = cli("calc", "permeability", "Cl", "--json", "--ladder")
    data = json.loads(done.stdout)
    assert data["schema"] == "permease.calc.permeability/1"
    assert all(key in data for key in FIELDS)
    assert data["low"] < data["value"] < data["high"]
    assert data["input"]["outer"] == {"POPC": 1.0}
    assert list(data["ladder"]) == ["measured", "cells"]


def test_the_ladder(cli):
    done = cli("calc", "permeability", "urea", "--ladder", "--bilayer", "POPC", "-T", "25degC")
    rows = [line.split("\t") for line in done.stdout.splitlines()[-7:] if "\t" in line]
    names = [row[0] for row in rows if len(row) == 4]
    assert names[:5] == ["method", "measured on bilayers", "hexadecane/water", "measured on cells", "octanol/water"]


def test_a_recipe_and_leaflets(cli):
    assert "human red cell" in cli("calc", "permeability", "water", "--bilayer", "red_blood_cell").stdout
    done = cli("calc", "permeability", "water", "--outer", "POPC=0.6,cholesterol=0.4", "--inner", "DOPC")
    assert "leaflets in series" in done.stdout


def test_what_the_user_knows(cli):
    done = cli("calc", "permeability", "secret", "--log-octanol", "1", "--molar-mass", "200g/mol")
    assert done.exit_code == 0
    assert "secret through POPC" in done.stdout
    assert "method\tlast resort: log P" in done.stdout


def test_no_far_fetched_guess(cli):
    """Octane is no lactate; a slip of one letter is still put right."""
    done = cli("calc", "permeability", "octane")
    assert "did you mean" not in done.output
    assert "smiles=" not in done.output
    assert "did you mean 'urea'" in cli("calc", "permeability", "ureea").output


def test_olive_oil_of_a_light_solute(cli):
    done = cli("calc", "permeability", "gas", "--log-olive-oil", "-1", "--molar-mass", "40g/mol")
    assert done.exit_code == 0, done.output
    assert "K^1.56" in done.stdout


def test_what_is_given_and_not_used_is_told(cli):
    done = cli("calc", "permeability", "urea", "--log-hexadecane", "-3")
    assert "the hexadecane/water partition coefficient given here: not used" in done.stdout
    chosen = cli("calc", "permeability", "urea", "--log-hexadecane", "-3", "--method", "hexadecane").stdout
    assert "not used" not in chosen
    assert "未被采用" in cli("calc", "permeability", "urea", "--log-hexadecane", "-3", "--lang", "zh").stdout


def test_a_figure(cli, tmp_path):
    file = tmp_path / "p.svg"
    done = cli("calc", "permeability", "urea", "--plot", str(file))
    assert done.exit_code == 0
    assert "figure in" in done.stdout
    assert "<svg" in file.read_text()
    assert cli("calc", "permeability", "urea", "--plot", str(file)).exit_code == 5
    assert cli("calc", "permeability", "urea", "--plot", str(file), "--force").exit_code == 0


@pytest.mark.parametrize(
    ("arguments", "code", "words"),
    [
        (("ureaa",), 2, "did you mean"),
        (("Ca",), 3, "no permeability of Ca"),
        (("urea", "--bilayer", "POPC=0.7"), 2, "add up to"),
        (("urea", "--bilayer", "POPPC"), 2, "POPC"),
        (("urea", "--bilayer", "POPC=0.5,POPC=0.5"), 2, "given twice"),
        (("urea", "--bilayer", "POPC=much"), 2, "much"),
        (("urea", "--bilayer", "POPC=0.5,DOPC"), 2, "NAME=VALUE"),
        (("urea", "--outer", "POPC"), 2, "both leaflets"),
        (("urea", "--outer", "POPC", "--inner", "DOPC", "--bilayer", "DOPC"), 2, "of one are given"),
        (("urea", "-T", "25"), 2, "no unit"),
        (("urea", "--method", "magic"), 2, "unknown method"),
        (("urea", "--plot", "p.txt"), 2, "p.txt"),
        (("secret", "--log-octanol", "1"), 2, "molar mass"),
        (("secret", "--log-octanol", "much"), 2, "is no number"),
        (("secret", "--log-olive-oil", "much"), 2, "is no number"),
        (("secret", "--log-octanol", "1"), 2, "try: --molar-mass 180g/mol"),
        (("octane",), 2, 'try: --smiles "OCC(O)CO", or --log-octanol=-1.8 with --molar-mass 92g/mol'),
        (("sucrose",), 3, "--log-octanol=-1.8 or --log-hexadecane=-5.7"),
        (("N2",), 3, "try: --log-hexadecane=-2.6 or --log-octanol=-0.5"),
        (("glucose", "--method", "hexadecane"), 3, "try: --method measured or --log-hexadecane=-5.7"),
        (("O2", "--method", "olive oil"), 3, "try: --method measured or --log-olive-oil=-3.2"),
        (("hexanol", "--method", "cells"), 3, "only a lower bound"),
        (("urea", "--molar-mass", "90g/mol"), 2, "urea has 60.056"),
        (("Na", "--log-hexadecane", "-5"), 3, "try: --method measured, which needs no rule"),
    ],
)
def test_wrong_usage(cli, arguments, code, words):
    done = cli("calc", "permeability", *arguments)
    assert done.exit_code == code, done.output
    assert words in done.output
    assert "Traceback" not in done.output


def test_the_help_is_in_both_languages(cli):
    english = cli("calc", "permeability", "--help").stdout
    chinese = cli("calc", "permeability", "--help", "--lang", "zh").stdout
    assert "The permeability of a lipid bilayer to a solute" in english
    assert "脂双层对一种溶质的通透系数" in chinese
    for option in ("--bilayer", "--outer", "--method", "--ladder", "--smiles", "--plot"):
        assert option in english
        assert option in chinese


def test_a_recipe_is_named_and_cited(cli):
    shown = cli("calc", "permeability", "urea", "--bilayer", "red_blood_cell").stdout
    assert shown.startswith("urea through human red cell at 37 degC\n")
    for key in ("WalterGutknecht1986", "Virtanen1998", "RedCellCholesterol1980"):
        assert shown.count(key) == 1
    data = json.loads(cli("calc", "permeability", "urea", "--bilayer", "red-blood-cell", "--ladder", "--json").stdout)
    for each in (data, *data["ladder"].values()):
        assert [source["key"] for source in each["sources"]].count("Virtanen1998") == 1


@pytest.mark.parametrize("name", ["e_coli", "myelin"])
def test_a_recalled_composition_is_marked(cli, name):
    data = json.loads(cli("calc", "permeability", "O2", "--bilayer", name, "--json").stdout)
    assert data["provisional"]
    assert "is provisional: no part of it has been checked" in data["remarks"][-1]["en"]
    assert "待核实" in cli("--lang", "zh", "calc", "permeability", "O2", "--bilayer", name).stdout

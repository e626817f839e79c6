"""What goes wrong is said with the options of the command, never with arguments of a call."""

from __future__ import annotations

from typing import Any

import pytest

PYTHON = ('="', '("', '{"')


@pytest.mark.parametrize(
    ("arguments", "place", "hint"),
    [
        ("assay liposome 1e-8cm/s --counterion K=1e-8cm/s", "--counterion > K",
         "--counterion K=1e-8cm/s:100mM:100mM"),
        ("assay caco2 1e-5cm/s --pump NaKATPase", "--pump", "--pump PGlycoprotein"),
        ("assay caco2 1e-5cm/s --efflux 1pmol/cm^2/s", "--pump, --efflux", "--efflux 20pmol/cm^2/s:5uM"),
        ("assay trapping a=7 b=6", "--acid, --base", "--acid 4.8 or --base 9"),
        ("assay trapping a=7 --acid 4", "NAME=PH", "plasma=7.4 urine=6.0"),
        ("assay pampa 0cm/s", "PERMEABILITY", "1e-6cm/s"),
        ("assay pampa 1e-5cm/s --unstirred 0cm/s", "--unstirred", "--unstirred 3e-5cm/s"),
        ("assay caco2 1e-5cm/s --apical-pH 20", "--apical-pH", "--apical-pH 6.5"),
        ("assay swelling 1e-5cm/s --water 3e-3cm/s --radius 50nm --inside 300mM --reduced-volume 2",
         "--reduced-volume", "--reduced-volume 0.9"),
        ("assay liposome 1e-8cm/s --charge 9", "--charge", "--charge=-3"),
        ("calc diffusion --protein 20nm --model saffman-delbrueck", "--model", "--model petrov-schwille"),
        ("calc diffusion --model saffman-delbrueck", "--model", "--protein 2nm --model saffman-delbrueck"),
        ("calc diffusion --model arrhenius --protein 2nm", "--model", "leave out --protein"),
    ],
)  # fmt: skip
def test_errors_name_options(cli: Any, arguments: str, place: str, hint: str) -> None:
    result = cli(*arguments.split())
    assert result.exit_code == 2, result.output
    lines = [line.strip() for line in result.stderr.splitlines()]
    assert any(line.startswith("--> ") and place in line for line in lines), result.stderr
    assert any(line.startswith("try: ") and hint in line for line in lines), result.stderr
    assert not any(mark in result.stderr for mark in PYTHON)


def test_models_are_listed_as_they_are_typed(cli: Any) -> None:
    assert "arrhenius, free-area" in cli("calc", "diffusion", "--model", "magic").stderr
    assert "of lipids there are arrhenius, free-area" in cli("calc", "diffusion", "--model", "petrov-schwille").stderr
    proteins = cli("calc", "diffusion", "--model", "free-area", "--protein", "2nm").stderr
    assert "petrov-schwille, saffman-delbrueck, inverse-radius" in proteins


def test_a_file_of_numbers_is_no_figure(cli: Any, tmp_path: Any) -> None:
    table = tmp_path / "frap.csv"
    shown = cli("calc", "frap", "-o", str(table)).stdout
    assert f"wrote {table}" in shown
    assert "figure" not in shown


@pytest.mark.parametrize(
    ("assay", "language", "words"),
    [("pampa", "en", "default 3e-5cm/s"), ("caco2", "en", "default none"),
     ("pampa", "zh", "默认 3e-5cm/s"), ("caco2", "zh", "默认 none")],
)  # fmt: skip
def test_the_default_of_the_water_layers_is_told(cli: Any, assay: str, language: str, words: str) -> None:
    assert words in cli("--lang", language, "assay", assay, "--help").stdout


def test_a_fast_drug_is_no_error(cli: Any) -> None:
    result = cli("assay", "caco2", "1e-2cm/s")
    assert result.exit_code == 0
    assert "fraction absorbed" not in result.stdout
    assert "too soon to be sampled" in result.stderr
    assert "pump" not in result.stderr
    assert "来不及取样" in cli("--lang", "zh", "assay", "caco2", "1e-2cm/s").stderr


@pytest.mark.parametrize(
    ("arguments", "texts"),
    [
        ("calc nernst K", ["error: --in is missing", "try: --in 5mM"]),
        ("calc nernst K --in 5mM --out 0mM", ["--> --out"]),
        ("calc dg K --in 1mM --out 2mM", ["error: --voltage is missing", "try: --voltage -70mV"]),
        ("calc nernst glucose --in 5mM --out 1mM", ["--> [SPECIES]", "permease calc dg"]),
        ("calc ghk --in K=1mM --out K=2mM -P K=1,Na=2", ["--> --in", "try: --in Na=5mM"]),
        ("calc donnan --out K=1mM,Cl=1mM --impermeant X=5mM", ["--> --impermeant > X", "--impermeant protein=5mM:-8"]),
        ("calc donnan-curve --ion Q", ["--> --ion", "try: --ion K"]),
        ("calc osmolarity K=1", ["try: K=1mM"]),
        ("calc diffusion --protein 2", ["try: --protein 2nm"]),
        ("curve GLUT1 --dose Q", ["--> --dose"]),
        ("curve GLUT1 --uptake glucose --side left", ["--> --side", "try: --side out"]),
        ("curve GLUT1 --uptake glucose --view x", ["--> --view", "eadie-hofstee"]),
        ("record AChR --out ACh=10uM --for 1s --count 0", ["--> --count", "try: --count 1"]),
        ("record AQP1 --for 1s", ["try: permease tonicity red_blood_cell"]),
        ("record KATP --for 1s", ["permease curve KATP --iv, permease curve KATP --dose K"]),
        ("fragility red_blood_cell --critical 0.5", ["--> --critical"]),
        ("run red_blood_cell -t 1mV", ["--> --time"]),
        ("run red_blood_cell -t 1h --budget Q", ["--> --budget"]),
        ("parts show GLUT1 --variant nope", ["unknown variant 'nope'"]),
        ("exercise show 2302469 --seed -1", ["--> --seed", "try: --seed 7"]),
    ],
)
def test_arguments_of_calls_are_said_as_options(cli: Any, arguments: str, texts: list[str]) -> None:
    result = cli(*arguments.split())
    assert result.exit_code == 2, result.output
    for text in texts:
        assert text in result.stderr
    assert not any(mark in result.stderr for mark in PYTHON)


def test_hints_are_reworded_in_both_languages(cli: Any) -> None:
    told = cli("--lang", "zh", "calc", "permeability", "nope").stderr
    assert '--smiles "OCC(O)CO"，或 --log-octanol=-1.8' in told
    assert "--acid 4.8 或 --base 9" in cli("--lang", "zh", "assay", "trapping", "a=7", "b=6").stderr


def test_one_variant_alone(cli: Any) -> None:
    whole, one = (cli("parts", "show", "GLUT1", *more).stdout for more in ((), ("--variant", "wieth-1971-sugars")))
    heads = [[line for line in page.splitlines() if line.startswith("Variant ")] for page in (whole, one)]
    assert len(heads[0]) == 3
    assert heads[1] == ["Variant wieth-1971-sugars"]

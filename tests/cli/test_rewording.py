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
        ("assay trapping a=7 --acid 4", "compartments", "plasma=7.4 urine=6.0"),
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

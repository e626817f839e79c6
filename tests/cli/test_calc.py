"""One-line answers: golden numbers as a user types them."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

GOLDEN = [
    # Nernst equation with R = 8.314462618, F = 96485.33212 (CODATA 2018): RT/F ln(5/140) at 310.15 K
    (["nernst", "K", "--in", "140mM", "--out", "5mM"], "voltage", -89.0587, "mV"),
    (["nernst", "--charge", "2", "--in", "0.0001mM", "--out", "1mM", "-T", "25degC"], "voltage", 118.318, "mV"),
    # the textbook examples named in the design: 5 -> 80 mM glucose at 298 K; X+ 140 out, 12 in, -65 mV, 298.15 K
    (["dg", "--out", "5mM", "--in", "80mM", "-T", "298K"], "total", 6.870, "kJ/mol"),
    (["dg", "glucose", "--out", "5mM", "--in", "80mM", "-T", "298K"], "chemical", 6.870, "kJ/mol"),
    (
        ["dg", "--charge", "1", "--out", "140mM", "--in", "12mM", "-V", "-65mV", "-T", "298.15K"],
        "chemical",
        -6.090,
        "kJ/mol",
    ),
    (
        ["dg", "--charge", "1", "--out", "140mM", "--in", "12mM", "-V", "-65mV", "-T", "298.15K"],
        "electrical",
        -6.272,
        "kJ/mol",
    ),
    (
        ["dg", "Na", "--out", "140mM", "--in", "12mM", "-V", "-65mV", "-T", "298.15K"],
        "total",
        -12.362,
        "kJ/mol",
    ),
    # squid axon, Hodgkin and Katz 1949 concentrations and permeability ratios, 20 degC
    (
        [
            *["ghk", "--in", "K=400mM,Na=50mM,Cl=52mM", "--out", "K=20mM,Na=440mM,Cl=560mM"],
            *["-P", "K=1,Na=0.04,Cl=0.45", "-T", "20degC"],
        ],
        "voltage",
        -59.927,
        "mV",
    ),
    (
        ["ghk", "--in", "K=140mM", "--out", "K=5mM", "-P", "K=1e-6cm/s", "-V", "-70mV"],
        "flux.K",
        14.694,
        "pmol/cm^2/s",
    ),
    # Gibbs-Donnan rows of the design: 5 mM haemoglobin, z = -8, 150 mM KCl
    (["donnan", "--out", "K=150mM,Cl=150mM", "--impermeant", "protein=5mM:-8"], "voltage", -3.553, "mV"),
    (["donnan", "--out", "K=150mM,Cl=150mM", "--impermeant", "protein=5mM:-8"], "osmotic_pressure", 19.74, "kPa"),
    (["osmolarity", "Na=140mM", "K=5mM", "Cl=145mM"], "osmolarity", 290.0, "mM"),
    (["osmolarity", "Na=140mM,Cl=140mM", "pH=7.4"], "net_charge", 0.0, "mM"),
    # RT x 20 mol/m3 at 310.15 K
    (["osmolarity", "Na=150mM,Cl=150mM", "--against", "Na=140mM,Cl=140mM"], "osmotic_pressure", 51.57, "kPa"),
    (["pmf", "-V", "-140mV", "--pH-in", "7.6", "--pH-out", "7"], "voltage", -176.92, "mV"),
]


@pytest.mark.parametrize(("words", "key", "value", "unit"), GOLDEN, ids=[f"{' '.join(g[0])} {g[1]}" for g in GOLDEN])
def test_golden(json_of: Callable[..., Any], words: list[str], key: str, value: float, unit: str) -> None:
    found = json_of("calc", *words)
    assert found["schema"] == f"permease.calc.{words[0]}/1"
    assert found[key]["value"] == pytest.approx(value, rel=1e-4, abs=1e-9)
    assert found[key]["unit"].replace("µ", "u") == unit


def test_donnan_ratio(json_of: Callable[..., Any]) -> None:
    found = json_of("calc", "donnan", "--out", "K=150mM,Cl=150mM", "--impermeant", "haemoglobin=5mM:-8")
    assert found["ratio.Cl"] == pytest.approx(0.8755, abs=5e-5)


def test_one_number_is_one_line(cli: Callable[..., Any]) -> None:
    assert cli("calc", "nernst", "K", "--in", "140mM", "--out", "5mM").stdout == "-89.0587 mV\n"


def test_several_numbers_are_a_table_in_the_language(cli: Callable[..., Any]) -> None:
    words = ["calc", "dg", "glucose", "--in", "80mM", "--out", "5mM", "-T", "298K"]
    english = [line.split("\t") for line in cli(*words).stdout.splitlines()]
    assert english == [["chemical", "6.86967 kJ/mol"], ["electrical", "0 kJ/mol"], ["total", "6.86967 kJ/mol"]]
    chinese = [line.split("\t")[0] for line in cli("--lang", "zh", *words).stdout.splitlines()]
    assert chinese == ["化学部分", "电部分", "合计"]


def test_turnover_is_that_of_the_part(json_of: Callable[..., Any]) -> None:
    from permease import library

    inside = "Na=10mM,K=140mM,MgATP=2mM,MgADP=0.1mM,Pi=1mM,pH=7.2"
    found = json_of("calc", "turnover", "NaKATPase", "--in", inside, "--out", "Na=145mM,K=5mM", "-V", "-12mV")
    expected = library.part("NaKATPase")().turnover(
        inside={"Na": "10 mM", "K": "140 mM", "MgATP": "2 mM", "MgADP": "0.1 mM", "Pi": "1 mM", "pH": 7.2},
        outside={"Na": "145 mM", "K": "5 mM"},
        voltage="-12 mV",
    )
    assert found["turnover"]["value"] == pytest.approx(float(expected.magnitude), rel=1e-12)
    assert found["reversal_voltage"]["value"] < -150.0


def test_an_electroneutral_part_has_no_reversal(json_of: Callable[..., Any]) -> None:
    found = json_of("calc", "turnover", "GLUT1", "--in", "glucose=1mM", "--out", "glucose=5mM")
    assert "reversal_voltage" not in found
    assert found["turnover"]["value"] != 0.0


def test_atp_by_both_sets(json_of: Callable[..., Any]) -> None:
    found = json_of("calc", "atp", "--ATP", "5mM", "--ADP", "0.05mM", "--Pi", "1mM")
    other = json_of("calc", "atp", "--ATP", "5mM", "--ADP", "0.05mM", "--Pi", "1mM", "--constants", "wu2007")
    assert found["total"]["value"] == pytest.approx(other["other"]["value"])
    assert -70.0 < found["total"]["value"] < -55.0

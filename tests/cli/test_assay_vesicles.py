"""``permease assay swelling``, ``loading``, ``fit-pampa`` and ``fit-swelling``."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

import permease as pm

SWELLING = ["--radius", "50nm", "--inside", "300mM", "--outside", "300mM", "--solute", "300mM"]
RUN = ["assay", "swelling", "1e-5cm/s", "--water", "3e-3cm/s", *SWELLING, "--duration", "1s"]


def rows(text: str) -> dict[str, list[str]]:
    found = [line.split("\t") for line in text.splitlines()]
    return {row[0]: row[1:] for row in found if len(row) > 1}


def test_swelling_is_the_function(cli: Callable[..., Any], json_of: Callable[..., Any]) -> None:
    same = pm.vesicle_swelling(
        "1e-5 cm/s", water_permeability="3e-3 cm/s", radius="50 nm", inside="300 mM", outside="300 mM",
        solute="300 mM", duration="1 s",
    )  # fmt: skip
    found = json_of(*RUN)
    assert found["schema"] == "permease.assay/1"
    assert found["series"]["volume"]["values"] == pytest.approx(same.y.values.tolist(), rel=1e-9)
    table = rows(cli(*RUN).stdout)
    assert float(table["smallest volume / at the start"][0]) == pytest.approx(same.smallest[1], rel=1e-5)
    assert "ruptures after" not in table


def test_a_giant_vesicle_ruptures(cli: Callable[..., Any]) -> None:
    result = cli(
        "assay", "swelling", "1e-6cm/s", "--water", "3e-3cm/s", "--radius", "10um", "--inside", "300mM",
        "--reduced-volume", "0.9", "--duration", "60s",
    )  # fmt: skip
    table = rows(result.stdout)
    assert float(table["a sphere after"][0].split()[0]) < float(table["ruptures after"][0].split()[0])
    assert "it ruptures" in result.stderr


def test_loading_by_either_gradient(cli: Callable[..., Any], json_of: Callable[..., Any]) -> None:
    sulfate = json_of("assay", "loading", "1e-5cm/s", "--base", "8.5", "--ammonium-sulfate", "250mM")
    same = pm.liposome_loading("1e-5 cm/s", pKa=8.5, ammonium_sulfate="250 mM")
    assert sulfate["answers"]["loaded"]["value"] == pytest.approx(same.loaded, rel=1e-9)
    given = ["assay", "loading", "1e-5cm/s", "--base", "8.5", "--inside-pH", "4"]
    weak, strong = (
        float(rows(cli(*given, "--buffering", amount).stdout)["share loaded"][0]) for amount in ("10mM", "100mM")
    )
    assert weak < strong


def test_a_trace_gives_back_what_made_it(cli: Callable[..., Any], json_of: Callable[..., Any], tmp_path: Path) -> None:
    trace, figure = tmp_path / "trace.csv", tmp_path / "fit.png"
    assert cli(*RUN, "-o", str(trace)).exit_code == 0
    result = cli("assay", "fit-swelling", str(trace), *SWELLING, "--plot", str(figure))
    assert result.exit_code == 0, result.stderr
    table = rows(result.stdout)
    assert float(table["Ps"][0]) == pytest.approx(1e-5, rel=1e-3)
    assert float(table["Pf"][0]) == pytest.approx(3e-3, rel=1e-3)
    assert figure.stat().st_size > 5000
    found = json_of("assay", "fit-swelling", str(trace), *SWELLING, "--water", "3e-3cm/s")
    assert found["fit"]["parameters"]["Ps"]["value"] == pytest.approx(1e-5, rel=1e-4)


def test_a_signal_of_any_gain(cli: Callable[..., Any], tmp_path: Path) -> None:
    same = pm.vesicle_swelling(
        "1e-5 cm/s", water_permeability="3e-3 cm/s", radius="50 nm", inside="300 mM", outside="300 mM",
        solute="300 mM", duration="1 s", points=60,
    )  # fmt: skip
    points = zip(same.x.values.tolist(), same.y.values.tolist(), strict=True)
    lines = [f"{1e3 * t!r};{5.0 - 2.0 * v!r}" for t, v in points]
    data = tmp_path / "light.txt"
    data.write_text("\n".join(["time [ms];light", *lines]), encoding="utf-8")
    result = cli("assay", "fit-swelling", str(data), *SWELLING, "--water", "3e-3cm/s")
    assert result.exit_code == 0, result.stderr
    assert float(rows(result.stdout)["Ps"][0]) == pytest.approx(1e-5, rel=1e-3)
    assert rows(result.stdout)["Pf"][1] == "as given"


def test_a_profile_gives_back_what_made_it(cli: Callable[..., Any], tmp_path: Path) -> None:
    profile = tmp_path / "profile.csv"
    made = cli(
        "assay", "pampa", "2e-4cm/s", "--acid", "4.5", "--pH", "3..9/13", "--unstirred", "1e-3cm/s", "-o", str(profile)
    )
    assert made.exit_code == 0, made.stderr
    known = rows(cli("assay", "fit-pampa", str(profile), "--acid", "--pKa", "4.5").stdout)
    assert float(known["P0"][0]) == pytest.approx(2e-4, rel=1e-3)
    assert float(known["Pu"][0]) == pytest.approx(1e-3, rel=1e-2)
    assert known["pKa"][1] == "as given"
    other = rows(cli("assay", "fit-pampa", str(profile), "--acid", "--unstirred", "1e-3cm/s").stdout)
    assert float(other["pKa"][0]) == pytest.approx(4.5, abs=1e-3)
    bare = cli("assay", "fit-pampa", str(profile), "--acid", "--unstirred", "none", "--column", "P_m")
    assert float(rows(bare.stdout)["P0"][0]) == pytest.approx(2e-4, rel=1e-3)


def test_a_leak_gives_back_what_made_it(cli: Callable[..., Any], tmp_path: Path) -> None:
    data, figure = tmp_path / "leak.csv", tmp_path / "leak.svg"
    assert cli("assay", "liposome", "2e-9cm/s", "--radius", "60nm", "-o", str(data)).exit_code == 0
    shown = cli("assay", "fit-leak", str(data), "--radius", "60nm", "--plot", str(figure))
    assert shown.exit_code == 0, shown.stderr
    assert float(rows(shown.stdout)["P"][0]) == pytest.approx(2e-9, rel=1e-4)
    assert figure.stat().st_size > 3000
    text = "t [min];signal\n0;100\n10;80\n20;66\n40;50\n80;35\n160;31\n"
    light = cli("assay", "fit-leak", "-", "--radius", "60nm", stdin=text)
    assert light.exit_code == 0, light.stderr
    assert 1e-10 < float(rows(light.stdout)["P"][0]) < 1e-8


def test_data_from_stdin_and_files(cli: Callable[..., Any], tmp_path: Path) -> None:
    text = "pH\tP_e [1e-6 cm/s]\n4\t9.1\n5\t5.1\n6\t0.9\n7\t0.11\n"
    document = tmp_path / "fit.json"
    result = cli("assay", "fit-pampa", "-", "--acid", "--unstirred", "none", "-o", str(document), stdin=text)
    assert result.exit_code == 0, result.stderr
    found = json.loads(document.read_text(encoding="utf-8"))
    assert found["schema"] == "permease.assay/1"
    low, high = found["fit"]["parameters"]["P0"]["low"], found["fit"]["parameters"]["P0"]["high"]
    assert low < 1e-5 < high


def test_chinese(cli: Callable[..., Any], tmp_path: Path) -> None:
    assert "最小体积 / 起始值\t" in cli("--lang", "zh", *RUN).stdout
    shown = cli("--lang", "zh", "assay", "loading", "1e-5cm/s", "--base", "8.5", "--inside-pH", "4").stdout
    assert "装载比例\t" in shown
    text = "pH,P_e [cm/s]\n4,9.1e-6\n5,5.1e-6\n6,0.9e-6\n7,0.11e-6\n"
    fitted = cli("--lang", "zh", "assay", "fit-pampa", "-", "--acid", "--unstirred", "none", stdin=text).stdout
    assert "拟合：1/P_e" in fitted


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        (("swelling", "1e-5cm/s"), "--water is missing"),
        (("swelling", "1e-5cm/s", "--water", "3e-3cm/s"), "--radius is missing"),
        (("swelling", "1e-5", "--water", "3e-3cm/s", *SWELLING), "no unit"),
        (("swelling", "1e-5cm/s", "--water", "3e-3", *SWELLING), "no unit"),
        (("swelling", "1e-5cm/s", "--water", "-1cm/s", *SWELLING), "above zero"),
        (("swelling", "1e-5cm/s", "--water", "3e-3cm/s", *SWELLING[:3], "300"), "300mM"),
        (("swelling", "1e-5cm/s", "--water", "3e-3cm/s", *SWELLING, "--reduced-volume", "2"), "0.05 to 1"),
        (("swelling", "1e-5cm/s", "--water", "3e-3cm/s", *SWELLING, "-T", "25"), "25degC"),
        (("swelling", "1e-5cm/s", "--water", "3e-3cm/s", *SWELLING, "--duration", "0s"), "above zero"),
        (("loading", "1e-5cm/s"), "pKa of the base is missing"),
        (("loading", "1e-5cm/s", "--base", "8.5"), "one gradient is needed"),
        (("loading", "1e-5cm/s", "--base", "8.5", "--ammonium-sulfate", "1M", "--inside-pH", "4"), "one gradient"),
        (("loading", "1e-5cm/s", "--base", "8.5", "--ammonium-sulfate", "1M", "--buffering", "1mM"), "holds the pH"),
        (("loading", "1e-5cm/s", "--base", "8.5", "--ammonium-sulfate", "250"), "250mM"),
        (("loading", "1e-5cm/s", "--base", "8.5", "--inside-pH", "40"), "between 0 and 14"),
        (("loading", "1e-5cm/s", "--base", "8.5", "--inside-pH", "4", "--lumen", "1"), "below 1"),
        (("fit-pampa", "-"), "an acid or a base"),
        (("fit-pampa", "-", "--acid", "--base"), "an acid or a base"),
        (("fit-pampa", "-", "--acid"), "cannot both be fitted"),
        (("fit-pampa", "-", "--acid", "--pKa", "4.5", "--unstirred", "3e-5"), "no unit"),
        (("fit-pampa", "-", "--acid", "--pKa", "4.5", "--column", "P_x"), "unknown column"),
        (("fit-swelling", "-", *SWELLING), "no column time"),
        (("fit-swelling", "-"), "--radius is missing"),
        (("fit-leak", "-"), "--radius is missing"),
        (("fit-leak", "-", "--radius", "50"), "50nm"),
        (("fit-leak", "-", "--radius", "50nm"), "no column time"),
    ],
    ids=lambda value: " ".join(value) if isinstance(value, tuple) else "",
)
def test_refusals(cli: Callable[..., Any], arguments: tuple[str, ...], says: str) -> None:
    text = "pH,P_e [cm/s]\n4,9.1e-6\n5,5.1e-6\n6,0.9e-6\n7,0.11e-6\n"
    result = cli("assay", *arguments, stdin=text)
    assert result.exit_code == 2, result.stderr
    assert says in result.stderr
    assert "Traceback" not in result.stderr


@pytest.mark.parametrize(
    ("text", "code", "says"),
    [
        ("pH,P_e\n4,1e-5\n5,1e-6\n", 2, "P_e has no unit"),
        ("pH,P_e [cm/s]\n4,1e-5\n5,-1e-6\n6,1e-7\n", 2, "above zero"),
        ("pH,P_e [cm/s]\n4,1e-5\n50,1e-6\n6,1e-7\n", 2, "between 0 and 14"),
        ("pH,P_e [cm/s]\n4,1e-5\n", 2, "points cannot give"),
        ("pH,P_e [mV]\n4,1e-5\n5,1e-6\n", 2, "mV"),
        ("pH,flow [cm/s]\n4,1e-5\n5,1e-6\n", 2, "--column flow"),
    ],
)
def test_data_that_cannot_be_fitted(cli: Callable[..., Any], text: str, code: int, says: str) -> None:
    result = cli("assay", "fit-pampa", "-", "--base", "--unstirred", "none", stdin=text)
    assert result.exit_code == code, result.stderr
    assert says in result.stderr


def test_a_file_that_is_not_there(cli: Callable[..., Any]) -> None:
    assert cli("assay", "fit-pampa", "nothing.csv", "--acid", "--unstirred", "none").exit_code == 5


def test_the_unit_of_what_was_measured_counts(cli: Callable[..., Any]) -> None:
    """Percent of a release are hundredths; numbers of percent without their unit are refused."""
    rows = "\n0,0\n10,10\n20,19\n40,34\n"
    told = cli("assay", "fit-leak", "-", "--radius", "50nm", stdin="time [min],released [%]" + rows)
    assert told.exit_code == 0
    assert "2.899" in told.stdout
    for head in ("time [min],released", "time [min],released [mM]"):
        refused = cli("assay", "fit-leak", "-", "--radius", "50nm", stdin=head + rows)
        assert refused.exit_code == 2, head
    swelling = "time [s],volume [%]\n0,100\n1,70\n5,80\n10,95\n20,99\n"
    where = ("--radius", "50nm", "--inside", "300mM", "--outside", "300mM", "--solute", "300mM")
    assert cli("assay", "fit-swelling", "-", *where, stdin=swelling).exit_code == 0
    refused = cli("assay", "fit-swelling", "-", *where, stdin=swelling.replace(" [%]", ""))
    assert refused.exit_code == 2
    assert "V/V0" in refused.stderr

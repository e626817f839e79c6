"""``permease fragility``, ``permease tonicity``, and what ``calc`` says of osmolality and Donnan cases."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest


def test_fragility(cli: Callable[..., Any], json_of: Callable[..., Any]) -> None:
    shown = cli("fragility").stdout
    assert "half lysed\t0.44" in shown
    assert "\n0.45\t144." in shown
    found = json_of("fragility", "red_blood_cell", "--salt", "0.4%,0.45%,0.5%")
    assert found["schema"] == "permease.fragility/1"
    assert found["x"]["values"] == pytest.approx([0.4, 0.45, 0.5])
    assert 22.0 < found["series"]["lysed"]["values"][1] < 88.0


def test_fragility_options(json_of: Callable[..., Any]) -> None:
    words = ("fragility", "--salt", "0.4%,0.45%,0.5%,0.6%")
    plain = json_of(*words)["answers"]["half"]["value"]
    assert json_of(*words, "--anomaly", "0")["answers"]["half"]["value"] > plain
    assert json_of(*words, "--critical", "1.7")["answers"]["half"]["value"] < plain
    assert json_of(*words, "--inactive", "0.388")["conditions"]["inactive"] == 0.388


def test_fragility_in_chinese(cli: Callable[..., Any]) -> None:
    shown = cli("--lang", "zh", "fragility", "--salt", "0.4％，0.5%").stdout
    assert "渗透脆性" in shown
    assert "半数溶血\t0.4" in shown
    for command in ("fragility", "tonicity"):
        page = cli("--lang", "zh", command, "--help").stdout
        assert "red cells" not in page
        assert "红细胞" in page


def test_tonicity(cli: Callable[..., Any], json_of: Callable[..., Any]) -> None:
    shown = cli("tonicity", "red_blood_cell", "--add", "sucrose=300mM").stdout
    assert "tonicity\thypertonic" in shown
    assert "at the end\tcrenated" in shown
    found = json_of("tonicity", "urea_permeable_red_cell", "urea=300mM", "pH=7.4", "--for", "20s")
    assert found["schema"] == "permease.tonicity/1"
    assert (found["verdict"], found["shape"]) == ("hypotonic", "lysed")
    assert found["answers"]["lysis"]["unit"] == "s"
    assert json_of("tonicity", "red_blood_cell", "saline")["verdict"] == "isotonic"


def test_turgor(cli: Callable[..., Any]) -> None:
    shown = cli("--lang", "zh", "tonicity", "plant_cell", "--add", "mannitol=400mM").stdout
    assert "质壁分离" in shown
    assert "膨压\t无：细胞壁在 0.010 MPa 时松弛" in shown
    assert "turgor\tnone: the wall lets go at 0.010 MPa" in cli("tonicity", "plant_cell", "sucrose=300mM").stdout
    assert "turgor\t0.188 MPa" in cli("tonicity", "plant_cell", "urea=300mM").stdout


def test_a_solute_without_a_path(cli: Callable[..., Any], json_of: Callable[..., Any]) -> None:
    shown = cli("tonicity", "red_blood_cell", "urea=300mM").stdout
    assert "nothing in this cell carries urea across, so it counts as impermeant; POPC lipids alone would" in shown
    assert "take urea_permeable_red_cell" in shown
    assert "pH of the bath\t7.40, held" in shown
    shown = cli("--lang", "zh", "tonicity", "red_blood_cell", "glycerol=300mM").stdout
    assert "没有甘油的跨膜通路" in shown
    assert "浴液 pH\t7.40，保持不变" in shown
    found = json_of("tonicity", "urea_permeable_red_cell", "glycerol=300mM")
    assert (found["shape"], found["remarks"]) == ("lysed", [])
    assert "无法" not in cli("--lang", "zh", "tonicity", "pump_leak_neuron", "Na=72mM", "K=3mM", "Cl=75mM").stdout


def test_wide_gaps_between_solutions(json_of: Callable[..., Any]) -> None:
    """The example of the help page gives the ends that the full curve gives: 0.509 and 0.393 %."""
    found = json_of("fragility", "--salt", "0.3%,0.4%,0.45%,0.5%,0.9%")["answers"]
    assert found["begins"]["value"] == pytest.approx(0.509, abs=0.001)
    assert found["complete"]["value"] == pytest.approx(0.393, abs=0.001)


def test_walls_are_shown(cli: Callable[..., Any], tmp_path: Path) -> None:
    shown = cli("show", "plant_cell").stdout
    assert "wall, elastic modulus\t10\tMPa\tapproached at 7 /MPa from 0.01 MPa" in shown
    assert "0.5 MPa at the volume at the start" in shown
    assert "细胞壁弹性模量" in cli("--lang", "zh", "show", "plant_cell").stdout
    assert "protoplast\tturgor\tMPa\t0.5\t" in cli("run", "plant_cell").stdout
    assert "turgor in protoplast\t0.50" in cli("steady", "plant_cell").stdout
    text = cli("show", "red_blood_cell").stdout
    assert "elastic" not in text
    file = tmp_path / "cell.yaml"
    import permease as pm

    cell = pm.cells.plant_cell()
    protoplast = cell.compartment("protoplast")
    wall = pm.Wall("5 MPa", reference_volume="90 pL")
    changed = cell.with_(membranes=[cell.membranes[0].with_(inside=protoplast.with_(wall=wall))])
    file.write_text(pm.write(changed), encoding="utf-8")
    assert "wall, elastic modulus\t5\tMPa\t0 MPa at 90 pL" in cli("show", str(file)).stdout


def test_files(cli: Callable[..., Any], tmp_path: Path) -> None:
    for command in (("fragility", "--salt", "0.4%,0.5%"), ("tonicity", "red_blood_cell", "saline")):
        files = [str(tmp_path / f"{command[0]}.{end}") for end in ("csv", "json", "png")]
        for option, file in zip(("-o", "-o", "--plot"), files, strict=True):
            result = cli(*command, option, file)
            assert result.exit_code == 0, result.stderr
        assert json.loads(Path(files[1]).read_text())["kind"] == command[0]
        assert Path(files[2]).stat().st_size > 1000
        assert cli(*command, "-o", files[0]).exit_code == 5
        assert cli(*command, "-o", "-").stdout.count("\n") > 2


@pytest.mark.parametrize(
    ("words", "hint"),
    [
        (("fragility", "plant_cell"), "wall"),
        (("fragility", "--salt", "0.4,0.5"), "0.4%"),
        (("fragility", "--salt", "0.4%"), "two"),
        (("fragility", "--critical", "0.5"), "bursts above"),
        (("fragility", "nothing_like_it"), "nothing_like_it"),
        (("fragility", "--plot", "x.txt"), "x.txt"),
        (("tonicity", "red_blood_cell"), "neither is given"),
        (("tonicity", "red_blood_cell", "saline", "--add", "urea=1mM"), "both are given"),
        (("tonicity", "red_blood_cell", "--add", "sucrose=300"), "mM"),
        (("tonicity", "red_blood_cell", "salin"), "saline"),
        (("tonicity", "red_blood_cell", "saline", "--for", "10"), "unit"),
        (("tonicity", "squid_axon", "saline"), "water"),
        (("tonicity", "pump_leak_neuron", "Na=75mM", "Cl=75mM"), "add K=3.5mM"),
        (("calc", "osmolarity", "haemoglobin=5"), "no unit"),
        (("calc", "osmolarity", "haemoglobn=5mM"), "haemoglobn"),
        (("calc", "osmolarity", "saline", "--impermeant", "dextran=5"), "dextran=5mM"),
        (("calc", "osmolarity", "saline", "--impermeant", "dextran=5mM:x"), "charge number"),
        (("calc", "donnan", "--case", "textbok"), "textbook"),
        (("calc", "donnan", "--case", "textbook", "--out", "K=1mM"), "alone"),
        (("calc", "donnan", "--case", "soft"), "no finite volume"),
    ],
)
def test_nonsense(cli: Callable[..., Any], words: tuple[str, ...], hint: str) -> None:
    result = cli(*words)
    assert result.exit_code in (2, 3, 4)
    assert hint in result.stderr
    assert "Traceback" not in result.stderr


def test_calc(cli: Callable[..., Any], json_of: Callable[..., Any]) -> None:
    found = json_of("calc", "osmolarity", "saline")
    assert found["osmolality"]["value"] == pytest.approx(285.2, rel=1e-3)
    assert found["osmolarity"]["value"] == pytest.approx(308.0)
    assert json_of("calc", "donnan", "--case", "titratable")["pH_inside"] == pytest.approx(7.3467, rel=1e-4)
    assert "质量渗透浓度" in cli("--lang", "zh", "calc", "osmolarity", "saline").stdout


def test_calc_osmolarity_of_impermeants(cli: Callable[..., Any], json_of: Callable[..., Any]) -> None:
    """5 mM of haemoglobin at its coefficient 1.9675."""
    assert json_of("calc", "osmolarity", "haemoglobin=5mM")["osmolality"]["value"] == pytest.approx(9.8375)
    found = json_of("calc", "osmolarity", "Na=154mM,Cl=154mM", "--impermeant", "dextran=5mM:-1", "--against", "saline")
    assert found["net_charge"]["value"] == pytest.approx(-5.0)
    assert found["osmotic_pressure"]["value"] == pytest.approx(12.89, rel=1e-3)
    assert "remarks" not in found
    assert json_of("tonicity", "red_blood_cell", "saline", "--for", "1s")["verdict"] == "isotonic"


def test_calc_osmolarity_says_what_is_uncertain(cli: Callable[..., Any], json_of: Callable[..., Any]) -> None:
    assert "note: the coefficient of haemoglobin, 12.6 here" in cli("calc", "osmolarity", "haemoglobin=20mM").stdout
    assert "离子对" in cli("--lang", "zh", "calc", "osmolarity", "Mg=100mM", "SO4=100mM").stdout
    assert "SO4" in json_of("calc", "osmolarity", "Na=200mM", "SO4=100mM")["remarks"][0]["en"]
    assert "note" not in cli("calc", "osmolarity", "saline").stdout


def test_a_wall_points_to_the_command(cli: Callable[..., Any]) -> None:
    for words in (("fragility", "plant_cell"), ("curve", "plant_cell", "--fragility")):
        done = cli(*words)
        assert done.exit_code != 0
        assert "try: tonicity: " in done.stderr
        assert "pm." not in done.stderr

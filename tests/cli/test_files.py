"""``check``, ``new`` and ``show``."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from permease.library import cells

NEUTRAL = """
permease: 1
name: small
baths: {outside: {K: 150 mM, Cl: 150 mM}}
compartments: {cytosol: {volume: 1 pL, contents: {K: 150 mM, Cl: 150 mM}}}
membranes:
  membrane:
    inside: cytosol
    outside: outside
    area: 1000 um^2
    transporters: [Leak: {species: K, permeability: 1e-7 cm/s}]
"""


@pytest.mark.parametrize("name", cells.names())
def test_library_cells_are_fine(cli: Callable[..., Any], name: str) -> None:
    result = cli("check", name)
    assert result.exit_code == 0
    assert f"{name}: no errors" in result.stdout


@pytest.mark.parametrize(
    ("text", "code"),
    [
        (NEUTRAL, 0),
        (NEUTRAL.replace("K: 150 mM", "K: 140 mM", 1), 1),
        (NEUTRAL.replace("baths", "bath"), 1),
        (NEUTRAL.replace("species: K", "species: Q"), 1),
        (NEUTRAL.replace("1 pL", "1"), 1),
        (NEUTRAL.replace("1 pL", "1 mV"), 1),
        (NEUTRAL.replace("outside: outside", "outside: nowhere"), 1),
        ("a: [1\nb: 2", 3),
        ("\x00\x01", 3),
        ("- just\n- a list\n", 3),
    ],
)
def test_check_exit_codes(
    cli: Callable[..., Any], json_of: Callable[..., Any], tmp_path: Path, text: str, code: int
) -> None:
    file = tmp_path / "cell.yaml"
    file.write_text(text, encoding="utf-8")
    result = cli("check", str(file))
    assert result.exit_code == code, result.stderr
    assert "Traceback" not in result.stderr
    assert bool(result.stderr) == bool(code)
    found = json_of("check", str(file), code=code)
    assert found["ok"] == (code == 0)
    assert bool(found["files"][0]["errors"]) == bool(code)


def test_errors_point_at_the_line(cli: Callable[..., Any], tmp_path: Path) -> None:
    file = tmp_path / "cell.yaml"
    file.write_text(NEUTRAL.replace("species: K", "species: Q"), encoding="utf-8")
    lines = cli("check", str(file)).stderr.splitlines()
    assert lines[0].startswith("error: ")
    assert f"{file}:11:" in lines[1]
    caret = next(line for line in lines if line.rstrip().endswith("^"))
    assert "Q" in lines[lines.index(caret) - 1]


def test_bytes_that_are_no_text(cli: Callable[..., Any], tmp_path: Path) -> None:
    file = tmp_path / "cell.yaml"
    file.write_bytes(b"\xff\xfe\x00bad")
    assert cli("check", str(file)).exit_code == 3
    assert cli("run", str(file)).exit_code == 3


def test_the_worst_of_several_files_decides(cli: Callable[..., Any], tmp_path: Path) -> None:
    good, bad = tmp_path / "good.yaml", tmp_path / "bad.yaml"
    good.write_text(NEUTRAL, encoding="utf-8")
    bad.write_text(NEUTRAL.replace("baths", "bath"), encoding="utf-8")
    result = cli("check", str(good), str(bad))
    assert result.exit_code == 1
    assert "good.yaml: no errors" in result.stdout


@pytest.mark.parametrize("name", cells.names())
def test_a_new_file_is_fine_and_is_the_preset(
    cli: Callable[..., Any], json_of: Callable[..., Any], tmp_path: Path, name: str
) -> None:
    file = tmp_path / "cell.yaml"
    made = cli("new", str(file), "--preset", name)
    assert made.exit_code == 0
    assert f"wrote {file}" in made.stdout
    assert file.read_text(encoding="utf-8").startswith("# ")
    assert cli("check", str(file)).exit_code == 0
    mine, library = json_of("show", str(file)), json_of("show", name)
    assert mine["paths"].keys() == library["paths"].keys()
    assert mine["protocol"] == library["protocol"]


def test_new_does_not_overwrite(cli: Callable[..., Any], tmp_path: Path) -> None:
    file = tmp_path / "cell.yaml"
    file.write_text("mine", encoding="utf-8")
    assert cli("new", str(file)).exit_code == 5
    assert file.read_text(encoding="utf-8") == "mine"
    assert cli("new", str(file), "--force").exit_code == 0
    assert file.read_text(encoding="utf-8") != "mine"


def test_new_comments_in_chinese(cli: Callable[..., Any]) -> None:
    assert "没有单位的数字不被接受" in cli("new", "-", "--lang", "zh").stdout


def test_show_lists_everything(cli: Callable[..., Any]) -> None:
    text = cli("show", "red_blood_cell").stdout
    for word in ("plasma", "cytosol", "haemoglobin", "NaKATPase", "K⁺ leak", "Pan2019", "ouabain 0 → 0.1 mM"):
        assert word in text


def test_show_json_paths_can_be_set(json_of: Callable[..., Any]) -> None:
    paths = json_of("show", "red_blood_cell")["paths"]
    assert paths["plasma.K"] == {"value": 5.0, "unit": "mM"}
    json_of("steady", "red_blood_cell", "--set", "plasma.K=5mM")


def test_scheme_as_text_json_and_drawing(cli: Callable[..., Any], json_of: Callable[..., Any], tmp_path: Path) -> None:
    text = cli("show", "red_blood_cell", "--scheme", "NaKATPase").stdout
    assert "E1P_Na3 ⇌ E2PNa3" in text
    steps = json_of("show", "red_blood_cell", "--scheme", "NaKATPase")["steps"]
    assert any(s["arrow"] == "E2P + ouabain.out <-> E2P_ouabain" for s in steps)
    drawn = cli("show", "red_blood_cell", "--scheme", "NaKATPase", "--format", "svg").stdout
    assert drawn.startswith("<svg")
    assert drawn.rstrip().endswith("</svg>")
    file = tmp_path / "scheme.png"
    assert cli("show", "red_blood_cell", "--scheme", "NaKATPase", "-o", str(file)).exit_code == 0
    assert file.read_bytes().startswith(b"\x89PNG")


@pytest.mark.parametrize(
    ("until", "says"),
    [
        ("{path: cytosol.Naa, above: 11 mM}", "cytosol.Na"),
        ("{path: cytosol.Na, above: 3}", "unit"),
        ("{path: cytosol.Na, above: 3 mV}", "mM"),
    ],
)
def test_a_condition_that_run_refuses_is_an_error_of_check(
    cli: Callable[..., Any], json_of: Callable[..., Any], tmp_path: Path, until: str, says: str
) -> None:
    from permease import Hold, Protocol, Until, cells
    from permease.model import document

    step = Hold("5 h", until=Until("cytosol.Na", above="11 mM"))
    path = tmp_path / "cell.yaml"
    text = document.write(cells.red_blood_cell().with_(protocol=Protocol(Hold("1 min"), step)))
    path.write_text(text, encoding="utf-8")
    assert cli("check", str(path)).exit_code == 0
    (right,) = [line for line in text.splitlines() if "cytosol.Na" in line and "11 mM" in line]
    path.write_text(text.replace(right, f"{right.partition('until:')[0]}until: {until}}}"), encoding="utf-8")
    assert cli("run", str(path)).exit_code != 0
    result = cli("check", str(path))
    assert result.exit_code == 1, result.stdout
    assert "step 2" in result.stdout
    assert says in result.stdout
    (file,) = json_of("check", str(path), code=1)["files"]
    assert not file["ok"]
    assert "step 2" in file["errors"][0]


def test_a_condition_without_a_value_is_told_once(cli: Callable[..., Any], tmp_path: Path) -> None:
    from permease import cells
    from permease.model import document

    text = document.write(cells.red_blood_cell().with_(protocol=None))
    path = tmp_path / "cell.yaml"
    path.write_text(f"{text}\nprotocol:\n  - hold: {{for: 5 h, until: {{path: cytosol.Na}}}}\n", encoding="utf-8")
    told = cli("check", str(path)).stderr
    assert "above or below" in told
    assert "None" not in told

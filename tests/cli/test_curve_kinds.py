"""``permease curve``: which kind of what, which options with it, and what is said where they do not fit."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from permease.cli.curve_kinds import KINDS, OF_PARTS, USES, places

WRONG = [
    ([], 2, ["choose what to measure", "--iv", "--fluidity", "--overton", "--fragility", "--donnan"]),
    (["GLUT1"], 2, ["choose what to measure", "--dose glucose, --uptake glucose"]),
    (["POPC"], 2, ["choose what to measure", "--fluidity, --overton\n"]),
    (["red_blood_cell"], 2, ["--fluidity, --overton, --fragility\n"]),
    (["nothing"], 2, ["unknown part, lipid, recipe or cell 'nothing'"]),
    (["GLUT1", "--iv", "--fluidity"], 2, ["--iv and --fluidity are given"]),
    (["GLUT19", "--iv"], 2, ["unknown part, lipid, recipe or cell 'GLUT19'", "did you mean"]),
    (["POPX", "--fluidity"], 2, ["did you mean 'POPS'"]),
    (["popc_liposom", "--overton"], 2, ["did you mean 'popc_liposome'"]),
    (["red_blod_cell", "--fragility"], 2, ["did you mean 'red_blood_cell'"]),
    (["POPC", "--iv"], 2, ["POPC is a bilayer; --iv is of a part"]),
    (["POPC=0.5,DOPC=0.5", "--uptake", "urea"], 2, ["is a bilayer; --uptake is of a part"]),
    (["GLUT1", "--fluidity"], 2, ["GLUT1 is a part; --fluidity is of a bilayer", "permease curve DPPC --fluidity"]),
    (["GLUT1", "--fragility"], 2, ["GLUT1 is a part; --fragility is of a cell"]),
    (["DPPC", "--fragility"], 2, ["DPPC is a bilayer"]),
    (["squid_axon", "--overton"], 2, ["squid_axon is a cell; --overton is of a bilayer"]),
    (["red_blood_cell", "--iv"], 2, ["red_blood_cell is a bilayer and a cell; --iv is of a part"]),
    (["GLUT1", "--donnan"], 2, ["--donnan is of nothing by name", "permease curve --donnan"]),
    (["--fluidity"], 2, ["--fluidity is of a bilayer, and none is given"]),
    (["--iv"], 2, ["--iv is of a part, and none is given"]),
    (["NaKATPase", "--dose", ""], 2, ["no species is named"]),
    (["POPC", "--overton", "--range", "1,2"], 2, ["no use with --overton", "--range goes with"]),
    (["POPC", "--fluidity", "-T", "37degC"], 2, ["no use with --fluidity", "--temperature goes with --iv"]),
    (["--donnan", "--sterol", "0,0.4"], 2, ["--sterol goes with --fluidity"]),
    (["GLUT1", "--iv", "--solvent", "octanol"], 2, ["--solvent goes with --overton"]),
    (["NaKATPase", "--iv", "-V", "-70mV"], 2, ["no use with --iv", "--voltage goes with --dose"]),
    (["GLUT1", "--iv", "--charge", "0"], 2, ["--charge goes with --donnan"]),
    (["POPC", "--fluidity", "extra"], 2, ["extra"]),
    (["no_such_file.yaml", "--fragility"], 5, ["no_such_file.yaml"]),
    (["POPC", "--overton", "-o", "x.nc"], 2, [".csv"]),
    (["--donnan", "--plot", "x.bmp"], 2, [".png"]),
]


@pytest.mark.parametrize(("arguments", "code", "says"), WRONG, ids=[" ".join(each[0]) for each in WRONG])
def test_what_does_not_fit_is_told(cli: Callable[..., Any], arguments: list[str], code: int, says: list[str]) -> None:
    result = cli("curve", *arguments)
    assert result.exit_code == code, result.stderr
    for text in says:
        assert text in result.stderr
    assert "Traceback" not in result.stderr
    assert result.stdout == ""


def test_places() -> None:
    assert places("GLUT1") == {"part"}
    assert places("red_blood_cell") == {"membrane", "cell"}
    assert places("POPC_liposome") == places("popc-liposome") == places("DPPC") == {"membrane"}
    assert places("cell.yaml") == places("-") == {"cell"}
    assert places("A=1") == places("POPC，DOPC") == {"membrane"}
    assert places("") == places("nothing") == set()


def test_every_option_goes_with_a_kind() -> None:
    assert {kind for kinds in USES.values() for kind in kinds} == set(KINDS)
    assert set(OF_PARTS) == {name for name, kind in KINDS.items() if kind.subject == "part"}


@pytest.mark.parametrize("kind", ["iv", "dose", "uptake", "energy", "overton", "donnan"])
def test_the_examples_run(cli: Callable[..., Any], kind: str) -> None:
    sides = ["--in", "Na=10mM,K=140mM", "--out", "Na=140mM,K=5mM"] if "NaKATPase" in KINDS[kind].example else []
    result = cli("curve", *KINDS[kind].example.split(), *sides)
    assert result.exit_code == 0, result.stderr
    assert len(result.stdout.splitlines()) > 8


def test_the_help_names_every_kind_in_both_languages(cli: Callable[..., Any]) -> None:
    english, chinese = cli("curve", "--help").stdout, cli("--lang", "zh", "curve", "--help").stdout
    for kind in KINDS:
        assert f"--{kind}" in english
        assert f"--{kind}" in chinese
    assert "部件、膜或细胞的一条曲线" in chinese
    assert "with and without sterol" not in chinese


def test_completion() -> None:
    from permease.cli.source import complete_subject

    assert complete_subject("pop")[:3] == ["POPA", "POPC", "POPE"]
    assert "popc_liposome" in complete_subject("pop")
    assert complete_subject("glut1") == ["GLUT1"]
    assert "red_blood_cell" in complete_subject("RED")

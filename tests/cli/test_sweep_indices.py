"""``permease sweep --indices``: the Sobol indices of the population that was described."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from permease import Hold, Population, cells, scaled, sobol_indices

WHAT = ["gibbs_donnan_cell", "-t", "1min", "--points", "3", "--indices"]
VARY = ["--vary", "membrane.area=scaled(cv=0.2)", "--vary", "cytosol.volume=scaled(cv=0.1)"]
KEEP = ["--keep", "K"]


@pytest.fixture(scope="module")
def wanted() -> list[dict[str, Any]]:
    """The same study in Python: 100 cells make 25 rows of four."""
    vary = {"membrane.area": scaled(cv=0.2), "cytosol.volume": scaled(cv=0.1)}
    many = Population(cells.gibbs_donnan_cell(), 1, seed=7, vary=vary)
    return sobol_indices(many, Hold("1 min"), of=["K"], n=25, points=3).table()


def test_the_table(cli: Callable[..., Any], wanted: list[dict[str, Any]]) -> None:
    result = cli("sweep", *WHAT, *VARY, *KEEP, "-n", "100", "--seed", "7")
    assert result.exit_code == 0, result.stderr
    title, _, *rows = result.stdout.splitlines()
    assert "of 100 cells" in title
    assert [row.split("\t")[:2] for row in rows] == [[w["of"], w["to"]] for w in wanted]
    for row, numbers in zip(rows, wanted, strict=True):
        assert float(row.split("\t")[2]) == pytest.approx(numbers["first"], rel=1e-5)
        assert float(row.split("\t")[4]) == pytest.approx(numbers["total"], rel=1e-5)


def test_documents_and_files(cli: Callable[..., Any], wanted: list[dict[str, Any]], tmp_path: Path) -> None:
    more = ["-n", "103", "--seed", "7"]
    document = json.loads(cli("--json", "sweep", *WHAT, *VARY, *KEEP, *more).stdout)
    assert (document["rows"], document["asked"], document["level"]) == (25, 25, 0.95)
    assert document["indices"][0]["total"] == wanted[0]["total"]
    rows = list(csv.DictReader(io.StringIO(cli("sweep", *WHAT, *VARY, *KEEP, *more, "-o", "-").stdout)))
    assert float(rows[1]["first_low"]) == wanted[1]["first_interval"][0]
    for name in ("indices.csv", "indices.json"):
        file = tmp_path / name
        assert cli("sweep", *WHAT, *VARY, *KEEP, *more, "-o", str(file)).exit_code == 0
        assert wanted[0]["to"] in file.read_text(encoding="utf-8")
        assert cli("sweep", *WHAT, *VARY, *KEEP, *more, "-o", str(file)).exit_code == 5
    figure = tmp_path / "indices.svg"
    assert str(figure) in cli("sweep", *WHAT, *VARY, *KEEP, *more, "--plot", str(figure)).stdout
    assert figure.stat().st_size > 1000


def test_in_chinese(cli: Callable[..., Any]) -> None:
    result = cli("--lang", "zh", "sweep", *WHAT, *VARY, *KEEP, "-n", "40")
    assert "Sobol 指数（40 个细胞）" in result.stdout
    assert "含相互作用" in result.stdout


@pytest.mark.parametrize(
    ("more", "says"),
    [
        (VARY, "indices of which outputs"),
        ([*VARY, *KEEP, "-n", "7"], "-n 8 at least"),
        ([*VARY, *KEEP, "-n", "-1"], "too few"),
        ([*VARY, *KEEP, "--seed", "-1"], "the seed is a whole number"),
        ([*VARY, *KEEP, "--resume"], "--resume does not go with --indices"),
        ([*VARY, *KEEP, "--sample", "lhs"], "--sample does not go with --indices"),
        ([*VARY, *KEEP, "--correlate", "membrane.area,cytosol.volume=0.5"], "--correlate does not go with --indices"),
        ([*VARY, *KEEP, "--over", "outside.K=1mM:5mM:3"], "a grid has no indices"),
        ([*VARY, *KEEP, "-o", "indices.zarr"], "ends in .csv, .json"),
        ([*VARY, *KEEP, "--plot", "indices.txt"], "ends in .png"),
        ([*VARY, "--keep", "Mg"], "unknown"),
        (KEEP, "nothing varies"),
    ],
)
def test_what_cannot_be(cli: Callable[..., Any], more: list[str], says: str) -> None:
    result = cli("sweep", *WHAT, *more)
    assert result.exit_code in (2, 3)
    assert says in result.stderr
    assert "Traceback" not in result.stderr


def test_one_thing_on_stdout(cli: Callable[..., Any]) -> None:
    result = cli("--json", "sweep", *WHAT, *VARY, *KEEP, "-o", "-")
    assert result.exit_code == 2
    assert "stdout holds one thing" in result.stdout + result.stderr

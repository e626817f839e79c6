"""Messages of the commands that study one part alone: they name the option, the reason, and what does work."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

RECORD = ["record", "AChR", "--out", "ACh=10uM", "--for", "1s"]
CASES: list[tuple[list[str], int, list[str]]] = [
    (["curve", "AQP1", "--iv"], 2, ["water alone", "permease tonicity"]),
    (["curve", "Kir21", "--iv", "--in", "K=0mM", "--out", "K=5mM"], 2, ["a concentration is zero: K inside"]),
    (["curve", "GLUT1", "--uptake", "glucose", "-T", "700K"], 2, ["living things", "from 250 K to 400 K"]),
    ([*RECORD, "--seed", "99999999999999999999999999"], 2, ["from 0 to 9223372036854775807"]),
    ([*RECORD, "--view", "burst", "--critical", "1000s"], 2, ["no gap is longer than 1000 s", "a shorter one"]),
    (["parts", "show", "GLUT1", "--scheme", "there.svg"], 5, ["--scheme", "exists already", "--force"]),
    (["parts", "show", "GLUT1", "--scheme", "nowhere/f.svg"], 5, ["--scheme", "no folder nowhere"]),
    (["parts", "show", "GLUT1", "--scheme", "f.bmp"], 2, ["--scheme", ".png, .svg, .pdf"]),
    (["excite", "squid_axon", "--refractory", "--intervals", ""], 2, ["--intervals", "nothing is listed"]),
    (["excite", "squid_axon", "--firing", "--currents", ""], 2, ["--currents", "nothing is listed"]),
]


@pytest.mark.parametrize(("words", "code", "texts"), CASES, ids=[" ".join(c[0]) for c in CASES])
def test_clear_line_and_exit_code(
    cli: Callable[..., Any],
    words: list[str],
    code: int,
    texts: list[str],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "there.svg").write_text("mine")
    result = cli(*words)
    assert result.exit_code == code, result.stderr
    for text in texts:
        assert text in result.stderr
    assert "--output" not in result.stderr
    assert "inf" not in result.stdout
    assert [p.name for p in tmp_path.iterdir()] == ["there.svg"]
    assert (tmp_path / "there.svg").read_text() == "mine"


def test_a_card_knows_the_species_of_every_variant(json_of: Callable[..., Any]) -> None:
    """KCC4 carries NH4+ in one of its variants only, NHX1 K+."""
    assert json_of("parts", "show", "KCC4")["chebi"]["NH4"] == "CHEBI:28938"
    assert json_of("parts", "show", "NHX1")["chebi"]["K"] == "CHEBI:29103"

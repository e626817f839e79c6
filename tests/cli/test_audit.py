"""permease parts audit: shipped parts pass, published constants that fail are flagged."""

from collections.abc import Callable
from typing import Any

from permease.library.published import sets


def test_published_sets_follow_all_parts(json_of: Callable[..., Any]) -> None:
    found = json_of("parts", "audit")
    assert not [r for r in found["loops"] if r["verdict"] == "broken"]
    assert {s["name"] for s in found["published"]} == {s.name for s in sets()}
    assert all(not s["passes"] for s in found["published"])


def test_a_named_part_is_audited_alone(json_of: Callable[..., Any]) -> None:
    found = json_of("parts", "audit", "GLUT1")
    assert found["published"] == []
    assert {r["part"] for r in found["loops"]} == {"GLUT1"}


def test_only_published_sets(cli: Callable[..., Any]) -> None:
    result = cli("parts", "audit", "--published")
    assert result.exit_code == 0
    lines = result.stdout.splitlines()
    assert len(lines) == 1 + sum(len(s.measures) for s in sets())
    assert all("FLAGGED" in line for line in lines[1:])
    chinese = cli("--lang", "zh", "parts", "audit", "--published").stdout
    assert "不合格" in chinese
    assert "FLAGGED" not in chinese

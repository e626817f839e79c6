"""Global options anywhere, the language, numbers, JSON types."""

from __future__ import annotations

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from permease.cli.session import Session, hoist, language_of, plain

PLACES = [["--json", "steady", "x"], ["steady", "--json", "x"], ["steady", "x", "--json"]]


@pytest.mark.parametrize("words", PLACES)
def test_global_options_stand_anywhere(words: list[str]) -> None:
    assert hoist(words) == (["--json"], ["steady", "x"])


def test_nothing_is_hoisted_after_two_dashes() -> None:
    assert hoist(["calc", "--", "--json"]) == ([], ["calc", "--", "--json"])


@given(st.lists(st.sampled_from(["run", "x", "--set", "a=1mM", "-o", "f.nc", "--json", "-q", "--lang=zh"])))
def test_hoisting_loses_and_reorders_nothing(words: list[str]) -> None:
    options, rest = hoist(words)
    assert sorted([*options, *rest]) == sorted(words)
    assert rest == [w for w in words if w not in ("--json", "-q", "--lang=zh")]


def test_language_by_option_then_variable_then_locale(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("PERMEASE_LANG", "LC_ALL", "LC_MESSAGES", "LANG"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setattr("sys.platform", "linux")
    assert language_of([]) == "en"
    monkeypatch.setenv("LANG", "zh_CN.UTF-8")
    assert language_of([]) == "zh"
    monkeypatch.setenv("PERMEASE_LANG", "en")
    assert language_of([]) == "en"
    assert language_of(["--lang", "zh"]) == "zh"
    assert language_of(["--lang=zh"]) == "zh"


def test_json_types() -> None:
    import numpy as np

    found = plain({"a": np.float64(1.5), "b": math.nan, "c": (1, True, None), 2: math.inf, "d": np.True_})
    assert found == {"a": 1.5, "b": None, "c": [1, True, None], "2": None, "d": True}
    assert found["d"] is True


def test_numbers_for_programs_have_six_digits_and_an_ascii_minus(capsys: pytest.CaptureFixture[str]) -> None:
    session = Session()
    assert session.number(-12.3456789) == "-12.3457"
    assert session.number(-0.0) == "0"
    assert session.number(1e-7, sign=True) == "+1e-07"

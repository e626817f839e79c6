"""The benchmarks: their models are those of a reference of another kind, their rows are complete, their goals judge."""

import importlib.util
import json
import math
import subprocess
import sys
from pathlib import Path

import mpmath
import numpy as np
import pytest

ROOT = Path(__file__).parents[1]
sys.path.insert(0, str(ROOT))

from benchmarks import contest, goals, machine, rows, timing  # noqa: E402
from benchmarks.__main__ import main  # noqa: E402
from benchmarks.models import Model, coupled, model  # noqa: E402
from benchmarks.page import page  # noqa: E402
from benchmarks.reference import error, reference  # noqa: E402
from benchmarks.rows import Row  # noqa: E402
from benchmarks.tools.permease import Permease  # noqa: E402

SHORT = {"A": (3600.0, 5), "B": (60.0, 5), "C": (20.0, 21)}
NAMES = {"libroadrunner": "roadrunner", "basico": "basico", "casadi": "casadi", "heyoka": "heyoka"}


def short(name):
    return model(name).lasting(*SHORT[name])


@pytest.mark.parametrize("name", sorted(SHORT))
def test_models_agree_with_a_reference_of_another_project(name):
    m = short(name)
    assert error(Permease(m, 1e-9).single(), reference(m)) < 1e-7


@pytest.mark.parametrize("name", [*sorted(SHORT), "B4"])
def test_derivatives_agree_with_forty_digits(name):
    """mpmath evaluates the lists themselves; the kernel their compiled graph."""
    m = model(name)
    mpmath.mp.dps = 40
    functions = {"exp": mpmath.exp, "log": mpmath.log, "cos": mpmath.cos}
    # the stimulus of C is largest at 5 ms
    exact = m.derivatives(mpmath.mpf(965), list(map(mpmath.mpf, m.start)), list(map(mpmath.mpf, m.numbers)), functions)
    found = Permease(m).kernel.rhs(965.0, m.start, m.numbers)
    size = np.abs(np.array(exact, dtype=float)).max()
    np.testing.assert_allclose(found, np.array(exact, dtype=float), rtol=1e-9, atol=1e-12 * size)


def test_an_ensemble_is_the_single_runs():
    m = short("A")
    numbers = m.spread(11, 10.0)
    many = Permease(m, 1e-8, width=8).ensemble(numbers)
    one = Permease(m, 1e-8)
    np.testing.assert_allclose(many, np.stack([one.single(row) for row in numbers]), rtol=1e-9, atol=1e-9)
    np.testing.assert_array_equal(Permease(m, 1e-8, width=8).ensemble(numbers, 2), many)


def test_a_spread_begins_with_the_model_itself():
    m = model("A")
    numbers = m.spread(100, 10.0)
    np.testing.assert_array_equal(numbers[0], m.numbers)
    np.testing.assert_array_equal(m.spread(7, 10.0), numbers[:7])
    ratio = numbers / m.numbers
    assert 0.1 < ratio.min() < 0.11
    assert 9.0 < ratio.max() < 10.0
    changed = {name for name, column in zip(m.parameters, ratio.T, strict=True) if np.ptp(column)}
    assert changed == set(m.varied)


def test_copies_without_a_gap_are_the_cell_alone():
    m = coupled(model("B"), 4, rate=0.0)
    assert len(m.states) == 124
    alone, found = Permease(model("B")), Permease(m)
    start = np.tile(alone.model.start, 4)
    rates = found.kernel.rhs(0.0, start, m.numbers)
    one = alone.kernel.rhs(0.0, alone.model.start, alone.model.numbers)
    np.testing.assert_allclose(rates, np.tile(one, 4), rtol=1e-12)


def test_coupling_conserves_ions_and_charge():
    closed, joined = coupled(model("B"), 4, rate=0.0), coupled(model("B"), 4, rate=0.01)
    state = closed.start * np.random.default_rng(1).uniform(0.9, 1.1, 124)
    moved = Permease(joined).kernel.rhs(0.0, state, joined.numbers) - Permease(closed).kernel.rhs(
        0.0, state, closed.numbers
    )
    table = moved.reshape(4, 31)
    assert np.abs(table).max() > 0.1
    assert np.abs(table.sum(axis=0)).max() < 1e-6 * np.abs(table).max()
    assert np.flatnonzero(np.abs(table).max(axis=0) > 1e-9).tolist() == [0, 1, 2, 4]


def test_error_is_relative_to_the_size_of_each_state():
    true = np.array([[1.0, 100.0], [2.0, 50.0]])
    assert error(true + np.array([[0.0, 1.0], [0.004, 0.0]]), true) == pytest.approx(0.01)
    assert error(np.full((2, 2), math.nan), true) == math.inf
    assert error(true[:1], true) == math.inf


def test_contestants_take_turns():
    calls = []
    found = timing.interleaved({name: ((lambda name=name: calls.append(name)), 2) for name in "ab"}, 3)
    assert set(calls) == {"a", "b"}
    assert len(found["a"].wall) == len(found["b"].cpu) == 3
    assert found["a"].minimum <= found["a"].median
    slow = timing.Times([3.0, 30.0, 3.0], [2.0, 4.0, 2.0])
    fast = timing.Times([1.0, 2.0, 1.0], [1.0, 1.0, 1.0])
    assert slow.over(fast) == 2.0
    assert slow.over(fast, wall=True) == 3.0


def test_the_loosest_tolerance_from_which_on_all_fit():
    errors = dict.fromkeys(contest.LADDER, 1e-3)
    for rtol in contest.LADDER[10:]:
        errors[rtol] = 1e-7
    errors[contest.LADDER[3]] = 1e-9
    assert contest._match(errors, 1e-6) == contest.LADDER[10]
    assert contest._match(errors, 1e-12) == contest.LADDER[-1]


def test_a_peer_that_is_absent_or_wrong_is_a_row_that_says_so(monkeypatch):
    class Wrong:
        def __init__(self, m, rtol=1e-6):
            self.m = m

        def single(self, numbers=None):
            return np.zeros((self.m.outputs, len(self.m.states)))

    def load(peer, m, **settings):
        if peer == "casadi":
            raise ImportError
        if peer == "basico":
            raise RuntimeError("no such thing\nat all")
        return Wrong(m)

    monkeypatch.setattr(contest, "load", load)
    work = contest.Work("single A", short("A"), rounds=1, checked=1)
    found = {row.tool: row for row in contest.run(work, ("numbalsoda", "basico", "casadi"))}
    assert found["permease"].ratio == 1.0
    assert found["permease"].error < 1e-5
    assert found["casadi"].note == "not installed"
    assert found["basico"].note == "failed: no such thing"
    assert found["numbalsoda"].note == "unstable or wrong"
    assert all(found[name].ratio is None for name in ("casadi", "basico", "numbalsoda"))


@pytest.mark.parametrize("peer", sorted(NAMES))
def test_a_peer_integrates_the_same_model(peer):
    if importlib.util.find_spec(NAMES[peer]) is None:
        pytest.skip(f"{peer} is not installed")
    m = short("C" if peer == "heyoka" else "A")
    assert error(contest.load(peer, m).single(), reference(m)) < 1e-4


def test_quick_of_permease_alone(tmp_path):
    """As a user runs it; every row is complete."""
    out = tmp_path / "out.json"
    command = [sys.executable, "-m", "benchmarks", "--quick", "--tools", "", "--parts", "contest,scaling,stochastic"]
    done = subprocess.run([*command, "--json", str(out)], cwd=ROOT, capture_output=True, text=True, timeout=120)
    assert done.returncode == 0, done.stderr
    content = json.loads(out.read_text(encoding="utf-8"))
    assert content["facts"]["processor"]
    assert content["facts"]["versions"]["numpy"] == np.__version__
    found = content["rows"]
    assert {row["work"] for row in found} >= {"single A", "ensemble A", "ensemble C", "scaling A"}
    for row in found:
        assert set(row) == {"work", "tool", "microseconds", "cpu_microseconds", "error", "ratio", "note"}
        assert 0.0 < row["microseconds"]["minimum"] <= row["microseconds"]["median"] < 1e7
        assert row["work"] in done.stdout
    assert all(row["error"] < 1e-5 for row in found if row["tool"] == "permease" and row["work"].startswith("single"))


def test_rows_survive_a_file(tmp_path):
    known = [Row("a", "b", 1.0, 0.5, 0.7, 1e-6, 2.0, "n"), Row("a", "c", error=math.inf, note="failed")]
    rows.write(tmp_path / "rows.json", known, {"date": "today"})
    assert rows.read(tmp_path / "rows.json") == (known, {"date": "today"})


def test_goals_judge():
    def verdicts(found):
        return {goal.text: goal.verdict(found)[2] for goal in goals.goals()}

    assert set(verdicts([]).values()) == {"not measured"}
    found = verdicts([
        Row("ensemble A", "libroadrunner", 1.0, 1.0, ratio=31.0),
        Row("ensemble B", "libroadrunner", 1.0, 1.0, ratio=17.0),
        Row("first result A", "width 1, from the disk, warm", 1.0, 1.0, 19e3),
        Row("import permease", "permease", 1.0, 1.0, 5e5),
        Row("multinomial step, 100 channels", "permease", 2.0, 2.0, 0.5),
        Row("multinomial step, 9", "permease", 2.0, 2.0, 1.5),
        Row("scaling A", "width 8", 1.0, 1.0, 1.0), Row("scaling A", "width 8, two threads", 1.0, 0.5),
    ])  # fmt: skip
    assert found["ensemble A against loop over libroadrunner"] == "reached"
    assert found["ensemble B against loop over libroadrunner"] == "missed"
    assert found["the same from the disk, A"] == "reached"
    assert found["import permease"] == "missed"
    assert found["multinomial step at any number of channels"] == "missed"
    assert found["two threads against one, A (minima)"] == "reached"


def test_the_page_says_where_a_peer_is_ahead_and_the_load():
    facts = machine.facts()
    found = [Row("ensemble C", "heyoka", 9.0, 8.0, 8.5, 1e-6, 0.85), Row("ensemble C", "basico", ratio=3.0)]
    text = page(found, {**facts, "load": [5.0, 6.0]})
    assert "ensemble C: heyoka takes 0.850 of the time of permease." in text
    assert "basico takes" not in text
    assert "Taken under load" in text
    assert "Taken under load" not in page(found, {**facts, "load": [0.1, 1.1]})


@pytest.mark.parametrize("bad", [["--parts", "nonsense"], ["--quick", "--write"], ["--nonsense"]])
def test_bad_arguments(bad, capsys):
    with pytest.raises(SystemExit) as caught:
        main(bad)
    assert caught.value.code == 2
    assert "usage" in capsys.readouterr().err


def test_unknown_model():
    with pytest.raises(KeyError):
        model("D")
    assert isinstance(model("A"), Model)


def test_two_threads_are_not_judged_beside_other_work():
    one = Row("scaling A", "width 8", 1.0, 1.0, 1.0)
    two = Row("scaling A", "width 8, two threads", 1.0, 1.0, note="other work on the cores, so not to be judged; 1.00")
    (goal,) = [goal for goal in goals.goals() if goal.text == "two threads against one, A (minima)"]
    assert goal.verdict([one, two])[2] == "not measured"
    assert goal.verdict([one, Row("scaling A", "width 8, two threads", 1.0, 1.0)])[2] == "missed"

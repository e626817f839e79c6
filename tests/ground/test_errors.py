"""Errors: where, what, why, try; exit codes; suggestions."""

import copy
import pickle

import pytest

from permease import errors
from permease.errors import InputError, ModelError, PermeaseError, SimulationError, UnknownNameError


def test_all_four_parts_are_printed():
    error = InputError("needs glucose outside", where="red cell > SGLT1", why="plasma holds: Na, K", hint="add glucose")
    assert str(error) == "red cell > SGLT1: needs glucose outside\n  plasma holds: Na, K\n  try: add glucose"
    assert str(InputError("plain")) == "plain"


def test_seen_from_further_out():
    error = InputError("is wrong", where="SGLT1").within("membrane").within("cell")
    assert str(error) == "cell > membrane > SGLT1: is wrong"
    assert isinstance(error, InputError)
    assert str(InputError("is wrong").within("cell")) == "cell: is wrong"


def test_suggestion():
    error = UnknownNameError("species", "potasium", ["potassium", "sodium"])
    assert error.suggestion == "potassium"
    assert "unknown species 'potasium'" in str(error)
    assert "did you mean 'potassium'?" in str(error)
    assert UnknownNameError("species", "qqq", ["potassium"]).suggestion is None
    assert "none is known here" in str(UnknownNameError("species", "q", []))
    long = UnknownNameError("species", "q", [f"name{i:03}" for i in range(100)])
    assert str(long).splitlines()[1].strip() == "known: 100 names, such as name000, name001, name002, name003, name004"
    alias = UnknownNameError("species", "sodum", ["Na"], spellings={"sodium": "Na"})
    assert alias.suggestion == "Na"
    assert errors.nearest("NAKATPase", ["NaKATPase"]) == "NaKATPase"


@pytest.mark.parametrize(
    ("name", "code", "builtin"),
    [
        ("PermeaseError", 70, Exception),
        ("InputError", 2, ValueError),
        ("QuantityError", 2, ValueError),
        ("ModelError", 3, ValueError),
        ("DocumentError", 3, ValueError),
        ("ConsistencyError", 3, ValueError),
        ("SimulationError", 4, RuntimeError),
        ("ConvergenceError", 4, RuntimeError),
        ("FileError", 5, OSError),
        ("MissingExtraError", 6, ImportError),
    ],
)
def test_exit_codes_and_builtin_kinds(name, code, builtin):
    kind = getattr(errors, name)
    assert kind.exit_code == code
    error = kind("broken", where="here", why="so", hint="that")
    assert isinstance(error, builtin)
    assert isinstance(error, PermeaseError)
    assert str(error) == "here: broken\n  so\n  try: that"


def test_unknown_name_is_a_key_error_that_prints_plainly():
    error = UnknownNameError("ion", "Kx", ["K"])
    assert isinstance(error, KeyError)
    assert not str(error).startswith("'")


def test_several_problems_at_once():
    one, two = InputError("first", where="a"), InputError("second", where="b")
    assert ModelError.collect([one]) is one
    both = ModelError.collect([one, two])
    assert both.problems == (one, two)
    assert str(both) == "a: first\nb: second"


def test_simulation_error_says_how_far_it_got():
    error = SimulationError("stopped", time=3.0, state={"V": -0.07})
    assert (error.time, error.state) == (3.0, {"V": -0.07})
    assert SimulationError("stopped").state == {}


@pytest.mark.parametrize("kind", [InputError, ModelError, SimulationError])
def test_copies_and_pickles(kind):
    error = kind("broken", where="here", why="so", hint="that")
    for twin in (copy.copy(error), pickle.loads(pickle.dumps(error))):
        assert str(twin) == str(error)
        assert type(twin) is type(error)


def test_unknown_name_pickles():
    error = UnknownNameError("ion", "Kx", ["K", "Na"])
    assert str(pickle.loads(pickle.dumps(error))) == str(error)

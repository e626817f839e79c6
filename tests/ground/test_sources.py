"""Numbers that carry where they come from."""

import pickle

import pytest

from permease.sources import Citations, Reference, Sourced, derived, provisional

PAPER = Reference("Doe2001", "Doe J (2001) J Imaginary Tests 1:1")


def test_a_number_from_a_reference():
    found = PAPER.value("350 / s", where="Table 2", conditions="20 degC", note="mean of 3")
    assert float(found) == 350.0
    assert found.quantity.to("1/ms").magnitude == pytest.approx(0.35)
    assert found.standing == "sourced"
    assert found.describe() == "Doe2001, Table 2, 20 degC, mean of 3"


def test_a_number_needs_an_origin():
    with pytest.raises(ValueError, match="source"):
        Sourced("5 mM")
    assert provisional("5 mM").standing == "provisional"
    assert derived("5 mM", "a times b").standing == "derived"
    assert derived("5 mM", "a times b").describe() == "derived: a times b"
    assert provisional("5 mM", source=PAPER, note="recalled").describe() == "provisional (Doe2001), recalled"


def test_values_are_frozen_equal_and_hashable():
    first, second = PAPER.value("5 mM", where="p. 3"), PAPER.value("5 mM", where="p. 3")
    assert first == second
    assert hash(first) == hash(second)
    assert pickle.loads(pickle.dumps(first)) == first
    with pytest.raises(AttributeError):
        first.where = "p. 4"


def test_citations_keep_the_order_of_first_use():
    other = Reference("Roe1999", "Roe R (1999)", "10.1000/xyz")
    found = Citations()
    for item in (PAPER.value(1.0), other, None, PAPER, provisional(2.0), other.value(3.0)):
        found.add(item)
    assert list(found.entries) == ["Doe2001", "Roe1999"]
    assert str(other) == "Roe R (1999) doi:10.1000/xyz"
    assert str(PAPER) == PAPER.citation

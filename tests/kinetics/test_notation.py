import pytest

from permease.errors import ModelError
from permease.kinetics import parse_arrow


def test_reads_states_species_and_coefficients():
    arrow = parse_arrow("  Eo +2 Na.out  + glucose.out<->EoNaG ")
    assert (arrow.left, arrow.right) == ("Eo", "EoNaG")
    assert arrow.consumed == ((("Na", "out"), 2), (("glucose", "out"), 1))
    assert arrow.produced == ()
    assert arrow.stoichiometry == {("Na", "out"): -2, ("glucose", "out"): -1}
    assert (arrow.order_forward, arrow.order_reverse) == (3, 0)


def test_repeated_species_add_up_and_catalysts_cancel():
    arrow = parse_arrow("A + H.in + H.in <-> B + H.in")
    assert arrow.stoichiometry == {("H", "in"): -1}
    assert (arrow.order_forward, arrow.order_reverse) == (2, 1)


def test_the_harpoon_reads_too():
    assert parse_arrow("E1* ⇌ E2'").right == "E2'"


@pytest.mark.parametrize(
    ("text", "at", "reason"),
    [
        ("Eo + 2 Na.out", 13, "there is no arrow"),
        ("Eo -> Ei", 3, "reversible"),
        ("A <-> B <-> C", 8, "second arrow"),
        ("Eo + Na <-> EoNa", 5, "second state 'Na'"),
        ("Na.out <-> EoNa", 0, "no state on this side"),
        ("Eo + 2 Na.up <-> EoNa", 10, "unknown side 'up'"),
        ("2 Eo <-> Ei", 0, "a state has no coefficient"),
        ("Eo + 0 Na.out <-> EoNa", 5, "at least 1"),
        ("Eo + 1.5 Na.out <-> EoNa", 5, "missing"),
        ("Eo + <-> EoNa", 5, "missing"),
        ("<-> EoNa", 0, "missing"),
        ("Eo ; Na.out <-> EoNa", 3, "cannot read ';'"),
        ("Eo + Na.out <-> Eo", 16, "does not leave"),
        ("", 0, "there is no arrow"),
    ],
)
def test_errors_quote_the_arrow_with_a_caret(text, at, reason):
    with pytest.raises(ModelError) as caught:
        parse_arrow(text)
    quoted, pointer = str(caught.value).splitlines()[1:3]
    assert quoted.strip() == text.strip()
    assert reason in pointer
    assert pointer.index("^") - 2 == at


@pytest.mark.parametrize("nonsense", [None, 3, ["Eo"], b"A <-> B"])
def test_an_arrow_is_a_text(nonsense):
    with pytest.raises(ModelError, match="an arrow is a text"):
        parse_arrow(nonsense)

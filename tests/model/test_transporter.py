"""What all transporters share."""

import pytest

from permease.errors import ConvergenceError, InputError, ModelError, PermeaseError
from permease.library import part, parts
from permease.model.process import Process
from permease.model.transporter import charge_of, evaluating, finite, instance_name, positive, written


@pytest.mark.parametrize("kind", list(parts()), ids=lambda k: k.__name__)
def test_every_part_answers_the_same_questions(kind):
    one = kind()
    assert one.name == kind.__name__
    assert one.label.en
    assert one.label.zh
    assert all(side in ("in", "out") for _, side in one.species())
    assert one.parameters()
    assert kind(**one.documented()) == one
    assert hash(one) == hash(kind())
    assert all(r.citation for r in one.references())


def test_charge_of_a_process():
    out = Process("x", 1.0, {("Na", "in"): -3, ("Na", "out"): 3, ("K", "in"): 2, ("K", "out"): -2})
    assert charge_of(out) == 1.0
    assert charge_of(Process("y", 1.0, {("K", "in"): -1}, charge=0.4)) == 0.4
    assert charge_of(Process("w", 1.0, {("water", "in"): -1, ("water", "out"): 1})) == 0.0


def test_a_pump_without_gradient_pumps_outward():
    even = {"Na": "20 mM", "K": "20 mM", "MgATP": "5 mM", "MgADP": "0.05 mM", "Pi": "1 mM", "pH": 7.2}
    pump = part("NaKATPase")()
    assert pump.turnover(inside=even, outside=even).magnitude > 0.0
    flux = pump.flux(inside=even, outside=even)
    assert flux["Na"].magnitude > 0.0 > flux["K"].magnitude
    assert pump.current(inside=even, outside=even).magnitude > 0.0
    assert pump.reversal_voltage(inside=even, outside=even).to("mV").magnitude < -300.0


def test_a_current_that_never_reverses():
    with pytest.raises(ConvergenceError, match="does not reverse"):
        part("ConstantPump")().reversal_voltage(
            inside={"Na": "10 mM", "K": "140 mM"}, outside={"Na": "140 mM", "K": "5 mM"}
        )


def test_helpers():
    assert positive(2.0, "x", "2") == 2.0
    with pytest.raises(ModelError, match="x must be above zero, not nan"):
        positive(float("nan"), "x", "nan")
    assert instance_name("", "SGLT1") == "SGLT1"
    with pytest.raises(InputError):
        instance_name(None, "SGLT1")
    assert written(3e14, "1/m^2", "/ um^2", 1e-12) == "300 / um^2"
    assert finite(1.0) == 1.0
    with pytest.raises(InputError, match="part: cannot be evaluated"), evaluating("part"):
        finite(float("inf"))
    with pytest.raises(InputError, match="part: cannot be evaluated"), evaluating("part"):
        1.0 / 0.0  # noqa: B018
    with pytest.raises(ConvergenceError), evaluating("part"):
        raise ConvergenceError("as it is")
    with pytest.raises(TypeError), evaluating("part"):
        raise TypeError("a bug is not the user's fault")


@pytest.mark.parametrize("volts", ["-2 V", "2 V"])
def test_the_ends_of_the_voltage_range(volts):
    for kind in parts():
        if getattr(kind, "usual_scale", True) is None:
            continue
        needed = {name for name, _ in kind().species() | getattr(kind(), "ligands", frozenset)()} - {"H"}
        even = dict.fromkeys(needed, "5 mM") | {"pH": 7.2}
        try:
            rate = kind().turnover(inside=even, outside=even, voltage=volts)
        except PermeaseError as error:
            pytest.fail(f"{kind.__name__}: {error}")
        assert abs(rate.magnitude) < 1e300


PORTS = [
    ("GLUT1", "", (True, False, False)),
    ("GLUT1", "wieth-1971-sugars", (True, False, False)),
    ("SWEET", "", (True, False, False)),
    ("HATPase", "", (True, False, False)),
    ("SGLT1", "", (False, True, False)),
    ("SGLT1", "eskandari-2005-ideal", (False, True, False)),
    ("SGLT2", "", (False, True, False)),
    ("VSGLT", "", (False, True, False)),
    ("LacY", "", (False, True, False)),
    ("NKCC1", "", (False, True, False)),
    ("KCC2", "", (False, True, False)),
    ("PEPT1", "", (False, True, False)),
    ("GAT1", "", (False, True, False)),
    ("AE1", "", (False, False, True)),
    ("NCX1", "", (False, False, True)),
    ("NHE1", "", (False, False, True)),
    ("NHE3", "weinstein-1995-ammonium", (False, False, True)),
    ("SOS1", "", (False, False, True)),
    ("NHX1", "sodium-potassium", (False, False, True)),
    ("NhaA", "", (False, False, True)),
    ("NaKATPase", "", (False, False, True)),
    ("SERT", "", (False, True, True)),
    ("EAAT2", "", (False, True, True)),
]


@pytest.mark.parametrize(("name", "variant", "expected"), PORTS)
def test_uniporter_symporter_and_antiporter_follow_from_the_stoichiometry(name, variant, expected):
    one = part(name)(variant=variant) if variant else part(name)()
    assert (one.uniporter, one.symporter, one.antiporter) == expected


PORES = [k for k in parts() if k.kind in ("channel", "water", "leak")]


@pytest.mark.parametrize("kind", PORES, ids=lambda k: k.__name__)
def test_pores_are_none_of_the_three(kind):
    one = kind()
    assert one.turns() == ()
    assert (one.uniporter, one.symporter, one.antiporter) == (False, False, False)

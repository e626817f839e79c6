"""Auditing parts."""

import pytest

from permease.errors import InputError, UnknownNameError
from permease.library import part, parts
from permease.model.audit_part import audit
from permease.model.leak import Leak
from permease.model.scheme_transporter import Carrier, Pump
from permease.model.transporter import Transporter


@pytest.mark.parametrize("kind", list(parts()), ids=lambda k: k.__name__)
def test_every_part_of_the_library(kind):
    for found in (audit(kind), audit(kind())):
        assert found.consistent is kind().consistent
    for variant in getattr(kind, "cycles", {}):
        assert audit(kind, variant).consistent
        assert audit(kind, variant).loops


def test_an_instance_is_audited_as_its_variant():
    ideal, slip = (part("SGLT1")(variant=v) for v in ("eskandari-2005-ideal", "eskandari-2005"))
    assert len(audit(ideal).loops) < len(audit(slip).loops)


def test_a_bare_cycle():
    assert audit(part("SGLT1").cycles["eskandari-2005"]).consistent


def test_a_leak_has_no_loops_and_is_consistent():
    assert audit(Leak("K", permeability="1e-6 cm/s")).consistent
    assert audit(Leak).loops == ()


def test_empirical_laws_say_so():
    assert not audit(part("ConstantPump")).consistent


@pytest.mark.parametrize("thing", [None, 5, "SGLT1", int, Transporter, Carrier, Pump, object()])
def test_what_is_no_part(thing):
    with pytest.raises(InputError, match="cannot audit"):
        audit(thing)


@pytest.mark.parametrize("variant", ["x", 5, ["a"]])
def test_unknown_variants(variant):
    with pytest.raises(UnknownNameError, match="variant"):
        audit(part("SGLT1"), variant)


class Long:
    """An object that says much."""

    def __repr__(self):
        return "x" * 10_000

    def audit(self):
        """What it says of itself."""


def test_a_refusal_prints_the_type_alone():
    with pytest.raises(InputError) as caught:
        audit(Long())
    assert caught.value.what == "cannot audit an object of type Long"
    assert ".audit()" in caught.value.hint
    with pytest.raises(InputError, match="cannot audit the class int"):
        audit(int)

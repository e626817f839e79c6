"""The six-state sodium-calcium exchanger: strictly 3:1, one charge per turnover, partial reactions."""

import pytest

from permease import library

OUTSIDE = {"Na": "140 mM", "Ca": "1.8 mM"}
AT = {"temperature": "310 K"}


@pytest.mark.parametrize(("calcium", "expected"), [("0.1 uM", -50.247), ("1 uM", 11.263)])
def test_s8_reversal(calcium: str, expected: float) -> None:
    """S8: -50.245 and +11.263 mV (T 310, R 8.314; CODATA shifts the first by 2 uV)."""
    part = library.part("NCX1SixState")()
    found = part.reversal_voltage(inside={"Na": "10 mM", "Ca": calcium}, outside=OUTSIDE, **AT)
    assert found.to("mV").magnitude == pytest.approx(expected, abs=2e-3)


def test_current_and_calcium_stop_at_the_same_voltage() -> None:
    part = library.part("NCX1SixState")()
    inside = {"Na": "10 mM", "Ca": "1 uM"}
    volts = part.reversal_voltage(inside=inside, outside=OUTSIDE, **AT)
    found = part.flux(inside=inside, outside=OUTSIDE, voltage=volts, **AT)
    scale = abs(part.flux(inside=inside, outside=OUTSIDE, voltage="-80 mV", **AT)["Ca"].magnitude)
    assert max(abs(q.magnitude) for q in found.values()) < 1e-9 * scale


def test_the_published_affinities_almost_close_by_themselves() -> None:
    """Shannon 2004 has 1.3 mM for Ca2+ outside; detailed balance with the other three asks for 1.2956 mM."""
    part = library.part("NCX1SixState")()
    derived = part.cycle.derived_parameters()["K.EoCa->Eo"]
    assert derived.quantity.to("mM").magnitude == pytest.approx(1.2956, rel=1e-4)
    assert derived.quantity.to("mM").magnitude == pytest.approx(1.3, rel=5e-3)


def test_only_the_sodium_limb_feels_the_field() -> None:
    charges = {step.name: step.charge for step in library.part("NCX1SixState")().cycle.steps}
    assert {name: z for name, z in charges.items() if z} == {"EoNa3<->EiNa3": -1.0}


def test_without_sodium_inside_and_out_calcium_only_exchanges_for_calcium() -> None:
    part = library.part("NCX1SixState")()
    found = part.flux(inside={"Na": "0 mM", "Ca": "1 uM"}, outside={"Na": "0 mM", "Ca": "1.8 mM"}, **AT)
    assert found["Ca"].magnitude == 0.0

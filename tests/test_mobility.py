"""``solute_permeability``: omega of older papers as a permeability."""

from __future__ import annotations

import pytest

import permease as pm
from permease.constants import GAS
from permease.errors import InputError, QuantityError


def test_P2_G7_omega_of_urea():
    """13e-15 mol/(dyn s) at 25 degC (J Gen Physiol, PMC2226028, abstract): 3.2226e-4 cm/s."""
    found = pm.solute_permeability("13e-15 mol/(dyn s)", temperature="25 degC")
    assert found.to("cm/s").magnitude == pytest.approx(3.2226e-4, rel=2e-5)
    assert f"{found.units:~P}" == "cm/s"


def test_it_is_body_temperature_unless_given():
    plain = pm.solute_permeability("1e-10 mol/(N s)")
    assert plain.to("m/s").magnitude == pytest.approx(1e-10 * GAS * 310.15)
    assert plain == pm.solute_permeability("1e-10 mol/(N s)", temperature="37 degC")


def test_it_is_what_the_flux_takes_for_a_mobility():
    rest = {"conductivity": "1.5e-12 m/(s Pa)", "inside": "10 mM", "outside": "300 mM", "temperature": "25 degC"}
    one = pm.membrane_flow(mobility="4e-10 mol/(N s)", **rest)
    ps = pm.solute_permeability("4e-10 mol/(N s)", temperature="25 degC")
    two = pm.membrane_flow(permeability=ps, **rest)
    assert one.diffusion.magnitude == pytest.approx(two.diffusion.magnitude, rel=1e-12)


@pytest.mark.parametrize(
    ("mobility", "temperature", "error"),
    [
        ("-1e-10 mol/(N s)", "25 degC", InputError), ("1e-4 cm/s", "25 degC", QuantityError),
        (1e-10, "25 degC", QuantityError), ("much", "25 degC", QuantityError), (None, "25 degC", InputError),
        ("1e-10 mol/(N s)", 25, QuantityError), ("1e-10 mol/(N s)", "-300 degC", QuantityError),
        ("nan mol/(N s)", "25 degC", InputError),
    ],
)  # fmt: skip
def test_nonsense_is_refused(mobility, temperature, error):
    with pytest.raises(error):
        pm.solute_permeability(mobility, temperature=temperature)

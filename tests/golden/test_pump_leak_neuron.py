"""The pump-leak neuron against the closed form of Duesterwald et al. 2018 eLife 7:e39575 (rows W1 to W5).

Parameters and closed form are theirs; second set: Kay & Blaustein 2019 J Gen Physiol
151:407. The digits are a calculation with the closed form; the closed form is strictly electroneutral, while the cell
carries the charge of its membrane, about 4e-5 of its ions.
"""

import numpy as np
import pytest

import permease as pm
from permease.constants import FARADAY, GAS
from permease.library import part
from permease.physics.pump_leak import pump_leak_rest

PUMP = 100.0 * 10.0**-4.0456
"""F x cycle rate (A/m2): 10^-4.0456 A/dm2."""
NEURON = {
    "pump_current": PUMP, "sodium_conductance": 0.2, "potassium_conductance": 0.7, "chloride_conductance": 0.2,
    "symport_conductance": 0.2, "impermeant_charge": -0.85, "sodium_outside": 145.0, "potassium_outside": 3.5,
    "chloride_outside": 119.0, "osmolarity": 297.0, "temperature": 26.725e-3 * FARADAY / GAS,
}  # fmt: skip
KAY = {
    "sodium_conductance": 0.1, "potassium_conductance": 3.0, "chloride_conductance": 2.0, "impermeant_charge": -1.0,
    "sodium_outside": 147.0, "potassium_outside": 3.0, "chloride_outside": 150.0, "osmolarity": 300.0,
    "temperature": 25.69e-3 * FARADAY / GAS,
}  # fmt: skip


def digits(rest):
    return (1e3 * rest.voltage, rest.sodium, rest.potassium, rest.chloride, rest.impermeant)


def measured(state):
    """V (mV), Na, K, Cl and impermeant (mM) of a state of a one-compartment cell."""
    cell = state.cell.compartments[0]
    protein = cell.impermeant[0].concentration * cell.volume / state.values[f"{cell.name}.volume"]
    ions = tuple(state.concentration(ion).to("mM").magnitude for ion in ("Na", "K", "Cl"))
    return (state.voltage().to("mV").magnitude, *ions, protein)


def with_parts(cell, *changed, without=()):
    membrane = cell.membranes[0]
    kept = [t for t in membrane.transporters if t.name not in without]
    return cell.with_(membranes=[membrane.with_(transporters=[*changed, *kept])], protocol=None)


W1 = (-72.58923, 14.00769, 122.87054, 5.16478, 154.95700)


def test_w1_closed_form():
    assert digits(pump_leak_rest(**NEURON)) == pytest.approx(W1, rel=1e-6)


def test_w1_steady_state():
    found = pm.steady_state(pm.cells.pump_leak_neuron())
    assert measured(found) == pytest.approx(W1, rel=1e-4)
    assert found.stable


def test_w1_long_run_from_a_perturbed_state():
    """Three times the sodium, a third less potassium, half the volume: it comes back."""
    cell = pm.cells.pump_leak_neuron()
    for path, value in (("cytosol.Na", "42 mM"), ("cytosol.K", "82 mM"), ("cytosol.volume", "1 pL")):
        cell = cell.replace(path, value)
    final = pm.simulate(cell, duration="24 h", points=50).final
    assert measured(final) == pytest.approx(W1, rel=1e-4)
    assert measured(final) == pytest.approx(measured(pm.steady_state(cell)), rel=1e-6)


def test_w2_without_the_symporter():
    expected = (-69.74238, 12.59226, 124.57697, 8.75384, 151.07693)
    assert digits(pump_leak_rest(**{**NEURON, "symport_conductance": 0.0})) == pytest.approx(expected, rel=1e-6)
    whole = pm.cells.pump_leak_neuron()
    found = pm.steady_state(with_parts(whole, without=("KCC2",)))
    assert measured(found) == pytest.approx(expected, rel=1e-4)
    swollen = found.values["cytosol.volume"] / pm.steady_state(whole).values["cytosol.volume"]
    assert swollen == pytest.approx(1.025683, rel=1e-5)


def kay(microamperes):
    """The second set as a cell, its pump current in uA/cm2."""
    rest = pump_leak_rest(**KAY, pump_current=0.01 * microamperes)
    contents = {"Na": f"{rest.sodium} mM", "K": f"{rest.potassium} mM", "Cl": f"{rest.chloride} mM"}
    leaks = [pm.Leak(ion, conductance=f"{g} S/m^2") for ion, g in (("Na", 0.1), ("K", 3.0), ("Cl", 2.0))]
    membrane = pm.Membrane(
        "membrane",
        inside=pm.Compartment(
            "cytosol",
            volume="2 pL",
            contents=contents,
            balance="X",
            impermeant=[pm.Impermeant("X", "100 mM", charge=-1)],
        ),
        outside=pm.Bath("bath", pm.Solution(Na="147 mM", K="3 mM", Cl="150 mM")),
        area="800 um^2",
        water_permeability="1e-2 cm/s",
        transporters=[part("ConstantPump")(scale=f"{0.01 * microamperes / FARADAY!r} mol/m^2/s"), *leaks],
    )
    return pm.Cell("Kay and Blaustein", [membrane], temperature=f"{KAY['temperature']!r} K")


W3 = [
    (0.5, (-94.13308, 16.70614, 133.29386, 3.84373, 146.15627)),
    (0.1, (-28.84496, 140.53717, 9.46283, 48.80469, 101.19531)),
]


@pytest.mark.parametrize(("microamperes", "expected"), W3)
def test_w3_kay_and_blaustein(microamperes, expected):
    assert digits(pump_leak_rest(**KAY, pump_current=0.01 * microamperes)) == pytest.approx(expected, rel=1e-6)
    assert measured(pm.steady_state(kay(microamperes))) == pytest.approx(expected, rel=1e-4)


def test_w3_without_the_pump_there_is_no_finite_volume():
    """Nothing impermeant outside: the cell swells without end."""
    with pytest.raises(pm.PermeaseError, match=r"no steady state|no finite volume"):
        pm.steady_state(with_parts(kay(0.5), without=("ConstantPump",)))


@pytest.mark.parametrize(
    ("amperes_per_dm2", "voltage", "sodium", "flux"),
    [(0.1, -72.58871, 14.00167, 9.0040e-5), (0.01, -72.42022, 28.65380, 7.7169e-5)],
)
def test_w4_pump_with_feedback(amperes_per_dm2, voltage, sodium, flux):
    pump = part("CubicPump")(scale=f"{100.0 * amperes_per_dm2 / FARADAY!r} mol/m^2/s")
    found = pm.steady_state(with_parts(pm.cells.pump_leak_neuron(), pump, without=("ConstantPump",)))
    assert measured(found)[:2] == pytest.approx((voltage, sodium), rel=1e-4)
    area = found.cell.membranes[0].area
    current = found.values["rate.membrane.CubicPump"] * FARADAY / area / 100.0
    assert current == pytest.approx(flux, rel=1e-4)


def test_w5_cost_of_the_pump():
    """0.5 uA/cm2 over F is 5.18213 pmol ATP per cm2 and second; the Na+ leak carries three times the pump current."""
    found = pm.steady_state(kay(0.5))
    area = found.cell.membranes[0].area
    assert found.atp.to("mol/s").magnitude / area == pytest.approx(5.18213e-8, rel=1e-6)
    leak = found.values["rate.membrane.Na_leak"] * FARADAY / area
    assert leak == pytest.approx(-1.5e-2, rel=1e-8)
    run = pm.simulate(kay(0.5), duration="1 h", points=20)
    assert run.atp().total == pytest.approx(5.18213e-8 * area * 3600.0, rel=1e-6)


def test_w5_pump_off_swells_fivefold_where_the_bath_holds_impermeants():
    """At a thousandth of the pump rate the impermeant falls from 154.96 to 30.57 mM, the volume x5.07."""
    pump = part("ConstantPump")(scale=f"{1e-3 * PUMP / FARADAY!r} mol/m^2/s")
    whole = pm.cells.pump_leak_neuron()
    found = pm.steady_state(with_parts(whole, pump, without=("ConstantPump",)))
    assert measured(found)[4] == pytest.approx(30.57, rel=1e-3)
    assert found.values["cytosol.volume"] / pm.steady_state(whole).values["cytosol.volume"] == pytest.approx(
        5.07, rel=2e-3
    )


def test_potassium_challenge_depolarises_and_recovers():
    result = pm.simulate(pm.cells.pump_leak_neuron())
    volts = result.voltage().values
    times = result.times
    assert volts[(times > 1900.0) & (times < 3600.0)].min() > volts[0] + 5.0
    assert np.ptp(volts[times < 1800.0]) < 0.01
    assert volts[-1] == pytest.approx(volts[0], abs=1.0)

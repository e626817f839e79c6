"""Laws that hold for schemes whatever the surroundings: signs, equilibria, tracers."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from permease import library
from permease.constants import FARADAY, GAS
from permease.errors import InputError
from permease.model.conditions import PointConditions
from permease.model.leak import Leak
from permease.model.scheme_transporter import SchemeTransporter, Seen
from permease.model.transporter import charge_of
from permease.testing import affinity, conditions, random_conditions, voltages

SCHEMES = [
    library.part(name)(variant=variant, density="1 / um^2")
    for name in library.names()
    if issubclass(library.part(name), SchemeTransporter)
    for variant in library.part(name).cycles
]
IDEAL = library.part("SGLT1")(variant="eskandari-2005-ideal", density="1 / um^2")


def energy_of_uptake(at):
    """Free energy of taking in 2 Na+ and 1 glucose (J/mol), written out from the definition."""
    inside, outside, thermal = at.inside, at.outside, GAS * at.temperature
    sodium = thermal * np.log(inside["Na"] / outside["Na"]) + FARADAY * at.voltage
    return 2.0 * sodium + thermal * np.log(inside["glucose"] / outside["glucose"])


def test_six_state_sglt1_flux_has_the_sign_of_minus_the_free_energy():
    at = random_conditions(IDEAL, 2000, seed=20)
    energy = energy_of_uptake(at)
    uptake = IDEAL._turnover(at)
    assert np.min(np.abs(energy)) > 1e-6
    assert np.all(np.sign(uptake) == -np.sign(energy))


def test_six_state_sglt1_stands_still_at_equilibrium():
    """At 2,000 exact equilibria the flux is below 1e-12 of the turnover rate, 50 /s across the membrane."""
    at = random_conditions(IDEAL, 2000, seed=21)
    glucose = at.inside["glucose"] * np.exp(-energy_of_uptake(at) / (GAS * at.temperature))
    there = PointConditions({**at.inside, "glucose": glucose}, at.outside, at.voltage, at.temperature)
    assert np.max(np.abs(energy_of_uptake(there))) < 1e-10 * GAS * 310.0
    (process,) = IDEAL.processes(there)
    assert np.all(np.abs(process.rate) < 1e-12 * 50.0)
    fastest = np.maximum(process.forward, process.backward)
    assert np.all(np.abs(process.rate) <= 1e-11 * fastest)


UNLABELLED = {(name, "H") for name in ("HATPase", "HKATPase", "PMCA", "SERCA", "VATPase")}
"""Protons that a reaction also sets free."""


@pytest.mark.parametrize("part", SCHEMES, ids=lambda part: f"{part.name}:{part.variant}")
def test_tracer_fluxes_differ_by_the_net_flux(part):
    """Labelled influx and efflux, exchange included, against the net flux of the same species."""
    at = random_conditions(part, 200, seed=22)
    outward = sorted({name for name, side in part.species() if side == "out"})
    tested = 0
    for name in outward:
        tested += 1
        if (part.name, name) in UNLABELLED:
            with pytest.raises(InputError, match="no meaning"):
                part.cycle.tracer(Seen(part, at), name)
            continue
        found = part.cycle.tracer(Seen(part, at), name)
        net = sum(p.rate * p.stoichiometry.get((name, "out"), 0.0) for p in part.processes(at))
        assert np.all(found.influx >= 0.0)
        assert np.all(found.efflux >= 0.0)
        assert np.all(np.abs(found.efflux - found.influx - net) <= 1e-9 * (found.efflux + found.influx))
    assert tested


@pytest.mark.parametrize("part", SCHEMES, ids=lambda part: f"{part.name}:{part.variant}")
def test_occupancies_are_a_distribution(part):
    found = np.array(list(part.cycle.occupancies(Seen(part, random_conditions(part, 500, seed=23))).values()))
    assert np.all(found >= 0.0)
    assert np.max(np.abs(found.sum(axis=0) - 1.0)) < 1e-12


@pytest.mark.parametrize("part", SCHEMES, ids=lambda part: f"{part.name}:{part.variant}")
@settings(max_examples=12)
@given(data=st.data())
def test_each_flow_runs_downhill(part, data):
    at = data.draw(conditions(part))
    for process in part.processes(at):
        driving = affinity(process, at)
        if abs(driving) > 1e-9 * GAS * at.temperature:
            assert process.rate * driving >= 0.0
        assert process.forward >= 0.0
        assert process.backward >= 0.0


@given(voltages(), st.floats(1e-3, 200.0), st.floats(1e-3, 200.0), st.sampled_from(["Na", "Cl", "Ca", "glucose"]))
def test_a_goldman_leak_obeys_the_ussing_ratio(voltage, inside, outside, name):
    at = PointConditions({name: inside}, {name: outside}, voltage, 310.15)
    (process,) = Leak(name, permeability="1e-6 cm/s").processes(at)
    assert process.forward - process.backward == pytest.approx(process.rate, rel=1e-9, abs=1e-20)
    ratio = np.log(process.forward / process.backward)
    assert ratio == pytest.approx(affinity(process, at) / (GAS * 310.15), rel=1e-9, abs=1e-9)


@given(st.floats(1.0, 200.0), st.floats(1.0, 200.0), st.sampled_from(["Na", "Cl", "Ca"]))
def test_goldman_and_ohmic_leaks_agree_where_they_reverse(inside, outside, name):
    leaks = [Leak(name, permeability="1e-6 cm/s"), Leak(name, conductance="1 uS/cm^2")]
    given_ = {"inside": {name: f"{inside} mM"}, "outside": {name: f"{outside} mM"}}
    first, second = (leak.reversal_voltage(**given_).magnitude for leak in leaks)
    assert first == pytest.approx(second, abs=1e-9)
    for leak in leaks:
        assert charge_of(leak.processes(PointConditions({name: inside}, {name: outside}))[0]) in (1.0, -1.0, 2.0)

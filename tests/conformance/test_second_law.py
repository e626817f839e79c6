"""What thermodynamics and conservation ask of every part."""

import numpy as np
import pytest

from permease.chemistry.species import species
from permease.constants import FARADAY, GAS
from permease.model.conditions import PointConditions
from permease.model.process import WATER
from permease.model.transporter import charge_of
from permease.testing import affinity, random_conditions

THERMAL = GAS * 310.15


def need_second_law(case):
    if not case.thermodynamic:
        pytest.skip("an empirical law, badged as outside the second law")


def speed(case, at):
    """How fast the part can run here: the one-way rate, or for a law without one the rate when outside is emptied."""
    found = []
    low = PointConditions(at.inside, {k: v * 1e-2 for k, v in at.outside.items()}, at.voltage, at.temperature)
    for process, emptied in zip(case.part.processes(at), case.part.processes(low), strict=True):
        one_way = process.forward if process.forward is not None else emptied.rate
        found.append(np.broadcast_to(np.abs(one_way), at.temperature.shape))
    return found


def test_no_flux_at_zero_affinity(case):
    need_second_law(case)
    at = case.equilibrated(case.conditions())
    for process, fast in zip(case.part.processes(at), speed(case, at), strict=True):
        if not process.is_water:
            assert np.max(np.abs(affinity(process, at))) < 1e-9 * THERMAL
        assert np.all(np.abs(process.rate) <= 1e-10 * fast), process.name


def test_the_flux_has_the_sign_of_the_affinity(case):
    need_second_law(case)
    at = case.conditions(2000)
    processes = case.part.processes(at)
    coupled = [p for p in processes if p.coupled]
    if coupled:
        # ions that drag one another along: one may run against its own affinity, never all of them together
        power = sum(p.rate * affinity(p, at) for p in coupled)
        size = sum(np.abs(p.rate * affinity(p, at)) for p in coupled)
        assert np.all(power > 1e-9 * size)
    for process in (p for p in processes if not p.coupled):
        driving = affinity(process, at)
        thermal = GAS * at.temperature * (300.0 if process.is_water else 1.0)
        clear = np.abs(driving) > 1e-9 * thermal
        assert clear.mean() > 0.99
        assert np.all(np.sign(process.rate)[clear] == np.sign(driving)[clear]), process.name


def test_matter_is_conserved_per_turnover(case):
    for process in case.part.processes(case.typical()):
        total: dict[str, float] = {}
        for (form, _), gained in process.stoichiometry.items():
            name = getattr(case.part, "forms", {}).get(form, form)
            total[name] = total.get(name, 0.0) + gained
        changed = {name: int(gained) for name, gained in total.items() if gained}
        if changed:
            assert case.part.cycle.fuel.turns(changed), process.name


def test_charge_is_conserved_per_turnover(case):
    for process in case.part.processes(case.typical()):
        sides = {"in": 0.0, "out": 0.0}
        for (name, side), gained in process.stoichiometry.items():
            sides[side] += gained * (0 if name == WATER else species(name).charge)
        assert sides["in"] + sides["out"] == 0.0
        assert charge_of(process) == sides["out"]


def test_one_way_rates_differ_by_the_net_rate_and_their_ratio_is_the_affinity(case):
    at = case.conditions(500, seed=3)
    known = [p for p in case.part.processes(at) if p.forward is not None]
    if not known:
        pytest.skip("its law gives no one-way rates")
    for process in known:
        size = process.forward + process.backward
        assert np.all(np.abs(process.forward - process.backward - process.rate) <= 1e-12 * size)
        ratio = np.log(process.forward / process.backward)
        assert ratio == pytest.approx(affinity(process, at) / (GAS * at.temperature), rel=1e-9, abs=1e-9)


def test_entropy_is_never_destroyed(case):
    need_second_law(case)
    for seed in (4, 5):
        at = random_conditions(case.part, 1000, seed=seed)
        powers = [process.rate * affinity(process, at) for process in case.part.processes(at)]
        assert np.all(np.sum(powers, axis=0) >= 0.0)


def test_reciprocity_near_equilibrium(case):
    """Onsager: with forces -RT d ln c and F dV and the fluxes into the outside, L is symmetric and not negative."""
    need_second_law(case)
    rest = case.equilibrated(case.typical())
    names = sorted({name for name, side in case.part.species() if side == "out"})
    if not names:
        pytest.skip("nothing but water moves")
    step = 1e-5

    def fluxes(index, sign):
        outside, voltage = dict(rest.outside), rest.voltage
        if index < len(names):
            outside[names[index]] = outside[names[index]] * np.exp(-sign * step)
        else:
            voltage = voltage + sign * step * GAS * rest.temperature / FARADAY
        at = PointConditions(rest.inside, outside, voltage, rest.temperature)
        found = np.zeros(len(names) + 1)
        for process in case.part.processes(at):
            gains = [process.stoichiometry.get((name, "out"), 0.0) for name in names]
            found += process.rate * np.array([*gains, charge_of(process)])
        return found

    n = len(names) + 1
    matrix = np.array([(fluxes(j, 1.0) - fluxes(j, -1.0)) / (2.0 * step) for j in range(n)]).T
    size = np.sqrt(np.abs(np.outer(matrix.diagonal(), matrix.diagonal()))) + 1e-6 * np.max(np.abs(matrix))
    assert np.all(np.abs(matrix - matrix.T) <= 1e-6 * size)
    assert np.min(np.linalg.eigvalsh(matrix + matrix.T)) >= -1e-6 * np.max(np.abs(matrix))
    assert np.max(np.abs(matrix)) > 0.0

"""Laws are finite everywhere a user can go, and no faster than their class."""

import numpy as np
import pytest

from permease.constants import AVOGADRO
from permease.library import names
from permease.model.conditions import PointConditions

CHANNEL, CARRIER = 1e9, 1e5
"""Fastest turnovers per second and molecule: of pores by diffusion, of carriers and pumps by conformation."""


def surroundings(case, level, only=None):
    """The typical surroundings with one species (or all) at ``level`` (mol/m3), on either side or both."""
    base = case.typical()
    for which in ("in", "out", "both"):
        inside, outside = dict(base.inside), dict(base.outside)
        for side, table in (("in", inside), ("out", outside)):
            if which in (side, "both"):
                table.update(dict.fromkeys(table if only is None else [only], level))
        for volts in (-0.2, 0.0, 1e-18, 0.2):
            yield PointConditions(inside, outside, volts, base.temperature)


@pytest.mark.parametrize("level", [0.0, 1e-9, 1e3])
def test_finite_when_empty_at_a_trace_and_at_one_molar(case, level):
    if level == 0.0 and case.undefined_at_zero:
        pytest.skip("a logarithm or a ratio by definition")
    with np.errstate(all="ignore"):
        for at in surroundings(case, level):
            for process in case.part.processes(at):
                assert np.isfinite(float(process.rate)), at
        # one species after the other, all surroundings at once
        each = [at for only in case.typical().inside for at in surroundings(case, level, only)]
        inside, outside = (
            {name: np.array([getattr(at, side)[name] for at in each]) for name in getattr(each[0], side)}
            for side in ("inside", "outside")
        )
        at = PointConditions(inside, outside, np.array([at.voltage for at in each]), each[0].temperature)
        for process in case.part.processes(at):
            wrong = ~np.isfinite(np.broadcast_to(process.rate, len(each)))
            assert not wrong.any(), each[int(np.argmax(wrong))]


def test_smooth_through_zero_voltage(case):
    """The rate at 0 V is the mean of its neighbours at 1 uV, to the curvature."""
    at = [case.typical(voltage=v) for v in (-1e-6, 0.0, 1e-6)]
    for before, here, after in zip(*(case.part.processes(a) for a in at), strict=True):
        size = abs(here.rate) + abs(after.rate - before.rate) + 1e-30
        assert abs(before.rate + after.rate - 2.0 * here.rate) <= 1e-6 * size


def test_exempt_laws_still_exist(undefined_at_zero):
    assert set(undefined_at_zero) - {"ohmic leak"} <= set(names())


def test_turnover_within_the_class(case):
    at = case.conditions(2000, seed=9)
    if case.part.kind == "water":
        if not hasattr(case.part, "unit_permeability"):
            pytest.skip("a membrane, not a molecule")
        litres = float(case.part.unit_permeability.quantity.to("m^3/s").magnitude)
        assert litres * 1e3 * AVOGADRO <= CHANNEL, "water molecules per second for a gradient of 1 osmol/L"
        return
    if not case.part.per_molecule:
        pytest.skip("a rate per area of membrane")
    most = CHANNEL if case.part.kind == "channel" else CARRIER
    assert max(float(np.max(np.abs(p.rate))) for p in case.part.processes(at)) <= most

"""Columns that drag one another along: the second law binds their sum, and the audit of a run says so."""

from __future__ import annotations

from dataclasses import replace

import pytest

import permease as pm
from permease.library.channels.potassium_filter import PotassiumFilter
from permease.solve.energy import energy_balance


@pytest.fixture(scope="module")
def run():
    """K+ leaves through a filter in molar solutions and takes Na+ along, uphill; nothing else moves but Cl-."""
    cytosol = pm.Compartment("cytosol", volume="1 pL", contents={"Na": "10 mM", "K": "1 M", "Cl": "1 mM"}, balance="Cl")
    bath = pm.Bath("bath", pm.Solution({"Na": "12 mM", "K": "10 mM"}, pH=7.0, balance="Cl"))
    parts = [PotassiumFilter(count=1), pm.Leak("Cl", permeability="1e-6 cm/s")]
    membrane = pm.Membrane("membrane", inside=cytosol, outside=bath, area="600 um^2", transporters=parts)
    protocol = pm.Protocol(pm.VoltageClamp("membrane", "0 mV", "10 s"))
    return pm.simulate(pm.Cell("dragged", [membrane]), protocol)


def test_one_ion_runs_uphill_and_the_sum_downhill(run):
    audit = run.audit()
    spent = audit.energy.by_column
    assert spent["membrane.PotassiumFilter.Na"] < 0.0
    assert spent["membrane.PotassiumFilter.K"] + spent["membrane.PotassiumFilter.Na"] > 0.0
    assert audit.energy.lowest_power >= 0.0
    assert audit.second_law
    assert audit.passed, str(audit)


def test_a_column_that_is_not_coupled_would_be_caught(run):
    trajectory = run.trajectory
    alone = tuple(replace(column, coupled=False) for column in trajectory.system.columns)
    found = energy_balance(replace(trajectory, system=replace(trajectory.system, columns=alone)))
    assert found.lowest_power < -found.rounding

"""How the start of a cell follows its numbers: every number of every library cell, against differences."""

import numpy as np
import pytest

from permease import cells
from permease.compile.rest import initial_state
from permease.compile.slopes import by_voltage, numbers, start
from permease.compile.system import assemble
from permease.compile.variation import vary
from permease.model.population import usual_number

WEIGHTS = np.array([1.0, -8.0, 8.0, -1.0]) / 12.0


@pytest.mark.parametrize("name", sorted(cells.names()))
def test_every_number_of_every_cell(name):
    cell = getattr(cells, name)()
    system = assemble(cell, extents=False)
    tried = 0
    for path in cell.paths():
        base = usual_number(cell, path)[0]
        found = start(system.draft, {path: np.array([base])}, [path])
        if not found.possible[0]:
            continue
        tried += 1
        typical = abs(base) or 1.0
        h = 1e-4 * typical
        draft, _ = vary(system.draft, {path: base + h * np.array([-2.0, -1.0, 1.0, 2.0])})
        states = np.broadcast_to(initial_state(draft), (4, len(system.initial)))
        parameters = np.broadcast_to(draft.numbers, (4, len(system.parameters)))
        # protons are a small difference of large numbers, and the differences here carry their rounding
        least = np.where([n.endswith("amount.H") for n in system.state_names], 1e-3, 1e-4) * system.scales / typical
        wanted = WEIGHTS @ states / h
        error = np.abs(found.states.slope[0, :, 0] - wanted) / np.maximum(np.abs(wanted), least)
        assert error.max() < 1e-6, (path, system.state_names[int(error.argmax())])
        wanted = WEIGHTS @ parameters / h
        least = np.maximum(1e-3 * np.abs(system.parameters) / typical, 1e-300)
        error = np.abs(found.parameters.slope[0, :, 0] - wanted) / np.maximum(np.abs(wanted), least)
        assert error.max() < 1e-6, (path, system.parameter_names[int(error.argmax())])
        np.testing.assert_allclose(found.states.value[0] / system.scales, system.initial / system.scales, atol=1e-9)
        alone = numbers(system.draft, {path: np.array([base])}, [path])
        np.testing.assert_array_equal(alone.slope, found.parameters.slope)
    assert tried > 5


def test_directions_and_cells_side_by_side_are_as_each_alone():
    cell = cells.red_blood_cell()
    system = assemble(cell, extents=False)
    paths = ["membrane.NaKATPase.density", "cytosol.volume"]
    values = {p: usual_number(cell, p)[0] * np.array([1.0, 0.8, 1.3]) for p in paths}
    together = start(system.draft, values, paths, 3)
    assert together.states.slope.shape == (3, len(system.initial), 2)
    for i in range(3):
        for j, path in enumerate(paths):
            alone = start(system.draft, {p: v[i : i + 1] for p, v in values.items()}, [path])
            size = np.max(np.abs(alone.states.slope))
            np.testing.assert_allclose(
                together.states.slope[i, :, j], alone.states.slope[0, :, 0], rtol=1e-9, atol=1e-12 * size
            )


def test_a_cell_that_cannot_be_is_told_and_harms_no_other():
    cell = cells.red_blood_cell()
    system = assemble(cell, extents=False)
    base = usual_number(cell, "membrane.area")[0]
    found = start(system.draft, {"membrane.area": np.array([base, -base, np.nan])}, ["membrane.area"], 3)
    assert found.possible.tolist() == [True, False, False]
    alone = start(system.draft, {"membrane.area": np.array([base])}, ["membrane.area"])
    np.testing.assert_allclose(found.states.slope[0], alone.states.slope[0], rtol=1e-12)


def test_the_voltage_moves_charge_and_the_ion_that_carries_it():
    system = assemble(cells.pump_leak_neuron(), extents=False)
    moved = dict(zip(system.state_names, by_voltage(system.draft)[:, 0], strict=True))
    capacitance = 2e-2 * 785.4e-12
    assert moved["cytosol.charge"] == pytest.approx(capacitance, rel=1e-12)
    carriers = {name: value for name, value in moved.items() if value and name != "cytosol.charge"}
    assert len(carriers) == 1
    assert abs(next(iter(carriers.values()))) == pytest.approx(capacitance / 96485.33212331001, rel=1e-9)

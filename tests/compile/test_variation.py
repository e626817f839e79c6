"""Many cells at once start as each of them does alone."""

import numpy as np
import pytest

from permease import cells, library
from permease.chemistry.solution import Solution
from permease.compile.rest import initial_state, scales
from permease.compile.system import assemble
from permease.compile.variation import unit_of, vary
from permease.errors import PermeaseError
from permease.model import Bath, Cell, Compartment, Membrane
from permease.model.leak import Leak
from permease.model.paths import find
from permease.units import si, with_unit

CELLS = sorted(cells.names())


def base_of(system, path):
    if path in system.draft.parameters:
        return system.draft.parameters.values[path]
    return si(find(system.cell, path), unit_of(system.draft, path), path)


def moved(path, base):
    return base + 0.01 if path.endswith("pH") or base == 0.0 else 1.01 * base


@pytest.mark.parametrize("name", CELLS)
def test_every_number_of_every_cell_varies_as_replace_does(name):
    cell = getattr(cells, name)()
    system = assemble(cell, extents=False)
    tried = 0
    for path in cell.paths():
        unit = unit_of(system.draft, path)
        assert unit is not None, path
        base = base_of(system, path)
        values = np.array([base, moved(path, base)])
        draft, possible = vary(system.draft, {path: values})
        try:
            other = assemble(cell.replace(path, with_unit(values[1], unit)), extents=False)
        except PermeaseError:
            assert not np.broadcast_to(possible, 2)[1], path
            continue
        tried += 1
        assert np.all(possible), path
        state = np.broadcast_to(initial_state(draft), (2, len(system.initial)))
        numbers = np.broadcast_to(draft.numbers, (2, len(system.parameters)))
        np.testing.assert_allclose(numbers[0], system.parameters, rtol=1e-11, err_msg=path)
        np.testing.assert_allclose(numbers[1], other.parameters, rtol=1e-11, err_msg=path)
        np.testing.assert_allclose(state[0] / system.scales, system.initial / system.scales, atol=1e-9, err_msg=path)
        np.testing.assert_allclose(state[1] / other.scales, other.initial / other.scales, atol=1e-9, err_msg=path)
        np.testing.assert_allclose(np.broadcast_to(scales(draft, state), state.shape)[1], other.scales, rtol=1e-9)
    assert tried > 3


def test_several_numbers_together():
    cell = cells.red_blood_cell()
    system = assemble(cell, extents=False)
    values = {
        "cytosol.volume": np.array([60e-18, 80e-18]),
        "membrane.area": np.array([1.2e-10, 1.4e-10]),
        "plasma.K": np.array([3.0, 8.0]),
        "membrane.NaKATPase.density": np.array([1e13, 2e13]),
    }
    draft, possible = vary(system.draft, values)
    assert possible.all()
    state = initial_state(draft)
    for i in range(2):
        other = cell
        for path, numbers in values.items():
            other = other.replace(path, with_unit(numbers[i], unit_of(system.draft, path)))
        alone = assemble(other, extents=False)
        np.testing.assert_allclose(draft.numbers[i], alone.parameters, rtol=1e-11)
        np.testing.assert_allclose(state[i] / alone.scales, alone.initial / alone.scales, atol=1e-9)


def test_vesicles_hold_what_the_changed_membrane_has():
    inside = Compartment("cytosol", "2 pL", {"K": "140 mM"}, balance="Cl")
    bath = Bath("bath", Solution(K="5 mM", Na="135 mM", Cl="140 mM", transferrin="1e-5 mM"))
    part = library.part("TransferrinReceptor")(density="25 / um^2")
    cell = Cell(
        "c", [Membrane("m", inside, bath, area="1000 um^2", transporters=[part, Leak("K", permeability="1e-7 cm/s")])]
    )
    system = assemble(cell, extents=False)
    draft, possible = vary(system.draft, {"m.area": np.array([1e-9, 2e-9])})
    other = assemble(cell.replace("m.area", "2000 um^2"), extents=False)
    assert possible.all()
    np.testing.assert_allclose(draft.numbers[1], other.parameters, rtol=1e-11)
    np.testing.assert_allclose(initial_state(draft)[1] / other.scales, other.initial / other.scales, atol=1e-9)


@pytest.mark.parametrize(
    ("path", "impossible"),
    [("cytosol.volume", -1e-17), ("cytosol.Na", -1.0), ("plasma.K", -3.0), ("membrane.area", 0.0), ("plasma.K", np.nan),
     ("membrane.NaKATPase.density", -1.0), ("plasma.Cl", 1.0), ("membrane.capacitance", np.inf)],
)  # fmt: skip
def test_cells_that_cannot_be_are_told(path, impossible):
    cell = cells.red_blood_cell()
    system = assemble(cell, extents=False)
    _, possible = vary(system.draft, {path: np.array([base_of(system, path), impossible])})
    assert possible.tolist() == [True, False]


def test_a_path_without_a_number_has_no_unit():
    draft = assemble(cells.red_blood_cell()).draft
    assert unit_of(draft, "cytosol") is None
    assert unit_of(draft, "membrane.NaKATPase.colour") is None

"""Sobol indices: functions with known shares, and cells whose output is one."""

import numpy as np
import pytest

import permease as pm
from permease.errors import InputError, UnknownNameError
from permease.model.design import design
from permease.solve.global_sensitivity import saltelli_indices, sobol_indices

NAMES = ["a", "b", "c"]


def points(rows, seed=3, names=NAMES):
    return design("saltelli", names, rows * (len(names) + 2), seed)(0, rows * (len(names) + 2))


def test_the_rows_of_the_design():
    """First sample, second sample, then the first with one number of the second at a time; however it is cut."""
    rows = points(8).reshape(8, 5, 3)
    a, b, mixed = rows[:, 0], rows[:, 1], rows[:, 2:]
    for i in range(3):
        np.testing.assert_array_equal(mixed[:, i, i], b[:, i])
        for j in {0, 1, 2} - {i}:
            np.testing.assert_array_equal(mixed[:, i, j], a[:, j])
    assert np.unique(np.concatenate([a, b]), axis=0).shape == (16, 3)
    for first, count in ((0, 1), (7, 3), (11, 20), (39, 1)):
        np.testing.assert_array_equal(design("saltelli", NAMES, 40, 3)(first, count), points(8)[first : first + count])


def test_the_ishigami_function():
    """a = 7, b = 0.1 (Ishigami and Homma, 1990): V = a2/8 + b pi4/5 + b2 pi8/18 + 1/2, and its parts."""
    x = 2.0 * np.pi * points(4096) - np.pi
    values = np.sin(x[:, 0]) + 7.0 * np.sin(x[:, 1]) ** 2 + 0.1 * x[:, 2] ** 4 * np.sin(x[:, 0])
    estimates, bounds = saltelli_indices(values.reshape(4096, 5))
    variance = 49.0 / 8.0 + 0.1 * np.pi**4 / 5.0 + 0.01 * np.pi**8 / 18.0 + 0.5
    alone = 0.5 * (1.0 + 0.1 * np.pi**4 / 5.0) ** 2
    mixed = 0.01 * np.pi**8 * (1.0 / 18.0 - 1.0 / 50.0)
    first = np.array([alone, 49.0 / 8.0, 0.0]) / variance
    total = np.array([alone + mixed, 49.0 / 8.0, mixed]) / variance
    np.testing.assert_allclose(first, [0.3139, 0.4424, 0.0], atol=1e-4)
    np.testing.assert_allclose(estimates, [first, total], atol=6e-3)
    for k, wanted in enumerate((first, total)):
        assert np.all((bounds[k, :, 0] <= wanted) & (wanted <= bounds[k, :, 1]))


def test_many_outputs_at_once_are_as_each_alone_and_a_constant_has_none():
    x = points(256)
    table = np.stack([x[:, 0], x @ [1.0, 2.0, 0.0], np.full(len(x), 3.0)], axis=1).reshape(256, 5, 3)
    estimates, bounds = saltelli_indices(table)
    for i in range(2):
        np.testing.assert_allclose(estimates[:, :, i], saltelli_indices(table[:, :, i])[0], rtol=1e-12, atol=1e-12)
    np.testing.assert_allclose(estimates[:, :, 0], [[1.0, 0.0, 0.0]] * 2, atol=0.05)
    np.testing.assert_allclose(estimates[:, :, 1], [[0.2, 0.8, 0.0]] * 2, atol=0.05)
    assert np.isnan(estimates[:, :, 2]).all()
    assert bounds.shape == (2, 3, 3, 2)


def population(**more):
    cell = pm.cells.pump_leak_neuron()
    vary = {
        "membrane.ConstantPump.scale": pm.uniform("8e-8 mol/m^2/s", "1e-7 mol/m^2/s"),
        "membrane.area": pm.uniform("600 um^2", "900 um^2"), "membrane.capacitance": pm.scaled(cv=0.1),
    }  # fmt: skip
    return pm.Population(cell, 1, seed=6, vary={**vary, **more})


def test_a_cell_whose_output_is_a_product():
    """The rate of the pump is scale x area: E[y]2 Var(x) / Var(xy) and so on, whatever else varies."""
    found = sobol_indices(population(), pm.Hold("1 min"), of=["rate.membrane.ConstantPump"], n=512, points=2)
    mean, var = np.array([9e-8, 750e-12]), np.array([2e-8, 300e-12]) ** 2 / 12.0
    alone = var * mean[::-1] ** 2
    variance = alone.sum() + var.prod()
    end = found.first.isel(of=0, time=-1).values
    np.testing.assert_allclose(end, [*(alone / variance), 0.0], atol=0.02)
    np.testing.assert_allclose(
        found.total.isel(of=0, time=-1).values, [*((alone + var.prod()) / variance), 0.0], atol=0.02
    )
    low, high = (found.first_interval.isel(of=0, time=-1).sel(bound=b).values for b in ("low", "high"))
    assert np.all((low <= end) & (end <= high))
    assert found.rows == found.asked == 512
    assert found.to == tuple(population().vary)
    rows = found.table()
    assert rows[0]["to"] == "membrane.area"
    assert rows[0]["total"] == pytest.approx(float(found.total[0, 1, -1]))
    assert "membrane.area" in str(found)


def test_of_steady_states_and_the_same_every_time():
    first, again = (sobol_indices(population(), of=["Na", "volume"], n=64, steady=True) for _ in range(2))
    assert first.times is None
    assert first.first.dims == ("of", "to")
    np.testing.assert_array_equal(first.estimates, again.estimates)
    np.testing.assert_array_equal(first.bounds, again.bounds)
    assert float(first.total.sel(of="cytosol.Na", to="membrane.ConstantPump.scale")) > 0.99


def test_rows_with_a_failed_member_are_left_out():
    wide = population(**{"cytosol.protein.charge": pm.normal(-0.85, 0.45)})
    found = sobol_indices(wide, pm.Hold("1 min"), of=["volume"], n=64, points=2)
    assert 2 <= found.rows < found.asked == 64
    assert np.isfinite(found.estimates[..., -1]).all()


def test_where_none_is_left_it_says_why():
    with pytest.raises(InputError, match="electroneutral"):
        sobol_indices(population(**{"outside.X": pm.scaled(cv=0.2)}), pm.Hold("1 min"), of=["Na"], n=4)


@pytest.mark.parametrize(
    ("arguments", "error"),
    [
        ({"of": "Na"}, InputError), ({"of": []}, InputError), ({"of": ["cytosol.glucose"]}, UnknownNameError),
        ({"n": 1}, InputError), ({"n": 2.5}, InputError), ({"resamples": 1}, InputError), ({"level": 1.0}, InputError),
        ({"level": "x"}, InputError), ({"steady": 1}, InputError), ({"steady": True, "points": 5}, InputError),
        ({"steady": True, "of": ["cytosol.glucose"]}, UnknownNameError),
    ],
)  # fmt: skip
def test_arguments_that_cannot_be_used(arguments, error):
    with pytest.raises(error):
        sobol_indices(population(), **{"of": ["Na"], "n": 2, **arguments})


def test_populations_that_have_no_indices():
    with pytest.raises(InputError, match="no Population"):
        sobol_indices(pm.cells.pump_leak_neuron(), of=["Na"])
    with pytest.raises(InputError, match="grids"):
        sobol_indices(population(temperature=pm.grid(["300 K"])), of=["Na"], n=2)
    pair = ("membrane.ConstantPump.scale", "membrane.area")
    tied = pm.Population(population().cell, 1, vary=dict(population().vary), correlate={pair: 0.5})
    with pytest.raises(InputError, match="correlated"):
        sobol_indices(tied, of=["Na"], n=2)
    with pytest.raises(InputError, match="whole rows"):
        pm.Population(population().cell, 7, vary=dict(population().vary), design="saltelli")


def test_what_is_missing_or_not_known_is_refused_by_its_own_name():
    cell = pm.cells.pump_leak_neuron()
    many = pm.Population(cell, 1, vary={"membrane.area": pm.scaled(cv=0.1)})
    with pytest.raises(InputError, match="sobol_indices: nothing varies"):
        sobol_indices(pm.Population(cell, 5), of=["Na"], n=2)
    with pytest.raises(UnknownNameError, match="unknown option 'outputs'") as caught:
        sobol_indices(many, of=["Na"], outputs=["Na"])
    assert "of=" in str(caught.value)
    with pytest.raises(UnknownNameError, match="unknown option 'foo'"):
        sobol_indices(many, of=["Na"], foo=1)
    with pytest.raises(InputError, match="sobol_indices: of takes a list"):
        sobol_indices(many, of=None)


def test_few_rows_are_remarked_on():
    many = pm.Population(pm.cells.pump_leak_neuron(), 1, vary={"membrane.area": pm.scaled(cv=0.1)})
    few = sobol_indices(many, of=["Na"], n=2, steady=True)
    assert "2 rows are few" in str(few)
    assert repr(few).startswith("SobolIndices of pump-leak neuron, 2 of 2 rows:")
    assert "few" not in str(sobol_indices(many, of=["Na"], n=64, steady=True))

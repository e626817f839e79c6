"""Formulas of trafficking, engulfment and pinocytosis against independent calculations."""

import math

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from scipy.integrate import solve_ivp
from scipy.special import exp1

from permease.errors import InputError
from permease.physics import engulfment, pinocytosis, trafficking

positive = st.floats(1e-3, 1e3)


@given(positive, positive, positive, positive, positive, positive, positive)
def test_steady_traffic_solves_the_equations(ligand, made, kf, kr, kt, ke, kh):
    """dR_s/dt = V_r - k_f L R_s + k_r C_s - k_t R_s and its companions, all zero."""
    found = trafficking.steady_traffic(ligand, made, kf, kr, kt, ke, kh)
    bound, free = kf * ligand * found.surface, kr * found.occupied
    assert made - bound + free - kt * found.surface == pytest.approx(0.0, abs=1e-9 * (made + bound + free))
    assert bound - (kr + ke) * found.occupied == pytest.approx(0.0, abs=1e-9 * bound)
    assert ke * found.occupied == pytest.approx(kh * found.internal, rel=1e-12)


def test_without_ligand_receptors_turn_over_unbound():
    found = trafficking.steady_traffic(0.0, 10.0, 1.0, 0.1, 0.2, 0.4, 0.2)
    assert found.surface == pytest.approx(50.0)
    assert found.occupied == found.uptake == 0.0


def test_the_in_out_test_finds_the_rate_of_internalisation():
    def change(_, y):
        free, occupied, _inside = y
        bound = 0.3 * free - 0.1 * occupied
        return [1.0 - bound - 0.05 * free, bound - 0.25 * occupied, 0.25 * occupied]

    run = solve_ivp(change, (0.0, 20.0), [20.0, 0.0, 0.0], t_eval=np.linspace(0.0, 20.0, 2001), rtol=1e-10, atol=1e-12)
    assert trafficking.in_out_slope(run.t, run.y[1], run.y[2]) == pytest.approx(0.25, rel=1e-4)


@pytest.mark.parametrize(
    "given_",
    [
        ([0.0, 1.0], [1, 1], [0, 1]),
        ([0, 2, 1], [1, 1, 1], [0, 1, 2]),
        ([0, 1, 2], [1, 1], [0, 1, 2]),
        ([0, 1, 2], [0, 0, 0], [0, 1, 2]),
    ],
    ids=["two points", "not increasing", "unequal", "never bound"],
)  # fmt: skip
def test_the_in_out_test_refuses_what_it_cannot_use(given_):
    with pytest.raises(InputError):
        trafficking.in_out_slope(*given_)


@given(st.floats(1e-12, 700.0))
def test_exponential_integral(x):
    assert engulfment.exponential_integral(x) == pytest.approx(float(exp1(x)), rel=1e-12)


@given(st.floats(1e-4, 0.99))
def test_the_zipper_root_is_a_root(supply):
    square = engulfment.zipper_root(supply) ** 2
    assert square * math.exp(square) * float(exp1(square)) == pytest.approx(supply, rel=1e-9)


@pytest.mark.parametrize("supply", [0.0, 1.0, -0.1, 1.5, float("nan"), "a"])
def test_the_zipper_refuses(supply):
    with pytest.raises(InputError):
        engulfment.zipper_root(supply)


def test_the_zipper_conserves_receptors():
    """The receptors in the contact came from the depleted membrane around it: the profile integrated on a grid."""
    supply, diffusion = 0.1, 1.0
    alpha = engulfment.zipper_root(supply)
    time = 1.0
    a = engulfment.contact_radius(time, diffusion, alpha)
    r = np.geomspace(a, 60.0, 200_001)
    density = 1.0 - exp1(r**2 / (4 * diffusion * time)) / exp1(alpha**2)
    missing = np.trapezoid(2 * np.pi * r * (1.0 - density), r)
    assert missing == pytest.approx(np.pi * a**2 * (1.0 / supply - 1.0), rel=1e-4)


def test_two_stages_are_faster_than_the_zipper_alone():
    alpha = engulfment.zipper_root(0.1)
    whole = engulfment.zipper_time(1.5e-6, 1e-12, alpha)
    assert engulfment.two_stage_time(1.5e-6, 1e-12, alpha, 2e-7) < whole
    assert engulfment.two_stage_time(1.5e-6, 1e-12, alpha, 1.0, switch=1.0) == pytest.approx(whole)


@given(st.integers(0, 500), st.floats(1e-7, 1e-5))
def test_capacity_counts_whole_spheres(count, radius):
    area = count * engulfment.sphere_area(radius)
    assert engulfment.capacity(area, radius) == count
    assert engulfment.capacity(area * 1.0001, radius) == count


@pytest.mark.parametrize(("area", "radius"), [(-1.0, 1e-6), (1.0, 0.0), (float("nan"), 1e-6)])
def test_capacity_refuses(area, radius):
    with pytest.raises(InputError):
        engulfment.capacity(area, radius)


def test_an_optimal_size_wraps_fastest():
    """Gao, Shi and Freund 2005 [recalled]: fastest at some tens of nanometres, and below a bound none wraps."""
    sizes = np.geomspace(5e-9, 500e-9, 400)
    numbers = {"receptors": 5e13, "ligands": 5e15, "bending": 8e-20, "binding": 6e-20, "thermal": 4.1e-21}
    waits = np.array([engulfment.receptor_wrap_time(r, 1e-14, **numbers) for r in sizes])
    best = sizes[np.argmin(waits)]
    assert np.isinf(waits[0])
    assert 20e-9 < best < 40e-9


def test_pools_of_fluid_against_integration():
    drunk, back, on = 1e-20, 1 / 500, 1 / 800
    run = solve_ivp(
        lambda _, y: [drunk - (back + on) * y[0], on * y[0]], (0.0, 2000.0), [0.0, 0.0], rtol=1e-10, atol=1e-30
    )
    assert pinocytosis.pool_after(2000.0, 1.0, drunk, back, on) == pytest.approx(run.y[:, -1], rel=1e-6)


def test_vesicles_bring_what_they_hold():
    rate = pinocytosis.vesicles_per_second(1e-18, 2e-7)
    assert rate * engulfment.sphere_volume(2e-7) == pytest.approx(1e-18)
    assert pinocytosis.vesicle_radius(rate * engulfment.sphere_volume(2e-7), rate * engulfment.sphere_area(2e-7)) == (
        pytest.approx(2e-7)
    )

"""Public calculators of water and solute: the equations of Kedem and Katchalsky, their limits, and what is refused."""

import math

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from scipy.integrate import solve_ivp

import permease as pm
from permease.constants import GAS
from permease.errors import InputError, PermeaseError

near = pytest.approx
LP, PS, T = 1.468e-12, 1e-6, 298.15
FLOW = {
    "conductivity": f"{LP} m/s/Pa", "permeability": f"{PS} m/s", "reflection": 0.8, "inside": "10 mM",
    "outside": "300 mM", "impermeant_inside": "290 mM", "impermeant_outside": "20 mM", "pressure": "5 kPa",
    "temperature": "25 degC",
}  # fmt: skip
COURSE = {
    "times": ["0 s", "1 s", "5 s"], "volume": "67.5 fL", "area": "135 um^2", "conductivity": f"{LP} m/s/Pa",
    "permeability": f"{PS} m/s", "reflection": 0.8, "outside": "300 mM", "temperature": "25 degC",
}  # fmt: skip


def test_the_two_fluxes():
    """J_v and J_s written out with numbers (mol/m3, Pa)."""
    found = pm.membrane_flow(**FLOW)
    volume = LP * (5e3 - GAS * T * (290.0 - 20.0 + 0.8 * (10.0 - 300.0)))
    mean = (300.0 - 10.0) / math.log(30.0)
    assert found.volume_flux.to("m/s").magnitude == near(volume, rel=1e-12)
    assert found.drag.to("mol/m^2/s").magnitude == near(0.2 * mean * volume, rel=1e-9)
    assert found.diffusion.to("mol/m^2/s").magnitude == near(PS * -290.0, rel=1e-12)
    assert found.solute_flux.magnitude == near((found.drag + found.diffusion).magnitude, rel=1e-12)


@given(
    st.floats(0.0, 1.0), st.floats(1e-3, 1e3), st.floats(1e-3, 1e3), st.floats(0.0, 1e3), st.floats(0.0, 1e3),
    st.floats(-1e6, 1e6), st.floats(-9.0, -4.0),
)  # fmt: skip
def test_dissipation_is_flux_times_force_and_never_negative(sigma, inside, outside, held, around, pressure, exponent):
    found = pm.membrane_flow(
        conductivity=f"{LP} m/s/Pa", permeability=f"{10.0**exponent!r} m/s", reflection=sigma, inside=f"{inside!r} mM",
        outside=f"{outside!r} mM", impermeant_inside=f"{held!r} mM", impermeant_outside=f"{around!r} mM",
        pressure=f"{pressure!r} Pa", temperature="25 degC",
    )  # fmt: skip
    water = pressure - GAS * T * (held + inside - around - outside)
    solute = GAS * T * math.log(inside / outside)
    heat = found.volume_flux.to("m/s").magnitude * water + found.solute_flux.to("mol/m^2/s").magnitude * solute
    scale = abs(found.volume_flux.to("m/s").magnitude * water) + abs(
        found.solute_flux.to("mol/m^2/s").magnitude * solute
    )
    assert found.dissipation.to("W/m^2").magnitude >= 0.0
    assert found.dissipation.to("W/m^2").magnitude == near(heat, rel=1e-9, abs=1e-9 * scale)


def test_cross_coefficients_are_equal():
    """Onsager: near equilibrium J_v per solute force is J_s per water force (c (1 - sigma) L_p)."""
    rest = {**FLOW, "inside": "100 mM", "outside": "100 mM", "impermeant_outside": "290 mM", "pressure": "0 Pa"}
    pushed = pm.membrane_flow(**{**rest, "pressure": "1 Pa"})
    step = 1e-3
    pulled = pm.membrane_flow(
        **{**rest, "inside": f"{100.0 + step!r} mM", "pressure": f"{GAS * T * step!r} Pa"}
    )  # the water force is zero: pressure balances all osmolytes
    force = GAS * T * math.log((100.0 + step) / 100.0)
    by_water = pushed.solute_flux.to("mol/m^2/s").magnitude
    by_solute = pulled.volume_flux.to("m/s").magnitude / force
    assert by_water == near(0.2 * 100.0 * LP, rel=1e-9)
    assert by_solute == near(by_water, rel=1e-4)


def test_mobility_is_permeability_over_rt():
    plain = pm.membrane_flow(**FLOW)
    given_ = {name: value for name, value in FLOW.items() if name != "permeability"}
    again = pm.membrane_flow(**given_, mobility=f"{PS / (GAS * T)!r} mol/N/s")
    assert again.solute_flux.magnitude == near(plain.solute_flux.magnitude, rel=1e-12)


def test_p3_g2_conductivity():
    """P3-G2: 2.0e-2 cm/s at 23 degC is 1.468e-11 cm3/(dyn s)."""
    found = pm.hydraulic_conductivity("2.0e-2 cm/s", temperature="23 degC")
    assert found.to("cm^3/dyn/s").magnitude == near(1.468e-11, rel=3e-3)


@pytest.mark.parametrize("sigma", [0.6, 0.9, 1.0])
def test_a_cell_in_a_permeant_solute(sigma):
    """The classical experiment: 300 mM urea added to saline. The cell with a shared path, the calculator, and the
    equations written out here and integrated by another method agree; the energy account of the cell is closed.
    """
    times = [0.0, 0.05, 0.1, 0.2, 0.5, 1.0, 2.0, 5.0, 20.0]

    def change(_, y):
        water, urea = y
        inside = max(urea / water, 1e-12)
        flow = -LP * GAS * T * (300.0 * 67.5 / water - 300.0 + sigma * (inside - 300.0))
        mean = (inside - 300.0) / math.log(inside / 300.0) if abs(inside - 300.0) > 1e-9 else 300.0
        crossing = (1.0 - sigma) * mean * flow + PS * (inside - 300.0)
        return [-135e6 * flow, -135e6 * crossing]  # fL/s from m/s and um2: 135 um2 = 135e6 fL/m

    run = solve_ivp(change, (0.0, 20.0), [67.5, 0.0], t_eval=times, method="Radau", rtol=1e-9, atol=1e-9)
    course = pm.swelling_course(**{**COURSE, "times": [f"{t} s" for t in times], "reflection": sigma})
    assert course.volume.to("fL").magnitude == near(run.y[0] / 1.0, rel=1e-6)
    inside = pm.Compartment("bag", "67.5 fL", {"urea": "0 mM"}, impermeant=[pm.Impermeant("sugar", "300 mM")])
    bath = pm.Bath("bath", pm.Solution(urea="300 mM", sucrose="300 mM"))
    path = pm.SharedPath("urea", conductivity=f"{LP} m/s/Pa", reflection=sigma, permeability=f"{PS} m/s")
    cell = pm.Cell("bag", [pm.Membrane("membrane", inside, bath, "135 um^2", transporters=[path])], "25 degC")
    found = pm.simulate(cell, duration="20 s", points=401, rtol=1e-9, atol=1e-12)
    for t, expected in zip(times[1:], run.y[0][1:], strict=True):
        assert found.at(f"{t} s").volume().to("fL").magnitude == near(expected, rel=1e-5)
    assert course.relative.min() < 0.9
    assert course.relative[-1] == near(1.0, abs=1e-5)
    audit = found.audit()
    assert audit.passed, str(audit)
    assert audit.energy.evaluated
    assert audit.second_law
    rest = pm.steady_state(cell)
    assert rest.volume().to("fL").magnitude == near(67.5, rel=1e-6)
    assert rest.concentration("urea").magnitude == near(300.0, rel=1e-6)


def test_less_reflection_shrinks_less():
    lowest = [
        pm.swelling_course(**{**COURSE, "times": np.linspace(0.0, 3.0, 301) * pm.s, "reflection": s}).relative.min()
        for s in (1.0, 0.8, 0.5)
    ]
    assert lowest[0] < lowest[1] < lowest[2] < 1.0


def test_two_paths_side_by_side_are_one_with_the_numbers_of_the_whole():
    """Kedem and Katchalsky's parallel paths: L_p add, sigma is weighted by L_p; checked on J_v without gradient."""
    inside = pm.Compartment("bag", "67.5 fL", {"urea": "100 mM"}, impermeant=[pm.Impermeant("sugar", "300 mM")])
    bath = pm.Bath("bath", pm.Solution(urea="300 mM", sucrose="300 mM"))
    path = pm.SharedPath("urea", conductivity=f"{LP} m/s/Pa", reflection=0.4, permeability=f"{PS} m/s")
    membrane = pm.Membrane(
        "membrane", inside, bath, "135 um^2", transporters=[path],
        water_permeability=f"{3.0 * LP * GAS * T / 18.07e-6!r} m/s",
    )  # fmt: skip
    start = pm.simulate(pm.Cell("bag", [membrane], "25 degC"), duration="1 ms").initial
    flow = sum(q.to("fL/s").magnitude for name, q in start.rates().items() if "water" in name.split(".")[-1])
    whole = pm.membrane_flow(
        conductivity=f"{4.0 * LP} m/s/Pa", permeability=f"{PS} m/s", reflection=(3.0 + 0.4) / 4.0, inside="100 mM",
        outside="300 mM", impermeant_inside="300 mM", impermeant_outside="300 mM", temperature="25 degC",
    )  # fmt: skip
    assert flow == near(whole.volume_flux.to("m/s").magnitude * 135e6, rel=1e-4)


@pytest.mark.parametrize("name", ["membrane_flow", "swelling_course"])
def test_negative_friction_is_refused(name):
    """sigma above 1 - P_s V_s/(RT L_p) = 0.9879 of urea here; below it passes."""
    good = FLOW if name == "membrane_flow" else COURSE
    most = pm.reflection_coefficient(
        "1e-6 m/s", conductivity=f"{LP} m/s/Pa", molar_volume="44 cm^3/mol", temperature="25 degC"
    )
    assert most == near(1.0 - 1e-6 * 44e-6 / (GAS * T * LP), rel=1e-12)
    with pytest.raises(InputError, match="negative friction") as caught:
        getattr(pm, name)(**{**good, "reflection": 0.999, "molar_volume": "44 cm^3/mol"})
    assert caught.value.where == "reflection"
    assert getattr(pm, name)(**{**good, "reflection": most - 1e-6, "molar_volume": "44 cm^3/mol"})


def changes(good, table):
    for key, values in table.items():
        for value in values:
            yield pytest.param({**good, key: value}, key, id=f"{key}-{value!s:.16}")


COMMON = {
    "conductivity": [None, "0 m/s/Pa", "-1 m/s/Pa", "5 mM", 1.0],
    "reflection": [None, -0.1, 1.1, "x", "5 mM", True],
    "permeability": [None, "-1 cm/s", "5 mM", 3],
    "outside": [None, "-1 mM", 5, "5 mV"],
    "inside": [None, "-1 mM", 5],
    "impermeant_inside": [None, "-1 mM", "x"],
    "impermeant_outside": [None, "-1 mM", "x"],
    "molar_volume": ["0 cm^3/mol", "-1 cm^3/mol", "5 mM"],
    "temperature": ["0 K", "-300 degC", "5 mM", None],
}


@pytest.mark.parametrize(
    ("arguments", "name"), list(changes(FLOW, {**COMMON, "mobility": ["1 mol/N/s"], "pressure": [None, "5 mM", 5]}))
)
def test_flow_nonsense(arguments, name):
    with pytest.raises(PermeaseError) as caught:
        pm.membrane_flow(**arguments)
    assert name in str(caught.value) or name == "mobility"


@pytest.mark.parametrize(
    ("arguments", "name"),
    list(
        changes(
            COURSE,
            {
                **COMMON, "mobility": ["1 mol/N/s"], "volume": [None, "0 fL", "5 mM"], "area": ["0 um^2", "x", None],
                "times": [
                    None, "5 s", ["0 s"], ["1 s", "2 s"], ["0 s", "2 s", "1 s"], ["0 s", 5], [], 3, {"a": "1 s"},
                    5 * pm.s,
                ],
            },
        )
    ),
)  # fmt: skip
def test_course_nonsense(arguments, name):
    with pytest.raises(PermeaseError) as caught:
        pm.swelling_course(**arguments)
    assert name in str(caught.value) or name == "mobility"


def test_mobility_below_zero_and_an_empty_cell():
    given_ = {name: value for name, value in FLOW.items() if name != "permeability"}
    for value in ("-1 mol/N/s", "5 mM", 1):
        with pytest.raises(PermeaseError, match="mobility"):
            pm.membrane_flow(**given_, mobility=value)
    with pytest.raises(InputError, match="no solute"):
        pm.swelling_course(**{**COURSE, "impermeant_inside": "0 mM"})


@pytest.mark.parametrize("value", [None, "0 cm/s", "-1 cm/s", "5 mM", 1])
def test_conductivity_nonsense(value):
    with pytest.raises(PermeaseError):
        pm.hydraulic_conductivity(value)


@pytest.mark.parametrize(
    "change", [{"permeability": "-1 cm/s"}, {"conductivity": "0 m/s/Pa"}, {"molar_volume": "0 cm^3/mol"},
               {"molar_volume": None}, {"temperature": "0 K"}],
    ids=lambda c: "-".join(c),
)  # fmt: skip
def test_reflection_nonsense(change):
    good = {"permeability": "1e-4 cm/s", "conductivity": "1e-12 m/s/Pa", "molar_volume": "44 cm^3/mol"}
    with pytest.raises(PermeaseError):
        pm.reflection_coefficient(**{**good, **change})


def test_a_permeability_and_a_conductivity_that_exclude_each_other():
    given_ = {"conductivity": "1.5e-12 m/s/Pa", "molar_volume": "44 cm^3/mol"}
    with pytest.raises(InputError, match="exclude each other") as caught:
        pm.reflection_coefficient("1 cm/s", **given_)
    assert "-112.8" in str(caught.value)
    with pytest.raises(InputError, match="exclude each other"):
        pm.membrane_flow(permeability="1 cm/s", reflection=0, inside="1 mM", outside="2 mM", **given_)
    # the hint can be followed: RT L_p/V_s
    most = str(caught.value.hint).removeprefix("at most ").split(",")[0]
    assert 0.0 <= pm.reflection_coefficient(most, **given_) < 0.02


@pytest.mark.parametrize("side", ["inside", "outside", "impermeant_inside", "impermeant_outside"])
def test_no_more_than_water_holds(side):
    flow = {"conductivity": "1.5e-12 m/s/Pa", "permeability": "1e-4 cm/s", "inside": "1 mM", "outside": "1 mM"}
    course = {**flow, "volume": "67.5 fL", "area": "135 um^2"}
    for much in ("1e300 mM", "57 M"):
        with pytest.raises(InputError, match="more than water holds") as caught:
            pm.membrane_flow(**{**flow, side: much})
        assert caught.value.where == side
        with pytest.raises(InputError, match="more than water holds"):
            pm.swelling_course(["0 s", "1 s"], **{**course, side: much})
    assert np.isfinite(pm.membrane_flow(**{**flow, side: "55 M"}).volume_flux.magnitude)

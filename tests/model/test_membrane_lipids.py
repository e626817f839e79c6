"""A membrane that knows its lipids: what asks them, at which temperature, and what stays when nobody asks."""

from __future__ import annotations

import math
import pickle

import numpy as np
import pytest

import permease as pm
from permease.errors import InputError, ModelError, PermeaseError, UnknownNameError

LIPIDS = {"POPC": 0.7, "cholesterol": 0.3}
AREA, VOLUME = 600e-12, 1e-15


def membrane(**changes):
    bath = pm.Bath("bath", pm.Solution(Na="150 mM", Cl="150 mM", urea="10 mM"))
    inside = pm.Compartment("lumen", "1 pL", {"Na": "150 mM", "Cl": "150 mM", "urea": "0 mM"})
    leak = pm.Leak("urea", permeability="bilayer")
    given = {"area": "600 um^2", "bilayer": LIPIDS, "transporters": [leak], **changes}
    return pm.Membrane("membrane", inside, bath, **given)


def cell(temperature="37 degC", **changes):
    return pm.Cell("vesicle", [membrane(**changes)], temperature=temperature)


def speed(estimate):
    return estimate.value.to("m/s").magnitude


def asked(lipids, temperature, solute="urea"):
    return speed(pm.Bilayer(lipids, temperature=temperature).permeability(solute))


def permeabilities(result):
    """P (m/s) of the urea leak over a run, from its rate and the concentrations on both sides."""
    rate = result["rate.membrane.urea_leak"].values * 1e-15
    inside = result["lumen.urea"].values
    return rate / ((inside - 10.0) * AREA)


# -- what asks ---------------------------------------------------------------------------------------------------------


def test_a_leak_has_the_permeability_of_its_membrane():
    leak = membrane().transporter("urea_leak")
    assert leak.permeability == pytest.approx(asked(LIPIDS, "37 degC"), rel=1e-11)
    assert leak.estimate == pm.Bilayer(LIPIDS).permeability("urea")
    assert leak.references() == leak.estimate.sources
    assert leak.parameters()["permeability"].provisional == leak.estimate.provisional


@pytest.mark.parametrize("celsius", [5, 20, 45])
def test_the_temperature_is_that_of_the_cell(celsius):
    warm = pm.Bilayer(LIPIDS, temperature="60 degC")
    found = cell(f"{celsius} degC", bilayer=warm, capacitance="bilayer").membranes[0]
    here = pm.Bilayer(LIPIDS, temperature=f"{celsius} degC")
    assert found.bilayer == here
    assert found.transporters[0].permeability == pytest.approx(speed(here.permeability("urea")), rel=1e-11)
    assert found.water_permeability == pytest.approx(speed(here.permeability("water")), rel=1e-11)
    assert found.capacitance == pytest.approx(here.capacitance.value.to("F/m^2").magnitude, rel=1e-11)


def test_a_cell_made_warmer_asks_again():
    found = cell("20 degC").replace("temperature", "40 degC")
    assert found == cell("40 degC")
    assert found.membranes[0].transporters[0].permeability == pytest.approx(asked(LIPIDS, "40 degC"), rel=1e-11)


def test_water_crosses_the_lipids_unless_something_is_said():
    assert membrane().water_permeability == pytest.approx(asked(LIPIDS, "37 degC", "water"), rel=1e-11)
    assert membrane(water_permeability="bilayer") == membrane()
    assert membrane(water_permeability="2e-3 cm/s").water_permeability == 2e-5
    assert membrane(water_permeability="none").water_permeability is None
    assert not membrane(water_permeability="none").moves_water


def test_capacitance_stays_as_it_was_unless_asked():
    assert membrane().capacitance == 0.01
    assert membrane(capacitance="0.9 uF/cm^2").capacitance == 0.009
    farads = pm.Bilayer(LIPIDS).capacitance.value.to("F/m^2").magnitude
    assert membrane(capacitance="bilayer").capacitance == pytest.approx(farads, rel=1e-11)
    assert 0.005 < farads < 0.008


def test_without_a_bilayer_all_is_as_before():
    plain = membrane(bilayer=None, transporters=[])
    assert (plain.bilayer, plain.asks, plain.water_permeability, plain.capacitance) == (None, (), None, 0.01)
    assert dict(plain.estimates) == {}
    assert plain.parameters() == {}
    assert plain.references() == ()
    assert set(plain.documented()) == {"inside", "outside", "area", "capacitance"}
    assert membrane(bilayer=None, transporters=[], water_permeability="none") == plain


def test_estimates_and_references_stay_with_the_membrane():
    found = membrane(capacitance="bilayer", bilayer="red_blood_cell")
    assert set(found.estimates) == {"capacitance", "water_permeability", "urea_leak.permeability"}
    for each in found.estimates.values():
        assert each.low < each.value < each.high
        assert each.method
        assert set(each.sources) <= set(found.references())
    assert set(found.parameters()) == {"capacitance", "water_permeability"}
    assert "Virtanen1998" in {reference.key for reference in found.references()}


def test_a_leak_that_asked_a_bilayer_of_its_own_is_an_estimate_too():
    own = pm.Leak("urea", permeability=pm.Bilayer("DOPC"))
    found = membrane(bilayer=None, transporters=[own])
    assert found.estimates["urea_leak.permeability"] == own.estimate


# -- change ------------------------------------------------------------------------------------------------------------


def test_equality_and_hash():
    assert cell() == cell(bilayer=pm.Bilayer(LIPIDS, temperature="10 degC"))
    assert hash(cell()) == hash(cell())
    assert cell() != cell(bilayer={"POPC": 0.6, "cholesterol": 0.4})
    number = f"{membrane().transporters[0].permeability!r} m/s"
    assert membrane() != membrane(transporters=[pm.Leak("urea", permeability=number)])


def test_with_keeps_what_was_asked():
    found = membrane(capacitance="bilayer").with_(area="700 um^2", bilayer="DOPC")
    assert found.asks == ("capacitance", "water_permeability")
    assert found.transporters[0].permeability == pytest.approx(asked("DOPC", "37 degC"), rel=1e-11)
    closed = membrane(water_permeability="none").with_(area="700 um^2")
    assert closed.water_permeability is None
    assert membrane(bilayer=None, transporters=[]).with_(bilayer="POPC").moves_water
    with pytest.raises(ModelError, match="asks the bilayer"):
        membrane().with_(bilayer=None)


def test_paths_reach_what_was_asked():
    made = cell()
    assert {"membrane.urea_leak.permeability", "membrane.bilayer.cholesterol"} <= set(made.paths())
    assert made.find("membrane.urea_leak.permeability").to("m/s").magnitude == pytest.approx(
        made.membranes[0].transporters[0].permeability, rel=1e-11
    )
    assert made.find("membrane.bilayer") == made.membranes[0].bilayer
    assert made.find("membrane.bilayer.cholesterol").magnitude == 0.3
    for path in made.paths():
        assert hasattr(made.find(path), "magnitude"), path


def test_a_number_takes_the_place_of_the_question():
    found = cell().replace("membrane.urea_leak.permeability", "1e-6 cm/s").membranes[0].transporters[0]
    assert (found.permeability, found.asks, found.estimate) == (1e-8, False, None)
    again = cell().replace("membrane.urea_leak.permeability", "1e-6 cm/s")
    assert again.replace("membrane.urea_leak.permeability", "bilayer") == cell()


def test_the_lipids_can_be_swept():
    falling = [
        cell().replace("membrane.bilayer.cholesterol", x).find("membrane.urea_leak.permeability").magnitude
        for x in (0.0, 0.2, 0.4)
    ]
    assert falling == sorted(falling, reverse=True)
    assert cell().replace("membrane.bilayer", "DOPC") == cell(bilayer="DOPC")
    with pytest.raises(InputError, match="fraction from 0 to 1"):
        cell().replace("membrane.bilayer.cholesterol", 2)
    with pytest.raises(UnknownNameError, match="bilayer"):
        cell(bilayer=None, transporters=[]).replace("membrane.bilayer.cholesterol", 0.2)


# -- refused -----------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("changes", "words"),
    [
        ({"bilayer": None}, "membrane > urea_leak: its permeability asks the bilayer of its membrane, which has none"),
        ({"bilayer": None, "transporters": [], "capacitance": "bilayer"}, "membrane: the capacitance asks the bilayer"),
        (
            {"bilayer": None, "transporters": [], "water_permeability": "bilayer"},
            "membrane: the water permeability asks",
        ),
        ({"bilayer": {"POPC": 0.7}}, "membrane > bilayer > lipids: the mole fractions add up to 0.7"),
        ({"bilayer": "nothing"}, "membrane > bilayer: unknown recipe or lipid 'nothing'"),
        ({"bilayer": 3}, "membrane > bilayer: a bilayer is no int"),
        ({"transporters": [pm.Leak("sucrose", permeability="bilayer")]}, "membrane > sucrose leak > sucrose: nothing"),
        ({"water_permeability": "lipids"}, "membrane > water_permeability"),
    ],
    ids=["leak", "capacitance", "water", "fractions", "name", "type", "solute", "text"],
)
def test_errors_name_the_place(changes, words):
    with pytest.raises(PermeaseError) as caught:
        membrane(**changes)
    assert str(caught.value).startswith(words)
    assert len(getattr(caught.value, "problems", ())) <= 1


def test_a_temperature_that_no_lipid_stands_is_refused():
    with pytest.raises(PermeaseError, match="vesicle > membrane > bilayer > temperature: 450 K"):
        cell("450 K")


def test_a_leak_in_no_membrane_says_so():
    alone = pm.Leak("urea", permeability="bilayer")
    assert alone.parameters() == {}
    assert alone.references() == ()
    with pytest.raises(ModelError, match="asks the bilayer"):
        alone.turnover(inside={"urea": "1 mM"}, outside={"urea": "2 mM"})


def test_a_bilayer_has_no_conductance():
    with pytest.raises(ModelError, match="tells no conductance"):
        pm.Leak("Na", conductance="bilayer")


# -- runs --------------------------------------------------------------------------------------------------------------


def test_a_part_alone_is_at_the_temperature_it_is_studied_at():
    leak = membrane().transporter("urea_leak")
    sides = {"inside": {"urea": "1 mM"}, "outside": {"urea": "5 mM"}}
    flux = leak.turnover(**sides, temperature="20 degC").to("mol/m^2/s").magnitude
    assert flux == pytest.approx(-4.0 * asked(LIPIDS, "20 degC"), rel=1e-9)


def test_urea_enters_with_the_time_constant_of_the_lipids():
    made = cell("25 degC", water_permeability="none")
    tau = VOLUME / (AREA * asked(LIPIDS, "25 degC"))
    result = pm.simulate(made, duration=f"{tau!r} s")
    assert result.final.concentration("urea").magnitude == pytest.approx(10.0 * (1.0 - math.exp(-1.0)), rel=1e-4)
    assert {r.key for r in made.membranes[0].references()} <= {r.key for r in result.references()}
    assert "membrane.urea_leak.permeability" in result.audit().provisional
    assert result.audit().passed


def test_warmth_is_followed_and_a_number_is_not():
    steps = pm.Protocol(
        pm.Hold("1 s"), pm.Warm("40 degC", "2 s"), pm.Set("membrane.urea_leak.permeability", "1e-6 cm/s"),
        pm.Hold("1 s"), pm.Warm("20 degC", "1 s"), pm.Set("membrane.urea_leak.permeability", "2e-6 cm/s"),
        pm.Hold("1 s"),
    )  # fmt: skip
    result = pm.simulate(cell("20 degC", water_permeability="none"), steps)
    found = dict(zip(result.times, permeabilities(result), strict=True))
    expected = {
        0.5: asked(LIPIDS, "20 degC"), 2.0: asked(LIPIDS, "40 degC"), 3.5: 1e-8, 4.5: 1e-8, 5.5: 2e-8,
    }  # fmt: skip
    for time, value in expected.items():
        nearest = min(found, key=lambda t: abs(t - time))
        assert found[nearest] == pytest.approx(value, rel=1e-7), time
    assert result.audit().passed


def test_water_follows_too():
    made = cell("20 degC", transporters=[])
    warmed = pm.simulate(made, pm.Protocol(pm.Warm("40 degC", "0.2 s")))
    there = pm.simulate(cell("40 degC", transporters=[]), duration="0.2 s")
    slow = pm.simulate(made, duration="0.2 s")
    change = [1.0 - r.volume().values[-1] / 1000.0 for r in (warmed, there, slow)]
    assert change[0] == pytest.approx(change[1], rel=1e-6)
    assert change[0] > 2.0 * change[2]


def test_a_ramp_through_the_melting_stays_within_half_a_percent():
    made = cell("30 degC", bilayer="DPPC", water_permeability="none")
    result = pm.simulate(made, pm.Protocol(pm.Warm("50 degC", "100 s", ramp=True)), points=201)
    kelvins, found = result["temperature"].values, permeabilities(result)
    assert found[-1] > 500.0 * found[0]
    for i in range(1, len(found), 5):
        truth = asked("DPPC", f"{float(kelvins[i])!r} K")
        assert abs(math.log(found[i] / truth)) < 5e-3
    assert np.all(np.diff(kelvins) > 0.0)


def test_lipids_are_not_set_during_a_run():
    with pytest.raises(InputError, match="do not change during a run"):
        cell().with_(protocol=pm.Protocol(pm.Set("membrane.bilayer.cholesterol", 0.1), pm.Hold("1 s")))


def test_a_liposome_in_hyperosmotic_urea_shrinks_and_returns():
    """Two-parameter transport, integrated on its own: V' = P_f A v_w (c_in - c_out), n' = P A (c_out - c_in)."""
    from scipy.integrate import solve_ivp

    lumen = pm.Compartment("lumen", "1 pL", {"sucrose": "300 mM", "urea": "0 mM"})
    bath = pm.Bath("bath", pm.Solution(sucrose="300 mM", urea="300 mM"))
    leak = pm.Leak("urea", permeability="bilayer")
    wall = pm.Membrane("membrane", lumen, bath, "600 um^2", bilayer=LIPIDS, transporters=[leak])
    result = pm.simulate(pm.Cell("liposome", [wall], temperature="25 degC"), duration="10 min", points=601)
    osmotic, urea = asked(LIPIDS, "25 degC", "water"), asked(LIPIDS, "25 degC")

    def change(time, state):
        volume, amount = state
        concentration = amount / volume
        total = 300.0 * VOLUME / volume + concentration
        return [osmotic * AREA * 18.07e-6 * (total - 600.0), urea * AREA * (300.0 - concentration)]

    own = solve_ivp(change, (0.0, 600.0), [VOLUME, 0.0], method="LSODA", t_eval=result.times, rtol=1e-9, atol=1e-28)
    relative = result.volume().values / 1000.0
    assert relative == pytest.approx(own.y[0] / VOLUME, abs=2e-3)
    assert relative.min() < 0.6
    assert relative[-1] > 0.97


def test_a_cell_that_was_asked_and_run_can_be_sent_to_another_process():
    made = cell(bilayer="red_blood_cell", capacitance="bilayer")
    pm.simulate(made, duration="0.1 s")
    again = pickle.loads(pickle.dumps(made))
    assert again == made
    assert dict(again.membranes[0].estimates) == dict(made.membranes[0].estimates)


def test_machine_code_and_oracle_agree():
    """And both with 10 (1 - exp(-P A t/V)), but for the water that leaves meanwhile."""
    fast, slow = (
        pm.simulate(cell("25 degC"), duration="20 s", target=target).final.concentration("urea").magnitude
        for target in ("llvm", "numpy")
    )
    assert fast == pytest.approx(slow, rel=1e-10)
    assert fast == pytest.approx(10.0 * (1.0 - math.exp(-asked(LIPIDS, "25 degC") * AREA * 20.0 / VOLUME)), rel=0.04)

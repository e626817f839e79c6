"""What each channel is known for, seen from outside."""

import math

import numpy as np
import pytest
from scipy.linalg import expm

import permease as pm
from permease.constants import FARADAY, GAS
from permease.library import part
from permease.model.conditions import PointConditions
from permease.units import quantity

SALINE = {
    "inside": {"Na": "10 mM", "K": "140 mM", "Ca": "100 nM"},
    "outside": {"Na": "140 mM", "K": "5 mM", "Ca": "2 mM"},
}


def po(name, **conditions):
    return part(name)().open_probability(**conditions)


def scheme_of(name):
    return part(name).gates[0]


def at(millivolts, inside=None, **outside):
    return PointConditions(inside or {}, outside, millivolts / 1e3, 310.15)


def open_after(scheme, start, surroundings, time):
    p = expm(scheme.generator(surroundings) * time) @ start
    return sum(p[scheme.states.index(s)] for s in scheme.conducting)


def rested(scheme, surroundings):
    return np.array(list(scheme.steady(surroundings, 1.0).values()))


def amperes(name, voltage, inside=None, outside=None):
    """Current (pA) of one channel."""
    sides = {"inside": {**SALINE["inside"], **(inside or {})}, "outside": {**SALINE["outside"], **(outside or {})}}
    return part(name)().current(**sides, voltage=voltage).to("pA").magnitude


SCHEMES = [
    "AChRMWC", "AChRHumanAdult", "AChRHumanFetal", "AChREdelstein", "Nav15", "NMDAReceptor",
    "GlycineReceptor", "BK", "CaCC", "HERG", "FiveHT3Receptor", "P2XReceptor",
]  # fmt: skip
AGONIST = {
    "AChRMWC": "ACh", "AChRHumanAdult": "ACh", "AChRHumanFetal": "ACh",
    "AChREdelstein": "ACh", "NMDAReceptor": "glutamate", "GlycineReceptor": "glycine",
    "FiveHT3Receptor": "serotonin", "P2XReceptor": "ATP",
}  # fmt: skip


@pytest.mark.parametrize("name", SCHEMES)
@pytest.mark.parametrize("volts", [-120, -40, 0, 60])
@pytest.mark.parametrize("level", [0.0, 1e-3, 1.0])
def test_no_scheme_turns_round_its_loops_at_rest(name, volts, level):
    """Detailed balance: at the stationary state every transition has no net rate; without ligand, too."""
    scheme = scheme_of(name)
    sides = {species: level for species, _ in scheme.ligands}
    here = at(volts, sides, **({**sides, "K": 5.0} if name == "HERG" else sides))
    rates, p = scheme.rates(here, 1.0), scheme.steady(here, 1.0)
    assert sum(p.values()) == pytest.approx(1.0, rel=1e-12)
    for t in scheme.transitions:
        there, back = rates[t.left, t.right][0] * p[t.left], rates[t.right, t.left][0] * p[t.right]
        assert abs(there - back) <= 1e-9 * (there + back)


@pytest.mark.parametrize(("name", "agonist"), AGONIST.items())
def test_agonist_opens_and_without_it_the_channel_is_shut(name, agonist):
    assert po(name) < 1e-4
    scheme = scheme_of(name)
    start = rested(scheme, at(0))
    peak = max(open_after(scheme, start, at(0, **{agonist: 1.0}), t) for t in np.geomspace(1e-5, 1.0, 60))
    assert peak > 0.3
    low = max(open_after(scheme, start, at(0, **{agonist: 1e-3}), t) for t in np.geomspace(1e-5, 1.0, 60))
    assert low < peak


def test_fetal_receptors_open_by_themselves_eight_times_less_often():
    assert po("AChRHumanAdult") / po("AChRHumanFetal") == pytest.approx(6.6e-7 / 8.6e-8, rel=1e-5)


def test_fetal_receptors_answer_to_less_acetylcholine():
    adult, fetal = (po(n, outside={"ACh": "0.8 uM"}) for n in ("AChRHumanAdult", "AChRHumanFetal"))
    assert fetal > 0.4 > 50 * adult


def test_acetylcholine_leaves_open_channels_slowly_and_closed_ones_fast():
    rates = scheme_of("AChRMWC").rates(at(0), 1.0)
    assert rates["AO", "O"][0] == 24.0
    assert rates["AR", "R"][0] == 16000.0


def test_a_prepulse_of_agonist_desensitises_the_receptor_and_rest_brings_it_back():
    scheme = scheme_of("AChREdelstein")
    rest, dose = rested(scheme, at(0)), at(0, ACh=0.1)
    first = open_after(scheme, rest, dose, 2e-3)
    tired = expm(scheme.generator(dose) * 5.0) @ rest
    washed = expm(scheme.generator(at(0)) * 0.05) @ tired
    assert open_after(scheme, washed, dose, 2e-3) < 0.3 * first
    recovered = expm(scheme.generator(at(0)) * 4 * 3600.0) @ tired
    assert open_after(scheme, recovered, dose, 2e-3) == pytest.approx(first, rel=1e-3)


def test_cardiac_sodium_channels_are_unavailable_in_a_depolarised_cell():
    scheme = scheme_of("Nav15")

    def reached(holding):
        start = rested(scheme, at(holding))
        return max(open_after(scheme, start, at(-20), t) for t in np.linspace(1e-4, 2e-3, 40))

    assert reached(-120) > reached(-80) > 10 * reached(-50)


def test_nmda_receptors_need_glutamate_and_depolarisation():
    """Jahr & Stevens 1990: 1 mM Mg2+ leaves 2.4 % at -80 mV, 78 % at 0 mV."""
    bound = {"glutamate": "1 mM"}

    def left(voltage):
        free = amperes("NMDAReceptor", voltage, outside=bound)
        return amperes("NMDAReceptor", voltage, outside={**bound, "Mg": "1 mM"}) / free

    assert left("-80 mV") == pytest.approx(1 / (1 + math.exp(0.062 * 80) / 3.57), rel=1e-9)
    assert left("-80 mV") < 0.03
    assert left("0 mV") == pytest.approx(3.57 / 4.57, rel=1e-9)
    assert left("40 mV") > 0.95
    with_block = [amperes("NMDAReceptor", f"{v} mV", outside={**bound, "Mg": "1 mM"}) for v in (-90, -30)]
    assert with_block[1] < with_block[0] < 0.0, "between -90 and -30 mV depolarisation lets more current in"


def test_nmda_receptors_let_calcium_in_and_reverse_near_zero():
    conditions = {k: {**v, **({"glutamate": "1 mM"} if k == "outside" else {})} for k, v in SALINE.items()}
    found = part("NMDAReceptor")().flux(**conditions, voltage="-60 mV")
    assert found["Ca"].magnitude < 0.0 < found["K"].magnitude
    reversal = part("NMDAReceptor")().reversal_voltage(**SALINE).to("mV").magnitude
    assert 0.0 < reversal < 15.0


def test_nearly_all_glycine_receptors_open():
    """Grewer 1999: maximal open probability above 0.95."""
    scheme = scheme_of("GlycineReceptor")
    start = rested(scheme, at(0))
    assert open_after(scheme, start, at(0, glycine=10.0), 5e-3) > 0.95
    assert po("GlycineReceptor", outside={"glycine": "10 mM"}) < 0.3


def test_katp_opens_when_atp_falls():
    found = [po("KATP", inside={"MgATP": f"{d!r} mM"}) for d in (5.0, 1.0, 0.1, 0.03, 0.0)]
    assert all(np.diff(found) > 0)
    assert found[0] < 3e-4
    assert found[2] > 0.25
    assert found[-1] == pytest.approx(0.91)


def test_katp_half_inhibition_is_the_measured_one_and_not_the_trap():
    """0.25 uM, as one coded model has it, would leave the channel shut at any ATP of a living cell."""
    half = part("KATP")().parameters()["nucleotide.K"].quantity.to("uM").magnitude
    assert 10.0 < half < 100.0
    assert po("KATP", inside={"MgATP": f"{half!r} uM"}) == pytest.approx(0.455, rel=1e-9)


def test_katp_assumes_a_living_cell_where_no_atp_is_listed():
    assert po("KATP") == pytest.approx(po("KATP", inside={"MgATP": "5 mM"}))


def test_katp_hyperpolarises_a_poisoned_cell():
    conditions = {"inside": {"K": "140 mM"}, "outside": {"K": "5 mM"}, "voltage": "-50 mV"}
    fed, poisoned = (
        part("KATP")().current(**{**conditions, "inside": {"K": "140 mM", "MgATP": dose}})
        for dose in ("5 mM", "0.05 mM")
    )
    assert poisoned > 1000 * fed > 0


def test_gardos_opens_with_the_fourth_power_of_calcium():
    """Red cell model: Ca^4/(Ca^4 + (10 uM)^4), at most 30/h, which is 30/h of 90 fL through 135 um2."""
    doses = (0.1, 1.0, 10.0, 100.0)
    found = [po("Gardos", inside={"Ca": f"{d!r} uM"}) for d in doses]
    assert found == pytest.approx([d**4 / (1e4 + d**4) for d in doses], rel=1e-12)
    assert po("Gardos") == 0.0
    kind = part("Gardos")
    permeability = kind.usual_density.quantity * kind.pore.permeability.quantity
    assert (permeability * quantity("135 um^2") / quantity("90 fL")).to("1/hour").magnitude == pytest.approx(30.0)


@pytest.mark.parametrize("volts", [-60, 0, 60, 120])
@pytest.mark.parametrize("micromolar", [0.0, 0.1, 1.0, 10.0, 100.0])
def test_bk_is_the_allosteric_formula(volts, micromolar):
    """1/(1 + L [(1 + c/11)/(1 + c/1.1)]^4 e^(-1.4 FV/RT)), L = 3936/2.39; the coded opening steps are rounded."""
    at_23 = 296.15
    ratio = (1 + micromolar / 11.0) / (1 + micromolar / 1.1)
    closed = 3936 / 2.39 * ratio**4 * math.exp(-1.4 * FARADAY * volts / 1e3 / (GAS * at_23))
    found = po("BK", inside={"Ca": f"{micromolar!r} uM"}, voltage=f"{volts} mV", temperature="23 degC")
    assert found == pytest.approx(1 / (1 + closed), rel=0.01)


def test_bk_activates_with_calcium_at_fixed_voltage_and_with_voltage_at_fixed_calcium():
    doses = [po("BK", inside={"Ca": f"{c} uM"}, voltage="20 mV") for c in (0.1, 1, 10, 100)]
    assert all(np.diff(doses) > 0)
    assert doses[-1] > 0.9 > 100 * doses[0]
    volts = [po("BK", inside={"Ca": "4 uM"}, voltage=f"{v} mV") for v in (-80, 0, 80)]
    assert all(np.diff(volts) > 0)


@pytest.mark.parametrize("volts", [-70.0, -48.0, -20.0, 30.0])
def test_delayed_rectifier_has_the_rates_of_traub_and_miles(volts):
    """0.032 (15 - x)/(e^((15 - x)/5) - 1) and 0.5 e^((10 - x)/40) per ms, x = V + 63, at 36 degC."""
    x = volts + 63.0
    opening = 0.16 if x == 15.0 else 0.032 * (15 - x) / math.expm1((15 - x) / 5)
    closing = 0.5 * math.exp((10 - x) / 40)
    kind = part("KvDelayedRectifier")
    assert kind.gates[0].rates(at(volts), 1.0) == pytest.approx((1e3 * opening, 1e3 * closing), rel=1e-9)
    n = opening / (opening + closing)
    assert po("KvDelayedRectifier", voltage=f"{volts} mV", temperature="36 degC") == pytest.approx(n**4, rel=1e-9)


def test_delayed_rectifier_is_threefold_faster_ten_degrees_warmer():
    speed = part("KvDelayedRectifier").speed
    warm, cold = (speed.value(PointConditions({}, {}, 0.0, 273.15 + t)) for t in (36.0, 26.0))
    assert (warm, warm / cold) == pytest.approx((1.0, 3.0))


def test_cacc_opens_with_calcium_and_rectifies_outward_at_low_calcium():
    for volts in (-80, 0, 80):
        found = [po("CaCC", inside={"Ca": f"{c} uM"}, voltage=f"{volts} mV") for c in (0, 0.1, 1, 10)]
        assert found[0] == 0.0
        assert all(np.diff(found) > 0)

    def rectification(calcium):
        out, into = (po("CaCC", inside={"Ca": calcium}, voltage=v) for v in ("80 mV", "-80 mV"))
        return out / into

    assert rectification("0.3 uM") > 10.0
    assert rectification("100 uM") < 1.05


def test_caccs_in_the_usual_density_have_the_permeability_of_the_airway_model():
    kind = part("CaCC")
    permeability = kind.usual_density.quantity * kind.pore.permeability.quantity
    assert permeability.to("m/s").magnitude == pytest.approx(4.8e-8)


def test_hkt1_reverses_at_the_sodium_potential():
    conditions = {"inside": {"Na": "20 mM"}, "outside": {"Na": "1 mM"}, "temperature": "22 degC"}
    expected = 1e3 * GAS * 295.15 / FARADAY * math.log(1 / 20)
    assert part("HKT1")().reversal_voltage(**conditions).to("mV").magnitude == pytest.approx(expected, rel=1e-9)
    assert all(value.standing == "provisional" for value in part("HKT1")().parameters().values())


@pytest.mark.parametrize("volts", [-80, -40, 0, 40])
@pytest.mark.parametrize("potassium", [2.0, 4.5, 10.0])
def test_herg_has_the_rates_of_clancy_and_rudy(volts, potassium):
    """BIOMD0000000121 per ms; u = ai bb/bi is the way back from I to C1 that closes the loop."""
    rates = {k: r / 1e3 for k, (r, _) in scheme_of("HERG").rates(at(volts, K=potassium), 1.0).items()}
    a, b = 5.55e-2 * math.exp(0.05547153 * (volts - 12)), 2.357e-3 * math.exp(-0.036588 * volts)
    aa, bb = 6.55e-2 * math.exp(0.05547153 * (volts - 36)), 2.9357e-3 * math.exp(-0.02158 * volts)
    ai = 0.439 * math.exp(-0.02352 * (volts + 25)) * 4.5 / potassium
    bi = 0.656 * math.exp(0.000942 * volts) * (4.5 / potassium) ** 0.3
    expected = {
        ("C3", "C2"): a, ("C2", "C3"): b, ("C2", "C1"): 2.172, ("C1", "C2"): 1.077, ("C1", "O"): aa, ("O", "C1"): bb,
        ("O", "I"): bi, ("I", "O"): ai, ("C1", "I"): aa, ("I", "C1"): ai * bb / bi,
    }  # fmt: skip
    assert rates == pytest.approx(expected, rel=1e-9)


def test_herg_passes_more_current_on_repolarisation_than_during_the_plateau():
    scheme = scheme_of("HERG")
    plateau = expm(scheme.generator(at(40, K=5.4)) * 1.0) @ rested(scheme, at(-80, K=5.4))
    during = plateau[scheme.states.index("O")]
    tail = max(open_after(scheme, plateau, at(-40, K=5.4), t) for t in np.linspace(1e-3, 0.05, 50))
    assert tail > 4 * during


def test_herg_conducts_less_in_hypokalaemia():
    """Conductance 0.0135 (K_out/mM)^0.59 mS/cm2."""
    herg = part("HERG")()
    density = herg.usual_density.quantity
    for potassium in (2.0, 5.4, 8.0):
        sides = {"inside": {"K": "140 mM"}, "outside": {"K": f"{potassium!r} mM"}, "voltage": "0 mV"}
        current = herg.current(**sides) * density / herg.open_probability(**sides)
        potential = GAS * 310.15 / FARADAY * math.log(potassium / 140.0)
        found = (current / quantity(f"{-potential!r} V")).to("mS/cm^2").magnitude
        assert found == pytest.approx(0.0135 * potassium**0.59, rel=1e-9)


def test_serotonin_and_atp_gated_channels_answer_in_the_micromolar_range():
    for name, agonist in (("FiveHT3Receptor", "serotonin"), ("P2XReceptor", "ATP")):
        scheme = scheme_of(name)
        start = rested(scheme, at(0))

        def peak(dose, scheme=scheme, start=start, agonist=agonist):
            return max(open_after(scheme, start, at(0, **{agonist: dose}), t) for t in np.geomspace(1e-4, 1.0, 50))

        assert peak(1e-3) < 0.5 * peak(1.0) < peak(3e-2)


def test_a_cell_that_lists_no_atp_keeps_its_katp_channels_nearly_shut():
    def resting_current(**listed):
        contents = {"Na": "10 mM", "K": "140 mM", "Cl": "20 mM", **listed}
        cytosol = pm.Compartment(
            "cytosol", "1 pL", contents, balance="X", impermeant=[pm.Impermeant("X", "100 mM", charge=-1.3)]
        )
        bath = pm.Bath("bath", pm.Solution(Na="140 mM", K="5 mM", Cl="145 mM", balance="Cl"))
        leak = pm.Leak("Na", permeability="1e-8 cm/s")
        wall = pm.Membrane(
            "membrane", inside=cytosol, outside=bath, area="600 um^2", transporters=[part("KATP")(), leak]
        )
        cell = pm.Cell("beta", [wall], temperature="37 degC")
        return cell, pm.Simulation(cell).run(pm.Protocol(pm.Hold("1 ms")), points=5).voltage().values[-1]

    cell, unlisted = resting_current()
    assert "MgATP" in str(pm.check(cell))
    _, fed = resting_current(MgATP="5 mM")
    _, starved = resting_current(MgATP="0.01 mM")
    assert unlisted == pytest.approx(fed, abs=0.5)
    assert starved < fed - 0.5

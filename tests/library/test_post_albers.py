"""Partial reactions, inhibitors and isoforms of the full cycle of the sodium pump; chapter problem 2302444."""

import time

import pytest

import permease as pm
from permease.library import part

FULL = {"Na": 50.0, "K": 140.0, "MgATP": 5.0, "MgADP": 0.05, "Pi": 1.0, "H": 6.31e-5}
BATH = {"Na": 145.0, "K": 5.0}
NO_FUEL = {"MgATP": 0.0, "MgADP": 0.0, "Pi": 0.0}


def pump(variant="alpha1"):
    return part("NaKATPasePostAlbers")(variant=variant, density="1000 / um^2")


def surroundings(inside=None, outside=None, voltage=0.0):
    def texts(table):
        return {name: f"{c!r} mM" for name, c in table.items()}

    return {
        "inside": texts({**FULL, **(inside or {})}),
        "outside": texts({**BATH, **(outside or {})}),
        "voltage": f"{voltage!r} mV",
        "temperature": "24 degC",
    }


def turnover(inside=None, outside=None, voltage=0.0, variant="alpha1"):
    return float(pump(variant).turnover(**surroundings(inside, outside, voltage)).magnitude)


def occupied(state, inside=None, outside=None):
    found = pump().occupancy(**surroundings(inside, outside))
    return sum(p for name, p in found.items() if name.startswith(state))


def exchanged(species, inside=None, outside=None, voltage=0.0):
    return pm.exchange(pump(), species, **surroundings(inside, outside, voltage))[species]


def one_half(name, side, **held):
    """The dose (mM) that halves the turnover, by bisection."""
    full, low, high = turnover(**held), 1e-12, 1e4
    for _ in range(60):
        middle = (low * high) ** 0.5
        dosed = {key: dict(value) for key, value in held.items()}
        dosed.setdefault(side, {})[name] = middle
        low, high = (middle, high) if turnover(**dosed) > 0.5 * full else (low, middle)
    return middle


# -- the cycle ---------------------------------------------------------------------------------------------------


def test_three_sodium_out_two_potassium_in_one_ATP():
    here = surroundings()
    rate, flux = pump().turnover(**here).magnitude, pump().flux(**here)
    assert rate > 10.0
    assert flux["Na"].magnitude == pytest.approx(3.0 * rate, rel=1e-12)
    assert flux["K"].magnitude == pytest.approx(-2.0 * rate, rel=1e-12)
    charge = pump().current(**here).to("A").magnitude / 1.602176634e-19
    assert charge == pytest.approx(rate, rel=1e-9)
    (column,) = pump().processes(_point(here))
    assert {key: n for key, n in column.stoichiometry.items() if key[0] in ("MgATP", "MgADP", "Pi", "H")} == {
        ("MgATP", "in"): -1, ("MgADP", "in"): 1, ("Pi", "in"): 1, ("H", "in"): 1,
    }  # fmt: skip


def _point(here):
    from permease.model.conditions import point

    return point(here["inside"], here["outside"], here["voltage"], here["temperature"])


def test_2302444_phosphorylation_drives_E1_to_E2():
    """Asp is phosphorylated in E1 with three Na+ inside; E1P then turns to E2P, whose sites face out."""
    cycle = pump().cycle
    (phosphorylation,) = [s for s in cycle.steps if ("MgADP", "in") in dict(s.arrow.produced)]
    assert (phosphorylation.left, phosphorylation.right) == ("E1Na3_ATP", "E1PNa3")
    (turning,) = [s for s in cycle.steps if s.left == "E1PNa3"]
    assert turning.right == "E2PNa3"
    assert not turning.arrow.consumed
    assert not turning.arrow.produced
    for s in cycle.steps:
        sides = {side for (name, side), _ in (*s.arrow.consumed, *s.arrow.produced) if name in ("Na", "K")}
        assert sides <= ({"out"} if s.left.startswith("E2P") else {"in"}), s.name


def test_2302444_affinity_flips_with_the_face():
    """Inside E1 prefers Na+, outside E2P prefers K+: by 5.6 (third site) and by 300."""
    steps = {(s.left, s.right): s for s in pump().cycle.steps}
    na_in = steps["E1Na2_ATP", "E1Na3_ATP"].reverse.value
    k_in = steps["E1_ATP", "E1K_ATP"].reverse.value * 2.0
    released = steps["E2PNa", "E2P"]
    na_out = released.forward.value / released.reverse.value * 2.0
    bound = steps["E2P", "E2PK"]
    k_out = bound.reverse.value / bound.forward.value * 2.0
    assert k_in / na_in == pytest.approx(5.57, rel=0.01)
    assert na_out / k_out == pytest.approx(301.0, rel=0.01)
    assert na_out / na_in > 200.0
    assert k_in / k_out > 5.0


def test_2302444_no_ATP_no_pumping():
    assert turnover(inside=NO_FUEL) == 0.0
    assert turnover(inside={"MgATP": 0.0}) < 0.0  # with ADP and phosphate it runs back, a little
    assert turnover(inside={"Na": 0.0, "MgADP": 0.0, "Pi": 0.0}) == 0.0
    assert turnover(outside={"K": 0.0}, inside={"MgADP": 0.0, "Pi": 0.0}) == pytest.approx(0.0, abs=1e-50)


def test_2302444_E2P_piles_up_without_potassium_outside():
    fractions = [occupied("E2P", outside={"K": k}) for k in (0.0, 0.1, 1.0, 5.0, 50.0)]
    assert fractions == sorted(fractions, reverse=True)
    assert fractions[0] == pytest.approx(0.85, abs=0.005)
    assert fractions[3] == pytest.approx(0.18, abs=0.005)


def test_states_are_all_there():
    assert len(pump().cycle.states) == 27
    found = pump().occupancy(**surroundings())
    assert sum(found.values()) == pytest.approx(1.0, abs=1e-12)
    wanted = {
        "E1", "E1Na", "E1Na2", "E1Na3", "E1PNa3", "E2PNa3", "E2PNa2", "E2PNa", "E2P", "E2PK", "E2PK2", "E2K2",
        "E2K2_ATP", "E1K2_ATP", "E1K",
    }  # fmt: skip
    assert wanted <= set(found)


# -- partial reactions -------------------------------------------------------------------------------------------


def test_ATP_is_made_when_the_gradients_are_steep():
    steep = {"Na": 1.0, "K": 300.0, "MgATP": 0.01, "MgADP": 5.0, "Pi": 20.0}
    assert turnover(steep, {"Na": 400.0, "K": 0.1}) < -1.0
    assert pump().flux(**surroundings(steep, {"Na": 400.0, "K": 0.1}))["Na"].magnitude < 0.0


def test_sodium_exchanges_for_sodium_without_potassium_if_there_is_ADP():
    bare = {"K": 0.0, "MgADP": 1.0, "Pi": 0.0}
    found = exchanged("Na", bare, {"K": 0.0})
    assert found.efflux.magnitude == pytest.approx(26.2, rel=0.01)
    assert found.net.magnitude == pytest.approx(0.0, abs=1e-9)
    assert turnover(bare, {"K": 0.0}) == pytest.approx(0.0, abs=1e-50)
    assert pump().current(**surroundings(bare, {"K": 0.0})).to("A").magnitude == pytest.approx(0.0, abs=1e-60)
    assert exchanged("Na", {**bare, "MgADP": 0.0}, {"K": 0.0}).efflux.magnitude < 1e-50
    assert exchanged("Na", {**bare, "MgATP": 0.0, "MgADP": 0.0}, {"K": 0.0}).efflux.magnitude < 1e-50
    assert exchanged("Na", bare, {"K": 0.0, "Na": 0.0}).exchanged.magnitude == 0.0


def test_voltage_speeds_sodium_exchange_where_it_drives_sodium_back():
    bare = {"K": 0.0, "MgADP": 1.0, "Pi": 0.0}
    rates = [exchanged("Na", bare, {"K": 0.0}, v).efflux.magnitude for v in (60.0, 0.0, -60.0)]
    assert rates == sorted(rates)


def test_potassium_exchanges_for_potassium_with_phosphate_and_ATP():
    bare = {**NO_FUEL, "Na": 0.0, "MgATP": 5.0, "Pi": 5.0}
    found = exchanged("K", bare, {"Na": 0.0})
    assert found.efflux.magnitude == pytest.approx(3.26, rel=0.01)
    assert found.net.magnitude == pytest.approx(0.0, abs=1e-12)
    assert exchanged("K", {**bare, "Pi": 0.0}, {"Na": 0.0}).exchanged.magnitude == 0.0
    without_ATP = exchanged("K", {**bare, "MgATP": 0.0}, {"Na": 0.0}).efflux.magnitude
    assert 0.0 < without_ATP < 0.2 * found.efflux.magnitude


def test_ADP_exchanges_with_ATP_only_through_sodium_bound_phosphoenzyme():
    bare = {"K": 0.0, "MgADP": 1.0, "Pi": 1.0}
    pair = "MgADP:MgATP"
    found = exchanged(pair, bare, {"K": 0.0})
    assert found.efflux.magnitude == pytest.approx(12.37, rel=0.01)
    assert found.net.magnitude == pytest.approx(0.0, abs=1e-9)
    assert exchanged(pair, {**bare, "Na": 0.0}, {"K": 0.0}).exchanged.magnitude == 0.0
    assert exchanged(pair, {**bare, "MgADP": 0.0}, {"K": 0.0}).exchanged.magnitude == 0.0
    here = surroundings(bare, {"K": 0.0})
    expected = 200.0 / 2.15 * pump().occupancy(**here)["E1PNa3"]  # ATP on E1 is in rapid exchange
    assert found.efflux.magnitude == pytest.approx(expected, rel=1e-9)


def test_ADP_ATP_exchange_and_potassium():
    """A little K+ outside slows the exchange by a tenth; more of it turns exchange into net hydrolysis."""
    pair, inside = "MgADP:MgATP", {"MgADP": 1.0, "K": 0.0}
    none, little, usual = (exchanged(pair, inside, {"K": k}) for k in (0.0, 0.5, 5.0))
    assert none.net.magnitude == pytest.approx(0.0, abs=1e-9)
    assert little.efflux.magnitude < 0.9 * none.efflux.magnitude
    assert -usual.net.magnitude == pytest.approx(turnover(inside), rel=1e-9)
    assert -usual.net.magnitude > -little.net.magnitude > 0.0


# -- inhibitors --------------------------------------------------------------------------------------------------


def test_ouabain_binds_from_outside_and_potassium_protects():
    assert turnover(outside={"ouabain": 1.0}) < 1e-3 * turnover()
    assert turnover(inside={"ouabain": 1.0}) == turnover()
    doses = [one_half("ouabain", "outside", outside={"K": k}) for k in (0.5, 5.0, 20.0)]
    assert doses == pytest.approx([1.50e-5, 4.71e-4, 6.88e-3], rel=0.02)
    # the dissociation constant without K+: 1.4e-4 /s over 4.6e4 /(M s), 3 nM
    off, on = (pump().parameters()[f"k.{way}"] for way in ("E2P_ouabain->E2P", "E2P->E2P_ouabain"))
    assert pm.units.si(off, "1/s") / pm.units.si(on, "m^3/mol/s") == pytest.approx(3.04e-6, rel=0.01)


def test_digoxin_is_a_dead_end_beside_ouabain():
    assert turnover(outside={"digoxin": 1.0}) < 2e-3 * turnover()
    assert occupied("E2P_digoxin", outside={"digoxin": 1e-3}) > 0.0
    together = turnover(outside={"digoxin": 1e-3, "ouabain": 1e-3})
    assert together < min(turnover(outside={"digoxin": 1e-3}), turnover(outside={"ouabain": 1e-3}))


def test_vanadate_binds_inside_and_needs_potassium():
    assert turnover(inside={"vanadate": 100.0}) < 0.01 * turnover()
    assert turnover(outside={"vanadate": 100.0}) == turnover()
    doses = [one_half("vanadate", "inside", outside={"K": k}) for k in (0.05, 0.5, 5.0)]
    assert doses == sorted(doses, reverse=True)
    assert doses[0] > 50.0 * doses[2]


def test_ATP_protects_from_vanadate():
    assert one_half("vanadate", "inside", inside={"MgATP": 0.1}) < 0.3 * one_half("vanadate", "inside")


# -- isoforms ----------------------------------------------------------------------------------------------------


def test_isoforms_differ_in_sodium_and_steroids_only():
    names = list(part("NaKATPasePostAlbers").cycles)
    assert names == ["alpha1", "alpha2", "alpha3", "rat-alpha1", "rat-alpha2", "rat-alpha3"]
    first = pump().cycle.parameters()
    for name in names[1:]:
        other = pump(name).cycle.parameters()
        changed = {key for key in first if first[key].amount != other[key].amount}
        assert changed <= {
            "K.E1Na_ATP->E1_ATP", "K.E1Na2_ATP->E1Na_ATP", "K.E1Na3_ATP->E1Na2_ATP", "K.E1NaK_ATP->E1K_ATP",
            "k.E2P_ouabain->E2P", "k.E2P_digoxin->E2P",
        }  # fmt: skip
        assert changed
    low = {"Na": 10.0}
    assert turnover(low) > turnover(low, variant="alpha2") > turnover(low, variant="alpha3")


def test_the_rat_heart_pump_resists_ouabain():
    """Rat alpha1 IC50 48 uM, alpha2 115 nM, alpha3 1.6 nM (1994), here the dissociation constants from E2P."""
    dose = {"K": 5.0, "ouabain": 1e-2}
    kept = {name: turnover(outside=dose, variant=name) / turnover(variant=name) for name in ("alpha1", "rat-alpha1")}
    assert kept["rat-alpha1"] > 0.99
    assert kept["alpha1"] < 0.1
    with pytest.raises(pm.PermeaseError, match="alpha1"):
        pump("alpha4")


def test_provisional_numbers_say_so():
    marked = {name for name, value in pump().parameters().items() if value.provisional}
    assert {"k.E2P_digoxin->E2P", "k.E1PNa3->E1Na3_ATP", "K.E2K2_ATP->E2K2"} <= marked
    assert "k.E2K2_ATP->E1K2_ATP" not in marked
    assert all(value.source or value.derived for value in pump().parameters().values())


# -- in a cell ---------------------------------------------------------------------------------------------------


def cell(dynamics):
    membrane = pm.Membrane(
        "membrane",
        inside=pm.Compartment("cytosol", volume="1 pL", contents={"Na": "50 mM", "K": "100 mM"}, pH=7.2, balance="Cl"),
        outside=pm.Bath("bath", pm.Solution(Na="145 mM", K="5 mM", pH=7.4, balance="Cl")),
        area="600 um^2",
        transporters=[
            part("NaKATPasePostAlbers")(density="500 / um^2", dynamics=dynamics),
            pm.Leak("K", permeability="1e-6 cm/s"),
            pm.Leak("Cl", permeability="1e-6 cm/s"),
        ],
    )
    return pm.Cell("cell", [membrane])


def sodium(result):
    return result.final.concentration("Na", "cytosol").to("mM").magnitude


def test_it_has_few_cycles_and_compiles_at_once():
    cycle = pump().cycle
    assert len(cycle.scheme.groups) == 13
    assert len(cycle.scheme.slow_cycles) == 6
    start = time.perf_counter()
    result = pm.simulate(cell("steady"), duration="20 s")
    assert time.perf_counter() - start < 30.0
    assert 25.0 < sodium(result) < 49.0


def test_transient_dynamics_reach_the_stationary_pump():
    steady, moving = (pm.simulate(cell(kind), duration="20 s") for kind in ("steady", "transient"))
    assert sodium(moving) == pytest.approx(sodium(steady), rel=1e-3)
    audit = moving.audit()
    assert all(abs(r) <= 1e-9 for r in audit.matter.values())
    assert audit.charge <= 1e-9
    assert audit.second_law


def test_sodium_moves_charge_without_pumping():
    """K+-free, no ADP: steps of voltage move up to one charge per pump, there and back, and no steady current."""
    moved = {}
    for voltage in (-200, -120, 0, 120):
        record = pm.clamp(
            part("NaKATPasePostAlbers")(count=1),
            [("-40 mV", "1 ms"), (f"{voltage} mV", "100 ms"), ("-40 mV", "100 ms")],
            inside={"Na": "50 mM", "K": "0 mM", "MgADP": "0 mM", "Pi": "0 mM"},
            outside={"Na": "145 mM", "K": "0 mM"},
            temperature="24 degC",
        )
        (sweep,) = record.sweeps
        charge = sweep["charge"].values
        moved[voltage] = charge[sweep.epoch == 1][-1]
        assert charge[-1] == pytest.approx(0.0, abs=1e-6)
    # 1.05 charges in all, and a plateau at -200 mV
    assert moved[-200] < moved[-120] < 0.0 < moved[0] < moved[120]
    assert moved[120] - moved[-200] == pytest.approx(1.046, abs=0.01)
    assert moved[-200] - moved[-120] == pytest.approx(-0.039, abs=0.005)

"""Simple carriers against Lowe & Walmsley 1986, Wieth 1971, Ojelabi 2016, Fuhrmann 1992 and others.

Rows R5, R7, R8 and E11 of the list in ``test_rows.py``; sources stand with the tests.
"""

import math

import pytest
from scipy.optimize import brentq

import permease as pm
from permease.constants import FARADAY, GAS
from permease.library import part
from permease.model.conditions import PointConditions
from permease.model.scheme_transporter import Seen

SATURATING = 1e13
LOADED_SIDES = ("in", "out")


def uptake(carrier, sugar, inside, outside, kelvin=310.15, others=None):
    """Net uptake (1/s) in bare numbers, because saturating concentrations are refused at the door."""
    extra = others or {"in": {}, "out": {}}
    at = PointConditions({sugar: inside, **extra["in"]}, {sugar: outside, **extra["out"]}, 0.0, kelvin)
    return float(sum(p.rate * p.stoichiometry.get((sugar, "in"), 0.0) for p in carrier.processes(at)))


def saturation(curve, top=1e5):
    """Limit and half-saturation (mM) of a curve that rises from zero."""
    limit = curve(SATURATING)
    return limit, brentq(lambda s: curve(s) - limit / 2.0, 1e-6, top, xtol=1e-14, rtol=1e-13)


def protocols(carrier, sugar, kelvin=310.15):
    """(k, Km) of zero-trans entry, zero-trans exit and equilibrium exchange."""

    def exchanged(s):
        at = PointConditions({sugar: s}, {sugar: s}, 0.0, kelvin)
        return float(carrier.cycle.tracer(Seen(carrier, at), sugar).influx)

    return (
        saturation(lambda s: uptake(carrier, sugar, 0.0, s, kelvin)),
        saturation(lambda s: -uptake(carrier, sugar, s, 0.0, kelvin)),
        saturation(exchanged),
    )


# --- GLUT1: inhibitors, row R8; identities of a simple carrier --------------------------------------------------------

KI_CYTOCHALASIN = 0.3e-3
"""mM: Ojelabi 2016 (abstract), Ki of uptake into human red cells."""


def open_to_inhibitors():
    return part("GLUT1")(variant="lowe-walmsley-1986-inhibitors")


def inhibited(inhibitor, side, amount, kelvin):
    """Zero-trans entry and exit (limit, Km) of GLUT1 with an inhibitor on one side."""
    others = {s: {inhibitor: amount if s == side else 0.0} for s in LOADED_SIDES}
    glut1 = open_to_inhibitors()
    entry = saturation(lambda s: uptake(glut1, "glucose", 0.0, s, kelvin, others))
    leaving = saturation(lambda s: -uptake(glut1, "glucose", s, 0.0, kelvin, others))
    return entry, leaving


def test_r8_cytochalasin_looks_noncompetitive_for_uptake_and_is_competitive_for_exit():
    """1 uM inside, Ki 0.3 uM, at 0 degC, where the carrier waits facing in: remaining uptake 1/(1 + 1/0.3) = .23077."""
    entry, leaving = inhibited("cytochalasin_B", "in", 0.0, 273.15)
    entry_blocked, leaving_blocked = inhibited("cytochalasin_B", "in", 1e-3, 273.15)
    assert entry_blocked[0] / entry[0] == pytest.approx(0.23077, rel=1e-3)
    assert entry_blocked[1] / entry[1] == pytest.approx(1.0, abs=0.05)
    assert leaving_blocked[0] == pytest.approx(leaving[0], rel=1e-9)
    a, b, i = 0.726, 12.1, 1e-3 / KI_CYTOCHALASIN
    assert leaving_blocked[1] / leaving[1] == pytest.approx((a + b * (1.0 + i)) / (a + b), rel=1e-9)


@pytest.mark.parametrize(
    ("inhibitor", "amount", "constant"), [("phloretin", 2e-3, 0.73e-3), ("WZB117", 6e-3, 6e-3), ("maltose", 20.0, 10.0)]
)
def test_r8_inhibitors_outside_do_the_reverse(inhibitor, amount, constant):
    """Competitive for uptake, limit of exit lowered (Ojelabi 2016 for WZB117)."""
    entry, leaving = inhibited(inhibitor, "out", 0.0, 273.15)
    entry_blocked, leaving_blocked = inhibited(inhibitor, "out", amount, 273.15)
    a, b, d, i = 0.726, 12.1, 90.3, amount / constant
    assert entry_blocked[0] == pytest.approx(entry[0], rel=1e-9)
    assert entry_blocked[1] / entry[1] == pytest.approx((b + a * (1.0 + i)) / (a + b), rel=1e-9)
    assert leaving_blocked[0] / leaving[0] == pytest.approx((b + d) / (b + d * (1.0 + i)), rel=1e-9)


def test_an_inhibitor_on_the_other_side_does_nothing_and_none_drives_transport():
    given = {"temperature": "20 degC"}
    free = open_to_inhibitors().turnover(inside={"glucose": "1 mM"}, outside={"glucose": "5 mM"}, **given)
    beside = open_to_inhibitors().turnover(
        inside={"glucose": "1 mM", "phloretin": "1 mM"}, outside={"glucose": "5 mM", "cytochalasin_B": "1 mM"}, **given
    )
    assert beside.magnitude == free.magnitude
    rest = open_to_inhibitors().turnover(
        inside={"glucose": "5 mM", "cytochalasin_B": "1 uM"}, outside={"glucose": "5 mM", "maltose": "5 mM"}, **given
    )
    assert rest.magnitude == 0.0


def test_phloretin_constant_follows_from_the_ketone():
    """Fuhrmann 1992: 0.36 uM at pH 6.5, pK 7.26; the same rule gives 17 uM at pH 9 where 22.7 was measured."""

    def at(acidity):
        return 0.36 * (1.0 + 10.0 ** (acidity - 7.26)) / (1.0 + 10.0 ** (6.5 - 7.26))

    found = open_to_inhibitors().parameters()
    (value,) = (v for name, v in found.items() if "phloretin" in name)
    assert value.quantity.to("uM").magnitude == pytest.approx(at(7.4), rel=1e-2)
    assert at(9.0) == pytest.approx(22.7, rel=0.3)


def test_without_inhibitors_both_schemes_are_one():
    given = {"inside": {"glucose": "1 mM"}, "outside": {"glucose": "5 mM"}, "temperature": "0 degC"}
    assert open_to_inhibitors().turnover(**given).magnitude == part("GLUT1")().turnover(**given).magnitude


@pytest.mark.parametrize("variant", ["lowe-walmsley-1986", "lowe-walmsley-1986-inhibitors"])
@pytest.mark.parametrize("kelvin", [273.15, 293.15, 310.15])
def test_lieb_stein_resistances_of_glut1(kelvin, variant):
    """R_oo + R_ee = R_12 + R_21 with R_12, R_21, R_ee measured and R_oo = 1/a + 1/b; Lowe & Walmsley 1986."""
    entry, leaving, exchange = protocols(part("GLUT1")(variant=variant), "glucose", kelvin)
    arrhenius = [
        k * math.exp(-energy / GAS * (1.0 / kelvin - 1.0 / 273.15)) for k, energy in ((0.726, 173e3), (12.1, 127e3))
    ]
    empty = sum(1.0 / k for k in arrhenius)
    assert empty + 1.0 / exchange[0] == pytest.approx(1.0 / entry[0] + 1.0 / leaving[0], rel=1e-9)


# --- competing sugars, row R5: Wieth 1971 J Physiol 213:435, half-saturation 6, 11 and 40 mM at 38 degC --------------

NONE = {"glucose": "0 mM", "mannose": "0 mM", "galactose": "0 mM"}


def sugars(inside=None, outside=None):
    """Net uptake (1/s) of every sugar at 38 degC."""
    found = part("GLUT1")(variant="wieth-1971-sugars").flux(
        inside={**NONE, **(inside or {})}, outside={**NONE, **(outside or {})}, temperature="38 degC"
    )
    return {name: -float(value.magnitude) for name, value in found.items()}


@pytest.mark.parametrize(
    ("outside", "sugar", "expected"),
    [
        ({"glucose": "5 mM"}, "glucose", 0.45455),
        ({"glucose": "5 mM", "galactose": "40 mM"}, "glucose", 0.29412),
        ({"mannose": "5 mM"}, "mannose", 0.3125),
        ({"galactose": "5 mM"}, "galactose", 0.1111),
    ],
)
def test_r5_competition(outside, sugar, expected):
    fastest = 3500.0
    assert sugars(outside=outside)[sugar] / fastest == pytest.approx(expected, rel=2e-4)


def test_each_sugar_has_its_own_haldane():
    """The affinities inside are derived and equal those outside: the carrier is symmetric."""
    assert pm.audit(part("GLUT1"), variant="wieth-1971-sugars").consistent
    derived = part("GLUT1")(variant="wieth-1971-sugars").cycle.derived_parameters()
    found = sorted(v.quantity.to("mM").magnitude for v in derived.values())
    assert found == pytest.approx([6.0, 11.0, 40.0], rel=1e-12)


def test_counterflow_between_sugars():
    """1 mM glucose on both sides is drawn in by 40 mM galactose inside: (k/2) (g/(1 + g) - g/(2 + g)), g = 1/6."""
    found = sugars(inside={"glucose": "1 mM", "galactose": "40 mM"}, outside={"glucose": "1 mM"})
    g = 1.0 / 6.0
    assert found["glucose"] == pytest.approx(3500.0 * (g / (1.0 + g) - g / (2.0 + g)), rel=1e-12)
    assert found["galactose"] < 0.0


@pytest.mark.parametrize("variant", part("GLUT1").cycles)
def test_fructose_and_l_glucose_are_no_substrates(variant):
    carried = {name for name, _ in part("GLUT1")(variant=variant).species()}
    assert carried.isdisjoint({"fructose", "L_glucose"})


# --- symmetric uniporters -------------------------------------------------------------------------------------------

SYMMETRIC = [
    ("GLUT2", "glucose", 17.0),  # as coded in Layton-Lab/nephron glucose.py
    ("GLUT3", "glucose", 1.5),  # Seatter 1998 abstract, 2-deoxyglucose; provisional
    ("GLUT4", "glucose", 5.0),  # provisional
    ("GLUT5", "fructose", 6.0),  # Burant 1992 abstract
    ("SWEET", "glucose", 10.0),  # provisional
]


@pytest.mark.parametrize(("name", "sugar", "half"), SYMMETRIC)
def test_a_symmetric_carrier_has_one_half_saturation(name, sugar, half):
    carrier = part(name)()
    entry, leaving, exchange = protocols(carrier, sugar)
    for limit, km in (entry, leaving, exchange):
        assert km == pytest.approx(half, rel=1e-9)
        assert limit == pytest.approx(entry[0], rel=1e-9)
    start = uptake(carrier, sugar, 0.0, SATURATING)
    infinite_cis = brentq(lambda s: uptake(carrier, sugar, s, SATURATING) - start / 2.0, 1e-6, 1e4)
    assert infinite_cis == pytest.approx(half, rel=1e-6)


def test_glut2_is_the_law_of_its_source():
    """K (C_o - C_i) / ((K + C_i) (K + C_o)) with K 17 mM, glucose.py of Layton-Lab/nephron."""
    for inside, outside in ((0.0, 5.0), (3.0, 12.0), (20.0, 5.0), (9.0, 9.0)):
        expected = 17.0 * (outside - inside) / ((17.0 + inside) * (17.0 + outside))
        assert uptake(part("GLUT2")(), "glucose", inside, outside) / 500.0 == pytest.approx(expected, rel=1e-12)


# --- MCT1 and MCT4, row R7 -------------------------------------------------------------------------------------------


def lactate_uptake(name, lactate, acid_out=1e-4, acid_in=1e-4):
    at = PointConditions({"H": acid_in, "lactate": 0.0}, {"H": acid_out, "lactate": lactate}, 0.0, 310.15)
    return float(part(name)()._turnover(at))


@pytest.mark.parametrize("name", ["MCT1", "MCT4"])
def test_r7_lactate_follows_the_proton(name):
    given = {"inside": {"pH": 7.0}, "outside": {"pH": 7.4, "lactate": "1 mM"}}
    assert part(name)().static_head("lactate", **given) == pytest.approx(0.39811, rel=1e-5)
    assert part(name)().static_head("lactate", voltage="-80 mV", **given) == pytest.approx(0.39811, rel=1e-5)


@pytest.mark.parametrize(("name", "km"), [("MCT1", 3.5), ("MCT4", 34.0)])
def test_half_saturation_of_lactate_uptake(name, km):
    """3.5 mM: rat MCT1 in oocytes (review table, PMC7062045); 34 mM: Dimmer 2000, MCT4 by tracer flux."""
    assert saturation(lambda s: lactate_uptake(name, s))[1] == pytest.approx(km, rel=1e-9)
    acid = saturation(lambda s: lactate_uptake(name, s, acid_out=1e-3))[1]
    alkaline = saturation(lambda s: lactate_uptake(name, s, acid_out=1e-5))[1]
    assert acid < km < alkaline


@pytest.mark.parametrize("name", ["MCT1", "MCT4"])
def test_no_proton_crosses_without_lactate(name):
    found = part(name)().flux(
        inside={"pH": 6.8, "lactate": "0 mM"}, outside={"pH": 7.8, "lactate": "0 mM"}, voltage="-60 mV"
    )
    assert {float(v.magnitude) for v in found.values()} == {0.0}


# --- pendrin: Pendrin.py and values.py of Layton-Lab/nephron ---------------------------------------------------------


def coded_pendrin(inside, outside, hydroxide):
    """Influx of Cl- and HCO3- per unit of carrier as coded, without its factor for cell pH (mM; OH- in M there)."""

    def side(at, ratio):
        bound = at["Cl"] / 3.01, at["HCO3"] / 5.94, hydroxide * 1e-11 / at["H"] / 1.38e-6
        moved = ratio * bound[0], 10.76 * ratio * bound[1], 0.262 * ratio * bound[2]
        return 1.0 + sum(bound), moved

    (delta_e, e), (delta_i, i) = side(outside, 1.0), side(inside, 1.239)
    sigma = delta_e * sum(i) + delta_i * sum(e)
    return [1e4 * (e[n] * sum(i) - i[n] * sum(e)) / sigma for n in (0, 1)]


@pytest.mark.parametrize(("variant", "hydroxide"), [("layton", 0.0), ("layton-hydroxide", 1.0)])
def test_pendrin_is_the_law_of_its_source(variant, hydroxide):
    for inside, outside in (
        ({"Cl": 20.0, "HCO3": 25.0, "H": 6e-5}, {"Cl": 100.0, "HCO3": 5.0, "H": 1e-4}),
        ({"Cl": 40.0, "HCO3": 10.0, "H": 3e-5}, {"Cl": 10.0, "HCO3": 30.0, "H": 1e-3}),
    ):
        at = PointConditions(inside, outside, -0.05, 310.15)
        processes = part("Pendrin")(variant=variant).processes(at)
        expected = coded_pendrin(inside, outside, hydroxide)
        for name, value in zip(("Cl", "HCO3"), expected, strict=True):
            found = sum(p.rate * p.stoichiometry.get((name, "in"), 0.0) for p in processes)
            assert found == pytest.approx(value, rel=1e-9)


def test_pendrin_stops_at_equal_ratios_and_is_electroneutral():
    inside, outside = {"Cl": "36 mM", "HCO3": "9 mM"}, {"Cl": "100 mM", "HCO3": "25 mM"}
    rest = part("Pendrin")().turnover(inside=inside, outside=outside)
    assert abs(rest.magnitude) < 1e-10
    current = part("Pendrin")().current(inside={"Cl": "20 mM", "HCO3": "25 mM"}, outside=outside)
    assert current.magnitude == 0.0


# --- LacY and LeuT ---------------------------------------------------------------------------------------------------


def test_lacy_turns_proton_motive_force_into_lactose():
    """Row E11: -140 mV, pH 7.6 inside and 7.0 outside at 37 degC make -176.92 mV, ratio 749.8."""
    found = part("LacY")().static_head(
        "lactose", inside={"pH": 7.6}, outside={"pH": 7.0, "lactose": "1 mM"}, voltage="-140 mV"
    )
    assert found == pytest.approx(749.8, rel=1e-4)


def test_lacy_turnover():
    """16 to 50 1/s expected; here 13 without a force, limited by release of the proton, and 37 at -177 mV."""
    fed = {"outside": {"pH": 7.0, "lactose": "50 mM"}, "inside": {"pH": 7.6, "lactose": "0 mM"}}
    slack = float(part("LacY")().turnover(voltage="0 mV", **fed).magnitude)
    driven = float(part("LacY")().turnover(voltage="-140 mV", **fed).magnitude)
    assert 10.0 < slack < 20.0
    assert 30.0 < driven < 50.0
    current = part("LacY")().current(voltage="-140 mV", **fed)
    assert current.to("fA").magnitude == pytest.approx(-driven * 1.602176634e-4, rel=1e-9)


def test_leut_is_slow_and_coupled_to_two_sodium():
    """One turnover in 10 to 50 s expected; limit (Na_o/Na_i)^2 exp(-2FV/RT)."""
    sodium = {"inside": {"Na": "10 mM"}, "outside": {"Na": "140 mM", "leucine": "0.001 mM"}}
    found = part("LeuT")().static_head("leucine", voltage="-70 mV", **sodium)
    assert found == pytest.approx(14.0**2 * math.exp(2.0 * 0.07 * FARADAY / (GAS * 310.15)), rel=1e-9)
    inside, outside = {"Na": 1e-3, "leucine": 0.0}, {"Na": SATURATING, "leucine": 1.0}
    fastest = float(part("LeuT")()._turnover(PointConditions(inside, outside, 0.0, 298.15)))
    assert 10.0 <= 1.0 / fastest <= 50.0

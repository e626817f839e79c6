"""AE1 (Weinstein 2000), GLUT1 (Lowe & Walmsley 1986), stereospecificity, and what each stoichiometry can hold.

Rows R2, R4, R6, R8, S13 and N8 of the list in ``test_rows.py``, and the resistances of a simple carrier.
"""

import math

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from scipy.integrate import solve_ivp
from scipy.optimize import brentq

import permease as pm
from permease.constants import FARADAY, GAS
from permease.kinetics.cycle import Cycle
from permease.kinetics.step import Step, equilibrium, step
from permease.library import part
from permease.model.conditions import PointConditions
from permease.model.scheme_transporter import Carrier
from permease.text import Text

BODY = 310.15


def molar(pH):
    return 10.0 ** (3.0 - pH)


def text(**amounts):
    return {name: f"{value!r} mM" for name, value in amounts.items()}


# --- R6: AE1, Weinstein 2000 Am J Physiol 279:F24 -------------------------------------------------------------------

PRINTED = {"out": (1247.0, 562.0), "in": (135.0, 61.0)}
"""Rates of the carrier with HCO3- and with Cl- (1/s) as printed; site constants 198 and 50 mM, modifier 172 mM."""
MIDWAY = ({"HCO3": 25.0, "Cl": 20.0}, {"HCO3": 25.0, "Cl": 100.0})
AT_REST = ({"HCO3": 9.0, "Cl": 36.0}, {"HCO3": 25.0, "Cl": 100.0})


def published_exchange(inside, outside, rates, *, modifier=True):
    """The closed form: HCO3- out for Cl- in (1/s)."""
    (b_out, c_out), (b_in, c_in) = ((side["HCO3"] / 198.0, side["Cl"] / 50.0) for side in (outside, inside))
    (pb_out, pc_out), (pb_in, pc_in) = rates["out"], rates["in"]
    away = (1.0 + b_out + c_out) * (pb_in * b_in + pc_in * c_in)
    back = (1.0 + b_in + c_in) * (pb_out * b_out + pc_out * c_out)
    net = (pb_in * b_in * pc_out * c_out - pb_out * b_out * pc_in * c_in) / (away + back)
    return net / (1.0 + inside["HCO3"] / 172.0) if modifier else net


def coded_exchanger():
    """The scheme of the library with the printed 135 /s in place of the derived rate: it misses closure by 0.26 %."""
    steps = list(part("AE1").cycles["weinstein-2000"].steps)
    (place,) = [i for i, s in enumerate(steps) if isinstance(s, Step) and s.name == "EiB<->EoB"]
    steps[place] = step("EiB <-> EoB", "135 / s", "1247 / s")
    cycle = Cycle(*steps, at="38 degC", consistent=False)

    class Coded(Carrier):
        """AE1 as printed."""

        label = Text(en="as printed", zh="原值")
        counted = ("HCO3", "out")

    Coded.cycles = {"printed": cycle}
    return Coded()


def exchange(carrier, inside, outside):
    return float(carrier._turnover(PointConditions(inside, outside, 0.0, 311.15)))


def test_r6_the_published_closed_form():
    assert published_exchange(*MIDWAY, PRINTED) == pytest.approx(6.4129, abs=5e-5)
    assert published_exchange(*MIDWAY, PRINTED, modifier=False) == pytest.approx(7.345036, rel=1e-6)
    assert published_exchange(*AT_REST, PRINTED) == pytest.approx(-0.0070359, abs=5e-8)


def test_r6_the_scheme_with_the_printed_rates_is_the_closed_form():
    coded = coded_exchanger()
    assert exchange(coded, *MIDWAY) == pytest.approx(6.4129, abs=5e-5)
    assert exchange(coded, *AT_REST) == pytest.approx(-0.0070359, abs=5e-8)


def test_r6_the_part_is_the_closed_form_with_the_haldane_rate_and_rests_where_it_must():
    """P_b'' = 1247 x 61 / 562 = 135.3505 where 135 is printed: 6.4333 instead of 6.4129, 0 instead of -0.007."""
    fixed = {**PRINTED, "in": (1247.0 * 61.0 / 562.0, 61.0)}
    for sides in (MIDWAY, AT_REST, ({"HCO3": 3.0, "Cl": 140.0}, {"HCO3": 40.0, "Cl": 7.0})):
        expected = published_exchange(*sides, fixed)
        assert exchange(part("AE1")(variant="weinstein-2000"), *sides) == pytest.approx(expected, rel=1e-11, abs=1e-12)
    assert abs(exchange(part("AE1")(variant="weinstein-2000"), *AT_REST)) < 1e-12
    assert exchange(part("AE1")(variant="weinstein-2000"), *MIDWAY) == pytest.approx(6.43333, rel=1e-6)


def test_r6_the_red_cell_variant_is_the_same_exchanger_908_times_faster():
    slow, fast = (part("AE1")(variant=v) for v in ("weinstein-2000", "red-cell"))
    assert exchange(fast, *MIDWAY) / exchange(slow, *MIDWAY) == pytest.approx(5e4 / (562.0 * 61.0 / 623.0), rel=1e-12)
    assert abs(exchange(fast, *AT_REST)) < 1e-9


# --- R4: counterflow with its area, Lowe & Walmsley 1986 at 20 degC -------------------------------------------------

RATES = {"a": 0.726, "b": 12.1, "d": 90.3, "c": 1113.0}
ENERGIES = {"a": 173e3, "b": 127e3, "d": 88.0e3, "c": 31.7e3}


def warm(name, kelvin):
    return RATES[name] * math.exp(-ENERGIES[name] / GAS * (1.0 / kelvin - 1.0 / 273.15))


def _labelled_carrier():
    """GLUT1 with a second sugar of its own states and the same constants: the label, followed exactly."""
    base = part("GLUT1").cycles["lowe-walmsley-1986"].steps
    first = [s for s in base if "S" in s.name]
    again = [_relabelled(s) for s in first]

    class Labelled(Carrier):
        """GLUT1 and its labelled sugar."""

        label = Text(en="GLUT1 with a labelled sugar", zh="带标记糖的 GLUT1")
        counted = ("glucose", "in")
        cycle = Cycle(*base, *again, at="0 degC")

    return Labelled()


def _relabelled(old):
    arrow = str(old).replace("glucose", "methylglucose").replace("CoS", "CoM").replace("CiS", "CiM")
    if old.fast:
        return equilibrium(arrow, None if old.reverse is None else old.reverse.amount)
    heat = (old.forward.energy_amount, old.reverse.energy_amount)
    return step(arrow, old.forward.amount, old.reverse.amount, activation_energy=heat)


def counterflow(preloaded, kelvin=293.15):
    """Times (s); unlabelled and labelled sugar inside (mM) and the integral of label - 1 (mM s); 1 mM of carriers."""
    carrier = _labelled_carrier()

    def change(_, y):
        inside = {"glucose": max(y[0], 0.0), "methylglucose": max(y[1], 0.0)}
        at = PointConditions(inside, {"glucose": 0.0, "methylglucose": 1.0}, 0.0, kelvin)
        taken = {"glucose": 0.0, "methylglucose": 0.0}
        for p in carrier.processes(at):
            for name in taken:
                taken[name] += float(p.rate) * p.stoichiometry.get((name, "in"), 0.0)
        return [taken["glucose"], taken["methylglucose"], y[1] - 1.0]

    found = solve_ivp(change, (0.0, 30.0), [preloaded, 0.0, 0.0], method="LSODA", rtol=1e-11, atol=1e-12)
    assert found.success
    return found.t, found.y


def expected_label(total, preloaded, kelvin):
    """L = 1 + x - (1 + x0) (x / x0)^beta with x = total - 1: the two flux equations divided by each other."""
    beta = 1.0 + _exchange_share(kelvin)
    x, x0 = total - 1.0, preloaded - 1.0
    return 1.0 + x - (1.0 + x0) * (x / x0) ** beta


def _exchange_share(kelvin):
    """How much faster 1 mM exchanges for 1 mM than it flows alone: c d / (Ko Ki) over c a / Ko."""
    return warm("d", kelvin) / (warm("a", kelvin) * affinity_inside(kelvin))


def affinity_inside(kelvin):
    return 9.5 * warm("b", kelvin) * warm("d", kelvin) / (warm("a", kelvin) * warm("c", kelvin))


def expected_area(preloaded, kelvin):
    """Integral of L - 1 over all time: dx/dt = -A x / (D0 + D1 x) turns it into powers of x."""
    a, b, c, d = (warm(name, kelvin) for name in "abcd")
    so, ki = 1.0 / 9.5, affinity_inside(kelvin)
    flow = c * a * so
    d1 = ((1.0 + so) * d + b + c * so) / ki
    d0 = (1.0 + so) * a + b + c * so + d1
    beta, x0 = 1.0 + _exchange_share(kelvin), preloaded - 1.0
    return (d0 * x0 + d1 * x0**2 / 2.0 - (1.0 + x0) * (d0 / beta + d1 * x0 / (beta + 1.0))) / flow


def test_r4_counterflow_is_exact_in_course_peak_and_area():
    """50 mM unlabelled inside, 1 mM labelled outside, 20 degC, 1 mM of carriers: peak 8.588 mM, area 1.2544 mM s."""
    _, (unlabelled, labelled, area) = counterflow(50.0)
    total = unlabelled + labelled
    running = total > 1.0 + 1e-6
    assert labelled[running] == pytest.approx(expected_label(total[running], 50.0, 293.15), abs=1e-6)
    assert labelled[-1] == pytest.approx(1.0, abs=1e-6)
    assert area[-1] == pytest.approx(expected_area(50.0, 293.15), rel=1e-6)
    assert area[-1] > 0.0
    top = int(np.argmax(labelled))
    assert (labelled[top], area[-1]) == pytest.approx((8.588, 1.25441), rel=1e-4)
    assert np.all(np.diff(labelled[: top + 1]) > 0.0)
    assert np.all(np.diff(labelled[top:]) < 1e-9)


def test_r4_no_overshoot_without_preloading():
    _, (_, labelled, area) = counterflow(1e-9)
    assert labelled.max() <= 1.0 + 1e-9
    assert area[-1] < 0.0


# --- R8: cytochalasin B as the noncompetitive limit, on the part of the library -------------------------------------


@pytest.mark.parametrize("dose", [0.1, 0.3, 1.0, 10.0])
def test_r8_dose_of_cytochalasin_that_halves_uptake(dose):
    """Ki 0.3 uM inside; uptake at 0 degC falls as 1 / (1 + p I / Ki), p the part of empty carriers that face inside."""
    carrier = part("GLUT1")(variant="lowe-walmsley-1986-inhibitors")
    given_ = {"outside": {"glucose": "1 mM"}, "temperature": "0 degC"}
    plain = carrier.turnover(inside={"glucose": "0 mM"}, **given_)
    held = carrier.turnover(inside={"glucose": "0 mM", "cytochalasin_B": f"{dose} uM"}, **given_)
    share = carrier.occupancy(inside={"glucose": "0 mM"}, **given_)["Ci"]
    assert (held / plain).magnitude == pytest.approx(1.0 / (1.0 + share * dose / 0.3), rel=1e-10)


# --- resistances of a simple carrier, as a law ----------------------------------------------------------------------

RATE = st.floats(-2.0, 5.0).map(lambda exponent: 10.0**exponent)


@given(a=RATE, b=RATE, c=RATE, d=RATE, site=st.floats(0.01, 100.0))
def test_lieb_stein_resistances_and_one_haldane(a, b, c, d, site):
    """R_oo + R_ee = R_12 + R_21; R2: Vmax/Km alike in zero-trans entry, exit and exchange; Ki/Ko = b d / (a c)."""
    cycle = Cycle(
        equilibrium("Co + glucose.out <-> CoS", f"{site!r} mM"),
        step("CoS <-> CiS", f"{c!r} / s", f"{d!r} / s"),
        equilibrium("Ci + glucose.in <-> CiS"),
        step("Ci <-> Co", f"{a!r} / s", f"{b!r} / s"),
    )

    def entry(s):
        (flow,) = cycle.flows(PointConditions({"glucose": 0.0}, {"glucose": s}, 0.0, BODY))
        return abs(float(flow.rate))

    def leaving(s):
        (flow,) = cycle.flows(PointConditions({"glucose": s}, {"glucose": 0.0}, 0.0, BODY))
        return abs(float(flow.rate))

    def exchanged(s):
        at = PointConditions({"glucose": s}, {"glucose": s}, 0.0, BODY)
        return float(cycle.tracer(at, "glucose").influx)

    ki = site * b * d / (a * c)
    half = (site * (a + b) / (a + c), ki * (a + b) / (b + d), site * d * (a + b) / (a * (c + d)))
    top, bottom = 1e10 * max(half), 1e-9 * min(half)
    resistance = [1.0 / curve(top) for curve in (entry, leaving, exchanged)]
    assert 1.0 / a + 1.0 / b + resistance[2] == pytest.approx(resistance[0] + resistance[1], rel=1e-6)
    slopes = [curve(bottom) / bottom for curve in (entry, leaving, exchanged)]
    assert slopes == pytest.approx([slopes[0]] * 3, rel=1e-6)
    (inside,) = cycle.derived_parameters().values()
    assert inside.quantity.to("mM").magnitude == pytest.approx(ki, rel=1e-9)


# --- stereospecificity ----------------------------------------------------------------------------------------------


@pytest.mark.parametrize("variant", part("GLUT1").cycles)
@pytest.mark.parametrize("sugar", ["L_glucose", "fructose"])
def test_glut1_says_that_it_does_not_carry_the_other_hand(variant, sugar):
    """L-glucose crosses 1e-4 as fast at most, D-fructose through GLUT5 (Concha 1997): neither has a state."""
    carrier = part("GLUT1")(variant=variant)
    with pytest.raises(pm.PermeaseError, match=f"GLUT1 does not carry {sugar} across") as caught:
        pm.uptake(carrier, sugar)
    assert "it carries" in str(caught.value)
    sides = {"inside": text(glucose=1.0, mannose=0.0, galactose=0.0), "temperature": "38 degC"}
    outside = text(glucose=5.0, mannose=0.0, galactose=0.0)
    plain = carrier.turnover(outside=outside, **sides)
    assert carrier.turnover(outside={**outside, sugar: "40 mM"}, **sides).magnitude == plain.magnitude


def test_the_five_sugars_in_order():
    """Uptake from 5 mM at 38 degC in parts of the maximum: .4545, .3125, .1111 (Wieth 1971), fructose only by GLUT5."""
    carrier, none = part("GLUT1")(variant="wieth-1971-sugars"), {"glucose": 0.0, "mannose": 0.0, "galactose": 0.0}
    found = {}
    for sugar in none:
        flux = carrier.flux(inside=text(**none), outside=text(**{**none, sugar: 5.0}), temperature="38 degC")
        found[sugar] = -flux[sugar].magnitude / 3500.0
    assert found == pytest.approx({"glucose": 0.45455, "mannose": 0.3125, "galactose": 0.11111}, rel=2e-5)
    assert ("fructose", "in") in part("GLUT5")().species()


# --- S13: what each stoichiometry can hold --------------------------------------------------------------------------


def boost(volts):
    return math.exp(-FARADAY * volts / (GAS * BODY))


S13 = [
    ("KCC2", "", "Cl", text(K=122.9), text(K=3.5, Cl=119.0), 0, 3.5 / 122.9, (3.389 / 119.0, 2e-4)),
    ("NKCC1", "", "Cl", text(Na=10.0, K=140.0), text(Na=140.0, K=5.0, Cl=110.0), -60, math.sqrt(0.5),
     (77.782 / 110.0, 1e-5)),
    ("MCT1", "", "lactate", {"pH": 7.0}, {"pH": 7.4, "lactate": "1 mM"}, -80, 10.0**-0.4, (0.39811, 1e-5)),
    ("PEPT1", "", "glycylsarcosine", {"pH": 7.2}, {"pH": 6.0, "glycylsarcosine": "1 mM"}, -50,
     10.0**1.2 * boost(-0.05), (102.9, 2e-4)),
    ("SOS1", "", "Na", {"pH": 7.5}, {"pH": 5.5, "Na": "100 mM"}, -150, 0.01, (0.01, 1e-9)),
    ("NHX1", "sodium", "Na", {"pH": 7.5}, {"pH": 5.5, "Na": "100 mM"}, -20, 0.01, (1.0 / 100.0, 1e-9)),
    ("NhaA", "", "Na", {"pH": 7.6}, {"pH": 7.0, "Na": "100 mM"}, -140, 10.0**-1.2 / boost(-0.14), (3.350e-4, 1e-4)),
    ("NIS", "", "I", text(Na=10.0), text(Na=140.0, I=1e-3), -70, 14.0**2 * boost(-0.07), (2690.0, 1e-3)),
    ("GAT1", "2-sodium", "GABA", text(Na=10.0, Cl=6.0), text(Na=140.0, Cl=120.0, GABA=1e-3), -70,
     14.0**2 * 20.0 * boost(-0.07), (5.38e4, 1e-3)),
    ("EAAT2", "", "glutamate", {**text(Na=10.0, K=140.0), "pH": 7.2},
     {**text(Na=140.0, K=4.0, glutamate=1e-6), "pH": 7.4}, -70, 14.0**3 * 35.0 * 10.0**-0.2 * boost(-0.07) ** 2,
     (1.14e7, 2e-3)),
    ("SERT", "", "serotonin", text(Na=10.0, Cl=6.0, K=140.0), text(Na=140.0, Cl=120.0, K=4.0, serotonin=1e-4), -70,
     14.0 * 20.0 * 35.0, (9800.0, 1e-9)),
    ("VSGLT", "", "galactose", text(Na=12.0), text(Na=140.0, galactose=1.0), -50, 140.0 / 12.0 * boost(-0.05),
     (75.83, 1e-3)),
]  # fmt: skip


@pytest.mark.parametrize(("name", "variant", "solute", "inside", "outside", "mV", "exact", "printed"), S13)
def test_s13_equilibrium_ratios(name, variant, solute, inside, outside, mV, exact, printed):
    """C_in/C_out of the part against its stoichiometry, and against the printed digits."""
    one = part(name)(**({"variant": variant} if variant else {}))
    found = one.static_head(solute, inside=inside, outside=outside, voltage=f"{mV} mV")
    assert found == pytest.approx(exact, rel=1e-8)
    assert found == pytest.approx(printed[0], rel=printed[1])


@pytest.mark.parametrize(("variant", "count", "printed"), [("1-to-2", 2, -97.84), ("1-to-3", 3, -55.75)])
def test_s13_bicarbonate_reversal(variant, count, printed):
    found = part("NBCe1")(variant=variant).reversal_voltage(
        inside=text(Na=10.0, HCO3=15.0), outside=text(Na=140.0, HCO3=25.0)
    )
    exact = 1e3 * GAS * BODY / FARADAY / (count - 1) * math.log(10.0 / 140.0 * (15.0 / 25.0) ** count)
    assert found.to("mV").magnitude == pytest.approx(exact, rel=1e-9)
    assert found.to("mV").magnitude == pytest.approx(printed, abs=0.005)


# --- N8: the sodium pump stalls where row E12 says ------------------------------------------------------------------


@pytest.mark.parametrize("variant", ["pan-2019", "smith-crampin-2004"])
@pytest.mark.parametrize(("kilojoules", "expected"), [(-50.0, -128.50), (-55.0, -180.32), (-60.0, -232.14)])
def test_n8_the_sodium_pump_stalls(variant, kilojoules, expected):
    """140/10 mM Na+, 5/140 mM K+, 37 degC; MgADP is set so that the ATP inside is worth just that much to the part."""
    pump = part("NaKATPase")(variant=variant)
    outside = text(Na=140.0, K=5.0)

    def stall(adp):
        inside = {**text(Na=10.0, K=140.0, MgATP=5.0, MgADP=adp, Pi=1.0), "pH": 7.2}
        (process,) = [p for p in pump.processes(PointConditions(*_numbers(inside, outside), 0.0, BODY)) if p.rate]
        at = PointConditions(*_numbers(inside, outside), 0.0, BODY)
        ions = GAS * BODY * (3.0 * math.log(140.0 / 10.0) + 2.0 * math.log(140.0 / 5.0))
        worth = -(float(process.affinity_free_of_charge(at)) + ions) * 1e-3
        return worth, pump.reversal_voltage(inside=inside, outside=outside).to("mV").magnitude

    adp = math.exp(brentq(lambda x: stall(math.exp(x))[0] - kilojoules, math.log(1e-9), math.log(2e4), xtol=1e-13))
    worth, found = stall(adp)
    assert worth == pytest.approx(kilojoules, rel=1e-9)
    assert found == pytest.approx(expected, abs=0.01)


def _numbers(*sides):
    found = []
    for side in sides:
        bare = {name: float(value.split()[0]) for name, value in side.items() if name != "pH"}
        if "pH" in side:
            bare["H"] = molar(side["pH"])
        found.append(bare)
    return found

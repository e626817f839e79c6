"""GLUT1, SGLT1, NCX1, AE1 and KCC2 against Lowe & Walmsley 1986, Eskandari 2005, Shannon 2004, Weinstein 2000.

Rows R1 to R3 and S1 to S8 of the list in ``test_rows.py``; KCC2: Duesterwald et al. 2018 eLife 7:e39575.
"""

import numpy as np
import pytest
from scipy.integrate import solve_ivp
from scipy.optimize import brentq

import permease as pm
from permease.library import part
from permease.model.conditions import PointConditions


def glut1():
    return part("GLUT1")()


def sglt1(variant="eskandari-2005"):
    return part("SGLT1")(variant=variant, density="1000 / um^2")


# --- GLUT1, rows R1 to R4: Lowe & Walmsley 1986 Biochim Biophys Acta 857:146 ---------------------------------------


def one_way(inside, outside, kelvin):
    at = PointConditions({"glucose": inside}, {"glucose": outside}, 0.0, kelvin)
    return glut1().cycle.tracer(at, "glucose")


def uptake(inside, outside, kelvin):
    """Net uptake (1/s); in bare numbers, because saturating concentrations are refused at the door."""
    (process,) = glut1().processes(PointConditions({"glucose": inside}, {"glucose": outside}, 0.0, kelvin))
    return float(process.rate * process.stoichiometry["glucose", "in"])


R1 = [
    (273.15, (0.7255, 0.1094), (10.67, 1.609), (83.52, 12.60), (11.89, 0.808)),
    (293.15, (125.5, 2.143), (383.4, 6.547), (881.7, 15.06), (12.71, 4.16)),
    (310.15, (3070, 12.33), (4683, 18.81), (3587, 14.41), (18.02, 11.81)),
]


@pytest.mark.parametrize(("kelvin", "entry", "leaving", "exchange", "infinite_cis"), R1)
def test_r1_r2_protocols(kelvin, entry, leaving, exchange, infinite_cis):
    """k (1/s) and Km (mM) of zero-trans entry, zero-trans exit and equilibrium exchange, and infinite-cis K (mM)."""
    efficiency = []
    for curve, (k, km) in (
        (lambda s: uptake(0.0, s, kelvin), entry),
        (lambda s: -uptake(s, 0.0, kelvin), leaving),
        (lambda s: one_way(s, s, kelvin).influx, exchange),
    ):
        limit = curve(1e14)
        half = brentq(lambda s, curve=curve, limit=limit: curve(s) - limit / 2.0, 1e-4, 1e3, xtol=1e-13, rtol=1e-13)
        assert (limit, half) == pytest.approx((k, km), rel=1e-3)
        efficiency.append(limit / half)
    # R2, the Haldane identity: Vmax/Km is one number
    assert efficiency == pytest.approx([efficiency[0]] * 3, rel=1e-10)
    for curve, km in (
        (lambda s: uptake(s, 1e12, kelvin), infinite_cis[0]),
        (lambda s: -uptake(1e12, s, kelvin), infinite_cis[1]),
    ):
        half = brentq(lambda s, curve=curve: curve(s) - curve(0.0) / 2.0, 1e-4, 1e3)
        assert half == pytest.approx(km, rel=1e-3)


def test_r3_net_flux_and_exact_zero():
    outside = {"glucose": "5 mM"}
    found = glut1().turnover(inside={"glucose": "1 mM"}, outside=outside, temperature="0 degC")
    assert found.magnitude == pytest.approx(0.518425, rel=2e-6)
    assert glut1().turnover(inside=outside, outside=outside, temperature="0 degC").magnitude == 0.0


def counterflow(preloaded, duration=200.0):
    """Labelled glucose in a cell (mM): 1 mM of it outside, ``preloaded`` mM unlabelled inside at first; 20 degC.

    Time is in units of 100 turnovers per second and mM of carrier.
    """

    def change(_, y):
        total, labelled = y
        flux = one_way(total, 1.0, 293.15)
        share = labelled / total if total > 0.0 else 0.0
        return np.array([flux.influx - flux.efflux, flux.influx - flux.efflux * share]) / 100.0

    found = solve_ivp(
        change, (0.0, duration), [preloaded, 0.0], method="LSODA", rtol=1e-8, atol=1e-10, dense_output=True
    )
    return found.t, found.y[1]


def test_r4_counterflow_overshoots_and_returns():
    """Label is drawn in against its gradient while the unlabelled sugar runs out: only a carrier does this."""
    times, labelled = counterflow(50.0)
    assert labelled.max() > 5.0
    assert labelled[-1] == pytest.approx(1.0, rel=1e-4)
    peak = int(np.argmax(labelled))
    assert np.all(np.diff(labelled[: peak + 1]) > 0.0)
    assert np.all(np.diff(labelled[peak:]) < 1e-6)
    area = np.trapezoid(labelled - 1.0, times)
    assert area > 0.0
    _, without = counterflow(1e-9)
    assert without.max() <= 1.0 + 1e-6


def test_trans_acceleration():
    """20 degC, 5 mM outside: influx 87.84 1/s into an empty cell, 416.2 1/s into one with 50 mM."""
    assert one_way(0.0, 5.0, 293.15).influx == pytest.approx(87.84, rel=1e-4)
    assert one_way(50.0, 5.0, 293.15).influx == pytest.approx(416.2, rel=1e-4)


# --- SGLT1, rows S1 to S6, Eskandari columns: Eskandari, Wright & Loo 2005 J Membr Biol 204:23 ---------------------


def sodium_glucose(na_in, na_out, glc_in, glc_out, millivolt, variant="eskandari-2005"):
    """Outward fluxes (1/s) of Na+ and glucose at 310 K, concentrations in mM."""
    found = sglt1(variant).flux(
        inside={"Na": f"{na_in} mM", "glucose": f"{glc_in} mM"},
        outside={"Na": f"{na_out} mM", "glucose": f"{glc_out} mM"},
        voltage=f"{millivolt} mV",
        temperature="310 K",
    )
    return float(found["Na"].magnitude), float(found["glucose"].magnitude)


@pytest.mark.parametrize(("millivolt", "expected"), [(-150, 6.9157), (-50, 3.7427), (0, 0.57606)])
def test_s1_glucose_uptake(millivolt, expected):
    assert -sodium_glucose(10, 100, 0, 1, millivolt)[1] == pytest.approx(expected, rel=1e-4)
    found = sglt1().turnover(
        inside={"Na": "10 mM", "glucose": "0 mM"},
        outside={"Na": "100 mM", "glucose": "1 mM"},
        voltage=f"{millivolt} mV",
        temperature="310 K",
    )
    assert float(found.magnitude) == pytest.approx(expected, rel=1e-4)


def test_s2_apparent_coupling_with_slip():
    sodium, glucose = sodium_glucose(10, 100, 0, 1, -50)
    assert -sodium == pytest.approx(7.5167, rel=1e-4)
    assert sodium / glucose == pytest.approx(2.008, abs=1e-3)


@pytest.mark.parametrize(("variant", "expected"), [("eskandari-2005-ideal", 5750.7), ("eskandari-2005", 3692.7)])
def test_s3_static_head(variant, expected):
    found = sglt1(variant).static_head(
        "glucose", inside={"Na": "12 mM"}, outside={"Na": "140 mM", "glucose": "1 mM"}, voltage="-50 mV",
        temperature="310 K",
    )  # fmt: skip
    # the row was computed with R = 8.314 and F = 96485: 2e-4 in this exponential
    assert found == pytest.approx(expected, rel=3e-4)


def test_s4_half_saturation_rises_as_the_membrane_depolarises():
    """Row S4 has a column for Parent 1992 only; for the Eskandari set the curve is checked to saturate."""
    half = []
    for volts in (-0.15, -0.05, 0.0):

        def taken(glucose, volts=volts):
            inside, outside = {"Na": 10.0, "glucose": 0.0}, {"Na": 100.0, "glucose": glucose}
            return float(sglt1()._turnover(PointConditions(inside, outside, volts, 310.0)))

        limit = taken(1e12)
        half.append(brentq(lambda c, taken=taken, limit=limit: taken(c) - limit / 2.0, 1e-4, 50.0))
    assert half[0] < half[1] < half[2] < 5.0


def test_s5_without_outer_sodium_uptake_reverses():
    assert -sodium_glucose(10, 1e-6, 1, 1, -50)[1] == pytest.approx(-0.00652, abs=5e-6)
    assert -sodium_glucose(10, 100, 1, 1, -50)[1] == pytest.approx(3.685, rel=2e-4)


def test_s6_the_part_closes_and_its_derived_constants_are_the_published_ones():
    """The published k54 1.219e4 /(M s) and k52 9.1e-4 /s close to 4e-5 and 0.5 %: detailed balance gives them back."""
    for variant in ("eskandari-2005", "eskandari-2005-ideal"):
        report = pm.audit(part("SGLT1"), variant=variant)
        assert report.consistent
        assert all(loop.verdict == "exact" for loop in report.loops)
    found = {name: value.quantity for name, value in sglt1().cycle.derived_parameters().items()}
    (binding,) = (q for name, q in found.items() if "EiNaG" in name)
    (slip,) = (q for name, q in found.items() if "EoNa" in name and "EiNaG" not in name)
    assert binding.to("1/M/s").magnitude == pytest.approx(1.219e4, rel=1e-4)
    assert slip.to("1/s").magnitude == pytest.approx(9.1e-4, rel=6e-3)


# --- NCX1, rows S7 and S8: Shannon et al. 2004 Biophys J 87:3351 ---------------------------------------------------

HEART = {"inside": {"Na": "10 mM", "Ca": "1 uM"}, "outside": {"Na": "140 mM", "Ca": "1.8 mM"}}


@pytest.mark.parametrize(("millivolt", "expected"), [(-80, -2.6038), (0, -0.30100), (40, 0.73616)])
def test_s7_exchange_current(millivolt, expected):
    """In uA/uF; the scale 9 A/F is stored per 1 uF/cm2, so 1 uA/cm2 is 1 A/F."""
    found = part("NCX1")().current(**HEART, voltage=f"{millivolt} mV", temperature="310 K")
    assert found.to("uA/cm^2").magnitude == pytest.approx(expected, rel=1e-4)


@pytest.mark.parametrize(("calcium", "expected"), [("0.1 uM", -50.245), ("1 uM", 11.263)])
def test_s8_reversal(calcium, expected):
    given = {"inside": {"Na": "10 mM", "Ca": calcium}, "outside": HEART["outside"], "temperature": "310 K"}
    found = part("NCX1")().reversal_voltage(**given).to("mV").magnitude
    assert found == pytest.approx(expected, abs=0.005)
    current = part("NCX1")().current(inside=given["inside"], outside=HEART["outside"], voltage=f"{found} mV",
                                     temperature="310 K")  # fmt: skip
    assert abs(current.to("uA/cm^2").magnitude) < 1e-9


# --- AE1 (row R6, Weinstein 2000 Am J Physiol 279:F24) and KCC2 --------------------------------------


def test_r6_exchange():
    given = {"outside": {"HCO3": "25 mM", "Cl": "100 mM"}, "temperature": "38 degC"}
    found = part("AE1")(variant="weinstein-2000").turnover(inside={"HCO3": "25 mM", "Cl": "20 mM"}, **given)
    # P_b'' is derived here, 135.35 where 135 was printed, which moves the printed 6.4129 by 0.6 %
    assert found.magnitude == pytest.approx(6.4129, rel=1e-2)
    still = part("AE1")(variant="weinstein-2000").turnover(
        inside={"HCO3": "9 mM", "Cl": "36 mM"}, outside={"HCO3": "25 mM", "Cl": "100 mM"}, temperature="38 degC"
    )
    assert abs(still.magnitude) < 1e-13
    derived = part("AE1")(variant="weinstein-2000").cycle.derived_parameters()
    (rate,) = (v.quantity.to("1/s").magnitude for v in derived.values() if "s" in str(v.amount))
    assert rate == pytest.approx(135.350534, rel=1e-8)


def test_kcc2_stops_where_potassium_times_chloride_is_equal():
    """K 3.5 outside and 122.9 mM inside, Cl 119 mM outside: Cl inside 3.389 mM."""
    outside = {"K": "3.5 mM", "Cl": "119 mM"}

    def net(chloride):
        found = part("KCC2")().turnover(inside={"K": "122.9 mM", "Cl": f"{chloride} mM"}, outside=outside)
        return float(found.magnitude)

    assert brentq(net, 1.0, 10.0, xtol=1e-12) == pytest.approx(3.389, abs=5e-4)

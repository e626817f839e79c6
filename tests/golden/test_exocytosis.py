"""Vesicle release against Schneggenburger & Neher 2000, Nature 406:889, and Lou et al. 2005, Nature 435:497.

Rows P5-G3, P5-G3b and P5-G4 of the list in ``test_rows.py``. Constants as they are passed on; abstracts read. The
figures of the rows are computed from the same constants.
"""

import math

import pytest
from scipy.optimize import brentq

import permease as pm
from permease.physics.capacitance import capacitance_step, vesicle_diameter

SN, LOU, CHROMAFFIN = "SchneggenburgerNeher2000", "Lou2005", "Heinemann1994"
BOTH = [SN, LOU]
PULSE = [("25 uM", "0.5 ms"), ("50 nM", "5 ms")]


def per_vesicle(record):
    return float(record.answers["peak_rate_per_vesicle"].to("1/s").magnitude)


# --- P5-G3 ----------------------------------------------------------------------------------------------------------


def test_p5_g3_largest_rate_of_the_allosteric_sensor():
    assert pm.calcium_sensor(LOU).maximum == pytest.approx(6008, rel=1e-4)
    assert pm.calcium_sensor(SN).maximum == 6000.0


@pytest.mark.parametrize(("sensor", "slope"), [(SN, 4.86), (LOU, 4.47)])
def test_p5_g3_cooperativity_at_2_um(sensor, slope):
    assert pm.calcium_sensor(sensor).slope(2e-3) == pytest.approx(slope, abs=0.006)


@pytest.mark.parametrize(
    ("sensor", "calcium", "peak"),
    [(SN, "10 uM", 106.0), (LOU, "10 uM", 110.6), (SN, "20 uM", 405.0), (LOU, "20 uM", 412.0)],
)
def test_p5_g3_peak_rate(sensor, calcium, peak):
    assert per_vesicle(pm.release(sensor, calcium, "50 ms")) == pytest.approx(peak, rel=4e-3)


@pytest.mark.parametrize(("sensor", "half"), [(SN, 6.4), (LOU, 6.1)])
def test_p5_g3_half_time_at_10_um(sensor, half):
    found = pm.release(sensor, "10 uM", "50 ms").answers["half_time"]
    assert found.to("ms").magnitude == pytest.approx(half, abs=0.03)


@pytest.mark.parametrize(("sensor", "rate"), [(SN, 1.5e-7), (LOU, 2.4e-4)])
def test_p5_g3_spontaneous_rate_at_50_nm(sensor, rate):
    """The allosteric sensor releases miniature events at rest, 1600 times as often as the other."""
    assert pm.calcium_sensor(sensor).undepleted(50e-6) == pytest.approx(rate, rel=0.025)
    resting = pm.release(sensor, "50 nM", "1 s")
    assert per_vesicle(resting) == pytest.approx(rate, rel=0.025)


def test_p5_g3_without_depletion():
    """Peak is not steady: 3991 /s at 10 uM if every vesicle were replaced, 106 /s as it is."""
    assert pm.calcium_sensor(SN).undepleted(1e-2) == pytest.approx(3991, rel=2e-4)
    curve = pm.release_curve(SN, ["10 uM"])
    assert curve["undepleted"].values[0] == pytest.approx(3991, rel=2e-4)
    assert curve["peak"].values[0] == pytest.approx(106, rel=4e-3)


# --- P5-G3b ---------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(("sensor", "fraction"), [(SN, 0.081), (LOU, 0.125)])
def test_p5_g3b_pulse_of_half_a_millisecond_to_25_um(sensor, fraction):
    found = pm.release(sensor, PULSE, resting="50 nM").answers["fraction"]
    assert found.magnitude == pytest.approx(fraction, rel=0.02)


# --- P5-G4 ----------------------------------------------------------------------------------------------------------


def test_p5_g4_fastest_secretion_of_chromaffin_cells():
    """100,000 fF/s is 40,000 vesicles/s of 2.5 fF (Heinemann, Chow, Neher & Zucker 1994, Biophys J 67:2546)."""
    sensor = pm.calcium_sensor(CHROMAFFIN)
    assert sensor.capacitance.quantity.to("fF").magnitude == 100_000 / 40_000 == 2.5
    assert sensor.vesicles.quantity.magnitude * sensor.maximum == 40_000
    flash = pm.release(sensor, "10 mM", "20 ms")
    rate = flash.answers["peak_rate"].to("1/s").magnitude
    assert 0.9 * 40_000 < rate < 40_000
    assert flash.vesicle_capacitance * rate * 1e15 == pytest.approx(2.5 * rate)


def test_p5_4_dissociation_constant_of_the_chromaffin_sensor():
    """Between 7 and 21 uM (abstract); the time constant saturates at about 1 ms."""
    sensor = pm.calcium_sensor(CHROMAFFIN)
    constant = (sensor.off.quantity / sensor.on.quantity).to("uM").magnitude
    assert 7.0 < constant < 21.0
    late = pm.release(sensor, "50 mM", "4 ms")
    left = [1.0 - float(late.at(t)["fraction"].magnitude) for t in ("2 ms", "3 ms")]
    assert left[1] / left[0] == pytest.approx(0.3679, rel=1e-3)


def test_p5_4_capacitance_follows_area():
    """dC = sum 4 pi r^2 c_m at 9 to 10 fF/um2; a granule of 2.5 fF has 282 to 297 nm."""
    assert [round(1e9 * vesicle_diameter(2.5e-15, c)) for c in (0.010, 0.009)] == [282, 297]
    assert 1e15 * capacitance_step([300e-9] * 4, 0.009) == pytest.approx(4 * (4 * math.pi * 0.15**2 * 9), rel=1e-12)
    assert capacitance_step([300e-9], 0.009, direction=-1) == -capacitance_step([300e-9], 0.009)
    found = pm.release(LOU, "10 uM", "100 ms", vesicles=100, diameter="50 nm")
    assert found.answers["capacitance"].to("fF").magnitude == pytest.approx(100 * 0.0706858, rel=2e-3)


# --- the published claim that is not met (finding 5; docs/decisions/0017-release-claim.md) ---------------------------


@pytest.mark.parametrize(
    ("sensor", "released", "time", "needed"), [(SN, 0.190, 12.56, 20.60), (LOU, 0.232, 12.66, 20.71)]
)
def test_published_depletion_at_10_um_is_not_met(sensor, released, time, needed):
    """Published: 10 uM depletes about 80 % in less than 3 ms. Computed: 19 and 23 %; 80 % takes 12.6 ms or 21 uM."""
    record = pm.release(sensor, "10 uM", "50 ms")
    assert record.at("3 ms")["fraction"].magnitude == pytest.approx(released, abs=6e-4)
    assert record.time_to("80 %").to("ms").magnitude == pytest.approx(time, abs=0.006)
    assert record.time_to("80 %").to("ms").magnitude > 3.0

    def short(calcium):
        return pm.release(sensor, f"{calcium!r} uM", "3 ms").answers["fraction"].magnitude - 0.8

    assert brentq(short, 10.0, 40.0, xtol=1e-4) == pytest.approx(needed, abs=0.01)


@pytest.mark.parametrize("sensor", BOTH)
def test_the_mismatch_is_said(sensor):
    said = pm.calcium_sensor(sensor).reservations
    for text in (said.en, said.zh):
        assert "80 %" in text
        assert "3 ms" in text
        assert "12." in text


# --- pools ----------------------------------------------------------------------------------------------------------


def test_pools_of_the_chromaffin_cell():
    """A fast burst, a slow one, then priming; provisional constants. Rat: 170 readily releasable (Horrigan 1994)."""
    record = pm.release("ChromaffinPools", "20 uM", "5 s")
    start = {pool: record[f"remaining.{pool}"].values[0] for pool in ("UPP", "SRP", "RRP")}
    assert sum(start.values()) == pytest.approx(1200.0, rel=1e-12)
    assert start["RRP"] == pytest.approx(170, rel=0.1)
    burst = record.at("100 ms")["released"].magnitude
    assert 0.9 * start["RRP"] < burst < start["RRP"] + 0.2 * start["SRP"]
    assert record["released.SRP"].values[-1] > start["SRP"]
    assert record["remaining.RRP"].values[-1] < 0.01 * start["RRP"]

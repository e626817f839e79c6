"""Records of single channels: two states in closed form; del Castillo & Katz's scheme with Akk & Auerbach 1999.

Rows C17 and C18 of the list in ``test_rows.py``.
"""

from __future__ import annotations

import math

import numpy as np
import pytest

import permease as pm
from permease import library
from permease.constants import FARADAY, GAS
from permease.instruments.generator import generator
from permease.kinetics.dwell_times import bursts, dwell_times
from permease.model.conditions import point

TEMPERATURE = 293.15
DRIVE = 0.1
E_K = GAS * TEMPERATURE / FARADAY * math.log(5.0 / 140.0)


class TwoState(pm.Channel):
    """Row C17: alpha = 50 /s, beta = 150 /s, and 1 pA at 100 mV from equilibrium."""

    label = pm.Text(en="two-state channel", zh="两态通道")
    pore = pm.Ohmic(pm.provisional("10 pS"), "K")
    gates = (
        pm.MarkovGating(
            pm.transition("C <-> O", pm.Constant(pm.provisional("50/s")), pm.Constant(pm.provisional("150/s"))),
            open=("O",),
        ),
    )


HELD = {
    "inside": {"K": "140 mM"}, "outside": {"K": "5 mM"}, "voltage": f"{E_K + DRIVE!r} V", "temperature": "20 degC",
}  # fmt: skip


@pytest.fixture(scope="module")
def hundred():
    """100 channels for 20 s: 750 openings of each."""
    return pm.single_molecule(TwoState(), "20 s", count=100, seed=17, **HELD)


def test_c17_noise_of_a_hundred_channels(hundred):
    """Mean 25 pA, variance 18.75 pA2, corner 31.83 Hz, plateau 0.375 pA2/Hz: exact, and recovered from the record."""
    exact = hundred.fluctuation
    assert hundred.unitary_current.to("pA").magnitude == pytest.approx(1.0, rel=1e-12)
    assert 1e12 * exact.mean == pytest.approx(25.0, rel=1e-12)
    assert 1e24 * exact.variance == pytest.approx(18.75, rel=1e-12)
    assert exact.corners == pytest.approx([31.83], rel=1e-4)
    assert 1e24 * exact.plateaus == pytest.approx([0.375], rel=1e-12)
    assert 1e24 * exact.density(31.830988618379067) == pytest.approx(0.1875, rel=1e-9)

    # over T = 20 s with tau = 5 ms: sd of the mean sqrt(2 var tau/T), of the variance var sqrt(2 tau/T) (Gaussian)
    tau, duration = 0.005, 20.0
    mean_error, variance_error = math.sqrt(2.0 * 18.75 * tau / duration), 18.75 * math.sqrt(2.0 * tau / duration)
    assert hundred.mean_current.magnitude == pytest.approx(25.0, abs=3.0 * mean_error)
    assert hundred.variance.magnitude == pytest.approx(18.75, abs=3.0 * variance_error)

    found = hundred.spectrum("2 kHz")
    plateau, corner = found.fit["S0"], found.fit["fc"]
    assert plateau.low < 0.375 < plateau.high
    assert corner.low < 31.83 < corner.high
    assert plateau.high - plateau.low < 0.1
    assert corner.high - corner.low < 6.0


def test_c17_the_spectrum_scatters_as_it_should_about_the_lorentzian(hundred):
    """Welch's estimate over the exact spectrum of the samples: mean 1, and variance 1/segments (0.95 overlapped)."""
    found = hundred.spectrum("2 kHz")
    ratio = found.density / found.exact.sampled(found.frequencies, found.interval)
    assert np.mean(ratio) == pytest.approx(1.0, abs=0.03)
    assert np.var(ratio) == pytest.approx(1.0 / found.segments, rel=0.25)


def test_c17_current_and_number_from_variance_against_mean():
    """100 channels, all shut at first, relax to 0.25: i = 1 pA and N = 100 inside their 95 % intervals.

    At an open probability up to 0.25 the parabola hardly bends, so that N is known less well than i.
    """

    class Liganded(TwoState):
        """The same with an opening that needs a ligand, 50 /s at 1 mM."""

        gates = (
            pm.MarkovGating(
                pm.transition(
                    "C <-> O", pm.Binding(pm.provisional("5e4 / (M s)"), "ACh"), pm.Constant(pm.provisional("150/s"))
                ),
                open=("O",),
            ),
        )

    held = {**HELD, "outside": {"K": "5 mM", "ACh": "1 mM"}}
    found = pm.variance_mean(
        Liganded(), "40 ms", before={"outside": {"K": "5 mM"}}, count=100, sweeps=2000, seed=1, **held
    )
    assert found.exact_unitary == pytest.approx(1e-12, rel=1e-12)
    assert found.unitary.low < 1.0 < found.unitary.high
    assert found.channels.low < 100.0 < found.channels.high
    assert found.unitary.high - found.unitary.low < 0.15


# --- C18: del Castillo and Katz with K_d 0.16 mM, 48000 and 1700 /s (Akk & Auerbach 1999), kon 1e8 /(M s) -----------


def receptor(dose):
    chain = generator(library.part("AChR")(), point({}, {"ACh": dose}, "-70 mV", "22 degC"))
    return chain, chain.matrix, chain.stationary()


@pytest.mark.parametrize("dose", ["1 nM", "10 uM", "1 mM"])
def test_c18_bursts(dose):
    """Gaps in A2R: openings 1 + beta/k-2 = 2.5, gap 1/(beta + k-2) = 12.5 us, length 1.4893 ms, at every dose."""
    chain, matrix, p = receptor(dose)
    found = bursts(matrix, p, chain.conducting, np.isin(chain.states, ["A2R"]))
    assert found.openings == pytest.approx(2.5, rel=1e-9)
    assert found.openings == pytest.approx(1.0 + 48000.0 / 32000.0, rel=1e-9)
    assert found.gap == pytest.approx(12.5e-6, rel=1e-9)
    assert found.mean_length == pytest.approx(1.4893e-3, rel=5e-5)
    assert found.length.mean == pytest.approx(found.mean_length, rel=1e-9)


def test_c18_bursts_with_gaps_in_both_liganded_states():
    """At low dose the same bursts, but for the rare gap that visits AR and comes back."""
    chain, matrix, p = receptor("1 nM")
    found = bursts(matrix, p, chain.conducting, np.isin(chain.states, ["AR", "A2R"]))
    assert found.openings == pytest.approx(2.5, rel=1e-5)
    assert found.mean_length == pytest.approx(1.4893e-3, rel=5e-5)


def test_c18_shut_times_at_10_uM():
    """Components .01242 ms (.591), .0543 (.0195), 15.454 (.389), mean 6.0208 ms; the middle one is .05426."""
    chain, matrix, p = receptor("10 uM")
    found = dwell_times(matrix, p, ~chain.conducting)
    assert 1e3 * found.time_constants == pytest.approx([0.01242, 0.0543, 15.454], rel=1e-3)
    assert found.areas == pytest.approx([0.591, 0.0195, 0.389], rel=1e-3)
    assert 1e3 * found.mean == pytest.approx(6.0208, rel=1e-5)
    assert 1e3 * dwell_times(matrix, p, chain.conducting).mean == pytest.approx(1.0 / 1.7, rel=1e-12)


def test_c18_recovered_from_a_record():
    """60 s at 10 uM: means of open and shut times, and bursts, within four standard errors."""
    record = pm.single_molecule(
        library.part("AChR")(), "60 s", outside={"ACh": "10 uM"}, seed=18, temperature="22 degC"
    )
    for kind in ("open", "shut"):
        dwells = record.dwells(kind)
        assert abs(dwells.mean - dwells.exact_mean) < 4 * dwells.standard_error
    found = record.bursts()
    assert len(found) > 3000
    spread = np.std(found.openings) / math.sqrt(len(found))
    assert found.mean_openings == pytest.approx(found.expected.openings, abs=4.0 * spread)
    spread = np.std(found.lengths) / math.sqrt(len(found))
    assert found.mean_length.to("s").magnitude == pytest.approx(found.expected.mean_length, abs=4.0 * spread)

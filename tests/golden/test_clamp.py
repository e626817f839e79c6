"""Voltage and concentration clamp: recovery of channels, and SGLT1 that stops when Na+ is taken away.

Rows C8, C9, C11 and S5 of the list in ``test_rows.py``; sources stand with the rows.
"""

import math

import pytest

import permease as pm
from permease.library import part

# --- C8: the three-state channel -----------------------------------------------------------------------------------


def test_c8_peaks_after_a_step():
    record = pm.clamp(part("Nav3State")(), [("-80 mV", "1 ms"), (["-20 mV", "0 mV"], "10 ms")])
    assert record.answers["peak"].magnitude == pytest.approx([0.51671, 0.77221], abs=6e-6)
    assert record.answers["time_to_peak"].to("ms").magnitude == pytest.approx([0.437, 0.194], abs=6e-4)


def paired(name, holding, interval, temperature="37 degC"):
    """10 or 20 ms at 0 mV, an interval at the holding potential, and 0 mV again."""
    first = {"Nav3State": "10 ms", "NavResurgent": "20 ms"}[name]
    return pm.clamp(
        part(name)(), [(holding, "1 ms"), ("0 mV", first), (holding, interval), ("0 mV", "5 ms")],
        temperature=temperature,
    )  # fmt: skip


def test_c8_recovery_at_the_holding_potential():
    record = paired("Nav3State", "-80 mV", ["1 ms", "5 ms", "20 ms"])
    second = record.measure("peak") / record[0].peak(1).value
    assert second.magnitude == pytest.approx([0.2351, 0.7021, 0.9913], rel=1e-3)


def test_c8_no_second_response_until_repolarised():
    """Held at 0 mV it answers with 3 % of the first time, and waiting does not help; after 20 ms at -80 mV, fully."""
    waits = ["1 ms", "100 ms", "10 s"]
    record = pm.clamp(part("Nav3State")(), [("-80 mV", "1 ms"), ("0 mV", "10 ms"), ("0 mV", waits), ("0 mV", "5 ms")])
    first = record[0].peak(1).value
    second = (record.measure("peak", epoch=2) / first).magnitude
    assert second[0] == pytest.approx(0.0321, abs=1e-4)
    assert second == pytest.approx(second[0], rel=2e-3)
    assert (record.measure("peak") / first).magnitude == pytest.approx(0.0321, abs=1e-4)
    assert (paired("Nav3State", "-80 mV", "20 ms").measure("peak") / first).magnitude[0] > 0.99


# --- C9: the resurgent channel (Raman & Bean 2001, Khaliq et al. 2003) ----------------------------------------------


def test_c9_peaks_after_a_step():
    """From -90 mV at 22 degC. The expected peaks were read off a grid of 5 us: 0.105 and 0.050 ms."""
    record = pm.clamp(part("NavResurgent")(), [("-90 mV", "1 ms"), (["-20 mV", "0 mV"], "1 ms")], temperature="22 degC")
    assert record.answers["peak"].magnitude == pytest.approx([0.56622, 0.70373], rel=1e-3)
    assert record.answers["time_to_peak"].to("ms").magnitude == pytest.approx([0.105, 0.050], abs=2.5e-3)
    on_the_grid = record[0].at("1.105 ms"), record[1].at("1.050 ms")
    assert [found["open_probability"].magnitude for found in on_the_grid] == pytest.approx([0.56622, 0.70373], rel=1e-4)


def test_c9_recovery():
    record = paired("NavResurgent", "-90 mV", ["1 ms", "5 ms", "20 ms"], "22 degC")
    second = record.measure("peak") / record[0].peak(1).value
    assert second.magnitude == pytest.approx([0.505, 0.94, 0.9999], abs=5e-4)


def test_c9_the_current_comes_back_on_repolarisation():
    """Resurgent: after 20 ms at +30 mV, in block and inactivated, -30 mV opens it again for milliseconds."""
    record = pm.clamp(
        part("NavResurgent")(), [("-90 mV", "1 ms"), ("30 mV", "20 ms"), ("-30 mV", "50 ms")], temperature="22 degC"
    )
    again = record[0].peak(2)
    assert again.value.magnitude > 3.0 * record[0].end(1).magnitude
    assert 0.5 < again.time.to("ms").magnitude < 20.0


# --- C11: the AMPA receptor (Destexhe, ampa5.mod) -------------------------------------------------------------------


def test_c11_glutamate():
    receptor, dose = part("AMPAReceptor")(), {"glutamate": "1 mM"}
    step = pm.clamp(receptor, [("0 mV", "1 ms"), pm.Epoch("0 mV", "10 ms", outside=dose)])
    assert step.answers["peak"].magnitude[0] == pytest.approx(0.21070, abs=6e-6)
    assert step.answers["time_to_peak"].to("ms").magnitude[0] == pytest.approx(2.307, abs=1e-3)
    pulse = pm.clamp(receptor, [("0 mV", "1 ms"), pm.Epoch("0 mV", "1 ms", outside=dose), ("0 mV", "10 ms")])[0]
    assert pulse.peak(2).value.magnitude == pytest.approx(0.17159, abs=6e-6)
    assert pulse.at("6 ms")["open_probability"].magnitude == pytest.approx(0.0797, abs=6e-5)


# --- S5: SGLT1-------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("variant", "before", "after", "slowest"),
    [("eskandari-2005", 3.685, -0.00652, 96.95), ("parent-1992", 0.1855, -0.00162, 144.5)],
)
def test_s5_sodium_removal(variant, before, after, slowest):
    """100 mM to 1e-6 mM Na+ outside, glucose 1/1 mM, -50 mV, 10 mM Na+ inside; J_glc inward per second (row S5).

    The scheme sees neither ATP nor a pump: what stops it is the removal alone. The slowest time constants (ms) are
    those of the scheme as computed here. Glucose that was bound leaves first: uptake turns into efflux within
    milliseconds (5.5 per second at most in the set of 1992), and that runs out with the slowest time constant.
    """
    symporter = part("SGLT1")(variant=variant)
    assert not any(name == "MgATP" for name, _ in symporter.species() | symporter.ligands())
    sweep = pm.clamp(
        symporter, [("-50 mV", "100 ms"), pm.Epoch("-50 mV", "3 s", outside={"Na": "1e-6 mM"})],
        inside={"Na": "10 mM", "glucose": "1 mM"}, outside={"Na": "100 mM", "glucose": "1 mM"}, temperature="310 K",
    )[0]  # fmt: skip
    flux = "flux.glucose"
    assert -sweep.end(0, flux).magnitude == pytest.approx(before, rel=1e-3)
    assert -sweep.end(1, flux).magnitude == pytest.approx(after, abs=6e-6)
    constants = sweep.time_constants(1)["scheme"].to("ms").magnitude
    assert constants[0] == pytest.approx(slowest, rel=1e-3)
    # glucose binds to what holds Na+ already, so its flux is the same at the first instant
    assert sweep.start(1, flux).magnitude == pytest.approx(sweep.end(0, flux).magnitude, rel=1e-9)
    end = sweep.end(1, flux).magnitude
    away = [abs(sweep.at(f"{float(100.0 + n * constants[0])!r} ms")[flux].magnitude - end) for n in (0.5, 1, 5, 10)]
    most = max(before, abs(sweep.peak(1, flux).value.magnitude))
    assert all(sweep.at(f"{float(100.0 + n * constants[0])!r} ms")[flux].magnitude > 0.0 for n in (0.5, 1, 2, 5, 10))
    assert away[1] < away[0] < most
    assert away[2] < 1e-2 * most
    assert away[3] / away[2] == pytest.approx(math.exp(-5.0), rel=0.02), "the last of it is the slowest exponential"

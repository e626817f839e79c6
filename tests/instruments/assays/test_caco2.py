"""Caco-2 where the gradient is soon spent: a faster drug never seems slower, no pump is blamed that is not there."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

import permease as pm
from permease.errors import InputError

PH = st.floats(4.0, 10.0)


def apparent(exponent, **options):
    found = pm.caco2(f"{10.0**exponent!r} cm/s", points=3, **options)
    return float(found.apparent["A to B"].magnitude)


@given(st.floats(-8.0, 2.0), st.floats(0.01, 3.0), PH, PH, PH, st.sampled_from(["acid", "base", "neutral"]),
       st.sampled_from([None, "1e-4 cm/s"]), st.floats(0.2, 5.0))  # fmt: skip
def test_a_faster_drug_never_seems_slower(p, more, pKa, apical, basolateral, kind, unstirred, volume):
    options = {
        "kind": kind, "pKa": None if kind == "neutral" else pKa, "apical_pH": apical, "basolateral_pH": basolateral,
        "unstirred": unstirred, "apical_volume": f"{volume!r} mL",
    }  # fmt: skip
    slow, fast = apparent(p, **options), apparent(p + more, **options)
    assert fast >= slow * (1.0 - 1e-6)


def test_nor_with_a_pump():
    found = [apparent(p, efflux=("5 pmol/cm^2/s", "5 uM")) for p in np.linspace(-6.5, -2.0, 10).tolist()]
    assert np.all(np.diff(found) > 0.0)


@pytest.mark.parametrize("permeability", ["1e-4 cm/s", "3e-4 cm/s", "1e-3 cm/s", "1e-2 cm/s", "5 cm/s"])
def test_the_slope_is_that_of_a_sink(permeability):
    """Both chambers relax with P A (1/V_A + 1/V_B); the first tenth of it falls short of P by less than a tenth."""
    found = pm.caco2(permeability)
    given_p = float(permeability.split()[0])
    assert 0.9 * given_p < found.apparent["A to B"].magnitude < given_p
    assert found.efflux_ratio == pytest.approx(1.0, rel=1e-9)
    assert found.mass_balance < 1e-12
    # by hand: the smaller chamber fills to c_A/c_B = 0.1 when the share 0.1 V_A/(V_B + 0.1 V_A) of the dose is over
    moved, both = 0.1 * 0.5 / (1.5 + 0.1 * 0.5) * 1.5, 0.5 * 1.5 / 2.0
    by_hand = -both / (given_p * 1.12) * np.log(1.0 - moved / both)
    assert found.period == pytest.approx(by_hand, rel=0.02)
    assert found.samples[-1] == pytest.approx(found.period)
    assert found.readings["B to A"][-1] * 3.0 == pytest.approx(0.1 * (1.0 - found.readings["B to A"][-1]), rel=5e-3), (
        "a tenth of the concentration of the donor"
    )


def test_what_leaves_a_sink_to_the_end_is_sampled_to_the_end():
    found = pm.caco2("1e-6 cm/s")
    assert found.samples == pytest.approx([1800.0, 3600.0, 5400.0, 7200.0])
    assert not found.shortened
    assert len(found.x) == 121
    assert found.remarks == ()


def test_no_gut_is_foretold_from_a_gradient_that_cannot_be_sampled():
    slow, fast = pm.caco2("1e-4 cm/s"), pm.caco2("1e-2 cm/s")
    assert slow.absorption.fraction == pytest.approx(0.997, abs=1e-3)
    assert any("until then" in text.en for text in slow.remarks)
    assert fast.absorption is None
    assert fast.answers["fraction_absorbed"] is None
    assert fast.answers["human_effective"] is None
    (remark,) = fast.remarks
    assert "too soon to be sampled" in remark.en
    assert "来不及取样" in remark.zh
    assert "unstirred" not in "".join(t.en for t in pm.caco2("1e-2 cm/s", unstirred="1e-2 cm/s").remarks)
    # a run that is meant to be short is one
    assert pm.caco2("1e-4 cm/s", duration="30 s").absorption is not None


def test_testosterone_through_a_bilayer_is_no_error():
    found = pm.caco2(pm.Bilayer("POPC").permeability("testosterone"))
    assert found.apparent["A to B"].magnitude > 1e-3
    assert found.absorption is None
    assert "ends after 290 µs" in found.remarks[0].en


def test_water_layers_hold_a_fast_drug_back():
    found = pm.caco2("10 cm/s", unstirred="1e-4 cm/s")
    assert 0.9e-4 < found.apparent["A to B"].magnitude < 1e-4
    assert found.absorption.fraction > 0.99


@pytest.mark.slow
@pytest.mark.parametrize(
    ("options", "why"),
    [({"permeability": "1e-30 cm/s"}, "too little of the drug"),
     ({"permeability": "1e-20 cm/s", "efflux": ("1 nmol/cm^2/s", "1 uM")}, "the pump")],
)  # fmt: skip
def test_a_pump_is_blamed_only_where_there_is_one(options, why):
    with pytest.raises(InputError, match="nothing arrives") as caught:
        pm.caco2(**options)
    assert why in str(caught.value)
    assert ("pump" in str(caught.value)) == ("efflux" in options)


def test_a_part_without_one_drug_says_which_it_moves():
    from permease.library import part

    with pytest.raises(InputError, match="does not move one drug alone") as caught:
        pm.caco2("1e-5 cm/s", efflux=part("NaKATPase")(density="1 / um^2"))
    assert "K, Na" in str(caught.value)


@pytest.mark.parametrize("permeability", ["1e-6 cm/s", "1e-2 cm/s"])
def test_the_figure_shows_the_samples_where_the_curves_bend(permeability, tmp_path):
    found = pm.caco2(permeability)
    ax = found.plot(tmp_path / "caco2.png").axes[0]
    dots = [line for line in ax.lines if line.get_linestyle() == "None"]
    assert len(dots) == 2
    for line in dots:
        assert len(line.get_xdata()) == 4
        assert 0.09 < line.get_xdata()[-1] / ax.get_xlim()[1] <= 1.0 + 1e-9


def lag(found):
    return [text for text in found.remarks if "steady flux" in text.en]


@pytest.mark.parametrize("permeability", [1e-6, 2e-6, 5e-6, 1e-5, 1e-4, 1e-3, 1e-2])
def test_p_app_is_the_permeability_where_the_plate_can_show_it(permeability):
    """Without layers of water or ionisation P_app is P: by the two-sided equation, after the lag h/(4 P)."""
    found = pm.caco2(f"{permeability!r} cm/s")
    assert found.apparent["A to B"].magnitude == pytest.approx(permeability, rel=0.02)
    assert 100.0 * found.steady["B to A"] == pytest.approx(permeability, rel=1e-9)
    assert not lag(found)


@pytest.mark.parametrize("permeability", [1e-8, 1e-7, 3e-7])
def test_a_lag_of_the_cells_is_told_with_its_size(permeability):
    found = pm.caco2(f"{permeability!r} cm/s")
    missed = 1.0 - found.apparent["A to B"].magnitude / permeability
    assert missed > 0.02
    (told,) = lag(found)
    assert f"{100.0 * missed:.2g} % (A to B)" in told.en
    assert f"{100.0 * missed:.2g} %（A→B）" in told.zh
    # h/(4 P) with 20 um and 1e-7 cm/s is 1.4 h: a day is long against it
    if permeability >= 1e-7:
        day = pm.caco2(f"{permeability!r} cm/s", duration="24 hour")
        assert day.apparent["A to B"].magnitude == pytest.approx(permeability, rel=0.02)
        assert not lag(day)


def test_the_steady_flux_with_layers_ions_and_a_pump():
    """By hand: 1/P = 1/(P_m f_a) + 1/P_u for an acid that crosses from the apical side, both layers 2 P_u each."""
    found = pm.caco2("1e-3 cm/s", kind="acid", pKa=4.4, unstirred="1e-4 cm/s")
    through = 1e-3 / (1.0 + 10.0 ** (7.4 - 4.4))
    assert 100.0 * found.steady["A to B"] == pytest.approx(1.0 / (1.0 / through + 1.0 / 1e-4), rel=1e-9)
    pumped = pm.caco2("1e-5 cm/s", efflux=("10 pmol/cm^2/s", "20 uM"))
    for way in ("A to B", "B to A"):
        assert pumped.slopes[way] == pytest.approx(pumped.steady[way], rel=0.02)


def test_a_dose_that_half_went_over_is_put_straight():
    """Two chambers of equal volume V and area A relax with k = 2 P A/V."""
    from permease.instruments.assays.caco2_slopes import late_slopes

    times = np.array([500.0, 1000.0, 1500.0])
    shares = (1.0 - np.exp(-2e-3 * times)) / 2.0
    slopes = late_slopes(times, {"A to B": shares, "B to A": shares}, (1.0, 1.0), 1.0)
    assert slopes["A to B"] == pytest.approx(1e-3, rel=1e-12)

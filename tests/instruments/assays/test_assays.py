"""Laws that the assays keep: nothing is lost, no barrier makes a series faster, data give back their cause."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

import permease as pm
from permease.instruments.assays.chambers import Chambers, Path

LOG_P = st.floats(-7.0, -1.0)
PH = st.floats(2.0, 11.0)


def cm(exponent):
    return f"{10.0**exponent!r} cm/s"


# --- chambers ---------------------------------------------------------------------------------------------------------


def test_chambers_against_the_exponential_of_a_matrix():
    from scipy.linalg import expm

    paths = (Path(0, 3, 2.0, 2.0), Path(3, 1, 1.0, 0.5), Path(1, 2, 0.3, 0.6))
    chambers = Chambers((1.0, 0.5, 2.0, 0.0), paths, (1.0, 0.0, 0.0, 0.0))
    # by hand: the interface passes 2*1/(2+1) one way and 2*0.5/(2+1) back
    g = np.array([[-2 / 3, 1 / 3, 0.0], [2 / 3, -1 / 3 - 0.3, 0.6], [0.0, 0.3, -0.6]])
    np.testing.assert_allclose(chambers.conductances, g, rtol=1e-14)
    rates = g / np.array([1.0, 0.5, 2.0])
    np.testing.assert_allclose(chambers.amounts([0.0, 0.7])[1], expm(0.7 * rates) @ [1.0, 0.0, 0.0], rtol=1e-12)
    np.testing.assert_allclose(chambers.injected(3), [2 / 3, 1 / 3, 0.0], rtol=1e-14)


# --- PAMPA ------------------------------------------------------------------------------------------------------------


@given(LOG_P, LOG_P, PH, PH, PH, st.sampled_from(["acid", "base"]), st.booleans())
def test_pampa_conserves_and_is_no_faster_than_any_part(p0, p_u, pKa, pH, other, kind, retains):
    well = pm.pampa(
        cm(p0), kind=kind, pKa=pKa, pH=pH, acceptor_pH=other, unstirred=cm(p_u), partition=30.0 if retains else None,
        duration="3 hour", points=7,
    )  # fmt: skip
    assert well.mass_balance < 1e-12
    assert 0.0 <= well.effective <= min(well.membrane, 2.0 * 10.0 ** (p_u - 2.0)) * (1.0 + 1e-12)
    for name in ("donor", "acceptor"):
        assert np.all(well.series[name].values >= 0.0)
    assert np.all(np.diff(well.series["donor"].values) <= 1e-12)
    if not retains and well.analysed is not None and well.series["acceptor"].values[-1] > 1e-6:
        assert well.analysed.to("m/s").magnitude == pytest.approx(well.effective, rel=1e-5)


@given(LOG_P, LOG_P, PH, PH, st.sampled_from(["acid", "base"]))
def test_a_profile_is_a_series_of_conductances(p0, p_u, pKa, pH, kind):
    curve = pm.pampa_profile(cm(p0), kind=kind, pKa=pKa, pH=[pH], unstirred=cm(p_u))
    through, membrane = curve["P_e"].values[0], curve["P_m"].values[0]
    assert through <= min(membrane, 10.0**p_u) * (1.0 + 1e-12)
    assert 1.0 / through == pytest.approx(1.0 / membrane + 10.0**-p_u, rel=1e-9)


def test_wells_reach_the_equilibrium_of_ion_trapping():
    well = pm.pampa("1e-2 cm/s", kind="base", pKa=9.0, pH=7.4, acceptor_pH=6.0, unstirred=None, duration="30 day")
    ratio = well["concentration.acceptor"].values[-1] / well["concentration.donor"].values[-1]
    expected = pm.ion_trapping({"donor": 7.4, "acceptor": 6.0}, pKa=9.0, kind="base")["acceptor"]
    assert ratio == pytest.approx(expected, rel=1e-9)


def test_a_well_by_hand():
    """Both wells 0.2 cm3, 0.3 cm2, 1e-5 cm/s: the difference decays with 2 P A/V."""
    well = pm.pampa("1e-5 cm/s", unstirred=None, duration="4 hour", points=5)
    rate = 2.0 * 1e-5 * 0.3 / 0.2
    expected = 0.5 * (1.0 - np.exp(-rate * 3600.0 * np.arange(5)))
    np.testing.assert_allclose(well["acceptor"].values, expected, rtol=1e-12, atol=1e-15)
    assert well.apparent.to("cm/s").magnitude < 1e-5


def test_retention_is_the_partition_at_equilibrium():
    """K 100, 4 uL of lipid: 0.4 mL of water's worth between two wells of 0.2 mL holds half of the dose."""
    well = pm.pampa("1e-3 cm/s", partition=100, unstirred=None, duration="10 day")
    assert well.retention == pytest.approx(0.5, rel=1e-9)


def test_the_pH_of_half_the_plateau():
    curve = pm.pampa_profile("3e-4 cm/s", kind="acid", pKa=4.0, unstirred="3e-5 cm/s", pH=(2, 9, 701))
    half = 0.5 / (1.0 / 3e-4 + 1.0 / 3e-5)
    assert np.interp(-half, -curve["P_e"].values, curve.x.values) == pytest.approx(curve.flux_pKa, abs=2e-3)


@pytest.mark.parametrize(("kind", "pKa", "ends"), [("acid", 4.3, (2.0, 9.0)), ("base", 9.1, (4.0, 11.0))])
def test_a_fit_finds_what_made_the_points(kind, pKa, ends):
    curve = pm.pampa_profile("4e-4 cm/s", kind=kind, pKa=pKa, unstirred="5e-5 cm/s", pH=(*ends, 15))
    noise = np.exp(0.05 * np.random.default_rng(3).standard_normal(15))
    points = [f"{v!r} cm/s" for v in (curve["P_e"].values * noise).tolist()]
    known = pm.fit_pampa(curve.x.values, points, kind=kind, pKa=pKa).fit
    assert known["P0"].low < 4e-4 < known["P0"].high
    assert known["Pu"].low < 5e-5 < known["Pu"].high
    assert known["P0"].high < 2.0 * known["P0"].low
    other = pm.fit_pampa(curve.x.values, points, kind=kind, unstirred="5e-5 cm/s").fit
    assert other["pKa"].low - 0.05 < pKa < other["pKa"].high + 0.05


def test_intervals_cover_as_often_as_they_say():
    """95 % intervals of P_0 hold the truth in 95 % of repeated experiments, within what 100 of them can tell."""
    curve = pm.pampa_profile("2e-5 cm/s", kind="acid", pKa=5.0, unstirred=None, pH=(3, 8, 11))
    draw = np.random.default_rng(11)
    inside = 0
    for _ in range(100):
        values = curve["P_e"].values * np.exp(0.1 * draw.standard_normal(11))
        found = pm.fit_pampa(curve.x.values, [f"{v!r} cm/s" for v in values.tolist()], kind="acid", unstirred=None)
        inside += found.fit["P0"].low <= 2e-5 <= found.fit["P0"].high
    assert 88 <= inside <= 99


def test_what_the_points_leave_open_is_said():
    curve = pm.pampa_profile("2e-4 cm/s", kind="acid", pKa=4.0, unstirred=None, pH=[7.0, 7.5, 8.0, 8.5])
    found = pm.fit_pampa(curve.x.values, curve["P_e"].quantity * np.array([1.0, 1.02, 0.98, 1.01]), kind="acid",
                         unstirred=None)  # fmt: skip
    assert any("P0" in text.en for text in found.remarks)


# --- Caco-2 -----------------------------------------------------------------------------------------------------------


@given(LOG_P.map(lambda p: p - 0.5), st.floats(-8.0, -5.0), PH, st.sampled_from(["acid", "base", "neutral"]))
def test_a_layer_without_a_pump_is_symmetric_and_conserves(p0, between, pKa, kind):
    found = pm.caco2(
        cm(p0), kind=kind, pKa=None if kind == "neutral" else pKa, cell_pH=7.4, paracellular=cm(between),
        unstirred="3e-4 cm/s", points=5, basolateral_volume="0.5 mL",
    )  # fmt: skip
    assert found.mass_balance < 1e-12
    assert found.efflux_ratio == pytest.approx(1.0, rel=1e-9)


def test_slow_permeation_is_recovered_as_P_app():
    found = pm.caco2("1e-7 cm/s", cell_height="0.01 um")
    assert found.apparent["A to B"].magnitude == pytest.approx(1e-7, rel=2e-3)
    assert all(found.sink.values())
    assert found.remarks == ()


def test_the_library_pump_makes_efflux():
    from permease.library import part

    none = pm.caco2("2e-6 cm/s", concentration="2 uM")
    some, more = (
        pm.caco2("2e-6 cm/s", concentration="2 uM", efflux=part("PGlycoprotein")(density=f"{d} / um^2"), points=5)
        for d in (100, 1000)
    )
    assert none.efflux_ratio == pytest.approx(1.0)
    assert 1.5 < some.efflux_ratio < more.efflux_ratio
    assert some.mass_balance < 1e-9
    assert some.absorption.fraction < none.absorption.fraction
    saturated = pm.caco2(
        "2e-6 cm/s", concentration="2 mM", efflux=part("PGlycoprotein")(density="100 / um^2"), points=5
    )
    assert saturated.efflux_ratio < 1.1


def test_a_saturable_pump_by_hand():
    """In the steady state of a thin layer, each membrane 2 P: the cells hold P' c/(2 P' + V/K) ..."""
    p, most, half = 1e-7, 1e-8, 1e3
    found = pm.caco2(
        "1e-5 cm/s", efflux=(f"{most!r} mol/m^2/s", f"{half!r} mol/m^3"), cell_height="0.1 um", duration="2 min"
    )
    linear = most / half
    forth = 2.0 * p * 2.0 * p / (4.0 * p + linear)
    assert found.apparent["A to B"].to("m/s").magnitude == pytest.approx(forth, rel=5e-3)


def test_a_pump_behind_unstirred_water_conserves():
    found = pm.caco2("5e-6 cm/s", efflux=("20 pmol/cm^2/s", "5 uM"), unstirred="1e-4 cm/s", points=5)
    assert found.mass_balance < 1e-9
    assert found.efflux_ratio > 2.0


# --- liposomes --------------------------------------------------------------------------------------------------------


@given(LOG_P, st.floats(0.0, 0.9), st.floats(10.0, 1e4))
def test_leakage_by_hand(p, dilution, radius):
    found = pm.liposome_leak(cm(p), radius=f"{radius!r} nm", lumen_fraction=dilution, points=4, quenching=("32 mM", 2))
    rate = 3.0 * 10.0 ** (p - 2.0) / (radius * 1e-9 * (1.0 - dilution))
    expected = (1.0 - dilution) * (1.0 - np.exp(-rate * found.x.values))
    np.testing.assert_allclose(found.y.values, expected, rtol=1e-9)
    assert np.all((found["shown"].values >= -1e-12) & (found["shown"].values <= 1.0 + 1e-9))


def test_only_graded_leakage_misleads_the_fluorimeter():
    graded, burst = (
        pm.liposome_leak("1e-8 cm/s", concentration="100 mM", mechanism=m, quenching="carboxyfluorescein")
        for m in ("graded", "all-or-none")
    )
    np.testing.assert_allclose(burst["shown"].values, burst["released"].values, atol=1e-12)
    assert np.max(graded["shown"].values - graded["released"].values) > 0.05
    assert graded["fluorescence"].values[0] < 0.15


def test_a_charged_dye_stops_itself_and_counterions_free_it():
    alone = pm.liposome_leak("1e-8 cm/s", charge=-3, concentration="100 mM")
    freed = pm.liposome_leak(
        "1e-8 cm/s", charge=-3, concentration="100 mM", counterions={"K": ("1e-6 cm/s", "300 mM", "300 mM")}
    )
    free = pm.liposome_leak("1e-8 cm/s", concentration="100 mM")
    assert alone.y.values[-1] < 0.01 < 0.4 < freed.y.values[-1] < free.y.values[-1]
    assert alone.back_potential.magnitude > 80.0
    # the charge on the capacitor is the charge that has left
    charges = 0.01 * 4.0 * np.pi * 50e-9**2 * 1e-3 * alone.back_potential.magnitude / 1.602176634e-19
    assert 3.0 * alone.molecules * alone.y.values[-1] == pytest.approx(charges, rel=1e-6)
    assert alone.moved == pytest.approx(charges, rel=1e-9)


def test_a_trace_of_base_reaches_the_ratio_of_trapping():
    found = pm.liposome_loading(
        "1e-4 cm/s", pKa=8.5, inside_pH=5, buffering="50 M", concentration="1 uM", lumen_fraction=1e-6
    )
    expected = pm.ion_trapping({"out": 7.4, "in": 5.0}, pKa=8.5, kind="base")["in"]
    assert found.answers["accumulation"].magnitude == pytest.approx(expected, rel=1e-4)


def test_loading_conserves_and_ends_where_the_neutral_base_is_equal():
    found = pm.liposome_loading("1e-5 cm/s", pKa=8.5, ammonium_sulfate="250 mM", duration="5 hour")
    inside = found["drug.inside"].values[-1]
    outside = 2.0 - inside * 0.01 / 0.99
    pH = found["pH"].values[-1]
    assert inside / (1.0 + 10.0 ** (8.5 - pH)) == pytest.approx(outside / (1.0 + 10.0 ** (8.5 - 7.4)), rel=1e-4)
    ammonia = found["ammonia.inside"].values[-1]
    around = (500.0 - ammonia) * 0.01 / 0.99
    assert ammonia / (1.0 + 10.0 ** (9.25 - pH)) == pytest.approx(around / (1.0 + 10.0 ** (9.25 - 7.4)), rel=1e-4)


def test_without_a_gradient_nothing_gathers():
    found = pm.liposome_loading("1e-4 cm/s", pKa=8.5, inside_pH=7.4, buffering="10 M", concentration="10 uM")
    assert found.answers["accumulation"].magnitude == pytest.approx(1.0, rel=1e-3)


# --- swelling ---------------------------------------------------------------------------------------------------------

MIXED = {"radius": "60 nm", "inside": "300 mM", "outside": "300 mM", "solute": "300 mM"}


def test_an_impermeant_shock_shrinks_to_the_ratio_of_osmolytes():
    found = pm.vesicle_swelling("0 cm/s", water_permeability="3e-3 cm/s", duration="5 s", **MIXED)
    assert found.y.values[-1] == pytest.approx(0.5, rel=1e-6)


def test_a_permeant_solute_ends_where_it_began():
    found = pm.vesicle_swelling("1e-4 cm/s", water_permeability="3e-3 cm/s", duration="20 s", **MIXED)
    assert found.y.values[-1] == pytest.approx(1.0, rel=1e-6)
    assert found["solute.inside"].values[-1] == pytest.approx(300.0, rel=1e-6)


def test_a_giant_vesicle_irons_then_stretches_then_ruptures():
    """Isosmotic solute outside, nothing else: it swells for ever, and faster permeants rupture it sooner."""
    slow, fast = (
        pm.vesicle_swelling(
            p,
            water_permeability="3e-3 cm/s",
            radius="20 um",
            inside="200 mM",
            solute="200 mM",
            reduced_volume=0.9,
            duration="2 hour",
        )
        for p in ("1e-6 cm/s", "4e-6 cm/s")
    )
    assert 0.0 < slow.ironed < slow.lysis
    strain = pm.Bilayer("POPC").lysis_strain.value.magnitude
    assert slow["strain"].values[-1] == pytest.approx(strain, rel=1e-6), "one strain at lysis for assay and bilayer"
    assert 0.25 * slow.lysis < fast.lysis < 0.5 * slow.lysis
    assert slow.taut == pytest.approx(1.0 / 0.9)


@pytest.mark.parametrize("readout", ["volume", "signal"])
def test_a_swelling_trace_gives_back_both_permeabilities(readout):
    made = pm.vesicle_swelling("1e-5 cm/s", water_permeability="3e-3 cm/s", duration="1 s", points=101, **MIXED)
    inside = 0
    for seed in range(4):
        noise = 0.003 * np.random.default_rng(seed).standard_normal(101)
        trace = made.y.values + noise if readout == "volume" else 3.0 - 2.0 * (made.y.values + noise)
        found = pm.fit_swelling(made.x.quantity, trace, readout=readout, **MIXED).fit
        assert found["Ps"].value == pytest.approx(1e-5, rel=0.1)
        assert found["Pf"].value == pytest.approx(3e-3, rel=0.1)
        assert found["Ps"].high < 1.3 * found["Ps"].low
        assert found.r_squared > 0.99
        inside += found["Ps"].low < 1e-5 < found["Ps"].high
    assert inside >= 3


# --- absorption and trapping ------------------------------------------------------------------------------------------


@given(st.floats(-9.0, -2.0))
def test_absorption_is_a_fraction_below_plug_flow(p):
    found = pm.fraction_absorbed(effective=cm(p))
    assert 0.0 < found.fraction <= found.plug_flow * (1.0 + 1e-9) <= 1.0 + 1e-9


@given(PH, PH, PH, st.sampled_from(["acid", "base"]), st.floats(0.0, 1.0))
def test_an_ion_that_crosses_weakens_trapping(pKa, first, second, kind, leak):
    places = {"a": first, "b": second}
    strict = pm.ion_trapping(places, pKa=pKa, kind=kind)["b"]
    leaky = pm.ion_trapping(places, pKa=pKa, kind=kind, ion_permeability=leak)["b"]
    assert abs(np.log(leaky)) <= abs(np.log(strict)) + 1e-9
    back = pm.ion_trapping({"b": second, "a": first}, pKa=pKa, kind=kind)["a"]
    assert strict * back == pytest.approx(1.0, rel=1e-9)


def test_an_ion_that_crosses_as_well_follows_the_potential():
    """Equal permeabilities of both forms far above the pKa: Nernst, -61.54 mV a decade at 37 degC."""
    found = pm.ion_trapping(
        {"out": 9.0, "in": 9.0}, pKa=2.0, kind="acid", ion_permeability=1.0, voltages={"in": "-61.54 mV"}
    )
    assert found["in"] == pytest.approx(0.1, rel=1e-3)


@pytest.mark.parametrize(
    "made",
    [
        lambda: pm.pampa("1e-5 cm/s"),
        lambda: pm.pampa_profile("1e-5 cm/s", kind="acid", pKa=4),
        lambda: pm.fit_pampa([4, 5, 6, 7], ["4 um/s", "3 um/s", "1 um/s", "0.2 um/s"], kind="acid", unstirred=None),
        lambda: pm.caco2("1e-5 cm/s"),
        lambda: pm.liposome_leak("1e-8 cm/s", charge=-1),
        lambda: pm.liposome_loading("1e-5 cm/s", pKa=8, ammonium_sulfate="100 mM"),
        lambda: pm.vesicle_swelling("1e-5 cm/s", water_permeability="3e-3 cm/s", **MIXED),
        lambda: pm.ion_trapping({"a": 7.4, "b": 6.0}, pKa=5, kind="acid"),
    ],
    ids=["pampa", "profile", "fit", "caco2", "leak", "loading", "swelling", "trapping"],
)
def test_results_write_and_draw(made, tmp_path):
    import json

    found = made()
    assert "\n" in found.csv()
    assert str(found)
    if hasattr(found, "document"):
        json.dumps(found.document(), allow_nan=False)
    for language in ("en", "zh"):
        found.plot(tmp_path / f"{language}.svg", language=language)
        assert (tmp_path / f"{language}.svg").stat().st_size > 3000


def test_a_hypotonic_shock_ruptures_at_once():
    found = pm.vesicle_swelling("0 cm/s", water_permeability="3e-3 cm/s", radius="50 nm", inside="300 mM", points=9)
    assert len(found.x) == 9
    assert found.lysis.to("s").magnitude == pytest.approx(found.x.values[-1], rel=1e-12)
    # dV/dt = A Pf Vw c V0/V: with the area of a sphere, the cube of the radius grows by r^-1
    start = 3.0 / 50e-9 * 3e-5 * 18.07e-6 * 300.0
    strain = pm.Bilayer("POPC").lysis_strain.value.magnitude
    expected = ((1.0 + strain) ** (0.5 * 4.0) - 1.0) / (4.0 / 3.0 * start)
    assert found.x.values[-1] == pytest.approx(expected, rel=1e-4)

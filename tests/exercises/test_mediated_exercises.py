"""Exercises on channels, carriers, pumps and cotransport: the table of chapter problems in section 7 of the notes on
mediated transport, row by row, and what the general tests cannot know."""

from __future__ import annotations

import math
from typing import Any

import pytest

import permease as pm
from permease import exercises
from permease.errors import PermeaseError, QuantityError
from permease.exercises import p2302419, p2302422, p2302434, p2302441, p2302444, p2302452, p2302482
from permease.exercises.curve import Curve
from permease.exercises.neat import neat
from permease.exercises.parameters import Given
from permease.units import si

MINE = (
    "2302418", "2302419", "2302422", "2302434", "2302441", "2302444", "2302445", "2302452", "2302456", "2302474",
    "2302482",
)  # fmt: skip
# id, part, value and unit of section 7, relative tolerance (the digits that the section gives, and for 2302418 the
# 2e-4 between its R = 8.314 and the constant of today)
EXPECTED = [
    ("2302445", "a", 0.4545, "", 2e-4),
    ("2302445", "b", 0.2941, "", 2e-4),
    ("2302474", "a", 5.0, "pmol/cm^2/s", 1e-9),
    ("2302474", "b", 10.0, "", 1e-9),
    ("2302482", "a", 5.091e7, "1/s", 2e-4),
    ("2302482", "b", 5.8e4, "", 6e-3),
    ("2302419", "b", -130.0, "mV", 1e-12),
    ("2302419", "c", -40.0, "mV", 1e-9),
    ("2302452", "c", 0.7021, "", 1e-4),
    ("2302456", "b", 63.83, "1/s", 1e-4),
    ("2302422", "a", 15.546, "pmol/cm^2/s", 1e-4),
    ("2302422", "b", 5.182, "pmol/cm^2/s", 1e-4),
    ("2302422", "c", 10.364, "pmol/cm^2/s", 1e-4),
    ("2302444", "d", 44.36, "kJ/mol", 1e-4),
    ("2302444", "e", -180.32, "mV", 1e-4),
    ("2302418", "a", 5750.7, "", 3e-4),
    ("2302441", "a", 36.533, "nM", 1e-4),
]


def number(value: Any, unit: str) -> float:
    return si(value, unit) if hasattr(value, "magnitude") else float(value)


@pytest.mark.parametrize(("id", "part", "value", "unit", "rel"), EXPECTED)
def test_the_textbook_answer_is_that_of_the_science_file(
    id: str, part: str, value: float, unit: str, rel: float
) -> None:
    assert number(exercises.exercise(id).expected()[part], unit) == pytest.approx(value, rel=rel)


def test_every_chapter_problem_of_this_half_is_there() -> None:
    assert set(MINE) <= set(exercises.ids())


@pytest.mark.parametrize("id", MINE)
def test_the_curve_passes_through_the_answer(id: str) -> None:
    """Where the exercise marks its own point, a line of the curve goes through it, for a class's numbers as well."""
    for seed in (0, 3):
        drawn = exercises.exercise(id).curve(seed)
        if not isinstance(drawn, Curve) or drawn.point is None:
            continue
        point = drawn.point
        near = [
            abs(_at(drawn.x, line, point[0]) / point[1] - 1.0) for line in drawn.lines.values()
        ]  # fmt: skip
        assert min(near) < 0.03, (id, seed, near)


def _at(x: Any, y: Any, where: float) -> float:
    after = next(i for i, each in enumerate(x) if each >= where)
    before = max(after - 1, 0)
    if after == before:
        return float(y[0])
    share = (where - x[before]) / (x[after] - x[before])
    if y[before] * y[after] > 0.0 and not math.isnan(y[before] * y[after]):
        return float(
            math.copysign(math.exp((1 - share) * math.log(abs(y[before])) + share * math.log(abs(y[after]))), y[0])
        )
    return float((1 - share) * y[before] + share * y[after])


# -- 2302445 and 2302474: specificity and saturation ------------------------------------------------------------------


def test_2302445_other_sugars() -> None:
    """Section 7: mannose 0.3125, galactose 0.1111, D-fructose next to nothing, at 5 mM."""
    ranked = exercises.exercise("2302445").expected()["c"]
    assert ranked == pytest.approx(
        {"glucose": 0.4545, "mannose": 0.3125, "galactose": 0.1111, "fructose": 0.0}, abs=1e-4
    )


def test_2302474_twice_as_many_carriers_double_the_maximum_only() -> None:
    found = exercises.exercise("2302474")
    assert found.expected()["c"] == "most"
    assert found.asked().solved.shown["twice"] == "20 pmol/(cm² s)"
    assert found.asked().solved.shown["km"] == "5 mM"
    assert "half of the carriers" in exercises.check("2302474", "c=both").parts[2].why.en


# -- 2302482: channel and carrier -------------------------------------------------------------------------------------


def test_2302482_rates_behind_the_ratio() -> None:
    """5.09e7 /s against 8.8e2 /s; 8.157 pA; Lowe and Walmsley 1986: exchange 881.7, uptake 125.5 /s."""
    found = exercises.exercise("2302482")
    assert found.asked().solved.shown["current"] == "8.157 pA"
    assert p2302482.glucose("equal") == pytest.approx(881.7, rel=1e-4)
    assert p2302482.glucose("zero") == pytest.approx(125.5, rel=1e-3)
    table = found.expected()["d"]
    assert table["channel"] > table["ae1"] > 1e4 > table["glut1"], "AE1 exceeds what is called typical of carriers"


def test_2302482_a_mole_of_charge_is_a_slip() -> None:
    verdict = exercises.check("2302482", "a=8.45e-17 / s")
    assert "moles" in verdict.parts[0].why.en
    assert "摩尔" in verdict.parts[0].why.zh


# -- 2302419: a ligand-gated channel ----------------------------------------------------------------------------------


def test_2302419_a_pore_for_all_cations() -> None:
    """Section 7: with a reversal at 0 mV it settles at -53.8 mV."""
    given = exercises.exercise("2302419").given()
    assert p2302419.settled(given, 0.3, 0.0) == pytest.approx(-53.846, abs=1e-3)
    assert "all cations" in exercises.check("2302419", "c=-53.8 mV").parts[2].why.en


def test_2302419_the_simulation_reaches_what_the_currents_say() -> None:
    """All channels but the 4.5 % that 1 mM leaves closed: (-70 + 0.3 p 60)/(1 + 0.3 p) with p = 0.9545."""
    given = exercises.exercise("2302419").given()
    p = 0.95451
    assert p2302419.reach(given, {"ACh": 1000.0}) == pytest.approx((-70.0 + 18.0 * p) / (1.0 + 0.3 * p), abs=0.3)
    few = exercises.check("2302419", "d=5 uM").parts[3]
    assert not few.passed
    assert "more channels should be open" in few.why.en


# -- 2302452: closed, open, inactivated -------------------------------------------------------------------------------


def test_2302452_states_and_recovery() -> None:
    """Rows C7 and C8: 0.9511 closed at -80 mV, 0.9748 inactivated at 0 mV; 0.2351, 0.7021, 0.9913; 0.0321 held."""
    found = exercises.exercise("2302452")
    given = found.given()
    assert found.asked().solved.shown["closed"] == "95.1 %"
    assert found.expected()["a"]["I"] == pytest.approx(0.97479, abs=1e-4)
    waits = [p2302452.repolarised(given, t) for t in (1.0, 5.0, 20.0)]
    assert waits == pytest.approx([0.2351, 0.7021, 0.9913], rel=1e-3)
    assert p2302452.second(-80.0, 0.0, 0.0, 5.0) == pytest.approx(0.0321, abs=1e-4)


# -- 2302456: a uniporter ---------------------------------------------------------------------------------------------


def test_2302456_sides_exchanged_and_equal() -> None:
    """Section 7: (5, 1) 63.83, (1, 5) -97.03, (5, 5) 0."""
    found = exercises.exercise("2302456")
    assert found.asked().solved.shown["turned"] == "97"
    assert "sides exchanged" in exercises.check("2302456", "b=97.03 / s").parts[1].why.en
    assert exercises.check("2302456", "c=5 mM").parts[2].passed
    assert "runs out" in exercises.check("2302456", "c=9 mM").parts[2].why.en


def test_2302456_the_formula_of_the_hints_gives_the_answer() -> None:
    """Lieb and Stein's equation from the measured constants that the question shows, to their four digits."""
    for seed in (0, 1, 2):
        asked = exercises.exercise("2302456").asked(seed)
        told = asked.solved.shown
        v_in, v_out, v_ex, k_in = (float(told[name].split()[0]) for name in ("vin", "vout", "vex", "kin"))
        r12, r21, ree = 1.0 / v_in, 1.0 / v_out, 1.0 / v_ex
        r00 = r12 + r21 - ree
        k, so, si_ = k_in * r12 / r00, asked.given["outside"], asked.given["inside"]
        net = k * (so - si_) / (k * k * r00 + k * r12 * so + k * r21 * si_ + ree * so * si_)
        assert exercises.check("2302456", {"b": f"{net} / s"}, seed=seed).parts[1].passed


# -- 2302422 and 2302444: pumps ---------------------------------------------------------------------------------------


def test_2302422_rest_and_run_down() -> None:
    """Row W3: -94.133 mV, Na+ 16.706 mM; without the pump it depolarises and swells."""
    found = exercises.exercise("2302422")
    assert found.asked().solved.shown["voltage"] == "−94.13 mV"
    assert found.asked().solved.shown["na"] == "16.71 mM"
    assert set(found.expected()["d"]) == {"sodium-rises", "depolarises", "swells"}
    run = p2302422.run_down(0.5, 0.01)
    assert run.final.volume() > run.at("1 s").volume()
    assert run.final.concentration("K").magnitude < 20.0


def test_2302422_half_right_predictions_earn_credit() -> None:
    verdict = exercises.check("2302422", {"d": "sodium-rises, hyperpolarises, swells"})
    part = verdict.parts[3]
    assert 0.0 < part.score < 1.0
    assert "less negative" in part.why.en


def test_2302444_forms_and_stall() -> None:
    """Rows E12 and 4.1: -128.50, -180.32, -232.14 mV for 50, 55, 60 kJ/mol; E2P 0.85 without K+ outside."""
    found = exercises.exercise("2302444")
    assert found.expected()["b"] == "E2P"
    assert set(found.expected()["c"]) == {"e1-in", "e1-tight", "e2-out"}
    assert found.asked().solved.shown["e2p_bare"] == "86 %"
    stalls = {found.given(seed)["atp"]: number(found.expected(seed)["e"], "mV") for seed in range(6)}
    assert len(stalls) > 2
    given = dict(found.given())
    for energy, volts in ((-50.0, -128.50), (-60.0, -232.14)):
        changed = Given(0, {**given, "atp": energy}, found.given().units)
        assert p2302444.stall(changed, {"Na": -3, "K": 2}) == pytest.approx(volts, abs=0.01)
    assert "only one charge is net" in exercises.check("2302444", "e=-119.5 mV").parts[4].why.en


# -- 2302434, 2302418 and 2302441: cotransport ------------------------------------------------------------------------


def test_2302434_before_and_after() -> None:
    """Section 7: 3.6845 /s, then -0.0065 /s; the computed value here differs by 5e-5 through the gas constant."""
    given = exercises.exercise("2302434").given()
    assert p2302434.uptake(given, "100 mM") == pytest.approx(3.6845, rel=1e-4)
    assert p2302434.uptake(given, p2302434.NONE) == pytest.approx(-0.0065, rel=5e-3)
    assert exercises.exercise("2302434").expected()["b"] == pytest.approx(10.0 * math.exp(-50.0 / 26.714), rel=1e-4)
    drawn = exercises.exercise("2302434").curve()
    assert isinstance(drawn, Curve)
    assert drawn.lines["glucose"][0] == pytest.approx(3.6845, rel=1e-4)
    assert drawn.lines["glucose"][-1] == pytest.approx(-0.0065, rel=5e-3)


def test_2302418_one_sodium_and_slip() -> None:
    """75.8 for 1:1, 3693 with the leak, 60.03 for SGLT2 (Mackenzie 1996)."""
    found = exercises.exercise("2302418")
    assert float(found.asked().solved.shown["ratio1"]) == pytest.approx(75.83, rel=1e-3)
    ranked = found.expected()["c"]
    assert ranked["slip"] == pytest.approx(3692.7, rel=3e-4)
    assert ranked["sglt2"] == pytest.approx(60.03, rel=1e-3)
    assert ranked["glut1"] == pytest.approx(1.0, rel=1e-6)


def test_2302441_floors_and_directions() -> None:
    """Section 7: 2.85 mM, 10.2 uM, 36.5 nM, 0.131 nM for 1 to 4 Na+; reversed at +20 mV and without Na+ outside."""
    found = exercises.exercise("2302441")
    given = found.given()
    floors = [p2302441.floor(given, n) for n in (1, 2, 3, 4)]
    assert floors == pytest.approx([2.85e6, 10.2e3, 36.5, 0.131], rel=2e-3)
    assert (found.expected()["b"], found.expected()["c"]) == ("in", "in")
    assert p2302441.direction(given, "140 mM", "-80 mV") == "out"


def test_2302441_the_simulation_settles_on_the_floor() -> None:
    given = exercises.exercise("2302441").given()
    assert p2302441.reach(given, {"na_in": 10.0}) == pytest.approx(36.533, rel=1e-3)


# -- answers ----------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("id", "answer"),
    [
        ("2302441", "a=0.0365 uM"),
        ("2302441", "a=3.653e-5 mM"),
        ("2302418", "b=-22310 J/mol"),
        ("2302418", "b=-5.333 kcal/mol"),
        ("2302434", "b=1539 uM"),
        ("2302419", "c=-0.04 V"),
        ("2302482", "a=50.9 / us"),
        ("2302422", "a=1.555e-7 mol/m^2/s"),
        ("2302445", "a=45.45 %"),
        ("2302452", "d=0.00963 s"),
        ("2302444", "d=44360 J/mol"),
    ],
)
def test_other_units_pass(id: str, answer: str) -> None:
    part = answer[0]
    found = next(each for each in exercises.check(id, answer).parts if each.name == part)
    assert found.passed, found.why.en


@pytest.mark.parametrize(
    ("id", "answer", "words"),
    [
        ("2302441", "a=729 nM", "leaves out the voltage"),
        ("2302441", "a=10.2 uM", "2 Na⁺ for 1 Ca²⁺"),
        ("2302418", "a=136.1", "without the voltage"),
        ("2302418", "a=75.83", "1 Na⁺ per glucose"),
        ("2302418", "b=-9.69 kJ/mol", "base 10"),
        ("2302434", "b=10 mM", "equal on both sides"),
        ("2302422", "b=15.55 pmol/cm^2/s", "one ATP for every Na⁺"),
        ("2302422", "c=23.3 pmol/cm^2/s", "upside down"),
        ("2302444", "d=40.68 kJ/mol", "3 Na⁺ alone"),
        ("2302444", "d=37.60 kJ/mol", "membrane potential"),
        ("2302419", "b=130 mV", "sign"),
        ("2302445", "b=0.2273", "poison"),
        ("2302452", "c=0.298", "still inactivated"),
    ],
)
def test_usual_mistakes_are_named(id: str, answer: str, words: str) -> None:
    found = next(each for each in exercises.check(id, answer).parts if each.name == answer[0])
    assert not found.passed
    assert words in found.why.en


@pytest.mark.parametrize("id", MINE)
def test_nonsense_says_where_it_is(id: str) -> None:
    with pytest.raises(PermeaseError) as caught:
        exercises.check(id, {"a": "perhaps"})
    assert id in caught.value.where
    with pytest.raises(PermeaseError):
        exercises.check(id, {"q": "1"})


def test_a_number_without_its_unit_is_refused() -> None:
    with pytest.raises(QuantityError, match="unit"):
        exercises.check("2302441", "a=36.5")


# -- helpers ----------------------------------------------------------------------------------------------------------


def test_neat_numbers_have_no_powers_of_ten() -> None:
    assert neat(57743.0) == "57700"
    assert neat(-0.00652, "1/s", 2) == "−0.0065 1/s"


# -- exercises of our own ---------------------------------------------------------------------------------------------


def test_light_to_lactose() -> None:
    """-176.92 mV and a ratio of 749.8; yield times stored energy over 210.6 kJ/mol."""
    found = exercises.exercise("light_to_lactose")
    answers = found.expected()
    assert answers["a"] == pytest.approx(-176.92, abs=0.01)
    assert answers["b"] == pytest.approx(749.8, rel=1e-4)
    assert answers["c"] == pytest.approx(0.64 * 17.07 / 210.6, rel=1e-3)
    assert answers["d"] == "out"
    assert "more alkaline" in exercises.check("light_to_lactose", "a=-103.1 mV").parts[0].why.en
    assert exercises.check("light_to_lactose", "a=-0.1769 V").parts[0].passed


def test_cystic_fibrosis() -> None:
    """Liu & Sheppard 2011: open .42, rescued .054, at 1 mM MgATP; here with the cell's usual ATP. N x Po x i, N 2 %."""
    found = exercises.exercise("cystic_fibrosis")
    left = found.expected()["a"]
    assert left == pytest.approx(0.02 * 0.054 / 0.42, rel=0.05)
    assert found.expected()["b"]["none"] == pytest.approx(100.0 * left)
    assert found.expected()["b"]["none"] < min(found.expected()["b"][name] for name in ("gate", "traffic", "corrector"))
    assert found.expected()["c"] == "shut"
    assert exercises.check("cystic_fibrosis", f"a={100.0 * left} %").parts[0].passed
    assert "channels only" in exercises.check("cystic_fibrosis", "a=0.02").parts[0].why.en
    assert not exercises.check("cystic_fibrosis", "d=10 %").parts[3].passed


# -- states that a student's own simulation reached --------------------------------------------------------------------


def test_a_state_of_ones_own_is_judged() -> None:
    """The cell of 2302422 at the pump current that the model finds, as a cell and as its steady state."""
    found = exercises.exercise("2302422")
    needed = number(found.expected()["e"]["pump"], "uA/cm^2")
    cell = p2302422.cell(needed, 0.01, p2302422.rest(needed, 0.01))
    for state in (cell, pm.steady_state(cell)):
        verdict = exercises.check("2302422", state=state).parts[4]
        assert verdict.passed
        assert "30 mM" in verdict.why.en
    other = exercises.check("2302422", state=p2302422.cell(0.5, 0.01, p2302422.rest(0.5, 0.01))).parts[4]
    assert not other.passed
    assert "too fast" in other.why.en
    assert "more Na⁺" in exercises.check("2302441", state=_clamped(8.0)).parts[3].why.en
    assert exercises.check("2302441", state=_clamped(13.9885)).parts[3].passed


def _clamped(sodium: float) -> Any:
    """Ten minutes of the exchanger in a cell of one's own."""
    inside = pm.Compartment(
        "cytosol", "1 pL", {"Na": f"{sodium} mM", "K": "140 mM", "Ca": "0.5 uM"}, held=("Na",), balance="protein",
        impermeant=[pm.Impermeant("protein", "100 mM", charge=-1)],
    )  # fmt: skip
    bath = pm.Bath("bath", pm.Solution(Na="140 mM", K="5 mM", Ca="2 mM", balance="Cl"))
    parts = [pm.library.part("NCX1")()]
    cell = pm.Cell("cell", [pm.Membrane("membrane", inside, bath, "500 um^2", transporters=parts)])
    return pm.simulate(cell, pm.VoltageClamp("membrane", "-80 mV", "10 min"), points=5)


@pytest.mark.parametrize(("id", "state"), [("2302422", 3.0), ("2302441", "x"), ("2302419", object()), ("2302452", 1)])
def test_what_is_no_state_is_refused(id: str, state: Any) -> None:
    with pytest.raises(PermeaseError) as caught:
        exercises.check(id, state=state)
    assert caught.value.hint

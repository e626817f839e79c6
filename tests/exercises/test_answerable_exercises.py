"""That exercises can be worked from what they say, with plausible numbers for every seed, and that usual answers are
understood. Options are named, never numbered: their order changes with the seed."""

from __future__ import annotations

import itertools
import math

import pytest

from permease import exercises
from permease.exercises import p2302422, p2302435, p2302457, p2302482, p2302483

SEEDS = range(31)


def part(id: str, name: str, answer: str, seed: int = 0) -> tuple[bool, str]:
    found = next(p for p in exercises.check(id, {name: answer}, seed=seed).parts if p.name == name)
    assert found.readable
    return found.passed, found.why.en


@pytest.mark.parametrize("seed", [0, 1, 7])
def test_gases_and_benzene_stand_in_any_order(seed: int) -> None:
    """Gate P2-G1: O2, CO2, benzene > H2O > urea >> Cl-; the three are not ranked among themselves."""
    for first in itertools.permutations(("O2", "CO2", "benzene")):
        assert part("2302429", "a", " > ".join([*first, "water", "urea", "Cl"]), seed)[0], first
    for wrong in (
        "O2 > CO2 > water > benzene > urea > Cl", "O2 > CO2 > benzene > urea > water > Cl",
        "O2 > CO2 > benzene > water > Cl > urea", "Cl > urea > water > CO2 > O2 > benzene",
    ):  # fmt: skip
        passed, why = part("2302429", "a", wrong, seed)
        assert not passed
        assert why


def test_every_cell_of_2302422_is_a_cell() -> None:
    """Na+ from 5 to 30 mM, K+ above 100 mM, a negative inside; and hardly two seeds with the same flux."""
    found, fluxes = exercises.exercise("2302422"), set()
    for seed in SEEDS:
        given = found.given(seed)
        rest = p2302422.rest(given["pump"], p2302422.sodium_of(given))
        assert 5.0 < rest.sodium < 20.0 < given["wanted"] <= 30.0
        assert rest.potassium > 100.0
        assert -0.1 < rest.voltage < -0.05
        told = found.asked(seed).solved.shown
        e_na = 25.69 * math.log(147.0 / rest.sodium)
        by_hand = 10.364 * float(told["sodium"].split()[0]) * (e_na - 1e3 * rest.voltage)
        assert part("2302422", "a", f"{by_hand:.3g} pmol/cm^2/s", seed)[0]
        fluxes.add(found.key(seed)["a"])
    assert len(fluxes) > 15


def test_the_haemoglobin_of_2302435_fits_into_a_cell() -> None:
    found = exercises.exercise("2302435")
    for seed in SEEDS:
        given, settings = found.given(seed), found.expected(seed)["d"]
        c, z, r = given["salt"], -given["charge"], given["wanted"]
        assert settings["haemoglobin"] == pytest.approx((1.0 / r - r) * c / z, rel=1e-6)
        assert 2.0 < settings["haemoglobin"] < 12.0
    assert p2302435.reach(found.given(), {"haemoglobin": 5.0}) == pytest.approx(0.87552, abs=1e-5)


def test_the_mixture_of_2302457_follows_from_its_question() -> None:
    """(A - A0)/d of the averages over that of the unsaturated lipid, with the areas and thicknesses that it gives."""
    for seed in range(31):
        found = exercises.exercise("2302457")
        told, wanted = found.asked(seed).solved.shown, found.given(seed)["wanted"]
        a_s, a_u, zero, d_s, d_u = (float(told[n].split()[0]) for n in ("areas", "areau", "zero", "cores", "coreu"))

        def ratio(x: float, a_s=a_s, a_u=a_u, zero=zero, d_s=d_s, d_u=d_u) -> float:  # type: ignore[no-untyped-def]
            area, core = (1.0 - x) * a_s + x * a_u, (1.0 - x) * d_s + x * d_u
            return (area - zero) / core / ((a_u - zero) / d_u)

        low, high = 0.0, 1.0
        while high - low > 1e-4:
            middle = 0.5 * (low + high)
            low, high = (middle, high) if ratio(middle) < wanted else (low, middle)
        assert part("2302457", "e", f"fraction={low:.3f}", seed)[0]
        assert ratio(0.0) == pytest.approx(p2302457.reach(found.given(seed), {"fraction": 0.0}), rel=0.07)


def test_2302452_gives_what_its_order_takes() -> None:
    """Row C7: at 0 mV 55 open for each closed (e^4), 39 inactivated for each open (1/0.0254)."""
    told = exercises.exercise("2302452").asked().solved.shown
    assert float(told["opened"]) == pytest.approx(math.exp(4.0), rel=0.02)
    assert float(told["inactivated"]) == pytest.approx(1.0 / 0.0254, rel=0.02)
    said = " ".join(exercises.show("2302452").split())
    assert "55 open for each closed" in said
    assert part("2302452", "a", "I > O > C")[0]
    assert not part("2302452", "a", "I > C > O")[0]


def test_2302482_gives_what_its_order_takes() -> None:
    told = exercises.exercise("2302482").asked().solved.shown
    assert told["turn_ae1"] == "20 µs"
    assert float(told["turn_pump"].split()[0]) == pytest.approx(1e3 / p2302482.others()["NaKATPase"], rel=0.05)
    assert part("2302482", "d", "channel > ae1 > glut1 > pump")[0]


def test_2302419_gives_how_many_channels_a_dose_opens() -> None:
    """Two sites of K = 0.16 mM and a gate of 48000/1700 (Akk & Auerbach 1999): c^2 E / ((c + K)^2 + c^2 E)."""
    told = exercises.exercise("2302419").asked().solved.shown
    for dose in (10, 20, 50, 100):
        bound = dose**2 * 48000.0 / 1700.0
        assert float(told[f"open{dose}"].split()[0]) == pytest.approx(
            100.0 * bound / ((dose + 160.0) ** 2 + bound), rel=0.01
        )


def test_2302418_gives_what_the_slip_takes() -> None:
    found = exercises.exercise("2302418")
    for seed in (0, 3, 9):
        told, given = found.asked(seed).solved.shown, found.given(seed)
        ideal = given["wanted"] / (1.0 - 0.01 * float(told["lost"].split()[0]))
        volts = -0.5 * 26.714 * math.log(ideal * (given["na_in"] / given["na_out"]) ** 2)
        assert part("2302418", "d", f"voltage={volts:.2f} mV", seed)[0]


@pytest.mark.parametrize("seed", SEEDS)
def test_no_two_of_a_ranking_are_nearly_alike(seed: int) -> None:
    """A rounded number in the question must not turn an order round: 4 % at least, or exactly equal."""
    for id, name in (("cystic_fibrosis", "b"), ("2302445", "c"), ("2302482", "d"), ("2302460", "d")):
        values = sorted(exercises.exercise(id).expected(seed)[name].values())
        for low, high in itertools.pairwise(values):
            assert low == high or high - low > 0.04 * abs(high), (id, values)


@pytest.mark.parametrize(
    ("id", "name", "answer", "words"),
    [
        ("2302483", "c", "48", "rounds up"),
        ("2302483", "b", "4.19 um^2", "volume"),
        ("2302444", "e", "-110.3 mV", "from the resting one"),
        ("2302455", "a", "400 fL/h", "whole volume"),
        ("2302474", "a", "50 pmol/cm^2/s", "not yet divided"),
        ("2302474", "b", "90", "flux of simple diffusion itself"),
        ("2302469", "c", "-0.1814 kJ/mol", "chemical part off the electrical"),
        ("2302469", "c", "0.1814 kJ/mol", "electrical part off the chemical"),
    ],
)
def test_more_usual_slips_are_named(id: str, name: str, answer: str, words: str) -> None:
    passed, why = part(id, name, answer)
    assert not passed
    assert words in why


def test_bacteria_are_counted() -> None:
    """600/12.566 = 47.7: half a bacterium is not eaten."""
    assert part("2302483", "c", "47")[0]
    for answer in ("47.4", "47.7", "46", "48"):
        assert not part("2302483", "c", answer)[0]
    for seed in SEEDS:
        given, found = exercises.exercise("2302483").given(seed), exercises.exercise("2302483").expected(seed)
        assert found["c"] == p2302483.capacity(given, given["diameter"]) == math.floor(found["c"])


def test_a_permeability_has_no_direction() -> None:
    assert "direction" in part("2302460", "b", "-7.5 cm/s")[1]


def test_two_wrong_marks_have_two_reasons() -> None:
    why = part("2302422", "d", "sodium-rises + hyperpolarises + swells")[1]
    assert "does not become more negative" in why
    assert "does become less negative" in why


@pytest.mark.parametrize("seed", [0, 5])
def test_the_mirror_image_of_glucose(seed: int) -> None:
    """Section 7 of the notes on mediated transport: L-glucose, the same equilibrium physics, no transport."""
    assert exercises.exercise("2302445").expected(seed)["e"] == ("none", "hands")
    assert part("2302445", "e", "none because hands", seed)[0]
    assert not part("2302445", "e", "alike because formula", seed)[0]


def test_what_2302434_draws_is_explained() -> None:
    """Glucose that sat on the outer side comes off: less than one for each carrier, within a tenth of a second."""
    curve = exercises.exercise("2302434").curve()
    low = min(curve.lines["glucose"])
    assert -1.0 < low < -0.3
    assert 0.0 < curve.x[curve.lines["glucose"].index(low)] < 100.0
    assert "dip" in exercises.exercise("2302434").explanation().en
    assert "低谷" in exercises.exercise("2302434").explanation().zh

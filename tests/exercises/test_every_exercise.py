"""What holds for every exercise, those of tomorrow included: they are found, not listed."""

from __future__ import annotations

import json
import re
import unicodedata
from typing import Any

import pytest

from permease import exercises
from permease.errors import PermeaseError
from permease.exercises.choice import Choice
from permease.exercises.number import COMMON, Number
from permease.exercises.parameters import shown
from permease.exercises.predict import Predict
from permease.exercises.ranking import Ranking
from permease.exercises.sheet import solution
from permease.exercises.target import TargetState
from permease.units import registry

IDS = exercises.ids()
SEEDS = (0, 1, 2)
NONSENSE = ("banana", "", "   ", "1 furlong", "12 >", "a=", "b", {}, [], object(), float("nan"), True, b"1", "9" * 500)
every = pytest.mark.parametrize("id", IDS)


def inner(part: Any) -> Any:
    return part.of if isinstance(part, Predict) else part


def parts(id: str, kind: type) -> list[Any]:
    return [inner(part) for part in exercises.exercise(id).parts if isinstance(inner(part), kind)]


def why(id: str, part: str, answer: Any, seed: int = 0) -> tuple[bool, float, str]:
    verdict = exercises.check(id, {part: answer}, seed=seed)
    found = next(each for each in verdict.parts if each.name == part)
    return found.passed, found.score, found.why.en


def columns(text: str) -> int:
    return sum(0 if unicodedata.combining(c) else 2 if unicodedata.east_asian_width(c) in "WF" else 1 for c in text)


@every
@pytest.mark.parametrize("seed", SEEDS)
def test_the_right_answer_passes(id: str, seed: int) -> None:
    key = exercises.exercise(id).key(seed)
    verdict = exercises.check(id, key, seed=seed)
    assert verdict.passed, [(each.name, each.why.en) for each in verdict.parts if not each.passed]
    assert verdict.score == 1.0
    assert verdict.why.en
    assert verdict.seed == seed
    joined = ", ".join(f"{name}={text}" for name, text in key.items())
    assert exercises.check(id, joined, seed=seed).passed


@every
def test_an_answer_in_other_units_passes(id: str) -> None:
    asked = exercises.exercise(id).asked()
    for part in parts(id, Number):
        value = part.expected(asked)
        if part.unit:
            other = registry().Quantity(value, part.unit).to_base_units()
            text = f"{other.magnitude!r} {other.units:~C}"
        else:
            text = f"{100.0 * value!r} %"
        assert why(id, part.name, text)[0], text
        if part.unit:
            with pytest.raises(PermeaseError, match="has no unit"):
                exercises.check(id, {part.name: value})


@every
def test_every_slip_is_recognised(id: str) -> None:
    asked = exercises.exercise(id).asked()
    for part in parts(id, Number):
        target = part.expected(asked)
        own = asked.solved.slips.get(part.name, {})
        assert set(own) == {slip for slip in part.slips if slip not in COMMON}, part.name
        words = set()
        for slip in part.slips:
            values = COMMON[slip](target) if slip in COMMON else (_in(own[slip], part.unit),)
            for value in values:
                passed, score, told = why(id, part.name, f"{value!r} {part.unit}".strip())
                assert not passed, (part.name, slip)
                assert score == 0.0
                assert "none of the usual slips" not in told, (part.name, slip)
            words.add(told.split("\n")[0])
        assert len(words) == len(part.slips), (part.name, words)


@every
@pytest.mark.parametrize("seed", SEEDS)
def test_no_slip_is_the_right_answer(id: str, seed: int) -> None:
    asked = exercises.exercise(id).asked(seed)
    for part in parts(id, Number):
        target = part.expected(asked)
        for slip in part.slips:
            own = asked.solved.slips.get(part.name, {})
            values = COMMON[slip](target) if slip in COMMON else (_in(own[slip], part.unit),)
            assert not any(part.near(value, target) for value in values), (part.name, slip)


def _in(value: Any, unit: str) -> float:
    return float(value.to(unit).magnitude) if hasattr(value, "magnitude") else float(value)


@every
def test_a_wrong_number_fails_with_a_reason(id: str) -> None:
    asked = exercises.exercise(id).asked()
    for part in parts(id, Number):
        target = part.expected(asked)
        for factor, word in ((1.37, "large"), (0.61, "small"), (-1.37, "sign")):
            value = factor * target if target else factor
            passed, score, told = why(id, part.name, f"{value!r} {part.unit}".strip())
            assert not passed
            assert score == 0.0
            assert told
            if "none of the usual" in told:
                assert word in told.lower()


@every
def test_a_wrong_choice_fails_with_its_reason(id: str) -> None:
    asked = exercises.exercise(id).asked()
    for part in parts(id, Choice):
        right, reason = part.answer(asked)
        assert set(right) < set(part.options)
        if part.several:
            passed, score, told = why(id, part.name, "+".join(part.options))
            assert not passed
            assert 0.0 <= score < 1.0
            assert told
            continue
        for option in part.options:
            passed, score, told = why(id, part.name, option)
            assert passed == (option in right and not reason)
            if not passed:
                assert told
                assert score == (0.5 if option in right else 0.0)
        for each in part.reasons:
            passed, score, told = why(id, part.name, f"{right[0]} because {each}")
            assert passed == (each == reason)
            assert passed or (score == 0.5 and told)
        assert why(id, part.name, str(part.options.index(right[0]) + 1))[1] >= 0.5


@every
def test_a_wrong_order_earns_part_of_the_credit(id: str) -> None:
    asked = exercises.exercise(id).asked()
    for part in parts(id, Ranking):
        right = part.key(asked).split(" > ")
        assert right != sorted(right, key=int), "the items are not listed in the right order"
        swapped = [right[1], right[0], *right[2:]]
        for order in (right[::-1], swapped):
            passed, score, told = why(id, part.name, " > ".join(order))
            free = part.ties or (order[0] == swapped[0] and len(part.alike) > 1)
            assert not passed or free
            assert score < 1.0 or free
            assert told or passed
        passed, score, told = why(id, part.name, right[::-1])
        assert part.ties or (not passed and score == 0.0 and "upside down" in told)
        assert why(id, part.name, " < ".join(right[::-1]))[0], "from the smallest to the largest, and said so"


@every
def test_a_target_missed_fails_with_what_was_reached(id: str) -> None:
    asked = exercises.exercise(id).asked()
    for part in parts(id, TargetState):
        ends = []
        for share in (0.02, 0.98):
            setting = {
                name: f"{s.low + share * (s.high - s.low)!r} {s.unit}".strip() for name, s in part.settings.items()
            }
            passed, _, told = why(id, part.name, setting)
            ends.append(passed)
            assert told
        assert not all(ends)
        first = next(iter(part.settings.items()))
        beyond = f"{first[0]}={first[1].high * 3.0 + 1.0!r} {first[1].unit}"
        with pytest.raises(PermeaseError):
            exercises.check(id, {part.name: beyond})
        with pytest.raises(PermeaseError, match=r"unknown setting|needs a value"):
            exercises.check(id, {part.name: {"nothing": "1 mM"}})
        with pytest.raises(PermeaseError):
            exercises.check(id, state=object())
        assert part.target in asked.given


@every
def test_nonsense_is_an_error_that_says_where(id: str) -> None:
    for part in exercises.exercise(id).parts:
        for value in NONSENSE:
            with pytest.raises(PermeaseError) as caught:
                exercises.check(id, {part.name: value})
            assert caught.value.exit_code == 2, (part.name, value)
            assert id in caught.value.where, (part.name, value)
    with pytest.raises(PermeaseError, match="part of the exercise"):
        exercises.check(id, "z=1")
    with pytest.raises(PermeaseError):
        exercises.check(id)


@every
def test_seeds_change_the_expected_answer(id: str) -> None:
    found = exercises.exercise(id)
    assert found.key(None) == found.key(0)
    assert found.key(1) == found.key(1)
    keys = [found.key(seed) for seed in SEEDS]
    assert keys[0] != keys[1]
    assert keys[0] != keys[2]
    assert found.given(0) == found.given(None)
    assert any(found.given(seed) != found.given(0) for seed in (1, 2))
    for each in found.parameters:
        assert not each.choices or all(
            isinstance(c, str) or 0.02 < (c / each.textbook if each.textbook else 1.0) < 50.0 for c in each.choices
        )


@every
@pytest.mark.parametrize("seed", SEEDS)
def test_the_digits_that_are_asked_for_are_enough_and_fewer_are_told(id: str, seed: int) -> None:
    asked = exercises.exercise(id).asked(seed)
    for part in parts(id, Number):
        target = part.expected(asked)
        form = part.form(asked)
        if part.whole:
            assert "whole number" in form.en
            continue
        count = part.wanted()
        asks = f"{count} digit" if count else f"{shown(part.absolute)} {part.unit}"
        assert asks in form.en
        assert (f"{count} 位" if count else asks) in form.zh
        for digits in range(1, 6):
            rounded = f"{target:.{digits}g} {part.unit}".strip()
            passed, _, told = why(id, part.name, rounded, seed)
            assert passed or digits < part.wanted(target), (part.name, rounded)
            if not passed and digits > 1:
                own = asked.solved.slips.get(part.name, {}).values()
                value = float(rounded.split()[0])
                slip = any(abs(value - _in(each, part.unit)) <= 2e-3 * abs(value) for each in own)
                assert "Rounded too far" in told or slip, rounded


@every
def test_seeds_list_in_orders_of_their_own(id: str) -> None:
    found = exercises.exercise(id)
    assert found.posed(0) == found.posed(None) == found.parts
    for seed in (1, 2, 3):
        posed, asked = found.posed(seed), found.asked(seed)
        assert posed == found.posed(seed)
        assert exercises.check(id, found.key(seed), seed=seed).passed
        lines = " ".join(exercises.show(id, seed=seed).split())
        for whole, told in zip(posed, found.document(seed)["parts"], strict=True):
            part, key = inner(whole), whole.key(asked).split(" because ")
            if isinstance(part, Choice):
                assert list(told["options"]) == list(part.options)
                assert list(told["reasons"]) == list(part.reasons)
                right, reason = part.answer(asked)
                assert {part.options[int(n) - 1] for n in key[0].split(" + ")} == set(right)
                assert not reason or part.reasons[int(key[1]) - 1] == reason
                for i, option in enumerate(part.options, 1):
                    assert f" {i}. {asked.say(f'{part.name}-option-{option}').en} " in lines
            if isinstance(part, Ranking):
                values = [part.values(asked)[part.items[int(n) - 1]] for n in key[0].split(" > ")]
                assert values == sorted(values, reverse=True)
                assert list(told["items"]) == list(part.items)
    listed = [part for part in found.parts if isinstance(inner(part), Choice | Ranking)]
    assert not listed or any(found.posed(seed) != found.parts for seed in (1, 2, 3))


@every
@pytest.mark.parametrize("seed", [0, 1])
def test_options_are_known_by_their_words(id: str, seed: int) -> None:
    found = exercises.exercise(id)
    asked = found.asked(seed)
    for part in (inner(each) for each in found.posed(seed)):
        for option in getattr(part, "options", ()):
            said = asked.say(f"{part.name}-option-{option}")
            assert part.read(said.en, asked)[0] == part.read(said.zh, asked)[0] == (option,)
        for reason in getattr(part, "reasons", ()):
            said = asked.say(f"{part.name}-reason-{reason}")
            assert part.read(f"1 because {said.en}", asked)[1] == part.read(f"1，因为{said.zh}", asked)[1] == reason
        if isinstance(part, Ranking):
            for language in ("en", "zh"):
                said = [asked.say(f"{part.name}-item-{item}").in_language(language) for item in part.items]
                assert part.read(" > ".join(said), asked) == part.items


@every
def test_its_words_do_not_depend_on_whether_the_model_has_run(id: str) -> None:
    found = exercises.exercise(id)
    assert not set(found.asked().solved.shown) & {each.name for each in found.parameters}


@every
@pytest.mark.parametrize("seed", [0, 1])
def test_its_key_says_what_is_accepted(id: str, seed: int) -> None:
    found = exercises.exercise(id)
    meanings, asked = found.meanings(seed), found.asked(seed)
    for part in (inner(each) for each in found.posed(seed)):
        if isinstance(part, Number) and part.whole:
            continue
        told = meanings[part.name]
        if isinstance(part, Choice):
            for right in part.answer(asked)[0]:
                assert f"“{asked.say(f'{part.name}-option-{right}').en}”" in told.en
        if isinstance(part, Number | TargetState):
            assert re.fullmatch(r"right (where the simulation reaches|from) \S+ to \S+( \S+)?", told.en)
            assert re.search("[\u4e00-\u9fff]", told.zh)


@every
@pytest.mark.parametrize("language", ["en", "zh"])
def test_it_reads_well_in_eighty_columns(id: str, language: str) -> None:
    found = exercises.exercise(id)
    for seed in (0, 1):
        lines = exercises.show(id, seed=seed, language=language).split("\n")
        lines += solution(found, seed, language)
        assert max(map(columns, lines)) <= 80, [line for line in lines if columns(line) > 80]
        text = "\n".join(lines)
        assert "{" not in text
        assert "None" not in text
        assert any("\u4e00" <= c <= "\u9fff" for c in text) == (language == "zh")
        assert found.id in text
    for step in (1, 2, 3):
        assert found.hint(step).in_language(language)


@every
def test_the_question_does_not_give_the_answer(id: str) -> None:
    found = exercises.exercise(id)
    for seed in SEEDS:
        asked = found.asked(seed)
        told = exercises.show(id, seed=seed) + "".join(found.hint(step, seed).en for step in (1, 2, 3))
        for part in parts(id, Number):
            key = part.key(asked)
            if sum(c.isdigit() for c in key.lstrip("0.−")) >= 3:
                assert key not in told, (part.name, key)


@every
def test_its_document_and_solution_are_plain(id: str) -> None:
    found = exercises.exercise(id)
    for language in ("en", "zh"):
        document = json.loads(json.dumps(found.document(1, language), allow_nan=False))
        told = json.loads(json.dumps(found.solution(1, language), allow_nan=False))
        assert [part["name"] for part in document["parts"]] == list(told["key"])
        assert "key" not in document
        assert len(document["hints"]) == 3
        assert len(document["assumptions"]) == 2
        assert told["explanation"]
        assert told["misconception"]
        assert told["curve"]["kind"] in ("curve", "bars")
    with pytest.raises(PermeaseError):
        found.document(0, "fr")
    passed = exercises.check(id, found.key(0))
    assert json.loads(json.dumps(passed.to_dict("zh")))["passed"] is True
    assert found.misconception(0).en in passed.why
    for language in ("en", "zh"):
        lines = passed.text(language).split("\n")
        assert max(map(columns, lines)) <= 80
        assert "".join(found.misconception(0).in_language(language).split()) in "".join("".join(lines).split())


@every
def test_its_curve_is_drawn(id: str) -> None:
    import matplotlib.pyplot as plt

    figure = exercises.exercise(id).plot(1)
    assert figure.axes[0].get_xlabel()
    figure.canvas.draw()
    plt.close("all")

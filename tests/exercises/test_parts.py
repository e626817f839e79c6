"""Single parts: what they read, what they say of wrong answers, and the orders that seeds draw."""

from __future__ import annotations

from typing import Any

import pytest

from permease import exercises
from permease.errors import InputError, UnknownNameError
from permease.exercises.choice import Choice
from permease.exercises.number import Number, resolution
from permease.exercises.parameters import Parameter, drawn, shuffled
from permease.exercises.part import Asked, Solved
from permease.exercises.ranking import Ranking
from permease.exercises.target import Setting, TargetState


def asked(topic: str = "p2302447", **answers: Any) -> Asked:
    return Asked(topic, drawn("x", (), 0), Solved(answers))


def told(part: Number, target: float, answer: Any, slips: Any = None) -> tuple[str, str]:
    found = Asked("p2302447", drawn("x", (), 0), Solved({"a": target}, {"a": slips or {}}))
    verdict = part.judge(part.read(answer), found)
    return verdict.why.en, verdict.why.zh


# -- numbers -----------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("part", "english", "chinese"),
    [
        (Number("a", relative=0.01), "a number to 3 digits: a=", "一个数作答（3 位有效数字）："),
        (
            Number("a", relative=0.05, unit="mV"),
            "a number to 2 digits and its unit, in mV",
            "（2 位有效数字），单位为 mV",
        ),
        (Number("a", relative=0.002), "to 4 digits", "4 位"),
        (Number("a", relative=0.5), "to 1 digit:", "1 位"),
        (Number("a", relative=0.0, absolute=0.4, unit="mV"), "to within 0.4 mV and its unit", "（误差不超过 0.4 mV）"),
        (Number("a", whole=True), "Answer with a whole number: a=", "一个整数作答："),
    ],
)
def test_the_form_says_how_many_digits(part: Number, english: str, chinese: str) -> None:
    form = part.form(asked())
    assert english in form.en
    assert chinese in form.zh


@pytest.mark.parametrize(
    ("target", "answer"),
    [(0.8755, "0.88"), (0.8755, "0.87"), (0.8755, "9e-1"), (-3.5532, "-3.6 mV"), (-3.5532, "−3.5 mV"), (1234.0, "1200"),
     (57700.0, "58,000"), (0.8755, 0.88)],
)  # fmt: skip
def test_rounded_too_far(target: float, answer: Any) -> None:
    unit = "mV" if "mV" in str(answer) else ""
    assert told(Number("a", unit=unit, relative=0.002), target, answer) == (
        "Rounded too far: give 4 digits.", "舍入过多：请给出 4 位有效数字。",
    )  # fmt: skip


def test_in_another_unit_it_is_rounded_all_the_same() -> None:
    assert told(Number("a", unit="s", relative=0.01), 94.3, "1.6 min")[0] == "Rounded too far: give 3 digits."
    assert told(Number("a", relative=0.01), 0.3047, "30 %")[0] == "Rounded too far: give 3 digits."


@pytest.mark.parametrize(
    ("target", "answer"),
    [
        (0.8755, "0.885"),
        (0.8755, "0.92"),
        (0.8755, "0.840"),
        (0.8755, "-0.88"),
        (47.0, "49"),
        (1234.0, "1100"),
        (0.882, "0.89"),
        (0.8755, "0.8"),
    ],
)
def test_what_is_wrong_is_not_called_rounded(target: float, answer: Any) -> None:
    assert "Rounded" not in told(Number("a", relative=0.002), target, answer)[0]


def test_a_slip_that_is_met_goes_before_rounding() -> None:
    part = Number("a", relative=0.002, slips=("percent", "celsius"))
    assert "percent" not in told(part, 0.8755, "0.88", {"celsius": 0.99})[0]
    assert "37 °C" not in told(part, 0.8755, "0.88", {"celsius": 0.873})[0], (
        "near a slip, and exactly the value rounded"
    )
    assert "Rounded" not in told(part, 0.8755, "0.88", {"celsius": 0.88})[0]
    assert "Rounded" not in told(part, 0.98, "1", {"celsius": 1.01})[0], "one digit says too little"


@pytest.mark.parametrize(
    ("text", "count", "last"),
    [("0.70 mV", 2, 1 / 70), ("-1200", 2, 1 / 12), ("5.09e7 /s", 3, 1 / 509), (".5", 1, 0.2), ("100", 1, 1.0),
     ("007", 1, 1 / 7)],
)  # fmt: skip
def test_how_finely_a_number_is_written(text: str, count: int, last: float) -> None:
    assert resolution(text) == (count, pytest.approx(last))
    assert resolution("0.00")[0] > 20
    assert resolution("x")[0] > 20


@pytest.mark.parametrize(
    ("target", "answer", "english", "chinese"),
    [
        (-180.0, "-117 mV", "Too small in size, that is not far enough below zero", "绝对值偏小，即负得不够"),
        (-180.0, "-263 mV", "Too large in size, that is too far below zero", "绝对值偏大，即负得过多"),
        (180.0, "117 mV", "Too small, and", "偏小，且"),
        (180.0, "263 mV", "Too large, and", "偏大，且"),
        (0.0, "-3 mV", "Too large in size, that is too far below zero", "绝对值偏大"),
        (-180.0, "117 mV", "The sign is wrong", "符号错误"),
        (180.0, "-117 mV", "it cannot be negative", "不会是负值"),
    ],
)
def test_which_way_it_misses(target: float, answer: str, english: str, chinese: str) -> None:
    found = told(Number("a", unit="mV"), target, answer)
    assert found[0].startswith(english) or english in found[0]
    assert chinese in found[1]


def test_a_direction_is_a_matter_of_the_part() -> None:
    assert "The sign is wrong" in told(Number("a", unit="mV", slips=("sign",)), 180.0, "-117 mV")[0]
    assert "The sign is wrong" in told(Number("a", unit="mV", directed=True), 180.0, "-117 mV")[0]
    assert "no direction" in told(Number("a", unit="mV", slips=("sign",), directed=False), 180.0, "-117 mV")[0]


def test_a_comma_is_spoken_of_where_one_was_typed() -> None:
    part = Number("a", unit="J", slips=("thousand",))
    for answer, said in (("6.87 kJ", False), ("6,870 J", True), ("６，８７０ J", True), ("6870 J", False)):
        for text, word in zip(told(part, 6.87, answer), ("A comma parts", "逗号"), strict=True):
            assert (word in text) == said
            assert "kJ" in text


def test_what_is_counted_is_whole() -> None:
    part = Number("a", whole=True, absolute=0.5, relative=0.0)
    for answer in ("47", "47 bacteria", 47, 47.0, "47 个", "4700 %"):
        assert told(part, 47.0, answer)[0] == ""
    assert told(part, 47.0, "47.4") == ("Things that are counted come whole: give a whole number.",
                                        "所数之物只能是整个的：请给出整数。")  # fmt: skip
    slip = Number("a", whole=True, absolute=0.5, relative=0.0, slips=("celsius",))
    assert "whole" not in told(slip, 47.0, "48", {"celsius": 48.0})[0]
    assert "whole" in told(slip, 47.0, "47.7", {"celsius": 48.0})[0]
    assert "whole" not in told(slip, 47.0, "47.7", {"celsius": 47.7})[0]
    assert "Too large" in told(part, 47.0, "49")[0]
    assert part.meaning(asked(a=47.0)).en == ""


# -- options -----------------------------------------------------------------------------------------------------------

ANSWER = asked()
FOLDS = Choice("d", options=("less", "same", "more"))
KIND = Choice("b", options=("passive", "active"), reasons=("uphill", "downhill", "size", "neutral"))


@pytest.mark.parametrize("text", ["the same", "The Same.", "不变", "“不变”", "same", "2", " 2。"])
def test_an_option_by_its_words(text: str) -> None:
    assert FOLDS.read(text, ANSWER) == (("same",), "")


@pytest.mark.parametrize(
    "text", ["active because it carries no charge", "active transport/4", "主动运输，因为它不带电荷", "2，理由4", "2,4",
             "2 4", "2、4", "2 because reason 4", "2因为理由4", "2, since 4", "2: 4"],
)  # fmt: skip
def test_an_option_and_a_reason(text: str) -> None:
    said = ANSWER.say("b-reason-neutral").zh
    assert KIND.read(text.replace("它不带电荷", said), ANSWER) == (("active",), "neutral")


@pytest.mark.parametrize("text", ["trans", "it", "3", "活", "", "passive active", "2 because 9", "3,1", "t"])
def test_no_option(text: str) -> None:
    with pytest.raises(InputError):
        KIND.read(text, ANSWER)


def test_half_a_word_is_no_option() -> None:
    assert FOLDS.read("smaller", ANSWER) == (("less",), "")
    for text in ("sm", "the s"):
        with pytest.raises(UnknownNameError):
            FOLDS.read(text, ANSWER)


def test_words_that_two_options_begin_with_name_neither() -> None:
    part = Choice("a", options=("out-more", "in-more", "in-less", "out-less"))
    found = Asked("p2302419", drawn("x", (), 0), Solved({}))
    assert part.read("in; the inside becomes less negative", found)[0] == ("in-less",)
    with pytest.raises(UnknownNameError):
        part.read("in", found)


@pytest.mark.parametrize("text", ["1和4和5", "1与4及5", "1、4、5", "1 4 5", "1 and 4 and 5", "1+4, 5", "1&4&5"])
def test_several_options(text: str) -> None:
    part = Choice("a", options=("a1", "b1", "c1", "d1", "e1"), several=True)
    assert part.read(text) == (("a1", "d1", "e1"), "")


def test_orders_both_ways_and_by_words() -> None:
    part = Ranking("b", items=("POPC", "DPPC", "DOPC"))
    found = Asked("p2302457", drawn("x", (), 0), Solved({}))
    assert part.read("2<1<3") == part.read("3＞1＞2") == ("DOPC", "POPC", "DPPC")
    assert part.read("DOPC: both unsaturated > POPC > DPPC", found) == ("DOPC", "POPC", "DPPC")
    with pytest.raises(InputError):
        part.read("1 < 2 > 3")


def test_what_is_said_of_an_order() -> None:
    part = Ranking("b", items=("POPC", "DPPC", "DOPC"), unit="cm/s")
    found = Asked("p2302457", drawn("x", (), 0), Solved({"b": {"POPC": 2.0, "DPPC": 1.0, "DOPC": 3.0}}))
    why = part.judge(part.read("1 > 3 > 2"), found).why
    assert why.en == (
        "3 “DOPC: both unsaturated” comes before 1 “POPC: one chain saturated, one unsaturated”: "
        "the model gives 3 cm/s and 2 cm/s."
    )
    assert why.zh.startswith("3“DOPC：")
    assert "”应排在 1“POPC" in why.zh
    reversed_ = part.judge(part.read("2 > 1 > 3"), found)
    assert reversed_.score == 0.0
    assert reversed_.why.en == "That is the right order upside down: the largest comes first."
    assert "颠倒" in reversed_.why.zh


def test_orders_are_drawn_and_stay() -> None:
    """The draw itself is fixed, as that of the numbers is."""
    letters = ["a", "b", "c", "d", "e"]
    assert shuffled(letters, "p1", 0, "a-option") == tuple(letters)
    assert shuffled(letters, "p1", 1, "a-option") == ("a", "b", "c", "e", "d")
    assert len({shuffled(letters, "p1", seed, "a-option") for seed in range(1, 40)}) > 25
    assert shuffled(letters, "p1", 1, "a-option") != shuffled(letters, "p1", 1, "b-option")
    part = Choice("a", options=tuple(letters), reasons=tuple(letters))
    assert part.drawn("p1", 0) == part
    assert part.drawn("p1", 1).options == ("a", "b", "c", "e", "d")
    assert part.drawn("p1", 1).reasons != part.reasons
    assert Ranking("a", items=tuple(letters)).drawn("p1", 1).items != tuple(letters)
    assert part.drawn("p1", 1).read("4 because e") == (("e",), "e")
    keys = {exercises.exercise("2302469").key(seed)["d"] for seed in range(1, 12)}
    assert len(keys) > 1, "keys differ between students"


def test_a_sheet_follows_the_order_of_its_seed() -> None:
    found = exercises.exercise("2302469")
    seed = next(s for s in range(1, 20) if found.posed(s) != found.parts)
    listed = "\n".join(found.posed(seed)[3].lines(found.asked(seed), "en"))
    text = exercises.export("2302469", seeds=[seed], answers=True)
    assert listed in text
    assert (
        f'Check an answer: `permease exercise answer 2302469 a="..." b="..." c="..." d="..." e="..." --seed {seed}`'
        in text
    )
    number = found.key(seed)["d"]
    line = next(line for line in listed.splitlines() if line.startswith(f"{number}. "))
    assert f"- d = {number}: “{line.partition('. ')[2]}”" in text


# -- targets -----------------------------------------------------------------------------------------------------------


def test_what_is_reached_is_told_apart_from_the_target() -> None:
    part = TargetState("d", settings={"haemoglobin": Setting("mM", 0.1, 40.0)}, target="wanted", relative=0.0)

    def said(reached: float, wanted: float, absolute: float) -> tuple[float, str]:
        given = drawn("x", (Parameter("wanted", wanted),), 0)
        each = TargetState(**{**vars(part), "absolute": absolute, "reach": lambda *_: reached})
        verdict = each.judge({}, Asked("p2302435", given, Solved({})))
        return verdict.score, verdict.why.en

    assert said(0.75, 0.75, 0.01) == (1.0, "The simulation reaches the target, 0.75.")
    assert said(-3e-17, 0.0, 0.5) == (1.0, "The simulation reaches the target, 0.")
    assert said(0.7511, 0.75, 0.01) == (1.0, "The simulation reaches 0.7511; the target is 0.75.")
    score, why = said(0.7500004, 0.75, 1e-9)
    assert score == 0.0
    assert why.startswith("The simulation reaches 0.7500004, above 0.75:")


def test_settings_left_blank() -> None:
    verdict = exercises.check("2302435", "a=0.876、d=haemoglobin=")
    assert [each.status for each in verdict.parts] == ["right", "open", "open", "open"]
    with pytest.raises(InputError, match="needs a value for: haemoglobin"):
        exercises.check("2302435", "d=haemoglobin=")
    two = TargetState("a", settings={"one_1": Setting("mM", 1.0, 9.0), "two_2": Setting("mM", 1.0, 9.0)})
    with pytest.raises(InputError, match=r"needs a value for: two_2\n"):
        two.read("one_1=2 mM, two_2=")
    assert not two.blank("one_1=2 mM, two_2=")
    assert not two.blank("nothing=")
    assert two.blank({"one_1": None, "two_2": "..."})


def test_an_example_of_settings_has_plain_numbers() -> None:
    assert TargetState("d", settings={"ACh": Setting("uM", 1.0, 1000.0)}).example() == 'd="ACh=300 µM"'


def test_a_share_may_be_a_fraction() -> None:
    part = TargetState("d", settings={"surface": Setting("%", 0.5, 100.0)})
    for answer in ("surface=0.304", "surface=30.4 %", "surface=30.4%", {"surface": 0.304}, "surface=38/125"):
        assert part.read(answer)["surface"] == pytest.approx(30.4)
    with pytest.raises(InputError) as caught:
        part.read("surface=30.4")
    assert caught.value.hint == 'd="surface=30.4 %"'
    assert part.read(caught.value.hint[3:-1])["surface"] == pytest.approx(30.4)


# -- what is not needed is not done ------------------------------------------------------------------------------------


def test_a_question_runs_no_model_unless_its_words_need_it() -> None:
    ran: list[int] = []

    def solve() -> Solved:
        ran.append(1)
        return Solved({"a": 1.0}, shown={"fold": "16"})

    found = Asked("p2302447", exercises.exercise("2302447").given(), solve)
    assert "80 mM" in found.say("question").en
    assert not ran
    assert "16" in found.say("hint-3").en
    assert found.solved.answers == {"a": 1.0}
    assert ran == [1]

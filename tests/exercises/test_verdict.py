"""What comes back: plain text in two languages, JSON, and one unreadable part among others."""

from __future__ import annotations

import json
import pickle
import re
from dataclasses import replace
from typing import Any

import pytest

import permease as pm
from permease import exercises
from permease.errors import InputError, QuantityError, UnknownNameError

AN_ID = "2302469"


def parts(answer: Any, id: str = AN_ID) -> dict[str, Any]:
    return {each.name: each for each in exercises.check(id, answer).parts}


def test_one_unreadable_part_leaves_the_others() -> None:
    verdict = exercises.check(AN_ID, "a=-6.09 kJ/mol, b=-6.27, c=-12.36 kJ/mol, d=9")
    assert [each.status for each in verdict.parts] == ["right", "unread", "right", "unread", "open"]
    assert [each.score for each in verdict.parts] == [1.0, 0.0, 1.0, 0.0, 0.0]
    assert verdict.score == pytest.approx(0.4)
    assert not verdict.passed
    assert verdict.message == "Right so far: 2 of 5 parts. 1 still to answer. 2 answers could not be checked."
    found = {each.name: each for each in verdict.parts}
    assert found["b"].why.splitlines() == [
        "-6.27 has no unit", "an energy per amount is needed", 'try: b="-6.27 kJ/mol"',
    ]  # fmt: skip
    assert found["d"].why.splitlines() == ["unknown option '9'", "known: 1, 2, 3, 4", 'try: d="1"']
    assert "请试：" in found["b"].why.zh
    assert "-6.27 没有单位" in verdict.why.zh
    assert "b: -6.27 has no unit" in verdict.why


def test_where_it_lies_deeper_than_the_part_that_is_said() -> None:
    found = parts("a=-6.09 kJ/mol, e=voltage=3 mM")["e"]
    assert found.status == "unread"
    assert found.why.splitlines()[0] == "e > voltage: 3 mM is not a voltage"
    assert "outside the range" in parts("a=-6.09 kJ/mol, e=voltage=999 mV")["e"].why


def test_a_wrong_part_beside_an_unreadable_one() -> None:
    verdict = exercises.check(AN_ID, "a=6.09 kJ/mol, b=-6.27")
    assert [each.status for each in verdict.parts[:2]] == ["wrong", "unread"]
    assert verdict.message == "Not yet: none of the 5 parts is right. 3 still to answer. 1 answer could not be checked."
    assert verdict.message.zh == "还没有通过：5 小题都未答对。还有 3 题未答。有 1 题的答案无法核对。"


@pytest.mark.parametrize("answer", ["b=-6.27", "d=9", {"d": 9}, {"b": []}, {"e": {}}])
def test_nothing_readable_stays_an_error(answer: Any) -> None:
    with pytest.raises(InputError) as caught:
        exercises.check(AN_ID, answer)
    assert caught.value.where.startswith(f"{AN_ID} > ")


def test_several_unreadable_answers_are_all_told() -> None:
    with pytest.raises(InputError) as caught:
        exercises.check(AN_ID, "b=-6,27 kJ/mol, d=9, e=voltage=3 mM")
    assert caught.value.where == AN_ID
    assert caught.value.what == "none of these 3 answers can be checked"
    lines = caught.value.why.splitlines()
    assert [line for line in lines if not line.startswith(("try: ", "it is", "known", "the decimal"))] == [
        "b: cannot read '-6,27 kJ/mol' as a quantity", "d: unknown option '9'", "e > voltage: 3 mM is not a voltage",
    ]  # fmt: skip
    assert sum(line.startswith("try: ") for line in lines) == 3
    assert "d：未知的选项 '9'" in caught.value.why.zh


def test_an_unreadable_answer_beside_a_blank_one_stays_an_error() -> None:
    with pytest.raises(QuantityError):
        exercises.check(AN_ID, "a=-6.27, b=")


@pytest.mark.parametrize(
    ("answer", "english", "chinese"),
    [
        ("a=6.87 kJ/mol", "Right so far: 1 of 4 parts. 3 still to answer.",
         "目前正确：4 小题中已对 1 题。还有 3 题未答。"),
        ("a=1 kJ/mol", "Not yet: none of the 4 parts is right. 3 still to answer.",
         "还没有通过：4 小题都未答对。还有 3 题未答。"),
        ("a=6.87 kJ/mol, d=1", "Not yet: 1 of 4 parts is right. 2 still to answer.",
         "还没有通过：4 小题中对了 1 题。还有 2 题未答。"),
        ("a=6.87 kJ/mol, c=0.135, d=1", "Not yet: 2 of 4 parts are right. 1 still to answer.",
         "还没有通过：4 小题中对了 2 题。还有 1 题未答。"),
        ("a=6.87 kJ/mol, b=2 because 1, c=0.135, d=9", "Right so far: 3 of 4 parts. 1 answer could not be checked.",
         "目前正确：4 小题中已对 3 题。有 1 题的答案无法核对。"),
    ],
)  # fmt: skip
def test_sentences_have_a_number(answer: str, english: str, chinese: str) -> None:
    message = exercises.check("2302447", answer).message
    assert (message, message.zh) == (english, chinese)


def test_it_is_made_of_plain_text() -> None:
    verdict = exercises.check("2302447", "a=2.98 kJ/mol, c=0,135")
    for text in (verdict.message, verdict.why, *(each.why for each in verdict.parts)):
        assert isinstance(text, str)
        assert text[:90] == text.en[:90]
    assert json.loads(json.dumps({"m": verdict.message, "w": verdict.why}))["m"] == verdict.message
    assert pickle.loads(pickle.dumps(verdict)) == verdict
    assert pickle.loads(pickle.dumps(verdict)).why.zh == verdict.why.zh
    for language in ("en", "zh"):
        document = verdict.to_dict(language)
        assert json.loads(json.dumps(document)) == document
        assert document["parts"][0]["why"] == verdict.parts[0].why.in_language(language)
        assert type(document["message"]) is str
        assert bool(re.search("[一-龥]", json.dumps(document, ensure_ascii=False))) == (language == "zh")
    assert set(document) == {"id", "seed", "passed", "score", "message", "why", "parts"}
    assert set(document["parts"][0]) == {"name", "status", "answered", "passed", "score", "message", "why"}
    with pytest.raises(UnknownNameError):
        verdict.to_dict("fr")


# -- states ------------------------------------------------------------------------------------------------------------


def test_the_documentation_says_which_take_a_state() -> None:
    taking = {id for id in exercises.ids() if exercises.exercise(id).takes_state}
    said = (exercises.check.__doc__ or "").partition("state :")[2].partition("Raises")[0]
    assert set(re.findall(r"\d{7}|[a-z]+_[a-z_]+(?=[ ,.])", said)) == taking


@pytest.mark.parametrize("answer", [None, {"a": "1 kJ/mol"}, {"a": "nothing"}])
def test_the_others_refuse_a_state(answer: Any) -> None:
    found = exercises.exercise(AN_ID)
    parts = tuple(replace(each, reach_state=None) if each.kind == "target" else each for each in found.parts)
    without = replace(found, parts=parts)
    for each in (exercises.exercise("2302447"), without):
        assert not each.takes_state
        with pytest.raises(InputError, match="takes no state") as caught:
            each.check(answer, state=pm.cells.gibbs_donnan_cell())
        assert caught.value.where == f"{each.id} > state"
        assert ("settings instead" in caught.value.hint) == (each is without)


def test_a_part_is_not_answered_by_settings_and_by_a_state() -> None:
    with pytest.raises(InputError, match="part d is answered twice"):
        exercises.check("2302435", "d=haemoglobin=1 mM", state=pm.cells.gibbs_donnan_cell())


def test_a_state_that_is_none_is_an_error_beside_right_answers() -> None:
    with pytest.raises(InputError, match="cannot take"):
        exercises.check("2302435", {"a": 0.876}, state="resting")

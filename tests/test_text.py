"""Words: the same keys and places in both languages, none unused, and none left in the code."""

from __future__ import annotations

import ast
import pickle
import re
from functools import cache
from pathlib import Path

import pytest
from fluent.syntax import FluentParser
from fluent.syntax import ast as ftl

from permease import exercises, text
from permease.text import FOLDER, LANGUAGES, Message, Text, in_language, message, phrase

PACKAGE = Path(text.__file__).parent
TOPICS = sorted({path.stem for path in FOLDER.glob("*/*.ftl")})
EXERCISES = {f"p{id}" if id.isdigit() else id: id for id in exercises.ids()}
"""Exercises derive their keys from their own id and parts, and list them."""
CHINESE = re.compile(r"[\u4e00-\u9fff]")


@cache
def entries(topic: str, language: str) -> dict[str, ftl.Message]:
    source = (FOLDER / language / f"{topic}.ftl").read_text(encoding="utf-8")
    body = FluentParser().parse(source).body
    junk = [entry.content for entry in body if isinstance(entry, ftl.Junk)]
    assert not junk
    names = [entry.id.name for entry in body if isinstance(entry, ftl.Message)]
    assert len(names) == len(set(names)), "a key stands twice"
    return {entry.id.name: entry for entry in body if isinstance(entry, ftl.Message)}


def places(entry: ftl.Message) -> set[str]:
    found: set[str] = set()

    class Visitor:
        def visit(self, node: object) -> None:
            if isinstance(node, ftl.VariableReference):
                found.add(node.id.name)
            if isinstance(node, ftl.BaseNode):
                for value in vars(node).values():
                    for each in value if isinstance(value, list) else [value]:
                        self.visit(each)

    Visitor().visit(entry.value)
    return found


@cache
def written() -> tuple[set[str], set[str]]:
    """String literals of the package, and the beginnings of its f-strings."""
    literals: set[str] = set()
    beginnings: set[str] = set()
    for path in PACKAGE.rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.JoinedStr) and node.values and isinstance(node.values[0], ast.Constant):
                beginnings.add(str(node.values[0].value))
            elif isinstance(node, ast.Constant) and isinstance(node.value, str):
                literals.add(node.value)
    return literals, beginnings


@pytest.mark.parametrize("topic", TOPICS)
def test_both_languages_have_the_same_keys(topic: str) -> None:
    english, chinese = (entries(topic, language) for language in LANGUAGES)
    assert list(english) == list(chinese)
    assert all(key.partition("-")[0] == topic for key in english)
    assert set(english) == set(text.keys(topic, "en")), "the quick reader finds what the parser finds"


@pytest.mark.parametrize("topic", TOPICS)
def test_no_place_of_the_chinese_is_missing_in_the_code(topic: str) -> None:
    """Chinese may ask for values of its own, ``names_zh``, in the place of English ones; else they are the same."""
    english, chinese = (entries(topic, language) for language in LANGUAGES)
    for key, entry in english.items():
        other = {name.removesuffix("_zh") for name in places(chinese[key])}
        assert {name.removesuffix("_zh") for name in places(entry)} == other, key


@pytest.mark.parametrize("topic", TOPICS)
def test_no_key_is_unused(topic: str) -> None:
    literals, beginnings = written()
    starts = tuple(each for each in beginnings if each.startswith(f"{topic}-"))
    computed = ("help-command",)
    if topic in EXERCISES:
        words = exercises.exercise(EXERCISES[topic]).words()
        assert set(words) == set(entries(topic, "en")), "an exercise says what it has, and no more"
        return
    unused = [k for k in entries(topic, "en") if k not in literals and not k.startswith((*starts, *computed))]
    assert not unused


@pytest.mark.parametrize("topic", TOPICS)
def test_chinese_is_chinese(topic: str) -> None:
    """Full-width punctuation beside Chinese characters."""
    for key in entries(topic, "zh"):
        source = text._entries(topic, "zh")[key]
        assert not re.search(r"[\u4e00-\u9fff][,;:?!](?!\d)|[,;?!][\u4e00-\u9fff]", source), source


@pytest.mark.parametrize("topic", TOPICS)
def test_chinese_is_set_off_from_latin_and_digits(topic: str) -> None:
    """One space between Chinese and Latin letters or digits; none between Chinese and Chinese (choices are listed)."""
    latin = r"A-Za-z0-9\u0370-\u03ffµ"
    tight = re.compile(rf"[\u4e00-\u9fff][{latin}]|[{latin}⁺⁻²³%][\u4e00-\u9fff]")
    loose = re.compile(r"[\u4e00-\u9fff] [\u4e00-\u9fff]")
    for key in entries(topic, "zh"):
        said = re.sub(r"\{[^{}]*\}", "\x00", text._entries(topic, "zh")[key].partition("=")[2])
        assert not tight.search(said), f"{key}: {tight.search(said)}"
        assert topic == "exercise" or not loose.search(said), f"{key}: {loose.search(said)}"


def test_values_are_set_off_from_chinese_by_what_they_are() -> None:
    """The same words before a symbol, a number and a Chinese name."""
    assert phrase("plot-inside-3", item="Na⁺", unit="mM").zh == "膜内 Na⁺ / mM"
    assert phrase("plot-inside-3", item="葡萄糖", unit="mM").zh == "膜内葡萄糖 / mM"
    assert phrase("moved-in", what="Na⁺").zh == "Na⁺ 进"
    assert phrase("moved-in", what="葡萄糖").zh == "葡萄糖进"
    assert "\u2068" not in phrase("moved-in", what="葡萄糖").zh
    assert "细胞1的a.yaml" in phrase("run-wrote", file="细胞1的a.yaml").zh, "a value itself stays as it is"


ONE_WORD = {
    "序参量": "序参数", "粘度": "黏度", "范托夫": "范特霍夫", "经验规律": "经验公式", "[待核实]": "【待核实】",
    "成员": "细胞", "uA/cm^2": "µA/cm²", "um2": "µm²", "μ": "µ",
}  # fmt: skip
"""What is not said, and what is said instead."""


@pytest.mark.parametrize("topic", TOPICS)
def test_one_thing_has_one_name(topic: str) -> None:
    # what is typed stays as it is typed, and errors of Python's interface have members
    free = ("help", "about", *(each for each in TOPICS if each.startswith("errors_")))
    said = (FOLDER / "zh" / f"{topic}.ftl").read_text(encoding="utf-8")
    found = [word for word in ONE_WORD if word in said]
    assert not [word for word in found if topic not in free or word[0] in "序粘范经[μ"]


def test_keys_that_are_written_out_exist() -> None:
    known = {key for topic in TOPICS for key in entries(topic, "en")}
    pattern = re.compile(rf"({'|'.join(map(re.escape, TOPICS))})-[A-Za-z0-9_-]+")
    calls: set[str] = set()
    for path in PACKAGE.rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            named = isinstance(node, ast.Call) and isinstance(node.func, ast.Name | ast.Attribute)
            if named and ast.unparse(node.func) == "asked.say":
                continue  # the words of an exercise, which adds its own topic
            if named and (getattr(node.func, "id", "") or getattr(node.func, "attr", "")) in (
                "phrase",
                "message",
                "say",
            ):
                first = node.args[0] if node.args else None
                if isinstance(first, ast.Constant) and isinstance(first.value, str):
                    calls.add(first.value)
    assert calls
    assert all(pattern.fullmatch(key) for key in calls)
    assert calls <= known


def test_no_chinese_hides_in_the_code() -> None:
    hidden = {}
    for path in PACKAGE.rglob("*.py"):
        tree = ast.parse(path.read_text(encoding="utf-8"))
        documented = {
            id(node.body[0].value)
            for node in ast.walk(tree)
            if isinstance(node, ast.Module | ast.ClassDef | ast.FunctionDef)
            and node.body
            and isinstance(node.body[0], ast.Expr)
        }
        found = [
            node.value
            for node in ast.walk(tree)
            if isinstance(node, ast.Constant)
            and isinstance(node.value, str)
            and len(node.value) > 1
            and CHINESE.search(node.value)
            and id(node) not in documented
        ]
        if found:
            hidden[str(path.relative_to(PACKAGE))] = found
    assert not hidden


def test_errors_are_made_of_words_with_keys() -> None:
    """What an error says first is never written in the code, in one language."""
    kinds = {"PermeaseError", "InputError", "QuantityError", "ModelError", "DocumentError", "ConsistencyError",
             "SimulationError", "ConvergenceError", "NoFiniteVolumeError", "FileError", "MissingExtraError",
             "UnknownNameError", "Finding"}  # fmt: skip
    plain = []
    for path in PACKAGE.rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in kinds and node.args:
                first = node.args[1 if node.func.id == "Finding" and len(node.args) > 1 else 0]
                if isinstance(first, ast.Constant | ast.JoinedStr | ast.BinOp | ast.IfExp):
                    plain.append(f"{path.relative_to(PACKAGE)}:{node.lineno}")
    assert not plain


def test_what_else_errors_say_are_words_with_keys() -> None:
    """Background and advice (``why``, ``hint``) are written in the code only where they are code themselves."""
    sentence = re.compile(r"(?<![\w.=-])[a-z]{2,},?(?: [a-z]{2,})+")
    names = {"why", "hint", "_HINT"}
    plain = []
    for path in PACKAGE.rglob("*.py"):
        given: list[ast.expr] = []
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call):
                given += [each.value for each in node.keywords if each.arg in names]
            elif isinstance(node, ast.Assign) and isinstance(node.targets[0], ast.Name) and node.targets[0].id in names:
                given.append(node.value)
        for value in given:
            called = [each for each in ast.walk(value) if isinstance(each, ast.Call)]
            within = {id(each) for call in called for each in ast.walk(call)}
            for each in ast.walk(value):
                if isinstance(each, ast.Constant) and isinstance(each.value, str) and id(each) not in within:
                    said = re.sub(r"\"[^\"]*\"|'[^']*'", "", each.value)
                    if sentence.search(said) and not said.startswith(("permease ", "pip install ", "mkdir ")):
                        plain.append(f"{path.relative_to(PACKAGE)}:{each.lineno}: {each.value}")
    assert not plain


def test_values_are_put_in_their_places() -> None:
    english = phrase("step-above", path="volume", value="2 pL")
    assert english.en == "hold, at most until volume is above 2 pL"
    assert "volume" in english.zh
    assert english == english.filled()
    assert hash(english) == hash(Text(en=english.en, zh=english.zh))
    assert phrase("step-above").filled(path="volume", value="2 pL") == english


def test_numbers_have_no_separators() -> None:
    assert "12345" in phrase("run-thinned", count=12345).en


def test_texts_within_texts_are_said_in_the_same_language() -> None:
    inner = Text(en="sodium", zh="钠")
    assert phrase("moved-in", what=inner).en == "sodium in"
    assert "钠" in phrase("moved-in", what=inner).zh
    assert in_language(inner, "zh") == "钠"
    assert in_language("plain", "zh") == "plain"


def test_messages_are_strings_that_know_their_chinese() -> None:
    said = message("step-hold")
    assert said == "hold"
    assert isinstance(said, str)
    again = pickle.loads(pickle.dumps(said))
    assert isinstance(again, Message)
    assert again.in_language("zh") == said.in_language("zh") != "hold"
    assert pickle.loads(pickle.dumps(said.text)) == said.text


def test_what_is_missing_is_an_error() -> None:
    with pytest.raises(LookupError, match="no words for"):
        phrase("step-nothing").en  # noqa: B018
    with pytest.raises(LookupError, match="no file of words"):
        phrase("nothing-here").en  # noqa: B018
    with pytest.raises(LookupError, match="path"):
        phrase("step-above").en  # noqa: B018

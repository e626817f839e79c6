"""What the reader of YAML says, said our way: every problem it knows, in both languages, where it matters."""

from __future__ import annotations

import ast
import inspect
import warnings
from types import SimpleNamespace

import pytest
from ruamel.yaml import composer, parser, reader, scanner

from permease.errors import DocumentError
from permease.model import document
from permease.model.yaml_problems import told

FOUND = ["<block mapping start>", "<stream end>", "<scalar>", "<anchor>", "-", "?", "}", ",", ":", "é", " ", "\0"]
NOT_OF_TEXTS = {"input stream needs to be specified", "stream argument needs to have a read() method"}


def read(text: str) -> None:
    document.read(text, {})


def filled(node: ast.expr, found: str) -> str:
    """A text of the reader's source with something in its places."""
    if isinstance(node, ast.JoinedStr):
        return "".join(
            str(v.value) if isinstance(v, ast.Constant) else repr(found) if v.conversion == ord("r") else "anchor"
            for v in node.values
            if isinstance(v, ast.Constant | ast.FormattedValue)
        )
    return str(node.value) if isinstance(node, ast.Constant) and node.value is not None else ""


def raised() -> list[tuple[str, str]]:
    """Every context and problem that the reader of YAML raises."""
    known = set()
    for module in (scanner, parser, composer, reader):
        for node in ast.walk(ast.parse(inspect.getsource(module))):
            call = node.exc if isinstance(node, ast.Raise) else None
            if not isinstance(call, ast.Call) or not ast.unparse(call.func).endswith("Error"):
                continue
            if ast.unparse(call.func) in ("NotImplementedError", "ReaderError"):
                continue
            texts = [call.args[i] if i < len(call.args) else ast.Constant("") for i in (0, 2)]
            if isinstance(texts[1], ast.Call):
                texts[1] = ast.Constant("'utf-8' codec can't decode byte 0xff in position 0: invalid start byte")
            for found in FOUND:
                known.add((filled(texts[0], found), filled(texts[1], found)))
    return sorted(pair for pair in known if not set(pair) & NOT_OF_TEXTS)


RAISED = raised()


def test_the_reader_was_found() -> None:
    assert len(RAISED) > 100
    assert any("mapping values" in problem for _, problem in RAISED)
    assert any("<block end>" in problem for _, problem in RAISED)
    assert any("more indented" in context for context, _ in RAISED)


def test_every_problem_has_words() -> None:
    mark = SimpleNamespace(line=0, column=2)
    wordless = []
    for context, problem in RAISED:
        error = SimpleNamespace(context=context, problem=problem, context_mark=mark, problem_mark=mark)
        said = told(error, ["a: b"])
        if said.what.text.key == "yaml-unread" or said.why:
            wordless.append((context, problem))
        assert all(chinese(text.in_language("zh")) for text in (said.what, said.hint))
    assert not wordless


def chinese(text: str) -> bool:
    return any("\u4e00" <= c <= "\u9fff" for c in text)


def test_what_is_not_known_is_quoted() -> None:
    said = told(SimpleNamespace(problem="the moon is full", context=None, problem_mark=None), ["a: b"])
    assert said.what == "it cannot be read"
    assert "the moon is full" not in said.what.in_language("zh")
    said = told(RecursionError("maximum recursion depth exceeded"), [])
    assert said.why == "the reader of YAML says: maximum recursion depth exceeded"
    assert "YAML 读取程序的原话：maximum" in said.why.in_language("zh")


@pytest.mark.parametrize(
    ("text", "place", "what", "hint"),
    [
        ("a: b: c", "1:5", "two names with colons", "on a line of its own"),
        ("baths\n  K: 1", "2:3", "cannot stand below", "a colon and a space"),
        ("a: 1\n  b: 2", "2:3", "cannot stand below", "the same indent"),
        ("a:\n  b: 1\n c: 2", "3:2", "indented otherwise", "same number of spaces"),
        ("a:\n  b: 1\n  - c", "3:3", "a list item among names", "'- '"),
        ("- a\nb: 1", "2:1", "a name among the items", "'- ' before it"),
        ("a: - b", "1:4", "begins within a line", "[a, b]"),
        ("a:\n  K: 5\n  Na 3\n  Cl: 2", "3:3", "without a colon", "name: value"),
        ("a: {b: 1\nc: 2", "1:4", "not closed", "'}'"),
        ("[a", "1:1", "not closed", "']'"),
        ("a: {K: 5 mM Cl: 5 mM}", "1:15", "a comma is missing", "'}'"),
        ("a: {b: 1}}", "1:10", "'}' without", "take it out"),
        ('a: "x" y', "1:8", "has ended", "quotes"),
        ("a: [,]", "1:5", "',' where a value should stand", "a value"),
        ("{[", "1:3", "the file ends", "closed"),
        ("a: 'open\nb: 2", "1:4", "quotation mark", "second one"),
        ("a:\n\t- b", "2:1", "a tab", "spaces"),
        ("a: @x", "1:4", "cannot begin with '@'", "quotes"),
        (r'a: "\q"', "1:6", "a backslash", "single quotes"),
        ("a: *", "1:5", "without a name", "quotes"),
        ("a: !<x 1", "1:7", "a tag", "quotes"),
        ("%x\na: 1", "1:1", "begins with %", "without that line"),
        ("a: |x\n b", "1:5", "something after it", "quotes"),
        ("{a: 1} b", "1:8", "after the end", "one cell a file"),
        ("ab: 1\ncd\x03", "2:3", "U+0003", "UTF-8"),
        ("a: 1\nb：2\nc: 3", "2:2", "'：'", "':' in its place"),
        ("a：1", "1:2", "'：'", "':' in its place"),
        ("baths：\n  K: 1", "1:6", "'：'", "':' in its place"),
        ("a: {K: 5 mM，Cl: 5 mM}", "1:12", "'，'", "',' in its place"),
        ("a:\u00a0b\nc: 1", "1:3", "U+00A0", "' ' in its place"),
    ],
)
def test_problems_of_students(text: str, place: str, what: str, hint: str) -> None:
    with pytest.raises(DocumentError) as caught:
        read(text)
    error = (caught.value.problems or (caught.value,))[0]
    assert f"cell.yaml:{place}" in str(error)
    assert what in str(error.what)
    assert hint in error.hint
    (first, *_) = error.block("zh", "")
    assert chinese(first)
    assert "expected" not in first


def test_signs_within_quotes_and_remarks_are_fine() -> None:
    with pytest.raises(DocumentError) as caught:
        read("a: '人：x' y  # 注：x")
    assert "has ended" in str(caught.value)


def test_keys_with_signs_of_chinese_keyboards() -> None:
    with pytest.raises(DocumentError) as caught:
        read("permease: 1\nname: x\nbaths：1: {}")
    assert "'：' is not the sign" in str(caught.value)


def test_control_characters_are_not_printed() -> None:
    with pytest.raises(DocumentError) as caught:
        read("a: \x1b[31m")
    assert "\x1b" not in str(caught.value)


def test_an_anchor_that_is_set_twice_is_no_warning() -> None:
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        with pytest.raises(DocumentError):
            read("a: &x 1\nb: &x 2")

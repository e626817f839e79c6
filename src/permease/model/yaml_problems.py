"""What the reader of YAML says, said our way: what is wrong in the file, where, and what to try, in both languages."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, NamedTuple

from ..text import Message, message

SAID: tuple[tuple[str, str], ...] = (
    (r"found character '\\t'", "tab"),
    (r"found character (?P<found>.*) that cannot start any token", "first_sign"),
    (r"mapping values are not allowed", "below"),
    (r"mapping keys are not allowed", "question"),
    (r"sequence entries are not allowed", "list_in_line"),
    (r"could not find expected ':'", "no_colon"),
    (r"expected <block end>, but found '<block (mapping|sequence) start>'", "indent"),
    (r"expected <block end>, but found '(<stream end>|<document (start|end)>|<block end>)'", "indent"),
    (r"expected <block end>, but found '-'", "item"),
    (r"expected <block end>, but found '\?'", "name_in_list"),
    (r"expected <block end>, but found '(?P<found>[\]\[{},:])'", "stray"),
    (r"expected <block end>", "after_value"),
    (r"expected '[,]' or '(?P<bracket>[\]}]+)', but got", "no_comma"),
    (r"expected the node content, but found '<(stream|document|block) (start|end)>'", "ends"),
    (r"expected the node content, but found (?P<found>.*)", "no_value"),
    (r"found unexpected (end of stream|document separator)", "open_quote"),
    (r"found unexpected ':'", "colon_in_brackets"),
    (r"found unknown escape character|expected escape sequence", "backslash"),
    (r"found undefined alias (?P<found>.*)", "alias"),
    (r"found duplicate YAML directive|found incompatible YAML document|duplicate tag handle", "directive"),
    (r"found undefined tag handle|expected URI|expected '[!>]',? but found", "tag"),
    (r"expected '<document start>'|found non-comment content after document end|but found another document",
     "after_end"),
    (r"expected (chomping or )?indentation indicator", "block_text"),
    (r"maximum depth of data structure exceeded", "deep"),
)  # fmt: skip
"""What the reader says, and the key of what is said instead; the first that fits holds."""

WITHIN: tuple[tuple[str, str], ...] = (
    (r"while (scanning|parsing) an? (anchor|alias)", "anchor"),
    (r"while (scanning|parsing) an? tag", "tag"),
    (r"while (scanning|parsing) an? directive", "directive"),
    (r"while (scanning|parsing) an? block scalar|more indented follow up line", "block_text"),
)
"""What the reader was at, for words that it says of several things."""

WIDE = {
    "：": ":", "，": ",", "｛": "{", "｝": "}", "［": "[", "］": "]", "【": "[", "】": "]", "－": "-", "＃": "#",
    "\u3000": " ", "\u00a0": " ",
}  # fmt: skip
"""Signs of Chinese keyboards, and spaces that only look so, with those that YAML knows."""

_AT_ITS_START = ("no_colon", "open_quote")


class Mark(NamedTuple):
    """A zero-based place in a file."""

    line: int
    column: int


@dataclass(frozen=True)
class Told:
    """What to say of a problem: ``what``, ``why`` and ``hint``, and the mark to point at."""

    what: Message
    hint: Message
    mark: Any = None
    why: str = ""


def told(error: Any, lines: list[str]) -> Told:
    """What to say of an error of the reader of YAML in a text of these lines."""
    problem = str(getattr(error, "problem", None) or "").strip()
    context = str(getattr(error, "context", None) or "").strip()
    here = getattr(error, "problem_mark", None)
    start = getattr(error, "context_mark", None)
    if hasattr(error, "character") and hasattr(error, "position"):
        return _of_character(error, lines)
    found = _match(problem, context)
    if found is None:
        said = " ".join(str(error).split())[:200] or type(error).__name__
        return Told(
            message("yaml-unread"), message("errors_model-space-after-colon"), here or start,
            why=message("yaml-said", said=said),
        )  # fmt: skip
    name, values = found
    mark: Any = here or start
    line = lines[mark.line] if mark is not None and mark.line < len(lines) else ""
    if name in _AT_ITS_START and start is not None:
        mark = start
    elif name == "no_comma" and start is not None and (start.line != mark.line or "stream end" in problem):
        name, mark = "open_bracket", start
    elif name == "after_end" and lines and lines[0].startswith("%"):
        name, mark = "directive", Mark(0, 0)
    elif name == "below" and re.search(r":\s", line[: mark.column]):
        name = "two_colons"
    elif name == "below":
        mark = Mark(mark.line, len(line) - len(line.lstrip()))
        above = next((n for n in reversed(range(mark.line)) if lines[n].strip()), mark.line)
        if signs := wide(lines[above], Mark(above, 0)):
            return signs
    near = lines[mark.line] if mark is not None and mark.line < len(lines) else ""
    commas = name in ("no_comma", "open_bracket", "no_value")
    possible = {sign: plain for sign, plain in WIDE.items() if commas or sign not in "，－"}
    return wide(near, mark, possible) or Told(
        message(f"yaml-{name}", **values), message(f"yaml-{name}-try", **values), mark
    )


def wide(line: str, mark: Any, signs: Mapping[str, str] = WIDE) -> Told | None:
    """What to say of a line with signs of a Chinese keyboard outside of quotes; None where it has none."""
    plain = re.sub(r"'[^']*'|\"[^\"]*\"|(^|\s)#.*", lambda quoted: "x" * len(quoted[0]), line)
    at = next((i for i, sign in enumerate(plain) if sign in signs), None)
    if at is None or mark is None:
        return None
    sign = line[at]
    shown = f"U+{ord(sign):04X}" if sign.isspace() else f"'{sign}'"
    return Told(
        message("yaml-wide", wide=shown), message("yaml-wide-try", plain=f"'{WIDE[sign]}'"), Mark(mark.line, at)
    )


def _match(problem: str, context: str) -> tuple[str, dict[str, str]] | None:
    """The name of what is said instead, with its values."""
    for pattern, name in WITHIN:
        if re.match(pattern, context):
            return name, {}
    for pattern, name in SAID:
        if match := re.match(pattern, problem):
            values = {key: value for key, value in match.groupdict().items() if value is not None}
            if "bracket" in values:
                values["bracket"] = f"'{values['bracket'][-1]}'"
            if name == "stray":
                values["found"] = f"'{values['found']}'"
            return name, values
    return None


def _of_character(error: Any, lines: list[str]) -> Told:
    """A character that no text has: its line and column from where it stands in the text."""
    at, line = int(error.position), 0
    while line < len(lines) - 1 and at > len(lines[line]):
        at -= len(lines[line]) + 1
        line += 1
    code = error.character if isinstance(error.character, int) else ord(str(error.character)[:1] or "\0")
    return Told(message("yaml-character", code=f"U+{code:04X}"), message("yaml-character-try"), Mark(line, max(at, 0)))

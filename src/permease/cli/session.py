"""One invocation of the program: its language, where its output goes, and how that is written."""

from __future__ import annotations

import contextlib
import json
import os
import sys
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from ..text import phrase
from ..version import VERSION
from .ascii import PROBE, can_encode
from .wrapping import paragraph

if TYPE_CHECKING:
    from rich.console import Console

    from .table import Table

_STYLES = {"bold": 1, "dim": 2}
FLAGS = {"--json", "-q", "--quiet", "-v", "--verbose", "--no-color", "--version"}


@dataclass(frozen=True)
class Session:
    """The global options, and the two streams: results go to stdout, everything else to stderr."""

    language: str = "en"
    json: bool = False
    quiet: bool = False
    verbose: bool = False
    no_color: bool = False
    arguments: tuple[str, ...] = ()

    @classmethod
    def of(cls, options: Sequence[str], arguments: Sequence[str]) -> Session:
        """From the global options as ``hoist`` found them, and all arguments for the record."""
        chosen = language_of(options)
        if chosen == "zh" and not can_encode(sys.stdout, "中"):
            chosen = "en"
        return cls(
            language=chosen,
            json="--json" in options,
            quiet="-q" in options or "--quiet" in options,
            verbose="-v" in options or "--verbose" in options,
            no_color="--no-color" in options,
            arguments=tuple(arguments),
        )

    # -- words -----------------------------------------------------------------------------------------------------

    def say(self, key: str, **values: Any) -> str:
        """The words of a key (see ``permease.text``) in the session's language, filled in."""
        return phrase(key, **values).in_language(self.language)

    def join(self, items: Sequence[str]) -> str:
        """A list as text, with the comma of the language."""
        return ("、" if self.language == "zh" else ", ").join(items)

    # -- where it goes -----------------------------------------------------------------------------------------------

    @property
    def terminal(self) -> bool:
        """Whether stdout is a person's terminal."""
        return sys.stdout.isatty()

    @property
    def lively(self) -> bool:
        """Whether a progress bar may be drawn on stderr."""
        return sys.stderr.isatty() and not (self.quiet or self.json) and os.environ.get("TERM") != "dumb"

    def coloured(self, stream: Any) -> bool:
        """Whether a stream takes colour: a terminal, and nobody asked for none."""
        plain = self.no_color or "NO_COLOR" in os.environ or os.environ.get("TERM") == "dumb"
        return stream.isatty() and not plain

    def console(self, *, error: bool = False) -> Console:
        """A rich console on stdout or stderr that draws nothing the stream does not take."""
        from rich.console import Console

        stream = sys.stderr if error else sys.stdout
        colour = self.coloured(stream)
        return Console(
            file=stream,
            no_color=not colour,
            color_system="auto" if colour else None,
            highlight=False,
            markup=False,
            emoji=False,
            soft_wrap=not stream.isatty(),
        )

    # -- results -----------------------------------------------------------------------------------------------------

    @property
    def width(self) -> int:
        """How many columns the terminal of stdout has."""
        return columns_of(sys.stdout)

    def print(self, text: str = "", *, style: str = "") -> None:
        """A line of the result, wrapped to the terminal."""
        if not self.terminal:
            sys.stdout.write(text + "\n")
            return
        for line in paragraph(text, self.width).split("\n"):
            self.line(line, style=style)

    def line(self, text: str, *, style: str = "") -> None:
        """A line for a terminal that is not wrapped any more; ``style`` is ``"bold"``, ``"dim"`` or nothing."""
        if style and text and self.coloured(sys.stdout):
            text = f"\x1b[{_STYLES[style]}m{text}\x1b[0m"
        sys.stdout.write(text + "\n")

    def table(self, table: Table) -> None:
        """A table: aligned on a terminal, separated by tabs elsewhere."""
        table.write(self)

    def emit(self, command: str, data: Mapping[str, Any]) -> None:
        """The one JSON document of ``--json``."""
        document = {"schema": f"permease.{command}/1", **data}
        text = json.dumps(plain(document), indent=2, ensure_ascii=not can_encode(sys.stdout, PROBE), allow_nan=False)
        sys.stdout.write(text + "\n")

    def print_version(self) -> None:
        """What ``--version`` asks for."""
        if self.json:
            self.emit("version", {"version": VERSION})
        else:
            sys.stdout.write(f"permease {VERSION}\n")

    def note(self, text: str) -> None:
        """A remark on stderr, wrapped to a terminal, unless quiet."""
        if not self.quiet:
            shown = paragraph(text, columns_of(sys.stderr)) if sys.stderr.isatty() else text
            sys.stderr.write(shown + "\n")

    # -- numbers -----------------------------------------------------------------------------------------------------

    def number(self, value: float, digits: int = 4, *, sign: bool = False) -> str:
        """A number to ``digits`` significant digits (six where a program reads it), with a real minus on a terminal."""
        precision = digits if self.terminal else max(digits, 6)
        if value == 0.0:
            value = 0.0
        text = f"{value:{'+' if sign else ''}.{precision}g}"
        return text.replace("-", "−") if self.terminal else text


def columns_of(stream: Any) -> int:
    """How many columns a terminal has: COLUMNS, else what it says itself, else 80."""
    with contextlib.suppress(ValueError):
        if (asked := int(os.environ.get("COLUMNS", ""))) > 0:
            return asked
    with contextlib.suppress(OSError, ValueError, AttributeError):
        return os.get_terminal_size(stream.fileno()).columns or 80
    return 80


def language_of(options: Sequence[str]) -> str:
    """``"en"`` or ``"zh"``: from ``--lang``, else PERMEASE_LANG, else the locale."""
    asked = ""
    for i, option in enumerate(options):
        if option == "--lang" and i + 1 < len(options):
            asked = options[i + 1]
        elif option.startswith("--lang="):
            asked = option.removeprefix("--lang=")
    asked = asked or os.environ.get("PERMEASE_LANG", "")
    if not asked:
        asked = next((v for k in ("LC_ALL", "LC_MESSAGES", "LANG") if (v := os.environ.get(k))), "")
    if not asked and sys.platform in ("win32", "darwin"):
        import locale

        asked = (locale.getlocale()[0] or "").replace("Chinese", "zh")
    return "zh" if asked.lower().startswith("zh") else "en"


def hoist(arguments: Sequence[str]) -> tuple[list[str], list[str]]:
    """The global options, wherever they stand before ``--``, and the rest in order.

    >>> hoist(["steady", "red_blood_cell", "--json", "--lang", "zh"])
    (['--json', '--lang', 'zh'], ['steady', 'red_blood_cell'])
    """
    options: list[str] = []
    rest: list[str] = []
    waiting = iter(range(len(arguments)))
    for i in waiting:
        word = arguments[i]
        if word == "--":
            rest.extend(arguments[i:])
            break
        if word in FLAGS or word.startswith("--lang="):
            options.append(word)
        elif word == "--lang":
            options.append(word)
            if i + 1 < len(arguments):
                options.append(arguments[i + 1])
                next(waiting, None)
        else:
            rest.append(word)
    return options, rest


def plain(value: Any) -> Any:
    """The value in the types JSON has; not-a-number becomes null."""
    if isinstance(value, Mapping):
        return {str(k): plain(v) for k, v in value.items()}
    if isinstance(value, (list, tuple, set, frozenset)):
        return [plain(v) for v in value]
    if hasattr(value, "dtype") and hasattr(value, "item"):
        value = value.item()
    if isinstance(value, bool) or value is None or isinstance(value, (str, int)):
        return value
    if isinstance(value, float) or hasattr(value, "__float__"):
        number = float(value)
        return number if number - number == 0.0 else None
    return str(value)


def quantity(value: Any, unit: str = "") -> dict[str, Any]:
    """A pint quantity as ``{"value": number, "unit": text}``."""
    shown = value.to(unit) if unit else value
    return {"value": float(f"{float(shown.magnitude):.15g}"), "unit": unit or f"{shown.units:~C}".replace("**", "^")}

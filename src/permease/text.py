"""What is said to people, in the two languages of the package: words by their key, from the Fluent files of ``locale``.

``locale/en`` and ``locale/zh`` hold the same files with the same keys. The part of a key before its first dash names
the file: ``pumps-sodium`` is in ``pumps.ftl``.
"""

from __future__ import annotations

import functools
import re
import threading
from collections.abc import Callable, Iterable, Mapping
from pathlib import Path
from typing import Any, Literal

Language = Literal["en", "zh"]
LANGUAGES: tuple[Language, ...] = ("en", "zh")
FOLDER = Path(__file__).parent / "locale"
_ENTRY = re.compile(r"^(?=-?[A-Za-z][\w-]* *=)", re.MULTILINE)
_USED = re.compile(r"\{\s*(-?[a-z][\w-]*)")
_ASKED = re.compile(r"\$([A-Za-z][\w-]*)")
_HAN = r"\u4e00-\u9fff"
_WORD = "A-Za-z0-9\u0370-\u03ffµ"
_MARK = re.compile("[\u2068\u2069]")
_EDGE = "[\u2068\u2069]+"
_PARTED = re.compile(rf"(?<=[{_HAN}]){_EDGE}(?=[{_WORD}]|[+−-]\d)|(?<=[{_WORD}⁰¹²³⁴-⁹⁺⁻%]){_EDGE}(?=[{_HAN}])")
_JOINED = re.compile(rf"(?<=[{_HAN}])(?: {_EDGE}|{_EDGE} )(?=[{_HAN}])")
_lock = threading.RLock()


class Text:
    """One label in English and Simplified Chinese: given, or known by its ``key`` and read when it is asked for.

    Raises InputError for words that are no text, and LookupError, when read, for a key that the files do not have.

    >>> Text(en="channel", zh="通道蛋白")
    Text(en='channel', zh='通道蛋白')
    >>> Text(en="channel", zh="通道蛋白").in_language("zh")
    '通道蛋白'
    """

    __slots__ = ("_given", "key", "values")

    def __init__(self, en: str, zh: str) -> None:
        for said in (en, zh):
            if not isinstance(said, str):
                from .errors import InputError

                what = message("errors_package-text-of-words", said=repr(said)[:60])
                raise InputError(what, where="Text", hint='Text(en="channel", zh="channel")')
        self._given: tuple[str, str] | None = (en, zh)
        self.key = ""
        self.values: Mapping[str, Any] = {}

    @property
    def en(self) -> str:
        """In English."""
        return self._given[0] if self._given else spoken(self.key, "en", self.values)

    @property
    def zh(self) -> str:
        """In Simplified Chinese."""
        return self._given[1] if self._given else spoken(self.key, "zh", self.values)

    def in_language(self, language: str) -> str:
        """The label in ``"en"`` or ``"zh"``; anything else reads English."""
        return self.zh if language.startswith("zh") else self.en

    def filled(self, **values: Any) -> Text:
        """The same words with (more) values in their places; texts that were given have no places."""
        return self if self._given else keyed(self.key, {**self.values, **values})

    def __str__(self) -> str:
        return self.en

    def __repr__(self) -> str:
        return f"Text(en={self.en!r}, zh={self.zh!r})"

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Text) and (self.en, self.zh) == (other.en, other.zh)

    def __hash__(self) -> int:
        return hash((self.en, self.zh))

    def __reduce__(self) -> tuple[Callable[..., Text], tuple[Any, ...]]:
        return (Text, self._given) if self._given else (keyed, (self.key, dict(self.values)))


def phrase(key: str, /, **values: Any) -> Text:
    """The words known by ``key``, with ``values`` in their places; looked up when they are read.

    Values that are texts themselves are said in the same language; numbers are written without separators, and the
    files may ask for ``SIGNIFICANT($x, digits: 3)`` or ``FIXED($x, places: 1)``. Raises LookupError, when read, for a
    key that the files do not have and for a value that they ask for in vain.

    >>> phrase("step-hold").zh
    '保持不变'
    """
    return keyed(key, values)


def keyed(key: str, values: Mapping[str, Any]) -> Text:
    """``phrase`` with the values in one mapping."""
    made = Text.__new__(Text)
    made._given, made.key, made.values = None, key, values
    return made


class Message(str):
    """Words in English that can also be said in Chinese; what errors are made of.

    >>> message("step-hold").in_language("zh")
    '保持不变'
    """

    text: Text

    @property
    def en(self) -> str:
        """In English."""
        return self.text.en

    @property
    def zh(self) -> str:
        """In Simplified Chinese."""
        return self.text.zh

    def in_language(self, language: str) -> str:
        """The same in ``"en"`` or ``"zh"``."""
        return self.text.in_language(language)

    def __reduce__(self) -> tuple[Callable[..., Message], tuple[Any, ...]]:
        return as_message, (self.text,)


def as_message(text: Text) -> Message:
    """A text as a string that is English and can be had in Chinese."""
    made = Message(text.en)
    made.text = text
    return made


def message(key: str, /, **values: Any) -> Message:
    """The words known by ``key`` as an English string that can also be had in Chinese; see ``phrase``."""
    return as_message(keyed(key, values))


def listing(items: Iterable[object], last: str = "list-and", none: str = "") -> Text:
    """Names or texts in one row, as each language lists them; before the last one what ``last`` says.

    ``last`` is ``"list-and"``, or ``"list-and_words"`` where the items are words of the language, ``"list-comma"`` or
    ``"list-semicolon"``. No items are the words of the key ``none``, or the empty text.

    >>> listing(["Na", "K", "Cl"])
    Text(en='Na, K and Cl', zh='Na、K 和 Cl')
    """
    found = list(items)
    if not found:
        return phrase(none) if none else Text(en="", zh="")
    said = found[0]
    for each in found[1:-1]:
        said = phrase("list-semicolon" if last == "list-semicolon" else "list-comma", first=said, last=each)
    if len(found) > 1:
        said = phrase(last, first=said, last=found[-1])
    return said if isinstance(said, Text) else Text(en=in_language(said, "en"), zh=in_language(said, "zh"))


def in_language(said: object, language: str) -> str:
    """Any text in a language: a plain one as it is."""
    return said.in_language(language) if isinstance(said, Text | Message) else str(said)


def in_both(said: str, change: Callable[[str], str]) -> str:
    """A text with something changed, in both languages where it has two.

    >>> in_both(message("step-hold"), str.upper).in_language("en")
    'HOLD'
    """
    if not isinstance(said, Message):
        return change(said)
    changed = Text(en=change(said.text.en), zh=change(said.text.zh))
    return said if changed == said.text else as_message(changed)


# -- the files ---------------------------------------------------------------------------------------------------------


def topics(language: Language) -> tuple[str, ...]:
    """The names of the files of a language."""
    return tuple(sorted(path.stem for path in (FOLDER / language).glob("*.ftl")))


def keys(topic: str, language: Language) -> tuple[str, ...]:
    """The keys of one file, in its order."""
    return tuple(key for key in _entries(topic, language) if not key.startswith("-"))


@functools.cache
def _entries(topic: str, language: Language) -> dict[str, str]:
    """The source of every message of a file by its key. Each is parsed when it is said for the first time."""
    try:
        source = (FOLDER / language / f"{topic}.ftl").read_text(encoding="utf-8")
    except FileNotFoundError:
        raise LookupError(f"no file of words named {topic!r}") from None
    parts = (part for part in _ENTRY.split(source) if "=" in part and not part.startswith("#"))
    return {part.partition("=")[0].strip(): part for part in parts}


@functools.cache
def _bundle(language: Language) -> Any:
    from fluent.runtime import FluentBundle

    functions: dict[str, Any] = {"SIGNIFICANT": _significant, "FIXED": _fixed}
    return FluentBundle([language], functions=functions, use_isolating=language == "zh")


def _significant(value: Any, *, digits: Any) -> str:
    return f"{float(value):.{int(digits)}g}"


def _fixed(value: Any, *, places: Any) -> str:
    return f"{float(value):.{int(places)}f}"


@functools.cache
def _learnt(language: Language) -> set[str]:
    return set()


def _learn(key: str, language: Language) -> Any:
    """The bundle, once it knows the message and all that it refers to."""
    from fluent.runtime import FluentResource

    bundle, learnt = _bundle(language), _learnt(language)
    waiting = [key]
    while waiting:
        name = waiting.pop()
        if name in learnt:
            continue
        entries = _entries(name.lstrip("-").partition("-")[0], language)
        if name not in entries:
            raise LookupError(f"no words for {name!r} in {language}")
        bundle.add_resource(FluentResource(entries[name]))
        learnt.add(name)
        waiting += _USED.findall(entries[name])
    return bundle


@functools.cache
def places(key: str) -> frozenset[str]:
    """The names of the values that the words of a key ask for, in either language; none for a key without words.

    >>> sorted(places("error-unknown"))
    ['kind', 'name']
    """
    found: set[str] = set()
    for language in LANGUAGES:
        waiting, seen = [key], set[str]()
        while waiting:
            name = waiting.pop()
            seen.add(name)
            words = _entries(name.lstrip("-").partition("-")[0], language).get(name, "")
            found.update(_ASKED.findall(words))
            waiting += [each for each in _USED.findall(words) if each not in seen]
    return frozenset(found)


@functools.cache
def _plain(key: str, language: Language) -> str | None:
    """The words of a message of one line without places, which needs no parser; None for every other."""
    words = _entries(key.partition("-")[0], language).get(key, "").partition("=")[2].strip()
    return words if words and "{" not in words and "\n" not in words else None


def spoken(key: str, language: Language, values: Mapping[str, Any]) -> str:
    """The words of a key in a language. Raises LookupError for a key or a value that is missing."""
    plain = _plain(key, language)
    if plain is not None:
        return plain
    from fluent.runtime.types import fluent_number

    def said(value: Any) -> Any:
        if isinstance(value, float) and not (value == 0.0 or 1e-6 <= abs(value) < 1e15):
            return f"{value:.15g}"
        if isinstance(value, int) and abs(value) >= 10**15:
            return str(value)
        if isinstance(value, int | float) and not isinstance(value, bool):
            return fluent_number(value, useGrouping=False, maximumFractionDigits=16)
        return in_language(value, language)

    with _lock:
        bundle = _learn(key, language)
        ready = {name: said(value) for name, value in values.items()}
        found, errors = bundle.format_pattern(bundle.get_message(key).value, ready)
    if errors:
        raise LookupError(f"{key} in {language}: {errors[0]}")
    return _spaced(str(found)) if language == "zh" else str(found)


def _spaced(text: str) -> str:
    """Chinese with its values set off from it: a space before and after Latin ones and numbers, none beside Chinese.

    The files need not know which it will be: marks (U+2068, U+2069) stand where values begin and end.

    >>> _spaced("\u2068Na⁺\u2069的浓度"), _spaced("\u2068葡萄糖\u2069 的浓度")
    ('Na⁺ 的浓度', '葡萄糖的浓度')
    """
    return _MARK.sub("", _JOINED.sub("", _PARTED.sub(" ", text)))

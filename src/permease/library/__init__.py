"""The library of parts: one file each, found by its name and imported on first use.

A file ``sglt1.py`` holds the class ``SGLT1``: the letters of both are the same. Third parties add parts through the
entry-point group ``permease.library``.
"""

from __future__ import annotations

import functools
import importlib
import importlib.metadata
import pkgutil
from collections.abc import Iterator
from typing import Any

from ..errors import InputError, UnknownAttributeError, UnknownNameError
from ..text import message

_FAMILIES = ("transporters", "channels", "vesicles")


@functools.cache
def _files() -> dict[str, str]:
    """Module by the letters of its name."""
    found: dict[str, str] = {}
    for family in _FAMILIES:
        package = importlib.import_module(f"{__name__}.{family}")
        for module in pkgutil.iter_modules(package.__path__):
            found[module.name.replace("_", "").lower()] = f"{package.__name__}.{module.name}"
    return found


@functools.cache
def _entry_points() -> dict[str, importlib.metadata.EntryPoint]:
    return {e.name: e for e in importlib.metadata.entry_points(group="permease.library")}


def _class_in(module_name: str, letters: str) -> Any:
    module = importlib.import_module(module_name)
    for name, value in vars(module).items():
        if name.lower() == letters and isinstance(value, type):
            return value
    raise ImportError(f"{module_name} holds no class named like the file")


def names() -> list[str]:
    """Names of all parts, sorted."""
    own = [_class_in(module, letters).__name__ for letters, module in _files().items()]
    return sorted({*own, *_entry_points()}, key=str.lower)


def part(name: str) -> Any:
    """The class of a part. Raises UnknownNameError with the nearest name, InputError for what is no text.

    >>> part("SGLT1").gene
    'SLC5A1'
    """
    if not isinstance(name, str):
        raise InputError(
            message("errors_library-part-named-text-not", name=f"{name!r}"),
            where="library",
            hint='library.part("GLUT1")',
        )
    letters = name.lower()
    if letters in _files():
        found = _class_in(_files()[letters], letters)
        if found.__name__ == name:
            return found
    if name in _entry_points():
        return _entry_points()[name].load()
    raise UnknownNameError(message("thing-part"), name, names(), hint=_suggest(name))


def _suggest(name: str) -> str:
    from ..errors import nearest

    found = nearest(str(name), names())
    return message("errors_library-did-you-mean-list", name=found) if found else "permease parts list"


def parts() -> Iterator[Any]:
    """All part classes."""
    return (part(name) for name in names())


def __getattr__(name: str) -> Any:
    if name.startswith("_"):
        raise AttributeError(name)
    try:
        return part(name)
    except UnknownNameError as error:
        raise UnknownAttributeError.of(error) from None


def __dir__() -> list[str]:
    return [*names(), "names", "part", "parts"]

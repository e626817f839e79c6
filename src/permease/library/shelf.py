"""A shelf: functions found by the name of their file, imported on first use."""

from __future__ import annotations

import importlib
import pkgutil
from collections.abc import Callable, Iterable
from typing import Any

from ..errors import UnknownAttributeError, UnknownNameError
from ..text import Text


class Shelf:
    """All ``name()`` of the files ``name.py`` in one package, as attributes; ``names()`` and ``get(name)`` by text."""

    def __init__(self, package: str, path: Iterable[str], kind: Text) -> None:
        self._package, self._path, self._kind = package, list(path), kind

    def names(self) -> list[str]:
        """Names on the shelf, sorted."""
        return sorted(m.name for m in pkgutil.iter_modules(self._path))

    def function(self, name: str) -> Callable[[], Any]:
        """The function with this name. Raises UnknownNameError with the nearest one."""
        if name not in self.names():
            raise UnknownNameError(self._kind, name, self.names())
        found: Callable[[], Any] = getattr(importlib.import_module(f"{self._package}.{name}"), name)
        return found

    def get(self, name: str) -> Any:
        """What the function with this name returns."""
        return self.function(name)()

    def __getattr__(self, name: str) -> Callable[[], Any]:
        if name.startswith("_"):
            raise AttributeError(name)
        try:
            return self.function(name)
        except UnknownNameError as error:
            raise UnknownAttributeError.of(error) from None

    def __dir__(self) -> list[str]:
        return [*self.names(), "names", "get"]

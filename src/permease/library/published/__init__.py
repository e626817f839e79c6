"""Published constants that break the second law or were mistyped: data for the audit, none of them a part.

One file each; a file holds ``PUBLISHED``, a ``PublishedSet``.
"""

from __future__ import annotations

import functools
import importlib
import pkgutil

from ...errors import UnknownNameError
from ...text import message
from .finding import PublishedSet


@functools.cache
def sets() -> tuple[PublishedSet, ...]:
    """All published sets, by name."""
    modules = (importlib.import_module(f"{__name__}.{m.name}") for m in pkgutil.iter_modules(__path__))
    found = [m.PUBLISHED for m in modules if hasattr(m, "PUBLISHED")]
    return tuple(sorted(found, key=lambda s: s.name))


def published(name: str) -> PublishedSet:
    """One published set. Raises UnknownNameError with the nearest name.

    >>> published("Tran2009-SERCA").passes
    False
    """
    found = {s.name: s for s in sets()}
    if name not in found:
        raise UnknownNameError(message("thing-published-set"), name, found, hint="permease parts audit --published")
    return found[name]

"""The exceptions of permease: every one says where, what, why and what to try.

```
PermeaseError                 base of everything raised on purpose          exit code
├── InputError                an argument or option cannot be used                  2
│   ├── QuantityError         a quantity without unit, or of the wrong kind         2
│   └── UnknownNameError      a name nobody knows, with the nearest known one       2
│       └── UnknownAttributeError   the same after a dot, an AttributeError too     2
├── ModelError                a part or cell that cannot be right                   3
│   ├── DocumentError         a cell file that cannot be read                       3
│   └── ConsistencyError      constants that break the second law                   3
├── SimulationError           the run could not be finished                         4
│   └── ConvergenceError      no steady state or root was found                     4
│       └── NoFiniteVolumeError   a cell that would swell without end               4
├── FileError                 a file that cannot be read or written                 5
└── MissingExtraError         an optional dependency is not installed               6
```
"""

from __future__ import annotations

import difflib
import errno
from collections.abc import Collection, Iterable, Mapping
from typing import Any, ClassVar

from .text import LANGUAGES, Message, Text, as_message, in_language, listing, message, phrase


class PermeaseError(Exception):
    """Base of all deliberate errors.

    Parameters
    ----------
    what : one clause that says what is wrong.
    where : the place, outermost first, e.g. ``"red blood cell > membrane > SGLT1"``.
    why : one clause of background, such as what was found instead.
    hint : what to try; printed after ``try:``.
    """

    exit_code: ClassVar[int] = 70

    def __init__(self, what: str, *, where: str = "", why: str = "", hint: str = "") -> None:
        self.what, self.where, self.why, self.hint = what, where, why, hint
        super().__init__(what)

    def __str__(self) -> str:
        head = f"{self.where}: {self.what}" if self.where else self.what
        lines = [head]
        if self.why:
            lines.append(f"  {self.why}")
        if self.hint:
            lines.append(f"  try: {self.hint}")
        return "\n".join(lines)

    def __reduce__(self) -> Any:
        return _restore, (type(self), self.args, dict(self.__dict__))

    def within(self, place: str) -> PermeaseError:
        """The same error seen from one level further out."""
        if isinstance(place, Message) or isinstance(self.where, Message):
            en, zh = (" > ".join(in_language(p, lang) for p in (place, self.where) if p) for lang in LANGUAGES)
            self.where = as_message(Text(en=en, zh=zh))
        else:
            self.where = f"{place} > {self.where}" if self.where else place
        return self


class InputError(PermeaseError, ValueError):
    """An argument or option cannot be used."""

    exit_code = 2


class QuantityError(InputError):
    """A quantity has no unit, cannot be parsed, or has the wrong dimension."""


class UnknownNameError(InputError, KeyError):
    """A name nobody knows; carries the nearest known one.

    ``spellings`` maps other accepted spellings to names, so that a slip in an alias finds its name.
    """

    def __init__(
        self,
        kind: str | Text,
        name: object,
        known: Iterable[str],
        *,
        where: str = "",
        hint: str = "",
        spellings: Mapping[str, str] | None = None,
    ) -> None:
        names = sorted(str(k) for k in known)
        self.name = str(name)
        self.known = tuple(names)
        self.suggestion = nearest(self.name, names)
        if self.suggestion is None and spellings:
            close = nearest(self.name, spellings)
            self.suggestion = spellings[close] if close else None
        super().__init__(
            message("error-unknown", kind=kind, name=repr(self.name)),
            where=where,
            why=message("error-known", names=_listing(self.name, names)) if names else message("error-none_known"),
            hint=hint or (message("error-did_you_mean", name=self.suggestion) if self.suggestion else ""),
        )


class UnknownAttributeError(UnknownNameError, AttributeError):
    """The same of a name after a dot, as in ``library.SGLT9``; ``hasattr`` and ``getattr`` know it as an absence."""

    name: str = ""

    @classmethod
    def of(cls, error: UnknownNameError) -> UnknownAttributeError:
        """An error of a name as one of an attribute."""
        made = cls.__new__(cls, *error.args)
        made.__dict__.update(error.__dict__)
        made.name = error.name
        return made


_LONGEST_LISTING = 12


def _listing(name: str, names: list[str]) -> Text:
    """All names when they are few, else those most like ``name`` and how many there are."""
    if len(names) <= _LONGEST_LISTING:
        return listing(names, "list-comma")
    likely = difflib.get_close_matches(name, names, n=5, cutoff=0.3) or names[:5]
    return phrase("error-many_names", count=len(names), names=listing(likely, "list-comma"))


def choice(kind: str | Text, value: object, options: Collection[str], *, where: str, default: str | None = None) -> str:
    """The name chosen among ``options``; ``default``, where there is one, for the empty text.

    Raises UnknownNameError for every other value, text or not.
    """
    if isinstance(value, str) and value in options:
        return str(value)
    if default is not None and isinstance(value, str) and not value:
        return default
    shown = value if isinstance(value, str) else repr(value)
    error = UnknownNameError(kind, shown[:80], options, where=where)
    if not error.hint:
        error.hint = f'"{next(iter(options))}"' if options else message("error-leave_out")
    raise error


class ModelError(PermeaseError, ValueError):
    """A part or cell that cannot be right; may carry several problems at once."""

    exit_code = 3

    def __init__(
        self, what: str, *, where: str = "", why: str = "", hint: str = "", problems: Iterable[PermeaseError] = ()
    ) -> None:
        super().__init__(what, where=where, why=why, hint=hint)
        self.problems = tuple(problems)

    @classmethod
    def collect(cls, problems: Iterable[PermeaseError]) -> PermeaseError:
        """One error for one problem, or one that lists them all."""
        found = tuple(problems)
        if len(found) == 1:
            return found[0]
        return cls(message("error-problems", count=len(found)), problems=found)

    def __str__(self) -> str:
        if not self.problems:
            return super().__str__()
        return "\n".join(str(problem) for problem in self.problems)


class DocumentError(ModelError):
    """A cell file that cannot be read; the message quotes the line with a caret."""


class ConsistencyError(ModelError):
    """Rate constants whose product around a loop breaks the second law."""


class SimulationError(PermeaseError, RuntimeError):
    """A run that could not be finished; ``state`` and ``time`` say how far it got."""

    exit_code = 4

    def __init__(
        self,
        what: str,
        *,
        where: str = "",
        why: str = "",
        hint: str = "",
        time: float | None = None,
        state: dict[str, float] | None = None,
    ) -> None:
        super().__init__(what, where=where, why=why, hint=hint)
        self.time, self.state = time, state or {}


class ConvergenceError(SimulationError):
    """No steady state, equilibrium or root could be found and verified."""


class NoFiniteVolumeError(ConvergenceError):
    """A compartment would swell (or shrink) without end: it has no osmotic equilibrium and no steady state."""


class FileError(PermeaseError, OSError):
    """A file that cannot be read or written."""

    exit_code = 5


class MissingExtraError(PermeaseError, ImportError):
    """An optional dependency is not installed."""

    exit_code = 6


def _restore(kind: type[PermeaseError], args: tuple[Any, ...], state: dict[str, Any]) -> PermeaseError:
    error = kind.__new__(kind, *args)
    error.__dict__.update(state)
    return error


_REASONS = {
    errno.ENOENT: "error-os_absent",
    errno.EACCES: "error-os_permission",
    errno.EPERM: "error-os_permission",
    errno.EISDIR: "error-os_folder",
    errno.ENOTDIR: "error-os_no_folder",
    errno.EEXIST: "error-os_exists",
    errno.ENOSPC: "error-os_full",
    errno.EROFS: "error-os_read_only",
    errno.ENAMETOOLONG: "error-os_long_name",
    errno.EMFILE: "error-os_many_files",
    errno.ENFILE: "error-os_many_files",
    errno.EFBIG: "error-os_large",
    errno.EIO: "error-os_device",
    errno.ENOMEM: "error-os_memory",
    errno.EBUSY: "error-os_busy",
    errno.ELOOP: "error-os_loop",
    errno.EINVAL: "error-os_name",
}


def reason(error: OSError) -> str:
    """Why the system refused, in both languages; in its own words where they are not known here.

    >>> reason(FileNotFoundError(2, "No such file or directory"))
    'there is no such file or folder'
    """
    key = _REASONS.get(error.errno or 0)
    return message(key) if key else error.strerror or str(error)


def nearest(name: str, known: Iterable[str]) -> str | None:
    """The known name most like ``name``, or None when nothing is close."""
    table = {k.lower(): k for k in known}
    matches = difflib.get_close_matches(name.lower(), table, n=1, cutoff=0.6)
    return table[matches[0]] if matches else None

"""What a user sees when something goes wrong: what, where, why, what to try; and the exit code that says which kind."""

from __future__ import annotations

import contextlib
import datetime
import os
import re
import sys
import tempfile
import traceback
from pathlib import Path
from typing import Any

from ..errors import FileError, ModelError, PermeaseError, reason
from ..text import Message, in_language, message
from .session import Session, columns_of
from .wrapping import paragraph

_WHOLE = re.compile(r"\s*(?:\d+ )?\| |\s*--> ")
INTERRUPTED = 130
INTERNAL = 70
USAGE = 2
FILE = 5


class Interrupted(PermeaseError):
    """Ctrl-C came while a command ran, and there is more to say than that."""

    exit_code = INTERRUPTED


def report(session: Session, error: BaseException) -> int:
    """Print an error to stderr (and as JSON to stdout under ``--json``) and return the exit code."""
    if isinstance(error, KeyboardInterrupt):
        return _finish(session, [session.say("error-interrupted")], INTERRUPTED, "Interrupted")
    if isinstance(error, PermeaseError):
        _trace(session, error)
        code = INTERNAL if type(error) is PermeaseError else error.exit_code
        return _finish(session, described(session, error), code, type(error).__name__, _parts(session, error))
    if hasattr(error, "format_message"):
        from .usage import said

        return _finish(session, described(session, said(session, error)), USAGE, "UsageError")
    if isinstance(error, OSError):
        _trace(session, error)
        return _finish(session, described(session, _of_system(error)), FILE, "FileError")
    _trace(session, error)
    head = _headline(session, f"{session.say('error-internal')}: {type(error).__name__}: {error}")
    path = write_crash_report(session, error)
    saved = session.say("error-report", path=path) if path else session.say("error-no_report")
    return _finish(session, [head, f"  {saved}"], INTERNAL, type(error).__name__)


def described(session: Session, error: PermeaseError) -> list[str]:
    """The lines of a deliberate error."""
    if isinstance(error, ModelError) and error.problems:
        return [line for problem in error.problems for line in described(session, problem)]
    if hasattr(error, "block"):
        head, *rest = error.block(session.language, session.say("error-try"))
        return [_headline(session, head), *rest]
    head, *rest = in_language(error.what, session.language).split("\n")
    why, hint = in_language(error.why, session.language), in_language(error.hint, session.language)
    if hint and _is_guess(error.hint):
        head, hint = f"{head}   {hint}", ""
    lines = [_headline(session, head), *(f"  {line}" for line in rest)]
    if error.where:
        lines.append(f"  --> {in_language(error.where, session.language)}")
    lines += [f"  {line}" for line in why.split("\n") if why]
    if hint:
        lines.append(f"  {session.say('error-try')}{hint}")
    return lines


def _is_guess(hint: str) -> bool:
    """Whether a hint asks "did you mean", which stands on the line of the name."""
    return isinstance(hint, Message) and hint.text.key == "error-did_you_mean"


def _of_system(error: OSError) -> FileError:
    """What the system refused, in words that both languages have where they are known."""
    what = message("error-file", path=error.filename) if error.filename else message("error-file_unnamed")
    return FileError(what, why=reason(error))


def _headline(session: Session, text: str) -> str:
    return f"{session.say('error-error')}{text}"


def _parts(session: Session, error: PermeaseError) -> list[dict[str, str]]:
    """What is wrong, where, why and what to try, of every problem of an error; what there is of them."""
    parts = []
    for each in getattr(error, "problems", ()) or (error,):
        marked: Any = each
        place = f"{marked.file}:{marked.line}:{marked.column}" if hasattr(each, "column") else each.where
        said = {"what": each.what, "where": place, "why": each.why, "try": each.hint}
        parts.append({key: in_language(text, session.language) for key, text in said.items() if text})
    return parts


def _finish(
    session: Session, lines: list[str], code: int, kind: str, problems: list[dict[str, str]] | None = None
) -> int:
    with contextlib.suppress(OSError):
        sys.stdout.flush()
    shown = _wrapped(lines) if sys.stderr.isatty() else lines
    if session.coloured(sys.stderr):
        head = session.say("error-error")
        shown = [f"\x1b[1;31m{head}\x1b[0m{line[len(head) :]}" if line.startswith(head) else line for line in shown]
    sys.stderr.write("\n".join(shown) + "\n")
    if session.json:
        from .ascii import can_encode

        plain = [line.strip() for line in lines]
        with contextlib.suppress(OSError):
            found = {"kind": kind, "exit_code": code, "message": plain, "problems": problems or []}
            session.emit("error", {"error": found})
            can_encode(sys.stdout, "")
    return code


def _wrapped(lines: list[str]) -> list[str]:
    """Lines for the terminal of stderr; a quoted line of a file, and a command to be copied, stay as they are."""
    width = columns_of(sys.stderr)
    return [line if _WHOLE.match(line) or " permease " in line else paragraph(line, width, more=2) for line in lines]


def _trace(session: Session, error: BaseException) -> None:
    if session.verbose:
        sys.stderr.write("".join(traceback.format_exception(error)))


def write_crash_report(session: Session, error: BaseException) -> Path | None:
    """A text file with the traceback and the versions; None when no folder takes it."""
    from .versions import versions

    now = datetime.datetime.now().astimezone()
    lines = [
        f"permease crash report, {now.isoformat(timespec='seconds')}",
        f"command: permease {' '.join(session.arguments)}",
        *(f"{name}: {version}" for name, version in versions().items()),
        "",
        *"".join(traceback.format_exception(error)).splitlines(),
    ]
    try:
        handle, name = tempfile.mkstemp(prefix=f"permease-crash-{now:%Y%m%d-%H%M%S}-", suffix=".txt")
        with os.fdopen(handle, "w", encoding="utf-8") as file:
            file.write("\n".join(lines) + "\n")
    except OSError:
        return None
    return Path(name)

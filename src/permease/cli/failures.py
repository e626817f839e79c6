"""What a user sees when something goes wrong: what, where, why, what to try; and the exit code that says which kind."""

from __future__ import annotations

import contextlib
import datetime
import os
import sys
import tempfile
import traceback
from pathlib import Path

from ..errors import FileError, ModelError, PermeaseError, reason
from ..text import Message, in_language, message
from .session import Session

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
        return _finish(session, described(session, error), code, type(error).__name__)
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
        lines.append(f"  --> {error.where}")
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


def _finish(session: Session, lines: list[str], code: int, kind: str) -> int:
    with contextlib.suppress(OSError):
        sys.stdout.flush()
    if session.coloured(sys.stderr):
        head = session.say("error-error")
        lines = [f"\x1b[1;31m{head}\x1b[0m{line[len(head) :]}" if line.startswith(head) else line for line in lines]
    sys.stderr.write("\n".join(lines) + "\n")
    if session.json:
        from .ascii import can_encode

        plain = [line.split("\x1b[0m")[-1].strip() for line in lines]
        with contextlib.suppress(OSError):
            session.emit("error", {"error": {"kind": kind, "exit_code": code, "message": plain}})
            can_encode(sys.stdout, "")
    return code


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

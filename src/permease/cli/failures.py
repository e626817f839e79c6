"""What a user sees when something goes wrong: what, where, why, what to try; and the exit code that says which kind."""

from __future__ import annotations

import datetime
import os
import sys
import tempfile
import traceback
from pathlib import Path
from typing import Any

from ..errors import ModelError, PermeaseError, UnknownNameError, nearest
from ..text import in_language
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
        return _finish(session, _usage(session, error), USAGE, "UsageError")
    if isinstance(error, OSError):
        _trace(session, error)
        text = error.strerror or str(error)
        place = f": {error.filename}" if error.filename else ""
        return _finish(session, [_headline(session, f"{text}{place}")], FILE, "FileError")
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
    if isinstance(error, UnknownNameError) and error.suggestion and error.hint.startswith("did you mean"):
        guess = session.say("error-did_you_mean", name=error.suggestion)
        lines = [f"{_headline(session, in_language(error.what, session.language))}   {guess}"]
        place, hint = error.where, ""
    else:
        head, *rest = in_language(error.what, session.language).split("\n")
        lines = [_headline(session, head), *(f"  {line}" for line in rest)]
        place, hint = error.where, error.hint
    if place:
        lines.append(f"  --> {place}")
    lines += [f"  {line}" for line in in_language(error.why, session.language).split("\n") if error.why]
    if hint:
        lines.append(f"  {session.say('error-try')}{in_language(hint, session.language)}")
    return lines


def _usage(session: Session, error: Any) -> list[str]:
    """A usage error of the option parser, said our way."""
    context = getattr(error, "ctx", None)
    command = getattr(context, "command_path", "") or "permease"
    help_line = f"  {session.say('error-try')}{command} --help"
    kind = type(error).__name__
    if kind == "NoSuchOption":
        known = [o for p in context.command.params for o in p.opts] if context is not None else []
        guess = nearest(error.option_name, known)
        head = _headline(session, session.say("error-no_such_option", name=error.option_name))
        return [f"{head}   {session.say('error-did_you_mean', name=guess)}" if guess else head, help_line]
    if kind == "MissingParameter" and getattr(error, "param", None) is not None:
        parameter = error.param
        option = parameter.param_type_name == "option"
        shown = parameter.opts[0] if option else parameter.metavar or str(parameter.name).upper()
        return [_headline(session, session.say("error-missing", name=shown)), help_line]
    if kind == "BadOptionUsage" and "requires an argument" in error.message:
        return [_headline(session, session.say("error-no_value", name=error.option_name)), help_line]
    return [_headline(session, error.format_message().rstrip(".")), help_line]


def _headline(session: Session, text: str) -> str:
    return f"{session.say('error-error')}{text}"


def _finish(session: Session, lines: list[str], code: int, kind: str) -> int:
    sys.stdout.flush()
    if session.coloured(sys.stderr):
        head = session.say("error-error")
        lines = [f"\x1b[1;31m{head}\x1b[0m{line[len(head) :]}" if line.startswith(head) else line for line in lines]
    sys.stderr.write("\n".join(lines) + "\n")
    if session.json:
        from .ascii import can_encode

        plain = [line.split("\x1b[0m")[-1].strip() for line in lines]
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

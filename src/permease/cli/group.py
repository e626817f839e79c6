"""The commands' common behaviour: global options anywhere, help in two languages, errors as sentences, exit codes."""

from __future__ import annotations

import difflib
import os
import re
import sys
from collections.abc import Mapping, Sequence
from typing import Any

from typer.core import TyperCommand, TyperGroup

from ..errors import InputError, PermeaseError, UnknownNameError, nearest
from ..text import message
from . import helppage
from .ascii import protect_streams
from .failures import INTERRUPTED, report
from .rewording import reword, spell
from .session import Session, hoist, language_of
from .source import is_cell


class Ours:
    """What commands and groups share: a help page of ours, and errors that know their command."""

    def get_help(self, ctx: Any) -> str:
        """The help page in the session's language."""
        return helppage.page(self, ctx)

    def parse_args(self, ctx: Any, args: list[str]) -> list[str]:
        """Read the arguments; whatever is wrong with them knows of which command."""
        try:
            found: list[str] = super().parse_args(ctx, args)  # type: ignore[misc]
            return found
        except Exception as error:
            if getattr(error, "ctx", ctx) is None:
                error.ctx = ctx  # type: ignore[attr-defined]
            raise


class Command(Ours, TyperCommand):
    """A command; its errors name the options that are typed, not the arguments of calls."""

    typed: Mapping[str, str] = {}
    """Examples of what is typed for arguments of the library that have other names than the options."""

    def invoke(self, ctx: Any) -> Any:
        """Run the command."""
        try:
            return super().invoke(ctx)
        except PermeaseError as error:
            reword(error, self.typed)
            cells = any(str(p.metavar).startswith("CELL") for p in self.params)
            part = _part(ctx.params.get("part") or ctx.params.get("subject"))
            spell(error, {str(p.name): _shown(p) for p in self.params}, str(self.name), cells=cells, part=part)
            _advise(error, self.params, ctx.command_path)
            raise


def _advise(error: PermeaseError, parameters: Sequence[Any], path: str) -> None:
    """Advice for what came without: the example that the help has for its option, the likeliest name, or the help."""
    if error.hint or not isinstance(error, InputError):
        return
    option = re.match(r"--?[\w-]+", error.where)
    found = next((p for p in parameters if option is not None and option[0] in p.opts), None)
    said = helppage.of_parameter(found, "en") if found is not None else ""
    example = re.search(r"e\.g\. (\S+?)[.,;)]*(?= |$)", said)
    usual = getattr(found, "default", None)
    if option is not None and example is not None:
        error.hint = f"{option[0]} {example[1]}"
    elif option is not None and isinstance(usual, str | int | float) and usual not in ("", False, True):
        error.hint = f"{option[0]} {usual}"
    elif isinstance(error, UnknownNameError) and error.known:
        error.hint = min(error.known, key=lambda name: -difflib.SequenceMatcher(None, error.name, name).ratio())
    else:
        error.hint = f"{path} --help"


def _part(given: Any) -> str:
    """The part of the library that a command was given; empty where it was given none."""
    from .. import library

    return given.strip() if isinstance(given, str) and given.strip() in library.names() else ""


def _shown(parameter: Any) -> str:
    """An option, the longer spelling of a short one; the name of an argument."""
    if parameter.param_type_name != "option":
        return str(parameter.metavar or parameter.name.upper())
    return str(next((name for name in parameter.opts if name.startswith("--")), parameter.opts[0]))


def worded(examples: Mapping[str, str]) -> type[Command]:
    """The class of a command whose errors name what is typed, with these examples by argument; see ``reword``."""

    class Worded(Command):
        """A command that says options where the library says arguments."""

        typed = examples

    return Worded


class Group(Ours, TyperGroup):
    """A group of commands; calling it bare shows its help page."""

    command_class = Command

    def parse_args(self, ctx: Any, args: list[str]) -> list[str]:
        """Without arguments, show the help."""
        return super().parse_args(ctx, args or ["--help"])

    def resolve_command(self, ctx: Any, args: list[str]) -> Any:
        """Find the command, or say which one was probably meant."""
        name = args[0]
        if self.get_command(ctx, name) is None and not name.startswith("-"):
            raise unknown(self, ctx, name)
        return super().resolve_command(ctx, args)


def unknown(group: Any, ctx: Any, name: str) -> UnknownNameError:
    """No such command: the one that was probably meant, here or in another group of the program.

    A cell that stands where a command should is followed through ``run``.
    """
    known = [n for n in group.list_commands(ctx) if not group.commands[n].hidden]
    error = UnknownNameError(message("thing-command"), name, known)
    root = ctx.find_root().command
    nested = {
        inner: f"{path}{inner}"
        for path, each in [("", root), *((f"{n} ", c) for n, c in root.commands.items() if hasattr(c, "commands"))]
        for inner in each.commands
    }
    elsewhere = nested.get(name) or (nested.get(nearest(name, nested) or "") if error.suggestion is None else None)
    if elsewhere:
        error.suggestion, error.hint = elsewhere, message("error-did_you_mean", name=elsewhere)
    elif error.suggestion is None:
        error.hint = f"permease run {name}" if is_cell(name) else f"{ctx.command_path} --help"
    return error


class Root(Group):
    """The program itself: runs a command and turns whatever happens into output and an exit code."""

    def main(
        self,
        args: Sequence[str] | None = None,
        prog_name: str | None = None,
        complete_var: str | None = None,
        standalone_mode: bool = True,
        windows_expand_args: bool = True,
        **extra: Any,
    ) -> Any:
        """Run; exits with the code of the outcome, or returns it when not ``standalone_mode``."""
        given = list(sys.argv[1:] if args is None else args)
        protect_streams()
        options, rest = hoist(given)
        rest = rest or ([] if options[-1:] == ["--lang"] else ["--help"])
        session = Session.of(options, given)
        if "--version" in options:
            session.print_version()
            if standalone_mode:
                sys.exit(0)
            return 0
        if session.language != language_of(options):
            session.note(session.say("note-no_chinese"))
        extra["obj"] = session
        told = False
        try:
            outcome = super().main([*options, *rest], "permease", complete_var, False, windows_expand_args, **extra)
            code = outcome if isinstance(outcome, int) else 0
            sys.stdout.flush()
        except BrokenPipeError:
            code = 0
            _close_stdout()
        except KeyboardInterrupt:
            code = INTERRUPTED
        except Exception as error:
            told = type(error).__name__ != "Abort"
            code = report(session, error) if told else INTERRUPTED
        if code == INTERRUPTED and not told:
            report(session, KeyboardInterrupt())
        if standalone_mode:
            sys.exit(code)
        return code

    def invoke(self, ctx: Any) -> Any:
        """Run the command; a reader that went away (``| head``) is no error."""
        try:
            return super().invoke(ctx)
        except BrokenPipeError:
            _close_stdout()
            return 0


def _close_stdout() -> None:
    try:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    except (OSError, ValueError):
        return

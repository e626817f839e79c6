"""The commands' common behaviour: global options anywhere, help in two languages, errors as sentences, exit codes."""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence
from typing import Any

from typer.core import TyperCommand, TyperGroup

from ..errors import UnknownNameError
from ..text import message
from . import helppage
from .ascii import protect_streams
from .failures import INTERRUPTED, report
from .session import Session, hoist, language_of


class Command(TyperCommand):
    """A command whose help page is ours."""

    def get_help(self, ctx: Any) -> str:
        """The help page in the session's language."""
        return helppage.page(self, ctx)


class Group(TyperGroup):
    """A group of commands: its help page is ours, and calling it bare shows that page."""

    command_class = Command

    def get_help(self, ctx: Any) -> str:
        """The help page in the session's language."""
        return helppage.page(self, ctx)

    def parse_args(self, ctx: Any, args: list[str]) -> list[str]:
        """Without arguments, show the help."""
        return super().parse_args(ctx, args or ["--help"])

    def resolve_command(self, ctx: Any, args: list[str]) -> Any:
        """Find the command, or say which one was probably meant."""
        name = args[0]
        if self.get_command(ctx, name) is None and not name.startswith("-"):
            known = [n for n in self.list_commands(ctx) if not self.commands[n].hidden]
            raise UnknownNameError(message("thing-command"), name, known)
        return super().resolve_command(ctx, args)


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

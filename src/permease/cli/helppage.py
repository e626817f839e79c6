"""Help pages: plain text, in the session's language, wrapped by the width that characters really take."""

from __future__ import annotations

import shutil
import sys
from typing import Any

from ..screen import cells
from ..text import phrase
from .session import Session
from .wrapping import fold

_WIDEST = 100
TYPER = {
    "Show this message and exit.": "help-show-message-exit",
    "Install completion for the current shell.": "help-install-completion-current-shell",
    "Show completion for the current shell, to copy it or customize the installation.": (
        "help-show-completion-current-shell-copy"
    ),
}
"""The words of options that the library for options adds by itself."""


def page(command: Any, ctx: Any) -> str:
    """The help page of a command or group."""
    session = ctx.find_root().obj
    if not isinstance(session, Session):
        session = Session()
    width = min(shutil.get_terminal_size((80, 24)).columns, _WIDEST)

    def explained(option: Any) -> str:
        needed = session.say("page-needed") if option.required else ""
        return f"{of_parameter(option, session.language)}{needed}"

    def head(key: str) -> str:
        title = session.say(key)
        return f"\x1b[1m{title}\x1b[0m" if session.coloured(sys.stdout) else title

    blocks = [f"{head('page-usage')}{_words(command, ctx, session)}"]
    about = paragraphs(of_command(ctx.command_path, session.language))
    blocks.append("\n\n".join(fold(part, width - 2, "  ") for part in about))
    arguments = [p for p in command.get_params(ctx) if p.param_type_name == "argument" and not p.hidden]
    if any(p.help for p in arguments):
        rows = [(_argument(p), of_parameter(p, session.language)) for p in arguments]
        blocks.append(f"{head('page-arguments')}\n{definitions(rows, width)}")
    if hasattr(command, "list_commands"):
        rows = []
        for name in command.list_commands(ctx):
            each = command.get_command(ctx, name)
            if each is not None and not each.hidden:
                rows.append((name, paragraphs(of_command(f"{ctx.command_path} {name}", session.language))[0]))
        blocks.append(f"{head('page-commands')}\n{definitions(rows, width)}")
    options = [p for p in command.get_params(ctx) if p.param_type_name == "option" and not p.hidden]
    blocks.append(f"{head('page-options')}\n{definitions([(_names(p), explained(p)) for p in options], width)}")
    if command.epilog:
        last = session.say(command.epilog)
        blocks.append("\n\n".join(fold(part, width, "") for part in paragraphs(last)))
    return "\n\n".join(blocks)


def usage_of(command: Any, ctx: Any, session: Session) -> str:
    """How a command is typed, as the first line of its page says it."""
    return f"{session.say('page-usage')}{_words(command, ctx, session)}"


def _words(command: Any, ctx: Any, session: Session) -> str:
    words = [ctx.command_path, session.say("page-word_options")]
    words += [_argument(p) for p in command.get_params(ctx) if p.param_type_name == "argument"]
    words += [session.say("page-word_command")] if hasattr(command, "list_commands") else []
    return " ".join(words)


def _argument(parameter: Any) -> str:
    """The name of an argument, in brackets where it may be left out."""
    name = str(parameter.metavar or parameter.name.upper())
    return name if parameter.required or name.startswith("[") else f"[{name}]"


def paragraphs(text: str) -> list[str]:
    """The paragraphs of a help text, each on one line."""
    return [" ".join(part.split()) for part in text.split("\n\n")]


def of_command(path: str, language: str) -> str:
    """What a command or group does, by the words that are typed, ``permease calc nernst``."""
    return phrase("-".join(["help-command", *path.split()[1:]])).in_language(language)


def of_parameter(parameter: Any, language: str) -> str:
    """What an option or argument is for; its own help is the key of the words."""
    said = parameter.help or ""
    return phrase(TYPER.get(said, said)).in_language(language) if said else ""


def _names(parameter: Any) -> str:
    """All spellings, the short ones first; the library that reads options keeps those of its own in no order."""
    names = ", ".join(sorted([*parameter.opts, *parameter.secondary_opts], key=lambda name: name.startswith("--")))
    return names if parameter.is_flag or parameter.count else f"{names} {parameter.metavar or 'TEXT'}"


def definitions(rows: list[tuple[str, str]], width: int) -> str:
    """Terms with their explanations in a second column; a long term has its explanation below it."""
    if not rows:
        return ""
    column = min(max(cells(term) for term, _ in rows) + 4, 32)
    lines = []
    for term, text in rows:
        body = fold(text, max(width - column, 20), " " * column) if text else ""
        if cells(term) + 4 > column:
            lines += [f"  {term}", body] if text else [f"  {term}"]
        else:
            lines.append(f"  {term}{' ' * (column - 2 - cells(term))}{body.lstrip()}".rstrip())
    return "\n".join(lines)

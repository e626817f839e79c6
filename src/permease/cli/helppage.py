"""Help pages: plain text, in the session's language, wrapped by the width that characters really take."""

from __future__ import annotations

import shutil
import sys
from typing import Any

from .helptexts import CHINESE
from .session import Session
from .wrapping import cells, fold

_WIDEST = 100


def page(command: Any, ctx: Any) -> str:
    """The help page of a command or group."""
    session = ctx.find_root().obj
    if not isinstance(session, Session):
        session = Session()
    width = min(shutil.get_terminal_size((80, 24)).columns, _WIDEST)

    def say(text: str) -> str:
        return translated(text, session.language)

    def explained(option: Any) -> str:
        needed = session.say("help.needed") if option.required else ""
        return f"{say(option.help or '')}{needed}"

    def head(key: str) -> str:
        title = session.say(key)
        return f"\x1b[1m{title}\x1b[0m" if session.coloured(sys.stdout) else title

    words = [ctx.command_path, session.say("help.word_options")]
    words += [p.metavar or str(p.name).upper() for p in command.get_params(ctx) if p.param_type_name == "argument"]
    words += [session.say("help.word_command")] if hasattr(command, "list_commands") else []
    usage = " ".join(words)
    blocks = [f"{head('help.usage')}{usage}"]
    if command.help:
        blocks.append("\n\n".join(fold(say(part), width - 2, "  ") for part in paragraphs(command.help)))
    arguments = [p for p in command.get_params(ctx) if p.param_type_name == "argument" and not p.hidden]
    if any(p.help for p in arguments):
        rows = [(p.metavar or str(p.name).upper(), say(p.help or "")) for p in arguments]
        blocks.append(f"{head('help.arguments')}\n{definitions(rows, width)}")
    if hasattr(command, "list_commands"):
        rows = []
        for name in command.list_commands(ctx):
            each = command.get_command(ctx, name)
            if each is not None and not each.hidden:
                rows.append((name, say(paragraphs(each.help or "")[0])))
        blocks.append(f"{head('help.commands')}\n{definitions(rows, width)}")
    options = [p for p in command.get_params(ctx) if p.param_type_name == "option" and not p.hidden]
    blocks.append(f"{head('help.options')}\n{definitions([(_names(p), explained(p)) for p in options], width)}")
    if command.epilog:
        blocks.append("\n\n".join(fold(say(part), width, "") for part in paragraphs(command.epilog)))
    return "\n\n".join(blocks)


def paragraphs(text: str) -> list[str]:
    """The paragraphs of a help text, each on one line."""
    return [" ".join(part.split()) for part in text.split("\n\n")]


def translated(text: str, language: str) -> str:
    """A help text in the language; English where nobody translated it."""
    return CHINESE.get(text, text) if language == "zh" else text


def _names(parameter: Any) -> str:
    names = ", ".join([*parameter.opts, *parameter.secondary_opts])
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

"""YAML with positions: nodes that know their line, and errors that quote it with a caret."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, NoReturn

from ..errors import DocumentError, PermeaseError, nearest
from ..screen import cells
from ..text import Text, in_both, in_language, listing, message, phrase
from .yaml_form import in_yaml
from .yaml_problems import told, wide

MAXIMUM_NODES = 100_000
MAXIMUM_DEPTH = 64
MAXIMUM_CHARACTERS = 4_000_000
_SHOWN = 160


class LocatedError(DocumentError):
    """One error at one place of a file. ``str`` is the block that follows ``error:``."""

    def __init__(
        self,
        what: str,
        *,
        file: str,
        line: int,
        column: int,
        path: str = "",
        text: str = "",
        why: str = "",
        hint: str = "",
    ) -> None:
        super().__init__(what, why=why, hint=hint)
        self.file, self.line, self.column, self.path, self.text = file, line, column, path, text

    def __str__(self) -> str:
        return "\n".join(self.block("en", "try: "))

    def block(self, language: str, attempt: str) -> list[str]:
        """Its lines: what in ``language``, the place, the line with a caret, why, and ``attempt`` with the hint."""
        what = in_language(self.what, language)
        place = f"  --> {self.file}:{self.line}:{self.column}"
        lines = [
            f"{self.where}: {what}" if self.where else what,
            f"{place}   {self.path}" if self.path else place,
        ]
        if self.text.strip():
            start = max(0, self.column - _SHOWN // 2) if len(self.text) > _SHOWN else 0
            piece = "".join(c if c.isprintable() else " " for c in self.text[start : start + _SHOWN])
            number = f"  {self.line} | "
            lines.append(f"{number}{piece}")
            gap = cells(piece[: self.column - 1 - start])
            lines.append(f"{' ' * (len(number) - 2)}| {' ' * gap}^")
        lines += [f"  {in_language(self.why, language)}"] if self.why else []
        lines += [f"  {attempt}{in_language(self.hint, language)}"] if self.hint else []
        return lines


class Source:
    """The text of one file and the errors found in it so far."""

    def __init__(self, text: str, file: str) -> None:
        self.file = file
        self.lines = text.splitlines()
        self.errors: list[LocatedError] = []

    def error(self, what: str, mark: Any, path: str = "", *, why: str = "", hint: str = "") -> LocatedError:
        """An error at a YAML mark (zero-based line and column)."""
        line = min(mark.line, max(len(self.lines) - 1, 0))
        text = self.lines[line] if self.lines else ""
        column = mark.column if mark.line == line else len(text)
        return LocatedError(
            what, file=self.file, line=line + 1, column=column + 1, path=path, text=text, why=why, hint=hint
        )

    def report(self) -> None:
        """Raise everything found, in the order of the file."""
        if self.errors:
            found = sorted(self.errors, key=lambda e: (e.line, e.column))
            raise DocumentError.collect(found)


class Node:
    """One node of the document with its path."""

    def __init__(self, source: Source, node: Any, path: str = "", mark: Any = None) -> None:
        self.source, self.node, self.path = source, node, path
        self.mark = mark if mark is not None else node.start_mark

    @property
    def kind(self) -> str:
        """``"mapping"``, ``"sequence"`` or ``"scalar"``."""
        return str(self.node.id)

    @property
    def text(self) -> str:
        """The text of a scalar."""
        return str(self.node.value)

    def fail(self, what: str, *, why: str = "", hint: str = "") -> None:
        """Note an error here."""
        hint = in_both(hint, in_yaml)
        self.source.errors.append(self.source.error(what, self.mark, self.path, why=why, hint=hint))

    def note(self, error: PermeaseError) -> None:
        """Note an error that an object raised, here; each one it carries on its own."""
        for each in getattr(error, "problems", ()) or (error,):
            if isinstance(each, LocatedError):
                self.source.errors.append(each)
            else:
                self._at(each.where).fail(each.what, why=each.why, hint=each.hint)

    def _at(self, where: str) -> Node:
        """The entry that the end of a ``where`` names; the node itself where it names none."""
        name = where.rpartition(" > ")[2]
        values = self.node.value if self.kind == "mapping" else ()
        return next(
            (Node(self.source, value, f"{self.path}.{name}" if self.path else name, _mark(key, value))
             for key, value in values if key.value == name),
            self,
        )  # fmt: skip

    def mapping(self, what: str | Text) -> dict[str, Node]:
        """Its entries; a duplicate key, or not being a mapping, is noted."""
        if self.kind != "mapping":
            self.fail(
                message("document-no-mapping", what=what, shown=self.shown()), hint=f"{str(what).split()[-1]}: {{...}}"
            )
            return {}
        found: dict[str, Node] = {}
        for key, value in self.node.value:
            here = Node(self.source, key, self.path)
            if key.id != "scalar":
                here.fail(message("document-key-no-text"))
                continue
            name = str(key.value)
            signs = wide(name, key.start_mark) if key.style is None else None
            if signs is not None:
                here.fail(message("document-no-yaml", problem=signs.what), hint=signs.hint)
                continue
            if name in found:
                here.fail(
                    message("document-key-twice", name=f"{name[:60]!r}"), hint=message("errors_model-keep-one-them")
                )
                continue
            found[name] = Node(self.source, value, f"{self.path}.{name}" if self.path else name, _mark(key, value))
        return found

    def key_nodes(self) -> Iterator[tuple[str, Node]]:
        """Keys with their own nodes, to point at a key rather than at its value."""
        for key, _ in self.node.value if self.kind == "mapping" else ():
            yield str(key.value), Node(self.source, key, f"{self.path}.{key.value}" if self.path else str(key.value))

    def entries(self, what: str | Text, known: tuple[str, ...], required: tuple[str, ...] = ()) -> dict[str, Node]:
        """Its entries; unknown keys and missing ones are noted."""
        found = self.mapping(what)
        if self.kind != "mapping":
            return {}
        for name, key in self.key_nodes():
            if name not in known:
                near = nearest(name, known)
                key.fail(
                    message("error-unknown", kind=phrase("thing-key"), name=f"{name[:60]!r}"),
                    why=message("error-known", names=listing(known, "list-comma")),
                    hint=message("error-did_you_mean", name=near) if near else message("errors_model-remove-2"),
                )
        for name in required:
            if name not in found:
                self.fail(
                    message("document-needs", what=what, name=f"{name!r}"), hint=f"{name}: {EXAMPLES.get(name, '...')}"
                )
        return {name: node for name, node in found.items() if name in known}

    def items(self, what: str) -> list[Node]:
        """Its items; not being a list is noted."""
        if self.kind != "sequence":
            self.fail(
                message("document-no-list", what=what, shown=self.shown()),
                hint=message("errors_model-one-item-line-each-after"),
            )
            return []
        return [Node(self.source, item, f"{self.path}[{i}]") for i, item in enumerate(self.node.value)]

    def scalar(self, what: str) -> str | None:
        """Its text; None, with a note, when it is not a single value."""
        if self.kind != "scalar" or (not self.text and self.node.style is None):
            self.fail(
                message("document-no-single-value", what=what, shown=self.shown()),
                hint=f"{EXAMPLES.get(what, '5 mM')}",
            )
            return None
        return self.text

    def plain(self) -> Any:
        """Texts, numbers, booleans, lists and mappings, as arguments of a part."""
        if self.kind == "sequence":
            return [item.plain() for item in self.items("value")]
        if self.kind == "mapping":
            return {key: node.plain() for key, node in self.mapping("value").items()}
        if self.node.style is None:
            if self.text in ("true", "false"):
                return self.text == "true"
            if self.text in ("null", "~", ""):
                return None
            try:
                return float(self.text) if self.text.strip()[:1] in "+-.0123456789" else self.text
            except ValueError:
                return self.text
        return self.text

    def shown(self) -> Text:
        """What stands there, in a few words."""
        if self.kind == "scalar" and self.text:
            return phrase("document-scalar", text=f"{self.text[:40]!r}")
        return phrase({"scalar": "document-nothing", "sequence": "document-list"}.get(self.kind, "document-mapping"))


def _mark(key: Any, value: Any) -> Any:
    """Where to point for a value: itself, or its key when it is a block that starts elsewhere or is empty."""
    empty = value.id == "scalar" and not value.value and value.style is None
    block = value.id != "scalar" and not value.flow_style
    return key.start_mark if empty or block or value.start_mark.line < key.start_mark.line else value.start_mark


EXAMPLES = {
    "name": "my cell",
    "temperature": "37 degC",
    "volume": "2 pL",
    "area": "1000 um^2",
    "concentration": "5 mM",
    "permease": "1",
    "for": "10 min",
    "capacitance": "1 uF/cm^2",
    "water_permeability": "2e-3 cm/s",
    "bilayer": "red_blood_cell",
    "outer": "{POPC: 0.7, cholesterol: 0.3}",
    "inner": "{POPE: 0.7, cholesterol: 0.3}",
    "voltage": "-70 mV",
    "hold": "2 h",
}


def parse(text: str, file: str) -> tuple[Source, Node]:
    """The document as nodes. Raises DocumentError for anything that is not one small YAML mapping."""
    source = Source(text, file)
    if len(text) > MAXIMUM_CHARACTERS:
        raise DocumentError(
            message("errors_model-too-long-characters", file=file, count=len(text)),
            why=message("errors_model-cell-file-has-most", maximum_characters=MAXIMUM_CHARACTERS),
        )
    from ruamel.yaml import YAML
    from ruamel.yaml.error import MarkedYAMLError, YAMLError

    def broken(error: Any) -> NoReturn:
        problem = told(error, source.lines)
        text = isinstance(error, MarkedYAMLError)
        what = (
            message("document-no-yaml", problem=problem.what)
            if text
            else message("errors_model-not-cell-file", file=file, problem=problem.what)
        )
        if problem.mark is None:
            raise DocumentError(what, why=problem.why, hint=problem.hint) from None
        raise source.error(what, problem.mark, why=problem.why, hint=problem.hint) from None

    try:
        _limits(YAML(typ="safe", pure=True).parse(text), source)
        reader = YAML(typ="safe", pure=True)
        reader.composer.warn_double_anchors = False
        root = reader.compose(text)
    except DocumentError:
        raise
    except (MarkedYAMLError, YAMLError, RecursionError, ValueError, IndexError, AssertionError) as error:
        broken(error)
    if root is None:
        raise DocumentError(message("errors_model-empty", file=file), hint=message(_START))
    node = Node(source, root)
    if node.kind != "mapping":
        signs = wide(source.lines[node.mark.line], node.mark)
        if signs is not None:
            raise source.error(message("document-no-yaml", problem=signs.what), signs.mark, hint=signs.hint)
        raise source.error(message("document-no-cell-file"), node.mark, hint=message(_START))
    return source, node


_START = "errors_model-start"


def _limits(events: Any, source: Source) -> None:
    """Count nodes (an alias counts what it repeats) and depth; refuse what is too big or repeats itself."""
    sizes: dict[str, int] = {}
    open_nodes: list[tuple[str | None, int]] = []
    count, documents = 0, 0
    for event in events:
        kind = type(event).__name__
        if kind == "DocumentStartEvent":
            documents += 1
            if documents > 1:
                raise source.error(
                    message("document-several"), event.start_mark, hint=message("errors_model-remove-line")
                )
        anchor = getattr(event, "anchor", None)
        if kind == "AliasEvent":
            if anchor not in sizes:
                raise source.error(
                    message("document-alias", anchor=f"{anchor!r}"), event.start_mark, hint=message("yaml-alias-try")
                )
            count += sizes[anchor]
        elif kind in ("MappingStartEvent", "SequenceStartEvent"):
            open_nodes.append((anchor, count))
            count += 1
            if len(open_nodes) > MAXIMUM_DEPTH:
                raise source.error(message("document-depth", depth=MAXIMUM_DEPTH), event.start_mark)
        elif kind in ("MappingEndEvent", "SequenceEndEvent"):
            name, before = open_nodes.pop()
            if name is not None:
                sizes[name] = count - before
        elif kind == "ScalarEvent":
            count += 1
            if anchor is not None:
                sizes[anchor] = 1
        if count > MAXIMUM_NODES:
            raise source.error(message("document-size", count=MAXIMUM_NODES), event.start_mark)

"""What ``permease curve`` can draw, of what, and which options go with it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from ..errors import InputError, UnknownNameError
from ..text import listing, message, phrase
from . import curve_membranes, curve_parts, part_curves
from .session import Session

Options = Mapping[str, Any]


@dataclass(frozen=True)
class Kind:
    """One kind of curve.

    Parameters
    ----------
    subject : what it is of: ``"part"``, ``"membrane"``, ``"cell"``, or ``""`` for nothing.
    example : what to write after ``permease curve``.
    measure : from the session, the subject and the options, the curve.
    show : prints it.
    default : the subject where none is given.
    """

    subject: str
    example: str
    measure: Callable[[Session, str, Options], Any]
    show: Callable[[Session, Any], None]
    default: str = ""

    @property
    def options(self) -> str:
        """The example without its subject."""
        return self.example[self.example.index("--") :]


KINDS: Mapping[str, Kind] = {
    "iv": Kind("part", "NaKATPase --iv", curve_parts.current_voltage, curve_parts.show),
    "dose": Kind("part", "NaKATPase --dose ouabain", curve_parts.dose, curve_parts.show),
    "uptake": Kind("part", "GLUT1 --uptake glucose", curve_parts.uptake, curve_parts.show),
    "occupancy": Kind("part", "NaKATPase --occupancy voltage", curve_parts.occupancy, curve_parts.show),
    "energy": Kind("part", "NaKATPase --energy", curve_parts.energy, curve_parts.show),
    "fluidity": Kind("membrane", "DPPC --fluidity", curve_membranes.fluidity, curve_membranes.show_fluidity),
    "overton": Kind("membrane", "POPC --overton", curve_membranes.overton, curve_membranes.show_overton),
    "fragility": Kind(
        "cell", "red_blood_cell --fragility", curve_membranes.fragility, curve_membranes.show_fragility,
        "red_blood_cell",
    ),
    "donnan": Kind("", "--donnan", curve_membranes.donnan, curve_membranes.show_donnan),
}  # fmt: skip
OF_PARTS = ("iv", "dose", "uptake", "occupancy", "energy")
USES: Mapping[str, tuple[str, ...]] = {
    "--in": OF_PARTS,
    "--out": (*OF_PARTS, "donnan"),
    "--voltage": ("dose", "uptake", "occupancy", "energy"),
    "--temperature": (*OF_PARTS, "overton", "donnan"),
    "--range": ("iv", "dose", "uptake", "occupancy", "fluidity", "fragility", "donnan"),
    "--side": ("dose", "uptake", "occupancy"),
    "--trans": ("uptake",),
    "--view": ("uptake",),
    "--variant": OF_PARTS,
    "--during": ("uptake",),
    "--area": ("uptake",),
    "--beside": ("uptake",),
    "--sterol": ("fluidity",),
    "--solvent": ("overton",),
    "--charge": ("donnan",),
    "--ion": ("donnan",),
}
"""Which kinds an option goes with."""
WORDS = {
    "part": phrase("errors_cli-a-part"),
    "membrane": phrase("errors_cli-a-bilayer"),
    "cell": phrase("errors_cli-a-cell"),
}


def chosen(session: Session, subject: str | None, wanted: Mapping[str, Any]) -> str:
    """The one kind that is asked for. Raises InputError for none, with those that fit the subject, and for two."""
    asked = [name for name, value in wanted.items() if value not in (None, False)]
    if len(asked) == 1:
        return asked[0]
    if asked:
        why = message("errors_cli-given", chosen=listing([f"--{name}" for name in asked]))
        raise InputError(session.say("curve-one"), where="curve", why=why, hint=f"--{asked[0]}")
    known = set() if subject is None else places(subject)
    if subject is not None and not known:
        raise unknown(subject)
    fitting = [kind.options for kind in KINDS.values() if subject is None or kind.subject in known - {"part"}]
    if subject is not None and "part" in known:
        fitting = [*part_curves.options_of(subject.strip()), *fitting]
    if not fitting:
        raise InputError(
            message("errors_cli-no-curve-of-part", name=subject), where="curve", hint="permease tonicity red_blood_cell"
        )
    raise InputError(session.say("curve-one"), where="curve", hint=", ".join(fitting))


def demand_options(kind: str, given: Options) -> None:
    """Refuse an option that the kind has no use for. Raises InputError with the kinds that have."""
    for name, value in given.items():
        if value in (None, "", []) or kind in USES[name]:
            continue
        hint = message(
            "errors_cli-goes-with", name=name, options=listing([f"--{each}" for each in USES[name]], "list-comma")
        )
        raise InputError(message("errors_cli-has-no-use", kind=kind), where=name, hint=hint)


def subject_of(kind: str, given: str | None) -> str:
    """The subject of a curve, checked: a name that fits its kind, ``""`` where it has none.

    Raises InputError for a subject that is missing, needless or of another sort, UnknownNameError for one that is
    nothing here.
    """
    wanted = KINDS[kind]
    example = f"permease curve {wanted.example}"
    if not wanted.subject:
        if given is not None:
            raise InputError(message("errors_cli-needs-no-subject", kind=kind), where=given[:80], hint=example)
        return ""
    if given is None:
        if wanted.default:
            return wanted.default
        raise InputError(
            message("errors_cli-no-subject", kind=kind, words=WORDS[wanted.subject]), where="curve", hint=example
        )
    found = places(given)
    if not found:
        raise unknown(given)
    if wanted.subject not in found:
        sorts = listing((said for place, said in WORDS.items() if place in found), "list-and_words")
        raise InputError(
            message("errors_cli-wrong-subject", given=given[:80], sorts=sorts, kind=kind, words=WORDS[wanted.subject]),
            where="curve",
            hint=example,
        )
    return given.strip()


def places(name: str) -> set[str]:
    """Where a name is known: among ``"part"``, ``"membrane"`` and ``"cell"``; text with = or a comma is a membrane."""
    from .. import library
    from ..bilayer.lipid import lipid
    from ..library import cells
    from .lipid_options import recipe_of
    from .source import is_file

    name = name.strip()
    if "=" in name or "," in name or "，" in name:
        return {"membrane"}
    found = set()
    if name in library.names():
        found.add("part")
    if name in cells.names() or name == "-" or is_file(name):
        found.add("cell")
    if recipe_of([name]) is not None:
        found.add("membrane")
    else:
        try:
            lipid(name)
            found.add("membrane")
        except UnknownNameError:
            pass
    return found


def unknown(name: str) -> UnknownNameError:
    """That a name is no part, lipid, recipe or cell, with the nearest of them all."""
    from .. import library
    from ..bilayer.lipid import lipids
    from ..bilayer.recipe import recipes
    from ..library import cells

    known = {*library.names(), *lipids(), *recipes(), *cells.names()}
    return UnknownNameError(message("thing-part-lipid-recipe-cell"), name[:80], known)

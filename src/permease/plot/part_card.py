"""A part on one card of HTML: its scheme in typical surroundings and what it is."""

from __future__ import annotations

import contextlib
from html import escape
from typing import Any

from ..errors import PermeaseError
from ..library.typical import Surroundings, typical
from ..model.transporter import Transporter
from ..text import phrase
from . import style
from .scheme import draw_scheme

_WORDS = {
    "inside": phrase("plot-inside"),
    "outside": phrase("plot-outside"),
    "voltage": phrase("plot-voltage"),
    "net": phrase("plot-net-flux-outward"),
    "empirical": phrase("plot-empirical-outside-second-law"),
    "provisional": phrase("plot-provisional-numbers"),
}


def part_card(part: Transporter, language: str = "en") -> str:
    """A self-contained piece of HTML without identifiers, scripts or links; a part without a scheme has no drawing.

    >>> from permease import library
    >>> card = part_card(library.part("GLUT1")())
    >>> "<svg" in card and "SLC2A1" in card
    True
    """
    here = typical(part)
    kind = type(part)
    facts = " · ".join(escape(f) for f in (kind.gene, kind.family, kind.uniprot) if f)
    badges = [] if part.consistent else [_say("empirical", language)]
    if any(number.provisional for number in part.parameters().values()):
        badges.append(_say("provisional", language))
    label = kind.label.in_language(language)
    lines = [
        '<div style="font-family:system-ui,sans-serif;font-size:13px;line-height:1.45">',
        f"<div><b>{escape(part.name)}</b> {escape(label)}"
        + "".join(f' <span style="color:#B34700">[{escape(b)}]</span>' for b in badges)
        + "</div>",
    ]
    if facts:
        lines.append(f'<div style="color:#666">{facts}</div>')
    with contextlib.suppress(PermeaseError):
        lines.append(draw_scheme(part, language=language, **here.arguments()).svg())
    lines += [f"<div>{row}</div>" for row in _rows(part, here, language)]
    return "\n".join([*lines, "</div>"])


def _rows(part: Transporter, here: Surroundings, language: str) -> list[str]:
    rows = []
    for side, amounts in (("inside", here.inside), ("outside", here.outside)):
        listed = ", ".join(f"{escape(style.symbol(n, language))} {c:.3g} mM" for n, c in amounts.items() if c)
        if listed:
            rows.append(f"{_say(side, language)}: {listed}")
    rows.append(f"{_say('voltage', language)}: {1e3 * here.voltage:.3g} mV, {here.temperature - 273.15:.3g} °C")
    try:
        fluxes: dict[str, Any] = part.flux(**here.arguments())
    except PermeaseError:
        return rows
    listed = ", ".join(f"{escape(style.symbol(n, language))} {q:.3g~P}" for n, q in fluxes.items())
    return [*rows, f"{_say('net', language)}: {listed}"] if listed else rows


def _say(key: str, language: str) -> str:
    return _WORDS[key].in_language(language)

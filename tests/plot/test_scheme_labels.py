"""The words on the drawings of schemes: on nothing else, inside the drawing, with the sign of what the arrow does."""

from __future__ import annotations

import functools
import itertools

import pytest

from permease import library
from permease.library.typical import typical
from permease.plot import style
from permease.plot.drawing import Box, Drawing, Label, Line, extent, text_width
from permease.plot.layout import Graph, places
from permease.plot.passage import BAND
from permease.plot.scheme import WIDEST, draw_scheme
from permease.plot.scheme_labels import Arrow, written

VARIANTS = [
    (kind.__name__, variant, language)
    for kind in library.parts()
    for number, variant in enumerate(getattr(kind, "cycles", {}) or [""])
    for language in (("en", "zh") if number == 0 else ("en",))
]


@functools.cache
def _pixels(text: str, size: float, bold: bool) -> float:
    """How wide matplotlib sets a text with the fonts of figures."""
    from matplotlib.backends.backend_agg import RendererAgg
    from matplotlib.font_manager import FontProperties

    font = FontProperties(family=list(style.fonts()), size=size, weight="bold" if bold else "normal")
    return RendererAgg(10, 10, 72).get_text_width_height_descent(text, font, False)[0]


def _frame(label: Label) -> tuple[float, float, float, float]:
    wide = _pixels(label.text, label.size, label.bold)
    left = {"start": label.x, "middle": label.x - wide / 2.0, "end": label.x - wide}[label.anchor]
    return left, label.y - label.size / 2.0, left + wide, label.y + label.size / 2.0


def _covers(a, b) -> bool:
    return min(a[2], b[2]) > max(a[0], b[0]) and min(a[3], b[3]) > max(a[1], b[1])


def _within(a, b) -> bool:
    return a[0] >= b[0] and a[1] >= b[1] and a[2] <= b[2] and a[3] <= b[3]


def _labels(drawing: Drawing) -> list[Label]:
    return [s for s in drawing.shapes if isinstance(s, Label)]


def _part(name: str, variant: str):
    kind = library.part(name)
    if kind.kind == "water":
        return kind(count=1)
    return kind(variant=variant) if variant else kind()


@pytest.mark.parametrize(("name", "variant", "language"), VARIANTS)
def test_no_words_cover_each_other_or_leave_the_drawing(name: str, variant: str, language: str) -> None:
    part = _part(name, variant)
    for given in ({}, typical(part).arguments()) if language == "zh" else (typical(part).arguments(),):
        drawing = draw_scheme(part, language=language, **given)
        labels = _labels(drawing)
        boxes = [extent(s) for s in drawing.shapes if isinstance(s, Box) and s.fill != BAND]
        left, top, width, height = drawing.frame
        frames = {label: _frame(label) for label in labels}
        assert [x.text for x in labels if not _within(frames[x], (left, top, left + width, top + height))] == []
        both = itertools.combinations(labels, 2)
        assert [(a.text, b.text) for a, b in both if _covers(frames[a], frames[b])] == []
        cut = [x.text for x in labels for b in boxes if _covers(frames[x], b) and not _within(frames[x], b)]
        assert cut == []
        assert width <= WIDEST + 30.0, "wider than a page: its words become too small to read"


@pytest.mark.parametrize("name", ["SGLT1", "SGLT2", "NKCC1", "NaKATPase", "GLUT1"])
@pytest.mark.parametrize("given", [True, False])
def test_what_binds_along_a_dead_end_has_a_plus(name: str, given: bool) -> None:
    part = _part(name, "")
    at = typical(part).arguments() if given else {}
    texts = [x.text for x in _labels(draw_scheme(part, **at))]
    inhibitors = {species for species, _ in part.cycle.bath} & {
        "phlorizin", "dapagliflozin", "canagliflozin", "empagliflozin", "bumetanide", "furosemide", "ouabain",
    }  # fmt: skip
    assert inhibitors or name == "GLUT1"
    for inhibitor in inhibitors:
        assert f"+ {inhibitor}" in texts
        assert f"− {inhibitor}" not in texts


def test_binding_read_downwards_has_a_plus() -> None:
    texts = [x.text for x in _labels(draw_scheme(library.part("AChREdelstein")()))]
    assert texts.count("+ ACh⁺") == 8
    assert "− ACh⁺" not in texts


def test_a_long_ring_stands_over_fewer_columns() -> None:
    ring = [f"S{i}" for i in range(16)]
    graph = Graph(
        tuple(ring),
        tuple(zip(ring, ring[1:] + ring[:1], strict=True)),
        {s: 1.0 if i < 8 else -1.0 for i, s in enumerate(ring)},
    )
    flat, folded = places(graph), places(graph, 5)
    assert max(x for x, _ in flat.values()) == 7.0
    assert max(x for x, _ in folded.values()) == 4.0
    assert len(set(folded.values())) == 16
    assert {s for s, (_, y) in folded.items() if y <= 0.0} == set(ring[:8])


def test_what_is_bound_is_named_in_the_language_of_the_drawing() -> None:
    part = library.part("SGLT1")()
    assert "·phlorizin" in [x.text for x in _labels(draw_scheme(part))]
    assert "EoNa·根皮苷" in [x.text for x in _labels(draw_scheme(part, language="zh"))]


def test_words_give_way_and_say_when_there_is_no_room() -> None:
    arrow = Arrow(Line(0.0, 0.0, 0.0, 100.0), (("+ Na", "#000000"),), ())
    ((free,), clear) = written([arrow], [])
    assert (free.anchor, clear) == ("start", True)
    ((moved,), clear) = written([arrow], [Box(30.0, 50.0, 40.0, 100.0)])
    assert (moved.anchor, clear) == ("end", True)
    _, clear = written([arrow], [Box(0.0, 50.0, 400.0, 400.0)])
    assert not clear
    assert written([Arrow(arrow.line, (), ())], []) == ([], True)


def test_the_width_of_a_text_is_about_that_of_its_font() -> None:
    for text in ("+ dapagliflozin", "− MgATP²⁻", "E1Na3·ATP", "0.00157 /s", "+ 达格列净", "<0.01 %"):
        for bold in (False, True):
            assert 0.95 < text_width(text, 12.0, bold=bold) / _pixels(text, 12.0, bold) < 1.2

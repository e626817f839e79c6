"""The scheme of a part as a drawing: layout, numbers on it, and SVG that can share a page."""

from __future__ import annotations

import re
import xml.etree.ElementTree as ET
from pathlib import Path

import pytest

from permease import library
from permease.errors import PermeaseError
from permease.library.typical import typical
from permease.plot.drawing import Box, Drawing, Label, Line
from permease.plot.layout import Graph, longest_ring, places, spread, untidiness
from permease.plot.part_card import part_card
from permease.plot.scheme import MOST_STATES, draw_scheme, plot_scheme
from permease.plot.scheme_state import percent

SCHEMES = [(p.__name__, v) for p in library.parts() for v in getattr(p, "cycles", {})]


def _boxes(drawing: Drawing) -> list[Box]:
    return [s for s in drawing.shapes if isinstance(s, Box) and s.fill != "#EFE9DC"]


@pytest.mark.parametrize(("name", "variant"), SCHEMES)
def test_every_scheme_is_drawn_with_its_states_apart(name: str, variant: str) -> None:
    part = library.part(name)(variant=variant)
    if len(part.cycle.states) > MOST_STATES:
        pytest.skip("too many states for a drawing")
    drawing = draw_scheme(part, **typical(part).arguments())
    boxes = _boxes(drawing)
    assert len(boxes) == len(part.cycle.states)
    assert len([s for s in drawing.shapes if isinstance(s, Line)]) == len(part.cycle.steps)
    for i, a in enumerate(boxes):
        for b in boxes[i + 1 :]:
            assert abs(a.x - b.x) >= 0.5 * (a.width + b.width) or abs(a.y - b.y) >= 0.5 * (a.height + b.height)


def test_what_binds_outside_stands_above_the_membrane() -> None:
    drawing = draw_scheme(library.part("SGLT1")())
    height = {s.text: s.y for s in drawing.shapes if isinstance(s, Label)}
    assert max(height[s] for s in ("Eo", "EoNa", "EoNaG")) < min(height[s] for s in ("Ei", "EiNa", "EiNaG"))


def test_occupancies_and_fluxes_are_those_of_the_part() -> None:
    part = library.part("GLUT1")()
    at = {"inside": {"glucose": "1 mM"}, "outside": {"glucose": "5 mM"}, "temperature": "20 degC"}
    texts = [s.text for s in draw_scheme(part, **at).shapes if isinstance(s, Label)]
    for share in part.occupancy(**at).values():
        assert percent(share) in texts
    assert texts.count(f"{float(part.turnover(**at).magnitude):.3g} /s") == 4


def test_at_equilibrium_no_flux_is_drawn() -> None:
    part = library.part("GLUT1")()
    drawing = draw_scheme(part, inside={"glucose": "5 mM"}, outside={"glucose": "5 mM"})
    assert all(line.head and line.tail for line in drawing.shapes if isinstance(line, Line))


@pytest.mark.parametrize("name", ["GLUT1", "NaKATPase", "NavResurgent", "SquidNav"])
@pytest.mark.parametrize("language", ["en", "zh"])
def test_svg_is_well_formed_and_without_identifiers(name: str, language: str) -> None:
    part = library.part(name)()
    text = draw_scheme(part, language=language, **typical(part).arguments()).svg()
    root = ET.fromstring(text)
    assert root.tag.endswith("svg")
    assert not any("id" in node.attrib for node in root.iter())
    assert not re.search(r"<(script|style|image|use)\b|href|url\(", text)
    assert text == draw_scheme(part, language=language, **typical(part).arguments()).svg()


def test_a_channel_shows_its_gates_and_marks_what_conducts() -> None:
    drawing = draw_scheme(
        library.part("NavResurgent")(), inside={}, outside={}, voltage="-80 mV", temperature="22 degC"
    )
    assert len(_boxes(drawing)) == 13
    assert len({b.stroke for b in _boxes(drawing)}) == 2


def test_figure_files(tmp_path: Path) -> None:
    for ending in ("png", "svg", "pdf"):
        path = tmp_path / f"scheme.{ending}"
        plot_scheme(library.part("GLUT1")(), path=path)
        assert path.stat().st_size > 1000


def test_a_part_without_states_shows_what_it_carries() -> None:
    part = library.part("NCX1")()
    drawing = draw_scheme(part, **typical(part).arguments())
    texts = [s.text for s in drawing.shapes if isinstance(s, Label)]
    assert "3 Na⁺" in texts
    assert "Ca²⁺" in texts
    sodium, calcium = (s for s in drawing.shapes if isinstance(s, Line))
    assert (sodium.y2 > sodium.y1) != (calcium.y2 > calcium.y1)


def test_an_arrow_points_where_the_ions_go() -> None:
    inward, outward = (
        draw_scheme(library.part("Kir21")(), inside={"K": inside}, outside={"K": "5 mM"}, voltage=volts)
        for inside, volts in (("140 mM", "-110 mV"), ("140 mM", "-60 mV"))
    )
    (a,), (b,) = ([s for s in d.shapes if isinstance(s, Line)] for d in (inward, outward))
    assert a.y2 > a.y1
    assert b.y2 < b.y1


def test_nonsense_conditions_are_refused() -> None:
    part = library.part("GLUT1")()
    for bad in ({"inside": {"glucos": "1 mM"}}, {"inside": {}, "voltage": "5 V"}, {"inside": {"glucose": 3}}):
        with pytest.raises(PermeaseError):
            draw_scheme(part, **bad)


def test_ring_and_places_of_a_ladder() -> None:
    rungs = [(f"C{i}", f"I{i}") for i in range(4)]
    rails = [(f"{r}{i}", f"{r}{i + 1}") for r in "CI" for i in range(3)]
    graph = Graph(tuple(s for rung in rungs for s in rung), tuple(rungs + rails), {})
    assert len(longest_ring(graph)) == 8
    found = places(graph)
    assert all(found[a][0] == found[b][0] for a, b in rungs)


@pytest.mark.parametrize("name", library.names())
def test_every_part_has_a_card_for_notebooks(name: str) -> None:
    kind = library.part(name)
    part = kind(count=1) if kind.kind == "water" else kind()
    card = part._repr_html_()
    ET.fromstring(card)
    assert kind.gene in card
    assert "<svg" in card
    assert 'id="' not in card
    assert kind.label.zh in part_card(part, "zh")


def test_a_grid_of_states_is_drawn_as_a_grid() -> None:
    rails = [(f"{r}{i}", f"{r}{i + 1}") for r in "BAID" for i in range(2)]
    rungs = [(f"{a}{i}", f"{b}{i}") for a, b in ("BA", "AI", "ID") for i in range(3)]
    graph = Graph(tuple(f"{r}{i}" for r in "BAID" for i in range(3)), tuple(rails + rungs), {})
    found = spread(graph)
    assert all(abs(found[a][0] - found[b][0]) + abs(found[a][1] - found[b][1]) == 1.0 for a, b in rails + rungs)
    assert untidiness(graph, found) == 0.0

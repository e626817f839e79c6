"""A part can be written down, says where its numbers are from, and is named in both languages."""

import ast
import inspect
import re
import textwrap

import pytest

import permease as pm
from permease.model.scheme_transporter import SchemeTransporter
from permease.model.water_pore import WaterPath
from permease.sources import Sourced
from permease.text import Text

PLAIN = {-2.0, -1.0, 0.0, 0.5, 1.0, 2.0, 3.0, 4.0}
"""Numbers that are arithmetic and not data: powers, halves, stoichiometry."""


def test_document_round_trip(case):
    text = pm.write(case.cell)
    again = pm.read(text)
    assert again == case.cell
    assert pm.write(again) == text


def test_every_number_has_a_source(case):
    numbers = dict(case.part.parameters())
    if isinstance(case.part, SchemeTransporter):
        cycle = case.part.cycle
        numbers |= cycle.energies() | cycle.derived_parameters()
        if cycle.fuel is not None:
            numbers["fuel"] = cycle.fuel.standard_energy
    assert numbers
    for name, value in numbers.items():
        assert isinstance(value, Sourced), name
        assert value.standing in ("sourced", "derived", "provisional")
        assert value.describe().strip(), name
        if value.source is not None:
            assert len(value.source.citation) > 20, name


def test_references_are_those_of_its_numbers(case):
    given = {r.key for r in case.part.references()}
    assert given == {v.source.key for v in case.part.parameters().values() if v.source is not None}
    if isinstance(case.part, SchemeTransporter):
        assert given


def test_no_number_hides_in_its_formulas(library_part):
    """Every number of a law is declared with its source, so that it is shown, cited and can be changed."""
    for name in ("law", "free_fraction", "processes"):
        method = vars(library_part).get(name)
        if method is None:
            continue
        tree = ast.parse(textwrap.dedent(inspect.getsource(method)))
        literals = {n.value for n in ast.walk(tree) if isinstance(n, ast.Constant) and isinstance(n.value, float)}
        assert literals <= PLAIN, f"{name}: {sorted(literals - PLAIN)}"


def test_label_in_both_languages_and_a_docstring(library_part):
    label = vars(library_part).get("label")
    assert isinstance(label, Text)
    assert re.search("[A-Za-z]", label.en)
    assert re.search("[\u4e00-\u9fff]", label.zh)
    doc = library_part.__doc__
    assert doc is not None
    assert len(doc) > 80
    assert not doc.startswith(f"{library_part.__name__}(")


def test_gene_family_and_kind(library_part):
    assert library_part.gene
    assert library_part.kind in ("pump", "carrier", "channel", "water", "leak", "vesicle")


def test_the_report_of_the_cell_has_no_problem(case):
    report = pm.check(case.cell)
    assert report.ok, str(report)
    empirical = any("empirical law" in str(w) for w in report.warnings)
    assert empirical is not case.part.consistent or isinstance(case.part, WaterPath)


def test_its_audit(case):
    found = pm.audit(case.part)
    assert found.consistent is case.part.consistent
    assert str(found)
    if isinstance(case.part, SchemeTransporter):
        assert found.loops


@pytest.mark.parametrize("nonsense", ["three", "5 mM", object(), -1, "-3 / um^2", float("nan"), "0 / um^2"])
def test_nonsense_is_refused_with_a_sentence(library_part, nonsense):
    for argument in ("density", "count", "scale", "variant", "dynamics"):
        if argument in inspect.signature(library_part).parameters:
            with pytest.raises(pm.PermeaseError) as caught:
                library_part(**{argument: nonsense})
            assert str(caught.value).strip()
            assert len(str(caught.value).splitlines()) <= 4

"""The errors that the rules of permeability state are those that ``validation/permeability.py`` measures."""

from __future__ import annotations

import math
import sys
from importlib.util import module_from_spec, spec_from_file_location
from pathlib import Path

import numpy as np
import pytest

import permease as pm
from permease.bilayer import predictors
from permease.chemistry.permeants import permeants

pytest.importorskip("rdkit")
SCRIPT = Path(__file__).parents[2] / "validation" / "permeability.py"
MOST = 0.07
"""Share of a rule's solutes that may lie outside a range of two root mean squares (one of fourteen)."""


@pytest.fixture(scope="module")
def script():
    spec = spec_from_file_location("validation_permeability", SCRIPT)
    assert spec is not None
    assert spec.loader is not None
    module = module_from_spec(spec)
    sys.modules[spec.name] = module
    spec.loader.exec_module(module)
    yield module
    del sys.modules[spec.name]


@pytest.fixture(scope="module")
def rows(script):
    return script.misses()


@pytest.mark.parametrize("rung", ["hexadecane", "octanol", "structure"])
@pytest.mark.parametrize("light", [False, True], ids=["from 50 g/mol", "lighter"])
def test_a_rule_states_the_error_that_is_measured(script, rows, rung, light):
    if (rung, light) == ("structure", True):
        pytest.skip("the structure tells nothing of light solutes")
    rule, own = script.RULES[rung, light], script.of_rule(rows, rung, light)
    assert len(own) >= 8
    assert rule.misses == pytest.approx(script.root_mean_square(own), abs=0.005)
    assert rule.spread >= 2.0 * rule.misses
    assert sum(not row.held for row in own) <= MOST * len(own) + 0.1
    if rule not in (predictors.OCTANOL, predictors.STRUCTURE):
        assert rule.spread < 2.0 * rule.misses + 0.2


def test_what_is_too_hydrophilic_for_its_size_is_measured_apart(script, rows):
    """Glucose, fructose and ascorbic acid: the octanol line is 2.7 to 3.8 decades too high for each."""
    own = [row for row in rows if row.kind == "outside the octanol line"]
    assert {row.solute for row in own} == {"glucose", "fructose", "ascorbic_acid"}
    assert script.root_mean_square(own) == pytest.approx(predictors.SHORTFALL, abs=0.1)
    assert all(2.5 < row.error < 4.0 for row in own)
    assert all(row.held for row in own)


def test_a_sugar_says_that_it_is_outside():
    membrane = pm.Bilayer("eggPC", temperature="25 degC")
    found = membrane.permeability("glucose", method="octanol")
    assert any("extrapolates: so hydrophilic" in remark.en for remark in found.remarks)
    near = membrane.permeability("X", molar_mass="99 g/mol", log_octanol=-0.6, method="octanol")
    far = membrane.permeability("X", molar_mass="101 g/mol", log_octanol=-0.6, method="octanol")
    assert near.value.magnitude == pytest.approx(far.value.magnitude)
    assert math.log10(near.low / far.low) == pytest.approx(predictors.SHORTFALL)
    assert far.high.magnitude == pytest.approx(near.high.magnitude)


def test_every_solute_of_the_octanol_line_lies_within_its_joint_domain():
    """The threshold is that of the data: no solute that the line was drawn through is hydrophilic and heavy."""
    drawn = [
        (float(each.log_octanol), each.molar_mass)
        for each in permeants().values()
        if each.log_octanol is not None and each.form == "neutral" and each.molar_mass >= 50.0
        for m in each.measured
        if m.use == "value" and m.system.name == "egg PC in decane, planar"
    ]
    heavy = [mass for log, mass in drawn if log < predictors.HYDROPHILIC and mass < predictors.HYDROPHILIC_MASS]
    assert 50.0 <= min(heavy) <= max(heavy) < 95.0
    tried = [log for log, mass in drawn if mass >= predictors.HYDROPHILIC_MASS and log > predictors.HYDROPHILIC]
    assert min(tried) == predictors.LEAST_HEAVY
    assert not any(predictors.untried(log, mass) for log, mass in drawn)
    outside = [mass for log, mass in drawn if predictors.hydrophilic(log, mass)]
    assert sorted(outside) == pytest.approx([176.1, 180.2], abs=0.1)


def test_the_light_octanol_line_is_the_fit_of_the_catalogue():
    points = []
    for each in permeants().values():
        logs = [math.log10(m.value) for m in each.measured if m.system.name == "egg PC in decane, planar"]
        if each.form == "neutral" and each.molar_mass < 50.0 and each.log_octanol is not None and logs:
            points.append((float(each.log_octanol), 2.0 + sum(logs) / len(logs)))
    assert len(points) == 7
    slope, intercept = np.polyfit(*zip(*points, strict=True), 1)
    rule = predictors.OCTANOL_LIGHT
    assert (slope, intercept) == (pytest.approx(rule.slope, abs=0.005), pytest.approx(rule.intercept, abs=0.005))


def test_what_the_octanol_line_leaves_out_is_told_with_its_figures():
    """The docstring of ``OCTANOL``: fifteen solutes have both numbers, and what each choice of them gives."""
    rows = {}
    for each in permeants().values():
        logs = [math.log10(m.value) for m in each.measured if m.system.name == "egg PC in decane, planar"]
        if each.form == "neutral" and each.molar_mass >= 50.0 and each.log_octanol is not None and logs:
            rows[each.species] = float(each.log_octanol), 2.0 + sum(logs) / len(logs)
    assert len(rows) == 15

    def fit(*left_out):
        points = [point for name, point in rows.items() if name not in left_out]
        slope, intercept = np.polyfit(*zip(*points, strict=True), 1)
        error = math.sqrt(sum((y - slope * x - intercept) ** 2 for x, y in points) / len(points))
        return tuple(round(float(each), 2) for each in (slope, intercept, error))

    rule = predictors.OCTANOL
    assert fit("glucose", "ascorbic_acid", "HNO3") == (rule.slope, rule.intercept, rule.misses)
    assert fit("glucose", "ascorbic_acid") == (1.27, -2.45, 0.36)
    assert fit("glucose") == pytest.approx((1.47, -2.62, 0.85), abs=0.02)
    below = {name: rule.slope * x + rule.intercept - y for name, (x, y) in rows.items()}
    assert below["HNO3"] == pytest.approx(0.35, abs=0.01)
    assert (below["glucose"], below["ascorbic_acid"]) == (pytest.approx(3.4, abs=0.05), pytest.approx(3.2, abs=0.05))


def test_a_lower_bound_is_no_measurement_to_be_foretold(script):
    assert "hexanol" not in {row.solute for row in script.misses("cell")}


def test_the_script_prints_its_tables(script, capsys):
    script.main()
    shown = capsys.readouterr().out
    for words in ("| urea | neutral |", "| octanol, light | 8 |", "ions and zwitterions", "| melatonin |"):
        assert words in shown

"""CONTRIBUTING, CITATION and CHANGELOG say what is so."""

import re
import runpy
import sys
import types
from pathlib import Path

import pytest
from ruamel.yaml import YAML

import permease as pm
from permease.version import VERSION

ROOT = Path(__file__).parents[1]
PAGE = (ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8")


def test_the_map_is_that_of_the_code():
    tool = runpy.run_path(str(ROOT / "docs" / "code_map.py"))
    assert tool["with_map"](PAGE) == PAGE, "python docs/code_map.py --write"


def test_the_layers_are_those_of_the_contract():
    contract = (ROOT / "pyproject.toml").read_text(encoding="utf-8").split("layers = [")[1].split("]")[0]
    enforced = [re.findall(r"\w+", line) for line in re.findall(r'"(.*?)"', contract)]
    drawn = re.search(r"```text\n(cli .*?)```", PAGE, flags=re.DOTALL)[1]
    assert [re.findall(r"\w+", layer) for layer in drawn.split(">") if layer.strip()] == enforced


def test_the_worked_example_is_a_part():
    """The static head of ideal 1:1 coupling at 140/12 mM Na+ and -50 mV is 75.83 (closed form); slip lowers it."""
    (source,) = re.findall(r"^```python\n(.*?)^```$", PAGE, flags=re.MULTILINE | re.DOTALL)
    module = types.ModuleType("permease.library.transporters.renal_symporter")
    module.__package__ = "permease.library.transporters"
    sys.modules[module.__name__] = module
    try:
        exec(compile(source, "renal_symporter.py", "exec"), vars(module))
    finally:
        del sys.modules[module.__name__]
    part = module.RenalSymporter()
    audit = pm.audit(part)
    assert audit.consistent
    assert [loop.verdict for loop in audit.loops] == ["exact"] * 3
    derived = part.cycle.derived_parameters()
    assert derived["k.EiNa->EiNaG"].quantity.to("1/M/s").magnitude == pytest.approx(6.7e6, rel=0.005)
    assert float(derived["k.EiNa->EoNa"]) == pytest.approx(0.17, rel=0.015)
    known = {"inside": {"Na": "12 mM"}, "outside": {"Na": "140 mM", "glucose": "5 mM"}}
    head = part.static_head("glucose", **known, voltage="-50 mV", temperature="310 K")
    assert 50.0 < head < 75.83


def test_citation():
    found = YAML(typ="safe").load(ROOT / "CITATION.cff")
    assert found["cff-version"] == "1.2.0"
    assert found["version"] == VERSION
    assert found["license"] == "BSD-3-Clause"
    assert found["message"]
    assert found["title"]
    assert found["authors"]


def test_changelog_knows_the_version():
    assert VERSION in (ROOT / "CHANGELOG.md").read_text(encoding="utf-8")

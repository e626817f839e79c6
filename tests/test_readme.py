"""Both READMEs: their code runs, their numbers are those of the program, and they say the same."""

import doctest
import re
from pathlib import Path

import pytest

import permease as pm
from permease.chemistry.species import catalogue

ROOT = Path(__file__).parents[1]
READMES = ("README.md", "README.zh-CN.md")
START = "pip install . && permease run red_blood_cell --plot red_cell.png -o red_cell.nc"
TEST = 'pip install ".[test]" && pytest'


def text(name):
    return (ROOT / name).read_text(encoding="utf-8")


def blocks(name, language):
    return re.findall(rf"^```{language}\n(.*?)^```$", text(name), flags=re.MULTILINE | re.DOTALL)


@pytest.fixture(scope="module")
def run():
    return pm.simulate(pm.cells.red_blood_cell())


@pytest.mark.parametrize("name", READMES)
def test_two_lines_set_it_up_and_ci_takes_them_from_there(name):
    assert re.findall(r"^pip install .*$", text(name), flags=re.MULTILINE) == [START, TEST]
    script = text(".ci/run")
    assert "grep '^pip install ' README.md" in script
    assert "pytest\n" not in script.replace(TEST, "")


@pytest.mark.parametrize("name", READMES)
def test_python_runs_as_printed(name):
    found = blocks(name, "python")
    assert found
    for number, block in enumerate(found):
        example = doctest.DocTestParser().get_doctest(block, {}, f"{name} block {number}", name, 0)
        assert example.examples
        report: list[str] = []
        failed, tried = doctest.DocTestRunner(verbose=False).run(example, out=report.append)
        assert not failed, "".join(report)
        assert tried > 2


def test_both_show_the_same_code():
    assert blocks(READMES[0], "python") == blocks(READMES[1], "python")
    bare = [[re.sub(r" *#.*", "", block) for block in blocks(name, "yaml")] for name in READMES]
    assert bare[0] == bare[1]
    heads = [re.findall(r"^(#+) ", text(name), flags=re.MULTILINE) for name in READMES]
    assert heads[0] == heads[1]


@pytest.mark.parametrize("name", READMES)
def test_cell_file_is_a_cell_that_comes_to_rest(name):
    (block,) = blocks(name, "yaml")
    cell = pm.read(block)
    report = pm.check(cell)
    assert report.ok
    assert {finding.what.split(":")[0] for finding in report.warnings} == {"provisional numbers"}
    rest = pm.steady_state(cell)
    assert rest.stable
    assert rest.concentration("K").magnitude > 10.0 * rest.concentration("Na").magnitude


@pytest.mark.parametrize("name", READMES)
def test_table_is_what_the_run_gives(name, run):
    """Every row of the membrane and the cytosol, to the four digits printed."""
    paths = {"V": "membrane.voltage", "water": "cytosol.volume", "水量": "cytosol.volume", "pH": "cytosol.pH"}
    ions = {"Na⁺": "Na", "K⁺": "K", "Cl⁻": "Cl", "MgATP²⁻": "MgATP", "MgADP⁻": "MgADP", "Pi²⁻": "Pi"}
    table = blocks(name, "text")[0].split("plasma  ")[0]
    rows = re.findall(r"(\S+)(?: +(?:mV|fL|mM))? +(−?[\d.]+) +(−?[\d.]+) +(−?[\d.]+)$", table, flags=re.MULTILINE)
    assert len(rows) == 9
    for label, *printed in rows:
        path = paths.get(label) or f"cytosol.{ions[label]}"
        for time, value in zip(("0 h", "2 h", "50 h"), printed, strict=True):
            found = run.at(time)[path].magnitude
            assert float(value.replace("−", "-")) == pytest.approx(found, rel=6e-4), (label, time)


@pytest.mark.parametrize("name", READMES)
def test_energies_are_what_the_run_gives(name, run):
    energy = run.energy()
    block = blocks(name, "text")[0]
    printed = [float(v.replace("−", "-")) for v in re.findall(r"(−?[\d.]+) pJ", block)]
    expected = [1e12 * v for v in (energy.supplied, energy.stored, energy.baths, energy.dissipated)]
    assert printed == pytest.approx(expected, rel=6e-4)
    spent = float(re.search(r"([\d.]+) amol", block)[1])
    assert spent == pytest.approx(1e18 * run.atp().total, rel=6e-4)


@pytest.mark.parametrize("name", READMES)
def test_claims_of_the_prose(name):
    prose = text(name)
    outside = pm.solutions.plasma().concentrations["Cl"]
    ratio = pm.steady_state(pm.cells.red_blood_cell()).concentration("Cl").magnitude / outside
    assert f"{ratio:.4f}" == "0.6445"
    assert "0.6445" in prose
    membrane = pm.cells.red_blood_cell().membranes[0]
    pumps = membrane.transporter("NaKATPase").density * membrane.area
    assert pumps == pytest.approx(1600, rel=0.02)
    assert "1,600" in prose
    assert len({entry.name for entry in catalogue().values()}) >= 140


@pytest.mark.parametrize("name", READMES)
def test_names_what_there_is(name):
    prose = text(name)
    for each in (*pm.cells.names(), *pm.solutions.names()):
        assert f"`{each}`" in prose
    section = prose.split("permease parts list")[1].split("red_blood_cell")[0]
    named = set(re.findall(r"`([A-Z]\w+)`", section)) - {"NAME"}
    implied = {"GLUT3", "GLUT4", "NCX1LuoRudy", "NCX1FaberRudy"}
    assert named | implied == set(pm.library.names())
    from permease.cli.main import app

    commands = [c.name for c in app.registered_commands] + [g.name for g in app.registered_groups]
    for each in commands:
        assert f"`{each}`" in prose


@pytest.mark.parametrize("name", [*READMES, "CONTRIBUTING.md", "docs/decisions/README.md"])
def test_links_lead_somewhere(name):
    here = (ROOT / name).parent
    for target in re.findall(r"\]\(([^)#]+)\)", text(name)):
        assert "://" in target or (here / target).exists(), target

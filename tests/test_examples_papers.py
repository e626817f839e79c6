"""The examples from papers run without a warning, and deviate from what was published by what they are known to.

Every file of the folder is run. ``BOUNDS`` holds, per file, patterns of row labels and the deviations (per cent)
allowed there; files without bounds here have a test of their own.
"""

import ast
import contextlib
import functools
import io
import re
import runpy
import sys
import tempfile
import time
from pathlib import Path
from unittest import mock

import pytest

FOLDER = Path(__file__).parents[1] / "examples" / "from_papers"
PAPERS = sorted(path.stem for path in FOLDER.glob("*.py"))
ROW = re.compile(r"^(?P<what>\S.*?) +(?P<published>-?[\d.]+) +(?P<computed>-?[\d.]+) +(?P<off>[+-][\d.]+) %$", re.M)
DEVIATION = re.compile(r"[+-]\d+(?:\.\d+)? %")
SAME = (-0.002, 0.002)

BOUNDS = {
    "Hodgkin_Huxley_1952": {
        r"time to peak after (90|7) mV \(ms\)": (-1.0, 0.0),
        r"time to peak after 15 mV \(ms\)": (5.0, 6.0),
        r"threshold, between 6 and 7 mV \(mV\)": (0.05, 0.1),
        r"second threshold over first, (7|9|12|16|20) ms later": (-0.15, 0.15),
        r"conduction velocity, calculated there \(m/s\)": (-0.6, -0.3),
        r"conduction velocity, measured \(m/s\)": (-12.0, -11.5),
    },
    "Lowe_Walmsley_1986": {
        r"affinity outside over inside, 37 degC": (-7.2, -7.0),
        r"carriers facing out, 37 degC \('fairly evenly'\)": (-9.0, -8.8),
        r"Vmax/Km, exchange over entry, (0|20) degC \(Haldane\)": (-1e-6, 1e-6),
        r"half-saturation of exit, 20 degC \(mM\)": (-0.9, -0.7),
        r"half-saturation of exchange, 20 degC \(mM\)": (50.0, 51.0),
        r"largest exchange, 20 degC \(1e-10 mol/cm2/s\)": (21.5, 22.5),
    },
    "Eskandari_2005": {
        r"current at -(149\.1|128\.5) mV, .*": (50.0, 68.0),
        r"current at -(108\.3|88\.9|68\.9) mV, .*": (10.0, 19.0),
        r"current at (-49\.8|-29\.8|-9\.9|11\.3|30\.7) mV, .*": (-4.0, 8.0),
        r"backward, half-maximal sugar inside \(mM\)": (6.9, 7.1),
        r"backward, half-maximal Na\+ inside \(mM\)": (24.5, 25.5),
        r"forward, same constants: half-maximal sugar \(mM\)": (1080.0, 1092.0),
        r"forward, same constants: half-maximal Na\+ \(mM\)": (112.5, 114.0),
        r"forward, those of 1992: half-maximal sugar \(mM\)": (95.0, 96.5),
        r"forward, those of 1992: half-maximal Na\+ \(mM\)": (-33.5, -32.0),
    },
    "Smith_Crampin_2004": {
        r"turnover, 50 mM Na\+, -120 mV \(1/s\)": (16.0, 16.6),
        r"turnover, 100 mM Na\+, -120 mV \(1/s\)": (5.5, 6.0),
        r"turnover, 150 mM Na\+, -120 mV \(1/s\)": (-11.3, -10.9),
        r"turnover, 1\.5 mM Na\+, -120 mV \(1/s\)": (-1.0, -0.5),
        r"turnover, [\d.]+ mM Na\+, -80 mV \(1/s\)": (-3.6, 5.0),
        r"turnover, [\d.]+ mM Na\+, -?(0|40) mV \(1/s\)": (-3.4, 1.2),
        r"standard energy of ATP at pH 7\.09 \(kJ/mol\)": (-0.15, -0.05),
    },
    "Duesterwald_2018": {
        r"1D, p = 1e-5 A/dm2: .*": (-0.5, 0.6),
        r"1D, p = 1e(-[4321]|[012]) A/dm2: .*": SAME,
        r"3A, 18\.4 times the KCC2: .*": SAME,
    },
    "Kay_Blaustein_2019": {
        r"1000 s: .*": (-0.01, 0.01),
        r"(2000|5000) s: .*": (-0.003, 0.003),
        r"(7500|10000) s \(pump off\): .*": SAME,
        r"ATP that holds the volume \(pmol/cm2/s\), p/F": SAME,
    },
}
ROWS = {
    "Hodgkin_Huxley_1952": 11, "Lowe_Walmsley_1986": 7, "Eskandari_2005": 16, "Smith_Crampin_2004": 21,
    "Duesterwald_2018": 36, "Kay_Blaustein_2019": 26,
}  # fmt: skip
"""How many deviations each prints."""


@functools.cache
def run(name):
    """What an example prints, the size of its figure (bytes), and the processor time it took (s)."""
    with tempfile.TemporaryDirectory() as folder:
        figure, printed = Path(folder) / "figure.png", io.StringIO()
        begun = time.process_time()
        with mock.patch.object(sys, "argv", [f"{name}.py", str(figure)]), contextlib.redirect_stdout(printed):
            runpy.run_path(str(FOLDER / f"{name}.py"), run_name="__main__")
        size = figure.stat().st_size if figure.exists() else 0
        return printed.getvalue(), size, time.process_time() - begun


def faults(shown, bounds):
    """Rows that lie outside their bounds or have none, and bounds that met no row."""
    wrong, unmet = [], set(bounds)
    for row in ROW.finditer(shown):
        fitting = [pattern for pattern in bounds if re.fullmatch(pattern, row["what"])]
        unmet -= set(fitting)
        if not fitting or not all(bounds[p][0] <= float(row["off"]) <= bounds[p][1] for p in fitting):
            wrong.append(row[0])
    return wrong + sorted(unmet)


@pytest.mark.parametrize("name", PAPERS)
def test_short_and_says_what_it_reproduces(name):
    source = (FOLDER / f"{name}.py").read_text(encoding="utf-8")
    assert len(source.splitlines()) < 90
    tree = ast.parse(source)
    about = ast.get_docstring(tree)
    assert name.rpartition("_")[2] in about.splitlines()[0]
    assert re.search(r"\b(figures?|tables?|abstract|protocol|program)\b", about, re.I)
    for node in ast.walk(tree):
        if isinstance(node, (ast.Import, ast.ImportFrom)):
            names = [getattr(node, "module", None) or "", *(alias.name for alias in node.names)]
            assert not any(part.startswith("_") for each in names for part in each.split(".")), names


@pytest.mark.parametrize("name", PAPERS)
def test_runs_and_prints_its_deviations(name):
    shown, _, seconds = run(name)
    assert DEVIATION.search(shown)
    assert "why" in shown.lower(), "it says where deviations come from"
    assert seconds < 20.0


@pytest.mark.parametrize("name", BOUNDS)
def test_deviations_are_the_known_ones(name):
    shown, size, _ = run(name)
    assert faults(shown, BOUNDS[name]) == []
    assert len(ROW.findall(shown)) == len(re.findall(r" %$", shown, re.M)) == ROWS[name]
    assert size > 10_000, "a figure where a path is given"


@pytest.mark.parametrize("name", BOUNDS)
def test_a_deviation_is_the_one_of_its_row(name):
    """100 (computed / published - 1), as far as four printed digits tell."""
    for row in ROW.finditer(run(name)[0]):
        published, computed, off = (float(row[each]) for each in ("published", "computed", "off"))
        assert off == pytest.approx(100.0 * (computed / published - 1.0), abs=0.12 * computed / published), row[0]


def test_a_row_out_of_bounds_is_found():
    row = "time to peak after 90 mV (ms)                          0.3    0.2982    -0.60 %"
    bounds = {r"time to peak after 90 mV \(ms\)": (-1.0, 0.0)}
    assert faults(row, bounds) == []
    assert faults(row, {r"time to peak after 90 mV \(ms\)": (0.0, 1.0)}) == [row]
    assert faults(row, {**bounds, "another": (0.0, 1.0)}) == ["another"]
    assert faults(row, {}) == [row]


def test_hodgkin_huxley_1952_beyond_its_rows():
    """Rows C2 to C4 of the golden tests: peaks, no action potential after 6 mV, threshold and refractory periods."""
    shown = run("Hodgkin_Huxley_1952")[0]
    assert "peaks above rest after 90, 15 and 7 mV: 108.53, 105.41, 102.11 mV" in shown
    assert "6 mV fires no action potential" in shown
    assert float(re.search(r"pulse of 0.5 ms ([\d.]+)", shown)[1]) == pytest.approx(13.275, abs=5e-3)
    absolute, relative = map(
        float, re.search(r"refractory for ([\d.]+) ms, relatively until ([\d.]+) ms", shown).groups()
    )
    assert (absolute, relative) == pytest.approx((5.64, 16.17), abs=0.06)


def test_without_the_pump_the_cell_of_kay_and_blaustein_has_no_volume():
    assert "without the pump: pump-leak cell: no steady state" in run("Kay_Blaustein_2019")[0]


def test_glut1_turns_inward_in_the_cold():
    assert "0 degC: 94 % of the carriers face in" in run("Lowe_Walmsley_1986")[0]

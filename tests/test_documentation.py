"""The documentation without building it: cells compile, pages are found, every public name says what it needs."""

import ast
import inspect
import re
import sys
from pathlib import Path

import pytest

import permease as pm

ROOT = Path(__file__).parents[1]
DOCS = ROOT / "docs"
LOCALE = DOCS / "locale" / "zh_CN" / "LC_MESSAGES"
WRITTEN = ("papers.md", "reference/api/")
"""Pages that the build writes; absent from a clean checkout."""
LEFT_OUT = ("decisions/README.md",)
"""Pages that others include."""
CELL = re.compile(r"^```\{code-cell\} python\n((?::[^\n]*\n)*\n?)(.*?)^```", re.DOTALL | re.MULTILINE)
TREE = re.compile(r"^```\{toctree\}\n(.*?)^```", re.DOTALL | re.MULTILINE)
ENTRY = re.compile(r'^msgid ((?:".*"\n)+)msgstr ((?:".*"\n?)+)', re.MULTILINE)
UNIT = re.compile(
    r"(?<![A-Za-z])(?:[munpfkM]?(?:mol|V|A|S|Pa|m|L|M|J|C|F|s|g|N)|K|degC|h|min|%|kDa|m?Osm|cm|um|nm|numbers?)"
    r"(?:[23²³]|\b)"
)
ERRORS = re.compile(r"\b[Rr]aise|\w+Error\b|[Ee]rrors as (?:in|for)|[Nn]ever fails")

sys.path.insert(0, str(DOCS / "extensions"))


def pages():
    found = (path.relative_to(DOCS).as_posix() for path in DOCS.rglob("*.md"))
    return sorted(p for p in found if not p.startswith((*WRITTEN, "_build/")) and p not in LEFT_OUT)


def cells(page):
    return [match[2] for match in CELL.finditer((DOCS / page).read_text(encoding="utf-8"))]


def listed():
    """The pages that a toctree names."""
    found = set()
    for page in pages():
        here = (DOCS / page).parent
        for match in TREE.finditer((DOCS / page).read_text(encoding="utf-8")):
            for line in match[1].splitlines():
                name = line.strip()
                if not name or name.startswith(":"):
                    continue
                if "*" in name:
                    found |= {path.relative_to(DOCS).as_posix() for path in here.glob(f"{name}.md")}
                else:
                    found.add((here / f"{name}.md").resolve().relative_to(DOCS).as_posix())
    return found


@pytest.mark.parametrize("page", [page for page in pages() if cells(page)])
def test_every_code_cell_compiles_and_is_narrow(page):
    assert len(cells(page)) == (DOCS / page).read_text(encoding="utf-8").count("```{code-cell}")
    for cell in cells(page):
        ast.parse(cell)
        assert max(map(len, cell.splitlines())) <= 120


def test_every_page_is_in_a_toctree_and_every_entry_is_a_page():
    found = listed()
    assert sorted(set(pages()) - found - {"index.md"}) == []
    assert sorted(each for each in found - set(pages()) if not each.startswith(WRITTEN)) == []


def test_every_chapter_has_a_figure_exercises_and_what_to_notice():
    chapters = sorted((DOCS / "learn").glob("[a-z]*.md"))
    assert len(chapters) == 13
    for path in chapters:
        text = path.read_text(encoding="utf-8")
        if path.stem == "index":
            continue
        assert "## What to notice" in text, path.stem
        assert re.search(r"\.plot\(|plot_scheme\(|plt\.subplots", text), path.stem
        assert "pm.exercises.show(" in text, path.stem


def test_every_exercise_stands_in_a_chapter():
    text = "".join(path.read_text(encoding="utf-8") for path in (DOCS / "learn").glob("*.md"))
    missing = [id for id in pm.exercises.ids() if id.isdigit() and f'"{id}"' not in text]
    assert missing == []
    asked = {
        id for page in pages() if page.startswith("learn/") for id in re.findall(r"\b23\d{5}\b", "".join(cells(page)))
    }
    assert len(asked) == 21


# -- Chinese -----------------------------------------------------------------------------------------------------------


def translations(path):
    pairs = ENTRY.findall(path.read_text(encoding="utf-8"))
    read = [tuple("".join(ast.literal_eval(line) for line in each.splitlines()) for each in pair) for pair in pairs]
    return {said: meant for said, meant in read if said}


@pytest.mark.parametrize("page", ["start.md", *(page for page in pages() if page.startswith("learn/"))])
def test_start_and_learn_are_in_chinese(page):
    found = translations(LOCALE / page.replace(".md", ".po"))
    prose = re.sub(r"^---\n.*?^---\n", "", (DOCS / page).read_text(encoding="utf-8"), flags=re.DOTALL | re.MULTILINE)
    prose = re.sub(r"^```.*?^```", "", prose, flags=re.DOTALL | re.MULTILINE)
    wanted = [" ".join(each.strip().lstrip("# ").split()) for each in prose.split("\n\n") if each.strip()]
    wanted = [each.strip("$") if each.startswith("$$") else each for each in wanted]
    assert [each for each in wanted if each not in found] == []
    for english, chinese in found.items():
        assert chinese, english
        if not english.startswith(("\\", "J =", "V =", "3\\", "[\\")):
            assert re.search(r"[\u4e00-\u9fff]", chinese), english
            assert not re.search(r"[\u4e00-\u9fff][,;:?!]|[,;:?!] ?[\u4e00-\u9fff]", chinese), chinese
            assert re.findall(r"`[^`]+`|\]\([^)]+\)", english) == re.findall(r"`[^`]+`|\]\([^)]+\)", chinese)


def test_cells_are_asked_to_say_it_in_chinese():
    from languages import in_chinese

    assert in_chinese('run.plot("Na")') == 'run.plot("Na", language="zh")'
    assert in_chinese("plot_scheme(\n    part\n)") == 'plot_scheme(\n    part, language="zh",\n)'
    assert in_chinese("print(part.label.en)") == "print(part.label.zh)"
    for page in pages():
        for cell in cells(page):
            ast.parse(in_chinese(cell))


# -- what the pages are made of ----------------------------------------------------------------------------------------


def test_equations_are_those_of_the_functions():
    pytest.importorskip("IPython")
    from equations import equation, symbols

    from permease.physics.nernst import nernst_potential

    s = symbols(C_in="mol/m^3", C_out="mol/m^3", T="K")
    shown = equation("E", nernst_potential, 1, s["C_in"], s["C_out"], s["T"]).data
    assert shown == r"E = \frac{R}{F}\,T\,\ln\left(\frac{C_{\mathrm{out}}}{C_{\mathrm{in}}}\right)"


def test_the_page_of_the_papers_has_every_example():
    from evidence import PAPERS, first, papers

    examples = sorted(PAPERS.glob("[A-Z]*.py"))
    page = papers()
    assert examples
    for path in examples:
        assert f'run("examples/from_papers/{path.name}")' in page
        assert first(path), path.name


def test_a_script_is_run_with_its_arguments(tmp_path):
    from evidence import printed

    script = tmp_path / "said.py"
    script.write_text("import sys\nprint(sys.argv[1])\nsys.exit(0)\n")
    before = list(sys.argv)
    assert printed(str(script), "figure.png") == "figure.png\n"
    assert sys.argv == before
    script.write_text("import sys\nsys.exit(1)\n")
    with pytest.raises(SystemExit):
        printed(str(script))


# -- public names ------------------------------------------------------------------------------------------------------


def public():
    return sorted(name for name in dir(pm) if not name.startswith("_"))


def said(name):
    """The docstring of a name."""
    return inspect.getdoc(getattr(pm, name)) or ""


def takes_quantities(what):
    parameters = inspect.signature(what).parameters.values()
    return any(re.search(r"\bAny\b|Sourced|Amount", str(each.annotation)) for each in parameters)


def made(what):
    """Whether something is a function or a class that a user calls."""
    if inspect.ismodule(what) or not callable(what):
        return False
    return not (isinstance(what, type) and issubclass(what, Exception)) and bool(inspect.signature(what).parameters)


@pytest.mark.parametrize("name", public())
def test_every_public_name_says_what_it_is(name):
    assert said(name).strip(), name


def test_every_public_name_says_its_errors_and_units():
    callables = [name for name in public() if made(getattr(pm, name))]
    assert len(callables) > 150
    assert [name for name in callables if not ERRORS.search(said(name))] == []
    assert [name for name in callables if takes_quantities(getattr(pm, name)) and not UNIT.search(said(name))] == []

"""The documentation without building it: cells compile, pages and links are found, equations are those of the code."""

import ast
import re
import runpy
import shlex
import sys
from pathlib import Path

import pytest
import typer

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
        assert max(map(len, cell.splitlines())) <= 100, "runs out of the page"


@pytest.mark.parametrize("page", pages())
def test_every_program_on_a_page_is_run(page):
    """Only shell commands may stand without being run."""
    kinds = set(re.findall(r"^\s*```+([^\s`]+)", (DOCS / page).read_text(encoding="utf-8"), re.MULTILINE))
    assert kinds <= {"{code-cell}", "{eval-rst}", "{include}", "{toctree}", "sh"}


def commands():
    """The commands of the pages, as lists of words."""
    for page in pages():
        for block in re.findall(
            r"^```sh\n(.*?)^```", (DOCS / page).read_text(encoding="utf-8"), re.DOTALL | re.MULTILINE
        ):
            for line in block.replace("\\\n", " ").splitlines():
                if line.startswith("permease "):
                    yield shlex.split(line)[1:]


@pytest.mark.parametrize("words", list(commands()), ids=" ".join)
def test_every_command_on_a_page_is_one(words):
    """Commands, sub-commands and options are there; nothing is run."""
    from permease.cli.main import app

    here, given = typer.main.get_command(app), list(words)
    while given:
        word = given.pop(0)
        if word.startswith("-"):
            option = next((p for p in here.params if word in (*p.opts, *p.secondary_opts)), None)
            assert option is not None, word
            if not getattr(option, "is_flag", False):
                given.pop(0)
        elif hasattr(here, "get_command"):
            here = here.get_command(typer.Context(here), word)
            assert here is not None, word


# -- links -------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("page", pages())
def test_links_lead_to_pages_and_sections(page):
    text = re.sub(r"^```.*?^```", "", (DOCS / page).read_text(encoding="utf-8"), flags=re.DOTALL | re.MULTILINE)
    for target in re.findall(r"\]\(([^)\s]+)\)", text):
        if target.startswith("http"):
            assert re.fullmatch(r"https://[\w-]+(\.[\w-]+)+(/[\w./%~#?=&+-]*)?", target), target
            continue
        path, _, anchor = target.partition("#")
        here = ((DOCS / page).parent / path).resolve() if path else DOCS / page
        if here.relative_to(DOCS).as_posix().startswith(tuple(each.removesuffix(".md") for each in WRITTEN)):
            continue
        file = here if here.is_file() else here.with_name(here.name + ".md")
        assert file.is_file(), target
        if anchor:
            heads = re.findall(r"^#+ (.+)$", file.read_text(encoding="utf-8"), re.MULTILINE)
            assert anchor in {re.sub(r"[^\w -]", "", head.lower()).replace(" ", "-") for head in heads}, target


def test_equations_need_no_network(monkeypatch):
    pytest.importorskip("sphinx-mathjax-offline")
    monkeypatch.setattr(sys, "path", list(sys.path))
    monkeypatch.setenv("PYTHONPATH", "")
    settings = runpy.run_path(str(DOCS / "conf.py"))
    shipped = [Path(each) for each in settings["html_static_path"] if Path(each).name == settings["mathjax_path"]]
    assert [path.is_file() for path in shipped] == [True]


def test_every_doi_has_the_form_of_one():
    assert len(list(pm.library.parts())) > 80, "what is imported brings its references"
    known = {thing for m in list(sys.modules.values()) if getattr(m, "__name__", "").startswith("permease.")
             for thing in vars(m).values() if isinstance(thing, pm.Reference)}  # fmt: skip
    given = [each.doi for each in known if each.doi]
    texts = [path.read_text(encoding="utf-8") for path in (*DOCS.rglob("*.md"), *(ROOT / "examples").rglob("*.py"))]
    written = [doi.rstrip(".,;)") for text in texts for doi in re.findall(r"doi[:. ](?:org/)?\s?(10[^\s|`]+)", text)]
    assert len(given) > 70
    assert len(written) > 70
    assert [doi for doi in (*given, *written) if not re.fullmatch(r"10\.\d{4,9}/[\w.()/:;<>-]+", doi)] == []


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
    assert in_chinese('print(run.budget("Na", "cytosol"))') == 'print(run.budget("Na", "cytosol").text("zh"))'
    assert in_chinese("print(run.audit())") == 'print(run.audit().text("zh"))'
    for page in pages():
        for cell in cells(page):
            ast.parse(in_chinese(cell))


# -- what the pages are made of ----------------------------------------------------------------------------------------


def test_equations_are_those_of_the_functions():
    pytest.importorskip("IPython")
    from equations import equation, symbols

    from permease.physics.coupling import static_head_ratio
    from permease.physics.nernst import nernst_potential

    s = symbols(C_in="mol/m^3", C_out="mol/m^3", T="K", V="V", z="", n="")
    shown = equation("E", nernst_potential, s["z"], s["C_in"], s["C_out"], s["T"]).data
    assert shown == r"E = \frac{R\,T}{z\,F}\,\ln\left(\frac{C_{\mathrm{out}}}{C_{\mathrm{in}}}\right)"
    drivers = ((s["n"], 1.0, s["C_in"], s["C_out"]),)
    shown = equation("r", static_head_ratio, drivers, s["V"], s["T"]).data
    ratio = r"\left(\frac{C_{\mathrm{out}}}{C_{\mathrm{in}}}\right)^{n}"
    assert shown == rf"r = {ratio}\,e^{{-n\,F\,V/(R\,T)}}"


def test_the_page_of_the_papers_has_every_example():
    from evidence import PAPERS, first, papers

    examples = sorted(PAPERS.glob("[A-Z]*.py"))
    page = papers()
    assert examples
    for path in examples:
        assert f'run("examples/from_papers/{path.name}")' in page
        assert first(path), path.name


def test_a_bar_in_what_a_file_says_stays_in_its_row():
    pytest.importorskip("IPython")
    from evidence import table

    rows = table("tests/golden").data.splitlines()
    assert (
        r"| `test_gibbs_donnan_cell.py` | The textbook Gibbs-Donnan cell against the closed form 1/r - r = \|z\| c/C"
        in ("\n".join(rows))
    )
    assert {len(re.findall(r"(?<!\\)\|", row)) for row in rows} == {3}


def test_every_page_of_the_public_names_has_a_title():
    from public_names import TITLES, homes

    assert set(homes()) - set(TITLES) == set()


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

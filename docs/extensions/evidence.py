"""What the project is checked against: its scripts, tests and examples as its pages show them, and what they print."""

from __future__ import annotations

import ast
import contextlib
import io
import runpy
import sys
import tempfile
from collections.abc import Iterable
from pathlib import Path
from typing import Any

ROOT = Path(__file__).parents[2]
PAPERS = ROOT / "examples" / "from_papers"
HEAD = """---
file_format: mystnb
kernelspec:
  name: python3
---

# Papers

Figures and tables of publications, reproduced from the parts of the library. Every example runs as this page is
built: what it prints, its deviation from the published values among it, and its figure are those of this version. The
files are in `examples/from_papers`; each runs by itself, `python Author_Year.py figure.png`.

```{code-cell} python
:tags: [remove-input]
from evidence import run
```
"""


def told(path: Path) -> str:
    """The docstring of a file."""
    return ast.get_docstring(ast.parse(path.read_text(encoding="utf-8"))) or ""


def first(path: Path) -> str:
    """The first paragraph of what a file says of itself, on one line."""
    return " ".join(told(path).split("\n\n")[0].split())


def cell(text: str) -> str:
    """Text in a table of Markdown, where a bar would end the cell."""
    return text.replace("|", "\\|")


def table(folder: str, pattern: str = "*.py", leave: Iterable[str] = ("conftest.py",)) -> Any:
    """The files of a folder, each with what it says of itself."""
    from IPython.display import Markdown

    files = [path for path in sorted((ROOT / folder).glob(pattern)) if path.name not in leave]
    return Markdown(
        "\n".join(
            ["| file | what it checks |", "| --- | --- |", *(f"| `{p.name}` | {cell(first(p))} |" for p in files)]
        )
    )


def printed(script: str, *arguments: str) -> str:
    """What a script of the repository prints."""
    out, before = io.StringIO(), sys.argv
    sys.argv = [str(ROOT / script), *arguments]
    try:
        with contextlib.redirect_stdout(out):
            runpy.run_path(str(ROOT / script), run_name="__main__")
    except SystemExit as end:
        if end.code:
            raise
    finally:
        sys.argv = before
    return out.getvalue()


def report(script: str) -> Any:
    """A script that prints Markdown, run."""
    from IPython.display import Markdown

    return Markdown(printed(script))


def run(script: str) -> None:
    """A script, run: what it prints, and the figure that it writes where it writes one."""
    from IPython.display import Image, display

    with tempfile.TemporaryDirectory() as folder:
        figure = Path(folder) / "figure.png"
        print(printed(script, str(figure)).rstrip())
        if figure.is_file():
            display(Image(data=figure.read_bytes()))


def papers() -> str:
    """The page of the examples from papers."""
    pages = [HEAD]
    for path in sorted(PAPERS.glob("[A-Z]*.py")):
        text = "\n\n".join(each for each in told(path).split("\n\n") if not each.lstrip().startswith("python "))
        cell = f'```{{code-cell}} python\n:tags: [remove-input]\nrun("{path.relative_to(ROOT).as_posix()}")\n```\n'
        pages.append(f"## {path.stem.replace('_', ' ')}\n\n{text}\n\n{cell}")
    return "\n".join(pages)


def write(app: Any) -> None:
    """The page of the papers, when the documentation is built."""
    page = Path(app.srcdir) / "papers.md"
    text = papers()
    if not page.exists() or page.read_text(encoding="utf-8") != text:
        page.write_text(text, encoding="utf-8", newline="\n")


def setup(app: Any) -> dict[str, Any]:
    """Hook into the build."""
    app.connect("builder-inited", write)
    return {"parallel_read_safe": True}

"""The map of the code in CONTRIBUTING.md, from the first lines of the docstrings.

python docs/code_map.py           every package and top-level module, as CONTRIBUTING.md shows them
python docs/code_map.py --files   every file
python docs/code_map.py --write   put the first into CONTRIBUTING.md
"""

import ast
import sys
from pathlib import Path

ROOT = Path(__file__).parents[1]
SOURCE = ROOT / "src" / "permease"
START, END = "<!-- map: python docs/code_map.py --write -->\n", "<!-- end of map -->\n"


def summary(path):
    """The first line of a module's docstring, without its full stop."""
    text = ast.get_docstring(ast.parse(path.read_text(encoding="utf-8"))) or ""
    return text.split("\n\n")[0].replace("\n", " ").rstrip(".")


def code_map(*, files=False):
    """One line a package or file, indented by depth."""
    rows = [("src/permease/", summary(SOURCE / "__init__.py"))]
    for path in sorted(SOURCE.rglob("*.py"), key=_order):
        inner = path.relative_to(SOURCE)
        package = path.name == "__init__.py"
        if inner == Path("__init__.py") or not (files or package or len(inner.parts) == 1):
            continue
        depth = len(inner.parts) - package
        name = f"{inner.parent.name}/" if package else inner.name
        rows.append((f"{'  ' * depth}{name}", summary(path)))
    width = max(len(name) for name, _ in rows)
    return "".join(f"{name:<{width}}  {text}\n" for name, text in rows)


def _order(path):
    """Packages after the files beside them, each before what it holds."""
    parts = path.relative_to(SOURCE).parts
    return [(i < len(parts) - 1, "" if part == "__init__.py" else part) for i, part in enumerate(parts)]


def with_map(text):
    """CONTRIBUTING.md with its map renewed."""
    before, rest = text.split(START)
    return f"{before}{START}```text\n{code_map()}```\n{END}{rest.split(END)[1]}"


if __name__ == "__main__":
    if "--write" in sys.argv:
        page = ROOT / "CONTRIBUTING.md"
        page.write_text(with_map(page.read_text(encoding="utf-8")), encoding="utf-8")
    else:
        print(code_map(files="--files" in sys.argv), end="")

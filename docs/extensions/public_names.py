"""Pages of the public names, grouped by where they live, from the package itself; written when the docs are built."""

from __future__ import annotations

import inspect
from collections import defaultdict
from pathlib import Path
from typing import Any

import permease

TITLES = {
    "calculate": "Calculators",
    "chemistry": "Species and solutions",
    "kinetics": "Schemes",
    "bilayer": "Lipid bilayers",
    "model": "Cells, membranes, transporters, protocols",
    "library": "The library",
    "solve": "Running cells",
    "instruments": "Experiments",
    "exercises": "Exercises",
    "plot": "Figures",
    "units": "Quantities",
    "sources": "Sources of numbers",
    "text": "Words in two languages",
    "errors": "Errors",
}


def homes() -> dict[str, list[tuple[str, Any]]]:
    """Public names with what they are, by the part of the package that they come from."""
    found: dict[str, list[tuple[str, Any]]] = defaultdict(list)
    for name in sorted((n for n in dir(permease) if not n.startswith("_")), key=str.lower):
        what = getattr(permease, name)
        module = what.__name__ if inspect.ismodule(what) else getattr(what, "__module__", "") or ""
        pieces = module.split(".")
        found[pieces[1] if len(pieces) > 1 and pieces[0] == "permease" else "units"].append((name, what))
    return found


def entry(name: str, what: Any) -> str:
    """What documents one name."""
    if inspect.ismodule(what):
        return f"## `{name}`\n\n{inspect.getdoc(what) or ''}\n"
    kind = "autoclass" if inspect.isclass(what) else "autofunction" if callable(what) else "autodata"
    return f"```{{eval-rst}}\n.. {kind}:: permease.{name}\n```\n"


def write(app: Any) -> None:
    """The pages, in ``reference/api`` of the documentation."""
    folder = Path(app.srcdir) / "reference" / "api"
    folder.mkdir(parents=True, exist_ok=True)
    found = homes()
    for home, names in found.items():
        text = f"# {TITLES.get(home, home)}\n\n" + "\n".join(entry(name, what) for name, what in names)
        path = folder / f"{home}.md"
        if not path.exists() or path.read_text(encoding="utf-8") != text:
            path.write_text(text, encoding="utf-8")
    listed = [home for home in TITLES if home in found] + sorted(set(found) - set(TITLES))
    index = "# Python\n\nEvery public name, as in `import permease as pm`.\n\n```{toctree}\n:maxdepth: 1\n"
    index += "\n".join(listed) + "\n```\n"
    path = folder / "index.md"
    if not path.exists() or path.read_text(encoding="utf-8") != index:
        path.write_text(index, encoding="utf-8")


def setup(app: Any) -> dict[str, Any]:
    """Hook into the build."""
    app.connect("builder-inited", write)
    return {"parallel_read_safe": True}

"""What holds for every file of the package: size, docstrings, no traces of a machine, lazy imports, layers."""

import ast
import re
import subprocess
import sys
from pathlib import Path

import pytest

import permease

SOURCE = Path(permease.__file__).parent
FILES = sorted(SOURCE.rglob("*.py"))
LONGEST = 400
HEAVY = ("numba", "jax", "scipy.integrate", "pandas", "pint", "matplotlib", "xarray", "rich", "llvmlite", "hypothesis")


def name_of(path):
    return str(path.relative_to(SOURCE))


def public(node):
    return not node.name.startswith("_")


@pytest.mark.parametrize("path", FILES, ids=name_of)
def test_file_is_short(path):
    assert len(path.read_text().splitlines()) <= LONGEST


@pytest.mark.parametrize("path", FILES, ids=name_of)
def test_everything_public_has_a_docstring(path):
    tree = ast.parse(path.read_text())
    missing = [] if ast.get_docstring(tree) or not tree.body else ["module"]
    for scope in (tree, *(n for n in tree.body if isinstance(n, ast.ClassDef) and public(n))):
        for node in scope.body:
            if isinstance(node, (ast.ClassDef, ast.FunctionDef)) and public(node) and not ast.get_docstring(node):
                overloaded = any("overload" in ast.unparse(d) for d in node.decorator_list)
                if not overloaded:
                    missing.append(node.name)
    assert not missing


@pytest.mark.parametrize("path", FILES, ids=name_of)
def test_no_path_of_a_machine(path):
    found = re.findall(r"[\"'](/(?:home|work|tmp|usr|root|var|Users|mnt|opt)\b[^\"']*)", path.read_text())
    assert not found


@pytest.mark.parametrize("path", FILES, ids=name_of)
def test_nothing_is_left_for_later(path):
    assert not re.search(r"\b(TODO|FIXME|XXX|HACK)\b|NotImplementedError", path.read_text())


@pytest.mark.parametrize("path", FILES, ids=name_of)
def test_no_bare_except(path):
    for node in ast.walk(ast.parse(path.read_text())):
        if isinstance(node, ast.ExceptHandler):
            assert node.type is not None


def loaded_by(statement):
    code = f"import sys; {statement}; print('\\n'.join(sys.modules))"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True, timeout=60)
    return set(done.stdout.split())


def test_import_is_light():
    loaded = loaded_by("import permease")
    assert not [name for name in HEAVY if name in loaded]


@pytest.mark.parametrize("module", ["permease.testing", "permease.model.cell", "permease.kinetics", "permease.library"])
def test_import_of_a_layer_loads_no_heavy_package(module):
    loaded = loaded_by(f"import {module}")
    assert not [name for name in HEAVY if name in loaded]


def test_every_public_name_can_be_had():
    for name in dir(permease):
        assert getattr(permease, name) is not None, name


def test_layers_point_down():
    """The contract in pyproject.toml, by import-linter."""
    pytest.importorskip("importlinter")
    root = SOURCE.parents[1]
    if not (root / "pyproject.toml").exists():
        pytest.skip("installed without its repository")
    code = "from importlinter.cli import lint_imports; import sys; sys.exit(lint_imports(no_cache=True))"
    done = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, cwd=root, timeout=120, check=False,
        env={"PYTHONPATH": str(SOURCE.parent), "PATH": "", "NO_COLOR": "1"},
    )  # fmt: skip
    assert done.returncode == 0, done.stdout + done.stderr

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


@pytest.fixture(scope="module")
def sources():
    """What every file says, by its name."""
    return {name_of(path): path.read_text(encoding="utf-8") for path in FILES}


@pytest.fixture(scope="module")
def trees(sources):
    return {name: ast.parse(source) for name, source in sources.items()}


def test_files_are_short(sources):
    assert len(sources) > 100
    assert not [name for name, source in sources.items() if len(source.splitlines()) > LONGEST]


def test_everything_public_has_a_docstring(trees):
    missing = [name for name, tree in trees.items() if tree.body and not ast.get_docstring(tree)]
    for name, tree in trees.items():
        for scope in (tree, *(n for n in tree.body if isinstance(n, ast.ClassDef) and public(n))):
            for node in scope.body:
                if isinstance(node, (ast.ClassDef, ast.FunctionDef)) and public(node) and not ast.get_docstring(node):
                    overloaded = any("overload" in ast.unparse(d) for d in node.decorator_list)
                    if not overloaded:
                        missing.append(f"{name}: {node.name}")
    assert not missing


def test_no_path_of_a_machine(sources):
    path = re.compile(r"[\"'](/(?:home|work|tmp|usr|root|var|Users|mnt|opt)\b[^\"']*)")
    assert not {name: found for name, source in sources.items() if (found := path.findall(source))}


def test_nothing_is_left_for_later(sources):
    later = re.compile(r"\b(TODO|FIXME|XXX|HACK)\b|NotImplementedError")
    assert not [name for name, source in sources.items() if later.search(source)]


def test_no_bare_except(trees):
    handlers = [(name, n) for name, tree in trees.items() for n in ast.walk(tree) if isinstance(n, ast.ExceptHandler)]
    assert handlers
    assert not [f"{name}:{handler.lineno}" for name, handler in handlers if handler.type is None]


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

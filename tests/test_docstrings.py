"""What the docstrings of public names must say: errors, units, shapes where arrays pass, and a source.

A name needs a source if it states physics, chemistry, a formula or a number. ``PLUMBING`` lists those that state none:
what holds, names, schedules, draws, reads or writes what the user gives. A source is a publication, a definition or a
law known by its name, or a plain "this package's own"; it follows the word ``Source:`` (or ``Sources of ...:``).
"""

import importlib
import inspect
import pkgutil
import re
import sys

import pytest

import permease as pm
from permease import library, physics

UNIT = re.compile(
    r"(?<![A-Za-z])(?:[munpfkM]?(?:mol|V|A|S|Pa|m|L|M|J|C|F|s|g|N)|K|degC|h|min|%|kDa|m?Osm|cm|um|nm|numbers?)"
    r"(?:[23²³]|\b)"
)
ERRORS = re.compile(r"\b[Rr]aise|\w+Error\b|[Ee]rrors as (?:in|for)|[Nn]ever fails")
SOURCE = re.compile(r"\bSources?(?: of [^:]{1,60})?:\s+\S")
SHAPE = re.compile(r"\bShapes?: .*\(\w|\bone number", re.DOTALL)
ARRAYS = re.compile(r"ndarray|\bSeries\b|DataArray|Dataset")
TAKES_ARRAYS = re.compile(
    r"\(from, to, count\)|quantity that holds (?:an array|times)|quantity with an array|\barray\b"
)

PLUMBING = {
    "holds what the user gives": "Bath Cell Compartment Membrane Solution Epoch Stimulus Constant Formula FormulaRate",
    "steps of a protocol": "Protocol Hold Until Perfuse Inject Set VoltageClamp Warm pulse paired_pulses train "
    "current_ramp",
    "draws numbers": "grid uniform normal lognormal scaled",
    "results of runs": "Simulation Result State StochasticResult",
    "finds by name; what is found names its own": "calcium_sensor calcium_sensors cells donnan_case donnan_cases lipid "
    "lipids recipe recipes solutions species library exercises",
    "reads, writes, checks": "load read read_file write check osmolality_remarks",
    "is itself how sources are said": "Reference derived provisional",
    "words and errors": "Text PermeaseError ConvergenceError NoFiniteVolumeError",
    "an arrow between states; the rates are the user's": "transition",
}


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


def classes(annotation):
    """The classes of the package that an annotation names."""
    for name in re.findall(r"[A-Z]\w+", str(annotation)):
        for module in [m for key, m in sys.modules.items() if key.startswith("permease.")]:
            found = vars(module).get(name)
            if isinstance(found, type) and found.__module__.startswith("permease."):
                yield found
                break


def holds_arrays(kind):
    """Whether a class has arrays among its fields and properties, or gives them by index."""
    written = []
    for each in kind.__mro__:
        written += [text for name, text in vars(each).get("__annotations__", {}).items() if not name.startswith("_")]
        for name, thing in vars(each).items():
            getter = thing if name == "__getitem__" else getattr(thing, "fget", None) or getattr(thing, "func", None)
            if inspect.isfunction(getter) and (name == "__getitem__" or not name.startswith("_")):
                written.append(getter.__annotations__.get("return", ""))
    return any(ARRAYS.search(str(text)) for text in written)


def passes_arrays(name):
    """Whether arrays go in or come out."""
    what = getattr(pm, name)
    if not made(what):
        return False
    signature = inspect.signature(what)
    taken = any(re.search(r"Sequence\[Any\]|ndarray", str(p.annotation)) for p in signature.parameters.values())
    given = [what] if isinstance(what, type) else list(classes(signature.return_annotation))
    return taken or bool(TAKES_ARRAYS.search(said(name))) or any(holds_arrays(kind) for kind in given)


@pytest.mark.parametrize("name", public())
def test_every_public_name_says_what_it_is(name):
    assert said(name).strip(), name


def test_every_public_name_says_its_errors_and_units():
    callables = [name for name in public() if made(getattr(pm, name))]
    assert len(callables) > 150
    assert [name for name in callables if not ERRORS.search(said(name))] == []
    assert [name for name in callables if takes_quantities(getattr(pm, name)) and not UNIT.search(said(name))] == []


def test_shapes_stand_wherever_arrays_go_in_or_out():
    passing = [name for name in public() if passes_arrays(name)]
    assert {"simulate", "Result", "uptake", "cable", "swelling_course", "sobol_indices"} <= set(passing)
    assert len(passing) > 35
    assert [name for name in passing if not SHAPE.search(said(name))] == []


def test_every_name_that_states_physics_has_a_source():
    plumbing = {name for names in PLUMBING.values() for name in names.split()}
    assert sorted(plumbing - set(public())) == []
    without = [name for name in public() if not SOURCE.search(said(name))]
    assert sorted(set(without) - plumbing) == []
    assert sorted(plumbing - set(without)) == [], "has a source, so it is no plumbing"
    assert len(public()) - len(without) > 110


def test_every_topic_of_physics_has_a_source():
    modules = [
        importlib.import_module(f"permease.physics.{each.name}") for each in pkgutil.iter_modules(physics.__path__)
    ]
    helpers = {"permease.physics.coherent"}
    without = [m.__name__ for m in modules if m.__name__ not in helpers and not SOURCE.search(m.__doc__)]
    assert len(modules) > 30
    assert without == []


def test_every_part_of_the_library_has_references():
    kinds = list(library.parts())
    assert len(kinds) > 80
    assert [kind.__name__ for kind in kinds if not kind().references()] == []

"""Bad input, from Python and from cell files: where, what, why, try, in at most three lines; never a traceback."""

import contextlib

import pytest

import permease as pm
from permease.errors import (
    ConsistencyError,
    DocumentError,
    InputError,
    ModelError,
    PermeaseError,
    QuantityError,
    UnknownNameError,
)


class Thing:
    """An object of no use; its text is the same in every process, so that test names are."""

    def __repr__(self):
        return "<thing>"


BATH = pm.Bath("bath", pm.Solution(Na="140 mM", K="5 mM", balance="Cl"))
FILE = """permease: 1
name: bag
baths:
  bath: {Na: 140 mM, K: 5 mM, Cl: 145 mM}
compartments:
  cytosol:
    volume: 1 pL
    contents: {Na: 10 mM, K: 140 mM, Cl: 150 mM}
membranes:
  membrane:
    inside: cytosol
    outside: bath
    area: 1000 um^2
    transporters:
      - Leak: {species: K, permeability: 1e-6 cm/s}
"""


def inside(**more):
    return pm.Compartment("cytosol", "1 pL", {"Na": "10 mM", "K": "140 mM", "Cl": "150 mM"}, **more)


def cell(*parts):
    return pm.Cell("bag", [pm.Membrane("membrane", inside(), BATH, "1000 um^2", transporters=list(parts))])


def leak():
    return pm.Leak("K", permeability="1e-6 cm/s")


PYTHON = {
    "unknown species": (
        lambda: pm.Solution(Nax="140 mM"), UnknownNameError, 2, ["unknown species 'Nax'", "try:", "Na"],
    ),
    "unknown species of a leak": (
        lambda: pm.Leak("Potasium", permeability="1e-6 cm/s"), UnknownNameError, 2, ["'Potasium'", "did you mean"],
    ),
    "unknown argument": (lambda: inside().with_(volum="1 pL"), UnknownNameError, 2, ["cytosol", "'volum'", "volume"]),
    "wrong unit": (
        lambda: pm.Leak("K", permeability="5 mM"), QuantityError, 2,
        ["K leak.permeability: 5 mM is not a permeability", "it is a concentration", "try: 1e-6 cm/s"],
    ),
    "bare number": (
        lambda: pm.Solution(Na=140, balance="Cl"), QuantityError, 2,
        ["solution > Na: 140 has no unit", "a concentration is needed", "145 mM"],
    ),
    "negative concentration": (
        lambda: pm.Solution(Na="-5 mM", balance="Cl"), InputError, 2,
        ["[Na] cannot be negative: -5 mM", "from 0 mM up"],
    ),
    "non-neutral compartment": (
        lambda: pm.Compartment("cytosol", "1 pL", {"Na": "10 mM", "Cl": "5 mM"}), ModelError, 3,
        ["cytosol: not electroneutral: a surplus of +5 mM", "anions are missing", 'balance="Cl"'],
    ),
    "non-neutral bath": (
        lambda: pm.Bath("bath", pm.Solution(Na="10 mM")), ModelError, 3, ["bath: not electroneutral", "try:"],
    ),
    "missing partner species": (
        lambda: cell(pm.library.SGLT1(density="1/um^2")), ModelError, 3,
        ["bag > membrane > SGLT1: needs glucose", "holds: Na, K, Cl", "try:", "remove SGLT1"],
    ),
    "unfuelled driven loop": (
        lambda: pm.Cycle(
            pm.step("Ei + Na.in <-> EiNa", "1e3 / (M s)", "10/s"), pm.step("EiNa <-> EoNa", "100/s", "1/s", charge=1),
            pm.step("EoNa <-> Eo + Na.out", "10/s", "1e3 / (M s)"), pm.step("Eo <-> Ei", "100/s", "100/s"),
        ), ConsistencyError, 3, ["loop", "miss detailed balance by", "omit one constant", "reconcile"],
    ),
    "duplicate transporter": (
        lambda: cell(leak(), leak()), ModelError, 3, ["membrane: two transporters are called 'K_leak'", "K_leak_2"],
    ),
    "duplicate place": (
        lambda: pm.Cell("bag", [pm.Membrane("cytosol", inside(), BATH, "1 um^2")]), ModelError, 3,
        ["bag: a compartment and a membrane are called 'cytosol'", "its own name"],
    ),
    "dangling compartment": (
        lambda: pm.Cell("bag", [
            pm.Membrane("membrane", inside(), BATH, "1 um^2"),
            pm.Membrane("far", inside().with_(name="a"), inside().with_(name="b"), "1 um^2"),
        ]), ModelError, 3, ["'a' is dangling: no chain of membranes joins it to a bath", "'b' is dangling"],
    ),
    "membranes in a circle": (
        lambda: pm.Cell("bag", [
            pm.Membrane("m", inside().with_(name="a"), inside().with_(name="b"), "1 um^2"),
            pm.Membrane("n", inside().with_(name="b"), inside().with_(name="c"), "1 um^2"),
            pm.Membrane("o", inside().with_(name="c"), inside().with_(name="a"), "1 um^2"),
            pm.Membrane("p", inside().with_(name="a"), BATH, "1 um^2"),
        ]), ModelError, 3, ["nest in a circle: a in b in c in a", "exchange inside and outside"],
    ),
    "two baths for one name": (
        lambda: pm.Cell("bag", [
            pm.Membrane("m", inside(), BATH, "1 um^2"),
            pm.Membrane("n", inside(), pm.Bath("bath", pm.Solution(K="1 mM", balance="Cl")), "1 um^2"),
        ]), ModelError, 3, ["two different baths are called 'bath'"],
    ),
    "not YAML": (lambda: pm.read("{[}"), DocumentError, 3, ["this is not YAML", "cell.yaml:1:3", "^", "try:"]),
}  # fmt: skip

YAML = {
    "unknown species": ("K: 5 mM, Cl", "Kx: 5 mM, Cl", ["cell.yaml:4:", "unknown species 'Kx'", "^"]),
    "unknown key": ("area: 1000 um^2", "aera: 1000 um^2", ["cell.yaml:13:", "'aera'", "did you mean 'area'", "^"]),
    "wrong unit": ("volume: 1 pL", "volume: 1 mM", ["cell.yaml:7:", "1 mM is not a volume", "^"]),
    "bare number": ("area: 1000 um^2", "area: 1000", ["cell.yaml:13:", "has no unit", "^"]),
    "negative concentration": ("Na: 10 mM", "Na: -10 mM", ["cell.yaml:8:", "cannot be negative", "^"]),
    "non-neutral compartment": ("Cl: 150 mM", "Cl: 100 mM", ["cell.yaml:6:", "not electroneutral", "^"]),
    "missing partner species": ("species: K,", "species: glucose,", ["cell.yaml:15:", "needs glucose", "^"]),
    "unknown part": ("- Leak: {", "- Leek: {", ["cell.yaml:15:", "'Leek'", "^"]),
    "duplicate name": ("    volume: 1 pL", "    volume: 1 pL\n    volume: 2 pL", ["cell.yaml:8:", "volume", "^"]),
    "dangling membrane": ("outside: bath", "outside: sea", ["cell.yaml:12:", "'sea'", "^"]),
    "same place on both sides": ("outside: bath", "outside: cytosol", ["cytosol", "^"]),
    "not a mapping": (FILE, "- a\n- b\n", ["cell.yaml:1:", "^"]),
    "not YAML": ("inside: cytosol", "inside: {cytosol", ["this is not YAML", "cell.yaml:11:", "^", "try:"]),
    "a tag": ("volume: 1 pL", "volume: !!python/object/apply:os.system [ls]", ["cell.yaml:7:", "^"]),
}


@pytest.mark.parametrize("name", PYTHON)
def test_from_python(name):
    make, kind, code, parts = PYTHON[name]
    with pytest.raises(PermeaseError) as caught:
        make()
    error, text = caught.value, str(caught.value)
    assert isinstance(error, kind)
    assert error.exit_code == code
    problems = getattr(error, "problems", ()) or (error,)
    assert all(1 <= len(str(each).splitlines()) <= 3 or kind is DocumentError for each in problems)
    for part in parts:
        assert part in text, text


@pytest.mark.parametrize("name", YAML)
def test_from_a_file(name):
    old, new, parts = YAML[name]
    assert old in FILE
    with pytest.raises(DocumentError) as caught:
        pm.read(FILE.replace(old, new, 1))
    text = str(caught.value)
    assert caught.value.exit_code == 3
    for part in parts:
        assert part in text, text
    assert "Traceback" not in text


def test_the_file_itself_is_good():
    assert pm.check(pm.read(FILE)).ok


def test_all_construction_errors_are_reported_at_once():
    with pytest.raises(ModelError) as caught:
        pm.Compartment("cytosol", "1 mM", {"Nax": "1 mM", "K": "-5 mM", "Cl": 5}, pH="sour")
    assert len(caught.value.problems) == 5
    text = str(caught.value)
    for part in ("volume", "'Nax'", "[K] cannot be negative", "5 has no unit", "sour"):
        assert part in text
    bad = FILE.replace("Na: 10 mM", "Nax: 10 mM").replace("1000 um^2", "1000").replace("1e-6 cm/s", "1e-6 mM")
    with pytest.raises(DocumentError) as caught:
        pm.read(bad)
    for part in ("cell.yaml:8:", "cell.yaml:13:", "cell.yaml:15:"):
        assert part in str(caught.value)


NONSENSE = [
    None,
    5,
    -1.5,
    "",
    "x",
    "1 furlong",
    "5 mM",
    [],
    {},
    ("a", "b"),
    Thing(),
    True,
    float("nan"),
    b"bytes",
    1e400,
]


def each_part_with_some_nonsense():
    """Every part with three in turn, the first of a family with all: arguments are checked once for a family."""
    families = set()
    for i, name in enumerate(pm.library.names()):
        first = pm.library.part(name).__bases__ not in families
        families.add(pm.library.part(name).__bases__)
        for value in NONSENSE if first else [NONSENSE[(i + k) % len(NONSENSE)] for k in (0, 5, 10)]:
            yield pytest.param(name, value, id=f"{name}-{value!r}")


def good_cell():
    return cell(leak(), pm.Leak("Na", permeability="1e-8 cm/s"))


def raises_only_ours(call):
    """Nothing but a readable error of permease, or an answer."""
    with contextlib.suppress(PermeaseError):
        call()
        return
    with pytest.raises(PermeaseError) as caught:
        call()
    assert str(caught.value)
    assert caught.value.exit_code in (2, 3, 4, 5)


class TestNonsenseArguments:
    """Every argument replaced by nonsense raises a PermeaseError, never another exception."""

    @pytest.mark.parametrize("value", NONSENSE, ids=repr)
    @pytest.mark.parametrize(
        "argument", ["cell", "protocol", "duration", "points", "rtol", "atol", "max_steps", "target", "progress"]
    )
    def test_simulate(self, argument, value, capsys):
        given = {"cell": good_cell(), **({} if argument in ("protocol", "duration") else {"duration": "1 s"})}
        raises_only_ours(lambda: pm.simulate(**{**given, argument: value}))

    @pytest.mark.parametrize("value", [None, 5, "x", [], {}, Thing(), pm.Cell, BATH], ids=repr)
    def test_cells_that_are_none(self, value):
        for call in (pm.simulate, pm.steady_state, pm.equilibrium, pm.check, pm.Simulation):
            with pytest.raises(InputError):
                call(value)

    @pytest.mark.parametrize("value", NONSENSE, ids=repr)
    def test_simulation_run(self, value):
        simulation = pm.Simulation(good_cell())
        with pytest.raises(PermeaseError):
            simulation.run(value)
        for argument in ("points", "rtol", "atol", "max_steps"):
            raises_only_ours(lambda argument=argument: simulation.run(pm.Hold("1 s"), **{argument: value}))

    @pytest.mark.parametrize("value", NONSENSE, ids=repr)
    def test_steady_state(self, value):
        with pytest.raises(PermeaseError):
            pm.steady_state(good_cell(), horizon=value)

    @pytest.mark.parametrize("value", NONSENSE, ids=repr)
    def test_leak(self, value):
        with pytest.raises(PermeaseError):
            pm.Leak(value, permeability="1e-6 cm/s")
        for given in ({"permeability": value}, {"conductance": value}):
            with pytest.raises(PermeaseError):
                pm.Leak("K", **given)
        raises_only_ours(lambda: pm.Leak("K", permeability="1e-6 cm/s", name=value))

    @pytest.mark.parametrize(("name", "value"), [*each_part_with_some_nonsense()])
    def test_part_constructors(self, name, value):
        kind = pm.library.part(name)
        for argument in ("density", "count", "scale", "variant", "dynamics", "name"):
            if argument in kind.__dataclass_fields__:
                raises_only_ours(lambda argument=argument: kind(**{argument: value}))

    @pytest.mark.parametrize(("name", "value"), [*each_part_with_some_nonsense()])
    def test_studying_a_part_alone(self, name, value):
        part = pm.library.part(name)()
        both = {"Na": "10 mM", "K": "100 mM", "Cl": "10 mM", "glucose": "5 mM", "HCO3": "10 mM", "Ca": "1 uM",
                "MgATP": "5 mM", "MgADP": "0.1 mM", "Pi": "1 mM", "pH": 7.2}  # fmt: skip
        good = {"inside": both, "outside": both, "temperature": "37 degC"}
        for argument in (*good, "voltage"):
            for method in (part.turnover, part.flux, part.current):
                raises_only_ours(lambda m=method, a=argument: m(**{"voltage": "-50 mV", **good, a: value}))
            if argument != "voltage":
                raises_only_ours(lambda a=argument: part.reversal_voltage(**{**good, a: value}))
            raises_only_ours(lambda a=argument: part.static_head("Na", **{**good, a: value}))
        raises_only_ours(lambda: part.static_head(value, **good))
        for species in both:
            odd = {**both, species: value}
            raises_only_ours(lambda odd=odd: part.turnover(inside=odd, outside=both))

    @pytest.mark.parametrize("value", NONSENSE, ids=repr)
    def test_audit(self, value):
        with pytest.raises(InputError):
            pm.audit(value)
        raises_only_ours(lambda: pm.audit(pm.library.SGLT1, variant=value))

    @pytest.mark.parametrize("kind", [pm.Carrier, pm.Pump, pm.RateLaw, pm.WaterPore])
    def test_families_are_not_parts(self, kind):
        with pytest.raises(PermeaseError):
            pm.audit(kind) if kind is not pm.WaterPore else kind(density="1 mM")

    @pytest.mark.parametrize("value", NONSENSE, ids=repr)
    def test_reading(self, value):
        with pytest.raises(PermeaseError):
            pm.read(value)

    @pytest.mark.parametrize("temperature", ["0 K", "-300 degC", "1e-6 K", "1 K", "1e9 K", "1e300 K"])
    def test_temperatures_out_of_this_world(self, temperature):
        both = {"Na": "10 mM", "glucose": "5 mM"}
        raises_only_ours(lambda: pm.library.SGLT1().turnover(inside=both, outside=both, temperature=temperature))
        raises_only_ours(lambda: pm.library.GLUT1().turnover(inside=both, outside=both, temperature=temperature))

    def test_empty_sides_are_zero_or_refused(self):
        zero = {"Na": "0 mM", "K": "0 mM", "Cl": "0 mM", "glucose": "0 mM", "Ca": "0 mM"}
        for name in ("SGLT1", "GLUT1", "KCC2", "NCX1"):
            part = pm.library.part(name)()
            for method in (part.turnover, part.flux, part.current, part.reversal_voltage):
                raises_only_ours(lambda method=method: method(inside=zero, outside=zero))

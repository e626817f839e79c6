"""Cell files: reading, writing, and everything that can be wrong with one."""

import contextlib

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from permease.chemistry import Solution
from permease.errors import DocumentError, InputError
from permease.model import (
    Bath,
    Buffer,
    Cell,
    Compartment,
    Hold,
    Impermeant,
    Inject,
    Membrane,
    Perfuse,
    Protocol,
    Set,
    Titration,
    VoltageClamp,
    Warm,
    document,
)
from permease.model.leak import Leak
from permease.model.source import MAXIMUM_DEPTH, LocatedError
from permease.text import Text

PARTS = {"Leak": Leak}

# the cell file of the design, without the parts of the library
EXAMPLE = """\
permease: 1                      # version of the format
name: pump-leak neuron
temperature: 37 degC
baths:
  outside: {Na: 145 mM, K: 3.5 mM, Cl: 119 mM, impermeant: {X: {concentration: 29.5 mM, charge: -1}}}
compartments:
  cytosol:
    volume: 2 pL
    contents: {Na: 14 mM, K: 122.9 mM, Cl: 5.2 mM}
    impermeant: {protein: {concentration: 154.9 mM, charge: -0.85}}
    balance: Cl                  # optional: this ion is adjusted to electroneutrality
membranes:
  plasma_membrane:
    inside: cytosol
    outside: outside
    area: 1000 um^2
    capacitance: 1 uF/cm^2
    water_permeability: 2e-3 cm/s
    transporters:
      - Leak: {species: K, conductance: 70 uS/cm^2}
protocol:
  - hold: 2 h
  - perfuse: {bath: outside, add: {ouabain: 100 uM}, for: 48 h}
"""


def read(text):
    return document.read(text, PARTS)


def errors_of(text):
    with pytest.raises(DocumentError) as caught:
        read(text)
    return caught.value


def test_the_example():
    cell = read(EXAMPLE)
    assert cell.name == "pump-leak neuron"
    assert cell.compartment("cytosol").volume == 2e-15
    assert cell.compartment("cytosol").contents["Cl"] == pytest.approx(5.235, rel=1e-12)
    assert cell.bath("outside").solution.impermeant[0].charge == -1.0
    assert cell.membrane("plasma_membrane").transporters == (Leak("K", conductance="70 uS/cm^2"),)
    assert cell.protocol == Protocol(Hold("2 h"), Perfuse("outside", add={"ouabain": "100 uM"}, duration="48 h"))


def test_the_error_reads_as_designed():
    text = "\n" * 7 + "permease: 1\nname: x\nmembranes:\n  m: {inside: outside, outside: o, area: 1 um^2}\nbaths:\n"
    text += "  o: {Na: 1 mM, Cl: 1 mM}\n  outside: {Na: 145 mM, K: -5 mM}\n"
    found = errors_of(text)
    assert str(found) == (
        "[K] cannot be negative: -5 mM\n"
        "  --> cell.yaml:14:28   baths.outside.K\n"
        "  14 |   outside: {Na: 145 mM, K: -5 mM}\n"
        "     |                            ^\n"
        "  try: a value from 0 mM up, e.g. K: 5 mM"
    )
    assert found.exit_code == 3


def test_all_errors_are_collected_in_order():
    text = (
        EXAMPLE.replace("Na: 145 mM", "Na: 145")
        .replace("volume: 2 pL", "volume: 2 um")
        .replace("- hold: 2 h", "- hodl: 2 h")
    )
    text = text.replace("area:", "aera:").replace("species: K", "species: Kx")
    found = errors_of(text)
    assert [p.line for p in found.problems] == sorted(p.line for p in found.problems)
    whats = [p.what for p in found.problems]
    assert whats == [
        "145 has no unit",
        "2 µm is not a volume",
        "a membrane needs 'area'",
        "unknown key 'aera'",
        "unknown species 'Kx'",
        "unknown step 'hodl'",
    ]


@pytest.mark.parametrize(
    ("old", "new", "what", "line", "pointed"),
    [
        ("K: 3.5 mM", "Kq: 3.5 mM", "unknown species 'Kq'", 5, "Kq"),
        ("K: 3.5 mM", "K: 3.5", "3.5 has no unit", 5, "3.5"),
        ("K: 3.5 mM", "K: 3.5 mV", "not a concentration", 5, "3.5 mV"),
        ("K: 3.5 mM", "K: 1e400 mM", "not a finite number", 5, "1e400"),
        ("K: 3.5 mM", "K: [1, 2]", "is one value", 5, "[1"),
        ("K: 3.5 mM", "K: ", "is one value", 5, "K: "),
        ("K: 3.5 mM", "K: 3.5 mM, K: 4 mM", "there twice", 5, "K: 4"),
        ("charge: -1}", "charge: lots}", "cannot read 'lots'", 5, "lots"),
        ("charge: -1}", "charg: -1}", "unknown key 'charg'", 5, "charg:"),
        ("Cl: 119 mM", "Cl: 100 mM", "not electroneutral", 5, "{Na"),
        ("compartments:", "compartmens:", "unknown key 'compartmens'", 6, "compartmens"),
        ("volume: 2 pL", "volum: 2 pL", "unknown key 'volum'", 8, "volum"),
        ("volume: 2 pL", "volume: 0 pL", "above zero", 8, "0 pL"),
        ("volume: 2 pL", "volume: 2 pL\n    pH: acid", "cannot read", 9, "acid"),
        ("balance: Cl ", "balance: Cll ", "to balance with 'Cll'", None, None),
        ("balance: Cl ", "held: [MgATP] ", "held but not among", None, None),
        ("inside: cytosol", "inside: cytosl", "unknown place 'cytosl'", 14, "cytosl"),
        ("inside: cytosol", "inside: outside", "on both sides", 13, "plasma_membrane"),
        ("area: 1000 um^2", "area: 1000 um", "not an area", 16, "1000 um"),
        ("- Leak:", "- Leek:", "unknown part 'Leek'", 20, "Leek"),
        ("species: K,", "species: K, colour: red,", "has no argument 'colour'", 20, "colour"),
        ("species: K, ", "", "needs 'species'", 20, "Leak"),
        ("species: K,", "species: glucose,", "no charge", 20, "Leak"),
        ("species: K,", "species: Rb,", "needs Rb", 20, "Leak"),
        ("temperature: 37 degC", "temperature: 37", "37 has no unit", 3, "37"),
        ("temperature: 37 degC", "temperature: -300 degC", "absolute zero", 3, "-300"),
        ("permease: 1 ", "permease: 2 ", "format 2", 1, "2"),
        ("- hold: 2 h", "- hold: 2", "2 has no unit", 22, "2"),
        ("- hold: 2 h", "- hold", "a step is a mapping", 22, "hold"),
        ("bath: outside", "bath: outsid", "unknown bath 'outsid'", 23, "perfuse"),
        ("for: 48 h", "fro: 48 h", "unknown key 'fro'", 23, "fro"),
        ("ouabain: 100 uM", "oubain: 100 uM", "unknown species 'oubain'", 23, "oubain"),
    ],
)
def test_one_mistake(old, new, what, line, pointed):
    assert old in EXAMPLE
    text = EXAMPLE.replace(old, new, 1)
    found = errors_of(text)
    located = [p for p in (found.problems or (found,)) if what in p.what]
    assert located, str(found)
    error = located[0]
    assert isinstance(error, LocatedError)
    if line is not None:
        assert error.line == line
        assert text.splitlines()[line - 1][error.column - 1 :].startswith(pointed)
    shown = str(error).splitlines()
    assert shown[1].startswith(f"  --> cell.yaml:{error.line}:{error.column}")
    assert shown[3].index("^") == shown[2].index("|") + 1 + error.column


def test_a_part_that_breaks_on_its_arguments():
    class Fragile(Leak):
        def __init__(self, species, permeability, cycles={}):  # noqa: B006
            cycles[permeability] = 1
            super().__init__(species, permeability=permeability)

    text = EXAMPLE.replace(
        "- Leak: {species: K, conductance: 70 uS/cm^2}", "- Fragile: {species: K, permeability: [1]}"
    )
    with pytest.raises(DocumentError, match="cannot use these arguments"):
        document.read(text, {"Fragile": Fragile})


@pytest.mark.parametrize("value", ["[1]", "{a: 1}", "true", "null", "''", "3", "-1 cm/s", "1 mM", "x"])
def test_nonsense_for_a_part(value):
    text = EXAMPLE.replace("conductance: 70 uS/cm^2", f"permeability: {value}")
    assert isinstance(errors_of(text), DocumentError)


def test_a_place_that_nothing_touches():
    text = EXAMPLE.replace("membranes:", "  spare: {volume: 1 pL, contents: {Na: 1 mM, Cl: 1 mM}}\nmembranes:", 1)
    assert "dangling" in str(errors_of(text))


def test_suggestions():
    assert "did you mean 'volume'?" in str(errors_of(EXAMPLE.replace("volume:", "volum:")))
    assert "did you mean 'Leak'?" in str(errors_of(EXAMPLE.replace("- Leak", "- Laek")))
    assert "did you mean 'ouabain'?" in str(errors_of(EXAMPLE.replace("ouabain", "oubain")))
    assert "did you mean 'pH'?" in str(errors_of(EXAMPLE.replace("Na: 145 mM", "ph: 7")))


BOMB = "a: &a [x,x,x,x,x,x,x,x,x,x]\n" + "".join(
    f"{chr(98 + i)}: &{chr(98 + i)} [{','.join([f'*{chr(97 + i)}'] * 10)}]\n" for i in range(9)
)


@pytest.mark.parametrize(
    ("text", "what"),
    [
        ("", "empty"),
        ("   \n# nothing\n", "empty"),
        ("- a\n- b\n", "must be a mapping"),
        ("just words", "must be a mapping"),
        ("{[", "not YAML"),
        ("a: b: c", "not YAML"),
        ("a:\n\t- b", "not YAML"),
        ("permease: 1\n\tname: x", "not YAML"),
        ("a: 'open", "not YAML"),
        ("\x00\x01\x02", "not a cell file"),
        ("x: *nowhere", "alias"),
        ("a: &a [*a]", "alias"),
        ("a: 1\n---\nb: 2", "one document"),
        ("a: !!python/object/apply:os.system ['true']", "needs 'permease'"),
        ("? [a]\n: b", "a key is text"),
        ("permease: 1\npermease: 1", "there twice"),
        ("[" * 5000, f"more than {MAXIMUM_DEPTH} deep"),
        ("a: " + "[" * 70 + "]" * 70, f"more than {MAXIMUM_DEPTH} deep"),
        (BOMB, "more than 100000"),
        ("a: [" + "1," * 120_000 + "]", "more than 100000"),
        ("#" * 5_000_000, "too long"),
        ("%YAML 9.9\n---\na: 1", "YAML|permease"),
        (b"\xff\xfe\x00\x01", "not UTF-8"),
        (b"name: caf\xe9", "not UTF-8"),
        (b"\x89PNG\r\n\x1a\n", "not UTF-8"),
        ("PK\x03\x04", "not a cell file"),
        ("<html><body>", "must be a mapping"),
    ],
)
def test_hostile(text, what):
    import re

    found = errors_of(text)
    assert re.search(what, str(found)), str(found)[:500]
    assert len(str(found)) < 4000


def test_byte_order_mark_and_windows_lines():
    assert read(b"\xef\xbb\xbf" + EXAMPLE.replace("\n", "\r\n").encode()) == read(EXAMPLE)


def test_small_aliases_are_fine():
    text = (
        EXAMPLE.replace("{Na: 145 mM,", "&b {Na: 145 mM,")
        .replace("compartments:", "  lumen: *b\ncompartments:")
        .replace("protocol:", "  other: {inside: cytosol, outside: lumen, area: 1 um^2}\nprotocol:")
    )
    assert read(text).bath("lumen").solution == read(text).bath("outside").solution


@pytest.mark.parametrize("nonsense", [None, 3, [], object()])
def test_not_text(nonsense):
    with pytest.raises(InputError):
        document.read(nonsense, PARTS)
    with pytest.raises(InputError):
        document.write(nonsense)


def test_wide_characters_keep_the_caret_in_place():
    text = EXAMPLE.replace("pump-leak neuron", "神经元").replace("{Na: 145 mM", "{葡萄糖: 5 mV, Na: 145 mM")
    block = str(errors_of(text)).splitlines()
    caret = block[3].index("^")
    before = block[2][: block[2].index("5 mV")]
    assert caret == len(before) + 3  # three wide characters take two columns each


def rich_cell():
    lumen = Bath("lumen", Solution(Na="140 mM", glucose="2 mM", balance="Cl", pH=7.1, name="Ringer's: no K"))
    blood = Bath(
        "blood side", Solution(Na="145 mM", K="4.5 mM", HCO3="24 mM", balance="Cl", impermeant={"X": ("3 mM", -0.3)})
    )
    solutes = [
        Impermeant("protein", "20 mM", -1.3),
        Impermeant(
            "Hb",
            "1.1 mM",
            titration=Titration(-10, 6.608, "-0.016 / K"),
            osmotic=("0.0645 L/mmol", "0.0258 L^2/mmol^2"),
        ),
    ]
    cytosol = Compartment(
        "cytosol",
        "1.4 pL",
        {"Na": "12 mM", "K": "140 mM", "glucose": "5 mM", "MgATP": "5 mM", "HCO3": "12 mM"},
        pH=7.2,
        balance="Cl",
        impermeant=solutes,
        buffers=[Buffer.known("HEPES", "10 mM")],
        held=["MgATP"],
    )
    store = Compartment("store", "33.3 fL", {"Ca": "0.7 mM", "K": "1 mM"}, balance="Cl")
    walls = [
        Membrane(
            "apical", cytosol, lumen, "900 um^2", "0.9 uF/cm^2", transporters=[Leak("Na", permeability="1.7e-8 cm/s")]
        ),
        Membrane(
            "basolateral",
            cytosol,
            blood,
            "600 um^2",
            water_permeability="2e-3 cm/s",
            transporters=[
                Leak("K", conductance="33 uS/cm^2"),
                Leak("K", permeability="1e-9 cm/s", name="second K leak"),
            ],
        ),
        Membrane("inner", store, cytosol, "12.5 um^2"),
    ]
    protocol = Protocol(
        Hold("10 min"),
        Perfuse("lumen", lumen.solution.swap(Na="NMDG").add(Na="1 uM"), "90 s"),
        Perfuse("blood side", add={"ouabain": "100 nM", "K": "1 mM"}, duration="1 h"),
        Inject("cytosol", "1 s", current="-10 pA", Na="1.5 fmol/s"),
        VoltageClamp("apical", "-70 mV", "10 ms"),
        VoltageClamp("apical", ("-100 mV", "33.3 mV"), "1 s"),
        Warm("20.5 degC", "5 min", ramp=True),
        Warm("300 K", "5 min"),
        Set("apical.area", "901 um^2"),
        Set("basolateral.K_leak.conductance", "1 uS/cm^2", "3 s"),
    )
    label = Text(en="enterocyte: a test", zh="肠上皮细胞")
    return Cell("entero # cyte", walls, "36.6 degC", "blood side", label, protocol)


def test_round_trip_of_everything():
    cell = rich_cell()
    text = document.write(cell)
    assert read(text) == cell
    assert document.write(read(text)) == text
    assert text.startswith("# entero # cyte")


def test_round_trip_of_the_example():
    cell = read(EXAMPLE)
    assert read(document.write(cell)) == cell


@pytest.mark.parametrize(
    "name", ["yes", "null", "12", "a: b", "it's", 'say "x"', "- x", "#", "神经元", "x y", "true", "1e5", "{a}"]
)
def test_odd_names_round_trip(name):
    cell = read(EXAMPLE)
    bath = Bath(name, cell.bath("outside").solution)
    place = cell.compartment("cytosol")
    wall = cell.membranes[0].with_(outside=bath)
    changed = Cell(name + "!", [wall.with_(inside=place)])
    assert read(document.write(changed)) == changed


POSITIVE = st.floats(1e-3, 300.0).map(lambda x: float(f"{x:.15g}"))


@settings(max_examples=40)
@given(
    volume=st.floats(1e-21, 1e-6),
    area=st.floats(1e-15, 1e-3),
    capacitance=st.floats(1e-4, 1.0),
    water=st.floats(1e-9, 1e-2),
    kelvin=st.floats(270.0, 320.0),
    sodium=POSITIVE,
    potassium=POSITIVE,
    protein=POSITIVE,
    charge=st.floats(0.1, 5.0),
    pH=st.floats(6.2, 8.0),
    seconds=st.floats(1e-3, 1e6),
)
def test_any_numbers_round_trip(
    volume, area, capacitance, water, kelvin, sodium, potassium, protein, charge, pH, seconds
):
    place = Compartment(
        "c",
        f"{volume!r} m^3",
        {"Na": f"{sodium!r} mM"},
        pH=pH,
        impermeant=[Impermeant("P", f"{protein!r} mM", charge)],
        balance="Cl",
    )
    bath = Bath("b", Solution(Na=f"{sodium!r} mM", K=f"{potassium!r} mM", balance="Cl"))
    wall = Membrane("m", place, bath, f"{area!r} m^2", f"{capacitance!r} F/m^2", f"{water!r} m/s")
    cell = Cell("x", [wall], f"{kelvin!r} K", protocol=Protocol(Hold(f"{seconds!r} s")))
    assert read(document.write(cell)) == cell


@settings(max_examples=150)
@given(st.data())
def test_damaged_files_give_document_errors_only(data):
    """Cutting, doubling or replacing characters of a good file gives a cell or a DocumentError, nothing else."""
    text = EXAMPLE
    for _ in range(data.draw(st.integers(1, 4))):
        at = data.draw(st.integers(0, len(text) - 1))
        length = data.draw(st.integers(0, 12))
        middle = data.draw(
            st.one_of(
                st.sampled_from(["\t", "{", "[", ":", "- ", "\n", "&a ", "*a", "'", "-", "1e9", "!!"]),
                st.text(max_size=3),
            )
        )
        text = text[:at] + middle + text[at + length :]
    with contextlib.suppress(DocumentError):
        read(text)


@settings(max_examples=150)
@given(st.one_of(st.text(max_size=200), st.binary(max_size=200)))
def test_any_text_is_refused_with_a_document_error(text):
    with pytest.raises(DocumentError):
        read(text)

"""What ``permease run`` and ``permease show`` say of vesicle traffic."""

import json

import pytest

FILE = """
permease: 1
name: c
temperature: 37 degC
baths:
  bath: {Na: 145 mM, K: 5 mM, Cl: 150 mM, transferrin: 0.0001 mM, apotransferrin: 0 mM, sucrose: 1 mM}
compartments:
  cytosol:
    volume: 1 pL
    contents: {Na: 12 mM, K: 140 mM, Cl: 8 mM}
    impermeant:
      protein: {concentration: 141.0001 mM, charge: -1.02127587144}
membranes:
  m:
    inside: cytosol
    outside: bath
    area: 2000 um^2
    capacitance: 1 uF/cm^2
    transporters:
      - TransferrinReceptor: {density: 10 / um^2}
      - FluidPhasePinocytosis: {cargo: sucrose}
      - SynapticVesicles: {count: 100}
      - Leak: {species: K, permeability: 3e-07 cm/s}
"""


@pytest.fixture
def cell(tmp_path):
    path = tmp_path / "c.yaml"
    path.write_text(FILE.lstrip(), encoding="utf-8")
    return str(path)


def rows(text):
    return {tuple(line.split("\t")[:3]): line.split("\t")[3:] for line in text.splitlines() if line.count("\t") >= 4}


def test_a_run_shows_membrane_receptors_and_cargo(cli, cell):
    found = cli("run", cell, "-t", "1h")
    assert found.exit_code == 0
    shown = rows(found.stdout)
    area = [float(v) for v in shown["m", "membrane on the surface", "µm²"]]
    farads = [float(v) for v in shown["m", "capacitance", "pF"]]
    assert area[0] == 2000.0
    assert farads == pytest.approx([1e-2 * a for a in area], rel=1e-5)
    outside, inside = (
        [float(v) for v in shown["m.TransferrinReceptor", f"receptors {w}", ""]] for w in ("on the surface", "inside")
    )
    assert outside[0] + inside[0] == pytest.approx(20000.0, rel=1e-5)
    assert outside[1] + inside[1] == pytest.approx(20000.0, rel=1e-5)
    assert float(shown["m.TransferrinReceptor", "transferrin in vesicles", ""][1]) > 1000.0
    assert float(shown["m.FluidPhasePinocytosis", "sucrose in vesicles", ""][1]) > 1e6
    assert ("m.SynapticVesicles", "vesicles inside", "") in shown
    assert not any("HRP" in what for _, what, _ in shown)
    assert "kept at least" in found.stdout


def test_in_chinese(cli, cell):
    found = cli("--lang", "zh", "run", cell, "-t", "1h")
    assert "表面膜面积" in found.stdout
    assert "囊泡内的蔗糖" in found.stdout
    assert "胞内受体" in found.stdout
    assert "留在表面的膜不少于" in found.stdout


def test_json_has_the_same(cli, cell):
    found = json.loads(cli("run", cell, "-t", "1h", "--json").stdout)
    last = found["states"][-1]["traffic"]
    assert last["m"]["surface"]["unit"] == "um^2"
    assert last["m"]["capacitance"]["value"] == pytest.approx(1e-2 * last["m"]["surface"]["value"], rel=1e-9)
    assert last["m.TransferrinReceptor"]["cargo_inside"]["value"] > 1000.0
    assert 0.9 < found["audit"]["surface"]["m"] < 1.0


def test_json_of_a_cell_without_traffic_has_none(cli):
    found = json.loads(cli("run", "red_blood_cell", "-t", "1min", "--json").stdout)
    assert "traffic" not in found["states"][0]


def test_cargo_has_a_budget_and_a_figure(cli, cell, tmp_path):
    figure = tmp_path / "c.svg"
    found = cli(
        "run", cell, "-t", "10min", "--budget", "transferrin", "--budget", "m.FluidPhasePinocytosis.sucrose",
        "--plot", str(figure),
    )  # fmt: skip
    assert found.exit_code == 0
    assert "budget of transferrin in m.TransferrinReceptor" in found.stdout
    assert "m.FluidPhasePinocytosis.regurgitation" in found.stdout
    names = {p.name for p in tmp_path.glob("*.svg")}
    assert names == {
        "c.svg", "c-m.TransferrinReceptor-transferrin.svg", "c-m.FluidPhasePinocytosis-sucrose.svg",
    }  # fmt: skip
    drawn = figure.read_text(encoding="utf-8")
    assert drawn.count("Capacitance") >= 1


@pytest.mark.parametrize("item", ["LDL", "m.TransferrinReceptor.LDL", "m.K_leak.K", "cytosol.LDL"])
def test_other_cargo_has_none(cli, cell, item):
    found = cli("run", cell, "-t", "1min", "--budget", item)
    assert found.exit_code != 0
    assert "Traceback" not in found.stderr
    assert found.stderr.startswith("error:")


def test_show_gives_how_many_there_are(cli, cell):
    shown = {line.split("\t")[0]: line.split("\t") for line in cli("show", cell).stdout.splitlines() if "\t" in line}
    assert shown["TransferrinReceptor"][2] == "10 /µm²"
    assert float(shown["FluidPhasePinocytosis"][2].split()[0]) == pytest.approx(1.888, rel=1e-3)
    assert shown["SynapticVesicles"][2].strip() == "100"

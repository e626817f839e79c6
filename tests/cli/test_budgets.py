"""``permease run --budget``: tables, figures and JSON of who moved what."""

import json

import pytest


def test_tables_say_who_moved_what(cli):
    found = cli("run", "red_blood_cell", "--budget", "Na", "--budget", "water")
    assert found.exit_code == 0
    lines = found.stdout.splitlines()
    start = lines.index("budget of Na⁺ in cytosol\tfmol")
    rows = dict(line.split("\t") for line in lines[start + 1 : start + 5])
    assert list(rows) == ["start", "membrane.NaKATPase", "membrane.Na_leak", "end"]
    total = float(rows["start"]) + float(rows["membrane.NaKATPase"]) + float(rows["membrane.Na_leak"])
    assert total == pytest.approx(float(rows["end"]), rel=1e-5)
    assert "budget of water in cytosol\tfL" in lines


def test_json_holds_them_in_si(cli):
    found = cli("run", "red_blood_cell", "--json", "--budget", "cytosol.K")
    (budget,) = json.loads(found.stdout)["budgets"]
    assert (budget["item"], budget["compartment"], budget["unit"]) == ("K", "cytosol", "mol")
    assert budget["initial"] + sum(budget["gains"].values()) == pytest.approx(budget["final"], rel=1e-12)
    assert abs(budget["residual"]) < 1e-9


def test_figures_stand_beside_the_plot(cli, tmp_path):
    figure = tmp_path / "cell.svg"
    found = cli("run", "red_blood_cell", "-t", "1h", "--plot", str(figure), "--budget", "charge")
    assert found.exit_code == 0
    assert sorted(p.name for p in tmp_path.iterdir()) == ["cell-cytosol-charge.svg", "cell.svg"]


def test_nothing_is_written_where_a_figure_exists(cli, tmp_path):
    taken = tmp_path / "cell-cytosol-Na.svg"
    taken.write_text("mine")
    found = cli("run", "red_blood_cell", "-t", "1h", "--plot", str(tmp_path / "cell.svg"), "--budget", "Na")
    assert found.exit_code == 5
    assert taken.read_text() == "mine"
    assert len(list(tmp_path.iterdir())) == 1


def test_what_the_cell_does_not_hold(cli):
    found = cli("run", "red_blood_cell", "--budget", "glucose")
    assert found.exit_code == 2
    assert "unknown species 'glucose'" in found.stderr
    assert "--budget > cytosol" in found.stderr

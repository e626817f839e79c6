"""Results: every way to ask, the files, the citations, and running it again."""

import json
import os
import subprocess
import sys

import numpy as np
import pytest

from permease.errors import FileError, InputError, UnknownNameError
from permease.library import part
from permease.library.cells import cell as library_cell
from permease.model import Bath, Cell, Hold, Membrane, Perfuse, Protocol
from permease.model.hold import Until
from permease.model.leak import Leak
from permease.solve.simulate import Simulation, simulate
from permease.solve.steady_state import steady_state


@pytest.fixture(scope="module")
def result():
    return simulate(library_cell("red_blood_cell"), duration="1 h", points=61)


class TestAsking:
    def test_paths_and_short_names_agree(self, result):
        assert (result["cytosol.Na"].values == result["Na"].values).all()
        assert (result["Na+"].values == result.concentration("sodium").values).all()
        assert (result["membrane.voltage"].values == result.voltage("membrane").values).all()
        assert (result["volume"].values == result.volume("cytosol").values).all()
        assert (result["NaKATPase"].values == result.rate("NaKATPase").values).all()
        assert (result["rate.membrane.Na_leak"].values == result["membrane.Na_leak"].values).all()

    def test_units_are_those_of_the_field(self, result):
        shown = {
            p: result[p].attrs["units"] for p in ("Na", "voltage", "volume", "pH", "NaKATPase", "water", "temperature")
        }
        assert shown == {
            "Na": "mM", "voltage": "mV", "volume": "fL", "pH": "1", "NaKATPase": "fmol/s", "water": "fL/s",
            "temperature": "K",
        }  # fmt: skip
        assert result["affinity.membrane.NaKATPase"].attrs["units"] == "kJ/mol"

    def test_values_are_right(self, result):
        assert result.initial.concentration("Na").to("mM").magnitude == pytest.approx(10.0, rel=1e-3)
        assert result.initial.volume().to("fL").magnitude == pytest.approx(67.5)
        assert result.initial.voltage().to("mV").magnitude == pytest.approx(-11.73, rel=1e-2)
        assert result.initial["pH"].magnitude == pytest.approx(7.209, abs=1e-3)

    def test_every_path_can_be_asked_for(self, result):
        assert len(result.paths) == len(set(result.paths))
        for path in result.paths:
            assert result[path].sizes == {"time": len(result.times)}
            assert np.isfinite(result[path].values).all()
            assert result.final[path].magnitude == pytest.approx(result[path].values[-1])

    def test_at_takes_the_nearest_output(self, result):
        assert result.at("1 h").time == result.final.time == 3600.0
        assert result.at("0 s").time == result.initial.time == 0.0
        assert result.at("601 s").time == pytest.approx(600.0)
        assert result.at("601 s").raw["cytosol.amount.Na"] > 0.0

    @pytest.mark.parametrize("time", ["2 h", "-1 s", "5", 60, "1 mV", None, "soon"])
    def test_a_time_outside_is_refused(self, result, time):
        with pytest.raises(InputError):
            result.at(time)

    @pytest.mark.parametrize("path", ["cytosol.Nax", "nucleus.Na", "", "membrane", 5, None, ["Na"], "rate", "x" * 500])
    def test_an_unknown_path_is_refused(self, result, path):
        for ask in (result.__getitem__, result.final.__getitem__):
            with pytest.raises(InputError):
                ask(path)

    def test_accessors_refuse_unknown_names(self, result):
        for call in (
            lambda: result.concentration("Zz"), lambda: result.concentration("Na", "nucleus"),
            lambda: result.voltage("apical"), lambda: result.volume("nucleus"), lambda: result.rate("SGLT1"),
            lambda: result.budget("Zz"), lambda: result.budget("Na", "nucleus"), lambda: result.budget("glucose"),
        ):  # fmt: skip
            with pytest.raises(UnknownNameError):
                call()
        for nonsense in (5, None, ["Na"]):
            for ask in (result.concentration, result.final.concentration, result.budget):
                with pytest.raises(InputError):
                    ask(nonsense)

    def test_rates_of_a_state(self, result):
        rates = result.final.rates()
        assert set(rates) >= {"membrane.NaKATPase", "membrane.Na_leak", "cytosol.ATP_regeneration"}
        assert rates["membrane.NaKATPase"].to("fmol/s").magnitude > 0.0

    def test_atp(self, result):
        assert result.atp().total == pytest.approx(result.atp().by_column["membrane.NaKATPase"])
        rate = result.rate("NaKATPase").values.mean() * 1e-15
        assert result.atp().total == pytest.approx(rate * 3600.0, rel=1e-3)

    def test_budget_prints_and_adds_up(self, result):
        budget = result.budget("K")
        assert budget.change == pytest.approx(sum(budget.gains.values()), abs=1e-12 * budget.initial)
        assert "K in cytosol (fmol)" in str(budget)
        assert "membrane.NaKATPase" in str(budget)
        assert result.budget("water").unit == "m^3"
        assert result.budget("charge").unit == "C"
        assert result.budget("H").residual < 1e-9
        assert abs(result.budget("MgATP").change) == 0.0

    def test_a_cell_without_compartments_has_paths_but_no_default_compartment(self):
        from permease.chemistry.solution import Solution

        baths = [Bath("a", Solution(K="5 mM", balance="Cl")), Bath("b", Solution(K="50 mM", balance="Cl"))]
        paths = [Leak("K", permeability="1e-6 cm/s"), Leak("Cl", permeability="1e-8 cm/s")]
        cell = Cell("sheet", [Membrane("sheet wall", *baths, "1 um^2", transporters=paths)], ground="b")
        result = simulate(cell, duration="10 s")
        assert result["voltage"].values[-1] > 40.0
        with pytest.raises(InputError, match="has no compartment"):
            result.volume()
        with pytest.raises(InputError):
            result["Na"]
        with pytest.raises(InputError):
            result.budget("K")
        assert result.audit().passed


class TestCiting:
    def test_only_what_is_used_is_cited(self):
        keys = {r.key for r in simulate(library_cell("pump_leak_neuron"), duration="1 s").references()}
        assert any("Duesterwald" in k or "Düsterwald" in k or "2018" in k for k in keys)
        text = simulate(library_cell("pump_leak_neuron"), duration="1 s").cite()
        assert text.startswith("[1] ")
        assert len(text.splitlines()) == len(keys)

    def test_an_unsourced_cell_cites_nothing(self, cell):
        assert simulate(cell(), duration="1 s").cite() == ""

    def test_the_pump_brings_its_own(self, cell):
        quiet = {r.key for r in simulate(cell(), duration="1 s").references()}
        loud = {r.key for r in simulate(cell(part("KCC2")()), duration="1 s").references()}
        assert quiet < loud
        assert loud == {r.key for r in part("KCC2")().references()}


class TestFiles:
    def test_netcdf_is_read_back_equal(self, result, tmp_path):
        import xarray

        path = result.to_netcdf(tmp_path / "result.nc")
        with xarray.open_dataset(path, engine="h5netcdf") as back:
            assert set(back.data_vars) == set(result.dataset.data_vars)
            for name in back.data_vars:
                assert (back[name].values == result.dataset[name].values).all()
                assert back[name].attrs["units"] == result.dataset[name].attrs["units"]
            assert back.attrs["model"] == result.run["model"]
            assert back.attrs["outcome"] == "FINISHED"
            assert back["time"].attrs["units"] == "s"

    def test_csv_is_read_back(self, result, tmp_path):
        path = result.to_csv(str(tmp_path / "result.csv"))
        header = path.read_text().splitlines()[0].split(",")
        table = np.loadtxt(path, delimiter=",", skiprows=1)
        assert header[0] == "time [s]"
        assert table.shape == (len(result.times), 1 + len(result.dataset.data_vars))
        assert table[:, header.index("cytosol.Na [mM]")] == pytest.approx(result["Na"].values, rel=1e-9)

    @pytest.mark.parametrize("write", ["to_netcdf", "to_csv"])
    def test_an_existing_file_is_kept(self, result, tmp_path, write):
        path = tmp_path / "there"
        path.write_text("precious")
        with pytest.raises(FileError, match="exists already"):
            getattr(result, write)(path)
        assert path.read_text() == "precious"
        getattr(result, write)(path, overwrite=True)
        assert path.stat().st_size > 1000
        assert os.listdir(tmp_path) == ["there"]

    @pytest.mark.parametrize("write", ["to_netcdf", "to_csv"])
    def test_nowhere_to_write(self, result, tmp_path, write):
        for path in (tmp_path / "missing" / "result", tmp_path):
            with pytest.raises(FileError) as caught:
                getattr(result, write)(path)
            assert caught.value.exit_code == 5
        for nonsense in (None, 5, ""):
            with pytest.raises(InputError):
                getattr(result, write)(nonsense)

    @pytest.mark.skipif(os.geteuid() == 0, reason="root may write anywhere")
    def test_a_folder_that_may_not_be_written(self, result, tmp_path):
        tmp_path.chmod(0o500)
        with pytest.raises(FileError, match="cannot write"):
            result.to_csv(tmp_path / "result.csv")
        tmp_path.chmod(0o700)

    @pytest.mark.parametrize("failure", [OSError(28, "No space left on device"), RuntimeError("interrupted")])
    def test_nothing_half_written_is_left(self, result, tmp_path, monkeypatch, failure):
        def broken(path, table, **more):
            with open(path, "w") as file:
                file.write("half a tab")
            raise failure

        monkeypatch.setattr(np, "savetxt", broken)
        with pytest.raises(FileError if isinstance(failure, OSError) else RuntimeError):
            result.to_csv(tmp_path / "result.csv")
        assert os.listdir(tmp_path) == []

    def test_a_written_file_can_be_read_by_others(self, result, tmp_path):
        before = os.umask(0o022)
        try:
            assert result.to_csv(tmp_path / "result.csv").stat().st_mode & 0o777 == 0o644
        finally:
            os.umask(before)


class TestAgain:
    def test_what_is_needed_to_run_it_again_is_there(self, result):
        assert {
            "permease",
            "python",
            "numpy",
            "llvmlite",
            "model",
            "numbers",
            "rtol",
            "atol",
            "protocol",
            "cell",
        } <= set(result.run)
        assert len(result.run["model"]) == len(result.run["numbers"]) == 64
        assert result.dataset.attrs["rtol"] == 1e-6

    def test_running_it_again_gives_the_same_bits(self):
        cell = library_cell("red_blood_cell")
        runs = [simulate(library_cell("red_blood_cell")), simulate(cell), Simulation(cell).run(cell.protocol)]
        for other in runs[1:]:
            assert (other.trajectory.states == runs[0].trajectory.states).all()
            assert (other.dataset["cytosol.Na"].values == runs[0].dataset["cytosol.Na"].values).all()
            assert other.run["model"] == runs[0].run["model"]
            assert other.run["numbers"] == runs[0].run["numbers"]

    def test_other_numbers_are_seen_in_their_hash_and_not_in_the_models(self):
        base, other = (
            simulate(c, duration="1 s")
            for c in (library_cell("red_blood_cell"), library_cell("red_blood_cell").replace("plasma.K", "6 mM"))
        )
        assert base.run["model"] == other.run["model"]
        assert base.run["numbers"] != other.run["numbers"]

    def test_one_simulation_runs_several_protocols_without_compiling_again(self, cell):
        simulation = Simulation(cell())
        first = simulation.run(Hold("1 s"))
        simulation.run(Protocol(Hold("1 s"), Hold("2 s")))
        again = simulation.run(Hold("1 s"))
        assert len(simulation._built) == 1
        assert (again.trajectory.states == first.trajectory.states).all()

    def test_a_run_does_not_change_the_cell_it_ran(self, cell):
        simulation = Simulation(cell())
        before = simulation.run(Hold("1 s")).trajectory.states
        add = Perfuse("bath", add={"K": "20 mM", "Na": "-0 mM"}, duration="1 s")
        with pytest.raises(Exception, match="balance"):
            simulation.run(Protocol(Perfuse("bath", add={"Cl": "20 mM"}, duration="1 s")))
        simulation.run(Protocol(add))
        assert (simulation.run(Hold("1 s")).trajectory.states == before).all()

    def test_the_second_process_starts_from_the_cache(self, tmp_path):
        script = (
            "import json, sys, permease as pm;"
            "cell = pm.cells.red_blood_cell().replace('membrane.NaKATPase.density', sys.argv[1]);"
            "r = pm.simulate(cell); print(json.dumps([bool(r.run['cached']), r.run['model'],"
            " float(r['Na'].values[-1])]))"
        )
        found = []
        for density in ("12 / um^2", "12 / um^2", "6 / um^2"):
            ran = subprocess.run(
                [sys.executable, "-c", script, density], capture_output=True, text=True, check=True,
                env={**os.environ, "PERMEASE_CACHE": str(tmp_path)},
            )  # fmt: skip
            found.append(json.loads(ran.stdout))
        assert [cached for cached, _, _ in found] == [False, True, True]
        assert len({model for _, model, _ in found}) == 1
        assert found[0] == [False, *found[1][1:]]
        assert found[2][2] != found[0][2]


class TestWhatItPrints:
    def test_a_run_is_a_few_lines(self, result):
        for each in (result, result.final):
            text = repr(each)
            assert text == str(each)
            assert len(text.splitlines()) <= 5
            assert "red blood cell" in text
            assert "cytosol.Na" in text
            assert "membrane.voltage" in text
        assert "times" in repr(result)

    def test_events_are_named(self):
        until = Until("cytosol.Na", below="1 M")
        found = simulate(library_cell("red_blood_cell"), Protocol(*[Hold("1 min", until=until)] * 5, Hold("1 min")))
        assert "cytosol.Na is below 1 M at 0 s" in repr(found)
        assert "and 2 more events" in repr(found)

    def test_a_steady_state_is_two_lines(self):
        found = steady_state(library_cell("red_blood_cell"))
        assert repr(found).startswith("SteadyState of red blood cell: stable, longest time constant ")
        assert len(repr(found).splitlines()) == 2

    def test_molecules_that_are_none_are_named(self):
        patch = library_cell("squid_axon").replace("membrane.area", "0.001 um^2")
        text = repr(simulate(patch, duration="1 ms", stochastic=True))
        assert "membrane.SquidNav: 0 molecules, none: density times area rounds to zero" in text
        assert len(text.splitlines()) == 4

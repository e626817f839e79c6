"""Every kind of protocol step: what it does, when, and that everything stays accounted for."""

import numpy as np
import pytest

from permease.chemistry.solution import Solution
from permease.constants import FARADAY
from permease.errors import ModelError
from permease.library import part
from permease.model import Hold, Inject, Perfuse, Protocol, Set, VoltageClamp, Warm
from permease.solve.simulate import simulate


def sound(result):
    audit = result.audit()
    assert audit.passed, str(audit)
    assert max(abs(r) for r in audit.matter.values()) < 1e-10
    assert audit.charge < 1e-9
    return audit


def near(array, time):
    return int(np.argmin(np.abs(array - time)))


def test_breakpoints_are_output_times_and_steps_meet(cell):
    protocol = Protocol(Hold("7 s"), Perfuse("bath", add={"glucose": "20 mM"}, duration="11.5 s"), Hold("0.3 s"))
    result = simulate(cell(water="1e-2 cm/s"), protocol)
    assert {0.0, 7.0, 18.5, 18.8} <= set(result.times)
    assert (np.diff(result.times) > 0).all()
    for before, after in zip(result.trajectory.segments[:-1], result.trajectory.segments[1:], strict=True):
        assert (before.last == after.first).all()
    sound(result)


def test_perfusion_changes_the_bath_at_its_moment_and_for_good(cell):
    high = Solution(Na="105 mM", K="40 mM", impermeant={"X": ("30 mM", -1)}, balance="Cl")
    result = simulate(cell(), Protocol(Hold("1 min"), Perfuse("bath", high, "1 min"), Hold("1 min")))
    volts, t = result.voltage().values, result.times
    assert volts[near(t, 60.0)] < -40.0
    assert volts[near(t, 121.0)] > -30.0
    assert volts[-1] > -30.0
    sound(result)


def test_additions_pile_up_and_a_new_solution_washes_them_out(cell):
    solution = Solution(Na="140 mM", K="5 mM", impermeant={"X": ("30 mM", -1)}, balance="Cl")
    add = Perfuse("bath", add={"glucose": "10 mM"}, duration="10 min")
    result = simulate(cell(water="1e-2 cm/s"), Protocol(add, add, Perfuse("bath", solution, "10 min")))
    glucose = result.trajectory.system.parameter_names.index("bath.glucose")
    assert [float(s.parameters[glucose]) for s in result.trajectory.segments] == [10.0, 20.0, 0.0]
    sound(result)


def test_ouabain_stops_the_pump_and_washing_it_out_starts_it_again(epithelium):
    cell = epithelium()
    blood = cell.bath("blood").solution
    protocol = Protocol(
        Hold("1 min"), Perfuse("blood", add={"ouabain": "1 mM"}, duration="1 min"), Perfuse("blood", blood, "1 min")
    )
    result = simulate(cell, protocol)
    pump, t = result.rate("NaKATPase", "basolateral").values, result.times
    assert pump[near(t, 119)] < 1e-2 * pump[near(t, 59)]
    assert pump[-1] > 0.5 * pump[near(t, 59)]
    sound(result)


def test_an_injected_current_is_the_charge_of_the_electrode(cell):
    result = simulate(cell(), Protocol(Hold("10 s"), Inject("cytosol", "5 s", current="50 pA"), Hold("10 s")))
    assert result.budget("electrode").change * FARADAY == pytest.approx(50e-12 * 5.0, rel=1e-9)
    volts, t = result.voltage().values, result.times
    assert volts[near(t, 15.0)] > volts[near(t, 10.0)] + 1.0, "positive charge makes the inside more positive"
    assert result.budget("charge").gains["inject.cytosol.electrode"] == pytest.approx(250e-12, rel=1e-9)
    sound(result)


def test_injected_matter_arrives_with_its_charge(cell):
    amounts = {"K": "2 fmol/s", "Cl": "1 fmol/s"}
    result = simulate(cell(), Protocol(Hold("10 s"), Inject("cytosol", "20 s", contents=amounts), Hold("10 s")))
    assert result.budget("K").gains["inject.cytosol.K"] == pytest.approx(40e-15, rel=1e-9)
    assert result.budget("Cl").gains["inject.cytosol.Cl"] == pytest.approx(20e-15, rel=1e-9)
    assert result.budget("charge").gains["inject.cytosol.Cl"] == pytest.approx(-20e-15 * FARADAY, rel=1e-9)
    sound(result)


def test_withdrawing_is_injecting_less_than_nothing(cell):
    result = simulate(cell(), Inject("cytosol", "10 s", contents={"K": "-1 fmol/s", "Cl": "-1 fmol/s"}))
    assert result.budget("K").gains["inject.cytosol.K"] == pytest.approx(-10e-15, rel=1e-9)
    sound(result)


def test_a_clamp_holds_its_command(cell):
    result = simulate(cell(), Protocol(Hold("1 s"), VoltageClamp("membrane", "-20 mV", "1 s"), Hold("1 s")))
    volts, t = result.voltage().values, result.times
    clamped = (t > 1.0) & (t <= 2.0)
    assert np.abs(volts[clamped] + 20.0).max() < 1e-4
    assert volts[-1] < -40.0, "it relaxes when released"
    assert result.final["cytosol.potential"].to("mV").magnitude == pytest.approx(volts[-1])
    sound(result)


def test_a_ramp_follows_its_command(cell):
    result = simulate(cell(), Protocol(VoltageClamp("membrane", ("-100 mV", "60 mV"), "8 s"), Hold("1 s")))
    volts, t = result.voltage().values, result.times
    ramp = (t > 1e-6) & (t <= 8.0)
    assert np.abs(volts[ramp] - (-100.0 + 20.0 * t[ramp])).max() < 1e-4
    sound(result)


def test_a_positive_clamp_drives_cations_out(cell):
    result = simulate(cell(), VoltageClamp("membrane", "60 mV", "1 s"))
    rates = result.final.rates()
    assert rates["membrane.K_leak"].magnitude > 0.0
    assert rates["membrane.Cl_leak"].magnitude < 0.0
    assert rates["clamp.membrane"].magnitude > 0.0, "the electrode brings in what the leaks take out"


def test_the_clamp_current_of_an_ohmic_leak_is_ohms_law(cell):
    """I = sum g A (V - E): read as the electrode's rate x F."""
    from permease.model.leak import Leak

    ohmic = [Leak("K", conductance="100 uS/cm^2", name="ohmic")]
    quiet, loud = (simulate(cell(*p), VoltageClamp("membrane", "-20 mV", "1 ms")) for p in ((), ohmic))
    extra = (loud.final["clamp.membrane"] - quiet.final["clamp.membrane"]).to("mol/s").magnitude * FARADAY
    reversal = 26.7268 * np.log(5.0 / 130.0)
    assert extra == pytest.approx(1.0 * 1e-9 * (-0.020 - reversal * 1e-3), rel=1e-3)


def test_clamping_across_the_epithelium_sets_the_transepithelial_voltage(epithelium):
    result = simulate(epithelium(ground="blood"), VoltageClamp("junction", "10 mV", "10 s"))
    final = result.final
    assert final.voltage("junction").magnitude == pytest.approx(10.0, abs=1e-4)
    gap = final.voltage("basolateral").magnitude - final.voltage("apical").magnitude
    assert gap == pytest.approx(10.0, abs=1e-4)
    sound(result)


def test_warming_at_once_and_by_a_ramp_end_at_the_same_temperature(cell):
    for ramp in (False, True):
        steps = Protocol(Hold("1 min"), Warm("20 degC", "2 min", ramp=ramp), Hold("1 min"))
        result = simulate(cell(), steps)
        kelvin, t = result["temperature"].values, result.times
        assert kelvin[near(t, 30)] == 310.15
        assert kelvin[-1] == pytest.approx(293.15)
        assert kelvin[near(t, 120)] == pytest.approx(301.65 if ramp else 293.15, abs=0.1)
        audit = result.audit()
        assert audit.passed
        assert audit.energy.evaluated is not ramp


def test_set_of_a_membrane_number_takes_no_time_and_lasts(cell):
    result = simulate(cell(), Protocol(Hold("1 min"), Set("membrane.Na_leak.permeability", "1e-5 cm/s"), Hold("1 min")))
    assert result.times[-1] == 120.0
    rate, t = result.rate("Na_leak").values, result.times
    before, after = rate[near(t, 60)], rate[near(t, 60) + 1]
    assert after < 10 * before < 0.0
    sound(result)


def test_set_of_an_area_keeps_the_charge(cell):
    result = simulate(cell(), Protocol(Hold("1 min"), Set("membrane.area", "2000 um^2"), Hold("1 min")))
    first, second = result.trajectory.segments
    index = result.trajectory.system.index("cytosol.charge")
    assert first.last[index] == second.first[index]
    sound(result)


def test_set_of_a_concentration_means_the_water_that_is_there(cell):
    shrunk = Perfuse("bath", add={"glucose": "150 mM"}, duration="10 min")
    one = cell(water="1e-2 cm/s", contents={"glucose": "0 mM"})
    result = simulate(one, Protocol(shrunk, Set("cytosol.glucose", "7 mM"), Hold("1 s")))
    assert result.volume().values[near(result.times, 600)] < 800.0
    assert result.trajectory.segments[1].first[result.trajectory.system.index("cytosol.amount.glucose")] == (
        pytest.approx(7.0 * result.trajectory.segments[0].last[result.trajectory.system.index("cytosol.volume")])
    )
    assert result.budget("glucose").gains["set by the protocol"] > 0.0
    sound(result)


def test_set_of_an_ion_moves_the_balance_ion_and_no_charge(cell):
    result = simulate(cell(), Protocol(Hold("1 min"), Set("cytosol.Na", "25 mM"), Hold("1 min")))
    system = result.trajectory.system
    before, after = result.trajectory.segments[0].last, result.trajectory.segments[1].first
    gained = after - before
    assert gained[system.index("cytosol.amount.Na")] == pytest.approx(gained[system.index("cytosol.amount.Cl")])
    assert gained[system.index("cytosol.charge")] == 0.0
    assert after[system.index("cytosol.amount.Na")] == pytest.approx(25e-15)
    sound(result)


def test_set_of_a_volume_keeps_concentrations(cell):
    result = simulate(cell(water="1e-3 cm/s"), Protocol(Hold("1 min"), Set("cytosol.volume", "0.5 pL"), Hold("1 s")))
    t = result.times
    i = near(t, 60)
    for species in ("Na", "K", "Cl"):
        before, after = result.concentration(species).values[i : i + 2]
        assert after == pytest.approx(before, rel=2e-3)
    assert result.volume().values[i + 1] == pytest.approx(500.0, rel=2e-3)
    sound(result)


@pytest.mark.parametrize(
    ("path", "value"),
    [
        ("cytosol.pH", 6.9), ("cytosol.phosphate", "20 mM"), ("cytosol.phosphate.pK", 7.1),
        ("cytosol.protein", "50 mM"), ("cytosol.protein.charge", -0.7), ("cytosol.haemoglobin", "4 mM"),
        ("cytosol.volume", "0.8 pL"),
        ("bath.pH", 7.0), ("bath.K", "10 mM"), ("membrane.water_permeability", "1e-3 cm/s"),
        ("membrane.capacitance", "2 uF/cm^2"), ("temperature", "300 K"),
    ],
)  # fmt: skip
def test_set_of_anything_in_a_buffered_cell_stays_accounted_for(cell, buffered, path, value):
    one = cell(part("JacobsStewart")(), **buffered)
    result = simulate(one, Protocol(Hold("10 s"), Set(path, value), Hold("10 s")))
    sound(result)
    if path == "cytosol.pH":
        assert result["cytosol.pH"].values[near(result.times, 10) + 1] == pytest.approx(6.9, abs=0.05)
    if path == "temperature":
        assert result.final["temperature"].magnitude == 300.0


def test_set_after_perfusion_changes_the_solution_that_is_there(cell):
    other = Solution(Na="120 mM", K="25 mM", impermeant={"X": ("30 mM", -1)}, balance="Cl")
    result = simulate(cell(), Protocol(Perfuse("bath", other, "10 s"), Set("bath.K", "30 mM"), Hold("10 s")))
    last = dict(zip(result.trajectory.system.parameter_names, result.trajectory.segments[-1].parameters, strict=True))
    assert (last["bath.Na"], last["bath.K"], last["bath.Cl"]) == (120.0, 30.0, pytest.approx(120.0))


def test_set_of_the_density_of_a_transient_scheme_scales_its_states(cell):
    carrier = part("SGLT1")(density="100/um^2", dynamics="transient")
    solution = Solution(Na="140 mM", K="5 mM", glucose="5 mM", impermeant={"X": ("30 mM", -1)}, balance="Cl")
    one = cell(carrier, outside=solution, contents={"glucose": "1 mM"})
    result = simulate(one, Protocol(Hold("10 s"), Set("membrane.SGLT1.density", "300/um^2"), Hold("10 s")))
    names = [n for n in result.trajectory.system.state_names if n.startswith("membrane.SGLT1.")]
    rows = [result.trajectory.system.index(n) for n in names]
    before, after = result.trajectory.segments[0].last[rows], result.trajectory.segments[1].first[rows]
    assert after == pytest.approx(3.0 * before)
    sound(result)


def test_what_the_balance_cannot_make_up_for_is_an_error(cell):
    with pytest.raises(ModelError, match="Cl cannot make up for the charge") as caught:
        simulate(cell(), Protocol(Warm("37 degC", "24 h"), Set("cytosol.Na", "5 mM"), Hold("1 s")))
    assert "test cell > step 2" in caught.value.where


def test_a_step_alone_is_a_protocol(cell):
    assert simulate(cell(), Hold("5 s")).times[-1] == 5.0


def test_results_do_not_depend_on_the_number_of_outputs(cell):
    one = cell(part("KCC2")(), water="1e-2 cm/s")
    finals = [simulate(one, duration="20 min", points=n).trajectory.segments[-1].last for n in (2, 100, 1000, 10_000)]
    for other in finals[1:]:
        assert (other == finals[0]).all()


def test_dense_output_lies_on_the_solution(cell):
    fine = simulate(cell(), duration="20 min", points=1921, rtol=1e-10, atol=1e-12)
    coarse = simulate(cell(), duration="20 min", points=481)
    assert coarse.voltage().values == pytest.approx(fine.voltage().values[::4], abs=1e-3)

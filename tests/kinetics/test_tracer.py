import pytest
from schemes import CHARGES, Baths, both, glut1, pump_baths, sglt1, smith_crampin

from permease.errors import InputError
from permease.kinetics import Cycle, step


def general_carrier():
    return Cycle(
        step("Eo + S.out <-> EoS", "1e6 / (M s)", "700 / s"),
        step("EoS <-> EiS", "90 / s", "40 / s"),
        step("EiS <-> Ei + S.in", "500 / s"),
        step("Ei <-> Eo", "30 / s", "20 / s"),
        charges=CHARGES,
    )


def doubled():
    """The same carrier with a labelled copy of its substrate, written out by hand."""
    return Cycle(
        *(
            part
            for s in ("S", "L")
            for part in (
                step(f"Eo + {s}.out <-> Eo{s}", "1e6 / (M s)", "700 / s"),
                step(f"Eo{s} <-> Ei{s}", "90 / s", "40 / s"),
                step(f"Ei{s} <-> Ei + {s}.in", "500 / s"),
            )
        ),
        step("Ei <-> Eo", "30 / s", "20 / s"),
        charges={"S": 0, "L": 0},
    )


@pytest.mark.parametrize(("inside", "outside"), [(0.0, 2.0), (3.0, 2.0), (5.0, 5.0)])
def test_tracer_equals_a_labelled_copy(inside, outside):
    """A trace of labelled substrate outside, and none inside, enters in proportion to its share."""
    share = 1e-6
    mixed = Baths(both(S=(inside, outside * (1 - share)), L=(0.0, outside * share)))
    entering = sum(flow.gain("L", "in") for flow in doubled().flows(mixed))
    found = general_carrier().tracer(Baths(both(S=(inside, outside))), "S")
    assert found.influx == pytest.approx(entering / share, rel=1e-5)


@pytest.mark.parametrize("species", ["Na", "glucose"])
def test_one_way_fluxes_differ_by_the_net_flux(species):
    at = Baths(both(Na=(12, 140), glucose=(3, 5)), -0.06)
    found = sglt1().tracer(at, species)
    net = sum(flow.gain(species, "out") for flow in sglt1().flows(at))
    assert found.efflux - found.influx == pytest.approx(net, rel=1e-9)
    assert min(found.efflux, found.influx) > 0.0


def test_pump_sodium_label():
    at = pump_baths(-0.08, 10, 140, 145, 5.4, 9.8, 0.05, 4.2, 8.1283e-5)
    cycle = smith_crampin()
    found = cycle.tracer(at, "Na")
    assert found.efflux - found.influx == pytest.approx(3 * cycle.flows(at)[0].rate, rel=1e-9)


def test_the_flux_ratio_of_a_tight_carrier_with_rapid_binding():
    at = Baths(both(glucose=(2.0, 8.0)), 0.0, 290.0)
    found = glut1().tracer(at, "glucose")
    flow = glut1().flows(at)[0]
    assert found.influx - found.efflux == pytest.approx(flow.rate, rel=1e-12)
    assert flow.forward / flow.backward == pytest.approx(4.0, rel=1e-12)
    assert found.influx > flow.forward


def test_what_cannot_be_labelled_is_refused():
    at = pump_baths(-0.08, 10, 140, 145, 5.4, 9.8, 0.05, 4.2, 8.1283e-5)
    with pytest.raises(InputError, match="does not carry 'Ca'"):
        smith_crampin().tracer(at, "Ca")
    with pytest.raises(InputError, match="no meaning"):
        smith_crampin().tracer(at, "MgATP")

"""One-way fluxes: labels follow the net flux, and show exchange where there is none."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

import permease as pm
from permease import library
from permease.errors import InputError, PermeaseError
from permease.instruments.exchange import OneWay, exchange
from permease.kinetics import Cycle, step
from permease.kinetics.tracer import dead_ends, one_way
from permease.model.scheme_transporter import SchemeTransporter


def carries(name: str) -> bool:
    kind = library.part(name)
    if not issubclass(kind, SchemeTransporter):
        return False
    moved = kind(count=1).species()
    return any({(species, "in"), (species, "out")} <= moved for species, _ in moved)


PARTS = [name for name in library.names() if carries(name)]
HERE: dict[str, Any] = {"voltage": "-60 mV", "temperature": "37 degC"}


def sides_of(part: Any) -> dict[str, dict[str, str]]:
    amounts: dict[str, dict[str, str]] = {"inside": {}, "outside": {}}
    for i, (species, side) in enumerate(sorted(part.species())):
        amounts["inside" if side == "in" else "outside"][species] = f"{1.0 + 0.7 * i!r} mM"
    return amounts


@pytest.mark.parametrize("name", PARTS)
def test_the_difference_is_the_net_flux(name: str) -> None:
    part = library.part(name)(count=1)
    found = exchange(part, **sides_of(part), **HERE)
    net = part.flux(**sides_of(part), **HERE)
    assert len(found) >= 1
    for species in found:
        flux = found[species]
        assert flux.onward >= 0.0
        assert flux.back >= 0.0
        if ":" in species:
            continue
        scale = max(flux.onward, flux.back)
        assert flux.net.magnitude == pytest.approx(net[species].magnitude, abs=1e-9 * scale, rel=1e-9)


def test_glucose_exchanges_at_equilibrium() -> None:
    """The equilibrium exchange of ``uptake``, both ways."""
    both = {"inside": {"glucose": "5 mM"}, "outside": {"glucose": "5 mM"}}
    found = exchange(library.part("GLUT1")(), "glucose", **both, temperature="20 degC")["glucose"]
    same = pm.uptake(library.part("GLUT1")(), "glucose", ["5 mM"], trans="equal", temperature="20 degC")
    assert found.efflux.magnitude == pytest.approx(found.influx.magnitude, rel=1e-12)
    assert found.influx.magnitude == pytest.approx(float(same.y.values[0]), rel=1e-12)
    assert f"{found.exchanged.units:~}" == "1 / s"


@given(inside=st.floats(0.01, 50.0), outside=st.floats(0.01, 50.0), temperature=st.floats(0.0, 40.0))
def test_a_carrier_exchanges_so_its_flux_ratio_is_less_than_that_of_free_diffusion(
    inside: float, outside: float, temperature: float
) -> None:
    """Efflux / influx lies between 1 (exchange alone) and C_in / C_out (Ussing, independent molecules)."""
    found = exchange(
        library.part("GLUT1")(),
        inside={"glucose": f"{inside!r} mM"},
        outside={"glucose": f"{outside!r} mM"},
        temperature=f"{temperature!r} degC",
    )["glucose"]
    low, high = sorted((1.0, inside / outside))
    assert low * (1.0 - 1e-9) <= found.onward / found.back <= high * (1.0 + 1e-9)


def test_chloride_exchanges_through_band_3_where_bicarbonate_is_absent() -> None:
    """AE1 with Cl- alone: no net flux, a large exchange; the modifier site is not followed."""
    part = library.part("AE1")()
    sides: dict[str, Any] = {
        "inside": {"Cl": "100 mM", "HCO3": "0 mM"}, "outside": {"Cl": "100 mM", "HCO3": "0 mM"}
    }  # fmt: skip
    found = exchange(part, **sides, **HERE)
    assert found["Cl"].exchanged.magnitude > 10.0
    assert found["Cl"].net.magnitude == pytest.approx(0.0, abs=1e-9)
    assert found["HCO3"].exchanged.magnitude == 0.0
    one_sided = exchange(part, **{**sides, "outside": {"Cl": "0 mM", "HCO3": "0 mM"}}, **HERE)
    assert one_sided["Cl"].exchanged.magnitude == 0.0


def test_a_pump_exchanges_ADP_for_ATP() -> None:
    part = library.part("PMCA")()
    sides = {"inside": {"Ca": "1 uM"}, "outside": {"Ca": "1 mM", "pH": 7.4}}
    pair = exchange(part, ["MgADP:MgATP"], **sides)["MgADP:MgATP"]
    assert (pair.start, pair.end) == (("MgADP", "in"), ("MgATP", "in"))
    assert exchange(part, "MgATP:MgADP", **sides)["MgADP:MgATP"] == pair
    net = part.turnover(**sides).magnitude
    assert -pair.net.magnitude == pytest.approx(net, rel=1e-9)


def test_everything_by_default_and_as_a_table() -> None:
    part = library.part("NaKATPase")()
    found = exchange(part, inside={"Na": "10 mM", "K": "140 mM"}, outside={"Na": "145 mM", "K": "5 mM"})
    assert list(found) == ["K", "Na", "MgADP:MgATP"]
    assert found.conditions["inside"]["MgATP"] == 5.0
    assert [row["species"] for row in found.table()] == list(found)
    assert found.table()[1]["net"] == pytest.approx(found["Na"].net.magnitude)
    assert "Na.in -> Na.out" in str(found)
    assert isinstance(found["Na"], OneWay)
    assert pm.exchange is exchange


def test_a_label_passes_straight_through_a_step_that_swaps_its_carriers() -> None:
    cycle = Cycle(
        step("E + MgATP.in <-> EP + MgADP.in", "2 / (mM s)", "3 / (mM s)"),
        step("EP <-> E + Pi.in + H.in", "5 / s"),
        fuel=pm.library.part("NaKATPase")().cycle.fuel,
        check=False,
    )

    class Baths:
        voltage, temperature = 0.0, 310.0

        def concentration(self, species: str, side: str) -> float:
            return {"MgATP": 4.0, "MgADP": 0.5}.get(species, 0.0)

        def parameter(self, name: str, value: float, unit: str) -> float:
            return value

    found = one_way(cycle, Baths(), ("MgATP", "MgADP"))
    occupied = cycle.occupancies(Baths())
    assert found[("MgATP", "in"), ("MgADP", "in")] == pytest.approx(2.0 * 4.0 * occupied["E"])
    assert found[("MgADP", "in"), ("MgATP", "in")] == pytest.approx(3.0 * 0.5 * occupied["EP"])


def test_dead_ends_are_rapid_steps_to_a_last_state() -> None:
    cycle = library.part("NaKATPase")().cycle
    ends = {cycle.steps[i].name for i in dead_ends(cycle)}
    assert "E1Na2<->E1Na3" not in ends
    assert all(cycle.steps[i].fast for i in dead_ends(cycle))
    assert dead_ends(library.part("AE1")().cycle)


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        ({"part": "GLUT1"}, "no part"),
        ({"part": library.part("GLUT1")}, "class of parts"),
        ({"part": library.part("NCX1")()}, "need a scheme"),
        ({"part": library.part("AQP1")()}, "need a scheme"),
        ({"species": "Na"}, "does not carry Na"),
        ({"species": "glucos"}, "glucose"),
        ({"species": 3}, "cannot read 3"),
        ({"species": []}, "cannot read"),
        ({"species": ["glucose", 4]}, "species is named by a text"),
        ({"species": "MgADP:MgATP"}, "does not carry MgADP:MgATP"),
        ({"species": "MgADP:cheese"}, "cheese"),
        ({"inside": {}}, "needs glucose inside"),
        ({"inside": {"glucose": "5"}}, "glucose"),
        ({"outside": {"glucose": "-1 mM"}}, "glucose"),
        ({"inside": {"cheese": "1 mM"}}, "cheese"),
        ({"voltage": "5 V"}, "voltage"),
        ({"voltage": "1 mM"}, "voltage"),
        ({"temperature": "-300 degC"}, "temperature"),
        ({"temperature": "hot"}, "temperature"),
    ],
)
def test_bad_input(arguments: dict[str, Any], message: str) -> None:
    usual = {"part": library.part("GLUT1")(), "inside": {"glucose": "1 mM"}, "outside": {"glucose": "5 mM"}}
    given_ = {**usual, **arguments}
    with pytest.raises(PermeaseError, match=message):
        exchange(given_.pop("part"), given_.pop("species", None), **given_)


def test_a_label_has_no_meaning_where_a_turn_makes_the_species() -> None:
    with pytest.raises(InputError, match="makes or destroys H"):
        exchange(library.part("HATPase")(), "H", inside={"H": "1e-4 mM"}, outside={"H": "1e-3 mM"})
    found = exchange(library.part("GLUT1")(), inside={"glucose": "1 mM"}, outside={"glucose": "5 mM"})
    with pytest.raises(PermeaseError, match="glucose"):
        found["glucos"]

"""Current-voltage curves: what the part says point by point, reversal, and every part of the library."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest

from permease import library
from permease.errors import InputError, PermeaseError, QuantityError, UnknownNameError
from permease.instruments.electrical import current_voltage
from permease.units import mV, registry


def test_points_are_those_of_the_part(pump: Any, baths: Any) -> None:
    curve = current_voltage(pump, **baths, voltages=["-150 mV", "-70 mV", "0 mV"])
    for i, voltage in enumerate(("-150 mV", "-70 mV", "0 mV")):
        assert curve.y.values[i] == pytest.approx(pump.current(**baths, voltage=voltage).magnitude, rel=1e-12)
        fluxes = pump.flux(**baths, voltage=voltage)
        for name, series in curve.fluxes.items():
            assert series.values[i] == pytest.approx(fluxes[name].magnitude, rel=1e-12)


def test_the_pump_stops_where_its_energy_ends(pump: Any, baths: Any) -> None:
    """3 Na : 2 K : 1 ATP: reversal where the affinity without field is paid by one charge, about -255 mV."""
    curve = current_voltage(pump, **baths, voltages=("-300 mV", "50 mV", 201))
    assert curve.reversal is not None
    crossing = np.interp(0.0, curve.y.values[:60], curve.x.values[:60])
    assert curve.reversal.to("mV").magnitude == pytest.approx(crossing, abs=0.1)
    assert set(curve.fluxes) == {"Na", "K"}
    assert curve.fluxes["Na"].values / -1.5 == pytest.approx(curve.fluxes["K"].values, rel=1e-9)


def test_forms_of_voltages(pump: Any, baths: Any) -> None:
    listed = current_voltage(pump, **baths, voltages=["-100 mV", "0 mV", "100 mV"])
    for form in (("-100 mV", "100 mV", 3), np.array([-100.0, 0.0, 100.0]) * mV, [-0.1 * registry().V, "0 V", "0.1 V"]):
        assert current_voltage(pump, **baths, voltages=form).x.values == pytest.approx(listed.x.values)
    assert len(current_voltage(pump, **baths, voltages="-70 mV").x) == 1


def test_series_cannot_be_changed(pump: Any, baths: Any) -> None:
    curve = current_voltage(pump, **baths)
    with pytest.raises(ValueError, match="read-only"):
        curve.y.values[0] = 1.0
    assert curve.y.quantity.units == registry().fA
    with pytest.raises(UnknownNameError):
        curve["flux.Ca"]


def test_table_and_file(pump: Any, baths: Any, tmp_path: Any) -> None:
    curve = current_voltage(pump, **baths, voltages=("-100 mV", "0 mV", 3))
    path = curve.to_csv(tmp_path / "iv.csv")
    lines = path.read_text().splitlines()
    assert lines[0] == "voltage [mV],current [fA],flux.Na [1/s],flux.K [1/s]"
    assert len(lines) == 4
    with pytest.raises(PermeaseError, match="exists already"):
        curve.to_csv(path)
    document = curve.document()
    assert document["answers"]["reversal_voltage"]["unit"] == "mV"
    assert document["conditions"]["outside"] == {"Na": 140.0, "K": 5.0}


@pytest.mark.parametrize("name", library.names())
def test_every_part_answers_or_says_why_not(name: str) -> None:
    try:
        part = library.part(name)()
    except PermeaseError:
        return
    seen = {key: "1 mM" for key in part.species() if key[0] != "water"}
    seen |= dict.fromkeys(getattr(part, "ligands", frozenset)(), "0.1 mM")
    sides = {
        "inside": {s: c for (s, side), c in seen.items() if side == "in"},
        "outside": {s: c for (s, side), c in seen.items() if side == "out"},
    }
    try:
        curve = current_voltage(part, **sides, voltages=("-120 mV", "60 mV", 4))
    except PermeaseError as error:
        said = error.what
    else:
        said = ""
    if said:
        return
    for i, x in enumerate(curve.x.values):
        one = part.current(**sides, voltage=f"{float(x)!r} mV").to(curve.y.unit).magnitude
        assert curve.y.values[i] == pytest.approx(one, rel=1e-9, abs=1e-12 * float(np.max(np.abs(curve.y.values))))


BAD: list[tuple[dict[str, Any], type[PermeaseError], str]] = [
    ({"voltages": []}, InputError, "empty"),
    ({"voltages": ["3 V"]}, InputError, "physiological"),
    ({"voltages": ("-150 mV", "9 V", 11)}, InputError, "physiological"),
    ({"voltages": [-70.0]}, QuantityError, "no unit"),
    ({"voltages": np.linspace(-0.1, 0.1, 3)}, QuantityError, "no unit"),
    ({"voltages": ["5 mM"]}, QuantityError, "concentration"),
    ({"voltages": {}}, InputError, "empty"),
    ({"inside": {"Na": "10 mM"}}, InputError, "needs K inside"),
    ({"inside": {"Na": "10 mM", "K": "-1 mM"}}, PermeaseError, "inside"),
    ({"inside": {"Na": "10 mM", "Kx": "1 mM"}}, UnknownNameError, "Kx"),
    ({"outside": None}, InputError, "needs K, Na outside"),
    ({"temperature": 310}, QuantityError, "no unit"),
]


@pytest.mark.parametrize(("change", "kind", "says"), BAD)
def test_bad_input_is_told(pump: Any, baths: Any, change: dict[str, Any], kind: type[PermeaseError], says: str) -> None:
    with pytest.raises(kind) as caught:
        current_voltage(**{"part": pump, **baths, **change})
    assert says in str(caught.value)


def test_an_electroneutral_part_has_no_current(glut1: Any) -> None:
    with pytest.raises(InputError, match="no net charge"):
        current_voltage(glut1, inside={"glucose": "1 mM"}, outside={"glucose": "5 mM"})
    with pytest.raises(InputError, match="no net charge"):
        current_voltage(library.part("AQP1")(count=1), inside={}, outside={})


def test_infinite_answers_are_refused(receptor: Any) -> None:
    with pytest.raises(PermeaseError):
        current_voltage(receptor, inside={"Na": "0 mM"}, outside={"Na": "140 mM", "ACh": "1 mM"})

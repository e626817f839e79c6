"""Records of single molecules: everything that cannot be used is told."""

from __future__ import annotations

from typing import Any

import pytest

from permease import library
from permease.errors import InputError, PermeaseError, QuantityError, UnknownNameError
from permease.instruments.single_molecule import single_molecule

HELD: dict[str, Any] = {
    "inside": {"Na": "10 mM", "K": "140 mM"},
    "outside": {"Na": "150 mM", "K": "5 mM", "ACh": "10 uM"},
    "voltage": "-70 mV",
    "temperature": "22 degC",
}


def receptor_record(**change: Any) -> Any:
    return single_molecule(library.part("AChR")(), **{"duration": "30 s", "seed": 4, **HELD, **change})


@pytest.fixture(scope="module")
def one() -> Any:
    return receptor_record()


BAD: list[tuple[dict[str, Any], type[PermeaseError], str]] = [
    ({"part": "AChR"}, InputError, "is no part"),
    ({"part": library.part("AChR")}, InputError, "is a class of parts"),
    ({"part": None}, InputError, "is no part"),
    ({"duration": "0 s"}, InputError, "above zero"),
    ({"duration": "-1 s"}, InputError, "above zero"),
    ({"duration": 1.0}, QuantityError, "no unit"),
    ({"duration": "1 mM"}, QuantityError, "concentration"),
    ({"duration": "soon"}, QuantityError, "cannot read"),
    ({"duration": None}, QuantityError, "None"),
    ({"duration": "1e6 s"}, InputError, "jumps would have to be kept"),
    ({"count": 0}, InputError, "whole number"),
    ({"count": 1.5}, InputError, "whole number"),
    ({"count": True}, InputError, "whole number"),
    ({"count": "2"}, InputError, "whole number"),
    ({"count": 1001}, InputError, "more than 1000"),
    ({"seed": -1}, InputError, "whole number"),
    ({"seed": None}, InputError, "whole number"),
    ({"seed": "x"}, InputError, "whole number"),
    ({"inside": {"Na": "-1 mM"}}, PermeaseError, "inside"),
    ({"outside": {"ACh": 1.0}}, QuantityError, "no unit"),
    ({"outside": {"AChh": "1 uM"}}, UnknownNameError, "AChh"),
    ({"outside": 5}, InputError, "concentrations"),
    ({"voltage": "5 V"}, InputError, "physiological"),
    ({"voltage": -70}, QuantityError, "no unit"),
    ({"temperature": "-300 degC"}, QuantityError, "absolute zero"),
    ({"temperature": 310}, QuantityError, "no unit"),
]


@pytest.mark.parametrize(("change", "kind", "says"), BAD, ids=range(len(BAD)))
def test_bad_input_is_told(change: dict[str, Any], kind: type[PermeaseError], says: str) -> None:
    with pytest.raises(kind) as caught:
        single_molecule(**{"part": library.part("AChR")(), "duration": "1 s", **HELD, **change})
    assert says in str(caught.value)


def test_too_many_molecules_are_told_what_to_do() -> None:
    with pytest.raises(InputError) as caught:
        receptor_record(count=5000)
    assert "Langevin" in str(caught.value)
    assert "try:" in str(caught.value)


def test_formulas_alone_have_no_record() -> None:
    with pytest.raises(InputError, match="no states that take time"):
        single_molecule(library.part("Kir21")(), "1 s", voltage="-80 mV")


def test_missing_species_of_a_carrier_are_named() -> None:
    with pytest.raises(InputError, match="needs glucose outside"):
        single_molecule(library.part("GLUT1")(), "1 s", inside={"glucose": "1 mM"})


METHODS: list[tuple[str, dict[str, Any], type[PermeaseError], str]] = [
    ("trace", {"rate": "0 Hz"}, InputError, "above zero"),
    ("trace", {"rate": 5}, QuantityError, "no unit"),
    ("trace", {"rate": "0.03 Hz"}, InputError, "samples"),
    ("trace", {"rate": "1 GHz"}, InputError, "samples"),
    ("trace", {"noise": "-1 pA"}, InputError, "zero or more"),
    ("trace", {"noise": "1 mV"}, QuantityError, "voltage"),
    ("trace", {"filter": "0 Hz"}, InputError, "above zero"),
    ("trace", {"filter": "1 GHz"}, InputError, "too fast"),
    ("dwells", {"kind": "closed"}, UnknownNameError, "closed"),
    ("dwells", {"dead_time": "-1 us"}, InputError, "zero or more"),
    ("dwells", {"dead_time": 5}, QuantityError, "no unit"),
    ("bursts", {"critical": "0 ms"}, InputError, "above zero"),
    ("bursts", {"critical": "1e9 s"}, InputError, "longer than"),
    ("bursts", {"critical": 2}, QuantityError, "no unit"),
    ("bursts", {"dead_time": "-1 us"}, InputError, "zero or more"),
    ("spectrum", {"rate": "-1 Hz"}, InputError, "above zero"),
    ("spectrum", {"rate": "1 Hz"}, InputError, "samples"),
    ("spectrum", {"segments": 0}, InputError, "whole number"),
    ("spectrum", {"segments": 2.5}, InputError, "whole number"),
    ("plot", {"view": "movie"}, UnknownNameError, "movie"),
]


@pytest.mark.parametrize(("method", "change", "kind", "says"), METHODS, ids=range(len(METHODS)))
def test_bad_input_of_methods(one: Any, method: str, change: Any, kind: type[PermeaseError], says: str) -> None:
    with pytest.raises(kind) as caught:
        getattr(one, method)(**change)
    assert says in str(caught.value)


def test_bad_numbers_of_bins(one: Any) -> None:
    for bad in (0, 2.5, 1000, "5"):
        with pytest.raises(InputError, match="whole number"):
            one.dwells().histogram(bad)


def test_dwells_need_one_channel_and_turnovers_a_molecule() -> None:
    several = receptor_record(duration="10 ms", count=50)
    for act in (several.dwells, several.bursts):
        with pytest.raises(InputError, match="one channel, not of 50"):
            act()
    record = single_molecule(library.part("GLUT1")(), "10 ms", inside={"glucose": "1 mM"}, outside={"glucose": "5 mM"})
    for bad in (1, -1, "0", None):
        with pytest.raises(InputError, match="molecule"):
            record.turnovers(bad)

"""What the clamp refuses, and what it says."""

from __future__ import annotations

from typing import Any

import pytest

import permease as pm
from permease import library
from permease.errors import InputError, PermeaseError, QuantityError, UnknownNameError
from permease.instruments.clamp import clamp
from permease.instruments.epochs import Epoch

STEPS = [("-80 mV", "1 ms"), ("0 mV", "5 ms")]
FAMILY = ("-60 mV", "0 mV", 3)


def nav() -> Any:
    return library.part("SquidNav")()


@pytest.mark.parametrize(
    ("protocol", "kind", "text"),
    [
        ([], InputError, "the protocol is empty"),
        ((), InputError, "the protocol is empty"),
        (None, InputError, "cannot read None as a protocol"),
        ("-80 mV", InputError, "cannot read '-80 mV' as a protocol"),
        (3, InputError, "as a protocol"),
        ([3], InputError, "cannot read 3 as an epoch"),
        ([("-80 mV",)], InputError, "as an epoch"),
        ([("-80 mV", "1 ms", "2 ms")], InputError, "as an epoch"),
        ([("-80", "1 ms")], QuantityError, "voltage"),
        ([(-80, "1 ms")], QuantityError, "voltage"),
        ([("-80 ms", "1 ms")], QuantityError, "voltage"),
        ([(None, "1 ms")], InputError, "voltage"),
        ([(True, "1 ms")], InputError, "voltage"),
        ([({"a": 1}, "1 ms")], InputError, "voltage"),
        ([("3 V", "1 ms")], InputError, "beyond 2 V"),
        ([("nan mV", "1 ms")], PermeaseError, "voltage"),
        ([(["0 mV", "-3 V"], "1 ms")], InputError, "beyond 2 V"),
        ([(("-3 V", "0 mV", 4), "1 ms")], InputError, "beyond 2 V"),
        ([([], "1 ms")], InputError, "the family is empty"),
        ([(("-60 mV", "0 mV", 1), "1 ms")], InputError, "cannot make a family"),
        ([(("-60 mV", "0 mV", -2), "1 ms")], InputError, "cannot make a family"),
        ([(("-60 mV", "0 mV", 10**6), "1 ms")], InputError, "cannot make a family"),
        ([(("-60 mV", "-60 mV", 3), "1 ms")], InputError, "cannot make a family"),
        ([(["0 mV"] * 1001, "1 ms")], InputError, "too many"),
        ([("0 mV", "0 ms")], InputError, "above zero"),
        ([("0 mV", "-1 ms")], InputError, "above zero"),
        ([("0 mV", "inf s")], PermeaseError, "duration"),
        ([("0 mV", "5000 years")], PermeaseError, "duration"),
        ([("0 mV", ["1 ms", "0 ms"])], InputError, "above zero"),
        ([("0 mV", "1 mV")], QuantityError, "duration"),
        ([("0 mV", None)], InputError, "duration"),
        ([(FAMILY, "1 ms"), (FAMILY, "1 ms")], InputError, "two families in one protocol: voltage in epoch 0"),
        ([(FAMILY, ["1 ms", "2 ms"])], InputError, "two families in one epoch: voltage and duration"),
        ([pm.Hold("1 ms")], InputError, "as an epoch"),
        (pm.Protocol(pm.Hold("1 ms")), InputError, "Protocol is a protocol for a cell"),
        (pm.VoltageClamp("membrane", "0 mV", "1 ms"), InputError, "VoltageClamp is a protocol for a cell"),
    ],
)
def test_a_protocol_that_cannot_be(protocol: Any, kind: type[PermeaseError], text: str) -> None:
    with pytest.raises(kind, match=text) as error:
        clamp(nav(), protocol)
    assert "protocol" in str(error.value)


@pytest.mark.parametrize(
    ("arguments", "kind", "text"),
    [
        ({"outside": {"glucose": "1 mM"}}, InputError, "does not bind glucose"),
        ({"inside": {"glutamate": "1 mM"}}, InputError, "does not bind glutamate inside"),
        ({"outside": {"glutamat": "1 mM"}}, UnknownNameError, "glutamat"),
        ({"outside": {3: "1 mM"}}, InputError, "named by a text"),
        ({"outside": {"glutamate": "1 mV"}}, QuantityError, "glutamate"),
        ({"outside": {"glutamate": 1.0}}, QuantityError, "glutamate"),
        ({"outside": {"glutamate": "-1 mM"}}, InputError, "glutamate"),
        ({"outside": {"glutamate": None}}, InputError, "glutamate"),
        ({"outside": {"glutamate": []}}, InputError, "family is empty"),
        ({"outside": {"H": "1 uM", "pH": 7}}, InputError, "given twice"),
        ({"outside": {"pH": "acid"}}, PermeaseError, "pH"),
        ({"outside": {}}, InputError, "as concentrations"),
        ({"outside": 3}, InputError, "as concentrations"),
        (
            {"outside": {"glutamate": ["1 mM", "2 mM"]}, "voltage": FAMILY},
            InputError,
            "two families in one epoch: voltage and glutamate.out",
        ),
    ],
)
def test_an_epoch_that_cannot_be(arguments: dict[str, Any], kind: type[PermeaseError], text: str) -> None:
    voltage = arguments.pop("voltage", "0 mV")
    with pytest.raises(kind, match=text):
        clamp(library.part("AMPAReceptor")(), [("0 mV", "1 ms"), Epoch(voltage, "1 ms", **arguments)])


@pytest.mark.parametrize("name", ["Kir21", "ENaC", "AQP1", "ConstantPump", "KCC2"])
def test_a_part_without_states(name: str) -> None:
    part = library.part(name)()
    if getattr(part, "cycles", None):
        pytest.skip("it is a scheme")
    with pytest.raises(InputError, match="no states that take time") as error:
        clamp(part, STEPS)
    assert "current_voltage" in str(error.value)


@pytest.mark.parametrize("part", [None, "SquidNav", 3, object()])
def test_what_is_no_part(part: Any) -> None:
    with pytest.raises(InputError, match="is no part"):
        clamp(part, STEPS)


def test_a_class_instead_of_a_part() -> None:
    with pytest.raises(InputError, match="class of parts"):
        clamp(library.part("SquidNav"), STEPS)


@pytest.mark.parametrize(
    ("arguments", "kind"),
    [
        ({"temperature": "37"}, QuantityError),
        ({"temperature": "-1 K"}, PermeaseError),
        ({"temperature": None}, PermeaseError),
        ({"inside": 3}, InputError),
        ({"inside": {"Na": "10"}, "outside": {"Na": "1 mM"}}, QuantityError),
        ({"inside": {"Nax": "10 mM"}}, UnknownNameError),
        ({"inside": {"Na": "10 mM"}}, InputError),
        ({"inside": {"Na": "0 mM"}, "outside": {"Na": "140 mM"}}, InputError),
        ({"points": 1}, InputError),
        ({"points": 0}, InputError),
        ({"points": -5}, InputError),
        ({"points": 10**7}, InputError),
        ({"points": 2.5}, InputError),
        ({"points": True}, InputError),
        ({"points": None}, InputError),
        ({"points": "20"}, QuantityError),
        ({"points": "0 us"}, InputError),
        ({"points": "1 fs"}, InputError),
        ({"points": "1 mV"}, QuantityError),
    ],
)
def test_arguments_that_cannot_be(arguments: dict[str, Any], kind: type[PermeaseError]) -> None:
    with pytest.raises(kind):
        clamp(nav(), STEPS, **arguments)


def test_missing_concentrations_are_named() -> None:
    with pytest.raises(InputError, match="glucose") as error:
        clamp(library.part("SGLT1")(), STEPS, inside={"Na": "1 mM"}, outside={"Na": "1 mM", "glucose": "1 mM"})
    assert "inside" in str(error.value)


def test_a_start_without_a_stationary_state() -> None:
    """An exchanger between two sides that hold nothing stands where it was left."""
    nothing = {"inside": {"Cl": "0 mM", "HCO3": "0 mM"}, "outside": {"Cl": "0 mM", "HCO3": "0 mM"}}
    with pytest.raises(InputError, match=r"no single stationary state|cannot be evaluated"):
        clamp(library.part("AE1")(), [("0 mV", "1 ms")], **nothing)


def test_what_a_record_refuses() -> None:
    record = clamp(nav(), STEPS)
    for call in (
        lambda: record.measure("top"),
        lambda: record.measure("peak", signal="curent"),
        lambda: record[0]["curent"],
    ):
        with pytest.raises(UnknownNameError):
            call()
    for call in (
        lambda: record.measure("tail"),
        lambda: record.measure("peak", epoch=2),
        lambda: record.measure("peak", epoch=-3),
        lambda: record.measure("peak", epoch="1"),  # type: ignore[arg-type]
        lambda: record[0].peak(True),
        lambda: record.curve(),
        lambda: record.current_voltage(),
        lambda: clamp(nav(), [("-80 mV", "1 ms"), (FAMILY, "1 ms")]).current_voltage(),
    ):
        with pytest.raises(InputError):
            call()

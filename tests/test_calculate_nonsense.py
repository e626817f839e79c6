"""Nonsense in every argument of the one-line answers: a clear error of at most three lines, never anything else."""

import math

import pytest

from permease import calculate as calc
from permease.errors import InputError, PermeaseError, QuantityError, UnknownNameError

GOOD = {
    calc.nernst: {"charge": 1, "inside": "140 mM", "outside": "5 mM", "temperature": "37 degC"},
    calc.free_energy: {
        "charge": 1,
        "inside": "140 mM",
        "outside": "5 mM",
        "voltage": "-70 mV",
        "temperature": "37 degC",
    },
    calc.goldman_flux: {
        "charge": 1,
        "permeability": "1e-6 cm/s",
        "inside": "140 mM",
        "outside": "5 mM",
        "voltage": "-70 mV",
        "temperature": "37 degC",
    },
    calc.goldman_current: {
        "charge": 1,
        "permeability": "1e-6 cm/s",
        "inside": "140 mM",
        "outside": "5 mM",
        "voltage": "-70 mV",
        "temperature": "37 degC",
    },
    calc.goldman_voltage: {
        "permeability": {"K": 1, "Na": 0.1},
        "inside": {"K": "140 mM", "Na": "12 mM"},
        "outside": {"K": "5 mM", "Na": "145 mM"},
        "temperature": "37 degC",
        "pump_ratio": 1.5,
    },
    calc.proton_motive_force: {"voltage": "-140 mV", "pH_inside": 7.6, "pH_outside": 7.0, "temperature": "37 degC"},
    calc.atp_free_energy: {
        "ATP": "5 mM",
        "ADP": "0.05 mM",
        "phosphate": "1 mM",
        "pH": 7.2,
        "Mg": "1 mM",
        "ionic_strength": "0.2 M",
        "temperature": "37 degC",
        "constants": "teague1996",
    },
    calc.static_head: {
        "charge": 0,
        "drivers": {"Na": 2},
        "inside": {"Na": "12 mM"},
        "outside": {"Na": "140 mM"},
        "voltage": "-65 mV",
        "count": 1,
        "fuel": "-1 kJ/mol",
        "temperature": "37 degC",
    },
    calc.reversal_voltage: {
        "turnover": {"Na": 3, "Ca": -1},
        "inside": {"Na": "10 mM", "Ca": "1 uM"},
        "outside": {"Na": "140 mM", "Ca": "1.8 mM"},
        "fuel": "-1 kJ/mol",
        "temperature": "37 degC",
    },
    calc.osmotic_pressure: {"inside": "300 mM", "outside": "290 mM", "temperature": "37 degC"},
    calc.donnan: {
        "outside": {"K": "150 mM", "Cl": "150 mM"},
        "impermeant": {"Hb": ("5 mM", -8)},
        "outside_impermeant": {"sucrose": ("20 mM", 0)},
        "pH_outside": 7.4,
        "temperature": "37 degC",
        "volume": "90 fL",
    },
}
NONSENSE = [
    "qwerty",
    "",
    "5 parsecs",
    -3.5,
    math.nan,
    math.inf,
    True,
    [],
    ["5 mM"],
    object(),
    {"Xx": "5 mM"},
    {"K": 5},
    {},
    b"5 mM",
    1j,
]
# names of solutes do not matter to osmotic_pressure; an empty mapping means "none" for these
EMPTY_IS_NONE = {
    ("donnan", "impermeant"),
    ("donnan", "outside_impermeant"),
    ("static_head", "drivers"),
    ("osmotic_pressure", "inside"),
    ("osmotic_pressure", "outside"),
}


def swaps():
    for function, good in GOOD.items():
        for name in good:
            for value in NONSENSE:
                if (value == {} and (function.__name__, name) in EMPTY_IS_NONE) or (name == "count" and value == -3.5):
                    continue
                if function is calc.osmotic_pressure and value == {"Xx": "5 mM"}:
                    continue
                yield pytest.param(
                    function, name, value, id=f"{function.__name__}-{name}-{type(value).__name__}-{value!r:.12}"
                )


@pytest.mark.parametrize("function", GOOD, ids=lambda f: f.__name__)
def test_good_arguments_pass(function):
    assert function(**GOOD[function]) is not None


@pytest.mark.parametrize(("function", "name", "value"), list(swaps()))
def test_nonsense_is_refused_in_three_lines_at_most(function, name, value):
    with pytest.raises(InputError) as caught:
        function(**{**GOOD[function], name: value})
    lines = str(caught.value).splitlines()
    assert 1 <= len(lines) <= 3
    assert "<object" not in lines[0] or name in lines[0]


@pytest.mark.parametrize("function", GOOD, ids=lambda f: f.__name__)
def test_leaving_out_a_needed_argument_says_which(function):
    optional = {
        "temperature",
        "pH",
        "Mg",
        "ionic_strength",
        "constants",
        "count",
        "fuel",
        "pump_ratio",
        "volume",
        "pH_outside",
        "outside_impermeant",
        "impermeant",
    }
    if function is calc.proton_motive_force:
        optional = {"temperature"}
    for name in set(GOOD[function]) - optional:
        if name == "turnover":
            continue
        arguments = {key: value for key, value in GOOD[function].items() if key != name}
        if (function, name) == (calc.static_head, "drivers"):
            continue
        with pytest.raises(InputError):
            function(**arguments)


def test_unknown_species_is_suggested():
    with pytest.raises(UnknownNameError, match="did you mean"):
        calc.free_energy("glucos", inside="1 mM", outside="2 mM")
    with pytest.raises(UnknownNameError):
        calc.goldman_voltage(permeability={"Kk": 1}, inside={"Kk": "1 mM"}, outside={"Kk": "1 mM"})
    with pytest.raises(InputError, match="text"):
        calc.nernst(19, inside="1 mM", outside="2 mM")


@pytest.mark.parametrize(
    ("call", "message"),
    [
        (lambda: calc.nernst("K", inside=140, outside="5 mM"), "inside: 140 has no unit"),
        (lambda: calc.nernst("K", inside="0 mM", outside="5 mM"), "inside: 0 mM is not above zero"),
        (lambda: calc.nernst("K", inside="-1 mM", outside="5 mM"), "inside: -1 mM is not above zero"),
        (lambda: calc.nernst("K", inside="5 mV", outside="5 mM"), "inside: 5 mV is not a concentration"),
        (lambda: calc.nernst("glucose", inside="1 mM", outside="5 mM"), "glucose carries no charge"),
        (lambda: calc.nernst(inside="1 mM", outside="5 mM"), "give a species or a charge"),
        (lambda: calc.nernst("K", charge=1, inside="1 mM", outside="5 mM"), "give a species or a charge"),
        (lambda: calc.nernst(charge=1.5, inside="1 mM", outside="5 mM"), "charge: a charge is a whole number"),
        (lambda: calc.nernst("K", inside="1 mM", outside="5 mM", temperature="-300 degC"), "not above absolute zero"),
        (lambda: calc.free_energy("Na", inside="1 mM", outside="5 mM"), "voltage is missing"),
        (lambda: calc.free_energy("Na", inside="1 mM", outside="5 mM", voltage="-70 V"), "no membrane voltage"),
        (
            lambda: calc.goldman_flux("K", permeability="-1 cm/s", inside="1 mM", outside="5 mM", voltage="0 mV"),
            "negative",
        ),
        (lambda: calc.goldman_voltage(permeability={}, inside={}, outside={}), "no ion is permeant"),
        (
            lambda: calc.goldman_voltage(permeability={"K": 1, "Na": "1 cm/s"}, inside={}, outside={}),
            "all relative numbers or all quantities",
        ),
        (
            lambda: calc.goldman_voltage(permeability={"K": 1}, inside={"K": "1 mM"}, outside={"K": "0 mM"}),
            "all leave on one side",
        ),
        (
            lambda: calc.goldman_voltage(
                permeability={"K": 1}, inside={"K": "1 mM", "Na": "1 mM"}, outside={"K": "2 mM"}
            ),
            "Na is not among K",
        ),
        (
            lambda: calc.goldman_voltage(
                permeability={"K": 1}, inside={"K": "1 mM"}, outside={"K": "2 mM"}, pump_ratio=1.5
            ),
            "Na and K alone",
        ),
        (lambda: calc.proton_motive_force(voltage="0 mV", pH_inside=70, pH_outside=7), "between 0 and 14"),
        (lambda: calc.atp_free_energy(ATP="5 mM", ADP="1 mM", phosphate="1 mM", constants="tegue1996"), "did you mean"),
        (
            lambda: calc.atp_free_energy(
                ATP="5 mM", ADP="1 mM", phosphate="1 mM", constants="wu2007", ionic_strength="0.1 M"
            ),
            "one ionic strength",
        ),
        (lambda: calc.static_head("glucose", inside={}, outside={}), "nothing drives"),
        (
            lambda: calc.reversal_voltage(
                {"Na": 1, "Cl": 1}, inside={"Na": "1 mM", "Cl": "1 mM"}, outside={"Na": "2 mM", "Cl": "1 mM"}
            ),
            "no net charge",
        ),
        (lambda: calc.donnan(outside={"K": "150 mM"}, impermeant={"Hb": ("5 mM", -8)}), "not neutral"),
        (lambda: calc.donnan(outside={"K": "1 mM", "Cl": "1 mM"}, impermeant={"Hb": "5 mM"}), "depends on pH"),
        (lambda: calc.donnan(outside={"K": "1 mM", "Cl": "1 mM"}, impermeant={"X": "5 mM"}), "charge of X is missing"),
    ],
)
def test_messages(call, message):
    with pytest.raises(InputError) as caught:
        call()
    assert message in str(caught.value)


def test_errors_share_the_exit_code_of_bad_input():
    with pytest.raises(PermeaseError) as caught:
        calc.nernst("K", inside=140, outside="5 mM")
    assert isinstance(caught.value, QuantityError)
    assert caught.value.exit_code == 2

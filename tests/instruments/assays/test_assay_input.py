"""Nonsense for every argument of the assays gives an error that says where."""

import math

import pytest

import permease as pm
from permease.errors import PermeaseError

NONSENSE = (None, "", "much", [], {}, object(), math.nan, math.inf, True, "-1 cm/s", "5 kg", b"1")
SWELL = {"water_permeability": "3e-3 cm/s", "radius": "50 nm", "inside": "300 mM", "duration": "1 s", "points": 5}
POINTS = {
    "pH": [4, 5, 6, 7],
    "effective": ["4e-4 cm/s", "3e-4 cm/s", "1e-4 cm/s", "2e-5 cm/s"],
    "kind": "acid",
    "pKa": 5,
}
TRACE = {
    "time": ["0 s", "0.1 s", "0.2 s", "0.4 s", "0.8 s", "1 s"], "trace": [1.0, 0.7, 0.7, 0.8, 0.9, 0.95],
    "radius": "50 nm", "inside": "300 mM", "outside": "300 mM", "solute": "300 mM",
}  # fmt: skip
CASES = {
    "pampa": (pm.pampa, {"permeability": "1e-5 cm/s", "kind": "acid", "pKa": 5, "points": 3}, (
        "permeability", "kind", "pKa", "pH", "acceptor_pH", "ion_permeability", "unstirred", "partition", "area",
        "volume", "acceptor_volume", "concentration", "duration", "points")),
    "profile": (pm.pampa_profile, {"permeability": "1e-5 cm/s", "kind": "acid", "pKa": 5}, (
        "permeability", "kind", "pKa", "pH", "ion_permeability", "unstirred")),
    "fit": (pm.fit_pampa, POINTS, ("pH", "effective", "kind", "pKa", "unstirred")),
    "caco2": (pm.caco2, {"permeability": "1e-5 cm/s", "kind": "acid", "pKa": 5, "points": 3}, (
        "permeability", "kind", "pKa", "apical_pH", "basolateral_pH", "cell_pH", "paracellular", "unstirred", "efflux",
        "concentration", "area", "apical_volume", "basolateral_volume", "cell_height", "duration", "samples",
        "temperature", "points")),
    "absorbed": (pm.fraction_absorbed, {"apparent": "1e-5 cm/s"}, ("apparent", "transit", "radius", "stages")),
    "trapping": (pm.ion_trapping, {"compartments": {"a": 7, "b": 6}, "pKa": 5, "kind": "acid"}, (
        "compartments", "pKa", "kind", "ion_permeability", "voltages", "temperature")),
    "leak": (pm.liposome_leak, {"permeability": "1e-8 cm/s", "points": 3}, (
        "permeability", "radius", "concentration", "charge", "counterions", "lumen_fraction", "mechanism", "quenching",
        "capacitance", "temperature", "duration", "points")),
    "loading": (pm.liposome_loading, {"permeability": "1e-5 cm/s", "pKa": 8, "ammonium_sulfate": "1 mM", "points": 3}, (
        "permeability", "pKa", "concentration", "inside_pH", "buffering", "ammonium_sulfate", "outside_pH",
        "outside_ammonium", "lumen_fraction", "radius", "ammonia_permeability", "temperature", "duration", "points")),
    "swelling": (pm.vesicle_swelling, {"permeability": "1e-5 cm/s", **SWELL}, (
        "permeability", "water_permeability", "radius", "inside", "outside", "solute", "solute_inside",
        "reduced_volume", "lysis_strain", "temperature", "duration", "points")),
    "swelling-fit": (pm.fit_swelling, TRACE, (
        "time", "trace", "radius", "inside", "outside", "solute", "solute_inside", "reduced_volume",
        "water_permeability", "readout", "temperature")),
}  # fmt: skip
MAY_BE_NONE = {
    "acceptor_pH", "ion_permeability", "unstirred", "partition", "acceptor_volume", "efflux", "voltages", "counterions",
    "quenching", "duration", "buffering", "inside_pH", "lysis_strain",
}  # fmt: skip
ALSO_FINE = {("voltages", "{}"), ("counterions", "{}"), ("stages", "inf")}


@pytest.mark.parametrize(
    ("case", "argument", "value"),
    [
        pytest.param(case, argument, value, id=f"{case}-{argument}-{i}")
        for case, (_, _, arguments) in CASES.items()
        for argument in arguments
        for i, value in enumerate(NONSENSE)
        if not (value is None and argument in MAY_BE_NONE) and (argument, str(value)) not in ALSO_FINE
    ],
)
def test_nonsense(case, argument, value):
    function, given, _ = CASES[case]
    with pytest.raises(PermeaseError):
        function(**{**given, argument: value})


@pytest.mark.parametrize(
    ("call", "says"),
    [
        (lambda: pm.pampa("1e-5 cm/s", kind="neutral", pKa=4), "no pKa"),
        (lambda: pm.pampa("1e-5 cm/s", kind="base"), "needs its pKa"),
        (lambda: pm.pampa("1e-5 cm/s", ion_permeability="1e-9 cm/s"), "no charged form"),
        (lambda: pm.pampa("1e-5 cm/s", pH=15), "between 0 and 14"),
        (lambda: pm.pampa("1e-5"), "no unit"),
        (lambda: pm.pampa("0 cm/s"), "above zero"),
        (lambda: pm.pampa("5 km/s", points=3) and pm.pampa("5e9 m/s"), "no permeability"),
        (lambda: pm.fit_pampa([4, 5, 6, 7], ["1e-5 cm/s"] * 4, kind="acid"), "cannot both be fitted"),
        (lambda: pm.fit_pampa([4, 5], ["1e-5 cm/s"] * 2, kind="acid", unstirred=None), "2 points cannot give 2"),
        (lambda: pm.fit_pampa([4, 5, 6], ["1e-5 cm/s"] * 2, kind="acid", pKa=4), "3 pH and 2"),
        (lambda: pm.fit_pampa([4, 5, 6], ["1e-5 cm/s"] * 3, kind="neutral"), "has no profile"),
        (lambda: pm.caco2("1e-5 cm/s", efflux=pm.library.part("GLUT1")), "class of parts"),
        (lambda: pm.caco2("1e-5 cm/s", efflux=pm.library.part("PGlycoprotein")()), "needs a density"),
        (lambda: pm.caco2("1e-5 cm/s", efflux=pm.library.part("PGlycoprotein")(density="1 / um^2"), drug="K"), "move"),
        (
            lambda: pm.caco2("1e-5 cm/s", efflux=pm.library.part("NaKATPase")(density="1 / um^2"), drug="Na"),
            "also needs",
        ),
        (lambda: pm.caco2("1e-5 cm/s", efflux=("1 pmol/cm^2/s",)), "maximum, half"),
        (lambda: pm.fraction_absorbed(), "one of apparent and effective"),
        (lambda: pm.fraction_absorbed(apparent="1e-6 cm/s", effective="1e-4 cm/s"), "one of apparent and effective"),
        (lambda: pm.ion_trapping({"a": 7}, pKa=4, kind="acid"), "two compartments"),
        (lambda: pm.ion_trapping({"a": 7, "b": 5}, pKa=4, kind="neutral"), "not trapped"),
        (lambda: pm.ion_trapping({"a": 7, "b": 5}, pKa=4, kind="acid", ion_permeability=2), "0 to 1 times"),
        (lambda: pm.ion_trapping({"a": 7, "b": 5}, pKa=4, kind="acid", voltages={"c": "1 mV"}), "unknown compartment"),
        (lambda: pm.ion_trapping({"a": 7, "b": 5}, pKa=4, kind="acid", voltages={"a": "1 mV"}), "against a"),
        (lambda: pm.ion_trapping({"a": 7, "b": 5}, pKa=4, kind="acid")["c"], "unknown compartment"),
        (lambda: pm.liposome_leak("1e-8 cm/s", charge=-1, mechanism="all-or-none"), "charged dye"),
        (lambda: pm.liposome_leak("1e-8 cm/s", counterions={"glucose": ("1 cm/s", "1 mM", "1 mM")}), "an ion with"),
        (lambda: pm.liposome_leak("1e-8 cm/s", lumen_fraction=1.0), "below 1"),
        (lambda: pm.liposome_loading("1e-5 cm/s", pKa=8), "one of the two"),
        (lambda: pm.liposome_loading("1e-5 cm/s", pKa=8, inside_pH=4, ammonium_sulfate="1 mM"), "one of the two"),
        (lambda: pm.vesicle_swelling("1e-5 cm/s", **SWELL, reduced_volume=1.2), "0.05 to 1"),
        (lambda: pm.vesicle_swelling("0 cm/s", **{**SWELL, "inside": "1 mM"}, outside="5 M"), "loses all but"),
        (lambda: pm.fit_swelling(**{**TRACE, "time": TRACE["time"][::-1]}), "times rise"),
        (lambda: pm.fit_swelling(**{**TRACE, "trace": [1.0] * 6}), "does not change"),
        (lambda: pm.fit_swelling(**{**TRACE, "trace": [1.0] * 5}), "6 times and 5"),
    ],
)
def test_what_is_said(call, says):
    with pytest.raises(PermeaseError, match=says):
        call()

"""Permeability ratios, flux ratios, orders of ions, conductance curves and speeds; and what they refuse."""

from __future__ import annotations

import math

import numpy as np
import pytest

import permease as pm
from permease import library
from permease.errors import InputError, PermeaseError
from permease.instruments import speeds as speeds_module
from permease.model.channel import Channel
from permease.model.permeation import Block, Goldman, Ohmic
from permease.sources import provisional
from permease.text import Text

PERMEABILITY = provisional("1e-19 m^3/s")


class Independent(Channel):
    """A constant-field pore for K+, Na+ (0.25 of it) and Ca2+ (2 of it)."""

    label = Text(en="constant-field pore", zh="恒定场孔道")
    pore = Goldman(PERMEABILITY, {"K": None, "Na": provisional(0.25), "Ca": provisional(2.0)})
    factors = (Block("TEA", "in", provisional("1 mM"), provisional(0.0)),)


class Anion(Channel):
    """A pore for K+ and Cl-."""

    label = Text(en="unselective pore", zh="非选择性孔道")
    pore = Goldman(PERMEABILITY, {"K": None, "Cl": provisional(0.5)})


class Linear(Channel):
    """An ohmic pore for two ions."""

    label = Text(en="ohmic pore", zh="欧姆孔道")
    pore = Ohmic(provisional("20 pS"), {"K": None, "Na": provisional(0.5)})


def filter_part(**options):
    return library.part("PotassiumFilter")(**options)


@pytest.mark.parametrize("concentration", ["1 mM", "150 mM"])
@pytest.mark.parametrize(("ion", "expected"), [("Na", 0.25), ("Ca", 2.0)])
def test_independent_ions_have_their_ratio_at_any_concentration(ion, expected, concentration):
    found = pm.permeability_ratio(Independent(), ion, "K", concentration=concentration)
    assert found.ratio == pytest.approx(expected, rel=1e-9)
    assert found.method == "bi-ionic"


def test_both_methods_agree_for_independent_ions_of_one_charge():
    mixed = pm.permeability_ratio(Independent(), "Na", "K", method="mixed", voltage="-50 mV")
    assert mixed.ratio == pytest.approx(0.25, rel=1e-12)
    assert mixed.reversal_voltage is None


def test_they_do_not_agree_in_single_file():
    bi_ionic = pm.permeability_ratio(filter_part(), "K", "Na", temperature="298.12 K").ratio
    mixed = pm.permeability_ratio(filter_part(), "K", "Na", method="mixed", temperature="298.12 K").ratio
    assert mixed / bi_ionic > 1.5


def test_the_ratio_turns_over_with_the_ions():
    there = pm.permeability_ratio(Independent(), "Na", "K").ratio
    back = pm.permeability_ratio(Independent(), "K", "Na").ratio
    assert there * back == pytest.approx(1.0, rel=1e-9)


def test_a_blocker_changes_no_ratio():
    free = pm.permeability_ratio(Independent(), "Na", "K", method="mixed")
    blocked = pm.permeability_ratio(Independent(), "Na", "K", method="mixed", inside={"TEA": "9 mM"})
    assert blocked.ratio == pytest.approx(free.ratio, rel=1e-12)


@pytest.mark.parametrize(
    ("part", "ion"), [(Independent(), "K"), (Independent(), "Ca"), (Linear(), "Na"), (Anion(), "Cl")],
    ids=["K", "Ca", "ohmic", "Cl"],
)  # fmt: skip
def test_independent_ions_have_the_exponent_1(part, ion):
    sides = {"K": "150 mM", "Na": "10 mM", "Ca": "1 mM", "Cl": "20 mM"}, {"K": "5 mM", "Na": "140 mM", "Ca": "2 mM"}
    found = pm.flux_ratio(part, ion, inside=sides[0], outside={**sides[1], "Cl": "110 mM"}, voltage="-31 mV")
    assert found.exponent == pytest.approx(1.0, rel=1e-9)
    charge = pm.species(ion).charge
    inside, outside = ({**sides[0]}[ion], {**sides[1], "Cl": "110 mM"}[ion])
    ussing = pm.ussing_ratio(charge=charge, inside=inside, outside=outside, voltage="-31 mV")
    assert found.ratio == pytest.approx(ussing, rel=1e-9)
    assert math.copysign(1.0, found.affinity) == math.copysign(1.0, math.log(1.0 / found.ratio))


def test_at_equilibrium_there_is_no_exponent():
    sides = {"K": "100 mM", "Na": "0 mM"}
    found = pm.flux_ratio(filter_part(), "K", inside=sides, outside=sides)
    assert found.exponent is None
    assert found.ratio == pytest.approx(1.0, rel=1e-9)


def test_a_blocker_slows_both_ways_alike():
    sides = {"K": "100 mM", "Na": "1 mM", "Ca": "1 mM"}
    free = pm.flux_ratio(Independent(), "K", inside=sides, outside=sides, voltage="20 mV")
    blocked = pm.flux_ratio(Independent(), "K", inside={**sides, "TEA": "1 mM"}, outside=sides, voltage="20 mV")
    assert float((blocked.efflux / free.efflux).magnitude) == pytest.approx(0.5, rel=1e-12)
    assert blocked.ratio == pytest.approx(free.ratio, rel=1e-12)


def test_both_orders_are_given():
    found = pm.selectivity(filter_part(), temperature="298.12 K")
    assert found.permeability_order == ("K", "Na")
    assert found.conductance_order == ("K", "Na")
    assert found.permeability["K"] == 1.0
    assert found.reference == "K"
    divalent = pm.selectivity(Independent())
    assert divalent.permeability_order == ("Ca", "K", "Na")
    assert pm.selectivity(Independent(), ["Na", "K"], reference="Na").permeability["K"] == pytest.approx(4.0, rel=1e-9)


def test_permeability_and_conductance_need_not_agree():
    """A site that holds Na+ fast: it lets Na+ in before K+, and passes it more slowly."""
    deep = [provisional(e) for e in (-6.0, -12.0, -6.0)]
    plain = [provisional(-4.5)] * 3
    pore = pm.FileShift(
        {"K": plain, "Na": deep}, [provisional(4.0), provisional(1.0)], provisional("1e8/s"), provisional("298 K")
    )

    class Holding(Channel):
        """A pore that binds Na+."""

        label = Text(en="binding pore", zh="结合孔道")

    Holding.pore = pore
    found = pm.selectivity(Holding())
    assert found.permeability_order == ("Na", "K")
    assert found.conductance_order == ("K", "Na")


def test_conductance_curve():
    found = pm.conductance_curve(filter_part(), "K", ("1 mM", "1.6 M", 12), temperature="298.12 K")
    assert np.all(np.diff(found.y.values) > 0.0)
    assert float(found.answers["largest_conductance"].to("pS").magnitude) == pytest.approx(168.4, abs=0.05)
    assert found["ions"].values == pytest.approx(sum(found[f"S{i}"].values for i in range(1, 5)))
    assert found["water_per_ion"].values[0] == pytest.approx(3.78, abs=0.005)
    assert found.document()["kind"] == "conductance"
    ohmic = pm.conductance_curve(Linear(), "K", ["10 mM", "100 mM"])
    assert ohmic.y.values == pytest.approx([20.0, 20.0], rel=1e-9)
    goldman = pm.conductance_curve(Independent(), "Na", ["10 mM", "100 mM"])
    assert goldman.y.values[1] / goldman.y.values[0] == pytest.approx(10.0, rel=1e-12)


@pytest.mark.parametrize("ending", ["png", "svg"])
def test_it_is_drawn(ending, tmp_path):
    path = tmp_path / f"figure.{ending}"
    figure = pm.conductance_curve(filter_part(), "K", ("1 mM", "1 M", 9)).plot(path)
    assert path.stat().st_size > 2000
    assert len(figure.axes) == 3
    assert len(pm.conductance_curve(Linear(), "K").plot().axes) == 1
    assert all(ax.get_xlabel() and ax.get_ylabel() for ax in figure.axes)


@pytest.mark.slow
def test_eisenman_finds_all_eleven_sequences_and_no_other():
    """With the hydration energies of Marcus, as the site grows: XI, X, ..., I."""
    found = [pm.eisenman(f"{float(r)!r} angstrom").sequence for r in np.geomspace(0.5, 5.0, 4000)]
    assert list(dict.fromkeys(found)) == ["XI", "X", "IX", "VIII", "VII", "VI", "V", "IV", "III", "II", "I"]
    other = [pm.eisenman(f"{float(r)!r} angstrom", scale="tissandier") for r in np.geomspace(0.5, 5.0, 400)]
    assert (other[0].sequence, other[-1].sequence) == ("XI", "I")
    assert other[-1].energies.keys() == {"Li", "Na", "K", "Rb", "Cs"}


def test_water_between_weakens_the_field():
    assert pm.eisenman("1 angstrom").sequence == "XI"
    assert pm.eisenman("1 angstrom", permittivity=80).sequence == "I"


def test_speeds_of_all_parts():
    found = pm.speeds()
    assert {s.part for s in found} == set(speeds_module.SHOWN)
    assert all(float(s.rate.to("1/s").magnitude) > 0.0 for s in found)
    assert all(s.conditions["temperature"] and s.protocol.en and s.protocol.zh for s in found)
    fast, slow, factor = speeds_module.ratio(found)
    assert (fast.part, slow.part) == ("PotassiumFilter", "GLUT1")
    assert factor == pytest.approx(5.8e4, rel=0.01)
    equal = next(s for s in found if s.variant == "no-selectivity")
    assert equal.selectivity == pytest.approx(1.0, rel=1e-12)
    assert speeds_module.ratio([s for s in found if s.kind == "carrier"]) is None


SIDES = {"inside": {"K": "140 mM", "Na": "10 mM"}, "outside": {"K": "5 mM", "Na": "140 mM"}}
GOOD = {
    "permeability_ratio": {
        "part": filter_part(), "ion": "Na", "reference": "K", "method": "mixed", "concentration": "150 mM",
        "voltage": "100 mV", "inside": {}, "outside": {}, "temperature": "37 degC",
    },
    "flux_ratio": {"part": filter_part(), "ion": "K", **SIDES, "voltage": "-70 mV", "temperature": "37 degC"},
    "selectivity": {
        "part": filter_part(), "ions": ["K", "Na"], "reference": "K", "concentration": "150 mM", "voltage": "5 mV",
        "temperature": "37 degC",
    },
    "conductance_curve": {
        "part": filter_part(), "ion": "K", "concentrations": ["1 mM", "10 mM"], "voltage": "5 mV",
        "temperature": "37 degC",
    },
    "ussing_ratio": {
        "species": "K", "inside": "140 mM", "outside": "5 mM", "voltage": "-70 mV", "exponent": 1.0,
        "temperature": "37 degC",
    },
    "eisenman": {"site_radius": "1 angstrom", "permittivity": 1.0, "scale": "marcus"},
    "speeds": {"parts": ["GLUT1"]},
}  # fmt: skip
NONSENSE = [object(), "nonsense", -1.0, math.nan, "3 parsec", ["nonsense"], {"a": 1}, True]


@pytest.mark.parametrize("name", GOOD)
def test_the_good_arguments_are_good(name):
    getattr(pm, name)(**GOOD[name])


@pytest.mark.parametrize(("name", "argument"), [(name, a) for name, given in GOOD.items() for a in given])
@pytest.mark.parametrize("index", range(len(NONSENSE)))
def test_nonsense_is_a_clear_error(name, argument, index):
    with pytest.raises(PermeaseError) as error:
        getattr(pm, name)(**{**GOOD[name], argument: NONSENSE[index]})
    assert 0 < len(str(error.value).splitlines()) <= 5


@pytest.mark.parametrize(
    ("name", "changes"),
    [
        ("permeability_ratio", {"ion": "K"}),
        ("permeability_ratio", {"ion": "Cl"}),
        ("permeability_ratio", {"part": Anion(), "ion": "Cl"}),
        ("permeability_ratio", {"part": Linear(), "method": "bi-ionic"}),
        ("permeability_ratio", {"part": library.part("GLUT1")()}),
        ("permeability_ratio", {"part": library.part("PotassiumFilter")}),
        ("permeability_ratio", {"concentration": "0 mM"}),
        ("permeability_ratio", {"voltage": "0 mV"}),
        ("permeability_ratio", {"voltage": "3 V"}),
        ("permeability_ratio", {"inside": {"K": "1 mM"}}),
        ("flux_ratio", {"inside": {"Na": "1 mM"}}),
        ("flux_ratio", {"outside": {"K": "0 mM", "Na": "1 mM"}}),
        ("flux_ratio", {"ion": "Ca"}),
        ("flux_ratio", {"voltage": "3 V"}),
        ("selectivity", {"ions": []}),
        ("selectivity", {"ions": ["K", "Cl"]}),
        ("selectivity", {"part": Linear()}),
        ("conductance_curve", {"concentrations": ["0 mM"]}),
        ("conductance_curve", {"concentrations": []}),
        ("conductance_curve", {"ion": "glucose"}),
        ("conductance_curve", {"voltage": "0 mV"}),
        ("ussing_ratio", {"exponent": 0.0}),
        ("ussing_ratio", {"exponent": 1e6}),
        ("ussing_ratio", {"inside": "0 mM"}),
        ("eisenman", {"site_radius": "0 m"}),
        ("eisenman", {"permittivity": 0}),
        ("speeds", {"parts": ["KCC2"]}),
        ("speeds", {"parts": ["NoSuchPart"]}),
    ],
    ids=lambda value: value if isinstance(value, str) else "-".join(value),
)
def test_what_cannot_be_measured_is_refused(name, changes):
    with pytest.raises(InputError) as error:
        getattr(pm, name)(**{**GOOD[name], **changes})
    assert str(error.value)

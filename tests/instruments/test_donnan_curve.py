"""The Donnan ratio against impermeant charge: the exact law of a monovalent salt, any bath, figures, nonsense."""

import importlib

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

import permease as pm
from permease.constants import FARADAY, GAS
from permease.errors import ConvergenceError, InputError, PermeaseError, QuantityError, UnknownNameError

near = pytest.approx
SALTS = st.floats(1.0, 1000.0)
CHARGES = st.one_of(st.floats(-40.0, -0.1), st.floats(0.1, 40.0))
RELATIVE = st.lists(st.floats(1e-3, 20.0), min_size=1, max_size=6)


def curve_of(salt, relative, charge, **rest):
    return pm.donnan_curve(f"{salt!r} mM", [f"{x * salt!r} mM" for x in relative], charge=charge, **rest)


@given(SALTS, RELATIVE, CHARGES)
def test_the_exact_law_of_a_monovalent_salt(salt, relative, charge):
    """1/r - r = |z| c/C for an anion that cannot leave, r - 1/r for a cation, r the ratio of chloride."""
    r = curve_of(salt, relative, charge)["ratio"].values
    law = 1.0 / r - r if charge < 0.0 else r - 1.0 / r
    assert law == near(np.array(relative), rel=1e-9)


@given(SALTS, RELATIVE, CHARGES, st.floats(275.0, 330.0))
def test_voltage_and_osmotic_excess_follow_from_the_ratio(salt, relative, charge, kelvin):
    found = curve_of(salt, relative, charge, temperature=f"{kelvin!r} K")
    r = found["ratio"].values
    held = np.array(relative) * salt / abs(charge)
    assert found["voltage"].values == near(1e3 * GAS * kelvin / FARADAY * np.log(r), rel=1e-9, abs=1e-9)
    ions = salt * (1.0 - r) ** 2 / r
    assert found["excess.ions"].values == near(ions, rel=1e-6, abs=1e-9 * salt)
    assert found["excess"].values == near(ions + held, rel=1e-6)
    assert found["pressure"].values == near(GAS * kelvin * (ions + held) / 1e3, rel=1e-6)


@given(SALTS, RELATIVE, CHARGES)
def test_only_the_charge_over_the_salt_matters(salt, relative, charge):
    ratio = curve_of(salt, relative, charge)["ratio"].values
    other = curve_of(150.0, relative, np.copysign(1.0, charge).item())["ratio"].values
    assert ratio == near(other, rel=1e-9)


@given(SALTS, RELATIVE, CHARGES)
def test_the_cation_is_the_reciprocal(salt, relative, charge):
    anion, cation = (curve_of(salt, relative, charge, ion=ion)["ratio"].values for ion in ("Cl", "K"))
    assert anion * cation == near(1.0, rel=1e-12)


@pytest.mark.parametrize(
    ("bath", "charge"),
    [
        ("150 mM", -8),
        ({"Na": "145 mM", "Ca": "1.2 mM", "Mg": "0.8 mM", "Cl": "149 mM"}, -8),
        ({"Ca": "50 mM", "Cl": "100 mM"}, 3.5),
    ],
    ids=["KCl", "divalents", "cationic"],
)
def test_half_is_where_monovalent_ions_differ_twofold(bath, charge):
    half = pm.donnan_curve(bath, charge=charge).answers["half"]
    there = pm.donnan_curve(bath, [half], charge=charge)["ratio"].values[0]
    assert there == near(0.5 if charge < 0 else 2.0, rel=1e-12)


def test_is_the_one_line_answer_point_by_point():
    bath = {"Na": "145 mM", "Ca": "1.2 mM", "Mg": "0.8 mM", "Cl": "149 mM"}
    found = pm.donnan_curve(bath, ("0 mM", "80 mM", 3), charge=-8, ion="Ca")
    one = pm.donnan(outside=bath, impermeant={"protein": ("5 mM", -8)})
    assert found["ratio"].values[1] == near(one.ratio("Ca"), rel=1e-12)
    assert found["voltage"].values[1] == near(one.voltage.to("mV").magnitude, rel=1e-12)
    assert found["pressure"].values[1] == near(one.osmotic_pressure.to("kPa").magnitude, rel=1e-12)
    assert found["ratio"].values[0] == near(1.0, abs=1e-12)


def test_rises_with_charge_and_bends_from_quadratic_to_linear():
    """Small ions: ~ (|z|c)^2 / 4C at first, one counter-ion for each charge at last."""
    found = pm.donnan_curve("100 mM", ["1 mM", "2 mM", "1e5 mM", "2e5 mM"], charge=-1)
    ions = found["excess.ions"].values
    assert ions[0] == near(1.0 / 400.0, rel=1e-3)
    assert ions[1] / ions[0] == near(4.0, rel=1e-3)
    assert ions[3] - ions[2] == near(1e5, rel=1e-3)


def test_writes_and_draws(tmp_path):
    found = pm.donnan_curve("150 mM", ("0 mM", "300 mM", 31))
    text = found.to_csv(tmp_path / "donnan.csv").read_text(encoding="utf-8").splitlines()
    assert text[0] == "charge density [mM],ratio [1],voltage [mV],excess [mM],excess.ions [mM],pressure [kPa]"
    assert len(text) == 32
    assert found.document()["answers"]["half"] == {"value": near(225.0), "unit": "mM"}
    figure = found.plot(tmp_path / "donnan.png")
    assert (tmp_path / "donnan.png").stat().st_size > 5000
    assert [ax.get_ylabel() for ax in figure.axes] == [
        "Cl⁻ inside / outside", "Donnan potential / mV", "Osmotic excess / mM",
    ]  # fmt: skip
    assert figure.axes[0].get_legend().get_texts()[0].get_text() == "0.5 at 225 mM"
    coarse = pm.donnan_curve("150 mM", ("0 mM", "600 mM", 2), charge=4, ion="K").plot()
    assert coarse.axes[0].get_legend().get_texts()[0].get_text() == "0.5 at 225 mM", "not read off the line"
    cation = pm.donnan_curve("150 mM", ["100 mM"], charge=4).plot()
    assert cation.axes[1].get_ylim()[0] == 0.0
    assert cation.axes[0].get_legend() is None


def test_in_chinese():
    found = pm.donnan_curve("150 mM")
    assert found.plot(language="zh").axes[1].get_ylabel() == "唐南电位 / mV"


@pytest.mark.parametrize(
    ("arguments", "error"),
    [
        ({"salt": None}, PermeaseError),
        ({"salt": "150"}, QuantityError),
        ({"salt": "150 mV"}, QuantityError),
        ({"salt": "-1 mM"}, InputError),
        ({"salt": "nan mM"}, PermeaseError),
        ({"salt": "0 mM"}, InputError),
        ({"salt": {}}, InputError),
        ({"salt": {"K": "150 mM"}}, UnknownNameError),
        ({"salt": {"K": "150 mM", "Cl": "100 mM"}}, InputError),
        ({"salt": {"glucose": "150 mM"}}, InputError),
        ({"salt": {"Na": "70 mM", "sodium": "80 mM", "Cl": "150 mM"}}, InputError),
        ({"salt": {"kryptonite": "1 mM"}}, UnknownNameError),
        ({"salt": {5: "1 mM"}}, InputError),
        ({"densities": None}, InputError),
        ({"densities": []}, InputError),
        ({"densities": "5 mM"}, InputError),
        ({"densities": ["-5 mM"]}, InputError),
        ({"densities": ["5 mV"]}, QuantityError),
        ({"densities": [5.0]}, QuantityError),
        ({"densities": ("0 mM", "300 mM", 1)}, InputError),
        ({"densities": ("0 mM", "300 mM", True)}, PermeaseError),
        ({"densities": ("0 mM", "300 mM", 10**9)}, InputError),
        ({"densities": ("300 mM", "0 mM", 5)}, InputError),
        ({"densities": ["5 mM"] * 10_001}, InputError),
        ({"charge": 0}, InputError),
        ({"charge": "many"}, PermeaseError),
        ({"charge": None}, PermeaseError),
        ({"charge": float("nan")}, PermeaseError),
        ({"charge": "5 mM"}, QuantityError),
        ({"charge": 1e9}, InputError),
        ({"ion": "Na"}, UnknownNameError),
        ({"ion": None}, UnknownNameError),
        ({"ion": ["Cl"]}, UnknownNameError),
        ({"temperature": "-300 degC"}, PermeaseError),
        ({"temperature": 37}, PermeaseError),
        ({"temperature": None}, PermeaseError),
    ],
    ids=lambda value: repr(value)[:60] if isinstance(value, dict) else "",
)
def test_nonsense(arguments, error):
    with pytest.raises(error) as caught:
        pm.donnan_curve(**arguments)
    assert 1 <= len(str(caught.value).splitlines()) <= 4


def test_a_bath_that_cannot_balance_the_charge():
    with pytest.raises((ConvergenceError, InputError)):
        pm.donnan_curve({"K": "0 mM", "Cl": "0.1 mM"}, ["10 mM"], charge=-1)


def test_nonsense_for_the_figure(tmp_path):
    plot = importlib.import_module("permease.plot.donnan").plot_donnan
    found = pm.donnan_curve("150 mM")
    with pytest.raises(UnknownNameError):
        plot(found, language="fr")
    with pytest.raises(InputError):
        plot(found, tmp_path / "donnan.doc")
    with pytest.raises(UnknownNameError):
        found["current"]

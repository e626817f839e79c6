"""Small models as equations, shared by the compiler's tests."""

import sys
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import pytest

from permease.compile import Equations
from permease.expr import constant, ops, symbol

sys.path.insert(0, str(Path(__file__).parent))


@dataclass(frozen=True)
class Case:
    equations: Equations
    y0: np.ndarray
    p: np.ndarray
    scale: np.ndarray
    times: np.ndarray


def pump_leak_case():
    """A pump-leak cell: contents of Na, K, Cl, water volume, voltage in mV; one hour. Numbers chosen for the test."""
    values = {
        "F": 96485.33212, "uRT": 1 / 26.7306, "A": 500.0, "Cm": 5.0, "PNa": 0.001, "PK": 0.01, "PCl": 0.005,
        "Jp": 1.16e-3, "KNa": 10.0, "KK": 1.5, "Pf": 50.0, "vw": 0.018, "X": 100.0, "Nao": 145.0, "Ko": 5.0,
        "Clo": 130.0, "Xo": 20.0,
    }  # fmt: skip
    p = {name: symbol(name) for name in values}
    na, k, cl, w, v = states = tuple(symbol(name) for name in ("Na", "K", "Cl", "w", "V"))
    u = v * p["uRT"]

    def flux(permeability, inside, outside, charge):
        return permeability * p["A"] * 1e-3 * (inside - outside * ops.exp(-charge * u)) / ops.exprel(-charge * u)

    j_na, j_k = flux(p["PNa"], na / w, p["Nao"], 1.0), flux(p["PK"], k / w, p["Ko"], 1.0)
    j_cl = flux(p["PCl"], cl / w, p["Clo"], -1.0)
    r_na, r_k = na / w / (na / w + p["KNa"]), p["Ko"] / (p["Ko"] + p["KK"])
    pump = p["Jp"] * p["A"] * r_na**3 * r_k**2
    osmotic = (na + k + cl + p["X"]) / w - (p["Nao"] + p["Ko"] + p["Clo"] + p["Xo"])
    rates = (
        -j_na - 3.0 * pump,
        -j_k + 2.0 * pump,
        -j_cl,
        p["Pf"] * p["A"] * p["vw"] * 1e-6 * osmotic,
        -p["F"] * (j_na + j_k - j_cl + pump) / p["Cm"],
    )
    per_second = constant(1.0, "1/s")
    equations = Equations(
        symbol("t", "s"), states, tuple(rate * per_second for rate in rates), (False,) * 5, tuple(p.values()),
        {"Na concentration": na / w, "pump": pump, "osmotic": osmotic}, nonnegative=(True, True, True, True, False),
    )  # fmt: skip
    y0 = np.array([40.0, 110.0, 30.0, 1.1, -20.0])
    return Case(equations, y0, np.array(list(values.values())), np.abs(y0), np.linspace(0.0, 3600.0, 37))


@pytest.fixture(scope="session")
def pump_leak():
    return pump_leak_case()


@pytest.fixture(scope="session")
def robertson():
    """H. H. Robertson's kinetics (1966), the usual stiff test."""
    a, b, c = states = tuple(symbol(name) for name in "abc")
    k1, k2, k3 = parameters = tuple(symbol(name, "1/s") for name in ("k1", "k2", "k3"))
    rates = (-k1 * a + k3 * b * c, k1 * a - k3 * b * c - k2 * b * b, k2 * b * b)
    equations = Equations(symbol("t", "s"), states, rates, (False,) * 3, parameters, {"total": a + b + c})
    return Case(
        equations, np.array([1.0, 0.0, 0.0]), np.array([0.04, 3e7, 1e4]), np.array([1.0, 1e-4, 1.0]),
        np.array([0.0, 40.0]),
    )  # fmt: skip

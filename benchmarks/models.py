"""The models that every tool integrates: plain lists of equations, so that all of them do the same mathematics."""

from __future__ import annotations

import math
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from typing import Any

import numpy as np

Array = np.ndarray


@dataclass(frozen=True)
class Model:
    """A system of ordinary differential equations as text.

    Attributes
    ----------
    name : "A", "B", "C" or "B4".
    parameters, states : names with their values, the states' at the start.
    assignments : (name, expression) in the order in which they can be computed.
    rates : the derivative of every state as an expression.
    end : duration, in the model's own unit of time.
    outputs : number of equidistant output times, with both ends.
    varied : the parameters that differ between the cells of an ensemble.
    """

    name: str
    parameters: Mapping[str, float]
    states: Mapping[str, float]
    assignments: tuple[tuple[str, str], ...]
    rates: Mapping[str, str]
    end: float
    outputs: int
    varied: tuple[str, ...]

    @property
    def times(self) -> Array:
        """The output times."""
        return np.linspace(0.0, self.end, self.outputs)

    @property
    def start(self) -> Array:
        """The states at the start."""
        return np.array(list(self.states.values()))

    @property
    def numbers(self) -> Array:
        """The parameters."""
        return np.array(list(self.parameters.values()))

    def lasting(self, end: float, outputs: int) -> Model:
        """The same model for another time."""
        return replace(self, end=end, outputs=outputs)

    def spread(self, cells: int, factor: float = 1.5, seed: int = 20240607) -> Array:
        """Parameters (cells, p): the varied ones log-uniform between 1/factor and factor times their value.

        The first cell is the model itself, and the first cells are the same for any number of them.
        """
        numbers = np.tile(self.numbers, (cells, 1))
        names = list(self.parameters)
        draws = np.random.default_rng(seed).uniform(-1.0, 1.0, (cells, len(self.varied)))
        draws[0] = 0.0
        numbers[:, [names.index(name) for name in self.varied]] *= np.exp(math.log(factor) * draws)
        return numbers

    def derivatives(self, time: Any, states: Any, numbers: Any, functions: Mapping[str, Any]) -> list[Any]:
        """The derivatives for values of any kind that has arithmetic and these ``functions`` (exp, log, cos)."""
        known = dict(zip(self.states, states, strict=True))
        known.update(zip(self.parameters, numbers, strict=True))
        known["time"] = time
        for name, expression in self.assignments:
            known[name] = eval(_code(expression), {"__builtins__": {}, **functions}, known)
        return [eval(_code(self.rates[state]), {"__builtins__": {}, **functions}, known) for state in self.states]

    def antimony(self) -> str:
        """The model in Antimony, of which SBML is made."""
        lines = [f"model cell_{self.name}()"]
        lines += [f"{name} = {value!r};" for name, value in {**self.parameters, **self.states}.items()]
        lines += [f"{name} := {expression};" for name, expression in self.assignments]
        lines += [f"{name}' = {expression};" for name, expression in self.rates.items()]
        return "\n".join([*lines, "end"])

    def python(self, name: str, opening: str, put: Callable[[int, str], str]) -> str:
        """Source of a Python function ``name`` whose body computes the rates; ``put`` stores rate number i."""
        lines = [f"def {name}{opening}:"]
        lines += [f"  {state} = y[{i}]" for i, state in enumerate(self.states)]
        lines += [f"  {parameter} = p[{i}]" for i, parameter in enumerate(self.parameters)]
        lines += [f"  {key} = {expression}" for key, expression in self.assignments]
        lines += [f"  {put(i, self.rates[state])}" for i, state in enumerate(self.states)]
        return "\n".join(lines)


def _code(expression: str) -> Any:
    return compile(expression, "<model>", "eval")


def _cell_a() -> Model:
    parameters = {
        "F": 96485.33212, "uRT": 1 / 26.7306, "A": 500.0, "Cm": 5.0, "PNa": 0.001, "PK": 0.01, "PCl": 0.005,
        "Jp": 1.16e-3, "KNa": 10.0, "KK": 1.5, "Pf": 50.0, "vw": 0.018, "X": 100.0, "zX": -1.2,
        "Nao": 145.0, "Ko": 5.0, "Clo": 130.0, "Xo": 20.0,
    }  # fmt: skip
    assignments = (
        ("Nai", "Na/w"), ("Ki", "K/w"), ("Cli", "Cl/w"),
        ("u", "V*uRT"), ("em", "exp(-u)"), ("ep", "exp(u)"),
        ("JNa", "PNa*A*1e-3*u*(Nai-Nao*em)/(1-em)"),
        ("JK", "PK*A*1e-3*u*(Ki-Ko*em)/(1-em)"),
        ("JCl", "-PCl*A*1e-3*u*(Cli-Clo*ep)/(1-ep)"),
        ("rNa", "Nai/(Nai+KNa)"), ("rK", "Ko/(Ko+KK)"),
        ("Jpump", "Jp*A*rNa*rNa*rNa*rK*rK"),
        ("osm", "(Na+K+Cl+X)/w-(Nao+Ko+Clo+Xo)"),
    )  # fmt: skip
    rates = {
        "Na": "-JNa-3*Jpump", "K": "-JK+2*Jpump", "Cl": "-JCl", "w": "Pf*A*vw*1e-6*osm",
        "V": "-(F*1e-3)*(JNa+JK-JCl+Jpump)/Cm*1000",
    }  # fmt: skip
    states = {"Na": 40.0, "K": 110.0, "Cl": 30.0, "w": 1.1, "V": -20.0}
    varied = ("PNa", "PK", "PCl", "Jp", "Pf", "KNa", "Clo")
    return Model("A", parameters, states, assignments, rates, 3600.0, 37, varied)


_B_PARAMETERS = {
    "F": 96485.33212, "uRT": 1 / 26.7306, "A": 1000.0, "Cm": 10.0, "PNa": 0.0003, "PK": 0.006, "PCl": 0.006,
    "Pf": 50.0, "vw": 0.018, "X": 130.0, "Nao": 145.0, "Ko": 5.0, "Clo": 125.0, "Xo": 20.0, "Go": 20.0, "Gb": 5.0,
    "Npump": 0.012, "Nsglt": 0.004, "Nglut": 0.002, "gNa": 0.2, "gK": 4.0,
    "k1f": 1e3, "k1b": 1e3, "k2f": 600.0, "k2b": 30.0, "k3f": 500.0, "k3b": 400.0, "k4f": 2e3, "k4b": 2e3,
    "k5f": 600.0, "k5b": 40.0, "k6f": 300.0, "k6b": 90.0,
    "s12": 0.08, "s21": 500.0, "s23": 100.0, "s32": 2000.0, "s34": 50.0, "s43": 50.0, "s45": 8000.0, "s54": 120.0,
    "s56": 1000.0, "s65": 0.05, "s61": 5.0, "s16": 35.0,
    "g12": 1000.0, "g21": 1e4, "g23": 1000.0, "g32": 900.0, "g34": 1e4, "g43": 1100.0, "g41": 700.0, "g14": 600.0,
    "vgly": 0.3, "vhyd": 0.004, "KG": 1.0,
}  # fmt: skip
_B_STATES = {
    "Na": 15.0, "K": 135.0, "Cl": 30.0, "w": 1.0, "V": -40.0, "G": 1.0, "ATP": 4.0, "ADP": 1.0, "Pi": 5.0, "Lac": 1.0,
    "p1": 0.6, "p2": 0.1, "p3": 0.1, "p4": 0.1, "p5": 0.05, "p6": 0.05,
    "c1": 0.5, "c2": 0.3, "c3": 0.1, "c4": 0.05, "c5": 0.03, "c6": 0.02,
    "t1": 0.3, "t2": 0.2, "t3": 0.2, "t4": 0.3, "mC": 0.9, "mO": 0.02, "mI": 0.08, "nC": 0.7, "nO": 0.3,
}  # fmt: skip
_B_ASSIGNMENTS = (
    ("Nai", "Na/w"), ("Ki", "K/w"), ("Cli", "Cl/w"), ("Gi", "G/w"), ("ATPi", "ATP/w"), ("ADPi", "ADP/w"),
    ("Pii", "Pi/w"), ("u", "V*uRT"), ("em", "exp(-u)"), ("ep", "exp(u)"), ("eh", "exp(0.5*u)"), ("ehm", "exp(-0.5*u)"),
    ("JNal", "PNa*A*1e-3*u*(Nai-Nao*em)/(1-em)"), ("JKl", "PK*A*1e-3*u*(Ki-Ko*em)/(1-em)"),
    ("JCl", "-PCl*A*1e-3*u*(Cli-Clo*ep)/(1-ep)"),
    ("n10", "Nai/10"), ("no", "Nao/150"), ("ko", "Ko/1.5"), ("ki", "Ki/120"),
    ("r1", "k1f*n10*n10*n10*p1-k1b*p2"), ("r2", "k2f*ATPi/(ATPi+0.2)*p2-k2b*ADPi*p3"),
    ("r3", "k3f*eh*p3-k3b*no*no*no*ehm*p4"), ("r4", "k4f*ko*ko*p4-k4b*p5"), ("r5", "k5f*p5-k5b*Pii*p6"),
    ("r6", "k6f*p6-k6b*ki*ki*p1"),
    ("q12", "s12*Nao*Nao*ehm*c1-s21*eh*c2"), ("q23", "s23*Go*c2-s32*c3"), ("q34", "s34*c3-s43*c4"),
    ("q45", "s45*c4-s54*Gi*c5"), ("q56", "s56*c5-s65*Nai*Nai*c6"), ("q61", "s61*ep*c6-s16*c1"),
    ("h12", "g12*Gb*t1-g21*t2"), ("h23", "g23*t2-g32*t3"), ("h34", "g34*t3-g43*Gi*t4"), ("h41", "g41*t4-g14*t1"),
    ("am", "2e4/(1+exp(-(V+30)/7))"), ("bm", "1e4*exp(-(V+60)/20)"), ("ai", "800.0"), ("bi", "40*exp(-(V+70)/15)"),
    ("di", "20*exp((V+60)/25)"), ("ri", "60*exp(-(V+70)/20)"),
    ("x1", "am*mC-bm*mO"), ("x2", "ai*mO-bi*mI"), ("x3", "di*mC-ri*mI"),
    ("an", "200*exp((V+40)/30)"), ("bn", "300*exp(-(V+40)/40)"), ("y1", "an*nC-bn*nO"),
    ("ENa", "log(Nao/Nai)/uRT"), ("EK", "log(Ko/Ki)/uRT"),
    ("iNa", "gNa*mO*(V-ENa)"), ("iK", "gK*nO*(V-EK)"), ("JNac", "iNa/(F*1e-3)"), ("JKc", "iK/(F*1e-3)"),
    ("Jgly", "vgly*Gi/(Gi+KG)*ADPi/(ADPi+0.3)"), ("Jhyd", "vhyd*ATPi"),
    ("osm", "(Na+K+Cl+G+ATP+ADP+Pi+Lac+X)/w-(Nao+Ko+Clo+Xo+5)"),
)  # fmt: skip
_B_RATES = {
    "Na": "-JNal-JNac-3*Npump*r1+2*Nsglt*q56", "K": "-JKl-JKc+2*Npump*r6", "Cl": "-JCl", "w": "Pf*A*vw*1e-6*osm",
    "V": "-(F*1e-3)*(JNal+JKl-JCl+JNac+JKc+Npump*(r3)-2*Nsglt*(0.5*q12-0.5*q61))/Cm*1000",
    "G": "Nsglt*q45-(-Nglut*h34)-Jgly", "ATP": "2*Jgly-Jhyd-Npump*r2", "ADP": "-2*Jgly+Jhyd+Npump*r2",
    "Pi": "-2*Jgly+Jhyd+Npump*r5", "Lac": "2*Jgly-0.01*Lac",
    "p1": "r6-r1", "p2": "r1-r2", "p3": "r2-r3", "p4": "r3-r4", "p5": "r4-r5", "p6": "r5-r6",
    "c1": "q61-q12", "c2": "q12-q23", "c3": "q23-q34", "c4": "q34-q45", "c5": "q45-q56", "c6": "q56-q61",
    "t1": "h41-h12", "t2": "h12-h23", "t3": "h23-h34", "t4": "h34-h41",
    "mC": "-x1-x3", "mO": "x1-x2", "mI": "x2+x3", "nC": "-y1", "nO": "y1",
}  # fmt: skip
_B_VARIED = ("PNa", "PK", "PCl", "Npump", "Nsglt", "Nglut", "Pf", "gNa", "gK")


def _cell_b() -> Model:
    return Model("B", _B_PARAMETERS, _B_STATES, _B_ASSIGNMENTS, _B_RATES, 3600.0, 37, _B_VARIED)


def _cell_c() -> Model:
    # a smooth stimulus without events, so that no tool has to find or to be told of any
    parameters = {
        "Cm": 1.0, "gNa": 110.0, "gK": 30.0, "gL": 0.3, "ENa": 50.0, "EK": -77.0, "EL": -70.0, "Ist": 25.0,
        "kst": 60.0, "t0": 5.0, "om": 2 * math.pi / 20,
    }  # fmt: skip
    assignments = (
        ("a", "18/(1+exp(-(V+32)/9))"), ("b", "5*exp(-(V+60)/18)"), ("koi", "1.5"), ("kio", "0.002*exp(-(V+40)/20)"),
        ("rec", "0.25*exp(-(V+70)/12)"), ("cin", "0.02*exp((V+65)/15)"),
        ("f1", "3*a*C3-b*C2"), ("f2", "2*a*C2-2*b*C1"), ("f3", "a*C1-3*b*O"), ("f4", "koi*O-kio*I"),
        ("f5", "rec*I-cin*C3"), ("an", "1.5/(1+exp(-(V+20)/15))"), ("bn", "0.125*exp(-(V+65)/40)"),
        ("st", "Ist*exp(kst*(cos(om*(time-t0))-1))"), ("n2", "n*n"),
        ("cur", "gNa*O*(V-ENa)+gK*n2*n2*(V-EK)+gL*(V-EL)"),
    )  # fmt: skip
    rates = {
        "V": "(st-cur)/Cm", "C3": "f5-f1", "C2": "f1-f2", "C1": "f2-f3", "O": "f3-f4", "I": "f4-f5",
        "n": "an*(1-n)-bn*n",
    }  # fmt: skip
    states = {"V": -66.0, "C3": 0.70, "C2": 0.10, "C1": 0.01, "O": 0.0, "I": 0.19, "n": 0.30}
    return Model("C", parameters, states, assignments, rates, 1000.0, 1001, ("gNa", "gK", "gL", "Cm"))


def coupled(model: Model, copies: int, rate: float = 1e-3) -> Model:
    """Copies of a cell in a ring, joined by gap junctions: each exchanges ions with its neighbours.

    ``rate`` (per unit of time) times the difference of Na, K and Cl flows, with its charge; parameters are shared.
    """
    own = {*model.states, *(name for name, _ in model.assignments)}
    states: dict[str, float] = {}
    rates: dict[str, str] = {}
    assignments: list[tuple[str, str]] = []

    def named(expression: str, copy: int) -> str:
        return re.sub(r"[A-Za-z_]\w*", lambda found: f"{found[0]}_{copy}" if found[0] in own else found[0], expression)

    for i in range(copies):
        neighbours = ((i - 1) % copies, (i + 1) % copies)
        states.update({f"{name}_{i}": value * (1.0 + 0.02 * i * (name == "w")) for name, value in model.states.items()})
        assignments += [(f"{name}_{i}", named(expression, i)) for name, expression in model.assignments]
        for name, expression in model.rates.items():
            joined = "".join(f"+gap*({name}_{j}-{name}_{i})" for j in neighbours) if name in ("Na", "K", "Cl") else ""
            rates[f"{name}_{i}"] = named(expression, i) + joined
        charge = "+".join(f"Na_{j}-Na_{i}+K_{j}-K_{i}-Cl_{j}+Cl_{i}" for j in neighbours)
        rates[f"V_{i}"] += f"+gap*(F*1e-3)/Cm*1000*({charge})"
    parameters = {**model.parameters, "gap": rate}
    return Model(
        f"{model.name}{copies}", parameters, states, tuple(assignments), rates, model.end, model.outputs, model.varied
    )


MODELS: Mapping[str, Callable[[], Model]] = {
    "A": _cell_a,
    "B": _cell_b,
    "C": _cell_c,
    "B4": lambda: coupled(_cell_b(), 4),
}


def model(name: str) -> Model:
    """One of MODELS by name."""
    return MODELS[name]()

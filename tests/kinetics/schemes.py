"""Published carrier and pump schemes, written out in full with their sources, for the tests of kinetics."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from permease.kinetics import ATP, Cycle, Fuel, equilibrium, step
from permease.sources import Reference

LOWE_1986 = Reference("Lowe1986", "Lowe and Walmsley (1986) Biochim Biophys Acta 857:146")
PARENT_1992 = Reference("Parent1992", "Parent, Supplisson, Loo and Wright (1992), CellML file Parent_et_al_1992")
ESKANDARI_2005 = Reference("Eskandari2005", "Eskandari, Wright and Loo (2005), CellML file Eskandari_et_al_2005")
WRIGHT_2011 = Reference("Wright2011", "Wright, Loo and Hirayama (2011), as coded in Layton-Lab/nephron glucose.py")
SMITH_2004 = Reference("SmithCrampin2004", "Smith and Crampin (2004), CellML file smith_crampin_2004")
TERKILDSEN = Reference("Terkildsen2007", "Terkildsen (2007), CellML file Terkildsen_NaK_kinetic")
PAN_2018 = Reference("Pan2018", "Pan et al. (2018) arXiv:1806.04341")
TRAN_2009 = Reference(
    "Tran2009", "Tran, Smith, Loiselle and Crampin (2009), CellML file tran_smith_loiselle_crampin_2009"
)

CHARGES = {"Na": 1, "K": 1, "Ca": 2, "H": 1, "glucose": 0, "MgATP": -2, "MgADP": -1, "Pi": -2, "S": 0, "ouabain": 0}


@dataclass
class Baths:
    """Surroundings from plain numbers: mol/m3, V, K."""

    concentrations: Mapping[tuple[str, str], Any]
    voltage: Any = 0.0
    temperature: Any = 310.0
    overrides: Mapping[str, Any] = field(default_factory=dict)

    def concentration(self, species: str, side: str) -> Any:
        return self.concentrations[species, side]

    def parameter(self, name: str, value: float, unit: str) -> Any:
        return self.overrides.get(name, value)


def both(**sides: tuple[Any, Any]) -> dict[tuple[str, str], Any]:
    """``both(Na=(10, 140))``: (inside, outside)."""
    return {
        (name, side): value for name, pair in sides.items() for side, value in zip(("in", "out"), pair, strict=True)
    }


# --- GLUT1 --------------------------------------------------------------------------------------------------------


def glut1() -> Cycle:
    """Simple carrier of Lowe and Walmsley at 0 degC, rapid binding; the inside dissociation constant is derived."""
    value = LOWE_1986.value
    return Cycle(
        equilibrium("Co + glucose.out <-> CoG", value("9.5 mM", note="from a model that uses the paper")),
        step("CoG <-> CiG", value("1113/s"), value("90.3/s"), activation_energy=("31.7 kJ/mol", "88.0 kJ/mol")),
        equilibrium("Ci + glucose.in <-> CiG"),
        step("Ci <-> Co", value("0.726/s"), value("12.1/s"), activation_energy=("173 kJ/mol", "127 kJ/mol")),
        source=LOWE_1986,
        at="0 degC",
        charges=CHARGES,
    )


# --- SGLT1 --------------------------------------------------------------------------------------------------------

SGLT_NAMES = ("k12", "k21", "k23", "k32", "k34", "k43", "k45", "k54", "k56", "k65", "k61", "k16", "k25", "k52")
SGLT_SETS: dict[str, tuple[Reference, tuple[float, ...]]] = {
    "Parent": (PARENT_1992, (8e4, 500, 1e5, 20, 50, 50, 800, 1.83e7, 10, 50, 5, 35, 0.3, 1.37)),
    "Eskandari": (ESKANDARI_2005, (8e4, 500, 1e5, 20, 50, 50, 800, 1.219e4, 10, 4500, 3, 350, 0.3, 9.1e-4)),
    "Wright": (WRIGHT_2011, (1.4e5, 300, 4.5e4, 20, 50, 50, 800, 1.9e5, 5, 2250, 25, 600, 0.01, 5e-4)),
}


def sglt1(
    name: str = "Eskandari", *, leak: bool = True, omit: tuple[str, ...] = ("k54", "k52"), **options: Any
) -> Cycle:
    """Six-state Na+/glucose symporter; k in 1/s, 1/(M s), 1/(M2 s); alpha' 0.3, delta 0.7, empty carrier -2."""
    source, numbers = SGLT_SETS[name]
    units = {"k12": "/(M^2 s)", "k65": "/(M^2 s)", "k23": "/(M s)", "k54": "/(M s)"}
    k = {
        key: None if key in omit else source.value(f"{number!r} {units.get(key, '/s')}")
        for key, number in zip(SGLT_NAMES, numbers, strict=True)
    }
    steps = [
        step("Eo + 2 Na.out <-> EoNa", k["k12"], k["k21"], charge=-0.6),
        step("EoNa + glucose.out <-> EoNaG", k["k23"], k["k32"]),
        step("EoNaG <-> EiNaG", k["k34"], k["k43"]),
        step("EiNaG <-> EiNa + glucose.in", k["k45"], k["k54"]),
        step("EiNa <-> Ei + 2 Na.in", k["k56"], k["k65"]),
        step("Ei <-> Eo", k["k61"], k["k16"], charge=-1.4),
    ]
    if leak:
        steps.append(step("EoNa <-> EiNa", k["k25"], k["k52"]))
    return Cycle(*steps, source=source, at="310 K", charges=CHARGES, **options)


# --- Na+/K+-ATPase ------------------------------------------------------------------------------------------------


@dataclass(frozen=True)
class PumpSet:
    """Constants of a four-step Post-Albers model: kf, kr in 1/s and mM, K in mM."""

    source: Reference
    forward: tuple[float, float, float, float]
    reverse: tuple[float, float, float, float]
    sodium_in: tuple[float, float]
    sodium_out: tuple[float, float]
    potassium_in: float
    potassium_out: float
    atp: float
    delta: float


TERKILDSEN_ORIGINAL = PumpSet(
    TERKILDSEN,
    (1664.1240234375, 110.42505645751953, 2314.257568359375, 462.3775634765625),
    (264.1466623897655, 14.037195205688477, 7599999.5, 1702.5262451171875),
    (1.209868e-08, 154.38992309570312),
    (141.271240234375, 356.00909423828125),
    255.13067777166557,
    6.802345275878906,
    2.9263007640838623,
    -0.17952924966812134,
)
PAN = PumpSet(
    PAN_2018,
    (1423.2, 11565.0, 194.4506, 30630.0),
    (225.9048, 36355.0, 281040.0, 1574000.0),
    (579.7295, 5.6399),
    (0.0349, 10617.0),
    16795.0,
    1.0817,
    140.3709,
    -0.055,
)


def _slow_steps(source: Reference, kf: tuple[float, ...], kr: tuple[float, ...]) -> list[Any]:
    value = source.value
    return [
        step("E1ATPNa3 <-> E1PNa3 + MgADP.in", value(f"{kf[0]!r} /s"), value(f"{kr[0]!r} /(mM s)")),
        step("E1PNa3 <-> E2PNa3", value(f"{kf[1]!r} /s"), value(f"{kr[1]!r} /s")),
        step("E2PK2 <-> E2K2 + Pi.in + H.in", value(f"{kf[2]!r} /s"), value(f"{kr[2]!r} /(mM^2 s)")),
        step("E2K2ATP <-> E1ATPK2", value(f"{kf[3]!r} /s"), value(f"{kr[3]!r} /s")),
    ]


def _pair_of_potassium(root: str, side: str, k: float, source: Reference) -> list[Any]:
    """Two independent equal sites: K/2 and 2 K."""
    value = source.value
    return [
        equilibrium(f"{root} + K.{side} <-> {root}K1", value(f"{k / 2!r} mM")),
        equilibrium(f"{root}K1 + K.{side} <-> {root}K2", value(f"{2 * k!r} mM")),
    ]


def _pump(
    source: Reference, slow: list[Any], bindings: list[Any], k_atp: float, fuel: Fuel | None, check: bool
) -> Cycle:
    atp = equilibrium("E2K2 + MgATP.in <-> E2K2ATP", source.value(f"{k_atp!r} mM"))
    own = ATP.from_own_constants() if fuel is None else fuel
    return Cycle(*slow, *bindings, atp, source=source, at="310 K", fuel=own, check=check, charges=CHARGES)


def smith_crampin(fuel: Fuel | None = None, check: bool = True) -> Cycle:
    """Smith and Crampin 2004: three equal sodium sites (K/3, K, 3 K), bound in the field."""
    delta = -0.031288692380984445
    value = SMITH_2004.value
    bindings = []
    for root, side, k, charge in (("E1ATP", "in", 2.49, -delta / 3), ("E2P", "out", 15.5, -(1 + delta) / 3)):
        names = [root, f"{root}Na1", f"{root}Na2", f"{root}Na3"]
        for i, factor in enumerate((1 / 3, 1.0, 3.0)):
            arrow = f"{names[i]} + Na.{side} <-> {names[i + 1]}"
            bindings.append(equilibrium(arrow, value(f"{k * factor!r} mM"), charge=charge))
    bindings += _pair_of_potassium("E1ATP", "in", 0.5, SMITH_2004) + _pair_of_potassium("E2P", "out", 0.213, SMITH_2004)
    slow = _slow_steps(SMITH_2004, (1050.0, 481.0, 2000.0, 320.0), (172.1, 40.1, 79287.1, 40.1))
    return _pump(SMITH_2004, slow, bindings, 2.51, fuel, check)


def terkildsen(constants: PumpSet, fuel: Fuel | None = None, *, check: bool = True, independent: bool = False) -> Cycle:
    """Terkildsen's form: one sodium site in the field and two equal ones (K2/2, 2 K2) outside it.

    By default the site in the field fills last, so that D = n1 n2^2 + (1 + n2)^2 + (1 + k)^2 - 1 (Pan 2018); with
    ``independent`` it fills in any order, so that D = (1 + n1)(1 + n2)^2 + (1 + k)^2 - 1, with loops of rapid steps.
    """
    source, value = constants.source, constants.source.value
    bindings = []
    for root, side, (k1, k2), charge in (
        ("E1ATP", "in", constants.sodium_in, -constants.delta),
        ("E2P", "out", constants.sodium_out, -(1 + constants.delta)),
    ):
        bindings += [
            equilibrium(f"{root} + Na.{side} <-> {root}Na1", value(f"{k2 / 2!r} mM")),
            equilibrium(f"{root}Na1 + Na.{side} <-> {root}Na2", value(f"{2 * k2!r} mM")),
            equilibrium(f"{root}Na2 + Na.{side} <-> {root}Na3", value(f"{k1!r} mM"), charge=charge),
        ]
        if independent:
            bindings += [
                equilibrium(f"{root} + Na.{side} <-> {root}F", value(f"{k1!r} mM"), charge=charge),
                equilibrium(f"{root}F + Na.{side} <-> {root}FNa1", value(f"{k2 / 2!r} mM")),
                equilibrium(f"{root}Na1 + Na.{side} <-> {root}FNa1", value(f"{k1!r} mM"), charge=charge),
                equilibrium(f"{root}FNa1 + Na.{side} <-> {root}Na3", value(f"{2 * k2!r} mM")),
            ]
    bindings += _pair_of_potassium("E1ATP", "in", constants.potassium_in, source)
    bindings += _pair_of_potassium("E2P", "out", constants.potassium_out, source)
    slow = _slow_steps(source, constants.forward, constants.reverse)
    return _pump(source, slow, bindings, constants.atp, fuel, check)


def pump_baths(
    voltage: Any, na_i: float, na_e: float, k_i: float, k_e: float, atp: float, adp: float, phosphate: float, h: float
) -> Baths:
    """A test vector of the pump; total phosphate becomes free phosphate by its binding of K+, H+ and Na+ (mM)."""
    free = phosphate / (1 + k_i / 292 + h / 1.69e-4 + na_i / 224)
    inside = {("MgATP", "in"): atp, ("MgADP", "in"): adp, ("Pi", "in"): free, ("H", "in"): h}
    return Baths(both(Na=(na_i, na_e), K=(k_i, k_e)) | inside, voltage, 310.0)


# --- SERCA --------------------------------------------------------------------------------------------------------


def serca(k_minus_1: float, calcium: float = 0.91, fuel: Fuel | None = None, check: bool = True) -> Cycle:
    """Tran 2009, three slow steps; "out" is the reticulum. The potential of the reticulum is zero in the model.

    Its constants: K_Ca_i 0.91 (0.9 in the CellML file that has k-1 = 16),
    K_Ca_sr 2.24 mM; H: 1.09e-5 mM, 3.54e-3 and 1.05e-8 mM2, 7.24e-5 mM.
    """
    value = TRAN_2009.value
    return Cycle(
        step("EH2 + MgATP.in <-> EATPH2", value("25900 /(mM s)"), value(f"{k_minus_1!r} /s")),
        equilibrium("EATPH2 + 2 Ca.in <-> EATPCa2 + 2 H.in", value(f"{calcium**2 / 3.54e-3!r}")),
        equilibrium("EATPH2 + H.in <-> EATPH3", value("1.09e-5 mM")),
        equilibrium("EATPCa2 + 2 H.in <-> EATPCa2H2", value("3.54e-3 mM^2")),
        step("EATPCa2 <-> EPCa2 + MgADP.in", value("2540 /s"), value("67200 /(mM s)"), charge=2.0),
        equilibrium("EP + 2 Ca.out <-> EPCa2", value(f"{2.24**2!r} mM^2")),
        equilibrium("EP + 2 H.out <-> EPH3", value("1.05e-8 mM^2")),
        equilibrium("EPH2 + H.in <-> EPH3", value("7.24e-5 mM")),
        step("EPH2 <-> EH2 + Pi.in", value("20.5 /s"), value("149 /(mM s)")),
        source=TRAN_2009,
        at="310 K",
        fuel=ATP.from_own_constants() if fuel is None else fuel,
        check=check,
        charges=CHARGES,
    )

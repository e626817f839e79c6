"""Gibbs-Donnan cases by name: the textbook's, divalents, titration, walls, and the pump that takes over."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import Any, Literal

from ..chemistry.solution import Solution
from ..errors import InputError, UnknownNameError
from ..model.bath import Bath
from ..model.cell import Cell
from ..model.compartment import Compartment, Impermeant
from ..model.leak import Leak
from ..model.membrane import Membrane
from ..model.wall import Wall
from ..text import Text, message, phrase
from ..units import with_unit
from .water import Donnan, donnan, reported

Kind = Literal["equilibrium", "no equilibrium", "steady state"]
_KCL = {"K": "150 mM", "Cl": "150 mM"}


@dataclass(frozen=True)
class DonnanCase:
    """One case: ``solve()`` gives where it comes to rest.

    ``kind`` says how it ends: in an ``equilibrium``; in ``no equilibrium``, and then ``solve`` raises
    NoFiniteVolumeError; or in a ``steady state`` that a pump maintains, and then what ``solve`` gives has an ``atp``.
    ``arguments`` are those of ``pm.donnan`` where it is one call; ``cell()`` builds the cell
    where the case is one.
    """

    name: str
    label: Text
    about: Text
    kind: Kind = "equilibrium"
    arguments: Mapping[str, Any] = field(default_factory=dict)
    build: Callable[[], Cell] | None = field(default=None, repr=False)
    special: Callable[[], Donnan] | None = field(default=None, repr=False)

    def solve(self) -> Donnan:
        """The equilibrium, or the steady state where a pump is at work.

        Raises NoFiniteVolumeError where there is neither.

        >>> case = donnan_case("pumped").solve()
        >>> print(f"{case.volume_inside:.0f~P}, {case.impermeants['anion']:.1f~P}, {case.atp:.3f~P}")
        983 fL, 144.4 mM, 0.009 fmol/s
        """
        if self.special is not None:
            return self.special()
        if self.build is not None and self.kind == "steady state":
            return _at_rest(self.build())
        if self.build is not None:
            from ..solve.equilibrium import equilibrium

            return reported(next(iter(equilibrium(self.build()).solutions.values())))
        return donnan(**self.arguments)

    def cell(self) -> Cell:
        """The cell that the case is about. Raises InputError for a case that is a calculation only."""
        if self.build is None:
            raise InputError(
                message("errors_calculate-case-no-cell", name=f"{self.name!r}"),
                why=message("errors_calculate-one-call-pm-donnan"),
                hint=".solve()",
            )
        return self.build()


def donnan_cases() -> Mapping[str, DonnanCase]:
    """All cases by name.

    Raises no errors.
    """
    return MappingProxyType(_CASES)


def donnan_case(name: str) -> DonnanCase:
    """The case with this name. Raises UnknownNameError.

    >>> round(donnan_case("textbook").solve().ratio("Cl"), 4)
    0.8755
    """
    if name not in _CASES:
        raise UnknownNameError(message("thing-donnan-case"), str(name), _CASES)
    return _CASES[name]


def _at_rest(cell: Cell) -> Donnan:
    """The steady state of a cell of one compartment in a bath, told as an equilibrium is."""
    from ..solve.steady_state import steady_state

    state, place = steady_state(cell), cell.compartments[0]
    volume, bath = state.values[f"{place.name}.volume"], cell.baths[0].solution
    inside = {name: state.values[f"{place.name}.{name}"] for name in place.contents}
    return Donnan(
        voltage=state.voltage(),
        ratios={name: c / bath.concentrations[name] for name, c in inside.items() if name in bath.concentrations},
        inside={name: with_unit(c, "mol/m^3", "mM") for name, c in inside.items()},
        outside={name: with_unit(c, "mol/m^3", "mM") for name, c in bath.concentrations.items()},
        osmotic_pressure=with_unit(state.values.get(f"{place.name}.pressure", 0.0), "Pa", "kPa"),
        impermeant_charge={s.name: s.charge_at(place.pH, cell.temperature) for s in place.impermeant},
        temperature=with_unit(cell.temperature, "K"),
        pH_inside=None,
        pH_outside=None,
        volume_inside=with_unit(volume, "m^3", "fL"),
        volume_outside=None,
        impermeants={
            s.name: with_unit(s.concentration * place.volume / volume, "mol/m^3", "mM") for s in place.impermeant
        },
        atp=state.atp,
    )


def _double() -> Donnan:
    from ..physics.donnan import double_donnan

    return reported(double_donnan(5.0, 150.0, 300.0, 10.0, 310.15))


def _cell(*, wall: Wall | None = None, pump: bool = False) -> Cell:
    """Impermeant anions among Na+, K+ and Cl- leaks and water: with nothing else, with a wall, or with a pump."""
    from ..library.transporters.nak_atpase import NaKATPase

    cytosol = Compartment(
        "cytosol",
        volume="1 pL",
        contents={"Na": "12 mM", "K": "140 mM", "Cl": "10 mM"},
        impermeant=[Impermeant("anion", "142 mM", charge=-1)],
        balance="anion",
        wall=wall,
    )
    membrane = Membrane(
        "membrane",
        inside=cytosol,
        outside=Bath("outside", Solution(Na="147 mM", K="5 mM", Cl="152 mM")),
        area="600 um^2",
        water_permeability="1e-3 cm/s",
        transporters=[
            Leak("Na", permeability="1e-8 cm/s"),
            Leak("K", permeability="5e-7 cm/s"),
            Leak("Cl", permeability="1e-7 cm/s"),
            *([NaKATPase(density="1000 / um^2")] if pump else []),
        ],
    )
    title = "walled Donnan cell" if wall else "Donnan cell with a pump" if pump else "soft Donnan cell"
    return Cell(title, [membrane])


KINDS = {
    "equilibrium": phrase("calculate-equilibrium"),
    "no equilibrium": phrase("calculate-no-equilibrium"),
    "steady state": phrase("calculate-steady-state"),
}
"""How a case ends, in both languages."""


def _case(name: str, **rest: Any) -> DonnanCase:
    key = f"cases-{name.replace('_', '-')}"
    return DonnanCase(name, phrase(key), phrase(f"{key}-about"), **rest)


def _hb(concentration: str, charge: float) -> dict[str, Any]:
    return {"haemoglobin": (concentration, charge)}


_TITRATED = {"outside": _KCL, "impermeant": {"haemoglobin": "5 mM"}}
_ALL = (
    _case(
        "textbook",
        arguments={"outside": _KCL, "impermeant": _hb("5 mM", -8)},
    ),
    _case(
        "textbook_twice_as_much",
        arguments={"outside": _KCL, "impermeant": _hb("10 mM", -4)},
    ),
    _case(
        "haemoglobin_alone",
        arguments={"outside": {"K": "147 mM", "Cl": "147 mM"}, "impermeant": _hb("7.03 mM", -6.03)},
    ),
    _case(
        "divalents",
        arguments={
            "outside": {"Na": "145 mM", "Ca": "1.2 mM", "Mg": "0.8 mM", "Cl": "149 mM"},
            "impermeant": _hb("5 mM", -8),
        },
    ),
    _case(
        "calcium_chloride",
        arguments={"outside": {"Ca": "50 mM", "Cl": "100 mM"}, "impermeant": _hb("5 mM", -8)},
    ),
    _case(
        "titratable",
        arguments={**_TITRATED, "pH_outside": 7.4},
    ),
    _case(
        "isoelectric",
        arguments={**_TITRATED, "pH_outside": 6.608},
    ),
    _case(
        "acid",
        arguments={**_TITRATED, "pH_outside": 6.2},
    ),
    _case(
        "two_chambers",
        arguments={
            "outside": _KCL, "inside": {"K": "40 mM"}, "impermeant": _hb("5 mM", -8), "volume": "1 pL",
            "outside_volume": "1 pL",
        },
    ),
    _case(
        "double_donnan",
        special=_double,
    ),
    _case(
        "soft",
        kind="no equilibrium", build=lambda: _cell(),
    ),
    _case(
        "walled",
        build=lambda: _cell(wall=Wall("5 MPa")),
    ),
    _case(
        "pumped",
        kind="steady state", build=lambda: _cell(pump=True),
    ),
)  # fmt: skip
_CASES = {case.name: case for case in _ALL}

"""The bilayer of a membrane: a recipe and a temperature, and everything that follows from them."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cached_property
from types import MappingProxyType
from typing import TYPE_CHECKING, Any

from ..chemistry.amounts import rounded
from ..errors import InputError, PermeaseError
from ..sources import Citations, Reference
from ..text import Text, message, phrase
from ..units import temperature as kelvin_of
from .composition import composition, with_sterol
from .leaflet import NEVER, Leaflet
from .lipid import Lipid, lipid
from .phase import NAMES
from .references import CHOLESTEROL_CALORIMETRY, FERREIRA_2013, NAGLE_2000
from .references_motion import WAUGH

if TYPE_CHECKING:
    from pint import Quantity

    from .estimate import Estimate
    from .frap import Recovery

_SIDES = ("outer", "inner")
_TRACE = 1e-3
_SOME = 0.01
GEL = phrase("bilayer-gel-has-one-area-order")
"""The remark of a bilayer of which more than a hundredth is gel."""


class Bilayer:
    """A lipid bilayer of known composition at a temperature: phase, order, area, thickness, fluidity, permeability.

    Parameters
    ----------
    lipids : mole fractions by lipid, the same in both leaflets: ``{"POPC": 0.7, "cholesterol": 0.3}``; a lipid alone
        by its name.
    outer, inner : instead of ``lipids``, the two leaflets of an asymmetric membrane.
    temperature : of the membrane, ``"37 degC"``.
    gel_interaction : excess energy of unlike neighbours in the gel (regular solution); 0 mixes ideally. Positive where
        they avoid each other; below 2 RT, above which the gel itself would separate.

    Values are those of a leaflet, or the mean of two leaflets where they differ (the thickness is the sum of both
    halves); ``outer`` and ``inner`` hold each alone. A bilayer never changes; ``at`` gives the same at another
    temperature. Raises InputError or QuantityError for fractions that do not add to one, a lipid nobody knows, a
    temperature at or below absolute zero; a sterol alone forms no bilayer.

    Source: each property names its own, and every estimate lists its references.

    >>> membrane = Bilayer({"DPPC": 0.4, "DOPC": 0.4, "cholesterol": 0.2}, temperature="25 degC")
    >>> membrane.cholesterol, membrane.unsaturation
    (0.2, 1.0)
    >>> {name: round(value, 2) for name, value in Bilayer("DPPC", temperature="25 degC").phases.items()}
    {'gel': 1.0, 'ld': 0.0, 'lo': 0.0}
    """

    def __init__(
        self,
        lipids: Mapping[Any, Any] | str | None = None,
        *,
        outer: Mapping[Any, Any] | str | None = None,
        inner: Mapping[Any, Any] | str | None = None,
        temperature: Any = "37 degC",
        gel_interaction: Any = "0 kJ/mol",
    ) -> None:
        hint = 'Bilayer({"POPC": 0.7, "cholesterol": 0.3}, temperature="37 degC")'
        if lipids is None and (outer is None or inner is None):
            raise InputError(message("errors_bilayer-lipids-both-outer-inner-needed"), where="bilayer", hint=hint)
        if lipids is not None and (outer is not None or inner is not None):
            raise InputError(message("errors_bilayer-lipids-those-both-leaflets-outer"), where="bilayer")
        kelvin = kelvin_of(temperature)
        try:
            if lipids is not None:
                top = bottom = Leaflet.of(composition(lipids), kelvin, gel_interaction)
            else:
                top = Leaflet.of(composition(outer, "outer"), kelvin, gel_interaction)
                bottom = Leaflet.of(composition(inner, "inner"), kelvin, gel_interaction)
        except PermeaseError as error:
            raise error.within("bilayer") from None
        self._leaflets: tuple[Leaflet, Leaflet] = (top, bottom)

    @property
    def outer(self) -> Leaflet:
        """The outer leaflet."""
        return self._leaflets[0]

    @property
    def inner(self) -> Leaflet:
        """The inner leaflet."""
        return self._leaflets[1]

    @property
    def symmetric(self) -> bool:
        """Whether both leaflets are the same."""
        return self.outer == self.inner

    @property
    def kelvin(self) -> float:
        """Temperature in kelvin, as a float."""
        return self.outer.kelvin

    @property
    def temperature(self) -> Quantity[Any]:
        """Temperature, shown in degC."""
        return self._celsius(self.kelvin)

    @cached_property
    def lipids(self) -> Mapping[str, float]:
        """Mole fractions by lipid, of both leaflets together."""
        if self.symmetric:
            return self.outer.lipids
        names = dict.fromkeys([*self.outer.lipids, *self.inner.lipids])
        return composition({n: self._mean(lambda leaflet, n=n: leaflet.lipids.get(n, 0.0)) for n in names})

    def _mean(self, value: Any) -> float:
        top, bottom = (float(value(leaflet)) for leaflet in self._leaflets)
        return top if top == bottom else 0.5 * (top + bottom)

    def at(self, temperature: Any) -> Bilayer:
        """The same membrane at another temperature."""
        return self._changed(temperature=temperature)

    def with_sterol(self, fraction: Any) -> Bilayer:
        """The same membrane with this mole fraction of sterol in each leaflet, the other lipids in their proportions.

        It keeps its own sterol where it has one; otherwise it is cholesterol. Raises InputError or QuantityError for
        what is no fraction that a bilayer takes up.

        >>> Bilayer("POPC", temperature="25 degC").with_sterol("30 %")
        Bilayer({'POPC': 0.7, 'cholesterol': 0.3}, temperature='25 degC')
        """
        from ..units import si

        sterol = si(fraction, "", "sterol")
        if not 0.0 <= sterol <= 1.0:
            raise InputError(message("errors_bilayer-not-fraction-from-0-1", sterol=f"{sterol:g}"), where="sterol")
        return self._changed(**{s: with_sterol(x.lipids, sterol) for s, x in zip(_SIDES, self._leaflets, strict=True)})

    def without_sterol(self) -> Bilayer:
        """The same membrane with its sterol taken away, the other lipids in the same proportions."""
        return self.with_sterol(0.0)

    def _changed(self, **changes: Any) -> Bilayer:
        table: dict[str, Any] = {
            "outer": self.outer.lipids,
            "inner": self.inner.lipids,
            "temperature": f"{self.kelvin!r} K",
            "gel_interaction": f"{self.outer.gel_interaction!r} J/mol",
        }
        return Bilayer(**{**table, **changes})

    @property
    def cholesterol(self) -> float:
        """Mole fraction of sterol, a pure number."""
        return rounded(self._mean(lambda leaflet: leaflet.sterol))

    @property
    def unsaturation(self) -> float:
        """Mean number of unsaturated chains (0 to 2) of the lipids other than sterols."""
        return rounded(self._mean(lambda leaflet: leaflet.unsaturation))

    @property
    def phases(self) -> Mapping[str, float]:
        """Fractions of the lipid (sterols aside) that are gel, liquid-disordered and liquid-ordered, adding up to one.

        The keys are ``"gel"``, ``"ld"`` and ``"lo"``.
        """
        return MappingProxyType({name: self._mean(lambda leaflet, n=name: leaflet.phases[n]) for name in NAMES})

    @property
    def transition_temperature(self) -> Quantity[Any] | None:
        """Where half of the lipid that melts is fluid, in degC; None where nothing melts.

        A lipid that never freezes is not counted: DPPC/DPhyPC 9:1 turns where half of its DPPC is fluid. Nothing melts
        where no lipid has a main transition, or with 30 % of sterol and more. For leaflets that differ it is the mean
        of both; each alone has its own.
        """
        found = [leaflet.transition_temperature for leaflet in self._leaflets]
        known = [value for value in found if value is not None]
        return self._celsius(sum(known) / len(known)) if known else None

    @property
    def melting_range(self) -> tuple[Quantity[Any] | None, Quantity[Any] | None]:
        """Solidus and liquidus of the lipids without sterol, in degC.

        The solidus is that of the leaflet that starts first, None where one of its lipids never freezes; the liquidus
        that of the leaflet that ends last, None where nothing melts.
        """
        low = min(leaflet.melting.solidus for leaflet in self._leaflets)
        high = max(leaflet.melting.liquidus for leaflet in self._leaflets)
        return (self._celsius(low) if low > NEVER else None, self._celsius(high) if high > NEVER else None)

    @property
    def area_per_lipid(self) -> Quantity[Any]:
        """Area that one lipid (sterols aside) takes for itself, in nm2."""
        return self._quantity(self._mean(lambda leaflet: leaflet.geometry.lipid_area), "m^2", "nm^2")

    @property
    def thickness(self) -> Quantity[Any]:
        """Thickness of the hydrocarbon core, 2 D_C, in nm: both leaflets together."""
        return self._quantity(self.outer.geometry.core + self.inner.geometry.core, "m", "nm")

    @property
    def luzzati_thickness(self) -> Quantity[Any]:
        """Luzzati thickness D_B, in nm: the volume without water, heads included, over the area."""
        return self._quantity(self.outer.geometry.luzzati + self.inner.geometry.luzzati, "m", "nm")

    @property
    def order_parameter(self) -> float:
        """Mean plateau order |S_CD| of the chains: about 0.2 in a fluid, 0.47 in a gel."""
        return self._mean(lambda leaflet: leaflet.order_parameter)

    @property
    def anisotropy(self) -> float:
        """Steady-state fluorescence anisotropy of DPH: about 0.11 in a fluid, 0.27 in a gel; ±0.03, provisional."""
        return self._mean(lambda leaflet: leaflet.anisotropy)

    @property
    def viscosity(self) -> Quantity[Any]:
        """Microviscosity read from the anisotropy, in Pa s: for comparing membranes (Shinitzky & Barenholz 1978)."""
        return self._quantity(self._mean(lambda leaflet: leaflet.viscosity), "Pa*s")

    @staticmethod
    def _quantity(value: float, unit: str, shown: str = "") -> Quantity[Any]:
        from ..units import with_unit

        return with_unit(value, unit, shown)

    @staticmethod
    def _celsius(kelvin: float) -> Quantity[Any]:
        from ..units import with_unit

        return with_unit(round(kelvin - 273.15, 9), "degC")

    @property
    def lipid_diffusion(self) -> Estimate:
        """How fast a lipid itself moves in the plane of the free bilayer: see ``bilayer.lateral.lipid_diffusion``.

        Probes and supports slow it by a factor of two to four; ``bilayer.motion.PUBLISHED`` has such values.
        """
        from .lateral import lipid_diffusion

        return lipid_diffusion(self)

    def protein_diffusion(self, radius: Any, **options: Any) -> Estimate:
        """How fast a protein of this radius moves in the plane: see ``bilayer.lateral.protein_diffusion``."""
        from .lateral import protein_diffusion

        return protein_diffusion(self, radius, **options)

    def frap(self, radius: Any = "1 um", **options: Any) -> Recovery:
        """The recovery of the light of a bleached spot: see ``bilayer.frap.frap``."""
        from .frap import frap

        return frap(self, radius, **options)

    @property
    def area_modulus(self) -> Estimate:
        """Resistance to stretching: see ``bilayer.mechanics.area_modulus``."""
        from .mechanics import area_modulus

        return area_modulus(self)

    @property
    def bending_modulus(self) -> Estimate:
        """Resistance to bending: see ``bilayer.mechanics.bending_modulus``."""
        from .mechanics import bending_modulus

        return bending_modulus(self)

    @property
    def lysis_strain(self) -> Estimate:
        """Relative area gained at which it breaks: see ``bilayer.mechanics.lysis_strain``."""
        from .mechanics import lysis_strain

        return lysis_strain(self)

    @property
    def lysis_tension(self) -> Estimate:
        """Tension at which it breaks: see ``bilayer.mechanics.lysis_tension``."""
        from .mechanics import lysis_tension

        return lysis_tension(self)

    @property
    def capacitance(self) -> Estimate:
        """Electrical capacitance per area: see ``bilayer.mechanics.capacitance``."""
        from .mechanics import capacitance

        return capacitance(self)

    def permeability(self, solute: Any, **options: Any) -> Estimate:
        """How permeable the membrane is to a solute: see ``bilayer.permeability.estimate``."""
        from .permeability import estimate

        return estimate(self, solute, **options)

    @property
    def remarks(self) -> tuple[Text, ...]:
        """What to know of this mixture at this temperature before its phases are believed; empty where nothing is.

        That it is known to part into two liquids, or to be one where ``phases`` say two, so that they are averages; or
        that unlike lipids do not mix as ideally as they are taken to: see ``bilayer.demixing``; or that what a gel is
        like is a constant. Each is a Text.
        """
        from . import demixing

        known = dict.fromkeys(each for leaflet in self._leaflets for each in demixing.remarks(leaflet))
        return (*known, *((GEL,) if self.phases["gel"] > _SOME else ()))

    def parts(self) -> tuple[Lipid, ...]:
        """The lipids it is made of."""
        return tuple(lipid(name) for name in self.lipids)

    def references(self) -> tuple[Reference, ...]:
        """The publications that its numbers are from, each once: those of its lipids, of the gel, of the sterol."""
        cited = Citations()
        for part in self.parts():
            for reference in part.references():
                cited.add(reference)
        if self.phases["gel"] > _TRACE:
            cited.add(NAGLE_2000)
        if self.cholesterol:
            cited.add(FERREIRA_2013)
            cited.add(CHOLESTEROL_CALORIMETRY)
            cited.add(WAUGH)
        from . import demixing

        for reference in dict.fromkeys(r for leaflet in self._leaflets for r in demixing.sources(leaflet)):
            cited.add(reference)
        return tuple(cited.entries.values())

    def __eq__(self, other: object) -> bool:
        return self._leaflets == other._leaflets if isinstance(other, Bilayer) else NotImplemented

    def __hash__(self) -> int:
        return hash(self._leaflets)

    def __repr__(self) -> str:
        celsius = f"{self.kelvin - 273.15:.10g} degC"
        shown = [dict(leaflet.lipids) for leaflet in self._leaflets]
        which = f"{shown[0]!r}" if self.symmetric else f"outer={shown[0]!r}, inner={shown[1]!r}"
        return f"Bilayer({which}, temperature={celsius!r})"

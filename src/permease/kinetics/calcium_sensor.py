"""Ca2+ sensors of vesicle fusion: Ca2+ binds step by step, and fusion becomes more likely with every ion bound."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import Any

import numpy as np

from ..errors import InputError
from ..plain import whole
from ..sources import Sourced
from ..text import Text, message, phrase
from .release_scheme import MOST_SITES, ReleaseScheme, above_zero

_NOTHING = Text(en="", zh="")


@dataclass(frozen=True, eq=False)
class CalciumSensor(ReleaseScheme):
    """A sensor with n equal sites: V0 <-> V1 <-> ... <-> Vn, then fusion.

    Ca2+ binds to Vi with (n - i) k_on [Ca], and leaves V(i+1) with (i + 1) k_off b^i: with ``cooperativity`` b below
    one the last ions stay longest. Fusion happens from Vn only, with the rate ``fusion_rate``; where ``promotion`` f is
    given, from every state, with ``fusion_rate`` f^i (the allosteric model: Ca2+ speeds up what goes on without it).

    Parameters
    ----------
    name, label :
        what it is called.
    sites :
        n, from 1 to 12.
    on, off :
        k_on, such as ``"9e7 / M / s"``, and k_off, such as ``"9500 / s"``.
    fusion_rate :
        rate of fusion: from the full sensor, or from the empty one where ``promotion`` is given.
    cooperativity :
        b, a pure number.
    promotion :
        f, a pure number, None for fusion from the full sensor alone.
    vesicles, capacitance, resting :
        how many vesicles there are, the capacitance of one, and the Ca2+ they wait at: defaults of ``release``.
    reservations :
        what a reader of its numbers must know.

    Fractions at constant Ca2+ obey detailed balance. Raises InputError and QuantityError that name the argument.

    Shapes: ``fusion`` and fractions of vesicles (states,), ``matrix`` a row and a column more for every pool.

    Sources: Schneggenburger & Neher 2000; with ``promotion`` Lou, Scheuss & Schneggenburger 2005.

    >>> sensor = CalciumSensor("one", Text(en="one site", zh="单位点"), 1, "1e8 / M / s", "1000 / s", "500 / s")
    >>> sensor.states, sensor.equilibrium(0.01).tolist(), sensor.undepleted(0.01)
    (('V0', 'V1'), [0.5, 0.5], 250.0)
    >>> round(sensor.slope(0.01), 6)
    0.5
    """

    name: str
    label: Text
    sites: int
    on: Any
    off: Any
    fusion_rate: Any
    cooperativity: Any = 1.0
    promotion: Any = None
    vesicles: Any = 1.0
    capacitance: Any = "70 aF"
    resting: Any = "50 nM"
    reservations: Text = _NOTHING

    def __post_init__(self) -> None:
        words = phrase("thing-number-of-sites")
        sites = whole(self.sites, 1, MOST_SITES, words, where=f"{self.name} > sites", hint="5")
        object.__setattr__(self, "sites", sites)
        self.demand_defaults()
        self.matrix(0.0)

    @cached_property
    def _rates(self) -> tuple[float, float, float]:
        """k_on (m3/mol/s), k_off (1/s) and b."""
        units = {"on": "m^3/mol/s", "off": "1/s", "cooperativity": ""}
        on, off, b = (above_zero(getattr(self, key), unit, f"{self.name} > {key}") for key, unit in units.items())
        return on, off, b

    @property
    def states(self) -> tuple[str, ...]:
        """V0 to Vn."""
        return tuple(f"V{i}" for i in range(self.sites + 1))

    @cached_property
    def fusion(self) -> np.ndarray:
        """Rate of fusion (1/s) by the number of ions bound."""
        rate = above_zero(self.fusion_rate, "1/s", f"{self.name} > fusion_rate")
        found = np.zeros(self.sites + 1)
        found[-1] = rate
        if self.promotion is not None:
            factor = above_zero(self.promotion, "", f"{self.name} > promotion")
            found = rate * factor ** np.arange(self.sites + 1.0)
        found.setflags(write=False)
        return found

    @property
    def pools(self) -> dict[str, np.ndarray]:
        """One pool: all vesicles."""
        return {"pool": np.arange(self.sites + 1)}

    def ways(self, calcium: float) -> list[tuple[int, int, float]]:
        """Binding and unbinding at ``calcium`` (mol/m3)."""
        on, off, b = self._rates
        found = []
        for i in range(self.sites):
            found.append((i, i + 1, (self.sites - i) * on * calcium))
            found.append((i + 1, i, (i + 1) * off * b**i))
        return found

    def slope(self, calcium: float) -> float:
        """Apparent cooperativity: d ln(rate)/d ln[Ca2+] of the undepleted rate at ``calcium`` (mol/m3, above zero).

        Exactly the mean number of ions bound to the vesicles that fuse, less that of all vesicles.
        """
        if not calcium > 0.0:
            raise InputError(
                message("errors_kinetics-slope-logarithmic-scale-needs-ca2"), where="calcium", hint='"2 uM"'
            )
        bound = np.arange(self.sites + 1.0)
        p = self.equilibrium(calcium)
        fusing = self.fusion * p
        return float(fusing @ bound / fusing.sum() - p @ bound)

    @property
    def maximum(self) -> float:
        """Largest rate of fusion per vesicle (1/s), with all sites occupied."""
        return float(self.fusion[-1])

    def parameters(self) -> dict[str, Any]:
        """Every number of the sensor, as it was given."""
        keys = ("on", "off", "cooperativity", "fusion_rate", "promotion", "vesicles", "capacitance", "resting")
        return {key: getattr(self, key) for key in keys if isinstance(getattr(self, key), (Sourced, str, float, int))}

    def __repr__(self) -> str:
        return f"<CalciumSensor {self.name}: {self.sites} sites>"

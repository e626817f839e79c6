"""The inhomogeneous membrane: 1/P is the integral of exp(G(z)/RT)/D(z) across it.

G is the free energy of the solute at depth z above that in water, D its local diffusion coefficient. A profile is given
by points, and the integral is exact for the profile drawn through them: G and 1/D are straight lines between
neighbouring points, and a depth given twice is a step. Sources: Diamond and Katz 1974; Marrink and Berendsen 1994, J
Phys Chem 98:4155.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from ..constants import GAS
from ..errors import InputError
from ..expr import ops
from ..text import message


@dataclass(frozen=True, eq=False)
class Profile:
    """Free energy and diffusion of one solute across a membrane.

    Parameters
    ----------
    depth : m, from one side to the other, never falling; two equal depths make a step.
    energy : J/mol above the solute in water.
    diffusion : m2/s, above zero.

    Raises InputError where the three differ in length, have fewer than two points, or are out of these bounds.
    """

    depth: np.ndarray
    energy: np.ndarray
    diffusion: np.ndarray

    def __post_init__(self) -> None:
        for name in ("depth", "energy", "diffusion"):
            try:
                values = np.array(getattr(self, name), dtype=float)
            except (TypeError, ValueError):
                raise InputError(message("errors_physics-list-numbers", name=name), where="profile") from None
            if values.ndim != 1 or len(values) < 2 or not np.all(np.isfinite(values)):
                raise InputError(message("errors_physics-list-two-more-finite-numbers", name=name), where="profile")
            values.flags.writeable = False
            object.__setattr__(self, name, values)
        if not len(self.depth) == len(self.energy) == len(self.diffusion):
            raise InputError(message("errors_physics-depth-energy-diffusion-one-length"), where="profile")
        if np.any(np.diff(self.depth) < 0.0) or self.depth[-1] <= self.depth[0]:
            raise InputError(
                message("errors_physics-depths-run-from-one-side"),
                where="profile",
                hint=message("errors_physics-sort-them"),
            )
        if np.any(self.diffusion <= 0.0):
            raise InputError(message("errors_physics-diffusion-coefficient-above-zero"), where="profile")

    @property
    def thickness(self) -> float:
        """From the first depth to the last (m)."""
        return float(self.depth[-1] - self.depth[0])

    def resistance(self, temperature: float) -> float:
        """1/P in s/m at ``temperature`` (K): the sum over the pieces, each integrated in closed form.

        With x = G/RT running from a to a + d and 1/D from u to v over a piece of length h, the integral is
        h e^a (u phi1(d) + (v - u) (phi1(d) - phi2(d))).
        """
        x = self.energy / (GAS * temperature)
        top = float(np.max(x))
        rise, length = np.diff(x), np.diff(self.depth)
        u, v = 1.0 / self.diffusion[:-1], 1.0 / self.diffusion[1:]
        first = np.array([float(ops.phi(1, d)) for d in rise])
        second = np.array([float(ops.phi(2, d)) for d in rise])
        pieces = length * np.exp(x[:-1] - top) * (u * first + (v - u) * (first - second))
        return float(np.exp(top) * np.sum(pieces))

    def permeability(self, temperature: float) -> float:
        """P in m/s at ``temperature`` (K).

        >>> flat = Profile([0.0, 4e-9], [5e3, 5e3], [1e-9, 1e-9])
        >>> round(flat.permeability(298.15), 7) == round(float(np.exp(-5e3 / (GAS * 298.15))) * 1e-9 / 4e-9, 7)
        True
        """
        return 1.0 / self.resistance(temperature)


def layered(*layers: tuple[float, float, float]) -> Profile:
    """A profile of homogeneous layers, each (thickness in m, energy in J/mol, diffusion in m2/s), from side to side."""
    if not layers:
        raise InputError(message("errors_physics-membrane-has-least-one-layer"), where="profile")
    depth, energy, diffusion = [], [], []
    reached = 0.0
    for layer in layers:
        try:
            thickness, height, speed = (float(value) for value in layer)
        except (TypeError, ValueError):
            raise InputError(
                message("errors_physics-layer-thickness-energy-diffusion-not", layer=f"{layer!r}"), where="profile"
            ) from None
        if not thickness > 0.0:
            raise InputError(
                message("errors_physics-layer-has-thickness-above-zero", thickness=f"{thickness:g}"), where="profile"
            )
        depth += [reached, reached + thickness]
        energy += [height, height]
        diffusion += [speed, speed]
        reached += thickness
    return Profile(np.array(depth), np.array(energy), np.array(diffusion))


def head_core_head(
    barrier: float,
    *,
    core_thickness: float = 2.7e-9,
    head_thickness: float = 0.9e-9,
    slope: float = 0.8e-9,
    head_energy: float = 0.0,
    core_diffusion: float = 6e-9,
    head_diffusion: float = 1e-9,
) -> Profile:
    """An example profile: heads, then a rise over ``slope`` to a ``barrier`` (J/mol) in the core, and the same back.

    Lengths in m, diffusion in m2/s. The defaults are rounded numbers of the right order, not a measurement: with
    the barrier of 26 kJ/mol that Marrink and Berendsen 1994 found for water in DPPC at 350 K, and a diffusion ten times
    slower at the interface, they give a few times 1e-2 cm/s, where the simulation had (7 +- 3)e-2 cm/s.

    >>> round(100.0 * head_core_head(26e3).permeability(350.0), 3)
    0.057
    """
    if not 0.0 <= slope <= core_thickness / 2.0:
        raise InputError(
            message("errors_physics-slopes-within-core"),
            where="profile",
            hint=message("errors_physics-slope-up-half-core-thickness"),
        )
    core_end = head_thickness + core_thickness
    ends = (0.0, head_thickness, head_thickness + slope, core_end - slope, core_end, core_end + head_thickness)
    energy = (head_energy, head_energy, barrier, barrier, head_energy, head_energy)
    diffusion = (head_diffusion, head_diffusion, core_diffusion, core_diffusion, head_diffusion, head_diffusion)
    return Profile(np.array(ends), np.array(energy), np.array(diffusion))

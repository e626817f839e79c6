"""The publications that osmosis, walls and the fragility of red cells take their numbers from."""

from __future__ import annotations

from ..sources import Reference

MURPHY_ORTEGA_1995 = Reference(
    "MurphyOrtega1995",
    "Murphy R, Ortega JKE (1995) A new pressure probe method to determine the average volumetric elastic modulus of "
    "cells in plant tissue. Plant Physiol 107:995-1005",
    "10.1104/pp.107.3.995",
)
STEUDLE_1977 = Reference(
    "Steudle1977",
    "Steudle E, Zimmermann U, Luettge U (1977) Effect of turgor pressure and cell size on the wall elasticity of plant "
    "cells. Plant Physiol 59:285-289",
    "10.1104/pp.59.2.285",
)
BRAHM_2013 = Reference(
    "Brahm2013",
    "Brahm J (2013) The permeability of red blood cells to chloride, urea and water. J Exp Biol 216:2238-2246",
    "10.1242/jeb.077941",
)
MASSALDI = Reference(
    "Massaldi",
    "Massaldi HA, Richieri GV, Mel HC, Osmotic fragility model for red cell populations (abstract read; journal and "
    "year not shown there)",
)

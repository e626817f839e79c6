"""A liposome in hyperosmotic urea or glycerol: it shrinks while water leaves, and returns as the solute comes in.

The membrane knows its lipids (POPC with cholesterol), so it needs no number: water and leaks ask the bilayer, at the
temperature of the cell. Sucrose on both sides stays where it is. Cholesterol slows the return; warmth speeds it.
"""

import math

import numpy as np

import permease as pm

RADIUS = 10e-6
VOLUME, AREA = 4.0 / 3.0 * math.pi * RADIUS**3, 4.0 * math.pi * RADIUS**2


def liposome(solute: str, cholesterol: float = 0.3) -> pm.Cell:
    """A giant liposome in 300 mM sucrose, with 300 mM of the solute added to its bath."""
    lumen = pm.Compartment("lumen", f"{VOLUME!r} m^3", {"sucrose": "300 mM", solute: "0 mM"})
    bath = pm.Bath("bath", pm.Solution({"sucrose": "300 mM", solute: "300 mM"}))
    membrane = pm.Membrane(
        "membrane",
        lumen,
        bath,
        area=f"{AREA!r} m^2",
        bilayer={"POPC": 1.0 - cholesterol, "cholesterol": cholesterol},
        transporters=[pm.Leak(solute, permeability="bilayer")],
    )
    return pm.Cell("liposome", [membrane], temperature="25 degC")


def course(cell: pm.Cell) -> str:
    """How small it becomes, and when it has made up for nine tenths of that."""
    result = pm.simulate(cell, duration="20 min", points=2401)
    relative = result.volume().values / result.volume().values[0]
    least = int(np.argmin(relative))
    back = np.flatnonzero(relative[least:] > 1.0 - 0.1 * (1.0 - relative[least]))
    when = f"{result.times[least + back[0]] / 60.0:5.2f} min" if len(back) else "later"
    return f"least volume {relative[least]:.3f} at {result.times[least]:5.1f} s, nine tenths back at {when}"


for solute in ("urea", "glycerol"):
    cell = liposome(solute)
    found = cell.membranes[0].estimates[f"{solute}_leak.permeability"]
    low, high = found.low.magnitude, found.high.magnitude
    print(f"{solute}: P = {found.value:.2g~P} ({low:.2g} to {high:.2g}), {found.method}")
    print(f"  25 degC                     {course(cell)}")
    print(f"  50 % cholesterol            {course(cell.replace('membrane.bilayer.cholesterol', 0.5))}")
    print(f"  37 degC                     {course(cell.replace('temperature', '37 degC'))}")

"""Gibbs-Donnan equilibrium: why haemoglobin alone gives a chloride ratio of 0.8755 and a real red cell has 0.645.

The textbook cell is a rigid bag of 5 mM haemoglobin of charge -8 in 150 mM KCl. A red cell holds impermeant phosphates
besides, and its pump keeps the cations where they are; only chloride and protons follow the Donnan ratio.
"""

import permease as pm

textbook = pm.equilibrium(pm.cells.gibbs_donnan_cell())
print(f"textbook cell: Cl in/out {textbook.ratio('Cl'):.4f}, V {textbook.voltage:.3f~P}", end="")
print(f", osmotic pressure {textbook.osmotic_pressure:.2f~P}")

# with water free to move, this cell has no equilibrium: it swells until it bursts
cell = pm.cells.gibbs_donnan_cell()
leaky = cell.with_(membranes=[cell.membranes[0].with_(water_permeability="2e-2 cm/s")], protocol=None)
try:
    pm.equilibrium(leaky)
except pm.PermeaseError as error:
    print(f"\nthe same cell without a wall:\n{error}\n")

# a red cell stays finite because its pump makes Na+ as good as impermeant
red = pm.steady_state(pm.cells.red_blood_cell())
outside = red.cell.bath("plasma").solution.concentrations["Cl"]
print(f"red cell: Cl in/out {red.concentration('Cl').magnitude / outside:.4f}, V {red.voltage():.3f~P}", end="")
print(f", water {red.volume():.2f~P}, pH {red['pH'].magnitude:.3f}")

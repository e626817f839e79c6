"""A human red cell at rest, then two days in ouabain: it gains Na+, loses K+, swells, and every mole is accounted for.

python red_blood_cell.py [figure.png]
"""

import sys

import permease as pm

cell = pm.cells.red_blood_cell()
ouabain = pm.solutions.plasma().add(ouabain="100 uM")
protocol = pm.Protocol(pm.Hold("2 h"), pm.Perfuse("plasma", ouabain, "48 h"))
result = pm.simulate(cell, protocol)

print("  time     V/mV   Na/mM    K/mM   Cl/mM     pH  water/fL")
for hours in (0, 2, 8, 14, 26, 50):
    now = result.at(f"{hours} h")
    ions = "".join(f"{now.concentration(ion).magnitude:8.2f}" for ion in ("Na", "K", "Cl"))
    print(f"{hours:4d} h {now.voltage().magnitude:8.2f}{ions}{now['pH'].magnitude:7.3f}{now.volume().magnitude:10.2f}")
for item in ("Na", "K", "water"):
    print(result.budget(item))
print(f"ATP: {1e18 * result.atp().total:.1f} amol")
print(result.audit())
print(result.cite())
if len(sys.argv) > 1:
    result.plot("Na", "K", "Cl", "volume", "voltage", "pH", path=sys.argv[1])

"""An enterocyte draws glucose from 2 mM in the gut lumen up to 10 mM, until the Na+ in the lumen is replaced by NMDG+.

SGLT1 in the apical membrane takes glucose up with Na+; GLUT1 (a real enterocyte has GLUT2) lets it leave to the blood;
the sodium pump keeps the gradient. No bath is named as ground, so both are at zero: a short-circuited epithelium. The
densities and permeabilities are illustrative.
"""

import permease as pm
from permease.library import GLUT1, SGLT1, NaKATPase

lumen = pm.Bath("lumen", pm.Solution(Na="140 mM", K="5 mM", glucose="2 mM", balance="Cl"))
blood = pm.Bath("blood", pm.Solution(Na="145 mM", K="4.5 mM", glucose="5 mM", balance="Cl"))
ions = {"Na": "12 mM", "K": "140 mM", "Cl": "10 mM", "glucose": "5 mM"}
nucleotides = {"MgATP": "4 mM", "MgADP": "0.05 mM", "Pi": "2 mM"}
cytosol = pm.Compartment(
    "cytosol",
    volume="1.4 pL",
    contents={**ions, **nucleotides},
    held=tuple(nucleotides),
    pH=7.2,
    impermeant=[pm.Impermeant("protein", "100 mM", charge=-1.3)],
    balance="protein",
    osmotic_closer="protein",
)
apical = pm.Membrane("apical", cytosol, lumen, area="900 um^2", transporters=[SGLT1(density="3000 / um^2")])
basolateral = pm.Membrane(
    "basolateral",
    cytosol,
    blood,
    area="600 um^2",
    water_permeability="2e-3 cm/s",
    transporters=[
        GLUT1(density="30 / um^2"),
        NaKATPase(variant="pan-2019", density="3000 / um^2"),
        pm.Leak("K", permeability="1e-6 cm/s"),
        pm.Leak("Na", permeability="1e-8 cm/s"),
        pm.Leak("Cl", permeability="5e-7 cm/s"),
    ],
)
no_sodium = lumen.solution.swap(Na="NMDG")
protocol = pm.Protocol(pm.Hold("2 h"), pm.Perfuse(lumen, no_sodium, "20 min"))
result = pm.simulate(pm.Cell("enterocyte", [apical, basolateral]), protocol)

print("    time   glucose       Na+        K+         V   uptake")
for minutes in (0, 60, 120, 121, 140):
    now = result.at(f"{minutes} min")
    row = [now.concentration(name).magnitude for name in ("glucose", "Na", "K")]
    uptake = now["rate.apical.SGLT1.Na:glucose"].to("amol/s").magnitude
    print(f"{now.time / 60:4.0f} min{row[0]:7.2f} mM{row[1]:7.2f} mM{row[2]:7.1f} mM", end="")
    print(f"{now.voltage('apical').magnitude:7.1f} mV{uptake:8.3f} amol/s")
print(result.budget("glucose"))
print(result.audit())

"""An enterocyte takes up glucose against its gradient, until the Na+ in the lumen is replaced by NMDG.

SGLT1 in the apical membrane draws glucose from 2 mM in the lumen up to a higher concentration in the cell; GLUT1 (where a
real enterocyte has GLUT2) lets it leave to the blood; the sodium pump keeps the Na+ gradient. Both baths are at zero
potential: a short-circuited epithelium. Densities and leaks are illustrative, chosen for a plausible resting cell.
"""

import permease as pm
from permease.library import GLUT1, SGLT1, NaKATPase

lumen = pm.Bath("lumen", pm.Solution(Na="140 mM", K="5 mM", glucose="2 mM", balance="Cl"))
blood = pm.Bath("blood", pm.Solution(Na="145 mM", K="4.5 mM", glucose="5 mM", balance="Cl"))
cytosol = pm.Compartment(
    "cytosol",
    volume="1.4 pL",
    contents={"Na": "12 mM", "K": "140 mM", "Cl": "30 mM", "glucose": "5 mM", "MgATP": "4 mM", "MgADP": "0.05 mM", "Pi": "2 mM"},
    pH=7.2,
    held=["MgATP", "MgADP", "Pi"],
    impermeant=[pm.Impermeant("protein", "100 mM", charge=-1.3)],
    balance="protein",
    osmotic_closer="protein",
)
apical = pm.Membrane(
    "apical", inside=cytosol, outside=lumen, area="900 um^2", transporters=[SGLT1(density="300 / um^2")]
)
basolateral = pm.Membrane(
    "basolateral",
    inside=cytosol,
    outside=blood,
    area="600 um^2",
    water_permeability="2e-3 cm/s",
    transporters=[
        GLUT1(density="20 / um^2"),
        NaKATPase(variant="pan-2019", density="3000 / um^2"),
        pm.Leak("K", permeability="2e-6 cm/s"),
        pm.Leak("Na", permeability="2e-8 cm/s"),
        pm.Leak("Cl", permeability="5e-7 cm/s"),
    ],
)
cell = pm.Cell("enterocyte", [apical, basolateral])
no_sodium = lumen.solution.swap(Na="NMDG")
result = pm.simulate(cell, pm.Protocol(pm.Hold("2 h"), pm.Perfuse(lumen, no_sodium, "20 min")))

for time in ("0 min", "120 min", "140 min"):
    now = result.at(time)
    print(time, *(f"{s} {now.concentration(s).to('mM').magnitude:.2f} mM" for s in ("glucose", "Na", "K", "Cl")),
          f"{now.voltage('apical'):.2f~P} {now.volume():.1f~P}")
    print({k: f"{v:.3g~P}" for k,v in now.rates().items()})
print(result.budget("glucose"))
print(result.audit())

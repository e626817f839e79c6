"""Cycling of the transferrin receptor of A431 cells, Girones and Davis 1989: with and without diferric transferrin.

Published (abstract): rate constants of endocytosis and exocytosis at 37 degC, without transferrin and with 1 uM of it,
mean +- s.d. of three. A cell with the library's receptor rests for an hour, then gets 1 uM. Its rate constants are
measured as an experiment does: receptors that go in (or out) per minute over those that are out (or in).

    python Girones_Davis_1989.py figure.png

Biochem J 264:35-46, doi:10.1042/bj2640035.
"""

import sys

import permease as pm

PUBLISHED = {  # endocytosis and exocytosis (1/min), each with its s.d.; when to look
    "no transferrin": ((0.16, 0.02), (0.056, 0.003), "1 h"),
    "1 uM": ((0.22, 0.02), (0.065, 0.004), "5 h"),
}
PART = "membrane.TransferrinReceptor"

cytosol = pm.Compartment("cytosol", "2 pL", {"K": "140 mM"}, balance="Cl")
medium = pm.Bath("medium", pm.Solution(Na="140 mM", Cl="140 mM", transferrin="0 mM", apotransferrin="0 mM"))
receptor = pm.library.part("TransferrinReceptor")()
cell = pm.Cell("A431", [pm.Membrane("membrane", cytosol, medium, "2000 um^2", transporters=[receptor])])
run = pm.simulate(cell, pm.Protocol(pm.Hold("1 h"), pm.Perfuse("medium", add={"transferrin": "1 uM"}, duration="4 h")))

print("                             published / (1/min)  computed  deviation")
for name, (*published, when) in PUBLISHED.items():
    now = run.at(when).values
    into, back = (
        60.0 * (now[f"rate.{PART}.{step}"] + now[f"rate.{PART}.{step} with transferrin"])
        for step in ("internalisation", "recycling")
    )
    surface, inside = now[f"{PART}.receptor_surface"], now[f"{PART}.receptor_inside"]
    rows = ("endocytosis", into / surface), ("exocytosis", back / inside)
    for (what, found), (mean, spread) in zip(rows, published, strict=True):
        print(f"{name:16s}{what:13s}{mean:9.3f} +- {spread:5.3f}{found:12.4f}{100 * (found / mean - 1):+9.2f} %")
    cycle = pm.receptor_cycle(f"{published[0][0]} / min", f"{published[1][0]} / min")
    shares = f"{100 * inside / (inside + surface):.1f} % inside, {100 * (1 - cycle.surface_fraction):.1f} % expected"
    print(f"{name:16s}{shares} from the published constants; a round takes {cycle.period:.1f~P}")
print("Why: the constants without transferrin are the library's own; with it their times are split over binding, loss")
print("of iron and release, and add up again but for the few empty receptors. Those three rates are provisional.")

if len(sys.argv) > 1:
    from permease.plot import style

    with style.styled("en"):
        figure = style.figure(3.6, 3.0)
        axes = figure.subplots()
        surface, inside = run[f"{PART}.receptor_surface"].values, run[f"{PART}.receptor_inside"].values
        axes.plot(run.times / 60.0, 100.0 * inside / (inside + surface))
        axes.set(xlabel="Time / min (1 µM transferrin from 60 min)", ylabel="Receptors inside / %")
        style.save(figure, sys.argv[1])

"""The pump-leak mechanism of Kay and Blaustein 2019: the pump shrinks a cell, holds its volume, and stops; it swells.

A sphere of 5 um with leaks for Na+, K+ and Cl- of 0.01, 0.3 and 0.2 mS/cm2, an impermeant anion of charge -1, and a
3:2 pump of 0.5 uA/cm2 that runs for 5000 s and is then stopped; outside 147 mM Na+, 3 mM K+ and 150 mM Cl-.

Provisional: conditions and results are those of a public MATLAB program of this mechanism ("PLM_CD", steps of 1 ms, run
again for its digits), not of the paper, whose figures were not seen.

    python Kay_Blaustein_2019.py figure.png

J Gen Physiol 151:407.
"""

import sys

import permease as pm
from permease.library import ConstantPump

PROGRAM = {
    1000: (-53.5701, 123.8457, 26.1500, 20.6936, 0.386666),
    2000: (-89.8568, 40.9151, 109.0768, 4.54913, 0.343739),
    5000: (-94.1310, 16.7099, 133.2816, 3.84405, 0.342080),
    7500: (-21.0530, 143.1881, 6.81077, 63.3981, 0.577347),
    10000: (-14.1531, 144.7958, 5.20367, 84.0293, 0.757906),
}
"""By time (s); volumes are over that at first."""
NAMES = ("V (mV)", "Na+ (mM)", "K+ (mM)", "Cl- (mM)", "volume")
CURRENT, FARADAY = 0.5, 96485.33212


def row(what, published, computed):
    print(f"{what:<50}{published:>10.4g}{computed:>10.4g}{100 * (computed / published - 1):>+9.3f} %")


cytosol = pm.Compartment(
    "cytosol",
    volume="523.599 um^3",
    contents={"Na": "120 mM", "K": "30 mM", "Cl": "100 mM"},
    impermeant=[pm.Impermeant("X", "50 mM", charge=-1)],
    balance="X",
)
leaks = [pm.Leak(ion, conductance=f"{g} mS/cm^2") for ion, g in (("Na", 0.01), ("K", 0.3), ("Cl", 0.2))]
membrane = pm.Membrane(
    "membrane",
    inside=cytosol,
    outside=pm.Bath("bath", pm.Solution(Na="147 mM", K="3 mM", Cl="150 mM")),
    area="314.159 um^2",
    capacitance="1 uF/cm^2",
    water_permeability="1 cm/s",  # in the program water is always at equilibrium
    transporters=[ConstantPump(scale=f"{1e6 * CURRENT / FARADAY!r} pmol/cm^2/s"), *leaks],
)
cell = pm.Cell("pump-leak cell", [membrane], temperature=f"{25.69e-3 * FARADAY / 8.314462618!r} K")  # RT/F 25.69 mV
stop = pm.Set("membrane.ConstantPump.scale", "1e-9 pmol/cm^2/s")
run = pm.simulate(cell, pm.Protocol(pm.Hold("5000 s"), stop, pm.Hold("5000 s")), points=202)  # every 50 s

print(f"{'':50}{'reference':>10}{'computed':>10}{'deviation':>12}")
for seconds, program in PROGRAM.items():
    now = run.at(f"{seconds} s")
    ions = [now.concentration(ion).magnitude for ion in ("Na", "K", "Cl")]
    found = (now.voltage().magnitude, *ions, now.volume().magnitude / run.initial.volume().magnitude)
    for name, seen, computed in zip(NAMES, program, found, strict=True):
        row(f"{seconds} s{' (pump off)' * (seconds > 5000)}: {name}", seen, computed)
resting = pm.steady_state(cell)
spent = resting.atp.to("pmol/s").magnitude / resting.cell.membranes[0].area * 1e-4
row("ATP that holds the volume (pmol/cm2/s), p/F", 1e6 * CURRENT / FARADAY, spent)
try:
    pm.steady_state(cell.with_(membranes=[membrane.with_(transporters=leaks)]))
except pm.PermeaseError as error:
    print(f"without the pump: {error}")
print("Provisional: the reference is what the public program gives; the paper's own figures were not seen.")
print("Why so close: the same equations; the program steps by 1 ms, and its water is always at equilibrium.")

if len(sys.argv) > 1:
    run.plot("Na", "K", "Cl", "volume", "voltage", path=sys.argv[1])

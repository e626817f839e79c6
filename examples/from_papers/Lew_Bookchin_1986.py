"""Protocol A1 of the red cell model of Lew and Bookchin 1986: a K+ and anion leak dehydrates a human red cell.

At 37 degC the Goldman permeabilities of K+ and of anions are raised to 30 per hour. KCl leaves and water follows within
ten minutes, the cell hyperpolarises and turns acid. The figures of the paper were not seen: the reference is trace A1
of the program that continues its model (github.com/sdrogers/redcellmodeljava, resources/traces/A1.txt). Permeabilities
per hour become cm/s for 90 fL of cell on 135 um2; P_f is that program's, a tenth of the measured one.

    python Lew_Bookchin_1986.py figure.png

J Membr Biol 92:57-74.
"""

import sys

import permease as pm

TRACE = {  # min: V/V0, E (mV), pH inside, and Na+, K+, anions (mM in cell water)
    0.6609: (0.88545, -31.689, 7.1883, 11.801, 131.546, 80.168),
    1.5937: (0.75421, -37.456, 7.1159, 14.857, 117.329, 60.132),
    7.5212: (0.59263, -48.348, 6.6583, 22.158, 38.968, 25.488),
    30.0245: (0.58713, -47.836, 6.6219, 25.064, 30.055, 24.593),
}
PER_HOUR = 90e-12 / 135e-8 / 3600.0  # cm/s


def relative(water):
    """V/V0 of the cell from its water in fL: a quarter of the 90 fL is no water."""
    return (water + 22.5) / 90.0


cell = pm.cells.red_blood_cell()
membrane = cell.membranes[0]
leaks = [pm.Leak(ion, permeability=f"{30.0 * PER_HOUR} cm/s") for ion in ("K", "Cl")]
kept = [part for part in membrane.transporters if part.name not in ("K_leak", "Cl_leak")]
leaky = membrane.with_(transporters=[*kept, *leaks], water_permeability="2.05e-3 cm/s")
run = pm.simulate(cell.with_(membranes=[leaky]), pm.Hold("31 min"), points=1000)

print("   time  quantity   reference  computed  deviation")
for minutes, published in TRACE.items():
    now = run.at(f"{minutes} min")
    computed = {"V/V0": relative(now.volume().magnitude), "E / mV": now.voltage().magnitude, "pH": now["pH"].magnitude}
    computed |= {f"{ion} / mM": now.concentration(ion).magnitude for ion in ("Na", "K", "Cl")}
    for (name, found), value in zip(computed.items(), published, strict=True):
        print(f"{minutes:7.2f}  {name:9s}{value:11.3f}{found:10.3f}{100 * (found / value - 1):+9.2f} %")
print("Why: the program slows its pump to a ninth at pH 6.6 and moves nine tenths of the Na+ leak by electroneutral")
print(
    "carriers; here the pump knows no such optimum and all of the leak is driven by the voltage, so Na+ stops rising."
)

if len(sys.argv) > 1:
    from permease.plot import style

    with style.styled("en"):
        figure = style.figure(7.4, 3.0)
        left, right = figure.subplots(1, 2)
        left.plot(run.times / 60.0, relative(run.volume().values), label="computed")
        left.plot(list(TRACE), [row[0] for row in TRACE.values()], "o", label="trace A1")
        right.plot(run.times / 60.0, run.voltage().values)
        right.plot(list(TRACE), [row[1] for row in TRACE.values()], "o")
        left.set(xlabel="Time / min", ylabel="Volume over that at rest", ylim=(0.5, 1.05))
        right.set(xlabel="Time / min", ylabel="Voltage / mV")
        left.legend()
        style.save(figure, sys.argv[1])

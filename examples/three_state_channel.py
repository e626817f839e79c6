"""An action potential from a sodium channel of your own with three states; its refractory period is a result.

The channel opens when the membrane depolarises (C to O), inactivates while open (O to I), and closes again only at
rest (I to C). One rate of the loop is left out: detailed balance supplies it. Nothing in the model says "refractory": a
second pulse fails because the channels are inactivated. A K+ leak brings the membrane back. The rates are
illustrative.
"""

import sys

import permease as pm


class MySodiumChannel(pm.Channel):
    """Closed, open, inactivated; 20 pS for Na+."""

    label = pm.Text(en="my Na⁺ channel", zh="我的钠通道")
    pore = pm.Ohmic(pm.provisional("20 pS"), "Na")
    gates = (
        pm.MarkovGating(
            pm.transition(
                "C <-> O",
                pm.Exponential(pm.provisional("2 / ms"), pm.provisional("-30 mV"), pm.provisional("12 mV")),
                pm.Exponential(pm.provisional("2 / ms"), pm.provisional("-30 mV"), pm.provisional("-12 mV")),
            ),
            pm.transition("O <-> I", pm.Constant(pm.provisional("1 / ms")), pm.Constant(pm.provisional("0.01 / ms"))),
            pm.transition("C <-> I", pm.Constant(pm.provisional("0.001 / ms"))),
            open=("O",),
        ),
    )


inside = pm.Compartment(
    "cytosol", "20 nL", {"Na": "12 mM", "K": "140 mM", "Cl": "10 mM"}, balance="protein",
    impermeant=[pm.Impermeant("protein", "100 mM", charge=-1.2)],
)  # fmt: skip
bath = pm.Bath("bath", pm.Solution(Na="145 mM", K="4 mM", balance="Cl"))
parts = [MySodiumChannel(density="10 / um^2"), pm.Leak("K", conductance="1 mS/cm^2")]
cell = pm.Cell("excitable cell", [pm.Membrane("membrane", inside, bath, "1 mm^2", transporters=parts)])

for volts in (-80, -60, 0):
    shown = ", ".join(f"{state} {p:.3f}" for state, p in parts[0].occupancy(voltage=f"{volts} mV").items())
    print(f"at {volts:3d} mV: {shown}")
threshold = pm.threshold(cell, "0.5 ms")
print(f"threshold of a pulse of 0.5 ms: {threshold.amplitude:.2f~P}")
run = pm.simulate(cell, pm.pulse(cell, 1.5 * threshold.amplitude, "0.5 ms", delay="1 ms", after="10 ms"), points=2000)
spike = pm.action_potentials(run)
print(f"action potential: peak {spike.peaks[0]:.1f} mV, {spike.widths[0]:.2f} ms wide")
curve = pm.refractory(cell, [f"{t} ms" for t in (2, 4, 6, 7, 8, 10, 15, 20)], recovered=1.02)
for interval, ratio in zip(curve.x.values, curve.y.values, strict=True):
    print(f"{interval:5.1f} ms later: " + ("no stimulus fires" if ratio != ratio else f"threshold {ratio:.2f} times"))
print(f"absolute refractory period {curve.absolute:.2f~P}, relative until {curve.relative:.1f~P}")
if len(sys.argv) > 1:
    curve.plot(sys.argv[1])
print(run.audit())

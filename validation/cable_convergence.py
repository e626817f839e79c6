"""How the cable converges: conduction velocity at 18.5 degC, and arrivals of a pair of waves, by halving both steps.

    python validation/cable_convergence.py

Prints two tables. Expected (rows C6 and C20 of the golden tests): 18.74 m/s; 7.598 and 17.88 ms. The arrivals of C20
belong to patches of 0.05 cm; with finer ones the piece under the electrode is kept.
"""

import permease as pm

FIBRE = {"length": "8 cm", "radius": "238 um", "resistivity": "35.4 ohm cm"}
HALVINGS = (("0.1 cm", "10 us"), ("0.05 cm", "5 us"), ("0.025 cm", "2.5 us"), ("0.0125 cm", "1.25 us"))


def velocity(spacing: str, step: str) -> float:
    """Of one wave, at the temperature of the paper (m/s)."""
    pulse = pm.Stimulus("0 cm", "1500 uA/cm^2", extent="0.1 cm")
    axon = pm.cells.squid_axon("18.5 degC")
    found = pm.cable(axon, stimuli=pulse, duration="6 ms", spacing=spacing, step=step, **FIBRE).velocity()
    return float(found.to("m/s").magnitude)


def arrivals(spacing: str, step: str) -> list[float]:
    """Of two waves at the far end (ms), after pulses at 1 and 9 ms over 0.075 cm."""
    pulses = [pm.Stimulus("0 cm", "800 uA/cm^2", start=f"{t} ms", extent="0.075 cm") for t in (1, 9)]
    axon = pm.cells.squid_axon()
    found = pm.cable(axon, stimuli=pulses, duration="20 ms", spacing=spacing, step=step, **FIBRE)
    return [float(t) for t in found.arrivals_at("8 cm")]


print("| patch | step | velocity / m/s | arrivals / ms |")
print("|---|---|---|---|")
for halved in HALVINGS:
    times = ", ".join(f"{t:.3f}" for t in arrivals(*halved))
    print(f"| {halved[0]} | {halved[1]} | {velocity(*halved):.3f} | {times} |")

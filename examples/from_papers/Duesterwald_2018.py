"""Figures 1D and 3A of Duesterwald et al. 2018: how pump rate and KCC2 set the chloride of a pump-leak neuron.

Figure 1D: rest of the neuron with pump rates p from 1e-5 to 100 A/dm2, where the pump turns as p (Na_in/Na_out)^3.
Figure 3A: the same with 18.4 times the KCC2. Every rest is a steady state of the whole cell: Na+, K+, Cl-, water,
voltage. The reference is the numbers that the authors' own program printed for these figures (their notebook).

    python Duesterwald_2018.py figure.png

eLife 7:e39575, doi:10.7554/eLife.39575; github.com/kiradust/model-of-neuronal-chloride-homeostasis. Volumes are over
that at p = 0.1 A/dm2, the default.
"""

import sys

import permease as pm
from permease.library import KCC2, CubicPump

PUBLISHED = {
    -5.0: (-11.0041, 136.9017, 5.71365, 75.92922, 1.975147), -4.0: (-49.5406, 105.6392, 32.07956, 15.55739, 1.078180),
    -3.0: (-68.0462, 57.3550, 79.66760, 6.98310, 1.012849), -2.0: (-72.4195, 28.6537, 108.2500, 5.52002, 1.002484),
    -1.0: (-72.5881, 14.0016, 122.8733, 5.16483, 1.0), 0.0: (-71.1256, 6.77485, 130.0997, 5.15858, 0.999957),
    1.0: (-68.9449, 3.25939, 133.6269, 5.30200, 1.000959), 2.0: (-66.4288, 1.56200, 135.3422, 5.52222, 1.002502),
}  # fmt: skip
"""Voltage (mV), Na+, K+, Cl- (mM) and relative volume by log10 of p in A/dm2."""
MORE_KCC2, AFTER = 18.3671, (-74.5401, 14.06475, 122.6778, 3.532344, 0.988738)
neuron = pm.cells.pump_leak_neuron()
membrane = neuron.membranes[0]


def row(what, published, computed):
    print(f"{what:<50}{published:>10.4g}{computed:>10.4g}{100 * (computed / published - 1):>+9.3f} %")


def rest(exponent, kcc2=1.0):
    """Voltage, Na+, K+, Cl- and volume with this pump and so much KCC2."""
    leaks = [part for part in membrane.transporters if isinstance(part, pm.Leak)]
    pump = CubicPump(scale=f"{100 * 10**exponent / 96485.33212!r} mol/m^2/s")
    symport = KCC2(scale=f"{0.2 * kcc2} S/m^2")
    wall = membrane.with_(transporters=[pump, symport, *leaks])
    found = pm.steady_state(neuron.with_(membranes=[wall], protocol=None))
    ions = [found.concentration(ion).magnitude for ion in ("Na", "K", "Cl")]
    return [found.voltage().magnitude, *ions, found.volume().magnitude]


print(f"{'':50}{'reference':>10}{'computed':>10}{'deviation':>12}")
usual = rest(-1.0)
for exponent, published in PUBLISHED.items():
    found = rest(exponent)
    for name, place in (("V (mV)", 0), ("Na+ (mM)", 1), ("Cl- (mM)", 3)):
        row(f"1D, p = 1e{exponent:g} A/dm2: {name}", published[place], found[place])
    row(f"1D, p = 1e{exponent:g} A/dm2: volume", published[4], found[4] / usual[4])
found = rest(-1.0, MORE_KCC2)
found[4] /= usual[4]
for name, place in (("V (mV)", 0), ("Na+ (mM)", 1), ("Cl- (mM)", 3), ("volume", 4)):
    row(f"3A, {MORE_KCC2:.1f} times the KCC2: {name}", AFTER[place], found[place])
print("Why: at p = 1e-5 the authors' run stops after 25,000 s, before the slow pump has brought the cell to rest.")
print(f"Cl- is {usual[3]:.2f} mM; {found[3]:.2f} with {MORE_KCC2:.1f} times the KCC2, ", end="")
print(f"{rest(2.0)[3]:.2f} with a thousand times the pump rate.")

if len(sys.argv) > 1:
    from permease.plot import style

    exponents = [-6.0 + 0.125 * i for i in range(65)]
    rests = [rest(exponent) for exponent in exponents]
    with style.styled("en"):
        figure = style.figure(4.4, 3.2)
        ax = figure.subplots()
        for place, (ion, colour) in enumerate((("Na", style.VERMILLION), ("K", style.BLUE), ("Cl", style.GREEN)), 1):
            ax.plot(exponents, [found[place] for found in rests], color=colour, label=style.symbol(ion))
            ax.plot(list(PUBLISHED), [seen[place] for seen in PUBLISHED.values()], "o", color=colour, markersize=4.0)
        ax.set(xlabel="log$_{10}$ pump rate / A dm$^{-2}$", ylabel="Concentration / mM", ylim=(0.0, None))
        ax.legend()
        style.save(figure, sys.argv[1])

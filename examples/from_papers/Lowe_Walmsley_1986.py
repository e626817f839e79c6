"""The abstract of Lowe and Walmsley 1986: glucose transport of human red cells from 0 to 53 degC, one simple carrier.

Four rate constants at 0 degC with four activation energies, the paper's fit of the conventional carrier, are what
``GLUT1`` is made of. What follows from them is compared with what the abstract says of low and of physiological
temperature, and with self-exchange and exit measured by others at 20 degC. No figure of the paper was seen.

    python Lowe_Walmsley_1986.py figure.png

Biochim Biophys Acta 857:146-154, doi:10.1016/0005-2736(86)90342-1. At 20 degC: Gasbjerg and Brahm 1991, Biochim Biophys
Acta 1062:83-93, abstract; exchange constant 10 (SE 1) mM, exit constant 6.6 (SE 0.5) mM, exchange 1.8e-10 mol/cm2/s.
"""

import sys

import permease as pm
from permease.library import GLUT1

carrier = GLUT1()
PROTOCOLS = {"zero-trans entry": {}, "zero-trans exit": {"from_side": "in"}, "equilibrium exchange": {"trans": "equal"}}


def row(what, published, computed):
    print(f"{what:<50}{published:>10.4g}{computed:>10.4g}{100 * (computed / published - 1):>+9.2f} %")


def kinetics(protocol, celsius):
    """Largest rate (1/s) and half-saturation (mM)."""
    found = pm.uptake(carrier, "glucose", ("0.01 mM", "1 M", 25), temperature=f"{celsius} degC", **PROTOCOLS[protocol])
    return found.fit["Vmax"].value, found.fit["Km"].value


def states(celsius, glucose="5 mM"):
    """Fractions of the carriers with the same glucose on both sides."""
    return carrier.occupancy(inside={"glucose": glucose}, outside={"glucose": glucose}, temperature=f"{celsius} degC")


print(f"{'':50}{'reference':>10}{'computed':>10}{'deviation':>11}")
warm = states(37)
row("affinity outside over inside, 37 degC", 2.5, (warm["CoS"] / warm["Co"]) / (warm["CiS"] / warm["Ci"]))
row("carriers facing out, 37 degC ('fairly evenly')", 0.5, warm["Co"] + warm["CoS"])
for celsius in (0, 20):
    vmax, km = zip(*(kinetics(protocol, celsius) for protocol in PROTOCOLS), strict=True)
    row(f"Vmax/Km, exchange over entry, {celsius} degC (Haldane)", 1.0, (vmax[2] / km[2]) / (vmax[0] / km[0]))
copies = carrier.usual_density.quantity.to("1/cm^2").magnitude
row("half-saturation of exit, 20 degC (mM)", 6.6, km[1])
row("half-saturation of exchange, 20 degC (mM)", 10.0, km[2])
row("largest exchange, 20 degC (1e-10 mol/cm2/s)", 1.8, 1e10 * vmax[2] * copies / 6.02214076e23)
cold = states(0)
print(f"0 degC: {100 * (cold['Ci'] + cold['CiS']):.0f} % of the carriers face in, 'a high proportion'; ", end="")
print(f"the affinities differ {(cold['CoS'] / cold['Co']) / (cold['CiS'] / cold['Ci']):.2f}-fold, 'relatively small'")
print("\n  degC " + "".join(f"{name:>25}" for name in PROTOCOLS) + "      (largest rate, half-saturation)")
for celsius in (0, 10, 20, 30, 37, 45, 53):
    found = [kinetics(protocol, celsius) for protocol in PROTOCOLS]
    print(f"{celsius:>5}  " + "".join(f"{v:>13.4g} /s{k:>6.2f} mM" for v, k in found))
print("Why: 37 degC is far from 0; 'about 2.5' and 'fairly evenly' are words. The copies per area, 1500 /um2, are of")
print("another source. For exchange at 20 degC laboratories differ: 10 mM in 1991, 32 mM in 1972.")

if len(sys.argv) > 1:
    from permease.plot import style

    with style.styled("en"):
        figure = style.figure(4.4, 3.2)
        ax = figure.subplots()
        temperatures = range(0, 54, 2)
        for name in PROTOCOLS:
            inverse = [1e3 / (273.15 + celsius) for celsius in temperatures]
            ax.semilogy(inverse, [kinetics(name, celsius)[0] for celsius in temperatures], label=name)
        ax.set(xlabel="1000 K / temperature", ylabel="Largest rate / s$^{-1}$")
        ax.legend()
        style.save(figure, sys.argv[1])

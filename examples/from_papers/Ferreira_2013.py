"""Order of POPC chains against cholesterol, Ferreira et al. 2013: 0 to 60 % of cholesterol at 300 K.

Published are the C-H order parameters by 13C NMR; the plateau of the palmitoyl chain is its largest |S_CD|. The numbers
are those of the authors in the NMRlipids databank (github.com/NMRLipids/BilayerData, CC-BY-4.0, entries 1 to 6).

    python Ferreira_2013.py figure.png

Phys Chem Chem Phys 15:1976-1989, doi:10.1039/c2cp42738a.
"""

import sys

import permease as pm

PLATEAU = {0: 0.2099, 7: 0.2342, 15: 0.2623, 34: 0.3163, 50: 0.3838, 60: 0.3910}
FITTED = (0, 15, 34, 50)  # the straight line of the library, 0.2089 + 0.340 x, goes through these


def membrane(percent):
    lipids = {"POPC": 1.0 - percent / 100.0, "cholesterol": percent / 100.0}
    return pm.Bilayer(lipids if percent else "POPC", temperature="300 K")


print("cholesterol  |S_CD| published  computed  deviation")
for percent, published in PLATEAU.items():
    computed = membrane(percent).order_parameter
    off = 100.0 * (computed / published - 1.0)
    kind = "fitted" if percent in FITTED else "predicted"
    print(f"{percent:9d} %{published:19.4f}{computed:10.4f}{off:+9.2f} %  {kind}")
print(
    "Why: the points bend around the line by up to 0.009; above 50 % of cholesterol the library keeps the order of 50 %"
)

areas = {percent: membrane(percent).area_per_lipid.to("angstrom^2").magnitude for percent in (0, 50)}
print(f"area of a POPC: {areas[0]:.1f} A2 without, {areas[50]:.1f} A2 with 50 % of cholesterol (not from the paper)")

if len(sys.argv) > 1:
    from permease.plot import style

    with style.styled("en"):
        figure = style.figure(3.6, 3.0)
        axes = figure.subplots()
        axes.plot(range(61), [membrane(x).order_parameter for x in range(61)], label="computed")
        axes.plot(list(PLATEAU), list(PLATEAU.values()), "o", label="Ferreira 2013")
        axes.set(xlabel="Cholesterol / mol %", ylabel="Plateau of |S_CD|", ylim=(0.15, 0.45))
        axes.legend()
        style.save(figure, sys.argv[1])

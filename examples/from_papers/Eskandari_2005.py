"""Figure 3A of Eskandari, Wright and Loo 2005: the current-voltage curve of SGLT1 running backwards, and its constants.

Inside-out giant patches of oocytes with rabbit SGLT1: 500 mM Na+ and 100 mM sugar (alpha-methyl-D-glucoside, "glucose"
in the part) on the inside, 10 mM Na+ and no sugar outside; 310 K as in the model file. How many carriers a patch held
is not known, so both curves are divided by their means from -30 to +31 mV.

    python Eskandari_2005.py figure.png

J Membr Biol 204:23-32. Constants: abstract, at 0 mV. Conditions: its model file in the Physiome repository. Measured
points: digitised by Gawthrop and Pan, github.com/gawthrop/GawPan20, SGLT_data.json.
"""

import sys

import permease as pm
from permease.library import SGLT1

MEASURED = {
    -149.1: 1.391, -128.5: 1.809, -108.3: 3.409, -88.9: 3.664, -68.9: 4.236, -49.8: 4.982, -29.8: 5.227, -9.9: 5.364,
    11.3: 4.864, 30.7: 5.300,
}  # fmt: skip
"""mV and pA."""


def row(what, published, computed):
    print(f"{what:<50}{published:>10.4g}{computed:>10.4g}{100 * (computed / published - 1):>+9.2f} %")


def relative(currents):
    """To the mean of the last four points."""
    plateau = sum(list(currents)[-4:]) / 4
    return [current / plateau for current in currents]


print(f"{'':50}{'published':>10}{'computed':>10}{'deviation':>11}")
carrier = SGLT1(variant="eskandari-2005")
patch = {"inside": {"Na": "500 mM", "glucose": "100 mM"}, "outside": {"Na": "10 mM", "glucose": "0 mM"}}
curve = pm.current_voltage(carrier, **patch, voltages=[f"{v} mV" for v in MEASURED], temperature="310 K")
for volts, seen, computed in zip(MEASURED, relative(MEASURED.values()), relative(curve.y.values), strict=True):
    row(f"current at {volts} mV, of that at -30 to 31 mV", seen, computed)

backward = {"inside": patch["inside"], "outside": patch["outside"], "temperature": "310 K"}
forward = {"inside": {"Na": "10 mM", "glucose": "0 mM"}, "outside": {"Na": "100 mM", "glucose": "10 mM"}}
forward["temperature"] = "310 K"
sugar, sodium = ("1 uM", "500 mM", 40), ("1 mM", "500 mM", 30)
found = pm.dose_response(carrier, "glucose", sugar, side="in", **backward)
row("backward, half-maximal sugar inside (mM)", 35.0, found.half_maximal.to("mM").magnitude)
found = pm.dose_response(carrier, "Na", sodium, side="in", **backward)
row("backward, half-maximal Na+ inside (mM)", 35.0, found.half_maximal.to("mM").magnitude)
for variant, year in (("eskandari-2005", "same constants"), ("parent-1992", "those of 1992")):
    found = pm.dose_response(SGLT1(variant=variant), "glucose", sugar, **forward)
    row(f"forward, {year}: half-maximal sugar (mM)", 0.15, found.half_maximal.to("mM").magnitude)
    found = pm.dose_response(SGLT1(variant=variant), "Na", sodium, **forward)
    row(f"forward, {year}: half-maximal Na+ (mM)", 35.0, found.half_maximal.to("mM").magnitude)
print("Why: points scatter by a few per cent. Below -60 mV the model file's constants leave more current than seen;")
print("the file says that it does not yet recreate all results, and its 310 K is high (295 K: 0.34 at -149 mV). At")
print("100 mM Na+ outside it switches to three other constants, which break detailed balance 1500-fold; the part keeps")
print("the one set that closes, good for backward transport. That of 1992 was fitted to forward transport.")

if len(sys.argv) > 1:
    from permease.plot import style

    fine = pm.current_voltage(carrier, **patch, voltages=("-150 mV", "50 mV", 81), temperature="310 K")
    scale = sum(list(curve.y.values)[-4:]) / 4
    with style.styled("en"):
        figure = style.figure(4.4, 3.2)
        ax = figure.subplots()
        ax.plot(fine.x.values, fine.y.values / scale, color=style.BLACK, label="scheme")
        ax.plot(list(MEASURED), relative(MEASURED.values()), "o", color=style.VERMILLION, label="measured")
        ax.set(xlabel="Membrane potential / mV", ylabel="Outward current / plateau", ylim=(0.0, 1.2))
        ax.legend(loc="lower right")
        style.save(figure, sys.argv[1])

"""The voltage dependence of the cardiac sodium pump of Smith and Crampin 2004, and the energy of ATP it implies.

Turnover of their four-state cycle against voltage with 1.5 to 150 mM Na+ outside, beside the current-voltage curves
that Nakao and Gadsby measured in heart cells (1989), scaled to 55 /s at +40 mV. Inside 50 mM Na+, 140 mM K+, 9.8 mM
MgATP, 0.01 mM MgADP, 4.2 mM phosphate, pH 7.09; outside 5.4 mM K+; 310 K. These conditions and the -29.6 kJ/mol of ATP
are those of the paper's model file (CellML, Physiome repository); the figure of the paper was not seen.

    python Smith_Crampin_2004.py figure.png

Prog Biophys Mol Biol 85:387-405, doi:10.1016/j.pbiomolbio.2004.01.010. Measured points: digitised in
github.com/uomsystemsbiology/transporter_thermodynamics (Pan et al. 2019), nakao_gadsby_points.csv.
"""

import math
import sys

import permease as pm
from permease.library import NaKATPase

VOLTAGES = (-120, -100, -80, -60, -40, -20, 0, 20, 40, 60)
MEASURED = {
    1.5: (50.20, 50.67, 53.14, 53.47, 54.55, 54.90, 55.34, 55.53, 55.15, 54.61),
    50: (37.74, 41.85, 47.15, 49.69, 51.75, 53.26, 54.21, 55.03, 55.16, 53.19),
    100: (23.78, 32.73, 39.31, 45.12, 48.89, 51.78, 53.03, 53.95, 55.13, 54.36),
    150: (13.32, 21.23, 29.41, 37.11, 43.84, 48.29, 52.11, 53.97, 55.13, 56.06),
}
"""1/s by Na+ outside (mM)."""
INSIDE = {"Na": "50 mM", "K": "140 mM", "MgATP": "9.8 mM", "MgADP": "0.01 mM", "Pi": "4.2 mM", "H": "81.283 nM"}
ELEMENTARY_CHARGE = 1.602176634e-4
"""fC: one charge leaves per turnover."""


def row(what, published, computed):
    print(f"{what:<50}{published:>10.4g}{computed:>10.4g}{100 * (computed / published - 1):>+9.2f} %")


def turnover(sodium, voltages):
    """1/s."""
    outside = {"Na": f"{sodium} mM", "K": "5.4 mM"}
    curve = pm.current_voltage(pump, inside=INSIDE, outside=outside, voltages=voltages, temperature="310 K")
    return curve.x.values, curve.y.values / ELEMENTARY_CHARGE


print(f"{'':50}{'published':>10}{'computed':>10}{'deviation':>11}")
pump = NaKATPase(variant="smith-crampin-2004")
for sodium, measured in MEASURED.items():
    computed = turnover(sodium, [f"{v} mV" for v in VOLTAGES])[1]
    for index in (0, 2, 4, 6, 8):
        row(f"turnover, {sodium} mM Na+, {VOLTAGES[index]} mV (1/s)", measured[index], computed[index])
    errors = [100 * abs(c / m - 1) for c, m in zip(computed, measured, strict=True)]
    print(f"    {sodium} mM Na+ outside: {sum(errors) / len(errors):.1f} % off on average over {len(errors)} voltages")

(loop,) = pm.audit(NaKATPase, variant="smith-crampin-2004").loops
at_ph = 1e-3 * (loop.implied_energy + 8.314 * 310 * math.log(81.283e-9))
row("standard energy of ATP at pH 7.09 (kJ/mol)", -29.6, at_ph)
print("Why: with identical Na+ sites one set of constants cannot follow four curves; it misses most at -120 mV, where")
print("Na+ from outside binds most. Energy: the digits of the published rate constants leave 0.03 kJ/mol open.")

if len(sys.argv) > 1:
    from permease.plot import style

    with style.styled("en"):
        figure = style.figure(4.4, 3.2)
        ax = figure.subplots()
        for sodium, colour in zip(MEASURED, (style.BLACK, style.BLUE, style.GREEN, style.VERMILLION), strict=True):
            ax.plot(*turnover(sodium, ("-140 mV", "60 mV", 61)), color=colour, label=f"{sodium} mM Na$^+$ outside")
            ax.plot(VOLTAGES, MEASURED[sodium], "o", color=colour, markersize=4.0)
        ax.set(xlabel="Membrane potential / mV", ylabel="Turnover / s$^{-1}$", ylim=(0.0, 62.0))
        ax.legend(loc="lower right")
        style.save(figure, sys.argv[1])

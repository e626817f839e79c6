"""Figure 7 of Pan et al. 2019: turnover of the cardiac sodium pump against voltage, at four levels of Na+ outside.

Na+ 50, K+ 0 mM, MgATP 10 mM and pH 7.4 inside, K+ 5.4 mM outside, 37 degC. The points are measured pump currents
(Nakao and Gadsby 1989), scaled to 55 turnovers per second at 40 mV, as the authors digitised them; their model, fitted
to these, is the library's ``NaKATPase(variant="pan-2019")`` and is scaled alike. Below, the output of the authors'
program, not scaled. Both from github.com/uomsystemsbiology/transporter_thermodynamics (MIT).

    python Pan_2019.py figure.png

J Theor Biol 481:10-23, doi:10.1016/j.jtbi.2018.09.034.
"""

import sys

import permease as pm

MEASURED = {  # mM Na+ outside: turnovers per second at each voltage (mV)
    1.5: {-120: 50.2, -100: 50.7, -80: 53.1, -60: 53.5, -40: 54.5, -20: 54.9, 0: 55.3},
    50: {-120: 37.7, -100: 41.8, -80: 47.2, -60: 49.7, -40: 51.8, -20: 53.2, 0: 54.2},
    100: {-120: 23.8, -100: 32.7, -80: 39.4, -60: 45.1, -40: 48.9, -20: 51.8, 0: 53.0},
    150: {-120: 13.3, -100: 21.2, -80: 29.5, -60: 37.1, -40: 43.8, -20: 48.3, 0: 52.1},
}
PROGRAM = {-120: 13.7377, -80: 30.2824, -40: 44.1099, 0: 51.2368, 40: 55.0531}  # 150 mM Na+ outside

pump = pm.library.part("NaKATPase")(variant="pan-2019")
INSIDE = {"Na": "50 mM", "K": "0 mM", "MgATP": "10 mM", "MgADP": "0 mM", "Pi": "0 mM", "pH": 7.4}


def turnover(sodium, millivolt):
    """Turnovers per second."""
    outside = {"Na": f"{sodium} mM", "K": "5.4 mM"}
    return pump.turnover(inside=INSIDE, outside=outside, voltage=f"{millivolt} mV", temperature="310 K").magnitude


def scaled(sodium, millivolt):
    return 55.0 * turnover(sodium, millivolt) / turnover(sodium, 40)


print("Na+ outside  voltage  reference  computed  deviation")
for sodium, points in MEASURED.items():
    for millivolt in (-120, -80, -40, 0):
        value, found = points[millivolt], scaled(sodium, millivolt)
        print(
            f"{sodium:8.1f} mM {millivolt:5d} mV{value:10.1f}{found:11.2f}{100 * (found / value - 1):+9.2f} %  measured"
        )
for millivolt, value in PROGRAM.items():
    found = turnover(150, millivolt)
    print(f"{150:8.1f} mM {millivolt:5d} mV{value:12.3f}{found:9.3f}{100 * (found / value - 1):+9.3f} %  program")
print("Why: the deviations from the points are those of the authors' fit, whose constants these are; those from their")
print("program come from the digits that were published (the library derives one constant by detailed balance).")

if len(sys.argv) > 1:
    from permease.plot import style

    with style.styled("en"):
        figure = style.figure(4.6, 3.2)
        axes = figure.subplots()
        volts = range(-130, 61, 5)
        for sodium, points in MEASURED.items():
            (line,) = axes.plot(volts, [scaled(sodium, v) for v in volts], label=f"{sodium:g} mM Na⁺ outside")
            axes.plot(list(points), list(points.values()), "o", color=line.get_color())
        axes.set(xlabel="Voltage / mV", ylabel="Turnovers / (1/s)", ylim=(0, 60))
        axes.legend()
        style.save(figure, sys.argv[1])

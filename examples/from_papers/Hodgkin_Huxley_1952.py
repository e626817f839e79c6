"""Figure 12 of Hodgkin and Huxley 1952: calculated membrane action potentials; and the refractory curve beside it.

A patch of squid giant axon at 6.3 degC is depolarised at once by 90, 15, 7 and 6 mV, and left alone. Then pairs of
pulses show how much more a second one needs, after a first one of twice the threshold.

    python Hodgkin_Huxley_1952.py figure.png

J Physiol 117:500-544, doi:10.1113/jphysiol.1952.sp004764. Voltages are inside minus outside; the paper's have the other
sign, and are counted from rest.
"""

import sys

import permease as pm

axon = pm.cells.squid_axon()
simulation = pm.Simulation(axon)
rest = None
traces = {}
for millivolts in (90, 15, 7, 6):
    jump = pm.pulse(axon, f"{millivolts} mA/cm^2", "1 us", after="12 ms")  # 1 uF/cm2 for 1 us: mA become mV
    run = simulation.run(jump, points=3000, rtol=1e-8)
    volts = run.voltage().values
    rest = volts[0]
    traces[millivolts] = (1e3 * run.times, volts - rest)
    found = pm.action_potentials(run)
    if found.count:
        print(f"{millivolts:2d} mV: peak {found.peaks[0] - rest:6.2f} mV above rest at {found.times[0]:.3f} ms")
    else:
        print(f"{millivolts:2d} mV: no action potential")

print(f"rest {rest:.3f} mV")
print(f"threshold of a pulse of 0.5 ms {pm.threshold(axon, '0.5 ms').amplitude:.3f~P}")
curve = pm.refractory(axon, [f"{t} ms" for t in (5, 6, 7, 8, 9, 10, 12, 14, 16, 18, 20)], limit="400 uA/cm^2")
for interval, ratio in zip(curve.x.values, curve.y.values, strict=True):
    print(f"{interval:4.0f} ms: " + ("nothing up to 400 uA/cm2 fires" if ratio != ratio else f"{ratio:.2f}"))
print(f"absolute refractory period {curve.absolute:.2f~P}, relative until {curve.relative:.2f~P}")

if len(sys.argv) > 1:
    from permease.plot import excitability, style

    with style.styled("en"):
        figure = style.figure(7.4, 3.0)
        left, right = figure.subplots(1, 2)
        for millivolts, (t, v) in traces.items():
            left.plot(t, v, label=f"{millivolts} mV")
        left.set(xlabel="Time / ms", ylabel="Depolarisation / mV", xlim=(0.0, 8.0))
        left.legend()
        excitability.draw_refractory(right, curve)
        style.save(figure, sys.argv[1])

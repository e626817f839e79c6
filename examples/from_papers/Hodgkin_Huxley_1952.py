"""Figure 12 of Hodgkin and Huxley 1952, the refractory period, and the conduction velocity of their page 528.

A patch of squid giant axon at 6.3 degC is depolarised at once by 90, 15, 7 and 6 mV, and left alone. Then pairs of
pulses of 0.5 ms, the first of twice the threshold, show how much more a second one needs. Last, an action potential
runs along a fibre of 238 um radius and 35.4 ohm cm at 18.5 degC.

Times to the peak are read from Figure 12. The paper draws refractory responses but no threshold curve: the reference
there is another solution of the same equations.

    python Hodgkin_Huxley_1952.py figure.png

J Physiol 117:500-544, doi:10.1113/jphysiol.1952.sp004764. Voltages are inside minus outside; the paper's have the other
sign, and are counted from rest.
"""

import sys

import permease as pm


def row(what, published, computed):
    print(f"{what:<50}{published:>10.4g}{computed:>10.4g}{100 * (computed / published - 1):>+9.2f} %")


print(f"{'':50}{'reference':>10}{'computed':>10}{'deviation':>11}")
axon = pm.cells.squid_axon()
simulation = pm.Simulation(axon)
traces, fired = {}, {}
for millivolts, peak_time in ((90, 0.3), (15, 1.1), (7, 3.4), (6, None)):
    jump = pm.pulse(axon, f"{millivolts} mA/cm^2", "1 us", after="12 ms")  # 1 uF/cm2 for 1 us: mA become mV
    run = simulation.run(jump, points=3000, rtol=1e-8)
    volts = run.voltage().values
    traces[millivolts] = (1e3 * run.times, volts - volts[0])
    fired[millivolts] = pm.action_potentials(run)
    if peak_time:
        row(f"time to peak after {millivolts} mV (ms)", peak_time, fired[millivolts].times[0])
threshold = pm.threshold(axon, "1 us", limit="100 mA/cm^2")
row("threshold, between 6 and 7 mV (mV)", 6.5, threshold.amplitude.to("mA/cm^2").magnitude)

published = {"5 ms": None, "7 ms": 8.90, "9 ms": 4.58, "12 ms": 2.16, "16 ms": 1.02, "20 ms": 0.851}
curve = pm.refractory(axon, list(published), limit="400 uA/cm^2")
for interval, ratio in zip(published, curve.y.values, strict=True):
    if published[interval]:
        row(f"second threshold over first, {interval} later", published[interval], ratio)

fibre = pm.cable(
    pm.cells.squid_axon("18.5 degC"), length="6 cm", radius="238 um", resistivity="35.4 ohm cm", spacing="0.025 cm",
    step="2.5 us", duration="4 ms", stimuli=pm.Stimulus("0 cm", "1500 uA/cm^2", extent="0.1 cm"),
)  # fmt: skip
speed = fibre.velocity().to("m/s").magnitude
row("conduction velocity, calculated there (m/s)", 18.8, speed)
row("conduction velocity, measured (m/s)", 21.2, speed)

print(f"peaks above rest after 90, 15 and 7 mV: {', '.join(f'{max(traces[v][1]):.2f}' for v in (90, 15, 7))} mV")
print(f"6 mV fires {fired[6].count or 'no'} action potential, as in the figure")
print(f"threshold of a pulse of 0.5 ms {curve.first.amplitude:.3f~P}")
print(f"nothing fires 5 ms later; absolutely refractory for {curve.absolute:.2f~P}, relatively until", end=" ")
print(f"{curve.relative:.2f~P}")
print("Refractory rows: the paper gives no such numbers; the reference is another solution of its equations.")
print("Why: times are read from a printed curve, to about 0.1 ms. The paper found its 18.8 m/s by trial, by hand; the")
print("velocity measured is that of one living fibre, while the constants are averages over others.")

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

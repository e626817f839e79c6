"""Figures 3 and 4 of Hübel and Ullah 2016: a neuron whose pump stops swells, but only if Cl- can enter.

A Hodgkin-Huxley neuron in the extracellular space that its ions and water leave to. The pump stops after 50 s: it
discharges, depolarises for good, takes up Cl- and swells. Figure 4 is without Cl- conductance. The figures have no
numbers: the reference is what the equations of the authors' program give, integrated apart (ModelDB 187599).

    python Huebel_Ullah_2016.py figure.png

PLoS ONE 11(3):e0147060, doi:10.1371/journal.pone.0147060.
"""

import sys

import permease as pm
from permease.expr import ops

value = pm.Reference("HuebelUllah2016", "Hübel & Ullah 2016 PLoS ONE 11:e0147060", "10.1371/journal.pone.0147060").value
UNIT = pm.provisional("10 pS", note="only its product with the density is in the paper")


def m_cubed(at, n):
    opening = ops.bernoulli((n["opens"] - at.voltage) / n["width"])
    return (opening / (opening + 4.0 * ops.exp((n["closes"] - at.voltage) / n["slope"]))) ** 3


class NeuronNav(pm.Channel):
    label = pm.Text(en="Na⁺ channel of the neuron", zh="神经元钠通道")
    pore = pm.Ohmic(UNIT, "Na")
    m = {"opens": value("-30 mV"), "width": value("10 mV"), "closes": value("-55 mV"), "slope": value("18 mV")}
    h = (pm.Exponential(value("0.21 / ms"), value("-44 mV"), value("-20 mV")),
         pm.Sigmoid(value("3 / ms"), value("-14 mV"), value("10 mV")))  # fmt: skip
    gates = (pm.Formula("m", m_cubed, m), pm.Gate("h", 1, *h))


class NeuronKv(pm.Channel):
    label = pm.Text(en="K⁺ channel of the neuron", zh="神经元钾通道")
    pore = pm.Ohmic(UNIT, "K")
    n = (pm.Linoid(value("0.3 / ms"), value("-34 mV"), value("10 mV")),
         pm.Exponential(value("0.375 / ms"), value("-44 mV"), value("-80 mV")))  # fmt: skip
    gates = (pm.Gate("n", 4, *n),)


class NeuronPump(pm.RateLaw):
    label = pm.Text(en="Na⁺/K⁺ pump of the neuron", zh="神经元钠钾泵")
    stoichiometry = {("Na", "in"): -3, ("Na", "out"): 3, ("K", "in"): 2, ("K", "out"): -2}
    numbers = {"Na": value("25 mM"), "Na_width": value("3 mM"), "K": value("5.5 mM"), "K_width": value("1 mM")}
    thermodynamic, ATP = False, 1.0

    def law(self, at, scale, n):
        sodium = 1.0 + ops.exp((n["Na"] - at.concentration("Na", "in")) / n["Na_width"])
        return scale / sodium / (1.0 + ops.exp((n["K"] - at.concentration("K", "out")) / n["K_width"]))


def place(name, um3, impermeant, **ions):
    """A compartment from amounts in fmol; what cannot leave carries the charge that the ions lack."""
    charge = (ions["Cl"] - ions["Na"] - ions["K"]) / impermeant
    held = pm.Impermeant("impermeant", f"{1e3 * impermeant / um3} mM", charge=charge)
    return pm.Compartment(name, f"{um3} um^3", {i: f"{1e3 * n / um3} mM" for i, n in ions.items()}, impermeant=[held])


def run(*leaks):
    inside = place("neuron", 2160, 318, Na=54.6, K=277.7, Cl=21.7)
    outside = place("space", 720, 40, Na=91.3, K=2.8, Cl=89.8)
    parts = [NeuronNav(density="100 / um^2"), NeuronKv(density="40 / um^2"), *leaks]  # 100 and 40 mS/cm2
    parts.append(NeuronPump(scale="7.0477e-7 mol/m^2/s"))  # 6.8 uA/cm2; P_f below lets volumes settle in 250 ms
    membrane = pm.Membrane("membrane", inside, outside, "922 um^2", transporters=parts, water_permeability="0.042 cm/s")
    electrode = pm.Membrane("electrode", outside, pm.Bath("ground", pm.Solution(Na="1 mM", Cl="1 mM")), "922 um^2")
    cell = pm.Cell("neuron", [membrane, electrode], temperature="309.14 K")  # RT/F 26.64 mV
    stop = pm.Set("membrane.NeuronPump.scale", "7.0477e-13 mol/m^2/s")
    return pm.simulate(cell, pm.Protocol(pm.Hold("50 s"), stop, pm.Hold("950 s")), points=4000)


leaks = pm.Leak("Na", conductance="17.5 uS/cm^2"), pm.Leak("K", conductance="50 uS/cm^2")
runs = {3: run(*leaks, pm.Leak("Cl", conductance="50 uS/cm^2")), 4: run(*leaks)}
print("figure    time  quantity      reference  computed  deviation")
for figure, second, volts, volume in (
    (3, 70, -7.71, 2178.12), (3, 100, -5.27, 2228.3), (3, 1000, -16.14, 2630.1), (4, 1000, -4.33, 2160.24),
):  # fmt: skip
    state = runs[figure].at(f"{second} s")
    found = {"V / mV": (volts, state.voltage("membrane")), "volume / um3": (volume, state.volume("neuron"))}
    for what, (published, computed) in found.items():
        off = 100.0 * (computed.magnitude / published - 1.0)
        print(f"{figure:6d} {second:5d} s  {what:13s}{published:10.2f}{computed.magnitude:10.2f}{off:+9.2f} %")
print("Why: rounding of the reference. From 59 to 65 s spikes follow one another; their moments are not compared.")

if len(sys.argv) > 1:
    runs[3].plot("membrane.voltage", "neuron.volume", "neuron.Cl", "neuron.K", path=sys.argv[1])

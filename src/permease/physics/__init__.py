"""Pure formulas of membrane physics, one topic a file, in coherent SI.

Numbers, arrays and nodes of the equation graph go in alike: what a student calls is what is compiled. Voltage is inside
minus outside, fluxes and currents are positive outward, free energies are for the passage from outside to inside,
concentrations are mol/m3 (1 mM = 1), and the standard state of a solute is 1 mol/L.
"""

energy-supplied = free energy supplied by metabolism
energy-work = work done by electrodes
energy-stored = change of free energy, cell
energy-baths = change of free energy, baths
energy-dissipated = dissipated as heat
energy-minus = dissipated, less what { $names } made from nothing

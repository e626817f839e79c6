calculate-equilibrium = equilibrium
calculate-no-equilibrium = no equilibrium
calculate-steady-state = steady state
calculate-pair-which-left-out-far = { $cations } and { $anions } pair, which is left out: far too high, by half for 0.1 mol/kg of MgSO4
calculate-counts-ion-nacl-too-high = { $anions } counts as an ion of NaCl: too high, by a sixth for 0.1 mol/kg of Na2SO4
calculate-coefficient-haemoglobin-here-holds-up = the coefficient of haemoglobin, { $factor } here, holds up to { $most_haemoglobin } mM only
calculate-counts-ion-nacl-up-tenth = { $cations } counts as an ion of NaCl: up to a tenth too high below 0.3 mol/kg, too low from 1 on

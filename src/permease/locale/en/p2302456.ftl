p2302456-title = GLUT1: glucose goes down its gradient
p2302456-question =
    Red cells take up glucose through GLUT1. At 20 °C one GLUT1 was found to take in at most { $vin } glucose per second with none inside (half of that at { $kin }), to let out at most { $vout } per second with none outside, and to exchange at most { $vex } per second with as much on either side. The carrier is clearly not the same from both sides.
    Now the blood holds { $outside } glucose and the cell { $inside }.
p2302456-explanation =
    GLUT1 shows its site to one side at a time: it binds glucose, turns, lets it go, and turns back empty. Its net flux is K (S_out − S_in) over a sum of positive terms, so the sign is that of the difference whatever the constants are: here { $flux } per second inward, and { $turned } per second outward if the two concentrations change places.
    Unequal constants change how fast it works in either direction, never where it stops. No ATP and no other gradient is involved: this is facilitated diffusion.
p2302456-misconception = an asymmetric carrier favours one direction and can pile glucose up. Without a source of energy it stops where both sides are equal; detailed balance ties its constants together.
p2302456-assumption = Simple carrier of four states with rapid binding, rates of Lowe and Walmsley (1986) for human red cells taken to 20 °C; glucose is uncharged. Entry counts as positive; permease counts fluxes as positive outward.
p2302456-hint-1 = What sets the direction of a carrier that uses no energy? Compare the concentrations.
p2302456-hint-2 = Take resistances R₁₂ = 1/V_in, R₂₁ = 1/V_out, R_ee = 1/V_ex and R₀₀ = R₁₂ + R₂₁ − R_ee, and K = K_in R₁₂/R₀₀.
p2302456-hint-3 = Net entry = K (S_out − S_in) / (K² R₀₀ + K R₁₂ S_out + K R₂₁ S_in + R_ee S_out S_in).
p2302456-a-ask = Predict: with { $low } glucose outside and { $high } inside, which way is the net flux, and why?
p2302456-a-option-in = inward
p2302456-a-not-in = Inward would be uphill here, and nothing pays for it.
p2302456-a-option-none = there is none
p2302456-a-not-none = The concentrations differ, so one direction wins.
p2302456-a-option-out = outward
p2302456-a-not-out = The model runs inward with these numbers.
p2302456-a-reason-asymmetry = the side with the tighter binding wins
p2302456-a-no-asymmetry = Tighter binding on one side also holds glucose back there; the two effects cancel exactly.
p2302456-a-reason-atp = ATP drives the change of shape
p2302456-a-no-atp = GLUT1 uses no ATP: heat is enough for its changes of shape.
p2302456-a-reason-gradient = it follows the difference of concentrations
p2302456-a-no-gradient = That is the reason.
p2302456-a-run = Run: { $back } glucose per second leave through one GLUT1.
p2302456-b-ask = How much glucose does one GLUT1 take in per second, net (positive inward), with { $outside } outside and { $inside } inside?
p2302456-b-slip-one_way = That is the one-way influx. Take off what goes back out at the same time.
p2302456-b-slip-outside_only = That is uptake into an empty cell. Glucose inside holds part of the carriers there and goes back out.
p2302456-b-slip-laws = That is one saturation law minus another. The two directions share the same carriers, so they cannot simply be subtracted.
p2302456-b-slip-swapped = That is the flux with the two sides exchanged: the carrier is not symmetric.
p2302456-c-ask = Blood holds { $outside }. Set the glucose inside at which net transport through GLUT1 stops, although its constants differ on the two sides.
p2302456-c-setting-inside = glucose inside
p2302456-c-above = Net entry is still { $reached }: there is too little glucose inside for it to stop.
p2302456-c-below = Net entry is { $reached }: glucose runs out, there is too much inside.
p2302456-curve-x = glucose inside (mM)
p2302456-curve-y = net entry through one GLUT1 (1/s)

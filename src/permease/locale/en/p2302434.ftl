p2302434-title = Sodium taken away: what becomes of glucose uptake?
p2302434-question = Cells with the symporter SGLT1 (2 Na⁺ and 1 glucose in every turn) hold { $na_in } Na⁺ and { $glucose } glucose at a membrane potential of { $voltage } (inside minus outside) and 310 K. Outside there are { $na_out } Na⁺ and { $glucose } glucose. Then all Na⁺ outside is replaced by an impermeant cation; glucose outside stays.
p2302434-explanation =
    Uptake was never paid by glucose or by ATP but by Na⁺ coming in. Without Na⁺ outside the payment stops within a tenth of a second: one SGLT1 takes up { $before } glucose per second before, and loses { $after } per second afterwards. It even runs backwards a little, since Na⁺ inside can still leave and take glucose along.
    Net transport is zero where 2 ΔG(Na⁺) = 0 with equal glucose on both sides: Na_out = Na_in exp(FV/RT) = { $turning }. Below that, glucose is lost. The short dip of the curve is glucose that carriers held on their outer side and let go again as the Na⁺ beside it left.
p2302434-misconception = uptake fades slowly while the cell uses up its ATP. ATP and the pump are untouched; what is gone at once is the Na⁺ gradient that the carrier lives on.
p2302434-assumption = The membrane potential is held; concentrations inside do not change in the first second; 310 K. Part b: coupling without slip. Rates are those of the human protein as fitted by Eskandari and co-workers (2005); the run leaves 1 nM Na⁺ outside. Uptake counts as positive; permease counts fluxes as positive outward.
p2302434-hint-1 = Ask what each turn of the symporter lives on: what goes down its gradient?
p2302434-hint-2 = At equal glucose on both sides the symporter stands still when moving Na⁺ in costs nothing: RT ln(Na_in/Na_out) + FV = 0.
p2302434-hint-3 = So Na_out = Na_in exp(FV/RT), with RT/F = 26.71 mV and V negative.
p2302434-a-ask = Predict the net uptake of glucose one second after the change, and say why.
p2302434-a-option-continues = it goes on as before
p2302434-a-not-continues = Glucose alone does not turn this carrier: each turn needs 2 Na⁺ from outside.
p2302434-a-option-slows = it falls to about half
p2302434-a-not-slows = There is hardly any Na⁺ left outside, not half of it.
p2302434-a-option-stops = it stops, and glucose leaks out very slowly
p2302434-a-not-stops = The model still takes up glucose with these numbers.
p2302434-a-option-hours = it stops after some hours
p2302434-a-not-hours = A carrier answers within a fraction of a second; it keeps no store of energy.
p2302434-a-reason-atp = ATP runs out
p2302434-a-no-atp = ATP is all there. SGLT1 uses none.
p2302434-a-reason-protein = without Na⁺ the protein is destroyed
p2302434-a-no-protein = The protein is unharmed: give Na⁺ back and it works again.
p2302434-a-reason-gradient = the Na⁺ gradient that pays for it is gone
p2302434-a-no-gradient = That is the reason.
p2302434-a-run = Run: net uptake of one SGLT1 was { $before } per second; in its new stationary state { $after } per second leave.
p2302434-b-ask = Na⁺ outside is lowered step by step. At which concentration does net transport just stop (ideal coupling)?
p2302434-b-slip-no_voltage = That makes Na⁺ equal on both sides. The negative inside still pulls Na⁺ in, so it takes less Na⁺ outside.
p2302434-b-slip-voltage_sign = The voltage has the wrong sign: a negative inside helps Na⁺ in, so less of it is needed outside.
p2302434-b-slip-voltage_twice = Two Na⁺ carry two charges, but the concentration is squared as well: the root is taken of both, and FV/RT counts once.
p2302434-c-ask = Which of these are still there one second after the change?
p2302434-c-option-atp = the cell's ATP
p2302434-c-not-atp = ATP is still there: neither the carrier nor the change of bath uses it.
p2302434-c-option-sodium = an inward Na⁺ gradient
p2302434-c-not-sodium = The Na⁺ gradient is not there any more; with next to none outside it even points outward.
p2302434-c-option-potassium = the outward K⁺ gradient
p2302434-c-not-potassium = The K⁺ gradient is still there: nothing was done to K⁺.
p2302434-c-option-glucose = the glucose already taken up
p2302434-c-not-glucose = The glucose inside is still there: the way back through SGLT1 is very slow.
p2302434-curve-x = time after the change (ms)
p2302434-curve-y = net glucose uptake of one SGLT1 (1/s)

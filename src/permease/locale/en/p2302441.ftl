p2302441-title = Sodium-calcium exchange: how low can it bring calcium?
p2302441-question = A cell has { $na_in } Na⁺ inside and { $na_out } outside, { $ca_out } Ca²⁺ outside and a membrane potential of { $voltage } (inside minus outside), at 37 °C. A Na⁺/Ca²⁺ exchanger in its membrane lets 3 Na⁺ in and takes 1 Ca²⁺ out in every turn.
p2302441-explanation =
    The exchanger stops when the energy of 3 Na⁺ going in just pays for 1 Ca²⁺ going out: Ca_in = Ca_out (Na_in/Na_out)³ exp(FV/RT) = { $floor3 }. The net charge of a turn is 3 − 2 = 1, inward, so the voltage counts once.
    The number 3 is what makes it work. With 1, 2, 3 or 4 Na⁺ per Ca²⁺ the floor is { $floor1 }, { $floor2 }, { $floor3 } or { $floor4 }. At 0 mV the floor of three rises to { $flat }: depolarise a cell, or take the Na⁺ away outside, and the same protein brings Ca²⁺ in.
p2302441-misconception = the exchanger is a pump that always throws Ca²⁺ out. It has no direction of its own: gradients and voltage decide, and it passes through zero at the floor.
p2302441-assumption = Exactly 3 Na⁺ for 1 Ca²⁺ (measured exchangers have rare other modes); concentrations for activities; free Ca²⁺; 37 °C. In part d the exchanger of heart muscle is alone in a clamped cell whose Na⁺ is held.
p2302441-hint-1 = At the floor one turn costs nothing: the free energies of 3 Na⁺ moving in and 1 Ca²⁺ moving out add up to zero.
p2302441-hint-2 = Write ΔG = RT ln(C_in/C_out) + zFV for Na⁺ (three times, z = 1) and for Ca²⁺ (once, the other way, z = 2), and add.
p2302441-hint-3 = Ca_in = Ca_out (Na_in/Na_out)³ exp((3 − 2) FV/RT), with RT/F = 26.73 mV.
p2302441-a-ask = What is the lowest free Ca²⁺ inside that the exchanger can reach?
p2302441-a-slip-no_voltage = That leaves out the voltage. A turn carries one net charge inward, so the membrane potential helps with a factor exp(FV/RT).
p2302441-a-slip-voltage_sign = The voltage has the wrong sign: a negative inside pulls the extra charge in and lowers the floor.
p2302441-a-slip-two = That is the floor of 2 Na⁺ for 1 Ca²⁺. The exponent is the number of Na⁺: 3.
p2302441-a-slip-one = That takes the Na⁺ ratio once. Three Na⁺ go in for every Ca²⁺, so it counts to the power of 3.
p2302441-a-slip-charge = That counts the charges of the Na⁺ only. Ca²⁺ carries two the other way: 3 − 2 = 1.
p2302441-a-slip-upside = The Na⁺ ratio is upside down: it is inside over outside, a number below 1.
p2302441-b-ask = The cell holds 100 nM Ca²⁺ and is depolarised to +20 mV. Which way does the exchanger carry Ca²⁺ now?
p2302441-b-option-out = still outward
p2302441-b-not-out = At +20 mV the floor lies far above 100 nM, so Ca²⁺ is driven in.
p2302441-b-option-none = neither way
p2302441-b-not-none = It stands still only where 100 nM is exactly the floor.
p2302441-b-option-in = inward
p2302441-b-not-in = The model runs outward with these numbers.
p2302441-b-run = Run: at +20 mV the rate law of NCX1 reverses; it now brings Ca²⁺ in and takes Na⁺ out.
p2302441-c-ask = Back at { $voltage }, nearly all Na⁺ outside is replaced by a cation that the exchanger does not take. Which way does it carry Ca²⁺?
p2302441-c-option-out = still outward
p2302441-c-not-out = Outward transport is paid by Na⁺ coming in, and there is no Na⁺ outside to come in.
p2302441-c-option-none = neither way
p2302441-c-not-none = Na⁺ inside can still leave, and Ca²⁺ comes in for it.
p2302441-c-option-in = inward
p2302441-c-not-in = The model runs outward with these numbers.
p2302441-c-run = Run: with next to no Na⁺ outside, Na⁺ leaves through the exchanger and Ca²⁺ comes in, although the membrane potential is unchanged.
p2302441-d-ask = Set the Na⁺ inside so that the exchanger alone lets free Ca²⁺ settle at { $wanted }. The simulation runs for ten minutes.
p2302441-d-setting-na_in = Na⁺ inside
p2302441-d-above = The simulation settles at { $reached }, above { $wanted }: less Na⁺ inside lowers the floor, with the third power.
p2302441-d-below = The simulation settles at { $reached }, below { $wanted }: more Na⁺ inside raises the floor, with the third power.
p2302441-curve-x = membrane potential (mV)
p2302441-curve-y = lowest Ca²⁺ inside (nM)
p2302441-curve-2 = 2 Na⁺ : 1 Ca²⁺
p2302441-curve-3 = 3 Na⁺ : 1 Ca²⁺
p2302441-curve-4 = 4 Na⁺ : 1 Ca²⁺

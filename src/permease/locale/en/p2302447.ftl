p2302447-title = The price of an uphill amino acid
p2302447-question = A cell takes up an uncharged amino acid until it holds { $inside } of it, although there is only { $outside } outside. The temperature is { $temperature }.
p2302447-a-ask = What is the free energy of bringing one mole from outside to inside, at these concentrations?
p2302447-a-slip-celsius = That is what degrees Celsius give in RT: the temperature must be in kelvin.
p2302447-b-ask = By what kind of transport, then, can it come in?
p2302447-b-option-passive = passive transport
p2302447-b-not-passive = Passive transport only runs downhill, where the free energy falls; here it rises.
p2302447-b-option-active = active transport
p2302447-b-not-active = Active transport is needed where the free energy rises; check its sign.
p2302447-b-reason-uphill = the free energy of moving it in is positive
p2302447-b-no-uphill = Look at the sign of the free energy again.
p2302447-b-reason-downhill = the free energy of moving it in is negative
p2302447-b-no-downhill = From low to high concentration the free energy rises: its change is positive.
p2302447-b-reason-size = it is too large to cross the bilayer
p2302447-b-no-size = Size decides how fast it could cross, not which way: a carrier that only speeds things up would still run downhill.
p2302447-b-reason-neutral = it carries no charge
p2302447-b-no-neutral = No charge means that the voltage has no part in it; the concentrations still have.
p2302447-c-ask = ATP hydrolysis in this cell yields { $fuel }. How many moles of ATP does each mole of amino acid cost at the least?
p2302447-c-slip-inverse = That is how many moles of amino acid one mole of ATP could bring in; the question is the other way round.
p2302447-d-ask = Predict: both concentrations are doubled. The free energy of bringing one mole in is then ...
p2302447-d-option-less = smaller
p2302447-d-not-less = It would be smaller if the ratio of the two were.
p2302447-d-option-same = the same
p2302447-d-not-same = The ratio decides: compare it before and after.
p2302447-d-option-more = larger
p2302447-d-not-more = The difference of concentrations doubles, but it is the ratio that counts.
p2302447-d-run = The run: with both doubled it is { $twice }.
p2302447-hint-1 = No charge: only the concentrations count. Which one stands on top in the ratio when something moves from outside to inside?
p2302447-hint-2 = ΔG = RT ln(C_in/C_out), with R = 8.314 J/(mol K), the temperature in kelvin, and the natural logarithm.
p2302447-hint-3 = The ratio is { $fold }. Multiply its natural logarithm by RT, and divide by 1000 for kJ/mol. For the ATP, divide by what one mole of ATP yields.
p2302447-explanation =
    Moving a solute from where it is rare to where it is { $fold } times more concentrated raises the free energy by RT ln { $fold }, here { $energy } for each mole ({ $warm } at 37 °C). A positive value means that it does not happen by itself: another process must pay.
    One ATP would pay for several molecules; { $share } mol of ATP is the least for each mole. Real carriers couple to Na⁺ or H⁺ in fixed numbers and spend more.
p2302447-misconception = the cost follows the difference of the concentrations. It follows their ratio: from 5 to 80 mM costs as much as from 5 to 80 nM.
p2302447-assumption = The amino acid counts as uncharged; ideal solutions; the concentrations stay as they are while the mole is moved.
p2302447-curve-x = inside (mM)
p2302447-curve-y = free energy (kJ/mol)

p2302460-title = What keeps a molecule out?
p2302460-question = A drug candidate is to cross a bilayer by simple diffusion. Between the oily middle and water it distributes with log10 K = { $logK }; it diffuses in the middle with { $diffusion }, and the middle is { $thickness } thick.
p2302460-a-ask = Which of these changes of the molecule hinder its crossing? Mark all that do.
p2302460-a-option-size = making it larger
p2302460-a-not-size = A larger molecule moves more slowly through the packed chains: size hinders.
p2302460-a-option-oil = making it more soluble in oil
p2302460-a-not-oil = Solubility in oil is what carries it through: P grows with K.
p2302460-a-option-charge = giving it a net charge
p2302460-a-not-charge = A net charge hinders most of all.
p2302460-a-option-water = adding groups that bind water
p2302460-a-not-water = What binds water leaves it unwillingly: K falls, and P with it.
p2302460-a-option-gradient = offering it at a higher concentration outside
p2302460-a-not-gradient = A steeper gradient makes the flux larger; it is no property of the molecule.
p2302460-b-ask = What is its permeability coefficient P, if the middle is an even layer of oil?
p2302460-b-slip-logarithm = That uses the logarithm of K for K itself.
p2302460-b-slip-upside = That divides by K instead of multiplying with it.
p2302460-c-ask = In the packed chains P falls with the molar volume V as V^-1.4. By what factor is P multiplied if V grows from { $volume } to { $times } times as much, with K the same?
p2302460-c-slip-linear = That takes P as inversely proportional to V; the power is 1.4.
p2302460-d-ask = Order the three changes by how many powers of ten of P they cost, the costliest first.
p2302460-d-item-size = { $times } times the molar volume (part c)
p2302460-d-item-charge = a proton leaves: HCl becomes Cl⁻
p2302460-d-item-hydroxyl = one more OH group: 1,2-propanediol becomes glycerol
p2302460-hint-1 = Crossing takes two things: to enter the oil, and to move in it. Which of the changes touches which?
p2302460-hint-2 = An even layer: P = K·D/d, with d in the unit of length that D has.
p2302460-hint-3 = K is 10 to the power log10 K, here { $partition }, and 1 nm is 1e-7 cm. The factor of part c is { $times } to the power −1.4.
p2302460-explanation =
    P = K·D/d = { $speed }. Size works on D: { $times } times the volume leaves { $factor } of it, { $sizes } powers of ten. Groups that bind water work on K, in full proportion: one OH group costs { $groups } powers of ten. A charge costs { $charges }: the same atom as HCl and as Cl⁻. The curve takes K, D and d of the question for { $volume } (the point), lets V change D as in part c, and shows ten times and a tenth of K beside it.
    A rigid ion in rigid oil would cost even more, { $born } by Born's formula; real membranes give way around it, so use that formula only to rank.
p2302460-misconception = large molecules stay out and small ones come in. Size is the weakest of the three: large steroids cross, small ions do not.
p2302460-assumption = An even slab of oil in part b; the power 1.4 is one of two fits to egg lecithin that data could not tell apart (Xiang and Anderson 1994); measured permeabilities at about 25 °C in part d.
p2302460-curve-x = molar volume (cm³/mol)
p2302460-curve-y = permeability (cm/s)
p2302460-curve-high = K = { $ten_times }, more soluble in oil
p2302460-curve-own = K = { $partition }, as in the question
p2302460-curve-low = K = { $tenth }, less soluble in oil

p2302435-title = Gibbs-Donnan: chloride around haemoglobin
p2302435-question = A simplified red cell holds { $haemoglobin } haemoglobin of charge { $charge }, which cannot leave. K⁺ and Cl⁻ cross its membrane freely; there is no pump. It rests in a large bath of { $salt } KCl at { $temperature }, and its volume is held fixed.
p2302435-a-ask = At equilibrium, what is [Cl⁻] inside over [Cl⁻] outside?
p2302435-b-ask = What is the Donnan potential, inside minus outside?
p2302435-c-ask = By how much does the osmotic pressure inside exceed that outside? (Ideal solutes; count haemoglobin and ions.)
p2302435-d-ask = Now change the haemoglobin, at the same charge, until the simulated chloride ratio is { $wanted }.
p2302435-d-setting-haemoglobin = haemoglobin in the cell
p2302435-d-above = The simulation reaches { $reached }, above { $wanted }: chloride is not yet pushed out far enough, so more impermeant charge is needed.
p2302435-d-below = The simulation reaches { $reached }, below { $wanted }: too much impermeant charge pushes out too much chloride.
p2302435-a-slip-closed = That is C/(C + |z|c), which holds for two closed compartments of equal volume; here the bath is so large that its concentration stays.
p2302435-a-slip-uncharged = That counts one charge for each haemoglobin; each carries { $charge }.
p2302435-c-slip-protein = That is the haemoglobin alone; the small ions are in excess inside as well, because the counter-ions of haemoglobin are there.
p2302435-hint-1 = Two conditions hold at once: the products [K⁺][Cl⁻] on both sides are equal, and each side is neutral.
p2302435-hint-2 = With r = [Cl⁻]in/[Cl⁻]out, the first gives [K⁺]in = C/r and [Cl⁻]in = C·r. Neutrality inside: C/r − C·r = |z|·[Hb], here { $density }.
p2302435-hint-3 = So r² + (|z|[Hb]/C)·r − 1 = 0: take the positive root. Then V = (RT/F) ln r, and the excess pressure is RT times the sum of all solutes inside less 2C.
p2302435-explanation =
    The fixed charge of { $density } must be matched by more K⁺ than Cl⁻ inside: { $potassium } against { $chloride }. Both ions are at equilibrium with one and the same voltage, { $voltage }, so their ratios are each other's inverse: { $ratio } for Cl⁻. That holds without any pump and costs nothing.
    The sum of two numbers with a fixed product is smallest when they are equal, so the uneven ions weigh more than the even ones outside: the excess is { $excess }, more than the haemoglobin alone. A cell without a wall would swell; that is why animal cells pump.
p2302435-misconception = a voltage or an uneven distribution of ions needs a pump. Impermeant charge is enough, at equilibrium.
p2302435-assumption = Ideal solutions; K⁺ and Cl⁻ alone permeate; the volume is fixed; the textbook's charge and concentrations are chosen to give the chapter's 0.876; neither they nor those of other seeds are those of a real red cell, whose chloride ratio is about 0.65.
p2302435-curve-x = haemoglobin (mM)
p2302435-curve-y = inside / outside
p2302435-curve-Cl = Cl⁻
p2302435-curve-K = K⁺

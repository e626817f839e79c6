p2302469-title = Two forces on a cation
p2302469-question = A monovalent cation X⁺ is at { $outside } outside an animal cell and at { $inside } inside. The membrane potential, inside minus outside, is { $voltage }; the temperature is { $temperature }. Count every free energy for moving X⁺ from outside to inside.
p2302469-a-ask = What is the chemical part of the free energy?
p2302469-b-ask = What is the electrical part?
p2302469-c-ask = What is the whole free energy?
p2302469-c-slip-difference = That takes the electrical part off the chemical one: they are added, each with its own sign.
p2302469-c-slip-taken = That takes the chemical part off the electrical one: they are added, each with its own sign.
p2302469-c-slip-chemical = That is the chemical part alone; X⁺ is charged, so the voltage counts too.
p2302469-c-slip-electrical = That is the electrical part alone; the concentrations count too.
p2302469-d-ask = Which way do the two forces act on X⁺?
p2302469-d-option-both-out = both outward
p2302469-d-not-both-out = Both parts of the free energy are negative for moving inward, so both act inward.
p2302469-d-option-electrical-in = the electrical one inward, the chemical one outward
p2302469-d-not-electrical-in = The chemical force acts from the high to the low concentration: where is X⁺ rare?
p2302469-d-option-both-in = both inward
p2302469-d-not-both-in = Look at the signs of the two parts again.
p2302469-d-option-chemical-in = the chemical one inward, the electrical one outward
p2302469-d-not-chemical-in = A negative inside attracts a positive ion.
p2302469-e-ask = Set the voltage at which X⁺ would be at equilibrium: the free energy must come out as { $balance }.
p2302469-e-setting-voltage = membrane potential, inside minus outside
p2302469-e-above = The free energy comes out as { $reached }: X⁺ is now driven outward, so the inside is too positive.
p2302469-e-below = The free energy comes out as { $reached }: X⁺ is still driven inward, so the inside must be more positive.
p2302469-hint-1 = Two separate questions: what would the concentrations do alone, and what the voltage alone?
p2302469-hint-2 = Chemical: RT ln(C_in/C_out). Electrical: zFV, with F = 96485 C/mol, z = +1 and V in volts.
p2302469-hint-3 = C_in/C_out is below 1, so its logarithm is negative; V is negative too. Add the two. At equilibrium they cancel: V = (RT/F) ln(C_out/C_in).
p2302469-explanation =
    The concentrations pull X⁺ inward with { $chemical } and the voltage with { $electrical }: together { $total } for each mole, so it runs in by itself wherever a path is open, and any cell that keeps X⁺ out must pump.
    The two would cancel only at { $rest }, the Nernst potential of X⁺, far on the other side of zero.
p2302469-misconception = a low concentration inside alone says which way an ion goes. For a charged solute the voltage has an equal say; here both point inward, which need not be so.
p2302469-assumption = The chapter gives no temperature; { $temperature } is assumed. Ideal solutions.
p2302469-curve-x = membrane potential (mV)
p2302469-curve-y = free energy, out to in (kJ/mol)
p2302469-curve-total = total
p2302469-curve-chemical = chemical part

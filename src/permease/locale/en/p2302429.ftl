p2302429-title = What gets through a bare bilayer?
p2302429-question = A vesicle of pure phospholipid has no proteins: what crosses it must dissolve in its oily middle. Its radius is { $radius }; whatever is put outside comes in along P·Δc.
p2302429-a-ask = Order the solutes by their permeability P, the fastest first. (Among O₂, CO₂ and benzene any order will do: all three are too fast to be told apart with certainty.)
p2302429-a-item-urea = urea
p2302429-a-item-O2 = oxygen, O₂
p2302429-a-item-Cl = chloride, Cl⁻
p2302429-a-item-benzene = benzene
p2302429-a-item-water = water
p2302429-a-item-CO2 = carbon dioxide, CO₂
p2302429-b-ask = Take { $called } with P = { $speed }. It is { $step } outside and none inside. What is the flux into the vesicle at first, per area (positive inward)?
p2302429-b-slip-metres = That leaves P in cm/s and the concentration per cubic metre: bring both to one unit of length.
p2302429-c-ask = How long until { $called } inside has reached half of what is outside, if the outside does not run out?
p2302429-c-slip-diameter = That takes the diameter for the radius.
p2302429-c-slip-flat = That takes volume over area as r; of a sphere it is r/3.
p2302429-d-ask = Predict: how many times faster than chloride does water cross?
p2302429-d-option-thousand = about a thousand times
p2302429-d-not-thousand = The charge costs far more than that.
p2302429-d-option-million = about a million times
p2302429-d-not-million = It is more still.
p2302429-d-option-hundred-million = about a hundred million times
p2302429-d-not-hundred-million = Compare the two permeabilities in the table of the run.
p2302429-d-option-trillion = about a trillion (1e12) times
p2302429-d-not-trillion = That would be so without any way round for the charge; measured chloride is not that slow.
p2302429-d-run = The run: { $water } for water and { $chloride } for chloride, { $ratio } times as fast.
p2302429-e-ask = Which group needs proteins most to cross a membrane at all, and why?
p2302429-e-option-gases = small gases
p2302429-e-not-gases = O₂ and CO₂ dissolve in the oily middle and cross at once.
p2302429-e-option-polar = small uncharged polar molecules
p2302429-e-not-polar = They are slow, but seconds or minutes suffice for a cell.
p2302429-e-option-ions = ions
p2302429-e-not-ions = Look for the slowest of the list.
p2302429-e-reason-shell = their charge binds water, which they would have to leave behind in the oil
p2302429-e-no-shell = That is the reason of charged particles.
p2302429-e-reason-mass = they are heavier than the others
p2302429-e-no-mass = Chloride weighs less than benzene, which is the fastest.
p2302429-e-reason-pores = the pores of the bilayer are too narrow for them
p2302429-e-no-pores = A pure bilayer has no pores; what crosses dissolves in it.
p2302429-e-reason-rare = there are too few of them
p2302429-e-no-rare = P is for each unit of concentration, so their number does not matter.
p2302429-hint-1 = What counts is how well a molecule leaves water for oil: look for charge first, then for groups that bind water.
p2302429-hint-2 = Flux: J = P·Δc, with 1 mM = 1e-6 mol/cm³. A sphere fills with the rate 3P/r.
p2302429-hint-3 = Half is reached after ln 2 · r/(3P). Take r in cm and P in cm/s.
p2302429-explanation =
    Permeability follows solubility in the oily middle. Nonpolar molecules dissolve in it ({ $oxygen } for O₂), polar ones hardly ({ $ureas } for urea), ions next to never ({ $chloride } for Cl⁻): some thirteen powers of ten between O₂ and Cl⁻.
    For { $called } the flux is { $flux } and the vesicle half fills in { $half }. Water is small and crosses { $ratio } times faster than chloride, which has to leave its shell of water behind.
p2302429-misconception = small is enough. Chloride and water are both small; charge, not size, parts them.
p2302429-assumption = P at about 25 °C: of planar membranes for CO₂, water and the polar solutes, of vesicles for Cl⁻ (as exchange, an upper bound of its conduction), by spin labels for O₂; of benzene predicted from its partition, since still water always limits it. The order of O₂, CO₂ and benzene therefore does not count. The flux is asked as positive inward; permease counts fluxes as positive outward.
p2302429-curve-y = permeability (cm/s)

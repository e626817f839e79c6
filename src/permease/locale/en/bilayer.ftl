bilayer-gel-has-one-area-order = a gel has one area, order and anisotropy here, whatever its lipids and temperature
bilayer-mixture-saturated-doubly-unsaturated-lip = a mixture of saturated and doubly unsaturated lipids with sterol parts into two liquids here (DOPC/DPPC/cholesterol below about 30 degC); the fractions ld and lo are averages that assign each lipid by its own chains, and say nothing of the composition of domains
bilayer-above-temperature-which-parts-about = above the temperature at which it parts (about 30 degC for DOPC/DPPC/cholesterol) such a mixture is one liquid; the fractions ld and lo are averages that assign each lipid by its own chains
bilayer-saturated-doubly-unsaturated-lipids-take = saturated and doubly unsaturated lipids are taken to mix ideally when fluid; they do not, and melt some degrees higher (the liquidus of DOPC/DPPC 1:1 is 27 degC here)
bilayer-to = { $low } to { $high }
bilayer-method = method
bilayer-sources = sources
bilayer-none = none
bilayer-provisional-some-numbers-await-check = provisional: some of its numbers await a check
bilayer-text = :{" "}
bilayer-extrapolates-area-per-lipid-30 = extrapolates: area per lipid { $size } Å² at 30 degC, measured from 59.8 to 67.4 Å²
bilayer-extrapolates-degc-measured-from-10 = extrapolates: { $celsius } degC, measured from 10 to 50 degC
bilayer-extrapolates-more-than-50-sterol = extrapolates: more than 50 % sterol
bilayer-area-gel-which-factor-right = { $gel } % of its area is gel, for which the factor is of the right order only
bilayer-half-time-uniformly-bleached-disc = half time of a uniformly bleached disc
bilayer-half-time-gaussian-beam = half time with a Gaussian beam
bilayer-given = given
bilayer-lipids = lipids
bilayer-protein-nm = protein of { SIGNIFICANT($radius, digits: 3) } nm
bilayer-molecules = molecules
bilayer-lipids-themselves-free-bilayers-support = of the lipids themselves in free bilayers; on a support they are half as fast or slower (DOPC 7.8 free, 3.1 um2/s on mica), and POPC at 25 degC has been reported at 1.8 to 2.5 um2/s
bilayer-phases-coexist-range-includes-all = phases coexist: the range includes all patterns, whichever phase surrounds the other
bilayer-diffusion-gel-known-order-magnitude = diffusion in a gel is known to its order of magnitude: one constant for all lipids and temperatures
bilayer-head-groups-other-than-choline = head groups other than choline take the law of phosphatidylcholines
bilayer-extrapolates-measured-from-0-70 = extrapolates: measured from 0 to 70 degC
bilayer-surface-viscosity-fluid-bilayers-depends = the surface viscosity of fluid bilayers depends on the method by a factor of ten; it is scaled by the diffusion of the lipids, which is an assumption
bilayer-so-small-disc-does-not = so small a disc does not see a continuous membrane
bilayer-water-both-sides-cytosol-few = water on both sides; cytosol is a few times thicker and slows large discs
bilayer-diffusion-every-phase-activation-energy = diffusion of every phase by its activation energy, phases joined by effective-medium theory
bilayer-diffusion-free-area-per-lipid = diffusion by free area per lipid (fitted: it describes, it does not predict)
bilayer-surface-viscosity-fluid-bilayers-scaled = surface viscosity of fluid bilayers, scaled by the diffusion of the lipids
bilayer-disc-viscous-sheet-between-two = a disc in a viscous sheet between two fluids, any size (Petrov and Schwille)
bilayer-small-disc-viscous-sheet-between = a small disc in a viscous sheet between two fluids (Saffman and Delbrück)
bilayer-d-proportional-1-radius-fitted = D proportional to 1/radius with a fitted length (Gambin)
bilayer-gels-recalled-values-right-order = gels: recalled values of the right order
bilayer-near-transition-bilayers-softer-still = near a transition bilayers are softer still: fluctuations of area are not counted
bilayer-measured-phosphatidylcholines-other-head = measured on phosphatidylcholines; other head groups are taken alike
bilayer-polyunsaturated-chains-softer-bending-no = polyunsaturated chains: softer in bending, and not stiffened by sterol where both chains are
bilayer-proteins-cytoskeleton-cells-not = proteins and the cytoskeleton of cells are not in it
bilayer-lipids-alone-whole-membrane-red = of the lipids alone; the whole membrane of red cells has 450 mN/m
bilayer-breaking-matter-chance-rate-loading = breaking is a matter of chance and of the rate of loading; red cells burst at 2 to 4 % (mean 3 %)
bilayer-lipids-alone-membranes-cells-reach = of the lipids alone; membranes of cells reach 0.9 uF/cm2
bilayer-mean-twelve-fluid-phosphatidylcholines-s = mean of twelve fluid phosphatidylcholines, stiffened by sterol, phases one beside the other
bilayer-area-modulus-times-square-hydrocarbon = area modulus times the square of the hydrocarbon thickness over 24 (polymer brush), stiffened by sterol
bilayer-relative-area-gained-when-bilayers = relative area gained when bilayers break
bilayer-area-modulus-times-strain-lysis = area modulus times the strain at lysis
bilayer-permittivity-hydrocarbon-over-thickness = permittivity of hydrocarbon over the thickness of the hydrocarbon layer
bilayer-measured-taken-these-lipids-temperature = measured on { $en }; taken to these lipids and this temperature
bilayer-leaflets-series = ; leaflets in series
bilayer-extrapolates-log-k-rule-was = extrapolates: log K is { $partition }, the rule was drawn from { $low } to { $high }
bilayer-extrapolates-g-mol-rule-was = extrapolates: { $molar_mass } g/mol, the rule was drawn up to 300 g/mol
bilayer-extrapolates-so-hydrophilic-size-sugars = extrapolates: so hydrophilic for its size; sugars and ascorbic acid cross 3 to 4 decades more slowly than the line says
bilayer-measured-cells-whose-carriers-channels = measured on cells, whose carriers and channels may carry a part
bilayer-still-water-thick-membrane-s = still water as thick as the membrane's core lets through { $layer } cm/s: unstirred water, not the membrane, usually limits the flux
bilayer-measured-flux-exchange-net-conductive = the measured flux is an exchange; the net (conductive) permeability is lower
bilayer-extrapolates-no-solute-100-g = extrapolates: no solute of 100 g/mol or more with log K below 1.19 was among those of the line; atenolol crosses cells two decades more slowly than it says
bilayer-measured-least-cm-s-here = measured on { $en }: at least { $least } cm/s here, for still water held the flux up
bilayer-given-here-not-used-method = { $names } given here: not used, for the method { $rung } comes first unless { $chosen } is chosen
bilayer-neutral-form-which-ph-7 = of the neutral form, which is { $share } % at pH 7.4 (pKa { $pka })
bilayer-neutral-form-most-charged-ph = of the neutral form: most of { $en } is charged at pH 7.4
bilayer-log-p-1-03-log = log P = 1.03 log K + 1.01 with the hexadecane/water partition coefficient (rms 0.25, range two rms)
bilayer-log-p-0-90-log = log P = 0.90 log K + 0.87 with the hexadecane/water partition coefficient (monocarboxylic acids)
bilayer-p-26-k-0-95 = P = 26 K^0.95 with the hexadecane/water partition coefficient, below 50 g/mol (within 1.5 decades)
bilayer-p-23-k-1-56 = P = 23 K^1.56 with the olive oil/water partition coefficient (within 1 decade)
bilayer-last-resort-log-p-1 = last resort: log P = 1.27 log K - 2.42 with the octanol/water partition coefficient (within 1.5 decades)
bilayer-last-resort-log-p-1-2 = last resort: log P = 1.47 log K - 0.46 with the octanol/water partition coefficient, below 50 g/mol (within 2 decades)
bilayer-octanol-water-partition-coefficient-crip = octanol/water partition coefficient by Crippen's atom contributions to the structure, then the octanol line (within 2 decades)
bilayer-composition-provisional-no-part-has = the composition ({ $en }) is provisional: no part of it has been checked

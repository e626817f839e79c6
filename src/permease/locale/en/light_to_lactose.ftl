light_to_lactose-title = From light to lactose: a circuit of two proteins
light_to_lactose-question = A designed cell carries two proteins: bacteriorhodopsin, which pumps one H⁺ out for every photon that starts its cycle, and the symporter LacY, which takes in one H⁺ with one lactose. In the light the membrane potential is { $voltage } (inside minus outside), pH { $ph_in } inside and { $ph_out } outside, at 37 °C.
light_to_lactose-explanation =
    Both proteins meet in one quantity, the proton-motive force V − (2.303 RT/F)(pH_in − pH_out) = { $force }. Each H⁺ that comes back sets F times that free, { $stored }, and LacY turns it into a lactose gradient of at most { $ratio }: secondary active transport, with light in the place of ATP.
    A photon of 568 nm brings { $photon }. Of that { $stored } is stored if it starts a cycle, and { $yield } of those absorbed do: { $share }. In the dark, or with an uncoupler, the force goes, and the same LacY lets lactose out.
light_to_lactose-misconception = the carrier itself is driven by light or ATP. LacY knows only H⁺ and lactose; whatever makes a proton-motive force can drive it.
light_to_lactose-assumption = One H⁺ with one lactose and no slip (real cells reach less); potential and pH are held; 37 °C, where the library's LacY takes its 25 °C constants. The quantum yield is provisional. Part d: 100 mM lactose inside, 1 mM outside, no potential and no pH difference left.
light_to_lactose-hint-1 = A proton feels two things: the membrane potential and the difference in pH. Put both in millivolts.
light_to_lactose-hint-2 = Δp = V − { $decade } × (pH_in − pH_out). It is negative where it drives H⁺ in.
light_to_lactose-hint-3 = LacY: C_in/C_out = exp(−F Δp/RT), RT/F = 26.73 mV. Light: stored energy per photon absorbed = yield × F|Δp|, over { $photon }.
light_to_lactose-a-ask = What is the proton-motive force (negative: inward)?
light_to_lactose-a-slip-acid_sign = The pH part has the wrong sign: a cell more alkaline than its surroundings draws H⁺ in, as the negative potential does.
light_to_lactose-a-slip-voltage_only = That is the membrane potential alone. The pH difference counts { $decade } for each unit.
light_to_lactose-a-slip-acid_only = That is the pH part alone. The membrane potential acts on H⁺ as well.
light_to_lactose-b-ask = How far can LacY accumulate lactose at most (C_in/C_out)?
light_to_lactose-b-slip-voltage_only = That uses the membrane potential only. H⁺ also goes down its own concentration.
light_to_lactose-b-slip-acid_only = That uses the pH difference only. The charge of H⁺ also falls through the membrane potential.
light_to_lactose-b-slip-twice = That is two H⁺ for each lactose. It is one.
light_to_lactose-c-ask = An absorbed photon of 568 nm ({ $photon }) starts a cycle with a quantum yield of { $yield }. Which fraction of the absorbed light is stored in the force?
light_to_lactose-c-slip-no_yield = That is the fraction for photons that start a cycle. Only { $yield } of those absorbed do.
light_to_lactose-c-slip-all = That is the quantum yield: how many photons work, not how much of their energy is kept.
light_to_lactose-d-ask = Predict: an uncoupler lets H⁺ through freely, so that potential and pH difference vanish. The cell holds 100 times as much lactose as its surroundings. Which way does LacY carry it?
light_to_lactose-d-option-in = still inward
light_to_lactose-d-not-in = Nothing pays for going uphill any more.
light_to_lactose-d-option-none = neither way: the carrier is locked without its force
light_to_lactose-d-not-none = A carrier is no valve. It works both ways, here with H⁺ at equal concentrations.
light_to_lactose-d-option-out = outward
light_to_lactose-d-not-out = The model runs inward with these numbers.
light_to_lactose-d-run = Run: without a proton-motive force one LacY lets out { $lost } lactose per second.
light_to_lactose-e-ask = Keep the pH values, and set the membrane potential at which LacY comes to rest at a ratio of { $wanted }.
light_to_lactose-e-setting-voltage = membrane potential, inside minus outside
light_to_lactose-e-above = It comes to rest at { $reached }, above { $wanted }: the potential is too negative.
light_to_lactose-e-below = It comes to rest at { $reached }, below { $wanted }: a more negative potential gives more force.
light_to_lactose-curve-x = membrane potential (mV)
light_to_lactose-curve-y = lactose inside over outside
light_to_lactose-curve-both = with the pH difference
light_to_lactose-curve-flat = equal pH on both sides

p2302418-title = Sodium-glucose symport: how far uphill?
p2302418-question = A cell of the gut holds { $na_in } Na⁺; the lumen holds { $na_out }. The potential across its luminal membrane is { $voltage } (inside minus outside), the temperature 310 K. A symporter takes in 2 Na⁺ and 1 glucose in every turn.
p2302418-explanation =
    Uptake goes on until the energy of 2 Na⁺ coming in just pays for 1 glucose: C_in/C_out = (Na_out/Na_in)² exp(−2FV/RT) = { $chemical } × { $electrical } = { $ratio2 }. Glucose has no charge, but the two Na⁺ that come with it have, so the voltage counts twice.
    With one Na⁺ per glucose the limit would be { $ratio1 }: coupling costs more Na⁺ and buys a square. A real SGLT1 sometimes turns with Na⁺ and without glucose; with its measured slip the limit is { $slipping }. A uniporter such as GLUT1 stops at 1.
p2302418-misconception = a symporter has to use ATP to work uphill. It uses none: one gradient pays for the other, and ATP comes in only where the sodium pump renews the Na⁺ gradient.
p2302418-assumption = Parts a and b: 2 Na⁺ : 1 glucose without slip; concentrations for activities; 310 K. Parts c and d take the schemes of the library, SGLT1 with the slip of Eskandari and co-workers (2005) and SGLT2 with its own. How fast they get there is not asked.
p2302418-hint-1 = Where uptake stops, the energy set free by the Na⁺ equals the energy that glucose takes up.
p2302418-hint-2 = For each Na⁺ coming in ΔG = RT ln(Na_in/Na_out) + FV; two of them come. For glucose ΔG = RT ln(C_in/C_out).
p2302418-hint-3 = Set the sum to zero: C_in/C_out = (Na_out/Na_in)² exp(−2FV/RT), with RT/F = 26.71 mV.
p2302418-a-ask = How many times as concentrated as in the lumen can glucose become in the cell, at most (C_in/C_out)?
p2302418-a-slip-no_voltage = That is the Na⁺ ratio squared, without the voltage. The two positive charges also fall through the membrane potential: a factor exp(−2FV/RT).
p2302418-a-slip-one = That is the limit of 1 Na⁺ per glucose. Two come in, so everything is squared.
p2302418-a-slip-voltage_once = The ratio is squared, but the voltage counts once only. Each of the two Na⁺ carries a charge.
p2302418-a-slip-ratio_once = The voltage counts twice, but the Na⁺ ratio once only. It is squared as well.
p2302418-a-slip-voltage_sign = The voltage has the wrong sign: a negative inside pulls Na⁺ in and helps.
p2302418-b-ask = How much free energy does the Na⁺ of one turn set free for each mole of glucose? Give the ΔG of 2 Na⁺ going in, negative where it is set free.
p2302418-b-slip-one = That is the energy of one mole of Na⁺. Two go with every glucose.
p2302418-b-slip-no_voltage = That is the chemical part alone; add 2FV.
p2302418-b-slip-voltage_sign = The electrical part has the wrong sign: a positive ion falling to a negative inside sets energy free.
p2302418-c-ask = Put these in order by how far they can accumulate glucose here, the farthest first.
p2302418-c-item-glut1 = GLUT1, a uniporter
p2302418-c-item-slip = SGLT1, where now and then Na⁺ slips in alone
p2302418-c-item-sglt2 = SGLT2, 1 Na⁺ : 1 glucose
p2302418-c-item-ideal = SGLT1 without any slip
p2302418-d-ask = Set the membrane potential so that SGLT1, with its slip, comes to rest at a ratio of { $wanted }. Near there the slip takes { $lost } of the ideal ratio.
p2302418-d-setting-voltage = membrane potential, inside minus outside
p2302418-d-above = It comes to rest at { $reached }, above { $wanted }: the potential is too negative.
p2302418-d-below = It comes to rest at { $reached }, below { $wanted }: a more negative potential helps Na⁺ in.
p2302418-curve-x = membrane potential (mV)
p2302418-curve-y = glucose inside over outside
p2302418-curve-2 = 2 Na⁺ : 1 glucose, ideal
p2302418-curve-1 = 1 Na⁺ : 1 glucose, ideal
p2302418-curve-slip = SGLT1 with its slip

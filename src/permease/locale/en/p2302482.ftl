p2302482-title = Channel against carrier: how many a second?
p2302482-question = A single open K⁺ channel with { $potassium } K⁺ on both sides passes { $current } at { $voltage }. One GLUT1 at 20 °C, saturated with glucose on both sides, exchanges { $exchange } glucose per second.
p2302482-explanation =
    A current is charge per time: { $current } over the charge of one K⁺ is { $millions } million ions a second, { $times } times what GLUT1 can do. An ion leaves the filter every { $wait }; a carrier takes { $turn } for one molecule.
    The filter stands still: ions queue in single file and push one another on, with what water they lose repaid by the oxygen atoms around them. A carrier has to change its shape for every molecule, there and back. Even so { $times } is no law: the anion exchanger AE1 is a carrier and far faster than GLUT1.
p2302482-misconception = a channel is fast because it uses energy, or because it is a wide hole. It uses none, and it is narrow enough to prefer K⁺ to Na⁺ a thousandfold; it is fast because nothing has to move but the ions.
p2302482-assumption = The channel is a constructed model of a K⁺ filter with four sites (81 states, 25 °C), open all the time; its speed has the size of measured ones. GLUT1 after Lowe and Walmsley (1986). The other two are each at their best, as permease parts speeds shows them.
p2302482-hint-1 = One ampere is one coulomb a second. How much charge does one K⁺ carry?
p2302482-hint-2 = Ions per second = current / e, with e = 1.602 × 10⁻¹⁹ C and 1 pA = 10⁻¹² A.
p2302482-hint-3 = Then divide what the channel passes by what the carrier passes, both per second.
p2302482-a-ask = How many K⁺ pass the channel per second?
p2302482-a-slip-mole = That is in moles: it divides by the charge of a mole (F). For single ions divide by e.
p2302482-b-ask = How many times as many particles as GLUT1 does the channel pass per second?
p2302482-b-slip-uptake = That compares with net uptake, { $uptake } per second. The question gives the exchange of a carrier saturated on both sides.
p2302482-b-slip-difference = That is the difference. How many times: divide.
p2302482-c-ask = What makes a channel so much faster than a carrier, and how?
p2302482-c-option-energy = it is driven by ATP
p2302482-c-not-energy = Channels use no ATP for transport; ions only go down their gradient.
p2302482-c-option-open = its way through stays open
p2302482-c-not-open = That is the right one.
p2302482-c-option-narrow = it is a wide hole that lets everything by
p2302482-c-not-narrow = A wide hole could not choose; the K⁺ filter prefers K⁺ to Na⁺ about a thousandfold and is fast all the same.
p2302482-c-reason-gate = its gate opens and closes for every ion
p2302482-c-no-gate = A gate stays open for milliseconds, while tens of thousands of ions pass.
p2302482-c-reason-file = ions follow one another without the protein changing shape for each
p2302482-c-no-file = That is the reason.
p2302482-c-reason-charge = ions are charged and glucose is not
p2302482-c-no-charge = The carriers of ions are slow as well: the sodium pump moves some hundred a second.
p2302482-d-ask = Put these four in order of what one molecule does per second, the fastest first. One turn takes AE1 { $turn_ae1 } and the sodium pump { $turn_pump }.
p2302482-d-item-pump = sodium pump (turns)
p2302482-d-item-ae1 = AE1 (chloride exchanged)
p2302482-d-item-glut1 = GLUT1 (glucose exchanged)
p2302482-d-item-channel = K⁺ channel (ions)
p2302482-curve-y = per second and molecule

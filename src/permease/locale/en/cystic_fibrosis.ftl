cystic_fibrosis-title = Cystic fibrosis: how many channels, how often open
cystic_fibrosis-question = The chloride current of an airway cell is a product: the number N of CFTR channels in its membrane, the fraction of time P_o that each is open, and the current i of an open one. In the commonest mutant (F508del) only { $surface } of the normal number reach the membrane, and those that do have P_o = { $po_mutant } instead of { $po }. An open channel conducts as the normal one does.
cystic_fibrosis-explanation =
    The factors multiply: { $left } of the normal current is left, less than either defect alone would leave. Bringing all channels to the membrane without mending their gate would give { $traffic_alone }; mending the gate of the few that are there, { $gate_alone }. Neither is enough, which is why help for one factor is combined with help for the other.
    Even the normal channel passes nothing by itself: its R domain must be phosphorylated, by a kinase that cAMP switches on, and then the gate opens on ATP and closes by splitting it.
cystic_fibrosis-misconception = the mutant channel is blocked. Its pore is whole: most copies never arrive, and those that do open too seldom.
cystic_fibrosis-assumption = An illustration, not clinical advice: F508del gating as measured on channels brought to the surface at low temperature, and with the corrector C18; the numbers of channels are provisional. 40 mM Cl⁻ inside and 100 mM outside, −50 mV, 10 µM cAMP.
cystic_fibrosis-hint-1 = Compare the mutant with the normal cell, factor by factor.
cystic_fibrosis-hint-2 = I/I_normal = (N/N_normal) (P_o/P_o,normal) (i/i_normal), and the last factor is 1.
cystic_fibrosis-hint-3 = Multiply { $surface } by { $po_mutant }/{ $po }.
cystic_fibrosis-a-ask = Which fraction of the normal chloride current is left in the mutant cell?
cystic_fibrosis-a-slip-number_only = That counts the channels only. Those that are there open less often as well.
cystic_fibrosis-a-slip-gate_only = That counts the gate only. There are also fewer channels.
cystic_fibrosis-a-slip-forgotten = That is the mutant's N times P_o, not compared with a normal P_o of { $po }, which is below 1 as well.
cystic_fibrosis-a-slip-mean = That is the mean of the two factors. They multiply.
cystic_fibrosis-b-ask = Order these by the current that they give. The corrector C18 brings { $corrected } to the membrane, with P_o = { $po_corrected }.
cystic_fibrosis-b-item-gate = normal gate, { $surface } of the channels
cystic_fibrosis-b-item-none = mutant, nothing mended
cystic_fibrosis-b-item-traffic = mutant gate, all channels in the membrane
cystic_fibrosis-b-item-corrector = mutant with the corrector C18
cystic_fibrosis-c-ask = Predict the open probability of the normal channel in a cell with ATP and without any cAMP.
cystic_fibrosis-c-option-same = about { $po }, as with cAMP
cystic_fibrosis-c-not-same = ATP alone opens only a channel that is phosphorylated.
cystic_fibrosis-c-option-less = about half of that
cystic_fibrosis-c-not-less = Without the kinase the phosphatases take all the phosphate off within minutes.
cystic_fibrosis-c-option-shut = next to none
cystic_fibrosis-c-not-shut = The model opens with these numbers.
cystic_fibrosis-c-run = Run: without cAMP the open probability is { $unasked }.
cystic_fibrosis-d-ask = With the gate of C18, set the share of the normal number of channels that gives { $wanted } of the normal current.
cystic_fibrosis-d-setting-surface = channels in the membrane, of the normal number
cystic_fibrosis-d-above = The current is { $reached } of the normal one, above { $wanted }: fewer channels will do.
cystic_fibrosis-d-below = The current is { $reached } of the normal one, below { $wanted }: more channels are needed.
cystic_fibrosis-curve-x = channels in the membrane (% of normal)
cystic_fibrosis-curve-y = current (% of normal)
cystic_fibrosis-curve-normal = normal gate
cystic_fibrosis-curve-mutant = F508del
cystic_fibrosis-curve-corrected = F508del with C18

about-AChR =
    Nicotinic acetylcholine receptor of muscle: a cation channel that two molecules of acetylcholine open.

    The scheme of del Castillo and Katz with two equal sites, R - AR - A2R - open. Use it for dose-response curves and
    bursts; it has no desensitisation and no openings without ligand, so it is wrong beyond some 100 ms of agonist.
    Equilibrium binding and gating of the mouse receptor; the binding rate is provisional. Goldman permeation of Na+
    and K+ (1 to 1.11); Ca2+, which also passes, is left out.
about-AChREdelstein =
    Nicotinic acetylcholine receptor with desensitisation: basal, active, intermediate and desensitised forms.

    Four conformations (B closed, A open, I and D desensitised), each with 0, 1 or 2 molecules of acetylcholine: 12
    states. 10 uM of agonist open half of the channels within 8 ms; after a second most are desensitised. Use it for
    prepulses, for end plates under lasting agonist and for the difference between peak and steady dose-response
    curves. Rates of Edelstein and colleagues for the electric ray, as coded; no voltage dependence.

    The published constants contradict themselves by up to 2.4 % round their loops (rounding). Here all rates of
    conformational change and of unbinding are the published ones, and binding to A, I and D follows from detailed
    balance, within 3 % of the published rates: peak, time to peak and desensitisation move by less than 0.1 %.
    Goldman permeation of Na+ and K+; Ca2+ is left out; unit permeability and density are provisional.
about-AChRHumanAdult =
    Human nicotinic acetylcholine receptor of adult muscle: two unequal sites, alpha-epsilon (A) and alpha-delta (B).

    Closed and open with neither, either or both sites occupied, eight states; each site's binding and its share in
    opening were measured on receptors with that site alone (K 71 and 130 uM closed, 5.5 and 18 nM open). Use it to
    compare sites, mutants and the adult with the fetal receptor (``AChRHumanFetal``). Binding to the open receptor
    follows from detailed balance; the two sites are taken to act independently on opening. Opening with both sites
    occupied, leaving the open receptor and the rate of opening with none are provisional. No desensitisation, no
    voltage dependence. Goldman permeation of Na+ and K+; Ca2+ is left out.
about-AChRHumanFetal =
    Human nicotinic acetylcholine receptor of fetal muscle: the sites alpha-gamma (A) and alpha-delta (B).

    As ``AChRHumanAdult`` with gamma for epsilon: the alpha-gamma site binds five times tighter (14 uM closed, 0.02 nM
    open) and one molecule on it opens 5 % of the receptors, while without agonist the channel opens eight times less
    often (E0 = 8.6e-8). Use it for muscle before innervation and after denervation, where acetylcholine is scarce and
    far away. Its limits are the adult's; the unit permeability (40 pS in 150 mM) is provisional.
about-AChRMWC =
    Nicotinic acetylcholine receptor of adult muscle as Monod, Wyman and Changeux would have it.

    Two conformations, closed and open, each with 0, 1 or 2 molecules of acetylcholine. The open one binds 6,500 times
    better (24.5 nM against 0.16 mM), and that is all that the agonist does: Po/(1 - Po) = E0 [(1 + c/24.5 nM)/
    (1 + c/0.16 mM)]^2. Use it for openings without agonist, for mutants that shift E0, and to see why a full agonist
    still leaves 3 % of the channels closed. Binding to the open channel follows from detailed balance.

    E0 = 6.6e-7, E2 = 48000/1700 and the 24/s with which acetylcholine leaves an open channel were measured; the rates
    of opening with 0 and 1 molecule are provisional (their ratios are not). No desensitisation: for seconds of agonist
    take ``AChREdelstein``; for the human receptor with its two unequal sites ``AChRHumanAdult`` and
    ``AChRHumanFetal``. Goldman permeation of Na+ and K+; Ca2+ is left out.
about-AE1 =
    AE1 (band 3), the Cl-/HCO3- exchanger of red cells and intercalated cells: one anion each way, electroneutral.

    A ping-pong carrier: either anion takes it across, the empty carrier does not return. Bicarbonate inside also
    binds a modifier site and stops it. The published constants close to 0.26 %; the inward-facing rate of HCO3- is
    derived (135.35 where 135 was printed).

    DIDS holds the empty carrier that faces outside, in competition with the anions there, as its relative H2DIDS was
    shown to do; its constant is provisional, and that it later binds covalently is left out.

    Variants: ``"weinstein-2000"`` has the rates of a kidney model as printed, fitted to red cells at 38 degC; they are
    relative to an amount of carriers that is not stated, and make 55 Cl- exchanges per second. ``"red-cell"``, the
    default, has the same constants and ratios at the speed of one carrier of a red cell, 5e4 per second, the fastest
    carrier known; that number is provisional. At equilibrium the Cl- and HCO3- ratios are equal; alone it can set
    neither.
about-AMPAReceptor =
    AMPA receptor: the cation channel of fast excitatory synapses, opened by glutamate within a millisecond.

    Six states: two bindings, opening, and desensitised states beside both bound ones. Use it for synaptic currents and
    desensitisation; subunits, auxiliary proteins, Ca2+ and block by polyamines are left out. Kinetics of Destexhe and
    colleagues as coded; unit permeability (10 pS), equal for Na+ and K+, and density are provisional.
about-AQP1 =
    Aquaporin-1 (CHIP28), the water channel of red cells and the proximal tubule; passes water, no ions, no protons.

    Its unit permeability is that of the purified protein in liposomes. 2e5 copies on the 135 um2 of a red cell make
    P_f = 0.017 cm/s where 0.020 is measured, so no other factor is needed. Other estimates range from 4.6e-14 to
    3e-13 cm3/s. The bilayer's own permeability adds to it.
about-BK =
    Large-conductance K+ channel (BK, slowpoke) that Ca2+ inside and depolarisation open together.

    The allosteric scheme of Monod, Wyman and Changeux with four Ca2+ sites that bind tenfold tighter when the channel
    is open (1.1 against 11 uM): closed and open with 0 to 4 Ca2+, ten states; opening moves 1.4 charges, so it opens
    by voltage alone, too, far above 0 mV. Use it for spike repolarisation, afterhyperpolarisation and arterial tone.
    It merges the voltage sensors into the opening step, so at very low Ca2+ it is too simple (sensors and gate are
    separate there), and above 100 uM the low-affinity sites are missing; beta subunits are left out.

    Constants of the mouse channel at 23 degC (patch 1 of Cox, Cui and Aldrich) as coded, threefold faster per 10 degC.
    The coded loops are off by up to 0.5 % (rounding): binding to the open channel follows from detailed balance. The
    unit permeability (200 pS in 150 mM) and the density are provisional.
about-Bacteriorhodopsin =
    Bacteriorhodopsin of halobacteria: one H+ out per photon that starts its cycle; the fuel is light.

    The photocycle BR - K - L - M - N - O with the known order of times: K within picoseconds of absorption, L after
    microseconds, M after 50 us when the H+ leaves, the rest about 10 ms, limited by M. ``light`` is the irradiance at
    568 nm (W/m2) and can be switched in a run: ``Set("membrane.Bacteriorhodopsin.light", "0 W/m^2")``. It turns over 4
    times a second at the usual 100 W/m2, where photons are what it waits for, and up to 90 in a laser's light. Use it
    to make a proton-motive force in vesicles and cells, for instance for LacY.

    Every step is reversible, and the free energy of the light closes the cycle: it is R T ln of the light over thermal
    radiation, about 168 kJ/mol of the 210.6 kJ/mol of a photon at 100 W/m2, and nothing in the dark, when the pump
    stands still. At a proton-motive force of 200 mV a photon that starts the cycle stores 19.3 kJ/mol; with a quantum
    yield of 0.64 the efficiency is 0.059. A voltage against it (negative inside) piles up L and M and slows the cycle:
    at 100 W/m2 13 % of its speed is left at -275 mV and 7 % at -300 mV, at 1e4 W/m2 and above less than 1 %, in
    practice the stall that is reported there. It is kinetic: without leak or slip, only 1.7 V would reverse the scheme.

    All rate constants are provisional: orders of magnitude and a plausible share of the charge, at 25 degC, without
    temperature dependence. Blue light on M, dark adaptation and the release group of the real order of H+ release are
    not in it. Photons absorbed without photochemistry (36 %) are not booked in a cell.
about-CFTR =
    The chloride channel of epithelia that cAMP opens and cystic fibrosis breaks: an ABC protein used as a pore.

    Two switches in series. The R domain must be phosphorylated by protein kinase A: cAMP inside is a ligand of this
    part, and WITHOUT cAMP THE CHANNEL STAYS CLOSED. Then MgATP drives the gate round, closed - closed with ATP - open
    - closed, and it closes by splitting the ATP: about one ATP per opening. That step is far from equilibrium but
    reversible, its backward constant follows from the energy of hydrolysis; the ATP that gate and kinase use is booked
    in a cell. Within a burst the pore flickers (state B). Use it for secretion and absorption in airway, gut, sweat
    gland and pancreas. Goldman permeation of Cl- and HCO3- with the mild inward rectification that was measured; the
    shape of the rectification between -100 and 100 mV is constructed.

    Current = N x Po x i, shown by ``macroscopic_current``. Variants: ``"wild-type"`` (37 degC); ``"F508del-rescued"``,
    with the gating defect as measured on channels brought to the surface at 27 degC and, by default, the N of untreated
    cells at 37 degC (2 % of normal), so that the product is the disease: give a density for rescued cells; likewise
    ``"F508del-C18"`` after the corrector C18 (N 10 %; both N provisional); ``"K1250A"``, which cannot hydrolyse: its
    gate obeys detailed balance and stays open for minutes; ``"zeltwanger-1999"``, wild type with the times of that
    study at its lower temperature. The published Po of C18, 0.16, is more than its burst and interburst allow (0.135);
    the times are kept.

    Rates of opening and closing from the burst and interburst times at 1 mM MgATP. Binding of ATP, phosphorylation,
    flicker, pore and density are provisional; no temperature dependence, no voltage dependence of gating; the kinase
    is taken as linear in MgATP, and phosphatases leave open channels alone. ATP, ADP, phosphate and pH are assumed
    where the cell does not list them.
about-CaCC =
    Ca2+-activated Cl- channel (TMEM16A, anoctamin 1) of airways, glands and smooth muscle.

    Two Ca2+ from inside bind one after the other at sites within the field, then the channel opens: half of the
    largest current at 0.3 uM Ca2+ at +80 mV, 0.8 uM at 0 mV and 2 uM at -80 mV, so the current rectifies outward at
    low Ca2+ and hardly at high. Use it for secretion driven by Ca2+ where CFTR fails. That two Ca2+ bind in a row and
    with voltage is from Contreras-Vite and colleagues; every rate is provisional, and their binding of Cl- outside,
    opening without Ca2+ and rundown are left out.

    The usual density gives the apical permeability of 4.8e-8 m/s to Cl- that the airway model of Sandefur and
    colleagues has with all channels of a normal cell open (6.9e-9 m/s in cystic fibrosis). Goldman permeation of Cl-;
    HCO3- and other anions are left out; the unit permeability (8 pS in 140 mM) is provisional.
about-Cav12 =
    L-type Ca2+ channel of ventricular muscle: opens on depolarisation, closes with time and with Ca2+ inside.

    Luo and Rudy's channel of the guinea pig at 37 degC: Goldman permeation of Ca2+, activation d, slow inactivation f,
    and instantaneous inactivation by Ca2+ inside. Their factor 0.341 for the activity of Ca2+ outside is left out,
    because it would put the reversal 14 mV from the Nernst potential of the concentrations; currents are therefore
    larger than theirs. Na+ and K+ through it are left out. The unit permeability is provisional and only splits
    P = 5.4e-4 cm/s.
about-ConstantPump =
    A 3 Na+ : 2 K+ pump that turns at a fixed rate whatever the gradients: the textbook pump of closed-form theory.

    It uses one ATP per turnover from outside the model and ignores energetics, so it is empirical: it can run against
    its affinity, and the audit says so. ``scale`` is the pump cycle rate. Use ``NaKATPase`` for anything but
    comparison with analytic pump-leak models.
about-CubicPump =
    The pump whose rate follows the cube of the Na+ ratio, p (Na_in/Na_out)^3: pump-leak theory with feedback.

    Empirical like ``ConstantPump``; ``scale`` is p, the rate at equal Na+ on both sides.
about-EAAT2 =
    EAAT2 (GLT-1), the transporter that clears glutamate from synapses into glia: 3 Na+, 1 H+ and 1 glutamate in,
    1 K+ out, two positive charges a turnover.

    Use it for the glutamate level outside that it can hold: a ratio of 1.14e7 at most at 140/10 mM Na+, 4/140 mM K+,
    pH 7.4/7.2 and -70 mV; in ischaemia, when the gradients run down, it lets glutamate out. A symmetric ordered
    scheme (Na+, H+, glutamate); the carrier returns with K+ only and takes the whole field on that way. Every rate
    and affinity is provisional; the anion channel of the protein is left out.

    TBOA and dihydrokainate, which spares the other subtypes, bind outside, where glutamate binds, and are not carried.
    The usual density is that of astrocytes in the adult rat hippocampus; in the cerebellum it is a tenth of that.
about-EGFReceptor =
    Receptor of epidermal growth factor: idle receptors linger on the surface, occupied ones are cleared.

    The model of Gex-Fabry and DeLisi for BALB/c 3T3 cells: a fifth of the receptors is in coated pits; these open
    for internalisation from 12 % to all of them when EGF is there, EGF parts from its receptor inside, receptors
    recycle and EGF is used up. The source lets the pits open with the time since EGF was added; here they follow
    the occupancy of surface receptors, which is the same where EGF saturates. Left out is the binding of occupied
    receptors to free pit protein, of which the coded model has none. Use it for down-regulation; it signals
    nothing, and receptors are neither made nor degraded.

    Its rates are empirical: ATP and the machinery of the cell drive them, not the affinity of what they move.
about-ENaC =
    Epithelial Na+ channel of collecting duct, colon and airways: always open to a degree, closed by Na+ itself.

    The Goldman law times self-inhibition by Na+ outside and feedback inhibition by Na+ inside, as in models of the
    nephron; no voltage gating, no proteolysis, no flow. Its density is what aldosterone changes: give ``density`` to
    fit a tissue. The unit permeability is that of a 5 pS channel in 140 mM Na+ and is provisional.
about-FiveHT3Receptor =
    5-HT3 receptor: the one serotonin receptor that is an ion channel, a cation pore of nausea and gut reflexes.

    Three equal sites (the Hill coefficient of dose-response curves is 2 to 3), opening from the fully bound receptor,
    and desensitisation within a second. Use it as a fast excitatory synapse driven by serotonin; for numbers to rely
    on, fit it first: every rate is provisional. Goldman permeation of Na+, K+ and Ca2+, hardly selective among them.
    Unit permeability is that of the heteromeric 5-HT3AB channel (16 pS); the homomeric 5-HT3A has below 1 pS.
about-FluidPhasePinocytosis =
    Drinking of an L cell: whatever is dissolved goes in with the fluid, in proportion to its concentration.

    Small vesicles leave the surface all the time and their membrane returns. Solute first reaches an early pool,
    half of which is given back, then a late one in which it is digested; neither saturates. On 2000 um2 a cell
    drinks 67 fL in an hour and keeps half: the 33 fL that Steinman et al. found in L cells. The early pool is
    provisional. Digestion is that of horseradish peroxidase; ``cargo`` may be any uncharged solute, and then comes
    out of the late pool just as fast: a cytosol that lists it gains it whole, though real lysosomes keep sucrose,
    say, which they cannot digest. Use it for tracers and for what receptors take up besides; not for ruffling
    cells, for which there is ``Macropinocytosis``.

    Its rates are empirical: ATP and the machinery of the cell drive them, not the affinity of what they move.
about-GABAAReceptor =
    GABA-A receptor: the Cl- channel of fast inhibitory synapses, opened by GABA.

    Five states: two bindings, and an open state beside each bound one. Whether it inhibits depends on E_Cl, so it
    belongs beside KCC2 in a cell. HCO3-, which also passes, desensitisation and drugs are left out. Kinetics of
    Destexhe and colleagues as coded; unit permeability (25 pS in 150 mM) and density are provisional.
about-GAT1 =
    GAT1, the symporter that takes GABA back into nerve endings: 2 Na+, 1 Cl- and 1 GABA in, one positive charge.
    Evidence thin: the stoichiometry is disputed, every rate and affinity is provisional.

    Use it for the GABA level that a synapse can reach, which the stoichiometry sets: 53,800-fold inside over outside
    at most at 140/10 mM Na+, 120/6 mM Cl- and -70 mV; it runs backwards when a cell depolarises. A symmetric ordered
    scheme (Na+, Cl-, GABA). Tiagabine binds outside, where GABA binds, and is not carried; in the protein it then locks
    the inward-open form, which makes its block mixed, and this second step is left out.

    Variants: ``"2-sodium"``, the stoichiometry of most of the literature, and ``"3-sodium"``, which newer measurements
    of reversal potentials and of charge per GABA (2) support: two charges a turnover and a ratio of 1.03e7.
about-GLUT1 =
    GLUT1, the glucose uniporter of red cells and the blood-brain barrier: a simple carrier of four states.

    The empty carrier turns between facing out (Co) and facing in (Ci), and so does the loaded one; binding is rapid.
    The affinity inside is derived by detailed balance, at every temperature: 12.8 mM at 0 degC where outside it is
    9.5 mM. Faster exchange than net transport follows, because the empty carrier returns slowly.

    Variants: ``"lowe-walmsley-1986"`` for glucose alone; ``"lowe-walmsley-1986-inhibitors"``, the same with
    inhibitors; and ``"wieth-1971-sugars"``, a symmetric carrier in which glucose, mannose and galactose compete and
    exchange (half-saturation 6, 11 and 40 mM at 38 degC; all three must be listed, 0 mM is allowed; its rates are
    provisional), with inhibitors, too. The fit is that of D-hexoses: L-glucose crosses at most 1e-4 as fast, D-fructose
    enters red cells through GLUT5; neither has a state here, and asked for its uptake the part says so.

    Inhibitors hold the empty carrier on the side they bind to: cytochalasin B inside (uptake looks non-competitively,
    exit competitively inhibited); WZB117, phloretin and maltose outside (the reverse). Each must be given on its side;
    one that crosses the membrane does not do so by itself here. Phloretin binds as the ketone, so its constant, here
    that of pH 7.4, rises with pH.

    Use the first two for kinetics and temperature: their constants hold at 0 degC and obey detailed balance at 0 and 20
    degC; the source reports Arrhenius plots that bend, so 37 degC is an extrapolation. Data on infinite-cis uptake, on
    multiple sites, and stimulation by low doses of WZB117 and cytochalasin B do not fit the simple carrier.
about-GLUT2 =
    GLUT2, the low-affinity glucose uniporter of liver, beta cells, gut and kidney: a symmetric simple carrier.

    All four turns of the carrier are equally fast, so the net flux is (k/2) (s_out - s_in) / ((1 + s_out) (1 + s_in))
    with s = C / 17 mM, the law of the source; zero-trans entry, exit and exchange share one half-saturation, 17 mM.
    The affinity inside is derived by detailed balance.

    Use it where glucose must equilibrate over the range of the blood: its half-saturation lies above it, so flux
    follows concentration. The rate per molecule is provisional and not dependent on temperature, and so is the usual
    density: give one that fits a measured flux. The protein also carries fructose, galactose and mannose, and is
    inhibited by phloretin and cytochalasin B; neither is in the scheme.
about-GLUT3 =
    GLUT3, the high-affinity glucose uniporter of neurons: a symmetric simple carrier.

    All four turns of the carrier are equally fast; the one half-saturation, 1.5 mM, is that of 2-deoxyglucose uptake
    in oocytes, and the affinity inside is derived by detailed balance.

    Use it for uptake that stays near its maximum while blood glucose falls. Everything is provisional: the affinity
    belongs to an analogue, the rate per molecule is an order of magnitude, and asymmetry, temperature, inhibitors and
    the other sugars it carries (galactose, mannose; not fructose) are left out. No density is known.
about-GLUT4 =
    GLUT4, the glucose uniporter of muscle and fat that insulin brings to the surface: a symmetric simple carrier.

    All four turns of the carrier are equally fast; its half-saturation, 5 mM, is near the glucose of fasting blood, and
    the affinity inside is derived by detailed balance.

    Insulin does not change these kinetics but the number of molecules in the membrane, some ten- to twenty-fold: give
    a ``density`` for each state. Everything is provisional, the traffic of vesicles is not modelled, and inhibitors,
    other sugars and temperature are left out.
about-GLUT5 =
    GLUT5, the fructose uniporter of the intestinal brush border and of spermatozoa: a symmetric simple carrier.

    All four turns of the carrier are equally fast; its half-saturation is 6 mM on both sides, the one inside derived by
    detailed balance. It has no state for glucose, which it hardly carries, nor for cytochalasin B, which does not
    inhibit it.

    Use it beside SGLT1 and GLUT2 in an enterocyte. The affinity was measured as uptake into oocytes; the symmetry and
    the rate per molecule are provisional, temperature is left out, and no density is known.
about-Gardos =
    Gardos channel (KCa3.1, SK4): the K+ channel of red cells, epithelia and T cells that Ca2+ inside opens.

    Ca2+ that enters a red cell opens it, K+ and Cl- and water leave, the cell hyperpolarises and shrinks: sickle cells
    dehydrate this way. Open fraction Ca^4/(Ca^4 + (10 uM)^4), no voltage dependence, as in the red cell model of Lew
    and colleagues: 1e-8 at 0.1 uM, 1e-4 at 1 uM, half at 10 uM. Use it with a Ca2+ load or an ionophore. Cloned
    channels in patches open at lower Ca2+ (0.1 to 0.4 uM); for those this K is too high. Instantaneous; calmodulin,
    blockers and rectification are left out. The unit permeability (25 pS) is provisional and only splits the maximal
    permeability of 30/h.
about-GlycineReceptor =
    Glycine receptor: the Cl- channel of fast inhibition in spinal cord and brain stem, opened by glycine.

    Three equal sites in a row, then opening, then slow desensitisation: the sequential scheme to which Grewer reduced
    concentration jumps on the human alpha-1 receptor (at least three molecules are needed; open probability above
    0.95). Use it for dose-response curves, rise and decay of synaptic currents. It has no openings with one or two
    molecules bound and no fast desensitisation, so it is no model of single-channel bursts or of native receptors that
    desensitise within 100 ms. The rate of recovery is provisional, as are unit permeability (45 pS in 150 mM) and
    density; HCO3-, which also passes, and strychnine are left out.
about-HATPase =
    Plasma-membrane H+-ATPase of plants and yeast, a P-type pump: one H+ out for one ATP, which makes V negative.

    A cycle of four states: H+ binds inside, ATP phosphorylates the enzyme, H+ crosses the field and leaves, phosphate
    leaves. One charge per turnover crosses in one step, so its current-voltage curve is the sigmoid of the two-state
    reaction-kinetic models. One H+ per ATP lets it work against a large force: with -50 kJ/mol of ATP, pH 7.5 inside
    and 5.5 outside at 25 degC it reverses at -400 mV, with -55 kJ/mol at -452 mV.

    The stoichiometry and every reversal are exact. The rate constants are constructed, not measured, and provisional:
    they give a usable shape (half-saturated near pH 7 inside, some tens of turnovers per second), so take currents
    from it as illustrations only. Variant ``"constructed"``, at 298.15 K, without temperature dependence; the
    autoinhibitory domain, 14-3-3 proteins and fusicoccin are not in it. ATP, ADP, phosphate and pH inside are assumed
    where the cell does not list them.
about-HERG =
    Rapid delayed-rectifier K+ channel of the heart (I_Kr, hERG, Kv11.1): ends the action potential, drugs block it.

    Three closed states, one open, one inactivated. Inactivation is faster than activation, so depolarisation opens few
    channels and repolarisation sends most of them back through the open state: the tail current that repolarises the
    ventricle. Use it for long-QT mutants and for the conductance that falls with K+ outside (power 0.59). The scheme
    obeys detailed balance; the way from I to C1 follows from the other rates, as its authors wrote it. Clancy and Rudy
    2001, guinea pig, 37 degC; no drugs, no temperature factor. Its published dependence of inactivation on K+ outside
    makes it inactivate more in high K+, while isolated channels inactivate less: keep it between 3 and 7 mM. The unit
    conductance is provisional and only splits 0.0135 (K_out/mM)^0.59 mS/uF.
about-HKATPase =
    Gastric H+/K+-ATPase, the acid pump of the stomach and a K+ pump of the collecting duct: H+ out for K+ in.

    Weinstein's cycle: ATP binds to the K+-loaded enzyme on either face, K+ leaves and H+ binds inside, the enzyme is
    phosphorylated and turns over, H+ leaves and K+ binds outside, phosphate leaves. It is electroneutral, so no
    voltage stops it; pH does. At pH 7.2 inside, 120 mM K+ inside and 20 mM outside, and the source's 2 mM MgATP, 0.04
    mM MgADP and 5 mM phosphate, two H+ per ATP stop at pH 3.0 outside; one H+ per ATP still runs at pH 1. Gastric
    juice of pH 1 therefore needs one H+ per ATP; the pump is thought to change from two to one as the lumen turns acid.

    Variants: ``"weinstein-1998-1h"``, 1 H+ : 1 K+ : 1 ATP, ten states, the gastric enzyme; and
    ``"weinstein-1998-2h"``, 2 H+ : 2 K+ : 1 ATP, fourteen states, fitted to the collecting duct. The fastest steps
    (ions outside, ATP at the inward face) are in rapid equilibrium here, which moves rates by 1e-5. The source writes
    no H+ for the hydrolysis of ATP itself. Charge and matter ask for one, so HPO4 2- and H+ bind together here, with
    the constant that is the published one at pH 7.2 inside. The implied energies of hydrolysis are 12.98 and 7.83
    kJ/mol in the convention MgATP -> MgADP + Pi + H (-29.8 and -34.9 kJ/mol at pH 7.2); the reference is 11.9, so the
    two-proton set has 4.1 kJ/mol more per ATP than chemistry gives and reaches about 0.35 pH units too far.

    Use it for parietal cells and intercalated cells. The turnover is below 1 /s, as published: densities must make up
    for it. Temperature dependence, activation by exocytosis and omeprazole are not in it. ATP, ADP, phosphate and pH
    inside are assumed where the cell does not list them.
about-HKT1 =
    Na+ channel HKT1;1 of plant roots: takes Na+ back out of the xylem and so keeps salt from the leaves.

    An open Goldman pore for Na+ alone: in Arabidopsis its current reversed at the Nernst potential of Na+, as that of
    a channel does, although its family holds symporters. Use it beside ``SOS1`` and a proton pump in a root cell. The
    evidence is thin: unit permeability (1 pS) and density are guesses of the right order, no gating is known well
    enough to write down, and members of the family that carry K+ are not described. All numbers are provisional.
about-JacobsStewart =
    The Jacobs-Stewart cycle as one step: H+ and Cl- together, electroneutral, equilibrated within seconds.

    Chloride-bicarbonate exchange by AE1 and the hydration of CO2 on both sides add up to the transport of HCl. The
    rate is mass action, k (H_in Cl_in - H_out Cl_out) outward, so it stops at the Donnan ratio. ``scale`` is k. Cl-
    stands for all small anions; CO2 and HCO3- are not followed.
about-KATP =
    ATP-sensitive K+ channel (Kir6.2 with SUR): opens when ATP inside falls, and so ties voltage to metabolism.

    Open probability 0.91/(1 + (ATP/K)^2) with K = 72 uM: closed to 1 in 5,000 at 5 mM ATP, half open at 72 uM; the
    conductance goes with the power 0.24 of K+ outside. Use it for beta cells, for hearts in ischaemia and for cells
    poisoned in silico. Instantaneous; MgADP, which opens it, PIP2, sulphonylureas, and block by Mg2+ and Na+ inside are
    left out, and whole cells react at higher ATP than patches do. Where a cell lists no MgATP, 5 mM is assumed.

    A trap: the coded Faber-Rudy model has K = 0.00025 mM, i.e. 0.25 uM, with which the channel never opens in a living
    cell; measured values are 10 to 100 uM. K here is that of Ferrero and colleagues at 15 uM ADP.
about-KCC2 =
    KCC2, the K+/Cl- symporter that keeps neuronal Cl- low: one of each, electroneutral, usually outward.

    Linear in its driving force, J = (g/F) (E_Cl - E_K) outward, as in the pump-leak neuron of the source; ``scale`` is
    the conductance g. It is reversible and stops where K_in Cl_in = K_out Cl_out, but does not saturate: for saturation
    and for binding order a scheme is needed. Both ions must be present on both sides.
about-KCC4 =
    KCC4, the K+/Cl- symporter of kidney tubules and other epithelia: 1 K+ and 1 Cl- out, electroneutral.

    Use it where KCC2's linear law is too simple: it saturates and its order of binding matters. The first on outside
    is the first off inside (glide symmetry); net transport stops where K Cl is the same on both sides, at Cl_in
    3.93 mM for 5/140 mM K+ and 110 mM Cl- outside.

    Variants: ``"layton"``, and ``"layton-ammonium"`` in which NH4+ competes with K+. The rates of the nephron code are
    relative: they stand as 1/s, and a density is relative to that scale. The full carrier's way out is derived
    (1,098 /s, as printed). Temperature not stated: 37 degC assumed.
about-Kir21 =
    Inwardly rectifying K+ channel of the heart (I_K1, mostly Kir2.1): sets the resting voltage of ventricular cells.

    Passes K+ well at voltages below E_K and little far above it; the conductance goes with the square root of K+
    outside. Instantaneous: block by polyamines and Mg2+ is a formula in V - E_K, as Luo and Rudy fitted it to guinea
    pig cells at 37 degC, so it is no guide where polyamines or Mg2+ inside differ. 0.75 mS/cm2 at 5.4 mM K+; the unit
    conductance is provisional and only splits that number.
about-KvDelayedRectifier =
    Delayed-rectifier K+ channel of mammalian neurons: repolarises the action potential at body temperature.

    Four equal particles n as in the squid, with the rates that Traub and Miles gave pyramidal cells of the
    hippocampus at 36 degC (threefold per 10 degC): an ensemble of Kv2 and Kv3 channels, not one gene product. Use it
    with a fast Na+ channel for spikes of mammalian cells; for squid axon take ``SquidKv``. No inactivation, no
    modulation. The voltages assume the threshold shift of -63 mV of the coded model, which its users adjust from cell
    to cell. Unit conductance and density are provisional.
about-LDLReceptor =
    Receptor of low-density lipoprotein in a fibroblast, whose synthesis falls as the cell fills with sterol.

    Receptors gather in coated pits, go in with or without LDL, drop it in the endosome and recycle some eighty
    times before they are degraded. LDL goes to the lysosome; its sterol, counted in LDL particles of some 1500
    cholesteryl esters, holds back the synthesis of receptors by a Hill law and is slowly used. A cell starts as in
    medium without lipoproteins, with receptors at their highest. All numbers are provisional: magnitudes of the
    fibroblast literature. Use it for saturable uptake and for feedback; not for hepatocytes, nor for PCSK9.

    Its rates are empirical: ATP and the machinery of the cell drive them, not the affinity of what they move.
about-LacY =
    LacY, the lactose permease of E. coli: one H+ and one lactose a turnover, driven by the proton-motive force.

    Six states. The proton binds first, lactose second; the loaded carrier is occluded and opens inside (200 /s),
    lactose leaves, then the proton (30 /s, pK 7.5), and the empty carrier opens outside. Of the charge that crosses,
    94 % does so with the release of the proton inside and 6 % with occlusion. Outside the proton is bound tightly (pK
    10.5), so the empty carrier, whose constants obey detailed balance, prefers to face inside.

    Use it to see a proton gradient and a membrane potential turned into a sugar gradient: ideally C_in/C_out = exp(-pmf
    F/RT). Real cells reach less, through slips that are not in this scheme. A force of -177 mV (pH 7.6 inside, 7.0
    outside, -140 mV) raises the largest rate of uptake from 13 (0 mV, pH 7.6 on both sides) to 37 /s here, but does not
    lower Km 50- to 100-fold as it does in membranes. The pK outside is that of sugar binding to purified protein;
    affinity for lactose, rate of the empty carrier and the symmetry of occlusion are provisional; no temperature
    dependence, no density.
about-LeuT =
    LeuT, the Na+/leucine symporter of Aquifex aeolicus: 2 Na+ and 1 leucine a turnover; the bacterial relative of
    the neurotransmitter transporters whose structures explained them. Evidence thin: every number is provisional.

    Six states: two Na+ bind, then leucine at one site; the carrier turns loaded or empty, once in about ten seconds or
    more. Symmetric; the affinity for leucine inside is derived by detailed balance. Both charges cross with the loaded
    carrier.

    Use it to show alternating access and that a transporter can be exceedingly slow; its stoichiometry gives the limit
    (Na_out/Na_in)^2 exp(-2FV/RT) for leucine. The second binding site some reports see and the counter-transport of H+
    are left out, and no density is known.
about-MCT1 =
    MCT1, the H+/lactate symporter of red cells, heart and most tissues: one of each a turnover, electroneutral.

    A symmetric carrier of six states. The proton binds first and lactate second; the carrier turns empty or with both,
    never with the proton alone, so it does not leak acid. It stops where H_in lactate_in = H_out lactate_out: 0.398 mM
    inside for 1 mM outside, at pH 7.0 inside and 7.4 outside. The affinity for lactate inside is derived by detailed
    balance. Lactate held inside speeds up exchange of label: the empty carrier returns only without its proton.

    Use it wherever lactate and acid leave or enter together; pH is needed on both sides. The order of binding and the
    mobile carrier were found in red cells, Km 3.5 mM in oocytes (3.5 to 6 in other reports); the pK of 7.0, the
    symmetry and the rate are provisional. It is blind to voltage. Pyruvate and ketone bodies, which compete, are left
    out; in red cells some lactate also passes through AE1.

    AR-C155858 binds inside, to the carrier that holds neither proton nor lactate, and must be given inside: it crosses
    the membrane and acts slowly. CHC (alpha-cyano-4-hydroxycinnamate) binds outside, where lactate binds. Titrated with
    AR-C155858, rat red cells hold 1.29 nmol of sites per ml of packed cells, each of which turns over 12.2 times a
    second under the conditions of that assay, fewer than the rate here; the usual density follows from this count.
about-MCT4 =
    MCT4, the low-affinity H+/lactate symporter of white muscle and other glycolytic cells, electroneutral.

    The scheme of MCT1 with a tenth of its affinity: the proton binds first, lactate second, the carrier turns empty or
    with both and is symmetric; the affinity for lactate inside is derived by detailed balance. Its half-saturation
    falls as the side of uptake becomes more acid.

    Use it for cells that export lactate. Km 34 +- 5 mM is from tracer uptake by rat MCT4 in oocytes; electrodes for
    pH gave 17 +- 3 in the same study, human MCT4 28, and later reports are lower still. The pK of 7.0, the symmetry
    and the rate are provisional; other monocarboxylates and inhibitors are left out. No density is known.
about-Macropinocytosis =
    Constitutive drinking of a macrophage: a quarter of its volume and nearly twice its membrane in an hour.

    Membrane goes in with 186 % of the surface per hour; vesicles of the radius that fits the fluid (3 V/A) bring
    100 fL of it into a cell of 400 fL and 825 um2. The membrane comes back, so that area stays, and half of what is
    dissolved: what 50 fL hold is kept. The flow is recalled from the stereology of Steinman, Brodie and Cohn, and
    all numbers but those of digestion and temperature are provisional. It is the mean of a wide distribution:
    single macropinosomes reach micrometres. Cargo other than peroxidase is not digested, but leaves the late pool
    whole and just as fast; real lysosomes keep what they cannot digest. Use it for sampling of the medium by
    macrophages; not for ruffling on demand.

    Its rates are empirical: ATP and the machinery of the cell drive them, not the affinity of what they move.
about-NBCe1 =
    NBCe1, the electrogenic Na+/HCO3- symporter: 1 Na+ with 2 HCO3- (pancreas, heart, glia) or 3 (proximal tubule).

    Use it for what the stoichiometry decides, the direction: with 140/10 mM Na+ and 25/15 mM HCO3- outside/inside it
    reverses at -98 mV as 1:2 and at -56 mV as 1:3, so that a tubule cell at -65 mV lets HCO3- out and a pancreatic
    duct cell takes it up. Forward is inward. A symmetric ordered scheme, all of whose rates and affinities are
    provisional: the speed is of the right order at best. Whether CO3-- is carried
    instead, or H+ the other way, is not distinguished: the equilibrium is the same.

    Variants: ``"1-to-2"`` and ``"1-to-3"``.
about-NCC =
    NCC, the thiazide-sensitive Na+/Cl- symporter of the distal convoluted tubule: 1 Na+ and 1 Cl- in,
    electroneutral.

    Use it for salt reabsorption after the loop of Henle. Na+ and Cl- bind at random in rapid equilibrium, alike on
    both sides; each raises the affinity for the other. Net transport stops where Na Cl is the same on both sides.
    Thiazides are not in the scheme: Na+ and Cl- outside both weaken them (Monroy and colleagues 2000), and no constant
    that would hold for an empty site was found.

    The model is that of Chang and Fujita in the reduced form of the nephron code, whose rates are relative: they stand
    as 1/s, and a density is relative to that scale. Two constants are derived: Na+ after Cl- (1.469e-3 mM where
    1.47e-3 is printed) and the full carrier's way out (179.1 /s where 179 is printed). 37 degC assumed.
about-NCX1 =
    NCX1, the Na+/Ca2+ exchanger of heart and many other cells: 3 Na+ in for 1 Ca2+ out, one charge in per turnover.

    The rate law of Weber and Shannon for the ventricular myocyte: a reversible numerator, so that the exchange stops
    and reverses exactly where 3:1 thermodynamics says, times saturation by the four ions and activation by Ca2+
    inside. Forward is Ca2+ extrusion. ``scale`` is the maximum rate, printed as 9 A/F of membrane (per 1 uF/cm2), one
    charge per turnover. At 37 degC; a Q10 of 1.57 in the source is not applied. Minor modes (1:1, Na+ leak) are left
    out.
about-NCX1FaberRudy =
    NCX1 with the rate law of Faber and Rudy 2000, guinea pig ventricle: 3 Na+ in for 1 Ca2+ out.

    Use it to rebuild models of that line; ``NCX1`` is the better part, with a constant for every ion. Here one number
    limits the two products Na_in^3 Ca_out and Na_out^3 Ca_in alike. It reverses exactly at the 3:1 potential. Forward
    is Ca2+ extrusion. ``scale`` is the maximum rate, c1/c2 = 2.5 A/F of membrane (per 1 uF/cm2), one charge per
    turnover; at 37 degC.
about-NCX1LuoRudy =
    NCX1 with the rate law of Luo and Rudy 1994, guinea pig ventricle: 3 Na+ in for 1 Ca2+ out.

    Use it to rebuild models of that line; ``NCX1`` is the better part, because here the ions inside do not saturate
    and Ca2+ does not activate. A reversible numerator over the saturation by Na+ and Ca2+ outside and a limit at
    negative voltages: it reverses exactly at the 3:1 potential. Forward is Ca2+ extrusion. ``scale`` is the printed
    2,000 uA/cm2, one charge per turnover; at 37 degC.
about-NCX1SixState =
    Na+/Ca2+ exchanger NCX1 as six states: 3 Na+ in and 1 Ca2+ out, one after the other, on one carrier.

    The carrier that holds 3 Na+ or 1 Ca2+ turns, the empty one does not: Ca2+ leaves, then Na+ enters. Two charges of
    the carrier neutralise Ca2+, so that only the turn with Na+ moves a net charge. Use it for charge movements, tracer
    exchange (Na:Na, Ca:Ca) and single turnovers; for whole heart cells use ``NCX1``, whose law was fitted to them and
    which Ca2+ inside activates. Neither that activation nor the minor modes of Kang and Hilgemann 2004 (1 Na+ with 1
    Ca2+) are in it, so it is strictly 3:1.

    The affinities are those of the law of Shannon et al. 2004; with equal rates both ways they close to 0.4 %, and the
    one for Ca2+ outside is derived. The rates of turning are provisional. At 37 degC.
about-NHE1 =
    NHE1, the Na+/H+ exchanger that keeps the pH of nearly every cell: 1 Na+ in for 1 H+ out, electroneutral.

    Use it for recovery from acid loads. The law of Cha 2009 as coded in the nephron model: Na+ and H+ compete for one
    site on either side and the loaded carrier alone crosses. H+ inside shifts the dimer from the cooperative mode,
    driven by squared occupancies and slow at rest, to the fast simple mode, half at pH 6.52. Both modes stall where
    Na_in/Na_out = H_in/H_out; the affinity for H+ inside is derived so that this is exact (5.49e-5 mM where 5.4e-5 is
    coded). ``scale`` is the crossing rate; the code gives no absolute one, so it must be given. 37 degC assumed.

    Amiloride and cariporide compete with Na+ for the site outside, so more Na+ asks for more of them; their constants
    are provisional.
about-NHE3 =
    NHE3, the Na+/H+ exchanger of the apical membrane of the proximal tubule, the ascending limb and the gut: 1 Na+
    in for 1 H+ out, electroneutral.

    Use it for Na+ and HCO3- reabsorption and for pH. A simple exchanger: Na+ and H+ (and NH4+) compete for one site on
    either side in rapid equilibrium, only the loaded carrier crosses. It stalls where Na_in/Na_out = H_in/H_out, which
    is pH 8.3 inside at 140/14 mM Na+ outside/inside and pH 7.3 outside. Long before, its modifier site inside loses
    the H+ that it needs (half empty at pH 6) and the exchanger slows down: the rate is that of the bare exchanger
    times 2 H/(H + 1 uM), 0.12 at pH 7.2. The site is rapid and alike in all states, so it cannot move the stall.

    Variants: ``"weinstein-1995"`` (Na+, H+, modifier), ``"weinstein-1995-ammonium"`` with NH4+ as a third ion,
    ``"weinstein-1995-unmodified"`` without the modifier, all three ions. Site constants of the source, rat proximal
    tubule at 37 degC. Only relative permeabilities are published (1 : 0.3 : 1); the rates stand on the scale of the
    nephron code, 8000 /s for Na+ (792 /s for its proximal tubule), so a density is relative to that scale.
about-NHX1 =
    NHX1, the Na+/H+ antiporter of the tonoplast: 1 Na+ into the vacuole for 1 H+ out of it, electroneutral. Evidence
    thin: the exchange of Na+ and K+ for H+ is shown, every rate and affinity is provisional.

    Use it with a vacuolar H+ pump to fill a vacuole with Na+: 100-fold at most at pH 7.5 in the cytosol and 5.5 in the
    vacuole, at any voltage. The cytosol is the inside of the membrane, the vacuole its outside. Na+ and H+ compete for
    one site; only the loaded carrier crosses.

    Variants: ``"sodium"``, and ``"sodium-potassium"``, in which K+ competes with like affinity, as in liposomes, so
    that a K+-rich cytosol fills the vacuole with K+. No density is known.
about-NIS =
    NIS, the Na+/I- symporter of the thyroid: 2 Na+ and 1 I- in, one positive charge a turnover.

    Use it to see how the thyroid concentrates iodide: 2,690-fold at most at 140/10 mM Na+ and -70 mV, far above the
    20- to 50-fold of the gland, where iodide leaks and is used up. A symmetric ordered scheme, Na+ first; every rate
    and affinity is provisional, only the stoichiometry is established. Perchlorate is not in the scheme.
about-NKCC1 =
    NKCC1, the Na+/K+/2Cl- symporter of secretory epithelia and most other cells: 1 Na+, 1 K+ and 2 Cl- in,
    electroneutral.

    Use it to load a cell with Cl- above equilibrium, for volume increase and secretion. Ten states; the order outside
    is Na+, Cl-, K+, Cl- and the first on is the first off inside (glide symmetry), so that net transport stops where
    Na K Cl^2 is the same on both sides. Binding is rapid, with one constant per ion on both sides; the crossing of the
    full and of the empty carrier are slow.

    Bumetanide and furosemide bind outside in place of the second Cl-, once Na+, Cl- and K+ are there, and are not
    carried: so they need all three ions, and much Cl- weakens them. That state is rare, so 1 uM of bumetanide is needed
    for half inhibition in saline, where its constant is 7 nM; both constants are provisional.

    The constants are those of Benjamin and Johnson as quoted in a later model code; they close to 0.025 %, and the
    return of the empty carrier is derived (13,193 /s where 13,196 is quoted). Temperature not stated: 37 degC assumed.
    No copy number is known here, so a density must be given.
about-NKCC2 =
    NKCC2, the furosemide-sensitive Na+/K+/2Cl- symporter of the thick ascending limb: 1 Na+, 1 K+ and 2 Cl- in,
    electroneutral.

    Use it for salt reabsorption in the loop of Henle. The order outside is Na+, Cl-, K+, Cl- and the first on is the
    first off inside (glide symmetry); net transport stops where Na K Cl^2 is the same on both sides. The three
    isoforms differ in affinity, A and B taking up Cl- where it is scarce.

    Bumetanide and furosemide bind outside in place of the second Cl-, once Na+, Cl- and K+ (or NH4+) are there, and are
    not carried. That state is rare, the more so in isoforms A and B, so its constants are far below the doses needed;
    they are provisional and set so that each isoform is half inhibited by 0.16 uM of bumetanide in saline, which is
    what kidney membranes bind with, or 23 times as much furosemide.

    Variants ``"layton-f"``, ``"layton-a"``, ``"layton-b"``: rapid binding, as in the nephron code; with
    ``"-ammonium"`` NH4+ competes at the K+ site. Their rates are relative: the published numbers stand as 1/s, and a
    density is relative to that scale. ``"marcano-2009-a"`` is isoform A with all ten states and finite binding rates.
    One constant per loop is derived: full carrier inward to outward 1,098, 2,905, 9,696 /s for F, A, B. Temperature
    not stated: 37 degC assumed.
about-NMDAReceptor =
    NMDA receptor: the slow, Ca2+-permeable glutamate channel that opens only where the cell is depolarised, too.

    Two bindings, opening, and a desensitised state; Mg2+ outside blocks the open pore at negative voltages (1 mM
    leaves 2 % at -80 mV and 78 % at 0 mV), so it answers to glutamate and depolarisation together. Use it for
    coincidence detection, slow synaptic currents and Ca2+ entry. Glycine, its second agonist, is taken to saturate;
    Mg2+ blocks at once and equally whatever the gates do; subunits, protons, Zn2+ and block by Ca2+ are left out.

    Kinetics of Destexhe, Mainen and Sejnowski as coded, the block of Jahr and Stevens. Goldman permeation of Na+, K+
    and Ca2+; the tenfold preference for Ca2+, the unit permeability (50 pS) and the density are provisional.
about-NaKATPase =
    Na+/K+-ATPase, the sodium pump: 3 Na+ out, 2 K+ in and one ATP per turnover, a Post-Albers cycle of fifteen
    states. Evidence thin on one point: the affinity of human pumps for ouabain, of which one measurement is used.

    Four slow steps join groups of states in rapid binding equilibrium: E1 with ATP and its inside sites for Na+ and K+;
    occluded E1P(Na3); E2P with its outside sites; E2(K2) waiting for ATP. One charge leaves per turnover, most of it
    while Na+ is released outside. Ouabain binds free E2P, so K+ outside protects from it.

    Variants: ``"pan-2019"`` (the refit of Terkildsen's pump that repaired its thermodynamics) and
    ``"smith-crampin-2004"``, both fitted to heart muscle. Each implies its own standard energy of ATP hydrolysis,
    11.9 and 12.5 kJ/mol in the convention MgATP -> MgADP + Pi + H; the reference is 11.9. ``Pi`` is total inorganic
    phosphate, of which the pump sees what K+, H+ and Na+ leave free. Both are at 310 K.

    All slow steps share the activation energy of the pump current, 100 kJ/mol, so the turnover is 1.9 % above the
    published one at 37 degC, 0.27 of it at 27 degC and 0.01 at 4 degC; affinities stay. Other measurements in heart
    give less, 57 to 76 kJ/mol between 22 and 37 degC. Below 15 degC, and for other tissues, it is an extrapolation.

    Use it for any animal cell. Where the cell does not list ATP, ADP, phosphate or pH, typical ones are assumed, held
    by metabolism and counted in neither charge nor osmolarity. Isoforms, digoxin, vanadate and every state one by one
    are in ``NaKATPasePostAlbers``. The ouabain constants are those of human red-cell membranes without K+; how much K+
    protects is a result of the scheme. In a red cell with 5 mM K+ outside, half of pan-2019 stops at 1.5 uM ouabain;
    smith-crampin-2004 holds so little free E2P there that it needs millimolar doses, so take pan-2019 for cardiac
    steroids.
about-NaKATPasePostAlbers =
    Na+/K+-ATPase state by state: the Post-Albers cycle with three-step Na+ release, occluded K+ and two ATP sites.

    Inside, E1 takes up three Na+ (or two K+, or one of each) and MgATP, all in rapid equilibrium. E1P(Na3) gives off
    ADP, turns to E2P and lets three Na+ out one by one; two K+ enter, phosphate leaves, E2(K2) holds them until ATP
    binds (90 /s) or, 360 times slower, without it. The 27 states include the pair E2P(Na)(K) and dead ends: ouabain
    and digoxin bind empty E2P from outside, so K+ protects; vanadate binds E2(K2) from inside, so K+ is needed. One
    charge leaves per turnover: 0.65 with the first Na+ outside, 0.185 with each other ion there, 0.25 with the third
    Na+ inside, 0.1 with E1P to E2P. Run without K+, Na+ or the fuel it shows the classical modes; see ``pm.exchange``.

    Variants: ``"alpha1"``, ``"alpha2"``, ``"alpha3"`` (human) and ``"rat-alpha1"``, ``"rat-alpha2"``,
    ``"rat-alpha3"``. They differ in two things: the constants for Na+ inside scale with the half-activation measured
    in cells (12, 22, 33 mM), and each steroid leaves at its own rate. Which isoform has which other rate is not known.

    The rates are those of kidney enzyme at 24 degC (Clarke 2013, as coded). That source puts each dielectric
    coefficient into both directions in full, which moves two charges per turnover; half in each direction moves the
    one that 3 Na+ : 2 K+ carry, as here. Three more departures: E2P(Na)(K) and E1(Na)(K) may lose either ion, where
    the source lets out only the last one in; inside binding is rapid (3000 /s there); the slip of E2P(Na2) without K+
    (4 /s, 0.3 % of the turnover) is left out, so that the coupling is exact. At the source's own conditions they make
    2.25 /s of 1.53 /s. The source has no way back for ADP and phosphate: ADP rebinds as measured by Keillor & Jencks,
    phosphate follows from detailed balance with 11.9 kJ/mol for MgATP -> MgADP + Pi + H. All slow steps share the
    activation energy of the pump current, 100 kJ/mol.

    What it gives: 38 /s at saturation and 24 degC, 185 at 36 degC (measured: 60 and 200); half-activation by K+
    outside 0.43 mM without Na+ and 3.6 mM with 400 mM Na+ at -60 mV (squid: 0.45 and 3.9), by ATP 0.08 to 0.14 mM
    (0.15), by Na+ inside 36 mM against 140 mM K+ (12 in cells), so about 1 /s at 10 mM Na+, 24 degC. Use it for
    mechanism, exchange modes, charge movement, isoforms and inhibitors; for a cell's budget of Na+, ``NaKATPase`` is
    lighter. Doses of steroids are illustrations: digoxin, the rat constants and what K+ does to them are provisional.
    ATP, ADP, phosphate and pH inside are assumed where the cell does not list them; ``Pi`` is total phosphate.
about-Nav15 =
    Voltage-gated Na+ channel of the heart (Nav1.5): the upstroke of the cardiac action potential. Nine states.

    Three closed states and one open, fast inactivation from every state (IC3, IC2, IF) and two deeper inactivated ones
    (IM1, IM2) that take seconds to leave. Use it for the availability of Na+ channels, for closed-state and slow
    inactivation and for mutants of the long-QT and Brugada syndromes. The scheme obeys detailed balance: the way from
    IF to O follows from the other rates, as its authors wrote it. At 37 degC; no temperature factor is given. The rate
    into closed-state inactivation is a straight line in voltage, which is cut off where it would turn negative (below
    -420 mV). Unit conductance and density are provisional.
about-Nav3State =
    A voltage-gated Na+ channel of the textbook's three states: closed, open, inactivated. Constructed for teaching.

    Depolarisation opens it, opening leads to inactivation, and only repolarisation brings it back to closed: no second
    response until then, which is the refractory period. Thermodynamically exact: the rate from inactivated to closed
    follows from the others by detailed balance. No channel has these rates; for squid axon take ``SquidNav``.
about-NavResurgent =
    Voltage-gated Na+ channel of Purkinje cells with resurgent current: 13 states.

    Five closed states, one open, six inactivated, and one in which a blocking particle holds the open pore: on
    repolarisation it leaves before the channel inactivates, and the current comes back for milliseconds. Use it for
    fast repetitive firing. Its scheme obeys detailed balance. At 22 degC, threefold faster per 10 degC; start it from
    rest, the initial occupancies of the published file are not stationary. Unit conductance and density are
    provisional.
about-NhaA =
    NhaA, the Na+/H+ antiporter of Escherichia coli: 2 H+ in for 1 Na+ out, one positive charge in a turnover.

    Use it to see how a proton motive force keeps Na+ out: down to Na_in/Na_out of 3.35e-4 at -140 mV, pH 7.6 inside
    and 7.0 outside. Na+ and two H+ compete for the site; only the loaded carrier crosses, and the one with Na+ takes
    the field. Every rate and affinity is provisional, and its switch that turns it off below pH 7 is left out.
about-P2XReceptor =
    P2X receptor: a cation channel that ATP outside the cell opens; pain fibres, smooth muscle, immune cells.

    A trimer with three sites for ATP, opening from the fully bound receptor, and slow desensitisation, about as P2X2
    and P2X4 behave. Use it where cells signal with ATP; for numbers to rely on, fit it first: every rate is
    provisional. The agonist is free ATP4- (species ``ATP``), not MgATP. P2X3 desensitises a hundred times faster, P2X7
    needs millimolar ATP and widens its pore; ivermectin, Zn2+ and protons are left out. Goldman permeation of Na+, K+
    and Ca2+.
about-PEPT1 =
    PEPT1, the symporter that takes di- and tripeptides into the enterocyte: 1 H+ and 1 dipeptide in, one positive
    charge a turnover. Evidence thin: the coupling, the order of binding and two affinities are reported, the rest is
    provisional.

    Use it for peptide uptake driven by the acid layer on the brush border: 103-fold at most at pH 6.0 outside, 7.2
    inside and -50 mV. A symmetric ordered scheme for the neutral dipeptide glycylsarcosine, H+ first; the empty
    carrier, of charge -1, returns through the whole field. Dipeptides with a charge and beta-lactams, which take other
    numbers of H+, and the fall of uptake below pH 5.5 are left out; so is every inhibitor. No density is known.
about-PGlycoprotein =
    P-glycoprotein (MDR1), an ABC exporter that throws drugs out of cells and makes tumours resistant.

    A reversible cycle of two strokes for one drug molecule: with the first ATP the loaded transporter turns out and
    releases the drug, with the second it resets. Without a drug it idles and splits ATP at its basal rate. Two drug
    molecules must be bound inside and one of them leaves, which gives the Hill coefficient of 2. The drug here is
    daunorubicin. Use it for drug resistance, the blood-brain barrier and the gut, together with a ``Leak`` of the drug:
    the leak brings in what the pump throws out, and their ratio sets the accumulation.

    Sources: Km of ATP 0.4 mM without cooperativity, competitive Ki of ADP 0.2 mM and the basal rate of 1.65 umol per
    minute and mg (Sharom 1995, hamster); half-speed at 1.5 uM daunorubicin with a Hill coefficient of 2 (1994). The
    rest is PROVISIONAL: two ATP per drug (one and less have been reported, and the source of the Hill coefficient
    suggests two drug molecules per turnover), the speed of the strokes, and which ATP does what. In detergent
    daunorubicin inhibits the basal ATPase; here it stimulates. Drugs come to the real pump out of the inner leaflet,
    so half-speeds depend on how they partition into the lipid; no inhibitors, no temperature dependence (37 degC).
    ATP, ADP, phosphate and pH are assumed where the cell does not list them.
about-PMCA =
    Plasma-membrane Ca2+-ATPase: one Ca2+ out for one ATP in exchange for H+, the fine control of resting calcium.

    A P-type cycle with one site of charge -2 that carries Ca2+ out and H+ back; H+ inside competes with Ca2+. Its work
    depends on the H+ that return: from 100 nM against 1.8 mM Ca2+ at -70 mV, pH 7.2 inside and 7.4 outside, 27.6
    kJ/mol with two H+ and 33.2 with one. ATP gives 50 to 60, so the pump could hold calcium far lower than it does.

    Variants: ``"constructed-2h"``, 1 Ca2+ : 2 H+ : 1 ATP, electroneutral, and ``"constructed-1h"``, 1 Ca2+ : 1 H+ : 1
    ATP, one charge out; reports say 1 to 2. The stoichiometry and every equilibrium are exact. The affinity
    for Ca2+ is that of the red cell model, 0.2 uM; the other constants are constructed, not measured, and provisional:
    ten to thirty turnovers per second; take rates as illustrations only. Activation by calmodulin, which makes the
    dependence on Ca2+ steeper (Hill numbers of 2 to 4), is not in it. At 310.15 K, without temperature dependence. ATP,
    ADP, phosphate and pH inside are assumed where the cell does not list them; the pH outside must be given.
about-Pendrin =
    Pendrin, the Cl-/HCO3- exchanger of beta-intercalated cells, thyroid and inner ear: one anion each way,
    electroneutral.

    A ping-pong carrier like AE1: either anion takes it across, the empty carrier does not return. All rates outward are
    1.239 times those inward, so it closes exactly; the outward rate of HCO3- is derived. At equilibrium the Cl- and
    HCO3- ratios are equal.

    Use it in the apical membrane of beta-intercalated cells (outside the lumen). Rates are on the scale of the source
    and mean something per molecule only with a density fitted to a flux. The source's empirical rise of activity as
    the cell turns more acid than pH 7.9 is left out, being no part of a scheme. Iodide, which it carries in the
    thyroid, has no numbers there.

    Variants: ``"layton"``, and ``"layton-hydroxide"`` in which OH- is carried, too, written as H+ moving the other way
    so that no cell must list OH-; it needs pH on both sides.
about-Phagocytosis =
    Engulfment of opsonised particles by a macrophage, until the membrane it can spare is used up.

    A unit is a piece of spare membrane as large as one particle, so capacity follows from area and not from
    receptors, as Cannon and Swanson found: 47 particles of 2 um from 600 um2. Particles bind, are wrapped, lie
    inside with their membrane and are digested, which gives it back. The spare area and all rates are provisional;
    a particle of another size takes ``radius``. Amounts are means over many cells and need not be whole. A
    concentration of particles counts particles: 1e7 per mL are 1.66e-11 M.

    Its rates are empirical: ATP and the machinery of the cell drive them, not the affinity of what they move.
about-PotassiumFilter =
    Selectivity filter of a K+ channel like KcsA: four sites, K+, Na+ and water in single file, always open.

    A constructed teaching model with ten numbers: none is measured, all are provisional, and their rationale stands
    beside them. It shows how a pore can prefer K+ a thousandfold (bi-ionic P_K/P_Na 1363 at 150 mM) and still pass 5e7
    ions per second: what Na+ pays at the sites takes nothing from the speed of K+. Use it for selectivity, saturation,
    the flux-ratio exponent (1 in dilute K+, 2.1 in molar) and bi-ionic potentials. It has no gates, its energies come
    from no structure, the water that goes along is computed but not booked in a cell, and it says nothing about block
    or about ions other than K+ and Na+. Energies are in RT at 25 degC and keep their J/mol at other temperatures; the
    attempt rate does not change with temperature.

    K+ and Na+ drag one another along, so one of them may run against its own gradient while the two together dissipate.

    Variants: ``reference``; ``weaker`` (Na+ costs 7, 11, 8, 5 RT); ``no-selectivity`` (Na+ as K+ at every site: the
    ratio is exactly 1); ``no-repulsion`` (ions do not feel one another: the conductance no longer saturates).
about-SERCA =
    Ca2+-ATPase of the sarcoplasmic and endoplasmic reticulum: 2 Ca2+ into the store for one ATP.

    Tran's cycle of nine states: three slow steps (MgATP binds; the enzyme is phosphorylated and carries 2 Ca2+ across;
    phosphate leaves) join groups of states whose sites for Ca2+ and H+ are in rapid equilibrium. Two H+ return for two
    Ca2+, so +2 charges enter the store per turnover; the occluded step carries all of them through the field. The
    cytosol is the inside of the membrane and the lumen of the store its outside: put the pump into a membrane whose
    ``inside`` is the cytosol and whose ``outside`` is the store, where pumping is a positive, outward flux and V is
    cytosol minus lumen. Most stores are leaky to K+ and Cl-, and V is close to 0 there, as the source takes it.

    Use it for cardiac or slow-twitch muscle and, with another density, for any endoplasmic reticulum. Regulation by
    phospholamban, other isoforms and thapsigargin are not in it, and the constants are for 310 K without temperature
    dependence. ATP, ADP, phosphate and pH of the cytosol are assumed where the cell does not list them; the pH of the
    store must be given.

    Variant: ``"tran-2009"``. The constant of MgATP leaving, k-1, follows from the energy of ATP hydrolysis, 11.9
    kJ/mol in the convention MgATP -> MgADP + Pi + H, and is 2.02 /s. The model file in circulation has 16 /s instead,
    which is 5.3 kJ/mol off: it would stop at 0.23 mM Ca2+ in the store where the energy of ATP allows 0.64 mM.
about-SERT =
    SERT, the symporter that takes serotonin back into nerve endings and platelets: 1 Na+, 1 Cl- and 1 serotonin+ in,
    1 K+ out, no net charge. Evidence thin: stoichiometry and turnover are reported, the rest is provisional.

    Use it for the level of serotonin that a synapse or plasma can reach, which the stoichiometry sets: 9,800-fold
    inside over outside at most at 140/10 mM Na+, 120/6 mM Cl- and 4/140 mM K+, at any voltage. A symmetric ordered
    scheme (Na+, Cl-, serotonin), which returns with K+ only. One positive charge per serotonin was also inferred in
    vesicles, and the currents of the expressed protein, which uncoupled ions carry, are left out; so is H+, which may
    replace K+.

    Citalopram and fluoxetine bind outside, where serotonin binds, and are not carried. Their constants are of binding
    to the human transporter; block of uptake takes more, the more serotonin there is. No density is known.
about-SGLT1 =
    Na+/glucose symporter of the intestinal brush border and the late proximal tubule: 2 Na+ and 1 glucose a
    turnover.

    Six states, Na+ binding first on the outside. The slow step EoNa <-> EiNa lets 2 Na+ slip through without glucose;
    it costs the static head: 3,692 instead of the 5,749 of ideal coupling at 140/12 mM Na+, -50 mV and 310 K. The
    rate constants of glucose release inside and of the slip's return are derived by detailed balance.

    Phlorizin, dapagliflozin and canagliflozin bind the outward-facing carrier that holds its 2 Na+, where glucose
    binds, and are not carried: they compete with glucose and need Na+ and a negative voltage to bind well.
    Canagliflozin was seen to act from outside only. No density is known; the turnover of the oocyte protein is of order
    10 /s.

    Variants: ``"eskandari-2005"``, and ``"eskandari-2005-ideal"`` without the slip. The numbers are the set for the
    reverse mode, the one published set that closes; the model file switches to other constants at 100 mM Na+ outside,
    which break detailed balance 1,500-fold and are not used. Human SGLT1 in oocytes, 310 K assumed as in the file.
    ``"parent-1992"`` is the older set, fitted to forward transport: glucose binds tightly inside and the slip returns
    fast (1.37 /s), which leaves a static head of 8.3; ``"parent-1992-ideal"`` is without the slip.
    ``"wright-2011-repaired"`` is the set of the nephron model code: as coded, its main loop misses detailed balance
    2.4-fold (0.409 instead of 1) and its slip by 0.864; here glucose binding inside (77,778 /(M s), where 1.9e5 is
    coded) and the slip's return (4.32e-4 /s, where 5e-4 is coded) are derived.
about-SGLT2 =
    Na+/glucose symporter of the early proximal tubule: 1 Na+ and 1 glucose a turnover, so it takes up much at little
    cost but accumulates less than SGLT1: 76-fold instead of 5,750-fold at 140/12 mM Na+ and -50 mV.

    Use it for reabsorption where glucose is still plenty. Six states, Na+ binding first on the outside, with a slow
    slip of Na+ (EoNa <-> EiNa); glucose binding inside and the slip's return are derived by detailed balance.
    Phlorizin and the gliflozins bind the outward-facing carrier that holds Na+, in pure competition with glucose. The
    constants are those measured on the human protein in cells: 6, 3.1 and 4.0 nM for dapa-, empa- and canagliflozin
    (for empagliflozin an IC50), phlorizin provisional. Fits to patients give far tighter ones, 0.031, 0.195 and 0.111
    nM, which stand in the notes and are not used: they carry what reaches the tubule and how slowly the drugs leave.

    Variants: ``"mackenzie-1996"``, and ``"mackenzie-1996-ideal"`` without the slip. Pig SGLT2 in oocytes, 310 K as in
    the model file of the source; the inhibitors are of human SGLT2.
about-SMIT2 =
    SMIT2, the Na+/myo-inositol symporter: 2 Na+ and 1 inositol in, two positive charges a turnover.

    Use it for the uptake of inositol as an osmolyte; it is a sibling of SGLT1, and at equal gradients it accumulates
    as much: 5,740-fold at most at 140/12 mM Na+ and -50 mV. A symmetric ordered scheme, Na+ first, without slip. The
    stoichiometry and the turnover of about 21 /s are reported; rates and affinities are provisional.
about-SOS1 =
    SOS1, the Na+/H+ antiporter that expels Na+ from plant cells: 1 Na+ out for 1 H+ in, electroneutral. Evidence
    thin: the exchange is shown, every rate and affinity is provisional, and so is the stoichiometry.

    Use it beside the H+-ATPase to see what salt tolerance costs: one H+, so one ATP, for each Na+. It holds Na+ inside
    down to Na_in/Na_out = H_in/H_out, 0.01 at pH 7.5 inside and 5.5 outside, at any voltage. Na+ and H+ compete for one
    site; only the loaded carrier crosses. Its activation by the kinase SOS2 with SOS3 is left out: a density stands
    for the active ones, and none is known.
about-SWEET =
    SWEET1, a glucose uniporter of plants that lets sugar out of cells: a symmetric simple carrier of low affinity.

    All four turns of the carrier are equally fast; its half-saturation, of order 10 mM, is the same on both sides, the
    one inside derived by detailed balance. Neither protons nor the voltage drive it: it can only equilibrate.

    Use it for export of sugar down its gradient, beside a proton-driven uptake. Every number is provisional, other
    sugars (SWEETs of another clade carry sucrose) are left out, and no density is known.
about-SquidKv =
    Delayed-rectifier K+ channel of the squid giant axon, n4 as Hodgkin and Huxley described it.

    Use it with ``SquidNav``: it repolarises the axon and, closing late, makes the second half of the refractory
    period. It does not inactivate, and its pore is ohmic. At 6.3 degC; gates speed up threefold per 10 degC. 36 mS/cm2
    are 30 channels per um2 of 12 pS; only the product comes from the paper.
about-SquidNav =
    Voltage-gated Na+ channel of the squid giant axon, m3h as Hodgkin and Huxley described it.

    Use it with ``SquidKv`` and ohmic leaks for the action potential of nerve: threshold, refractoriness, conduction.
    It has no single inactivated state that must be left through the closed one, and its open channel is ohmic; for
    mammalian channels the kinetics and their temperature differ. At 6.3 degC; gates speed up threefold per 10 degC.
    Voltages are inside minus outside with rest near -65 mV, not the sign and the zero of the paper. 120 mS/cm2 are
    300 channels per um2 of 4 pS; only the product comes from the paper.
about-StrieterWeinsteinPump =
    The proton pump of kidney models: H+ outward at J / (1 + exp(a (dmu - dmu0))), dmu the work per H+.

    Strieter & Weinstein's empirical law for the V-type H+-ATPase of renal tubules: a Boltzmann curve of dmu, the
    electrochemical potential of H+ outside minus inside, with steepness a = 0.40 mol/kJ and midpoint dmu0 = 1.45
    kJ/mol (proximal tubule; 2.1 kJ/mol is used in the collecting duct). It has no ATP in it and never quite stops, so
    it can run against its affinity, and the audit says so; at two H+ per ATP it spends half an ATP per H+ from outside
    the model. ``scale`` is J, the largest rate.

    Use it to compare with published kidney models near their working point. Take ``VATPase`` for anything that
    depends on ATP or comes near the stall.
about-SynapticVesicles =
    Releasable vesicles of a nerve terminal with the allosteric Ca2+ sensor of the calyx of Held.

    At rest a vesicle fuses once in an hour; at 25 uM Ca2+ a tenth of them do within half a millisecond. Fused
    membrane adds to the area and the capacitance of the terminal until it is retrieved. Sensor: Lou, Scheuss and
    Schneggenburger 2005 at room temperature; the vesicle adds the 70 aF that are measured to a membrane of the
    usual 1 uF/cm2, and elsewhere what its area is worth there. Retrieval and the number of vesicles are
    provisional. Use it for capacitance, for membrane that goes round and, with ``contents``, for the transmitter
    that is released: ``"glutamate"`` is 3640 molecules, as counted in vesicles of rat cortex, with K+. With
    ``domain`` it follows the Ca2+ of the cytosol. ``pm.release`` gives the exact response to a known Ca2+ signal,
    with depletion and without retrieval.

    Its rates are empirical: ATP and the machinery of the cell drive them, not the affinity of what they move.
about-TransferrinReceptor =
    Transferrin receptor 1, which goes round whether it carries iron or not and is not used up.

    Two ferric ions come with each transferrin. The acid endosome takes them off; transferrin without iron stays
    bound, returns to the surface and leaves at neutral pH. The exchange rates, with and without transferrin, are
    measured in A431 cells, so that 26 % of idle receptors are on the surface; with transferrin the measured times
    take in the loss of iron inside and the release on the surface, which are steps of their own here. Binding, these
    two and the number of receptors are provisional. Iron itself is not a species here: twice the
    extent of ``loss of iron`` is what arrived. Use it for uptake of iron and for the round of a receptor; not for
    the regulation of its synthesis by iron.

    Its rates are empirical: ATP and the machinery of the cell drive them, not the affinity of what they move.
about-UTB =
    UT-B, the urea transporter of red cells and of the vessels of the renal medulla: a symmetric pore with one site.

    Urea enters the site from either side and leaves to either; the site saturates. The net flux is P (c_in - c_out) /
    (1 + (c_in + c_out)/(2 K)), so with the same concentration on both sides it falls to half at K = 345 mM, as measured
    by self-exchange. It carries no charge and needs no energy; what comes in fast also lets a cell through the renal
    medulla swell back in a fraction of a second. Water does not share the path: the source finds no coupling.

    Permeability and saturation are measured (human red cells, 25 degC); the split into density and rates is not, and
    the density is provisional, and with it the 1e6 molecules per second and site, as fast as a channel. Donors differ
    tenfold. No temperature dependence, no inhibitors (phloretin, PCMBS).
about-VATPase =
    Vacuolar H+-ATPase: 2 H+ out of the cytosol for one ATP, into a vacuole, an endosome or the urine.

    Chang & Fujita's catalytic unit with two sites: empty, it turns from outside to inside as ATP is split; loaded with
    two H+ it turns back. H+ outside reach it through a channel in electrochemical equilibrium, so the whole voltage
    acts on their concentration at the unit: the pump slows down as the proton-motive force rises and runs
    backwards, as a synthase, beyond the stall. With -50 kJ/mol of ATP two H+ stop at 259 mV, 3.7 pH units at 30 mV; the
    real enzyme moves 2 to 4 H+ per ATP, fewer into very acid compartments, and only 2 is modelled.

    The cytosol is the inside of the membrane, the acid compartment its outside. Variant ``"chang-fujita-2001"``, for
    the intercalated cell of the rat's distal tubule at 310 K, without temperature dependence. The model file gives its
    constants in millimolar, the source's pK values only make sense in molar, which is used. The source writes no H+ for
    the hydrolysis of ATP; charge and matter ask for one, so it is added at pH 7.2 inside. The implied energy is 9.5
    kJ/mol in the convention MgATP -> MgADP + Pi + H (-33.2 at pH 7.2), 2.4 kJ/mol below the reference. ATP, ADP,
    phosphate and pH inside are assumed where the cell does not list them. ``StrieterWeinsteinPump`` is the empirical
    law that kidney models use.
about-VSGLT =
    vSGLT, the Na+/galactose symporter of Vibrio parahaemolyticus and the bacterial relative of SGLT1: 1 Na+ and 1
    galactose in, one positive charge a turnover. Evidence thin: the structure is known, every number is provisional.

    Use it beside SGLT1 to see what the second Na+ buys: with one, galactose accumulates 76-fold at most at 140/12 mM
    Na+ and -50 mV, where two reach 5,750-fold. A symmetric ordered scheme, Na+ first; the empty carrier, of charge -1,
    returns through the whole field. No slip, no inhibitors, and no density is known.

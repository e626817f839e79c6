help-command =
    Cells, their membranes, and what crosses them: simulate, measure, audit.

    The options below may stand before or after the command.
help-command-run =
    Take a cell through its protocol and account for everything that moved.

    Prints what changed, the ATP spent, the free energy dissipated and the audit of charge, matter and energy.
help-command-steady =
    The resting state of a cell: found, verified by integrating on, and accounted for.

    The outward flux of every species is split by transporter; E is its Nernst potential.
help-command-sweep =
    Many cells that differ in some numbers through the same protocol: a grid, or a random population.

    Grids are --over PATH=FROM:TO:COUNT, with log for even steps of the logarithm, or --over 'PATH=A|B|C'. Distributions are --vary 'PATH=normal(70 fL, cv=0.1)', lognormal(MEAN, cv=), uniform(LOW, HIGH), scaled(cv=0.3) or scaled(0.5, 2); the last two are factors of the cell's own number.

    With -o cells.zarr the cells are kept as they finish: after Ctrl-C, or a crash, --resume goes on. Results do not depend on threads or workers.
help-command-check =
    Charge, units, names, osmosis, thermodynamic cycles and sources of cell files.

    Exit code 0 when all are fine, 1 when one has errors, 3 when one is no cell file, 5 when it cannot be opened.
help-command-show = Compartments, baths, membranes, transporters and protocol of a cell.
help-command-curve =
    A curve of a part, a membrane or a cell; choose one kind.

    Of a part alone: --iv, --dose, --uptake, --occupancy, --energy; what the sides hold of the swept species is replaced. Of lipids: --fluidity, --overton. Of a cell: --fragility. Of nothing: --donnan.
help-command-clamp =
    One part under a clamp: steps of voltage and solutions, and what it does, exactly.

    Every step of --steps is VOLTAGE:DURATION, or VOLTAGE:DURATION:SPECIES=CONC;... with what the sides hold during this step only (outside; SPECIES.in for inside). One of these values may be a family, one sweep per member: FROM..TO/COUNT or A|B|C. Every sweep starts from the stationary state of the first step.
help-command-record =
    Single molecules of one part, jump by jump: trace, dwell times, bursts, noise; turnovers of carriers and pumps.

    The record is exact: no jump is missed unless --dead-time says so. Exact expectations stand beside what was seen.
help-command-excite =
    Pulses and steady currents into a resting cell: its threshold, its refractory periods, its firing rate.

    Choose one of --threshold, --refractory and --firing. Currents are per area of the membrane or in total.
help-command-release =
    Vesicles that fuse after Ca2+ rises: how fast, how many, and the capacitance they add, exactly.

    Give the steps of Ca2+ at the sensor with --calcium, or many levels with --curve. Without a sensor, the sensors are listed.
help-command-fragility =
    The share of red cells that burst in ever weaker salt, each solution simulated for half an hour.

    Without a cell: the human red cell of the library.
help-command-tonicity =
    Whether a solution shrinks or swells a cell, which its osmolarity alone does not tell.

    Only solutes that stay out hold water out: urea counts in the osmolarity, yet a red cell bursts in it.
help-command-new = Write a commented cell file: a cell of the library, ready to be changed.
help-command-doctor = Versions, processor, cache, start-up times and a self-test; exit code 1 when something is wrong.
help-command-calc = One-line answers with units: potentials, free energies, equilibria, turnovers.
help-command-calc-nernst = The Nernst potential of an ion, inside minus outside.
help-command-calc-ghk = The Goldman voltage; with --voltage, the constant-field flux and current of every ion instead.
help-command-calc-dg = Free energy of moving a solute from outside to inside: positive is uphill.
help-command-calc-donnan = The Gibbs-Donnan equilibrium of a rigid compartment in a large bath, or of a named case.
help-command-calc-osmolarity = Osmolarity and net charge of a solution as if ideal, and its osmolality with osmotic coefficients.
help-command-calc-turnover = How fast one molecule of a library part works, and the voltage at which it stops.
help-command-calc-pmf = The proton-motive force: negative drives protons inward.
help-command-calc-atp = Free energy of ATP hydrolysis, by two published sets of constants.
help-command-calc-permeability =
    The permeability of a lipid bilayer to a solute: value, range, method and sources.

    --bilayer is NAME=FRACTION,..., a lipid alone, or a recipe such as red_blood_cell. Ions have measured values only.
help-command-calc-donnan-curve =
    The Gibbs-Donnan equilibrium against impermeant charge: ion ratio, voltage, osmotic excess.

    A rigid compartment in a large bath, KCl of 150 mM unless --out says otherwise.
help-command-calc-fluidity =
    What a mixture of lipids is like at a temperature: phases, area, thickness, order, fluidity.

    With --plot or --output also along temperature, with and without cholesterol.
help-command-calc-diffusion = How fast lipids or proteins move in the plane of a bilayer: value, range and sources.
help-command-calc-frap = Recovery after photobleaching: predicted for a bilayer, or diffusion and mobile fraction fitted to data.
help-command-parts = The library of parts, with the source of every number.
help-command-parts-list = All parts of the library.
help-command-parts-show = One part: what it is, its scheme, every number with its source.
help-command-parts-cite = The references of one or more parts.
help-command-parts-audit =
    Does every loop of a scheme obey the second law? One line per loop; exit code 1 when one does not.

    Without a name, published constants that fail the audit follow, with what is wrong and what the library does instead.
help-command-parts-speeds = What one molecule moves per second, side by side, in stated conditions: channels, carriers, pumps.
help-command-assay = Assays of passive permeation: artificial membranes, cell layers, liposomes, trapping; fits of data.
help-command-assay-pampa =
    A solute between two wells through an artificial membrane: its course, and what the usual equations make of it.

    With --pH FROM..TO/COUNT, the permeability against pH instead.
help-command-assay-caco2 =
    A drug through a layer of cells, from A to B and from B to A: P_app, efflux ratio, fraction absorbed.

    Sink conditions and the recovery of the dose are checked.
help-command-assay-liposome = A dye that leaks out of liposomes: what is released, what a fluorimeter shows, its back-potential.
help-command-assay-trapping = How a weak acid or base spreads over compartments of different pH.
help-command-assay-swelling =
    Vesicles mixed with a solute, as in stopped flow: water leaves first and comes back with the solute.

    A giant vesicle swells until it is a sphere, then stretches and ruptures.
help-command-assay-loading = Loading of a weak base, such as a drug, into liposomes by a pH or an ammonium-sulfate gradient.
help-command-assay-fit-pampa =
    Intrinsic permeability from measured P_e at several pH: columns pH and P_e [cm/s] of a table.

    A profile shows two numbers, so --pKa or --unstirred must be known.
help-command-assay-fit-leak =
    Permeability from the leakage of an uncharged solute out of liposomes: columns time [s] and signal or released.

    A signal may have any gain and offset, which are found as well; correct a dye that quenches itself first.
help-command-assay-fit-swelling =
    Permeability to a solute, and to water, from a trace of swelling: columns time [s] and signal or volume.

    Light scattering or fluorescence may have any gain and offset, which are found as well.
help-epilog =
    Quantities carry units: 5mM, -70mV, 30min, 37degC. Results go to stdout, everything else to stderr. Piped tables are separated by tabs.

    Exit codes: 0 done; 1 it ran, but the answer is no (check found errors, doctor found a fault); 2 wrong usage; 3 the model is not valid; 4 the simulation failed; 5 a file cannot be read or written; 6 an optional package is missing; 70 a bug in permease; 130 interrupted.
help-show-message-exit = Show this message and exit.
help-install-completion-current-shell = Install completion for the current shell.
help-show-completion-current-shell-copy = Show completion for the current shell, to copy it or customize the installation.
help-cell-file-stdin-cell-library = A cell file, - for stdin, or a cell of the library.
help-change-number-first-e-g = Change a number first, e.g. plasma.K=20mM. Repeatable.
help-replace-files-exist = Replace files that exist.
help-part-library = A part of the library.
help-part-glut1-lipids-dppc-popc = A part (GLUT1), lipids (DPPC, POPC=0.7,cholesterol=0.3), a recipe (popc_liposome) or a cell (red_blood_cell); none with --donnan.
help-neutral-form-through-membrane-e = Of the neutral form through the membrane, e.g. 1e-5cm/s.
help-weak-acid-pka = A weak acid of this pKa.
help-weak-base-pka = A weak base of this pKa.
help-both-unstirred-layers-e-g = Of both unstirred layers, e.g. 1e-4cm/s (default none).
help-both-unstirred-layers-none-default = Of both unstirred layers, or none (default 3e-5cm/s, a plate not stirred).
help-how-long-runs-e-g = How long it runs, e.g. 5h.
help-start-e-g-10um = At the start, e.g. 10uM.
help-write-numbers-csv-json-file = Write the numbers to a .csv or .json file; - prints CSV.
help-draw-png-svg-pdf-file = Draw it to a .png, .svg or .pdf file.
help-donor-e-g-7-4 = Of the donor, e.g. 7.4, or FROM..TO/COUNT.
help-acceptor-donor-default = Of the acceptor; that of the donor by default.
help-lipid-over-water-what-membrane = Lipid over water: what the membrane holds back.
help-apical-side-7-4 = Of the apical side (7.4).
help-basolateral-side-7-4 = Of the basolateral side (7.4).
help-permeability-between-cells-e-g = Permeability between the cells, e.g. 2e-7cm/s.
help-efflux-pump-library-e-g = An efflux pump of the library, e.g. PGlycoprotein.
help-pump-e-g-500-um = Of the pump, e.g. 500/um^2 (default 100/um^2).
help-saturating-efflux-instead-e-g = A saturating efflux instead, e.g. 10pmol/cm^2/s:5uM.
help-what-leaks-e-g-1e = Of what leaks, e.g. 1e-9cm/s.
help-lumen-default-50nm = Of the lumen (default 50nm).
help-dye-then-charges-membrane = Of the dye: it then charges the membrane.
help-ion-crosses-e-g-k = An ion that crosses, e.g. K=1e-8cm/s:100mM:100mM. Repeatable.
help-some-liposomes-lose-everything-instead = Some liposomes lose everything instead of all losing some.
help-also-what-fluorimeter-shows-carboxyfluor = Also what a fluorimeter shows of carboxyfluorescein.
help-first-one-reference-plasma-7 = The first one is the reference: plasma=7.4 urine=6.0.
help-permeability-charged-form-over-neutral = Permeability of the charged form over the neutral one's.
help-table-e-g-csv-whose = A table, e.g. .csv, whose first line names columns and units; - is stdin.
help-osmolytes-inside-stay-there-e = Osmolytes inside that stay there, e.g. 100mM.
help-osmolytes-outside-stay-there-default = Osmolytes outside that stay there (default 0mM).
help-permeant-solute-outside-e-g = The permeant solute outside, e.g. 300mM (default 0mM).
help-permeant-solute-inside-start-default = The permeant solute inside at the start (default 0mM).
help-vesicle-sphere-e-g-75nm = Of the vesicle as a sphere, e.g. 75nm.
help-volume-start-over-sphere-default = Volume at the start over that of the sphere (default 1).
help-temperature-e-g-25degc-default = Temperature, e.g. 25degC (default 25degC).
help-how-long-runs-e-g-2 = How long it runs, e.g. 30s (default 10s).
help-how-long-runs-e-g-3 = How long it runs, e.g. 5h (default 1h).
help-column-what-was-measured-where = The column of what was measured, where it is not clear.
help-solute-crosses-e-g-1e = Of the solute that crosses, e.g. 1e-5cm/s.
help-osmotic-water-permeability-e-g = Osmotic water permeability, e.g. 3e-3cm/s.
help-neutral-form-base-e-g = Of the neutral form of the base, e.g. 1e-5cm/s.
help-pka-weak-base = The pKa of the weak base.
help-inside-ammonium-sulfate-gradient-e = Inside: an ammonium-sulfate gradient, e.g. 250mM.
help-inside-start-instead-ph-gradient = Inside at the start instead: a pH gradient.
help-buffer-inside-per-ph-unit = Buffer inside per pH unit, with --inside-pH (default 20mM).
help-outside-held-7-4 = Outside, held (7.4).
help-share-sample-inside-liposomes-default = Share of the sample inside the liposomes (default 0.01).
help-temperature-e-g-37degc-default = Temperature, e.g. 37degC (default 37degC).
help-solute-weak-acid = The solute is a weak acid.
help-solute-weak-base = The solute is a weak base.
help-known-pka-left-out-fitted = Known pKa; left out it is fitted.
help-known-permeability-water-layers-none = Known permeability of the water layers, or none; left out it is fitted.
help-known-osmotic-water-permeability-left = Known osmotic water permeability; left out it is fitted.
help-readings-v-v0-not-light = The readings are V/V0, not light; so too where the column is called so.
help-lumen-e-g-50nm = Of the lumen, e.g. 50nm.
help-readings-share-out-so-too = The readings are the share that is out; so too where the column is called so.
help-share-sample-inside-liposomes-default-2 = Share of the sample inside the liposomes (default 0).
help-parts-library-all-them-when = Parts of the library; all of them when none is named.
help-only-published-constants-fail-none = Only published constants that fail; none of them is a part.
help-say-who-moved-species-water = Say who moved a species, water or charge; with --plot, draw that too. Repeatable.
help-concentration-inside-e-g-140mm = Concentration inside, e.g. 140mM.
help-concentration-outside-e-g-5mm = Concentration outside, e.g. 5mM.
help-concentrations-inside-e-g-k = Concentrations inside, e.g. K=140mM,Na=10mM.
help-concentrations-outside-e-g-k = Concentrations outside, e.g. K=5mM,Na=145mM.
help-membrane-potential-inside-minus-outside = Membrane potential, inside minus outside, e.g. -70mV.
help-temperature-e-g-37degc-310k = Temperature, e.g. 37degC or 310K (default 37degC).
help-charge-number-solute-without-name = Charge number, for a solute without a name.
help-solute-cannot-leave-e-g = A solute that cannot leave, e.g. haemoglobin=5mM:-8.
help-species-name-e-g-k = A species by name, e.g. K or glucose.
help-relative-k-1-na-0 = Relative (K=1,Na=0.04) or absolute (K=1e-6cm/s).
help-na-per-k-pump-1 = Na+ per K+ of a pump (1.5): Mullins-Noda voltage.
help-ph-outside-titratable-haemoglobin = pH outside, for a titratable haemoglobin.
help-named-case-instead-e-g = A named case instead, e.g. titratable or walled.
help-list-named-cases = List the named cases.
help-solutes-na-140mm-cl-140mm = Solutes (Na=140mM Cl=140mM) or a library solution.
help-other-side-adds-osmotic-pressure = The other side: adds the osmotic pressure to it.
help-variant-part = A variant of the part.
help-ph-inside = pH inside.
help-ph-outside = pH outside.
help-total-atp-e-g-5mm = Total ATP, e.g. 5mM.
help-total-adp-e-g-0 = Total ADP, e.g. 0.05mM.
help-total-phosphate-e-g-1mm = Total phosphate, e.g. 1mM.
help-ph-default-7-2 = pH (default 7.2).
help-free-magnesium-default-1mm = Free magnesium (default 1mM).
help-set-constants-teague1996-wu2007 = Set of constants: teague1996 or wu2007.
help-permeant-ions-bath-e-g = Permeant ions of the bath, e.g. K=150mM,Cl=150mM.
help-charge-number-impermeant-solute-default = Charge number of the impermeant solute (default -8).
help-densities-impermeant-charge-z-c = Densities of impermeant charge |z|c (default 0mM,300mM,61).
help-ion-whose-ratio-wanted-default = The ion whose ratio is wanted (default Cl).
help-write-points-csv-json-file = Write the points to a .csv or .json file; - prints CSV.
help-draw-curve-png-svg-pdf = Draw the curve to a .png, .svg or .pdf file.
help-lipids-e-g-popc-0 = Lipids, e.g. POPC=0.7,cholesterol=0.3, or a recipe; without it, what there is.
help-contents-cholesterol-figure-file-default = Contents of cholesterol in the figure and the file (default 0,0.2,0.4).
help-temperatures-figure-file-default-0degc = Temperatures of the figure and the file (default 0degC,70degC,141).
help-write-curves-csv-json-file = Write the curves to a .csv or .json file; - prints CSV.
help-draw-fluidity-against-temperature-png = Draw fluidity against temperature to a .png, .svg or .pdf file.
help-radius-protein-e-g-2nm = Radius of a protein, e.g. 2nm; the lipids without it.
help-lipids-arrhenius-free-area-proteins = Of lipids arrhenius or free-area, of proteins petrov-schwille, saffman-delbrueck or inverse-radius.
help-surface-viscosity-membrane-e-g = Surface viscosity of the membrane, e.g. 0.5nN*s/m (proteins).
help-radius-bleached-spot-default-1um = Radius of the bleached spot (default 1um).
help-share-moves-default-1 = Share that moves (default 1).
help-gaussian-beam-bleaching-dose-centre = A Gaussian beam with this bleaching dose at its centre, not a uniform disc.
help-fit-measured-recovery-instead-seconds = Fit a measured recovery instead: seconds and recovered fraction.
help-write-curve-csv-file = Write the curve to a .csv file.
help-draw-recovery-png-svg-pdf = Draw the recovery to a .png, .svg or .pdf file.
help-species-name-smiles-any-name = A species by name; with --smiles any name.
help-one-method-instead-best-measured = One method instead of the best: measured, hexadecane, cells, olive oil, octanol or structure.
help-every-method-serves-side-side = By every method that serves, side by side.
help-structure-solute-needs-extra-chem = Structure of the solute (needs the extra chem).
help-log10-octanol-water-partition-coefficien = log10 of its octanol/water partition coefficient, e.g. -1.8.
help-log10-hexadecane-water-partition-coeffic = log10 of its hexadecane/water partition coefficient, e.g. -5.7.
help-log10-olive-oil-water-partition = log10 of its olive oil/water partition coefficient, e.g. -3.2 (serves below 50 g/mol).
help-molar-mass-solute-without-name = Molar mass, for a solute without a name, e.g. 180g/mol.
help-draw-log-p-against-log = Draw log P against log K of measured solutes to a .png, .svg or .pdf file.
help-cell-files-stdin-cells-library = Cell files, - for stdin, or cells of the library.
help-steps-e-g-80mv-10ms = Steps, e.g. '-80mV:10ms, -60mV..40mV/11:20ms'.
help-points-every-step-interval-such = Points of every step, or an interval such as 20us (default 200).
help-draw-command-recordings-png-svg = Draw command and recordings to a .png, .svg or .pdf file.
help-current-fluxes-against-voltage = Current and fluxes against voltage.
help-turnover-open-probability-against-dose = Turnover or open probability against the dose of this species.
help-flux-species-against-concentration-vesic = Flux of this species against its concentration; of vesicle traffic, molecules taken up.
help-states-against-species-against-voltage = States against this species, or against voltage.
help-free-energy-every-step-cycle = Free energy of every step of its cycle.
help-dph-anisotropy-lipids-against-temperatur = DPH anisotropy of lipids against temperature, with and without sterol.
help-log-p-measured-solutes-against = log P of measured solutes against log K, with the line that predicts others.
help-red-cells-burst-against-salt = Red cells that burst against the salt around them.
help-gibbs-donnan-ratio-voltage-osmotic = Gibbs-Donnan ratio, voltage and osmotic excess against impermeant charge.
help-from-how-many-0-01mm = From, to and how many: 0.01mM,100mM,25; with --fluidity degC, with --fragility %.
help-side-dose-from-which-taken = Side of the dose, or from which is taken up: out or in (default out).
help-what-other-side-holds-uptake = What the other side holds in uptake: 0, a concentration, equal or infinite-cis.
help-draw-uptake-lineweaver-burk-eadie = Draw uptake as lineweaver-burk, eadie-hofstee or hanes-woolf.
help-how-long-vesicles-take-up = How long vesicles take up, e.g. 10min (default 30min).
help-membrane-cell-takes-up-vesicles = Membrane of the cell that takes up in vesicles (default 1000um^2).
help-vesicle-traffic-compare-e-g = Vesicle traffic to compare with, e.g. FluidPhasePinocytosis. Repeatable.
help-contents-sterol-fluidity-default-0 = Contents of sterol, for --fluidity (default 0,0.2,0.4).
help-log-k-overton-hexadecane-octanol = Of log K, for --overton: hexadecane or octanol (default hexadecane).
help-charge-number-impermeant-solute-donnan = Charge number of the impermeant solute, for --donnan (default -8).
help-ion-whose-ratio-wanted-donnan = The ion whose ratio is wanted, for --donnan (default Cl).
help-smallest-pulse-fires = The smallest pulse that fires.
help-how-much-second-pulse-needs = How much a second pulse needs, against the interval.
help-action-potentials-per-second-under = Action potentials per second under steady currents.
help-pulse-default-0-5ms-steady = Of a pulse (default 0.5ms); of a steady current (400ms).
help-from-pulse-pulse-e-g = From pulse to pulse, e.g. 5ms,7ms,9ms.
help-rising-e-g-5ua-cm = Rising, e.g. 5uA/cm^2,10uA/cm^2.
help-largest-pulse-tried-e-g = Largest pulse tried, e.g. 400uA/cm^2.
help-action-potential-passes-default-0mv = An action potential passes this (default 0mV).
help-which-membrane-first-default = Which membrane, the first by default.
help-share-volume-rest-no-water = Share of the volume at rest that is no water (red cells 0.25).
help-share-water-rest-does-not = Share of the water at rest that does not follow (red cells 0.125).
help-relative-volume-bursts-red-cells = Relative volume that bursts (red cells 1.65).
help-salt-solutions-e-g-0 = Salt solutions, e.g. '0.3%,0.4%,0.45%,0.5%,0.9%'.
help-standard-deviation-among-cells-default = Standard deviation of it among cells (default 0.08).
help-boyle-van-t-hoff-s = Boyle and van't Hoff's b instead of a simulation, e.g. 0.388.
help-lipids-e-g-popc-0-2 = Lipids, e.g. POPC=0.7,cholesterol=0.3, or a recipe (default POPC).
help-lipids-outer-leaflet-where-two = Lipids of the outer leaflet, where the two differ.
help-lipids-inner-leaflet-where-two = Lipids of the inner leaflet, where the two differ.
help-temperature-e-g-25degc-310k = Temperature, e.g. 25degC or 310K (default 37degC).
help-language-output = Language of the output; without it PERMEASE_LANG, then the system's.
help-no-progress-no-remarks = No progress and no remarks.
help-show-tracebacks-errors = Show tracebacks of errors.
help-no-colour = No colour.
help-one-json-document-stdout = One JSON document on stdout.
help-show-version-exit = Show the version and exit.
help-file-write-prints = The file to write; - prints it.
help-library-cell-start-from-default = The library cell to start from (default pump_leak_neuron).
help-replace-file-exists = Replace a file that exists.
help-only-pump-carrier-channel-water = Only pump, carrier, channel, water, ...
help-only-parts-move-species = Only parts that move this species.
help-draw-variant = This variant alone.
help-draw-scheme-svg-png-pdf = Draw its scheme to this .svg, .png or .pdf file, with occupancies and fluxes at typical conditions.
help-how-long-record-e-g = How long to record, e.g. 1s.
help-trace-dwell-burst-noise-default = trace, dwell, burst or noise (default trace); carriers: trace.
help-independent-molecules-1-1000 = How many independent molecules, 1 to 1000 (default 1).
help-random-numbers-equal-equal-record = Seed of the random numbers: equal seeds, equal records (default 0).
help-begin-state-not-random = Begin in this state, not at random.
help-sampling-rate-trace-noise-e = Sampling rate of trace and noise, e.g. 20kHz.
help-rms-noise-trace-e-g = Rms noise on the trace, e.g. 0.2pA.
help-gaussian-low-pass-filter-trace = Gaussian low-pass filter of the trace, e.g. 2kHz.
help-miss-dwells-shorter-than-e = Miss dwells shorter than this, e.g. 50us.
help-longest-gap-within-burst-itself = Longest gap within a burst; by itself the gap that misclassifies as many short ones as long ones.
help-write-every-event-rate-samples = Write every event (with --rate: samples) to a .csv, or the view to a .json file; - prints CSV.
help-draw-view-png-svg-pdf = Draw the view to a .png, .svg or .pdf file.
help-ca2-sensor-scheme-pools-see = A Ca2+ sensor or a scheme of pools; see the list.
help-steps-ca2-e-g-25um = Steps of Ca2+, e.g. 25uM:0.5ms,50nM:5ms.
help-steps-from-count-levels-e = Steps to FROM..TO/COUNT levels, e.g. 1uM..100uM/9.
help-ca2-before-e-g-50nm = Ca2+ before, e.g. 50nM.
help-how-many-vesicles-there = How many vesicles there are.
help-vesicle-e-g-50nm-capacitance = Of a vesicle, e.g. 50nm: its capacitance follows.
help-hold-long-instead-following-cell = Hold for this long instead of following the cell's own protocol.
help-from-time-bath-holds-addition = From that time on a bath holds this in addition, e.g. '60s: ouabain=10uM'. Repeatable.
help-write-time-courses-nc-csv = Write the time courses to a .nc, .csv or .json file; - prints CSV.
help-draw-time-courses-png-svg = Draw the time courses to a .png, .svg or .pdf file.
help-about-how-many-output-times = About how many output times (default 401).
help-count-molecules-whose-states-take = Count the molecules whose states take time and let them jump at random.
help-random-jumps-default-0 = Seed of the random jumps (default 0).
help-scheme-one-transporter-cell-instead = The scheme of one transporter of the cell instead.
help-text-drawn-svg = As text, or drawn (svg).
help-write-drawing-svg-png-pdf = Write the drawing to this .svg, .png or .pdf file.
help-parts-stated-conditions-all-them = Parts with stated conditions; all of them when none is named.
help-how-many-cells-default-1000 = How many cells (default 1000; with --over alone every combination once).
help-grid-e-g-plasma-k = A grid, e.g. plasma.K=1mM:60mM:50log. Repeatable.
help-distribution-e-g-cytosol-volume = A distribution, e.g. 'cytosol.volume=normal(70 fL, cv=0.1)'. Repeatable.
help-how-distributions-sampled-random-lhs = How distributions are sampled: random, lhs or sobol.
help-correlation-two-paths-e-g = Correlation of two paths, e.g. cytosol.volume,membrane.area=0.5. Repeatable.
help-random-numbers-equal-equal-cells = Seed of the random numbers: equal seeds, equal cells (default 0).
help-keep-output-e-g-cytosol = Keep this output, e.g. cytosol.Na; all but rates without it. Repeatable.
help-how-many-output-times-41 = How many output times (default 41).
help-threads-workers-dask-default-one = Threads, or workers of --dask (default one for each core).
help-write-cells-zarr-folder-nc = Write the cells to a .zarr folder, or a .nc, .csv or .json file; - prints CSV.
help-go-what-interrupted-sweep-left = Go on with what an interrupted sweep left in -o cells.zarr.
help-draw-median-bands-against-time = Draw median and bands against time to a .png, .svg or .pdf file.
help-dask-cluster-one-machine-where = On this Dask cluster, or on one of this machine where no address is given.
help-what-bath-holds-from-now = What the bath holds from now on, or a library solution.
help-add-what-bath-holds-e = Add to what the bath holds, e.g. sucrose=300mM.
help-how-long-e-g-10s = How long, e.g. 10s (default 10min).
help-draw-volume-png-svg-pdf = Draw the volume to a .png, .svg or .pdf file.
help-command-exercise = Exercises from the chapter: posed with their numbers, checked by the model, explained.
help-command-exercise-list = All exercises.
help-command-exercise-show = One exercise: the question with its numbers, and how to answer it.
help-command-exercise-hint = A hint: the first says where to look, the third nearly how.
help-command-exercise-answer =
    Check an answer and say why; the exit code is 1 unless every part is right.

    Parts are named: a=0.876 b=-3.55mV. An answer without a name is for part a. Numbers carry any unit of their kind.
    A part that cannot be read has no marks, and the others are checked; where none can be read, the exit code is 2.
help-command-exercise-export =
    A sheet of exercises for a class, in Markdown, or JSON with --json.

    Seed 0 has the textbook's numbers, any other its own: --first 1 --seeds 30 makes thirty different sheets.
help-exercise-id = Of an exercise; permease exercise list has them.
help-exercise-seed = Numbers of your own (default 0, the textbook's).
help-exercise-plot = Draw the curve of the explanation to a .png, .svg or .pdf file.
help-exercise-solution = With the answers, the explanation and its curve.
help-exercise-step = 1, 2 or 3 (default 1).
help-exercise-values = The answer, or a=... b=... where there are several parts.
help-exercise-ids = Which exercises; all of them without it.
help-exercise-seeds = How many sheets with different numbers (default 1).
help-exercise-first = Seed of the first sheet (default 0).
help-exercise-answers = With the key and the explanations.
help-exercise-output = Write the sheets to this .md or .json file; without it to stdout.
help-instead-cells-how-much-spread = Instead of the cells: how much of the spread of the outputs of --keep each number makes (Sobol indices).

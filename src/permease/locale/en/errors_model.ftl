errors_model-cannot-audit = cannot audit { $what }
errors_model-cannot-audit-class = cannot audit { $name }
errors_model-not-solution = { $solution } is not a Solution
errors_model-membranes-takes-list-membrane-not = membranes takes a list of Membrane, not { $membranes }
errors_model-label-text-not = label is a Text, not { $label }
errors_model-protocol-protocol-not = protocol is a Protocol, not { $protocol }
errors_model-two-gates-have-state-same = two of its gates have a state of the same name
errors_model-has-no-pore = has no pore
errors_model-gates-follow-once-there-nothing = its gates follow at once: there is nothing to integrate
errors_model-check-takes-cell-not = check takes a Cell, not { $cell }
errors_model-bath-state = { $osmotic } mOsm, charge { $charge } mM
errors_model-compartment-state = { $osmotic } mOsm, charge { $charge } mM{ $acid }
errors_model-membrane-state = { $count ->
    [one] { $count } transporter
   *[other] { $count } transporters
}{ $water }
errors_model-not-isosmotic = not isosmotic at the start: { $osmotic } mM{ $held } in { $name }, { $osmotic2 } mM in { $name2 }; it will { $way ->
    [swell] swell
   *[shrink] shrink
}
errors_model-no-path-into-out = { $count ->
    [one] { $names } has no path into or out of it
   *[other] { $count } { $kind ->
        [ions] ions
       *[species] species
    } have no path into or out of it ({ $names })
}
errors_model-provisional-numbers = provisional numbers: { $own }
errors_model-leaves-vesicles-whole-counts-lysosomes = { $cargo } leaves its vesicles whole and counts in { $name }; lysosomes digest or keep it
errors_model-empirical-law-outside-second-law = an empirical law, outside the second law (consistent=False)
errors_model-not-listed-so-assumed-held = not listed, so assumed and held (provisional): { $values }
errors_model-volume-must-above-zero-not = the volume must be above zero, not { $value }
errors_model-cannot-balance-charge = { $name } cannot balance charge
errors_model-has-osmotic-closer-but-no = has an osmotic closer but no other side to be isosmotic with
errors_model-not-ideal-so-cannot-close = { $name } is not ideal, so it cannot close the osmolarity
errors_model-cannot-close-osmolarity-would-mm = { $name } cannot close the osmolarity: it would be { $needed } mM
errors_model-takes-list-not = { $name } takes a list of { $name2 }, not { $given }
errors_model-held-takes-list-species-not = held takes a list of species, not { $given }
errors_model-cannot-read-contents = cannot read { $contents } as contents
errors_model-not-wall = { $wall } is not a Wall
errors_model-has-buffers-but-no-ph = has buffers but no pH
errors_model-cannot-balance-charge-2 = { $name } cannot balance the charge
errors_model-held-but-not-among-contents = { $name } is held but not among the contents
errors_model-two-things-called = two things are called { $each }
errors_model-cannot-balance-charge-would-mm = { $balance } cannot balance the charge: it would be { $needed } mM
errors_model-amount-state-only-known-inside = the amount in state { $name } is only known inside a simulated cell
errors_model-voltage-beyond-v-not-physiological = a voltage beyond { $maximum_voltage } V is not physiological: { $voltage }
errors_model-k-no-temperature-living-things = { $kelvin } K is no temperature of living things
errors_model-cannot-read-concentrations = cannot read { $given } as concentrations
errors_model-given-twice = { $name } is given twice
errors_model-give-density-count-not-both = give density or count, not both
errors_model-needs-density-count = needs a density or a count
errors_model-give-one = { $given } is needed
errors_model-standard-deviation-not-below-zero = a standard deviation is not below zero, not { $sd }
errors_model-lognormal-number-above-zero-not = a lognormal number is above zero, not { $mean }
errors_model-logarithm-needs-numbers-above-zero = the logarithm needs numbers above zero
errors_model-cannot-read-values = cannot read { $low } as values
errors_model-cell-file-text-not = a cell file is text, not { $name }
errors_model-write-takes-cell-not = write takes a Cell, not { $cell }
errors_model-not-utf-8-text = { $file } is not UTF-8 text
errors_model-contents-maps-species-amounts-not = contents maps species to amounts, not { $given }
errors_model-vesicle-holds-net-charge = a vesicle holds a net charge of { $net }
errors_model-ca2-between-0-100-mm = Ca2+ is between 0 and 100 mM, not { $given }
errors_model-nobody-has-counted-vesicles = nobody has counted { $contents } in its vesicles
errors_model-not-file = { $kind } is not in the file
errors_model-has-count-not-density = has a count, not a density
errors_model-no-cycle = { $cycle } is no Cycle
errors_model-step-gates-rapid-equilibrium-moves = a step of the gates is in rapid equilibrium or moves charge
errors_model-no-transition = { $arrow } is no transition
errors_model-channel-has-open-state = a channel has an open state
errors_model-transitions-both-rates-do-not = the transitions with both rates do not connect all states
errors_model-open-state-has-no-transition = the open state { $state } has no transition
errors_model-loop-gating-scheme-does-not = a loop of the gating scheme does not close: its product is e^{ $worst } at { $volts } mV
errors_model-detailed-balance-divides-rate = detailed balance divides the rate of { $arrow_name } by { $name }
errors_model-needs-but-has-none = needs { $wanted } { $side ->
    [in] inside
   *[out] outside
}, but { $name } has none
errors_model-no-membrane-has-bath-side = no membrane has a bath on a side
errors_model-membranes-nest-circle = the membranes nest in a circle: { $circle }
errors_model-two-kinds-called = { $other ->
    [bath] a bath
    [compartment] a compartment
    [temperature] the temperature
   *[membrane] a membrane
} and { $kind ->
    [bath] a bath
    [compartment] a compartment
    [temperature] the temperature
   *[membrane] a membrane
} are called { $name }
errors_model-dangling-no-chain-membranes-joins = { $name } is dangling: no chain of membranes joins it to a bath
errors_model-needs-duration = needs a duration
errors_model-duration-must-above-zero-below = the duration must be above zero and below a century, not { $value }
errors_model-until-takes-condition-not = until takes a condition, not { $until }
errors_model-path-text-not = a path is text, not { $path }
errors_model-takes-above-below-one-them = takes above or below, one of them
errors_model-osmotic-takes-two-numbers-not = osmotic takes two numbers, not { $given }
errors_model-slope-not-below-zero = slope { $steepness } is not below zero
errors_model-not-titration = { $titration } is not a Titration
errors_model-pk-outside-2-16 = pK { $value } is outside -2 ... 16
errors_model-buffer-binds-h-not = a buffer binds H, not { $ion }
errors_model-give-charge-titration-not-both = give a charge or a titration, not both
errors_model-water-has-own-paths = water has its own paths
errors_model-needs-permeability-conductance = needs a permeability or a conductance
errors_model-carries-no-charge-so-has = { $name } carries no charge, so it has no conductance
errors_model-bilayer-tells-no-conductance = a bilayer tells no conductance
errors_model-light-between-0-w-m = the light is between 0 and { $brightest } W/m^2, not { $given }
errors_model-absorbs-nothing-dark = absorbs nothing in the dark
errors_model-asks-bilayer-membrane-which-has = { $what } asks the bilayer of its membrane, which has none
errors_model-bilayer-no = a bilayer is no { $name }
errors_model-leaflet-missing = the { $missing } leaflet is missing
errors_model-must-above-zero-not = { $name } must be above zero, not { $value }
errors_model-transporters-takes-list-not = transporters takes a list, not { $given }
errors_model-has-both-sides = has { $name } on both sides
errors_model-class = { $name } is a class
errors_model-compartment-bath-not = { $side } is a Compartment or a Bath, not { $place }
errors_model-not-transporter = { $each } is not a Transporter
errors_model-two-transporters-called = two transporters are called { $name }
errors_model-transporter-cannot-called = a transporter cannot be called { $name }
errors_model-has-no-states-take-time = has no states that take time, so there are no molecules to count
errors_model-states-follow-once-set = its states follow at once as it is set
errors_model-gates-make-chain-states = its gates make a chain of { $count } states
errors_model-gate-no-gate-no-markovgating = its gate { $name } is no Gate and no MarkovGating
errors_model-energies-sequence-sourced-numbers = energies are a sequence of sourced numbers
errors_model-energy-not-finite = an energy is not finite
errors_model-has-no-source = { $value } has no source
errors_model-above-zero-not = it is above zero, not { $amount }
errors_model-pore-passes-least-one-ion = a pore passes at least one ion
errors_model-every-ion-needs-energy-each = every ion needs an energy at each of two or more sites
errors_model-sites-have-distances-not = { $sites } sites have { $sites2 } distances, not { $count }
errors_model-files-too-many = { $count } files are too many
errors_model-does-not-pass = { $unknown } does not pass
errors_model-carries-no-charge = { $ion } carries no charge
errors_model-does-not-pass-pore = { $ion } does not pass this pore
errors_model-tracer-followed-one-set-numbers = a tracer is followed at one set of numbers, not along arrays
errors_model-not-electroneutral-surplus-mm-charge = not electroneutral: a surplus of { $surplus } mM of charge
errors_model-lipids-membrane-do-not-change = the lipids of a membrane do not change during a run
errors_model-not-number = { $path } is not a number
errors_model-balance-ion = { $name } is the balance ion of { $name2 }
errors_model-saltelli-design-has-no-grids = a saltelli design has no grids
errors_model-members-make-no-whole-rows = { $n } members make no whole rows of { $row }
errors_model-cannot-make-population = cannot make a population of { $cell }
errors_model-there-no-member = there is no member { $index }
errors_model-cannot-read-what-varies = cannot read { $vary } as what varies
errors_model-not-given-has-no-usual = { $path } is not given and has no usual value
errors_model-members-cannot-share-combinations-evenly = { $n } members cannot share { $combinations } combinations evenly
errors_model-not-two-varied-paths = { $pair } are not two varied paths
errors_model-correlation-between-1-1-not = a correlation is between -1 and 1, not { $value }
errors_model-these-correlations-exclude-one-another = these correlations exclude one another
errors_model-no-distribution = { $distribution } is no distribution
errors_model-how-many-members-n-needed = how many members? n is needed but for grids alone
errors_model-cannot-read-amounts = cannot read { $given } as amounts
errors_model-voltage-one-value-pair-not = voltage is one value or a pair, not { $given }
errors_model-voltage-beyond-2-v-not = a voltage beyond 2 V is not physiological: { $given }
errors_model-takes-solution-add-one-them = takes a solution or add, one of them
errors_model-injects-nothing = injects nothing
errors_model-has-no-contents = { $name } has no { $name2 } in its contents
errors_model-ramp-true-false-not = ramp is True or False, not { $ramp }
errors_model-step = step { $index }: { $shown }
errors_model-needs = needs a { $scale_name }
errors_model-cannot-use-these-arguments = { $name } cannot use these arguments: { $error }
errors_model-has-no-scheme = has no scheme
errors_model-variant-no-cycle = variant { $name } is no Cycle
errors_model-has-cycles = { $name } has { $count } cycles
errors_model-charged = { $name } is charged
errors_model-reflection-number-from-0-1 = reflection is a number from 0 to 1, not { $value }
errors_model-permeability-below-zero = permeability is below zero: { $given }
errors_model-too-long-characters = { $file } is too long: { $count } characters
errors_model-empty = { $file } is empty
errors_model-not-cell-file = { $file } is not a cell file: { $problem }
errors_model-no-cell = { $cell } is no Cell
errors_model-membrane-given-name-not = a membrane is given by its name, not { $membrane }
errors_model-inside-bath = the inside of { $name } is the bath { $name2 }
errors_model-has-no-unit = { $magnitude } has no unit
errors_model-must-above-zero-not-2 = must be above zero, not { $value }
errors_model-next-pulse-would-start-before = the next pulse would start before the last one ends: { $interval }
errors_model-whole-number-from-not = a whole number from { $least } to { $largest_count }, not { $value }
errors_model-two-hops-have-same-name = two of its hops have the same name
errors_model-cargo-name-species-not = cargo is the name of a species, not { $given }
errors_model-takes-up-nothing-else = it takes up { $usual } and nothing else
errors_model-cannot-read-arrow = cannot read the arrow { $arrow }
errors_model-cannot-read = cannot read { $word } in { $arrow }
errors_model-cargo = { $cargo } of its cargo { $way ->
    [appears] appears
   *[lost] is lost
}
errors_model-makes-loses-part-what-moves = it makes or loses part of what it moves
errors_model-two-pools-meet = two pools meet in it
errors_model-there-no-pool = there is no pool { $sip }
errors_model-nothing-leaves-pool-earlier-one = nothing leaves the pool { $last } for an earlier one
errors_model-there-no-number = there is no number { $name }
errors_model-name-transporter-text-not = the name of a transporter is text, not { $name }
errors_model-must-above-zero-not-3 = { $name } must be above zero, not { $shown }
errors_model-outside-holds-no = the outside holds no { $name }
errors_model-cannot-evaluated-these-conditions = cannot be evaluated at these conditions
errors_model-moves-no-net-charge-so = it moves no net charge, so no voltage reverses it
errors_model-does-not-move = it does not move { $name }
errors_model-has-no-number = has no number { $missing }
errors_model-has-no-usual-cargo = has no usual_cargo
errors_model-has-no-hops = has no hops
errors_model-nothing-degraded-could-replace = nothing is degraded that it could replace
errors_model-must-above-zero-not-absurd = { $name } must be above zero and not absurd, not { $value }
errors_model-reference-pressure-below-zero = reference_pressure is below zero
errors_model-onset-belongs-saturating-wall = onset belongs to a saturating wall
errors_model-saturating-wall-needs-reference-pressure = a saturating wall needs a reference pressure above its onset
errors_model-the-class = the class { $name }
errors_model-an-object = an object of type { $name }
errors_model-and-mpa = {" "}and { $pressure } MPa
errors_model-its-ph = , pH { $acidity } ({ $way ->
    [follows] follows
   *[held] held
})
errors_model-no-path-for-water = ; no path for water
errors_model-same-kind-called = two different { $kind ->
    [bath] baths
    [compartment] compartments
   *[membrane] membranes
} are called { $name }
errors_model-its-permeability = its permeability
errors_model-permeability-of = the permeability of { $name }
errors_model-number-of-lipids = the { $key ->
    [capacitance] capacitance
   *[water_permeability] water permeability
}
errors_model-no-step = { $step } is not a step
errors_model-open-state-has-no-step = the open state { $state } has no step
errors_model-current-does-not-reverse = its current does not reverse between -2 and 2 V
errors_model-no-ratio-stops = no ratio of { $name } stops its flux
errors_model-shares-beyond-whole = its parts share out more membrane than there is ({ $parts }); a density or a count divides it
errors_model-vesicles-take-too-much = vesicles could take more membrane than its { $area } um2 ({ $parts }); a run stops then
errors_model-takes-two-factors-cv = takes two factors, or a cv
errors_model-cv-number-from-0-not = cv is a number from 0 to { $broadest }, not { $cv }
errors_model-cv-needs-number-above-zero = a cv needs a number above zero
errors_model-low-above-high = low, { $least }, is above high, { $most }
errors_model-cannot-read-correlations = cannot read { $correlate } as correlations
errors_model-pair-given-twice = { $pair } are given twice
errors_model-cannot-read-constants = cannot read { $constants } as constants
errors_model-not-free = { $name } is not free
errors_model-neither-part-nor-cycle = it is neither a part nor a Cycle
errors_model-audits-itself-audit = its own method .audit()
errors_model-has-no-scheme-2 = it has no scheme
errors_model-pore-ohmic-reference-value-20-ps = pore = Ohmic(REFERENCE.value("20 pS"), "K")
errors_model-steady = dynamics="steady"
errors_model-ion-e-g-balance-cl-impermeant = an ion, e.g. balance="Cl", or an impermeant
errors_model-rest-holds-mm-other-side-mm = the rest holds { $osmotic } mM, the other side { $outside } mM
errors_model-give-ph-e-g-ph-7 = give its pH, e.g. pH=7.2
errors_model-charge-number-surplus-mm = its charge number is { $z } and the surplus is { $surplus } mM
errors_model-give-charge-right-sign-balance-ion = give it a charge of the right sign, or balance with an ion
errors_model-choose-another-name = choose another name
errors_model-balance-ion-other-sign-correct-concentration = balance with an ion of the other sign, or correct the concentrations
errors_model-no-membrane-holds = no membrane withstands it
errors_model-from-k-k = from { $coldest } K to { $hottest } K
errors_model-na-140-mm-solution = { $side }={"{"}"Na": "140 mM"{"}"}, or a Solution
errors_model-one-value = one value for { $name }
errors_model-no-usual-density-known = no usual density is known
errors_model-text = it is { $said }
errors_model-cell-has-there = the cell has { $usual } there
errors_model-byte-0x = byte { $start } is 0x{ $object }
errors_model-save-utf-8 = save it as UTF-8
errors_model-what-charges-membrane-not-carried-vesicles = vesicles carry no net charge, which would charge the membrane
errors_model-counter-ion = add a counter-ion: "{ $value }": { $net }
errors_model-known = known: { $known }
errors_model-holds = it holds { $kinds }
errors_model-states = states: { $states }
errors_model-step-arrow-forward-reverse-without-charge = step(arrow, forward, reverse) without charge
errors_model-transition-c-o-opening-closing = transition("C <-> O", opening, closing)
errors_model-give-backward-rate = give a backward rate
errors_model-states-2 = states: { $known }
errors_model-leave-one-rate-loop-out-driven = leave one rate of the loop out, or driven=True where something drives it
errors_model-ligand-may-absent = the ligand may be absent, and its concentration zero
errors_model-leave-rate-binding-out-loop-instead = leave the rate of binding out of the loop instead
errors_model-holds-2 = { $name } holds: { $value }
errors_model-remove = { $hints }, or remove { $name }
errors_model-potentials-need-one-place-does-not = potentials need one place that does not change
errors_model-outside-bath-outside-solution-one-membrane = outside=Bath("outside", Solution(...)) for one membrane
errors_model-exchange-inside-outside-one-them = exchange inside and outside of one of them
errors_model-give-every-one-own-name = give every one its own name
errors_model-add-membrane-surrounds = add the membrane that surrounds it
errors_model-above-95-fl-example = above="95 fL", for example
errors_model-acids-lose-protons-ph-rises = acids lose protons as pH rises
errors_model-water-permeability-membrane = water_permeability of the membrane
errors_model-give-permeability = give a permeability
errors_model-lipids-membrane-named-own-bilayer = the lipids of a membrane are named by its own bilayer
errors_model-bilayer-popc-liposome-bilayer-popc-0 = bilayer: popc_liposome, or bilayer: {"{"}POPC: 0.7, cholesterol: 0.3{"}"}, for the membrane
errors_model-popc-0-7-cholesterol-0-3 = { $missing }: {"{"}POPC: 0.7, cholesterol: 0.3{"}"}
errors_model-membrane-separates-two-places = another place on one side: a membrane separates two places
errors_model-name-2-one-them = name="{ $name }_2" for one of them
errors_model-name-without = a name without '.' and '>'
errors_model-all-steps-rapid-equilibrium = all its steps are in rapid equilibrium
errors_model-rate-follows-conditions-once = its rate follows the conditions at once
errors_model-leave-out-stochastic = leave it out of stochastic=[...]
errors_model-dynamics-steady = its dynamics are "steady"
errors_model-most-followed = at most { $largest } are followed
errors_model-ions-k-four-energies = ions={"{"}"K": (e1, e2, e3, e4){"}"}, an energy for each of four sites
errors_model-most = at most { $most_files }
errors_model-water-file-already = leave it out: a site without an ion holds water
errors_model-passes = it passes { $ions }
errors_model-ions-carry-mm-charge-all-missing = its ions carry { $ionic } mM of charge of either sign in all; { $missing } are missing
errors_model-balance-correct-concentrations = balance="{ $value }", or correct the concentrations
errors_model-another-cell-cell-replace = another cell: cell.replace("{ $path }", ...)
errors_model-concentration-follows-from-electroneutrality = its concentration follows from electroneutrality
errors_model-change-another-ion = change another ion
errors_model-waterpore-leak-carrier = a WaterPore, a Leak or a Carrier
errors_model-uniform-low-high-instead = uniform(low, high) instead
errors_model-n-times-rows = n as a multiple of { $row }
errors_model-no-cell-2 = it is no Cell
errors_model-they-0 = members are numbered 0 to { $n }
errors_model-give = give { $name } a { $name2 }
errors_model-order-says-nothing = the order of the two makes no difference
errors_model-grid-has-none = a grid has no correlations
errors_model-rate-number-sourced = { $value } is no number with a source
errors_model-varied-are = varied are: { $paths }
errors_model-70-mv-100-mv-50-mv = "-70 mV" or ("-100 mV", "50 mV")
errors_model-current-10-pa-na-1-fmol = current="10 pA", or Na="1 fmol/s"
errors_model-holds-3 = { $name } holds: { $contents }
errors_model-add-0-mm-contents = add { $name }="0 mM" to its contents
errors_model-derived = it is derived: { $derived }
errors_model-one = one of { $own_numbers }
errors_model-version-reads-format-1 = this version reads format 1
errors_model-permease-1 = permease: 1
errors_model-add-membrane-remove = add a membrane, or remove it
errors_model-rename-one-them = rename one of them
errors_model-bilayer-popc-0-7-cholesterol-0 = bilayer: {"{"}POPC: 0.7, cholesterol: 0.3{"}"}
errors_model-hold-2-h = - hold: 2 h
errors_model-cycle-cycle-step-class = cycle = Cycle(step(...), ...) in its class
errors_model-cycles-name-cycle = cycles = {"{"}name: Cycle(...){"}"}
errors_model-class-must-say-what-counted = its class must say with counted what is counted
errors_model-description-neutral-solute = the description is of a neutral solute
errors_model-cell-file-has-most = a cell file has at most { $maximum_characters } characters
errors_model-one-item-line-each-after = one item a line, each after '- '
errors_model-keep-one-them = keep one of them
errors_model-remove-2 = remove it
errors_model-remove-line = remove the '---' line
errors_model-bath-fixed-potential = a bath is at a fixed potential
errors_model-name-membrane-around-compartment = name a membrane around a compartment
errors_model-current-current-per-area-needed = a current or a current per area is needed
errors_model-20-ua-cm-2-1-na = 20 uA/cm^2 or 1 nA
errors_model-interval-from-start-start = an interval is from start to start of two pulses
errors_model-least-ms = at least { $si } ms
errors_model-numbers = numbers = {"{"}...{"}"}
errors_model-counter-ion-would-have-go = its counter-ion would have to go with it
errors_model-pool-egf-out = a pool, or a species and its side, such as "EGF.out"
errors_model-hop-leaves-one-pool-most = a hop leaves one pool at most
errors_model-pools = pools: { $pools }
errors_model-numbers-2 = numbers = {"{"}{ $name }: ...{"}"}
errors_model-positive = a positive { $name }
errors_model-number-went-out-range = a number went out of range
errors_model-every-concentration-above-0-mm-voltage = concentrations above 0 mM, and a voltage and a temperature of living things
errors_model-part-permease-library-class-hops = a part of permease.library, or a class with hops
errors_model-wall-does-not-pull = a wall does not pull the cell outward
errors_model-onset-has-no-stiffness-so-no = at the onset it has no stiffness, so no volume belongs to that pressure
errors_model-reference-pressure-0-3-mpa-turgor = reference_pressure="0.3 MPa", the turgor at the reference volume
errors_model-start = a file that starts with 'permease: 1', see 'permease new'
errors_model-space-after-colon = a space after every colon, and quotes around odd text
errors_model-bilayer-example = bilayer="red_blood_cell", or bilayer={"{"}"POPC": 0.7, "cholesterol": 0.3{"}"}
errors_model-concentration-zero = a concentration is zero: { $found }
errors_model-divided-by-zero = something is divided by zero
errors_model-zero-in = { $name } inside
errors_model-zero-out = { $name } outside
errors_model-add-to = { $name }.add({ $amounts })
errors_model-put-in = { $amounts } in the contents of { $name }
errors_model-ph-in = pH=7.4 in { $name }

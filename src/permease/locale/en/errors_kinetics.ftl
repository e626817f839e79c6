errors_kinetics-slope-logarithmic-scale-needs-ca2 = a slope on a logarithmic scale needs Ca2+ above zero
errors_kinetics-unfuelled-driven-loop = unfuelled driven loop
errors_kinetics-more-constants-omitted-than-detailed = more constants are omitted than detailed balance determines: give { $number } of these
errors_kinetics-chemistry-makes-elementary-charges-per = the chemistry makes { $gains } elementary charges per turn
errors_kinetics-step-charges-sum-but-one = the step charges sum to { $charge }, but one turn moves { $gains } outward
errors_kinetics-loop-rapid-steps-alone-carries = a loop of rapid steps alone carries a flux
errors_kinetics-unknown-way-reconcile = unknown way to reconcile { $reconcile }
errors_kinetics-constants-miss-detailed-balance = the constants miss detailed balance by { $gap }
errors_kinetics-every-shut-state-one-gaps = every shut state is one of the gaps
errors_kinetics-no-burst-begins-these-conditions = no burst begins at these conditions
errors_kinetics-no-gap-longer-than-s = no gap is longer than { $critical } s
errors_kinetics-shut-times-have-one-component = its shut times have one component, so nothing sets bursts apart
errors_kinetics-these-states-never-entered = these states are never entered
errors_kinetics-record-lasts-longer-than-nothing = a record lasts longer than nothing, not { $duration } s
errors_kinetics-way-joins-states = way { $index } joins states { $start } and { $end } of { $count }
errors_kinetics-rate-way-1-s = the rate of way { $index } is { $rate } 1/s
errors_kinetics-more-than-jumps = more than { $most_jumps } jumps
errors_kinetics-cannot-read-arrow = cannot read the arrow
errors_kinetics-arrow-text-not = an arrow is a text, not { $text }
errors_kinetics-constants-close-reference-temperature-on = the constants close at the reference temperature only
errors_kinetics-must-above-zero-not = it must be above zero, not { $found }
errors_kinetics-must-zero-more-not = it must be zero or more, not { $resting }
errors_kinetics-cycle-needs-least-one-step = a cycle needs at least one step
errors_kinetics-scheme-falls-into-pieces = the scheme falls into { $count } pieces
errors_kinetics-both-rate-constants-missing = both rate constants are missing
errors_kinetics-symmetry-not-between-0-1 = symmetry { $symmetry } is not between 0 and 1
errors_kinetics-both-activation-energy-q10-given = both an activation energy and a Q10 are given
errors_kinetics-dissociation-constant-not-above-zero = the dissociation constant { $value } is not above zero
errors_kinetics-q10-not-above-zero = Q10 { $factor } is not above zero
errors_kinetics-constant-not-above-zero = the { $direction } constant { $value } is not above zero
errors_kinetics-constant-does-not-fit-step = the { $direction } constant { $given } does not fit the step
errors_kinetics-scheme-does-not-carry = the scheme does not carry { $species }
errors_kinetics-label-cannot-followed-through-step = a label cannot be followed through a step that takes up and releases it
errors_kinetics-label-has-no-meaning-scheme = a label on { $names } has no meaning in this scheme
errors_kinetics-no-pool-has-sensor = no pool has a sensor
errors_kinetics-pools-exchange-vesicles-pairs-rates = { $count } pools exchange vesicles by { $count2 } pairs of rates, not { $count3 }
errors_kinetics-no-ca2-sensor = { $sensor } is no Ca2+ sensor
errors_kinetics-one-turn-makes = one turn makes { $gained }, and { $declared }
errors_kinetics-declare-fuel-fuel-write-both-sides = declare fuel=Fuel(...), or write both sides of every transported species
errors_kinetics-scheme-has-independent-loop-each-supplies = { $loops ->
        [one] the scheme has { $loops } independent loop, which
       *[other] the scheme has { $loops } independent loops, each of which
    } supplies one constant
errors_kinetics-inside-loses-outside-gains = the inside loses { $leaves } charges, the outside gains { $gains }
errors_kinetics-check-charges-species-stoichiometry = check the charges of the species and the stoichiometry
errors_kinetics-field-does-work-every-charge-exactly = the field does work on every charge that crosses, exactly once
errors_kinetics-give-charge-steps-move-charge-through = give charge= on the steps that move charge through the field (outward positive)
errors_kinetics-one-turn-moves-so-two-sides = one turn moves { $moved }, so the two sides would equilibrate at once
errors_kinetics-give-least-one-steps-rate-constants = give at least one of its steps rate constants
errors_kinetics-forward-over-reverse-constants-expected = forward over reverse constants { $product }, expected { $expected }
errors_kinetics-omit-one-constant-loop-have-derived = omit one constant of the loop to have it derived, or reconcile='least-change'
errors_kinetics-leave-out-long-lived-ones = leave the long-lived ones out of the gaps
errors_kinetics-shut-times-last-ms-average = shut times last { $mean } ms on average
errors_kinetics-shorter-one = a shorter one
errors_kinetics-shorter-record = a shorter record
errors_kinetics-activation-energies-forward-minus-reverse-su = around the loop, activation energies forward minus reverse sum to { $heat } kJ/mol and ln Q10 to { $q10 }; both should be zero
errors_kinetics-omit-one-constant-loop-derived-one = omit one constant of the loop: the derived one inherits the right temperature dependence
errors_kinetics-join-them-step-check-spelling-states = join them by a step, or check the spelling of the states
errors_kinetics-give-least-one-other-derived = give at least one; the other is derived
errors_kinetics-0-5-midway = 0.5, which is midway
errors_kinetics-keep-one-them = keep one of them
errors_kinetics-every-step-reversible = every step is reversible
errors_kinetics-leave-out-detailed-balance-supplies = leave it out: detailed balance supplies it
errors_kinetics-takes-up-going-so-unit = it takes up { $molecules } going { $direction }, so its unit is { $molar }
errors_kinetics-carries = it carries { $known }
errors_kinetics-turn-makes-destroys-species-so-does = a turn makes or destroys the species, so it does not cross as itself
errors_kinetics-rrp-sensor = {"{"}"RRP": sensor{"}"}
errors_kinetics-fuel-not-enough = the declared fuel { $name } does not cover it
errors_kinetics-no-fuel = no fuel is declared
errors_kinetics-bath-molecules = { $count ->
        [0] no bath molecule
        [one] 1 bath molecule
       *[other] { $count } bath molecules
    }
errors_kinetics-arrow-reversible = every step is reversible: write <->
errors_kinetics-arrow-replace-mark = replace the mark by <->
errors_kinetics-arrow-none = there is no arrow
errors_kinetics-arrow-second = there is a second arrow
errors_kinetics-arrow-one-step = write one step per arrow
errors_kinetics-arrow-same-state = the step does not leave state { $state }
errors_kinetics-arrow-name-state = name the state it becomes
errors_kinetics-arrow-missing = a state or a species is missing here
errors_kinetics-arrow-such-as = Eo, or 2 Na.out
errors_kinetics-arrow-coefficient = a state has no coefficient
errors_kinetics-arrow-side = a solute needs its side: { $solute }
errors_kinetics-arrow-two-states = a second state { $name } beside { $state }
errors_kinetics-arrow-unknown-side = unknown side { $side }
errors_kinetics-arrow-least = a coefficient is at least 1
errors_kinetics-arrow-leave-out = leave { $name } out
errors_kinetics-arrow-unread = cannot read { $sign }
errors_kinetics-arrow-terms = terms are joined by +, coefficients are integers
errors_kinetics-arrow-no-state = there is no state on this side
errors_kinetics-arrow-one-name = exactly one bare name stands on each side
errors_kinetics-arrow-at = { $arrow } { $reason }

errors_cli-stdout-holds-one-thing = stdout holds one thing
errors_cli-energy-ladder-written-json = an energy ladder is written as .json
errors_cli-solute-here-acid-base = a solute here is an acid or a base
errors_cli-pump-has-own-rate = a pump has its own rate
errors_cli-not-counted-molecules = { $pump } is not counted in molecules
errors_cli-cannot-read-span = cannot read { $text } as FROM..TO/COUNT
errors_cli-there-no-pump = there is no pump
errors_cli-no-ph = { $text } is no pH
errors_cli-has-no-use-range-ph = it has no use with a range of pH
errors_cli-pka-base-missing = the pKa of the base is missing
errors_cli-one-gradient-needed = one gradient is needed
errors_cli-ammonium-holds-ph-itself = ammonium holds the pH itself
errors_cli-solute-acid-base = is the solute an acid or a base?
errors_cli-no-permeability-given = no permeability is given
errors_cli-no-impermeant-solute-given = no impermeant solute is given
errors_cli-needs = { $name } needs { $wants }
errors_cli-named-case-brings-own-bath = a named case brings its own bath, solutes and temperature
errors_cli-cannot-read-number = cannot read { $text } as a number
errors_cli-no-lipids-given = no lipids are given
errors_cli-holds-no-two-columns-numbers = { $path } holds no two columns of numbers
errors_cli-lipids-do-not-take-surface = lipids do not take a surface viscosity
errors_cli-model = { $spelled } is a model of { $other ->
    [lipids] lipids
   *[proteins] proteins
}
errors_cli-data-fitted-without-bilayer = data are fitted without a bilayer
errors_cli-cannot-read = cannot read { $path }
errors_cli-line-not-two-numbers = line { $number } of { $path } is not two numbers
errors_cli-cannot-read-voltage-duration = cannot read { $step } as VOLTAGE:DURATION
errors_cli-dask-needs-dask = --dask needs Dask
errors_cli-threads-has-no-use-address = --threads has no use with the address of a cluster
errors_cli-no-dask-scheduler-answers = no Dask scheduler answers at { $address }
errors_cli-there-no-column = there is no column { $names }
errors_cli-holds-no-table = { $path } holds no table
errors_cli-has-one-column = { $path } has one column
errors_cli-first-line-names-no-columns = the first line of { $path } names no columns
errors_cli-column-has-no-unit = the column { $name } has no unit
errors_cli-line-not-numbers = line { $number } of { $path } is not { $count } numbers
errors_cli-no-species-named = no species is named
errors_cli-no-curve-of-part = { $name } passes water alone: there is no curve of it
errors_cli-has-no-use = it has no use with --{ $kind }
errors_cli-no-subject = --{ $kind } is of { $words }, and none is given
errors_cli-wrong-subject = { $given } is { $sorts }; --{ $kind } is of { $words }
errors_cli-needs-no-subject = --{ $kind } is of nothing by name
errors_cli-no-number-salt-solutions = { $count } is no number of salt solutions
errors_cli-range-ends-before-starts = the range ends before it starts
errors_cli-takes-nothing-up-vesicles = { $name } takes nothing up in vesicles
errors_cli-has-no-use-uptake-vesicles = it has no use with uptake by vesicles
errors_cli-nothing-varies-from-cell-cell = nothing varies from cell to cell
errors_cli-cannot-read-distribution = cannot read { $text } as a distribution
errors_cli-cannot-read-grid = cannot read { $text } as FROM:TO:COUNT
errors_cli-cannot-read-within = cannot read { $part } in { $kind }
errors_cli-needs-more-than = { $kind } needs more than { $inside }
errors_cli-log-true-false-not = log is true or false, not { $text }
errors_cli-pure-number-not = { $name } is a pure number, not { $text }
errors_cli-cannot-read-list-values = cannot read { $text } as a list of values
errors_cli-cannot-read-b-number = cannot read { $text } as A,B=NUMBER
errors_cli-pair-given-twice = { $paths } are given twice
errors_cli-given-twice = { $name } is given twice
errors_cli-takes-no-there = { $kind } takes no { $part } there
errors_cli-number-no-unit = { $name } = { $value } has no unit
errors_cli-cannot-read-event = cannot read { $text } as an event
errors_cli-no-unit = { $value } has no unit
errors_cli-of-steps = --steps, step { $number }
errors_cli-adds-nothing = { $text } adds nothing
errors_cli-event-outside-run = an event at { $when } is outside the run
errors_cli-one-event-changes-one-bath = one event changes one bath
errors_cli-event-falls-into-step-cannot = the event { $text } falls into a step that cannot be divided
errors_cli-protocol-adds-same-species-moment = the protocol adds the same species at that moment
errors_cli-nothing-says-how-long-run = nothing says how long { $name } is to run
errors_cli-event-cannot-coincide-change-another = an event cannot coincide with a change of another bath
errors_cli-has-no-use-firing = it has no use with --firing
errors_cli-threshold-one-number = a threshold is one number
errors_cli-nothing-listed = nothing is listed
errors_cli-no-use-with = it has no use with { $option }
errors_cli-curve-needs-two-solutions-more = a curve needs two solutions or more
errors_cli-cannot-read-charge-number = cannot read { $text } as a charge number
errors_cli-lipids-both-leaflets-one-given = the lipids of both leaflets and of one are given
errors_cli-both-leaflets-needed = both leaflets are needed
errors_cli-cell-file-ends-yaml-not = a cell file ends in .yaml, not { $name }
errors_cli-cannot-tell-what-write-from = cannot tell what to write from the name { $name }
errors_cli-folder = { $path } is a folder
errors_cli-exists-already = { $path } exists already
errors_cli-there-no-folder = there is no folder { $parent }
errors_cli-cannot-read-name-value = cannot read { $text } as NAME=VALUE
errors_cli-cannot-read-range = cannot read { $text } as a range
errors_cli-no-number-points = { $parts } is no number of points
errors_cli-only-figure-file-shows-samples = only a figure or a file shows the samples
errors_cli-only-file-follows = it is for a figure or a file, and none is asked for
errors_cli-has-no-variants = { $part } has no variants
errors_cli-only-channels-have-current-trace = only channels have a current trace, dwell times, bursts and noise
errors_cli-has-no-use-view = it has no use with --view { $view }
errors_cli-one-calcium-curve-needed = one of --calcium and --curve is needed
errors_cli-which-sensor = which sensor?
errors_cli-cannot-read-conc-duration = cannot read { $text } as CONC:DURATION
errors_cli-has-no-use-curve-rates = it has no use with --curve: its rates are per vesicle
errors_cli-output-times = { $points ->
    [one] { $points } output time
   *[other] { $points } output times
}
errors_cli-nothing-random = nothing is random
errors_cli-only-schemes-drawn = only schemes are drawn
errors_cli-has-no-scheme-states = { $name } has no scheme of states
errors_cli-could-mean-several-places = { $path } could mean several places
errors_cli-set-twice = { $path } is set twice
errors_cli-set-as-well = { $option } as well
errors_cli-threads = { $threads ->
    [one] { $threads } thread
   *[other] { $threads } threads
}
errors_cli-only-zarr-folder-can-resumed = only a .zarr folder can be resumed
errors_cli-force-begins-anew-resume-goes = --force begins anew, --resume goes on
errors_cli-cells = { $members ->
    [one] { $members } cell
   *[other] { $members } cells
}
errors_cli-seed-whole-number-from-0 = the seed is a whole number from 0 on, not { $seed }
errors_cli-exists-holds-no-population = { $store } exists and holds no population
errors_cli-exists = { $store } exists
errors_cli-give-what-bath-holds-what = give what the bath holds, or what is added to it
errors_cli-a-part = a part
errors_cli-a-bilayer = a bilayer
errors_cli-a-cell = a cell
errors_cli-no-number-values = { $count } is no number of values
errors_cli-does-not-go-with-indices = { $option } does not go with --indices
errors_cli-indices-which-outputs = indices of which outputs?
errors_cli-grid-has-no-indices = a grid has no indices
errors_cli-cells-too-few-indices = { $members ->
    [one] { $members } cell is too few for indices
   *[other] { $members } cells are too few for indices
}
errors_cli-number-from-2-1000000 = a number from 2 to 1000000
errors_cli-one-two = one of the two
errors_cli-pump-efflux = --pump or --efflux
errors_cli-one-ph = one --pH
errors_cli-leave-out-inside-ph-4 = leave it out, or --inside-pH 4
errors_cli-alone = { $name } alone
errors_cli-lines-such-0-5-0-31 = lines such as 0.5,0.31
errors_cli-there = of { $wanted } there are { $models }
errors_cli-leave-out-protein = leave out --protein
errors_cli-seconds-recovered-fraction-e-g-0 = seconds and recovered fraction, e.g. 0.5,0.31
errors_cli-dask-tcp-host-8786-dask-alone = --dask tcp://HOST:8786, or --dask alone
errors_cli-columns = columns: { $listed }
errors_cli-2 = 2 to { $most }
errors_cli-cell-drinks-from-medium = a cell takes up the medium around it
errors_cli-range-during-area-temperature = --range, --during, --area or --temperature
errors_cli-text = { $over }, or { $vary }
errors_cli-2-2 = 2 to { $most_values }
errors_cli-run-lasts-s = the run lasts { $duration } s
errors_cli-earlier-time-longer-time = an earlier time, or a longer --time
errors_cli-two-event-options = two --event options
errors_cli-step = step: { $step }
errors_cli-time-s-min-h = --time { $time }s, { $time }min or { $time }h
errors_cli-brings-no-protocol = it brings no protocol
errors_cli-mm-um = { $name }={ $value }mM or { $value }uM
errors_cli-given = { $chosen } are given
errors_cli-threshold-refractory-firing = --threshold, --refractory or --firing
errors_cli-text-2 = within { $whole }
errors_cli-name-ends = a name that ends in { $kinds }
errors_cli-name-file = the name of a file
errors_cli-another-name-force = another name, or --force
errors_cli-both-json-o-want = both --json and -o - want it
errors_cli-view-trace = --view trace
errors_cli-number-from-1-4096 = a number from 1 to 4096
errors_cli-one-them = one of them
errors_cli-number-from-1 = a number from 1 on
errors_cli-another-name = another name
errors_cli-resume-go-another-name-force = --resume to go on with it, another name, or --force
errors_cli-n-least = -n { $least } at least
errors_cli-narrower-distributions-another-protocol = narrower distributions, or another protocol
errors_cli-both-given = both are given
errors_cli-neither-given = neither is given
errors_cli-urea-300mm-add-sucrose-300mm = urea=300mM, or --add sucrose=300mM
errors_cli-goes-with = { $name } goes with { $options }
errors_cli-table-example = { $heads }  and then one line of numbers a point
errors_cli-numbers-such = numbers alone, such as { $numbers }
errors_cli-column-or-option = a column { $name }, or { $option } { $other }
errors_cli-column-named = a column { $name }
errors_cli-no-text = it is no text
errors_cli-dask-said = Dask says: { $said }

errors_plot-yes-no-not = yes or no, not { $states }
errors_plot-panels-cannot-drawn = { $count } panels cannot be drawn
errors_plot-nothing-draw = nothing to draw
errors_plot-no-member-reached-end = no member reached its end
errors_plot-only-channels-have-open-shut = only channels have open and shut times and current noise
errors_plot-staircase-has-no = a staircase has no { $options }
errors_plot-has-states = { $title } has { $count } states
errors_plot-panels-cannot-drawn-2 = { $panels } panels cannot be drawn
errors_plot-states-true-none-one-sweep = states=True, or None to show them for a single sweep only
errors_plot-1-outputs = 1 to { $most } outputs
errors_plot-list-what-vesicle-uptake-returns = a list of what vesicle_uptake returns
errors_plot-1-outputs-2 = 1 to { $panels } outputs
errors_plot-drawing-holds = a drawing holds at most { $most_states }

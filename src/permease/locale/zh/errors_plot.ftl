errors_plot-yes-no-not = {""}
errors_plot-panels-cannot-drawn = {""}
errors_plot-nothing-draw = {""}
errors_plot-no-member-reached-end = {""}
errors_plot-only-channels-have-open-shut = {""}
errors_plot-staircase-has-no = {""}
errors_plot-has-states = {""}
errors_plot-panels-cannot-drawn-2 = {""}

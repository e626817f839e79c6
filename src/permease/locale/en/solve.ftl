solve-time-course-too-fast-sampling = the time course is too fast for the sampling of the audit
solve-temperature-changed-during-step = the temperature changed during a step
solve-rapid-binding-transient-scheme-stores = rapid binding in the transient scheme of { $unresolved } stores free energy out of sight
solve-jumps-single-molecules-have-no = the jumps of single molecules have no rates to integrate

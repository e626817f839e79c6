outcome-NEGATIVE_AMOUNT = an amount was driven below zero
outcome-NOT_FINITE = the equations gave a value that is not finite
outcome-STEP_TOO_SMALL = the time step became too small
outcome-TOO_MANY_STEPS = the solver used up its steps
outcome-STOPPED = stopped by its condition
outcome-INVALID = a cell cannot have these numbers
outcome-NOT_STEADY = no steady state was found
outcome-at = { $what }, at { $time } in step { $step }

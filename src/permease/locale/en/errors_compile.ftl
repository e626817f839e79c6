errors_compile-seeds-whole-numbers-from-0 = seeds are whole numbers from 0 to 2^64 - 1, not { $seed }
errors_compile-more-than-jumps-one-step = more than { $most } jumps in one step
errors_compile-stochastic-true-list-transporters-not = stochastic is True or a list of transporters, not { $wanted }
errors_compile-no-transporter-named = no transporter is named
errors_compile-molecules-cannot-counted = { $exact } molecules cannot be counted
errors_compile-has-no-transporter-whose-states = has no transporter whose states take time
errors_compile-no-state = no state
errors_compile-no-state-controlled = no state is controlled
errors_compile-declared-twice = declared twice: { $twice }
errors_compile-cannot-stop-condition = { $what } cannot stop at a condition
errors_compile-states = { $count } { $name } for { $n } states
errors_compile-not-symbol = { $node } is not a symbol
errors_compile-neither-time-state-nor-parameter = { $name } [{ $value }] is neither time, state nor parameter
errors_compile-derivative-must-not = the derivative must be in { $value }, not { $value2 }
errors_compile-needs-which-has-none = needs { $species } in { $name }, which has none
errors_compile-width-not-one = width { $width } is not one of { $map }
errors_compile-algebraic-states-could-not-solved = the algebraic states could not be solved
errors_compile-have-shape-not = { $name } have shape { $shape }, not { $shape2 }
errors_compile-times-must-finite-sorted-not = the times must be finite, sorted and not before the start
errors_compile-scales-must-positive = scales must be positive
errors_compile-tolerances-must-positive = tolerances must be positive
errors_compile-first-step-must-positive = the first step must be positive
errors_compile-table-states-must-contiguous-float64 = the table for the states must be contiguous float64
errors_compile-no-algebraic-equation-determines = no algebraic equation determines { $names }
errors_compile-cannot-inject-into = cannot inject { $species } into { $place }
errors_compile-was-given-two-values = { $name } was given two values
errors_compile-memory-gpu-does-not-hold = the memory of the GPU does not hold one cell
errors_compile-cuda-target-needs-cupy = the CUDA target needs CuPy
errors_compile-no-gpu-can-used-here = no GPU can be used here
errors_compile-gpu-gave-up = the GPU gave up
errors_compile-kernel-could-not-compiled-gpu = the kernel could not be compiled for the GPU
errors_compile-pure-numbers = pure numbers
errors_compile-sensitivity = a sensitivity
errors_compile-number-steps-not-negative = the number of steps is not negative, as { $number } is
errors_compile-rates-needed-not = { $count } rates are needed, not { $count2 }
errors_compile-time-seconds-cannot = a time in seconds cannot be { $time }
errors_compile-rates-jumps-finite-numbers = rates of jumps are finite numbers
errors_compile-there-no-wait = there is no { $path } to wait for
errors_compile-single-cells-machine-code-only = single cells in machine code only
errors_compile-fewer-molecules-leave-deterministic = fewer molecules, or a deterministic run
errors_compile-stochastic-true = stochastic={ $known }, or True
errors_compile-most = at most { $largest }
errors_compile-there-no-molecules-count = there are no molecules to count
errors_compile-dynamics-transient-channel-carrier-pump = dynamics="transient" of a channel, carrier or pump
errors_compile-single-molecules-make-jumps = it is made by the jumps of single molecules, and jumps itself
errors_compile-voltage-concentration = a voltage or a concentration
errors_compile-give-equations-least-one-state = give the equations at least one state
errors_compile-error-norm-would-empty = the norm of the errors would have no terms
errors_compile-holds = { $name } holds: { $known }
errors_compile-add-e-g-0-mm = add { $species } to { $name }, e.g. { $species }="0 mM"
errors_compile-residual-after-damped-newton = residual { $max } after damped Newton
errors_compile-start-closer-solution = start closer to the solution
errors_compile-rtol-atol = rtol { $rtol }, atol { $atol }
errors_compile-algebraic-part-jacobian-structurally-singula = the algebraic part of the Jacobian is structurally singular (index above 1)
errors_compile-holds-no = { $place } holds no { $species }
errors_compile-text = { $values } and { $value }
errors_compile-bytes-output-times = { $bytes } bytes for { $times } output times
errors_compile-fewer-output-times = fewer output times
errors_compile-pip-install-permease-gpu-target-llvm = pip install "permease[gpu]", or target="llvm"
errors_compile-fewer-cells-time-target-llvm = fewer cells at a time, or target="llvm"
errors_compile-pip-install-permease-gpu-target-llvm-2 = pip install "permease[gpu]", or target="llvm"
errors_compile-hold-without-until = Hold without until
errors_compile-one-row-each = integrate_many takes one row for each cell
errors_compile-no-device-answers = no CUDA device answers ({ $error })
errors_compile-no-cuda-device = this machine has no CUDA device
errors_compile-numbers-follow-lipids = many numbers of the equations follow from the lipids
errors_compile-no-single-number = it is no single number of the equations

errors_exercises-seed = { $value } is no seed: it is a whole number from 0
errors_exercises-choice = cannot read the choice { $value }
errors_exercises-no-reason = this part takes an option without a reason
errors_exercises-alone = this part takes a number with its unit alone, without { $rest }
errors_exercises-alone-pure = this part takes a number alone, without { $rest }
errors_exercises-symbols = units are written with their symbols, such as { $unit }
errors_exercises-share = { $value } may be a fraction or a percentage: write the % sign
errors_exercises-none-read = none of these { $count } answers can be checked
errors_exercises-order = cannot read the order { $value }
errors_exercises-order-all =
    { $given ->
        [one] an order names all { $count } items, each once; 1 is given
       *[other] an order names all { $count } items, each once; { $given } are given
    }
errors_exercises-order-twice = { $item } stands twice in the order
errors_exercises-settings = this part needs a value for: { $names }
errors_exercises-range = { $name } = { $value } is outside the range from { $low } to { $high }
errors_exercises-no-state = this exercise takes no state
errors_exercises-settings-instead = settings instead: { $settings }
errors_exercises-state = cannot take { $value } as the state of this exercise
errors_exercises-state-differs = this state has { $path } = { $found }; the exercise has { $wanted }
errors_exercises-state-lacks = this state holds no { $path }, which the exercise needs
errors_exercises-state-carrier = in this state { $species } is moved by { $found }; in the exercise by { $wanted } alone
errors_exercises-state-moving = this state has not come to rest: { $path } still changes by { $share } % an hour
errors_exercises-state-drifting = this state has not come to rest: { $path } still changes by { $speed } mV a millisecond
errors_exercises-state-longer = a longer run
errors_exercises-empty = there is no answer
errors_exercises-long = an answer of { $count } characters is too long
errors_exercises-twice = part { $name } is answered twice
errors_exercises-hint = { $step } is no step: there are hints 1, 2 and 3
errors_exercises-list = cannot take { $value } as a list with something in it
errors_exercises-no-exercise = the file of { $name } holds no exercise
errors_exercises-count = cannot make { $count } sheets

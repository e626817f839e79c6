exercise-section-fluidity = membrane fluidity
exercise-section-diffusion = simple diffusion
exercise-section-osmosis = osmosis
exercise-section-mediated = mediated transport
exercise-section-channels = channel proteins
exercise-section-carriers = carrier proteins
exercise-section-energetics = energetics of transport
exercise-section-primary = primary active transport
exercise-section-secondary = secondary active transport
exercise-section-donnan = Gibbs-Donnan effect
exercise-section-vesicles = vesicular transport
exercise-head =
    { $seed ->
        [0] Section: { $section }. Numbers of the worked example (seed 0).
       *[other] Section: { $section }. Numbers of seed { $seed }.
    }
exercise-assumed = Assumed:
exercise-reconstruction = The original wording of this problem is not public: the text and the numbers are a reconstruction.
exercise-own = This exercise was written for this package; it is no problem of the chapter.
exercise-key = Answer:
exercise-key_line = { $key }: { $meaning }
exercise-quoted = “{ $text }”
exercise-said_because = { $chosen } because { $reason }
exercise-accepted = right from { $low } to { $high }
exercise-accepted_reach = right where the simulation reaches { $low } to { $high }
exercise-misconception = Often thought: { $text }
exercise-model = Model: { $model }
exercise-word_because = because
exercise-words_because = because since reason
exercise-words_and = and
exercise-words_powers = thousand=3 million=6 billion=9 trillion=12
exercise-words_counted = times fold x × molecules molecule ions ion particles particle bacteria bacterium carriers carrier channels channel copies pits vesicles cells turns glucose
exercise-because = Because:
exercise-form-pure = Answer with a number { $how }: { $part }=...
exercise-form-number = Answer with a number { $how } and its unit, in { $unit } or another unit of that kind: { $part }=...
exercise-form-whole = Answer with a whole number: { $part }=...
exercise-digits =
    { $count ->
        [one] to 1 digit
       *[other] to { $count } digits
    }
exercise-within = to within { $within }
exercise-form-choice = Answer with the number of an option: { $part }=1
exercise-form-because = Answer with the number of an option and of a reason: { $part }=1 because 2
exercise-example-because = { $part }="1 because 2"
exercise-form-several = Answer with the numbers of all that hold: { $part }=1+2
exercise-form-ranking = Answer with all numbers in order, the largest first: { $part }=2 > 1 > ...
exercise-form-target = Answer with your settings; the simulation runs with them: { $part }={ $settings }
exercise-setting = { $name }: { $what }, from { $low } to { $high }
exercise-right = right
exercise-partly = partly right
exercise-wrong = not right
exercise-unread = could not be checked
exercise-open = not answered yet
exercise-passed = Right.
exercise-so_far = Right so far: { $good } of { $all } parts.
exercise-not_passed =
    { $good ->
        [0] Not yet: none of the { $all } parts is right.
        [one] Not yet: 1 of { $all } parts is right.
       *[other] Not yet: { $good } of { $all } parts are right.
    }
exercise-and_open = { $said } { $count } still to answer.
exercise-and_unread =
    { $count ->
        [one] { $said } 1 answer could not be checked.
       *[other] { $said } { $count } answers could not be checked.
    }
exercise-unread_try = try: { $hint }
exercise-of_part = { $part }: { $why }
exercise-reason_missing = The option is right; say why as well.
exercise-reached = The simulation reaches { $reached }; the target is { $wanted }.
exercise-reached_same = The simulation reaches the target, { $wanted }.
exercise-pair = { $first } “{ $larger }” comes before { $second } “{ $smaller }”: the model gives { $more } and { $less }.
exercise-upside_down = That is the right order upside down: the largest comes first.
exercise-other_sign = The sign is wrong: check which way the quantity is counted.
exercise-no_direction = This quantity has a size and no direction: it cannot be negative.
exercise-too_large = Too large, and none of the usual slips leads there: go through the steps of the hints.
exercise-too_small = Too small, and none of the usual slips leads there: go through the steps of the hints.
exercise-too_large_below = Too large in size, that is too far below zero, and none of the usual slips leads there: go through the steps of the hints.
exercise-too_small_below = Too small in size, that is not far enough below zero, and none of the usual slips leads there: go through the steps of the hints.
exercise-slip-sign = The size is right and the sign is wrong: check which way the quantity is counted.
exercise-slip-inverted = That is the value upside down: the ratio was taken the other way round.
exercise-slip-log10 = That is what the logarithm to base 10 gives: the formula has the natural one.
exercise-slip-thousand = That is off by a factor of a thousand: check the prefixes, such as mV for V or kJ for J.
exercise-slip-comma = A comma parts thousands; the decimal sign is a point.
exercise-slip-percent = That is the value in percent: give the fraction, or write the % sign.
exercise-slip-rounded =
    { $count ->
        [one] Rounded too far: give 1 digit.
       *[other] Rounded too far: give { $count } digits.
    }
exercise-slip-whole = Things that are counted come whole: give a whole number.
exercise-list-id = id
exercise-list-title = title
exercise-list-section = section
exercise-list-parts = parts
exercise-hint-head = { $id }, hint { $step } of 3: { $text }
exercise-hint-next = next: permease exercise hint { $id } { $next }
exercise-how = Answer: { $command }
exercise-how-hint = Stuck: permease exercise hint { $id }
exercise-score = (score { $score } %)
exercise-part = { $name }) { $message }
exercise-try = A hint: permease exercise hint { $id }
exercise-sheet = Exercises, seed { $seed }
exercise-sheet_note = The wording of the chapter's problems is not public: exercises with a number are reconstructions of them.
exercise-sheet_check = Check an answer: `{ $command }`
exercise-curve_point = O this exercise
exercise-answers = Answers, seed { $seed }
exercise-wrote = wrote { $file }

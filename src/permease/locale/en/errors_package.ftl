errors_package-cannot-read-quantity-characters = cannot read a quantity of { $count } characters
errors_package-cannot-read-quantity = cannot read { $text } as a quantity
errors_package-not-finite-number = { $text } is not a finite number
errors_package-cannot-read-quantity-2 = cannot read { $whole } as a quantity
errors_package-cannot-read-quantity-3 = cannot read { $value } as a quantity
errors_package-has-no-unit = { $magnitude } has no unit
errors_package-not-finite-number-2 = { $value } is not a finite number
errors_package-k-not-above-absolute-zero = { $kelvin } K is not above absolute zero

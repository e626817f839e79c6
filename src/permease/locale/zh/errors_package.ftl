errors_package-cannot-read-quantity-characters = {""}
errors_package-cannot-read-quantity = {""}
errors_package-not-finite-number = {""}
errors_package-cannot-read-quantity-2 = {""}
errors_package-cannot-read-quantity-3 = {""}
errors_package-has-no-unit = {""}
errors_package-not-finite-number-2 = {""}
errors_package-k-not-above-absolute-zero = {""}

errors_expr-cannot-quantity-one = cannot { $verb } { $one } and { $other }
errors_expr-needs-pure-number-not-quantity = { $op } needs a pure number, not a quantity in { $unit }
errors_expr-quantity = a quantity in { $unit }
errors_expr-one-in = one in { $unit }
errors_expr-pure-number = a pure number
errors_expr-text = { $a }   and   { $b }

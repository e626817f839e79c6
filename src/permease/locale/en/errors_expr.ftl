errors_expr-cannot-quantity-one = cannot { $verb } a quantity in { $value } and one in { $value2 }
errors_expr-needs-pure-number-not-quantity = { $op } needs a pure number, not a quantity in { $unit }

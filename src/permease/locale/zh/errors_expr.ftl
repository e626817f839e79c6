errors_expr-cannot-quantity-one = {""}
errors_expr-needs-pure-number-not-quantity = {""}

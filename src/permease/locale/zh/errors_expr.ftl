errors_expr-cannot-quantity-one = { $verb ->
        [add] 无法相加
        [subtract] 无法相减
        [compare] 无法比较
       *[other] 无法择一
    }：{ $one }与{ $other }
errors_expr-needs-pure-number-not-quantity = { $op } 需要纯数，不能是单位为 { $unit } 的量
errors_expr-quantity = 单位为 { $unit } 的量
errors_expr-one-in = 单位为 { $unit } 的量
errors_expr-pure-number = 纯数
errors_expr-text = { $a }   与   { $b }

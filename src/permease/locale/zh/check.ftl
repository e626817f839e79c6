check-ok = 没有错误
check-not_ok = 有错误
check-problem = 错误
check-warning = 警告
check-note = 说明

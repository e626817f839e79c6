check-ok = no errors
check-not_ok = has errors
check-problem = error
check-warning = warning
check-note = note

outcome-NEGATIVE_AMOUNT = 某物质的量被驱至零以下
outcome-NOT_FINITE = 方程给出了非有限值
outcome-STEP_TOO_SMALL = 时间步长过小
outcome-TOO_MANY_STEPS = 求解器步数用尽
outcome-STOPPED = 达到停止条件
outcome-INVALID = 细胞不能取这些数值
outcome-NOT_STEADY = 未找到稳态
outcome-at = { $what }（第 { $step } 步，{ $time }）

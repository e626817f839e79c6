errors_exercises-seed = { $value } 不能作种子：应为从 0 起的整数
errors_exercises-choice = 无法读懂所选的 { $value }
errors_exercises-no-reason = 本小题只选选项，不需理由
errors_exercises-order = 无法读懂排序 { $value }
errors_exercises-order-all = 排序须写出全部 { $count } 项，每项一次；现有 { $given } 项
errors_exercises-settings = 本小题需要给出：{ $names }
errors_exercises-range = { $name } = { $value } 超出 { $low } 至 { $high } 的范围
errors_exercises-no-state = 本小题需要设定值，而不是状态
errors_exercises-state = 不能把 { $value } 用作本练习的状态
errors_exercises-empty = 没有答案
errors_exercises-long = 答案长达 { $count } 个字符，过长
errors_exercises-twice = 小题 { $name } 作答了两次
errors_exercises-hint = 没有第 { $step } 步：提示只有 1、2、3
errors_exercises-list = 不能把 { $value } 用作非空列表
errors_exercises-no-exercise = { $name } 的文件中没有练习
errors_exercises-count = 无法生成 { $count } 份练习单

errors_plot-yes-no-not = 只能是 True 或 False，不能是 { $states }
errors_plot-panels-cannot-drawn = 无法绘制 { $count } 个子图
errors_plot-nothing-draw = 没有可绘制的内容
errors_plot-no-member-reached-end = 没有细胞到达终点
errors_plot-only-channels-have-open-shut = 只有通道蛋白才有开放与关闭时间以及电流噪声
errors_plot-staircase-has-no = 阶梯图没有选项 { $options }
errors_plot-has-states = { $title } 有 { $count } 个状态
errors_plot-panels-cannot-drawn-2 = 无法绘制 { $panels } 个子图
errors_plot-states-true-none-one-sweep = states=True；或 None，即只在单次扫描时画出状态
errors_plot-1-outputs = 1 至 { $most } 个输出量
errors_plot-list-what-vesicle-uptake-returns = 由 vesicle_uptake 的返回值组成的列表
errors_plot-1-outputs-2 = 1 至 { $panels } 个输出量
errors_plot-drawing-holds = 一幅图至多容纳 { $most_states } 个

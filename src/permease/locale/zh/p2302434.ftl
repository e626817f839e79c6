p2302434-title = 去除膜外 Na⁺：葡萄糖摄取会怎样？
p2302434-question = 某细胞有同向转运体 SGLT1（每次周转带入 2 个 Na⁺ 和 1 个葡萄糖），膜内 Na⁺ 为 { $na_in }、葡萄糖为 { $glucose }，膜电位（膜内减膜外）为 { $voltage }，温度 310 K。膜外 Na⁺ 为 { $na_out }，葡萄糖为 { $glucose }。随后把膜外的 Na⁺ 全部换成不可渗透的阳离子，膜外葡萄糖不变。
p2302434-explanation =
    驱动摄取的从来不是葡萄糖本身，也不是 ATP，而是 Na⁺ 的进入。膜外没有 Na⁺ 后，驱动力在约 0.1 s 内消失：一个 SGLT1 原来每秒摄取 { $before } 个葡萄糖，之后每秒反而流出 { $after } 个。它甚至略微反转，因为膜内 Na⁺ 仍可流出并带走葡萄糖。
    两侧葡萄糖相等时，净转运为零的条件是 2 ΔG(Na⁺) = 0，即 Na_out = Na_in exp(FV/RT) = { $turning }；低于此值，葡萄糖流出。曲线上短暂的低谷，是朝外的载体原已结合的葡萄糖随 Na⁺ 的离去又释放到膜外。
p2302434-misconception = 摄取会随着 ATP 耗尽而慢慢减弱。其实 ATP 和钠钾泵都没有受影响，立即消失的是载体所依赖的 Na⁺ 梯度。
p2302434-assumption = 膜电位保持不变；第一秒内膜内浓度不变；310 K。小题 b 按无滑移的偶联计算。速率取 Eskandari 等（2005）对人源蛋白的拟合值；运行时膜外留有 1 nM Na⁺。题中以摄取（向内）为正；permease 的通量以向外为正。
p2302434-hint-1 = 想一想同向转运体每次周转靠什么驱动：是哪种物质顺梯度移动？
p2302434-hint-2 = 两侧葡萄糖相等时，Na⁺ 进入的自由能变化为零，转运体便停下：RT ln(Na_in/Na_out) + FV = 0。
p2302434-hint-3 = 因此 Na_out = Na_in exp(FV/RT)，其中 RT/F = 26.71 mV，V 为负。
p2302434-a-ask = 请预测更换溶液一秒后葡萄糖的净摄取，并说明理由。
p2302434-a-option-continues = 照常进行
p2302434-a-not-continues = 只有葡萄糖不能让这个载体周转：每次都需要膜外的 2 个 Na⁺。
p2302434-a-option-slows = 降到约一半
p2302434-a-not-slows = 膜外几乎没有 Na⁺ 了，而不是剩下一半。
p2302434-a-option-stops = 停止，葡萄糖极慢地漏出
p2302434-a-not-stops = 按这些数值，模型仍在摄取葡萄糖。
p2302434-a-option-hours = 几小时后才停止
p2302434-a-not-hours = 载体在不到一秒内就有反应，它不储存能量。
p2302434-a-reason-atp = ATP 耗尽
p2302434-a-no-atp = ATP 完全没有减少，SGLT1 也不用 ATP。
p2302434-a-reason-protein = 没有 Na⁺ 时蛋白被破坏
p2302434-a-no-protein = 蛋白完好无损：恢复 Na⁺ 后又能工作。
p2302434-a-reason-gradient = 驱动它的 Na⁺ 梯度没有了
p2302434-a-no-gradient = 这正是原因。
p2302434-a-run = 运行结果：一个 SGLT1 原来每秒净摄取 { $before } 个葡萄糖；在新的稳态下每秒流出 { $after } 个。
p2302434-b-ask = 逐步降低膜外 Na⁺，降到多少时净转运恰好停止（理想偶联）？
p2302434-b-slip-no_voltage = 这是让两侧 Na⁺ 相等。膜内为负，仍吸引 Na⁺ 进入，所以膜外 Na⁺ 可以更低。
p2302434-b-slip-voltage_sign = 电压的符号错了：膜内为负有利于 Na⁺ 进入，膜外所需的 Na⁺ 更少。
p2302434-b-slip-voltage_twice = 两个 Na⁺ 带两个电荷，但浓度比也要平方：两者同时开方后，FV/RT 只计一次。
p2302434-c-ask = 更换溶液一秒后，下列哪些仍然存在？
p2302434-c-option-atp = 细胞的 ATP
p2302434-c-not-atp = ATP 仍在：载体和换液都不消耗它。
p2302434-c-option-sodium = 向内的 Na⁺ 梯度
p2302434-c-not-sodium = Na⁺ 梯度已经不在了；膜外几乎没有 Na⁺，梯度甚至转而向外。
p2302434-c-option-potassium = 向外的 K⁺ 梯度
p2302434-c-not-potassium = K⁺ 梯度仍在：没有对 K⁺ 做任何改变。
p2302434-c-option-glucose = 已经进入细胞的葡萄糖
p2302434-c-not-glucose = 膜内的葡萄糖仍在：经 SGLT1 倒流非常慢。
p2302434-curve-x = 换液后的时间（ms）
p2302434-curve-y = 一个 SGLT1 的葡萄糖净摄取（1/s）

light_to_lactose-title = 从光到乳糖：两种蛋白组成的回路
light_to_lactose-question = 一种人工设计的细胞带有两种蛋白：细菌视紫红质，每个启动光循环的光子使它泵出 1 个 H⁺；同向转运体 LacY，每次带入 1 个 H⁺ 和 1 个乳糖。光照下膜电位（膜内减膜外）为 { $voltage }，膜内 pH { $ph_in }，膜外 pH { $ph_out }，温度 37 °C。
light_to_lactose-explanation =
    两种蛋白通过同一个量相连，即质子动力势 V − (2.303 RT/F)(pH_in − pH_out) = { $force }。每摩尔 H⁺ 流回放出 F 乘以它，即 { $stored }，LacY 用它建立最多 { $ratio } 倍的乳糖梯度：这是继发性主动运输，只是光代替了 ATP。
    568 nm 的光子带来 { $photon }。启动光循环的光子存下 { $stored }，而被吸收的光子中只有 { $yield } 启动光循环，因此存下 { $share }。在黑暗中，或加入解偶联剂后，动力势消失，同一个 LacY 会让乳糖流出。
light_to_lactose-misconception = 载体本身由光或 ATP 驱动。其实 LacY 只认 H⁺ 和乳糖，任何能建立质子动力势的过程都能驱动它。
light_to_lactose-assumption = 1 个 H⁺ 带 1 个乳糖，没有滑移（真实细胞积累较低）；膜电位和 pH 保持不变；37 °C，部件库中 LacY 的常数属 25 °C。量子产率待核实。小题 d：膜内乳糖 100 mM，膜外 1 mM，膜电位和 pH 差均为零。
light_to_lactose-hint-1 = 质子受两种作用：膜电位和 pH 差。把两者都化成毫伏。
light_to_lactose-hint-2 = Δp = V − { $decade } × (pH_in − pH_out)。它为负时驱动 H⁺ 进入。
light_to_lactose-hint-3 = LacY：C_in/C_out = exp(−F Δp/RT)，RT/F = 26.73 mV。光：每个被吸收光子存下的能量 = 量子产率 × F|Δp|，再除以 { $photon }。
light_to_lactose-a-ask = 质子动力势是多少（向内为负）？
light_to_lactose-a-slip-acid_sign = pH 部分的符号错了：膜内比膜外偏碱，会像负电位一样吸引 H⁺ 进入。
light_to_lactose-a-slip-voltage_only = 这只是膜电位。每个 pH 单位还相当于 { $decade }。
light_to_lactose-a-slip-acid_only = 这只是 pH 部分。膜电位同样作用于 H⁺。
light_to_lactose-b-ask = LacY 最多能把乳糖积累到多少倍（C_in/C_out）？
light_to_lactose-b-slip-voltage_only = 这里只用了膜电位。H⁺ 还顺着自己的浓度差移动。
light_to_lactose-b-slip-acid_only = 这里只用了 pH 差。H⁺ 的电荷还顺着膜电位移动。
light_to_lactose-b-slip-twice = 这是每个乳糖配两个 H⁺。应是一个。
light_to_lactose-c-ask = 被吸收的 568 nm 光子（{ $photon }）以 { $yield } 的量子产率启动光循环。被吸收的光能有几分之几（小数）存入动力势？
light_to_lactose-c-slip-no_yield = 这是启动了光循环的光子的比例。被吸收的光子中只有 { $yield } 如此。
light_to_lactose-c-slip-all = 这是量子产率：说的是有多少光子起作用，而不是留下多少能量。
light_to_lactose-d-ask = 请预测：解偶联剂使 H⁺ 自由通过，膜电位和 pH 差都消失。细胞内乳糖是膜外的 100 倍。LacY 把乳糖运向哪一侧？
light_to_lactose-d-option-in = 仍向膜内
light_to_lactose-d-not-in = 逆浓度梯度已没有能量来源。
light_to_lactose-d-option-none = 两个方向都不动：没有动力势，载体就锁住了
light_to_lactose-d-not-none = 载体不是阀门，它双向工作，此时两侧 H⁺ 浓度相等。
light_to_lactose-d-option-out = 向膜外
light_to_lactose-d-not-out = 按这些数值，模型向内运转。
light_to_lactose-d-run = 运行结果：没有质子动力势时，一个 LacY 每秒让 { $lost } 个乳糖流出。
light_to_lactose-e-ask = pH 不变，请设定膜电位，使 LacY 净转运停止时的比值为 { $wanted }。
light_to_lactose-e-setting-voltage = 膜电位（膜内减膜外）
light_to_lactose-e-above = 净转运停止时比值为 { $reached }，高于 { $wanted }：膜电位负得太多。
light_to_lactose-e-below = 净转运停止时比值为 { $reached }，低于 { $wanted }：膜电位更负，动力势才更大。
light_to_lactose-curve-x = 膜电位（mV）
light_to_lactose-curve-y = 膜内外乳糖浓度比
light_to_lactose-curve-both = 有 pH 差
light_to_lactose-curve-flat = 两侧 pH 相等

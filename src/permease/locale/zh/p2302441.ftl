p2302441-title = 钠-钙交换：能把钙降到多低？
p2302441-question = 某细胞膜内 Na⁺ 为 { $na_in }，膜外为 { $na_out }；膜外 Ca²⁺ 为 { $ca_out }，膜电位（膜内减膜外）为 { $voltage }，温度 37 °C。膜上的钠-钙交换体每次周转让 3 个 Na⁺ 进入，把 1 个 Ca²⁺ 送出。
p2302441-explanation =
    当 3 个 Na⁺ 进入所放出的自由能恰好够 1 个 Ca²⁺ 出去时，交换体停下：Ca_in = Ca_out (Na_in/Na_out)³ exp(FV/RT) = { $floor3 }。每次周转净移动 3 − 2 = 1 个正电荷进入膜内，所以电压只计一次。
    关键就在“3”这个数目。每个 Ca²⁺ 换 1、2、3、4 个 Na⁺ 时，下限分别是 { $floor1 }、{ $floor2 }、{ $floor3 } 和 { $floor4 }。若膜电位为 0 mV，3 个 Na⁺ 的下限升到 { $flat }：细胞去极化，或膜外失去 Na⁺，同一个蛋白就会把 Ca²⁺ 带进来。
p2302441-misconception = 交换体像泵一样总是把 Ca²⁺ 排出。其实它没有固定的方向：由浓度梯度和膜电位决定，到达下限时净转运为零。
p2302441-assumption = 严格按 3 个 Na⁺ 换 1 个 Ca²⁺（实测的交换体还有少量其他模式）；以浓度代替活度；Ca²⁺ 指游离浓度；37 °C。小题 d 中，细胞只有心肌的交换体，膜电位受钳制，Na⁺ 浓度保持不变。
p2302441-hint-1 = 在下限处，一次周转的自由能变化为零：3 个 Na⁺ 进入与 1 个 Ca²⁺ 出去的自由能变化之和为零。
p2302441-hint-2 = 分别写出 Na⁺（三份，z = 1）和 Ca²⁺（一份，方向相反，z = 2）的 ΔG = RT ln(C_in/C_out) + zFV，再相加。
p2302441-hint-3 = Ca_in = Ca_out (Na_in/Na_out)³ exp((3 − 2) FV/RT)，其中 RT/F = 26.73 mV。
p2302441-a-ask = 交换体最低能把膜内游离 Ca²⁺ 降到多少？
p2302441-a-slip-no_voltage = 这里漏掉了电压。每次周转净带入一个正电荷，因此膜电位贡献一个因子 exp(FV/RT)。
p2302441-a-slip-voltage_sign = 电压的符号错了：膜内为负会吸引多出的那个正电荷，使下限更低。
p2302441-a-slip-two = 这是 2 个 Na⁺ 换 1 个 Ca²⁺ 的下限。指数应是 Na⁺ 的个数 3。
p2302441-a-slip-one = 这里 Na⁺ 浓度比只用了一次。每个 Ca²⁺ 要换 3 个 Na⁺，应取三次方。
p2302441-a-slip-charge = 这里只计了 Na⁺ 的电荷。Ca²⁺ 反方向带走两个：3 − 2 = 1。
p2302441-a-slip-upside = Na⁺ 浓度比颠倒了：应是膜内比膜外，小于 1。
p2302441-b-ask = 细胞内 Ca²⁺ 为 100 nM，膜去极化到 +20 mV。此时交换体把 Ca²⁺ 运向哪一侧？
p2302441-b-option-out = 仍向膜外
p2302441-b-not-out = 在 +20 mV 时，下限远高于 100 nM，Ca²⁺ 会被带入膜内。
p2302441-b-option-none = 两个方向都不动
p2302441-b-not-none = 只有当下限恰好是 100 nM 时才会停下。
p2302441-b-option-in = 向膜内
p2302441-b-not-in = 按这些数值，模型仍向外运转。
p2302441-b-run = 运行结果：在 +20 mV，NCX1 的速率反向，Ca²⁺ 进入，Na⁺ 出去。
p2302441-c-ask = 膜电位回到 { $voltage }，膜外的 Na⁺ 几乎全部换成交换体不运的阳离子。此时 Ca²⁺ 被运向哪一侧？
p2302441-c-option-out = 仍向膜外
p2302441-c-not-out = 向外运 Ca²⁺ 要靠 Na⁺ 进入来驱动，而膜外已没有 Na⁺ 可进。
p2302441-c-option-none = 两个方向都不动
p2302441-c-not-none = 膜内的 Na⁺ 仍可出去，Ca²⁺ 随之换入。
p2302441-c-option-in = 向膜内
p2302441-c-not-in = 按这些数值，模型仍向外运转。
p2302441-c-run = 运行结果：膜外几乎没有 Na⁺ 时，虽然膜电位未变，Na⁺ 经交换体流出，Ca²⁺ 进入。
p2302441-d-ask = 请设定膜内 Na⁺，使交换体单独作用时游离 Ca²⁺ 稳定在 { $wanted }。模拟时长十分钟。
p2302441-d-setting-na_in = 膜内 Na⁺
p2302441-d-above = 模拟稳定在 { $reached }，高于 { $wanted }：减少膜内 Na⁺ 会按三次方降低下限。
p2302441-d-below = 模拟稳定在 { $reached }，低于 { $wanted }：增加膜内 Na⁺ 会按三次方升高下限。
p2302441-curve-x = 膜电位（mV）
p2302441-curve-y = 膜内 Ca²⁺ 下限（nM）
p2302441-curve-2 = 2 Na⁺ : 1 Ca²⁺
p2302441-curve-3 = 3 Na⁺ : 1 Ca²⁺
p2302441-curve-4 = 4 Na⁺ : 1 Ca²⁺

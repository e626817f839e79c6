p2302447-title = 氨基酸逆梯度运输的代价
p2302447-question = 某细胞摄取一种不带电的氨基酸，胞外只有 { $outside }，胞内却达到 { $inside }。温度为 { $temperature }。
p2302447-a-ask = 在这两个浓度下，把 1 mol 氨基酸由膜外移到膜内的自由能变化是多少？
p2302447-a-slip-celsius = 这是把摄氏温度代入 RT 的结果：温度须用开尔文。
p2302447-b-ask = 那么它只能靠哪种运输进入细胞？
p2302447-b-option-passive = 被动运输
p2302447-b-not-passive = 被动运输只能顺着自由能下降的方向；这里自由能升高。
p2302447-b-option-active = 主动运输
p2302447-b-not-active = 自由能升高时才需要主动运输；请核对其符号。
p2302447-b-reason-uphill = 移入细胞的自由能变化为正
p2302447-b-no-uphill = 请再看自由能变化的符号。
p2302447-b-reason-downhill = 移入细胞的自由能变化为负
p2302447-b-no-downhill = 由低浓度到高浓度，自由能升高：其变化为正。
p2302447-b-reason-size = 分子太大，无法穿过双分子层
p2302447-b-no-size = 大小只决定快慢，不决定方向：仅起加速作用的载体仍只能顺梯度运输。
p2302447-b-reason-neutral = 它不带电荷
p2302447-b-no-neutral = 不带电荷只说明与膜电位无关；浓度仍起作用。
p2302447-c-ask = 该细胞中 ATP 水解的自由能为 { $fuel }。每运入 1 mol 氨基酸，至少需要多少摩尔 ATP？
p2302447-c-slip-inverse = 这是 1 mol ATP 能运入多少摩尔氨基酸；所问的正好相反。
p2302447-d-ask = 请预测：两侧浓度都加倍，运入 1 mol 的自由能变化将……
p2302447-d-option-less = 变小
p2302447-d-not-less = 只有两者之比变小，它才会变小。
p2302447-d-option-same = 不变
p2302447-d-not-same = 起决定作用的是比值：请比较加倍前后的比值。
p2302447-d-option-more = 变大
p2302447-d-not-more = 浓度之差加倍了，但起作用的是浓度之比。
p2302447-d-run = 运行结果：两者都加倍后为 { $twice }。
p2302447-hint-1 = 不带电荷，只看浓度。由膜外移到膜内时，比值的分子应是哪一侧的浓度？
p2302447-hint-2 = ΔG = RT ln(C_in/C_out)，其中 R = 8.314 J/(mol K)，温度用开尔文，对数为自然对数。
p2302447-hint-3 = 浓度之比为 { $fold }。取自然对数乘以 RT，再除以 1000 得 kJ/mol。求 ATP 时，再除以每摩尔 ATP 提供的能量。
p2302447-explanation =
    溶质移到浓度高 { $fold } 倍的一侧，自由能升高 RT ln { $fold }，这里每摩尔为 { $energy }（37 °C 时为 { $warm }）。正值表示不会自发进行：必须由另一过程付出能量。
    一个 ATP 可以支付好几个分子；每摩尔至少需要 { $share } mol ATP。真实的载体按固定的数目与 Na⁺ 或 H⁺ 偶联，花费更多。
p2302447-misconception = 代价取决于浓度之差。其实取决于浓度之比：从 5 到 80 mM 与从 5 到 80 nM 的代价相同。
p2302447-assumption = 氨基酸视为不带电；理想溶液；移动 1 mol 时浓度保持不变。
p2302447-curve-x = 胞内浓度（mM）
p2302447-curve-y = 自由能变化（kJ/mol）

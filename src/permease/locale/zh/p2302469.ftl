p2302469-title = 作用于阳离子的两种力
p2302469-question = 某一价阳离子 X⁺ 在一个动物细胞外为 { $outside }，细胞内为 { $inside }。膜电位（膜内减膜外）为 { $voltage }，温度为 { $temperature }。自由能变化均按 X⁺ 由膜外移到膜内计。
p2302469-a-ask = 自由能变化的化学部分是多少？
p2302469-b-ask = 电学部分是多少？
p2302469-c-ask = 总自由能变化是多少？
p2302469-c-slip-difference = 这是化学部分减去电学部分：应带着各自的符号相加。
p2302469-c-slip-taken = 这是电学部分减去化学部分：应带着各自的符号相加。
p2302469-c-slip-chemical = 这只是化学部分；X⁺ 带电，膜电位也要计入。
p2302469-c-slip-electrical = 这只是电学部分；浓度也要计入。
p2302469-d-ask = 两种力各朝哪个方向作用于 X⁺？
p2302469-d-option-both-out = 都向外
p2302469-d-not-both-out = 向内移动时两部分自由能变化均为负，所以两种力都向内。
p2302469-d-option-electrical-in = 电学力向内，化学力向外
p2302469-d-not-electrical-in = 化学力由高浓度指向低浓度：X⁺ 在哪一侧少？
p2302469-d-option-both-in = 都向内
p2302469-d-not-both-in = 请再看两部分的符号。
p2302469-d-option-chemical-in = 化学力向内，电学力向外
p2302469-d-not-chemical-in = 胞内为负，会吸引正离子。
p2302469-e-ask = 请设定使 X⁺ 处于平衡的膜电位：自由能变化应为 { $balance }。
p2302469-e-setting-voltage = 膜电位（膜内减膜外）
p2302469-e-above = 自由能变化为 { $reached }：X⁺ 已被向外驱动，胞内过正。
p2302469-e-below = 自由能变化为 { $reached }：X⁺ 仍被向内驱动，胞内还应更正。
p2302469-hint-1 = 分开想：只有浓度差时会怎样？只有膜电位时会怎样？
p2302469-hint-2 = 化学部分：RT ln(C_in/C_out)。电学部分：zFV，其中 F = 96485 C/mol，z = +1，V 以伏特计。
p2302469-hint-3 = C_in/C_out 小于 1，其对数为负；V 也为负。两者相加。平衡时两者抵消：V = (RT/F) ln(C_out/C_in)。
p2302469-explanation =
    浓度差以 { $chemical }、膜电位以 { $electrical } 把 X⁺ 拉向胞内，合计每摩尔 { $total }：只要有通路，它就自发流入；要把 X⁺ 挡在外面，细胞必须用泵。
    只有在 { $rest }（X⁺ 的能斯特电位）时两者才会抵消，而它远在零的另一侧。
p2302469-misconception = 只看胞内浓度低，就知道离子往哪里走。对带电溶质，膜电位同样重要；这里两者都向内，但并非总是如此。
p2302469-assumption = 正文没有给出温度，这里取 { $temperature }。理想溶液。
p2302469-curve-x = 膜电位（mV）
p2302469-curve-y = 由外到内的自由能变化（kJ/mol）
p2302469-curve-total = 总和
p2302469-curve-chemical = 化学部分

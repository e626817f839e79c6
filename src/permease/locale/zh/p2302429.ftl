p2302429-title = 什么能穿过纯脂双层？
p2302429-question = 一个纯磷脂囊泡没有蛋白质：要穿过它，必须溶入其疏水核心。囊泡半径为 { $radius }；膜外的物质以 P·Δc 的通量进入。
p2302429-a-ask = 请按通透系数 P 排序，最快的在前。（O₂、CO₂ 与苯之间的先后不计：三者都太快，难以可靠区分。）
p2302429-a-item-urea = 尿素
p2302429-a-item-O2 = 氧气 O₂
p2302429-a-item-Cl = 氯离子 Cl⁻
p2302429-a-item-benzene = 苯
p2302429-a-item-water = 水
p2302429-a-item-CO2 = 二氧化碳 CO₂
p2302429-b-ask = 取{ $called }，P = { $speed }。膜外 { $step }，膜内没有。起初单位面积的内流通量是多少（向内为正）？
p2302429-b-slip-metres = P 用了 cm/s，浓度却按立方米计：两者的长度单位要一致。
p2302429-c-ask = 若膜外浓度保持不变，膜内{ $called }达到膜外的一半需要多久？
p2302429-c-slip-diameter = 把直径当成了半径。
p2302429-c-slip-flat = 这里把体积与面积之比当成了 r；球的比值为 r/3。
p2302429-d-ask = 请预测：水的通透系数是氯离子的多少倍？
p2302429-d-option-thousand = 约一千倍
p2302429-d-not-thousand = 电荷的代价远不止于此。
p2302429-d-option-million = 约一百万倍
p2302429-d-not-million = 还要更多。
p2302429-d-option-hundred-million = 约一亿倍
p2302429-d-not-hundred-million = 请比较运行结果中的两个通透系数。
p2302429-d-option-trillion = 约一万亿（1e12）倍
p2302429-d-not-trillion = 若电荷完全不能穿过才会如此；实测的氯离子没有那么慢。
p2302429-d-run = 运行结果：水为 { $water }，氯离子为 { $chloride }，前者是后者的 { $ratio } 倍。
p2302429-e-ask = 哪一类最离不开蛋白质才能跨膜，为什么？
p2302429-e-option-gases = 小分子气体
p2302429-e-not-gases = O₂ 与 CO₂ 溶于疏水核心，很快就能穿过。
p2302429-e-option-polar = 不带电的极性小分子
p2302429-e-not-polar = 它们较慢，但几秒到几分钟对细胞已经足够。
p2302429-e-option-ions = 离子
p2302429-e-not-ions = 请找出列表中最慢的一个。
p2302429-e-reason-shell = 电荷束缚着水化层，进入疏水核心就得把水留下
p2302429-e-no-shell = 这是带电粒子的理由。
p2302429-e-reason-mass = 它们比别的分子重
p2302429-e-no-mass = 氯离子比苯轻，而苯最快。
p2302429-e-reason-pores = 脂双层的孔对它们来说太窄
p2302429-e-no-pores = 纯脂双层没有孔；穿过它的分子要溶入其中。
p2302429-e-reason-rare = 它们的数目太少
p2302429-e-no-rare = P 是对单位浓度而言的，与数目无关。
p2302429-hint-1 = 关键是分子离开水、进入油的难易：先看有没有电荷，再看有没有能结合水的基团。
p2302429-hint-2 = 通量 J = P·Δc，其中 1 mM = 1e-6 mol/cm³。球形囊泡充满的速率常数为 3P/r。
p2302429-hint-3 = 达到一半所需的时间为 ln 2 · r/(3P)；r 用 cm，P 用 cm/s。
p2302429-explanation =
    通透系数取决于在疏水核心中的溶解度。非极性分子易溶于其中（O₂ 为 { $oxygen }），极性分子难溶（尿素为 { $ureas }），离子几乎不溶（Cl⁻ 为 { $chloride }）：从 O₂ 到 Cl⁻ 相差约十三个数量级。
    { $called }的通量为 { $flux }，囊泡半满需 { $half }。水分子小，通透系数是氯离子的 { $ratio } 倍；氯离子必须舍弃其水化层。
p2302429-misconception = 只要分子小就行。氯离子和水都很小；把它们分开的是电荷，而不是大小。
p2302429-assumption = P 为约 25 °C 的数值：CO₂、水与极性溶质取自平面膜，Cl⁻ 取自囊泡（为交换值，是其电导通透的上限），O₂ 取自自旋标记；苯总是受静水层限制，故由分配系数预测。因此 O₂、CO₂ 与苯的先后不计。题中通量以向内为正；permease 的通量以向外为正。
p2302429-curve-y = 通透系数（cm/s）

p2302460-title = 是什么把分子挡在外面？
p2302460-question = 一种候选药物要靠简单扩散穿过脂双层。它在疏水核心与水之间的分配为 log10 K = { $logK }；在核心中的扩散系数为 { $diffusion }，核心厚 { $thickness }。
p2302460-a-ask = 分子的下列改变中，哪些会阻碍它穿膜？请全部选出。
p2302460-a-option-size = 分子变大
p2302460-a-not-size = 大分子在紧密的脂链间移动更慢：尺寸大会阻碍穿膜。
p2302460-a-option-oil = 更易溶于油
p2302460-a-not-oil = 脂溶性正是穿膜的凭借：P 随 K 增大。
p2302460-a-option-charge = 带上净电荷
p2302460-a-not-charge = 净电荷的阻碍最大。
p2302460-a-option-water = 增加能结合水的基团
p2302460-a-not-water = 结合水的分子不愿离开水：K 下降，P 随之下降。
p2302460-a-option-gradient = 提高膜外浓度
p2302460-a-not-gradient = 梯度更陡，通量更大；但这不是分子的性质。
p2302460-b-ask = 若疏水核心是均匀的油层，它的通透系数 P 是多少？
p2302460-b-slip-logarithm = 这里把 K 的对数当成了 K。
p2302460-b-slip-upside = 这里除以了 K，应当乘以 K。
p2302460-c-ask = 在紧密的脂链间，P 随摩尔体积 V 按 V^-1.4 下降。若 V 由 { $volume } 变为 { $times } 倍而 K 不变，P 变为原来的几倍？
p2302460-c-slip-linear = 这里认为 P 与 V 成反比；实际指数为 1.4。
p2302460-d-ask = 请按 P 下降的数量级排列三种改变，代价最大的在前。
p2302460-d-item-size = 摩尔体积变为 { $times } 倍（小题 c）
p2302460-d-item-charge = 失去一个质子：HCl 变为 Cl⁻
p2302460-d-item-hydroxyl = 多一个羟基：1,2-丙二醇变为甘油
p2302460-hint-1 = 穿膜要做两件事：进入油中，并在油中移动。每种改变影响的是哪一件？
p2302460-hint-2 = 均匀层：P = K·D/d，d 与 D 的长度单位要一致。
p2302460-hint-3 = K 是 10 的 log10 K 次方，此处为 { $partition }；1 nm 即 1e-7 cm。小题 c 的倍数为 { $times } 的 −1.4 次方。
p2302460-explanation =
    P = K·D/d = { $speed }。尺寸影响 D：体积变为 { $times } 倍，P 剩 { $factor }，降低 { $sizes } 个数量级。结合水的基团影响 K，P 与 K 成正比：一个羟基使 P 降低 { $groups } 个数量级。电荷使 P 降低 { $charges } 个数量级：同一个原子，一个是 HCl，一个是 Cl⁻。曲线取题中的 K、D、d，标出的点为 { $volume } 的分子；D 随 V 的变化同小题 c，另画出 K 增大十倍和减为十分之一的情形。
    刚性离子进入刚性油层的代价更大，按玻恩公式为 { $born }；真实的膜会在离子周围变形，因此该公式只宜用来排序。
p2302460-misconception = 大分子进不来，小分子都能进。三者中尺寸的作用最弱：较大的类固醇能穿过，很小的离子却不能。
p2302460-assumption = 小题 b 取均匀油层；指数 1.4 是对蛋黄卵磷脂的两种拟合之一，数据无法区分二者（Xiang 与 Anderson 1994）；小题 d 用约 25 °C 的实测通透系数。
p2302460-curve-x = 摩尔体积（cm³/mol）
p2302460-curve-y = 通透系数（cm/s）
p2302460-curve-high = K = { $ten_times }，脂溶性更高
p2302460-curve-own = K = { $partition }，题中的分子
p2302460-curve-low = K = { $tenth }，脂溶性更低

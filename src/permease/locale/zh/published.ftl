published-calcium-pump-without-atp = 没有 ATP 的钙泵文件
published-no-atp-used-drive-hides = 不消耗 ATP：驱动力藏在两个常数之比中，且电压对转运的两个电荷不起作用。PMCA 写明了燃料。
published-atp-used-per-turnover = 每次周转消耗的 ATP
published-free-energy-hidden-ratio-ca = 藏在 Ca²⁺ 常数之比中的自由能
published-work-against-85-mv-rates = 速率所感受到的、逆 -85 mV 所做的功
published-cftr-one-resistor = 把 CFTR 当作一个电阻的文件
published-gas-constant-mistyped-conductance-100 = 气体常数写错，电导为 100 S（单通道约 8 pS），没有门控：不能作为参照。
published-gas-constant = 气体常数
published-conductance-membrane = 膜电导
published-nicotinic-receptor-desensitisation = 带脱敏的烟碱型受体
published-rounding-loops-miss-up-few = 舍入误差：各循环偏差可达百分之几。AChREdelstein 在每个循环中由细致平衡推出一个速率。
published-product-round-loop = { $name } 第 { $step } 个循环的速率常数之比
published-open-fraction-when-atp-has = ATP 降至 1 mM 时的开放比例
published-atp-sensitive-k-channel-model = 模型文件中的 ATP 敏感钾通道
published-k-atp-0-25-um = K(ATP) = 0.25 uM，而测得值为 10 至 100 uM：活细胞的任何 ATP 水平都打不开它。KATP 采用测得的常数。
published-blocked-over-open-channels-80 = -80 mV 时阻断态与开放态之比
published-resurgent-na-channel-initial-block = 复苏型钠通道，初始条件
published-wrong-sign-bi3-b13-initial = 初始线性方程组中有一处符号错误（另有 bi3 误作 b13）：初态并非稳态，且有一个占有率为负。NavResurgent 从真正的稳态出发；其速率本身无误。
published-na-ca-exchanger-minor-modes = 带次要模式的钠-钙交换体
published-not-typing-error-minor-modes = 并非笔误：次要模式（Kang 与 Hilgemann 2004）使电流与 Ca²⁺ 流的反转电位分开，故不能作为 3:1 的基准。NCX1 严格偶联。
published-reversal-current = 电流的反转电位
published-reversal-ca-flux = Ca²⁺ 流的反转电位
published-sodium-pump-heart-cell-model = 心室肌细胞模型中的钠钾泵
published-k-mgatp-repeats-constant-protons = K(MgATP) 抄成了质子与磷酸的常数：泵感受不到 ATP，反转电位为 -599 mV。NaKATPase 用 2.51 mM（smith-crampin-2004）。
published-reversal-k-mgatp-1-698e = 反转电位，K(MgATP) = 1.698e-7 mM
published-saturation-9-8-mm-mgatp = MgATP 由 9.8 mM 减半到 4.9 mM 时速率之比
published-mean-5-140-mm = 5 与 140 mM 的对数平均
published-log-mean-concentration-proximal-tubule = 近端小管代码中的对数平均浓度
published-log10-where-ln-needed-convective = 该用 ln 处用了 log10：对流通量偏大 2.3 倍。
published-reversal-na-10-140-ca = 反转电位（Na 10/140、Ca 1e-4/1.8 mM）
published-na-ca-exchanger-alpha-2 = 钠-钙交换体，alpha = 2.5
published-factor-one-direction-only-meant = 只乘在一个方向上的系数（本意是膜下 Ca²⁺）使反转电位移动 (RT/F) ln 2.5。NCX1 的两个方向同乘。
published-standard-energy-atp-constants-imply = 常数所隐含的 ATP 标准自由能
published-sodium-pump-four-steps-first = 钠钾泵，四步循环，最初的常数
published-pump-runs-past-point-where = 泵越过了 ATP 所能驱动的极限；差值接近 RT ln 10^7，像是 pH 7 被计了两次。NaKATPase 采用 Pan 等 2019 年的重新拟合。
published-calcium-pump-reticulum-k-1 = 肌质网钙泵，k-1 = 16 /s
published-mgatp-leaves-eight-times-too = MgATP 解离快了八倍，泵远未到 ATP 所允许的极限就停止。SERCA 由细致平衡推出该常数：2.02 /s。
published-ca-store-which-stops = 泵停止时钙库中的 Ca²⁺
published-modifier-2-h-h-k = 调节因子 2 H/(H + K)，pH 7.2
published-na-h-exchanger-proximal-tubule = 近端小管钠-氢交换体
published-k-proton-modifier-1e-6 = 质子调节位点的 K 写成 1e-6 mM，本应为 1e-6 mol/L：调节因子饱和，pH 不再起作用。NHE3 用 1e-3 mM。
published-product-round-main-loop = 主循环的速率常数之比
published-product-round-leak-loop = 泄漏循环的速率常数之比
published-na-glucose-symporter-coded = 钠-葡萄糖同向转运体，按代码中的常数
published-neither-loop-closes-glucose-binds = 两个循环都不闭合：胞内葡萄糖结合应为 77 778 /(M s) 而写成 1.9e5，泄漏返回应为 4.32e-4 /s 而写成 5e-4。SGLT1 的 wright-2011-repaired 变体由细致平衡推出两者。

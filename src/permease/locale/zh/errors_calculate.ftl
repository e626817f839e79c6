errors_calculate-list-needed-not = 需要一个列表，不能是 { $value }
errors_calculate-missing = 缺少 { $name }
errors_calculate-not-above-zero = { $value } 不大于零
errors_calculate-negative = { $value } 为负
errors_calculate-no-membrane-voltage = { $value } 不可能是膜电位
errors_calculate-ph-between-0-14-not = pH 应在 0 与 14 之间，不能是 { $found }
errors_calculate-give-species-charge-one-two = 物质与电荷须给出一个，且只给一个
errors_calculate-charge-whole-number-not = 电荷数必须是整数，不能是 { $charge }
errors_calculate-carries-no-charge = { $value } 不带电
errors_calculate-charge-zero = 电荷为 0 的溶质不带电
errors_calculate-mapping-names-quantities-needed-not = 需要名称到数值的映射，不能是 { $value }
errors_calculate-no-concentration = 没有 { $missing } 的浓度
errors_calculate-species-named-text-not = 物质须以文本命名，不能是 { $species }
errors_calculate-not-among = { $name } 不在 { $names } 之中
errors_calculate-case-no-cell = 案例 { $name } 不是细胞
errors_calculate-no-ion-permeant = 没有可通透的离子
errors_calculate-permeabilities-all-relative-numbers-all = 通透系数须全为相对值，或全带单位
errors_calculate-no-voltage-stops-current-permeant = 没有电压能使电流为零：可通透离子会全部流向一侧
errors_calculate-pump-ratio-positive-not = 泵的化学计量比必须大于零，不能是 { $r }
errors_calculate-pump-ratio-goes-permeabilities-na = 泵的化学计量比只能与 Na 和 K 的通透系数一同使用
errors_calculate-k-must-permeant = K 必须可通透
errors_calculate-set-has-no-potassium-binding = 常数组 { $constants } 不含 K⁺ 的结合
errors_calculate-set-holds-one-ionic-strength = 常数组 { $constants } 只适用于一个离子强度
errors_calculate-driven-solute-must-move = 被驱动的溶质必须移动
errors_calculate-nothing-drives-transport = 没有驱动转运的因素
errors_calculate-turnover-moves-no-net-charge = 该循环不移动净电荷，因此没有电压能使其停止
errors_calculate-not-above-zero-2 = { $name } 不大于零
errors_calculate-supply-receptors-lies-between-0 = 受体供给应在 0 与 1 之间，不能是 { $share }
errors_calculate-nothing-takes-over-without-rim = 没有 rim_speed，便没有接替的过程
errors_calculate-wrapped-fraction-lies-from-0 = 包裹比例应在 0 至 1 之间，不能是 { $fraction }
errors_calculate-sphere-has-no-more-ligands = 球上的配体不比细胞的受体密
errors_calculate-least-one-cell-drinks-not = 至少要有一个细胞摄取，不能是 { $number }
errors_calculate-early-pool-needs-both-rates = 早期池的两个速率须同时给出，或都不给
errors_calculate-give-membrane-radius-one-two = membrane 与 radius 须给出一个，且只给一个
errors_calculate-ionic-strength-mol-kg = 离子强度高达 { $strength } mol/kg
errors_calculate-no-solution = { $solution } 不是 Solution
errors_calculate-mol-kg-sucrose = 蔗糖高达 { $molality } mol/kg
errors_calculate-mean-response-has-not-sign = 平均响应与量子响应的符号不同
errors_calculate-variance-zero-more = 方差必须不小于零
errors_calculate-no-release-probability-from-0 = 没有 0 至 1 的释放概率与之相符：p = { $p }
errors_calculate-single-response-other-than-zero = 须是一个不为零的响应，不能是 { $value }
errors_calculate-lies-from-0-1-not = 应在 0 至 1 之间，不能是 { $value }
errors_calculate-must-zero-more-not = 必须不小于零，不能是 { $value }
errors_calculate-no-whole-number-from-up = { $value } 不是不小于 { $least } 的整数
errors_calculate-number-molecules-zero-more-not = 分子数必须不小于零，不能是 { $found }
errors_calculate-exponent-above-zero-not = 指数必须大于零，不能是 { $exponent }
errors_calculate-ratio-beyond-range-numbers = 比值超出数值范围
errors_calculate-site-no-site = 半径 { $site_radius } 不成其为位点
errors_calculate-permittivity-above-zero-not = 介电常数必须大于零，不能是 { $permittivity }
errors_calculate-cell-holds-no-solute-so = 细胞不含溶质，因此留不住水
errors_calculate-give-permeability-mobility-one-two = 通透系数与迁移率须给出一个，且只给一个
errors_calculate-reflection-number-from-0-1 = 反射系数必须是 0 至 1 的数，不能是 { $sigma }
errors_calculate-more-than-water-holds = { $value } 超过水所能容纳的量
errors_calculate-permeability-conductivity-exclude-each-o = 该通透系数与该水力传导系数不能并存
errors_calculate-reflection-most-permeability-conductivit = 在此通透系数与水力传导系数下反射系数至多为 { $most }，不能是 { $sigma }
errors_calculate-two-more-times-rise-from = 需要两个或更多从 0 起递增的时刻
errors_calculate-not-wall = { $wall } 不是 Wall
errors_calculate-rigid-compartment-needs-no-wall = 刚性区室不需要壁
errors_calculate-open-bath-sets-inside = 开放的浴液决定膜内的组成
errors_calculate-closed-system-ph-follows-from = 封闭体系的 pH 由离子决定
errors_calculate-concentration-charge-needed-not = 需要浓度与电荷，不能是 { $value }
errors_calculate-charge-missing = 缺少 { $name } 的电荷
errors_calculate-must-positive = { $what ->
    [it] 它
   *[other] 这里的浓度
}必须大于零
errors_calculate-neither-given = 两者都没有给出
errors_calculate-both-charge-given = 同时给出了 { $species } 和 charge={ $charge }
errors_calculate-k-charge-1 = "K"，或 charge=1
errors_calculate-voltage-does-not-act = 电压对它没有作用
errors_calculate-free-energy-chemical-part = 化学部分用 free_energy 计算
errors_calculate-leave-out = 不要给出它
errors_calculate-one-call-pm-donnan = 它只是对 pm.donnan 的一次调用
errors_calculate-permeability-concentrations-above-zero = 给出大于零的通透系数和浓度
errors_calculate-1-5-3-na-2-k = 1.5，即 3 Na⁺ : 2 K⁺
errors_calculate-permeability-has-chloride-equilibrium-drops = permeability 中有 { $weights }；处于平衡的氯离子不计入
errors_calculate-drivers-na-2-fuel-50-kj = drivers={"{"}"Na": 2{"}"}，或 fuel="-50 kJ/mol"
errors_calculate-free-energy-would-infinite = 其自由能会是无穷大
errors_calculate-nothing-has-diffuse-then-zipper-does = 此时受体不必从别处扩散来，拉链模型不适用
errors_calculate-coefficients-hold-up = 这些系数只适用到 { $strongest } mol/kg
errors_calculate-up-only = 蔗糖的系数只适用到 { $strongest } mol/kg
errors_calculate-both-one-sign = 使两者同号
errors_calculate-p-1-variance-q-mean-cv = p = 1 - variance/(q mean) + cv^2
errors_calculate-check-quantum-variability-noise = 检查量子响应、其变异系数和噪声
errors_calculate-1-2-5-squid-axon = 1，枪乌贼轴突为 2.5
errors_calculate-smaller-exponent = 减小指数
errors_calculate-1-5-angstrom = 1.5 angstrom
errors_calculate-1-vacuum = 真空为 1
errors_calculate-water-itself-56-m = 水本身是 56 M
errors_calculate-1-p-s-v-s-rt = 1 - P_s V_s/(RT L_p) 为 { $most }：溶质带过的体积会超过整个膜所能传导的体积
errors_calculate-most-cm-s-higher-conductivity = 通透系数至多 { $gas } cm/s，或提高水力传导系数
errors_calculate-sigma-1-p-s-v-s = sigma <= 1 - P_s V_s/(RT L_p)，通路各自独立时取等号；更大则要求水与溶质之间有负的摩擦
errors_calculate-reflection-less = reflection={ $most } 或更小
errors_calculate-give-outside-volume-closed-system = 封闭体系须给出 outside_volume
errors_calculate-5-mm-8-concentration-charge = ("5 mM", -8)，即浓度与电荷
errors_calculate-charged-feels = 带电溶质受电压作用
errors_calculate-electrical-part = 计算电的部分需要它
errors_calculate-charge-moves = 有电荷移动
errors_calculate-flux-depends = 离子的通量取决于它

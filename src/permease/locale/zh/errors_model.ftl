errors_model-cannot-audit = 无法核查{ $what }
errors_model-cannot-audit-class = 无法核查 { $name }
errors_model-not-solution = { $solution } 不是 Solution
errors_model-membranes-takes-list-membrane-not = membranes 应为 Membrane 的列表，不能是 { $membranes }
errors_model-label-text-not = label 应为 Text，不能是 { $label }
errors_model-protocol-protocol-not = protocol 应为 Protocol，不能是 { $protocol }
errors_model-two-gates-have-state-same = 它的两个门控有同名的状态
errors_model-has-no-pore = 没有孔道
errors_model-gates-follow-once-there-nothing = 它的门控即时跟随条件，没有可积分的量
errors_model-check-takes-cell-not = check 需要 Cell，不能是 { $cell }
errors_model-bath-state = { $osmotic } mOsm，电荷 { $charge } mM
errors_model-compartment-state = { $osmotic } mOsm，电荷 { $charge } mM{ $acid }
errors_model-membrane-state = { $count } 个转运体{ $water }
errors_model-not-isosmotic = 开始时不等渗：{ $name } 为 { $osmotic } mM{ $held }，{ $name2 } 为 { $osmotic2 } mM；它将{ $way ->
    [swell] 肿胀
   *[shrink] 皱缩
}
errors_model-no-path-into-out = { $count ->
    [1] { $names } 没有进出的通路
   *[other] { $count } 种{ $kind ->
        [ions] 离子
       *[species] 物质
    }没有进出的通路（{ $names }）
}
errors_model-provisional-numbers = 待核实的数值：{ $own }
errors_model-leaves-vesicles-whole-counts-lysosomes = { $cargo } 完整地离开囊泡，并计入 { $name }；在细胞中溶酶体会将其消化或留存
errors_model-empirical-law-outside-second-law = 经验公式，不受热力学第二定律约束（consistent=False）
errors_model-not-listed-so-assumed-held = 未列出，故取假定值并保持不变（暂定）：{ $values }
errors_model-volume-must-above-zero-not = 体积必须大于零，不能是 { $value }
errors_model-cannot-balance-charge = { $name } 不能用来平衡电荷
errors_model-has-osmotic-closer-but-no = 有 osmotic_closer，但没有另一侧可与之等渗
errors_model-not-ideal-so-cannot-close = { $name } 不是理想溶质，不能用来补足渗透浓度
errors_model-cannot-close-osmolarity-would-mm = { $name } 无法补足渗透浓度：所需浓度为 { $needed } mM
errors_model-takes-list-not = { $name } 应为 { $name2 } 的列表，不能是 { $given }
errors_model-held-takes-list-species-not = held 应为物质的列表，不能是 { $given }
errors_model-cannot-read-contents = 无法把 { $contents } 读作 contents（成分）
errors_model-not-wall = { $wall } 不是 Wall
errors_model-has-buffers-but-no-ph = 有缓冲剂，却没有 pH
errors_model-cannot-balance-charge-2 = { $name } 不能用来平衡电荷
errors_model-held-but-not-among-contents = { $name } 列在 held 中，却不在 contents 之内
errors_model-two-things-called = 有两样东西都叫 { $each }
errors_model-cannot-balance-charge-would-mm = { $balance } 无法平衡电荷：所需浓度为 { $needed } mM
errors_model-amount-state-only-known-inside = 状态 { $name } 的量只有在模拟的细胞中才知道
errors_model-voltage-beyond-v-not-physiological = 超出 ±{ $maximum_voltage } V 的电压不合生理：{ $voltage }
errors_model-k-no-temperature-living-things = { $kelvin } K 不是生物能有的温度
errors_model-cannot-read-concentrations = 无法把 { $given } 读作浓度
errors_model-given-twice = { $name } 重复给出
errors_model-give-density-count-not-both = density 与 count 只能给出一个
errors_model-needs-density-count = 需要 density（密度）或 count（个数）
errors_model-give-one = 须给出 { $given } 之一
errors_model-standard-deviation-not-below-zero = 标准差不能小于零，不能是 { $sd }
errors_model-lognormal-number-above-zero-not = 对数正态分布的数值大于零，不能是 { $mean }
errors_model-logarithm-needs-numbers-above-zero = 取对数要求数值大于零
errors_model-cannot-read-values = 无法把 { $low } 读作一组数值
errors_model-cell-file-text-not = 细胞文件的内容应为文本，不能是 { $name }
errors_model-write-takes-cell-not = write 需要 Cell，不能是 { $cell }
errors_model-not-utf-8-text = { $file } 不是 UTF-8 文本
errors_model-contents-maps-species-amounts-not = contents 应由物质对应到数量，不能是 { $given }
errors_model-vesicle-holds-net-charge = 囊泡的净电荷数为 { $net }
errors_model-ca2-between-0-100-mm = Ca²⁺ 浓度应在 0 与 100 mM 之间，不能是 { $given }
errors_model-nobody-has-counted-vesicles = { $contents } 在囊泡中的数目尚无人测定
errors_model-not-file = { $kind } 不在队列中
errors_model-has-count-not-density = 它给出的是个数，不是密度
errors_model-no-cycle = { $cycle } 不是 Cycle
errors_model-step-gates-rapid-equilibrium-moves = 门控的某一步处于快速平衡，或移动电荷
errors_model-no-transition = { $arrow } 不是跃迁
errors_model-channel-has-open-state = 通道蛋白必须有开放态
errors_model-transitions-both-rates-do-not = 有正反两个速率的跃迁没有把所有状态连在一起
errors_model-open-state-has-no-transition = 开放态 { $state } 没有跃迁
errors_model-loop-gating-scheme-does-not = 门控状态图的一个回路不闭合：{ $volts } mV 时速率之积为 e^{ $worst }
errors_model-detailed-balance-divides-rate = 细致平衡要用 { $arrow_name } 的速率除以 { $name }
errors_model-needs-but-has-none = { $side ->
    [in] 膜内
   *[out] 膜外
}需要 { $wanted }，但 { $name } 中没有
errors_model-no-membrane-has-bath-side = 没有一层膜的一侧是浴液
errors_model-membranes-nest-circle = 膜互相嵌套成圈：{ $circle }
errors_model-two-kinds-called = { $other ->
    [bath] 浴液
    [compartment] 区室
    [temperature] 温度
   *[membrane] 膜
}和{ $kind ->
    [bath] 浴液
    [compartment] 区室
    [temperature] 温度
   *[membrane] 膜
}都叫 { $name }
errors_model-dangling-no-chain-membranes-joins = { $name } 悬空：没有膜把它与浴液相连
errors_model-needs-duration = 需要时长
errors_model-duration-must-above-zero-below = 时长必须大于零且小于一百年，不能是 { $value }
errors_model-until-takes-condition-not = until 需要条件，不能是 { $until }
errors_model-path-text-not = 路径应为文本，不能是 { $path }
errors_model-takes-above-below-one-them = above 与 below 应给出其中一个
errors_model-osmotic-takes-two-numbers-not = osmotic 需要两个数，不能是 { $given }
errors_model-slope-not-below-zero = 斜率 { $steepness } 不小于零
errors_model-not-titration = { $titration } 不是 Titration
errors_model-pk-outside-2-16 = pK { $value } 超出 -2 至 16
errors_model-buffer-binds-h-not = 缓冲剂结合的是 H，不是 { $ion }
errors_model-give-charge-titration-not-both = charge 与 titration 只能给出一个
errors_model-water-has-own-paths = 水有自己的通路
errors_model-needs-permeability-conductance = 需要给出通透系数与电导之一
errors_model-carries-no-charge-so-has = { $name } 不带电荷，因而没有电导
errors_model-bilayer-tells-no-conductance = 双分子层给不出电导
errors_model-light-between-0-w-m = 光强应在 0 与 { $brightest } W/m^2 之间，不能是 { $given }
errors_model-absorbs-nothing-dark = 黑暗中不吸收光
errors_model-asks-bilayer-membrane-which-has = { $what }取自膜的双分子层，而这层膜没有给出双分子层
errors_model-bilayer-no = { $name } 不能作双分子层
errors_model-leaflet-missing = 缺少{ $missing ->
    [outer] 外叶
   *[inner] 内叶
}
errors_model-must-above-zero-not = { $name } 必须大于零，不能是 { $value }
errors_model-transporters-takes-list-not = transporters 应为列表，不能是 { $given }
errors_model-has-both-sides = 两侧都是 { $name }
errors_model-class = { $name } 是类，不是实例
errors_model-compartment-bath-not = { $side } 应为 Compartment 或 Bath，不能是 { $place }
errors_model-not-transporter = { $each } 不是 Transporter
errors_model-two-transporters-called = 有两个转运体都叫 { $name }
errors_model-transporter-cannot-called = 转运体不能叫 { $name }
errors_model-has-no-states-take-time = 没有需要时间的状态，因而没有可逐个计数的分子
errors_model-states-follow-once-set = 按现在的设置，它的状态即时跟随条件
errors_model-gates-make-chain-states = 它的门控构成 { $count } 个状态的链
errors_model-gate-no-gate-no-markovgating = 它的门控 { $name } 既不是 Gate 也不是 MarkovGating
errors_model-energies-sequence-sourced-numbers = 能量应为一列有出处的数值
errors_model-energy-not-finite = 有一个能量不是有限值
errors_model-has-no-source = { $value } 没有出处
errors_model-above-zero-not = 它必须大于零，不能是 { $amount }
errors_model-pore-passes-least-one-ion = 孔道至少要通过一种离子
errors_model-every-ion-needs-energy-each = 每种离子在每个位点都要有能量，位点至少两个
errors_model-sites-have-distances-not = { $sites } 个位点有 { $sites2 } 个间距，不是 { $count } 个
errors_model-files-too-many = { $count } 种队列太多
errors_model-does-not-pass = { $unknown } 不能通过
errors_model-carries-no-charge = { $ion } 不带电荷
errors_model-does-not-pass-pore = { $ion } 不能通过此孔道
errors_model-tracer-followed-one-set-numbers = 示踪只能在单一一组数值下进行，不能用数组
errors_model-not-electroneutral-surplus-mm-charge = 不满足电中性：多余电荷 { $surplus } mM
errors_model-lipids-membrane-do-not-change = 膜的脂质在运行中不会改变
errors_model-not-number = { $path } 不是数值
errors_model-balance-ion = { $name } 是 { $name2 } 的平衡离子
errors_model-saltelli-design-has-no-grids = saltelli 设计不用网格
errors_model-members-make-no-whole-rows = { $n } 个成员不能凑成每行 { $row } 个的整行
errors_model-cannot-make-population = 无法由 { $cell } 建立群体
errors_model-there-no-member = 没有第 { $index } 个成员
errors_model-cannot-read-what-varies = 无法把 { $vary } 读作变动的量
errors_model-not-given-has-no-usual = { $path } 没有给出，也没有常用值
errors_model-members-cannot-share-combinations-evenly = { $n } 个成员不能均分到 { $combinations } 种组合
errors_model-not-two-varied-paths = { $pair } 不是两条变动路径
errors_model-correlation-between-1-1-not = 相关系数应在 -1 与 1 之间，不能是 { $value }
errors_model-these-correlations-exclude-one-another = 这些相关系数互相矛盾
errors_model-no-distribution = { $distribution } 不是分布
errors_model-how-many-members-n-needed = 要多少个成员？只有全用网格时才不需要 n
errors_model-cannot-read-amounts = 无法把 { $given } 读作浓度
errors_model-voltage-one-value-pair-not = 电压应为一个值或一对值，不能是 { $given }
errors_model-voltage-beyond-2-v-not = 超出 ±2 V 的电压不合生理：{ $given }
errors_model-takes-solution-add-one-them = solution 与 add 应给出其中一个
errors_model-injects-nothing = 没有注入任何东西
errors_model-has-no-contents = { $name } 的成分中没有 { $name2 }
errors_model-ramp-true-false-not = ramp 应为 True 或 False，不能是 { $ramp }
errors_model-step = 第 { $index } 步：{ $shown }
errors_model-needs = 需要给出 { $scale_name }
errors_model-cannot-use-these-arguments = { $name } 不能使用这些参数：{ $error }
errors_model-has-no-scheme = 没有动力学机制
errors_model-variant-no-cycle = 变体 { $name } 不是 Cycle
errors_model-has-cycles = { $name } 有 { $count } 个循环
errors_model-charged = { $name } 带电荷
errors_model-reflection-number-from-0-1 = reflection（反射系数）应为 0 至 1 之间的数，不能是 { $value }
errors_model-permeability-below-zero = 通透系数小于零：{ $given }
errors_model-too-long-characters = { $file } 太长：有 { $count } 个字符
errors_model-empty = { $file } 是空的
errors_model-not-cell-file = { $file } 不是细胞文件：{ $problem }
errors_model-no-cell = { $cell } 不是 Cell
errors_model-membrane-given-name-not = 膜应以名称给出，不能是 { $membrane }
errors_model-inside-bath = { $name } 的内侧是浴液 { $name2 }
errors_model-has-no-unit = { $magnitude } 没有单位
errors_model-must-above-zero-not-2 = 必须大于零，不能是 { $value }
errors_model-next-pulse-would-start-before = 前一个脉冲尚未结束，下一个就要开始：{ $interval }
errors_model-whole-number-from-not = 应为 { $least } 至 { $largest_count } 的整数，不能是 { $value }
errors_model-two-hops-have-same-name = 它有两个同名的步骤
errors_model-cargo-name-species-not = cargo 应为物质名称，不能是 { $given }
errors_model-takes-up-nothing-else = 它只摄取 { $usual }
errors_model-cannot-read-arrow = 无法读取箭头式 { $arrow }
errors_model-cannot-read = 无法读取 { $arrow } 中的 { $word }
errors_model-cargo = 它的货物有 { $cargo } 份{ $way ->
    [appears] 凭空出现
   *[lost] 丢失
}
errors_model-makes-loses-part-what-moves = 它使所移动的东西凭空多出或缺失一部分
errors_model-two-pools-meet = 有两个库在此汇合
errors_model-there-no-pool = 没有名为 { $sip } 的库
errors_model-nothing-leaves-pool-earlier-one = 没有任何东西由库 { $last } 回到前面的库
errors_model-there-no-number = 没有名为 { $name } 的数值
errors_model-name-transporter-text-not = 转运体的名称应为文本，不能是 { $name }
errors_model-must-above-zero-not-3 = { $name } 必须大于零，不能是 { $shown }
errors_model-outside-holds-no = 膜外没有 { $name }
errors_model-cannot-evaluated-these-conditions = 在这些条件下无法求值
errors_model-moves-no-net-charge-so = 它不移动净电荷，因而没有反转电位
errors_model-does-not-move = 它不转运 { $name }
errors_model-has-no-number = 缺少数值 { $missing }
errors_model-has-no-usual-cargo = 没有 usual_cargo
errors_model-has-no-hops = 没有步骤
errors_model-nothing-degraded-could-replace = 没有可供它补充的降解
errors_model-must-above-zero-not-absurd = { $name } 必须大于零且合理，不能是 { $value }
errors_model-reference-pressure-below-zero = reference_pressure 小于零
errors_model-onset-belongs-saturating-wall = onset 只用于会饱和的细胞壁
errors_model-saturating-wall-needs-reference-pressure = 会饱和的细胞壁，其 reference_pressure 必须高于 onset
errors_model-the-class = 类 { $name }
errors_model-an-object = 类型为 { $name } 的对象
errors_model-and-mpa = {" "}与 { $pressure } MPa
errors_model-its-ph = ，pH { $acidity }（{ $way ->
    [follows] 随动
   *[held] 恒定
}）
errors_model-no-path-for-water = ；没有水的通路
errors_model-same-kind-called = 两个不同的{ $kind ->
    [bath] 浴液
    [compartment] 区室
   *[membrane] 膜
}都叫 { $name }
errors_model-its-permeability = 它的通透系数
errors_model-permeability-of = { $name } 的通透系数
errors_model-number-of-lipids = { $key ->
    [capacitance] 电容
   *[water_permeability] 水通透系数
}
errors_model-no-step = { $step } 不是步骤
errors_model-open-state-has-no-step = 开放态 { $state } 没有步骤
errors_model-current-does-not-reverse = 它的电流在 -2 与 2 V 之间不反转
errors_model-no-ratio-stops = 没有任何 { $name } 的浓度比能使其通量停止
errors_model-shares-beyond-whole = 各部件分到的膜多于现有的膜（{ $parts }）；用 density 或 count 来分配
errors_model-vesicles-take-too-much = 囊泡可能取走的膜多于它的 { $area } um2（{ $parts }）；届时运行会停止
errors_model-takes-two-factors-cv = 接受两个倍数，或一个 cv
errors_model-cv-number-from-0-not = cv 应为 0 至 { $broadest } 的数，不能是 { $cv }
errors_model-cv-needs-number-above-zero = 使用 cv 时，原数值必须大于零
errors_model-low-above-high = 下限 { $least } 大于上限 { $most }
errors_model-cannot-read-correlations = 无法把 { $correlate } 读作相关系数表
errors_model-pair-given-twice = { $pair } 的相关系数给出了两次
errors_model-cannot-read-constants = 无法把 { $constants } 读作常数表
errors_model-not-free = { $name } 不是自由常数
errors_model-neither-part-nor-cycle = 它既不是部件，也不是 Cycle
errors_model-audits-itself-audit = 它自己的核查方法 .audit()
errors_model-has-no-scheme-2 = 它没有动力学机制
errors_model-pore-ohmic-reference-value-20-ps = pore = Ohmic(REFERENCE.value("20 pS"), "K")
errors_model-steady = dynamics="steady"
errors_model-ion-e-g-balance-cl-impermeant = 一种离子，例如 balance="Cl"，或一种不渗透溶质
errors_model-rest-holds-mm-other-side-mm = 其余溶质为 { $osmotic } mM，另一侧为 { $outside } mM
errors_model-give-ph-e-g-ph-7 = 给出它的 pH，例如 pH=7.2
errors_model-charge-number-surplus-mm = 它的电荷数为 { $z }，多余电荷为 { $surplus } mM
errors_model-give-charge-right-sign-balance-ion = 给它符号合适的电荷，或改用一种离子来平衡
errors_model-choose-another-name = 换一个名称
errors_model-balance-ion-other-sign-correct-concentration = 改用电荷符号相反的离子来平衡，或更正各浓度
errors_model-no-membrane-holds = 没有膜能承受这样的电压
errors_model-from-k-k = 应在 { $coldest } K 与 { $hottest } K 之间
errors_model-na-140-mm-solution = { $side }={"{"}"Na": "140 mM"{"}"}，或一个 Solution
errors_model-one-value = { $name } 只给一个值
errors_model-no-usual-density-known = 没有已知的常用密度
errors_model-text = 它是 { $said }
errors_model-cell-has-there = 细胞的该项数值为 { $usual }
errors_model-byte-0x = 偏移 { $start } 处的字节为 0x{ $object }
errors_model-save-utf-8 = 另存为 UTF-8
errors_model-what-charges-membrane-not-carried-vesicles = 囊泡不携带净电荷，否则会使膜充电
errors_model-counter-ion = 加上反离子："{ $value }": { $net }
errors_model-known = 已知：{ $known }
errors_model-holds = 队列中有 { $kinds }
errors_model-states = 状态：{ $states }
errors_model-step-arrow-forward-reverse-without-charge = 不带 charge 的 step(arrow, forward, reverse)
errors_model-transition-c-o-opening-closing = transition("C <-> O", opening, closing)
errors_model-give-backward-rate = 给出 backward（逆向）速率
errors_model-states-2 = 状态：{ $known }
errors_model-leave-one-rate-loop-out-driven = 省略回路中的一个速率；确有能量驱动回路时用 driven=True
errors_model-ligand-may-absent = 配体可能不存在，其浓度为零
errors_model-leave-rate-binding-out-loop-instead = 改为省略回路中结合配体的速率
errors_model-holds-2 = { $name } 中有：{ $value }
errors_model-remove = { $hints }，或去掉 { $name }
errors_model-potentials-need-one-place-does-not = 电位须以一个不变之处为参照
errors_model-outside-bath-outside-solution-one-membrane = 给其中一层膜写 outside=Bath("outside", Solution(...))
errors_model-exchange-inside-outside-one-them = 把其中一层膜的 inside 与 outside 对调
errors_model-give-every-one-own-name = 各取不同的名称
errors_model-add-membrane-surrounds = 加上包围它的膜
errors_model-above-95-fl-example = 例如 above="95 fL"
errors_model-acids-lose-protons-ph-rises = pH 升高时酸失去质子，电荷数随之减小
errors_model-water-permeability-membrane = 膜的 water_permeability
errors_model-give-permeability = 给出通透系数
errors_model-lipids-membrane-named-own-bilayer = 膜的脂质由该膜自己的 bilayer 指明
errors_model-bilayer-popc-liposome-bilayer-popc-0 = 给这层膜写 bilayer: popc_liposome，或 bilayer: {"{"}POPC: 0.7, cholesterol: 0.3{"}"}
errors_model-popc-0-7-cholesterol-0-3 = { $missing }: {"{"}POPC: 0.7, cholesterol: 0.3{"}"}
errors_model-membrane-separates-two-places = 把其中一侧换成别处：膜分隔两个不同的地方
errors_model-name-2-one-them = 其中一个用 name="{ $name }_2"
errors_model-name-without = 不含 '.' 与 '>' 的名称
errors_model-all-steps-rapid-equilibrium = 它的所有步骤都处于快速平衡
errors_model-rate-follows-conditions-once = 它的速率即时跟随条件
errors_model-leave-out-stochastic = 不把它列入 stochastic=[...]
errors_model-dynamics-steady = 它的 dynamics 为 "steady"
errors_model-most-followed = 至多逐个追踪 { $largest } 个状态
errors_model-ions-k-four-energies = ions={"{"}"K": (e1, e2, e3, e4){"}"}，四个位点各一个能量
errors_model-most = 至多 { $most_files } 种
errors_model-water-file-already = 不写它：没有离子的位点由水占据
errors_model-passes = 能通过的是 { $ions }
errors_model-ions-carry-mm-charge-all-missing = 它的离子正负电荷合计 { $ionic } mM，还缺少{ $missing ->
        [anions] 阴离子
        [cations] 阳离子
       *[other] { $missing }
    }
errors_model-balance-correct-concentrations = balance="{ $value }"，或更正各浓度
errors_model-another-cell-cell-replace = 另建一个细胞：cell.replace("{ $path }", ...)
errors_model-concentration-follows-from-electroneutrality = 它的浓度由电中性决定
errors_model-change-another-ion = 改变另一种离子
errors_model-waterpore-leak-carrier = WaterPore、Leak 或 Carrier
errors_model-uniform-low-high-instead = 改用 uniform(low, high)
errors_model-n-times-rows = n 取 { $row } 的整数倍
errors_model-no-cell-2 = 它不是 Cell
errors_model-they-0 = 成员的编号为 0 至 { $n }
errors_model-give = 给出 { $name } 的 { $name2 }
errors_model-order-says-nothing = 两条路径的先后次序没有区别
errors_model-grid-has-none = 网格没有相关系数可言
errors_model-rate-number-sourced = { $value } 不是带有来源的数
errors_model-varied-are = 变动的是：{ $paths }
errors_model-70-mv-100-mv-50-mv = "-70 mV" 或 ("-100 mV", "50 mV")
errors_model-current-10-pa-na-1-fmol = current="10 pA"，或 Na="1 fmol/s"
errors_model-holds-3 = { $name } 中有：{ $contents }
errors_model-add-0-mm-contents = 在它的成分中加上 { $name }="0 mM"
errors_model-derived = 它是推算出来的：{ $derived }
errors_model-one = { $own_numbers } 之一
errors_model-version-reads-format-1 = 此版本只读格式 1
errors_model-permease-1 = permease: 1
errors_model-add-membrane-remove = 加上一层膜，或把它删去
errors_model-rename-one-them = 给其中一个改名
errors_model-bilayer-popc-0-7-cholesterol-0 = bilayer: {"{"}POPC: 0.7, cholesterol: 0.3{"}"}
errors_model-hold-2-h = - hold: 2 h
errors_model-cycle-cycle-step-class = 在它的类中写 cycle = Cycle(step(...), ...)
errors_model-cycles-name-cycle = cycles = {"{"}name: Cycle(...){"}"}
errors_model-class-must-say-what-counted = 它的类须用 counted 指明以什么计数
errors_model-description-neutral-solute = 这种描述只适用于中性溶质
errors_model-cell-file-has-most = 细胞文件至多有 { $maximum_characters } 个字符
errors_model-one-item-line-each-after = 每行一项，各以 '- ' 开头
errors_model-keep-one-them = 保留其中一个
errors_model-remove-2 = 删去它
errors_model-remove-line = 删去 '---' 这一行
errors_model-bath-fixed-potential = 浴液的电位是固定的
errors_model-name-membrane-around-compartment = 指明一层包围区室的膜
errors_model-current-current-per-area-needed = 需要的是电流或单位面积电流
errors_model-20-ua-cm-2-1-na = 20 uA/cm^2 或 1 nA
errors_model-interval-from-start-start = 间隔从一个脉冲的开始算到下一个脉冲的开始
errors_model-least-ms = 至少 { $si } ms
errors_model-numbers = numbers = {"{"}...{"}"}
errors_model-counter-ion-would-have-go = 它的反离子也必须一同移动
errors_model-pool-egf-out = 一个库，或 "EGF.out" 这样的物质与膜侧
errors_model-hop-leaves-one-pool-most = 一个步骤至多离开一个库
errors_model-pools = 库：{ $pools }
errors_model-numbers-2 = numbers = {"{"}{ $name }: ...{"}"}
errors_model-positive = 大于零的 { $name }
errors_model-number-went-out-range = 有数值超出范围
errors_model-every-concentration-above-0-mm-voltage = 各浓度大于 0 mM，电压与温度取生物能有的值
errors_model-part-permease-library-class-hops = permease.library 中的部件，或带有 hops 的类
errors_model-wall-does-not-pull = 细胞壁不会向外牵拉细胞
errors_model-onset-has-no-stiffness-so-no = 在 onset 处细胞壁没有刚度，因此没有确定的体积与该压强对应
errors_model-reference-pressure-0-3-mpa-turgor = reference_pressure="0.3 MPa"，即参考体积下的膨压
errors_model-start = 以 'permease: 1' 开头的文件，参见 'permease new'
errors_model-space-after-colon = 每个冒号后空一格，特殊文字加引号
errors_model-bilayer-example = bilayer="red_blood_cell"，或 bilayer={"{"}"POPC": 0.7, "cholesterol": 0.3{"}"}
errors_model-concentration-zero = 有浓度为零：{ $found }
errors_model-divided-by-zero = 出现除以零
errors_model-zero-in = 膜内 { $name }
errors_model-zero-out = 膜外 { $name }
errors_model-add-to = { $name }.add({ $amounts })
errors_model-put-in = 在 { $name } 的成分中加入 { $amounts }
errors_model-ph-in = 在 { $name } 中设 pH=7.4

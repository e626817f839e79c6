errors_kinetics-slope-logarithmic-scale-needs-ca2 = 对数坐标上的斜率要求 Ca²⁺ 大于零
errors_kinetics-unfuelled-driven-loop = 没有能量来源的回路受到驱动
errors_kinetics-more-constants-omitted-than-detailed = 省略的常数多于细致平衡所能确定的数目：请给出其中 { $number } 个
errors_kinetics-chemistry-makes-elementary-charges-per = 化学反应每循环凭空产生 { $gains } 个元电荷
errors_kinetics-step-charges-sum-but-one = 各步电荷之和为 { $charge }，而一次循环向外移动 { $gains }
errors_kinetics-loop-rapid-steps-alone-carries = 仅由快速步骤组成的回路带有通量
errors_kinetics-unknown-way-reconcile = 未知的调和方式 { $reconcile }
errors_kinetics-constants-miss-detailed-balance = 常数偏离细致平衡 { $gap }
errors_kinetics-every-shut-state-one-gaps = 所有关闭态都算作簇内间隔
errors_kinetics-no-burst-begins-these-conditions = 在此条件下没有簇状开放
errors_kinetics-no-gap-longer-than-s = 没有长于 { $critical } s 的间隔
errors_kinetics-shut-times-have-one-component = 关闭时间只有一个成分，无从划分各簇
errors_kinetics-these-states-never-entered = 这些状态从不进入
errors_kinetics-record-lasts-longer-than-nothing = 记录时长必须大于零，不能是 { $duration } s
errors_kinetics-way-joins-states = 路径 { $index } 连接状态 { $start } 与 { $end }，而状态共有 { $count } 个
errors_kinetics-rate-way-1-s = 路径 { $index } 的速率为 { $rate } 1/s
errors_kinetics-more-than-jumps = 跃迁超过 { $most_jumps } 次
errors_kinetics-cannot-read-arrow = 无法读懂该箭头式
errors_kinetics-arrow-text-not = 箭头式必须是文本，不能是 { $text }
errors_kinetics-constants-close-reference-temperature-on = 这些常数只在参考温度下满足细致平衡
errors_kinetics-must-above-zero-not = 必须大于零，不能是 { $found }
errors_kinetics-must-zero-more-not = 必须不小于零，不能是 { $resting }
errors_kinetics-cycle-needs-least-one-step = 循环至少要有一步
errors_kinetics-scheme-falls-into-pieces = 图式断成 { $count } 段
errors_kinetics-both-rate-constants-missing = 两个速率常数都没有给出
errors_kinetics-symmetry-not-between-0-1 = 对称因子 { $symmetry } 不在 0 与 1 之间
errors_kinetics-both-activation-energy-q10-given = 活化能与 Q10 只能给出一个
errors_kinetics-dissociation-constant-not-above-zero = 解离常数 { $value } 不大于零
errors_kinetics-q10-not-above-zero = Q10 { $factor } 不大于零
errors_kinetics-constant-not-above-zero = { $direction ->
        [forward] 正向
       *[reverse] 逆向
    }常数 { $value } 不大于零
errors_kinetics-constant-does-not-fit-step = { $direction ->
        [forward] 正向
       *[reverse] 逆向
    }常数 { $given } 与该步骤不符
errors_kinetics-scheme-does-not-carry = 图式不转运 { $species }
errors_kinetics-label-cannot-followed-through-step = 一个步骤既结合又释放标记物，因此无法追踪
errors_kinetics-label-has-no-meaning-scheme = 在此图式中标记 { $names } 没有意义
errors_kinetics-no-pool-has-sensor = 没有一个囊泡池带有传感器
errors_kinetics-pools-exchange-vesicles-pairs-rates = { $count } 个囊泡池之间应有 { $count2 } 对交换速率，而不是 { $count3 } 对
errors_kinetics-no-ca2-sensor = { $sensor } 不是 Ca²⁺ 传感器
errors_kinetics-one-turn-makes = 一次循环净生成 { $gained }，而{ $declared }
errors_kinetics-declare-fuel-fuel-write-both-sides = 用 fuel=Fuel(...) 声明供能反应，或写明每种被转运物质的膜内与膜外两侧
errors_kinetics-scheme-has-independent-loop-each-supplies = 图式有 { $loops } 个独立回路，每个回路只能确定一个常数
errors_kinetics-inside-loses-outside-gains = 膜内失去的电荷为 { $leaves }，膜外得到的为 { $gains }
errors_kinetics-check-charges-species-stoichiometry = 检查各物质的电荷与化学计量
errors_kinetics-field-does-work-every-charge-exactly = 电场对每个跨膜电荷做功，且只做一次
errors_kinetics-give-charge-steps-move-charge-through = 在电荷穿过电场的步骤上给出 charge=（向外为正）
errors_kinetics-one-turn-moves-so-two-sides = 一次循环移动 { $moved }，因此两侧会立刻达到平衡
errors_kinetics-give-least-one-steps-rate-constants = 至少给其中一个步骤以速率常数
errors_kinetics-forward-over-reverse-constants-expected = 正向常数之积与逆向常数之积的比值为 { $product }，应为 { $expected }
errors_kinetics-omit-one-constant-loop-have-derived = 省略回路中的一个常数，让它由细致平衡推出；或用 reconcile='least-change'
errors_kinetics-leave-out-long-lived-ones = 不要把长寿命的关闭态算作簇内间隔
errors_kinetics-shut-times-last-ms-average = 关闭时间平均为 { $mean } ms
errors_kinetics-shorter-one = 更短的临界间隔
errors_kinetics-shorter-record = 更短的记录
errors_kinetics-activation-energies-forward-minus-reverse-su = 沿回路求和，正向减逆向的活化能为 { $heat } kJ/mol，ln Q10 为 { $q10 }，两者都应为零
errors_kinetics-omit-one-constant-loop-derived-one = 省略回路中的一个常数：推出的常数自然带有正确的温度依赖
errors_kinetics-join-them-step-check-spelling-states = 用一个步骤把它们连起来，或检查状态名称的拼写
errors_kinetics-give-least-one-other-derived = 至少给出一个，另一个由细致平衡推出
errors_kinetics-0-5-midway = 0.5，即正中
errors_kinetics-keep-one-them = 保留其中一个
errors_kinetics-every-step-reversible = 每个步骤都是可逆的
errors_kinetics-leave-out-detailed-balance-supplies = 省略它：它可由细致平衡得出
errors_kinetics-takes-up-going-so-unit = 它沿{ $direction ->
        [forward] 正向
       *[reverse] 逆向
    }进行时结合 { $molecules }，因此单位是 { $molar }
errors_kinetics-carries = 它转运 { $known }
errors_kinetics-turn-makes-destroys-species-so-does = 一次循环会生成或消耗该物质，因此跨膜前后的分子不是同一个
errors_kinetics-rrp-sensor = {"{"}"RRP": sensor{"}"}
errors_kinetics-fuel-not-enough = 所声明的供能反应 { $name } 不能与之抵消
errors_kinetics-no-fuel = 没有声明供能反应
errors_kinetics-bath-molecules = { $count } 个浴液分子
errors_kinetics-arrow-reversible = 每一步都可逆：写 <->
errors_kinetics-arrow-replace-mark = 把该符号换成 <->
errors_kinetics-arrow-none = 没有箭头
errors_kinetics-arrow-second = 出现了第二个箭头
errors_kinetics-arrow-one-step = 每个箭头写一步
errors_kinetics-arrow-same-state = 这一步没有离开状态 { $state }
errors_kinetics-arrow-name-state = 写明它变成的状态
errors_kinetics-arrow-missing = 此处缺少状态或物质
errors_kinetics-arrow-such-as = Eo，或 2 Na.out
errors_kinetics-arrow-coefficient = 状态没有系数
errors_kinetics-arrow-side = 溶质须写明所在一侧：{ $solute }
errors_kinetics-arrow-two-states = { $state } 之外又有第二个状态 { $name }
errors_kinetics-arrow-unknown-side = 未知的一侧 { $side }
errors_kinetics-arrow-least = 系数至少为 1
errors_kinetics-arrow-leave-out = 不写 { $name }
errors_kinetics-arrow-unread = 无法识别 { $sign }
errors_kinetics-arrow-terms = 各项用 + 相连，系数为整数
errors_kinetics-arrow-no-state = 这一侧没有状态
errors_kinetics-arrow-one-name = 每侧恰好写一个不带后缀的名称
errors_kinetics-arrow-at = { $arrow } { $reason }

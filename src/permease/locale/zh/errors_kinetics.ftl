errors_kinetics-slope-logarithmic-scale-needs-ca2 = 对数坐标上的斜率要求 Ca²⁺ 大于零
errors_kinetics-unfuelled-driven-loop = 没有能量来源的回路受到驱动
errors_kinetics-more-constants-omitted-than-detailed = 省略的常数多于细致平衡所能确定的数目：请给出其中 { $number } 个
errors_kinetics-chemistry-makes-elementary-charges-per = 化学反应每循环凭空产生 { $gains } 个元电荷
errors_kinetics-step-charges-sum-but-one = 各步电荷之和为 { $charge }，而一次循环向外移动 { $gains }
errors_kinetics-loop-rapid-steps-alone-carries = 仅由快速步骤组成的回路带有通量
errors_kinetics-unknown-way-reconcile = 未知的调和方式 { $reconcile }
errors_kinetics-constants-miss-detailed-balance = 常数偏离细致平衡 { $gap }
errors_kinetics-every-shut-state-one-gaps = 所有关闭态都属于间隙
errors_kinetics-no-burst-begins-these-conditions = 在此条件下没有簇状开放
errors_kinetics-no-gap-longer-than-s = 没有长于 { $critical } s 的间隙
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

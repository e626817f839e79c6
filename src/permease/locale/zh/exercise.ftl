exercise-section-fluidity = 膜的流体性
exercise-section-diffusion = 简单扩散
exercise-section-osmosis = 渗透
exercise-section-mediated = 介导运输
exercise-section-channels = 通道蛋白
exercise-section-carriers = 载体蛋白
exercise-section-energetics = 运输的能量学
exercise-section-primary = 原发性主动运输
exercise-section-secondary = 继发性主动运输
exercise-section-donnan = 吉布斯-唐南效应
exercise-section-vesicles = 囊泡运输
exercise-head =
    { $seed ->
        [0] 章节：{ $section }。例题数值（种子 0）。
       *[other] 章节：{ $section }。种子 { $seed } 的数值。
    }
exercise-assumed = 假设：
exercise-reconstruction = 原题文字并未公开：题干与数值均为重构。
exercise-own = 本练习为本软件包自拟，并非正文所附的习题。
exercise-key = 答案：
exercise-key_line = { $key }：{ $meaning }
exercise-quoted = “{ $text }”
exercise-said_because = { $chosen }，因为{ $reason }
exercise-accepted = { $low } 至 { $high } 均为正确
exercise-accepted_reach = 模拟达到 { $low } 至 { $high } 即为正确
exercise-misconception = 常见误解：{ $text }
exercise-model = 模型：{ $model }
exercise-word_because = 因为
exercise-words_because = 因为 理由 原因
exercise-words_and = 和 与 及
exercise-words_powers = 万=4 十万=5 百万=6 千万=7 亿=8 十亿=9 百亿=10 千亿=11 万亿=12
exercise-words_counted = 个 倍 次 只 颗 分子 离子 葡萄糖 细菌 载体 通道 囊泡 细胞
exercise-because = 理由：
exercise-form-pure = 请用一个数作答{ $how }：{ $part }=...
exercise-form-number = 请用带单位的数作答{ $how }，单位为 { $unit } 或其他同类单位：{ $part }=...
exercise-form-whole = 请用一个整数作答：{ $part }=...
exercise-digits = （{ $count } 位有效数字）
exercise-within = （误差不超过 { $within }）
exercise-form-choice = 请用选项编号作答：{ $part }=1
exercise-form-because = 请用选项编号与理由编号作答：{ $part }=1 因为 2
exercise-example-because = { $part }="1 因为 2"
exercise-form-several = 请写出所有成立的选项编号：{ $part }=1+2
exercise-form-ranking = 请按从大到小写出全部编号：{ $part }=2 > 1 > ...
exercise-form-target = 请给出设定值，程序会据此模拟：{ $part }={ $settings }
exercise-setting = { $name }：{ $what }，{ $low } 至 { $high }
exercise-right = 正确
exercise-partly = 部分正确
exercise-wrong = 不正确
exercise-unread = 无法核对
exercise-open = 尚未作答
exercise-passed = 全部正确。
exercise-so_far = 目前正确：{ $all } 小题中已对 { $good } 题。
exercise-not_passed =
    { $good ->
        [0] 还没有通过：{ $all } 小题都未答对。
       *[other] 还没有通过：{ $all } 小题中对了 { $good } 题。
    }
exercise-and_open = { $said }还有 { $count } 题未答。
exercise-and_unread = { $said }有 { $count } 题的答案无法核对。
exercise-unread_try = 请试：{ $hint }
exercise-of_part = { $part }：{ $why }
exercise-reason_missing = 选项正确；还请说明理由。
exercise-reached = 模拟达到 { $reached }；目标为 { $wanted }。
exercise-reached_same = 模拟达到目标 { $wanted }。
exercise-pair = { $first }“{ $larger }”应排在 { $second }“{ $smaller }”之前：模型得到 { $more } 与 { $less }。
exercise-upside_down = 顺序恰好颠倒：最大的应排在最前。
exercise-other_sign = 符号错误：请核对该量以哪个方向为正。
exercise-no_direction = 该量只有大小而无方向，不会是负值。
exercise-too_large = 偏大，且不属于常见的失误：请按提示逐步核对。
exercise-too_small = 偏小，且不属于常见的失误：请按提示逐步核对。
exercise-too_large_below = 绝对值偏大，即负得过多，且不属于常见的失误：请按提示逐步核对。
exercise-too_small_below = 绝对值偏小，即负得不够，且不属于常见的失误：请按提示逐步核对。
exercise-slip-sign = 大小正确，但符号相反：请核对该量以哪个方向为正。
exercise-slip-inverted = 这是倒数：比值的分子与分母颠倒了。
exercise-slip-log10 = 这是用常用对数（底为 10）得到的结果：公式中是自然对数。
exercise-slip-thousand = 相差一千倍：请核对单位前缀，例如 mV 与 V、kJ 与 J。
exercise-slip-comma = 逗号只作千位分隔，小数点写作“.”。
exercise-slip-percent = 这是百分数：请给出小数，或加上 % 号。
exercise-slip-rounded = 舍入过多：请给出 { $count } 位有效数字。
exercise-slip-whole = 所数之物只能是整个的：请给出整数。
exercise-list-id = 编号
exercise-list-title = 标题
exercise-list-section = 章节
exercise-list-parts = 小题
exercise-hint-head = { $id }，提示 { $step }/3：{ $text }
exercise-hint-next = 下一条：permease exercise hint { $id } { $next }
exercise-how = 作答：{ $command }
exercise-how-hint = 需要提示：permease exercise hint { $id }
exercise-score = （得分 { $score } %）
exercise-part = { $name }) { $message }
exercise-try = 查看提示：permease exercise hint { $id }
exercise-sheet = 练习，种子 { $seed }
exercise-sheet_note = 正文习题的原文并未公开：以数字编号的练习均为重构。
exercise-sheet_check = 核对答案：`{ $command }`
exercise-curve_point = O 本题
exercise-answers = 答案，种子 { $seed }
exercise-wrote = 已写入 { $file }

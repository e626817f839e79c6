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
        [0] 章节：{ $section }。教科书数值（种子 0）。
       *[other] 章节：{ $section }。种子 { $seed } 的数值。
    }
exercise-assumed = 假设：
exercise-reconstruction = 原题文字并未公开：题干与数值均为重构。
exercise-own = 本练习为本软件包自拟，并非正文所附的习题。
exercise-key = 答案：
exercise-misconception = 常见误解：{ $text }
exercise-model = 模型：{ $model }
exercise-word_because = 因为
exercise-because = 理由：
exercise-form-pure = 请用一个数作答：{ $part }=...
exercise-form-number = 请用带单位的数作答，单位为 { $unit } 或其他同类单位：{ $part }=...
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
exercise-pair = { $larger }应排在{ $smaller }之前：前者 { $more }，后者 { $less }。
exercise-other_sign = 符号错误：请核对该量以哪个方向为正。
exercise-too_large = 偏大，且不属于常见的失误：请按提示逐步核对。
exercise-too_small = 偏小，且不属于常见的失误：请按提示逐步核对。
exercise-slip-sign = 大小正确，但符号相反：请核对该量以哪个方向为正。
exercise-slip-inverted = 这是倒数：比值的分子与分母颠倒了。
exercise-slip-log10 = 这是用常用对数（底为 10）得到的结果：公式中是自然对数。
exercise-slip-thousand = 相差一千倍：请核对单位前缀，例如 mV 与 V、kJ 与 J。逗号只作千位分隔，小数点写作“.”。
exercise-slip-percent = 这是百分数：请给出小数，或加上 % 号。
exercise-list-id = 编号
exercise-list-title = 标题
exercise-list-section = 章节
exercise-list-parts = 小题
exercise-hint-head = { $id }，提示 { $step }/3：{ $text }
exercise-hint-next = 下一条：permease exercise hint { $id } { $next }
exercise-how = 作答：permease exercise answer { $id } { $example }
exercise-how-hint = 需要提示：permease exercise hint { $id }
exercise-score = （得分 { $score } %）
exercise-part = { $name }) { $message }
exercise-try = 查看提示：permease exercise hint { $id }
exercise-sheet = 练习，种子 { $seed }
exercise-sheet_note = 正文习题的原文并未公开：以数字编号的练习均为重构。
exercise-curve_point = O 本题
exercise-answers = 答案，种子 { $seed }
exercise-wrote = 已写入 { $file }

solve-time-course-too-fast-sampling = 变化过快，核查的采样不足
solve-temperature-changed-during-step = 某一步中温度有变化
solve-rapid-binding-transient-scheme-stores = { $unresolved } 的瞬态机制中，快速结合储存的自由能未计入
solve-jumps-single-molecules-have-no = 单个分子的跃迁没有可积分的速率

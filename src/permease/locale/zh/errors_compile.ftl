errors_compile-seeds-whole-numbers-from-0 = 种子必须是 0 至 2^64 − 1 的整数，不能是 { $seed }
errors_compile-more-than-jumps-one-step = 一步之内的跃迁超过 { $most } 次
errors_compile-stochastic-true-list-transporters-not = stochastic 只能是 True 或转运体的列表，不能是 { $wanted }
errors_compile-no-transporter-named = 没有指名转运体
errors_compile-molecules-cannot-counted = { $exact } 个分子无法逐个计数
errors_compile-has-no-transporter-whose-states = 其中没有状态随时间变化的转运体
errors_compile-no-state = 没有状态变量
errors_compile-no-state-controlled = 没有受误差控制的状态变量
errors_compile-declared-twice = 重复声明：{ $twice }
errors_compile-cannot-stop-condition = { $what }不能在达到条件时停止
errors_compile-states = { $n } 个状态变量对应 { $count } 个 { $name }
errors_compile-not-symbol = { $node } 不是符号
errors_compile-neither-time-state-nor-parameter = { $name } [{ $value }] 既不是时间或状态变量，也不是参数
errors_compile-derivative-must-not = 导数的单位必须是 { $value }，不能是 { $value2 }
errors_compile-needs-which-has-none = 需要 { $name } 中有 { $species }，而其中没有
errors_compile-width-not-one = 宽度 { $width } 不在 { $map } 之中
errors_compile-algebraic-states-could-not-solved = 代数状态变量无法求解
errors_compile-have-shape-not = { $name } 的形状为 { $shape }，应为 { $shape2 }
errors_compile-times-must-finite-sorted-not = 时刻必须有限、递增，且不早于起点
errors_compile-scales-must-positive = 标度必须大于零
errors_compile-tolerances-must-positive = 容差必须大于零
errors_compile-first-step-must-positive = 首个步长必须大于零
errors_compile-table-states-must-contiguous-float64 = 状态变量表必须是连续存储的 float64
errors_compile-no-algebraic-equation-determines = 没有代数方程决定 { $names }
errors_compile-cannot-inject-into = 无法把 { $species } 注入 { $place }
errors_compile-was-given-two-values = { $name } 有两个不同的值
errors_compile-memory-gpu-does-not-hold = GPU 内存连一个细胞也容纳不下
errors_compile-cuda-target-needs-cupy = 计算目标 cuda 需要 CuPy
errors_compile-no-gpu-can-used-here = 此处没有可用的 GPU
errors_compile-gpu-gave-up = GPU 中止了计算
errors_compile-kernel-could-not-compiled-gpu = 计算内核无法为 GPU 编译
errors_compile-pure-numbers = 纯数
errors_compile-sensitivity = 灵敏度计算
errors_compile-number-steps-not-negative = 步数不能为负，不能是 { $number }
errors_compile-rates-needed-not = 需要 { $count } 个速率，给出了 { $count2 } 个
errors_compile-time-seconds-cannot = 以秒计的时间不能是 { $time }
errors_compile-rates-jumps-finite-numbers = 跃迁速率必须是有限的数
errors_compile-there-no-wait = 没有可供等待的 { $path }
errors_compile-single-cells-machine-code-only = 只能用于机器码中的单个细胞
errors_compile-fewer-molecules-leave-deterministic = 减少分子数，或按确定性方式计算
errors_compile-stochastic-true = stochastic={ $known }，或 True
errors_compile-most = 至多 { $largest } 个
errors_compile-there-no-molecules-count = 没有可以逐个计数的分子
errors_compile-dynamics-transient-channel-carrier-pump = 为通道蛋白、载体蛋白或泵设定 dynamics="transient"
errors_compile-single-molecules-make-jumps = 它由单个分子的跃迁产生，是跳变的
errors_compile-voltage-concentration = 改用电压或浓度
errors_compile-give-equations-least-one-state = 方程组至少要有一个状态变量
errors_compile-error-norm-would-empty = 否则误差范数中没有任何一项
errors_compile-holds = { $name } 中有：{ $known }
errors_compile-add-e-g-0-mm = 在 { $name } 中加入 { $species }，如 { $species }="0 mM"
errors_compile-residual-after-damped-newton = 阻尼牛顿迭代之后，残差为 { $max }
errors_compile-start-closer-solution = 从更接近解的初值开始
errors_compile-rtol-atol = rtol 为 { $rtol }，atol 为 { $atol }
errors_compile-algebraic-part-jacobian-structurally-singula = 雅可比矩阵的代数部分结构奇异（指标大于 1）
errors_compile-holds-no = { $place } 中没有 { $species }
errors_compile-text = { $values } 与 { $value }
errors_compile-bytes-output-times = { $times } 个输出时刻需要 { $bytes } 字节
errors_compile-fewer-output-times = 减少输出时刻
errors_compile-pip-install-permease-gpu-target-llvm = pip install "permease[gpu]"，或 target="llvm"
errors_compile-fewer-cells-time-target-llvm = 每次计算较少的细胞，或用 target="llvm"
errors_compile-pip-install-permease-gpu-target-llvm-2 = pip install "permease[gpu]"，或 target="llvm"
errors_compile-hold-without-until = 不带 until 的 Hold
errors_compile-one-row-each = integrate_many 需要每个细胞一行
errors_compile-no-device-answers = 没有 CUDA 设备响应（{ $error }）
errors_compile-no-cuda-device = 本机没有 CUDA 设备
errors_compile-numbers-follow-lipids = 方程中的许多数值由脂质决定
errors_compile-no-single-number = 它不是方程中的单个数值

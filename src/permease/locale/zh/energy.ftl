energy-supplied = 代谢提供的自由能
energy-work = 电极所做的功
energy-stored = 自由能变化（细胞）
energy-baths = 自由能变化（浴液）
energy-dissipated = 以热的形式耗散
energy-minus = 耗散减去 { $names } 凭空产生的部分

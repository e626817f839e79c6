bilayer-gel-has-one-area-order = 凝胶相的面积、序参量与各向异性在此取固定值，不随脂质和温度变化
bilayer-mixture-saturated-doubly-unsaturated-lip = 含固醇的饱和脂质与双不饱和脂质混合物在此条件下会分成两个液相（DOPC/DPPC/胆固醇约在 30 °C 以下）；所给 ld 与 lo 比例是按各脂质自身脂酰链归类的平均值，不反映各相区的组成
bilayer-above-temperature-which-parts-about = 高于分相温度（DOPC/DPPC/胆固醇约为 30 °C）时，此类混合物为单一液相；所给 ld 与 lo 比例是按各脂质自身脂酰链归类的平均值
bilayer-saturated-doubly-unsaturated-lipids-take = 饱和与双不饱和脂质在流动态按理想混合处理，实际并非如此，熔化温度高数度（DOPC/DPPC 1:1 的液相线在此为 27 °C）
bilayer-to = { $low } 至 { $high }
bilayer-method = 方法
bilayer-sources = 来源
bilayer-none = 无
bilayer-provisional-some-numbers-await-check = 暂定：部分数值尚待核对
bilayer-text = ：
bilayer-extrapolates-area-per-lipid-30 = 外推：30 °C 时每脂质面积 { $size } Å²，实测范围为 59.8 至 67.4 Å²
bilayer-extrapolates-degc-measured-from-10 = 外推：{ $celsius } °C，实测范围为 10 至 50 °C
bilayer-extrapolates-more-than-50-sterol = 外推：固醇超过 50 %
bilayer-area-gel-which-factor-right = 其面积的 { $gel } % 为凝胶相，其系数仅数量级可信
bilayer-half-time-uniformly-bleached-disc = 均匀漂白圆斑的半恢复时间
bilayer-half-time-gaussian-beam = 高斯光束的半恢复时间
bilayer-given = 给定
bilayer-lipids = 脂质
bilayer-protein-nm = 半径 { SIGNIFICANT($radius, digits: 3) } nm 的蛋白质
bilayer-molecules = 分子
bilayer-lipids-themselves-free-bilayers-support = 指自由双分子层中脂质自身的扩散；支撑膜上减半或更慢（DOPC 自由膜 7.8、云母上 3.1 um2/s），25 °C 的 POPC 也有 1.8 至 2.5 um2/s 的报道
bilayer-phases-coexist-range-includes-all = 多相共存：范围包括各种分布，无论哪一相包围另一相
bilayer-diffusion-gel-known-order-magnitude = 凝胶相中的扩散只知数量级：对所有脂质和温度取同一常数
bilayer-head-groups-other-than-choline = 胆碱以外的头基按磷脂酰胆碱的规律计算
bilayer-extrapolates-measured-from-0-70 = 外推：测量范围为 0 至 70 °C
bilayer-surface-viscosity-fluid-bilayers-depends = 流动双分子层的表面黏度因方法不同可差十倍；按脂质扩散折算是一种假设
bilayer-so-small-disc-does-not = 如此小的圆盘所处的膜不能视为连续介质
bilayer-water-both-sides-cytosol-few = 两侧按水计算；胞质溶胶黏度高数倍，会使大圆盘变慢
bilayer-diffusion-every-phase-activation-energy = 各相的扩散由其活化能计算，共存的相用有效介质理论合并
bilayer-diffusion-free-area-per-lipid = 由每个脂质的自由面积计算扩散（拟合所得：用于描述，不作预测）
bilayer-surface-viscosity-fluid-bilayers-scaled = 流动双分子层的表面黏度，按脂质扩散折算
bilayer-disc-viscous-sheet-between-two = 两层流体之间黏性薄层中的圆盘，任意大小（Petrov 与 Schwille）
bilayer-small-disc-viscous-sheet-between = 两层流体之间黏性薄层中的小圆盘（Saffman 与 Delbrück）
bilayer-d-proportional-1-radius-fitted = D 与半径成反比，长度由拟合得到（Gambin）
bilayer-gels-recalled-values-right-order = 凝胶相：凭记忆的数量级数值
bilayer-near-transition-bilayers-softer-still = 相变附近双分子层更软：未计入面积涨落
bilayer-measured-phosphatidylcholines-other-head = 数据来自磷脂酰胆碱；其他头基按相同处理
bilayer-polyunsaturated-chains-softer-bending-no = 多不饱和链：弯曲更软；两条链均为多不饱和时固醇不使其变硬
bilayer-proteins-cytoskeleton-cells-not = 不包括细胞的蛋白质和细胞骨架
bilayer-lipids-alone-whole-membrane-red = 仅指脂质；红细胞整个膜为 450 mN/m
bilayer-breaking-matter-chance-rate-loading = 破裂带有偶然性并取决于加载速率；红细胞在面积增加 2 至 4 %（平均 3 %）时破裂
bilayer-lipids-alone-membranes-cells-reach = 仅指脂质；细胞膜可达 0.9 uF/cm2
bilayer-mean-twelve-fluid-phosphatidylcholines-s = 十二种流动磷脂酰胆碱的平均值，计入固醇的硬化作用，各相并列
bilayer-area-modulus-times-square-hydrocarbon = 面积模量乘以烃层厚度的平方再除以 24（聚合物刷模型），计入固醇的硬化作用
bilayer-relative-area-gained-when-bilayers = 双分子层破裂时的相对面积增量
bilayer-area-modulus-times-strain-lysis = 面积模量乘以破裂应变
bilayer-permittivity-hydrocarbon-over-thickness = 烃的介电常数除以烃层厚度
bilayer-measured-taken-these-lipids-temperature = 实测于 { $zh }，换算到所给脂质与温度
bilayer-leaflets-series = ；两叶串联
bilayer-extrapolates-log-k-rule-was = 外推：log K 为 { $partition }，该关系取自 { $low } 至 { $high }
bilayer-extrapolates-g-mol-rule-was = 外推：摩尔质量 { $molar_mass } g/mol，该关系只取到 300 g/mol
bilayer-extrapolates-so-hydrophilic-size-sugars = 外推：相对其大小过于亲水；糖类与抗坏血酸的实测值比该直线低 3 至 4 个数量级
bilayer-measured-cells-whose-carriers-channels = 在细胞上测得，其中一部分可能由载体或通道承担
bilayer-still-water-thick-membrane-s = 与膜疏水层等厚的静止水层为 { $layer } cm/s：限制通量的通常是未搅动水层而非膜
bilayer-measured-flux-exchange-net-conductive = 所测为交换通量，净（导电）通透系数更低
bilayer-extrapolates-no-solute-100-g = 外推：该直线所用溶质中没有 100 g/mol 以上且 log K 低于 1.19 者；阿替洛尔透过细胞比它所示慢两个数量级
bilayer-measured-least-cm-s-here = 实测于{ $zh }：换算后至少 { $least } cm/s，因未搅动水层限制了通量
bilayer-given-here-not-used-method = 所给{ $names_zh }未被采用：方法 { $rung } 优先，除非指定 { $chosen_zh }
bilayer-neutral-form-which-ph-7 = 指中性分子，pH 7.4 时占 { $share } %（pKa { $pka }）
bilayer-neutral-form-most-charged-ph = 指中性分子：pH 7.4 时{ $zh }大多带电
bilayer-log-p-1-03-log = 由十六烷/水分配系数：log P = 1.03 log K + 1.01（均方根误差 0.25，区间取两倍）
bilayer-log-p-0-90-log = 由十六烷/水分配系数（一元羧酸）：log P = 0.90 log K + 0.87
bilayer-p-26-k-0-95 = 由十六烷/水分配系数（摩尔质量小于 50 g/mol）：P = 26 K^0.95（误差 1.5 个数量级以内）
bilayer-p-23-k-1-56 = 由橄榄油/水分配系数：P = 23 K^1.56（误差 1 个数量级以内）
bilayer-last-resort-log-p-1 = 最后手段，由辛醇/水分配系数：log P = 1.27 log K − 2.42（误差 1.5 个数量级以内）
bilayer-last-resort-log-p-1-2 = 最后手段，由辛醇/水分配系数（摩尔质量小于 50 g/mol）：log P = 1.47 log K − 0.46（误差 2 个数量级以内）
bilayer-octanol-water-partition-coefficient-crip = 由分子结构按 Crippen 原子贡献法估算辛醇/水分配系数，再用辛醇直线（误差 2 个数量级以内）
bilayer-composition-provisional-no-part-has = 组成（{ $zh }）待核实：尚未与任何文献核对

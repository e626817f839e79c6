help-command =
    细胞、细胞膜与跨膜转运：模拟、计算、核查。

    以下选项写在命令之前或之后均可。
help-command-run =
    让细胞经历实验方案，并清点一切转运。

    打印变化、ATP 消耗、耗散的自由能，以及电荷、物质与能量的核查。
help-command-steady =
    细胞的静息状态：求出，继续积分加以验证，并逐项说明。

    每种物质的外流按转运体分列；E 是其能斯特电位。
help-command-sweep =
    让许多在某些数值上不同的细胞经历同一实验方案：网格扫描或随机群体。

    网格写作 --over PATH=FROM:TO:COUNT（加 log 为对数等距），或 --over 'PATH=A|B|C'。分布写作 --vary 'PATH=normal(70 fL, cv=0.1)'、lognormal(MEAN, cv=)、uniform(LOW, HIGH)、scaled(cv=0.3) 或 scaled(0.5, 2)，后两者为细胞自身数值的倍数。

    给出 -o cells.zarr 时，细胞算完即存：按 Ctrl-C 或崩溃之后可用 --resume 继续。结果与线程数和工作进程数无关。
help-command-check =
    检查细胞文件的电荷、单位、名称、渗透平衡、热力学循环与数据来源。

    退出码：0 全部正确；1 有错误；3 根本不是细胞文件；5 无法打开。
help-command-show = 细胞的区室、浴液、膜、转运体与实验方案。
help-command-curve =
    部件、膜或细胞的一条曲线；选择一种。

    单独的部件：--iv、--dose、--uptake、--occupancy、--energy；被扫描物质的浓度由扫描值取代。脂质：--fluidity、--overton。细胞：--fragility。无对象：--donnan。
help-command-clamp =
    单独钳制一个部件：按步改变电位与溶液，精确给出其响应。

    --steps 的每一步写作 VOLTAGE:DURATION 或 VOLTAGE:DURATION:SPECIES=CONC;...，后者给出仅在该步内的浓度（默认膜外；膜内写作 SPECIES.in）。其中一个值可为一族，每个成员一条扫描：FROM..TO/COUNT 或 A|B|C。每条扫描均从第一步的稳态开始。
help-command-record =
    逐次记录一个部件单个分子的跃迁：电流记录、驻留时间、簇状开放、噪声；载体和泵则为周转。

    记录是精确的：除非给出 --dead-time，不漏掉任何跃迁。所见数值旁列出理论值。
help-command-excite =
    向静息细胞注入脉冲或恒定电流：阈值、不应期与放电频率。

    从 --threshold、--refractory、--firing 中选一个。电流按膜面积或按总量给出。
help-command-release =
    Ca²⁺ 升高后囊泡的融合：速率、数目及增加的膜电容，精确计算。

    用 --calcium 给出传感器处 Ca²⁺ 的各步，或用 --curve 给出多个浓度。不写传感器则列出全部传感器。
help-command-fragility =
    在逐渐稀释的盐水中破裂的红细胞比例，每种溶液模拟半小时。

    不指定细胞时用部件库中的人红细胞。
help-command-tonicity =
    某溶液使细胞皱缩还是胀大：仅凭渗透浓度无法判断。

    只有不能进入细胞的溶质才能留住膜外的水：尿素计入渗透浓度，红细胞却在其中破裂。
help-command-new = 写一个带注释的细胞文件：取自部件库，可直接修改。
help-command-doctor = 版本、处理器、缓存、启动时间与自检；有异常时退出码为 1。
help-command-calc = 带单位的一行答案：电位、自由能、平衡、周转率。
help-command-calc-nernst = 离子的能斯特电位（膜内减膜外）。
help-command-calc-ghk = 戈德曼电位；给出 --voltage 时，改为每种离子的恒场通量与电流。
help-command-calc-dg = 溶质由膜外移到膜内的自由能：正值为逆梯度。
help-command-calc-donnan = 大浴液中刚性区室的吉布斯-唐南平衡，或某个具名案例的平衡。
help-command-calc-osmolarity = 溶液的渗透浓度与净电荷（视为理想），以及按渗透系数计算的质量渗透浓度。
help-command-calc-turnover = 部件库中一种转运体单个分子的速率，以及使其停止的电位。
help-command-calc-pmf = 质子动力势：负值驱动质子向内。
help-command-calc-atp = ATP 水解的自由能，用两组已发表的常数。
help-command-calc-permeability =
    脂双层对一种溶质的通透系数：数值、区间、方法与来源。

    --bilayer 为 NAME=SHARE,...、单一脂质，或配方名（如 red_blood_cell）。离子只有实测值。
help-command-calc-donnan-curve =
    吉布斯-唐南平衡随不渗透电荷的变化：离子比值、电位与渗透浓度差。

    大浴液中的刚性区室；浴液为 150 mM KCl，可用 --out 更改。
help-command-calc-fluidity =
    一种脂质混合物在某温度下的状态：相、面积、厚度、有序程度与流动性。

    给出 --plot 或 --output 时，另计算随温度的变化，含与不含胆固醇。
help-command-calc-diffusion = 脂质或蛋白质在双分子层平面内的扩散：数值、区间与来源。
help-command-calc-frap = 光漂白后荧光恢复：由双分子层预测，或由数据拟合扩散系数与可动分数。
help-command-parts = 部件库，每个数值都有来源。
help-command-parts-list = 部件库中的全部部件。
help-command-parts-show = 一个部件：它是什么、动力学机制、每个数值及其来源。
help-command-parts-cite = 一个或多个部件的参考文献。
help-command-parts-audit =
    机制中的每个环路是否都服从热力学第二定律？每个环路一行；若有不服从者，退出码为 1。

    不指定名称时，随后列出未通过核查的已发表常数、其错误所在以及部件库的做法。
help-command-parts-speeds = 并列给出在所述条件下一个分子每秒转运的数目：通道、载体、泵。
help-command-assay = 被动渗透实验：人工膜、细胞单层、脂质体、离子捕获；以及数据拟合。
help-command-assay-pampa =
    溶质经人工膜在两孔之间渗透：时间过程，以及常用公式得到的结果。

    用 --pH FROM..TO/COUNT 则给出通透系数随 pH 的变化。
help-command-assay-caco2 =
    药物双向透过细胞单层（A→B 与 B→A）：P_app、外排比、肠道吸收分数。

    同时核查漏槽条件与回收率。
help-command-assay-liposome = 染料从脂质体泄漏：实际释放、荧光计读数，以及染料自身造成的反向电位。
help-command-assay-trapping = 弱酸或弱碱在不同 pH 区室之间的分布。
help-command-assay-swelling =
    囊泡与溶质快速混合（停流法）：水先流出，再随溶质返回。

    巨型囊泡先胀成球形，再被拉伸，最后破裂。
help-command-assay-loading = 用 pH 梯度或硫酸铵梯度将弱碱（如药物）装载到脂质体中。
help-command-assay-fit-pampa =
    由多个 pH 下实测的 P_e 求固有通透系数：表中的 pH 列与 P_e [cm/s] 列。

    一条曲线只能给出两个数，因此 --pKa 与 --unstirred 须知其一。
help-command-assay-fit-leak =
    由不带电溶质从脂质体的泄漏求通透系数：time [s] 列与 signal 或 released 列。

    信号的增益与偏移可为任意值，一并求出；自猝灭的染料须先校正。
help-command-assay-fit-swelling =
    由肿胀曲线求溶质与水的通透系数：time [s] 列与 signal 或 volume 列。

    光散射或荧光的增益与偏移可为任意值，一并求出。
help-epilog =
    量必须带单位：5mM、-70mV、30min、37degC。结果写到标准输出，其余写到标准错误。通过管道输出的表格以制表符分隔。

    退出码：0 完成；1 已运行，但答案是否定的（check 发现错误，doctor 发现异常）；2 用法错误；3 模型无效；4 模拟失败；5 文件无法读写；6 缺少可选软件包；70 permease 的内部错误；130 被中断。
help-show-message-exit = 显示本帮助后退出。
help-install-completion-current-shell = 为当前 shell 安装命令补全。
help-show-completion-current-shell-copy = 显示当前 shell 的补全脚本，便于复制或自行安装。
help-cell-file-stdin-cell-library = 细胞文件、-（标准输入）或部件库中的细胞。
help-change-number-first-e-g = 先修改一个数值，如 plasma.K=20mM。可重复。
help-replace-files-exist = 覆盖已存在的文件。
help-part-library = 部件库中的一个部件。
help-part-glut1-lipids-dppc-popc = 部件（GLUT1）、脂质（DPPC、POPC=0.7,cholesterol=0.3）、配方（popc_liposome）或细胞（red_blood_cell）；用 --donnan 时不写。
help-neutral-form-through-membrane-e = 中性形式透过膜的通透系数，如 1e-5cm/s。
help-weak-acid-pka = 弱酸的 pKa。
help-weak-base-pka = 弱碱的 pKa。
help-both-unstirred-layers-e-g = 两侧静水层的总通透系数，如 1e-4cm/s（默认 none，无）。
help-both-unstirred-layers-none-default = 两侧静水层的总通透系数，none 为无（默认 3e-5cm/s，不搅拌的孔板）。
help-how-long-runs-e-g = 持续时间，如 5h。
help-start-e-g-10um = 初始浓度，如 10uM。
help-write-numbers-csv-json-file = 将数值写入 .csv 或 .json 文件；- 打印 CSV。
help-draw-png-svg-pdf-file = 绘制到 .png、.svg 或 .pdf 文件。
help-donor-e-g-7-4 = 供体侧 pH，如 7.4，或 FROM..TO/COUNT。
help-acceptor-donor-default = 受体侧 pH；默认与供体侧相同。
help-lipid-over-water-what-membrane = 脂/水分配系数：膜的截留。
help-apical-side-7-4 = 顶侧 pH（7.4）。
help-basolateral-side-7-4 = 基底侧 pH（7.4）。
help-permeability-between-cells-e-g = 细胞旁路通透系数，如 2e-7cm/s。
help-efflux-pump-library-e-g = 部件库中的外排泵，如 PGlycoprotein。
help-pump-e-g-500-um = 泵的密度，如 500/um^2（默认 100/um^2）。
help-saturating-efflux-instead-e-g = 改用可饱和外排，如 10pmol/cm^2/s:5uM。
help-what-leaks-e-g-1e = 泄漏物的通透系数，如 1e-9cm/s。
help-lumen-default-50nm = 内腔半径（默认 50nm）。
help-dye-then-charges-membrane = 染料电荷数：泄漏会使膜带电。
help-ion-crosses-e-g-k = 可透过的离子，如 K=1e-8cm/s:100mM:100mM。可重复。
help-some-liposomes-lose-everything-instead = 部分脂质体全部漏空，而不是每个漏一部分。
help-also-what-fluorimeter-shows-carboxyfluor = 同时给出羧基荧光素的荧光计读数。
help-first-one-reference-plasma-7 = 第一个为参比：plasma=7.4 urine=6.0。
help-permeability-charged-form-over-neutral = 荷电形式与中性形式的通透系数之比。
help-table-e-g-csv-whose = 数据表（如 .csv），首行为列名与单位；- 为标准输入。
help-osmolytes-inside-stay-there-e = 内部不透过的溶质浓度，如 100mM。
help-osmolytes-outside-stay-there-default = 外部不透过的溶质浓度（默认 0mM）。
help-permeant-solute-outside-e-g = 外部可透过的溶质浓度，如 300mM（默认 0mM）。
help-permeant-solute-inside-start-default = 起始时内部可透过的溶质浓度（默认 0mM）。
help-vesicle-sphere-e-g-75nm = 囊泡为球形时的半径，如 75nm。
help-volume-start-over-sphere-default = 起始体积与球形体积之比（默认 1）。
help-temperature-e-g-25degc-default = 温度，如 25degC（默认 25degC）。
help-how-long-runs-e-g-2 = 持续时间，如 30s（默认 10s）。
help-how-long-runs-e-g-3 = 持续时间，如 5h（默认 1h）。
help-column-what-was-measured-where = 测量值所在的列（不明确时）。
help-solute-crosses-e-g-1e = 可透过溶质的通透系数，如 1e-5cm/s。
help-osmotic-water-permeability-e-g = 渗透性水通透系数，如 3e-3cm/s。
help-neutral-form-base-e-g = 弱碱中性形式的通透系数，如 1e-5cm/s。
help-pka-weak-base = 弱碱的 pKa。
help-inside-ammonium-sulfate-gradient-e = 内部硫酸铵浓度（硫酸铵梯度），如 250mM。
help-inside-start-instead-ph-gradient = 改用 pH 梯度：起始时的内部 pH。
help-buffer-inside-per-ph-unit = 内部每 pH 单位的缓冲量，与 --inside-pH 同用（默认 20mM）。
help-outside-held-7-4 = 外部 pH，保持不变（7.4）。
help-share-sample-inside-liposomes-default = 脂质体内腔占样品体积的比例（默认 0.01）。
help-temperature-e-g-37degc-default = 温度，如 37degC（默认 37degC）。
help-solute-weak-acid = 溶质为弱酸。
help-solute-weak-base = 溶质为弱碱。
help-known-pka-left-out-fitted = 已知的 pKa；不写则拟合。
help-known-permeability-water-layers-none = 已知的静水层通透系数，或 none（无）；不写则拟合。
help-known-osmotic-water-permeability-left = 已知的渗透性水通透系数；不写则拟合。
help-readings-v-v0-not-light = 读数为 V/V0 而非光信号；列名为 volume 时亦然。
help-lumen-e-g-50nm = 内腔半径，如 50nm。
help-readings-share-out-so-too = 读数为已释放的比例；列名为 released 时亦然。
help-share-sample-inside-liposomes-default-2 = 脂质体内腔占样品体积的比例（默认 0）。
help-parts-library-all-them-when = 部件库中的部件；不写则为全部。
help-only-published-constants-fail-none = 只列出未通过核查的已发表常数；它们都不是部件。
help-say-who-moved-species-water = 列出某物质、水（water）或电荷（charge）由谁转运；与 --plot 同用时一并画图。可重复。
help-concentration-inside-e-g-140mm = 膜内浓度，如 140mM。
help-concentration-outside-e-g-5mm = 膜外浓度，如 5mM。
help-concentrations-inside-e-g-k = 膜内各浓度，如 K=140mM,Na=10mM。
help-concentrations-outside-e-g-k = 膜外各浓度，如 K=5mM,Na=145mM。
help-membrane-potential-inside-minus-outside = 膜电位（膜内减膜外），如 -70mV。
help-temperature-e-g-37degc-310k = 温度，如 37degC 或 310K（默认 37degC）。
help-charge-number-solute-without-name = 电荷数，用于没有名称的溶质。
help-solute-cannot-leave-e-g = 不能离开的溶质，如 haemoglobin=5mM:-8。
help-species-name-e-g-k = 物质名称，如 K 或 glucose。
help-relative-k-1-na-0 = 相对值（K=1,Na=0.04）或绝对值（K=1e-6cm/s）。
help-na-per-k-pump-1 = 泵的 Na⁺/K⁺ 比（1.5）：Mullins-Noda 电位。
help-ph-outside-titratable-haemoglobin = 膜外 pH，用于可滴定的血红蛋白。
help-named-case-instead-e-g = 改用具名案例，如 titratable 或 walled。
help-list-named-cases = 列出具名案例。
help-solutes-na-140mm-cl-140mm = 溶质（Na=140mM Cl=140mM）或部件库中的溶液。
help-other-side-adds-osmotic-pressure = 另一侧：再给出对它的渗透压。
help-variant-part = 部件的一个变体。
help-ph-inside = 膜内 pH。
help-ph-outside = 膜外 pH。
help-total-atp-e-g-5mm = 总 ATP，如 5mM。
help-total-adp-e-g-0 = 总 ADP，如 0.05mM。
help-total-phosphate-e-g-1mm = 总磷酸，如 1mM。
help-ph-default-7-2 = pH（默认 7.2）。
help-free-magnesium-default-1mm = 游离镁（默认 1mM）。
help-set-constants-teague1996-wu2007 = 常数集：teague1996 或 wu2007。
help-permeant-ions-bath-e-g = 浴液中可透过的离子，如 K=150mM,Cl=150mM。
help-charge-number-impermeant-solute-default = 不渗透溶质的电荷数（默认 -8）。
help-densities-impermeant-charge-z-c = 不渗透电荷的密度 |z|c（默认 0mM,300mM,61）。
help-ion-whose-ratio-wanted-default = 求哪种离子的比值（默认 Cl）。
help-write-points-csv-json-file = 将数据点写入 .csv 或 .json 文件；- 则打印 CSV。
help-draw-curve-png-svg-pdf = 将曲线画成 .png、.svg 或 .pdf 图。
help-lipids-e-g-popc-0 = 脂质，如 POPC=0.7,cholesterol=0.3，或配方名；不写则列出已有者。
help-contents-cholesterol-figure-file-default = 图与文件中的胆固醇含量（默认 0,0.2,0.4）。
help-temperatures-figure-file-default-0degc = 图与文件中的温度（默认 0degC,70degC,141）。
help-write-curves-csv-json-file = 将曲线写入 .csv 或 .json 文件；- 则打印 CSV。
help-draw-fluidity-against-temperature-png = 将流动性随温度的变化画成 .png、.svg 或 .pdf 图。
help-radius-protein-e-g-2nm = 蛋白质半径，如 2nm；不给出时为脂质。
help-lipids-arrhenius-free-area-proteins = 脂质：arrhenius 或 free-area；蛋白质：petrov-schwille、saffman-delbrueck 或 inverse-radius。
help-surface-viscosity-membrane-e-g = 膜的表面黏度，如 0.5nN*s/m（用于蛋白质）。
help-radius-bleached-spot-default-1um = 漂白斑半径（默认 1um）。
help-share-moves-default-1 = 可动的比例（默认 1）。
help-gaussian-beam-bleaching-dose-centre = 高斯光束，此值为中心的漂白剂量；不给出时为均匀圆斑。
help-fit-measured-recovery-instead-seconds = 改为拟合实测恢复：两列，秒与恢复分数。
help-write-curve-csv-file = 把曲线写入 .csv 文件。
help-draw-recovery-png-svg-pdf = 把恢复曲线绘成 .png、.svg 或 .pdf 文件。
help-species-name-smiles-any-name = 物质名称；给出 --smiles 时可为任意名称。
help-one-method-instead-best-measured = 指定方法而非最佳方法：measured、hexadecane、cells、olive oil、octanol 或 structure。
help-every-method-serves-side-side = 并列给出各种可用方法的结果。
help-structure-solute-needs-extra-chem = 溶质的结构（需要可选软件包 chem）。
help-log10-octanol-water-partition-coefficien = 辛醇/水分配系数的 log10，如 -1.8。
help-log10-hexadecane-water-partition-coeffic = 十六烷/水分配系数的 log10，如 -5.7。
help-log10-olive-oil-water-partition = 橄榄油/水分配系数的 log10，如 -3.2（仅适用于 50 g/mol 以下）。
help-molar-mass-solute-without-name = 摩尔质量，用于没有名称的溶质，如 180g/mol。
help-draw-log-p-against-log = 把实测溶质的 log P 对 log K 绘成 .png、.svg 或 .pdf 文件。
help-cell-files-stdin-cells-library = 细胞文件、-（标准输入）或部件库中的细胞。
help-steps-e-g-80mv-10ms = 各步，如 '-80mV:10ms, -60mV..40mV/11:20ms'。
help-points-every-step-interval-such = 每步的点数，或采样间隔如 20us（默认 200）。
help-draw-command-recordings-png-svg = 将指令与记录画成 .png、.svg 或 .pdf 图。
help-current-fluxes-against-voltage = 电流和通量随电位的变化。
help-turnover-open-probability-against-dose = 周转率或开放概率随该物质剂量的变化。
help-flux-species-against-concentration-vesic = 该物质的通量随其浓度的变化；囊泡转运则为摄取的分子数。
help-states-against-species-against-voltage = 各状态占有率随该物质或 voltage（电位）的变化。
help-free-energy-every-step-cycle = 循环中每一步的自由能。
help-dph-anisotropy-lipids-against-temperatur = 脂质的 DPH 各向异性随温度的变化，含与不含甾醇。
help-log-p-measured-solutes-against = 实测溶质的 log P 对 log K，以及用于预测的直线。
help-red-cells-burst-against-salt = 溶血比例随周围盐水浓度的变化。
help-gibbs-donnan-ratio-voltage-osmotic = 吉布斯-唐南比值、电位与渗透浓度差随不渗透电荷的变化。
help-from-how-many-0-01mm = 起点、终点与点数：0.01mM,100mM,25；--fluidity 用 degC，--fragility 用 %。
help-side-dose-from-which-taken = 给药的一侧，或摄取的来源侧：out 或 in（默认 out）。
help-what-other-side-holds-uptake = 摄取实验中对侧的浓度：0、某一浓度、equal（平衡交换）或 infinite-cis（同侧饱和）。
help-draw-uptake-lineweaver-burk-eadie = 将摄取曲线画成 lineweaver-burk、eadie-hofstee 或 hanes-woolf 图。
help-how-long-vesicles-take-up = 囊泡摄取的时间，如 10min（默认 30min）。
help-membrane-cell-takes-up-vesicles = 以囊泡摄取的细胞的膜面积（默认 1000um^2）。
help-vesicle-traffic-compare-e-g = 用于比较的囊泡转运，如 FluidPhasePinocytosis。可重复。
help-contents-sterol-fluidity-default-0 = 甾醇含量，用于 --fluidity（默认 0,0.2,0.4）。
help-log-k-overton-hexadecane-octanol = log K 的溶剂，用于 --overton：hexadecane（十六烷）或 octanol（辛醇），默认 hexadecane。
help-charge-number-impermeant-solute-donnan = 不渗透溶质的电荷数，用于 --donnan（默认 -8）。
help-ion-whose-ratio-wanted-donnan = 求哪种离子的比值，用于 --donnan（默认 Cl）。
help-smallest-pulse-fires = 引起兴奋的最小脉冲。
help-how-much-second-pulse-needs = 第二次脉冲所需强度随间隔的变化。
help-action-potentials-per-second-under = 恒定电流下每秒的动作电位数。
help-pulse-default-0-5ms-steady = 脉冲时长（默认 0.5ms）；恒定电流时长（默认 400ms）。
help-from-pulse-pulse-e-g = 两次脉冲起点的间隔，如 5ms,7ms,9ms。
help-rising-e-g-5ua-cm = 由小到大，如 5uA/cm^2,10uA/cm^2。
help-largest-pulse-tried-e-g = 尝试的最大脉冲，如 400uA/cm^2。
help-action-potential-passes-default-0mv = 动作电位须超过此电位（默认 0mV）。
help-which-membrane-first-default = 哪一层膜，默认第一层。
help-share-volume-rest-no-water = 静息体积中非水部分的比例（红细胞 0.25）。
help-share-water-rest-does-not = 静息水量中不响应渗透变化的比例（红细胞 0.125）。
help-relative-volume-bursts-red-cells = 破裂时的相对体积（红细胞 1.65）。
help-salt-solutions-e-g-0 = 盐溶液，如 '0.3%,0.4%,0.45%,0.5%,0.9%'。
help-standard-deviation-among-cells-default = 该体积在细胞间的标准差（默认 0.08）。
help-boyle-van-t-hoff-s = 用波义耳-范特霍夫关系的 b 值代替模拟，如 0.388。
help-lipids-e-g-popc-0-2 = 脂质，如 POPC=0.7,cholesterol=0.3，或配方名（默认 POPC）。
help-lipids-outer-leaflet-where-two = 外叶的脂质（两叶不同时）。
help-lipids-inner-leaflet-where-two = 内叶的脂质（两叶不同时）。
help-temperature-e-g-25degc-310k = 温度，如 25degC 或 310K（默认 37degC）。
help-language-output = 输出语言；不写则按 PERMEASE_LANG，再按系统语言。
help-no-progress-no-remarks = 不显示进度和提示。
help-show-tracebacks-errors = 出错时显示调用栈。
help-no-colour = 不用颜色。
help-one-json-document-stdout = 在标准输出写一个 JSON 文档。
help-show-version-exit = 显示版本后退出。
help-file-write-prints = 要写的文件；- 则打印。
help-library-cell-start-from-default = 以部件库中的哪个细胞为起点（默认 pump_leak_neuron）。
help-replace-file-exists = 覆盖已存在的文件。
help-only-pump-carrier-channel-water = 只列某一类：pump、carrier、channel、water 等。
help-only-parts-move-species = 只列转运该物质的部件。
help-draw-variant = 只显示这个变体。
help-draw-scheme-svg-png-pdf = 把它的状态图画到这个 .svg、.png 或 .pdf 文件，标出典型条件下的占有率和净通量。
help-how-long-record-e-g = 记录多久，如 1s。
help-trace-dwell-burst-noise-default = trace（电流）、dwell（驻留时间）、burst（簇状开放）或 noise（噪声），默认 trace；载体只有 trace。
help-independent-molecules-1-1000 = 相互独立的分子数，1 到 1000（默认 1）。
help-random-numbers-equal-equal-record = 随机种子：种子相同，记录相同（默认 0）。
help-begin-state-not-random = 从该状态开始，而非随机。
help-sampling-rate-trace-noise-e = 电流与噪声的采样率，如 20kHz。
help-rms-noise-trace-e-g = 电流上附加噪声的均方根值，如 0.2pA。
help-gaussian-low-pass-filter-trace = 电流的高斯低通滤波，如 2kHz。
help-miss-dwells-shorter-than-e = 略去短于此值的驻留，如 50us。
help-longest-gap-within-burst-itself = 簇内最长间隔；默认取使长短间隔误判数目相等的值。
help-write-every-event-rate-samples = 将每个事件（给出 --rate 时为采样点）写入 .csv，或将所选内容写入 .json 文件；- 则打印 CSV。
help-draw-view-png-svg-pdf = 将所选内容画成 .png、.svg 或 .pdf 图。
help-ca2-sensor-scheme-pools-see = Ca²⁺ 传感器或囊泡库模型，见列表。
help-steps-ca2-e-g-25um = Ca²⁺ 的各步，如 25uM:0.5ms,50nM:5ms。
help-steps-from-count-levels-e = 阶跃到 FROM..TO/COUNT 个浓度，如 1uM..100uM/9。
help-ca2-before-e-g-50nm = 之前的 Ca²⁺，如 50nM。
help-how-many-vesicles-there = 囊泡总数。
help-vesicle-e-g-50nm-capacitance = 囊泡直径，如 50nm：由此得出其电容。
help-hold-long-instead-following-cell = 保持不变地运行这么久，取代细胞自带的实验方案。
help-from-time-bath-holds-addition = 从该时刻起向浴液中加入，如 '60s: ouabain=10uM'。可重复。
help-write-time-courses-nc-csv = 将时间过程写入 .nc、.csv 或 .json 文件；- 则打印 CSV。
help-draw-time-courses-png-svg = 将时间过程画成 .png、.svg 或 .pdf 图。
help-about-how-many-output-times = 输出时间点的大致数目（默认 401）。
help-count-molecules-whose-states-take = 逐个计数状态随时间变化的分子，令其随机跃迁。
help-random-jumps-default-0 = 随机跃迁的种子（默认 0）。
help-scheme-one-transporter-cell-instead = 改为显示其中一种转运体的动力学机制。
help-text-drawn-svg = 文本，或图形（svg）。
help-write-drawing-svg-png-pdf = 将图写入此 .svg、.png 或 .pdf 文件。
help-parts-stated-conditions-all-them = 给出了条件的部件；不写则为全部。
help-how-many-cells-default-1000 = 细胞数（默认 1000；仅有 --over 时每种组合一次）。
help-grid-e-g-plasma-k = 网格，如 plasma.K=1mM:60mM:50log。可重复。
help-distribution-e-g-cytosol-volume = 分布，如 'cytosol.volume=normal(70 fL, cv=0.1)'。可重复。
help-how-distributions-sampled-random-lhs = 分布的抽样方式：random、lhs 或 sobol。
help-correlation-two-paths-e-g = 两个路径的相关系数，如 cytosol.volume,membrane.area=0.5。可重复。
help-random-numbers-equal-equal-cells = 随机种子：种子相同，细胞相同（默认 0）。
help-keep-output-e-g-cytosol = 保留此输出，如 cytosol.Na；不给出时保留除速率外的全部。可重复。
help-how-many-output-times-41 = 输出时刻的数目（默认 41）。
help-threads-workers-dask-default-one = 线程数，或 --dask 的工作进程数（默认每核一个）。
help-write-cells-zarr-folder-nc = 将结果写入 .zarr 文件夹，或 .nc、.csv、.json 文件；- 则打印 CSV。
help-go-what-interrupted-sweep-left = 接着计算 -o cells.zarr 中未完成的扫描。
help-draw-median-bands-against-time = 将中位数与分位带随时间的变化画成 .png、.svg 或 .pdf 图。
help-dask-cluster-one-machine-where = 在此 Dask 集群上计算；不给出地址时在本机建立一个。
help-what-bath-holds-from-now = 浴液从此所含的溶质，或部件库中的溶液。
help-add-what-bath-holds-e = 加入现有浴液，如 sucrose=300mM。
help-how-long-e-g-10s = 时长，如 10s（默认 10min）。
help-draw-volume-png-svg-pdf = 将体积变化画成 .png、.svg 或 .pdf 图。
help-command-exercise = 正文的练习：出题、由模型核对、讲解。
help-command-exercise-list = 全部练习。
help-command-exercise-show = 一道练习：带数值的题目与作答方式。
help-command-exercise-hint = 一条提示：第一条指明方向，第三条几乎给出做法。
help-command-exercise-answer =
    核对答案并说明理由；并非每小题都正确时，退出码为 1。

    各小题按名称作答：a=0.876 b=-3.55mV。不写名称则为小题 a 的答案。数值可用任何同类单位。无法读取的小题不得分，其余小题照常核对；全部无法读取时，退出码为 2。
help-command-exercise-export =
    供班级使用的练习单，Markdown 格式；加 --json 则为 JSON。

    种子 0 为教科书数值，其他种子各有自己的数值：--first 1 --seeds 30 可得三十份不同的练习单。
help-exercise-id = 练习的编号；permease exercise list 列出全部编号。
help-exercise-seed = 使用自己的一组数值（默认 0，即教科书数值）。
help-exercise-plot = 把讲解中的曲线画到 .png、.svg 或 .pdf 文件。
help-exercise-solution = 同时给出答案、讲解与曲线。
help-exercise-step = 1、2 或 3（默认 1）。
help-exercise-values = 答案；有多个小题时写作 a=... b=...。
help-exercise-ids = 哪些练习；不写则为全部。
help-exercise-seeds = 数值不同的练习单份数（默认 1）。
help-exercise-first = 第一份的种子（默认 0）。
help-exercise-answers = 附答案与讲解。
help-exercise-output = 把练习单写入此 .md 或 .json 文件；不写则输出到标准输出。
help-instead-cells-how-much-spread = 不列细胞，改为给出各数值造成 --keep 所列输出的离散的多少（Sobol 指数）。

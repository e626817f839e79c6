"""The help pages in Chinese, by their English text."""

from __future__ import annotations

from .helptexts_excite import CHINESE_EXCITE
from .helptexts_osmosis import CHINESE_OSMOSIS
from .messages_assay import CHINESE_ASSAY
from .messages_curve import CHINESE_CURVES
from .messages_donnan import CHINESE_DONNAN
from .messages_membrane import CHINESE_MEMBRANE
from .messages_motion import CHINESE_MOTION
from .messages_permeability import CHINESE_PERMEABILITY
from .messages_release import CHINESE_RELEASE
from .messages_sweep import CHINESE_SWEEP

CHINESE: dict[str, str] = {
    **CHINESE_EXCITE,
    **CHINESE_ASSAY,
    **CHINESE_PERMEABILITY,
    **CHINESE_MEMBRANE,
    **CHINESE_DONNAN,
    **CHINESE_CURVES,
    **CHINESE_MOTION,
    **CHINESE_OSMOSIS,
    **CHINESE_RELEASE,
    **CHINESE_SWEEP,
    # the program
    "Cells, their membranes, and what crosses them: simulate, measure, audit.": (
        "细胞、细胞膜与跨膜转运：模拟、计算、核查。"
    ),
    "The options below may stand before or after the command.": "以下选项写在命令之前或之后均可。",
    "Quantities carry units: 5mM, -70mV, 30min, 37degC. Results go to stdout, everything else to stderr. "
    "Piped tables are separated by tabs.": (
        "量必须带单位：5mM、-70mV、30min、37degC。结果写到标准输出，其余写到标准错误。通过管道输出的表格以制表符分隔。"
    ),
    "Exit codes: 0 done; 1 it ran, but the answer is no (check found errors, doctor found a fault); 2 wrong "
    "usage; 3 the model is not valid; 4 the simulation failed; 5 a file cannot be read or written; 6 an "
    "optional package is missing; 70 a bug in permease; 130 interrupted.": (
        "退出码：0 完成；1 已运行，但答案是否定的（check 发现错误，doctor 发现异常）；2 用法错误；3 模型无效"
        "；4 模拟失败；5 文件无法读写；6 缺少可选软件包；70 permease 的内部错误；130 被中断。"
    ),
    "Language of the output.": "输出语言。",
    "No progress and no remarks.": "不显示进度和提示。",
    "Show tracebacks of errors.": "出错时显示调用栈。",
    "No colour.": "不用颜色。",
    "One JSON document on stdout.": "在标准输出写一个 JSON 文档。",
    "Show the version and exit.": "显示版本后退出。",
    "Show this message and exit.": "显示本帮助后退出。",
    "Install completion for the current shell.": "为当前 shell 安装命令补全。",
    "Show completion for the current shell, to copy it or customize the installation.": (
        "显示当前 shell 的补全脚本，便于复制或自行安装。"
    ),
    # run
    "Take a cell through its protocol and account for everything that moved.": "让细胞经历实验方案，并清点一切转运。",
    "Prints what changed, the ATP spent, the free energy dissipated and the audit of charge, matter and energy.": (
        "打印变化、ATP 消耗、耗散的自由能，以及电荷、物质与能量的核查。"
    ),
    "A cell file, - for stdin, or a cell of the library.": "细胞文件、-（标准输入）或部件库中的细胞。",
    "Hold for this long instead of following the cell's own protocol.": (
        "保持不变地运行这么久，取代细胞自带的实验方案。"
    ),
    "Change a number first, e.g. plasma.K=20mM. Repeatable.": "先修改一个数值，如 plasma.K=20mM。可重复。",
    "From that time on a bath holds this in addition, e.g. '60s: ouabain=10uM'. Repeatable.": (
        "从该时刻起向浴液中加入，如 '60s: ouabain=10uM'。可重复。"
    ),
    "Write the time courses to a .nc, .csv or .json file; - prints CSV.": (
        "将时间过程写入 .nc、.csv 或 .json 文件；- 则打印 CSV。"
    ),
    "Draw the time courses to a .png, .svg or .pdf file.": "将时间过程画成 .png、.svg 或 .pdf 图。",
    "Say who moved a species, water or charge; with --plot, draw that too. Repeatable.": (
        "列出某物质、水（water）或电荷（charge）由谁转运；与 --plot 同用时一并画图。可重复。"
    ),
    "About how many output times (default 401).": "输出时间点的大致数目（默认 401）。",
    "Count the molecules whose states take time and let them jump at random.": (
        "逐个计数状态随时间变化的分子，令其随机跃迁。"
    ),
    "Of the random jumps (default 0).": "随机跃迁的种子（默认 0）。",
    "Replace files that exist.": "覆盖已存在的文件。",
    # steady
    "The resting state of a cell: found, verified by integrating on, and accounted for.": (
        "细胞的静息状态：求出，继续积分加以验证，并逐项说明。"
    ),
    "The outward flux of every species is split by transporter; E is its Nernst potential.": (
        "每种物质的外流按转运体分列；E 是其能斯特电位。"
    ),
    # check
    "Charge, units, names, osmosis, thermodynamic cycles and sources of cell files.": (
        "检查细胞文件的电荷、单位、名称、渗透平衡、热力学循环与数据来源。"
    ),
    "Exit code 0 when all are fine, 1 when one has errors, 3 when one is no cell file, 5 when it cannot be opened.": (
        "退出码：0 全部正确；1 有错误；3 根本不是细胞文件；5 无法打开。"
    ),
    "Cell files, - for stdin, or cells of the library.": "细胞文件、-（标准输入）或部件库中的细胞。",
    # show
    "Compartments, baths, membranes, transporters and protocol of a cell.": (
        "细胞的区室、浴液、膜、转运体与实验方案。"
    ),
    "The scheme of one transporter of the cell instead.": "改为显示其中一种转运体的动力学机制。",
    "As text, or drawn (svg).": "文本，或图形（svg）。",
    "Write the drawing to this .svg, .png or .pdf file.": "将图写入此 .svg、.png 或 .pdf 文件。",
    # parts
    "The library of parts, with the source of every number.": "部件库，每个数值都有来源。",
    "All parts of the library.": "部件库中的全部部件。",
    "Only pump, carrier, channel, water, ...": "只列某一类：pump、carrier、channel、water 等。",
    "Only parts that move this species.": "只列转运该物质的部件。",
    "One part: what it is, its scheme, every number with its source.": (
        "一个部件：它是什么、动力学机制、每个数值及其来源。"
    ),
    "A part of the library.": "部件库中的一个部件。",
    "Parts of the library; all of them when none is named.": "部件库中的部件；不写则为全部。",
    "The references of one or more parts.": "一个或多个部件的参考文献。",
    "Does every loop of a scheme obey the second law? One line per loop; exit code 1 when one does not.": (
        "机制中的每个环路是否都服从热力学第二定律？每个环路一行；若有不服从者，退出码为 1。"
    ),
    "Without a name, published constants that fail the audit follow, with what is wrong and what the library does "
    "instead.": "不指定名称时，随后列出未通过核查的已发表常数、其错误所在以及部件库的做法。",
    "Only published constants that fail; none of them is a part.": "只列出未通过核查的已发表常数；它们都不是部件。",
    "Draw this variant.": "画这个变体。",
    "Draw its scheme to this .svg, .png or .pdf file, with occupancies and fluxes at typical conditions.": (
        "把它的状态图画到这个 .svg、.png 或 .pdf 文件，标出典型条件下的占有率和净通量。"
    ),
    # curve
    "Current and fluxes against voltage.": "电流和通量随电位的变化。",
    "Turnover or open probability against the dose of this species.": "周转率或开放概率随该物质剂量的变化。",
    "States against this species, or against voltage.": "各状态占有率随该物质或 voltage（电位）的变化。",
    "Free energy of every step of its cycle.": "循环中每一步的自由能。",
    "Side of the dose, or from which is taken up: out or in (default out).": (
        "给药的一侧，或摄取的来源侧：out 或 in（默认 out）。"
    ),
    "What the other side holds in uptake: 0, a concentration, equal or infinite-cis.": (
        "摄取实验中对侧的浓度：0、某一浓度、equal（平衡交换）或 infinite-cis（同侧饱和）。"
    ),
    "Draw uptake as lineweaver-burk, eadie-hofstee or hanes-woolf.": (
        "将摄取曲线画成 lineweaver-burk、eadie-hofstee 或 hanes-woolf 图。"
    ),
    "Write the points to a .csv or .json file; - prints CSV.": "将数据点写入 .csv 或 .json 文件；- 则打印 CSV。",
    "Draw the curve to a .png, .svg or .pdf file.": "将曲线画成 .png、.svg 或 .pdf 图。",
    # clamp
    "One part under a clamp: steps of voltage and solutions, and what it does, exactly.": (
        "单独钳制一个部件：按步改变电位与溶液，精确给出其响应。"
    ),
    "Every step of --steps is VOLTAGE:DURATION, or VOLTAGE:DURATION:SPECIES=CONC;... with what the sides hold during "
    "this step only (outside; SPECIES.in for inside). One of these values may be a family, one sweep per member: "
    "FROM..TO/COUNT or A|B|C. Every sweep starts from the stationary state of the first step.": (
        "--steps 的每一步写作“电位:时长”或“电位:时长:物质=浓度;...”，后者给出仅在该步内的浓度（默认膜外；"
        "膜内写 物质.in）。其中一个值可为一族，每个成员一条扫描：起..止/个数，或 A|B|C。"
        "每条扫描均从第一步的稳态开始。"
    ),
    "Steps, e.g. '-80mV:10ms, -60mV..40mV/11:20ms'.": "各步，如 '-80mV:10ms, -60mV..40mV/11:20ms'。",
    "Points of every step, or an interval such as 20us (default 200).": "每步的点数，或采样间隔如 20us（默认 200）。",
    "Draw command and recordings to a .png, .svg or .pdf file.": "将指令与记录画成 .png、.svg 或 .pdf 图。",
    # record
    "Single molecules of one part, jump by jump: trace, dwell times, bursts, noise; turnovers of carriers and pumps.": (
        "逐次记录一个部件单个分子的跃迁：电流记录、驻留时间、簇状开放、噪声；载体和泵则为周转。"
    ),
    "The record is exact: no jump is missed unless --dead-time says so. Exact expectations stand beside what was "
    "seen.": ("记录是精确的：除非给出 --dead-time，不漏掉任何跃迁。所见数值旁列出理论值。"),
    "How long to record, e.g. 1s.": "记录多久，如 1s。",
    "trace, dwell, burst or noise (default trace); carriers: trace.": (
        "trace（电流）、dwell（驻留时间）、burst（簇状开放）或 noise（噪声），默认 trace；载体只有 trace。"
    ),
    "Independent molecules, 1 to 1000.": "相互独立的分子数，1 到 1000。",
    "Of the random numbers: equal, equal record.": "随机种子：种子相同，记录相同。",
    "Begin in this state, not at random.": "从该状态开始，而非随机。",
    "Sampling rate of trace and noise, e.g. 20kHz.": "电流与噪声的采样率，如 20kHz。",
    "Rms noise on the trace, e.g. 0.2pA.": "电流上附加噪声的均方根值，如 0.2pA。",
    "Gaussian low-pass filter of the trace, e.g. 2kHz.": "电流的高斯低通滤波，如 2kHz。",
    "Miss dwells shorter than this, e.g. 50us.": "略去短于此值的驻留，如 50us。",
    "Longest gap within a burst; by itself the gap that misclassifies as many short ones as long ones.": (
        "簇内最长间隔；默认取使长短间隔误判数目相等的值。"
    ),
    "Write every event (with --rate: samples) to a .csv, or the view to a .json file; - prints CSV.": (
        "将每个事件（给出 --rate 时为采样点）写入 .csv，或将所选内容写入 .json 文件；- 则打印 CSV。"
    ),
    "Draw the view to a .png, .svg or .pdf file.": "将所选内容画成 .png、.svg 或 .pdf 图。",
    # new
    "Write a commented cell file: a cell of the library, ready to be changed.": (
        "写一个带注释的细胞文件：取自部件库，可直接修改。"
    ),
    "The file to write; - prints it.": "要写的文件；- 则打印。",
    "The library cell to start from (default pump_leak_neuron).": (
        "以部件库中的哪个细胞为起点（默认 pump_leak_neuron）。"
    ),
    "Replace a file that exists.": "覆盖已存在的文件。",
    # doctor
    "Versions, processor, cache, start-up times and a self-test; exit code 1 when something is wrong.": (
        "版本、处理器、缓存、启动时间与自检；有异常时退出码为 1。"
    ),
    # calc
    "One-line answers with units: potentials, free energies, equilibria, turnovers.": (
        "带单位的一行答案：电位、自由能、平衡、周转率。"
    ),
    "The Nernst potential of an ion, inside minus outside.": "离子的能斯特电位（膜内减膜外）。",
    "The Goldman voltage; with --voltage, the constant-field flux and current of every ion instead.": (
        "戈德曼电位；给出 --voltage 时，改为每种离子的恒场通量与电流。"
    ),
    "Free energy of moving a solute from outside to inside: positive is uphill.": (
        "溶质由膜外移到膜内的自由能：正值为逆梯度。"
    ),
    "The Gibbs-Donnan equilibrium of a rigid compartment in a large bath, or of a named case.": (
        "大浴液中刚性区室的吉布斯-唐南平衡，或某个具名案例的平衡。"
    ),
    "A named case instead, e.g. titratable or walled.": "改用具名案例，如 titratable 或 walled。",
    "Osmolarity and net charge of a solution as if ideal, and its osmolality with osmotic coefficients.": (
        "溶液的渗透浓度与净电荷（视为理想），以及按渗透系数计算的质量渗透浓度。"
    ),
    "How fast one molecule of a library part works, and the voltage at which it stops.": (
        "部件库中一种转运体单个分子的速率，以及使其停止的电位。"
    ),
    "The proton-motive force: negative drives protons inward.": "质子动力势：负值驱动质子向内。",
    "Free energy of ATP hydrolysis, by two published sets of constants.": "ATP 水解的自由能，用两组已发表的常数。",
    "Concentration inside, e.g. 140mM.": "膜内浓度，如 140mM。",
    "Concentration outside, e.g. 5mM.": "膜外浓度，如 5mM。",
    "Concentrations inside, e.g. K=140mM,Na=10mM.": "膜内各浓度，如 K=140mM,Na=10mM。",
    "Concentrations outside, e.g. K=5mM,Na=145mM.": "膜外各浓度，如 K=5mM,Na=145mM。",
    "Membrane potential, inside minus outside, e.g. -70mV.": "膜电位（膜内减膜外），如 -70mV。",
    "Temperature, e.g. 37degC or 310K (default 37degC).": "温度，如 37degC 或 310K（默认 37degC）。",
    "Charge number, for a solute without a name.": "电荷数，用于没有名称的溶质。",
    "A species by name, e.g. K or glucose.": "物质名称，如 K 或 glucose。",
    "Relative (K=1,Na=0.04) or absolute (K=1e-6cm/s).": "相对值（K=1,Na=0.04）或绝对值（K=1e-6cm/s）。",
    "Na+ per K+ of a pump (1.5): Mullins-Noda voltage.": "泵的 Na⁺/K⁺ 比（1.5）：Mullins-Noda 电位。",
    "A solute that cannot leave, e.g. haemoglobin=5mM:-8.": "不能离开的溶质，如 haemoglobin=5mM:-8。",
    "pH outside, for a titratable haemoglobin.": "膜外 pH，用于可滴定的血红蛋白。",
    "Solutes (Na=140mM Cl=140mM) or a library solution.": "溶质（Na=140mM Cl=140mM）或部件库中的溶液。",
    "The other side: adds the osmotic pressure to it.": "另一侧：再给出对它的渗透压。",
    "A variant of the part.": "部件的一个变体。",
    "What one molecule moves per second, side by side, in stated conditions: channels, carriers, pumps.": (
        "并列给出在所述条件下一个分子每秒转运的数目：通道、载体、泵。"
    ),
    "Parts with stated conditions; all of them when none is named.": "给出了条件的部件；不写则为全部。",
    "pH inside.": "膜内 pH。",
    "pH outside.": "膜外 pH。",
    "Total ATP, e.g. 5mM.": "总 ATP，如 5mM。",
    "Total ADP, e.g. 0.05mM.": "总 ADP，如 0.05mM。",
    "Total phosphate, e.g. 1mM.": "总磷酸，如 1mM。",
    "pH (default 7.2).": "pH（默认 7.2）。",
    "Free magnesium (default 1mM).": "游离镁（默认 1mM）。",
    "Set of constants: teague1996 or wu2007.": "常数集：teague1996 或 wu2007。",
}

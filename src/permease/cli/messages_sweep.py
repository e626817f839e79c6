"""What ``permease sweep`` says, in both languages, and its help page in Chinese."""

from __future__ import annotations

from ..text import Text

SWEEP: dict[str, Text] = {
    key: Text(en=en, zh=zh)
    for key, (en, zh) in {
        "sweep.waiting": ("sweep", "扫描"),
        "sweep.counts": (
            "{done}/{members} · {rate}cells/s · {left} left · {failed} failed",
            "{done}/{members} · {rate}细胞/秒 · 剩余 {left} · 失败 {failed}",
        ),
        "sweep.title": ("{cell}: {members} cells, {temperature} K", "{cell}：{members} 个细胞，{temperature} K"),
        "sweep.varied": ("what varies", "变化的量"),
        "sweep.drawn": ("drawn from", "取自"),
        "sweep.seed": ("{design}, seed: {seed}", "{design}，随机种子：{seed}"),
        "sweep.grid": ("every combination once", "每种组合各一次"),
        "sweep.random": ("random", "随机抽样"),
        "sweep.latin-hypercube": ("Latin hypercube", "拉丁超立方抽样"),
        "sweep.sobol": ("Sobol sequence", "Sobol 序列"),
        "sweep.correlated": ("correlation", "相关系数"),
        "sweep.end": ("At the end, quantiles of the cells that reached it:", "终点时的分位数（仅计到达终点的细胞）："),
        "sweep.along": ("At the end, along {path}:", "终点时各量随 {path} 的变化："),
        "sweep.output": ("output", "量"),
        "sweep.unit": ("unit", "单位"),
        "sweep.condition": ("{path} comes to {value}", "{path} 达到 {value}"),
        "sweep.reached": ("reached by", "达到的细胞数"),
        "sweep.moments": (
            "Time in a step until its condition held, quantiles of the cells that came to it:",
            "自步骤开始到条件成立的时间，分位数仅计达到条件的细胞：",
        ),
        "sweep.indices": (
            "Sobol indices at the end, of {cells} cells: shares of the variance, with intervals of 95 %",
            "终点时的 Sobol 指数（{cells} 个细胞）：各占方差的份额，附 95 % 区间",
        ),
        "sweep.first": ("alone", "单独"),
        "sweep.total": ("with interactions", "含相互作用"),
        "sweep.rows": (
            "note: {used} of {asked} rows of the design were used; in the others a cell failed",
            "注意：设计的 {asked} 行中用了 {used} 行，其余各行有细胞失败",
        ),
        "sweep.finished": ("{ok} of {members} cells reached the end", "{members} 个细胞中 {ok} 个到达终点"),
        "sweep.lost": ("{failed} failed:", "{failed} 个失败："),
        "sweep.member": ("cell {number}", "细胞 {number}"),
        "sweep.more": ("... and {count} more", "……另有 {count} 个"),
        "sweep.all_in": ("the outcome of every cell is in {file}: {place}", "每个细胞的结局见 {file}：{place}"),
        "sweep.in_column": ("column outcome", "outcome 列"),
        "sweep.in_coordinate": ("coordinate outcome", "outcome 坐标"),
        "sweep.in_key": ("key outcome", "outcome 键"),
        "sweep.in_info": (
            "array info (code of the outcome, time in s, step, state)",
            "数组 info（结局代码、时间（秒）、步骤、状态）",
        ),
        "sweep.nowhere": (
            "-o cells.csv keeps the outcome of every cell",
            "-o cells.csv 可保存每个细胞的结局",
        ),
        "sweep.took": ("{members} cells in {seconds} s", "{members} 个细胞用时 {seconds} 秒"),
        "sweep.dask": ("dask: {cores} cores, dashboard {link}", "dask：{cores} 核，面板 {link}"),
        "sweep.no_dashboard": ("none (needs bokeh)", "无（需要 bokeh）"),
        "sweep.kept": (
            "interrupted; {done} of {members} cells are in {file}",
            "已中断；{members} 个细胞中 {done} 个已存于 {file}",
        ),
        "sweep.there": ("{done} of {members} cells were there already", "{members} 个细胞中 {done} 个先前已存"),
        "sweep.again": ("{count} cells of damaged shards were computed again", "损坏分片中的 {count} 个细胞已重新计算"),
        "sweep.begins": ("note: there is no {file} yet; the sweep begins", "注意：尚无 {file}，从头开始扫描"),
        "sweep.untouched": ("{file} is as it was", "{file} 保持原样"),
        "sweep.not_kept": ("interrupted; nothing was kept", "已中断，未保留任何结果"),
        "sweep.keep_next": ("-o cells.zarr keeps what is finished", "-o cells.zarr 可保留已完成的部分"),
        "sweep.none": ("none of the {members} cells reached the end", "{members} 个细胞均未到达终点"),
        "outcome.NEGATIVE_AMOUNT": ("an amount was driven below zero", "某物质的量被驱至零以下"),
        "outcome.NOT_FINITE": ("the equations gave a value that is not finite", "方程给出了非有限值"),
        "outcome.STEP_TOO_SMALL": ("the time step became too small", "时间步长过小"),
        "outcome.TOO_MANY_STEPS": ("too many steps of the solver", "求解器步数用尽"),
        "outcome.STOPPED": ("stopped by its condition", "达到停止条件"),
        "outcome.INVALID": ("a cell cannot have these numbers", "细胞不能取这些数值"),
        "outcome.NOT_STEADY": ("no steady state was found", "未找到稳态"),
        "outcome.NO_MEMBRANE": ("vesicles hold more membrane than the cell has", "囊泡占用的膜超过细胞所有"),
        "outcome.NOT_CONSERVED": (
            "rates beyond double precision: matter or charge was lost",
            "速率超出双精度范围，物质或电荷不守恒",
        ),
        "outcome.at": ("{what}, at {time} in step {step}", "{what}（第 {step} 步，{time}）"),
    }.items()
}
CHINESE_SWEEP: dict[str, str] = {
    "Many cells that differ in some numbers through the same protocol: a grid, or a random population.": (
        "让许多在某些数值上不同的细胞经历同一实验方案：网格扫描或随机群体。"
    ),
    "Grids are --over PATH=FROM:TO:COUNT, with log for even steps of the logarithm, or --over 'PATH=A|B|C'. "
    "Distributions are --vary 'PATH=normal(70 fL, cv=0.1)', lognormal(MEAN, cv=), uniform(LOW, HIGH), scaled(cv=0.3) "
    "or scaled(0.5, 2); the last two are factors of the cell's own number.": (
        "网格写作 --over 路径=起:止:个数（加 log 为对数等距），或 --over '路径=A|B|C'。分布写作 "
        "--vary '路径=normal(70 fL, cv=0.1)'、lognormal(均值, cv=)、uniform(下限, 上限)、scaled(cv=0.3) 或 "
        "scaled(0.5, 2)，后两者为细胞自身数值的倍数。"
    ),
    "With -o cells.zarr the cells are kept as they finish: after Ctrl-C, or a crash, --resume goes on. Results do not "
    "depend on threads or workers.": (
        "给出 -o cells.zarr 时，细胞算完即存：按 Ctrl-C 或崩溃之后可用 --resume 继续。结果与线程数和工作进程数无关。"
    ),
    "How many cells (default 1000; with --over alone every combination once).": (
        "细胞数（默认 1000；仅有 --over 时每种组合一次）。"
    ),
    "A grid, e.g. plasma.K=1mM:60mM:50log. Repeatable.": "网格，如 plasma.K=1mM:60mM:50log。可重复。",
    "A distribution, e.g. 'cytosol.volume=normal(70 fL, cv=0.1)'. Repeatable.": (
        "分布，如 'cytosol.volume=normal(70 fL, cv=0.1)'。可重复。"
    ),
    "How distributions are sampled: random, lhs or sobol.": "分布的抽样方式：random、lhs 或 sobol。",
    "Instead of the cells: how much of the spread of the outputs of --keep each number makes (Sobol indices).": (
        "不列细胞，改为给出各数值造成 --keep 所列输出的离散的多少（Sobol 指数）。"
    ),
    "Correlation of two paths, e.g. cytosol.volume,membrane.area=0.5. Repeatable.": (
        "两个路径的相关系数，如 cytosol.volume,membrane.area=0.5。可重复。"
    ),
    "Of the random numbers: equal, equal cells (default 0).": "随机种子：种子相同，细胞相同（默认 0）。",
    "Keep this output, e.g. cytosol.Na; all but rates without it. Repeatable.": (
        "保留此输出，如 cytosol.Na；不给出时保留除速率外的全部。可重复。"
    ),
    "How many output times (default 41).": "输出时刻的数目（默认 41）。",
    "Threads, or workers of --dask (default one for each core).": "线程数，或 --dask 的工作进程数（默认每核一个）。",
    "Write the cells to a .zarr folder, or a .nc, .csv or .json file; - prints CSV.": (
        "将结果写入 .zarr 文件夹，或 .nc、.csv、.json 文件；- 则打印 CSV。"
    ),
    "Go on with what an interrupted sweep left in -o cells.zarr.": "接着计算 -o cells.zarr 中未完成的扫描。",
    "Draw median and bands against time to a .png, .svg or .pdf file.": (
        "将中位数与分位带随时间的变化画成 .png、.svg 或 .pdf 图。"
    ),
    "On this Dask cluster, or on one of this machine where no address is given.": (
        "在此 Dask 集群上计算；不给出地址时在本机建立一个。"
    ),
}

"""What the commands say, in both languages."""

from __future__ import annotations

from collections.abc import Mapping

from ..text import Text
from .messages_assay import ASSAY
from .messages_clamp import CLAMP
from .messages_curve import CURVES
from .messages_donnan import DONNAN
from .messages_excite import EXCITE
from .messages_membrane import MEMBRANE
from .messages_motion import MOTION
from .messages_osmosis import OSMOSIS
from .messages_permeability import PERMEABILITY
from .messages_record import RECORD
from .messages_release import RELEASE
from .messages_speeds import SPEEDS
from .messages_sweep import SWEEP
from .messages_traffic import TRAFFIC


def _table(rows: Mapping[str, tuple[str, str]]) -> dict[str, Text]:
    return {key: Text(en=en, zh=zh) for key, (en, zh) in rows.items()}


MESSAGES: dict[str, Text] = _table({
    # help pages
    "help.usage": ("Usage: ", "用法："),
    "help.word_options": ("[OPTIONS]", "[选项]"),
    "help.word_command": ("COMMAND ...", "命令 ..."),
    "help.arguments": ("Arguments:", "参数："),
    "help.commands": ("Commands:", "命令："),
    "help.options": ("Options:", "选项："),
    "help.needed": (" Needed.", "必填。"),
    # errors
    "error.error": ("error: ", "错误："),
    "error.try": ("try: ", "请试："),
    "error.did_you_mean": ("did you mean '{name}'?", "是否指“{name}”？"),
    "error.interrupted": ("interrupted; nothing half-written is left", "已中断，没有留下写了一半的文件"),
    "error.internal": ("a bug in permease", "permease 的内部错误"),
    "error.report": ("a report to send with your bug report is in {path}", "报告已写入 {path}，请随问题一起提交"),
    "error.no_report": ("run again with --verbose to see where", "加 --verbose 重新运行可看到位置"),
    "error.no_such_option": ("no such option: {name}", "没有这个选项：{name}"),
    "error.missing": ("{name} is missing", "缺少 {name}"),
    "error.no_value": ("{name} needs a value", "{name} 需要一个值"),
    "error.language": ("the language is en or zh, not '{name}'", "语言只能是 en 或 zh，不能是“{name}”"),
    "note.no_chinese": ("note: this terminal cannot show Chinese; this is English", "注意：此终端无法显示中文"),
    # badges
    "badge.empirical": ("[empirical]", "【经验公式】"),
    "badge.provisional": ("[provisional]", "【待核实】"),
    "badge.derived": ("derived: {how}", "推导：{how}"),
    "badge.given": ("as given", "由用户给定"),
    "badge.closure": ("*", "*"),
    # steps of a protocol
    "step.hold": ("hold", "保持不变"),
    "step.above": ("hold, at most until {path} is above {value}", "保持不变，至多到 {path} 高于 {value}"),
    "step.below": ("hold, at most until {path} is below {value}", "保持不变，至多到 {path} 低于 {value}"),
    "step.ended": ("after {time}: {path} came to {value}", "{time} 后：{path} 达到 {value}"),
    "step.perfuse": ("perfuse {bath} with {what}", "{bath} 灌流 {what}"),
    "step.add": ("add {what} to {bath}", "向 {bath} 加入 {what}"),
    "step.bath": ("perfuse {bath}: {what}", "灌流 {bath}：{what}"),
    "step.same": ("nothing changes", "成分不变"),
    "step.clamp": ("clamp {membrane} at {voltage} mV", "将 {membrane} 钳制在 {voltage} mV"),
    "step.set": ("set {path} to {value}", "将 {path} 设为 {value}"),
    "step.inject": ("inject {what} into {place}", "向 {place} 注入 {what}"),
    "step.warm": ("bring to {temperature} °C", "变温至 {temperature} °C"),
    "moved.in": ("{what} in", "{what} 进"),
    "moved.out": ("{what} out", "{what} 出"),
    # run
    "run.title": ("{cell}, {temperature} K", "{cell}，{temperature} K"),
    "run.waiting": ("simulating", "模拟中"),
    "run.own_protocol": ("note: --time replaces the cell's own protocol", "注意：--time 取代了细胞自带的实验方案"),
    "run.place": ("where", "位置"),
    "run.quantity": ("what", "量"),
    "run.unit": ("unit", "单位"),
    "run.start": ("start", "起始"),
    "run.after": ("at {time}", "{time} 时"),
    "run.volume": ("water", "水量"),
    "run.thinned": (
        "note: {count} moments are known; a pipe, --json or -o has them all",
        "注意：共有 {count} 个时刻，管道输出、--json 或 -o 可得到全部",
    ),
    "run.mean": ("{total} ({rate} on average)", "{total}（平均 {rate}）"),
    "run.atp": ("ATP spent by {pump}", "{pump} 消耗的 ATP"),
    "run.references": (
        "references ({count}): {keys}   (in full: --verbose)",
        "文献（{count} 篇，--verbose 显示全文）：{keys}",
    ),
    "run.wrote": ("wrote {file}", "已写入 {file}"),
    "budget.title": ("budget of {item} in {place}", "{place} 中{item}的收支"),
    "budget.end": ("end", "结束"),
    "budget.water": ("water", "水"),
    "budget.charge": ("charge", "电荷"),
    "energy.supplied": ("free energy supplied by metabolism", "代谢提供的自由能"),
    "energy.work": ("work done by electrodes", "电极所做的功"),
    "energy.stored": ("change of free energy, cell", "自由能变化（细胞）"),
    "energy.baths": ("change of free energy, baths", "自由能变化（浴液）"),
    "energy.dissipated": ("dissipated as heat", "以热的形式耗散"),
    "energy.minus": ("dissipated, less what {names} made from nothing", "耗散减去 {names} 凭空产生的部分"),
    # audit
    "audit.title": ("audit", "核查"),
    "audit.matter": ("matter", "物质"),
    "audit.charge": ("charge", "电荷"),
    "audit.energy": ("energy", "能量"),
    "audit.entropy": ("entropy", "熵"),
    "audit.empirical": ("empirical", "经验公式"),
    "audit.provisional": ("provisional", "待核实"),
    "audit.ok": ("ok", "通过"),
    "audit.broken": ("BROKEN", "不守恒"),
    "audit.skipped": ("not judged", "未评估"),
    "audit.worst": (" ({item} in {place})", "（{place} 的{item}）"),
    "audit.residual": ("largest relative residual {value}{place}", "最大相对残差 {value}{place}"),
    "audit.charge_residual": (
        "membrane charge minus ions: {value} of all ions",
        "膜电荷与离子之差：占全部离子的 {value}",
    ),
    "audit.energy_residual": ("unaccounted {value} of the largest term", "未说明部分占最大项的 {value}"),
    "audit.second_law": ("no consistent process ran against its driving force", "没有任何自洽过程逆着自己的驱动力进行"),
    "audit.surface": ("membrane", "膜"),
    "audit.kept": ("{name} kept at least {value} % of its area on the surface", "{name} 留在表面的膜不少于 {value} %"),
    "audit.empirical_laws": ("outside the second law: {names}", "不受热力学第二定律约束：{names}"),
    "run.counted": ("molecules counted: {names}; seed {seed}", "逐个计数的分子：{names}；种子 {seed}"),
    # steady
    "steady.title": (
        "Resting state of {cell} ({temperature} K), found and verified in {seconds}",
        "{cell}的静息状态（{temperature} K），{seconds} 内求得并验证",
    ),
    "steady.waiting": ("looking for the resting state", "求静息状态"),
    "steady.species": ("species", "物质"),
    "steady.inside": ("in / mM", "膜内 / mM"),
    "steady.outside": ("out / mM", "膜外 / mM"),
    "steady.net": ("net / {unit}", "净外流 / {unit}"),
    "steady.carried": ("carried by (outward +)", "由谁转运（外流为正）"),
    "steady.nothing": ("nothing", "无通路"),
    "steady.at_rest": ("at equilibrium", "处于平衡"),
    "steady.voltage": ("membrane potential, {membrane}", "膜电位（{membrane}）"),
    "steady.volume": ("water in {place}", "水量（{place}）"),
    "steady.relative": ("{volume}, {ratio} times the start", "{volume}，为起始的 {ratio} 倍"),
    "steady.pH": ("pH in {place}", "pH（{place}）"),
    "steady.atp": ("ATP use", "ATP 消耗"),
    "steady.split": ("{total} ({shares})", "{total}（{shares}）"),
    "steady.verdict": ("stability", "稳定性"),
    "steady.stable": ("stable", "稳定"),
    "steady.unstable": ("unstable", "不稳定"),
    "steady.slowest": ("{verdict}; slowest mode decays in {time}", "{verdict}，最慢模式的时间常数 {time}"),
    # check
    "check.ok": ("no errors", "没有错误"),
    "check.not_ok": ("has errors", "有错误"),
    "check.problem": ("error", "错误"),
    "check.warning": ("warning", "警告"),
    "check.note": ("note", "说明"),
    # show
    "show.title": ("{cell}, {temperature} K", "{cell}，{temperature} K"),
    "show.protocol": ("Protocol", "实验方案"),
    "show.balance": ("balances the charge", "调节电中性"),
    "show.held": ("held by metabolism", "由代谢维持"),
    "show.impermeant": ("impermeant, charge {charge}", "不渗透，电荷 {charge}"),
    "show.titratable": ("impermeant, titratable", "不渗透，可滴定"),
    "show.buffer": ("buffer, pK {pK}", "缓冲剂，pK {pK}"),
    "show.osmolarity": ("osmolarity", "渗透浓度"),
    "show.water": ("water", "水量"),
    "show.follows": ("follows from the buffers", "由缓冲系统决定"),
    "show.fixed": ("held", "固定"),
    "show.membrane": (
        "Membrane {name}: {inside} inside, {outside} outside",
        "膜 {name}：内侧 {inside}，外侧 {outside}",
    ),
    "show.area": ("area", "面积"),
    "show.capacitance": ("capacitance", "电容"),
    "show.water_permeability": ("osmotic permeability", "水渗透系数"),
    "show.bilayer": ("lipids", "脂质"),
    "show.recipe": ("lipids ({name})", "脂质（{name}）"),
    "show.outer": ("outer leaflet", "外叶"),
    "show.inner": ("inner leaflet", "内叶"),
    "show.lipids": ("{what}: {lipids}", "{what}：{lipids}"),
    "show.asked": ("asked of lipids", "向脂质求得"),
    "show.estimate": ("estimate", "估计值"),
    "show.leak": ("{species} leak", "{species} 泄漏通路"),
    "show.transporter": ("transporter", "转运体"),
    "show.what": ("what it is", "名称"),
    "show.how_much": ("how much", "数量"),
    # parts
    "parts.none": ("no part fits", "没有符合条件的部件"),
    "parts.name": ("name", "名称"),
    "parts.kind": ("kind", "类型"),
    "parts.moves": ("moves", "转运"),
    "parts.label": ("label", "说明"),
    "parts.per_turn": ("Per turn: ", "每次循环："),
    "parts.variant": ("Variant {name}", "变体 {name}"),
    "parts.default": (" (default)", "（默认）"),
    "parts.step": ("step", "步骤"),
    "parts.forward": ("forward", "正向"),
    "parts.reverse": ("reverse, or K", "逆向，或 K"),
    "parts.rapid": ("rapid", "快平衡"),
    "parts.closure": ("* supplied by detailed balance", "* 由细致平衡推出"),
    "parts.number": ("number", "参数"),
    "parts.value": ("value", "数值"),
    "parts.source": ("source", "来源"),
    "parts.variant_short": ("variant", "变体"),
    "parts.states": ("{start} → … ({count})", "{start} → …（{count}）"),
    "parts.loop": ("loop", "环路"),
    "parts.product": ("product", "乘积"),
    "parts.ratio": ("ratio", "比值"),
    "parts.expected": ("expected", "应为"),
    "parts.verdict": ("verdict", "结论"),
    "audit.published": (
        "Published constants that fail; no part of the library has them",
        "未通过核查的已发表常数；部件库中没有任何部件采用它们",
    ),
    "audit.set": ("set", "常数组"),
    "audit.measure": ("what was measured", "所测的量"),
    "audit.value": ("as published", "发表值"),
    "audit.must": ("must be", "应为"),
    "audit.unit": ("unit", "单位"),
    "audit.worth": ("worth per turn", "每次循环的能量差"),
    "audit.verdict": ("verdict", "结论"),
    "audit.flagged": ("FLAGGED", "不合格"),
    "audit.passes": ("passes", "合格"),
    "verdict.exact": ("exact", "精确"),
    "verdict.within": ("within", "误差不超过"),
    "verdict.broken": ("BROKEN", "不成立"),
    "verdict.law": ("rate law, consistent", "速率公式，自洽"),
    "verdict.empirical": ("empirical law, outside the second law", "经验公式，不受第二定律约束"),
    "kind.pump": ("pump", "泵"),
    "kind.carrier": ("carrier", "载体蛋白"),
    "kind.channel": ("channel", "通道蛋白"),
    "kind.water": ("water pore", "水孔"),
    "kind.leak": ("leak", "泄漏"),
    "kind.vesicle": ("vesicle traffic", "囊泡运输"),
    "kind.transporter": ("transporter", "转运体"),
    # calc
    "calc.voltage": ("voltage", "电位"),
    "calc.chemical": ("chemical", "化学部分"),
    "calc.electrical": ("electrical", "电部分"),
    "calc.total": ("total", "合计"),
    "calc.standard": ("standard, at this pH and Mg", "标准值（此 pH 与 Mg 下）"),
    "calc.other": ("total by the other constants", "合计（另一组常数）"),
    "calc.osmotic_pressure": ("osmotic pressure, inside excess", "渗透压（膜内超出）"),
    "calc.osmolarity": ("osmolarity", "渗透浓度"),
    "calc.osmolality": ("osmolality", "质量渗透浓度"),
    "calc.net_charge": ("net charge", "净电荷"),
    "calc.turnover": ("turnover", "周转率"),
    "calc.reversal_voltage": ("reversal potential", "反转电位"),
    "calc.pH_inside": ("pH inside", "膜内 pH"),
    "calc.flux": ("{name} flux, outward", "{name} 外向通量"),
    "calc.current": ("{name} current, outward", "{name} 外向电流"),
    "calc.ratio": ("{name} inside/outside", "{name} 膜内/膜外"),
    "calc.inside": ("{name} inside", "{name} 膜内"),
    # curve
    "curve.title": ("{part}: {label}, {temperature} K", "{part}：{label}，{temperature} K"),
    "curve.one": ("choose what to measure", "请选择要测量的内容"),
    "curve.held_in": ("inside", "膜内"),
    "curve.held_out": ("outside", "膜外"),
    "curve.voltage": ("voltage", "电位"),
    "curve.protocol": ("protocol", "实验方案"),
    "curve.fit": ("fit", "拟合"),
    "curve.number": ("number", "参数"),
    "curve.value": ("value", "数值"),
    "curve.interval": ("95% interval", "95% 置信区间"),
    "curve.unit": ("unit", "单位"),
    "curve.extrapolated": (
        "note: the half-way concentration lies outside those swept",
        "注意：半数浓度在所扫描的范围之外",
    ),
    "curve.no_fit": (
        "note: no law was fitted: too few points, nothing varies, or it stays in proportion",
        "注意：数据点太少、无变化或始终成正比，未作拟合",
    ),
    "curve.no_reversal": ("does not reverse", "无反转"),
    "curve.reversal_voltage": ("reversal potential", "反转电位"),
    "curve.half_maximal": ("half-maximal dose, computed", "半数效应剂量（直接计算）"),
    "curve.step": ("step", "步骤"),
    "curve.standard": ("standard / kJ/mol", "标准态 / kJ/mol"),
    "curve.basic": ("at these conditions / kJ/mol", "此条件下 / kJ/mol"),
    "curve.actual": ("actual / kJ/mol", "实际 / kJ/mol"),
    "curve.turn": ("one turn", "每循环"),
    "curve.affinity": (
        "affinity {value} kJ/mol, {rate} net turns per second",
        "亲和势 {value} kJ/mol，净 {rate} 循环/秒",
    ),
    "curve.wrote": ("wrote {file}", "已写入 {file}"),
    # new
    "new.comments": (
        "# Change it and try: permease check FILE, permease run FILE --plot figure.png, permease steady FILE.\n"
        "# Transporters to choose from: permease parts list. Numbers without a unit are refused.\n"
        "# A membrane may name its lipids, bilayer: red_blood_cell, and ask them: permeability: bilayer.\n",
        "# 修改后可试：permease check 文件、permease run 文件 --plot figure.png、permease steady 文件。\n"
        "# 可用的转运体：permease parts list。没有单位的数字不被接受。\n"
        "# 膜可写明脂质（bilayer: red_blood_cell），再由其估算：permeability: bilayer。\n",
    ),
    "new.wrote": ("wrote {file}", "已写入 {file}"),
    "new.next": ("next: permease run {file} --plot figure.png", "下一步：permease run {file} --plot figure.png"),
    # doctor
    "doctor.missing": ("MISSING", "缺失"),
    "doctor.ok": ("ok", "正常"),
    "doctor.wrong": ("WRONG", "异常"),
    "doctor.packages": ("packages", "软件包"),
    "doctor.all_there": ("all there", "齐全"),
    "doctor.cpu": ("processor", "处理器"),
    "doctor.cores": ("{name}, {cores} cores", "{name}，{cores} 核"),
    "doctor.cache": ("machine-code cache", "机器码缓存"),
    "doctor.kernels": ("{folder}: {count} kernels, {size} MB", "{folder}：{count} 个内核，{size} MB"),
    "doctor.import_time": ("import permease", "import permease"),
    "doctor.help_time": ("permease --help", "permease --help"),
    "doctor.failed": ("failed", "失败"),
    "doctor.slow": (" (slower than {limit} s)", "（慢于 {limit} s）"),
    "doctor.compiler": ("compiler self-test", "编译器自检"),
    "doctor.compiled": (
        "compiled and run in {seconds} ms, off by {error}",
        "编译并运行用时 {seconds} ms，误差 {error}",
    ),
    "doctor.library": ("library", "部件库"),
    "doctor.counts": ("{parts} parts, {cells} cells", "{parts} 个部件，{cells} 个细胞"),
    "doctor.sound": ("All is well.", "一切正常。"),
    "doctor.unsound": ("Something is wrong: {what}", "有异常：{what}"),
})  # fmt: skip
MESSAGES.update(ASSAY)
MESSAGES.update(DONNAN)
MESSAGES.update(EXCITE)
MESSAGES.update(RECORD)
MESSAGES.update(SPEEDS)
MESSAGES.update(RELEASE)
MESSAGES.update(PERMEABILITY)
MESSAGES.update(MOTION)
MESSAGES.update(MEMBRANE)
MESSAGES.update(CLAMP)
MESSAGES.update(CURVES)
MESSAGES.update(OSMOSIS)
MESSAGES.update(TRAFFIC)
MESSAGES.update(SWEEP)

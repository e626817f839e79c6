"""The page of docs/reference/solutes: every solute that bilayers have numbers for, from their own files.

python docs/solute_pages.py --write    write it
python docs/solute_pages.py --check    say whether it is out of date; exit code 1 if it is
"""

import sys
from pathlib import Path

from permease.chemistry.permeants import permeants
from permease.sources import Citations

PAGE = Path(__file__).parent / "reference" / "solutes" / "README.md"
HEAD = """# Solutes · 溶质

Written from the files of `permease.chemistry.permeants` by `python docs/solute_pages.py --write`. A number marked * \
is *provisional* · *待核实*: it has not been checked against its primary source; where it names one, that is the \
publication it is attributed to. Partition coefficients and permeabilities are of the form that the formula gives; \
other temperatures and lipids are what `pm.Bilayer(...).permeability(name)` estimates.

由各溶质文件生成。带 * 的数值待核实，其后的文献（若有）为据称的出处。分配系数与通透系数属于分子式所示的形式；\
其他温度与脂质由 `pm.Bilayer(...).permeability(name)` 估算。
"""
FORMS = {"neutral": "neutral · 中性", "zwitterion": "zwitterion · 两性离子", "ion": "ion · 离子"}
USES = {
    "value": "enters the estimate · 用于估算",
    "range": "widens its range · 只扩大区间",
    "cell": "last choice, a cell · 细胞，最后选用",
}
BOUND = "lower bound only · 仅为下限"
LOGARITHMS = ("log_hexadecane", "log_olive_oil", "log_octanol")
NOTHING = "–"


def page():
    """The text of the page."""
    solutes = permeants().values()
    lines = [HEAD, "## Solutes · 溶质", ""]
    lines += [
        "| solute | name | 名称 | formula | form · 形式 | M / g mol⁻¹ | log K hexadecane | log K olive oil "
        "| log K octanol | pKa |",
        "| --- | --- | --- | --- | --- | ---: | ---: | ---: | ---: | ---: |",
    ]
    lines += [row(each) for each in solutes]
    lines += ["", "## Measured permeabilities · 实测通透系数", ""]
    lines += [
        "| solute | P / cm s⁻¹ | membrane | 膜 | T / °C | use · 用途 | source · 来源 |",
        "| --- | ---: | --- | --- | ---: | --- | --- |",
    ]
    lines += [line for each in solutes for line in measured(each)]
    none = ", ".join(f"`{each.species}`" for each in solutes if not each.measured)
    lines += ["", f"Not measured · 无实测值: {none}.", "", "## Provenance · 出处", ""]
    lines += [line for each in solutes for line in provenance(each)]
    lines += ["", "## References · 参考文献", ""]
    cited = Citations()
    for each in solutes:
        for value in each.values().values():
            cited.add(value)
    lines += [f"* **{r.key}** {r}" for r in sorted(cited.entries.values(), key=lambda r: r.key)]
    return "\n".join(lines) + "\n"


def row(each):
    """One solute as a row of the table."""
    entry = each.entry
    cells = [
        f"`{each.species}`",
        entry.label.en,
        entry.label.zh,
        f"{entry.formula}{charge(entry.charge)}",
        FORMS[each.form],
        f"{each.molar_mass:.2f}",
        *(number(getattr(each, name)) for name in LOGARITHMS),
        number(each.pKa),
    ]
    return f"| {' | '.join(cells)} |"


def charge(z):
    """``⁺``, ``²⁻``; nothing without a charge."""
    if not z:
        return ""
    size = "" if abs(z) == 1 else str(abs(z)).translate(str.maketrans("23456789", "²³⁴⁵⁶⁷⁸⁹"))
    return f"{size}{'⁺' if z > 0 else '⁻'}"


def number(sourced):
    """A pure number with a star where it is provisional; empty where there is none."""
    if sourced is None:
        return ""
    text = f"{float(sourced):.2f}".replace("-", "−")
    return f"{text}*" if sourced.provisional else text


def measured(each):
    """The permeabilities of one solute as rows."""
    lines = []
    for found in each.measured:
        value = found.permeability
        text = f"{100.0 * found.value:.4g}{'*' if value.provisional else ''}"
        source = value.source.key if value.source is not None else NOTHING
        cells = [
            f"`{each.species}`", text, found.system.label.en, found.system.label.zh, f"{found.temperature:g}",
            BOUND if found.bound else USES[found.use], source,
        ]  # fmt: skip
        lines.append(f"| {' | '.join(cells)} |")
    return lines


def provenance(each):
    """Where every number of one solute is from."""
    listed = [f"`{name}` {amount(value)}: {value.describe()}" for name, value in each.values().items()]
    mass = each.entry.molar_mass
    if mass is not None:
        listed.insert(0, f"`molar_mass` {mass.amount}: {mass.describe()}")
    return [f"* **{each.species}**", *(f"  * {line}" for line in listed)]


def amount(value):
    """The number as its file gives it."""
    return str(value.amount).replace("^3", "³")


def main():
    """Write or check."""
    fresh = page()
    if "--check" in sys.argv:
        same = PAGE.is_file() and PAGE.read_text(encoding="utf-8") == fresh
        print("the page is up to date" if same else "python docs/solute_pages.py --write")
        return 0 if same else 1
    PAGE.parent.mkdir(parents=True, exist_ok=True)
    PAGE.write_text(fresh, encoding="utf-8", newline="\n")
    print(PAGE.relative_to(PAGE.parents[3]))
    return 0


if __name__ == "__main__":
    if "--write" in sys.argv or "--check" in sys.argv:
        sys.exit(main())
    print(__doc__)

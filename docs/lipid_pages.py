"""The page of docs/reference/lipids: all lipids and all recipes, from their own files.

python docs/lipid_pages.py --write    write it
python docs/lipid_pages.py --check    say whether it is out of date; exit code 1 if it is
"""

import sys
from pathlib import Path

from permease.bilayer.lipid import lipids
from permease.bilayer.recipe import recipes
from permease.sources import Citations

PAGE = Path(__file__).parent / "reference" / "lipids" / "README.md"
HEAD = """# Lipids · 脂质

Written from the files of `permease.bilayer.lipids` and `permease.bilayer.recipes` by \
`python docs/lipid_pages.py --write`. A number marked * is *provisional* · *待核实*: it has not been checked against \
its primary source. Areas and thicknesses belong to the fluid bilayer at 30 °C, extrapolated below the transition; the \
thickness is that of the hydrocarbon core, both leaflets.

由各脂质与配方文件生成。带 * 的数值待核实。面积与厚度属于 30 °C 的流动态双层（低于相变温度时为外推值），\
厚度为两叶烃链层之和。
"""


def page():
    """The text of the page."""
    lines = [HEAD, "## Lipids · 脂质", ""]
    lines += [
        "| lipid | what it is | 说明 | chains | z | main transition / °C | ΔH / kJ mol⁻¹ | area / Å² | thickness / Å "
        "| order | sources |",
        "| --- | --- | --- | --- | ---: | ---: | ---: | ---: | ---: | ---: | --- |",
    ]
    lines += [row(each) for each in lipids().values()]
    lines += ["", "### Notes · 说明", ""]
    lines += [f"* **{each.name}**: {each.note}." for each in lipids().values() if each.note]
    lines += ["", "## Recipes of membranes · 膜的配方", ""]
    for each in recipes().values():
        lines += recipe_lines(each)
    lines += ["## Provenance · 出处", ""]
    for each in lipids().values():
        lines += provenance(each)
    lines += ["", "## References · 参考文献", ""]
    cited = Citations()
    for each in (*lipids().values(), *recipes().values()):
        for reference in each.references():
            cited.add(reference)
    lines += [f"* **{r.key}** {r}" for r in sorted(cited.entries.values(), key=lambda r: r.key)]
    return "\n".join(lines) + "\n"


def row(each):
    """One lipid as a row of the table."""
    kelvin = each.melting_temperature
    cells = [
        each.name,
        each.label.en,
        each.label.zh,
        "" if each.sterol else "/".join(each.chains),
        f"{float(each.charge):g}".replace("-", "−"),
        marked(None if kelvin is None else kelvin - 273.15, each.melting, 1),
        marked(None if kelvin is None else each.molar_enthalpy / 1e3, each.enthalpy, 1),
        marked(None if each.sterol else each.fluid_area(303.15) * 1e20, each.area30, 1),
        marked(None if each.sterol else each.fluid_thickness(303.15) * 1e10, each.thickness30, 1),
        marked(None if each.order30 is None else float(each.order30), each.order30, 3),
        ", ".join(reference.key for reference in each.references()),
    ]
    return f"| {' | '.join(cells)} |"


def marked(value, sourced, digits):
    """A number with a star where it is provisional; empty where there is none."""
    if value is None:
        return ""
    text = f"{value:.{digits}f}".replace("-", "−")
    return f"{text}*" if sourced.provisional else text


def recipe_lines(each):
    """One recipe: its leaflets, and what was measured."""
    standing = "a model by definition · 模型膜" if each.model else "provisional · 待核实" if each.provisional else ""
    source = ", ".join(reference.key for reference in each.references()) or standing
    lines = [f"### `{each.name}`: {each.label.en} · {each.label.zh}", ""]
    sides = [("both leaflets · 两叶", each.outer)]
    if each.outer != each.inner:
        sides = [("outer · 外叶", each.outer), ("inner · 内叶", each.inner)]
    for name, side in sides:
        lines.append(f"* {name}: " + ", ".join(f"{lipid} {100 * x:.3g} %" for lipid, x in side.items()))
    return [*lines, f"* source · 来源: {source}", "", f"{each.note.en} {each.note.zh}", ""]


def provenance(each):
    """Where every number of one lipid is from."""
    listed = "; ".join(f"`{name}` {value.describe()}" for name, value in each.parameters().items() if name != "charge")
    return [f"* **{each.name}**: {listed}"] if listed else []


def main():
    """Write or check."""
    fresh = page()
    if "--check" in sys.argv:
        same = PAGE.is_file() and PAGE.read_text(encoding="utf-8") == fresh
        print("the page is up to date" if same else "python docs/lipid_pages.py --write")
        return 0 if same else 1
    PAGE.parent.mkdir(parents=True, exist_ok=True)
    PAGE.write_text(fresh, encoding="utf-8", newline="\n")
    print(PAGE.relative_to(PAGE.parents[3]))
    return 0


if __name__ == "__main__":
    if "--write" in sys.argv or "--check" in sys.argv:
        sys.exit(main())
    print(__doc__)

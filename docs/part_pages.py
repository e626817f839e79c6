"""The pages of docs/reference/parts, one per part of the library, from the parts themselves.

python docs/part_pages.py --write    write them, with the drawings of their schemes
python docs/part_pages.py --check    say which are out of date; exit code 1 if any is
"""

import inspect
import sys
from pathlib import Path

from permease import library
from permease.cli import describe
from permease.cli.session import Session
from permease.errors import PermeaseError
from permease.library.typical import typical
from permease.plot.scheme import draw_scheme
from permease.plot.style import symbol

FOLDER = Path(__file__).parent / "reference" / "parts"
ENGLISH, CHINESE = Session(), Session(language="zh")
KINDS = {
    "pump": "Pumps · 泵",
    "carrier": "Carriers · 载体",
    "channel": "Channels · 通道",
    "water": "Water · 水",
    "vesicle": "Vesicles · 囊泡",
}


def pages():
    """Every file of the folder by its name: the pages, the drawings, the index."""
    found = {}
    listed = {}
    for kind in library.parts():
        text, drawing = page(kind)
        found[f"{kind.__name__}.md"] = text
        if drawing is not None:
            found[f"{kind.__name__}.svg"] = drawing
        listed.setdefault(kind.kind, []).append(kind)
    found["README.md"] = index(listed)
    return found


def index(listed):
    """All parts by kind, with what they move."""
    lines = [
        "# The library · 部件库",
        "",
        "Every page is written from the part itself by `python docs/part_pages.py --write`. "
        "A number marked *provisional* · *待核实* has not been checked against its primary source.",
    ]
    for kind in sorted(listed, key=lambda k: (list(KINDS).index(k) if k in KINDS else len(KINDS), k)):
        lines += ["", f"## {KINDS.get(kind, kind)}", ""]
        lines += ["| part | what it is | 说明 | moves |", "| --- | --- | --- | --- |"]
        for part in listed[kind]:
            moves = describe.moved(ENGLISH, describe.stoichiometries(part)[0])
            lines.append(f"| [{part.__name__}]({part.__name__}.md) | {part.label.en} | {part.label.zh} | {moves} |")
    return "\n".join(lines) + "\n"


def page(kind):
    """The page of a part and its drawing, None where it has no scheme."""
    part = describe.instance(kind)
    lines = [f"# {kind.__name__}", "", f"{kind.label.en} · {kind.label.zh}", ""]
    lines += facts(kind, part)
    for paragraph in (inspect.getdoc(kind) or "").split("\n\n"):
        lines += ["", " ".join(paragraph.split()).replace("``", "`")]
    lines += ["", kind.about().zh.replace("``", "`")]
    drawing = scheme(part)
    if drawing is not None:
        lines += ["", "## Scheme · 状态图", "", f"![scheme of {kind.__name__}]({kind.__name__}.svg)", "", caption(part)]
    for variant in describe.variants(kind):
        lines += ["", "## Numbers · 参数" + (f": `{variant}`" if variant else ""), ""]
        lines += numbers(describe.instance(kind, variant))
    cited = references(kind)
    if cited:
        lines += ["", "## References · 参考文献", "", *(f"* **{r.key}** {r}" for r in cited)]
    return "\n".join(lines) + "\n", drawing


def facts(kind, part):
    """A table of what identifies the part."""
    rows = [("kind · 类型", f"{ENGLISH.say(f'kind-{kind.kind}')} · {CHINESE.say(f'kind-{kind.kind}')}")]
    for column in describe.stoichiometries(kind):
        rows.append(("per turn · 每次循环", f"{describe.moved(ENGLISH, column)} · {describe.moved(CHINESE, column)}"))
    if kind.gene:
        rows.append(("gene · 基因", kind.gene))
    if kind.family:
        rows.append(("TCDB", kind.family))
    if kind.uniprot:
        rows.append(("UniProt", f"[{kind.uniprot}](https://www.uniprot.org/uniprotkb/{kind.uniprot})"))
    chebi = [f"{name} {number}" for name, number in describe.chebi(kind).items() if number]
    if chebi:
        rows.append(("ChEBI", ", ".join(chebi)))
    variants = [v for v in describe.variants(kind) if v]
    if len(variants) > 1:
        rows.append(("variants · 变体", ", ".join(f"`{v}`" for v in variants)))
    if not part.consistent:
        rows.append(("second law · 第二定律", "empirical law, outside it · 经验公式，不受其约束"))
    if any(value.provisional for value in part.parameters().values()):
        rows.append(("standing · 可靠性", "some numbers are provisional · 部分数值待核实"))
    return ["| | |", "| --- | --- |", *(f"| {name} | {text} |" for name, text in rows)]


def scheme(part):
    """The drawing with occupancies and net fluxes in typical surroundings, as SVG."""
    try:
        return draw_scheme(part, **typical(part).arguments()).svg()
    except PermeaseError:
        return None


def caption(part):
    """What the drawing holds, and where."""
    here = typical(part)
    sides = [
        f"{name} " + ", ".join(f"{symbol(s)} {c:.3g} mM" for s, c in amounts.items() if c)
        for name, amounts in (("inside · 膜内", here.inside), ("outside · 膜外", here.outside))
        if any(amounts.values())
    ]
    held = f"{1e3 * here.voltage:.3g} mV, {here.temperature - 273.15:.3g} °C"
    return "Occupancies and net fluxes at: · 占有率与净通量的条件：" + "; ".join([*sides, held]) + "."


def numbers(part):
    """Every number of one variant with its source."""
    rows = ["| number · 参数 | value · 数值 | source · 来源 |", "| --- | ---: | --- |"]
    for name, value in part.parameters().items():
        if value.amount is not None:
            amount = describe.amount(ENGLISH, value.quantity)
            rows.append(f"| `{_cell(name)}` | {_cell(amount)} | {_cell(describe.standing(ENGLISH, value))} |")
    for name, value in getattr(getattr(part, "cycle", None), "derived_parameters", dict)().items():
        amount = describe.amount(ENGLISH, value.quantity)
        rows.append(f"| `{_cell(name)}` | {_cell(amount)} | derived: detailed balance · 由细致平衡推出 |")
    return rows


def references(kind):
    """The references of all variants, each once."""
    found = {}
    for variant in describe.variants(kind):
        for reference in describe.instance(kind, variant).references():
            found.setdefault(reference.key, reference)
    return list(found.values())


def _cell(text):
    return text.replace("|", "\\|").replace("\n", " ")


def main():
    """Write or check."""
    fresh = pages()
    if "--check" in sys.argv:
        stale = outdated(fresh)
        print("\n".join(stale) or "all pages are up to date")
        return 1 if stale else 0
    FOLDER.mkdir(parents=True, exist_ok=True)
    for path in FOLDER.iterdir():
        if path.name not in fresh:
            path.unlink()
    for name, text in fresh.items():
        (FOLDER / name).write_text(text, encoding="utf-8", newline="\n")
    print(f"{len(fresh)} files in {FOLDER.relative_to(FOLDER.parents[2])}")
    return 0


def outdated(fresh):
    """Names of files that differ from what the parts say, are missing, or are left over."""
    there = {p.name: p.read_text(encoding="utf-8") for p in FOLDER.iterdir()} if FOLDER.is_dir() else {}
    return sorted({n for n in {*there, *fresh} if there.get(n) != fresh.get(n)})


if __name__ == "__main__":
    if "--write" in sys.argv or "--check" in sys.argv:
        sys.exit(main())
    print(__doc__)

"""What all figures share: colours, fonts, sizes, words."""

from __future__ import annotations

import dataclasses
import functools
import itertools
import sys
import unicodedata
import zlib
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any, cast

from ..errors import choice
from ..text import Text, phrase

if TYPE_CHECKING:
    from matplotlib.figure import Figure

VERMILLION, BLUE, GREEN, PURPLE, ORANGE, SKY, YELLOW, BLACK, GREY = (
    "#D55E00", "#0072B2", "#009E73", "#CC79A7", "#E69F00", "#56B4E9", "#B8A600", "#000000", "#7F7F7F",
)  # fmt: skip
COLOURS: Mapping[str, str] = {
    "Na": VERMILLION, "K": BLUE, "Cl": GREEN, "Ca": PURPLE, "glucose": ORANGE, "HCO3": SKY, "H": BLACK, "Mg": YELLOW,
}  # fmt: skip
"""The colour of a species is the same in every figure (Okabe and Ito's palette)."""
_OTHERS = (SKY, ORANGE, PURPLE, YELLOW, GREY, BLACK)
LANGUAGES = ("en", "zh")
WIDTH = 6.4
DPI = 150
CHINESE_FONTS = (
    "Noto Sans CJK SC", "Noto Sans SC", "Source Han Sans SC", "Source Han Sans CN", "PingFang SC", "Hiragino Sans GB",
    "Heiti SC", "STHeiti", "Microsoft YaHei", "SimHei", "DengXian", "WenQuanYi Micro Hei", "WenQuanYi Zen Hei",
    "Noto Sans CJK JP", "Noto Sans CJK TC", "Noto Serif CJK SC", "SimSun", "AR PL UMing CN", "Droid Sans Fallback",
    "Arial Unicode MS",
)  # fmt: skip
"""For characters that the font that ships does not have: it has those that the package itself writes."""
FONT = Path(__file__).parent / "fonts" / "permease-sans-sc.otf"
WORDS: Mapping[str, Text] = {
    "time": phrase("plot-time"),
    "concentration": phrase("plot-concentration-mm"),
    "micromolar": phrase("plot-concentration-m"),
    "voltage": phrase("plot-membrane-potential-mv-2"),
    "volume": phrase("plot-water-volume-initial"),
    "absolute": phrase("plot-water-volume"),
    "pH": phrase("plot-ph"),
    "median": phrase("plot-median"),
    "some": phrase("plot-first-members"),
    "members": phrase("plot-members"),
    "volume of": phrase("plot-item-volume"),
    "voltage of": phrase("plot-item-voltage"),
    "pressure": phrase("plot-turgor-mpa-2"),
    "inside": phrase("plot-inside"),
    "rest": phrase("plot-rest"),
    "again": phrase("plot-washed"),
    "off": phrase("plot-off"),
    "gained": phrase("plot-gained"),
    "water": phrase("plot-water"),
    "charge": phrase("plot-charge"),
    "net": phrase("plot-net-change"),
    "metabolism": phrase("plot-metabolism"),
}
PLACES: Mapping[str, Text] = {
    "axoplasm": phrase("plot-axoplasm"),
    "cytosol": phrase("plot-cytosol"),
    "outside": phrase("plot-outside"),
    "plasma": phrase("plot-plasma"),
    "protoplast": phrase("plot-protoplast"),
    "sea": phrase("plot-sea"),
}
"""Names of places in the cells of the library; what a user names stays as it is."""
_SUPERSCRIPTS = str.maketrans("0123456789+-", "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻")


def colour(species: str) -> str:
    """The fixed colour of a species."""
    return COLOURS.get(species) or _OTHERS[zlib.crc32(species.encode()) % len(_OTHERS)]


def symbol(name: str, language: str = "en") -> str:
    """``Na⁺``, ``Ca²⁺``; what has no chemical symbol by its label in Chinese; a name that is no species stays."""
    from ..chemistry.species import catalogue

    found = catalogue().get(name)
    if found is None:
        return name
    if language == "zh" and (not found.charge or found.name[0].islower()):
        return found.label.zh
    return name + found.symbol[len(name) :].translate(_SUPERSCRIPTS)


def place(name: str, language: str) -> str:
    """A compartment or bath of a legend: in Chinese where the library's cells have it, else its name.

    >>> place("cytosol", "zh"), place("cytosol", "en"), place("my flask", "zh")
    ('胞质溶胶', 'cytosol', 'my flask')
    """
    return PLACES[name].in_language(language) if name in PLACES else name


def width(text: str) -> float:
    """How wide the widest line of a text is, in Latin characters.

    >>> width("rest"), width("静息")
    (4.0, 3.4)
    """
    lines = text.split("\n")
    return max(sum(1.7 if unicodedata.east_asian_width(c) in "WF" else 1.0 for c in line) for line in lines)


@functools.cache
def fonts() -> tuple[str, ...]:
    """The fonts of figures, each for what those before it lack: Latin, the Chinese that ships, one of the machine."""
    from matplotlib import font_manager

    manager = font_manager.fontManager
    manager.addfont(FONT)
    ours = next(entry for entry in manager.ttflist if entry.name == "Permease Sans SC")
    manager.ttflist.append(dataclasses.replace(ours, weight=700))
    present = {entry.name for entry in manager.ttflist}
    more = next((name for name in CHINESE_FONTS if name in present), None)
    return ("DejaVu Sans", "Permease Sans SC", *((more,) if more else ()))


def spoken(language: object) -> str:
    """``"en"`` or ``"zh"``; UnknownNameError for another language."""
    return choice(phrase("thing-language"), language, LANGUAGES, where="language")


def word(key: str, language: str, **values: Any) -> str:
    """A word of the figures."""
    return WORDS[key].filled(**values).in_language(language)


@contextmanager
def styled(language: str) -> Iterator[None]:
    """The settings of matplotlib under which a figure is drawn and saved."""
    import matplotlib

    settings: dict[str, Any] = {
        "font.family": list(fonts()),
        "font.size": 8.0,
        "axes.labelsize": 8.0,
        "axes.linewidth": 0.7,
        "axes.spines.top": False,
        "axes.spines.right": False,
        "xtick.labelsize": 7.5,
        "ytick.labelsize": 7.5,
        "xtick.major.width": 0.7,
        "ytick.major.width": 0.7,
        "legend.fontsize": 7.5,
        "legend.frameon": False,
        "legend.handlelength": 1.6,
        "lines.linewidth": 1.6,
        "svg.hashsalt": "permease",
        "pdf.fonttype": 42,
        "savefig.dpi": DPI,
    }
    with matplotlib.rc_context(cast(Any, settings)):
        yield


def figure(width: float, height: float) -> Figure:
    """An empty figure (inches) that lays itself out, draws without a window, and is shown by notebooks."""
    from matplotlib.backends.backend_agg import FigureCanvasAgg

    from .notebook import NotebookFigure

    found = NotebookFigure(figsize=(width, height), dpi=DPI, layout="constrained")
    FigureCanvasAgg(found)
    return found


def legible(drawn: Figure) -> None:
    """Write ``[1]``, ``[2]`` ... for the words of a figure that no font of this machine can show, and say so on stderr.

    Those are names that a user gave; what the figures say themselves is in a language that can be shown.
    """
    import matplotlib
    from matplotlib.text import Text as Drawn
    from matplotlib.ticker import FixedFormatter, FuncFormatter

    names: dict[str, str] = {}
    present = frozenset().union(*(_characters(family) for family in matplotlib.rcParams["font.family"]))

    def shown(text: str) -> str:
        pieces = [(k, "".join(run)) for k, run in itertools.groupby(text, lambda c: c.isascii() or ord(c) in present)]
        return "".join(run if known else names.setdefault(run, f"[{len(names) + 1}]") for known, run in pieces)

    for text in drawn.findobj(Drawn):
        text.set_text(shown(text.get_text()))
    for ax in drawn.axes:
        for axis in (ax.xaxis, ax.yaxis):
            formatter = axis.get_major_formatter()
            # a tick takes its text from the formatter whenever it is drawn; those of numbers need nothing
            if isinstance(formatter, (FixedFormatter, FuncFormatter)):
                axis.set_major_formatter(FuncFormatter(lambda x, at, told=formatter: shown(told(x, at))))
                axis.get_ticklabels()
    if names:
        listed = ", ".join(f"{mark} is {name}" for name, mark in names.items())
        sys.stderr.write(f"note: no font has the characters of some names; in the figure {listed}\n")


@functools.cache
def _characters(family: str) -> frozenset[int]:
    """The codes of what the font of a family has."""
    from matplotlib import font_manager

    found = font_manager.findfont(font_manager.FontProperties(family=family))
    return frozenset(font_manager.get_font(found).get_charmap())


def save(drawn: Figure, path: Any) -> None:
    """Write a figure to a .png, .svg or .pdf file, whole or not at all; equal figures make equal files.

    A file of that name is replaced. Names that no font can show are replaced, with a note on stderr: see ``legible``.
    Raises InputError and FileError for a name that cannot be used.
    """
    from ..solve.files import FIGURES, atomic, named

    target = named(path, FIGURES)
    legible(drawn)
    metadata = {".svg": {"Date": None}, ".pdf": {"CreationDate": None}}.get(target.suffix.lower())
    with atomic(target, overwrite=True) as temporary:
        drawn.savefig(temporary, metadata=metadata)

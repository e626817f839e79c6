"""What all figures share: colours, fonts, sizes, words."""

from __future__ import annotations

import functools
import itertools
import sys
import unicodedata
import zlib
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any, cast

from ..errors import choice
from ..text import Text

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
WORDS: Mapping[str, Text] = {
    "time": Text(en="Time / {unit}", zh="时间 / {unit}"),
    "concentration": Text(en="Concentration\n/ mM", zh="浓度 / mM"),
    "micromolar": Text(en="Concentration\n/ µM", zh="浓度 / µM"),
    "voltage": Text(en="Membrane\npotential / mV", zh="膜电位 / mV"),
    "volume": Text(en="Water volume\n/ initial", zh="水体积\n/ 初始值"),
    "absolute": Text(en="Water volume / {unit}", zh="水体积 / {unit}"),
    "pH": Text(en="pH", zh="pH"),
    "median": Text(en="median", zh="中位数"),
    "some": Text(en="first {count} members", zh="前 {count} 个成员"),
    "members": Text(en="{good} of {members}\nmembers", zh="{members} 个中\n的 {good} 个"),
    "pressure": Text(en="Turgor\n/ MPa", zh="膨压\n/ MPa"),
    "inside": Text(en="inside", zh="膜内"),
    "rest": Text(en="rest", zh="静息"),
    "again": Text(en="washed", zh="恢复"),
    "off": Text(en="off", zh="停止"),
    "gained": Text(en="{item} gained by {place} / {unit}", zh="{place} 获得的{item} / {unit}"),
    "water": Text(en="Water", zh="水"),
    "charge": Text(en="Charge", zh="电荷"),
    "net": Text(en="net change", zh="净变化"),
    "metabolism": Text(en="metabolism", zh="代谢"),
}
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


def width(text: str) -> float:
    """How wide the widest line of a text is, in Latin characters.

    >>> width("rest"), width("静息")
    (4.0, 3.4)
    """
    lines = text.split("\n")
    return max(sum(1.7 if unicodedata.east_asian_width(c) in "WF" else 1.0 for c in line) for line in lines)


@functools.cache
def chinese_font() -> str | None:
    """A font with Chinese characters on this machine; None when there is none."""
    from matplotlib import font_manager

    present = {entry.name for entry in font_manager.fontManager.ttflist}
    return next((name for name in CHINESE_FONTS if name in present), None)


def spoken(language: object) -> str:
    """``"en"`` or ``"zh"``; UnknownNameError for another language."""
    return choice("language", language, LANGUAGES, where="language")


def usable(language: str) -> str:
    """The language that the fonts of this machine can show; says so on stderr when that is not the one asked for.

    Raises UnknownNameError for a language other than ``"en"`` and ``"zh"``.
    """
    if spoken(language) == "en":
        return "en"
    if chinese_font() is not None:
        return "zh"
    sys.stderr.write("note: no font with Chinese characters was found, so the figure is labelled in English\n")
    return "en"


def word(key: str, language: str, **values: Any) -> str:
    """A word of the figures."""
    text = WORDS[key].in_language(language)
    return text.format(**values) if values else text


@contextmanager
def styled(language: str) -> Iterator[None]:
    """The settings of matplotlib under which a figure is drawn and saved."""
    import matplotlib

    # whatever the language, names that a user gave may be Chinese
    fonts = ["DejaVu Sans", chinese_font() or ""]
    settings: dict[str, Any] = {
        "font.family": [f for f in fonts if f],
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
    """An empty figure (inches) that lays itself out and draws without a window."""
    from matplotlib.backends.backend_agg import FigureCanvasAgg
    from matplotlib.figure import Figure

    found = Figure(figsize=(width, height), dpi=DPI, layout="constrained")
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

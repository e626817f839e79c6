"""The font that ships for figures in Chinese: the characters that the package uses, out of Noto Sans CJK SC.

    python scripts/chinese_font.py /usr/share/fonts/opentype/noto/NotoSansCJK-Regular.ttc

Run it after words were added (a test says when); needs ``pip install fonttools``. The font is under the SIL Open Font
License 1.1, whose text is beside it.
"""

from __future__ import annotations

import sys
from pathlib import Path

PACKAGE = Path(__file__).parents[1] / "src" / "permease"
FONT = PACKAGE / "plot" / "fonts" / "permease-sans-sc.otf"
NAME = "Permease Sans SC"
FACE = "Noto Sans CJK SC"


def characters() -> str:
    """Every character of the Chinese words that is not plain Latin."""
    found: set[str] = set()
    for path in (PACKAGE / "locale" / "zh").glob("*.ftl"):
        found |= set(path.read_text(encoding="utf-8"))
    return "".join(sorted(c for c in found if ord(c) > 0x2E7F))


def main(source: str) -> None:
    """Write the font."""
    from fontTools import subset
    from fontTools.ttLib import TTCollection, TTFont

    faces = TTCollection(source).fonts if source.endswith(".ttc") else [TTFont(source)]
    font = next(face for face in faces if face["name"].getDebugName(1) == FACE)
    options = subset.Options(
        layout_features=[], hinting=False, desubroutinize=True, name_IDs=[0, 1, 2, 4, 6, 13, 14], notdef_outline=True,
        drop_tables=["vhea", "vmtx", "VORG", "BASE", "GPOS", "GSUB", "GDEF", "DSIG"],
    )  # fmt: skip
    worker = subset.Subsetter(options)
    worker.populate(text=characters() + " ")
    worker.subset(font)
    for record in list(font["name"].names):
        if record.nameID in (1, 4):
            record.string = NAME
        elif record.nameID == 6:
            record.string = NAME.replace(" ", "")
    font["head"].modified = font["head"].created
    font.recalcTimestamp = False
    font["CFF "].cff.fontNames[0] = NAME.replace(" ", "")
    font.save(FONT)
    print(f"{FONT.name}: {len(characters())} characters, {FONT.stat().st_size / 1024:.0f} kB")


if __name__ == "__main__":
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    main(sys.argv[1])

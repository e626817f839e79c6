"""What the results of all assays share."""

from __future__ import annotations

import importlib
from dataclasses import dataclass
from typing import Any

from ...sources import Reference
from ...text import Text
from ..curve import Curve


@dataclass(frozen=True, eq=False)
class AssayCurve(Curve):
    """A curve of an assay: ``remarks`` are what its reader must know, ``sources`` where its law is from."""

    remarks: tuple[Text, ...] = ()
    sources: tuple[Reference, ...] = ()

    def document(self) -> dict[str, Any]:
        """As plain values, with the remarks in both languages."""
        remarks = [{"en": text.en, "zh": text.zh} for text in self.remarks]
        return {**super().document(), "remarks": remarks, "sources": [str(source) for source in self.sources]}

    def plot(self, path: Any = None, language: str = "en") -> Any:
        """Draw it; ``path`` is a .png, .svg or .pdf file to write as well. Returns the figure."""
        # by name: plotting is a layer beside, and matplotlib is loaded only here
        return importlib.import_module("permease.plot.assays").plot_assay(self, path=path, language=language)

    def __str__(self) -> str:
        lines = [self.label.en]
        for name, value in self.answers.items():
            lines.append(f"{name.replace('_', ' ')}: {'none' if value is None else f'{value:.4g~P}'}")
        return "\n".join([*lines, *(f"note: {text.en}" for text in self.remarks)])

"""Figures that notebooks show by themselves."""

from __future__ import annotations

import io
from typing import Any

from matplotlib.figure import Figure


class NotebookFigure(Figure):
    """A matplotlib figure that a notebook shows as a picture, whether pyplot is in use there or not."""

    def _repr_png_(self) -> Any:
        picture = io.BytesIO()
        self.savefig(picture, format="png")
        return picture.getvalue()

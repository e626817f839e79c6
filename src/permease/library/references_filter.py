"""Where the selectivity filter and the measures of selectivity take their numbers from."""

from __future__ import annotations

from ..sources import Reference

FILTER_TEACHING = Reference(
    "permease-filter",
    "Constructed for teaching in this project: ten numbers chosen so that a file of four sites shows what potassium "
    "channels do (selectivity above 1000, 1e7 to 1e8 ions per second, conductance that saturates in two phases); not a "
    "fit to any channel",
)

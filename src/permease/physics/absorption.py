"""From the permeability of a cell layer to the fraction of a dose that the gut absorbs.

Sources: Yang et al. 2007, Curr Drug Metab 8:676; Yu & Amidon 1999, Int J Pharm 186:119.
"""

from __future__ import annotations

import math
from typing import Any

import numpy as np

from ..expr import ops

SLOPE, INTERCEPT = 0.4926, -0.1454
"""log10 P_eff (1e-4 cm/s) against log10 P_app (1e-6 cm/s), Caco-2 at pH 7.4: Yang et al. 2007, equation 10."""
STAGES = 7
"""Compartments of the small intestine (Yu & Amidon 1999)."""
_LN10 = math.log(10.0)


def human_permeability(apparent: Any) -> Any:
    """Effective permeability of the human jejunum (m/s) from ``apparent``, that of Caco-2 at pH 7.4 (m/s, positive).

    log10(P_eff/1e-4 cm/s) = 0.4926 log10(P_app/1e-6 cm/s) - 0.1454.

    >>> round(human_permeability(10e-8) * 1e6, 2)
    2.22
    """
    return 1e-6 * ops.exp(SLOPE * ops.log(apparent / 1e-8) + _LN10 * INTERCEPT)


def absorbed_fraction(effective: Any, transit: Any, radius: Any, stages: int = STAGES) -> Any:
    """Fraction of a dissolved dose absorbed in ``transit`` (s): 1 - (1 + 2 P_eff T/(n R))^-n, n well-stirred stages.

    ``effective`` permeability in m/s, ``radius`` of the intestine in m. Nothing precipitates, is degraded or taken up
    by a carrier.

    >>> round(float(absorbed_fraction(2.22e-6, 199 * 60.0, 0.0175)), 3)
    0.919
    """
    return -np.expm1(-stages * np.log1p(2.0 * effective * transit / (stages * radius)))


def plug_flow_fraction(effective: Any, transit: Any, radius: Any) -> Any:
    """The same with endless stages: 1 - exp(-2 P_eff T/R); arguments as in ``absorbed_fraction``.

    >>> round(float(plug_flow_fraction(2.22e-6, 199 * 60.0, 0.0175)), 3)
    0.952
    """
    return -np.expm1(-2.0 * effective * transit / radius)

"""The coefficients of Rodas5P in the form that needs one matrix W per step.

With W = M/(h gamma) - J the stages solve

    W k_i = f(t + c_i h, y + sum_j A_ij k_j) + M sum_j C_ij k_j / h + h d_i df/dt,

the new state is y + sum_j A_8j k_j + k_8 and the error estimate is k_8. Between the ends of a step

    y(t + x h) = (1 - x) y + x (y1 + (1 - x) (H_1 k + x (H_2 k + x H_3 k))).

Source: G. Steinebach, Construction of Rosenbrock-Wanner method Rodas5P and numerical benchmarks within the Julia
Differential Equations package, BIT Numerical Mathematics 63, 27 (2023), doi 10.1007/s10543-023-00967-x.
"""

from __future__ import annotations

from typing import Any, Final

import numpy as np

STAGES: Final = 8
"""Number of stages."""
ORDER: Final = 5
"""Classical order of the method; the error estimate and the dense output have order 4."""
GAMMA: Final = 0.21193756319429014
"""The diagonal coefficient."""
A: Final[tuple[tuple[float, ...], ...]] = (
    (),
    (3.0,),
    (
        2.849394379747939,
        0.45842242204463923,
    ),
    (
        -6.954028509809101,
        2.489845061869568,
        -10.358996098473584,
    ),
    (
        2.8029986275628964,
        0.5072464736228206,
        -0.3988312541770524,
        -0.04721187230404641,
    ),
    (
        -7.502846399306121,
        2.561846144803919,
        -11.627539656261098,
        -0.18268767659942256,
        0.030198172008377946,
    ),
    (
        -7.502846399306121,
        2.561846144803919,
        -11.627539656261098,
        -0.18268767659942256,
        0.030198172008377946,
        1.0,
    ),
    (
        -7.502846399306121,
        2.561846144803919,
        -11.627539656261098,
        -0.18268767659942256,
        0.030198172008377946,
        1.0,
        1.0,
    ),
)
"""Weights of earlier stages in the argument of f (lower triangle by rows)."""
C: Final[tuple[tuple[float, ...], ...]] = (
    (),
    (-14.155112264123755,),
    (
        -17.97296035885952,
        -2.859693295451294,
    ),
    (
        147.12150275711716,
        -1.41221402718213,
        71.68940251302358,
    ),
    (
        165.43517024871676,
        -0.4592823456491126,
        42.90938336958603,
        -5.961986721573306,
    ),
    (
        24.854864614690072,
        -3.0009227002832186,
        47.4931110020768,
        5.5814197821558125,
        -0.6610691825249471,
    ),
    (
        30.91273214028599,
        -3.1208243349937974,
        77.79954646070892,
        34.28646028294783,
        -19.097331116725623,
        -28.087943162872662,
    ),
    (
        37.80277123390563,
        -3.2571969029072276,
        112.26918849496327,
        66.9347231244047,
        -40.06618937091002,
        -54.66780262877968,
        -9.48861652309627,
    ),
)
"""Weights of earlier stages in the right-hand side, to be divided by h (lower triangle by rows)."""
c: Final[tuple[float, ...]] = (
    0.0,
    0.6358126895828704,
    0.4095798393397535,
    0.9769306725060716,
    0.4288403609558664,
    1.0,
    1.0,
    1.0,
)
"""Time of each stage as a fraction of the step."""
d: Final[tuple[float, ...]] = (
    0.21193756319429014,
    -0.42387512638858027,
    -0.3384627126235924,
    1.8046452872882734,
    2.325825639765069,
    0.0,
    0.0,
    0.0,
)
"""Weights of df/dt, to be multiplied by h."""
H: Final[tuple[tuple[float, ...], ...]] = (
    (
        25.948786856663858,
        -2.5579724845846235,
        10.433815404888879,
        -2.3679251022685204,
        0.524948541321073,
        1.1241088310450404,
        0.4272876194431874,
        -0.17202221070155493,
    ),
    (
        -9.91568850695171,
        -0.9689944594115154,
        3.0438037242978453,
        -24.495224566215796,
        20.176138334709044,
        15.98066361424651,
        -6.789040303419874,
        -6.710236069923372,
    ),
    (
        11.419903575922262,
        2.8879645146136994,
        72.92137995996029,
        80.12511834622643,
        -52.072871366152654,
        -59.78993625266729,
        -0.15582684282751913,
        4.883087185713722,
    ),
)
"""Weights of the dense output."""


def standard_form() -> tuple[Any, Any, Any, Any]:
    """The coefficients (alpha, Gamma, b, b_hat) of the untransformed method, as arrays of shape (8, 8) and (8,).

    With u = Gamma K: C = diag(1/gamma) - Gamma^-1, A = alpha Gamma^-1, weights m = b Gamma^-1.
    """
    lower = np.zeros((STAGES, STAGES))
    a = np.zeros((STAGES, STAGES))
    for i in range(STAGES):
        lower[i, :i], a[i, :i] = C[i], A[i]
    big_gamma = np.linalg.inv(np.eye(STAGES) / GAMMA - lower)
    weights = a[-1].copy()
    embedded = weights.copy()
    weights[-1] = 1.0
    return a @ big_gamma, big_gamma, weights @ big_gamma, embedded @ big_gamma

"""The checks and the fingerprint of equations."""

import subprocess
import sys

import pytest

from permease.compile import Equations
from permease.errors import ModelError, QuantityError
from permease.expr import symbol

T = symbol("t", "s")
X = symbol("x", "mol")
K = symbol("k", "1/s")


def decay(**changes):
    parts = {
        "time": T, "states": (X,), "derivatives": (-K * X,), "algebraic": (False,), "parameters": (K,),
        "observables": {"twice": 2.0 * X},
    }  # fmt: skip
    return Equations(**{**parts, **changes})


def test_sizes_and_defaults():
    equations = decay()
    assert equations.sizes == (1, 1, 1)
    assert equations.nonnegative == (False,)
    assert equations.controlled == (True,)


@pytest.mark.parametrize(
    ("changes", "message"),
    [
        ({"derivatives": (-K * X, K * X)}, "2 derivatives for 1 states"),
        ({"algebraic": ()}, "0 algebraic for 1 states"),
        ({"parameters": ()}, "k .* is neither time, state nor parameter"),
        ({"parameters": (K, K)}, "declared twice: k"),
        ({"parameters": (K, 2.0 * K)}, "is not a symbol"),
        ({"observables": {"other": symbol("z")}}, "z .* is neither"),
        ({"controlled": (False,)}, "no state is controlled"),
        ({"states": (), "derivatives": (), "algebraic": ()}, "no state"),
    ],
)
def test_wrong_equations_are_refused(changes, message):
    with pytest.raises(ModelError, match=message):
        decay(**changes)


def test_a_derivative_of_the_wrong_dimension_is_refused():
    with pytest.raises(QuantityError, match="must be in mol/s, not mol"):
        decay(derivatives=(-X,))


def test_a_residual_may_have_any_dimension():
    assert decay(derivatives=(X - 2.0 * X,), algebraic=(True,)).algebraic == (True,)


def test_fingerprint_tells_content_apart():
    prints = {
        decay().fingerprint,
        decay(derivatives=(K * X,)).fingerprint,
        decay(derivatives=(-2.0 * K * X,)).fingerprint,
        decay(observables={}).fingerprint,
        decay(observables={"double": 2.0 * X}).fingerprint,
        decay(nonnegative=(True,)).fingerprint,
        decay(algebraic=(True,)).fingerprint,
    }
    assert len(prints) == 7
    assert decay().fingerprint == decay().fingerprint


def test_fingerprint_is_the_same_in_another_process():
    script = (
        "from permease.compile import Equations; from permease.expr import symbol;"
        "T, X, K = symbol('t', 's'), symbol('x', 'mol'), symbol('k', '1/s');"
        "print(Equations(T, (X,), (-K * X,), (False,), (K,), {'twice': 2.0 * X}).fingerprint)"
    )
    found = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
    assert found.stdout.strip() == decay().fingerprint

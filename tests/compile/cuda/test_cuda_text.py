"""The printed text itself: a tiny model whole, the writer piece by piece."""

import re

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from permease.compile import Equations
from permease.compile.targets import tableau
from permease.compile.targets.cuda_source import emit
from permease.compile.targets.cuda_writer import CudaWriter, number
from permease.expr import symbol

T, X, K = symbol("t", "s"), symbol("x"), symbol("k", "1/s")
DECAY = Equations(T, (X,), (-K * X,), (False,), (K,), {"twice": 2.0 * X})
FUNCTIONS = """\
static __device__ __forceinline__ void prologue(double *p) {
  const double v1 = p[0];
  const double v2 = -v1;
  p[1] = v2;
}

static __device__ __forceinline__ void rhs(const double *t, const double *y, const double *p, double *f) {
  const double v1 = y[0];
  const double v2 = p[0];
  const double v3 = v1 * v2;
  const double v4 = -v3;
  f[0] = v4;
}

static __device__ __forceinline__ void jacobian(const double *t, const double *y, const double *p, double *f, \
double *J, double *drift) {
  const double v1 = y[0];
  const double v2 = p[0];
  const double v3 = v1 * v2;
  const double v4 = -v3;
  const double v5 = p[1];
  f[0] = v4;
  J[0] = v5;
}

static __device__ __forceinline__ void lu(const double *j, const double *g, double *f) {
  const double v1 = j[0];
  const double v2 = g[0];
  const double v3 = v1 - v2;
  const double v4 = -1.0 / v3;
  f[0] = v4;
}

static __device__ __forceinline__ void solve(const double *f, double *b) {
  const double v1 = b[0];
  const double v2 = f[0];
  const double v3 = v1 * v2;
  b[0] = v3;
}
"""


def test_a_tiny_model_whole():
    source = emit(DECAY)
    assert FUNCTIONS in source.integration
    assert "__constant__ double mass[1] = {1.0};" in source.integration
    assert "  found[0] = v2;" in source.points
    assert emit(DECAY) == source


def test_every_weight_of_the_method_is_there():
    text = emit(DECAY).integration
    for row in (*tableau.A, *tableau.C, *tableau.H):
        for weight in row:
            assert weight == 1.0 or repr(weight) in text
    assert text.count("rhs(&when") == text.count("solve(F, k") - 1 == tableau.STAGES - 1


def test_nothing_is_included_or_left_open():
    source = emit(DECAY)
    for text in (source.integration, source.points):
        assert "#include" not in text
        assert not re.search(r"@|%\w|\bnan\b|\binf\b", re.sub("//.*", "", text))
        assert text.count("{") == text.count("}")
    assert max(len(line) - len(line.lstrip()) for line in source.integration.splitlines()) <= 12


@given(st.floats())
def test_numbers_read_back_as_themselves(value):
    text = number(value)
    special = {"INFINITE": np.inf, "-INFINITE": -np.inf, "NOT_A_NUMBER": np.nan}
    assert np.float64(special.get(text, text)).tobytes() == np.float64(value).tobytes() or np.isnan(value)
    assert re.search(r"[.eE]|INF|NOT", text)


def body(write):
    w = CudaWriter("static")
    with w.function("f", "ptr readonly %x, ptr %y"):
        write(w)
    return [line.strip() for line in w.found["f"].splitlines()[1:-1]]


def test_products_are_fused_with_their_only_sum():
    def once(w):
        a, b = w.load("%x"), w.load("%x", index=1)
        w.store(w.add(b, w.mul(a, a)), "%y")

    assert body(once)[-2:] == ["const double v4 = fma(v1, v1, v2);", "y[0] = v4;"]

    def twice(w):
        a = w.load("%x")
        square = w.mul(a, a)
        w.store(w.add(a, square), "%y")
        w.store(square, "%y", index=1)

    assert "const double v3 = v1 + v2;" in body(twice)

    def difference(w):
        a = w.load("%x")
        w.store(w.op("fsub", w.mul(a, a), a), "%y")

    assert not any("fma" in line for line in body(difference))


def test_what_nobody_uses_is_left_out():
    def write(w):
        w.mul(w.load("%x"), w.load("%x", index=5))
        w.store(w.number(1.0), "%y")

    assert body(write) == ["y[0] = 1.0;"]


@pytest.mark.parametrize(
    "write",
    [
        lambda w: w.let("call double @f(double %x)"),
        lambda w: w.emit("br label %somewhere"),
        lambda w: w.compare("uno", "a", "b"),
    ],
    ids=["call", "branch", "unordered"],
)
def test_what_is_no_straight_line_code_is_refused(write):
    with pytest.raises(ValueError):
        body(write)

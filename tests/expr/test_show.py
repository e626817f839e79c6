"""Printers: what is read back means what was built."""

import pytest

from permease.expr import constant, ops, symbol
from permease.expr.show import latex, text

A, B, C, X = symbol("a"), symbol("b"), symbol("c"), symbol("x")


@pytest.mark.parametrize(
    ("node", "expected"),
    [
        (C * (1.0 / ops.phi(1, X)), "c (1 / phi1(x))"),
        (A / (B * C), "a / (b c)"),
        (A / B * C, "(a / b) c"),
        (A * B / C, "a b / c"),
        (A - (B - C), "a - (b - c)"),
        (A - (B + C), "a - (b + c)"),
        (A + B - C, "a + b - c"),
        (A / (B / C), "a / (b / c)"),
        ((A + B) * C, "(a + b) c"),
        (-(A + B), "-(a + b)"),
        (-A * B, "-a b"),
        ((A + B) ** 2, "(a + b)^2"),
        ((A**2) ** 3, "(a^2)^3"),
        (A**-1, "a^(-1)"),
        (X * 2.0, "2 x"),
        (2.0 * (3.0 * X), "2 * 3 x"),
        (A + -2.0, "a + (-2)"),
        (constant(-2.0) * A, "(-2) a"),
        (ops.where(ops.less(A, B), A, -B), "where(a < b, a, -b)"),
        (ops.sqrt(A) + ops.log(B), "sqrt(a) + log(b)"),
    ],
)
def test_text(node, expected):
    assert text(node) == expected
    assert repr(node) == expected


def test_limit():
    node = A
    for _ in range(100):
        node = node + B
    assert len(text(node, limit=50)) <= 50
    assert text(node, limit=50).endswith(" ...")


def test_shared_graph_is_cut_in_time():
    node = X
    for _ in range(150):
        node = ops.exp(node) + node
    assert len(repr(node)) <= 200


@pytest.mark.parametrize(
    ("node", "expected"),
    [
        (A / (B + 1.0), r"\frac{a}{b + 1}"),
        (C * (1.0 / ops.phi(1, X)), r"c\,\frac{1}{\varphi_{1}\left(x\right)}"),
        (ops.exp(-X / 2.0), r"e^{-\frac{x}{2}}"),
        ((A + B) ** 2, r"\left(a + b\right)^{2}"),
        (A - (B - C), r"a - \left(b - c\right)"),
        (symbol("Na.in"), r"\mathrm{Na}_{\mathrm{in}}"),
        (symbol("k_on"), r"k_{\mathrm{on}}"),
        (constant(1e-6) * A, r"10^{-6}\,a"),
        (constant(2.5e7) * A, r"2.5 \times 10^{7}\,a"),
        (ops.sqrt(A), r"\sqrt{a}"),
        (ops.log(A) * ops.tanh(B), r"\ln\left(a\right)\,\tanh\left(b\right)"),
        (ops.sin(A) * ops.cos(B), r"\sin\left(a\right)\,\cos\left(b\right)"),
        (
            ops.where(ops.less(A, B), A, B),
            r"\begin{cases} a & a < b \\ b & \text{otherwise} \end{cases}",
        ),
        (ops.exp(A) ** 2, r"\left(e^{a}\right)^{2}"),
    ],
)
def test_latex(node, expected):
    assert latex(node) == expected


def test_latex_balances_braces_and_names():
    node = (symbol("a_b c%d") + 2.0) ** -3 / ops.sqrt(symbol("x") * 3.0)
    found = latex(node)
    assert found.count("{") == found.count("}")
    assert found.count(r"\left") == found.count(r"\right")
    assert "%" not in found

"""Printers: what is read back means what was built."""

import math

import pytest

from permease.expr import constant, ops, symbol
from permease.expr.evaluate import evaluate
from permease.expr.products import product, terms
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
        (C * (1.0 / ops.phi(1, X)), r"\frac{c}{\varphi_{1}\left(x\right)}"),
        (ops.exp(-X / 2.0), r"e^{-x/2}"),
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


R, F, T, V, Z = (symbol(n, u) for n, u in (("R", "J/mol/K"), ("F", "C/mol"), ("T", "K"), ("V", "V"), ("z", "")))
NAMES = {8.5: R, 96500.0: F, 8.5 / 96500.0: R / F}
GAS, FARADAY, RATIO = constant(8.5, "J/mol/K"), constant(96500.0, "C/mol"), constant(8.5 / 96500.0, "V/K")


@pytest.mark.parametrize(
    ("node", "expected"),
    [
        (RATIO * T / Z * ops.log(A / B), r"\frac{R\,T}{z\,F}\,\ln\left(\frac{a}{b}\right)"),
        (FARADAY * Z * V, r"z\,F\,V"),
        (V * FARADAY * Z * 2.0, r"2\,z\,F\,V"),
        (A / B * C, r"\frac{a\,c}{b}"),
        (A / (B / C), r"\frac{a\,c}{b}"),
        (A / B / C, r"\frac{a}{b\,c}"),
        (A * B / A, "b"),
        (A * A / (B * B * B), r"\frac{a^{2}}{b^{3}}"),
        (4.0 * A / 2.0, r"2\,a"),
        (2.0 * A / 3.0, r"\frac{2\,a}{3}"),
        (A**-2, r"\frac{1}{a^{2}}"),
        (-A / B, r"-\frac{a}{b}"),
        (A - (-2.0) * B, r"a + 2\,b"),
        (A + (-2.0) * B, r"a - 2\,b"),
        (A - (B + C) * -1.0, r"a + \left(b + c\right)"),
        (A * -(B - C), r"-a\,\left(b - c\right)"),
        ((A / B) ** 2, r"\left(\frac{a}{b}\right)^{2}"),
        ((1.0 + A) / (2.0 * B), r"\frac{1 + a}{2\,b}"),
        (C * (1.0 + A) / B, r"\frac{c}{b}\,\left(1 + a\right)"),
        (ops.exp((A - B) / C * X), r"e^{\frac{x}{c}\,\left(a - b\right)}"),
        (ops.exp(-Z * FARADAY * V / (GAS * T)), r"e^{-z\,F\,V/(R\,T)}"),
        (ops.exp(ops.log(A)), "a"),
        (ops.exp(-ops.log(A / B)) * C, r"c\,\frac{b}{a}"),
        (ops.exp(2.0 * ops.log(A)), "a^{2}"),
        (ops.exp(-C * ops.log(A)), "a^{-c}"),
        (
            ops.exp(-(X * (GAS * T * ops.log(A / B) + FARADAY * Z * V)) / (GAS * T)),
            r"\left(\frac{b}{a}\right)^{x}\,e^{-x\,z\,F\,V/(R\,T)}",
        ),
        (2.0 * ops.exp(ops.log(A) * ops.log(B)), r"2\,e^{\ln\left(a\right)\,\ln\left(b\right)}"),
    ],
)
def test_latex_of_products_is_as_people_write_them(node, expected):
    assert latex(node, names=NAMES) == expected


@pytest.mark.parametrize(
    "node",
    [
        (A + B) * (C - X) / (A * 3.0),
        -(A - (B - C)) / (X / B) * -2.0,
        (A * (B + C * (X - 1.0))) ** 1 / B**2,
        A * B / (C * C) * (X**-3) * A,
    ],
)
def test_what_is_multiplied_out_and_flattened_is_the_same_number(node):
    at = {A: 1.3, B: 0.7, C: 2.9, X: 0.4}
    (value,) = evaluate([node], at)

    def number(given):
        factors = [evaluate([factor], at)[0] ** power for factor, power in given.powers.items()]
        return given.number / given.divisor * math.prod(factors)

    assert number(product(node, {})) == pytest.approx(value, rel=1e-12)
    assert sum(map(number, terms(node, {}))) == pytest.approx(value, rel=1e-12)


def test_long_sums_are_not_multiplied_out():
    node = A
    for name in "abcde":
        node = node * (symbol(name) + 1.0)
    assert terms(node, {}) is None
    assert latex(ops.exp(node)).startswith("e^{")


def test_latex_balances_braces_and_names():
    node = (symbol("a_b c%d") + 2.0) ** -3 / ops.sqrt(symbol("x") * 3.0)
    found = latex(node)
    assert found.count("{") == found.count("}")
    assert found.count(r"\left") == found.count(r"\right")
    assert "%" not in found

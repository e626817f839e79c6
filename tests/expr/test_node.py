"""The graph: sharing, dimensions, folding, no truth value, pickling."""

import copy
import gc
import pickle
from fractions import Fraction

import pytest

from permease.errors import QuantityError
from permease.expr import as_expr, constant, dimension, evaluate, ops, postorder, symbol, unit_text
from permease.expr.node import PRIMITIVES, _nodes


def test_equal_nodes_are_one_object():
    a, b = symbol("a"), symbol("b")
    assert symbol("a") is a
    assert a + b is symbol("a") + symbol("b")
    assert ops.exp(a * b) is ops.exp(a * b)
    assert symbol("a", "V") is not a
    shared = ops.exp(a)
    assert len(postorder([shared * shared + shared])) == 4


def test_unused_nodes_are_forgotten():
    gc.collect()
    before = len(_nodes)
    node = symbol("only here") + symbol("and here")
    assert len(_nodes) > before
    del node
    gc.collect()
    assert len(_nodes) <= before


def test_pickle_and_copy_keep_identity():
    node = ops.where(ops.less(symbol("x"), 1.0), ops.phi(2, symbol("x")), symbol("x") ** 3 / (1.0 + symbol("y")))
    assert pickle.loads(pickle.dumps(node)) is node
    assert copy.deepcopy(node) is node
    assert pickle.loads(pickle.dumps([node, node.args[1]]))[1] is node.args[1]


def test_no_truth_value_no_order_no_iteration():
    x = symbol("x")
    with pytest.raises(TypeError, match="where"):
        bool(x < 1.0)
    with pytest.raises(TypeError):
        float(x)
    with pytest.raises(TypeError):
        list(x)
    with pytest.raises(TypeError, match="cannot make an expression"):
        x + "1"
    assert float(constant(2.0)) == 2.0


@pytest.mark.parametrize("verb", ["+", "-", "<"])
def test_sums_and_comparisons_need_one_dimension(verb):
    volts, amount = symbol("V", "V"), symbol("c", "mol/m^3")
    with pytest.raises(QuantityError, match="V and one in mol/m\\^3"):
        {"+": lambda: volts + amount, "-": lambda: volts - amount, "<": lambda: volts < amount}[verb]()


def test_functions_need_pure_numbers():
    volts = symbol("V", "V")
    for function in (ops.exp, ops.log, ops.tanh, ops.sin, ops.cos, ops.exprel):
        with pytest.raises(QuantityError, match="pure number"):
            function(volts)
    assert ops.sqrt(volts * volts).unit == "V"
    with pytest.raises(QuantityError, match="choose between"):
        ops.where(ops.less(volts, volts * 2.0), volts, symbol("x"))


def test_dimensions_propagate():
    volts, faraday, kelvin = symbol("V", "V"), constant(96485.0, "C/mol"), symbol("T", "K")
    gas = constant(8.314, "J/mol/K")
    assert (faraday * volts / (gas * kelvin)).unit == ""
    assert (symbol("c", "mol/m^3") ** 2).dim == tuple(2 * p for p in dimension("mol/m^3"))
    assert (symbol("c", "mol/m^3") ** Fraction(1, 2)).op == "sqrt"
    assert unit_text(dimension("J/mol")) == "J/mol"
    assert unit_text(dimension("m/s^2")) == "m s^-2"


def test_zero_has_every_dimension():
    volts = symbol("V", "V")
    assert 0.0 + volts is volts
    assert sum([volts, volts]) is volts + volts
    assert volts - 0.0 is volts
    assert (volts * 0.0).value == 0.0


def test_folding():
    x = symbol("x")
    assert (constant(2.0) * 3.0).value == 6.0
    assert x * 1.0 is x
    assert x / 1.0 is x
    assert (x / x).value == 1.0
    assert (x - x).value == 0.0
    negative = -x
    assert -negative is x
    assert x + (-x * 2.0) is x - x * 2.0
    assert x**1 is x
    assert (x**0).value == 1.0
    assert x**0.5 is ops.sqrt(x)
    with pytest.raises(ZeroDivisionError):
        x / 0.0
    with pytest.raises(TypeError, match="simple fraction"):
        x**0.123456


def test_a_unit_of_one_is_not_dropped():
    one_volt = constant(1.0, "V")
    x = symbol("x")
    assert (x * one_volt).unit == "V"
    assert (x / one_volt).unit == unit_text(tuple(-p for p in dimension("V")))


def test_pint_quantities_enter_in_si():
    from permease.units import parse

    assert as_expr(parse("145 mM")).value == 145.0
    assert as_expr(parse("-70 mV")).unit == "V"
    assert as_expr(parse("-70 mV")).value == -0.07


def test_evaluate_names_what_is_missing():
    with pytest.raises(KeyError, match="no value for speed"):
        evaluate([symbol("speed")], {})


def test_there_are_seventeen_primitives():
    assert len(PRIMITIVES) == len(set(PRIMITIVES)) == 17


def test_deep_graphs_do_not_overflow_the_stack():
    node = symbol("x")
    for _ in range(20_000):
        node = node * 0.5 + 1.0
    assert evaluate([node], {symbol("x"): 1.0})[0] == pytest.approx(2.0)

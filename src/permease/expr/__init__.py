"""The equation graph: nodes with dimensions, functions, exact derivatives, printers."""

from .derivative import derivative, jacobian, substitute
from .dimension import dimension, unit_text
from .evaluate import evaluate
from .node import Expr, as_expr, constant, postorder, symbol

__all__ = [
    "Expr",
    "as_expr",
    "constant",
    "derivative",
    "dimension",
    "evaluate",
    "jacobian",
    "postorder",
    "substitute",
    "symbol",
    "unit_text",
]

"""Rodas5P on plain Python functions: the tableau, its conversion to standard form, and the reference integrator."""

from __future__ import annotations

from ...compile.targets.rodas5p import Problem, Solution, integrate
from ...compile.targets.tableau import GAMMA, A, C, H, c, d, standard_form

__all__ = ["GAMMA", "A", "C", "H", "Problem", "Solution", "c", "d", "integrate", "standard_form"]

"""Passes between equations and machine code: lowering, derivatives, hoisting, sparse elimination."""

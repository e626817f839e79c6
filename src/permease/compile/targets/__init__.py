"""Targets: the NumPy oracle and LLVM machine code."""

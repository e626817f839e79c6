"""Integrators that work on plain functions, without a compiled kernel."""

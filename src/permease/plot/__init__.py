"""Figures of results: fit to print, safe for colour-blind readers, in two languages."""

"""Vesicle traffic: one file per part."""

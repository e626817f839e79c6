"""Assays of passive permeation: PAMPA, cell layers, liposomes, swelling vesicles, and what they foretell."""

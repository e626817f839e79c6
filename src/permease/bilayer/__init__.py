"""The lipid bilayer: from a recipe and a temperature to phase, order, area, thickness, fluidity and permeability."""

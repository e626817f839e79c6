"""Instruments that study one part alone: current-voltage, dose-response, uptake, occupancies, free-energy ladders."""

"""Running cells: simulations, steady states, outcomes."""

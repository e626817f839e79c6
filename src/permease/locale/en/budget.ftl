budget-title = budget of { $item } in { $place }
budget-end = end
budget-water = water
budget-charge = charge

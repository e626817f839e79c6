verdict-exact = exact
verdict-within = within
verdict-broken = BROKEN
verdict-law = rate law, consistent
verdict-empirical = empirical law, outside the second law

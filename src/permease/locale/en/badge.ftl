badge-empirical = [empirical]
badge-provisional = [provisional]
badge-derived = derived: { $how }
badge-given = as given
badge-closure = *

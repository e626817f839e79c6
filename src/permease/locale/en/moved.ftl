moved-in = { $what } in
moved-out = { $what } out

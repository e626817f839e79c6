list-and = { $first } 和 { $last }
list-comma = { $first }、{ $last }
list-semicolon = { $first }；{ $last }
list-inside = 膜内的 { $names }
list-outside = 膜外的 { $names }
list-and_words = { $first }和{ $last }
list-nothing = 无
list-or = { $first } 或 { $last }

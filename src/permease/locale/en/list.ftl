list-and = { $first } and { $last }
list-comma = { $first }, { $last }
list-semicolon = { $first }; { $last }
list-inside = { $names } inside
list-outside = { $names } outside
list-and_words = { $first } and { $last }
list-nothing = nothing
list-or = { $first } or { $last }

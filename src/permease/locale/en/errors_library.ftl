errors_library-part-named-text-not = a part is named by a text, not { $name }
errors_library-cell-named-text-not = a cell is named by text, not { $name }
errors_library-too-large-cell-file = { $place } is too large for a cell file
errors_library-cannot-read = cannot read { $place }

errors_library-part-named-text-not = {""}
errors_library-cell-named-text-not = {""}
errors_library-too-large-cell-file = {""}
errors_library-cannot-read = {""}

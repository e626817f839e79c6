usage-extra = { $count ->
    [one] one argument too many: { $words }
   *[other] { $count } arguments too many: { $words }
}
usage-takes_no_value = { $name } takes no value
usage-takes_values = { $name } takes { $count } values
usage-integer = { $value } is no whole number
usage-integer_long = { $name } has too many digits
usage-number = { $value } is no number
usage-finite = { $name } must be a finite number
usage-boolean = { $value } is neither true nor false
usage-text = { $value } is no text
usage-choice = { $value } is none of the values that { $name } takes
usage-least = { $value } is too small for { $name }
usage-most = { $value } is too large for { $name }
usage-range = { $value } is outside the range of { $name }
usage-moment = { $value } is no date that { $name } can read
usage-uuid = { $value } is no UUID
usage-absent = { $value } is not there
usage-is_file = { $value } is a file
usage-is_folder = { $value } is a folder
usage-not_readable = { $value } may not be read
usage-not_writable = { $value } may not be written
usage-not_executable = { $value } may not be run
usage-cannot_open = { $value } cannot be opened
usage-no_kind = { $value } is of the wrong kind
usage-no_command = a command is missing
usage-unknown_command = there is no command { $value }
usage-unread = this command line cannot be read
usage-said = the reader of options says: { $said }
usage-allowed = allowed: { $allowed }
usage-reads_as_option = a word that begins with a hyphen is read as an option
usage-dashes = two hyphens, as in { $name }
usage-example = a value such as { $value }

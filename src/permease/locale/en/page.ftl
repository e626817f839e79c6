page-usage = Usage:{" "}
page-word_options = [OPTIONS]
page-word_command = COMMAND ...
page-arguments = Arguments:
page-commands = Commands:
page-options = Options:
page-needed = {" "}Needed.

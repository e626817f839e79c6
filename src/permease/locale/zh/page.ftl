page-usage = 用法：
page-word_options = [选项]
page-word_command = 命令 ...
page-arguments = 参数：
page-commands = 命令：
page-options = 选项：
page-needed = 必填。

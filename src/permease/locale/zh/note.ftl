note-no_chinese = 注意：此终端无法显示中文

note-no_chinese = note: this terminal cannot show Chinese; this is English

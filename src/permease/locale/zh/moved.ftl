moved-in = { $what } 进
moved-out = { $what } 出

verdict-exact = 精确
verdict-within = 误差不超过
verdict-broken = 不成立
verdict-law = 速率公式，自洽
verdict-empirical = 经验公式，不受第二定律约束

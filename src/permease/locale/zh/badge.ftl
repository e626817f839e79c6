badge-empirical = 【经验公式】
badge-provisional = 【待核实】
badge-derived = 推导：{ $how }
badge-given = 由用户给定
badge-closure = *

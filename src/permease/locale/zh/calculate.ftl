calculate-equilibrium = 平衡
calculate-no-equilibrium = 无平衡
calculate-steady-state = 稳态
calculate-pair-which-left-out-far = 未计 { $cations } 与 { $anions } 的离子对：结果明显偏高，0.1 mol/kg 的 MgSO4 偏高一半
calculate-counts-ion-nacl-too-high = { $anions } 按 NaCl 的离子计：结果偏高，0.1 mol/kg 的 Na2SO4 偏高六分之一
calculate-coefficient-haemoglobin-here-holds-up = 血红蛋白的渗透系数（此处 { $factor }）只适用于 { $most_haemoglobin } mM 以下
calculate-counts-ion-nacl-up-tenth = { $cations } 按 NaCl 的离子计：0.3 mol/kg 以下至多偏高十分之一，1 mol/kg 以上偏低

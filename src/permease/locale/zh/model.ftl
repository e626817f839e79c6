model-from = { $value }（{ $low } 至 { $high }），方法：{ $zh }；来源：{ $value_zh }
model-at = { $at_zh } 时：{ $zh }
model-leak = 泄漏通路
model-path-shared-water-solute = 水与溶质的共用通路
model-transporter = 转运体
model-osmotic-water-path = 水渗透通路

budget-title = { $place } 中{ $item }的收支
budget-end = 结束
budget-water = 水
budget-charge = 电荷

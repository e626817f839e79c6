model-from = { $value } ({ $low } to { $high }), { $method }: { $en }; from { $value2 }
model-at = at { $at }: { $en }
model-leak = leak
model-path-shared-water-solute = path shared by water and a solute
model-transporter = transporter
model-osmotic-water-path = osmotic water path

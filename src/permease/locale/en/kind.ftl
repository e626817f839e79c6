kind-pump = pump
kind-carrier = carrier
kind-channel = channel
kind-water = water pore
kind-leak = leak
kind-vesicle = vesicle traffic
kind-transporter = transporter

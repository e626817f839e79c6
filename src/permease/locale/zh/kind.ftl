kind-pump = 泵
kind-carrier = 载体蛋白
kind-channel = 通道蛋白
kind-water = 水孔
kind-leak = 泄漏
kind-vesicle = 囊泡运输
kind-transporter = 转运体

cells-gibbs-donnan-cell = 吉布斯-唐南细胞
cells-plant-cell-wall = 具细胞壁的植物细胞
cells-pump-leak-neuron = 泵-漏神经元
cells-human-red-blood-cell = 人红细胞
cells-squid-giant-axon = 枪乌贼巨轴突
cells-human-red-blood-cell-urea = 带尿素转运体的人红细胞

new-comments = # 修改后可试：permease check 文件、permease run 文件 --plot figure.png、permease steady 文件。{"\u000A"}# 可用的转运体：permease parts list。没有单位的数字不被接受。{"\u000A"}# 膜可写明脂质（bilayer: red_blood_cell），再由其估算：permeability: bilayer。{"\u000A"}
new-wrote = 已写入 { $file }
new-next = 下一步：permease run { $file } --plot figure.png

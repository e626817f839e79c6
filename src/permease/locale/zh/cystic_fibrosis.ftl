cystic_fibrosis-title = 囊性纤维化：有多少通道，开放概率多大
cystic_fibrosis-question = 气道细胞的氯离子电流是一个乘积：膜上 CFTR 通道的数目 N，每个通道开放的时间比例 P_o，以及一个开放通道的电流 i。最常见的突变（F508del）只有正常数目的 { $surface } 到达膜上，而且到达的通道 P_o = { $po_mutant }，正常为 { $po }。开放后的电流与正常通道相同。
cystic_fibrosis-explanation =
    各因子相乘：只剩正常电流的 { $left }，比任何一个缺陷单独造成的都少。若所有通道都到达膜上而门控未修复，可达 { $traffic_alone }；若只修复少数已在膜上的通道的门控，可达 { $gate_alone }。两者都不够，所以要同时改善这两个因子。
    正常通道也不会自行开放：它的 R 域必须先由 cAMP 激活的激酶磷酸化，然后结合 ATP 而开放，水解 ATP 而关闭。
cystic_fibrosis-misconception = 突变的通道被堵住了。其实孔道完好：大多数通道没有到达膜上，到达的开放概率又很低。
cystic_fibrosis-assumption = 仅作示意，不是医疗建议：F508del 的门控取自低温下送到膜上的通道，以及加校正剂 C18 后的测定；通道数目待核实。膜内 Cl⁻ 40 mM，膜外 100 mM，−50 mV，cAMP 10 µM。
cystic_fibrosis-hint-1 = 把突变细胞与正常细胞逐个因子比较。
cystic_fibrosis-hint-2 = I/I₀ = (N/N₀) (P_o/P_o₀) (i/i₀)，下标 0 指正常细胞；最后一个因子为 1。
cystic_fibrosis-hint-3 = 用 { $surface } 乘以 { $po_mutant }/{ $po }。
cystic_fibrosis-a-ask = 突变细胞还剩正常氯离子电流的几分之几（小数或百分数）？
cystic_fibrosis-a-slip-number_only = 这里只计了通道数目。到达膜上的通道开放概率也降低了。
cystic_fibrosis-a-slip-gate_only = 这里只计了门控。膜上的通道数目也减少了。
cystic_fibrosis-a-slip-forgotten = 这是突变的 N 乘以 P_o，没有与正常的 P_o（{ $po }，也小于 1）相比。
cystic_fibrosis-a-slip-mean = 这是两个因子的平均。它们应当相乘。
cystic_fibrosis-b-ask = 请按电流从大到小排序。校正剂 C18 使 { $corrected } 的通道到达膜上，P_o = { $po_corrected }。
cystic_fibrosis-b-item-gate = 门控正常，通道数为 { $surface }
cystic_fibrosis-b-item-none = 突变，未作任何修复
cystic_fibrosis-b-item-traffic = 门控为突变型，通道全部到达膜上
cystic_fibrosis-b-item-corrector = 突变，加校正剂 C18
cystic_fibrosis-c-ask = 细胞有 ATP 而完全没有 cAMP，请预测正常通道的开放概率。
cystic_fibrosis-c-option-same = 约 { $po }，与有 cAMP 时相同
cystic_fibrosis-c-not-same = 只有已磷酸化的通道才能由 ATP 打开。
cystic_fibrosis-c-option-less = 约为一半
cystic_fibrosis-c-not-less = 没有激酶，磷酸酶在几分钟内就把磷酸全部脱去。
cystic_fibrosis-c-option-shut = 几乎为零
cystic_fibrosis-c-not-shut = 按这些数值，模型仍会开放。
cystic_fibrosis-c-run = 运行结果：没有 cAMP 时，开放概率为 { $unasked }。
cystic_fibrosis-d-ask = 门控取加 C18 后的数值，请设定膜上通道占正常数目的比例，使电流为正常的 { $wanted }。
cystic_fibrosis-d-setting-surface = 膜上通道占正常数目的比例
cystic_fibrosis-d-above = 电流为正常的 { $reached }，高于 { $wanted }：通道可以少一些。
cystic_fibrosis-d-below = 电流为正常的 { $reached }，低于 { $wanted }：还需要更多通道。
cystic_fibrosis-curve-x = 膜上通道（正常数目的 %）
cystic_fibrosis-curve-y = 电流（正常的 %）
cystic_fibrosis-curve-normal = 正常门控
cystic_fibrosis-curve-mutant = F508del
cystic_fibrosis-curve-corrected = F508del，加 C18

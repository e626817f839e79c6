p2302418-title = 钠-葡萄糖同向转运：逆梯度能走多远？
p2302418-question = 小肠上皮细胞内 Na⁺ 为 { $na_in }，肠腔中为 { $na_out }；顶膜的膜电位（膜内减膜外）为 { $voltage }，温度 310 K。同向转运体每次周转带入 2 个 Na⁺ 和 1 个葡萄糖。
p2302418-explanation =
    摄取一直进行到 2 个 Na⁺ 进入所放出的自由能恰好等于 1 个葡萄糖所需：C_in/C_out = (Na_out/Na_in)² exp(−2FV/RT) = { $chemical } × { $electrical } = { $ratio2 }。葡萄糖不带电，但同行的 2 个 Na⁺ 带电，所以电压计两次。
    若每个葡萄糖只配 1 个 Na⁺，上限是 { $ratio1 }：多用一个 Na⁺，上限变成平方。真实的 SGLT1 有时只带 Na⁺ 而不带葡萄糖；计入实测的滑移后，上限为 { $slipping }。GLUT1 这样的单向转运体在比值为 1 时净转运停止。
p2302418-misconception = 同向转运体逆梯度工作必须直接消耗 ATP。其实它不用 ATP：一种物质顺梯度放出的能量供另一种物质逆梯度运输，ATP 只用在钠钾泵重建 Na⁺ 梯度时。
p2302418-assumption = 小题 a、b：2 Na⁺ : 1 葡萄糖，无滑移；以浓度代替活度；310 K。小题 c、d 用部件库中的图式：SGLT1 含 Eskandari 等（2005）的滑移，SGLT2 含自身的滑移。不讨论达到上限需要多久。
p2302418-hint-1 = 摄取停止时，Na⁺ 放出的自由能等于葡萄糖得到的自由能。
p2302418-hint-2 = 每个 Na⁺ 进入时 ΔG = RT ln(Na_in/Na_out) + FV，共有两个；葡萄糖的 ΔG = RT ln(C_in/C_out)。
p2302418-hint-3 = 令总和为零：C_in/C_out = (Na_out/Na_in)² exp(−2FV/RT)，其中 RT/F = 26.71 mV。
p2302418-a-ask = 细胞内葡萄糖最多能达到肠腔中的多少倍（C_in/C_out）？
p2302418-a-slip-no_voltage = 这只是 Na⁺ 浓度比的平方，没有计入电压。两个正电荷还顺着膜电位进入：应乘以 exp(−2FV/RT)。
p2302418-a-slip-one = 这是每个葡萄糖配 1 个 Na⁺ 的上限。这里进入两个，各项都要平方。
p2302418-a-slip-voltage_once = 浓度比已平方，但电压只计了一次。两个 Na⁺ 各带一个电荷。
p2302418-a-slip-ratio_once = 电压计了两次，但 Na⁺ 浓度比只用了一次，它也要平方。
p2302418-a-slip-voltage_sign = 电压的符号错了：膜内为负会吸引 Na⁺ 进入，有助于摄取。
p2302418-b-ask = 每次周转的 Na⁺ 为每摩尔葡萄糖提供多少自由能？请给出 2 个 Na⁺ 进入的 ΔG，释放能量时为负。
p2302418-b-slip-one = 这是 1 mol Na⁺ 的自由能。每个葡萄糖有 2 个 Na⁺ 同行。
p2302418-b-slip-no_voltage = 这只是化学部分，还要加上 2FV。
p2302418-b-slip-voltage_sign = 电学部分的符号错了：正离子进入带负电的膜内是放出能量的。
p2302418-c-ask = 按在此条件下积累葡萄糖的上限排序，最高的在前。
p2302418-c-item-glut1 = 单向转运体 GLUT1
p2302418-c-item-slip = SGLT1，偶尔有 Na⁺ 单独滑入
p2302418-c-item-sglt2 = SGLT2（1 Na⁺ : 1 葡萄糖）
p2302418-c-item-ideal = 完全没有滑移的 SGLT1
p2302418-d-ask = 请设定膜电位，使有滑移的 SGLT1 净转运停止时的比值为 { $wanted }。在这附近，滑移使比值比理想值低 { $lost }。
p2302418-d-setting-voltage = 膜电位（膜内减膜外）
p2302418-d-above = 净转运停止时比值为 { $reached }，高于 { $wanted }：膜电位负得太多。
p2302418-d-below = 净转运停止时比值为 { $reached }，低于 { $wanted }：膜电位更负才更有利于 Na⁺ 进入。
p2302418-curve-x = 膜电位（mV）
p2302418-curve-y = 膜内外葡萄糖浓度比
p2302418-curve-2 = 2 Na⁺ : 1 葡萄糖，理想
p2302418-curve-1 = 1 Na⁺ : 1 葡萄糖，理想
p2302418-curve-slip = 有滑移的 SGLT1

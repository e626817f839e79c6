published-calcium-pump-without-atp = calcium pump without ATP
published-no-atp-used-drive-hides = No ATP is used: the drive hides in the ratio of two constants, and the voltage does not act on the two charges moved. PMCA has its fuel.
published-atp-used-per-turnover = ATP used per turnover
published-free-energy-hidden-ratio-ca = free energy hidden in the ratio of the Ca²⁺ constants
published-work-against-85-mv-rates = work against -85 mV that the rates feel
published-cftr-one-resistor = CFTR as one resistor
published-gas-constant-mistyped-conductance-100 = The gas constant is mistyped, the conductance is 100 S (one channel has some 8 pS), no gate: no use as a reference.
published-gas-constant = gas constant
published-conductance-membrane = conductance of the membrane
published-nicotinic-receptor-desensitisation = nicotinic receptor with desensitisation
published-rounding-loops-miss-up-few = Rounding: the loops miss by up to a few per cent. AChREdelstein derives one rate per loop.
published-product-round-loop = product round loop { $step } of { $name }
published-open-fraction-when-atp-has = open fraction when ATP has fallen to 1 mM
published-atp-sensitive-k-channel-model = ATP-sensitive K⁺ channel of a model file
published-k-atp-0-25-um = K(ATP) = 0.25 uM where 10 to 100 uM are measured: no ATP level of a living cell opens it. KATP has a measured constant.
published-blocked-over-open-channels-80 = blocked over open channels at -80 mV
published-resurgent-na-channel-initial-block = resurgent Na⁺ channel, initial block
published-wrong-sign-bi3-b13-initial = A wrong sign (and bi3 for b13) in the initial linear block: the start is not stationary, and one fraction is negative. NavResurgent starts from the true stationary state; its rates are sound.
published-na-ca-exchanger-minor-modes = Na⁺/Ca²⁺ exchanger with minor modes
published-not-typing-error-minor-modes = Not a typing error: minor modes (Kang & Hilgemann 2004) make current and Ca²⁺ reverse apart, so it cannot be the reference for 3:1. NCX1 is strictly coupled.
published-reversal-current = reversal of the current
published-reversal-ca-flux = reversal of the Ca²⁺ flux
published-sodium-pump-heart-cell-model = sodium pump of a heart cell model
published-k-mgatp-repeats-constant-protons = K(MgATP) repeats the constant of protons and phosphate: the pump cannot feel ATP and reverses at -599 mV. NaKATPase has 2.51 mM (smith-crampin-2004).
published-reversal-k-mgatp-1-698e = reversal, with K(MgATP) = 1.698e-7 mM
published-saturation-9-8-mm-mgatp = saturation by 9.8 mM MgATP halved to 4.9 mM
published-mean-5-140-mm = mean of 5 and 140 mM
published-log-mean-concentration-proximal-tubule = log-mean concentration of a proximal tubule code
published-log10-where-ln-needed-convective = log10 where ln is needed: convective fluxes come out 2.3 times too large.
published-reversal-na-10-140-ca = reversal at Na 10/140 and Ca 1e-4/1.8 mM
published-na-ca-exchanger-alpha-2 = Na⁺/Ca²⁺ exchanger with alpha = 2.5
published-factor-one-direction-only-meant = A factor on one direction only, meant for Ca²⁺ under the membrane, shifts the reversal by RT/F ln 2.5. NCX1 multiplies both directions.
published-standard-energy-atp-constants-imply = standard energy of ATP that the constants imply
published-sodium-pump-four-steps-first = sodium pump, four steps, first constants
published-pump-runs-past-point-where = The pump runs past the point where ATP can drive it; the gap is near RT ln 10^7, as if pH 7 had been counted twice. NaKATPase uses the refit of Pan et al. 2019.
published-calcium-pump-reticulum-k-1 = calcium pump of the reticulum, k-1 = 16 /s
published-mgatp-leaves-eight-times-too = MgATP leaves eight times too fast, so the pump stops far below what ATP allows. SERCA derives the constant, 2.02 /s.
published-ca-store-which-stops = Ca²⁺ in the store at which it stops
published-modifier-2-h-h-k = modifier 2 H/(H + K) at pH 7.2
published-na-h-exchanger-proximal-tubule = Na⁺/H⁺ exchanger of the proximal tubule
published-k-proton-modifier-1e-6 = K of the proton modifier is 1e-6 mM where 1e-6 mol/L is meant: the modifier is saturated and pH no longer acts. NHE3 has 1e-3 mM.
published-product-round-main-loop = product round the main loop
published-product-round-leak-loop = product round the leak loop
published-na-glucose-symporter-coded = Na⁺/glucose symporter as coded
published-neither-loop-closes-glucose-binds = Neither loop closes: glucose binds inside at 1.9e5 where 77,778 /(M s) closes, the leak returns at 5e-4 where 4.32e-4 /s does. SGLT1 derives both (variant wright-2011-repaired).

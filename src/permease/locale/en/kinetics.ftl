kinetics-text = {""}

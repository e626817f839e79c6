new-comments = # Change it and try: permease check FILE, permease run FILE --plot figure.png, permease steady FILE.{"\u000A"}# Transporters to choose from: permease parts list. Numbers without a unit are refused.{"\u000A"}# A membrane may name its lipids, bilayer: red_blood_cell, and ask them: permeability: bilayer.{"\u000A"}
new-wrote = wrote { $file }
new-next = next: permease run { $file } --plot figure.png

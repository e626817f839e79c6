cells-gibbs-donnan-cell = Gibbs-Donnan cell
cells-plant-cell-wall = plant cell with its wall
cells-pump-leak-neuron = pump-leak neuron
cells-human-red-blood-cell = human red blood cell
cells-squid-giant-axon = squid giant axon
cells-human-red-blood-cell-urea = human red blood cell with its urea transporter

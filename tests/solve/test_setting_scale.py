"""Setting the scale of a rate law, or the water permeability, of members that have it already or not."""

import numpy as np
import pytest

import permease as pm


@pytest.mark.parametrize(
    ("path", "usual", "output"),
    [
        ("membrane.ConstantPump.scale", "9.331225910163104e-08 mol/m^2/s", "rate.membrane.ConstantPump"),
        ("membrane.water_permeability", "1.5e-2 cm/s", "cytosol.volume"),
    ],
)
def test_what_a_step_sets_holds_for_every_member(path, usual, output):
    """To the cell's own number: members that had another one have it from then on."""
    many = pm.Population(pm.cells.pump_leak_neuron(), vary={path: pm.grid([usual, f"{float(usual.split()[0]) / 2!r} "
                                                                         + usual.split(" ", 1)[1]])})  # fmt: skip
    bath = pm.Solution(Na="120 mM", K="3.5 mM", Cl="94 mM", impermeant={"X": ("29.5 mM", -1)})
    protocol = pm.Protocol(pm.Set(path, usual), pm.Perfuse("outside", bath, "1 s"))
    values = pm.simulate(many, protocol, outputs=[output], points=3).values(output)
    np.testing.assert_allclose(values[1], values[0], rtol=1e-9)

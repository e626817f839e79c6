"""Gibbs-Donnan equilibria of cells: the published rows, and the passive cells that have none."""

import pytest

from permease.chemistry.solution import Solution
from permease.errors import InputError, ModelError, NoFiniteVolumeError, UnknownNameError
from permease.library import part
from permease.library.cells import cell as library_cell
from permease.model import Bath, Buffer, Cell, Compartment, Impermeant, Membrane
from permease.model.leak import Leak
from permease.solve.equilibrium import equilibrium
from permease.solve.steady_state import steady_state


def donnan_cell(bath, impermeant, *species, contents=None, water=None, parts=(), **more):
    inside = Compartment("cell", "90 fL", contents or {}, impermeant=[impermeant], balance="K", **more)
    paths = [Leak(s, permeability="1e-7 cm/s") for s in species]
    wall = Membrane("membrane", inside, Bath("bath", bath), "135 um^2", water_permeability=water,
                    transporters=[*paths, *parts])  # fmt: skip
    return Cell("bag", [wall])


KCL = Solution(K="150 mM", balance="Cl")
SALT = {"K": "190 mM", "Cl": "150 mM"}


def test_five_millimolar_haemoglobin():
    """P4-G1: 5 mM of charge -8 in 150 mM KCl at 37 degC: 0.87552, -3.553 mV, 19.74 kPa."""
    found = equilibrium(library_cell("gibbs_donnan_cell"))
    assert found.ratio("Cl") == pytest.approx(0.87552, rel=1e-4)
    assert found.ratio("K") == pytest.approx(1 / 0.87552, rel=1e-4)
    assert found.voltage.to("mV").magnitude == pytest.approx(-3.553, rel=1e-4)
    assert found.osmotic_pressure.to("kPa").magnitude == pytest.approx(19.74, rel=1e-3)
    assert found.volume().to("fL").magnitude == pytest.approx(90.0)


def test_divalent_cations_count():
    """P4-G2: 1.2 Ca, 0.8 Mg, NaCl 145 / Cl 149 with 40 mM of fixed charge: 0.8766, -3.520 mV."""
    bath = Solution(Na="145 mM", Ca="1.2 mM", Mg="0.8 mM", Cl="149 mM")
    contents = {"K": "0 mM", "Na": "165 mM", "Ca": "1.2 mM", "Mg": "0.8 mM", "Cl": "149 mM"}
    found = equilibrium(
        donnan_cell(bath.add(K="0 mM"), Impermeant("protein", "5 mM", charge=-8), "Na", "K", "Ca", "Mg", "Cl",
                    contents=contents)
    )  # fmt: skip
    assert found.ratio("Cl") == pytest.approx(0.8766, rel=1e-3)
    assert found.voltage.to("mV").magnitude == pytest.approx(-3.520, rel=1e-3)
    assert found.ratio("Ca") == pytest.approx(found.ratio("Na") ** 2)


@pytest.mark.parametrize(("outside", "ratio"), [(7.4, 0.8844), (6.608, 1.0), (6.2, 1.0654)])
def test_titratable_haemoglobin(outside, ratio):
    """P4-G3 and P4-G4: 5 mM haemoglobin in 150 mM KCl at three pH outside, protons at equilibrium."""
    bath = Solution(K="150 mM", Cl="150 mM", pH=outside)
    one = donnan_cell(
        bath, Impermeant.haemoglobin("5 mM"), "K", "Cl", "H", contents=SALT, pH=7.35 if outside == 7.4 else outside
    )
    found = equilibrium(one)
    assert found.ratio("Cl") == pytest.approx(ratio, rel=1e-3)
    if outside == 7.4:
        assert found.pH == pytest.approx(7.3467, abs=1e-3)
        assert found.voltage.to("mV").magnitude == pytest.approx(-3.282, rel=1e-3)
        assert found.solutions["cell"].impermeant_charge["haemoglobin"] == pytest.approx(-7.387, rel=1e-3)


def test_calcium_chloride():
    """P4-G5: 50 mM CaCl2 with 40 mM of fixed charge: anion ratio 0.8829."""
    bath = Solution(Ca="50 mM", Cl="100 mM", K="0 mM")
    contents = {"Ca": "70 mM", "Cl": "100 mM", "K": "0 mM"}
    one = donnan_cell(bath, Impermeant("protein", "5 mM", charge=-8), "Ca", "Cl", "K", contents=contents)
    assert equilibrium(one).ratio("Cl") == pytest.approx(0.8829, rel=1e-3)


def test_protons_come_to_rest_through_the_jacobs_stewart_cycle():
    """HCl together, and Cl by itself, is H by itself."""
    bath = Solution(K="150 mM", Cl="150 mM", pH=7.4)
    hb = Impermeant.haemoglobin("5 mM")
    by_leak = equilibrium(donnan_cell(bath, hb, "K", "Cl", "H", contents=SALT, pH=7.35))
    by_cycle = equilibrium(donnan_cell(bath, hb, "K", "Cl", contents=SALT, pH=7.35, parts=[part("JacobsStewart")()]))
    assert by_cycle.pH == pytest.approx(by_leak.pH)


def test_a_buffer_is_titrated_exactly():
    """With a plain buffer too, every permeant ion has the same Donnan ratio and the inside is neutral."""
    bath = Solution(K="150 mM", Cl="150 mM", pH=7.4)
    one = donnan_cell(
        bath, Impermeant("protein", "5 mM", charge=-8), "K", "Cl", "H", contents=SALT, pH=6.0,
        buffers=[Buffer("phosphate", "40 mM", 6.8, -2)],
    )  # fmt: skip
    found = equilibrium(one)
    assert found.pH == pytest.approx(
        7.4 + found.voltage.to("V").magnitude * 96485.33212 / (8.314462618 * 310.15) / 2.302585
    )
    x = 1.0 / (1.0 + 10.0 ** (found.pH - 6.8))
    charge = found.concentration("K").magnitude - found.concentration("Cl").magnitude - 40.0 + 40.0 * (x - 2.0)
    assert charge == pytest.approx(0.0, abs=1e-9)


def test_impermeant_solute_outside_gives_a_finite_volume(cell):
    found = equilibrium(cell(water="1e-2 cm/s"))
    assert found.osmotic_pressure.magnitude == pytest.approx(0.0, abs=1e-9)
    rest = steady_state(cell(water="1e-2 cm/s"))
    assert found.volume().magnitude == pytest.approx(rest.volume().magnitude, rel=1e-6)


def test_no_finite_volume_without(cell):
    salt = Solution(Na="140 mM", K="5 mM", balance="Cl")
    with pytest.raises(NoFiniteVolumeError, match="no finite volume") as caught:
        equilibrium(cell(water="1e-2 cm/s", outside=salt))
    assert caught.value.where.startswith("test cell > cytosol")


def test_an_organelle_in_its_cell(organelle_cell):
    one = organelle_cell()
    found, rest = equilibrium(one), steady_state(one)
    for place in ("cytosol", "vacuole"):
        assert found.volume(place).magnitude == pytest.approx(rest.volume(place).magnitude, rel=1e-5)
        assert found.concentration("K", place).magnitude == pytest.approx(
            rest.concentration("K", place).magnitude, rel=1e-4
        )


def test_two_membranes_to_one_bath_count_together():
    bath = Bath("bath", KCL)
    inside = Compartment("cell", "90 fL", SALT, impermeant=[Impermeant("protein", "5 mM", charge=-8)], balance="K")
    walls = [
        Membrane(f"side {s}", inside, bath, "60 um^2", transporters=[Leak(s, permeability="1e-7 cm/s")])
        for s in ("K", "Cl")
    ]
    assert equilibrium(Cell("bag", walls)).ratio("Cl") == pytest.approx(0.87552, rel=1e-4)


class TestRefused:
    @pytest.mark.parametrize("pump", ["NaKATPase", "ConstantPump"])
    def test_a_pump(self, cell, pump):
        more = {"MgATP": "5 mM", "MgADP": "0.1 mM", "Pi": "1 mM"}
        parts = [part(pump)(density="100/um^2")] if pump == "NaKATPase" else [part(pump)()]
        one = cell(*parts, contents=more, pH=7.2, protein=("60 mM", -1.2))
        with pytest.raises(ModelError, match=f"membrane.{pump} is driven") as caught:
            equilibrium(one)
        assert "steady_state" in caught.value.hint

    def test_two_baths(self, epithelium):
        lumen, blood = (Bath(n, KCL) for n in ("lumen", "blood"))
        inside = Compartment("cell", "1 pL", SALT, impermeant=[Impermeant("p", "5 mM", charge=-8)], balance="K")
        paths = [Leak("K", permeability="1e-7 cm/s"), Leak("Cl", permeability="1e-7 cm/s")]
        walls = [Membrane(f"to {b.name}", inside, b, "60 um^2", transporters=paths) for b in (lumen, blood)]
        with pytest.raises(ModelError, match="cell borders lumen and blood"):
            equilibrium(Cell("layer", walls))

    def test_a_carrier_that_couples_what_nothing_else_moves(self):
        with pytest.raises(ModelError, match=r"(K|Cl) crosses into cell only together with others"):
            equilibrium(
                donnan_cell(KCL, Impermeant("protein", "5 mM", charge=-8), contents=SALT, parts=[part("KCC2")()])
            )

    def test_with_a_leak_for_one_of_them_both_are_at_rest(self):
        one = donnan_cell(KCL, Impermeant("p", "5 mM", charge=-8), "K", contents=SALT, parts=[part("KCC2")()])
        assert equilibrium(one).ratio("Cl") == pytest.approx(0.87552, rel=1e-4)

    def test_what_an_organelle_shares_with_a_cytosol_alone(self, organelle_cell):
        one = organelle_cell()
        plasma = one.membrane("plasma")
        dry = Cell("dry", [plasma.with_(water_permeability=None), one.membrane("tonoplast")])
        with pytest.raises(ModelError, match="vacuole shares water with cytosol"):
            equilibrium(dry)
        tight = [t for t in plasma.transporters if t.solute != "Na"]
        with pytest.raises(ModelError, match="vacuole shares Na with cytosol"):
            equilibrium(Cell("tight", [plasma.with_(transporters=tight), one.membrane("tonoplast")]))

    @pytest.mark.parametrize("nonsense", [None, 5, "cell", [], {}])
    def test_no_cell(self, nonsense):
        with pytest.raises(InputError):
            equilibrium(nonsense)

    def test_no_compartment(self):
        walls = [
            Membrane("m", Bath("a", KCL), Bath("b", KCL), "1 um^2", transporters=[Leak("K", permeability="1 cm/s")])
        ]
        with pytest.raises(InputError, match="has no compartment"):
            equilibrium(Cell("paracellular", walls))

    def test_unknown_names(self):
        found = equilibrium(library_cell("gibbs_donnan_cell"))
        with pytest.raises(UnknownNameError):
            found.ratio("Na")
        with pytest.raises(UnknownNameError):
            found.concentration("K", "nucleus")
        with pytest.raises(UnknownNameError):
            found.volume("nucleus")
        assert found.concentration("Cl").to("mM").magnitude == pytest.approx(131.33, abs=0.01)

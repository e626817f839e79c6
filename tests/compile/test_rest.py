"""Where cells start: the charge of a membrane is lent by an ion that has enough of it."""

import pytest

import permease as pm


@pytest.mark.parametrize("sodium", ["5 mM", "10 mM"])
def test_a_trace_of_calcium_does_not_charge_the_membrane(sodium: str) -> None:
    cytosol = pm.Compartment(
        "cytosol", volume="1 pL", contents={"Na": sodium, "K": "140 mM", "Ca": "1 uM"}, held=("Na", "K"),
        impermeant=[pm.Impermeant("anion", "150 mM", charge=-1)], balance="anion",
    )  # fmt: skip
    bath = pm.Bath("bath", pm.Solution(Na="140 mM", K="5 mM", Ca="2 mM", balance="Cl"))
    exchanger = pm.library.NCX1()
    membrane = pm.Membrane("membrane", cytosol, bath, area="500 um^2", transporters=[exchanger])
    run = pm.simulate(pm.Cell("cell", [membrane]), duration="1 s")
    assert run.initial["cytosol.Ca"].to("uM").magnitude == pytest.approx(1.0, rel=1e-3)
    assert abs(run.initial.voltage().to("mV").magnitude) < 1e-3
    assert run.audit().passed


def test_enough_of_an_ion_does() -> None:
    rest = pm.simulate(pm.cells.red_blood_cell(), duration="1 s").initial
    assert rest.voltage().to("mV").magnitude == pytest.approx(-11.74, abs=0.01)

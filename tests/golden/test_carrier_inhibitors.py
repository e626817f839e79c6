"""Inhibitors of the carriers are dead ends of their schemes: the shape of a dose-response, its constant, competition.

The constants and their sources stand in the parts.
"""

import pytest

import permease as pm
from permease.library import part
from permease.model.conditions import PointConditions

BODY = 310.15


def text(**amounts):
    return {name: f"{value!r} mM" for name, value in amounts.items()}


GUT = {"inside": text(Na=10.0, glucose=0.1), "outside": text(Na=140.0, glucose=1.0), "voltage": "-50 mV"}
SYNAPSE = {
    "inside": text(Na=10.0, Cl=6.0, K=140.0, serotonin=0.01, GABA=1.0),
    "outside": text(Na=140.0, Cl=120.0, K=4.0, serotonin=1e-4, GABA=0.01),
    "voltage": "-70 mV",
}
GLIA = {
    "inside": {**text(Na=10.0, K=140.0, glutamate=1.0), "pH": 7.2},
    "outside": {**text(Na=140.0, K=4.0, glutamate=0.05), "pH": 7.4},
    "voltage": "-80 mV",
}
SALINE = {"inside": text(Na=10.0, K=140.0, Cl=40.0), "outside": text(Na=140.0, K=5.0, Cl=110.0)}
BLOOD = {"inside": text(HCO3=15.0, Cl=80.0), "outside": text(HCO3=25.0, Cl=105.0)}
ACID = {"inside": {"lactate": "1 mM", "pH": 7.2}, "outside": {"lactate": "5 mM", "pH": 7.0}}

# part, variant, drug, side, the states it takes away, its constant in nM
HELD = [
    ("SGLT1", "eskandari-2005", "phlorizin", "out", ("EoNa",), 250.0, GUT),
    ("SGLT1", "parent-1992-ideal", "phlorizin", "out", ("EoNa",), 250.0, GUT),
    ("SGLT1", "wright-2011-repaired", "dapagliflozin", "out", ("EoNa",), 400.0, GUT),
    ("SGLT1", "eskandari-2005-ideal", "canagliflozin", "out", ("EoNa",), 770.5, GUT),
    ("SGLT2", "mackenzie-1996", "phlorizin", "out", ("EoNa",), 20.0, GUT),
    ("SGLT2", "mackenzie-1996", "dapagliflozin", "out", ("EoNa",), 6.0, GUT),
    ("SGLT2", "mackenzie-1996", "empagliflozin", "out", ("EoNa",), 3.1, GUT),
    ("SGLT2", "mackenzie-1996-ideal", "canagliflozin", "out", ("EoNa",), 4.0, GUT),
    ("SERT", "provisional", "citalopram", "out", ("EoNaCl",), 1.2, SYNAPSE),
    ("SERT", "provisional", "fluoxetine", "out", ("EoNaCl",), 0.8, SYNAPSE),
    ("GAT1", "2-sodium", "tiagabine", "out", ("EoNaCl",), 100.0, SYNAPSE),
    ("GAT1", "3-sodium", "tiagabine", "out", ("EoNaCl",), 100.0, SYNAPSE),
    ("EAAT2", "provisional", "TBOA", "out", ("EoNaH",), 5700.0, GLIA),
    ("EAAT2", "provisional", "dihydrokainate", "out", ("EoNaH",), 79000.0, GLIA),
    ("NKCC1", "benjamin-johnson-1997", "bumetanide", "out", ("EoNaClK",), 7.0, SALINE),
    ("NKCC1", "benjamin-johnson-1997", "furosemide", "out", ("EoNaClK",), 160.0, SALINE),
    ("NKCC2", "layton-f", "bumetanide", "out", ("EoNaClK",), 0.93, SALINE),
    ("NKCC2", "layton-a", "furosemide", "out", ("EoNaClK",), 0.074, SALINE),
    ("NKCC2", "layton-b", "bumetanide", "out", ("EoNaClK",), 0.0052, SALINE),
    ("NKCC2", "marcano-2009-a", "bumetanide", "out", ("EoNaClK",), 6.7, SALINE),
    ("AE1", "weinstein-2000", "DIDS", "out", ("Eo", "Eo_off"), 50.0, BLOOD),
    ("MCT1", "default", "AR_C155858", "in", ("Ei",), 2.3, ACID),
    ("MCT1", "default", "CHC", "out", ("EoH",), 425000.0, ACID),
]


@pytest.mark.parametrize(("name", "variant", "drug", "side", "states", "constant", "sides"), HELD)
def test_a_dead_end_gives_one_site_and_a_half_dose_that_follows_from_the_occupancy(
    name, variant, drug, side, states, constant, sides
):
    """v = v0 / (1 + p I / K), exactly: p is the part of carriers in the state that the drug holds, without it."""
    carrier = part(name)(variant=variant)
    curve = pm.dose_response(carrier, drug, ("0.001 nM", "10 M", 61), side=side, **sides)
    assert curve.inhibits
    assert curve.fit["n"].value == pytest.approx(1.0, abs=1e-6)
    share = sum(carrier.occupancy(**sides)[state] for state in states)
    expected = constant * 1e-6 / share
    assert curve.fit["IC50"].value == pytest.approx(expected, rel=1e-6)
    assert curve.half_maximal.to("mM").magnitude == pytest.approx(expected, rel=1e-3)
    declared = carrier.parameters()[f"K.{states[0]}_{drug}->{states[0]}"]
    assert declared.quantity.to("nM").magnitude == pytest.approx(constant, rel=1e-12)


@pytest.mark.parametrize(("name", "low", "high"), [("SGLT1", 200.0, 300.0), ("SGLT2", 10.0, 39.0)])
def test_the_constant_of_phlorizin_is_what_uptake_shows(name, low, high):
    """Ki 200-300 nM for SGLT1, 10-39 nM for SGLT2: the inhibited part of Vmax/Km at saturating Na+."""
    carrier, inside = part(name)(), {"Na": 0.0, "glucose": 0.0}

    def taken(phlorizin):
        at = PointConditions(inside, {"Na": 1e5, "glucose": 1e-6, "phlorizin": phlorizin}, -0.15, 310.0)
        return float(carrier._turnover(at))

    dose = 1e-4
    apparent = 1e6 * dose / (taken(0.0) / taken(dose) - 1.0)
    assert low < apparent < high


def half_dose(carrier, drug, **sides):
    curve = pm.dose_response(carrier, drug, ("0.01 nM", "100 mM", 41), **sides)
    return curve.fit["IC50"].value


def test_phlorizin_competes_with_glucose_and_needs_sodium():
    carrier = part("SGLT1")()
    doses = [
        half_dose(carrier, "phlorizin", **{**GUT, "outside": text(Na=sodium, glucose=glucose)})
        for sodium, glucose in ((140.0, 1.0), (140.0, 10.0), (20.0, 1.0))
    ]
    assert doses[1] > 2.0 * doses[0]
    assert doses[2] > 2.0 * doses[0]
    depolarised = half_dose(carrier, "phlorizin", **{**GUT, "voltage": "0 mV"})
    assert depolarised > doses[0]


def test_bumetanide_needs_sodium_and_potassium_and_much_chloride_weakens_it():
    """Half a binding less at 100 mM Cl- than at 5 mM (O'Grady, Palfrey & Field); about 1 uM in saline (Hampel 2018)."""
    carrier = part("NKCC1")()
    assert half_dose(carrier, "bumetanide", **SALINE) == pytest.approx(1e-3, rel=0.1)
    ratio = half_dose(carrier, "furosemide", **SALINE) / half_dose(carrier, "bumetanide", **SALINE)
    assert ratio == pytest.approx(160.0 / 7.0, rel=1e-6)

    def bound(**outside):
        at = {"inside": text(Na=10.0, K=140.0, Cl=40.0), "outside": {**text(**outside), "bumetanide": "1 uM"}}
        return carrier.occupancy(**at)["EoNaClK_bumetanide"]

    usual = bound(Na=140.0, K=5.0, Cl=110.0)
    assert bound(Na=1.0, K=5.0, Cl=110.0) < usual
    assert bound(Na=140.0, K=0.1, Cl=110.0) < usual
    assert bound(Na=140.0, K=5.0, Cl=20.0) > usual > bound(Na=140.0, K=5.0, Cl=500.0)


@pytest.mark.parametrize("variant", ["layton-f", "layton-a", "layton-b", "marcano-2009-a"])
def test_every_isoform_of_nkcc2_is_half_inhibited_by_the_same_dose(variant):
    """0.16 uM of bumetanide in saline (O'Grady, Palfrey & Field: bovine kidney), 23 times as much furosemide."""
    sides = {"inside": text(Na=12.0, K=130.0, Cl=20.0), "outside": text(Na=140.0, K=5.0, Cl=110.0)}
    carrier = part("NKCC2")(variant=variant)
    dose = half_dose(carrier, "bumetanide", **sides)
    assert dose == pytest.approx(1.6e-4, rel=0.02)
    assert half_dose(carrier, "furosemide", **sides) / dose == pytest.approx(23.0, rel=0.05)


@pytest.mark.parametrize(("drug", "constant"), [("amiloride", 5.3e-3), ("cariporide", 5e-5)])
def test_amiloride_competes_with_sodium_for_nhe1(drug, constant):
    """The dose that halves exchange lies above the constant, and Na+ outside raises it; inside they do not bind."""
    exchanger = part("NHE1")(scale="1 pmol/cm^2/s")
    sides = {"inside": {"Na": "10 mM", "pH": 6.6}}
    doses = []
    for sodium in (10.0, 140.0):
        outside = {"Na": f"{sodium} mM", "pH": 7.4}
        curve = pm.dose_response(exchanger, drug, ("0.01 nM", "10 mM", 41), **sides, outside=outside)
        doses.append(curve.half_maximal.to("mM").magnitude)
    assert constant < doses[0] < doses[1]
    with pytest.raises(pm.PermeaseError, match=f"NHE1 does not bind {drug} inside"):
        pm.dose_response(exchanger, drug, side="in", **sides, outside={"Na": "140 mM", "pH": 7.4})


def test_an_inhibitor_moves_no_equilibrium():
    """Static heads with the drug are those without."""
    for name, drug, solute, sides in (
        ("SERT", "fluoxetine", "serotonin", SYNAPSE),
        ("EAAT2", "TBOA", "glutamate", GLIA),
        ("NKCC1", "bumetanide", "Cl", SALINE),
    ):
        carrier = part(name)()
        plain = carrier.static_head(solute, **sides)
        held = carrier.static_head(solute, **{**sides, "outside": {**sides["outside"], drug: "10 uM"}})
        assert held == pytest.approx(plain, rel=1e-9)

"""A transporter of your own: a lactate/H+ symporter with six states, closed by detailed balance, put into a cell.

One constant of the loop is left out, and detailed balance supplies it. The numbers are illustrative and marked as
provisional; the audit of the run counts them.
"""

import permease as pm


class LactateSymporter(pm.Carrier):
    """Lactate and H+ together, one of each, electroneutral; H+ binds first on both sides."""

    label = pm.Text(en="lactate/H⁺ symporter", zh="乳酸-氢离子同向转运体")
    cycles = {
        "sketch": pm.Cycle(
            pm.rapid_equilibrium("Eo + H.out <-> EoH", pm.provisional("2e-4 mM")),
            pm.rapid_equilibrium("EoH + lactate.out <-> EoHL", pm.provisional("4 mM")),
            pm.step("EoHL <-> EiHL", pm.provisional("200 / s"), pm.provisional("200 / s")),
            pm.rapid_equilibrium("Ei + H.in <-> EiH", pm.provisional("2e-4 mM")),
            pm.rapid_equilibrium("EiH + lactate.in <-> EiHL", pm.provisional("4 mM")),
            pm.step("Ei <-> Eo", pm.provisional("50 / s")),
        )
    }


print(pm.audit(LactateSymporter))
part = LactateSymporter(density="100 / um^2")
inside, outside = {"lactate": "10 mM", "pH": 7.0}, {"lactate": "1 mM", "pH": 7.4}
print(f"turnover {part.turnover(inside=inside, outside=outside):.3f~P}, inward positive")
print(f"static head: lactate in/out {part.static_head('lactate', inside={'pH': 7.0}, outside=outside):.4f}")

cytosol = pm.Compartment(
    "cytosol",
    volume="1 pL",
    contents={"K": "140 mM", "Cl": "20 mM", "lactate": "10 mM"},
    pH=7.0,
    buffers=[pm.Buffer("phosphate", "20 mM", pK=6.8, charge_deprotonated=-2)],
    impermeant=[pm.Impermeant("protein", "80 mM", charge=-1)],
    balance="protein",
)
bath = pm.Bath("medium", pm.Solution(Na="140 mM", K="5 mM", lactate="1 mM", pH=7.4, balance="Cl"))
leak = pm.Leak("K", permeability="1e-7 cm/s")
membrane = pm.Membrane("membrane", cytosol, bath, area="500 um^2", transporters=[part, leak])
result = pm.simulate(pm.Cell("muscle fibre", [membrane]), duration="30 min")
for minutes in (0, 1, 5, 30):
    now = result.at(f"{minutes} min")
    print(f"{minutes:3d} min  lactate {now.concentration('lactate'):.3f~P}  pH {now['pH'].magnitude:.3f}")
print(result.audit())

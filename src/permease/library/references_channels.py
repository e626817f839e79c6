"""The publications and model files that the channels of the library take their numbers from."""

from __future__ import annotations

from ..sources import Reference

HODGKIN_HUXLEY_1952 = Reference(
    "HodgkinHuxley1952",
    "Hodgkin AL, Huxley AF (1952) A quantitative description of membrane current and its application to conduction and "
    "excitation in nerve. J Physiol 117:500-544",
    "10.1113/jphysiol.1952.sp004764",
)
LUO_RUDY_1994 = Reference(
    "LuoRudy1994",
    "Luo CH, Rudy Y (1994) A dynamic model of the cardiac ventricular action potential. I. Simulations of ionic "
    "currents and concentration changes. Circ Res 74:1071-1096; as coded in luo_rudy_1994.cellml, github.com/Chaste",
    "10.1161/01.RES.74.6.1071",
)
DESTEXHE_KINETICS = Reference(
    "ModelDB18500",
    "Kinetic synaptic models of Destexhe, Mainen and Sejnowski, as coded in ampa5.mod and gabaa5.mod, "
    "github.com/ModelDBRepository/18500",
)
AKK_AUERBACH_1999 = Reference(
    "AkkAuerbach1999",
    "Akk & Auerbach 1999 and later single-channel studies of the mouse muscle acetylcholine receptor (abstracts)",
)
LAYTON_NEPHRON = Reference(
    "LaytonNephron",
    "Nephron model of the Layton laboratory, ENaC.py, github.com/Layton-Lab/nephron, commit 02cf6f85",
)
HILLE = Reference("Hille", "Hille B, Ion Channels of Excitable Membranes, Sinauer (permeability ratios)")
TEACHING = Reference("permease", "Constructed for teaching in this project; not a published model of any channel")
KHALIQ_2003 = Reference(
    "ModelDB48332",
    "Sodium channel of Khaliq, Gouwens and Raman 2003 after Raman and Bean, as coded in rsg.mod, "
    "github.com/ModelDBRepository/48332",
)

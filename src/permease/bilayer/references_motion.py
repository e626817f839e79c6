"""Where diffusion in the membrane, recovery after bleaching and mechanics take their numbers and laws from."""

from __future__ import annotations

from ..sources import Reference

SAFFMAN = Reference(
    "Saffman1975",
    "Saffman PG, Delbrück M (1975) Brownian motion in biological membranes. Proc Natl Acad Sci USA 72:3111-3113",
    "10.1073/pnas.72.8.3111",
)
HUGHES = Reference(
    "Hughes1981",
    "Hughes BD, Pailthorpe BA, White LR (1981) The translational and rotational drag on a cylinder moving in a "
    "membrane. J Fluid Mech 110:349-372",
)
PETROV = Reference(
    "Petrov2008",
    "Petrov EP, Schwille P (2008) Translational diffusion in lipid membranes beyond the Saffman-Delbrück "
    "approximation. Biophys J 94:L41-L43",
)
GAMBIN = Reference(
    "Gambin2006",
    "Gambin Y et al. (2006) Lateral mobility of proteins in liquid membranes revisited. Proc Natl Acad Sci "
    "USA 103:2098",
)
SOUMPASIS = Reference(
    "Soumpasis1983",
    "Soumpasis DM (1983) Theoretical analysis of fluorescence photobleaching recovery experiments. Biophys J 41:95-97",
    "10.1016/S0006-3495(83)84410-5",
)
AXELROD = Reference(
    "Axelrod1976",
    "Axelrod D, Koppel DE, Schlessinger J, Elson E, Webb WW (1976) Mobility measurement by analysis of fluorescence "
    "photobleaching recovery kinetics. Biophys J 16:1055-1069",
    "10.1016/S0006-3495(76)85755-4",
)
FILIPPOV = Reference(
    "Filippov2003",
    "Filippov A, Orädd G, Lindblom G (2003) The effect of cholesterol on the lateral diffusion of phospholipids in "
    "oriented bilayers. Biophys J 84:3079-3086",
)
ORADD = Reference(
    "Oradd2005",
    "Orädd G, Westerman PW, Lindblom G (2005) Lateral diffusion coefficients of separate lipid species in a ternary "
    "raft-forming bilayer. Biophys J 89:315-320 (PMC1366530)",
)
RIGID_BILAYER = Reference(
    "rigid-bilayer-NMR",
    "Diffusion in rigid bilayer membranes. Use of combined multiple pulse and multiple pulse gradient techniques in "
    "nuclear magnetic resonance (abstract read; authors and journal not shown there)",
)
PRZYBYLO = Reference(
    "Przybylo2006",
    "Przybylo M, Sýkora J, Humpolíčková J, Benda A, Zan A, Hof M (2006) Lipid diffusion in giant unilamellar vesicles "
    "is more than 2 times faster than in supported phospholipid bilayers under identical conditions. Langmuir "
    "22:9096-9099 (abstract read)",
    "10.1021/la061934p",
)
BISGLYCERO = Reference(
    "Langmuir2007",
    "Lateral diffusion coefficients of an eicosanyl-based bisglycerophosphocholine determined by PFG-NMR and FRAP. "
    "Langmuir 23:6276-6280 (2007) (abstract read; it measures POPC beside)",
)
SILICA = Reference(
    "Langmuir1998",
    "Asymmetric molecular friction in supported phospholipid bilayers revealed by NMR measurements of lipid diffusion. "
    "Langmuir 14:982-984 (1998) (abstract read)",
)
PEG_LIPID = Reference(
    "Soong2005",
    "Soong R et al. (2005) Lateral diffusion of PEG-lipid in magnetically aligned bicelles measured using "
    "stimulated echo pulsed field gradient 1H NMR. Biophys J 88:255 (abstract read)",
    "10.1529/biophysj.104.043620",
)
ALMEIDA = Reference(
    "Almeida1992",
    "Almeida PFF, Vaz WLC, Thompson TE (1992) Lateral diffusion in the liquid phases of dimyristoylphosphatidylcholine/"
    "cholesterol lipid bilayers: a free volume analysis. Biochemistry 31:6739-6747",
    "10.1021/bi00144a013",
)
RAWICZ = Reference(
    "Rawicz2000",
    "Rawicz W, Olbrich KC, McIntosh T, Needham D, Evans E (2000) Effect of chain length and unsaturation on elasticity "
    "of lipid bilayers. Biophys J 79:328-339 (PMC1300937)",
    "10.1016/S0006-3495(00)76295-3",
)
NEEDHAM = Reference(
    "Needham1990",
    "Needham D, Nunn RS (1990) Elastic deformation and failure of lipid bilayer membranes containing cholesterol. "
    "Biophys J 58:997-1009",
)
PAN = Reference(
    "Pan2008",
    "Pan J, Mills TT, Tristram-Nagle S, Nagle JF (2008) Cholesterol perturbs lipid bilayers nonuniversally. "
    "Phys Rev Lett 100:198103",
    "10.1103/PhysRevLett.100.198103",
)
EVANS_1976 = Reference(
    "Evans1976",
    "Evans EA, Waugh R, Melnik L (1976) Elastic area compressibility modulus of red cell membrane. Biophys J "
    "16:585-595",
    "10.1016/S0006-3495(76)85713-X",
)
WAUGH = Reference(
    "Waugh1979",
    "Waugh R, Evans EA (1979) Thermoelasticity of red blood cell membrane. Biophys J 26:115-131 (its area modulus at "
    "25 degC, 450 mN/m, as quoted by a reader of the abstract; its expansivity recalled)",
    "10.1016/S0006-3495(79)85239-X",
)
FETTIPLACE = Reference(
    "Fettiplace1971",
    "Fettiplace R, Andrews DM, Haydon DA (1971) The thickness, composition and structure of some lipid bilayers and "
    "natural membranes. J Membr Biol 5:277-296",
    "10.1007/BF01870555",
)
GENTET = Reference(
    "Gentet2000",
    "Gentet LJ, Stuart GJ, Clements JD (2000) Direct measurement of specific membrane capacitance in neurons. "
    "Biophys J 79:314-320",
)

"""Drugs, toxins and inhibitors.

Each is the neutral substance that a bottle holds, even where it ionises in water: the counter-ion is added with it, so
adding micromoles of an inhibitor leaves a solution electroneutral. ``vanadate`` is the ion H2VO4-.
"""

from __future__ import annotations

from .species import entries

SPECIES = entries(
    "drug",
    (
        ("ouabain", 0, "C29H44O12", "ouabain", "哇巴因", "472805", ("strophanthin-G",)),
        ("digoxin", 0, "C41H64O14", "digoxin", "地高辛", "4551", ()),
        ("vanadate", -1, "H2O4V", "vanadate", "钒酸根", "35169", ("H2VO4", "orthovanadate")),
        ("phlorizin", 0, "C21H24O10", "phlorizin", "根皮苷", "8113", ("phloridzin",)),
        ("phloretin", 0, "C15H14O5", "phloretin", "根皮素", "17276", ()),
        ("cytochalasin_B", 0, "C29H37NO5", "cytochalasin B", "细胞松弛素 B", "23527", ()),
        ("WZB117", 0, "C20H13FO6", "WZB117", "WZB117", "", ()),
        ("dapagliflozin", 0, "C21H25ClO6", "dapagliflozin", "达格列净", "85078", ()),
        ("empagliflozin", 0, "C23H27ClO7", "empagliflozin", "恩格列净", "82720", ()),
        ("canagliflozin", 0, "C24H25FO5S", "canagliflozin", "卡格列净", "73274", ()),
        ("amiloride", 0, "C6H8ClN7O", "amiloride", "阿米洛利", "2639", ()),
        ("bumetanide", 0, "C17H20N2O5S", "bumetanide", "布美他尼", "", ()),
        ("furosemide", 0, "C12H11ClN2O5S", "furosemide", "呋塞米", "47426", ()),
        ("DIDS", 0, "C16H10N2O6S4", "DIDS", "二异硫氰基芪二磺酸", "", ()),
        ("tetrodotoxin", 0, "C11H17N3O8", "tetrodotoxin", "河豚毒素", "9506", ("TTX",)),
        ("A23187", 0, "C29H37N3O6", "calcimycin", "钙离子载体 A23187", "", ()),
        ("cariporide", 0, "C12H17N3O3S", "cariporide", "卡立泊来德", "", ("HOE642",)),
        ("fluoxetine", 0, "C17H18F3NO", "fluoxetine", "氟西汀", "5118", ()),
        ("citalopram", 0, "C20H21FN2O", "citalopram", "西酞普兰", "3723", ()),
        ("tiagabine", 0, "C20H25NO2S2", "tiagabine", "噻加宾", "9586", ()),
        ("TBOA", 0, "C11H13NO5", "DL-threo-beta-benzyloxyaspartate", "苄氧基天冬氨酸", "", ()),
        ("dihydrokainate", 0, "C10H17NO4", "dihydrokainic acid", "二氢红藻氨酸", "", ("DHK",)),
        ("AR_C155858", 0, "C21H27N5O5S", "AR-C155858", "AR-C155858", "", ()),
        ("CHC", 0, "C10H7NO3", "alpha-cyano-4-hydroxycinnamic acid", "α-氰基-4-羟基肉桂酸", "", ()),
        ("daunorubicin", 0, "C27H29NO10", "daunorubicin", "柔红霉素", "41977", ("daunomycin",)),
        ("codeine", 0, "C18H21NO3", "codeine", "可待因", "16714", ()),
        ("caffeine", 0, "C8H10N4O2", "caffeine", "咖啡因", "27732", ()),
        ("antipyrine", 0, "C11H12N2O", "antipyrine", "安替比林", "31225", ()),
        ("metoprolol", 0, "C15H25NO3", "metoprolol", "美托洛尔", "6904", ()),
        ("propranolol", 0, "C16H21NO2", "propranolol", "普萘洛尔", "8499", ()),
        ("atenolol", 0, "C14H22N2O3", "atenolol", "阿替洛尔", "2904", ()),
        ("ranitidine", 0, "C13H22N4O3S", "ranitidine", "雷尼替丁", "8776", ()),
        ("cimetidine", 0, "C10H16N6S", "cimetidine", "西咪替丁", "3699", ()),
        ("testosterone", 0, "C19H28O2", "testosterone", "睾酮", "17347", ()),
        ("naproxen", 0, "C14H14O3", "naproxen", "萘普生", "7476", ()),
        ("aspirin", 0, "C9H8O4", "aspirin", "阿司匹林", "15365", ("acetylsalicylic acid",)),
        ("amphetamine", 0, "C9H13N", "amphetamine", "苯丙胺", "2679", ()),
    ),
)

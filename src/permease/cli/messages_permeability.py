"""What ``permease calc permeability`` says, in both languages, and its help page in Chinese."""

from __future__ import annotations

from ..text import Text

PERMEABILITY: dict[str, Text] = {
    key: Text(en=en, zh=zh)
    for key, (en, zh) in {
        "permeability.title": ("{solute} through {lipids} at {celsius} degC", "{solute} 通过 {lipids}，{celsius} °C"),
        "permeability.value": ("permeability", "通透系数"),
        "permeability.range": ("range", "区间"),
        "permeability.method": ("method", "方法"),
        "permeability.sources": ("sources", "来源"),
        "permeability.remark": ("note", "说明"),
        "permeability.provisional": (
            "provisional: some of its numbers await a check against their source",
            "暂定：部分数值尚待与原文核对",
        ),
        "permeability.ladder": ("By every method that serves, cm/s", "各种可用方法的结果（cm/s）"),
        "permeability.low": ("low", "下限"),
        "permeability.high": ("high", "上限"),
        "permeability.to": ("{low} to {high} cm/s", "{low} 至 {high} cm/s"),
        "permeability.wrote": ("figure in {file}", "图已写入 {file}"),
        "permeability.m_measured": ("measured on bilayers", "脂双层实测"),
        "permeability.m_hexadecane": ("hexadecane/water", "十六烷/水分配"),
        "permeability.m_cells": ("measured on cells", "细胞实测"),
        "permeability.m_olive oil": ("olive oil/water", "橄榄油/水分配"),
        "permeability.m_octanol": ("octanol/water", "辛醇/水分配"),
        "permeability.m_structure": ("structure", "分子结构"),
    }.items()
}
CHINESE_PERMEABILITY: dict[str, str] = {
    "The permeability of a lipid bilayer to a solute: value, range, method and sources.": (
        "脂双层对一种溶质的通透系数：数值、区间、方法与来源。"
    ),
    "--bilayer is NAME=FRACTION,..., a lipid alone, or a recipe such as red_blood_cell. Ions have measured values "
    "only.": "--bilayer 为 名称=比例,...、单一脂质，或配方名（如 red_blood_cell）。离子只有实测值。",
    "A species by name; with --smiles any name.": "物质名称；给出 --smiles 时可为任意名称。",
    "Lipids, e.g. POPC=0.7,cholesterol=0.3, or a recipe (default POPC).": (
        "脂质，如 POPC=0.7,cholesterol=0.3，或配方名（默认 POPC）。"
    ),
    "Lipids of the outer leaflet, where the two differ.": "外叶脂质（两叶不同时）。",
    "Lipids of the inner leaflet, where the two differ.": "内叶脂质（两叶不同时）。",
    "Temperature, e.g. 25degC or 310K (default 37degC).": "温度，如 25degC 或 310K（默认 37degC）。",
    "One method instead of the best: measured, hexadecane, cells, olive oil, octanol or structure.": (
        "指定方法而非最佳方法：measured、hexadecane、cells、olive oil、octanol 或 structure。"
    ),
    "By every method that serves, side by side.": "并列给出各种可用方法的结果。",
    "Structure of the solute (needs the extra chem).": "溶质的结构（需要可选软件包 chem）。",
    "log10 of its octanol/water partition coefficient, e.g. -1.8.": "辛醇/水分配系数的 log10，如 -1.8。",
    "log10 of its hexadecane/water partition coefficient, e.g. -5.7.": "十六烷/水分配系数的 log10，如 -5.7。",
    "log10 of its olive oil/water partition coefficient, e.g. -3.2 (serves below 50 g/mol).": (
        "橄榄油/水分配系数的 log10，如 -3.2（仅适用于 50 g/mol 以下）。"
    ),
    "Molar mass, for a solute without a name, e.g. 180g/mol.": "摩尔质量，用于没有名称的溶质，如 180g/mol。",
    "Draw log P against log K of measured solutes to a .png, .svg or .pdf file.": (
        "把实测溶质的 log P 对 log K 绘成 .png、.svg 或 .pdf 文件。"
    ),
}

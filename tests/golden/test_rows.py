"""The list of numbers to be met, by row, and where each is shown.

C are channels, E energetics, R carriers, N pumps, S coupled carriers; P1 to P6 are bilayers, diffusion, osmosis,
Donnan, vesicles and assays. A row stands in its test, with its number, its source and its tolerance.
"""

import re
from pathlib import Path

import pytest

TESTS = Path(__file__).parents[1]
ROWS = {
    "golden/test_channels.py": "C1 C2 C3 C4 C7 C8 C9 C11 C12 C13 C19",
    "golden/test_clamp.py": "C8 C9 C11 S5",
    "golden/test_more_channels.py": "C10 C14 C15",
    "golden/test_selectivity_filter.py": "C16",
    "golden/test_single_molecule.py": "C17 C18",
    "golden/test_excitability.py": "C3 C4 C5 C6 C20",
    "physics/test_energetics.py": "E1 E2 E3 E4 E5 E11",
    "physics/test_coupling.py": "E6 E7 E12 E13",
    "physics/test_goldman.py": "E8 E9 E10",
    "golden/test_carriers.py": "R1 R2 R3 S1 S2 S3 S4 S5 S6 S7 S8",
    "golden/test_carrier_rows.py": "R2 R4 R6 R8 N8 S13",
    "golden/test_simple_carriers.py": "R5 R7 R8",
    "golden/test_sodium_pump.py": "N1 N2 N3 N4",
    "golden/test_pumps.py": "N5 N6 N7 N8 N9 N10",
    "golden/test_cotransport.py": "S1 S2 S3 S4 S5 S6 S7 S8 S9 S10 S11 S12 S13",
}
COUNTS = {"C": 20, "E": 13, "R": 8, "N": 10, "S": 13}


@pytest.mark.parametrize("file", sorted(ROWS))
def test_the_file_names_its_rows(file: str) -> None:
    text = (TESTS / file).read_text(encoding="utf-8")
    for row in ROWS[file].split():
        assert re.search(rf"\b{row}\b|_{row.lower()}_", text), row


def test_no_row_is_left_out() -> None:
    shown = {row for rows in ROWS.values() for row in rows.split()}
    assert shown == {f"{letter}{i}" for letter, count in COUNTS.items() for i in range(1, count + 1)}


PASSIVE = {
    "golden/test_bilayer_state.py": "P1-G1 P1-G2 P1-G3 P1-G8 P1-G9",
    "golden/test_permeability.py": "P1-G4 P1-G5 P2-G1 P2-G2 P2-G3 P2-G4 P2-G5 P2-G6 P2-G7",
    "golden/test_membrane_motion.py": "P1-G6 P1-G7",
    "golden/test_assays.py": "P2-G2 P2-G5 P6-G1 P6-G2 P6-G3 P6-G4",
    "golden/test_osmosis_rows.py": "P3-G1 P3-G2 P3-G3 P3-G4 P3-G5 P3-G6 P3-G7 P4-G1 P4-G2 P4-G3 P4-G4 P4-G5 P4-G6",
    "golden/test_vesicles.py": "P5-G1 P5-G2 P5-G5 P5-G6 P5-G7",
    "golden/test_exocytosis.py": "P5-G3 P5-G3b P5-G4",
}
PASSIVE_COUNTS = {"P1": 9, "P2": 7, "P3": 7, "P4": 6, "P5": 7, "P6": 4}


@pytest.mark.parametrize("file", sorted(PASSIVE))
def test_the_file_names_its_passive_rows(file: str) -> None:
    """``P3-G1 to P3-G7`` is a range."""
    text = (TESTS / file).read_text(encoding="utf-8")
    named = set(re.findall(r"P\d-G\d+b?", text)) | {f"P{a}-G{b}" for a, b in re.findall(r"_p(\d)_g(\d+b?)", text)}
    for section, first, last in re.findall(r"P(\d)-G(\d+)(?: to |-)(?:P\d-)?G(\d+)", text):
        named |= {f"P{section}-G{i}" for i in range(int(first), int(last) + 1)}
    assert set(PASSIVE[file].split()) <= named


def test_no_passive_row_is_left_out() -> None:
    shown = {row for rows in PASSIVE.values() for row in rows.split()}
    assert shown == {f"{s}-G{i}" for s, n in PASSIVE_COUNTS.items() for i in range(1, n + 1)} | {"P5-G3b"}

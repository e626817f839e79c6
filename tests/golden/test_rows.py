"""Where each row of the specification of mediated transport is shown: sections 1.3, 2.7, 3.4, 4.6 and 5.6."""

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

"""Eight lanes equal one, on every library cell and a fifth of the parts; ``validation/widths.py`` takes them all."""

import widths

from permease.library import cells


def test_library_cell(cell_name):
    share, state = widths.difference(cells.cell(cell_name))
    assert share <= widths.EQUAL, state


def test_part_in_a_cell(case):
    share, state = widths.difference(case.cell, widths.TEN_MINUTES, finished=case.name not in widths.ENDS_EARLY)
    assert share <= widths.EQUAL, state


test_part_in_a_cell.transient_too = True
test_part_in_a_cell.one_in = 5

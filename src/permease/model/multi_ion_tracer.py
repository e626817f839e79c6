"""One-way fluxes of a labelled ion through a file: what a tracer experiment on a multi-ion pore measures.

A labelled ion enters from one side at the rate of its kind, then moves with the file until it leaves on either side;
the one-way flux counts the labels that come out on the other side. The label changes nothing, so efflux less influx is
the net flux. In single file an ion must push those before it, so the ratio of the one-way fluxes is steeper than that
of independent ions: J_out/J_in = exp(n' zF(V - E)/RT) with n' above 1 (Hodgkin and Keynes 1955, J Physiol 128:61).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from ..errors import InputError
from ..text import listing, message

if TYPE_CHECKING:
    from .conditions import Conditions
    from .file_pore import File, FilePore
    from .multi_ion import FileShift


def tracer(pore: FileShift, ion: str, at: Conditions) -> tuple[float, float]:
    """Efflux and influx of a labelled ion through one open pore (1/s), in the stationary state.

    Conditions are numbers, not arrays. Raises InputError for an ion that does not pass, and for arrays.
    """
    if ion not in pore.ions:
        raise InputError(
            message("errors_model-does-not-pass-pore", ion=ion),
            where="tracer",
            why=message("errors_model-passes", ions=listing(pore.ions, "list-comma")),
        )
    found = pore.at(at)
    values = (at.voltage, at.temperature, *found.activities["in"], *found.activities["out"])
    if any(np.ndim(value) != 0 or not isinstance(value, (int, float, np.generic)) for value in values):
        raise InputError(message("errors_model-tracer-followed-one-set-numbers"), where="tracer")
    digit = found.kinds.index(ion)
    labels = {
        label: i
        for i, label in enumerate((file, site) for file in found.files for site in range(pore.sites))
        if label[0][label[1]] == digit
    }
    index = {label: i for i, label in enumerate(labels)}
    matrix = np.zeros((len(index), len(index)))
    ends = np.zeros((len(index), 2))
    for (file, site), i in index.items():
        for rate, new, shift in _moves(found, file):
            matrix[i, i] += rate
            place = site + shift
            if 0 <= place < pore.sites:
                matrix[i, index[new, place]] -= rate
            else:
                ends[i, 0 if place < 0 else 1] += rate
    leaving = np.linalg.solve(matrix, ends)
    efflux = influx = 0.0
    for file, probability in found.probabilities().items():
        for rate, new, shift in _moves(found, file):
            if shift > 0 and new[0] == digit:
                influx += probability * rate * leaving[index[new, 0], 1]
            elif shift < 0 and new[-1] == digit:
                efflux += probability * rate * leaving[index[new, pore.sites - 1], 0]
    return float(efflux), float(influx)


def _moves(found: FilePore, file: File) -> list[tuple[float, File, int]]:
    """Every move out of a file: its rate (1/s), the file that results and the shift of the sites (+1 inward)."""
    charge = found.charge(file)
    scale = float(found.numbers["attempt_rate"]) / float(found.weights[file])
    moves = []
    for kind in range(len(found.kinds)):
        inner, outer = (kind, *file[:-1]), (*file[1:], kind)
        moves.append((scale * float(found.inward[inner] * found.fields[-charge]), inner, 1))
        moves.append((scale * float(found.outward[outer] * found.fields[charge]), outer, -1))
    return moves

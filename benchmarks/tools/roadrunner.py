"""libRoadRunner: CVODE on code compiled by LLVM, from SBML."""

from __future__ import annotations

from typing import Any

import numpy as np

from ..models import Array, Model


def sbml(model: Model) -> str:
    """The model in SBML, made of its Antimony text."""
    import antimony

    antimony.clearPreviousLoads()
    if antimony.loadAntimonyString(model.antimony()) < 0:
        raise RuntimeError(antimony.getLastError())
    return str(antimony.getSBMLString(f"cell_{model.name}"))


class RoadRunner:
    """One loaded model; an ensemble is a loop."""

    name = "libroadrunner"

    def __init__(self, model: Model, rtol: float = 1e-6) -> None:
        import roadrunner

        roadrunner.Logger.setLevel(roadrunner.Logger.LOG_ERROR)
        self.model = model
        self.runner: Any = roadrunner.RoadRunner(sbml(model))
        integrator = self.runner.getIntegrator()
        integrator.setValue("relative_tolerance", rtol)
        integrator.setValue("absolute_tolerance", 1e-3 * rtol)
        integrator.setValue("stiff", True)
        self.runner.timeCourseSelections = list(model.states)
        ids = list(self.runner.model.getGlobalParameterIds())
        self._columns = [ids.index(name) for name in model.parameters]

    def single(self, numbers: Array | None = None) -> Array:
        """One run as (times, states)."""
        self.runner.reset()
        if numbers is not None:
            self.runner.model.setGlobalParameterValues(self._columns, numbers)
        return np.array(self.runner.simulate(0.0, self.model.end, self.model.outputs))

    def ensemble(self, numbers: Array, threads: int = 1) -> Array:
        """Many runs as (cells, times, states)."""
        return np.stack([self.single(row) for row in numbers])

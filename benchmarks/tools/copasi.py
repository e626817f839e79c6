"""COPASI through basico: LSODA on interpreted expression trees, from SBML."""

from __future__ import annotations

from typing import Any

import numpy as np

from ..models import Array, Model
from .roadrunner import sbml


class Copasi:
    """One loaded model. What is timed is COPASI's own task; the table stays inside it."""

    name = "basico"

    def __init__(self, model: Model, rtol: float = 1e-6) -> None:
        import basico
        import COPASI

        self.model = model
        self._data: Any = basico.load_model_from_string(sbml(model))
        task = self._data.getTask("Time-Course")
        problem = task.getProblem()
        problem.setDuration(model.end)
        problem.setStepNumber(model.outputs - 1)
        problem.setTimeSeriesRequested(True)
        method = task.getMethod()
        method.getParameter("Relative Tolerance").setDblValue(rtol)
        method.getParameter("Absolute Tolerance").setDblValue(1e-3 * rtol)
        method.getParameter("Max Internal Steps").setUIntValue(10_000_000)
        self._task, self._core = task, COPASI
        values = self._data.getModel().getModelValues()
        self._values = {values.get(i).getObjectName(): values.get(i) for i in range(values.size())}
        self._varied = [(name, list(model.parameters).index(name)) for name in model.varied]

    def run(self, numbers: Array | None = None) -> None:
        """One run."""
        if numbers is not None:
            changed = self._core.ObjectStdVector()
            for name, column in self._varied:
                value = self._values[name]
                value.setInitialValue(float(numbers[column]))
                changed.append(value.getInitialValueReference())
            self._data.getModel().updateInitialValues(changed)
        if not self._task.process(True):
            raise RuntimeError(self._core.CCopasiMessage.getAllMessageText())

    def single(self, numbers: Array | None = None) -> Array:
        """One run as (times, states)."""
        self.run(numbers)
        series = self._task.getTimeSeries()
        titles = [series.getTitle(j) for j in range(series.getNumVariables())]
        columns = [titles.index(f"Values[{name}]") for name in self.model.states]
        rows = series.getRecordedSteps()
        return np.array([[series.getData(i, j) for j in columns] for i in range(rows)])

    def ensemble(self, numbers: Array, threads: int = 1) -> None:
        """Many runs, one after another; their tables are not kept."""
        for row in numbers:
            self.run(row)

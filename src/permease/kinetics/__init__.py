"""Transport cycles: arrow notation, thermodynamic closure, stationary and transient kinetics, audit."""

from .audit import Audit, LoopAudit, audit, free_power
from .cycle import Cycle
from .energy import affinity, dissipation
from .flow import Flow
from .fuel import ATP, Fuel
from .notation import Arrow, parse_arrow
from .reconcile import Change
from .step import Step, equilibrium, step
from .surroundings import Surroundings
from .tracer import Tracer
from .transient import Transition

__all__ = [
    "ATP",
    "Arrow",
    "Audit",
    "Change",
    "Cycle",
    "Flow",
    "Fuel",
    "LoopAudit",
    "Step",
    "Surroundings",
    "Tracer",
    "Transition",
    "affinity",
    "audit",
    "dissipation",
    "equilibrium",
    "free_power",
    "parse_arrow",
    "step",
]

"""From equations to two modules of CUDA C, one cell per thread, and the facts about them that their caller needs."""

from __future__ import annotations

from dataclasses import dataclass

from ..equations import Equations
from .cuda_loop import integration, shorten
from .cuda_writer import PREAMBLE, CudaWriter
from .groundwork import groundwork
from .llvm_bodies import evaluation, factorisation, stored
from .llvm_emit import Shape
from .llvm_layout import Sizes

INLINED = 4000
"""Lines of straight-line code, counted as often as a step runs them, up to which the compiler puts it in line."""


@dataclass(frozen=True)
class Source:
    """CUDA C of a set of equations.

    ``integration`` holds the kernel ``integrate``; ``points`` the kernels ``differentiate`` and ``observe``, which
    evaluate at given times and states, one per thread. Neither includes a header.
    """

    integration: str
    points: str
    shape: Shape


def emit(equations: Equations) -> Source:
    """The modules of some equations. Raises ModelError where the algebraic states are not determined."""
    ground = groundwork(equations, 1)
    lowered, entries, drift, sizes, slots = ground.lowered, ground.entries, ground.drift, ground.sizes, ground.slots
    graph = lowered.graph

    w = CudaWriter("static __device__ @")
    reader = "ptr readonly %t, ptr readonly %y, ptr readonly %p"
    rates = stored(enumerate(lowered.derivatives), "%f")
    slopes = [*rates, *stored(enumerate(entries.values()), "%J"), *stored(drift.items(), "%drift")]
    outputs = stored(enumerate(lowered.observables), "%found")
    evaluation(w, "prologue", "ptr %p", graph, [("%p", slot, node) for node, slot in slots.items()], {})
    evaluation(w, "rhs", f"{reader}, ptr %f", graph, rates, slots)
    evaluation(w, "jacobian", f"{reader}, ptr %f, ptr %J, ptr %drift", graph, slopes, slots)
    evaluation(w, "outputs", f"{reader}, ptr %found", graph, outputs, slots)
    evaluation(w, "event", f"{reader}, ptr %value", graph, stored(enumerate(lowered.event), "%value"), slots)
    factorisation(w, ground.plan, ground.places, equations.algebraic)
    shorten(w)
    lines = {name: text.count("\n") for name, text in w.found.items()}
    weight = 7 * lines["rhs"] + lines["jacobian"] + lines["lu"] + 8 * lines["solve"]
    inline = weight <= INLINED
    masks = equations.algebraic, equations.nonnegative, equations.controlled
    loop = integration(sizes, *masks, drift=bool(drift), inline=inline, event=bool(lowered.event))
    names = "prologue rhs jacobian lu solve shorten" + " event" * bool(lowered.event)
    stepped = _together(w, names, inline=inline)
    seen = _together(w, "prologue jacobian outputs", inline=False)
    return Source(f"{stepped}\n\n{loop}", f"{seen}\n\n{_points(sizes)}", Shape(sizes, ground.places))


def _together(w: CudaWriter, names: str, *, inline: bool) -> str:
    how = "__forceinline__" if inline else "__noinline__"
    return "\n\n".join([PREAMBLE.rstrip(), *(w.found[name].replace("@", how) for name in names.split())])


def _points(sizes: Sizes) -> str:
    """The kernels that evaluate at ``m`` times and states with one set of parameters."""
    n, parameters = sizes.states, sizes.parameters
    full, entries = max(parameters + sizes.derived, 1), sizes.entries
    start = f"""\
  const long long k = (long long)blockIdx.x * blockDim.x + threadIdx.x;
  if (k >= m) return;
  double p[{full}];
  for (int i = 0; i < {parameters}; ++i) p[i] = parameters[i];
  prologue(p);"""
    return f"""\
extern "C" __global__ void differentiate(
    long long m, const double *times, const double *states, const double *parameters,
    double *f, double *J, double *drift) {{
{start}
  jacobian(times + k, states + k * {n}, p, f + k * {n}, J + k * {entries}, drift + k * {n});
}}

extern "C" __global__ void observe(
    long long m, const double *times, const double *states, const double *parameters, double *found) {{
{start}
  outputs(times + k, states + k * {n}, p, found + k * {sizes.observables});
}}
"""

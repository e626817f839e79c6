"""Membrane permeability and selective transport: compose a cell, simulate it at native speed, audit every number.

>>> import permease as pm
>>> f"{pm.nernst('K', inside='140 mM', outside='5 mM', temperature='37 degC'):.2f~P}"
'-89.06 mV'

Public names are imported on first use, so that ``import permease`` is quick.
"""

from __future__ import annotations

import importlib
from typing import TYPE_CHECKING, Any

from .version import VERSION

if TYPE_CHECKING:
    from . import library as library
    from .bilayer.bilayer import Bilayer as Bilayer
    from .bilayer.lipid import Lipid as Lipid
    from .bilayer.lipid import lipid as lipid
    from .bilayer.lipid import lipids as lipids
    from .bilayer.recipe import recipe as recipe
    from .bilayer.recipe import recipes as recipes
    from .calculate import atp_free_energy as atp_free_energy
    from .calculate import donnan as donnan
    from .calculate import free_energy as free_energy
    from .calculate import goldman_current as goldman_current
    from .calculate import goldman_flux as goldman_flux
    from .calculate import goldman_voltage as goldman_voltage
    from .calculate import nernst as nernst
    from .calculate import osmotic_pressure as osmotic_pressure
    from .calculate import proton_motive_force as proton_motive_force
    from .calculate import reversal_voltage as reversal_voltage
    from .calculate import static_head as static_head
    from .calculate.donnan_cases import donnan_case as donnan_case
    from .calculate.donnan_cases import donnan_cases as donnan_cases
    from .calculate.engulfing import phagocytic_capacity as phagocytic_capacity
    from .calculate.engulfing import receptor_wrapping as receptor_wrapping
    from .calculate.engulfing import zipper as zipper
    from .calculate.fluid_phase import fluid_clearance as fluid_clearance
    from .calculate.fluid_phase import fluid_uptake as fluid_uptake
    from .calculate.fluid_phase import pinocytic_vesicles as pinocytic_vesicles
    from .calculate.mobility import solute_permeability as solute_permeability
    from .calculate.osmolality import osmolality as osmolality
    from .calculate.osmolality import osmolality_remarks as osmolality_remarks
    from .calculate.quantal import quantal as quantal
    from .calculate.quantal import quantal_analysis as quantal_analysis
    from .calculate.receptors import in_out_test as in_out_test
    from .calculate.receptors import receptor_cycle as receptor_cycle
    from .calculate.receptors import receptor_traffic as receptor_traffic
    from .calculate.selectivity import eisenman as eisenman
    from .calculate.selectivity import ussing_ratio as ussing_ratio
    from .calculate.volume_flow import hydraulic_conductivity as hydraulic_conductivity
    from .calculate.volume_flow import membrane_flow as membrane_flow
    from .calculate.volume_flow import reflection_coefficient as reflection_coefficient
    from .calculate.volume_flow import swelling_course as swelling_course
    from .chemistry.solution import Solution as Solution
    from .chemistry.species import Species as Species
    from .chemistry.species import species as species
    from .errors import ConvergenceError as ConvergenceError
    from .errors import NoFiniteVolumeError as NoFiniteVolumeError
    from .errors import PermeaseError as PermeaseError
    from .instruments.assays.absorption import fraction_absorbed as fraction_absorbed
    from .instruments.assays.caco2 import caco2 as caco2
    from .instruments.assays.liposome import liposome_leak as liposome_leak
    from .instruments.assays.liposome_fit import fit_leak as fit_leak
    from .instruments.assays.loading import liposome_loading as liposome_loading
    from .instruments.assays.pampa import pampa as pampa
    from .instruments.assays.pampa_profile import fit_pampa as fit_pampa
    from .instruments.assays.pampa_profile import pampa_profile as pampa_profile
    from .instruments.assays.trapping import ion_trapping as ion_trapping
    from .instruments.assays.vesicle import vesicle_swelling as vesicle_swelling
    from .instruments.assays.vesicle_fit import fit_swelling as fit_swelling
    from .instruments.cable import Stimulus as Stimulus
    from .instruments.cable import cable as cable
    from .instruments.clamp import clamp as clamp
    from .instruments.conductance import conductance_curve as conductance_curve
    from .instruments.donnan_curve import donnan_curve as donnan_curve
    from .instruments.dose import dose_response as dose_response
    from .instruments.electrical import current_voltage as current_voltage
    from .instruments.endocytosis import compare_uptakes as compare_uptakes
    from .instruments.endocytosis import vesicle_uptake as vesicle_uptake
    from .instruments.epochs import Epoch as Epoch
    from .instruments.exchange import exchange as exchange
    from .instruments.excitability import firing_rate as firing_rate
    from .instruments.excitability import refractory as refractory
    from .instruments.excitability import threshold as threshold
    from .instruments.fluidity import fluidity as fluidity
    from .instruments.fragility import fragility as fragility
    from .instruments.frap import fit_frap as fit_frap
    from .instruments.ladder import energy_ladder as energy_ladder
    from .instruments.overton import overton as overton
    from .instruments.release import release as release
    from .instruments.release_curve import release_curve as release_curve
    from .instruments.selectivity import flux_ratio as flux_ratio
    from .instruments.selectivity import permeability_ratio as permeability_ratio
    from .instruments.selectivity import selectivity as selectivity
    from .instruments.single_molecule import single_molecule as single_molecule
    from .instruments.speeds import speeds as speeds
    from .instruments.spikes import action_potentials as action_potentials
    from .instruments.states import occupancy as occupancy
    from .instruments.tonicity import tonicity as tonicity
    from .instruments.transport import uptake as uptake
    from .instruments.variance_mean import variance_mean as variance_mean
    from .kinetics.calcium_sensor import CalciumSensor as CalciumSensor
    from .kinetics.cycle import Cycle as Cycle
    from .kinetics.fuel import Fuel as Fuel
    from .kinetics.light import Light as Light
    from .kinetics.step import equilibrium as rapid_equilibrium  # noqa: F401
    from .kinetics.step import step as step
    from .kinetics.vesicle_pools import VesiclePools as VesiclePools
    from .library.calcium_sensors import calcium_sensor as calcium_sensor
    from .library.calcium_sensors import calcium_sensors as calcium_sensors
    from .library.documents import load as load
    from .library.documents import read as read
    from .library.documents import read_file as read_file
    from .model.audit_part import audit as audit
    from .model.bath import Bath as Bath
    from .model.cell import Cell as Cell
    from .model.channel import Channel as Channel
    from .model.channel import Speed as Speed
    from .model.check import check as check
    from .model.compartment import Compartment as Compartment
    from .model.distribution import grid as grid
    from .model.distribution import lognormal as lognormal
    from .model.distribution import normal as normal
    from .model.distribution import scaled as scaled
    from .model.distribution import uniform as uniform
    from .model.document import write as write
    from .model.fuelled_channel import FuelledChannel as FuelledChannel
    from .model.gating import Formula as Formula
    from .model.gating import Gate as Gate
    from .model.gating_cycle import CycleGating as CycleGating
    from .model.gating_rates import Binding as Binding
    from .model.gating_rates import Constant as Constant
    from .model.gating_rates import Exponential as Exponential
    from .model.gating_rates import FormulaRate as FormulaRate
    from .model.gating_rates import Linoid as Linoid
    from .model.gating_rates import Sigmoid as Sigmoid
    from .model.gating_scheme import MarkovGating as MarkovGating
    from .model.gating_scheme import transition as transition
    from .model.hold import Hold as Hold
    from .model.hold import Until as Until
    from .model.impermeant import Buffer as Buffer
    from .model.impermeant import Impermeant as Impermeant
    from .model.impermeant import Titration as Titration
    from .model.leak import Leak as Leak
    from .model.membrane import Membrane as Membrane
    from .model.multi_ion import FileShift as FileShift
    from .model.permeation import Block as Block
    from .model.permeation import Goldman as Goldman
    from .model.permeation import Ohmic as Ohmic
    from .model.permeation import Saturation as Saturation
    from .model.population import Population as Population
    from .model.protocol import Inject as Inject
    from .model.protocol import Perfuse as Perfuse
    from .model.protocol import Protocol as Protocol
    from .model.protocol import Set as Set
    from .model.protocol import VoltageClamp as VoltageClamp
    from .model.protocol import Warm as Warm
    from .model.rate_law import RateLaw as RateLaw
    from .model.scheme_transporter import Carrier as Carrier
    from .model.scheme_transporter import Pump as Pump
    from .model.shared_path import SharedPath as SharedPath
    from .model.stimulus import current_ramp as current_ramp
    from .model.stimulus import paired_pulses as paired_pulses
    from .model.stimulus import pulse as pulse
    from .model.stimulus import train as train
    from .model.wall import Wall as Wall
    from .model.water_pore import WaterPore as WaterPore
    from .solve.continuation import continuation as continuation
    from .solve.equilibrium import equilibrium as equilibrium
    from .solve.global_sensitivity import sobol_indices as sobol_indices
    from .solve.result import Result as Result
    from .solve.result import State as State
    from .solve.sensitivity import sensitivity as sensitivity
    from .solve.simulate import Simulation as Simulation
    from .solve.simulate import simulate as simulate
    from .solve.steady_state import steady_state as steady_state
    from .solve.stochastic import StochasticResult as StochasticResult
    from .sources import Reference as Reference
    from .sources import derived as derived
    from .sources import provisional as provisional
    from .text import Text as Text

__version__ = VERSION
_PLACES = {
    "bilayer.bilayer": ("Bilayer",),
    "bilayer.lipid": ("Lipid", "lipid", "lipids"),
    "bilayer.recipe": ("recipe", "recipes"),
    "calculate": (
        "atp_free_energy", "donnan", "free_energy", "goldman_current", "goldman_flux", "goldman_voltage", "nernst",
        "osmotic_pressure", "proton_motive_force", "reversal_voltage", "static_head",
    ),
    "calculate.quantal": ("quantal", "quantal_analysis"),
    "calculate.donnan_cases": ("donnan_case", "donnan_cases"),
    "calculate.mobility": ("solute_permeability",),
    "calculate.osmolality": ("osmolality", "osmolality_remarks"),
    "calculate.engulfing": ("phagocytic_capacity", "receptor_wrapping", "zipper"),
    "calculate.fluid_phase": ("fluid_clearance", "fluid_uptake", "pinocytic_vesicles"),
    "calculate.receptors": ("in_out_test", "receptor_cycle", "receptor_traffic"),
    "calculate.selectivity": ("eisenman", "ussing_ratio"),
    "calculate.volume_flow": (
        "hydraulic_conductivity", "membrane_flow", "reflection_coefficient", "swelling_course",
    ),
    "chemistry.solution": ("Solution",),
    "chemistry.species": ("Species", "species"),
    "errors": ("ConvergenceError", "NoFiniteVolumeError", "PermeaseError"),
    "instruments.assays.absorption": ("fraction_absorbed",),
    "instruments.assays.caco2": ("caco2",),
    "instruments.assays.liposome": ("liposome_leak",),
    "instruments.assays.liposome_fit": ("fit_leak",),
    "instruments.assays.loading": ("liposome_loading",),
    "instruments.assays.pampa": ("pampa",),
    "instruments.assays.pampa_profile": ("fit_pampa", "pampa_profile"),
    "instruments.assays.trapping": ("ion_trapping",),
    "instruments.assays.vesicle": ("vesicle_swelling",),
    "instruments.assays.vesicle_fit": ("fit_swelling",),
    "instruments.clamp": ("clamp",),
    "instruments.conductance": ("conductance_curve",),
    "instruments.donnan_curve": ("donnan_curve",),
    "instruments.dose": ("dose_response",),
    "instruments.electrical": ("current_voltage",),
    "instruments.epochs": ("Epoch",),
    "instruments.cable": ("Stimulus", "cable"),
    "instruments.excitability": ("firing_rate", "refractory", "threshold"),
    "instruments.exchange": ("exchange",),
    "instruments.fluidity": ("fluidity",),
    "instruments.fragility": ("fragility",),
    "instruments.frap": ("fit_frap",),
    "instruments.ladder": ("energy_ladder",),
    "instruments.overton": ("overton",),
    "instruments.spikes": ("action_potentials",),
    "instruments.single_molecule": ("single_molecule",),
    "instruments.release": ("release",),
    "instruments.release_curve": ("release_curve",),
    "instruments.selectivity": ("flux_ratio", "permeability_ratio", "selectivity"),
    "instruments.speeds": ("speeds",),
    "instruments.states": ("occupancy",),
    "instruments.tonicity": ("tonicity",),
    "instruments.endocytosis": ("compare_uptakes", "vesicle_uptake"),
    "instruments.transport": ("uptake",),
    "instruments.variance_mean": ("variance_mean",),
    "kinetics.calcium_sensor": ("CalciumSensor",),
    "kinetics.cycle": ("Cycle",),
    "kinetics.vesicle_pools": ("VesiclePools",),
    "library.calcium_sensors": ("calcium_sensor", "calcium_sensors"),
    "kinetics.step": ("step",),
    "kinetics.fuel": ("Fuel",),
    "kinetics.light": ("Light",),
    "model.audit_part": ("audit",),
    "model.bath": ("Bath",),
    "model.cell": ("Cell",),
    "model.channel": ("Channel", "Speed"),
    "model.check": ("check",),
    "model.compartment": ("Compartment",),
    "library.documents": ("load", "read", "read_file"),
    "model.distribution": ("grid", "lognormal", "normal", "scaled", "uniform"),
    "model.document": ("write",),
    "model.fuelled_channel": ("FuelledChannel",),
    "model.gating": ("Formula", "Gate"),
    "model.gating_cycle": ("CycleGating",),
    "model.gating_rates": ("Binding", "Constant", "Exponential", "FormulaRate", "Linoid", "Sigmoid"),
    "model.gating_scheme": ("MarkovGating", "transition"),
    "model.multi_ion": ("FileShift",),
    "model.permeation": ("Block", "Goldman", "Ohmic", "Saturation"),
    "model.impermeant": ("Buffer", "Impermeant", "Titration"),
    "model.leak": ("Leak",),
    "model.membrane": ("Membrane",),
    "model.population": ("Population",),
    "model.hold": ("Hold", "Until"),
    "model.protocol": ("Inject", "Perfuse", "Protocol", "Set", "VoltageClamp", "Warm"),
    "model.rate_law": ("RateLaw",),
    "model.scheme_transporter": ("Carrier", "Pump"),
    "model.shared_path": ("SharedPath",),
    "model.stimulus": ("current_ramp", "paired_pulses", "pulse", "train"),
    "model.wall": ("Wall",),
    "model.water_pore": ("WaterPore",),
    "solve.continuation": ("continuation",),
    "solve.equilibrium": ("equilibrium",),
    "solve.global_sensitivity": ("sobol_indices",),
    "solve.result": ("Result", "State"),
    "solve.stochastic": ("StochasticResult",),
    "solve.sensitivity": ("sensitivity",),
    "solve.simulate": ("Simulation", "simulate"),
    "solve.steady_state": ("steady_state",),
    "sources": ("Reference", "derived", "provisional"),
    "text": ("Text",),
}  # fmt: skip
_ALIASES = {"rapid_equilibrium": ("kinetics.step", "equilibrium")}
_HOME = {name: module for module, names in _PLACES.items() for name in names}
_SHELVES = {"cells": "library.cells", "solutions": "library.solutions"}


def __getattr__(name: str) -> Any:
    if name in _HOME:
        return getattr(importlib.import_module(f".{_HOME[name]}", __name__), name)
    if name in _ALIASES:
        module, original = _ALIASES[name]
        return getattr(importlib.import_module(f".{module}", __name__), original)
    if name in _SHELVES:
        return importlib.import_module(f".{_SHELVES[name]}", __name__).shelf
    if name in ("library", "exercises"):
        return importlib.import_module(f".{name}", __name__)
    from .units import NAMED

    if name in NAMED:
        return getattr(importlib.import_module(".units", __name__), name)
    raise AttributeError(f"module 'permease' has no attribute {name!r}")


def __dir__() -> list[str]:
    return sorted([*_HOME, *_ALIASES, *_SHELVES, "library", "exercises", "__version__"])

"""LLVM itself: IR text to machine code of this processor, and machine code to callable addresses."""

from __future__ import annotations

import functools
import threading
from typing import Any

_lock = threading.Lock()


@functools.cache
def _binding() -> Any:
    from llvmlite import binding

    binding.initialize_native_target()
    binding.initialize_native_asmprinter()
    return binding


@functools.cache
def description() -> tuple[str, ...]:
    """Everything outside the IR that decides the machine code: processor, features, LLVM and llvmlite versions."""
    import llvmlite

    binding = _binding()
    features = binding.get_host_cpu_features().flatten()
    version = ".".join(str(part) for part in binding.llvm_version_info)
    return binding.get_default_triple(), binding.get_host_cpu_name(), features, version, str(llvmlite.__version__)


def _machine(level: int) -> Any:
    triple, cpu, features, _, _ = description()
    target = _binding().Target.from_triple(triple)
    return target.create_target_machine(cpu=cpu, features=features, opt=level, reloc="default", codemodel="jitdefault")


def assemble(text: str, level: int) -> bytes:
    """An object file with the machine code of a module; ``level`` is the effort of the code generator, 0 to 3."""
    with _lock:
        binding = _binding()
        module = binding.parse_assembly(text)
        machine = _machine(level)
        module.triple = machine.triple
        module.data_layout = str(machine.target_data)
        return bytes(machine.emit_object(module))


class Library:
    """Machine code in memory; ``address(name)`` finds its functions. It is unloaded with the last reference."""

    def __init__(self, code: bytes) -> None:
        with _lock:
            binding = _binding()
            self._engine = binding.create_mcjit_compiler(binding.parse_assembly(""), _machine(1))
            self._object = binding.ObjectFileRef.from_data(code)
            self._engine.add_object_file(self._object)
            self._engine.finalize_object()

    def address(self, name: str) -> int:
        """The address of a function."""
        return int(self._engine.get_function_address(name))

"""NVIDIA's own compiler on the printed text, where its wheels are: it is valid CUDA, and fits the registers."""

import ctypes
import dataclasses
import importlib.util
import pathlib
import re
import subprocess

import pytest

from permease import cells
from permease.compile.system import assemble
from permease.compile.targets.cuda_device import OPTIONS
from permease.compile.targets.cuda_source import emit


def _wheel(pattern):
    found = importlib.util.find_spec("nvidia")
    places = found.submodule_search_locations if found else []
    return next((file for place in places or [] for file in sorted(pathlib.Path(place).glob(pattern))), None)


@pytest.fixture(scope="module")
def nvrtc():
    library = _wheel("cuda_nvrtc/lib/libnvrtc.so.1[0-9]")
    if library is None:
        pytest.skip("no NVRTC: pip install nvidia-cuda-nvrtc-cu12")
    return ctypes.CDLL(str(library))


@pytest.fixture(scope="module")
def ptxas():
    program = _wheel("cuda_nvcc/bin/ptxas")
    if program is None:
        pytest.skip("no ptxas: pip install nvidia-cuda-nvcc-cu12")
    return program


def compiled(nvrtc, text, architecture=90):
    """(PTX, messages) of a source text."""
    options = [option.encode() for option in (*OPTIONS, f"--gpu-architecture=compute_{architecture}")]
    program, size = ctypes.c_void_p(), ctypes.c_size_t()
    assert nvrtc.nvrtcCreateProgram(ctypes.byref(program), text.encode(), b"text.cu", 0, None, None) == 0
    code = nvrtc.nvrtcCompileProgram(program, len(options), (ctypes.c_char_p * len(options))(*options))
    nvrtc.nvrtcGetProgramLogSize(program, ctypes.byref(size))
    log = ctypes.create_string_buffer(size.value)
    nvrtc.nvrtcGetProgramLog(program, log)
    messages = log.value.decode()
    assert code == 0, messages
    nvrtc.nvrtcGetPTXSize(program, ctypes.byref(size))
    found = ctypes.create_string_buffer(size.value)
    nvrtc.nvrtcGetPTX(program, found)
    nvrtc.nvrtcDestroyProgram(ctypes.byref(program))
    return found.value.decode(), messages


def test_the_compiler_refuses_what_is_wrong(nvrtc):
    with pytest.raises(AssertionError, match="error"):
        compiled(nvrtc, 'extern "C" __global__ void f(double *x) { x[0] = y; }')


@pytest.mark.parametrize("name", sorted(cells.names()))
def test_library_cells_are_valid_cuda(nvrtc, name):
    source = emit(assemble(getattr(cells, name)(), extents=False).equations)
    for text, kernels in ((source.integration, ["integrate"]), (source.points, ["differentiate", "observe"])):
        ptx, messages = compiled(nvrtc, text, 80)
        assert "warning" not in messages
        assert all(f".entry {kernel}(" in ptx for kernel in kernels)


def test_no_product_is_fused_that_the_text_does_not_fuse(nvrtc):
    for sum_, fused in (("x[1] * x[2] + x[3]", 0), ("fma(x[1], x[2], x[3])", 1)):
        text = f'extern "C" __global__ void f(double *x) {{ x[0] = {sum_}; }}'
        assert len(re.findall(r"fma\.rn\.f64", compiled(nvrtc, text)[0])) == fused


def test_with_an_event_it_is_valid_cuda(nvrtc, pump_leak):
    stopping = dataclasses.replace(pump_leak.equations, event=pump_leak.equations.states[0] - 50.0)
    ptx, messages = compiled(nvrtc, emit(stopping).integration)
    assert "warning" not in messages
    assert ".entry integrate(" in ptx


def test_a_small_cell_lives_in_registers(nvrtc, ptxas, tmp_path, pump_leak):
    """Of 255 registers a thread, and at most 512 bytes beside them; CUDA 12.9 needs 176 for sm_90."""
    ptx, _ = compiled(nvrtc, emit(pump_leak.equations).integration)
    (tmp_path / "a.ptx").write_text(ptx)
    told = subprocess.run(
        [ptxas, "-v", "-arch=sm_90", "-o", tmp_path / "a.cubin", tmp_path / "a.ptx"],
        capture_output=True, text=True, check=True,
    )  # fmt: skip
    found = re.search(r"Used (\d+) registers.*?(\d+) bytes cumulative stack", told.stdout + told.stderr)
    assert found
    assert int(found[1]) <= 255
    assert int(found[2]) <= 512

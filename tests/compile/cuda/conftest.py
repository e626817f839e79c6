"""The printed kernels on this machine's own processor: CUDA's words defined away, compiled by the C++ compiler."""

import ctypes
import hashlib
import shutil
import subprocess
from concurrent.futures import ThreadPoolExecutor

import numpy as np
import pytest

from permease.compile.targets import cuda_device
from permease.compile.targets.cuda import CudaProgram
from permease.compile.targets.cuda_source import emit

SHIM = """\
#include <cmath>
#include <cstring>
#define __global__
#define __device__
#define __constant__ static const
#define __forceinline__ inline
#define __noinline__ __attribute__((noinline))
#define __launch_bounds__(n)
struct Place { int x, y, z; };
static thread_local Place threadIdx, blockIdx, blockDim;
extern "C" void be(int block, int thread, int size) { blockIdx.x = block; threadIdx.x = thread; blockDim.x = size; }
static inline double __longlong_as_double(long long v) { double d; std::memcpy(&d, &v, 8); return d; }
static inline long long __double_as_longlong(double d) { long long v; std::memcpy(&v, &d, 8); return v; }
static inline unsigned long long atomicAdd(unsigned long long *at, unsigned long long by) {
  return __atomic_fetch_add(at, by, __ATOMIC_RELAXED);
}
"""
COMPILER = next((found for name in ("g++", "clang++", "c++") if (found := shutil.which(name))), None)
FLAGS = ("-std=c++17", "-O1", "-march=native", "-ffp-contract=off", "-w", "-shared", "-fPIC")


class HostModule:
    """A source text as a library of this machine."""

    def __init__(self, source, folder):
        stem = folder / hashlib.sha256(source.encode()).hexdigest()[:24]
        library = stem.with_suffix(".so")
        if not library.exists():
            stem.with_suffix(".cpp").write_text(SHIM + source)
            subprocess.run([COMPILER, *FLAGS, stem.with_suffix(".cpp"), "-o", library], check=True)
        self.library = ctypes.CDLL(str(library))
        self.launches = []

    def local_bytes(self, name):
        return 0

    def launch(self, name, threads, block, arguments):
        """Every thread of the launch, as threads of this machine that run whenever they like."""
        self.launches.append((name, threads, block))
        kernel, be = self.library[name], self.library["be"]
        kernel.restype = be.restype = None
        given = [
            ctypes.c_int64(a) if isinstance(a, int) else ctypes.c_void_p(a.__array_interface__["data"][0])
            for a in arguments
        ]

        def run(index):
            be(index // block, index % block, block)
            kernel(*given)

        if name != "integrate":
            for index in range(-(-threads // block) * block):
                run(index)
            return
        with ThreadPoolExecutor(threads) as pool:
            list(pool.map(run, range(threads)))


class HostDevice:
    """This machine in the place of a GPU, with as much memory as a test wants."""

    def __init__(self, folder, threads=3, memory=1 << 30, largest=1 << 30):
        self.folder, self.threads, self.memory, self.largest = folder, threads, memory, largest

    def load(self, source):
        return HostModule(source, self.folder)

    def free(self):
        return self.memory

    def put(self, values):
        if values.nbytes > self.largest:
            raise MemoryError
        return np.array(values)

    def empty(self, shape):
        if 8 * np.prod(shape) > self.largest:
            raise MemoryError
        return np.full(shape, -1e300)

    def get(self, array, out):
        out[...] = array


@pytest.fixture(scope="session")
def host_folder(tmp_path_factory):
    if COMPILER is None:
        pytest.skip("no C++ compiler to run the printed kernels with")
    return tmp_path_factory.mktemp("cuda")


@pytest.fixture(scope="session")
def host(host_folder):
    """A function of equations: their CUDA program, running on this machine."""
    return lambda equations, **device: CudaProgram(emit(equations), HostDevice(host_folder, **device))


@pytest.fixture(params=["host", "gpu"])
def cuda_device_here(request, monkeypatch):
    """The CUDA target works: on a GPU, or on this machine in the place of one."""
    if request.param == "gpu":
        if cuda_device.missing():
            pytest.skip(cuda_device.missing())
    else:
        here = HostDevice(request.getfixturevalue("host_folder"))
        monkeypatch.setattr(cuda_device, "device", lambda: here)
    return request.param


@pytest.fixture
def close():
    """A function of two runs: they took the same steps and agree within 1e-9 of every state's largest value."""

    def check(ours, theirs):
        assert ours.outcomes == theirs.outcomes
        assert np.array_equal(ours.steps, theirs.steps)
        assert np.array_equal(ours.rejected, theirs.rejected)
        assert np.array_equal(ours.worst_state, theirs.worst_state)
        assert ours.time == pytest.approx(theirs.time, rel=1e-9)
        assert np.array_equal(np.isnan(ours.states), np.isnan(theirs.states))
        size = np.maximum(np.nanmax(np.abs(theirs.states), axis=(0, 1)), 1e-300)
        assert np.nanmax(np.abs(ours.states - theirs.states) / size) < 1e-9
        assert np.allclose(ours.final / size, theirs.final / size, rtol=0.0, atol=1e-9, equal_nan=True)

    return check

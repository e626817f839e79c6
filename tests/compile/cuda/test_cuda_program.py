"""Memory, launches, threads, the CuPy side with a stand-in, and what is said where there is no GPU."""

import types

import numpy as np
import pytest

from permease.compile import Equations, build
from permease.compile.kernel import Kernel
from permease.compile.targets import cuda, cuda_device
from permease.errors import InputError, MissingExtraError, SimulationError
from permease.expr import symbol

T, X, K = symbol("t", "s"), symbol("x"), symbol("k", "1/s")
DECAY = Equations(T, (X,), (-K * X,), (False,), (K,))


def kernel(program, equations):
    return Kernel(equations, "cuda", 1, program, False, 0.0)


@pytest.fixture
def inputs(pump_leak):
    rng = np.random.default_rng(11)
    p = pump_leak.p * rng.uniform(0.9, 1.1, (23, len(pump_leak.p)))
    return pump_leak.y0 * rng.uniform(0.9, 1.1, (23, 5)), p, pump_leak.times


def run(program, pump_leak, inputs):
    y0, p, times = inputs
    return kernel(program, pump_leak.equations).integrate_many(y0, p, times, scale=pump_leak.scale)


def same(ours, theirs):
    return all(
        np.array_equal(getattr(ours, name), getattr(theirs, name))
        for name in ("states", "final", "steps", "rejected", "time", "next_step", "worst_state")
    )


def test_results_do_not_depend_on_threads_launches_or_order(host, pump_leak, inputs):
    whole = host(pump_leak.equations, threads=1)
    reference = run(whole, pump_leak, inputs)
    assert len(whole.integration.launches) == 1
    assert same(run(host(pump_leak.equations, threads=40), pump_leak, inputs), reference)
    each = whole._bytes(len(inputs[2]))
    small = host(pump_leak.equations, memory=int(5.5 * each / cuda.SHARE))
    assert same(run(small, pump_leak, inputs), reference)
    assert [name for name, _, _ in small.integration.launches] == ["integrate"] * 5
    order = np.random.default_rng(1).permutation(23)
    y0, p, times = inputs
    shuffled = run(host(pump_leak.equations), pump_leak, (y0[order], p[order], times))
    assert np.array_equal(shuffled.states, reference.states[order])


def test_a_launch_that_does_not_fit_is_halved(host, pump_leak, inputs):
    reference = run(host(pump_leak.equations), pump_leak, inputs)
    rows = 8 * 5 * len(inputs[2])
    tight = host(pump_leak.equations, largest=7 * rows)
    assert same(run(tight, pump_leak, inputs), reference)
    assert len(tight.integration.launches) == 4
    with pytest.raises(SimulationError, match="does not hold one cell") as caught:
        run(host(pump_leak.equations, largest=rows - 1), pump_leak, inputs)
    assert "37 output times" in str(caught.value)


def test_few_cells_take_small_blocks(host, pump_leak, inputs):
    program = host(pump_leak.equations, threads=8)
    y0, p, times = inputs
    run(program, pump_leak, (y0[:2], p[:2], times))
    run(program, pump_leak, inputs)
    assert program.integration.launches == [("integrate", 2, cuda.WARP), ("integrate", 8, cuda.THREADS)]


def test_where_memory_is_short_threads_keep_theirs(host, pump_leak):
    program = host(pump_leak.equations, threads=10, memory=100_000)
    program.integration.local_bytes = lambda name: 5000
    assert program._together(1000, 37) == int(cuda.SHARE * 50_000 // program._bytes(37))
    program.integration.local_bytes = lambda name: 20_000
    assert program._together(1000, 37) == 1


class FakeArray:
    def __init__(self, values):
        self.values = values

    def get(self, out):
        out[...] = self.values


def fake_cupy(devices=1, compile_error=None):
    """A module with what is used of CuPy, and a list of the calls."""
    calls = []

    class RawModule:
        def __init__(self, **given):
            calls.append(("module", given))

        def compile(self):
            if compile_error:
                raise compile_error

        def get_function(self, name):
            def call(grid, block, arguments):
                calls.append((name, grid, block, arguments))

            call.local_size_bytes = 152
            return call

    def count():
        if isinstance(devices, Exception):
            raise devices
        return devices

    runtime = types.SimpleNamespace(getDeviceCount=count, memGetInfo=lambda: (1000, 5000))
    attributes = {"MultiProcessorCount": 132, "MaxThreadsPerMultiProcessor": 2048}
    return types.SimpleNamespace(
        RawModule=RawModule, asarray=FakeArray, empty=lambda shape, dtype: FakeArray(np.zeros(shape, dtype)),
        cuda=types.SimpleNamespace(runtime=runtime, Device=lambda: types.SimpleNamespace(attributes=attributes)),
        get_default_memory_pool=lambda: types.SimpleNamespace(free_bytes=lambda: 24), calls=calls,
    )  # fmt: skip


@pytest.fixture
def with_cupy(monkeypatch):
    """A function that puts a module in the place of CuPy (None: there is none), and forgets what was found before."""

    def put(module):
        monkeypatch.setitem(__import__("sys").modules, "cupy", module)
        for cached in (cuda_device._found, cuda_device.device):
            cached.cache_clear()

    yield put
    for cached in (cuda_device._found, cuda_device.device):
        cached.cache_clear()


def test_through_cupy(with_cupy):
    module = fake_cupy()
    with_cupy(module)
    assert cuda_device.missing() == ""
    device = cuda_device.device()
    assert device.threads == 132 * 2048
    assert device.free() == 1024
    program = build(DECAY, target="cuda").program
    ((_, given),) = module.calls
    assert given["options"] == ("--std=c++17", "--fmad=false")
    assert "integrate" in given["code"]
    assert program.integration.local_bytes("integrate") == 152
    program.integration.launch("integrate", 300, 128, (7, "array"))
    name, grid, block, arguments = module.calls[-1]
    assert (name, grid, block) == ("integrate", (3,), (128,))
    assert isinstance(arguments[0], np.int64)
    out = np.zeros(3)
    device.get(device.put(np.arange(3.0)), out)
    assert out.tolist() == [0.0, 1.0, 2.0]
    assert device.empty((2, 3)).values.dtype == np.float64


def test_a_device_that_gives_up_is_told(with_cupy):
    with_cupy(fake_cupy())
    program = build(DECAY, target="cuda").program

    class Refused(RuntimeError):
        __module__ = "cupy_backends.cuda.api.runtime"

    def refuse(error):
        class Array:
            def get(self, out):
                raise error

        return Array()

    device = cuda_device.device()
    with pytest.raises(SimulationError, match="gave up") as caught:
        device.get(refuse(Refused("unspecified launch failure")), np.zeros(1))
    assert "launch failure" in str(caught.value)
    for other in (MemoryError(), ZeroDivisionError()):
        with pytest.raises(type(other)):
            device.get(refuse(other), np.zeros(1))
    program.integration._module.get_function = lambda name: lambda *given: (_ for _ in ()).throw(Refused("no"))
    with pytest.raises(SimulationError, match="gave up"):
        program.integration.launch("integrate", 1, 1, ())


def test_without_cupy(with_cupy):
    with_cupy(None)
    assert "not installed" in cuda_device.missing()
    with pytest.raises(MissingExtraError, match="needs CuPy") as caught:
        build(DECAY, target="cuda")
    assert 'pip install "permease[gpu]"' in str(caught.value)


@pytest.mark.parametrize("devices", [0, RuntimeError("driver too old")])
def test_without_a_gpu(with_cupy, devices):
    with_cupy(fake_cupy(devices))
    assert "CUDA device" in cuda_device.missing()
    with pytest.raises(InputError, match="no GPU can be used") as caught:
        build(DECAY, target="cuda")
    assert 'target="llvm"' in str(caught.value)


def test_without_its_compiler(with_cupy):
    with_cupy(fake_cupy(compile_error=RuntimeError("libnvrtc.so.12 not found")))
    with pytest.raises(InputError, match="could not be compiled") as caught:
        build(DECAY, target="cuda")
    assert "libnvrtc" in str(caught.value)


def test_a_mistake_of_ours_is_not_hidden(with_cupy):
    with_cupy(fake_cupy(compile_error=ZeroDivisionError()))
    with pytest.raises(ZeroDivisionError):
        build(DECAY, target="cuda")

"""Machine code on disk: reuse, damage, absence."""

import os

import numpy as np
import pytest

from permease.compile import build, cache
from permease.compile.targets import llvm


@pytest.fixture(autouse=True)
def _own_cache(tmp_path, monkeypatch):
    monkeypatch.setenv("PERMEASE_CACHE", str(tmp_path / "cache"))


def files():
    return sorted(cache.directory().glob("*.kernel"))


def test_a_second_build_comes_from_the_disk(robertson):
    first, second = build(robertson.equations), build(robertson.equations)
    assert (first.cached, second.cached) == (False, True)
    for name in ("rhs", "jacobian", "time_derivative", "observe"):
        ours, theirs = (getattr(kernel, name)(0.0, [0.9, 1e-5, 0.1], robertson.p) for kernel in (first, second))
        assert np.array_equal(ours, theirs)
    info = cache.info()
    assert info.kernels == 1
    assert info.size > 1000
    assert cache.clear() == 1
    assert cache.info().kernels == 0
    assert not build(robertson.equations).cached


def test_width_and_emitter_have_their_own_entries(robertson, monkeypatch):
    build(robertson.equations)
    assert not build(robertson.equations, width=2).cached
    assert len(files()) == 2
    monkeypatch.setattr(llvm, "emitter_version", lambda: "another")
    assert not build(robertson.equations).cached


@pytest.mark.parametrize("damage", [b"", b"nonsense", None])
def test_a_damaged_entry_is_rebuilt(robertson, damage):
    build(robertson.equations)
    (path,) = files()
    good = path.read_bytes()
    path.write_bytes(good[:-100] + b"\0" * 100 if damage is None else damage)
    rebuilt = build(robertson.equations)
    assert not rebuilt.cached
    assert rebuilt.integrate(robertson.y0, robertson.p, [1.0], scale=robertson.scale).outcome.ok
    assert build(robertson.equations).cached
    assert not list(cache.directory().glob("*.tmp"))


def test_an_unusable_directory_does_not_stop_a_build(robertson, tmp_path, monkeypatch):
    occupied = tmp_path / "file"
    occupied.write_text("not a directory")
    monkeypatch.setenv("PERMEASE_CACHE", str(occupied / "below"))
    kernel = build(robertson.equations)
    assert not kernel.cached
    assert kernel.integrate(robertson.y0, robertson.p, [1.0], scale=robertson.scale).outcome.ok
    assert cache.info().kernels == 0
    assert cache.clear() == 0


def test_an_overfull_cache_loses_its_older_half(monkeypatch):
    monkeypatch.setattr(cache, "LIMIT", 3)
    for k in range(4):
        cache.write(f"entry{k}", {}, b"code")
        if k < 3:
            os.utime(cache.directory() / f"entry{k}.kernel", (k, k))
    assert [path.stem for path in files()] == ["entry2", "entry3"]


def test_no_cache_leaves_the_disk_alone(robertson):
    build(robertson.equations, cache=False)
    assert not files()


def test_default_directory(monkeypatch, tmp_path):
    monkeypatch.delenv("PERMEASE_CACHE")
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path))
    monkeypatch.setenv("LOCALAPPDATA", str(tmp_path))
    assert str(cache.directory()).startswith(str(tmp_path))

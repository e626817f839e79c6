"""NetCDF on a disk that takes no more: a sentence, where HDF5 on its own ends the process."""

import os
import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest
import xarray

from permease import Hold, Protocol, Until, cells, simulate
from permease.errors import FileError
from permease.solve.files import write_dataset
from permease.solve.patient_file import PatientFile

SOURCE = Path(__file__).parents[2] / "src"

FULL = """
import resource, sys
from pathlib import Path
import numpy, xarray
from permease.errors import FileError
from permease.solve.files import write_dataset
names = {f"v{i}": (("m", "t"), numpy.ones((300, 40)) * i) for i in range(4)}
data = xarray.Dataset(names, coords={"ended": ("m", numpy.array(["FINISHED"] * 300))}, attrs={"cell": "x"})
for limit in (0, 100, 3000, 30_000, 200_000, 380_000):
    resource.setrlimit(resource.RLIMIT_FSIZE, (limit, resource.RLIM_INFINITY))
    try:
        write_dataset(data, Path(sys.argv[1]))
    except FileError as error:
        print(limit, error.what, error.why)
"""


@pytest.mark.skipif(sys.platform == "win32", reason="limits of files are of POSIX")
def test_however_little_there_is_room_for(tmp_path):
    child = subprocess.run(
        [sys.executable, "-c", FULL, str(tmp_path / "x.nc")], capture_output=True, text=True, timeout=120, check=False,
        env={**os.environ, "PYTHONPATH": str(SOURCE)},
    )  # fmt: skip
    assert child.returncode == 0, child.stderr
    assert child.stdout.count("cannot write") == 6, child.stdout
    assert child.stdout.count("the file grew too large") == 6
    assert child.stderr == ""
    assert not list(tmp_path.iterdir())


def test_the_file_is_what_xarray_writes(tmp_path):
    data = xarray.Dataset(
        {"a": (("m", "t"), np.random.default_rng(0).random((50, 7)), {"units": "mM"})},
        coords={"ended": ("m", np.array(["FINISHED"] * 50)), "m": np.arange(50)}, attrs={"cell": "x", "n": 3},
    )  # fmt: skip
    write_dataset(data, tmp_path / "a.nc")
    data.to_netcdf(tmp_path / "b.nc", engine="h5netcdf")
    with (
        xarray.open_dataset(tmp_path / "a.nc", engine="h5netcdf") as one,
        xarray.open_dataset(tmp_path / "b.nc", engine="h5netcdf") as other,
    ):
        xarray.testing.assert_identical(one.load(), other.load())
        xarray.testing.assert_identical(one, data)
    with pytest.raises(FileError, match="exists"):
        write_dataset(data, tmp_path / "a.nc")


def test_a_patient_file(tmp_path):
    with PatientFile(tmp_path / "x") as file:
        assert file.readable()
        assert file.writable()
        assert file.seekable()
        assert file.write(memoryview(b"abcdef")) == 6
        assert file.seek(-2, os.SEEK_END) == file.tell() == 4
        buffer = bytearray(4)
        assert file.readinto(memoryview(buffer)) == 4
        assert bytes(buffer) == b"ef\0\0"
        file.seek(3)
        assert file.truncate() == 3
        file.demand_written()
    assert (tmp_path / "x").read_bytes() == b"abc"


def test_conditions_that_ended_steps_are_in_the_file(tmp_path):
    steps = Protocol(Hold("5 h", until=Until("cytosol.Na", above="10.1 mM")), Hold("1 min"))
    result = simulate(cells.red_blood_cell().replace("membrane.NaKATPase.density", "1 /um^2"), steps, points=11)
    result.to_netcdf(tmp_path / "x.nc")
    (event,) = result.events
    with xarray.open_dataset(tmp_path / "x.nc", engine="h5netcdf") as data:
        assert data["event.time"].values.tolist() == [event.time]
        assert data["event.time"].attrs["units"] == "s"
        assert [str(text) for text in data["event.condition"].values] == ["cytosol.Na is above 10.1 mM"]
    simulate(cells.red_blood_cell(), Hold("1 min"), points=3).to_netcdf(tmp_path / "y.nc")
    with xarray.open_dataset(tmp_path / "y.nc", engine="h5netcdf") as data:
        assert "event" not in data.dims

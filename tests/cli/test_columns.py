"""Tables that users bring: heads with units, separators, and what is wrong with which line."""

from __future__ import annotations

from pathlib import Path

import pytest

from permease.cli.columns import pick, read
from permease.errors import FileError, InputError, QuantityError, UnknownNameError


def written(folder: Path, text: str) -> str:
    path = folder / "data.csv"
    path.write_text(text, encoding="utf-8")
    return str(path)


@pytest.mark.parametrize("mark", [",", ";", "\t", " , "])
def test_columns_with_units(tmp_path: Path, mark: str) -> None:
    lines = ["# made by hand", mark.join(["time [s]", "signal"]), "", mark.join(["0", "1.5"]), mark.join(["1e1", "−2"])]
    time, signal = read(written(tmp_path, "\ufeff" + "\n".join(lines)))
    assert (time.name, time.unit, time.values) == ("time", "s", (0.0, 10.0))
    assert (signal.name, signal.unit, signal.values) == ("signal", "", (1.5, -2.0))
    assert time.quantities("s") == ["0.0 s", "10.0 s"]
    with pytest.raises(QuantityError, match="no unit"):
        signal.quantities("V")


def test_other_ways_to_write_a_head(tmp_path: Path) -> None:
    ph, p = read(written(tmp_path, '"pH","P_e (1e-6 cm/s)"\n"7","3.5"\n'))
    assert (ph.name, p.name, p.unit, p.values) == ("pH", "P_e", "1e-6 cm/s", (3.5,))
    for unit in ("1e-6 cm/s", "10^-6 cm/s", "10−6 cm/s"):
        (_, p) = read(written(tmp_path, f"pH,P_e [{unit}]\n7,3.5\n"))
        number, _, rest = p.quantities("cm/s")[0].partition(" ")
        assert (float(number), rest) == (pytest.approx(3.5e-6), "cm/s")


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("", "no table"),
        ("time [s],signal\n", "no table"),
        ("1,2\n3,4\n", "names no columns"),
        ("time\n1\n", "one column"),
        ("time,signal\n1,2\n1,x\n", "line 3"),
        ("time,signal\n1,2,3\n", "line 2"),
        ("time,signal\n1,\n", "line 2"),
        ("time,signal\n1,nan\n", "line 2"),
        ("time,signal\n1,inf\n", "line 2"),
    ],
)
def test_what_is_no_table(tmp_path: Path, text: str, says: str) -> None:
    with pytest.raises(InputError, match=says):
        read(written(tmp_path, text))


def test_what_cannot_be_read(tmp_path: Path) -> None:
    with pytest.raises(FileError, match="cannot read"):
        read(str(tmp_path / "nothing.csv"))
    (tmp_path / "bytes.csv").write_bytes(b"\xff\xfe\x00,\x80")
    with pytest.raises(FileError, match="cannot read"):
        read(str(tmp_path / "bytes.csv"))


def test_picking(tmp_path: Path) -> None:
    columns = read(written(tmp_path, "pH,P_e [cm/s],other\n7,1,2\n"))
    assert pick(columns, ("ph",)).name == "pH"
    assert pick(columns, ("volume", "OTHER")).name == "other"
    assert pick(columns, ("P_e",), "--column", "Other").name == "other"
    with pytest.raises(UnknownNameError, match="othr"):
        pick(columns, ("P_e",), "--column", "othr")
    with pytest.raises(InputError, match="no column time"):
        pick(columns, ("time", "t"))

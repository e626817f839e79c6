"""Terminals, pipes, encodings, colours."""

from __future__ import annotations

import json
import os
import re
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from permease.cli.ascii import spelled
from permease.cli.helppage import cells

SOURCE = Path(__file__).parents[2] / "src"
ESCAPE = re.compile(r"\x1b\[[0-9;?]*[a-zA-Z]")


def on_terminal(width: int, *arguments: str, **environment: str) -> str:
    """What a command shows on a pseudo-terminal of a width."""
    if sys.platform == "win32":
        pytest.skip("needs a pseudo-terminal")
    import fcntl
    import pty
    import struct
    import subprocess
    import termios

    master, slave = pty.openpty()
    fcntl.ioctl(slave, termios.TIOCSWINSZ, struct.pack("HHHH", 40, width, 0, 0))
    clean = {k: v for k, v in os.environ.items() if k not in ("NO_COLOR", "COLUMNS")}
    child = subprocess.Popen(
        [sys.executable, "-m", "permease", *arguments],
        stdin=slave,
        stdout=slave,
        stderr=slave,
        env={**clean, "TERM": "xterm", "PYTHONPATH": str(SOURCE), "PYTHONIOENCODING": "utf-8", **environment},
        close_fds=True,
    )
    os.close(slave)
    shown = b""
    while True:
        try:
            piece = os.read(master, 65536)
        except OSError:
            break
        if not piece:
            break
        shown += piece
    os.close(master)
    assert child.wait() == 0, shown.decode()
    return shown.decode().replace("\r\n", "\n")


SCREENS = [
    ("steady", "red_blood_cell"),
    ("run", "red_blood_cell"),
    ("show", "red_blood_cell"),
    ("parts", "list"),
    ("parts", "show", "NaKATPase"),
    ("parts", "audit"),
    ("check", "pump_leak_neuron"),
    ("parts", "speeds"),
    ("release",),
    ("release", "Lou2005", "--calcium", "25uM:0.5ms,50nM:5ms"),
    ("assay", "caco2", "1e-5cm/s", "--base", "9"),
    ("curve", "NaKATPase", "--occupancy", "Na", "--side", "in", "--in", "Na=10mM,K=140mM", "--out", "Na=140mM,K=5mM"),
    ("sweep", "gibbs_donnan_cell", "-t", "1min", "-n", "3", "--vary", "membrane.area=scaled(cv=0.2)"),
]


@pytest.mark.slow
@pytest.mark.parametrize(("width", "language"), [(80, "en"), (80, "zh"), (120, "en"), (120, "zh")])
@pytest.mark.parametrize("words", SCREENS, ids=" ".join)
def test_screens_fit_the_terminal(words: tuple[str, ...], language: str, width: int) -> None:
    shown = ESCAPE.sub("", on_terminal(width, "--lang", language, *words))
    # a progress bar is drawn again and again in its line, and then taken away
    lines = [line.rsplit("\r", 1)[-1] for line in shown.split("\n")]
    assert max(cells(line) for line in lines) <= width
    assert not any(line != line.rstrip() for line in lines)
    assert not any(line.strip()[0] in "，。：；、）」》】" for line in lines if line.strip())
    assert "\t" not in shown
    assert bool(re.search("[\u4e00-\u9fff]", shown)) == (language == "zh")


@pytest.mark.slow
def test_colour_only_where_wanted() -> None:
    assert ESCAPE.search(on_terminal(80, "steady", "gibbs_donnan_cell"))
    assert not ESCAPE.search(on_terminal(80, "steady", "gibbs_donnan_cell", NO_COLOR="1"))
    assert not ESCAPE.search(on_terminal(80, "steady", "gibbs_donnan_cell", TERM="dumb"))
    assert not ESCAPE.search(on_terminal(80, "--no-color", "steady", "gibbs_donnan_cell"))


def test_pipes_get_tabs_and_no_escapes(child: Callable[..., Any]) -> None:
    done = child("steady", "red_blood_cell")
    text = done.stdout.decode("utf-8")
    assert not ESCAPE.search(text)
    rows = [line.split("\t") for line in text.splitlines() if "\t" in line]
    header = next(row for row in rows if "E / mV" in row)
    sodium = next(row for row in rows if row[0] == "Na⁺")
    assert len(sodium) == len(header)
    assert float(sodium[1]) == pytest.approx(10.0, rel=0.01)
    assert done.stderr == b""


@pytest.mark.slow
@pytest.mark.parametrize("encoding", ["ascii", "latin-1", "cp1252"])
def test_terminals_without_utf8(child: Callable[..., Any], encoding: str) -> None:
    for words in (["parts", "list"], ["steady", "red_blood_cell"], ["--lang", "zh", "parts", "list"]):
        done = child(*words, PYTHONIOENCODING=encoding)
        assert done.returncode == 0, done.stderr
        text = done.stdout.decode(encoding)
        assert "Na+" in text
        assert "?" not in text


def test_chinese_on_a_chinese_terminal(child: Callable[..., Any]) -> None:
    done = child("--lang", "zh", "parts", "list", PYTHONIOENCODING="gbk")
    assert "钠钾泵" in done.stdout.decode("gbk")


def test_json_survives_ascii(child: Callable[..., Any]) -> None:
    done = child("parts", "list", "--json", PYTHONIOENCODING="ascii")
    labels = [p["label"]["zh"] for p in json.loads(done.stdout.decode("ascii"))["parts"]]
    assert any("钠钾泵" in label for label in labels)


def test_a_reader_that_goes_away_is_no_error(child: Callable[..., Any]) -> None:
    import subprocess

    if sys.platform == "win32":
        pytest.skip("needs a POSIX shell")
    done = subprocess.run(
        ["/bin/sh", "-c", f"'{sys.executable}' -m permease parts show NaKATPase | head -1; exit 0"],
        capture_output=True,
        env={**os.environ, "PYTHONPATH": str(SOURCE)},
        check=True,
    )
    assert done.stderr == b""


def test_spelling_in_ascii() -> None:
    assert spelled("Ca²⁺ ⇌ 3 Na⁺，−5 µM ≥ ─│┐") == "Ca2+ <-> 3 Na+, -5 uM >= -|+"


def test_quiet_says_nothing_beside_the_result(cli: Callable[..., Any]) -> None:
    loud = cli("run", "gibbs_donnan_cell", "-t", "1h")
    quiet = cli("-q", "run", "gibbs_donnan_cell", "-t", "1h")
    assert loud.stderr
    assert quiet.stderr == ""
    assert quiet.stdout == loud.stdout


def test_version(cli: Callable[..., Any]) -> None:
    from permease.version import VERSION

    assert cli("--version").stdout == f"permease {VERSION}\n"
    assert json.loads(cli("--version", "--json").stdout) == {"schema": "permease.version/1", "version": VERSION}

"""``permease calc donnan-curve``: the table, files, both languages, refusals."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

CURVE = ("calc", "donnan-curve")


def test_the_table(cli: Any) -> None:
    shown = cli(*CURVE, "--range", "0mM,80mM,3")
    assert shown.exit_code == 0, shown.stderr
    assert "impermeant of charge −8 in K⁺ 150 mM, Cl⁻ 150 mM, 310.15 K" in shown.stdout
    assert "|z|c / mM\tCl⁻ in / out\tvoltage / mV" in shown.stdout
    assert "40\t0.8755\t-3.553\t7.655" in shown.stdout
    assert "differ twofold at\t225 mM" in shown.stdout


def test_json_and_files(json_of: Any, cli: Any, tmp_path: Path) -> None:
    table, figure = tmp_path / "donnan.csv", tmp_path / "donnan.svg"
    bath = ["--out", "Na=140mM,Ca=2mM,Cl=144mM", "--ion", "Ca", "--charge", "3", "-T", "25degC"]
    arguments = [*CURVE, *bath, "-o", str(table), "--plot", str(figure)]
    found = json_of(*arguments)
    assert found["schema"] == "permease.calc.donnan-curve/1"
    assert found["conditions"]["ion"] == "Ca"
    assert found["conditions"]["temperature"] == pytest.approx(298.15)
    assert found["series"]["ratio"]["values"][-1] < 0.25
    assert found["files"] == [str(table), str(figure)]
    assert len(table.read_text(encoding="utf-8").splitlines()) == 62
    assert figure.stat().st_size > 5000
    again = cli(*arguments)
    assert again.exit_code == 5
    assert "exists already" in again.stderr


def test_a_pipe(cli: Any) -> None:
    shown = cli(*CURVE, "--range", "0mM,300mM,4", "-o", "-").stdout
    assert shown.startswith("charge density [mM],ratio [1]")
    assert len(shown.splitlines()) == 5


def test_chinese(cli: Any) -> None:
    shown = cli("--lang", "zh", *CURVE, "--range", "0mM,300mM,4").stdout
    assert "吉布斯-唐南平衡：不渗透溶质电荷 −8" in shown
    assert "Cl⁻ 内 / 外" in shown
    page = cli("--lang", "zh", *CURVE, "--help").stdout
    assert "求哪种离子的比值" in page
    assert "Draw" not in page


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("--range", "0mM"), "cannot read '0mM' as a range"),
        (("--range", "0,300mM,5"), "mM"),
        (("--range", "300mM,0mM,5"), "ends before it starts"),
        (("--charge", "0"), "is no ion"),
        (("--ion", "Na"), "Na"),
        (("--out", "K=150"), "mM"),
        (("--out", "K=150mM,Cl=100mM"), "not neutral"),
        (("--out", "K=150mM,Cl=150mM", "--plot", "donnan.doc"), ".png"),
        (("-T", "cold"), "cold"),
    ],
    ids=lambda value: "_".join(value) if isinstance(value, tuple) else "",
)
def test_refusals(cli: Any, arguments: tuple[str, ...], said: str) -> None:
    shown = cli(*CURVE, *arguments)
    assert shown.exit_code == 2, shown.stderr
    assert said in shown.stderr
    assert "Traceback" not in shown.stderr

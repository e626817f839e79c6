"""``permease steady``."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest


def test_json_has_the_promised_shape(json_of: Callable[..., Any]) -> None:
    """Closed-form rest of the pump-leak neuron (Duesterwald et al. 2018): -72.589 mV; 14.008, 122.871, 5.165 mM."""
    found = json_of("steady", "pump_leak_neuron")
    assert found["schema"] == "permease.steady/1"
    assert found["voltage"]["membrane"] == {"value": pytest.approx(-72.589, rel=1e-4), "unit": "mV"}
    for name, value in {"Na": 14.008, "K": 122.871, "Cl": 5.165}.items():
        assert found["concentration"]["cytosol"][name] == {"value": pytest.approx(value, rel=1e-4), "unit": "mM"}
    assert found["volume"]["cytosol"]["unit"] == "fL"
    assert found["stable"] is True


def test_fluxes_balance_and_atp_is_split(json_of: Callable[..., Any]) -> None:
    found = json_of("steady", "red_blood_cell")
    sodium = found["flux"]["membrane"]["Na"]
    assert sodium["net_outward"]["value"] == 0.0
    carried = sodium["by_transporter"]
    assert carried["NaKATPase"]["value"] == pytest.approx(-carried["Na_leak"]["value"], rel=1e-6)
    assert carried["NaKATPase"]["value"] > 0.0
    pump = found["atp"]["by_transporter"]["membrane.NaKATPase"]["value"]
    assert carried["NaKATPase"]["value"] == pytest.approx(3.0 * pump, rel=1e-6)
    assert found["atp"]["total"]["value"] == pytest.approx(pump)


def test_set_changes_the_cell_first(json_of: Callable[..., Any]) -> None:
    plain = json_of("steady", "pump_leak_neuron")["voltage"]["membrane"]["value"]
    raised = json_of("steady", "pump_leak_neuron", "--set", "outside.K=6mM", "--set", "outside.Na=142.5mM")
    assert raised["voltage"]["membrane"]["value"] > plain + 5.0


def test_short_paths_for_one_bath_and_one_compartment(json_of: Callable[..., Any]) -> None:
    short = json_of("steady", "red_blood_cell", "--set", "K_o=6mM")
    full = json_of("steady", "red_blood_cell", "--set", "plasma.K=6mM")
    assert short["voltage"] == full["voltage"]


def test_text_names_carriers_and_cost(cli: Callable[..., Any]) -> None:
    text = cli("steady", "red_blood_cell").stdout
    assert "Resting state of human red blood cell (310.15 K)" in text
    assert "NaKATPase 100 %" in text
    sodium = next(line.split("\t") for line in text.splitlines() if line.startswith("Na⁺"))
    assert sodium[3].startswith("+71.5")
    assert "NaKATPase +" in sodium[5]
    assert "Na_leak -" in sodium[5]
    assert "at equilibrium" in text
    assert "1.0000 times the start" in text


def test_text_in_chinese(cli: Callable[..., Any]) -> None:
    text = cli("steady", "red_blood_cell", "--lang", "zh").stdout
    assert "人红细胞的静息状态" in text
    assert "膜电位（membrane）" in text


def test_from_stdin_and_from_a_file(cli: Callable[..., Any], json_of: Callable[..., Any], tmp_path: Any) -> None:
    import json

    yaml = cli("new", "-", "--preset", "gibbs_donnan_cell").stdout
    file = tmp_path / "cell.yaml"
    file.write_text(yaml, encoding="utf-8")
    piped = json.loads(cli("steady", "-", "--json", stdin=yaml).stdout)
    read = json_of("steady", str(file))
    own = json_of("steady", "gibbs_donnan_cell")
    assert piped["concentration"] == read["concentration"]
    for name, value in own["concentration"]["cytosol"].items():
        assert read["concentration"]["cytosol"][name]["value"] == pytest.approx(value["value"], rel=1e-9)

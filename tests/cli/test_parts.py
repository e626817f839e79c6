"""``permease parts`` and ``permease doctor``."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from permease import library
from permease.cli import describe
from permease.cli.session import Session

NAMES = library.names()
FIELDS = {"name", "kind", "label", "gene", "family", "stoichiometry", "provisional", "consistent"}


def test_list_as_json(json_of: Callable[..., Any]) -> None:
    found = json_of("parts", "list")
    assert found["schema"] == "permease.parts/1"
    assert [p["name"] for p in found["parts"]] == NAMES
    assert all(set(p) >= FIELDS for p in found["parts"])
    pump = next(p for p in found["parts"] if p["name"] == "NaKATPase")
    assert pump["stoichiometry"]["Na.in"] * pump["stoichiometry"]["K.in"] == -6
    assert abs(pump["stoichiometry"]["Na.out"]) == 3
    assert pump["consistent"] is True


def test_filters(json_of: Callable[..., Any]) -> None:
    pumps = json_of("parts", "list", "--kind", "pump")["parts"]
    assert {p["kind"] for p in pumps} == {"pump"}
    sodium = {p["name"] for p in json_of("parts", "list", "--ion", "sodium")["parts"]}
    assert {"NaKATPase", "SGLT1", "NCX1"} <= sodium
    assert "GLUT1" not in sodium


def test_empirical_parts_wear_a_badge(cli: Callable[..., Any], json_of: Callable[..., Any]) -> None:
    flagged = {p["name"] for p in json_of("parts", "list")["parts"] if not p["consistent"]}
    assert "ConstantPump" in flagged
    rows = {line.split("\t")[0]: line for line in cli("parts", "list").stdout.splitlines()}
    assert all(("[empirical]" in rows[name]) == (name in flagged) for name in NAMES)


@pytest.mark.parametrize("name", NAMES)
def test_every_part_shows_every_number_with_its_source(
    cli: Callable[..., Any], json_of: Callable[..., Any], name: str
) -> None:
    kind = library.part(name)
    found = json_of("parts", "show", name)
    text = cli("parts", "show", name).stdout
    for variant in describe.variants(kind):
        numbers = found["numbers"][variant or "default"]
        expected = {k: v for k, v in describe.instance(kind, variant).parameters().items() if v.amount is not None}
        assert set(numbers) >= set(expected) - {"density"}
        for number in numbers.values():
            assert number["source"] or number["standing"] != "sourced"
        for key in numbers:
            assert key in text
    assert kind.label.en in text
    assert kind.label.zh in cli("--lang", "zh", "parts", "show", name).stdout


def test_derived_constants_close_the_loop(json_of: Callable[..., Any]) -> None:
    """The constant that SGLT1 leaves to detailed balance, from the others by hand (Eskandari 2005)."""
    steps = {s["arrow"]: s for s in json_of("parts", "show", "SGLT1")["scheme"]["eskandari-2005"]}
    derived = steps["EiNaG <-> EiNa + glucose.in"]["reverse"]
    assert derived["derived"] is True
    forward = 8e4 * 1e5 * 50.0 * 800.0 * 10.0 * 3.0
    reverse = 500.0 * 20.0 * 50.0 * 4500.0 * 350.0
    assert derived["value"] == pytest.approx(forward / reverse / 1000.0, rel=1e-6)


def test_cite_lists_each_once(cli: Callable[..., Any], json_of: Callable[..., Any]) -> None:
    keys = [r["key"] for r in json_of("parts", "cite")["references"]]
    assert len(keys) == len(set(keys)) > 5
    assert cli("parts", "cite", "SGLT1").stdout.startswith("[1] Eskandari")


def test_audit(cli: Callable[..., Any], json_of: Callable[..., Any]) -> None:
    found = json_of("parts", "audit", "SGLT1", "ConstantPump")
    assert found["schema"] == "permease.parts.audit/1"
    loops = [r for r in found["loops"] if r["part"] == "SGLT1"]
    assert loops
    assert all(r["passes"] and r["product"] == pytest.approx(r["expected"]) for r in loops)
    assert found["consistent"] is False
    assert cli("parts", "audit").exit_code == 0


def test_audit_says_no_to_a_broken_scheme(cli: Callable[..., Any], monkeypatch: pytest.MonkeyPatch) -> None:
    from permease.kinetics.cycle import Cycle
    from permease.kinetics.step import step
    from permease.model.scheme_transporter import Carrier

    class Broken(Carrier):
        cycles = {
            "x": Cycle(
                step("Eo + K.out <-> EoK", "1 / (mM s)", "1 / s"),
                step("EoK <-> EiK", "2 / s", "1 / s"),
                step("EiK <-> Ei + K.in", "1 / s", "1 / (mM s)"),
                step("Ei <-> Eo", "1 / s", "1 / s"),
                check=False,
            )
        }

    monkeypatch.setattr(library, "part", lambda name: Broken)
    result = cli("parts", "audit", "Broken")
    assert result.exit_code == 1
    assert "BROKEN" in result.stdout


def test_stoichiometry_in_words() -> None:
    pump = describe.stoichiometries(library.part("NaKATPase"))[0]
    text = describe.moved(Session(), pump)
    assert text.startswith(("3 Na⁺ out, 2 K⁺ in", "2 K⁺ in, 3 Na⁺ out"))
    assert "MgATP²⁻ → MgADP⁻ + Pi²⁻ + H⁺" in text
    assert "3 Na⁺ 出" in describe.moved(Session(language="zh"), pump)


def test_doctor_is_well(cli: Callable[..., Any], json_of: Callable[..., Any]) -> None:
    found = json_of("doctor")
    assert found["ok"] is True
    assert found["compiler"]["error"] < 1e-6
    assert found["import_time"]["value"] > 0.0
    assert found["versions"]["numpy"]
    assert found["cache"]["writable"] is True


def test_doctor_says_what_is_wrong(cli: Callable[..., Any], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("permease.cli.doctor.child_seconds", lambda arguments: None)
    result = cli("doctor")
    assert result.exit_code == 1
    assert "WRONG" in result.stdout
    assert "Something is wrong" in result.stdout


def test_completion_of_names(child: Callable[..., Any]) -> None:
    def complete(words: str) -> list[str]:
        count = str(len(words.split(" ")) - 1)
        done = child(_PERMEASE_COMPLETE="complete_bash", COMP_WORDS=words, COMP_CWORD=count)
        return done.stdout.decode().split()  # type: ignore[no-any-return]

    assert complete("permease steady red") == ["red_blood_cell"]
    assert complete("permease parts show NaK") == ["NaKATPase", "NaKATPasePostAlbers"]
    assert "steady" in complete("permease st")

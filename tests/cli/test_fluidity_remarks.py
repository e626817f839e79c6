"""``permease calc fluidity`` says where the phases are only averages, in both languages and in JSON."""

from __future__ import annotations

import json

import pytest

RAFT = "DOPC=0.35,DPPC=0.35,cholesterol=0.3"


@pytest.mark.parametrize(("language", "words"), [("en", "parts into two liquids here"), ("zh", "会分成两个液相")])
def test_a_mixture_that_parts_says_so(cli, language, words):
    done = cli("--lang", language, "calc", "fluidity", RAFT, "-T", "25degC")
    assert done.exit_code == 0
    assert words in done.stdout.replace("\n", " ")


@pytest.mark.parametrize(("warmth", "words"), [("25degC", "parts into two liquids"), ("45degC", "is one liquid")])
def test_json_holds_the_remark_in_both_languages(cli, warmth, words):
    (remark,) = json.loads(cli("--json", "calc", "fluidity", RAFT, "-T", warmth).stdout)["remarks"]
    assert words in remark["en"]
    assert "ld 与 lo" in remark["zh"]


def test_a_plain_mixture_has_no_remark(cli):
    done = cli("--json", "calc", "fluidity", "POPC=0.7,cholesterol=0.3", "-T", "25degC")
    assert json.loads(done.stdout)["remarks"] == []
    assert "liquids" not in cli("calc", "fluidity", "POPC=0.7,cholesterol=0.3", "-T", "25degC").stdout


@pytest.mark.parametrize(("language", "words"), [("en", "whatever its lipids and temperature"), ("zh", "取固定值")])
def test_a_gel_says_that_it_is_a_constant(cli, language, words):
    assert words in cli("--lang", language, "calc", "fluidity", "DPPC", "-T", "20degC").stdout.replace("\n", " ")
    assert words not in cli("--lang", language, "calc", "fluidity", "DPPC", "-T", "50degC").stdout.replace("\n", " ")


@pytest.mark.parametrize(("language", "words"), [("en", "one constant for all"), ("zh", "取同一常数")])
def test_so_does_diffusion_in_it(cli, language, words):
    gel = cli("--lang", language, "calc", "diffusion", "--bilayer", "DPPC", "-T", "20degC").stdout
    assert words in gel.replace("\n", " ")

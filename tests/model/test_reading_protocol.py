"""Steps of a cell file that are written wrongly: the hint is a step that reads."""

import pytest

from permease.model.reading_protocol import read_protocol
from permease.model.source import parse


def read(step):
    source, root = parse(f"protocol:\n{step}", "step.yaml")
    return source.errors, read_protocol(root.mapping("file")["protocol"])


@pytest.mark.parametrize("verb", ["perfuse", "inject", "voltage_clamp", "warm", "set"])
def test_a_step_without_its_arguments_is_shown_as_it_is_written(verb):
    (error,), protocol = read(f"- {verb}: 50 degC")
    assert protocol is None
    assert error.what == f"{verb} is a mapping, not '50 degC'"
    assert error.hint.startswith(f"- {verb}: {{")
    errors, protocol = read(error.hint)
    assert not errors
    assert len(tuple(protocol)) == 1

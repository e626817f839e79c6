"""What every part says of itself in Chinese."""

import inspect
import re

import pytest

from permease import library
from permease.chemistry.species import catalogue
from permease.text import Text, keys

PARTS = list(library.parts())
CHINESE = r"[\u4e00-\u9fff]"


@pytest.mark.parametrize("kind", PARTS, ids=lambda kind: kind.__name__)
def test_every_part_describes_itself_in_chinese(kind: type) -> None:
    text = kind.about().zh
    assert text
    assert re.search(CHINESE, text)
    assert text.endswith("。")
    assert 40 <= len(text) <= 400


@pytest.mark.parametrize("kind", PARTS, ids=lambda kind: kind.__name__)
def test_its_english_is_its_docstring(kind: type) -> None:
    assert kind.about().en == inspect.getdoc(kind)


def test_a_part_of_ones_own_has_its_docstring() -> None:
    class GLUT2(library.part("GLUT2")):  # type: ignore[misc]
        """Another one."""

    assert GLUT2.about() == Text(en="Another one.", zh="Another one.")


def test_nothing_is_said_of_what_is_not_in_the_library() -> None:
    assert {f"about-{name}" for name in library.names()} == set(keys("about", "en"))


@pytest.mark.parametrize("kind", PARTS, ids=lambda kind: kind.__name__)
def test_its_text_is_its_own(kind: type) -> None:
    """A part that derives from another does not speak with the words of that other."""
    assert [other.__name__ for other in PARTS if other.about() == kind.about()] == [kind.__name__]


@pytest.mark.parametrize("kind", PARTS, ids=lambda kind: kind.__name__)
def test_no_half_width_comma_or_period_stands_between_chinese_characters(kind: type) -> None:
    assert re.findall(rf"{CHINESE}[,.]\s*{CHINESE}", kind.about().zh) == []


@pytest.mark.parametrize("kind", PARTS, ids=lambda kind: kind.__name__)
def test_names_stand_in_double_backticks_which_the_terminal_takes_off(kind: type) -> None:
    assert "`" not in re.sub(r"``[^`]+``", "", kind.about().zh)


@pytest.mark.parametrize("kind", PARTS, ids=lambda kind: kind.__name__)
def test_a_capitalised_name_in_backticks_is_a_part_a_leak_or_a_species(kind: type) -> None:
    named = set(re.findall(r"``([A-Z]\w*)``", kind.about().zh))
    assert named <= {*library.names(), "Leak", *catalogue()}

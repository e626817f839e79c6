"""The chapter's problems as exercises that the model checks: ``permease.exercises.check("2302447", "6.87 kJ/mol")``.

The texts of the chapter's problems are not public: those exercises, which have a number, are reconstructions and say
so; those with a name are our own. Seed 0 (or None) has the numbers of the worked example; any other seed draws its own
numbers, and the order in which options, reasons and items are listed, for a student or a class.
"""

from __future__ import annotations

import functools
import importlib
from pathlib import Path
from typing import Any

from ..errors import InputError, UnknownNameError
from ..text import Text, message
from .problem import Exercise
from .verdict import Page, PartVerdict, Verdict

__all__ = ["Exercise", "PartVerdict", "Verdict", "check", "exercise", "export", "hint", "ids", "show"]
_FOLDER = Path(__file__).parent


@functools.cache
def ids() -> tuple[str, ...]:
    """The ids of all exercises: those of the chapter by their number, then our own by name.

    >>> "2302435" in ids()
    True
    """
    chapter = sorted(path.stem[1:] for path in _FOLDER.glob("p[0-9]*.py"))
    own = sorted(path.stem[4:] for path in _FOLDER.glob("own_*.py"))
    return (*chapter, *own)


def exercise(id: str | int) -> Exercise:
    """The exercise of an id, with its ``document``, ``check``, ``curve`` and ``plot``. Raises UnknownNameError.

    >>> exercise("2302435").title.en
    'Gibbs-Donnan: chloride around haemoglobin'
    """
    name = str(id).strip().removeprefix("p") if isinstance(id, str | int) and not isinstance(id, bool) else repr(id)
    if name not in ids():
        raise UnknownNameError(message("thing-exercise"), name[:40], ids(), hint="permease exercise list")
    module = importlib.import_module(f".p{name}" if name.isdigit() else f".own_{name}", __name__)
    found = module.EXERCISE
    if not isinstance(found, Exercise):
        raise InputError(message("errors_exercises-no-exercise", name=name))
    return found


def show(id: str | int, seed: int | None = None, language: str = "en") -> str:
    """The question with the numbers of a seed, its parts and how to answer them, in lines of at most 80 columns.

    A prompt or a notebook shows the lines of the text that comes back; ``print`` it anywhere else.
    Raises UnknownNameError for an id or a language that there is not and InputError for no seed.
    """
    from .sheet import question

    return Page("\n".join(question(exercise(id), seed, language)))


def check(id: str | int, answer: Any = None, seed: int | None = None, state: Any = None) -> Verdict:
    """The verdict on an answer.

    Parameters
    ----------
    id :
        of the exercise.
    answer :
        a text such as ``"a=0.876, b=-3.55 mV"``, a mapping by part, or the answer to the first part alone. Numbers
        carry any unit of the right kind, as people write them: ``57,700 /s``, ``5.77×10^4 /s``, ``4/9``. Options are
        known by their number, their name or their words in either language. A part left out, empty or None has no
        answer yet.
    seed :
        whose numbers were asked; 0 or None are those of the worked example. It also sets the order of options.
    state :
        what a simulation of your own reached (a Cell, a State or a Result, as the exercise needs) in place of settings,
        for the exercises that have a target to reach: 2302418, 2302419, 2302422, 2302435, 2302441, 2302446, 2302452,
        2302456, 2302457, 2302469, 2302483, 2302491, cystic_fibrosis and light_to_lactose. The others refuse it;
        ``exercise(id).takes_state`` says which.

    The answer to a part that cannot be read counts 0, its ``status`` is ``"unread"`` and its ``why`` says what to try;
    the other parts are checked all the same.

    Raises, where no answer can be read: QuantityError for one number that cannot be read or has the wrong unit,
    UnknownNameError for one option that there is not, InputError for one answer that cannot be one, and InputError
    that lists them where there are several. Raises UnknownNameError for an id or part that there is not, and
    InputError for a seed or state that cannot be taken.

    >>> verdict = check("2302435", {"a": 1.142, "b": "-3,55 mV"})
    >>> verdict.passed, verdict.parts[0].why[:31]
    (False, 'That is the value upside down: ')
    >>> verdict.parts[1].status, verdict.parts[1].why.splitlines()[-1]
    ('unread', 'try: b="-3.55 mV"')
    >>> check("2302435", "a=0.876, b=-3.55 mV, c=0.1974 bar, d=haemoglobin=10.9 mM").passed
    True
    """
    return exercise(id).check(answer, seed, state)


def hint(id: str | int, step: int = 1, seed: int | None = None) -> Text:
    """The hint of step 1, 2 or 3. Raises UnknownNameError and InputError."""
    return exercise(id).hint(step, seed)


def export(
    ids: Any = None, *, seeds: Any = (0,), answers: bool = False, form: str = "markdown", language: str = "en"
) -> str:
    """A sheet of exercises for a class.

    Parameters
    ----------
    ids :
        of the exercises, in the order of the sheet; all of them by default.
    seeds :
        one sheet for each of them.
    answers :
        whether the key and the explanations follow the questions.
    form :
        ``"markdown"`` or ``"json"``.
    language :
        ``"en"`` or ``"zh"``.

    Raises UnknownNameError and InputError.
    """
    from .sheet import sheet

    return sheet(ids, seeds, answers, form, language)

"""Answers come in the order of the questions, and neither a crash nor a long question stops the rest."""

from collections.abc import Iterator

import pytest

from crawler.pages.parallel import in_order


def failed(question: str, why: str) -> str:
    return f"{question[:10]}: {why}"


def test_a_process_that_ends_costs_its_question_and_no_other() -> None:
    questions = ["'a'", "__import__('os')._exit(3)", *(f"'{n}'" for n in range(30))]
    assert list(in_order(questions, eval, failed, 2, 60)) == [
        "a",
        "__import__: the process that read it ended",
        *map(str, range(30)),
    ]


def test_a_question_that_takes_too_long_is_given_up() -> None:
    questions = ["__import__('time').sleep(600)", "'b'", "'c'"]
    assert list(in_order(questions, eval, failed, 2, 5)) == ["__import__: took longer than 5 seconds", "b", "c"]


def test_an_answer_does_not_wait_for_the_next_question() -> None:
    heard: list[str] = []

    def talk() -> Iterator[str]:
        for n in range(3):
            while len(heard) < n:  # the next question depends on the last answer
                pass
            yield f"'{n}'"

    for answer in in_order(talk(), eval, failed, 2, 60):
        heard.append(answer)
    assert heard == ["0", "1", "2"]


def test_an_error_of_the_source_is_raised_to_the_caller() -> None:
    def broken() -> Iterator[str]:
        yield "'a'"
        raise ValueError("the disk is gone")

    answers = in_order(broken(), eval, failed, 2, 60)
    with pytest.raises(ValueError, match="the disk is gone"):
        list(answers)


def test_who_stops_listening_leaves_no_process_behind() -> None:
    import multiprocessing

    answers = in_order((f"'{n}'" for n in range(10_000)), eval, failed, 2, 60)
    assert next(answers) == "0"
    answers.close()  # type: ignore[attr-defined]
    assert multiprocessing.active_children() == []

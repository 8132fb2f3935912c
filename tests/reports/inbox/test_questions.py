"""Which lines of a letter are questions: not its thanks, its greeting and its name; and where one ends."""

from __future__ import annotations

import pytest

from reports.correspondence import Request
from reports.inbox.endings import is_closing
from reports.inbox.questions import names_at_the_end, questions_of
from tests.reports.inbox.made import REQUEST, understood


def read(lines: str) -> Request:
    return understood(REQUEST + lines)


def questions(lines: str) -> tuple[str, ...]:
    commission = read(lines).commission
    assert commission is not None
    return commission.questions


# ---- how letters end -------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "ending",
    [
        "Thanks!\nJane", "Thank you for your help.\nJane Roe\nKestrel Risk\nTel: 020 7946 0000", "Best,\nJane",
        "Many thanks in advance, Jane", "Kind regards\nJane", "Best regards from Leeds", "-- \nJane Roe", "BR\nJane",
        "Looking forward to it,\nJane", "Gruss\nAnna", "Viele Grüße Anna", "Mit freundlichen Grüßen\nAnna Muster",
        "Vielen Dank!\nAnna", "MfG\nA. M.", "Merci,\nPaul", "Merci beaucoup !\nPaul", "Cordialement\nPaul",
        "Bien à vous,\nPaul", "شكرا\nأحمد", "مع خالص التحية،\nأحمد علي", "وشكراً جزيلاً.",
    ],
)  # fmt: skip
@pytest.mark.parametrize(
    "asked", ["Questions: Did the dam break?\nWho promised a bridge?\n", "Questions:\n- The dam\n- A bridge\n"]
)
def test_thanks_greetings_and_names_are_no_questions(asked: str, ending: str) -> None:
    request = read(asked + ending)
    assert (request.missing, request.unknown) == ((), ())
    assert request.commission is not None
    assert len(request.commission.questions) == 2
    assert not {"Jane", "Anna", "Paul"} & set(request.commission.questions)


@pytest.mark.parametrize("ending", ["Thanks!\nJane", "Gruss\nAnna", "Merci,\nPaul", "شكرا\nأحمد"])
@pytest.mark.parametrize("line", ["Until: 2023-11-09", "Length: 3 pages", "Reference: KR 7", "Purpose: a visit"])
def test_they_belong_to_no_other_line_either(line: str, ending: str) -> None:
    assert read(f"{line}\n{ending}").commission == read(line).commission


@pytest.mark.parametrize(
    "line",
    ["Thanks to whom was the dam saved?", "Thanks to the dam, no flood", "Best guess of the toll", "LG Electronics",
     "- Thanks", "1. Regards", "Dank der Regierung", "Ihre Rolle im Streit", "Yours or theirs?", "Merci ?"],
)  # fmt: skip
def test_what_only_looks_like_a_greeting(line: str) -> None:
    assert not is_closing(line)


def test_below_thanks_only_what_asks_is_a_question() -> None:
    assert questions("Questions:\nThank you for looking at these.\nDid the dam break?") == ("Did the dam break?",)
    assert questions("Questions: Did the dam break?\nThanks!\nJane\nAnd who promised a bridge?") == (
        "Did the dam break?", "And who promised a bridge?",
    )  # fmt: skip


def test_lines_after_thanks_are_taken_as_after_a_blank_one() -> None:
    request = read("Purpose: a visit\nThanks!\nTopic: of a letter below\nLength: 3 pages\nColour: blue")
    assert (request.missing, request.unknown) == ((), ("Colour",))
    assert request.commission is not None
    assert (request.commission.topic, request.commission.length) == ("Blinken's Middle East trip", 3)


def test_a_name_below_questions_is_left_out_and_named() -> None:
    request = read("Questions: Did the dam break?\nWho promised a bridge?\nJane Roe\nKestrel Risk")
    assert request.unknown == ("Jane Roe", "Kestrel Risk")
    assert request.commission is not None
    assert request.commission.questions == ("Did the dam break?", "Who promised a bridge?")


@pytest.mark.parametrize(
    ("lines", "count"),
    [
        (["Did it break?", "Jane"], 1), (["هل انهار السد؟", "أحمد"], 1), (["Did it break?", "Position of Turkey"], 0),
        (["Role of Egypt", "Did it break?", "Jane"], 0), (["Did it break?", "- Jane"], 0), (["Jane"], 0), ([], 0),
        (["هل انهار السد؟", "دور مصر"], 0),  # the role of Egypt
        (["Did it break?", "jane"], 0), (["Did it break?", "Jane Roe Of Kestrel Risk"], 0),
    ],
)  # fmt: skip
def test_when_a_last_line_is_a_name(lines: list[str], count: int) -> None:
    assert names_at_the_end(lines) == count


# ---- where a question ends -------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("lines", "found"),
    [
        (["1. Who came? 2. Who left? 3. What was said?"], ["Who came?", "Who left?", "What was said?"]),
        (["(1) Who came? (2) Who left?"], ["Who came?", "Who left?"]),
        (["1) Role of Egypt; 2) Role of Turkey"], ["Role of Egypt", "Role of Turkey"]),
        (["١. من جاء؟ ٢. من غادر؟"], ["من جاء؟", "من غادر؟"]),
        (["3. Who came? 4. Who left?"], ["Who came?", "Who left?"]),
        (["1. Wer kam am 2. November?"], ["Wer kam am 2. November?"]),
        (["Who came? 2. Who left?"], ["Who came? 2. Who left?"]),
        (["1. Who came? 5. Who left?"], ["Who came? 5. Who left?"]),
        (["1. Who came?", "2. Who left?"], ["Who came?", "Who left?"]),
        (["Position of Turkey", "Role of Egypt"], ["Position of Turkey", "Role of Egypt"]),
        (["position of turkey", "role of egypt"], ["position of turkey", "role of egypt"]),
    ],
)  # fmt: skip
def test_numbered_questions_on_one_line_are_several(lines: list[str], found: list[str]) -> None:
    assert questions_of(lines) == found


@pytest.mark.parametrize(
    ("line", "found"),
    [
        ("How much will Tarsk pay? When did they sign?", ["How much will Tarsk pay?", "When did they sign?"]),
        ("- Who built the dam? Did the dam break?", ["Who built the dam?", "Did the dam break?"]),
        ("كم عدد القتلى هناك؟ هل انهار السد؟", ["كم عدد القتلى هناك؟", "هل انهار السد؟"]),
        ("Was the mayor arrested? By whom?", ["Was the mayor arrested? By whom?"]),
        ("Did the dam break? if so, when was it?", ["Did the dam break? if so, when was it?"]),
        ("Who built the dam? Please tell us by noon.", ["Who built the dam? Please tell us by noon."]),
        ("What is “Who builds dams? Do we know it?”", ["What is “Who builds dams? Do we know it?”"]),
    ],
)  # fmt: skip
def test_whole_questions_on_one_line_are_several(line: str, found: list[str]) -> None:
    assert questions_of([line]) == found
    assert questions_of(found) == found


@pytest.mark.parametrize(
    ("lines", "found"),
    [
        (["How many people in the county of Turkana were killed by the", "flood, and how many were hurt?", "Who came?"],
         ["How many people in the county of Turkana were killed by the flood, and how many were hurt?", "Who came?"]),
        (["Did the ministers of foreign affairs of Kenya and Ethiopia meet the", "Egyptian envoy?"],
         ["Did the ministers of foreign affairs of Kenya and Ethiopia meet the Egyptian envoy?"]),
        (["1. How many were killed in the flood of the river Turkwel? 2. Did the", "dam break?"],
         ["How many were killed in the flood of the river Turkwel?", "Did the dam break?"]),
        (["1. How many were killed in the flood of the river Turkwel in Lodwar? 2.", "Did the dam break?"],
         ["How many were killed in the flood of the river Turkwel in Lodwar?", "Did the dam break?"]),
        (["- the position of Turkey and", "of its allies", "- the role of Egypt"],
         ["the position of Turkey and of its allies", "the role of Egypt"]),
        (["كم عدد القتلى الذين سقطوا في الفيضان الذي ضرب مقاطعة توركانا في شمال", "كينيا؟"],
         ["كم عدد القتلى الذين سقطوا في الفيضان الذي ضرب مقاطعة توركانا في شمال كينيا؟"]),
        # Long lines that no mail program broke.
        (["The position of the government of Turkey on the talks about the dam", "Role of Egypt"],
         ["The position of the government of Turkey on the talks about the dam", "Role of Egypt"]),
        (["How many people in the county of Turkana were killed by the flood?", "and who came?"],
         ["How many people in the county of Turkana were killed by the flood?", "and who came?"]),
        (["How many people in the county of Turkana were killed by the flood", "- who came"],
         ["How many people in the county of Turkana were killed by the flood", "who came"]),
    ],
)  # fmt: skip
def test_a_line_that_a_mail_program_has_broken_goes_on(lines: list[str], found: list[str]) -> None:
    assert questions_of(lines) == found

"""Where the articles speak of what is asked, if no sentence that may be quoted answers it.

"Not found" would be false where an answer stands in a sentence that leans on others, or is longer than may be printed:
so the articles are named, and what they say is left for the reader to see there.
"""

from __future__ import annotations

from collections.abc import Callable

from reports.analysis.answers.counting import LONGEST_HEAD, count_asked, gives
from reports.analysis.answers.doers import does_it, opens_with
from reports.analysis.answers.doing import doing_asked
from reports.analysis.answers.nearest import FIGURE, headed
from reports.analysis.answers.question import Question
from reports.analysis.answers.terms import is_there
from reports.analysis.answers.wording import is_answered_in_part
from reports.analysis.days import event_day, is_future
from reports.analysis.reading import Reading, Sentence
from reports.analysis.worth import Study
from reports.records import Passage

FEWEST = 2  # things asked for that a headline must have
Speaks = Callable[[Sentence, Sentence | None], bool]


def spoken_of(study: Study, question: Question) -> tuple[Passage, ...]:
    """A sentence of each article that speaks of it, with as many of the question's words as any has; the last first."""
    speaks = _asked_by(study, question)
    found: list[tuple[int, Sentence]] = []
    newest = sorted(study.quotable, key=lambda each: (each.article.published or "", each.id), reverse=True)
    for reading in newest:
        pairs = zip(reading.sentences, (None, *reading.sentences), strict=False)  # each with the one before
        told = [each for each, before in pairs if speaks(each, before) and _may_speak(study, each, question)]
        scored = [(sum(is_there(term, each) for term in question.terms), each) for each in told]
        if scored:
            found.append(max(scored, key=lambda each: (each[0], -each[1].start)))
    found = found or [(0, each.sentences[0]) for each in newest if _is_in_headline(study, each, question)]
    most = max((score for score, _ in found), default=0)
    return tuple(sentence.passage for score, sentence in found if score == most)


def _is_in_headline(study: Study, reading: Reading, question: Question) -> bool:
    """ "Norvia raises price of salt by 12 percent": has it all that is asked, and a number where one is?"""
    terms = frozenset(question.terms)
    if len(terms) < FEWEST or not reading.sentences or headed(reading, question) != terms:
        return False
    if question.is_when or not study.is_of_topic(reading):
        return False  # a headline has no day
    if reading.article.headline.count(" ") > LONGEST_HEAD:
        return False  # what is headed by many things at once tells of many
    is_of_number = question.is_how_many or question.is_how_much or question.is_of_size or question.is_how_old
    return not is_of_number or FIGURE.search(reading.article.headline) is not None


def is_on_the_topic(study: Study, sentence: Sentence) -> bool:
    """Has it a word of the topic, and is it of no other country: what somebody holds of another matter is no answer."""
    return study.matter.has_any(sentence) and study.is_of_lands(sentence) and study.is_about(sentence)


def _may_speak(study: Study, sentence: Sentence, question: Question) -> bool:
    return (question.is_ahead or not is_future(sentence)) and study.is_in_period(event_day(sentence))


def _asked_by(study: Study, question: Question) -> Speaks:
    """What a question asks of a sentence and the one before it, by its kind."""
    doing = doing_asked(question.text, study.language, study.asked)
    count = None if doing else count_asked(question.text, study.language, question.short_names)

    def speaks(sentence: Sentence, before: Sentence | None) -> bool:
        if doing:
            told = does_it(sentence, doing) or (not doing.says and opens_with(sentence, doing))
            return told and study.speaks(sentence) and (not doing.holds or is_on_the_topic(study, sentence))
        if count:
            return gives(sentence, count) and study.is_about(sentence)
        return is_answered_in_part(sentence, before, question) and study.is_about(sentence)

    return speaks

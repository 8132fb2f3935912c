"""Which sentences tell news of the topic: facts that may be printed, of its time, and that matter to it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cached_property

from reports.analysis.attribution import is_of_many, is_second_hand, is_unnamed, speaks_for_a_body
from reports.analysis.calm import belies_calm
from reports.analysis.copied_days import out_of_step
from reports.analysis.days import event_dates, is_future, is_vague, is_vague_but, is_vague_till, tells_of_the_past
from reports.analysis.done import is_deed, is_just_done, is_suffered
from reports.analysis.figures import is_stale_standfirst
from reports.analysis.fitness import NO_TEXT, is_fit, is_fit_of_event, is_fit_under, why_not
from reports.analysis.fitness.clauses import short_enough
from reports.analysis.framing import Frame, frame_of
from reports.analysis.going_along import going_along
from reports.analysis.judging import ATTRIBUTED, COLOURS, judges
from reports.analysis.own_state import may_tell
from reports.analysis.profiles import tells_who
from reports.analysis.reading import Reading, Sentence
from reports.analysis.sayings import Sayings
from reports.analysis.taken_back import taken_back_by
from reports.analysis.told_before import is_repeated, is_told_before
from reports.analysis.topic.around import is_told_together
from reports.analysis.topic.belonging import WORDS, Belonging
from reports.analysis.topic.matter import MANY
from reports.analysis.topic.salience import Salience
from reports.analysis.unreal import is_unreal
from reports.records import Dated, Difference

SALIENT_ENOUGH = 0.25  # of the most salient fact, for a sentence that has a little of a wide topic
BARELY = 0.12  # for any sentence of a wide topic: beside what is news there, nobody tells it
BY_COUNTRY = 0.6  # for one that has no more of it than a country
LEAD = 1  # paragraphs after the first that tell the news too
IN_HEADLINE = 2  # words of the headline that the sentence has which an article leads with
OPENING, MORE_OF_HEADLINE = 3, 3  # the same for a few paragraphs more
OF_EVENT = 0.15  # of the most salient fact, for a sentence with one word of the event
TOLD = 0.5  # of the most salient fact, for a deed without a day
_OF_THINGS = ("announced", "reported", "described")  # what has a thing for its object
MOST_MARKED = 0.7  # of a sentence that stands in quotation marks
AFTER_VERB = 16  # characters: "said last month"
# "Announced that Valdan would be freed at 4 p.m. Monday": what has been overtaken by then.
_IS_TO_BE = re.compile(
    r"\bwould (?:be )?[a-z]+\b[^.]{0,40}(?:\bat \d{1,2}(?::\d\d)? ?[ap]\.?m|"
    r"\b(?:on )?(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|\btomorrow|\bwithin (?:hours|days))"
)
# "Libya had recalled its envoy" tells of before; "the ministry said that it had recalled its envoy" is news, and so is
# "Libya had recalled its envoy, the ministry said".
_BACKGROUND = re.compile(
    r"^(?![^,]{3,60}\b(?:said|announced|confirmed|declared|reported|stated|told \w+|added)\b[^,]{0,50} had\b)"
    r"(?!.*, (?:according to|[^,]{3,60} (?:said|announced|confirmed|reported))\b[^,]*$)"
    r"(?:(?:On|In|At|Last|Earlier) [^,]{2,30}, )?"
    r"[^,]{3,60} had (?:also |already |once |never )?(?:been |[a-z]+ed|come|gone|gotten|said|told|met|taken|"
    r"made|given|put)\b"
)

# "Protests grew when the minister said": what he said is not what the sentence tells.
_BESIDE = re.compile(r"\b(?:when|after|as|while|because|who|which|since|where|until|before|whom|whose)\b[^,;]*")
# "The vote followed weeks of talks", "Norvia opened the road, and Orlen followed": it tells what was before.
_RECALLS = re.compile(
    r"^[^,;]{3,90}? (?:followed\b(?! (?:suit|by)\b)|"
    r"(?:came|comes?) (?:\w+ )?(?:after|amid|days|hours|weeks|in response|as)\b)"
    r"|\bfollowed ?\.$"
)
# "Has been removed days after" says how long after something else, not when; so does "after nearly four years of war".
_SINCE_WHEN = re.compile(
    r"\b(?:[\w-]+ )?(?:hours?|days?|weeks?|months?|years?) after\b|"
    r"\bafter (?:almost |nearly |about |some |more than |over |just )?(?:an? |[\w-]+ )?"
    r"(?:hours?|days?|weeks?|months?|years?) (?:of|in|on|as|at|together|behind)\b"
)


@dataclass(frozen=True)
class News(Belonging):
    """What the articles tell of the topic."""

    @cached_property
    def sayings(self) -> Sayings:
        return Sayings([each for each in self.readings if each.language == self.language])

    @cached_property
    def facts(self) -> tuple[Sentence, ...]:
        """The sentences that may be printed as facts, in the order of their articles."""
        every = (each for reading in self.quotable for each in map(short_enough, reading.sentences))
        return tuple(each for each in every if self._may_be_fact(each))

    def _may_be_fact(self, sentence: Sentence) -> bool:
        # The cheap questions first: most sentences fail one of them.
        if not (tells_of_the_past(sentence) or tells_who(sentence, self._names)):
            return False
        if _is_quotation(sentence) and not (self.is_its_own(sentence) and _calls_it(sentence)):
            return False
        if is_future(sentence):
            return False
        if _IS_TO_BE.search(sentence.masked) or sentence.reading.id in self._out_of_step:
            return False
        if sentence.reading.article.kind == "interview":
            return False  # what is asked there reads as if it were so; what is answered is a quotation
        if is_second_hand(sentence) or not self._is_fit(sentence):
            return False
        if is_unnamed(sentence) and not _is_public(sentence) and not self._is_of_officials(sentence):
            return False
        if COLOURS.search(sentence.masked) or _is_taken_back(sentence) or is_unreal(sentence) or belies_calm(sentence):
            return False
        if judges(sentence):
            return False
        if not may_tell(sentence):
            return False
        if is_stale_standfirst(sentence):
            return False
        return not _BACKGROUND.match(sentence.masked) and not self.sayings.is_background(sentence)

    def _is_of_officials(self, sentence: Sentence) -> bool:
        """Is it near the head of an article of the one event, on the word of many: "officials said"; or on that of a
        body's spokesman?"""
        if not self.is_event_told_by(sentence.reading):
            return False
        return speaks_for_a_body(sentence) or (sentence.paragraph <= OPENING and is_of_many(sentence))

    def _is_fit(self, sentence: Sentence) -> bool:
        """May it stand alone, or under the title of a report whose topic its article opens with?

        Under "Attack in Tarsk" a reader knows which "the attack" is.
        """
        if is_fit(sentence):
            return True
        may_stand = is_fit_of_event if self.is_event_told_by(sentence.reading) else is_fit_under
        return may_stand(sentence, self.known_of(sentence.reading))

    def is_out_of_step(self, reading: Reading) -> bool:
        """Is its day that of a copy, most likely?"""
        return reading.id in self._out_of_step

    @cached_property
    def _out_of_step(self) -> frozenset[str]:
        return out_of_step(self.readings, self._headlines)

    def is_matter_of_it(self, difference: Difference) -> bool:
        """Is one of the sentences that differ about the topic, and speaks of it where that is more than one event?"""
        places = {(each.sentence.article.id, each.sentence.start) for each in difference.accounts}
        readings = (self._by_article[known] for known in sorted({known for known, _ in places}))
        return any(
            (reading.article.id, each.start) in places
            and self.is_about(each)
            and (self.is_one_event or self.speaks(each))
            for reading in readings
            for each in reading.sentences
        )

    def salience(self, sentence: Sentence) -> float:
        """How much the articles of the topic say of what it says, 0 to 1, the most salient fact being 1."""
        return min(1.0, self._salience.of(sentence) / self._most_salient) if self._most_salient else 0.0

    @cached_property
    def _are_many(self) -> bool:
        """Are there so many articles of a wide topic that what matters is told by more than one? Of somebody or some
        town each may tell another thing."""
        is_of_names = bool(self.matter.parts) and self.matter.is_of_names
        return self._is_wide and len(self._of_topic) >= MANY and not is_of_names

    @cached_property
    def _salience(self) -> Salience:
        return Salience(self._told_of_it, self.sayings)

    @cached_property
    def _most_salient(self) -> float:
        return max((self._salience.of(each) for each in self.facts if each.reading.id in self._of_topic), default=0.0)

    def _matters(self, sentence: Sentence) -> bool:
        """Has it something of a wide topic, and do many of the articles that open with the topic tell it?"""
        if not self._is_wide or self.is_elsewhere(sentence.named):
            return False
        has_any = self.matter.has_any(sentence)
        if self.matter.is_thing and not has_any:
            return False  # of a border or of hospitals, not of all that is told beside them
        if set(self.asked).isdisjoint(sentence.named) and not has_any:
            return False
        if not self.is_one_story and not (self.matter.has_head(sentence) if has_any else self.matter.is_single):
            return False
        if sentence.reading.id not in self._of_topic and self.matter.parts and not has_any:
            return False  # an article on something else, in which the same people say other things
        enough = SALIENT_ENOUGH if sentence.reading.id in self._of_topic else TOLD
        if not has_any and self.matter.parts and not self.is_one_story:
            if any(each.name for each in self.matter.notions):
                return False  # who or what is asked about has a name
            enough = BY_COUNTRY
        return self.salience(sentence) >= enough

    def is_about(self, sentence: Sentence) -> bool:
        """Speaks it of the topic's matter, and has it a name of the topic, a country, or its headline's words?

        What an article of the topic tells first is about it, whatever its words, if it is not of other countries; and
        so is what matters in the articles of a wide one.
        """
        if not self._is_placed(sentence):
            return False
        if self.is_of_another_town(sentence) and self.words_of_event_in(sentence) < WORDS:
            return False
        if self._are_many and self.salience(sentence) < BARELY:
            return False
        if not (self._is_of_matter(sentence) or self._matters(sentence) or self._belongs(sentence)):
            return False
        return self.is_one_event or is_told_together(self.matter, sentence)

    def _belongs(self, sentence: Sentence) -> bool:
        """Does it tell, in an article of the one event, what others tell too, or of those who have part in it; or of
        whom the topic names?"""
        if self.is_of_its_name(sentence):
            return True
        told = self.words_of_event_in(sentence)
        if not self.is_event_told_by(sentence.reading) or self.is_elsewhere(sentence.named):
            return False
        is_told = told > 0 and self.salience(sentence) >= OF_EVENT
        return told >= WORDS or is_told or self.names_people_of_event(sentence)

    def is_news(self, sentence: Sentence, dated: Dated | None) -> bool:
        """Has it a day; or is it what somebody says, what an article leads with, or a deed of the time of its article
        that others tell too? All else is background.
        """
        if sentence.reading.language != "en" or (dated is not None and dated.phrase is not None):
            return True
        # Of the article's day is what was done then, or said; not all that stands where an article begins.
        is_now = self._is_told_now(sentence) or (dated is not None and (is_deed(sentence) or is_just_done(sentence)))
        is_now |= tells_who(sentence, self._names) or self.is_its_own(sentence)
        return is_now and not self.is_old(sentence)

    def is_old(self, sentence: Sentence) -> bool:
        """A sentence without a day of its own: does it recall what went before, or what was told days before?

        What somebody says is said now, if not in the very words of a day before.
        """
        if _RECALLS.search(sentence.masked):
            return True
        frame = frame_of(sentence)
        if frame is not None and frame.opens:
            return is_repeated(self.sayings, sentence)
        return not self.is_event_told_by(sentence.reading) and is_told_before(self.sayings, sentence)

    def _is_told_now(self, sentence: Sentence) -> bool:
        frame = frame_of(sentence)
        if frame is not None and frame.opens:
            # "The ministry said that the girls were taken two years ago": it is said now.
            return not is_vague_till(sentence, _end_of_saying(sentence, frame))
        if self.is_lead(sentence):
            return True
        if is_vague(sentence):
            return False
        if sentence.reading.article.kind == "readout" or ATTRIBUTED.search(_BESIDE.sub("", sentence.masked)):
            return True
        return self.is_told_deed(sentence)

    def is_lead(self, sentence: Sentence) -> bool:
        """Is it what its article leads with as done, no other time being named?

        In the perfect tense, "two people have died"; or as the headline has it.
        """
        if sentence.dates or sentence.reading.article.kind != "news":
            return False
        first = _first_paragraph(sentence.reading)
        if is_just_done(sentence) and sentence.paragraph <= first + LEAD:
            return not is_vague_but(sentence, _SINCE_WHEN)
        if is_vague(sentence):
            return False
        in_headline = len(self._headlines[sentence.reading.id] & sentence.word_set)
        if sentence.paragraph <= first:
            return in_headline >= IN_HEADLINE and (is_deed(sentence) or is_suffered(sentence))
        return sentence.paragraph <= first + OPENING and in_headline >= MORE_OF_HEADLINE and is_deed(sentence)

    def is_told_deed(self, sentence: Sentence) -> bool:
        """Is it what somebody did, as many articles of the topic tell?"""
        done = not sentence.dates and (is_deed(sentence) or is_just_done(sentence))
        return done and sentence.reading.article.kind == "news" and self.salience(sentence) >= TOLD


def _is_public(sentence: Sentence) -> bool:
    """Is it the lead of an article, of a day of its own, on the word of many: "... on Tuesday, officials said"?"""
    first = _first_paragraph(sentence.reading, NO_TEXT - {"length"})
    return 0 <= sentence.paragraph <= first + LEAD and is_of_many(sentence) and bool(event_dates(sentence))


def _is_taken_back(sentence: Sentence) -> bool:
    """Does a sentence take it back that can't be printed with it?"""
    taker = taken_back_by(sentence)
    if taker is None:
        return False
    along = going_along(sentence)
    return along is None or along.place != taker.place


def _first_paragraph(reading: Reading, no_text: frozenset[str] = NO_TEXT) -> int:
    """The first that tells anything: before it a text may have its headline again, a caption or a line of links."""
    told = (each.paragraph for each in reading.sentences if each.paragraph >= 0 and why_not(each) not in no_text)
    return next(told, 0)


def _end_of_saying(sentence: Sentence, frame: Frame) -> int:
    """How far a time tells when it was said: of "announced the route in May", where no clause follows, to a comma."""
    end = frame.verb_end
    if frame.first == end and sentence.masked.endswith(_OF_THINGS, 0, end):
        comma = sentence.masked.find(",", end)
        return comma if comma >= 0 else len(sentence.masked)
    return end + AFTER_VERB


def _calls_it(sentence: Sentence) -> bool:
    """Are the words in marks a part of what the writer says: "Valdan called the blast “a wicked act”"?"""
    outside = sentence.masked
    marked = re.search(r"\S {4,}", outside)
    if outside[:1] == " " or marked is None or outside[marked.start()] in ",:":
        return False
    return outside.count(" ") - sentence.text.count(" ") <= MOST_MARKED * len(outside)


def _is_quotation(sentence: Sentence) -> bool:
    """Is it mostly words in quotation marks? Those are printed as quotations, with their speaker."""
    outside = sentence.masked
    blanked = outside.count(" ") - sentence.text.count(" ")
    return outside[:1] == " " or blanked > 0.4 * len(outside)

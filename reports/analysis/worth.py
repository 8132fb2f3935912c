"""What a sentence is worth to a commission: central to its story, near to the topic, early, and supported."""

from __future__ import annotations

import math
import re
from collections import Counter, defaultdict
from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from functools import cached_property

from crawler.archive.text import (
    content_words,
    countries_in,
    places_named,
    plain,
    region_countries,
    stem,
    stop_words,
    words,
)
from reports.analysis import sayings as said
from reports.analysis.alike import alike_to
from reports.analysis.attribution import is_second_hand, is_unnamed, says_its_own_state
from reports.analysis.days import event_day, is_future, is_vague, is_vague_till, tells_of_the_past
from reports.analysis.figures import is_stale_standfirst
from reports.analysis.fitness import NO_TEXT, is_fit, is_fit_under, why_not
from reports.analysis.framing import frame_of
from reports.analysis.matter import EARLY, Matter, matter_of_topic
from reports.analysis.origins import origins, supporting
from reports.analysis.reading import Reading, Sentence
from reports.analysis.salience import Salience
from reports.analysis.sayings import Sayings
from reports.records import Commission, Dated, Difference, Quotation, SentenceFinding

CENTRAL, NEAR, OPENING, SUPPORT, ASKED, TELLING, DATED = 1.0, 0.8, 0.5, 0.4, 0.3, 0.15, 0.25
SALIENT = 2.0
WIDE = 0.4  # share of the articles that open with the topic, from which on it is what all of them are about
ONE_STORY = 0.5  # share of those articles that one story has, where they tell of a single event
SALIENT_ENOUGH = 0.25  # of the most salient fact, for a sentence that has no more of the topic than a country
EARLY_ON = 3  # paragraphs of an article of the topic that are about it, whatever their words
LEAD = 1  # paragraphs after the first that tell the news too
IN_HEADLINE = 2  # words of the headline that the sentence has which an article leads with
TOLD = 0.5  # of the most salient fact, for a deed without a day
WEEKS, OTHERS = timedelta(days=14), 3  # after so many articles of others an article's day is none of its news
AFTER_VERB = 16  # characters: "said last month"
# What a reporter asserts on nobody's word, and a judgement is: "clearly", "must", "disappointing".
_JUDGES = re.compile(
    r"\b(?:clearly|obviously|remarkabl\w+|surprisingly|unfortunately|sadly|hopefully|disappoint\w+|"
    r"shameful\w*|outrageous\w*|idiots?|stupid|ridiculous|absurd|exactly|must|should|ought|"
    r"fortunately|of course|indeed|seems?|seemed|appears to|appeared to|perhaps|probably|likely|"
    r"arguably|undoubtedly|no doubt|apparently|supposedly|somehow|worst|best|brilliant|terrible|awful|"
    r"beautiful|wonderful|amazing|incredibl\w+|stunning|faith|dream\w*|tragedy|"
    r"miracle|thanks to|at last|finally|the future of|the question is)\b",
    re.IGNORECASE,
)
# The reporter's own colour, whoever speaks in the sentence.
_COLOURS = re.compile(r"\b(?:poor hand|upside down|turned the tables|twisted|hateful|to no avail)\b", re.IGNORECASE)
ATTRIBUTED = re.compile(
    r"\b(?:said|says|told|according to|announced|stated|wrote|reported|warned|asked|called (?:on|for)|"
    r"urged|added|reiterated|affirmed|stressed|denied|confirmed|acknowledged|condemned|denounced|declared|tweeted)\b"
)
_TELLING = re.compile(
    r"\b(?:\d[\d.,]*|agreed|signed|announced|rejected|called (?:on|for)|ordered|approved|resigned|"
    r"killed|condemned|recalled|struck|met|asked|warned)\b"
)
# What an article leads with, in the perfect: "two people have died", "the Taliban has claimed responsibility".
_JUST = re.compile(
    r"^[^,;]{3,90}? (?:has|have) (?:now |been |just )*(?:[a-z]+ed|died|won|left|lost|struck|taken|hit|met|shot)\b"
)
# "The council voted for", "Valdan met": a deed of a past that is over, first of all that the sentence tells.
_DEED = re.compile(
    r"^(?!.{0,90}?\b(?:has|have|had|was|were|is|are|been|later|then|once|used to|would)\b)[^,;]{3,90}? "
    r"(?:[a-z]{3,}ed|met|took|won|left|lost|struck|hit|shot|told|gave|put|set|held|sent|chose|broke|fell|rose|fled)\b"
)
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
    r"[^,]{3,60} had (?:also |already |once |never )?(?:been |[a-z]+ed|come|gone|said|told|met|taken|"
    r"made|given|put)\b"
)


@dataclass(frozen=True)
class Study:
    """What all kinds of finding are made from: the commission, its readings, and how their sentences compare."""

    commission: Commission
    readings: tuple[Reading, ...]

    @cached_property
    def language(self) -> str:
        return self.commission.language.partition("-")[0]

    @cached_property
    def sayings(self) -> Sayings:
        return Sayings([each for each in self.readings if each.language == self.language])

    @cached_property
    def asked(self) -> tuple[str, ...]:
        codes = self.commission.countries or tuple(
            code for region in self.commission.regions for code in region_countries(region)
        )
        return tuple(dict.fromkeys(codes))

    @cached_property
    def topic(self) -> frozenset[str]:
        texts = (self.commission.topic, *self.commission.questions)
        return frozenset(word for text in texts for word in content_words(text, self.language))

    @cached_property
    def matter(self) -> Matter:
        """What the topic is about besides its countries."""
        matter = matter_of_topic(self.commission.topic, self.language)
        return matter.among([each for each in self.readings if each.language == self.language], self.asked)

    def is_headed(self, reading: Reading) -> bool:
        """Does its headline say that an article is of the topic?"""
        return reading.id in self._headed

    @cached_property
    def _headed(self) -> frozenset[str]:
        return frozenset(each.id for each in self.readings if self.matter.heads(each))

    @cached_property
    def _headlines(self) -> dict[str, frozenset[str]]:
        """The words of each article's headline that carry the matter."""
        return {each.id: frozenset(content_words(each.article.headline, self.language)) for each in self.readings}

    @cached_property
    def _centres(self) -> dict[int, Counter[str]]:
        """The words of each story, weighed by their rarity, one vote an article."""
        centres: dict[int, Counter[str]] = {}
        for reading in self.readings:
            if reading.language == self.language:
                centre = centres.setdefault(reading.story, Counter())
                centre.update(self._headlines[reading.id].union(*(each.word_set for each in reading.sentences)))
        return {
            story: Counter({word: count * self.sayings.rarity(word) for word, count in centre.items()})
            for story, centre in centres.items()
        }

    @cached_property
    def _lengths(self) -> dict[int, float]:
        """The length of each story's centre."""
        return {
            story: math.sqrt(sum(value * value for value in centre.values())) for story, centre in self._centres.items()
        }

    @cached_property
    def _names(self) -> frozenset[str]:
        """The words of the topic that are names."""
        return frozenset(plain(match[0]) for match in re.finditer(r"\b[A-Z][\w-]+", self.commission.topic))

    @cached_property
    def quotable(self) -> tuple[Reading, ...]:
        """The readings in the study's language that are no opinion and of which words may be printed."""
        return tuple(
            each for each in self.readings if each.language == self.language and not each.is_opinion and each.may_quote
        )

    @cached_property
    def facts(self) -> tuple[Sentence, ...]:
        """The sentences that may be printed as facts, in the order of their articles."""
        return tuple(each for reading in self.quotable for each in reading.sentences if self._may_be_fact(each))

    def _may_be_fact(self, sentence: Sentence) -> bool:
        # The cheap questions first: most sentences fail one of them.
        if not tells_of_the_past(sentence) or _is_quotation(sentence) or is_future(sentence):
            return False
        if _IS_TO_BE.search(sentence.masked) or sentence.reading.id in self._out_of_step:
            return False
        if is_second_hand(sentence) or not self._is_fit(sentence) or is_unnamed(sentence):
            return False
        if _COLOURS.search(sentence.masked):
            return False
        if _JUDGES.search(sentence.masked) and not ATTRIBUTED.search(sentence.masked):
            return False
        if sentence.reading.is_state and not says_its_own_state(sentence):
            return False
        if is_stale_standfirst(sentence):
            return False
        return not _BACKGROUND.match(sentence.masked) and not self.sayings.is_background(sentence)

    def _is_fit(self, sentence: Sentence) -> bool:
        """May it stand alone, or under the title of a report whose topic its article opens with?

        Under "Attack in Tarsk" a reader knows which "the attack" is.
        """
        return is_fit(sentence) or is_fit_under(sentence, self.known_of(sentence.reading))

    def known_of(self, reading: Reading) -> frozenset[str]:
        """What the title tells of an article of the topic: "the attack"; and "the country", where one is asked for."""
        if reading.id not in self._of_topic:
            return frozenset()
        return self._titled | {"country"} if self.asked == (reading.main_land,) else self._titled

    @cached_property
    def _titled(self) -> frozenset[str]:
        """The words of the topic and those that mean the same, each in both numbers."""
        found = set(words(self.commission.topic)) - stop_words(self.language)
        if self.language == "en":
            found |= {alike for each in found for alike in alike_to(stem(each))}
        return frozenset(found | {f"{each}s" for each in found} | {each.removesuffix("s") for each in found})

    def is_out_of_step(self, reading: Reading) -> bool:
        """Is its day that of a copy, most likely?"""
        return reading.id in self._out_of_step

    @cached_property
    def _out_of_step(self) -> frozenset[str]:
        """The readings whose story others told, all of them weeks before: their day is that of a copy, most likely."""
        told: defaultdict[int, list[tuple[str, date]]] = defaultdict(list)  # by story, the outlets and days
        for each in self.readings:
            if each.day is not None:
                told[each.story].append((each.article.outlet, each.day))
        found = set()
        for each in self.readings:
            others = [day for outlet, day in told[each.story] if outlet != each.article.outlet]
            if each.day is not None and len(others) >= OTHERS and max(others) < each.day - WEEKS:
                found.add(each.id)
        return frozenset(found)

    def is_in_period(self, dated: Dated | None) -> bool:
        if dated is None or self.commission.dates_mean == "publication":
            return True
        return self.commission.since <= dated.day <= self.commission.until

    def speaks_of_it(self, quotation: Quotation) -> bool:
        """Is the paragraph of the words about the topic's matter, or among the first of an article that is?"""
        words = quotation.words
        if not self._is_said_in_period(quotation.dated):
            return False
        whole, first = words.article.text, words.article.text.rfind("\n", 0, words.start) + 1
        last = whole.find("\n", words.end)
        text = whole[first : last if last >= 0 else len(whole)]
        lands = {code for code, _, _ in countries_in(text)}
        if self._is_elsewhere({code for code, _, _ in countries_in(words.text)}) and self._is_elsewhere(lands):
            return False
        if quotation.language != self.language or self.matter.is_in(content_words(text, self.language), lands, text):
            return True
        reading = self._by_article[words.article.id]
        return any(each.end > words.start and self._is_early(each) for each in reading.sentences)

    def _is_said_in_period(self, dated: Dated | None) -> bool:
        """What only its article dates may have been said the day before."""
        if dated is not None and dated.rule == "published":
            return self.is_in_period(dated) or self.is_in_period(replace(dated, day=dated.day - timedelta(1)))
        return self.is_in_period(dated)

    def is_of_lands(self, sentence: Sentence) -> bool:
        """Does it name a country that is asked for; or else none, but something of the topic, or after one that is?"""
        if not self.asked or sentence.named:
            return not self._is_elsewhere(sentence.named)
        before = _land_before(sentence) or sentence.reading.main_land
        return before in ("", *self.asked) or self.matter.has_any(sentence)

    def _is_elsewhere(self, named: Collection[str]) -> bool:
        """Are countries named, and none of them is one that is asked for?"""
        return bool(named) and bool(self.asked) and set(self.asked).isdisjoint(named)

    def is_matter_of_it(self, difference: Difference) -> bool:
        """Is one of the sentences that differ about the topic?"""
        places = {(each.sentence.article.id, each.sentence.start) for each in difference.accounts}
        readings = (self._by_article[known] for known in sorted({known for known, _ in places}))
        return any(
            (reading.article.id, each.start) in places and self.is_about(each)
            for reading in readings
            for each in reading.sentences
        )

    @cached_property
    def _by_article(self) -> dict[str, Reading]:
        return {each.article.id: each for each in self.readings}

    def worth(self, sentence: Sentence, others: Sequence[Sentence] = ()) -> float:
        """The sum of its parts; compared within one study only."""
        score = CENTRAL * self._central(sentence) + NEAR * self._near(sentence) + SALIENT * self.salience(sentence)
        score += OPENING / (1 + 0.5 * max(0, sentence.paragraph))
        score += SUPPORT * math.log2(said.reports([sentence, *others]))
        score += ASKED * bool(set(sentence.named) & set(self.asked)) + TELLING * bool(_TELLING.search(sentence.masked))
        return round(score, 4)

    def _central(self, sentence: Sentence) -> float:
        centre = self._centres.get(sentence.reading.story, Counter())
        own = {word: self.sayings.rarity(word) for word in sentence.word_set}
        length = math.sqrt(sum(value * value for value in own.values()))
        whole = self._lengths.get(sentence.reading.story, 0.0)
        return sum(value * centre[word] for word, value in own.items()) / (length * whole) if length and whole else 0.0

    def _near(self, sentence: Sentence) -> float:
        """The share of the topic's words, its names above all, that the sentence has; at most one."""
        if not self.topic:
            return 0.0
        shared = self.topic & sentence.word_set
        if not shared:
            return 0.0
        return min(1.0, sum(2 if word in self._names else 1 for word in shared) / 3)

    def speaks(self, sentence: Sentence) -> bool:
        """Has the sentence itself the topic's matter?"""
        return self.matter.is_in(sentence.word_set, sentence.named, sentence.text)

    def _is_early(self, sentence: Sentence) -> bool:
        """Is it the first of an article whose headline is of the topic, or one of the next with a word of it?"""
        if sentence.paragraph > EARLY or not self.is_headed(sentence.reading):
            return False
        return sentence.paragraph <= 0 or not self._headlines[sentence.reading.id].isdisjoint(sentence.word_set)

    def salience(self, sentence: Sentence) -> float:
        """How much the articles of the topic say of what it says, 0 to 1, the most salient fact being 1."""
        return min(1.0, self._salience.of(sentence) / self._most_salient) if self._most_salient else 0.0

    @cached_property
    def _salience(self) -> Salience:
        return Salience([each for each in self.quotable if each.id in self._of_topic], self.sayings)

    @cached_property
    def _most_salient(self) -> float:
        return max((self._salience.of(each) for each in self.facts if each.reading.id in self._of_topic), default=0.0)

    @cached_property
    def _of_topic(self) -> frozenset[str]:
        """The readings that open with the matter of the topic."""
        return frozenset(each.id for each in self.quotable if self.is_headed(each) or self.matter.opens(each))

    def is_of_topic(self, reading: Reading) -> bool:
        """Does it open with the matter of the topic; or, where most do, is it about a country that is asked for?"""
        return reading.id in self._of_topic or (self._is_wide and reading.main_land in self.asked)

    @cached_property
    def _is_wide(self) -> bool:
        """Is the topic what most of the articles are about, so that whatever matters in them belongs to it?

        Of a town in a war of many stories that is not so.
        """
        is_common = self.matter.is_even and len(self._of_topic) >= WIDE * len(self.quotable)
        return is_common and (self._is_one_story or not self._names_a_town)

    @cached_property
    def _is_one_story(self) -> bool:
        stories = Counter(each.story for each in self.quotable if each.id in self._of_topic)
        return max(stories.values(), default=0) >= ONE_STORY * len(self._of_topic)

    @cached_property
    def _names_a_town(self) -> bool:
        found = places_named(self.commission.topic, self.language, self.asked)
        return any(each.kind == "city" for each in found)

    def _matters(self, sentence: Sentence) -> bool:
        """Has it something of a wide topic, and do many of the articles that open with the topic tell it?"""
        if not self._is_wide or self._is_elsewhere(sentence.named):
            return False
        if set(self.asked).isdisjoint(sentence.named) and not self.matter.has_any(sentence):
            return False
        enough = SALIENT_ENOUGH if sentence.reading.id in self._of_topic else TOLD
        return self.salience(sentence) >= enough

    def is_about(self, sentence: Sentence) -> bool:
        """Speaks it of the topic's matter, and has it a name of the topic, a country, or its headline's words?

        What an article of the topic tells first is about it, whatever its words, if it is not of other countries; and
        so is what matters in the articles of a wide one.
        """
        return self._is_of_matter(sentence) or self._matters(sentence)

    def _is_of_matter(self, sentence: Sentence) -> bool:
        if (not self._is_early(sentence) or self._is_elsewhere(sentence.named)) and not self.speaks(sentence):
            return False
        words = sentence.word_set
        headline = self._headlines[sentence.reading.id]
        if not self.topic.isdisjoint(words) or len(headline & words) > 1:
            return True
        if 0 <= sentence.paragraph <= EARLY_ON and not (self._names or self.topic).isdisjoint(headline):
            return True  # what an article of the topic tells first
        return bool(self.asked) and not set(self.asked).isdisjoint(sentence.named)

    def finding(
        self, sentence: Sentence, dated: Dated | None, others: Sequence[Sentence], score: float
    ) -> SentenceFinding:
        rests = origins(sentence, others)
        return SentenceFinding(
            passage=sentence.passage,
            story=sentence.reading.story,
            score=score,
            dated=dated,
            countries=sentence.countries,
            others=said.passages(supporting(others)),
            reason=rests.words,
            origins=rests.origins,
            said_by=rests.said_by,
        )

    def _is_news(self, sentence: Sentence, dated: Dated | None) -> bool:
        """Has it a day; or is it what somebody says, what an article leads with, or a deed of the time of its article
        that others tell too? All else is background.
        """
        if dated is not None or sentence.reading.language != "en":
            return True
        frame = frame_of(sentence)
        if frame is not None and frame.opens:
            # "The ministry said that the girls were taken two years ago": it is said now.
            return not is_vague_till(sentence, frame.verb_end + AFTER_VERB)
        if is_vague(sentence):
            return False
        if sentence.reading.article.kind == "readout" or ATTRIBUTED.search(sentence.masked):
            return True
        return self.is_lead(sentence) or self.is_told_deed(sentence)

    def is_lead(self, sentence: Sentence) -> bool:
        """Is it what its article leads with as done, no other time being named?

        In the perfect tense, "two people have died"; or as the headline has it.
        """
        if sentence.dates or sentence.reading.article.kind != "news" or is_vague(sentence):
            return False
        first = _first_paragraph(sentence.reading)
        if _JUST.search(sentence.masked):
            return sentence.paragraph <= first + LEAD
        in_headline = len(self._headlines[sentence.reading.id] & sentence.word_set)
        return sentence.paragraph <= first and in_headline >= IN_HEADLINE and _DEED.match(sentence.masked) is not None

    def is_told_deed(self, sentence: Sentence) -> bool:
        """Is it what somebody did, as many articles of the topic tell?"""
        is_deed = not sentence.dates and _DEED.match(sentence.masked) is not None
        return is_deed and sentence.reading.article.kind == "news" and self.salience(sentence) >= TOLD

    @cached_property
    def weighed(self) -> tuple[tuple[Sentence, Dated | None, tuple[Sentence, ...], float], ...]:
        """The facts of the period with their day, those that say the same, and their worth; the worthiest first."""
        found = []
        for sentence in self.facts:
            dated = event_day(sentence)
            if self.is_in_period(dated) and self._is_news(sentence, dated) and self.is_about(sentence):
                others = tuple(self.sayings.others(sentence))
                found.append(
                    (sentence, dated, others, round(self.worth(sentence, others) + DATED * (dated is not None), 4))
                )
        return tuple(sorted(found, key=lambda each: (-each[3], each[0].reading.article.published or "", each[0].place)))


def _land_before(sentence: Sentence) -> str:
    """The country that its article names last before it; "" if none."""
    return max(((start, code) for code, start, _ in sentence.reading.lands if start < sentence.start), default=(0, ""))[
        1
    ]


def _first_paragraph(reading: Reading) -> int:
    """The first that tells anything: before it a text may have its headline again, a caption or a line of links."""
    told = (each.paragraph for each in reading.sentences if each.paragraph >= 0 and why_not(each) not in NO_TEXT)
    return next(told, 0)


def _is_quotation(sentence: Sentence) -> bool:
    """Is it mostly words in quotation marks? Those are printed as quotations, with their speaker."""
    outside = sentence.masked
    blanked = outside.count(" ") - sentence.text.count(" ")
    return outside[:1] == " " or blanked > 0.4 * len(outside)

"""Findings as JSON, the form that `deskofficer study` prints; every finding carries its citations (docs/findings.md).

A citation here is characters of an article's text. An edition's citations also stand in the captured page; a study
reads no page, so it is quick, and says of each article whether a capture stands behind it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import lru_cache

from crawler.archive import Article
from reports.records import (
    Account,
    ActorFinding,
    Announced,
    Answer,
    Coverage,
    Dated,
    Difference,
    Fact,
    Findings,
    Gap,
    Json,
    Meeting,
    Overtaken,
    Passage,
    PlaceFinding,
    Quotation,
    Selection,
    SentenceFinding,
    Spoken,
    StoryFinding,
)


def citation(passage: Passage, role: str = "words", field: str | None = None) -> Json:
    """The characters of an article that a finding rests on: ``text[start:end] == quote``."""
    article = passage.article
    number, digest = _digests(article.key, article.headline, article.text)
    return {
        "role": role,
        "field": field,
        "article": number,
        "url": article.url,
        "outlet": article.outlet,
        "published": article.published,
        "start": passage.start,
        "end": passage.end,
        "quote": passage.text,
        "capture": article.capture.digest if article.capture else None,
        "text_digest": None if article.capture else digest,
    }


@lru_cache(maxsize=256)  # an article is cited again and again, and its digests are made from all of its text
def _digests(key: str, headline: str, text: str) -> tuple[str, str]:
    """The id of an article with these words, and its text's digest."""
    article = Article("", key, headline, text)
    return article.id, article.text_digest


def _cited(words: Passage | None, fields: Mapping[str, Passage | None], also: Iterable[Passage] = ()) -> list[Json]:
    """Words first, then the fields that are there, then others that say the same."""
    found = [citation(words)] if words else []
    found += [citation(passage, "field", name) for name, passage in fields.items() if passage]
    return found + [citation(passage, "also") for passage in also]


def _when(dated: Dated | None) -> Json:
    if dated is None:
        return {"date": None, "certainty": None, "date_rule": None}
    return {"date": dated.day.isoformat(), "certainty": dated.edtf, "date_rule": dated.rule}


def sentence_json(finding: SentenceFinding) -> Json:
    phrase = finding.dated.phrase if finding.dated else None
    return _when(finding.dated) | {
        "sentence": finding.passage.text,
        "story": finding.story,
        "countries": list(finding.countries),
        "score": finding.score,
        "reason": finding.reason,
        "origins": finding.origins,
        "said_by": finding.said_by or None,
        "along": finding.along.text if finding.along else None,
        "citations": _cited(finding.passage, {"date": phrase, "along": finding.along}, finding.others),
    }


def meeting_json(finding: Meeting) -> Json:
    phrase = finding.dated.phrase if finding.dated else None
    fields = {"first": finding.first, "second": finding.second, "place": finding.place, "date": phrase}
    return _when(finding.dated) | {
        "first": finding.first.text,
        "second": finding.second.text,
        "place": finding.place.text if finding.place else None,
        "story": finding.story,
        "citations": _cited(finding.sentence, fields, finding.others),
    }


def quotation_json(finding: Quotation) -> Json:
    phrase = finding.dated.phrase if finding.dated else None
    fields = {"speaker": finding.speaker, "role": finding.role, "verb": finding.verb, "date": phrase}
    return _when(finding.dated) | {
        "words": finding.words.text,
        "kind": "direct",
        "speaker": finding.speaker.text,
        "role": _words(finding.role),
        "verb": _words(finding.verb),
        "cue": None,
        "language": finding.language,
        "story": finding.story,
        "score": finding.score,
        "citations": _cited(finding.words, fields),
    }


def spoken_json(finding: Spoken) -> Json:
    """Words that no report prints: short ones, parts of a sentence, indirect speech, or with a speaker less certain."""
    name = finding.name or finding.speaker
    fields = {"speaker": name, "role": finding.role, "verb": finding.verb, "cue": finding.cue}
    return _when(None) | {
        "words": finding.words.text,
        "kind": finding.kind,
        "speaker": _words(name),
        "role": _words(finding.role),
        "verb": _words(finding.verb),
        "cue": _words(finding.cue),
        "language": finding.language,
        "story": finding.story,
        "score": None,
        "citations": _cited(finding.words, fields),
    }


def _words(passage: Passage | None) -> str | None:
    return passage.text if passage else None


def quotations_json(found: Findings) -> list[Json]:
    """Those that may be printed, best first; then all else that is said."""
    printable: dict[str, list[Passage]] = {}
    for each in found.quotations:
        printable.setdefault(each.words.article.url, []).append(each.words)
    rest = [one for one in found.spoken if not _stands_in(one.words, printable.get(one.words.article.url, []))]
    return [quotation_json(each) for each in found.quotations] + [spoken_json(each) for each in rest]


def _stands_in(words: Passage, others: Sequence[Passage]) -> bool:
    return any(words.start < other.end and other.start < words.end for other in others)


def difference_json(finding: Difference) -> Json:
    return {
        "kind": "replaced" if finding.replaced else "sources differ",
        "matter": finding.matter,
        "story": finding.story,
        "accounts": [_account(each) for each in finding.accounts],
    }


def _account(account: Account) -> Json:
    return {
        "sentence": account.sentence.text,
        "phrase": account.phrase.text,
        "citations": _cited(account.sentence, {"phrase": account.phrase}),
    }


def announced_json(finding: Announced) -> Json:
    return _when(finding.dated) | {
        "sentence": finding.sentence.text,
        "by": finding.by.text if finding.by else None,
        "story": finding.story,
        "citations": _cited(finding.sentence, {"date": finding.dated.phrase, "by": finding.by}, finding.others),
    }


def overtaken_json(finding: Overtaken) -> Json:
    fields = {"date": finding.dated.phrase, "took_place": finding.took_place}
    return _when(finding.dated) | {
        "sentence": finding.sentence.text,
        "took_place": finding.took_place.text if finding.took_place else None,
        "story": finding.story,
        "citations": _cited(finding.sentence, fields, finding.others),
    }


def fact_json(finding: Fact) -> Json:
    phrase = finding.dated.phrase if finding.dated else None
    return _when(finding.dated) | {
        "figure": finding.phrase.text,
        "value": finding.value,
        "unit": finding.unit,
        "deed": finding.deed or None,
        "source": finding.source.text if finding.source else None,
        "sentence": finding.sentence.text,
        "origins": finding.origins,
        "story": finding.story,
        "citations": _cited(
            finding.sentence, {"figure": finding.phrase, "source": finding.source, "date": phrase}, finding.others
        ),
    }


def actor_json(finding: ActorFinding) -> Json:
    """``citations`` are the name, the offices, the other spellings and the first naming in each article."""
    also = [passage for passage in finding.mentions if passage != finding.name]
    cited = _cited(finding.name, {}, also)
    cited[1:1] = [citation(passage, "field", "role") for passage in finding.roles]
    return {
        "name": finding.name.text,
        "kind": finding.kind,
        "roles": [passage.text for passage in finding.roles],
        "spellings": [passage.text for passage in finding.spellings],
        "articles": finding.articles,
        "origins": finding.origins,
        "score": finding.score,
        "citations": cited,
    }


def place_json(finding: PlaceFinding) -> Json:
    also = [passage for passage in finding.mentions if passage != finding.name]
    return {
        "name": finding.name.text,
        "kind": finding.kind,
        "country": finding.country,
        "latitude": finding.latitude,
        "longitude": finding.longitude,
        "geonameid": finding.geonameid,
        "certain": finding.certain,
        "articles": finding.articles,
        "origins": finding.origins,
        "score": finding.score,
        "citations": _cited(finding.name, {}, also),
    }


def story_json(finding: StoryFinding) -> Json:
    return {
        "story": finding.number,
        "headline": finding.articles[0].headline,
        "articles": [article.url for article in finding.articles],
        "copies": [article.url for article in finding.copies],
        "countries": list(finding.countries),
        "first": finding.first.isoformat() if finding.first else None,
        "last": finding.last.isoformat() if finding.last else None,
    }


def answer_json(finding: Answer) -> Json:
    sentences = [sentence_json(each) for each in finding.sentences]
    quoted = [quotation_json(each) for each in finding.quotations]
    figures = [{"figure": each.text, "citations": _cited(each, {}, ())} for each in finding.figures]
    spoken = [{"sentence": each.text, "citations": _cited(each, {}, ())} for each in finding.spoken_of]
    nearest = [sentence_json(each) for each in finding.nearest]
    answer: Json = {"question": finding.question, "note": finding.note}
    answer |= {"sentences": sentences, "quotations": quoted, "figures": figures}
    answer |= {"meetings": [meeting_json(each) for each in finding.meetings]}
    return answer | {"nearest": nearest, "spoken_of": spoken}


def gap_json(gap: Gap) -> Json:
    return {"kind": gap.kind, "asked": gap.asked, "week": gap.week.isoformat() if gap.week else None}


def coverage_json(coverage: Coverage) -> Json:
    return {
        "articles": coverage.articles,
        "copies": coverage.copies,
        "origins": coverage.origins,
        "days": {day.isoformat(): count for day, count in coverage.days},
        "languages": dict(coverage.languages),
        "outlets": [
            {
                "outlet": each.outlet,
                "articles": each.articles,
                "copies": each.copies,
                "first": each.first.isoformat() if each.first else None,
                "last": each.last.isoformat() if each.last else None,
            }
            for each in coverage.outlets
        ],
        "silent": list(coverage.silent),
        "failing": [
            {"outlet": outlet, "visits": visits, "failed": failed} for outlet, visits, failed in coverage.failing
        ],
    }


def selection_json(selection: Selection) -> Json:
    """Which articles were chosen, best first, why, and what was passed over."""
    return {
        "considered": selection.considered,
        "passed_over": dict(selection.passed_over),
        "chosen": [
            {
                "url": each.article.url,
                "article": each.article.id,
                "headline": each.article.headline,
                "score": each.score,
                "reason": each.reason,
                "story": each.story,
                "copies": [copy.url for copy in each.copies],
            }
            for each in selection.chosen
        ],
    }


# part -> what makes its list, in the order in which a study prints them
PARTS: dict[str, Callable[[Findings], list[Json]]] = {
    "answers": lambda found: [answer_json(each) for each in found.answers],
    "key_points": lambda found: [sentence_json(each) for each in found.key_points],
    "developments": lambda found: [sentence_json(each) for each in found.developments],
    "meetings": lambda found: [meeting_json(each) for each in found.meetings],
    "chronology": lambda found: [sentence_json(each) for each in found.chronology],
    "actors": lambda found: [actor_json(each) for each in found.actors],
    "quotations": quotations_json,
    "places": lambda found: [place_json(each) for each in found.places],
    "differences": lambda found: [difference_json(each) for each in found.differences],
    "calendar": lambda found: [announced_json(each) for each in found.calendar],
    "overtaken": lambda found: [overtaken_json(each) for each in found.overtaken],
    "facts": lambda found: [fact_json(each) for each in found.facts],
    "stories": lambda found: [story_json(each) for each in found.stories],
    "gaps": lambda found: [gap_json(each) for each in found.gaps],
}


def findings_json(found: Findings) -> Json:
    """Every part under its name, and the coverage."""
    return {part: make(found) for part, make in PARTS.items()} | {"coverage": coverage_json(found.coverage)}

"""The labelled announcements: which time each sentence announces something for, and who does. Floors a little under."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from crawler.archive import Article
from crawler.archive.text import plain
from tests.reports.analysis.made import article, found

FILE = Path(__file__).with_name("labelled") / "announced.txt"
DAY = date(2024, 3, 6)


@dataclass(frozen=True, slots=True)
class Labelled:
    time: str  # EDTF, "" where nothing is announced
    by: str
    sentence: str

    @property
    def language(self) -> str:
        return "tr" if "Mart'" in self.sentence else "ar" if "مارس" in self.sentence else "en"


def labelled() -> list[Labelled]:
    lines = [line for line in FILE.read_text(encoding="utf-8").splitlines() if not line.startswith("#")]
    rows = [[part.strip() for part in line.split("|")] for line in lines]
    return [Labelled("" if time == "-" else time, by, sentence) for time, by, sentence in rows]


def told(one: Labelled) -> tuple[str, str]:
    """The time and the announcer that the calendar gives for the sentence alone; the topic is its own words."""
    outlet = {"en": "courier", "tr": "kopru", "ar": "sada"}[one.language]
    calendar = found(
        article(one.sentence, outlet, "2024-03-06T09:00:00+03:00"),
        topic=one.sentence, language=one.language, since=date(2024, 1, 1), until=DAY,
    ).calendar  # fmt: skip
    if not calendar:
        return "", ""
    (announced,) = calendar
    return announced.dated.edtf, announced.by.text if announced.by else ""


def test_the_labelled_announcements_are_found_with_their_times() -> None:
    counts: Counter[str] = Counter()
    for one in labelled():
        time, by = told(one)
        counts["sentences"] += 1
        counts["announced"] += bool(one.time)
        counts["told"] += bool(time)
        counts["right"] += bool(one.time) and time == one.time
        counts["named"] += bool(one.by) and time == one.time
        right = bool(by) and (plain(one.by) in plain(by) or plain(by) in plain(one.by))
        counts["named right"] += bool(one.by) and time == one.time and right
        if time != one.time or (one.by and time and not right):
            print(f"wanted {one.time or '-'} {one.by!r}, told {time or '-'} {by!r}: {one.sentence}")
    precision, recall = counts["right"] / max(1, counts["told"]), counts["right"] / counts["announced"]
    names = counts["named right"] / max(1, counts["named"])
    print(f"{counts['announced']} announced of {counts['sentences']}: precision {precision:.3f}, recall {recall:.3f}, "
          f"who announces right {names:.3f}")  # fmt: skip

    assert counts["announced"] >= 100
    assert precision >= 0.98
    assert recall >= 0.85
    assert names >= 0.6


def test_a_fair_in_the_town_of_a_fire_is_nothing_to_announce_for_the_fire() -> None:
    fire = article("A fire burned three mills in Amman on Monday.", headline="Fire in Amman")
    fair = article(
        "The Road Council will open its fair in Amman on 9 March 2024.", "ledger", headline="Fair opens soon"
    )
    council = article("The Road Council will hear witnesses of the fire in Amman on 9 March 2024.", "ledger")

    def announced(other: Article) -> int:
        return len(
            found(fire, other, topic="fire in Amman", since=date(2023, 11, 1), until=date(2023, 11, 10)).calendar
        )

    assert announced(council) == 1
    assert announced(fair) == 0

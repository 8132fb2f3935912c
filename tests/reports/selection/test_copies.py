"""Copies are folded into one origin, whatever the order of candidates, and never raise a count."""

from __future__ import annotations

from random import Random

from hypothesis import given, settings
from hypothesis import strategies as st

from crawler.archive import Article
from reports.selection.candidates import Candidate
from reports.selection.copies import fold
from tests.crawler.text.plants import all_ways
from tests.reports.analysis.made import OUTLETS, article

BRIDGES = """
The three bridges of Tolmar will be closed to lorries from Sunday night until the frost is over, Mayor Irena Walsted
told the council on Friday, because engineers found cracks in two of the pillars that carry the middle span.

The cracks are as long as a hand, and were seen by a diver who was looking for a lost anchor. Walsted said that cars and
buses could cross at walking speed, and that nobody who lives on the island would have to leave it.

Hauliers fear for the winter. Jonas Ferrel, who drives flour to the bakeries of the island, said that a lorry would have
to go by Estrin and lose two hours each way. The council offered to pay for a barge, which carries four lorries at once.

A report of 2017 had warned of the pillars, and asked for eleven million crowns. The money went to a tram that was never
built. The engineers will be heard in public on Thursday, and repairs are to begin when the ice has gone.
"""
DAMS = """
Farmers of the Irbid plain opened the sluices of the old dam by hand on Tuesday after its motor failed, and watered four
hundred fields before noon, the water authority said. A new motor is on its way from Aqaba.

The authority's engineer, Salma Odeh, thanked the farmers and asked them never to do it again. The sluice weighs nine
tonnes, and one of the ropes was older than the dam. Rain is expected at the end of the week.
"""
WORDS = "river market window carpet summer paper letter stone garden market lantern harvest".split()
WIRE = article(BRIDGES, "wire", "2023-11-06T09:00:00+00:00", headline="Tolmar closes its bridges to lorries")
DRY = article(DAMS, "ledger", "2023-11-06T10:00:00+00:00", headline="Farmers open a dam by hand")
OUTLETS_IN_TURN = ("courier", "bulletin", "state", "facts", "ledger", "kopru")


def copied(way: str, number: int, **fields: str) -> Article:
    outlet = OUTLETS_IN_TURN[number % len(OUTLETS_IN_TURN)]
    text = all_ways(WORDS)[way](WIRE.text, Random(f"{way} {number}"))
    fields = {"headline": f"Bridges, told by {outlet} {number}", "url": f"http://{outlet}.example/{number}"} | fields
    return article(text.replace("\n", "\n\n"), outlet, f"2023-11-06T{10 + number:02}:00:00+00:00", **fields)


COPIES = tuple(copied(way, number) for number, way in enumerate(list(all_ways(WORDS))[:10]))


def told(*articles: Article) -> list[tuple[Article, frozenset[Article], str]]:
    groups = fold([Candidate.of(each) for each in articles], OUTLETS)
    return [(group.origin.article, frozenset(each.article for each in group.copies), group.agency) for group in groups]


def test_every_copy_is_folded_into_the_earliest_where_nobody_is_credited() -> None:
    assert told(*COPIES, WIRE) == [(WIRE, frozenset(COPIES), "")]
    assert told(*COPIES[2:]) == [(COPIES[2], frozenset(COPIES[3:]), "")]


def test_a_copys_credit_decides_the_origin() -> None:
    early = article(BRIDGES, "courier", "2023-11-06T08:00:00+00:00", credit="Anatolia Wire")
    assert told(early, WIRE)[0] == (WIRE, frozenset({early}), "Anatolia Wire")
    late = article(BRIDGES, "wire", "2023-11-07T20:00:00+00:00")
    dated = article(f"TOLMAR (Anatolia Wire) - {BRIDGES}", "courier", "2023-11-06T20:00:00+00:00")
    assert told(dated, late) == [(late, frozenset({dated}), "Anatolia Wire")]
    reuters = article(f"{BRIDGES}\n\n— Reuters", "bulletin", "2023-11-07T21:00:00+00:00")
    assert told(late, reuters) == [(late, frozenset({reuters}), "Reuters")]


def test_copies_of_a_group_come_oldest_first_by_the_instant_and_not_by_its_letters() -> None:
    first = article(BRIDGES, "courier", "2023-11-06T12:30:00+05:00")  # 07:30 UTC
    second = article(BRIDGES, "bulletin", "2023-11-06T08:00:00+00:00")
    third = article(BRIDGES, "state", "2023-11-06T05:00:00-04:00")  # 09:00 UTC
    (group,) = fold([Candidate.of(each) for each in (third, second, first)], OUTLETS)
    assert [group.origin.article, *(each.article for each in group.copies)] == [first, second, third]


@settings(max_examples=25)
@given(st.permutations([WIRE, DRY, *COPIES[:5]]))
def test_the_order_of_candidates_never_shows(order: list[Article]) -> None:
    assert told(*order) == told(WIRE, DRY, *COPIES[:5])


@settings(max_examples=25)
@given(st.sets(st.sampled_from(COPIES)))
def test_an_unrelated_article_changes_nothing_and_a_copy_raises_no_count(copies: set[Article]) -> None:
    alone, beside = told(WIRE, *copies), told(WIRE, DRY, *copies)
    assert [group for group in beside if group[0] != DRY] == alone
    assert len(alone) == 1
    assert (DRY, frozenset(), "") in beside


def test_what_an_office_publishes_is_no_copy_of_the_article_that_prints_it_among_others() -> None:
    more = " ".join(f"On pier {n} Walsted asked Tolmar for {n} guards and {n} lamps." for n in range(60))
    report = article(f"{BRIDGES}\n\n{more}", "courier")
    assert len(told(article(BRIDGES, "bulletin", kind="statement"), report)) == 2
    assert len(told(article(BRIDGES, "bulletin"), report)) == 1


def test_nobody_is_folded_where_nobody_is() -> None:
    assert told() == []
    empty = article("", headline="Pictures", url="http://courier.example/empty")
    other = article("", headline="More pictures", url="http://courier.example/void")
    assert len(told(empty, other)) == 2

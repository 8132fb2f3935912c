"""What is looked for first, because it is quick, hides nothing of what the slow look would find."""

from __future__ import annotations

import re
from datetime import UTC, datetime, timedelta, timezone
from urllib.parse import urljoin

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from crawler.pages.body.features import _SORT_OF_CODE, _sorts
from crawler.pages.body.furniture import _BOXES, asks_for_letters, is_furniture
from crawler.pages.body.furniture import _names_box as names_furniture
from crawler.pages.body.furniture_words import FOLLOW_US, LABELS, NEWSLETTERS
from crawler.pages.body.standfirsts import _MAYBE_STANDFIRST, _STANDFIRST, _may_name_standfirst, _names_standfirst
from crawler.pages.dates.moments import read_moment
from crawler.pages.keys import resolved
from crawler.pages.people.credits import _FRAMED, _FRAMES
from crawler.pages.pictures.captions import _MARKED_CAPTION, _NO_CAPTION, _names_caption, ends_in_credit, is_credit
from crawler.pages.pictures.figures import _MAYBE_NO_ARTICLE, _NO_ARTICLE, _says_elsewhere
from crawler.pages.pictures.pictures import address_of, find_pictures
from crawler.pages.titles import bare, bare_of_each
from crawler.pages.tree import Line, folded, parse
from crawler.text import page_text
from crawler.text.pieces import holds_any
from crawler.text.word_count import count_words

URL = "http://hill.example/2023/11/ferry"


def line(text: str) -> Line:
    return parse(f"<html><body><main><p>{text}</p></main></body></html>", URL).lines[0]


@pytest.mark.parametrize("before", ["", "» ", "• "])
def test_every_label_is_furniture(before: str) -> None:
    assert [label for label in sorted(LABELS) if not is_furniture(line(f"{before}{label}"))] == []


def test_every_call_to_follow_is_furniture_at_the_start_of_a_line_and_of_its_last_sentence() -> None:
    calls = sorted(FOLLOW_US)
    assert [call for call in calls if not is_furniture(line(f"{call} hill.example"))] == []
    assert [call for call in calls if not is_furniture(line(f"The ferry stays. {call} hill.example"))] == []


def test_every_call_for_letters_heads_a_box() -> None:
    calls = sorted({*NEWSLETTERS, *FOLLOW_US})
    assert [call for call in calls if not asks_for_letters(call)] == []
    assert asks_for_letters("Il vous reste 71.2% de cet article")


@given(
    st.text(st.sampled_from("aéA9.—\u0301\u1100\u1161\u212b \t\n\x1c\x85\xa0\xad\u2009\u200b\u3000\ufeff"), max_size=12)
)
def test_a_text_is_folded_as_the_page_is(text: str) -> None:
    assert folded(text) == page_text.folded(text)


@pytest.mark.parametrize(
    "text",
    [
        "Comments (3)",
        "Kommentare 12",
        "Reader comments [4]",
        "reader Comentarios 5",
        "YORUMLAR (2)",
        "(Additional reporting by Ann Shaw; editing by Omar Said)",
        "additional reporting by Ann Shaw; writing by Omar Said",
        "Reporting by Ann Shaw in the bay; editing by Omar Said",
        "Комментарии 3",
        "编辑：刘洋",
        "(責任編輯：陳怡君",
        "이 기사는 산신문이 사회 섹션으로 분류했습니다",
        "Advertisement · Scroll to continue",
        "WERBUNG | weiter lesen",
        "Publicidade - continue",
        "реклама — читать дальше",
    ],
)
def test_furniture_is_seen_by_how_it_begins(text: str) -> None:
    assert is_furniture(line(text))


@pytest.mark.parametrize(
    "text", ["Photo: Ann Shaw", "Foto: Omar Said", "图／刘洋", "Bild / Ann Shaw", "© Foto：Ann Shaw"]
)
def test_a_credit_alone_is_seen_by_its_sign(text: str) -> None:
    assert is_credit(text)


@given(st.text(st.characters(codec="utf-16"), max_size=60) | st.text(st.characters(max_codepoint=0x17F), max_size=60))
def test_the_sorts_of_characters_are_those_of_the_table(text: str) -> None:
    codes = np.frombuffer(text.encode("utf-32-le"), np.uint32)
    assert _sorts(text).tolist() == _SORT_OF_CODE.take(codes, mode="clip").tolist()


@pytest.mark.parametrize(
    ("text", "held"), [("the ferry", True), ("ferry", True), ("the boat", False), ("", False), ("a ferr y", False)]
)
def test_a_text_holds_one_of_the_pieces_or_none(text: str, held: bool) -> None:
    assert holds_any(text, ("bay", "ferry")) is held
    assert not holds_any(text, ())


@given(st.lists(st.text(st.characters(exclude_characters="\n", codec="utf-8"), max_size=20), max_size=8))
def test_letters_of_several_texts_are_those_of_each(texts: list[str]) -> None:
    assert bare_of_each(texts) == [bare(text) for text in texts]


@given(st.text(st.characters(max_codepoint=0x7F), max_size=60))
def test_words_between_blanks_are_counted_as_they_are_parted(text: str) -> None:
    assert count_words(text) == len(text.split()) == count_words(f"{text} é") - 1


@pytest.mark.parametrize(
    "text",
    [
        "The ferry. Photo: Ann Shaw",
        "The ferry. Photo by Ann Shaw",
        "The ferry. Image courtesy of Hill Press",
        "The ferry (Foto: Ann Shaw)",
        "The ferry. COURTESY Hill Press",
        "The ferry. Copyright Hill Press",
        "The ferry © Hill Press",
        "The ferry (c) Hill Press",
        "Prom. Fot. Anna Szumska",
        "Паром. Фото: Омар Саид",
        "Το πλοίο. Πηγή: Hill Press",
        "العبّارة. المصدر: وكالة الجبل",
        "فیری۔ تصویر/ہل پریس",
        "渡輪靠岸（陳怡君攝）",
        "渡船靠岸。图源：山报",
        "渡船 刘洋摄",
        "フェリー（中村俊介撮影）",
        "フェリー、山新聞提供",
        "나룻배 [최민서 기자]",
        "나룻배 산신문 제공",
    ],
)
def test_a_credit_at_the_end_of_a_caption_is_seen_in_every_language(text: str) -> None:
    assert ends_in_credit(text)


@pytest.mark.parametrize("text", ["The ferry stays in the bay until Sunday", "渡船靠岸", "Паром стоит", ""])
def test_a_caption_without_a_credit_has_none(text: str) -> None:
    assert not ends_in_credit(text)


def kept(markup: str) -> list[str | None]:
    tree = parse(f"<html><body><main>{markup}</main></body></html>", URL)
    return [address_of(picture, tree, URL) for picture in find_pictures(tree)]


@pytest.mark.parametrize(
    "markup",
    [
        '<img src="/a.jpg" alt="QR code">',
        '<img src="/a.jpg" alt="Download on the App Store">',
        '<img src="/a.jpg" alt="Get it on Google Play">',
        '<img src="/a.jpg" alt="AppGallery">',
        '<img src="/a.jpg" alt="微信二维码">',
        '<img src="/a.jpg" alt="掃碼">',
        '<img src="/img/qr.png">',
        '<img src="/img/EWM.jpg">',
        '<img src="/img/erweima.jpg">',
        '<img src="/img/wx_code.jpg">',
    ],
)
def test_a_sign_is_no_picture_whatever_it_is_called(markup: str) -> None:
    assert kept(markup) == []


def test_what_is_called_nearly_so_is_a_picture() -> None:
    assert kept('<img src="/a.jpg" alt="A play in the store, by the players of the bay">') == [
        "http://hill.example/a.jpg"
    ]


@pytest.mark.parametrize(
    "address",
    ["data:image/png;base64,AAAA", "{{ image }}", "/<image>", "/blank.gif", "/img/placeholder-16x9.png", "/logo.svg"],
)
def test_a_placeholder_gives_way_to_the_picture(address: str) -> None:
    assert kept(f'<img data-src="{address}" src="/ferry.png?w=800">') == ["http://hill.example/ferry.png?w=800"]


_numbers = st.tuples(*(st.integers(0, most) for most in (2300, 13, 32, 25, 61, 61)))
_offsets = st.tuples(st.sampled_from("+-"), st.integers(0, 15), st.integers(0, 61))


@given(_numbers, _offsets | st.none())
def test_an_instant_as_machines_write_it_is_read_as_with_a_blank_in_it(
    number: tuple[int, ...], offset: tuple[str, int, int] | None
) -> None:
    day, clock = "{:04}-{:02}-{:02}".format(*number), "{3:02}:{4:02}:{5:02}".format(*number)
    zone = "{}{:02}:{:02}".format(*offset) if offset else "Z"
    assert read_moment(f"{day}T{clock}{zone}") == read_moment(f"{day} {clock}{zone}")


@given(st.datetimes(datetime(1995, 1, 1), datetime(2100, 1, 1)), st.integers(-13 * 60, 13 * 60))
def test_an_instant_as_machines_write_it_is_itself(moment: datetime, minutes: int) -> None:
    moment = moment.replace(microsecond=0, tzinfo=timezone(timedelta(minutes=minutes)))
    read = read_moment(moment.isoformat())
    assert read is not None
    assert (read.value, read.instant, read.added) == (moment.isoformat(), moment, "")
    assert read_moment(moment.astimezone(UTC).isoformat().replace("+00:00", "Z")) is not None


@given(st.from_regex(r"https?://[a-z.-]{1,9}/[a-z/.]{0,9}(\?[a-z=&%/?]{0,9})?", fullmatch=True))
def test_a_full_address_is_what_joining_makes_of_it(address: str) -> None:
    assert resolved(URL, address) in (urljoin(URL, address), None)


@given(st.from_regex(_MARKED_CAPTION))
def test_what_is_called_a_caption_is_one(marks: str) -> None:
    assert _names_caption(marks) or _NO_CAPTION.search(marks)


@given(st.from_regex(_NO_ARTICLE) | st.from_regex(_MAYBE_NO_ARTICLE))
def test_what_is_called_another_articles_is(marks: str) -> None:
    assert _says_elsewhere(marks) == (2 if _NO_ARTICLE.search(marks) else 1)


@given(st.from_regex(_STANDFIRST))
def test_what_is_called_a_standfirst_is_one(marks: str) -> None:
    assert _names_standfirst(marks)


@given(st.from_regex(_MAYBE_STANDFIRST))
def test_what_may_be_called_a_standfirst_is_one(marks: str) -> None:
    assert _may_name_standfirst(marks)


@given(st.from_regex(_BOXES))
def test_what_is_called_a_box_beside_the_text_is_one(marks: str) -> None:
    assert names_furniture(marks)


@pytest.mark.parametrize("framed", _FRAMED)
@given(data=st.data())
def test_a_dateline_in_a_frame_begins_as_frames_do(framed: re.Pattern[str], data: st.DataObject) -> None:
    assert data.draw(st.from_regex(framed))[0] in _FRAMES

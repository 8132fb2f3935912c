"""What the model alone would get wrong, and the page itself tells: notes, boxes, tables, standfirsts."""

import pytest

from crawler.pages.reader import read
from crawler.records import Article

URL = "http://hill.example/2023/11/ferry"
FIRST = "The ferry that links the two halves of Port Hill sailed again on Monday after eleven days at the quay."
SECOND = "Its engine had failed in the storm of 22 October, the harbour master Ann Shaw said in the council on Friday."
THIRD = "About four hundred people cross the bay each day, most of them to the fish market and to the two schools."
LAST = "The old boat will be sold when the new one arrives from the yard in the spring of next year, she added."


def article(body: str, head: str = "") -> Article:
    return read(
        f"<html lang=en><head><title>The ferry sails again</title></head><body><main><article>"
        f"<h1>The ferry sails again</h1>{head}<div class=text>{body}</div></article></main></body></html>",
        URL,
    )


def text(*more: str) -> str:
    return "".join(f"<p>{each}</p>" for each in (FIRST, SECOND, THIRD, LAST)) + "".join(more)


def test_a_last_line_in_italics_is_a_note() -> None:
    note = "<p><em>Ann Hill writes about ships and harbours for the Hill Weekly and lives by the sea.</em></p>"
    assert article(text(note)).text.endswith(LAST)


@pytest.mark.parametrize("line", ["“The sea gives and it takes, and now it gives us back our boat,” she said.", LAST])
def test_last_words_and_what_is_not_in_italics_stay(line: str) -> None:
    markup = f"<p><em>{line}</em></p>" if line != LAST else f"<p><em>The boat</em> was built in 1987. {line}</p>"
    assert article(text(markup)).text.endswith(line)


def test_a_table_of_one_column_lays_out_the_page() -> None:
    rows = "".join(f"<tr><td>{each}</td></tr>" for each in (FIRST, SECOND, THIRD, LAST))
    assert [block.kind for block in article(f"<table>{rows}</table>").blocks if block.text] == ["paragraph"] * 4


def test_a_table_right_under_the_text_is_its_own() -> None:
    rows = (("Boat", "Seats for passengers"), ("The old Gull", "Eighty, and ten more on deck in summer"))
    table = "".join(f"<tr>{''.join(f'<td>{cell}</td>' for cell in row)}</tr>" for row in rows)
    found = article(text(f"<table>{table}</table>")).blocks[-1]
    assert (found.kind, found.rows) == ("table", rows)


def test_what_stands_in_a_box_of_other_articles_is_theirs() -> None:
    other = "A baker on the north quay has found a letter of 1912 under the floor of his shop and looks for its writer."
    box = f"<div><h3>Read also</h3><p>{other}</p><p>{other}</p></div>"
    found = article(f"<p>{FIRST}</p><p>{SECOND}</p>{box}<p>{THIRD}</p><p>{LAST}</p>")
    assert other not in found.text
    assert found.text.endswith(LAST)


@pytest.mark.parametrize(
    "marks",
    [
        'class="news-main_desc"',
        'class="cover__lead"',
        'class="article__second-title"',
        'itemprop="description"',
        'class="manchet"',
    ],
)
def test_what_is_called_a_standfirst_under_the_headline_is_one(marks: str) -> None:
    lead = "Four hundred people a day had to take the long way round the bay, on a road that nobody has mended."
    assert article(text(), f"<div {marks}>{lead}</div>").standfirst == lead


def in_header(lead: str, beside: str = "") -> Article:
    header = f"<header><div><h1>The ferry sails again</h1></div><div>{lead}</div>{beside}</header>"
    return read(f"<html lang=en><body><article>{header}<div class=text>{text()}</div></article></body></html>", URL)


@pytest.mark.parametrize(
    ("lead", "found"),
    [
        ("<h2>Eleven days after the storm the boat is mended at last</h2>", True),
        (
            "<div>Eleven days after the storm of October the boat is mended at last, and tickets are cheaper.</div>",
            True,
        ),
        ("<div>Eleven days after the storm of October, from the quay at Port Hill, for the Hill Weekly</div>", False),
        (
            '<div><a href="/2">Eleven days after the storm of October the boat is mended at last, again.</a></div>',
            False,
        ),
    ],
)
def test_what_says_more_in_the_header_of_the_headline_is_its_standfirst(lead: str, found: bool) -> None:
    assert bool(in_header(lead, "<div>By Ann Shaw</div>").standfirst) is found


def test_a_date_under_the_headline_is_none() -> None:
    assert article(text(), '<div class="lead">6 November 2023, 14:35</div>').standfirst is None


def test_paragraphs_each_in_a_box_of_its_own_keep_the_subhead_between_them() -> None:
    boxes = [f"<div class=part><p>{each}</p></div>" for each in (FIRST, SECOND, THIRD, LAST)]
    boxes.insert(2, "<div class=part><p><strong>A new boat in spring</strong></p></div>")
    assert "subhead" in [block.kind for block in article("".join(boxes)).blocks]


def test_who_is_told_of_below_two_paragraphs_signs_nothing() -> None:
    body = (
        f"<p>{FIRST} {SECOND}</p><p>{THIRD} {LAST}</p><p>FORCE MAJEURE</p><p>{SECOND} {THIRD}</p><p>{LAST} {FIRST}</p>"
    )
    assert article(body).authors == ()


def test_a_name_in_a_script_of_vowel_signs_ends_where_its_element_does() -> None:
    head = "<div><span>Written by:</span> <a>रश्मि त्रिवेदी</a><span>Updated: Nov 06, 2023 19:10 IST</span></div>"
    assert article(text(), head).authors == ("रश्मि त्रिवेदी",)


def test_the_bold_paragraph_above_the_contents_is_the_lead() -> None:
    lead = (
        "The bridge over the Hill was shut on Tuesday morning, when inspectors found cracks in two of its four piers."
    )
    items = "<li><a href=#a>The way round</a></li><li><a href=#b>When it may open</a></li>"
    contents = f'<div class="cuprins"><div class="title">Cuprinsul articolului</div><ul>{items}</ul></div>'
    meta = '<div class="author-meta"><span>Autor: <a href="/a">Ann Shaw</a></span><time>07.10.2025</time></div>'
    body = f"{contents}<p>{FIRST}</p><h2 id=a>The way round</h2><p>{SECOND}</p><p>{THIRD}</p><p>{LAST}</p>"
    found = article(f'<p class="data-index"><strong>{lead}</strong></p>{body}', head=meta)
    assert found.text.startswith(lead)


def test_when_it_was_published_is_no_standfirst() -> None:
    lead = "Four hundred people a day had to take the long way round the bay, on a road that nobody has mended."
    when = (
        "<div><span>Publicerad</span> <time>2 april 2025</time> <span>Uppdaterad</span> <time>3 april 2025</time></div>"
    )
    found = article(text(), head=f"{when}<div class=lead><p>{lead}</p></div>")
    assert found.standfirst == lead
    assert "Publicerad" not in found.text


def test_the_last_sentence_is_text_with_who_signs_behind_it() -> None:
    told = (
        "渡し船は十一日ぶりに港を出た。",
        "嵐で機関が壊れ、部品が島になかったと港長は話した。",
        "毎日およそ四百人が湾を渡り、多くは魚市場と二つの学校に通う。",
        "新しい船は春に造船所から届く。【岡ノ谷遼】",
    )
    body = "".join(f"<p>{each}</p>" for each in told)
    page = f'<html lang="ja"><body><article><h1>渡し船が再開</h1><div class="text">{body}</div></article></body></html>'
    assert read(page, URL).text.split("\n\n") == list(told)


def test_where_next_to_nothing_is_text_the_sentences_in_paragraphs_are() -> None:
    told = (
        "碼頭旁一幢舊樓今晚起火，約百名居民自行疏散。",
        "消防動用兩條喉，約一小時後將火救熄。",
        "住六樓的女士說：「我抱住個孫就走。」",
    )
    first, *rest = (f"<p>{each}</p>" for each in told)
    body = f'<div class="summary">{first}</div><div class="content">{"".join(rest)}</div>'
    page = (
        f'<html lang="zh-HK"><body><nav><a>港聞</a></nav><article><h1>碼頭舊樓起火</h1>{body}</article></body></html>'
    )
    assert read(page, URL).text.split("\n\n") == list(told)


def test_a_paragraph_behind_a_pointer_is_text_where_each_stands_in_a_block_of_its_own() -> None:
    told = (FIRST, SECOND, THIRD, LAST, "Tickets are cheaper until then.")
    blocks = [f'<div class="block"><div class="part">{each}</div></div>' for each in told]
    pointer = (
        '<div class="block"><div class="more"><a href="/2">The weather for the weekend at Port Hill</a></div></div>'
    )
    page = f"<html lang=en><body><h1>The ferry sails again</h1><div>{''.join([*blocks[:4], pointer, blocks[4]])}</div>"
    assert read(f"{page}</body></html>", URL).text.split("\n\n") == list(told)


def test_the_questions_of_an_interview_are_no_subheads() -> None:
    asked = ("When were you last on the ice?", "What does that mean?", "And what do you tell the hotels?")
    body = "".join(
        f"<p><b>{question}</b></p><p>{told}</p>" for question, told in zip(asked, (SECOND, THIRD, LAST), strict=True)
    )
    found = article(f"<p>{FIRST}</p>{body}").blocks
    assert [block.text for block in found if block.text in asked] == list(asked)
    assert "subhead" not in {block.kind for block in found}


def test_a_list_below_the_line_that_announces_it_is_text() -> None:
    told = f"<div class=part><p>{FIRST}</p><p>{SECOND}</p></div>"
    items = "<ul><li>one way: 7.50</li><li>both ways: 13</li></ul>"
    prices = f"<div class=part><p>The crossing has cost since Monday:</p>{items}</div>"
    found = article(f"{told}{prices}<div class=part><p>{THIRD}</p><p>{LAST}</p></div>").blocks
    assert [block.items for block in found if block.kind == "list"] == [("one way: 7.50", "both ways: 13")]

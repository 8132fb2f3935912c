# ruff: noqa: E501 - markup, a piece a line
"""The body: blocks in reading order, figures in their places, and nothing that a template repeats."""

import pytest

from crawler.pages import read
from crawler.records import Block

URL = "http://hill.example/2023/11/fair"
FIRST = "The book fair filled the old customs house from morning to night, and the last visitor left with two atlases."
SECOND = (
    "Publishers from nine towns had come by the early train, with their boxes on a cart that the porters lent them."
)


def page(middle: str = "", above: str = "", below: str = "", head: str = "") -> str:
    return (
        f'<html lang="en"><head><title>Book fair fills the customs house</title>{head}</head><body><header><a href="/">Hill</a></header>'
        f"<article><h1>Book fair fills the customs house</h1>{above}<p>{FIRST}</p>{middle}<p>{SECOND}</p>{below}</article></body></html>"
    )


def blocks(source: str) -> list[Block]:
    return list(read(source, URL).blocks)


def test_a_standfirst_under_the_headline_comes_first_and_once() -> None:
    standing = "Nine towns, two days and one very long queue at the door of the customs house."
    for markup in (
        f"<h2>{standing}</h2>",
        f'<p class="lead-text">{standing}</p>',
        f'<div class="summary">{standing}</div>',
    ):
        found = blocks(page(above=markup, head=f'<meta name="description" content="{standing}">'))
        assert [(b.kind, b.text) for b in found] == [
            ("standfirst", standing),
            ("paragraph", FIRST),
            ("paragraph", SECOND),
        ]


def test_a_description_that_is_the_first_paragraph_is_no_standfirst() -> None:
    found = blocks(page(head=f'<meta name="description" content="{FIRST}">'))
    assert [b.kind for b in found] == ["paragraph", "paragraph"]


def test_a_description_that_the_page_does_not_show_is_not_made_up() -> None:
    article = read(
        page(head='<meta name="description" content="All that you need to know of the fair in one place.">'), URL
    )
    assert article.standfirst is None


@pytest.mark.parametrize(
    "markup",
    [
        '<figure><img src="/a.jpg" alt="A queue"><figcaption>A queue at the door on Friday morning. <span class="credit">Photo: Ann Shaw</span></figcaption></figure>',
        '<div class="wp-caption"><img src="/a.jpg" alt="A queue"><p class="wp-caption-text">A queue at the door on Friday morning. (Photo: Ann Shaw)</p></div>',
        '<div class="media"><picture><source srcset="/a.jpg 1x"><img alt="A queue" src="data:image/gif;base64,R0"></picture><div class="image-caption">A queue at the door on Friday morning. Photo: Ann Shaw</div></div>',
        '<figure><noscript><img src="/small.jpg"></noscript><img data-src="/a.jpg" alt="A queue"><figcaption>A queue at the door on Friday morning. © Ann Shaw</figcaption></figure>',
    ],
)
def test_a_figure_keeps_its_place_caption_credit_and_alternative_text(markup: str) -> None:
    figure = Block(
        "figure",
        image="http://hill.example/a.jpg",
        caption="A queue at the door on Friday morning.",
        credit="Ann Shaw",
        alt="A queue",
    )
    found = blocks(page(markup))
    assert found[0::2] == [Block("paragraph", FIRST), Block("paragraph", SECOND)]
    assert (found[1].image, f"{found[1].caption}".rstrip("."), found[1].credit, found[1].alt) == (
        figure.image, f"{figure.caption}".rstrip("."), figure.credit, figure.alt,
    )  # fmt: skip


def test_a_caption_is_no_paragraph_and_neither_is_its_copy() -> None:
    caption = "A porter carries a box of atlases up the stairs on Friday."
    found = blocks(page(f'<figure><img src="/b.jpg"><figcaption>{caption}</figcaption></figure><p>{caption}</p>'))
    assert [b.kind for b in found] == ["paragraph", "figure", "paragraph"]


@pytest.mark.parametrize(
    "inside",
    [
        "<p>I have read them all twice.</p><cite>Nadia Hill, bookbinder</cite>",
        "<p>I have read them all twice.</p><footer>— Nadia Hill, bookbinder</footer>",
        "<p>I have read them all twice.</p><p class='cite'>Nadia Hill, bookbinder</p>",
        "<div>I have read them all twice.</div><div class='qt-by'>— Nadia Hill, bookbinder</div>",
        "I have read them all twice.<br><i>Nadia Hill, bookbinder</i>",
        "I have read them all twice.<br>— Nadia Hill, bookbinder",
        "I have read them all twice.<br>Nadia Hill, bookbinder",
        "<p>I have read them all twice.</p><p>- Nadia Hill, bookbinder</p>",
        "<p>I have read them all twice.</p><p>—— Nadia Hill, bookbinder</p>",
    ],
)
def test_a_quotation_knows_its_speaker(inside: str) -> None:
    assert blocks(page(f"<blockquote>{inside}</blockquote>"))[1] == Block(
        "quote", "I have read them all twice.", attribution="Nadia Hill, bookbinder"
    )


def test_what_was_posted_elsewhere_is_an_embed_without_text() -> None:
    tweet = '<blockquote class="twitter-tweet"><p>What a fair, what a queue, what a lovely day it was.</p>— Hill <a href="https://posts.example/1">Nov 4</a></blockquote>'
    assert Block("embed", image="https://posts.example/1") in blocks(page(tweet))
    assert "What a fair" not in read(page(tweet), URL).text


def test_a_table_keeps_cells_that_an_engine_takes_for_buttons() -> None:
    table = "<table><tr><th>Stall</th><th>Books</th></tr><tr><td>Mail</td><td>120</td></tr><tr><td>Share</td><td>64</td></tr></table>"
    assert Block(
        "table", "Stall\nBooks\nMail\n120\nShare\n64", rows=(("Stall", "Books"), ("Mail", "120"), ("Share", "64"))
    ) in blocks(page(table))


@pytest.mark.parametrize(
    "frame",
    [
        '<div class="ad ad--inline"><span>Anzeige</span><iframe src="https://frames.example/9" width="300"></iframe></div>',
        '<div class="banner" data-place="x"><iframe src="https://frames.example/9"></iframe></div>',
        '<iframe class="inread" src="https://frames.example/9"></iframe>',
    ],
)
def test_the_frame_of_an_advertisement_is_no_embed(frame: str) -> None:
    assert [b.kind for b in blocks(page(frame))] == ["paragraph", "paragraph"]


def test_a_frame_without_such_a_name_is_an_embed_and_its_still_no_figure() -> None:
    film = '<div class="lead"><img src="/still.jpg" width="600"><iframe src="https://films.example/9"></iframe></div>'
    assert blocks(page(film))[1:-1] == [Block("embed", image="https://films.example/9")]


def test_a_heading_belongs_to_the_text_under_it_and_a_list_to_the_text_around_it() -> None:
    middle = "<h3>Rules of the house</h3><ul><li>no dogs on the stairs,</li><li>no smoke in the halls.</li></ul>"
    found = [b.kind for b in blocks(page(middle))]
    assert found == ["paragraph", "subhead", "list", "paragraph"]


def test_a_list_has_its_items() -> None:
    items = ("no dogs on the stairs,", "no smoke in the halls,", "no end of books.")
    markup = "<ul>" + "".join(f"<li>{item}</li>" for item in items) + "</ul>"
    assert Block("list", "\n".join(items), items=items) in blocks(page(markup))


def test_a_bold_line_between_paragraphs_is_a_subhead() -> None:
    assert Block("subhead", "The porters and their cart", level=3) in blocks(
        page("<p><strong>The porters and their cart</strong></p>")
    )


@pytest.mark.parametrize(
    "chrome",
    [
        '<p>Read more: <a href="/x">The spring fair had fewer stalls</a></p>',
        '<p><a href="/x">The spring fair had fewer stalls</a> <a href="/y">A new stair for the house</a></p>',
        '<div class="inset"><b>Related stories</b><br><a href="/x">The spring fair had fewer stalls</a><br><a href="/y">A new stair</a></div>',
        "<p class=\"disclaimer\">What is written here is the writer's own view and nobody else's.</p>",
        "<p>Photo: Ann Reed</p>",
        '<h3>From our Culture desk</h3><ul><li>Atlases: <a href="/x">The spring fair had fewer stalls</a></li><li><a href="/y">A new stair</a></li></ul>',
        '<div class="newsletter"><p>Get the paper by mail before breakfast, every day of the week but Monday.</p></div>',
    ],
)
def test_what_points_elsewhere_is_no_text(chrome: str) -> None:
    assert [b.text for b in blocks(page(chrome))] == [FIRST, SECOND]


def test_how_a_word_is_read_stands_in_its_line() -> None:
    spoken = f"<p>{FIRST} The stamp says <ruby><rb>港</rb><rp>(</rp><rt>minato</rt><rp>)</rp></ruby>, harbour.</p>"
    assert [b.text for b in blocks(page(spoken))] == [FIRST, f"{FIRST} The stamp says 港 ( minato ) , harbour.", SECOND]


def test_lists_of_other_articles_after_the_text_are_left_out() -> None:
    below = '<h4>More from Culture</h4><ul><li><a href="/x">The spring fair had fewer stalls</a> (4.5.)</li><li><a href="/y">A new stair for the house</a> (3.5.)</li></ul>'
    assert [b.text for b in blocks(page(below=below))] == [FIRST, SECOND]


def test_loose_text_is_parted_at_two_line_breaks_and_lists_stay_whole() -> None:
    parts = ("Atlases sold best of all, the porters said, and by noon on Saturday there was not one left in the halls.",
             "Cookery books came second, and poems last, as they had done in the year before and the year before that.")  # fmt: skip
    loose = f"{parts[0].replace('best', '<b>best</b>')}<br><br>{parts[1].replace('second, ', 'second,<br>')}"
    inner = "<ul><li>maps of the coast,</li><li>maps of the hills, among them<ul><li>one by hand.</li></ul></li></ul>"
    source = (
        page()
        .replace(f"<p>{FIRST}</p>", f"<div>{FIRST}<br><br>{loose}{inner}")
        .replace("<p>", "")
        .replace("</p>", "</div>")
    )
    assert [(b.kind, b.text) for b in blocks(source)] == [
        ("paragraph", FIRST),
        *(("paragraph", part) for part in parts),
        ("list", "maps of the coast,\nmaps of the hills, among them\none by hand."),
        ("paragraph", SECOND),
    ]


@pytest.mark.parametrize(
    "markup",
    [
        '<p class="like-h2">Nine towns, two days and one very long queue at the door.</p><div>Ann Shaw</div>',
        "<h4>Nine towns, two days and one very long queue at the door.</h4><h6>Ann Shaw</h6>",
        '<div><em class="article__subtitle">Nine towns, two days and one very long queue at the door.</em></div>',
        '<ul><li>a<li>b<li>c<li>d</ul><div class="intro"><p>Nine towns, two days and one very long queue at the door.</p></div>',
    ],
)
def test_what_stands_otherwise_set_behind_the_headline_is_the_standfirst(markup: str) -> None:
    assert read(page(above=markup), URL).standfirst == "Nine towns, two days and one very long queue at the door."


@pytest.mark.parametrize("markup", ["", "<p>Nine towns, two days and one very long queue at the door.</p>"])
def test_what_is_set_as_the_text_is_none(markup: str) -> None:
    assert read(page(above=markup), URL).standfirst is None


def test_the_last_paragraph_is_kept_behind_a_box_of_another_kind() -> None:
    last = "The next fair opens in May."
    below = f'<div class="box"><p>Did you like what you read here? Tell us.</p></div><p>{last}</p>'
    assert blocks(page(below=below))[-1].text == last


def test_what_asks_for_money_ends_the_text() -> None:
    below = "<h3>Support HILL WEEKLY's journalism of integrity</h3><p>At Hill we firmly believe in what we write, and so do you.</p>"
    assert [b.text for b in blocks(page(below=below))] == [FIRST, SECOND]


def test_a_date_alone_at_the_head_of_the_text_is_none_of_it() -> None:
    found = blocks(page(above="<div>29.nov.2023 at 10h45</div>"))
    assert [b.text for b in found] == [FIRST, SECOND]


def test_short_sentences_that_line_breaks_part_are_a_text() -> None:
    lines = ("배가 하루 한 번뿐이던 섬마을에 배편이 늘었습니다.", "아침 7시, 선착장에 주민 스무 명이 모였습니다.",
             "그날 돌아올 수 있게 된 건 올해가 처음입니다.")  # fmt: skip
    source = f'<html lang="ko"><body><h1>섬마을 여객선 증편</h1><div class="text">{"<br><br>".join(lines)}</div></body></html>'
    assert [b.text for b in blocks(source)] == list(lines)


def test_the_picture_of_an_article_may_stand_above_its_headline() -> None:
    figure = "<figure><img src=/a.jpg><figcaption>The queue at the door.</figcaption></figure>"
    found = blocks(page().replace("<article>", f"<article>{figure}"))
    assert [b.caption for b in found] == ["The queue at the door.", None, None]


@pytest.mark.parametrize("name", ["news__preview", "article-teaser", "story__abstract"])
def test_what_may_name_a_standfirst_names_one_right_under_the_headline(name: str) -> None:
    lead = "Nine towns, two days and one very long queue at the door."
    assert read(page(above=f'<div class="{name}">{lead}</div>'), URL).standfirst == lead


def test_what_begins_the_text_apart_from_it_above_the_picture_is_the_standfirst() -> None:
    lead = "Nine towns, two days and one very long queue at the door of the customs house."
    figure = "<figure><img src=/a.jpg><figcaption>The queue.</figcaption></figure>"
    above = f"<div class=a><div>Ann</div><div>5 May</div></div><div class=x1><p>{lead}</p></div>{figure}"
    source = page(above=above).replace(f"<p>{FIRST}</p>", f"<div class=x2><p>{FIRST}</p></div>")
    assert read(source, URL).standfirst == lead


def test_a_short_heading_right_above_a_sentence_is_a_subhead() -> None:
    found = blocks(page("<h2>« Elle flotte droit »</h2>"))
    assert [b.kind for b in found] == ["paragraph", "subhead", "paragraph"]
    more = f"<p>{SECOND} So it was.</p>" * 4
    assert blocks(page(f'{more}<p class="subhead">The porters and their cart</p>'))[5].kind == "subhead"


@pytest.mark.parametrize(
    "lead",
    [
        "<div>Nine towns, two days and one very long queue at the door. No price but the ticket</div>",
        "<p>Nine towns, two days and one queue.</p>",
        '<p class="c-article__preamble">Nine towns, two days and one queue</p>',
        "<h2>Nine towns, two days and one very long queue at the door</h2>",
    ],
)
def test_what_is_in_one_element_with_the_headline_is_the_standfirst(lead: str) -> None:
    source = page().replace("<h1>", '<div class="c2"><h1>').replace("</h1>", f"</h1>{lead}</div><div>Ann Shaw</div>")
    assert (read(source, URL).standfirst or "").startswith("Nine towns, two days and one")
    dated = page().replace("<h1>", '<div class="c2"><h1>')
    dated = dated.replace(
        "</h1>", "</h1><div>Hill Weekly, Amman, from Monday 29 November 2023, 10:33 to 11:20</div></div>"
    )
    assert read(dated, URL).standfirst is None


def test_points_in_a_list_that_is_called_a_summary_are_the_standfirst_and_told_once() -> None:
    points = "".join(
        f"<li>{text}</li>" for text in ("Nine towns came to the fair this year.", "A cart had to be lent.")
    )
    found = blocks(page(above=f'<ul class="hn-summary">{points}</ul>'))
    assert [(b.kind, b.text) for b in found[:2]] == [
        ("standfirst", "Nine towns came to the fair this year. A cart had to be lent."),
        ("paragraph", FIRST),
    ]


def test_contents_are_no_standfirst() -> None:
    contents = "".join(f"<li>The {n}th room of the fair and its many books</li>" for n in range(4, 12))
    assert "standfirst" not in [b.kind for b in blocks(page(above=f'<ul class="hn-summary">{contents}</ul>'))]


def test_who_speaks_below_in_the_same_paragraph_is_no_subhead() -> None:
    said = "<p><b>The porter of the customs house:</b><br>We lent them our cart, and it came back with an atlas on it that nobody knew.</p>"
    assert "subhead" not in [b.kind for b in blocks(page(said))]


@pytest.mark.parametrize(
    ("before", "last"),
    [
        ("", "The fair closes on Sunday. (ABC)"),
        ("<p>&gt;&gt;&gt; Διαβάστε ακόμη:<br><a href='/2'>The price of atlases</a></p>", "The fair closes on Sunday."),
    ],
)
def test_the_last_sentence_is_kept_before_its_agency_and_behind_what_to_read_also(before: str, last: str) -> None:
    found = blocks(page(f"<p>{SECOND} Then it rained.</p>" * 3, below=f"{before}<p>{last}</p>"))
    assert found[-1].text == last


def test_a_lead_is_known_by_more_names() -> None:
    lead = "A fila dobrou a esquina antes de o sol nascer"
    for name in (
        "linha-fina-noticia",
        "subtitols",
        "newsitem-subtitles",
        "leading_text",
        "sub_title",
        "brief__Box",
        "short-description",
        "johdanto",
        "entradeta",
        "midtitle_text",
    ):
        found = blocks(page(above=f'<div class="{name}">{lead}</div><figure><img src="/a.jpg"></figure>'))
        assert found[0] == Block("standfirst", lead)


def test_a_cue_in_brackets_is_no_subhead() -> None:
    said = "<strong>[앵커]</strong><br><br>악기 없이 연주하는 악사가 있습니다. 소리는 없는데 승객들은 모두 박수를 칩니다. 오늘도 그랬습니다.<br><br>"
    assert "subhead" not in [b.kind for b in blocks(page(f"<div>{said * 2}</div>"))]


def test_the_authors_name_alone_at_the_head_of_the_text_is_none_of_it() -> None:
    ld = '<script type="application/ld+json">{"@type": "NewsArticle", "author": {"name": "Nora Lind"}}</script>'
    found = blocks(
        page(
            above="<p class='lead'>The fair has come back, and with it nine towns.</p><ul><li>Nora Lind</li></ul>",
            head=ld,
        )
    )
    assert [b.kind for b in found] == ["standfirst", "paragraph", "paragraph"]

"""Figures and embeds, on pages written for these tests: one for each way in which outlets write a picture's caption."""

from __future__ import annotations

import time

import pytest

from crawler.pages.pictures.embeds import find_embeds
from crawler.pages.pictures.figures import Figure, belongs, find_figures
from crawler.pages.tree import Tree, parse

URL = "https://kestrel.example/news/ferry"
CAPTION = "The ferry Aurelia leaves the old harbour on Monday."
PARAGRAPH = (
    "The council voted on Monday to keep the ferry running through the winter, and asked the port for a report on "
    "what the repairs to the pier would cost, when they could begin and who would pay for them in the end. The line "
    "has carried passengers since the bridge was closed, and more of them each year, the port's office said."
)


def read(body: str) -> tuple[Tree, list[Figure]]:
    tree = parse(f"<html><body><main><article><h1>Ferry stays</h1>{body}</article></main></body></html>", URL)
    return tree, find_figures(tree, URL)


def only(body: str) -> Figure:
    _, figures = read(f"<p>{PARAGRAPH}</p>{body}<p>{PARAGRAPH} Again.</p>")
    assert len(figures) == 1
    return figures[0]


def is_ours(body: str) -> bool:
    """Whether the only figure belongs to the article."""
    tree, figures = read(f"<p>{PARAGRAPH}</p>{body}<p>{PARAGRAPH} Again.</p>")
    return [belongs(tree, figure) for figure in figures] == [True]


def left(body: str) -> str:
    """The text without the lines of the figures that belong to the article."""
    tree, figures = read(body)
    out = {i for figure in figures if belongs(tree, figure) for i in figure.lines}
    return " ".join(line.text for i, line in enumerate(tree.lines) if i not in out)


@pytest.mark.parametrize(
    "body",
    [
        f"<figure><img src=/a.jpg><figcaption>{CAPTION}</figcaption></figure>",
        f"<figure><img src=/a.jpg></figure><figcaption>{CAPTION}</figcaption>",
        f"<figure><a href=/a.jpg><img src=/a.jpg></a><div class=x>{CAPTION}</div></figure>",
        f"<div class=wp-caption><img src=/a.jpg><p class=wp-caption-text>{CAPTION}</p></div>",
        f"<div><div><img src=/a.jpg></div><div><span class=bildunterschrift>{CAPTION}</span></div></div>",
        f"<div><img src=/a.jpg><p class=pie-foto>{CAPTION}</p></div>",
        f"<div><img src=/a.jpg></div><p class=leyenda>{CAPTION}</p>",
        f"<div class=img_box><img src=/a.jpg><p>{CAPTION}</p></div>",
        f"<div><img src=/a.jpg><em class=img_desc>{CAPTION}</em></div>",
        f"<table><tr><td><img src=/a.jpg></td></tr><tr><td class=caption>{CAPTION}</td></tr></table>",
        f"<table><tr><td><img src=/a.jpg><br>{CAPTION}</td></tr></table>",
        f"<p><img src=/a.jpg><br><em>{CAPTION}</em></p>",
        f"<p><img src=/a.jpg></p><p><small>{CAPTION}</small></p>",
        f"<aside class='image wide'><img src=/a.jpg><p class=caption>{CAPTION}</p></aside>",
        f'<table><tr><td><img src="/a.jpg"></td></tr><tr><td class="d">{CAPTION}</td></tr></table>',
    ],
)
def test_a_caption_is_found_in_all_its_places(body: str) -> None:
    figure = only(body)
    assert is_ours(body)
    assert (figure.block.image, figure.block.caption) == ("https://kestrel.example/a.jpg", CAPTION)
    assert CAPTION not in left(body)


def test_a_caption_at_the_beginning_of_a_text_of_line_breaks_is_one() -> None:
    picture = f"<span class=photo><div><img src=/a.jpg></div><em class=img_desc>{CAPTION}</em></span>"
    tree, figures = read(f"<div>{picture}{PARAGRAPH}<br><br>{PARAGRAPH} Again.</div>")
    assert [figure.block.caption for figure in figures] == [CAPTION]
    assert CAPTION not in " ".join(line.text for line in tree.lines)


MIDDLE = 'style="text-align: center;"'
CENTRED = "牧民在小站装运牦牛奶，列车只停两分钟。"


def test_in_east_asia_the_line_in_the_middle_below_a_picture_in_the_middle_is_its_caption() -> None:
    body = f"<p {MIDDLE}><img src=/a.jpg></p><p {MIDDLE}>{CENTRED}</p>"
    assert only(body).block.caption == CENTRED


@pytest.mark.parametrize(
    "body",
    [
        f"<p><img src=/a.jpg></p><p {MIDDLE}>{CENTRED}</p>",
        f"<p {MIDDLE}><img src=/a.jpg></p><p>{CENTRED}</p>",
        f"<p {MIDDLE}><img src=/a.jpg></p><p {MIDDLE}><strong>{CENTRED}</strong></p>",
        f"<p {MIDDLE}><img src=/a.jpg></p><p {MIDDLE}>{PARAGRAPH}</p>",
    ],
)
def test_elsewhere_it_is_text(body: str) -> None:
    assert only(body).block.caption is None


def test_a_paragraph_that_begins_with_a_picture_is_no_caption() -> None:
    body = "<p><img src=/a.jpg>The vote was close, and nobody in the hall had expected it to be.</p>"
    assert only(body).block.caption is None
    assert "The vote was close" in left(body)


def test_the_next_paragraph_is_no_caption() -> None:
    body = "<p><img src=/a.jpg></p><p>The vote was close.</p><p><img src=/b.jpg></p><p>Nobody had expected it.</p>"
    assert [figure.block.caption for figure in read(body)[1]] == [None, None]


@pytest.mark.parametrize(
    ("caption", "text", "credit"),
    [
        (f"{CAPTION[:-1]} (Photo: Ann Reed/Kestrel)", CAPTION[:-1], "Ann Reed/Kestrel"),
        (f"{CAPTION} <span class=credit>© Ann Reed</span>", CAPTION, "Ann Reed"),
        (f"{CAPTION} <small>Foto: Ann Reed</small>", CAPTION, "Ann Reed"),
        (f"{CAPTION} Foto: Ann Reed", CAPTION, "Ann Reed"),
        ("月曜日に港を出る船（青木花子撮影）", "月曜日に港を出る船", "青木花子撮影"),
        ("<span class=copyright>Ann Reed</span>", None, "Ann Reed"),
        ("کشتی در بندر. عکس: آرش کیان", "کشتی در بندر.", "آرش کیان"),
        ("بندرگاہ میں کشتی <span class=credit>فوٹو: زرک خان</span>", "بندرگاہ میں کشتی", "زرک خان"),
        ("عبّارة في الميناء (تصوير: رغد السعيد)", "عبّارة في الميناء", "رغد السعيد"),
        ("เรือออกจากท่า <span class=credit>ภาพ: อนันต์ ใจดี</span>", "เรือออกจากท่า", "อนันต์ ใจดี"),
        ("ঘাটে নৌকা। ছবি: তারেক মাহমুদ", "ঘাটে নৌকা।", "তারেক মাহমুদ"),
        ("घाट पर नाव (फ़ोटो: सुनीता राई)", "घाट पर नाव", "सुनीता राई"),
        ("渡轮离港。（摄影：周小满）", "渡轮离港。", "周小满"),
        ("항구를 떠나는 배. (사진=오세진)", "항구를 떠나는 배.", "오세진"),
        ("המעבורת בנמל <span class=credit>צילום: עידית קרמר</span>", "המעבורת בנמל", "עידית קרמר"),
        ("Паром в порту. Фото: Анна Рид", "Паром в порту.", "Анна Рид"),
        ("Phà rời bến. Ảnh: An Nguyễn", "Phà rời bến.", "An Nguyễn"),
        ("Το λιμάνι το βράδυ. Πηγή φωτογραφίας: Άννα Σω", "Το λιμάνι το βράδυ.", "Άννα Σω"),
        ("Το λιμάνι το βράδυ (Φωτ. Άννα Σω)", "Το λιμάνι το βράδυ", "Άννα Σω"),
        ("밤의 항구. 사진 제공=오세진", "밤의 항구.", "오세진"),
        ("밤의 항구. ⓒ 오세진", "밤의 항구.", "오세진"),
        ("夜晚的港口。（翻攝自林海生）", "夜晚的港口。", "林海生"),
        ("Порт ночью. Автор фото: Анна Рид", "Порт ночью.", "Анна Рид"),
        ("Порт ночью. Фото — Анна Рид", "Порт ночью.", "Анна Рид"),
        ("Порт уночі. Джерело фото: Анна Рид", "Порт уночі.", "Анна Рид"),
        ("Пристанището. Източник на снимката: Анна Рид", "Пристанището.", "Анна Рид"),
        ("Luka noću. Izvor: Ana Babić", "Luka noću.", "Ana Babić"),
        ("Pelabuhan. Sumber Foto: Omar Said", "Pelabuhan.", "Omar Said"),
        ("Cảng về đêm. Ảnh minh họa: An Nguyễn", "Cảng về đêm.", "An Nguyễn"),
        ("Portul noaptea. Sursa foto: Ana Pop", "Portul noaptea.", "Ana Pop"),
        ("Přístav v noci. Autor: Jana Malá", "Přístav v noci.", "Jana Malá"),
        ("Satama. Kuvituskuva: Nora Lind", "Satama.", "Nora Lind"),
        ("Havna. Arkivfoto: Nora Lind", "Havna.", "Nora Lind"),
        ("Port nocą. Źródło zdjęcia: Anna Lis", "Port nocą.", "Anna Lis"),
        ("O porto à noite. Imagem: Ana Lima", "O porto à noite.", "Ana Lima"),
        ("El port de nit. Font: Anna Puig", "El port de nit.", "Anna Puig"),
        (f"{CAPTION} / Φωτό: Μ. Λέκκα", CAPTION, "Μ. Λέκκα"),
        (f"{CAPTION[:-1]} Fotó: Kis Anna/Domb", CAPTION[:-1], "Kis Anna/Domb"),
        (f"{CAPTION} Foto: Dok. Kota", CAPTION, "Dok. Kota"),
        (f"{CAPTION} | Foto: Jana Malá | Zdroj: Kopec", CAPTION, "Jana Malá | Zdroj: Kopec"),
        (
            "Фото: паром Аврелия у старой пристани (пресс-служба порта)",
            "паром Аврелия у старой пристани",
            "пресс-служба порта",
        ),
    ],
)
def test_the_credit_is_parted_from_the_caption(caption: str, text: str | None, credit: str) -> None:
    block = only(f"<figure><img src=/a.jpg><figcaption>{caption}</figcaption></figure>").block
    assert (block.caption, block.credit) == (text, credit)


def test_a_credit_beside_the_caption_leaves_the_text_too() -> None:
    body = f"<div><img src=/a.jpg><div class=caption>{CAPTION}</div><div class=credit>Ann Reed</div></div>"
    assert only(body).block.credit == "Ann Reed"
    assert left(body) == "Ferry stays"


@pytest.mark.parametrize(
    "line", ["▲ 월요일 항구를 떠나는 배.", "图为周一离开港口的渡轮。", "Das Schiff am Montag. Foto: Ann Reed"]
)
def test_a_line_behind_a_picture_that_begins_or_ends_as_captions_do_is_one(line: str) -> None:
    body = f"<p><img src=/a.jpg></p><p>{line}</p>"
    assert only(body).block.caption is not None
    assert line not in left(body)


def test_a_class_that_stands_behind_each_picture_alone_is_a_captions() -> None:
    names = ["The mayor.", "The pier.", "The crew."]
    body = "".join(
        f"<div class=c1><img src=/{i}.jpg></div><div class=x9>{n}</div><p>{PARAGRAPH}</p>" for i, n in enumerate(names)
    )
    assert [figure.block.caption for figure in read(body)[1]] == names
    body += f"<div class=x9>{PARAGRAPH}</div>"
    assert [figure.block.caption for figure in read(body)[1]] == [None] * 3


def test_slides_have_a_caption_each_and_two_pictures_may_share_one() -> None:
    slides = "".join(f"<li><img src=/{i}.jpg><div class=caption>Slide {i}</div></li>" for i in range(3))
    assert [f.block.caption for f in read(f"<ul>{slides}</ul>")[1]] == ["Slide 0", "Slide 1", "Slide 2"]
    pair = "<div><div><img src=/a.jpg></div><div><img src=/b.jpg></div><p class=caption>Left and right.</p></div>"
    _, figures = read(pair)
    assert [f.block.caption for f in figures] == [None, "Left and right."]


def test_a_figure_whose_picture_only_a_script_shows_has_its_caption() -> None:
    block = only(f"<figure><x-image data-id=4></x-image><figcaption>{CAPTION}</figcaption></figure>").block
    assert (block.image, block.caption) == (None, CAPTION)


@pytest.mark.parametrize(
    "picture",
    [
        "<img src='data:image/gif;base64,R0' data-src=/a.jpg>",
        "<img src=/static/blank.gif srcset='/s.jpg 300w, /a.jpg 900w'>",
        "<picture><source srcset='/a.jpg 2x, /s.jpg 1x'><img src='data:image/gif;base64,R0'></picture>",
        "<div class=lazy></div><noscript><img src=/a.jpg></noscript>",
        "<img src='data:,' class=lazy><noscript><img src=/a.jpg></noscript>",
        "<img src=/a.jpg width=16 height=9>",
        "<video poster=/a.jpg></video>",
    ],
)
def test_the_address_of_a_late_picture(picture: str) -> None:
    block = only(f"<figure>{picture}<figcaption>{CAPTION}</figcaption></figure>").block
    assert (block.image, block.caption) == ("https://kestrel.example/a.jpg", CAPTION)


def test_icons_and_teasers_are_no_figures() -> None:
    _, figures = read(
        "<img src=/i.svg><img src=/i.png width=20 height=20><img class=logo src=/l.png>"
        "<a href=/other><img src=/t.jpg><h3>Another story</h3></a>"
        "<figure><a href=/other><img src=/u.jpg></a><figcaption><a href=/other>Another story</a></figcaption></figure>"
    )
    assert figures == []


@pytest.mark.parametrize(
    "around", ["<aside>{}</aside>", "<div class='related-news'>{}</div>", "<div class=author-box>{}</div>"]
)
def test_figures_of_others_do_not_belong(around: str) -> None:
    body = around.format(f"<figure><img src=/a.jpg><figcaption>{CAPTION}</figcaption></figure>")
    assert only(body) is not None
    assert not is_ours(body)


def test_what_holds_the_headline_holds_the_article() -> None:
    page = (
        f"<body><div class=sidebar-1><div class=latest-x><h1>Ferry</h1><img src=/a.jpg><p>{PARAGRAPH}</p></div></div>"
    )
    tree = parse(page, URL)
    assert [belongs(tree, figure) for figure in find_figures(tree, URL)] == [True]


def test_a_picture_of_the_writer_has_no_caption() -> None:
    assert only("<div class=img><img src=/a.jpg><span>By Ann Reed</span></div>").block.caption is None


def test_embeds() -> None:
    tree, _ = read(
        "<blockquote class=twitter-tweet><p>A post <a href=https://t.example/x>link</a></p>"
        "<a href=https://twitter.com/ann/status/12>Monday</a></blockquote>"
        "<blockquote class=instagram-media data-instgrm-permalink=https://www.instagram.com/p/Ab1/>x</blockquote>"
        "<iframe src=//www.youtube.com/embed/Zz></iframe><iframe data-src=https://charts.example/7/></iframe>"
        "<div class=fb-post><blockquote cite=https://www.facebook.com/ann/posts/3"
        " class=fb-xfbml-parse-ignore>x</blockquote></div>"
        "<blockquote>Words that were said.</blockquote><iframe src='about:blank'></iframe>"
        "<iframe src=https://x.doubleclick.net/1></iframe><iframe width=1 height=1 src=https://count.example/></iframe>"
    )
    embeds = find_embeds(tree, URL)
    assert [embed.block.image for embed in embeds] == [
        "https://twitter.com/ann/status/12",
        "https://www.instagram.com/p/Ab1/",
        "https://www.youtube.com/embed/Zz",
        "https://charts.example/7/",
        "https://www.facebook.com/ann/posts/3",
    ]
    assert all(embed.block.kind == "embed" for embed in embeds)
    assert "A post" in " ".join(tree.lines[i].text for i in embeds[0].lines)


@pytest.mark.parametrize(
    "body",
    [
        "<div class=caption><img src=/a.jpg>x" * 400,
        "<figure><img src=/a.jpg><figcaption>x" * 240,
        "<a href=/b><img src=/a.jpg></a>" * 9000,
        "<div class=x><img src=/a.jpg></div><div class=y>t</div>" * 6000,
        "<div>" * 200 + "<img src=/a.jpg>" * 9000,
        f"<figure><img src=/a.jpg><figcaption>{'Foto: ' * 50000}</figcaption></figure>",
        f"<img src='{'a, ' * 200000}' srcset='{'a 1w,' * 100000}' class='{'photo-' * 50000}' width=² height=%>",
        "<img><img src><iframe><iframe src><blockquote class><video><amp-img><figure><figcaption>",
    ],
)
def test_any_page_is_read_in_little_time(body: str) -> None:
    tree = parse(f"<body>{body}", URL)
    began = time.process_time()
    for figure in find_figures(tree, URL):
        belongs(tree, figure)
    find_embeds(tree, URL)
    assert time.process_time() - began < 3


@pytest.mark.parametrize("picture", ["<img src=/img/ewm.png>", "<img src=/a.png alt=二维码>", "<img src=/qr-code.png>",
                                     "<img src=/a.png alt='Download on the App Store'>"])  # fmt: skip
def test_a_code_to_be_photographed_is_no_figure(picture: str) -> None:
    _, figures = read(f"<p>{PARAGRAPH}</p><div>{picture}</div><p>{PARAGRAPH} Again.</p>")
    assert figures == []


def test_a_picture_of_news_about_such_codes_is_one() -> None:
    assert only("<div><img src=/qr-code-fraud-harbour-parking.jpg alt='A woman reads a QR code'></div>").block.image


def test_the_picture_of_a_short_article_is_held_by_its_own_box_and_not_by_the_article() -> None:
    body = (
        f"<div class=entry><p>Two boats.</p><div class=box><img src=/a.jpg><p class=caption>{CAPTION}</p></div></div>"
    )
    _, (figure,) = read(body)
    assert figure.element.get("class") == "box"


@pytest.mark.parametrize(
    "caption",
    [
        f'<p><font color="navy">{CENTRED}</font></p>',
        f'<p><span style="font-size:12px;color:#999">{CENTRED}</span></p>',
        f"<p {MIDDLE}>小站装运牦牛奶 视频截图</p>",
    ],
)
def test_in_small_print_or_in_the_middle_without_a_stop_it_is_a_caption(caption: str) -> None:
    assert only(f"<p><img src=/a.jpg></p>{caption}<p>{PARAGRAPH}</p>").block.caption


def test_where_the_text_is_in_that_colour_too_it_is_text() -> None:
    text = f'<p><font color="navy">{CENTRED}</font></p>'
    assert only(f"<p><img src=/a.jpg></p>{text}{text}").block.caption is None


def test_the_foot_of_a_picture_is_its_caption() -> None:
    assert only('<div><img src=/a.jpg><p class="nota__pie">La mula carga los libros</p></div>').block.caption


def test_a_line_with_an_arrow_down_right_above_a_picture_is_its_caption() -> None:
    assert only("<div><p>▼降雨預測圖。</p><p><img src=/a.jpg></p></div>").block.caption
    assert only("<div><p>降雨預測圖。</p><p><img src=/a.jpg></p></div>").block.caption is None


@pytest.mark.parametrize(
    "body",
    [
        f"<div><img src=/a.jpg><h6 class=legenda>{CAPTION}</h6></div>",
        f"<div><img src=/a.jpg><div class=foto-potpis>{CAPTION}</div></div>",
        f"<div><img src=/a.jpg><p class=foto-opis>{CAPTION}</p></div>",
        f"<div><img src=/a.jpg><div class=peu-foto>{CAPTION}</div></div>",
        f"<div><img src=/a.jpg><span class=desc_thumb>{CAPTION}</span></div>",
        f"<div class=p-fig><img src=/a.jpg><p>{CAPTION}</p></div>",
        f"<figure class=article__avatar><img src=/a.jpg><figcaption>{CAPTION}</figcaption></figure>",
        f"<p class=picIntro><img src=/a.jpg></p><p class=picIntro><span>{CAPTION}</span></p>",
    ],
)
def test_what_outlets_call_a_caption_in_more_languages(body: str) -> None:
    assert only(body).block.caption == CAPTION


def test_what_is_called_a_source_and_stands_alone_below_a_picture_is_its_credit() -> None:
    block = only("<div class='main-image'><img src=/a.jpg><div class='source'>KESTREL/ANN SHAW</div></div>").block
    assert (block.caption, block.credit) == (None, "KESTREL/ANN SHAW")


def test_a_caption_that_begins_a_line_of_a_short_text_is_one() -> None:
    text = "颱風登陸，屏東一座小鎮全鎮停班停課，街上只有一間早餐店亮著燈。"
    body = (
        "<div><div class=box><img src=/a.jpg></div><span>船長在門口掛出牌子。（圖／民眾提供）</span><br>"
        + text
        + "</div>"
    )
    _, figures = read(body)
    assert figures[0].block.caption == "船長在門口掛出牌子。"
    assert left(body).endswith(text)


def test_the_caption_of_an_editor_in_wide_use_is_one_within_a_line() -> None:
    inner = "<span class=fr-inner>쪽지로 채운 벽.</span>"
    wrap = f"<span class=fr-img-caption><span class=fr-img-wrap><img src=/a.jpg>{inner}</span></span>"
    text = "한 물류창고 휴게실 벽에는 벽지가 없다. 대신 손바닥만 한 쪽지가 붙어 있다."
    _, figures = read(f"<div class=view>{wrap}{text}<br><br>{PARAGRAPH}</div>")
    assert figures[0].block.caption == "쪽지로 채운 벽."


def test_a_caption_in_the_middle_may_be_bold_behind_its_arrow() -> None:
    caption = "<strong>▲豆花攤在榕樹下擺了52年。（圖／林安攝影）</strong>"
    body = f"<p>{PARAGRAPH}</p><p align=center><img src=/a.jpg></p><p align=center>{caption}</p>"
    _, figures = read(body)
    assert figures[0].block.caption == "▲豆花攤在榕樹下擺了52年。"

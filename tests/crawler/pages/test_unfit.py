# ruff: noqa: E501 - markup, a piece a line
"""Pages that are no articles are called what they are, and short articles are not."""

import json
from typing import Any

import pytest

from crawler.pages.metadata import gather
from crawler.pages.tree import Tree, parse
from crawler.pages.unfit.fitness import is_stub, what_it_is

HILL = "http://hill.example"
URL = f"{HILL}/2023/11/well"
LINE = "The town has dug a well behind the school, and the water rose on the third day, the mayor said."


def page(title: str = "", body: str = "", head: str = "", og: str = "") -> str:
    shared = f'<meta property="og:type" content="{og}">' if og else ""
    return f"<html><head><title>{title}</title>{shared}{head}</head><body><nav><a href='/'>Home</a></nav>{body}</body></html>"


def linked(kind: str, **said: Any) -> str:
    return f'<script type="application/ld+json">{json.dumps({"@type": kind} | said)}</script>'


def teasers(count: int, text: str = "") -> str:
    return "".join(
        f'<div><h3><a href="/{n}">The council of village {n} has met again</a></h3><p>{text}</p></div>'
        for n in range(count)
    )


def judged(source: str, words: int, url: str = URL, paywalled: bool = False) -> str | None:
    tree = parse(source, url)
    return what_it_is(tree, gather(tree, url), words, paywalled)


IMAGES = '<img src="/i.jpg">' * 8
PAGES = [
    # source, address, words that a reader may find, what it is
    (page("404 Not Found", "<center><h1>404 Not Found</h1></center><hr>nginx"), URL, 3, "an error page"),
    (page("Page not found - The Hill", "<p>Try the search.</p>" + teasers(5)), URL, 60, "an error page"),
    (page("The Hill", "<h1>Seite nicht gefunden</h1><p>Die Seite ist umgezogen.</p>"), URL, 5, "an error page"),
    (page("التل", "<h1>الصفحة غير موجودة</h1>"), URL, 3, "an error page"),
    (page("山丘报 - 见不到", "<p>返回</p>"), URL, 1, "an error page"),
    (page("丘新聞", "<p>お探しのページは見つかりませんでした。</p>"), URL, 8, "an error page"),
    (page("Страница не найдена | Холм", "<p>Вернуться</p>", og="article"), URL, 9, "an error page"),
    (page("The Hill", "<div><p>Sorry, we couldn't find that story any more.</p></div>"), URL, 8, "an error page"),
    (page("502 Bad Gateway", "<h1>502 Bad Gateway</h1>"), URL, 3, "an error page"),
    (
        page("Just a moment...", "<h1>hill.example</h1><p>Verifying you are human. This may take a few seconds.</p>"),
        URL,
        10,
        "a bot check",
    ),
    (
        page("Access Denied", "<h1>Access Denied</h1><p>You don't have permission to access this server.</p>"),
        URL,
        9,
        "a bot check",
    ),
    (page("Проверка браузера", "<p>Подождите несколько секунд.</p>"), URL, 4, "a bot check"),
    (page("安全验证", "<p>请完成验证以继续访问。</p>"), URL, 6, "a bot check"),
    (
        page(
            "Before you continue to Hill",
            "<h1>Before you continue</h1><p>We use cookies and data to keep the service running.</p>",
        ),
        URL,
        90,
        "a consent wall",
    ),
    (page("The Hill", "<h1>Wir schätzen Ihre Privatsphäre</h1><p>Wählen Sie aus.</p>"), URL, 40, "a consent wall"),
    (page("Hill", "<p>Choose.</p>"), "https://consent.hill.example/collect?id=1", 70, "a consent wall"),
    (page("Nous respectons votre vie privée", "<p>Choisissez.</p>"), URL, 80, "a consent wall"),
    (
        page("Sign in - The Hill", '<form><input name="u"><input type="password" name="p"></form>'),
        f"{HILL}/sign-in",
        10,
        "a login page",
    ),
    (page("ログイン｜丘新聞", '<form><input type="PASSWORD"></form>'), URL, 6, "a login page"),
    (page("The Hill", '<p>Welcome.</p><form><input type="password"></form>'), f"{HILL}/account/", 8, "a login page"),
    (page("Suchergebnisse | Der Hügel", teasers(9, LINE)), f"{HILL}/suche?q=well", 140, "search results"),
    (
        page("Hill", "<h1>Results</h1>" + teasers(9, LINE), linked("SearchResultsPage")),
        f"{HILL}/find/well",
        170,
        "search results",
    ),
    (page("You searched for well", teasers(3, LINE)), f"{HILL}/?s=well", 50, "search results"),
    (page("The Hill | News of the valley", teasers(20, LINE), og="website"), f"{HILL}/", 380, "a home page"),
    (page("تل نیوز", teasers(12)), f"{HILL}/fa/", 20, "a home page"),
    (
        page("Politics - The Hill", "<h1>Politics</h1>" + teasers(14, LINE), og="website"),
        f"{HILL}/politics",
        260,
        "a section front",
    ),
    (
        page("Politik", "<h1>Politik</h1>" + teasers(20), linked("CollectionPage", name="Politik")),
        f"{HILL}/politik/",
        300,
        "a section front",
    ),
    (page("Wells", "<h1>Wells</h1>" + teasers(4), linked("ItemList")), f"{HILL}/topic/wells", 40, "a section front"),
    (
        page("A year of wells, in pictures", "<h1>A year of wells, in pictures</h1>" + IMAGES, linked("ImageGallery")),
        URL,
        30,
        "a gallery",
    ),
    (page("Brunnen des Jahres", IMAGES, og="website"), f"{HILL}/fotostrecke/brunnen-17", 20, "a gallery"),
    (
        page(
            "Watch the water rise",
            "<h1>Watch the water rise at last</h1><video></video>",
            linked("VideoObject", name="Water"),
        ),
        f"{HILL}/video/1",
        20,
        "a video page",
    ),
    (page("Su yükseldi", "<video></video><p>İzle</p>", og="video.other"), URL, 12, "a video page"),
    (
        page("The valley this week", "<p>Listen.</p>", linked("PodcastEpisode", name="The valley")),
        URL,
        10,
        "an audio page",
    ),
    (
        page("A pump", "<h1>Pump</h1>", linked("Product", name="Pump", offers={"price": 4}), og="product"),
        f"{HILL}/shop/pump",
        80,
        "a product page",
    ),
    (
        page("Ann Shaw", "<h1>Ann Shaw</h1>" + teasers(6), og="profile"),
        f"{HILL}/people/ann-shaw",
        60,
        "a person's page",
    ),
]


@pytest.mark.parametrize(
    ("source", "url", "words", "expected"), PAGES, ids=[f"{n} {row[3]}" for n, row in enumerate(PAGES)]
)
def test_a_page_that_is_no_article_is_called_what_it_is(source: str, url: str, words: int, expected: str) -> None:
    assert judged(source, words, url) == expected


NEWS = linked("NewsArticle", headline="The town digs a well behind its school", datePublished="2023-11-04")
NAMED = "<h1>The town digs a well behind its school</h1>"
ARTICLES = {
    "short news": (page("The town digs a well behind its school - Hill", NAMED + f"<p>{LINE}</p>" * 3, NEWS), URL, 57),
    "short news that says nothing of itself": (page("The town digs a well behind its school", NAMED + f"<p>{LINE}</p>" * 3), URL, 57),
    "with many teasers around": (page("A well - Hill", NAMED + f"<p>{LINE}</p>" * 8 + teasers(30), og="article"), URL, 152),
    "with a consent box and a login": (page("The town digs a well behind its school", f'<div><h2>We value your privacy</h2><p>We and our partners store cookies.</p></div>{NAMED}<p>{LINE}</p><form><input type="password"></form>'), URL, 22),
    "of a word that errors use": (page("Access denied: how the port was closed to the ferries", f"<h1>Access denied: how the port was closed to the ferries</h1><p>{LINE}</p>" * 2), URL, 60),
    "of an error": (page("404 wells later, the valley is still dry and thirsty", f"<p>{LINE}</p>" * 4), URL, 76),
    "in a section called search": (page("Dogs look for the lost ferry captain | Search | Hill", f"<h1>Dogs look for the lost ferry captain</h1><p>{LINE}</p>" * 2), URL, 40),
    "at the site's root": (page("A well", f"<article><h1>A well</h1><p>{LINE}</p></article>" * 20, og="website"), f"{HILL}/", 400),
    "a recipe": (page("Soup of the valley", "<h1>Soup of the valley</h1><p>Cut the leeks.</p>", linked("Recipe", name="Soup", datePublished="2023-01-01")), f"{HILL}/recipes/soup", 90),
    "a review of a product": (page("A pump that sings", f"<h1>A pump that sings all night long</h1><p>{LINE}</p>", linked("Product", name="Pump") + NEWS), URL, 120),
    "a video with its story": (page("Watch the water rise", NAMED + "<video></video>", linked("VideoObject") + NEWS), f"{HILL}/video/1", 70),
    "many pictures with a story": (page("Wells", NAMED + IMAGES, NEWS), f"{HILL}/galleries/wells", 120),
    "a Chinese brief": (page("小镇在学校后面挖了一口井_山丘报", "<h1>小镇在学校后面挖了一口井</h1><p>镇长周一表示，第三天水就涨上来了。</p>" * 2 + teasers(12)), URL, 40),
    "an Arabic brief": (page("البلدة تحفر بئرا خلف المدرسة", "<h1>البلدة تحفر بئرا خلف المدرسة</h1><p>قال رئيس البلدية إن الماء ارتفع في اليوم الثالث.</p>"), URL, 30),
    "a headline that is no h1": (page("The town digs a well behind its school", f'<meta property="og:title" content="The town digs a well behind its school"><h3>Water: The town digs a well behind its school</h3><p>{LINE}</p>' + teasers(30)), URL, 100),
}  # fmt: skip


@pytest.mark.parametrize(("source", "url", "words"), ARTICLES.values(), ids=ARTICLES)
def test_an_article_passes(source: str, url: str, words: int) -> None:
    assert judged(source, words, url) is None


def stub(source: str, words: int, paywalled: bool = False) -> bool:
    tree: Tree = parse(source, URL)
    return is_stub(tree, gather(tree, URL), words, paywalled)


@pytest.mark.parametrize(
    ("wall", "words"),
    [
        ("Subscribe to continue reading", 60),
        ("Weiterlesen mit Hügel Plus", 90),
        ("Réservé aux abonnés", 45),
        ("この記事は会員限定です", 70),
        ("Para seguir leyendo, elige tu plan", 120),
        ("Чтобы читать дальше, оформите подписку", 40),
        ("هذا المحتوى للمشتركين فقط", 30),
        ("Already a subscriber? Log in", 80),
        ("订阅后阅读全文", 25),
    ],
)
def test_a_wall_after_a_little_text_makes_a_stub(wall: str, words: int) -> None:
    source = page("A well", f"{NAMED}<p>{LINE}</p><div>{wall}</div>")
    assert stub(source, words)
    assert not stub(source, 400)


@pytest.mark.parametrize(
    ("said", "words", "paywalled", "expected"),
    [
        ({"wordCount": 900}, 200, True, True),
        ({"wordCount": "900"}, 850, True, False),
        ({"wordCount": 900}, 200, False, False),
        ({"articleBody": f"{LINE} " * 40}, 100, True, True),
        ({"articleBody": f"{LINE} " * 3}, 57, True, True),
        ({"articleBody": "镇长周一表示，第三天水就涨上来了。" * 60}, 100, True, True),
        ({"articleBody": "镇长周一表示，第三天水就涨上来了。" * 60}, 480, True, False),
        ({"wordCount": "many"}, 700, True, False),
        ({}, 70, True, True),
        ({}, 70, False, False),
        ({}, 700, True, False),
    ],
)
def test_a_mark_and_too_few_words_make_a_stub(
    said: dict[str, Any], words: int, paywalled: bool, expected: bool
) -> None:
    source = page("A well", f"{NAMED}<p>{LINE}</p>", linked("NewsArticle", headline="A well", **said))
    assert stub(source, words, paywalled) is expected


def test_an_offer_of_a_newsletter_is_no_wall() -> None:
    assert not stub(page("A well", f"{NAMED}<p>{LINE}</p><p>Subscribe to our newsletter</p><p>Sign in</p>"), 40)


@pytest.mark.parametrize("url", ["", "x", "http://[", "http://hill.example:99999/", URL])
@pytest.mark.parametrize(
    "source", ["x", "<title>|</title>", "<title> - </title><h1></h1>", "<h1>:</h1><input type>", "<title>404"]
)
def test_anything_is_survived(source: str, url: str) -> None:
    judged(source, 0, url)
    judged(source, 1_000, url)

# ruff: noqa: E501 - markup, a piece a line
"""The body that a page shows only by script: out of JSON-LD and out of the states of many systems."""

import json
import time
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crawler.pages.embedded.bodies import EmbeddedBody, embedded_body, linked_body
from crawler.pages.embedded.fragments import fragment_blocks
from crawler.pages.metadata import gather
from crawler.pages.tree import parse

URL = "http://hill.example/2023/11/well-for-the-school"
TITLE = "The town digs a well behind its school"
ONE = "The town has dug a well behind the school, and the water rose on the third day, the mayor said on Monday."
TWO = "It is forty metres deep, and the pupils named it after the donkey that had turned the old wheel for years."
THREE = "The council had asked for a loan in spring; it was refused twice, and then the bakers paid for the pump."
HEAD = "Water on the third day"
OTHER = "The ferry to the island will not run this winter, because its engine is older than the captain. Nobody minds."
ALL = [("paragraph", ONE), ("subhead", HEAD), ("paragraph", TWO), ("paragraph", THREE)]
HTML = f"<p>{ONE}</p><h2>{HEAD}</h2><p>{TWO}</p><p>{THREE}</p>"


def read(scripts: str, title: str = TITLE, url: str = URL) -> EmbeddedBody | None:
    tree = parse(
        f'<html><head><title>{title} - Hill</title><meta property="og:title" content="{title}">{scripts}</head><body><div id="app"></div></body></html>',
        url,
    )
    return embedded_body(tree, gather(tree, url))


def kinds(body: EmbeddedBody | None) -> list[tuple[str, str]]:
    return [(block.kind, block.text) for block in body.blocks] if body else []


def state(value: Any, name: str = "__NEXT_DATA__") -> str:
    return f'<script id="{name}" type="application/json">{json.dumps(value)}</script>'


def linked(**said: Any) -> str:
    return (
        f'<script type="application/ld+json">{json.dumps({"@type": "NewsArticle", "headline": TITLE} | said)}</script>'
    )


ARC = {"headlines": {"basic": TITLE}, "content_elements": [
    {"type": "text", "content": ONE}, {"type": "header", "level": 2, "content": HEAD}, {"type": "text", "content": f"{TWO[:20]}<i>{TWO[20:30]}</i>{TWO[30:]}"},
    {"type": "interstitial_link", "content": "Read also: the ferry stays in its harbour for the winter."},
    {"type": "text", "content": THREE}]}  # fmt: skip
CONTENTFUL = {"nodeType": "document", "content": [
    {"nodeType": "paragraph", "content": [{"nodeType": "text", "value": ONE[:40]}, {"nodeType": "hyperlink", "data": {"uri": "/w"}, "content": [{"nodeType": "text", "value": ONE[40:]}]}]},
    {"nodeType": "heading-2", "content": [{"nodeType": "text", "value": HEAD}]},
    {"nodeType": "paragraph", "content": [{"nodeType": "text", "value": TWO}]}, {"nodeType": "paragraph", "content": [{"nodeType": "text", "value": THREE}]}]}  # fmt: skip
PORTABLE = [
    {"_type": "block", "style": style, "children": [{"_type": "span", "text": text}]}
    for style, text in [("normal", ONE), ("h2", HEAD), ("normal", TWO), ("normal", THREE)]
]
EDITOR = {
    "blocks": [
        {"type": "paragraph", "data": {"text": ONE}},
        {"type": "header", "data": {"text": HEAD, "level": 2}},
        {"type": "paragraph", "data": {"text": TWO}},
        {"type": "paragraph", "data": {"text": THREE}},
    ]
}
MODELS = {"blocks": [{"type": "headline", "model": {"blocks": [{"type": "text", "model": {"text": TITLE}}]}}, {"type": "text", "model": {"blocks": [{"type": "paragraph", "model": {"text": ONE}}]}},
    {"type": "subheadline", "model": {"blocks": [{"type": "text", "model": {"text": HEAD}}]}},
    {"type": "text", "model": {"blocks": [{"type": "paragraph", "model": {"text": TWO}}, {"type": "paragraph", "model": {"text": THREE}}]}}]}  # fmt: skip
GUTENBERG = [
    {"name": "core/paragraph", "attributes": {"content": ONE}},
    {"name": "core/heading", "attributes": {"content": HEAD, "level": 2}},
    {"name": "core/paragraph", "attributes": {"content": TWO}},
    {"name": "core/paragraph", "attributes": {"content": THREE}},
]
KEYS = [{"p": ONE}, {"h2": HEAD}, {"p": TWO}, {"p": THREE}]
NESTED = [
    {"type": "box", "items": [{"htmlText": f"<p>{ONE}</p>"}]},
    {"type": "box", "items": [{"htmlText": f"<h2>{HEAD}</h2><p>{TWO}</p>"}]},
    {"type": "box", "items": [{"htmlText": f"<p>{THREE}</p>"}]},
]
MARKDOWN = (
    f"{ONE[:10]}**{ONE[10:20]}**{ONE[20:]}\n\n## {HEAD}\n\n[{TWO[:20]}](http://hill.example/a){TWO[20:]}\n\n{THREE}"
)


@pytest.mark.parametrize(
    "article",
    [
        ARC,
        {"title": TITLE, "body": HTML},
        {"title": TITLE, "content": {"rendered": HTML}},
        {"title": {"rendered": TITLE}, "content": {"rendered": HTML}},
        {"title": TITLE, "body": HTML.replace("<", "&lt;").replace(">", "&gt;")},
        {"headline": TITLE, "body": CONTENTFUL},
        {"headline": TITLE, "content": PORTABLE},
        {"headline": TITLE, "body": EDITOR},
        {"title": TITLE, "content": MODELS},
        {"title": TITLE, "blocks": GUTENBERG},
        {"title": TITLE, "body": KEYS},
        {"title": TITLE, "elements": NESTED},
        {"title": TITLE, "text": MARKDOWN},
        {"header": {"title": TITLE}, "body": HTML},
        {"slug": "well-for-the-school", "body": HTML},
    ],
    ids=lambda article: "-".join(article),
)
def test_an_article_of_any_system_is_read(article: dict[str, Any]) -> None:
    assert kinds(read(state({"props": {"pageProps": {"article": article}}}))) == ALL


PROGRAM = f"window.__NUXT__=(function(a,b){{return {{data:[{{article:{{title:{json.dumps(TITLE)},id:a,body:{json.dumps(HTML)}}}}}],x:b}}}}(1,null))"


@pytest.mark.parametrize(
    "script",
    [
        f"window.__INITIAL_STATE__ = {json.dumps({'article': {'title': TITLE, 'body': HTML}})};",
        f"window['__PRELOADED_STATE__']={json.dumps({'a': {'title': TITLE, 'body': HTML}})}; go();",
        f"var x = {{a: 1}}; Fusion.globalContent={json.dumps(ARC)};Fusion.globalContentConfig={{}};",
        f"window.__DATA__ = JSON.parse({json.dumps(json.dumps({'title': TITLE, 'body': HTML}))});",
        f"window.__DATA__ = {json.dumps(json.dumps({'title': TITLE, 'body': HTML}))};",
        "window.__DATA__ = JSON.parse('"
        + json.dumps({"title": TITLE, "body": HTML}).replace("\\", "\\\\").replace("'", "\\'").replace("<", "\\x3c")
        + "');",
        PROGRAM,
    ],
)
def test_a_variable_is_read_however_it_is_written(script: str) -> None:
    assert kinds(read(f"<script>{script}</script>")) == ALL


def test_a_store_is_followed_from_the_article_to_its_body() -> None:
    store = {
        "Article:2": {"headline": "The ferry stays in its harbour", "blocks": [{"__ref": "Block:9"}, {"__ref": "Block:8"}]},
        "Article:1": {"headline": TITLE, "blocks": [{"__ref": "Block:1"}, {"__ref": "Block:2"}, {"__ref": "Block:3"}]},
        "Block:1": {"type": "paragraph", "text": ONE}, "Block:2": {"type": "paragraph", "text": TWO}, "Block:3": {"type": "paragraph", "text": THREE},
        "Block:8": {"type": "paragraph", "text": OTHER}, "Block:9": {"type": "paragraph", "text": OTHER * 3},
    }  # fmt: skip
    assert kinds(read(f"<script>window.__APOLLO_STATE__={json.dumps(store)}</script>")) == [
        ("paragraph", text) for text in (ONE, TWO, THREE)
    ]


def test_the_flat_list_of_nuxt_is_unfolded() -> None:
    flat = [
        ["ShallowReactive", 1],
        {"data": 2},
        ["Reactive", 3],
        {"article": 4},
        {"title": 5, "body": 6, "self": 4},
        TITLE,
        HTML,
    ]
    assert kinds(read(state(flat, "__NUXT_DATA__"))) == ALL


def test_the_rows_of_next_are_joined_and_followed() -> None:
    text = HTML.replace("metres", "mètres")
    rows = f'1:["$","div",null,{json.dumps({"article": {"title": TITLE, "body": "$2"}})}]\n2:T{len(text.encode()):x},{text}3:null\n'
    pushed = "".join(
        f"<script>self.__next_f.push({json.dumps([1, part])})</script>" for part in (rows[:150], rows[150:])
    )
    assert kinds(read(pushed)) == [(kind, text.replace("metres", "mètres")) for kind, text in ALL]


def test_where_it_stood_is_said() -> None:
    body = read(state({"props": {"pageProps": {"article": {"title": TITLE, "body": HTML}}}}))
    assert body is not None
    assert body.where == "__NEXT_DATA__ at props.pageProps.article.body"
    said = read(linked(articleBody="\n".join((ONE, TWO, THREE))))
    assert said is not None
    assert said.where == "json-ld articleBody"


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        (f"{ONE}\n{TWO}\n\n{THREE}", [ONE, TWO, THREE]),
        (f"{ONE}  {TWO}  {THREE}", [ONE, TWO, THREE]),
        (f"<p>{ONE}</p><p>{TWO}</p><p>{THREE}</p>", [ONE, TWO, THREE]),
        (f"&lt;p&gt;{ONE}&lt;/p&gt;&lt;p&gt;{TWO}&lt;/p&gt;&lt;p&gt;{THREE}&lt;/p&gt;", [ONE, TWO, THREE]),
        (f"{ONE}{TWO}{THREE}{OTHER}", [ONE, TWO, THREE, OTHER]),
        (f"{TITLE}\n{ONE}\n{TWO}\n{THREE}", [ONE, TWO, THREE]),
        ([ONE, TWO, THREE], [ONE, TWO, THREE]),
        (f"{ONE} {TWO} {THREE}", [f"{ONE} {TWO} {THREE}"]),
    ],
)
def test_linked_data_is_parted_into_paragraphs(said: Any, expected: list[str]) -> None:
    assert [block.text for block in getattr(read(linked(articleBody=said)), "blocks", ())] == expected


def test_the_state_is_preferred_where_it_is_as_long() -> None:
    both = linked(articleBody=f"{ONE} {TWO} {THREE}") + state({"title": TITLE, "body": HTML})
    assert kinds(read(both)) == ALL
    long = linked(articleBody="\n".join((ONE, TWO, THREE, ONE, TWO, THREE))) + state({"title": TITLE, "body": HTML})
    assert len(kinds(read(long))) == 6


RUBBISH = {
    "another article's body": {
        "article": {"title": "The ferry stays in its harbour this winter", "body": f"<p>{OTHER * 4}</p>"}
    },
    "related articles": {
        "article": {"title": TITLE, "related": [{"title": "The ferry stays in its harbour", "body": OTHER * 4}]}
    },
    "comments": {
        "article": {"title": TITLE, "comments": [{"text": OTHER}, {"text": ONE}, {"text": TWO}, {"text": THREE}]}
    },
    "messages": {"title": TITLE, "translations": {"cookies": OTHER * 5}},
    "code": {"title": TITLE, "body": "function go() { var a = b.c; if (a) { return x_y + '. '; } } " * 20},
    "a list of names": {"title": TITLE, "body": "Anna Berg, Omar Said, Li Wen, Ines Soto, " * 20},
    "one sentence": {"title": TITLE, "body": ONE},
    "a body that nothing names": {"thing": {"words": OTHER * 4}},
    "addresses": {"title": TITLE, "body": "http://hill.example/a.b/c_d " * 50},
}


@pytest.mark.parametrize("value", RUBBISH.values(), ids=RUBBISH)
def test_nothing_is_better_than_rubbish(value: Any) -> None:
    assert read(state(value)) is None


def test_the_right_one_of_many_is_taken() -> None:
    articles = [
        {"title": f"The ferry of {place} stays in its harbour", "body": f"<p>{OTHER * 9}</p>"}
        for place in ("Elba", "Hven", "Iona")
    ]
    assert kinds(read(state({"articles": [*articles, {"title": TITLE, "body": HTML}, *articles]}))) == ALL


@pytest.mark.parametrize(
    ("title", "text"),
    [
        ("小镇在学校后面挖了一口井", "镇长周一表示，小镇在学校后面挖了一口井，第三天水就涨上来了。"),
        ("町は学校の裏に井戸を掘った", "町長は月曜日、学校の裏に井戸を掘り、三日目に水が出たと述べた。"),
        (
            "البلدة تحفر بئرا خلف المدرسة",
            "قال رئيس البلدية يوم الاثنين إن البلدة حفرت بئرا خلف المدرسة وإن الماء ارتفع في اليوم الثالث.",
        ),
        (
            "Η πόλη έσκαψε πηγάδι πίσω από το σχολείο",
            "Η πόλη έσκαψε πηγάδι πίσω από το σχολείο και το νερό ανέβηκε την τρίτη μέρα.",
        ),
    ],
)
def test_other_scripts_are_read_as_well(title: str, text: str) -> None:
    body = read(state({"a": {"title": title, "content": [{"type": "text", "content": text}] * 9}}), title)
    assert kinds(body) == [("paragraph", text)] * 9


def test_a_fragment_has_every_kind_of_block_in_order() -> None:
    source = (
        "<p>One <b>bold</b> word.</p><ul><li>First <a href='/a'>item</a><ul><li>Inner</li></ul></li><li>Second</li></ul><h3>Sub</h3>"
        "<blockquote><p>Said so.</p><footer>Ann Shaw</footer></blockquote><figure><img src='/i.jpg' alt='A well'><figcaption>The well.</figcaption></figure>"
        "<table><tr><th>Year</th><th>Depth</th></tr><tr><td>2022</td><td>40</td></tr></table>Loose text.<br><br>After it."
    )
    blocks = fragment_blocks(source, URL)
    assert [(block.kind, block.text) for block in blocks] == [
        ("paragraph", "One bold word."), ("list", "First item\nInner\nSecond"), ("subhead", "Sub"), ("quote", "Said so."),
        ("figure", ""), ("table", "Year\nDepth\n2022\n40"), ("paragraph", "Loose text."), ("paragraph", "After it."),
    ]  # fmt: skip
    assert (blocks[2].level, blocks[3].attribution) == (3, "Ann Shaw")
    assert (blocks[4].image, blocks[4].caption, blocks[4].alt) == ("http://hill.example/i.jpg", "The well.", "A well")
    assert blocks[5].rows == (("Year", "Depth"), ("2022", "40"))


def test_the_letters_of_linked_data_are_given_to_compare() -> None:
    tree = parse(linked(articleBody="<p>One, &amp; two!</p>"), URL)
    assert linked_body(gather(tree, URL)) == "onetwo"
    tree = parse(linked(), URL)
    assert linked_body(gather(tree, URL)) == ""


HOSTILE = {
    "deep": '<script type="application/json">' + "[" * 500_000 + "</script>",
    "deep and whole": '<script type="application/json">'
    + '{"a":' * 900
    + json.dumps(ONE * 9)
    + "}" * 900
    + "</script>",
    "values without end": '<script>a={"b":"' + 'x={"y":"' * 100_000 + "</script>",
    "many values": "<script>" + 'a={"b":' * 200_000 + "</script>",
    "a string without end": '<script>window.__NUXT__=f("' + 'a:"b\\"' * 200_000 + "</script>",
    "names": "<script>" + "a" * 1_000_000 + "={" + "</script>",
    "rows": '<script>self.__next_f.push([1,"' + "1:T1,2:" * 200_000 + '"])</script>',
    "a cycle": state([["Reactive", 0], {"a": 1, "b": [1]}, [1, 2], "x" * 400], "__NUXT_DATA__"),
    "tags": state({"title": TITLE, "body": "<a x></a>. " * 100_000}),
    "wide": state({"title": TITLE, "body": [{"a": [1] * 50}] * 20_000}),
    "too much": state({"title": TITLE, "body": HTML * 8_000}),
}


@pytest.mark.parametrize("scripts", HOSTILE.values(), ids=HOSTILE)
def test_a_hostile_state_costs_little(scripts: str) -> None:
    tree = parse(scripts, URL)
    facts = gather(tree, URL)
    begun = time.process_time()
    embedded_body(tree, facts)
    assert time.process_time() - begun < 3


JSON = st.recursive(
    st.none()
    | st.booleans()
    | st.integers()
    | st.text()
    | st.sampled_from([ONE, TITLE, HTML, "$1", "paragraph", "h2"]),
    lambda inner: (
        st.lists(inner)
        | st.dictionaries(
            st.sampled_from(["title", "body", "type", "content", "text", "items", "a:1", "__ref", "generated", "id"]),
            inner,
        )
    ),
)


@given(JSON, st.sampled_from(["__NEXT_DATA__", "__NUXT_DATA__"]))
def test_any_state_is_survived(value: Any, name: str) -> None:
    read(state({"title": TITLE, "x": value, "pad": "x" * 400}, name) + state([value, "x" * 400], name))

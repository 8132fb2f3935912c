# ruff: noqa: E501 - markup, a piece a line, in several scripts
"""Authors are persons and agencies, one each, from the place of the page that names them best."""

import json

import pytest

from crawler.pages.headline import read_headline
from crawler.pages.metadata import gather
from crawler.pages.people.authors import clean_names, read_authors, read_named
from crawler.pages.tree import parse

URL = "http://hill.example/2023/11/well"
TEXT = (
    "<p>The town has dug a well behind the school, and the water rose on the third day, the mayor said on Monday.</p>"
)


def authors(head: str = "", above: str = "", below: str = "", site: str = "Hill Weekly") -> tuple[str, ...]:
    tree = parse(
        f"<html><head>{head}</head><body><h1>A well for the school</h1>{above}{TEXT}{below}</body></html>", URL
    )
    facts = gather(tree, URL)
    return read_authors(facts, read_named(facts), read_headline(tree, facts.names, site)[1], site)


def linked(author: object) -> str:
    return f'<script type="application/ld+json">{json.dumps({"@type": "NewsArticle", "author": author})}</script>'


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("By Ann Shaw", ("Ann Shaw",)),
        ("BY ANN SHAW AND OMAR SAID", ("ANN SHAW", "OMAR SAID")),
        ("Von Ann Shaw und Omar Said, Amman", ("Ann Shaw", "Omar Said")),
        ("Por Ana Ruiz y Omar Said", ("Ana Ruiz", "Omar Said")),
        ("Par Anne Roy et Omar Said", ("Anne Roy", "Omar Said")),
        ("Dr. Ann Shaw, science editor", ("Ann Shaw",)),
        ("Ann Shaw, Tom Ray, Reuters", ("Ann Shaw", "Tom Ray", "Reuters")),
        ("Ann Shaw (ash)", ("Ann Shaw",)),
        ("Ann Shaw ann@hill.example", ("Ann Shaw",)),
        ("Ann Shaw | 4 Nov 2023", ("Ann Shaw",)),
        ("By Ann Shaw. Reviewed by Tom Ray", ("Ann Shaw",)),
        ("Ann Shaw, MD", ("Ann Shaw",)),
        ("Ann Shaw in Amman", ("Ann Shaw",)),
        ("Автор: Анна Шоу", ("Анна Шоу",)),
        ("Анна Шоу и Омар Саид", ("Анна Шоу", "Омар Саид")),
        ("Της Άννας Σω", ("Άννας Σω",)),
        ("بقلم: سارة حداد", ("سارة حداد",)),
        ("كتبت سارة حداد", ("سارة حداد",)),
        ("نویسنده: سارا کریمی", ("سارا کریمی",)),
        ("김철수 기자 kim@hill.example", ("김철수",)),
        ("글·사진=김철수 기자", ("김철수",)),
        ("김철수·이영희 기자", ("김철수", "이영희")),
        ("记者 张三 李四报道", ("张三 李四",)),
        ("记者张三、李四", ("张三", "李四")),
        ("文/张三", ("张三",)),
        ("作者：张三", ("张三",)),
        ("記者張三／台北報導", ("張三",)),
        ("山田太郎記者", ("山田太郎",)),
        ("【東京＝山田太郎】", ("山田太郎",)),
        ("Piše: Ana Babić, Hina", ("Ana Babić", "Hina")),
        ("Izvor: Tanjug", ()),
        ("Hildur Dís Jónsdóttir skrifar", ("Hildur Dís Jónsdóttir",)),
        ("张三丰 记者", ("张三丰",)),
        ("다른기사 보기", ()),
        ("Aki Metsä Niemi STT", ("Aki Metsä Niemi",)),
        ("Text: Ann Shaw. Foto: Tom Ray", ("Ann Shaw",)),
        ("Text och foto: Ann Shaw", ("Ann Shaw",)),
        ("ΡΕΠΟΡΤΑΖ: Μαρία Λέκκα", ("Μαρία Λέκκα",)),
        ("Του ανταποκριτή μας Νίκου Λόφου", ("Νίκου Λόφου",)),
        ("Συνέντευξη στην Άννα Σω", ("Άννα Σω",)),
        ("執筆者：山野太郎", ("山野太郎",)),
        ("ライター：山野太郎", ("山野太郎",)),
        ("경제부 김철수 기자", ("김철수",)),
        ("기자명 김철수 기자", ("김철수",)),
        ("김철수 기자 승인 2026.03.04 10:00", ("김철수",)),
        ("張三丰 綜合報導", ("張三丰",)),
        ("中央社 記者張三丰", ("張三丰",)),
        ("編譯張三丰", ("張三丰",)),
        ("Розмовляла Анна Шоу", ("Анна Шоу",)),
        ("Материал подготовила Анна Шоу", ("Анна Шоу",)),
        ("PV Minh Hạnh", ("Minh Hạnh",)),
        ("Bài, ảnh: Minh Hạnh", ("Minh Hạnh",)),
        ("Publicat de Ana Pop", ("Ana Pop",)),
        ("Un articol de Ana Pop", ("Ana Pop",)),
        ("Kis Anna újságíró", ("Kis Anna",)),
        ("Toimittaja Nora Lind", ("Nora Lind",)),
        ("Rozmawiała Anna Lis", ("Anna Lis",)),
        ("Per Andersson", ("Per Andersson",)),
        ("記者 陳曉明 報導 責任編輯 林安", ("陳曉明",)),
        ("文章作者", ()),
        ("作者：山州周刊记者 岳家文", ("岳家文",)),
        ("언덕HLW 박요한 기자", ("박요한",)),
        ("기사입력", ()),
        ("ΣΥΝΤΑΚΤΗΣ:", ()),
        ("Rep: Dewi Lestari/ Red: Agus W", ("Dewi Lestari",)),
        ("Jana Malá, Petr Dub Sdílet na síti", ("Jana Malá", "Petr Dub")),
        ("Ann Shaw. Quelle: dpa", ("Ann Shaw", "dpa")),
        ("Von Ann Shaw, HRT Amman", ("Ann Shaw",)),
        ("Por Ana Ruiz e Omar Said — Amman", ("Ana Ruiz", "Omar Said")),
        ("Ana Ruiz com Lusa", ("Ana Ruiz", "Lusa")),
        ("Ann Shaw (Reuters)", ("Ann Shaw", "Reuters")),
        ("ANN SHAW Valley Herald", ("ANN SHAW",)),
        ("A. J. Shaw", ("A. J. Shaw",)),
        ("Publié le", ()),
        ("Опубликовано", ()),
        ("Data publicării: 10.02.2026", ()),
        ("山间新闻记者 张三", ("张三",)),
        ("by Ann Shaw ● December 23, 2025 ● 6 min read", ("Ann Shaw",)),
        ("Ann Shaw, City Hall reporter", ("Ann Shaw",)),
        ("Ann Shaw, BSN, RN", ("Ann Shaw",)),
        ("Ein Porträt von Ann Shaw", ("Ann Shaw",)),
        ("Ein Foto von Ann Shaw", ("Ein Foto von Ann Shaw",)),
        ("Propos recueillis par Anne Roy", ("Anne Roy",)),
        ("dal nostro inviato Ugo Neri", ("Ugo Neri",)),
        ("Ana Ruiz, da Agência Brasil", ("Ana Ruiz", "Agência Brasil")),
        ("Anne Roy. Publié le 5 novembre", ("Anne Roy",)),
        ("김철수 기자 kim@hill.example 이영희 기자 lee@hill.example", ("김철수", "이영희")),
        ("聞き手・山田太郎", ("山田太郎",)),
        ("山田 太郎 ： 経済記者", ("山田 太郎",)),
        ("山間報／記者張三／台北報導", ("張三",)),
        ("本报记者 王云娜 申智林", ("王云娜", "申智林")),
        ("朱怡蓉 彭裕峰 報導 / 台北市", ("朱怡蓉", "彭裕峰")),
        ("Авторы", ()),
        ("约翰·史密斯", ("约翰·史密斯",)),
        ("ジョン・スミス", ("ジョン・スミス",)),
        ("田中太郎・鈴木花子", ("田中太郎", "鈴木花子")),
        ("Ana Ortega y Gasset", ("Ana Ortega y Gasset",)),
        ("Ana Ruiz y Lusa", ("Ana Ruiz", "Lusa")),
        ("Ann Shaw (Text) und Tom Ray (Foto)", ("Ann Shaw",)),
        ("Anne Roy (avec AFP)", ("Anne Roy", "AFP")),
        ("Von unserer Redakteurin Ann Shaw", ("Ann Shaw",)),
        ("Escrito por Ana Ruiz", ("Ana Ruiz",)),
        ("Geschreven door Jan Ray", ("Jan Ray",)),
        ("Журналістка Олена Коваль", ("Олена Коваль",)),
        ("文｜张三 编辑｜李四", ("张三",)),
        ("见习记者 张三", ("张三",)),
        ("记者 张三 通讯员 李四", ("张三",)),
        ("社会部・山田太郎", ("山田太郎",)),
        ("山田太郎　経済部記者", ("山田太郎",)),
        ("김철수 도쿄 특파원", ("김철수",)),
        ("[김철수 기자]", ("김철수",)),
        ("사진=김철수 기자", ()),
        ("김철수 기자 기사 모음", ("김철수",)),
        ("김철수 편집위원", ("김철수",)),
        ("山田太郎 朝刊新聞記者", ("山田太郎",)),
        ("Ana Ruiz +", ("Ana Ruiz",)),
        ("postado em", ()),
        ("nga Ann Shaw", ("Ann Shaw",)),
        ("By Nga Pham", ("Nga Pham",)),
        ("Takip Et", ()),
        ("3 min read", ()),
        ("https://hill.example/ann", ()),
        ("${author}", ()),
        ("", ()),
    ],
)  # fmt: skip
def test_names_are_cleaned(text: str, names: tuple[str, ...]) -> None:
    assert clean_names([text]) == names


@pytest.mark.parametrize(
    ("head", "names"),
    [
        (linked({"@type": "Person", "name": "By Ann Shaw"}), ("Ann Shaw",)),
        (linked([{"@type": "Person", "name": "Ann Shaw"}, {"@type": "Organization", "name": "Reuters"}]), ("Reuters", "Ann Shaw")),
        (linked({"@type": "Person", "byline": "Ann Shaw"}), ("Ann Shaw",)),
        (linked({"@type": "Organization", "name": "Hill Weekly"}), ("Hill Weekly",)),
        (linked({"@type": "NewsMediaOrganization", "name": "The Hill's newsroom"}), ("The Hill's newsroom",)),
        (linked({"@type": "Organization", "name": "Anatolia Line"}), ()),
        (linked("Hill Weekly") + '<meta name="author" content="Ann Shaw">', ("Ann Shaw",)),
        (linked("ashaw") + '<meta name="author" content="Ann Shaw">', ("Ann Shaw",)),
        ('<meta name="author" content="admin"><meta name="parsely-author" content="Ann Shaw">', ("Ann Shaw",)),
        ('<meta name="twitter:label1" content="Written by"><meta name="twitter:data1" content="Ann Shaw">', ("Ann Shaw",)),
        ('<meta name="twitter:data1" content="3 minutes">', ()),
        ('<meta name="citation_author" content="Shaw, Ann"><meta name="citation_author" content="Said, Omar">', ("Ann Shaw", "Omar Said")),
        ('<meta name="twitter:label2" content="Geschrieben von"><meta name="twitter:data2" content="Ann Shaw">', ("Ann Shaw",)),
        ('<meta name="twitter:label2" content="Category"><meta name="twitter:data2" content="Big Wells">', ()),
        ('<meta name="twitter:misc:Written by" content="Ann Shaw">', ("Ann Shaw",)),
        ('<meta property="dable:author" content="Ann Shaw">', ("Ann Shaw",)),
        ('<meta name="author-image" content="Ann Shaw">', ()),
        ('<script type="application/ld+json">{"@type":"NewsArticle","description":"He said "no"","author":{"@type":"Person","name":"Ann Shaw"}}</script>', ("Ann Shaw",)),
        ('<script>window.dataLayer=[{"author":"Ann Shaw"}]</script>', ("Ann Shaw",)),
        ('<script>window.state={"article":{"author":{"id":7,"name":"Ann Shaw"}}}</script>', ("Ann Shaw",)),
        (linked("Hill Weekly") + '<script>window.state={"comment":{"author":{"id":7,"name":"Tom Ray"}}}</script>', ("Hill Weekly",)),
        ('<script>window.dataLayer=[{"author":"Zo\\u00eb Shaw"}]</script>', ("Zoë Shaw",)),
    ],
)  # fmt: skip
def test_the_metadata_name_authors(head: str, names: tuple[str, ...]) -> None:
    assert authors(head) == names


@pytest.mark.parametrize(
    ("above", "names"),
    [
        ('<p class="byline">By <a href="/ann">Ann Shaw</a> and <a href="/omar">Omar Said</a> | 4 Nov 2023</p>', ("Ann Shaw", "Omar Said")),
        ('<div class="authors"><span class="author">Ann Shaw</span><span class="author">Omar Said</span></div>', ("Ann Shaw", "Omar Said")),
        ('<div class="author-line">Von <a href="/autor/ann">Ann Shaw</a><span>Korrespondentin</span></div>', ("Ann Shaw",)),
        ('<div class="field--name-field-author field--label-inline"><div class="label">نویسنده</div><a href="/fa/authors/sara">سارا کریمی</a></div>', ("سارا کریمی",)),
        ('<div><span class="author">โดย สมชาย ใจดี</span><span>วันอาทิตย์</span></div>', ("สมชาย ใจดี",)),
        ("<p>By Ann Shaw</p>", ("Ann Shaw",)),
        ("<div>By</div><div>Ann Shaw</div>", ("Ann Shaw",)),
        ("<p>김철수 기자 kim@hill.example</p>", ("김철수",)),
        ("<p>بقلم: سارة حداد</p>", ("سارة حداد",)),
        ('<p class="byline">Staff report</p>', ()),
        ('<div class="comment"><span class="author">Tom Ray</span></div>', ()),
        ('<div class="photo-author">Tom Ray</div>', ()),
        ('<div class="byline">Reviewed by <span class="author">Tom Ray</span></div>', ()),
        ("<p>Ann Shaw</p>", ("Ann Shaw",)),
    ],
)  # fmt: skip
def test_the_byline_names_authors(above: str, names: tuple[str, ...]) -> None:
    assert authors(above=above) == names


@pytest.mark.parametrize(
    ("above", "names"),
    [
        ('<p class="by"><a class="author">Ann Shaw</a><a class="author">Omar Said</a></p>', ("Ann Shaw", "Omar Said")),
        ('<div class="byline"><div><span>Ann Shaw</span><span>Reporter</span></div><div><span>Tom Ray</span><span>Foto</span></div></div>', ("Ann Shaw",)),
        ('<div class="byline"><span class="author">Ann Shaw</span>, <span>dpa</span></div>', ("Ann Shaw", "dpa")),
        ('<div class="byline"><p class="author">Ann Shaw</p><p>/ritzau/</p></div>', ("Ann Shaw", "ritzau")),
        ('<div class="writer">김철수 기자</div><div class="writer">이영희 기자</div>', ("김철수", "이영희")),
        ('<p><span class="author"><a href="/r/1">Ann Shaw</a></span> <span><a href="/r/2">Omar Said</a></span> <a href="/tag/2">Big Well</a></p>', ("Ann Shaw", "Omar Said")),
        ("<p>Ann Shaw/Omar Said</p>", ("Ann Shaw", "Omar Said")),
        ("<p>MTI | 5 Nov 2023</p>", ("MTI",)),
        ("<p><span>Dec 17, 2023</span><span>Ann Shaw</span></p>", ("Ann Shaw",)),
        ("<p>Dec 17, 2023 <b>Ann Shaw / Beta</b></p>", ("Ann Shaw", "Beta")),
        ("<p>Dec 17, 2023 in a long line of news <b>Ann Shaw</b></p>", ()),
        ("<p><i>رويترز</i> <i>تاريخ النشر: 5 نوفمبر 2023</i></p>", ("رويترز",)),
        ("<ul><li><i>Author, </i>李澄欣</li><li><i>Role, </i>记者</li></ul>", ("李澄欣",)),
        ("<p>By The Hill editors</p>", ("The Hill editors",)),
        ("<p>By Ann Shaw <a>Send us a tip</a></p>", ("Ann Shaw",)),
        ("<ul><li>Ann Shaw</li><li>Hill</li><li>5/11/2023</li></ul>", ("Ann Shaw",)),
        ("<ul><li>Big Wells</li><li>Hill Town</li></ul>", ()),
        ("<p>Hill Weekly, ČTK</p><p>5. 11. 2023</p>", ("ČTK",)),
        ('<p><a href="/people/ann-shaw/">Ann Shaw</a></p>', ("Ann Shaw",)),
        ('<p>The well was dug by <a href="/people/tom-ray/">Tom Ray</a>, ' + "who has dug all of the wells of the town, and of three others, " * 3 + "he said.</p>", ()),
        ("<p>5 Nov 2023, 08:15 | Haber: Ann Shaw / İHA</p>", ("Ann Shaw", "İHA")),
        ("<p>2023-11-05 08:15 来源：山间网 作者：周晓彤 责任编辑：韩磊</p>", ("周晓彤",)),
        ("<p>取材・文／大橋健太郎　撮影／原田まこと</p>", ("大橋健太郎",)),
        ("<p>Kilde: NTB</p>", ("NTB",)),
        ("<p>Kilde: The mayor's office</p>", ()),
    ],
)  # fmt: skip
def test_elements_in_a_row_are_read_apart(above: str, names: tuple[str, ...]) -> None:
    assert authors(above=above) == names


@pytest.mark.parametrize(
    ("above", "below", "names"),
    [
        ("<p>〔記者陳怡君／台北報導〕鎮上今天說明。</p>", "", ("陳怡君",)),
        ("<p>（山城社記者黃國倫台北4日電）鎮上今天說明。</p>", "", ("黃國倫",)),
        ("<p>新华社北京3月4日电（记者李建国、王晓梅）镇上今天说明。</p>", "", ("李建国", "王晓梅")),
        ("<p>【ソウル＝中村俊介】町は井戸を掘った。</p>", "", ("中村俊介",)),
        ("<p>(서울=산골뉴스) 최민서 기자 = 마을에 우물이 생겼다.</p>", "", ("최민서",)),
        ("<p>■ 本报记者 刘洋 赵倩 （第四版）</p>", "", ("刘洋", "赵倩")),
        ("", "<p>【小林一郎】</p>", ("小林一郎",)),
        ("", "<p>（報道部・鈴木智子）</p>", ("鈴木智子",)),
        ("", "<p>（渡辺真由子）</p>", ("渡辺真由子",)),
        ("", "<p>町に不安が広がる。【小林一郎、鈴木智子】</p>", ("小林一郎", "鈴木智子")),
        ("", "<p>镇上今天说明。（记者 彭怡）</p>", ("彭怡",)),
        ("", "<p>마을에 우물이 생겼다. 구은서 기자 koo@hill.example</p>", ("구은서",)),
        ("<p>(세종=산골뉴스) 나혜윤 심언기 기자 = 마을에 우물이 생겼다.</p>", "", ("나혜윤", "심언기")),
        ("", "<p>（敬称略）</p>", ()),
        ("", "<p>【関連記事】</p>", ()),
        ("", "<p>町に不安が広がる。（小林一）</p>", ("小林一",)),
        ("", "<p>町に不安が広がる。（東京都）</p>", ()),
    ],
)
def test_reporters_stand_in_the_frame_of_the_text(above: str, below: str, names: tuple[str, ...]) -> None:
    assert authors(above=above, below=below) == names


def test_an_outlet_that_signs_as_a_whole_is_believed_before_the_frame_of_the_text() -> None:
    head = linked({"@type": "Organization", "name": "Hill Weekly"})
    assert authors(head, "<p>【ソウル＝中村俊介】町は井戸を掘った。</p>") == ("Hill Weekly",)


def test_a_name_in_another_case_is_the_same() -> None:
    head = linked([{"@type": "Person", "name": "Άννα Σω"}])
    assert authors(head, "<p>Της Άννας Σω</p>") == ("Άννα Σω",)


def test_an_organisation_named_for_machines_alone_is_the_outlet_of_the_title() -> None:
    head = "<title>A well for the school - The Brook, 5 Nov 2023</title>"
    unseen = '<div itemprop="author" itemscope itemtype="http://schema.org/Organization"><meta itemprop="name" content="The Brook"></div>'
    assert authors(head, unseen, site="") == ("The Brook",)


def test_a_person_named_for_machines_alone_is_the_author_where_there_is_but_one() -> None:
    unseen = '<div itemprop="author" itemscope itemtype="http://schema.org/Person"><meta itemprop="name" content="Ann Shaw"></div>'
    assert authors(above=unseen) == ("Ann Shaw",)
    assert authors(above=unseen, below=unseen) == ()
    assert authors(above=f'<div itemscope itemtype="http://schema.org/Review">{unseen}</div>') == ()


def test_the_box_of_the_headline_is_the_articles_whatever_it_is_called() -> None:
    inside = f'<div class="card newsletter"><h1>A well for the school</h1><p class="byline">By Ann Shaw</p>{TEXT}</div>'
    tree = parse(f"<html><body>{inside}</body></html>", URL)
    facts = gather(tree, URL)
    head = read_headline(tree, facts.names, "")[1]
    assert read_authors(facts, read_named(facts), head, "") == ("Ann Shaw",)


@pytest.mark.parametrize(
    ("byline", "names"),
    [
        ('<p>By <a class="author" href="/author/as">Ann Shaw</a> and Tom Ray</p>', ("Ann Shaw", "Tom Ray")),
        ('<p>By <a class="author" href="/author/as">Ann Shaw</a> | The Hill Post</p>', ("Ann Shaw",)),
        (
            "<div><div><a>Ann Shaw</a></div><div><a>Tom Ray</a></div><div>4 Nov 2023</div></div>",
            ("Ann Shaw", "Tom Ray"),
        ),
        ("<p><em>김철수 기자</em><em>이영희 기자</em></p>", ("김철수", "이영희")),
        ('<p class="byline"><span class="category">Town</span> <a>Ann Shaw</a></p>', ("Ann Shaw",)),
        ('<p class="byline"><span class="category">Town</span> <time>4 Nov 2023</time></p>', ()),
        ('<p class="by">Hill Weekly <span>Ann SHAW.</span> Published on 4 Nov 2023</p>', ("Ann SHAW",)),
    ],
)
def test_a_byline_is_read_to_its_end(byline: str, names: tuple[str, ...]) -> None:
    assert authors(above=byline) == names


def test_whose_name_stands_alone_beside_that_of_the_metadata_signs_too() -> None:
    byline = "<div><address class=name>Tom Ray</address><address class=name>Ann Shaw</address></div>"
    assert authors(linked({"@type": "Person", "name": "Ann Shaw"}), byline) == ("Tom Ray", "Ann Shaw")
    menu = "<div><p>Most Popular</p><p>Ann Shaw</p><p>Read More</p></div>"
    assert authors(linked({"@type": "Person", "name": "Ann Shaw"}), menu) == ("Ann Shaw",)


@pytest.mark.parametrize(
    ("end", "names"),
    [
        ("<p>The well holds, she said. (Ann Shaw, 4.11.2023)</p>", ("Ann Shaw",)),
        ("<p>The well holds.</p><p><i>Ann Shaw</i></p>", ("Ann Shaw",)),
        ("<p>The well holds.</p><p><i>Ann Shaw</i></p><p>She had seen it dug by eleven men in nine days of rain, said the mayor.</p>", ()),
        ("<p>The well holds.</p><h3>Ann Shaw</h3>", ()),
        ('<p>The well holds.</p><p><a href="/2">Ann Shaw</a></p>', ()),
        ("<p>The well holds.</p><p>Happy Harvest!</p>", ()),
    ],
)  # fmt: skip
def test_who_signs_behind_the_last_sentence(end: str, names: tuple[str, ...]) -> None:
    assert authors(below=end) == names


def test_an_agency_is_the_author_rather_than_an_account() -> None:
    assert authors(linked({"@type": "Person", "name": "admin"}), "<p>Source: Reuters</p>") == ("Reuters",)
    assert authors(linked({"@type": "Person", "name": "admin"})) == ("admin",)


def test_other_peoples_bylines_in_cards_are_left_alone() -> None:
    cards = '<div class="related-card"><span class="author">Tom Ray</span></div><div class="teaser"><p class="byline">By Kim Lee</p></div>'
    assert authors(above='<span class="author">Ann Shaw</span>', below=cards) == ("Ann Shaw",)
    assert authors(below=cards) == ()


def test_a_byline_below_a_linked_title_is_another_articles() -> None:
    cards = '<div class="item"><h3><a href="/2">The mayor looks for another well</a></h3><span class="author">Tom Ray</span></div>'
    assert authors(below=cards) == ()
    box = '<div class="box"><h3><a href="/ann">Ann Shaw-Montgomery</a></h3><span class="author">Ann Shaw</span></div>'
    assert authors(below=box) == ("Ann Shaw",)


def test_a_line_beside_the_headline_comes_before_a_byline_below_the_text() -> None:
    prose = (
        "<p>The water of the new well is clear and cold, and the children of the school drank of it all day long before the mayor came.</p>"
        * 3
    )
    below = f'{prose}<div class="byline">Tom Ray</div>'
    assert authors(above="<p>Caption</p><p>Von Ann Shaw</p>", below=below) == ("Ann Shaw",)
    assert authors(below=below) == ("Tom Ray",)


def test_a_byline_beside_the_headline_knows_better_than_a_user_of_the_system() -> None:
    head = linked({"@type": "Person", "name": "Tom Ray"})
    assert authors(head, "<p>By Ann Shaw</p>") == ("Ann Shaw",)
    assert authors(head, "<p>By Tom Ray and Ann Shaw</p>") == ("Tom Ray", "Ann Shaw")
    assert authors(head, "<p>By Tom Ray in Amman</p>") == ("Tom Ray",)


def test_the_end_may_name_the_author() -> None:
    assert authors(below="<p>Written by Ann Shaw</p>") == ("Ann Shaw",)
    assert authors(linked("Hill Weekly"), below='<p style="text-align:right"><b>Ann Shaw</b></p>') == ("Ann Shaw",)


def test_an_agency_comes_before_the_outlet() -> None:
    assert authors(linked("Hill Weekly"), '<div class="author">By Reuters</div>') == ("Reuters",)
    assert authors(linked("Hill Weekly")) == ("Hill Weekly",)


def test_many_names_are_somebody_elses_list() -> None:
    assert (
        authors('<meta name="author" content="' + ", ".join(f"Ann{c} Shaw{c}" for c in "abcdefghijklmnop") + '">') == ()
    )


@pytest.mark.parametrize(
    "author", [None, 7, [], [None], {"name": None}, {"@id": "#x"}, [[{"name": ["Ann Shaw"]}]], {"name": {"a": 1}}]
)
def test_odd_json_ld_is_survived(author: object) -> None:
    assert authors(linked(author)) in ((), ("Ann Shaw",))


def test_names_cost_no_more_than_their_length() -> None:
    assert clean_names(["By " * 100_000, "(" * 100_000, "a, " * 100_000, "- " * 100_000]) in ((), ("a",))


@pytest.mark.parametrize(
    ("below", "names"),
    [
        (
            "<aside><div><h3>Published</h3><p>3 May</p></div><div><h3>Author</h3><p>Ann B. Shaw</p></div></aside>",
            ("Ann B. Shaw",),
        ),
        (
            "<h6>Author(s)</h6><ul><li><a href=/a>Ann Shaw</a></li><li><a href=/o>Omar Said</a></li></ul>",
            ("Ann Shaw", "Omar Said"),
        ),
        ("<h2>Article by</h2><div>Ann Shaw</div><button>Write to me</button>", ("Ann Shaw",)),
        ("<p><strong>Contributors:</strong> Ann Shaw</p>", ("Ann Shaw",)),
        ("<h3>Author</h3><p>All that we print is read by two of us.</p>", ()),
        ("<h3>Authors</h3><ul><li>Our Newsroom</li><li>Health News</li></ul>", ()),
    ],
)
def test_the_names_under_a_label_of_its_own_line(below: str, names: tuple[str, ...]) -> None:
    assert authors(below=below) == names


@pytest.mark.parametrize(
    ("line", "names"),
    [
        ("<p><strong>Ann Shaw/Omar Said</strong></p>", ("Ann Shaw", "Omar Said")),
        ("<p>ANN SHAW</p>", ("ANN SHAW",)),
        ("<h3>ANN SHAW</h3>", ("Hill Weekly",)),
        ("<p><strong>A Hole In The Ground</strong></p><p>And no more.</p>", ("Hill Weekly",)),
    ],
)
def test_who_heads_the_text_in_bold_wrote_it_where_all_else_names_the_outlet(line: str, names: tuple[str, ...]) -> None:
    by = '<div class="meta">by Hill Weekly November 21, 2023</div><p><em>Many have no water</em></p>'
    assert authors(linked({"@type": "Person", "name": "Hill Weekly"}), above=by + line) == names


def test_a_name_in_full_under_the_headline_is_believed_before_one_of_one_word() -> None:
    assert authors(linked({"@type": "Person", "name": "Omar"}), above="<div class=author-2>Ann Shaw</div>") == (
        "Ann Shaw",
    )
    assert authors(linked({"@type": "Person", "name": "Omar"}), above="<div class=author-2>Hill</div>") == ("Omar",)
    assert authors(linked({"@type": "Person", "name": "Omar Said"}), above="<div class=author-2>Ann Shaw</div>") == (
        "Omar Said",
    )


def test_a_newspaper_in_chinese_is_no_person_and_the_reporter_at_the_end_is() -> None:
    head = '<meta property="article:author" content="江畔日报">'
    assert authors(head, below="<p>（江畔日报记者 周慕远）</p>") == ("周慕远",)
    assert authors(head, below="<p>（山报记者 周慕远 贺东来）</p>") == ("周慕远", "贺东来")
    assert authors(head) == ("江畔日报",)


@pytest.mark.parametrize(
    ("above", "names"),
    [
        ("<div>29 May 2023, 16:12 Amman - Hill, <a href=/s/9>Ann Shaw</a></div>", ("Ann Shaw",)),
        ("<div>29 May 2023, 16:12, from <a href=/t>Port Hill</a> for the <a href=/s/9>Spring Fair</a></div>", ()),
        ("<div><span>Г.Баясгалан</span><span>2023-11-27 10:15</span><span>Нийгэм</span></div>", ("Г.Баясгалан",)),
        ("<div>29 May 2023</div><h6>Ann Shaw<span>,</span></h6><h6>Omar Said</h6>", ("Ann Shaw", "Omar Said")),
        ("<div class=c-author><div class=c-author__location>Hill Town</div></div>", ()),
    ],
)
def test_who_stands_beside_the_date_wrote_it(above: str, names: tuple[str, ...]) -> None:
    assert authors(above=above) == names


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("<p>【山报网】（记者 罗大江 陈小雪）渡轮停航三天，村民改走山路，镇里派车接送学生。</p>", ("罗大江", "陈小雪")),
        ("<p>本报记者 谭 笑 通讯员 黎国志</p>", ("谭笑",)),
        ("<p>児童は「冷たいけど安心する」と笑った。（社会部・山田太郎）</p>", ("山田太郎",)),
        ("<p>渡輪班次將減少兩成。（李大昌攝）</p>", ()),
        (
            "<p>The well will be open to all from Monday on, said the mayor of the town. (PTA)</p><p>Ann Shaw</p>",
            ("Ann Shaw",),
        ),
    ],
)
def test_who_is_named_at_an_end_of_the_text_wrote_it(text: str, names: tuple[str, ...]) -> None:
    assert authors(below=text) == names


@pytest.mark.parametrize(
    ("above", "names"),
    [
        ("<div><p class=n>Ann Shaw</p><p class=o>Hill Town</p><div>5 May 2023</div></div>", ("Ann Shaw",)),
        ("<div><p class=n>Ann Shaw</p><p class=n>Omar Said</p><div>5 May 2023</div></div>", ("Ann Shaw", "Omar Said")),
        ("<a class=nx-columnist-name>Ann Shaw</a>", ("Ann Shaw",)),
        ("<a class=content-bio__author>Ann Shaw</a>", ("Ann Shaw",)),
        ("<div class=c-author>葉芝安</div><p class=c-author__intro>作家，著有散文集《慢車》。</p>", ("葉芝安",)),
    ],
)
def test_what_stands_beside_a_writer_is_another_only_where_it_is_called_alike(
    above: str, names: tuple[str, ...]
) -> None:
    assert authors(above=above) == names


@pytest.mark.parametrize(
    ("above", "below", "names"),
    [
        ("<p><a href='/u/1'>吳曉琳</a> | 2026-08-27 16:20</p>", "", ("吳曉琳",)),
        ("<p><a href='/c/1'>全球網</a> | 2026-08-27 16:20</p>", "", ()),  # a section
        ("<div><div>文</div><a>簡毓</a></div><div><div>攝影</div><a>林安</a></div>", "", ("簡毓",)),
        ("<ul><li class='name reporter'><a>HLW</a> 윤가람 기자</li></ul>", "", ("윤가람",)),
        ("<div class='author'><span>Rozhovor si můžete poslechnout</span><b>1x</b></div><p>By Jana Malá</p>", "", ("Jana Malá",)),
        ("<ul><li><span>作者, </span><span>沈平</span></li><li><span>Role, </span><span>HLW記者</span></li></ul>", "", ("沈平",)),
        ("<dl class='authors'><dt>Автор:</dt><dd>Анна Шоу</dd><dt>Редактор:</dt><dd>Глеб Май</dd></dl>", "", ("Анна Шоу",)),
        ("<p>社會中心／楊忠文報導</p>", "", ("楊忠文",)),
        ("", "<p>時計は11個が売れたという。（工藤さやか）</p>", ("工藤さやか",)),
        ("", "<p>HLW 노경민 (nkm@hill.example)</p>", ("노경민",)),
        ("", "<p>Μ. Λέκκα</p><p>© Πρακτορείο Λόφου. Τα δικαιώματα όλων των κειμένων ανήκουν στο Πρακτορείο.</p>", ("Μ. Λέκκα",)),
    ],
)  # fmt: skip
def test_more_ways_to_sign(above: str, below: str, names: tuple[str, ...]) -> None:
    assert authors(above=above, below=below, site="HLW") == names


@pytest.mark.parametrize(
    ("line", "name"),
    [
        ("입력 2026.03.04 10:00 | 김철수 기자", "김철수"),
        ("김철수 기자 승인 2026.03.04 10:00", "김철수"),
        ("[김철수 기자]", "김철수"),
        ("김철수 논설위원", "김철수"),
        ("文＝山野太郎　写真＝丘花子", "山野太郎"),
        ("撰文者：张三丰", "张三丰"),
        ("张三丰/文", "张三丰"),
        ("Репортер: Анна Шоу", "Анна Шоу"),
        ("Razgovarala: Ana Babić", "Ana Babić"),
        ("Wartawan: Omar Said", "Omar Said"),
        ("Redactor: Ana Pop", "Ana Pop"),
        ("Készítette: Kis Anna", "Kis Anna"),
        ("Připravila: Jana Malá", "Jana Malá"),
        ("Opracowanie: Anna Lis", "Anna Lis"),
        ("Reportagem: Ana Lima", "Ana Lima"),
        ("Per: Anna Puig", "Anna Puig"),
    ],
)
def test_who_signs_in_a_line_that_nothing_marks(line: str, name: str) -> None:
    assert authors(above=f"<p>{line}</p><p>2026.03.12 10:00</p>") == (name,)

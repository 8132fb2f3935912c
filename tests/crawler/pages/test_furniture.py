# ruff: noqa: E501 - markup, a piece a line
"""Labels, signatures and boxes between paragraphs are no text; sentences that begin like them are."""

import pytest

from crawler.pages.body.furniture import is_furniture
from crawler.pages.tree import Line, parse

URL = "http://hill.example/2023/11/ferry"


def line(markup: str) -> Line:
    return parse(f"<html><body><main>{markup}</main></body></html>", URL).lines[0]


@pytest.mark.parametrize(
    "markup",
    [
        "<p>Lesen Sie auch:</p>",
        "<p>【あわせて読みたい】</p>",
        "<p>相关新闻</p>",
        "<p>اقرأ أيضًا</p>",
        "<p>यह भी पढ़ें:</p>",
        '<div>관련 기사<a href="/1">등대 옆 새 부두가 문을 열었다</a><a href="/2">나룻배 시간이 바뀐다</a></div>',
        '<td>مواضيع ذات صلة - <a href="/1">رصيف جديد للقوارب</a> - <a href="/2">مواعيد العبّارة تتغير</a></td>',
        "<p>Artikel teilen</p>",
        "<p>Reklāma</p>",
        "<p>Mit der Anmeldung nehmen Sie unsere Hinweise zum Datenschutz zur Kenntnis.</p>",
        "<p>特别声明：以上内容为用户上传。</p>",
        "<p>تكبير الخط + -</p>",
        "<p>글자 크기 변경하기</p>",
        "<p>Comments (12)</p>",
        "<p>تعليقات القراء (2) أبو سليم - متى تعود العبّارة؟</p>",
        "<p>（责编：文石、林川）</p>",
        "<p>扫一扫，关注山报官方微信</p>",
        "<p>ann.shaw@hill.example</p>",
        "<p>Contact: [email protected]</p>",
        "<p>Editor : A.S.</p>",
        "<p>Publicerad 2 april 2025 Uppdaterad 3 april 2025</p>",
        "<p>Veröffentlicht am 13. Mai 2026 um 15:44</p>",
        "<p>Published on: February 14, 2025</p>",
        "<p>Urednik: Omar Said</p>",
        "<p>Simak Video: Detik-detik Feri Menabrak Dermaga</p>",
        "<p>Tonton juga video tentang feri</p>",
        "<p>Haberin devamı</p>",
        "<p>Още по темата</p>",
        "<p>Ειδήσεις σήμερα:</p>",
        "<p>Zobacz wideo</p>",
        "<p>Subscribe: Get all that the Hill Weekly writes for a dollar</p>",
        "<p>Il vous reste 61.5% de cet article à lire. La suite est réservée aux abonnés.</p>",
        "<p>이바다 기자 (bada@hill.example)</p>",
        "<p>By Ann Shaw</p>",
        "<p>Von Nadia Hill und Omar Said</p>",
        "<p>الأحد 5 نوفمبر 2023 كتب: عمر سعيد</p>",
        "<p>Weiter geht es nach der Werbung</p>",
        "<p>Dalszy ciąg materiału pod wideo</p>",
        "<p>Publicidade - continue lendo abaixo</p>",
        "<p>Хочете знати більше про пором? Підписуйтесь на наш Telegram!</p>",
        "<p>Za najnovije vijesti o trajektu pratite nas na Viberu.</p>",
        "<p>Har du tips om fergen? Ring oss.</p>",
        "<p>ΔΙΑΒΑΣΤΕ ΕΠΙΣΗΣ</p>",
        "<p>ΔΙΑΦΗΜΙΣΗ</p>",
        "<td>发布时间：2023-11-06 16:20 来源：港务局 浏览次数：126</td>",
        "<p>(Reporting by Ann Shaw in Port Hill; Editing by Omar Said)</p>",
        "<p>Sva prava pridržana, Brdski tjednik</p>",
        '<div class="newsletter-box"><p>The ferry times by mail, each morning before seven</p></div>',
        '<p class="disclaimer">What is written here is the view of its writer.</p>',
        '<div class="c-inlineSignup"><h2>Get the harbour news each day</h2></div>',
        '<div class="p-4 donation"><h2>Support the Hill Weekly</h2></div>',
        "<p>Advertisement · Scroll to continue</p>",
        "<p>Mainos (juttu jatkuu alla)</p>",
        "<p>この記事をプレゼントする</p>",
        "<p>This post may contain affiliate links.</p>",
        "<p>[산책]구독하기</p>",
        "<p>Comments are currently disabled as they require cookies.</p>",
        "<p>Ann Shaw 11 mei 2024 om 13:30</p>",
        "<p>Chcete víc z přístavu? Zapište si newsletter Maják.</p>",
        "<p>WhatsApp kanalımıza katılmak için tıklayın</p>",
        "<p>Підписуйся на канал Пагорба у WhatsApp</p>",
        "<p>Просмотров: 418</p>",
        "<p>Reageren? Dat kan onderaan dit artikel.</p>",
        '<div class="Newsletterstyled"><h3>Hill in short</h3></div>',
        "<p>［PR］</p>",
        "<p>Scroll untuk melanjutkan</p>",
        "<p>Riproduzione riservata © Colle</p>",
        "<p>本文系山报独家稿件，未经授权，不得转载。</p>",
        "<p>При перепечатке материалов ссылка на «Холм» обязательна.</p>",
        "<p>gab/ jan/ lm/</p>",
        "<p>本报记者 谭大笑</p>",
        "<p>陳大鑫、沈小明 / 山城報導</p>",
        "<p>글·사진 한지우 선임기자</p>",
        "<p>Της Άννας Λόφου</p>",
        "<p>Publié le 28 mai 2023 à 05h30, modifié le 28 mai 2023 à 09h14</p>",
        "<p>Dieses Thema im Programm: Der Hörfunk berichtete am 29. Mai 2023.</p>",
        "<p>This is AI generated summarization, which may have errors.</p>",
        "<p>¿Te interesa el puerto? Recibí nuestro boletín de los domingos</p>",
        "<p>Um abraço por semana: receba a newsletter do porto</p>",
        "<p>Anzeige – hier geht es weiter</p>",
        '<a href="/2"><h5>From the Hill Weekly</h5><h4>The ferry has a new captain</h4></a>',
    ],
)
def test_what_no_article_says_is_furniture(markup: str) -> None:
    assert is_furniture(line(markup))


@pytest.mark.parametrize(
    "markup",
    [
        "<p>Related to this is the question of who pays for the second boat, which nobody answered.</p>",
        "<p>By Tuesday the quay was dry.</p>",
        "<p>1. Join the newsletter of the ferry</p>",
        "<p>Lee Shaw, Hill Gallery, October 2, 2025 – February 15, 2026</p>",
        "<p>Views: 418 of them, all of the bay</p>",
        "<p>Comments are not what the harbour needs.</p>",
        "<p>This post may contain the oldest letters of the town.</p>",
        "<p>The choir sang in and/or out of tune</p>",
        "<p>Support for the quay came late.</p>",
        "<p>Dieses Thema im Rat zu beraten, war schwer.</p>",
        "<p>Simak janji nakhoda: feri berlayar lagi sebelum musim hujan.</p>",
        "<p>Editor: what the harbour needs is a printer.</p>",
        "<p>Published in 2025, the book sold three thousand copies in a month</p>",
        "<p>Posted to Hill in 1912, Captain Said stayed</p>",
        "<p>Il vous reste deux jours pour prendre le bateau.</p>",
        "<p>Von der Mole aus sah man nichts.</p>",
        "<p>Whoever found the dog is asked to write to harbour@hill.example before the end of the week, the master said.</p>",
        "<h2>By Land and by Sea</h2>",
        "<p>The film is about a ferry. Follow the harbour, not the captain, its maker says.</p>",
        "<p>“Get the boat out of here. Subscribe to nothing,” the captain told his mate.</p>",
        "<p>Die Werbung für die Fähre hing noch im Oktober am Kai.</p>",
        "<p>كتب القبطان رسالة إلى البلدية وطلب فيها مرساة جديدة.</p>",
        "<p>相关新闻发布会定于周三举行，港口负责人将到场。</p>",
        "<p>Advertising – how the ferry paid for its paint</p>",
        '<h2><a href="/2">The ferry has a new captain</a></h2>',
        '<a href="#boat"><h2>The boat</h2><p>From 1923</p></a>',
        f'<div class="newsletter"><p>{"The ferry sails again. " * 12}</p></div>',
    ],
)
def test_a_sentence_is_none(markup: str) -> None:
    assert not is_furniture(line(markup))

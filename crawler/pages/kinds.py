"""What sort of article it is: news, or what else its outlet calls it.

By the page's own type, by its section or folder, by what it is made of; never by a guess at its tone.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from urllib.parse import unquote, urlsplit

from crawler.pages.jsonld import text_value, types
from crawler.pages.metadata import Facts
from crawler.pages.people.credits import read_credit, read_dateline

__all__ = ["read_credit", "read_dateline", "read_kind"]

_TYPES = {
    "advertisercontentarticle": "advertisement",
    "satiricalarticle": "satire",
    "opinionnewsarticle": "opinion",
    "liveblogposting": "live",
    "reviewnewsarticle": "review",
    "criticreview": "review",
    "review": "review",
    "analysisnewsarticle": "analysis",
    "backgroundnewsarticle": "analysis",
    "askpublicnewsarticle": "interview",
    "videoobject": "video",
    "podcastepisode": "audio",
    "radioepisode": "audio",
    "audioobject": "audio",
    "imagegallery": "gallery",
    "mediagallery": "gallery",
}
_SHARED = {"video": "video", "video.other": "video", "video.episode": "video", "music.song": "audio"}
# What outlets call the section or the folder of such articles, and the word before the colon of a headline.
_WORDS = {
    "advertisement": "advertorial advertorials sponsored sponsored-content partner-content paid-content paidpost "
    "brandvoice "
    "anzeige anzeigen publireportage publirreportaje branded-content brandcontent werbung реклама إعلان 广告 広告 "
    "협찬 advertentie "
    "reklam ilan annonse annons annonce ad-feature advertisement-feature",
    "satire": "satire satira sátira humor-satire сатира σάτιρα هجاء",
    "live": "live liveblog live-blog live-updates liveticker newsticker live-ticker en-direct en-vivo endirecto "
    "endirect directo minuto-a-minuto "
    "diretta canlı canli canli-anlatim مباشر онлайн ao-vivo aovivo 直播 ライブ live-news",
    "opinion": "opinion opinions op-ed op-eds oped commentary comment commentisfree editorial editorials columnists "
    "columnist "
    "columns column kommentar kommentare kommentarer meinung gastkommentar gastbeitrag leitartikel kolumne kolumnen "
    "opinión opinion-y-analisis opiniao opinião "
    "colunas colunistas columnas editoriales tribune tribunes débats idées chronique chroniques opinioni editoriali "
    "commenti "
    "görüş gorus yorum yazarlar kose-yazilari köşe-yazıları رأي آراء مقالات مقالات-رأي الرأي اراء یادداشت دیدگاه "
    "سرمقاله мнения мнение колонки колумнисты "
    "погляди думки απόψεις γνώμες apopseis gnomes 社论 社論 评论 評論 观点 觀點 社説 論説 オピニオン コラム "
    "오피니언 사설 칼럼 ledare debatt opinie "
    "mielipide mielipiteet opinie-en-analyse felieton felietony publicystyka názory komentáře komentare vélemény "
    "debate leder leserbriefe letters lettere",
    "readout": "readout readouts transcript transcripts press-release press-releases pressemitteilung "
    "pressemitteilungen communique "
    "communiqué communiques comunicado comunicados basin-aciklamasi пресс-релиз заявление بيان بيانات statements",
    "interview": "interview interviews röportaj roportaj roportajlar söyleşi soylesi entrevista entrevistas "
    "intervista interviste "
    "entretien entretiens مقابلة مقابلات حوار حوارات گفتگو گفت‌وگو مصاحبه интервью інтерв'ю συνέντευξη συνεντεύξεις "
    "专访 專訪 访谈 インタビュー 인터뷰 intervju wywiad wywiady rozhovor rozhovory q-and-a q&a",
    "video": "video videos videolar watch vidéo vídeo vídeos videa فيديو ویدیو видео відео βίντεο 视频 影音 動画 "
    "동영상 영상",
    "audio": "podcast podcasts audio listen بودكاست пادکست подкаст подкасты 播客 ポッドキャスト 팟캐스트",
    "gallery": "gallery galleries photos photo-gallery photogallery pictures in-pictures bilder bildergalerie "
    "fotostrecke fotostrecken galeri "
    "foto-galeri fotogaleri fotogalerie galeria galería fotogaleria fotos diaporama صور البوم-صور фото фоторепортаж "
    "фотогалерея φωτογραφίες 图片 圖輯 写真 포토 slideshow",
    "review": "review reviews rezension rezensionen kritik critique critiques reseña reseñas recensione recensioni "
    "рецензия рецензии κριτική "
    "书评 影评 レビュー 리뷰 anmeldelse anmeldelser recension recensioner",
    "analysis": "analysis analyses analiz analizler analyse analysen análisis analisis análise analisi تحليل "
    "تحليلات تحلیل аналитика анализ аналіз "
    "ανάλυση αναλύσεις 分析 深度 解説 분석 explainer explainers explained faktencheck fact-check hintergrund "
    "decryptage décryptage",
}  # fmt: skip
_KINDS = {word.casefold(): kind for kind, words in _WORDS.items() for word in words.split()}
_FLAG = re.compile(r"\s*([^\s:：|–—-][^:：|]{2,24}?)\s*[:：|]\s")


def read_kind(facts: Facts, sections: Sequence[str]) -> str:
    """By the page's own type, its section, its address, or the word before its headline's colon."""
    own = types(facts.article)
    for name, kind in _TYPES.items():
        if name in own:
            return kind
    if facts.said("article:opinion").lower() == "true":
        return "opinion"
    genre = text_value(facts.article.get("genre"))
    for name in (genre, *sections, *_folders(facts.url)):
        if kind := _KINDS.get(name.casefold(), ""):
            return kind
    name = next(iter(facts.names), "")
    if (match := _FLAG.match(name)) and (kind := _KINDS.get(match[1].casefold(), "")):
        return kind
    return _SHARED.get(facts.said("og:type").lower(), "news")


def _folders(url: str) -> list[str]:
    """The folders of an address, but for a site's last part, which is the article's own name."""
    try:
        return [unquote(folder) for folder in urlsplit(url).path.split("/")[1:-1]]
    except ValueError:
        return []

"""Reporters whom a text in Chinese, Japanese or Korean names in the frame at its start, or at its end.

Such outlets seldom mark a byline: 〔記者陳怡君／台北報導〕, 北京3月4日电（记者李建国）, 【ソウル＝中村俊介】,
(서울=연합뉴스) 최민서 기자 =.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import takewhile

from crawler.pages.people.names import clean_names
from crawler.pages.tree import Element, Tree

_OPEN, _SHUT = "[【〔（(［\\[]", "[】〕）)］\\]]"
_IN = r"[^\s\d【】〔〕（）()［］\[\]=＝／/。，]"
_HANGUL = r"[가-힣]{2,4}(?:[\s·,]+[가-힣]{2,4}){0,4}"
_REPORTER = r"(?:记者|記者)"
_STARTS = (
    # 〔記者陳怡君／台北報導〕
    re.compile(rf"{_OPEN}\s*{_IN}{{0,8}}?{_REPORTER}\s*(?P<names>{_IN}[^／/】〕）)\]]{{1,30}})[／/]{_IN}{{1,12}}{_SHUT}"),
    # （中央社記者黃國倫台北4日電）
    re.compile(rf"{_OPEN}{_IN}{{0,8}}?{_REPORTER}(?P<placed>{_IN}{{2,20}}?)\d{{1,2}}(?:月\d{{1,2}})?日"),
    # 新华社北京3月4日电（记者李建国、王晓梅）
    re.compile(rf".{{0,40}}?[电電讯訊]\s*{_OPEN}{_IN}{{0,6}}?{_REPORTER}\s*(?P<names>[^】〕）)\]\d]{{2,40}}){_SHUT}"),
    # (서울=연합뉴스) 최민서 기자 =, [서울=뉴시스]최민서 기자 =
    re.compile(rf"(?:{_OPEN}[^】〕）)\]]{{2,20}}{_SHUT}\s*)?(?P<names>{_HANGUL})\s\S{{0,4}}?(?:기자|특파원)\s?[=＝]"),
    # [나라일보 최민서 기자], [나라일보=최민서 기자]
    re.compile(rf"{_OPEN}[^】〕）)\]]{{0,20}}?[\s=＝](?P<names>[가-힣]{{2,4}}(?:[·,]\s?[가-힣]{{2,4}})*)\s?(?:기자|특파원){_SHUT}"),
    # ■ 本报记者 刘洋 赵倩
    re.compile(rf"\W{{0,3}}{_IN}{{0,8}}?{_REPORTER}[\s:：]+(?P<listed>{_IN}{{2,4}}(?:[\s、]+{_IN}{{2,4}}(?!，))*)(?=$|\s*\W)"),
    # 【财讯网】（记者 罗国平 陈雪婉）
    re.compile(rf"{_OPEN}{_IN}{{2,8}}{_SHUT}\s*{_OPEN}{_IN}{{0,6}}?{_REPORTER}[\s:：]*(?P<listed>[^】〕）)\]\d]{{2,40}}){_SHUT}"),
    # 社會中心／楊忠翰報導
    re.compile(rf"{_IN}{{2,6}}[／/](?!綜合|综合)(?P<names>{_IN}{{2,4}})(?:報導|报道)$"),
    # 【ソウル＝中村俊介】
    re.compile(rf"{_OPEN}{_IN}{{1,10}}[=＝](?P<names>[^\s\d=＝】〕）)\]]{{2,30}}){_SHUT}"),
)  # fmt: skip
_KANJI = r"[々\u3400-\u9fff]{3,6}"
_ENDS = re.compile(
    rf"[【〔](?P<names>{_KANJI}(?:[、・]{_KANJI}){{0,4}})[】〕]"
    rf"|[（(](?:(?:\S{{1,8}}[部社局報]|記者)・)?(?P<listed>{_KANJI}(?:、{_KANJI}){{0,4}})[）)]"
    r"|(?:[A-Z]{2,6}\s|[가-힣]{2,6}\s)?(?P<mailed>[가-힣]{2,4})\s?(?:기자|특파원)?\s?[(\[]\S+@\S+[)\]]"
    r"|[（(][^\s（()）]{0,8}?(?:记者|記者)[\s:：]*(?P<told>[\u3400-\u9fff]{2,4}(?:[\s、]+[\u3400-\u9fff]{2,4}){0,4})[)）]"
)
# What stands behind the last sentence: "……という。【斎藤良太、国本愛】", "……という。（大槻遼）",
# "……表示。（记者 彭怡）", in Korean a name and an address.
_TAILS = re.compile(
    rf"[。！？」]\s?【(?P<names>{_KANJI}(?:[、・]{_KANJI}){{0,4}})】$"
    r"|[。！？”」]\s?[（(][^\s（(]{0,8}?(?:记者|記者)[\s:：]*(?P<listed>[\u3400-\u9fff]{2,4}(?:[\s、]+[\u3400-\u9fff]{2,4}){0,4})[)）]$"
    rf"|[。！？」]\s?[（(](?:\S{{1,8}}[部社局報]・)?(?P<alone>[々\u3400-\u9fff]{{3,4}}(?:[、・]{_KANJI}){{0,4}})[）)]$"
    r"|[。」]\s?[（(](?P<told>[々\u3400-\u9fff]{2,3}[ぁ-ん]{2,4})[）)]$"
    r"|[.!?”]\s(?P<mailed>[가-힣]{2,4})\s?(?:기자|특파원)\s?[(\[]?\S+@\S+$"
)
_NO_END = re.compile(
    "記事|写真|動画|関連|画像|会員|特集|速報|一覧|更新|注目|編集|詳細|解説|資料|敬称|随時|終|続|原文|撮影|提供|連載|全文|"
    "無料|有料|税|[摄攝][）)]|仮名|抜粋|要約|訳|完|[部都道府県市区町村省庁][）)】]|责|责任|編輯|编辑|图|圖|来源|來源"
)
_MARKS = ("记者", "記者", "기자", "특파원", "＝", "【", "〔", "報導")
_OF_ENDS = ("【", "〔", "（", "(")
_OF_TAILS = ("】", "）")
_SPACED = re.compile(r"(?<!\w)([^\W\d_])[ \u3000]([^\W\d_])(?!\w)")  # "谭 笑"
_OTHERS = frozenset({"通讯员", "通訊員"})  # who sent the outlet what they know
_COMMAS = re.compile("[、,，・]")
_HANGUL_NAMES = re.compile(r"[\s·,]+")
NEAR = 14  # lines below the headline
_LONG = 5  # letters: a name of three and the place that follows it without a sign


def framed(tree: Tree, head: Element | None) -> list[str]:
    """The reporters in the frame of one of the first lines, else in the last that is nothing but such a frame."""
    start = head.last_line if head else 0
    for line in tree.lines[start : start + NEAR]:
        if line.text.isascii() or not any(mark in line.text for mark in _MARKS):
            continue
        text = _SPACED.sub(r"\1\2", line.text)
        for pattern in _STARTS:
            if (match := pattern.match(text)) and (names := list(_names(match))):
                return names
    ends = (_end(line.text) for line in tree.lines[start:])
    return next((list(_names(match)) for match in ends if match and not _NO_END.search(match[0])), [])


def _end(text: str) -> re.Match[str] | None:
    is_mailed = "@" in text and not text.isascii()
    if (is_mailed or text[:1] in _OF_ENDS) and (match := _ENDS.fullmatch(text)):
        return match
    return _TAILS.search(text) if text[-1:] in _OF_TAILS or is_mailed else None


def _names(match: re.Match[str]) -> Iterator[str]:
    found = match.groupdict()
    if (named := found.get("names") or found.get("mailed") or "") and "가" <= named[0] <= "힣":
        yield from _HANGUL_NAMES.split(named)  # a name in Korean has no blank
    elif placed := found.get("placed"):
        *others, last = _COMMAS.split(placed)
        yield from others
        yield last[:3] if len(last) >= _LONG else last[:2] if len(last) == _LONG - 1 else last
    else:
        words = (found.get("listed") or found.get("told") or "").split()
        listed = "、".join(takewhile(lambda word: word not in _OTHERS, words))
        yield from clean_names(_COMMAS.split(found.get("names") or found.get("alone") or listed))

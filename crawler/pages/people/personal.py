"""The form of a person's name, by which it is told from other words of a page."""

from __future__ import annotations

import re

_PARTICLES = frozenset(
    "de del della di da do dos das van von der den ten ter la le el al bin bint ibn abu zu zur af av und of y e i "
    "du des "
    "st. genannt ould ben ap".split()
)
# The commonest surnames of Chinese, but for those with which other words of three letters often begin.
_SURNAMES = frozenset(
    "王李張张劉刘陳陈楊杨黃黄趙赵吳吴周徐孫孙朱胡郭何林羅罗鄭郑梁謝谢宋唐許许韓韩馮冯鄧邓曹彭曾蕭萧田董袁潘蔡蔣蒋余杜葉叶蘇苏"
    "魏呂吕丁沈姚盧卢姜崔鍾钟譚谭陸陆汪范廖賈贾韋韦鄒邹孟熊邱尹薛閻阎段侯陶黎賀贺顧顾郝龔龚邵錢钱嚴严覃戴莫孔湯汤詹賴赖簡简"
)
_HAN = re.compile("[\u3400-\u9fff]{3}")
_WITH_INITIAL = re.compile(r"[^\W\d_]\.[^\W\d_]{3,20}")  # "Г.Баясгалан"


def is_personal(text: str) -> bool:
    """Whether a text has the form of a person's name, in scripts with capitals: two to five words, each with one."""
    words = text.split()
    if len(words) == 1:
        return text[1:2] == "." and _WITH_INITIAL.fullmatch(text) is not None and text.istitle()
    return 2 <= len(words) <= 5 and words[0][:1].isupper() and all(map(_is_of_name, words))


def is_chinese(text: str) -> bool:
    """Whether a text has the form of a person's name in Chinese: a surname in use, and two letters."""
    return text[:1] in _SURNAMES and _HAN.fullmatch(text) is not None


def _is_of_name(word: str) -> bool:
    if word[:1].isupper() or word.lower() in _PARTICLES:
        return True
    return word[:1].isalpha() and not (word.islower() or word.isupper())  # d'Arc, al-Said

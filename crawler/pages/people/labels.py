"""Labels in a byline: "Text: ... Foto: ... Quelle: ...", in many languages.

Who wrote is named beside who took the pictures, who edited, and where the text was taken from.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from crawler.pages.people.agencies import is_agency
from crawler.pages.people.personal import is_personal

# Whoever follows such a label took or chose the pictures, edited, or is where the text was taken from.
_OTHER_HAND = (
    r"(?:photo|foto|фото|φωτο|kamera|camera|bild|image|grafi|ilustra|illustra|video|видео|відео|kuva|fotó|zdję|editor|editör|"
    r"redaktor|redaktör|redaktør|редакт|szerk|urednik|уредник|toimetaja|lektor|责编|責編|编辑|編輯|校对|校對|摄影|攝影|责任编辑|責任編輯|"
    r"사진|撮影|red(?=\s?:))\w*"
)
SOURCE = (
    r"(?:sources?|quellen?|bron|kilde|källa|lähde|fuente|fonte|izvor|vir|źródło|zdroj|forrás|sursa|sursă|šaltinis|"
    r"allikas|avots|(?:haberin )?kayna(?:k|ğı)|nguồn|sumber|источник|източник|джерело|извор|πηγή|المصدر|منبع|出典|"
    r"来源|來源)"
)
FROM = re.compile(rf"{SOURCE}\s*[:：]\s*", re.IGNORECASE)
_LABEL = re.compile(
    rf"(?:^|[\s.,;·|/()–—-]+)(?:(?P<source>{SOURCE})|(?P<other>{_OTHER_HAND}))\s?[:：]\s*"
    r"|(?:^|[.;·|•–—]\s*|\s-\s)(?P<any>[^\W\d_]{2,15})\s?[:：]\s+",
    re.IGNORECASE,
)
_LONG_LABEL = re.compile(r"[^\W\d_]+(?: [^\W\d_]+){1,2}")


def labelled(text: str) -> Iterator[str]:
    """What follows each label of a byline ("Text: ... Foto: ..."), but for what is not said of writers."""
    first, _, rest = text.partition(":")
    if _LONG_LABEL.fullmatch(first) and not is_personal(first):
        text = rest  # "Data actualizării: 10.02.2026"
    label, last, after = "any", 0, False
    for match in [*_LABEL.finditer(text), None]:
        said = text[last : match.start() if match else None].strip()
        # An agency that is the source beside persons has written too.
        if said and (label == "any" or (label == "source" and after and is_agency(said))):
            after = True
            yield said
        label, last = (str(match.lastgroup), match.end()) if match else ("", 0)

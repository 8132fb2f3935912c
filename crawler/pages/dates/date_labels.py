"""What the words in front of a date say of it, in many languages: published, updated, or something else altogether.

The words are folded as the months are (``months.fold``): without accents and capitals, Arabic letters in one spelling.
"""

from __future__ import annotations

import re

PUBLISHED = re.compile(
    r"(?<![a-z])(?:re|o|ge)?publi(?:sh|ca|ce|e|k|s)|pubblic|post(?:ed|ado)|written|issued|original"
    r"|first (?:publ|post|app)|(?<![a-z])date(?: de | of )?p|data d|veroff|erstellt|erschienen|stand v"
    r"|ecrit|paru|mis en ligne|creato|scritto|escrito"
    r"|subido|gepl|offentl|lagt ut|skrevet|julkais|avald|megjelen|kozzet|zverej|vydan|pridan|objav|napisan"
    r"|dodan|opubl|utworz|yayin|tarih|giris|eklen|diterbit|diunggah|(?<![a-z])(?:dang|ngay)(?![a-z])"
    r"|опубл|публик|размещ|добавл|создан|дата|оприлюдн|жариялан|објављ|δημοσ|αναρτ|פורסם|תאריך"
    r"|نشر|تاریخ|انتشار|شایع|اشاعت|发布|發布|发表|發表|刊登|掲載|公開|投稿|配信|作成|입력|등록|게시|작성|승인"
    r"|เผยแพร่|วันที่|প্রকাশ|प्रकाशित|पोस्ट"
)
UPDATED = re.compile(
    r"updat|modifi|revis(?:ed|ion|ad)|(?<![a-z])reviewed|(?<![a-z])last |(?<![a-z])edited|verifi|aktualis|geander"
    r"|stand:|mis(?:e)? a jour|actualis|actualit?z|aggiorn|ultima|atualiz|bijgew|gewijz|oppdat|uppdat|opdat|paivit"
    r"|muokat|frissit|modosit|aktualiz|upraven|azurir|izmen|guncel|(?<![a-z])son |diperbar|cap nhat"
    r"|обновл|измен|оновл|редак|ажурир|ενημ|ανανεωθ|עודכן|تحدیث|بروز|به روز|ترمیم|更新|修改|最終|编辑|수정|업데이트"
    r"|อัปเดต|แก้ไข|আপডেট|হালনাগাদ|अपडेट|अद्यतन"
)
# Of an update that says "originally published" the publication is meant.
ORIGINAL = re.compile(r"orig|first")
# What other dates are of: events, rights, people, deadlines, versions, the day of reading.
OTHER = re.compile(
    r"©|\(c\)|(?<![a-z])(?:copyright|events?|webinar|expir\w+|deadline|due|valid|born|joined?|effective|accessed|retrieved"
    r"|starts?|ends?|begins?|register|sale|offer|released?|version|next|founded|established|today|comments?"
    r"|repl(?:y|ies)|upcoming|coming|available)(?![a-z])|(?<![a-z])(?:until|through|since|from|between|as of)\s*$"
)

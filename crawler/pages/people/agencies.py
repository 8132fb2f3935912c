"""News agencies by name: a text that one of them wrote is theirs, whoever prints it."""

from __future__ import annotations

from crawler.pages.titles import letters

_NAMES = (
    "Reuters; Thomson Reuters; AFP; Agence France-Presse; AFP Deutschland; Associated Press; AP; The Associated "
    "Press; AP News; dpa; "
    "Deutsche Presse-Agentur; dpa-AFX; AFX; sid; epd; KNA; Anadolu Agency; Anadolu Ajansı; Anadolu; AA; Xinhua; "
    "Xinhua News Agency; China News Service; CNA; EFE; Agencia EFE; EFE Noticias; Europa Press; Servimedia; Notimex;"
    " Télam; Agencia Brasil; Agência Brasil; "
    "Estadão Conteúdo; Folhapress; ANSA; AGI; Adnkronos; LaPresse; Italpress; Askanews; TASS; ТАСС; Interfax; "
    "Интерфакс; РИА Новости; RIA Novosti; Укринформ; Укрінформ; Ukrinform; УНИАН; УНІАН; BelTA; БЕЛТА; Bloomberg; "
    "Bloomberg News; Dow Jones; APA; KUNA; WAM; SPA; SANA; Petra; MENA; INA; IRNA; ISNA; Mehr News; Tasnim; PTI; "
    "Press Trust of India; "
    "ANI; IANS; UNI; APP; BSS; UNB; Kyodo; Kyodo News; Jiji Press; Jiji; Yonhap; Yonhap News Agency; Newsis; News1; "
    "Bernama; Antara; "
    "VNA; TTXVN; PNA; Agerpres; Mediafax; DHA; İHA; Demirören Haber Ajansı; İhlas Haber Ajansı; UPI; PA Media; PA; "
    "Press Association; The Canadian Press; Canadian Press; La Presse Canadienne; AAP; Australian Associated Press; "
    "ČTK; TASR; SITA; PAP; MTI; HINA; Tanjug; Танјуг; Beta; Бета; FENA; SRNA; СРНА; "
    "Makfax; Макфакс; ATS; Keystone-ATS; Colpisa; Interfax-Ukraine; Интерфакс-Украина; Інтерфакс-Україна; УНН; "
    "Kazinform; Казинформ; AZERTAC; Armenpress; Moldpres; BTA; БТА; MIA; МИА; STA; Belga; "
    "ANP; NTB; TT; Ritzau; STT; BNS; ELTA; LETA; Keystone-SDA; Keystone; SDA; Lusa; Agência Lusa; AMNA; ΑΠΕ-ΜΠΕ; "
    "ΑΠΕ; ΚΥΠΕ; "
    "رويترز; أ ف ب; فرانس برس; الأناضول; بترا; واع; وام; واس; وفا; كونا; سانا; أسوشيتد برس; د ب أ; ایرنا; ایسنا; "
    "فارس; تسنیم; مهر; "
    "新华社; 新華社; 中新社; 中央社; 中通社; 路透社; 法新社; 美联社; 美聯社; 共同通信; 共同; 時事; 時事通信; 共同社;"
    " ロイター; 聯合; 연합뉴스; 뉴시스; 뉴스1; "
    "Agencies; Agencias; News Agencies; Agences; Agenturen; Agenzie; وكالات; الوكالات; ajanslar"
)
AGENCIES = frozenset(letters(name) for name in _NAMES.split(";"))


def is_agency(name: str) -> bool:
    """Whether this is the name of an agency, however written, or several joined by strokes."""
    parts = name.split("/") if "/" in name else [name]
    return all(letters(part) in AGENCIES for part in parts)

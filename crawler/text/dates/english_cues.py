"""Which English words show that a sentence looks ahead or back, how sure it is, and that "a year" is every year."""

from __future__ import annotations

import re

from crawler.text.dates.language import Cues

_IRREGULAR = (
    "was|were|had|did|began|came|fell|rose|went|made|took|won|lost|met|left|held|sold|bought|sent|shot|hit|led|fought|"
    "broke|brought|built|became|gave|got|grew|kept|knew|paid|ran|saw|sought|spent|stood|struck|swept|threw|wrote|fled|"
    "found|flew|drew|drove|died|felt|heard|put out|quit|sat|slid|sank|spoke|stole|swore|taught|thought|wore|"
    "caught|dealt|"
    "cut off|blew|bore|chose|dug|ate|forgot|froze|hung|hid|laid|lent|lit|meant|rang|rode|shook|shut down|slept|"
    "split|spread|"
    "stuck|tore|woke|wound|overthrew|withdrew|undertook|has|have|ended|since"
)
_WEAK = "said|says|told|announced|reported|added|according to"
_NOT_PAST = (
    r"(?!(?:need|indeed|hundred|speed|feed|seed|breed|exceed|proceed|succeed|embed|bed|red|united|"
    r"advanced|limited|related|unchanged|so-called|wed|shed|supposed|said|reported|announced|added)\b)"
)
_TO_COME = (
    "meet|vote|visit|travel|fly|go|return|leave|arrive|begin|start|open|close|hold|discuss|speak|testify|appear|"
    "play|launch|"
    "release|announce|present|submit|sign|decide|rule|end|resume|take|attend|host|address|deliver|report|step "
    "down|run|retire|"
    "reopen|land|lift|strike|march|rally|protest|pay|consider|debate|expire|come|continue|join|move|unveil|"
    "publish|complete|"
    "mark|celebrate|convene|brief|sit|hear|give|reach|issue|file|elect|choose|pick|introduce|conclude|finish|"
    "depart|head|talk"
)
_AT_THE_DATE = r"(?= (?:on |in |at |late |early |the end of |the |about |around )?$)"
CUES = Cues(
    future=re.compile(
        r"\b(?P<future>will|won['’]t|shall|would|may|might|could|can|should|must|"
        r"(?:is|are|was|were|be|been|being|now|originally|tentatively) (?:due|scheduled|set|expected|slated|"
        r"planned|likely|going|"
        r"supposed|about|to)|due|scheduled|slated|plans?|planned|planning|expected|expects?|hopes?|hoping|"
        r"intends?|aims?|"
        r"upcoming|forecast (?:for|to)|predicted (?:for|to)|set for|matur(?:es?|ing)|(?:runs|lasts) (?:from|"
        r"through|until)|"
        rf"(?:no later than|starting|beginning|effective|ahead of|is|are){_AT_THE_DATE}|"
        rf"to (?:be|{_TO_COME}))\b"
        rf"|\b(?P<till>(?:until|till|by|through|before){_AT_THE_DATE})"
        r"|\b(?P<weak>begins|starts|opens|ends|expires|resumes|takes (?:place|effect)|meets|arrives|leaves|travels|"
        rf"returns|retires|(?:resume|begin|start|open|end|meet|vote|return|expire|arrive|leave){_AT_THE_DATE})\b|"
        rf"(?P<will>['’]ll)\b"
    ),
    past=re.compile(
        rf"\b(?:(?P<weak>{_WEAK})|(?P<passive>(?:be|being|is|are) (?:\w+ly )?(?:\w+ed|held|sold|made|sent|built|paid|"
        rf"met|put|cut|"
        rf"brought|given|taken|known|seen|shown|drawn|chosen|written|spent|begun|done))|"
        r"(?P<done>(?:appeared|seemed|believed|thought|came|allowed|managed|able|tried|began|continued|forced|went|failed|attempted|helped|had|"
        r"refused|gathered|"
        r"wanted|used|returned) to \w+)|"
        rf"{_NOT_PAST}(?P<past>{_IRREGULAR}|[a-z]{{2,}}ed))\b"
    ),
    about=re.compile(r"\b(?:about|around|circa|approximately|roughly|ca\.|sometime (?:in|around)) $", re.IGNORECASE),
    maybe=re.compile(r"\b(?:perhaps|possibly|maybe|probably)(?: on| in| as early as| by)? $", re.IGNORECASE),
    ahead=re.compile(
        r"(?<!time )(?<!least )(?<!most )(?<!first )(?<!only )(?<!est )(?<!est \w{4} )(?<!est \w{5} )\bin "
        r"(?:about |around |another )?$",
        re.IGNORECASE,
    ),
)
RATE = re.compile(
    r"(?:\$ ?[\d.,]+(?: [mbtr]+illion)?|\d[\d,.]*%?|illion|thousand|hundred|\bonce|\btwice|times|\b(?!(?:this|as|"
    r"is|was|has|does|lasts|takes|plus|versus) )[a-z]{2,}s|\b(?:an|half an) hour|percent|barrels|people|cents?) $",
    re.IGNORECASE,
)

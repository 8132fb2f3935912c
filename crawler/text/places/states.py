"""States of America and Canada as datelines shorten them: "Springfield, Ill.", "Portland, ME"."""

from __future__ import annotations

import re

_SHORT = (
    "Ala. AL, Alaska AK, Ariz. AZ, Ark. AR, Calif. CA, Cal. CA, Colo. CO, Conn. CT, Del. DE, Fla. FL, Ga. GA, Ill. IL, "
    "Ind. IN, Kan. KS, Kans. KS, Ky. KY, La. LA, Md. MD, Mass. MA, Mich. MI, Minn. MN, Miss. MS, Mo. MO, Mont. MT, "
    "Neb. NE, Nebr. NE, Nev. NV, N.H. NH, N.J. NJ, N.M. NM, N.Y. NY, N.C. NC, N.D. ND, Okla. OK, Ore. OR, Pa. PA, "
    "R.I. RI, S.C. SC, S.D. SD, Tenn. TN, Tex. TX, Vt. VT, Va. VA, Wash. WA, W.Va. WV, W. Va. WV, Wis. WI, Wyo. WY"
)
_CODES = dict(each.rsplit(" ", 1) for each in _SHORT.split(", "))
STATES = frozenset(_CODES.values()) | {"ME", "HI", "ID", "IA", "OH", "UT", "DC"}  # these have no shorter name
_AFTER = re.compile(
    r" ?,? ?(?:("
    + "|".join(re.escape(short) for short in sorted(_CODES, key=len, reverse=True))
    + r")|([A-Z]{2})(?![\w.]))"
)


def state_after(text: str, place: int) -> str | None:
    """The letters of the state that a text writes in short after a comma at ``place``; None where it writes none."""
    if not text.startswith((", ", " , "), place):
        return None
    match = _AFTER.match(text, place, place + 10)
    if match is None:
        return None
    code = _CODES[match[1]] if match[1] else match[2]
    return code if code in STATES else None

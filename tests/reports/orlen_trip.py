"""A small archive for tests of the whole chain: invented articles of six outlets about a journey, and two others."""

from __future__ import annotations

from dataclasses import replace

from crawler.archive import Article
from tests.reports.analysis.made import article

READOUT = article(
    """
Secretary of State Dana Orlen met Foreign Minister Karim Valdan of Jordan in Amman on Saturday, 4 November.

Orlen asked Jordan on 4 November to open the road to the coast for food and medicine.

“The road must be open before the winter, and it must stay open,” Orlen told reporters in Amman.

Secretary of State Dana Orlen will speak before the Senate in Washington on Thursday, 9 November, her office announced.
""",
    "bulletin",
    headline="Orlen asks Jordan to open the road to the coast",
    published="2023-11-04T20:00:00+03:00",
)
AMMAN = article(
    """
Secretary of State Dana Orlen met Foreign Minister Karim Valdan in Amman on Saturday to speak of the road to the coast.

Orlen asked Jordan on Saturday to open the road to the coast for food and medicine, the Foreign Ministry said.

The Jordan Relief Fund said that 72 of its employees had been killed near the coast as of 4 November.

“Jordan will not close a road that feeds people,” said Foreign Minister Karim Valdan.
""",
    headline="Orlen in Amman: the road to the coast",
    published="2023-11-04T22:00:00+03:00",
)
AMMAN_COPY = replace(
    AMMAN, url="http://ledger.example/orlen-in-amman", key="http://ledger.example/orlen-in-amman", outlet="ledger",
    published="2023-11-05T06:00:00+03:00", credit="The Amman Courier",
)  # fmt: skip
BAGHDAD = article(
    """
President Tomas Reval of Iraq received Secretary of State Dana Orlen in Baghdad on Sunday, 5 November.

Reval told Orlen on Sunday that Iraq would guard the road to the coast, the president's office said.

Orlen will fly from Baghdad to Oslo on Tuesday, 14 November, the State Department announced.
""",
    "ledger",
    headline="Orlen in Baghdad: Iraq to guard the road",
    published="2023-11-05T22:00:00+03:00",
)
BAGHDAD_TOO = article(
    """
Secretary of State Dana Orlen met President Tomas Reval in Baghdad on Sunday and asked Iraq to guard the road.

Iraq would guard the road to the coast, President Tomas Reval told Orlen on Sunday, the president's office said.
""",
    "wire",
    headline="Iraq promises Orlen to guard the road to the coast",
    published="2023-11-05T23:30:00+03:00",
)
TOLL = article(
    """
The Jordan Relief Fund said that 89 of its employees had been killed near the coast of Jordan as of 8 November.

Secretary of State Dana Orlen condemned the killing of relief workers on the road to the coast on Tuesday.
""",
    "bulletin",
    headline="Relief fund counts 89 dead on the road to the coast of Jordan, Orlen condemns the killing",
    published="2023-11-09T09:00:00-05:00",
)
TRUCKS = article(
    """
Ninety-three trucks with flour entered the coast by the road from Amman on Wednesday, the Jordan Relief Fund said.

Dana Orlen called the road to the coast a beginning.
""",
    headline="First trucks on the road that Orlen asked for",
    published="2023-11-08T18:00:00+03:00",
)
TRUCKS_TOO = article(
    """
The Valdan Office told reporters that on Wednesday 105 trucks with flour entered the coast from Amman.

Secretary of State Dana Orlen had asked for the road to the coast in Amman.
""",
    "wire",
    headline="105 trucks on the road that Orlen asked Jordan for",
    published="2023-11-08T21:00:00+03:00",
)
COLUMN = article(
    "Dana Orlen left Amman on 5 November with an empty folder. Jordan must not forget the road to the coast.",
    headline="An empty folder for Orlen",
    kind="opinion",
    published="2023-11-06T08:00:00+03:00",
)
ANKARA = article(
    "ABD Dışişleri Bakanı Dana Orlen, 6 Kasım Pazartesi günü Ankara'ya geldi. Orlen, “Yol açık kalmalı ve kış "
    "gelmeden önce açılmalı” dedi.",
    "kopru",
    headline="Orlen Ankara'da",
    published="2023-11-06T12:00:00+03:00",
)
ARABIC = article(
    "وصلت وزيرة الخارجية الأمريكية دانا أورلن إلى عمّان يوم السبت 4 نوفمبر. "
    "وقالت أورلن: «يجب أن يفتح الطريق قبل الشتاء».",
    "sada",
    headline="أورلن في عمّان",
    published="2023-11-04T19:00:00+03:00",
)
TRIP = (READOUT, AMMAN, AMMAN_COPY, BAGHDAD, BAGHDAD_TOO, TOLL, TRUCKS, TRUCKS_TOO, COLUMN, ANKARA, ARABIC)

UNRELATED: tuple[Article, ...] = (
    article(
        """
The Zarqa football club beat Irbid by three goals to one in the cup final on Friday evening.

Coach Sami Haddad praised his goalkeeper, who saved two penalties before eleven thousand spectators.
""",
        headline="Zarqa win the cup",
        published="2023-11-04T09:00:00+03:00",
    ),
    article(
        """
Olive growers around Ajloun expect the best harvest in six years after a wet spring.

The growers' association said on Tuesday that 41 presses had opened a week early.
""",
        headline="A good year for olives",
        published="2023-11-07T09:00:00+03:00",
    ),
)

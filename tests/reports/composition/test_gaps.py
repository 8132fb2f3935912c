"""Countries that were asked for and of which nothing is printed: told, unless all articles name them anyhow."""

from __future__ import annotations

from datetime import date

import pytest

from reports.analysis import study
from reports.composition.binding import Binder
from reports.composition.sections import gaps
from reports.composition.statements import Writer
from tests.reports.analysis.made import OUTLETS, article, commission, selection


@pytest.mark.parametrize(("of_jordan", "told"), [(10, 1), (12, 0)])
def test_a_country_that_every_article_names_has_no_count(of_jordan: int, told: int) -> None:
    named = [article(f"Riders passed mill {each} of Jordan.") for each in range(of_jordan)]
    others = [article(f"Riders passed mill {each} of Norway.") for each in range(12 - of_jordan)]
    asked, chosen = commission("bread prices", countries=("JO",)), selection([*named, *others])

    writer = Writer(Binder(lambda _: None), OUTLETS, "en")
    rows = gaps(writer, study(asked, chosen, OUTLETS), chosen, asked, (), date(2023, 11, 10))

    assert len([each for each in rows if "Nothing is printed under Jordan" in each.statement.text]) == told

"""A property that is reckoned once."""

from __future__ import annotations

from dataclasses import dataclass, field

from reports.analysis.cached import cached_property


@dataclass(frozen=True)
class Ledger:
    asked: list[str] = field(default_factory=list)

    @cached_property
    def total(self) -> int:
        """What all pages come to."""
        self.asked.append("total")
        return 7


def test_it_is_reckoned_when_it_is_first_asked_for_and_never_again() -> None:
    ledger = Ledger()
    assert ledger.asked == []
    assert [ledger.total, ledger.total] == [7, 7]
    assert ledger.asked == ["total"]
    assert ledger.__dict__["total"] == 7


def test_each_instance_has_its_own_and_the_class_shows_the_property() -> None:
    one, other = Ledger(), Ledger()
    assert one.total == other.total
    assert (one.asked, other.asked) == (["total"], ["total"])
    assert Ledger.total.__doc__ == "What all pages come to."

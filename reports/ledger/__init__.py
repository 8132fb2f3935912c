"""What was asked for and what was issued: commissions and their ways, editions, letters, dispatches and the journal.

All of it is in the archive's database file, so that one transaction can hold a letter, its commission and its answer.
"""

from reports.ledger.books import Approval, Edition, Ledger, order_of_work
from reports.ledger.commission_json import commission_to_json
from reports.ledger.omissions import Omission, Span

__all__ = ["Approval", "Edition", "Ledger", "Omission", "Span", "commission_to_json", "order_of_work"]

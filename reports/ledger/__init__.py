"""What was asked for and what was issued: commissions and editions, in the archive's database file."""

from reports.ledger.books import Edition, Ledger
from reports.ledger.commission_json import commission_from_json, commission_to_json

__all__ = ["Edition", "Ledger", "commission_from_json", "commission_to_json"]

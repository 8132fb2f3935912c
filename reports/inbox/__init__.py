"""From the bytes of a mail to a letter, and from a letter's text to requests: what a client asks for, and where each
field of it comes from.

Pure functions over bytes and texts: no mailbox, no ledger, no clock, nothing sent. Whatever a mail holds, they answer
and never raise; what they make of it is the newsroom's to record and to reply to.
"""

from reports.inbox.form import request_form
from reports.inbox.keys import key_of
from reports.inbox.letters import read_letter, written_at
from reports.inbox.understanding import merge, nothing_understood, understand, understand_quoted, with_origins

__all__ = [
    "key_of", "merge", "nothing_understood", "read_letter", "request_form", "understand", "understand_quoted",
    "with_origins", "written_at",
]  # fmt: skip

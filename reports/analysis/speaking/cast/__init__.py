"""Who is who in one text: the people and bodies named in it, under whatever part of their names, and where."""

from __future__ import annotations

from reports.analysis.speaking.cast.members import Cast, Member, Naming
from reports.analysis.speaking.cast.owners import is_foreign

__all__ = ["Cast", "Member", "Naming", "is_foreign"]

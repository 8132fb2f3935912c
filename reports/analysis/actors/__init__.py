"""Who acts in a selection: people, organisations and countries, each once under all its names, with its offices.

``actors_in`` finds the names of one text; ``actors`` joins those of all articles ("Qaddafi" and "Moammar Gadhafi").
"""

from __future__ import annotations

from reports.analysis.actors.finding import ActorFound, actors_in
from reports.analysis.actors.listing import actors

__all__ = ["ActorFound", "actors", "actors_in"]

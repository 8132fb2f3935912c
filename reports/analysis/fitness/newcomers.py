"""Whom or what a sentence brings in new, with no name: "At least 14 people", "Riot police", "Gunfire", "A truck".

Nobody knows more of them from another sentence, so that nothing is missing where the sentence itself says where.
"""

from __future__ import annotations

import re

IRREGULAR = (
    r"was|were|is|are|has|had|have|will|would|could|may|might|can|should|began|became|blew|broke|brought|built|"
    r"came|chose|cut|drew|drove|fell|fled|flew|fought|found|gave|got|grew|held|hit|kept|knew|led|left|lost|met|paid|"
    r"put|ran|rose|said|sank|sat|saw|sent|set|shot|shut|sold|spent|spoke|stood|struck|threw|told|took|went|won|wrote"
)
# "Ninety-three trucks entered Gaza": what is counted is the subject, if the sentence names where or of whom.
QUANTITY = re.compile(
    r"(?:(?:A total of|At least|More than|About|Around|Some|Nearly|Almost|Up to|Roughly|Over|Fewer "
    r"than|An estimated) )?"
    r"(?:\d[\d,.]*|(?i:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|[a-z]{3,6}teen|twenty|thirty|forty|"
    r"fifty|sixty|seventy|eighty|ninety|hundreds|thousands|tens|dozens|scores)(?:-[a-z]+)?) (?:of "
    r")?(?!years?\\b|percent\\b|per cent\\b|days?\\b|months?\\b)[a-z]"
)
# "Police shot the driver, said Karim Valdan of the Interior Ministry": of which land, a name of the sentence tells.
GROUP = re.compile(
    r"(?:(?:Riot |Security |Government |Rebel |Opposition )?(?:[Pp]olice|[Ff]orces|[Tt]roops)|Rebels|Rebel fighters|"
    r"Protesters|Demonstrators|Soldiers|Prosecutors|Investigators|Lawmakers|Gunmen|Militants|Insurgents|Warplanes) "
    r"(?!who\b|that\b|in\b|of\b|from\b)[a-z]"
)
# "In Tarsk, clashes broke out": what happens. "Fighting in Tarsk raged", but not "Fighting in Tarsk, rebels took".
_HAPPENINGS = re.compile(
    r"(?:(?i:fierce|heavy|intense|fresh|new|deadly|violent|sporadic|large|mass|thousands of|hundreds of) )?"
    r"(?i:clashes|fighting|protests|demonstrations|rallies|explosions|gunfire|shelling|air ?strikes|riots|looting)"
    r"(?! (?:that|which|who)\b) [a-z]"
)
# "A truck drove into a crowd in Nice": nobody knows more of it, if the sentence says where. Of a person one would.
_INDEFINITE = re.compile(
    r"An? (?!man\b|woman\b|boy\b|girl\b|person\b|statement\b|report\b|source\b|spokes|senior\b|top\b|few\b|"
    r"number\b|lot\b|day\b|week\b|month\b|year\b|second\b|third\b|similar\b|separate\b|further\b|new\b|recent\b|"
    r"(?:[a-z-]+ )?(?:official|minister|diplomat|lawmaker|analyst|expert|witness|resident|survivor|family|member|"
    r"fighter|soldier|protester|demonstrator|doctor|teacher|student|worker|activist)s?\b)"
    r"(?:[a-z-]+ ){0,3}[a-z-]+\b"
)
# "There were clashes in Tarsk", but not "There was no word", "There were some who doubted it".
_THERE = re.compile(
    r"There (?:was|were|has been|have been|had been) (?!no\b|little\b|any\b|still\b|also\b|some\b|much\b|talk)[^,]*"
    r"\b(?:in|at|on|near|around|between) (?:the )?[A-Z]"
)
_NOBODY_SPEAKS = re.compile(r"An? (?:[a-z-]+ ){1,3}(?:who [^,]{3,40} )?(?:said|says|told|claimed|claims|described)\b")
# "Vans packed with riot police circled the markets of Tarsk", "Interim government forces fled from Tarsk": what acts in
# the news, or is hit, and is brought in by its plural alone.
_SEVERAL = re.compile(
    r"(?!(?:The|These|Those|Such|Other|More|Fewer|Both|All|Many|Most|Few|Some|Several|His|Her|Their|Its|No|Where|When|While|Who|"
    r"Which|As|If|Because) )(?=[A-Z])"
    rf"(?:(?!(?:of|in|at|on|by|to|for|with|and|or|as|say|says|{IRREGULAR}) )[A-Za-z][a-z]+(?:-[A-Za-z]+)* ){{0,2}}"
    r"(?i:forces|troops|fighters|soldiers|units|rebels|insurgents|gunmen|militias?|snipers|mercenaries|loyalists|gangs|"
    r"police|officers|agents|guards|commanders|leaders|authorities|prosecutors|lawmakers|lawyers|judges|activists|"
    r"protesters|demonstrators|supporters|opponents|crowds|looters|students|journalists|"
    r"(?:armed|masked|uniformed|hooded|unidentified) men|"
    r"refugees|migrants|prisoners|inmates|hostages|passengers|civilians|voters|"
    r"vans|tanks|trucks|convoys|jets|planes|warplanes|warships|aircraft|helicopters|drones|ships|vessels|boats|ferries|"
    r"rockets|missiles|shells|bombs|mortars|mines|networks|services|flights|trains|banks|shops|schools|hospitals|"
    r"airports|ports|roads|websites|newspapers|refineries|pipelines|embassies)"
    rf"(?: ?,(?= (?:backed|supported|armed|led)\b)|"
    rf" (?:of|in|at|on|near|from|with|over|around|outside|inside|across|along|and|loyal|opposed|"
    rf"[a-z]+ing|[a-z]+ed|{IRREGULAR})\b)"
)


def is_new(clause: str) -> bool:
    """Does a clause, or a sentence, begin with what it counts, with a group, with what happened, or with any such?"""
    patterns = (QUANTITY, GROUP, _HAPPENINGS, _SEVERAL)
    return any(each.match(clause) for each in patterns) or is_indefinite(clause) or tells_of_being(clause)


def tells_of_being(clause: str) -> bool:
    """Says it that there was something somewhere?"""
    return _THERE.match(clause) is not None


def is_indefinite(clause: str) -> bool:
    """Begins it with a thing, or with somebody who does more than speak?"""
    return _INDEFINITE.match(clause) is not None and _NOBODY_SPEAKS.match(clause) is None


def are_several(outside: str) -> bool:
    """Does a sentence begin with several whom "they" may mean?"""
    return any(each.match(outside) for each in (QUANTITY, GROUP, _SEVERAL))

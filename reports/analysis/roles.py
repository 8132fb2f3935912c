"""Words of offices and of bodies, in English: what makes a name a person's, and what makes it none."""

from __future__ import annotations

import re

# The last word of an office. Two-word offices are read from their last word: "prime minister", "crown prince".
HEADS = frozenset(
    "president premier minister chancellor king queen prince princess emir sultan pope sheikh shaikh "
    "secretary ambassador envoy "
    "general gen brigadier admiral adm colonel col captain capt lieutenant lt major maj sergeant sgt "
    "cmdr commander senator sen representative rep "
    "congressman congresswoman governor gov mayor speaker director chief spokesman spokeswoman "
    "spokesperson adviser advisor counselor counsellor coordinator "
    "commissioner chairman chairwoman chairperson chair leader head justice judge prosecutor "
    "attorney deputy undersecretary lawmaker legislator diplomat "
    "counterpart mr mrs ms dr professor prof patriarch ayatollah imam bishop archbishop cardinal "
    "reverend rev high-commissioner administrator "
    "under-secretary-general undersecretary-general secretary-general "
    "commissioner-general director-general vice-president co-ordinator "
    "opposition-leader negotiator inspector analyst "
    "activist economist lawyer engineer coach founder ceo".split()
)
# What heads an office only before a name: "Chief Executive Officer Ines Calder".
LEADS = HEADS | frozenset(("officer", "executive"))
COURTESIES = frozenset(("mr", "mrs", "ms", "dr"))
RANKS = frozenset(("general", "major", "private", "justice", "head"))  # in small letters other words too
# What a name is said to be after it, beyond offices: "Nurhan Balci, a member of parliament".
APPOSED = HEADS | frozenset(
    "member official officer researcher student teacher resident doctor nurse owner author historian "
    "reporter journalist candidate veteran manager executive co-founder editor".split()
)
# Words that may stand before the head inside an office, in small letters.
MODIFIERS = frozenset(
    "prime foreign defense defence interior finance health energy oil trade justice deputy vice "
    "former crown acting interim opposition assistant national security "
    "senior chief supreme special high press presidential parliamentary military permanent general "
    "top then ex-president ex-minister outgoing incoming executive "
    "political human rights government state party army air force navy police external internal home "
    "education culture economy economic agriculture environment the "
    "regional ruling".split()
)
# What may stand so before the name of a person besides: "rebel field commander", "defence ministry spokesman".
INSIDE = MODIFIERS | frozenset(
    "information planning tourism transport transportation housing water communications telecommunications technology "
    "science sports youth labor labour social welfare ministry rebel opposition field provincial local campaign team "
    "operating financial marketing militia separatist insurgent coalition district city village tribal religious "
    "spiritual".split()
)
# Words with a capital, at the opening of a question or of a wish, that begin no office.
ASKING = frozenset(
    "has have had did does do is are was were will would could can should hopefully may might must".split()
)
OF = re.compile(
    r"of (?:State|Defen[sc]e|Foreign Affairs|the Interior|Interior|Finance|Homeland Security|Staff|"
    r"Health|Energy|the Treasury|Commerce|Justice|Parliament)\b"
)
# What an office is for, before the name: "High Commissioner for Human Rights Nela Orvan".
_MATTER = (
    r"(?:[A-Z][\w’'-]+ |of ){0,3}(?:Affairs|Rights|Refugees|Defen[sc]e|Policy|Security|Operations|Relations|"
    r"Development|Trade|Enlargement|Energy|Health|Finance|Justice|Children|Migration|Disarmament|Diplomacy|Intelligence|"
    r"Co-?operation|Reconstruction|Emergencies|Aid|Climate|Africa|Asia|Europe|(?:Middle|Near|Far) East)\b"
)
FOR = re.compile(rf"for (?:the )?{_MATTER}(?: and {_MATTER})?(?= [A-Z])")
# Words of bodies, places and things: a run of capitals that has one is no person.
BODIES = frozenset(
    "ministry department house court council union agency university bank party committee "
    "organization organisation office embassy parliament congress "
    "senate assembly army navy force forces guard guards police square street road avenue airport "
    "port river valley gate bridge palace hotel hospital school "
    "college institute center centre association federation league group company corporation inc ltd "
    "corp times post news tv channel radio newspaper daily agency wire "
    "line review bulletin courier network press media club team cup act treaty accord agreement "
    "initiative protocol convention plan fund programme program project "
    "movement front brotherhood brigade brigades resistance authority commission directorate "
    "administration government republic kingdom states emirates nations "
    "community world cooperation conference summit forum dialogue day war crescent cross red sea "
    "gulf strip bank island islands mountain mountains province state county "
    "city district zone camp base field crossing corridor east west north south middle eastern "
    "western northern southern central street journal services service society "
    "watch campaign framework command pentagon kremlin un nato eu opec unicef unrwa ocha fbi cia nsa isis "
    "hamas hezbollah foundation museum library church mosque secretariat affairs trade canal dam "
    "stadium embassies "
    "christmas easter ramadan eid internet facebook twitter google youtube windows".split()
)
# Words with a capital that belong to no name: weekdays, months, openings of sentences.
LOOSE = frozenset(
    "monday tuesday wednesday thursday friday saturday sunday january february march april may june "
    "july august september october november december jan feb mar apr "
    "jun jul aug sept sep oct nov dec the a an in on at by for from with to of and but or as if when "
    "while after before since during until although though because "
    "he she it they we i you his her its their our my this that these those there here asked "
    "speaking according meanwhile however also both neither either one two three "
    "four five six seven eight nine ten no not so then now many some most several all any each every "
    "other another such what who why how where which than more about over "
    "under between among against through across near like unlike despite amid around outside inside "
    "without within earlier later today yesterday tomorrow once still even "
    "yet again only just nearly almost about perhaps maybe asking citing quoting saying adding "
    "noting calling describing referring following given having being based "
    "separately additionally moreover furthermore instead besides thus hence therefore finally first "
    "second third last next her him them us".split()
)
PARTICLES = frozenset("al el es bin bint ibn de van von der den la le di da del dos abu ben af ter".split())

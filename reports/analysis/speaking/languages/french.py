"""The words of speech, offices and bodies of French."""

from __future__ import annotations

from reports.analysis.speaking.voice import Voice

_PAST = (
    "déclaré|dit|affirmé|ajouté|expliqué|indiqué|précisé|souligné|annoncé|estimé|assuré|répondu|insisté|conclu|"
    "raconté|confié|poursuivi|rappelé|lancé|martelé|regretté|écrit|promis|prévenu|averti|plaidé|reconnu|commenté|"
    "témoigné|crié|demandé|répété|noté|observé|réagi|admis|dénoncé|rapporté|avancé|soutenu|nuancé|tranché|ironisé|"
    "salué|accusé|tweeté|glissé|interrogé|fait savoir|fait valoir|martelé|renchéri|rétorqué|argué|jugé|prédit|"
    "reproché|détaillé|résumé|confirmé|proposé|appelé"
)
_PRESENT = (
    "déclare|dit|affirme|ajoute|explique|indique|précise|souligne|annonce|estime|assure|répond|insiste|conclut|raconte|"
    "confie|poursuit|rappelle|lance|martèle|regrette|écrit|promet|prévient|avertit|plaide|reconnaît|commente|"
    "témoigne|crie|demande|répète|note|observe|réagit|admet|rapporte|avance|soutient|nuance|tranche|ironise|glisse|"
    "s'exclame|se souvient|s'inquiète|se félicite|s'interroge|se réjouit|renchérit|rétorque|juge|résume|"
    "détaille|confirme|soupire|sourit|s’exclame|s’inquiète|s’interroge|déplore|dénonce|salue|déclarait|disait|"
    "expliquait|"
    "déclara|ajouta|répondit"
)
_PLURAL = "disent|affirment|assurent|estiment|indiquent|expliquent|soulignent|annoncent|précisent|ajoutent|rappellent"
VOICE = Voice(
    said=rf"(?:l'|l’)?(?:a|ont|avait|avaient|aurait)(?: (?:aussi|également|ensuite|notamment|ainsi))? (?:{_PAST})|"
    rf"s['’]est (?:exclamé|félicité|réjoui|inquiété|interrogé|indigné|souvenu)e?|{_PRESENT}|{_PLURAL}",
    calls="a (?:dénoncé|qualifié|accusé|évoqué|fustigé|critiqué|salué|condamné|parlé|décrit)|dénonce|qualifie|accuse|"
    "évoque|fustige|critique|parle|décrit|juge|a jugé|considère",
    saying=(
        "ajoutant|précisant|affirmant|déclarant|expliquant|soulignant|assurant|estimant|dénonçant|indiquant|évoquant"
    ),
    by="selon|d['’]après|pour|aux dires de|de l['’]avis de",
    that="qu(?:e |['’])",
    fillers="aussi|également|ensuite|encore|lui-même|elle-même|lui|pourtant|toutefois|d'ailleurs|nous|leur",
    passive="est|était|sont|été|être|ne|n",
    pronouns={
        "il": "m",
        "elle": "f",
        "ils": "p",
        "elles": "p",
        "on": "i",
        "je": "i",
        "nous": "i",
        "lui": "m",
        "celui-ci": "m",
        "celle-ci": "f",
        "ce dernier": "m",
        "cette dernière": "f",
    },
    articles=frozenset(
        "le la les l un une des son sa ses leur leurs ce cette cet ces notre nos plusieurs deux trois".split()
    ),
    definite=frozenset("le la les l ce cette cet ces".split()),
    prepositions=frozenset("de du des d à au aux en dans pour par sur chez avec sous près contre".split()),
    openers="mais|et|que|qui|dont|où|quand|lorsque|alors|parce|si|puis|car|comme|tandis|ou",
    relatives=frozenset("qui dont que où".split()),
    stops=frozenset(
        "qui dont que où quand lorsque alors mais et ou lundi mardi mercredi jeudi vendredi samedi dimanche hier "
        "après avant pendant devant lors dans sur à au par ce cette est a ont".split()
    ),
    heads=frozenset(
        "président présidente ministre premier première maire chef cheffe directeur directrice porte-parole roi reine "
        "prince princesse secrétaire ambassadeur ambassadrice général colonel capitaine commandant lieutenant sénateur "
        "sénatrice député députée gouverneur préfet préfète procureur procureure juge avocat avocate conseiller "
        "conseillère responsable patron patronne fondateur fondatrice professeur professeure docteur dr pr m mme mlle "
        "maître me monsieur madame chancelier chancelière commissaire entraîneur entraîneuse joueur joueuse "
        "sélectionneur économiste analyste chercheur chercheuse historien historienne politologue sociologue écrivain "
        "écrivaine auteur autrice actrice acteur réalisateur réalisatrice chanteur chanteuse journaliste enseignant "
        "enseignante médecin infirmier infirmière étudiant étudiante agriculteur agricultrice habitant habitante "
        "témoin père mère frère sœur fils fille mari femme ami amie voisin voisine gardien gardienne militant "
        "militante "
        "leader pape évêque imam rabbin élu élue syndicaliste délégué déléguée opposant opposante spécialiste expert "
        "experte météorologue supporter homme".split()
    ),
    bodies=frozenset(
        "ministère gouvernement parti syndicat préfecture police armée université banque agence institut cour parquet "
        "conseil assemblée sénat fédération association fondation ong onu otan ue afp reuters commission compagnie "
        "groupe "
        "société entreprise mairie hôpital élysée kremlin".split()
    ),
    body_heads=frozenset(
        "ministère gouvernement parti syndicat préfecture police armée groupe société entreprise association parquet "
        "organisation communiqué récit rapport étude enquête document lettre "
        "mairie direction autorités agence compagnie commission".split()
    ),
    feminine=frozenset(
        "mme mlle madame présidente ministre-e directrice reine princesse ambassadrice sénatrice députée préfète "
        "procureure avocate conseillère patronne fondatrice professeure chancelière chercheuse actrice "
        "réalisatrice chanteuse enseignante infirmière étudiante habitante mère sœur fille femme amie voisine "
        "gardienne "
        "élue première elle la".split()
    ),
    masculine=frozenset(
        "m monsieur président directeur roi prince ambassadeur sénateur député préfet avocat conseiller patron "
        "fondateur chancelier entraîneur acteur réalisateur chanteur enseignant infirmier étudiant père frère "
        "fils mari ami voisin gardien élu homme le pape".split()
    ),
    modifiers=frozenset("ancien ancienne général générale adjoint vice affaires étrangères des de la et".split()),
    nobody=frozenset("qui que quoi personne rien".split()),
    inverted=rf"(?:a-t-|ont-|avait-|aurait-t-)(?P<pronoun>ils?|elles?|on)(?: \w+)? (?:{_PAST})|"
    r"(?:[^\W\d_]+-(?:t-)?)(?P<pronoun2>ils?|elles?)\b(?! ?\?)",
)

"""A few verbs and nouns, by their stems, that questions, topics and news use for one another."""

from __future__ import annotations

ALIKE = tuple(
    frozenset(line.split())
    for line in (
        "meet met meeting talk receiv",
        "say said tell told state declar ask call urg warn reject stress statement",
        "visit arriv trip travel land tour go went flew",
        "agree agreement accept approv",
        "kill death dead die",
        "attack strik struck bomb hit",
        "troop soldier forc",
        "truck lorry",
        "ceasefir truce",
        "request ask demand",
        "discuss talk speak spoke",
        "commit send sent deploy pledg",
        "employe staff worker",
        "enter cross",
        "announc declar",
        "support back",
        "oppos reject",
        "condemn denounc",
        "resign quit",
        "arrest detain",
        "releas free",
        "wound injur hurt",
        "sign conclud",
        "plan initiativ roadmap proposal",
        "protest protester demonstr demonstration demonstrator rally march",
        "elect election vote vot poll",
        "war conflict fight fought battl",
    )
)
# Who is asked whether somebody accepted is answered by who rejected.
OPPOSED = tuple(
    (frozenset(ones.split()), frozenset(others.split()))
    for ones, others in (
        ("agree agreement accept approv", "reject refus declin oppos"),
        ("support back", "oppos reject condemn"),
        ("releas free", "held detain"),
        ("confirm", "deni deny"),
        ("attend", "boycott"),
        ("stay remain", "left leav"),
    )
)

"""How findings become fields: which passage fills which field of which frame."""

from __future__ import annotations

from crawler.archive import Article
from reports.composition.statements import Field, Writer
from reports.derivation import revised_day, shown_change
from reports.records import Dated, Fact, Meeting, Overtaken, Passage, Printed, Quotation, SentenceFinding


def first_words(article: Article) -> Passage:
    """The beginning of an article: what a citation points to when an article as a whole is counted."""
    line = article.text.split("\n", 1)[0]
    end = len(line) if len(line) <= 80 else line.rfind(" ", 0, 80)
    return Passage(article, 0, end if end > 0 else 80)


def outlet_and_day(passage: Passage) -> dict[str, Field]:
    """Who reported it, on which day, and when it was revised; the day is missing where the article has none."""
    fields, article = {"outlet": Field((passage,), "outlet")}, passage.article
    if article.published:
        rule = "revised" if revised_day(article.published, shown_change(article)) else "published"
        fields["date"] = Field((passage,), rule)
    return fields


def day(dated: Dated, otherwise: Passage) -> Field:
    """The day that a phrase means, or else the day of publication."""
    return Field((dated.phrase,), "date") if dated.phrase else Field((otherwise,), "published")


def time(dated: Dated, otherwise: Passage) -> Field:
    """A time to come as the phrase names it, or a day."""
    return Field((dated.phrase,), "ahead") if dated.phrase and dated.time else day(dated, otherwise)


def reported(writer: Writer, section: str, finding: SentenceFinding) -> Printed | None:
    """{outlet} reported on {date}: “{words}”, and in the same marks the sentence that must be read with it.

    In marks of its own where others stand between the two.
    """
    passage = finding.passage
    fields = outlet_and_day(passage) | {"words": Field((passage,))}
    name = "reported" if "date" in fields else "reported_undated"
    if finding.along:
        fields["along"] = Field((finding.along,))
        gap = passage.article.text[passage.end : finding.along.start]
        name += "_apart" if gap.strip() or finding.along.start < passage.end else "_along"
    return writer.write(section, writer.labelled(name, passage.article), fields, finding.others)


def said(writer: Writer, section: str, quotation: Quotation) -> Printed | None:
    """{speaker}, {role}, said, as {outlet} reported on {date}: “{words}”"""
    words = quotation.words
    fields = outlet_and_day(words) | {"words": Field((words,)), "speaker": Field((quotation.speaker,))}
    name = "said"
    if quotation.role:
        fields["role"] = Field((quotation.role,))
        name = "said_role"
    name = writer.labelled(name if "date" in fields else f"{name}_undated", words.article)
    # Words that stop before the sentence does (a comma stood in the article) get our full stop behind the marks.
    return writer.write(section, name if words.text[-1] in ".!?…" else f"{name}_stop", fields)


def met(writer: Writer, section: str, meeting: Meeting) -> Printed | None:
    """On {date}, in {place}, {first} met {second}."""
    if meeting.dated is None:
        return None
    name = "met" if meeting.place else "met_no_place"
    printed = writer.write(section, name, _who_met(meeting, meeting.dated), meeting.others)
    if printed:
        writer.reserve(meeting.sentence)
    return printed


def met_row(writer: Writer, section: str, meeting: Meeting) -> Printed | None:
    """{date} · {first} met {second} in {place}. · {outlet}"""
    if meeting.dated is None:
        return None
    fields = _who_met(meeting, meeting.dated) | {"outlet": Field((meeting.sentence,), "outlet")}
    name = "met_row" if meeting.place else "met_row_no_place"
    return writer.write(section, writer.labelled(name, meeting.sentence.article), fields, meeting.others)


def _who_met(meeting: Meeting, dated: Dated) -> dict[str, Field]:
    fields = {
        "date": day(dated, meeting.sentence),
        "first": Field((meeting.first,)),
        "second": Field((meeting.second,)),
    }
    return fields | {"place": Field((meeting.place,))} if meeting.place else fields


def key_figure(writer: Writer, section: str, fact: Fact) -> Printed | None:
    """{date} · {figure} · given by: {source} · “{words}” · {outlet}

    Where the words name no day, the date is that of the report and is called so: the event may be of a day before.
    """
    if fact.dated is None:
        return None
    words = fact.sentence
    fields = {"date": day(fact.dated, words), "figure": Field((fact.phrase,))}
    fields |= {"source": Field((fact.source,))} if fact.source else {}
    fields |= {"words": Field((words,)), "outlet": Field((words,), "outlet")}
    name = "key_figure" if fact.source else "key_figure_alone"
    name += "" if fact.dated.phrase else "_reported"
    return writer.write(section, writer.labelled(name, words.article), fields, fact.others)


def happened(writer: Writer, section: str, finding: SentenceFinding) -> Printed | None:
    """{date} · “{event}” · {outlet}"""
    if finding.dated is None:
        return None
    passage = finding.passage
    fields = {
        "date": day(finding.dated, passage),
        "event": Field((passage,)),
        "outlet": Field((passage,), "outlet"),
    }
    return writer.write(section, writer.labelled("happened", passage.article), fields, finding.others)


def position(writer: Writer, section: str, quotation: Quotation) -> Printed | None:
    """{speaker} · {role} · “{words}” · {outlet} · reported on {date}"""
    fields = outlet_and_day(quotation.words)
    if "date" not in fields:
        return None
    fields |= {"words": Field((quotation.words,)), "speaker": Field((quotation.speaker,))}
    if quotation.role:
        fields["role"] = Field((quotation.role,))
    name = "position" if quotation.role else "position_no_role"
    return writer.write(section, writer.labelled(name, quotation.words.article), fields)


def overtaken(writer: Writer, section: str, finding: Overtaken) -> Printed | None:
    """Announced for {date}; took place. · “{words}” · {outlet}, or: no report found. The report is cited too."""
    passage = finding.sentence
    fields = {
        "date": time(finding.dated, passage),
        "words": Field((passage,)),
        "outlet": Field((passage,), "outlet"),
    }
    name = "took_place" if finding.took_place else "no_report_found"
    also = (finding.took_place,) if finding.took_place else finding.others
    return writer.write(section, writer.labelled(name, passage.article), fields, also)


def took_place(writer: Writer, section: str, passage: Passage) -> Printed | None:
    """{outlet} · {date} · “{words}”: the report that something announced took place, if it is not printed already."""
    fields = outlet_and_day(passage) | {"words": Field((passage,))}
    if "date" not in fields:
        return None
    return writer.write(section, writer.labelled("account", passage.article), fields)


def counted(writer: Writer, section: str, figures: tuple[Passage, ...]) -> Printed | None:
    """{figure}, in {n} articles, the last of {date}."""
    fields = {"figure": Field(figures[:1]), "n": Field(figures, "count"), "date": Field(figures, "latest")}
    return writer.write(section, "counted", fields)


def unquotable(writer: Writer, section: str, passages: tuple[Passage, ...]) -> Printed | None:
    """{n} articles speak of it, the last by {outlet} on {date}."""
    last = outlet_and_day(passages[0])
    if "date" not in last:
        return None
    if len(passages) == 1:
        return writer.write(section, writer.labelled("unquotable_one", passages[0].article), last)
    name = writer.labelled("unquotable", passages[0].article)
    return writer.write(section, name, last | {"n": Field(passages, "count")})


def not_found(writer: Writer, section: str, articles: tuple[Article, ...]) -> Printed | None:
    """Not found in {n} articles."""
    one = "_one" if len({article.id for article in articles}) == 1 else ""
    fields = {"n": Field(tuple(first_words(article) for article in articles), "count")}
    return writer.write(section, f"not_found{one}", fields)


def nothing_under(
    writer: Writer, section: str, articles: tuple[Article, ...], country: str, named: tuple[Passage, ...]
) -> Printed | None:
    """Nothing is printed under {country}; {n} of the articles that were read name it, or none of them does."""
    counted = named or tuple(first_words(article) for article in articles)
    is_one = len({each.article.id for each in counted}) == 1
    name = "no_report" + ("_named" if named else "") + ("_one" if is_one else "")
    return writer.write(section, name, {"n": Field(counted, "count")}, given={"country": country})


def of_days(writer: Writer, section: str, articles: tuple[Article, ...], is_one_day: bool) -> Printed | None:
    """The {n} articles that were read are of {first} to {last}, and none is of the rest of the period."""
    counted = tuple(first_words(article) for article in articles)
    fields = {"n": Field(counted, "count"), "first": Field(counted, "earliest"), "last": Field(counted, "latest")}
    if is_one_day:
        del fields["last"]
    if len(articles) == 1:
        del fields["n"]
        return writer.write(section, "of_days_one", fields)
    return writer.write(section, "of_days_same" if is_one_day else "of_days", fields)


def none_between(
    writer: Writer, section: str, articles: tuple[Article, ...], before: Article, after: Article
) -> Printed | None:
    """None of the {n} articles that were read is of a day between {first} and {last}."""
    fields = {
        "n": Field(tuple(first_words(article) for article in articles), "count"),
        "first": Field((first_words(before),), "earliest"),
        "last": Field((first_words(after),), "latest"),
    }
    return writer.write(section, "none_between", fields)

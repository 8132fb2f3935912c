"""The tables [mail] and [schedule]: what is left out, and what is complained of, with its place and cure."""

from __future__ import annotations

from pathlib import Path

import pytest

from crawler.archive import ConfigError, Timetable
from reports.config import Mail, Smtp, load_client, load_mail, load_schedule, mail_of

HEAD = '[institute]\nname = "Institute"\naddress = "desk@institute.example"\ntimezone = "Asia/Amman"\n'
MAIL = '[mail]\ninbox = "editor@institute.example"\nauthserv_id = "mx.institute.example"\n'


@pytest.fixture
def home(tmp_path: Path) -> Path:
    write(tmp_path, "")
    return tmp_path


def write(home: Path, text: str) -> None:
    (home / "institute.toml").write_text(HEAD + text, encoding="utf-8")


def test_an_institute_without_mail_has_none_and_says_what_to_add_where_it_is_needed(home: Path) -> None:
    assert load_mail(home) is None
    with pytest.raises(ConfigError, match=r"institute\.toml: mail: missing; add the table with inbox and authserv_id"):
        mail_of(home)


def test_mail_with_all_that_can_be_left_out_left_out(home: Path) -> None:
    write(home, MAIL)
    assert load_mail(home) == Mail("editor@institute.example", "mx.institute.example", 10485760, 10, 365, None)


def test_a_mail_server_has_the_port_of_its_security(home: Path) -> None:
    for security, port in (("tls", 465), ("starttls", 587), ("none", 25)):
        write(home, f'{MAIL}[mail.smtp]\nhost = "mail.example"\nsecurity = "{security}"\n')
        mail = load_mail(home)
        assert mail is not None
        assert mail.smtp == Smtp("mail.example", port, security)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("text", "complaint"),
    [
        ('[mail]\ninbox = "editor@institute.example"\n', "institute.toml: mail.authserv_id: missing; expected a text"),
        (MAIL.replace("editor@institute.example", "editor"), 'mail.inbox: expected a mail address, found "editor"'),
        (MAIL + 'inbix = "x"\n', "mail.inbix: unknown field; did you mean 'inbox'?"),
        (MAIL + "largest_letter = -1\n", "mail.largest_letter: expected a whole number from 0 up, found -1"),
        (
            MAIL + '[mail.smtp]\nhost = "h"\nsecurity = "ssl"\n',
            "mail.smtp.security: expected one of tls, starttls, none",
        ),
        (MAIL + '[mail.smtp]\nhost = "h"\nuser = "u"\n', "mail.smtp.user: user and password_file go together"),
    ],
)
def test_what_is_wrong_with_mail_is_said_with_its_place(home: Path, text: str, complaint: str) -> None:
    write(home, text)
    with pytest.raises(ConfigError) as raised:
        load_mail(home)
    assert complaint in str(raised.value)


def test_a_schedule_of_intervals_and_cron_expressions_in_the_institutes_time_zone(home: Path) -> None:
    write(home, '[schedule]\ncrawl = "*/10 6-22 * * *"\ninbox = "30 s"\n[schedule.outlets]\npaper = "2 h"\n')
    schedule = load_schedule(home)
    assert schedule.crawl == Timetable.of("*/10 6-22 * * *", "Asia/Amman")
    assert schedule.inbox == Timetable.of("30 s", "Asia/Amman")
    assert (schedule.reports, schedule.outbox) == (Timetable.of("1 min", "Asia/Amman"),) * 2
    assert schedule.outlets == {"paper": Timetable.of("2 h", "Asia/Amman")}


@pytest.mark.parametrize(
    ("text", "complaint"),
    [
        ('[schedule]\ncrawl = "often"\n', "institute.toml: schedule.crawl: expected an interval such as"),
        ('[schedule]\ninbox = "0 s"\n', 'found "0 s", which is no time at all'),
        ('[schedule]\noutbox = "61 * * * *"\n', 'found "61 * * * *": bad minute'),
        ('[schedule.outlets]\npaper = "0 0 31 2 *"\n', "schedule.outlets.paper: "),
        ('[schedule]\ncrowl = "1 h"\n', "schedule.crowl: unknown field; did you mean 'crawl'?"),
    ],
)
def test_what_is_wrong_with_a_schedule_is_said_with_its_place(home: Path, text: str, complaint: str) -> None:
    write(home, text)
    with pytest.raises(ConfigError) as raised:
        load_schedule(home)
    assert complaint in str(raised.value)


def test_a_client_with_a_language_that_is_none_is_named(home: Path) -> None:
    (home / "clients").mkdir(exist_ok=True)
    (home / "clients/kestrel.toml").write_text('name = "Kestrel"\nlanguage = "klingon"\n', encoding="utf-8")
    with pytest.raises(ConfigError, match=r'kestrel\.toml: language: expected a BCP 47 language such as "en"'):
        load_client(home / "clients/kestrel.toml", home)

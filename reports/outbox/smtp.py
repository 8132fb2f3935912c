"""Handing over to a mail server by SMTP (RFC 5321).

What the server refuses for good (5yz to this sender, recipient or mail) is told apart from what may go better later: no
connection, no login, 4yz, a connection that breaks off. Where it breaks off before the server's last word, nobody can
know whether the mail was taken; it is sent again, with the same Message-ID.
"""

from __future__ import annotations

import smtplib
import ssl
from contextlib import suppress
from functools import cache
from pathlib import Path

from reports.config import Smtp
from reports.errors import NotSent, NotTaken


def send(server: Smtp, home: Path, sender: str, recipient: str, mail: bytes) -> None:
    """Hand a mail over; ``NotTaken`` where the server will never take it, ``NotSent`` where it may later."""
    where = f"{server.host}:{server.port}"
    try:
        connection = _connected(server, home, sender.rpartition("@")[2])
    except (OSError, smtplib.SMTPException) as error:
        raise NotSent(f"{where}: {_words(error)}") from error
    try:
        connection.sendmail(sender, [recipient], mail)
    except smtplib.SMTPRecipientsRefused as error:
        code, said = next(iter(error.recipients.values()))
        raise _refused(where, code, said) from error
    except smtplib.SMTPResponseException as error:
        raise _refused(where, error.smtp_code, error.smtp_error) from error
    except (OSError, smtplib.SMTPException) as error:
        raise NotSent(f"{where}: {_words(error)}") from error
    finally:
        with suppress(OSError, smtplib.SMTPException):
            connection.quit()
        connection.close()


def greet(server: Smtp, home: Path, sender: str) -> None:
    """Connect, encrypt and log in as configured, and take leave again; ``NotSent`` says what does not go."""
    try:
        connection = _connected(server, home, sender.rpartition("@")[2])
        connection.noop()
    except (OSError, smtplib.SMTPException) as error:
        raise NotSent(f"{server.host}:{server.port}: {_words(error)}") from error
    with suppress(OSError, smtplib.SMTPException):
        connection.quit()
    connection.close()


def _connected(server: Smtp, home: Path, own_name: str) -> smtplib.SMTP:
    """A connection that is greeted, encrypted and logged in as the configuration wants it."""
    if server.security == "tls":
        connection: smtplib.SMTP = smtplib.SMTP_SSL(
            server.host, server.port, own_name, timeout=server.timeout, context=_trust()
        )
    else:
        connection = smtplib.SMTP(server.host, server.port, own_name, timeout=server.timeout)
    try:
        if server.security == "starttls":
            connection.starttls(context=_trust())
        if server.user:
            password = (home / server.password_file).read_text(encoding="utf-8").strip()
            connection.login(server.user, password)
        else:
            connection.ehlo_or_helo_if_needed()
    except BaseException:
        connection.close()
        raise
    return connection


@cache
def _trust() -> ssl.SSLContext:
    """Whom the system trusts; kept, for to read its certificates takes longer than to hand a mail over."""
    return ssl.create_default_context()


def _refused(where: str, code: int, said: bytes | str) -> NotSent:
    text = said.decode("utf-8", "replace") if isinstance(said, bytes) else said
    kind = NotTaken if 500 <= code < 600 else NotSent
    return kind(f"{where}: {code} {' '.join(text.split())}"[:300])


def _words(error: Exception) -> str:
    if isinstance(error, smtplib.SMTPResponseException):
        said = error.smtp_error.decode("utf-8", "replace") if isinstance(error.smtp_error, bytes) else error.smtp_error
        return f"{error.smtp_code} {' '.join(str(said).split())}"
    return str(error) or type(error).__name__

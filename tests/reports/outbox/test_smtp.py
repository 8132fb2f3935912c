"""Handing over to a real mail server: what is for good, what goes better later, and what nobody can know."""

from __future__ import annotations

import datetime
import ssl
from pathlib import Path

import pytest
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import NameOID

from reports.config import Smtp
from reports.errors import NotSent, NotTaken
from reports.outbox.smtp import greet, send
from tests.sink import HOST, Sink, Taken, sink

MAIL = b"Subject: One\r\nMessage-ID: <one@institute.example>\r\n\r\nA line.\r\n.A dot\r\n"
FROM, TO = "editor@institute.example", "ann.shaw@kestrel-risk.example"


def server(box: Sink, **more: str) -> Smtp:
    return Smtp(HOST, box.port, "none", timeout=5.0, **more)  # type: ignore[arg-type]


def test_a_mail_arrives_as_it_was_made(tmp_path: Path) -> None:
    with sink() as box:
        send(server(box), tmp_path, FROM, TO, MAIL)
    assert box.taken == [Taken(FROM, (TO,), MAIL)]


@pytest.mark.parametrize(
    ("step", "answer", "kind"),
    [
        ("RCPT", "550 no such mailbox", NotTaken),
        ("DATA", "554 not here", NotTaken),
        ("RCPT", "451 greylisted, try again", NotSent),
        ("RCPT", "452 mailbox full", NotSent),
        ("DATA", "421 closing", NotSent),
        ("DATA", "drop", NotSent),
        ("250", "drop", NotSent),
    ],
)
def test_what_the_server_says_decides(tmp_path: Path, step: str, answer: str, kind: type[NotSent]) -> None:
    with sink() as box:
        box.answers.append((step, answer))
        with pytest.raises(NotSent, match=rf"{HOST}:{box.port}: ") as raised:
            send(server(box), tmp_path, FROM, TO, MAIL)
        assert raised.type is kind
        send(server(box), tmp_path, FROM, TO, MAIL)
    assert box.taken == [Taken(FROM, (TO,), MAIL)] * (2 if step == "250" else 1)


def test_no_server_is_said_and_can_go_better_later(tmp_path: Path) -> None:
    with sink() as box:
        gone = server(box)
    for call in (lambda: send(gone, tmp_path, FROM, TO, MAIL), lambda: greet(gone, tmp_path, FROM)):
        with pytest.raises(NotSent, match="refused") as raised:
            call()
        assert raised.type is NotSent


@pytest.mark.filterwarnings("ignore:Requiring AUTH while not requiring TLS")
def test_a_wrong_password_is_no_refusal_of_the_mail(tmp_path: Path) -> None:
    (tmp_path / "word").write_text("sesame\n")
    with sink(login=("desk", "sesame")) as box:
        send(server(box, user="desk", password_file="word"), tmp_path, FROM, TO, MAIL)
        (tmp_path / "word").write_text("barley\n")
        with pytest.raises(NotSent, match="535") as raised:
            send(server(box, user="desk", password_file="word"), tmp_path, FROM, TO, MAIL)
        assert raised.type is NotSent
        (tmp_path / "word").unlink()
        with pytest.raises(NotSent, match="No such file"):
            send(server(box, user="desk", password_file="word"), tmp_path, FROM, TO, MAIL)
    assert len(box.taken) == 1


def test_a_certificate_that_nobody_vouches_for_is_not_believed(tmp_path: Path) -> None:
    with sink(tls=_own_certificate(tmp_path)) as box, pytest.raises(NotSent, match="CERTIFICATE_VERIFY_FAILED"):
        send(Smtp(HOST, box.port, "starttls", timeout=5.0), tmp_path, FROM, TO, MAIL)
    assert box.taken == []


def test_a_server_without_encryption_gets_nothing_where_encryption_is_wanted(tmp_path: Path) -> None:
    with sink() as box, pytest.raises(NotSent, match="STARTTLS"):
        send(Smtp(HOST, box.port, "starttls", timeout=5.0), tmp_path, FROM, TO, MAIL)
    assert box.taken == []


def _own_certificate(folder: Path) -> ssl.SSLContext:
    """A server's side with a certificate that it signed itself."""
    key = ec.generate_private_key(ec.SECP256R1())
    name = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, HOST)])
    today = datetime.datetime.now(datetime.UTC)
    certificate = (
        x509.CertificateBuilder()
        .subject_name(name)
        .issuer_name(name)
        .public_key(key.public_key())
        .serial_number(1)
        .not_valid_before(today - datetime.timedelta(days=1))
        .not_valid_after(today + datetime.timedelta(days=1))
        .sign(key, hashes.SHA256())
    )
    private = key.private_bytes(
        serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, serialization.NoEncryption()
    )
    (folder / "server.pem").write_bytes(certificate.public_bytes(serialization.Encoding.PEM) + private)
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(folder / "server.pem")
    return context

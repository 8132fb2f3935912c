"""A real SMTP server on the loopback that keeps what it is sent, and can be told to misbehave."""

# ruff: noqa: ARG001, ARG002 - the names of the arguments are the server's
from __future__ import annotations

import ssl
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Any

from aiosmtpd.controller import Controller
from aiosmtpd.smtp import SMTP, AuthResult, Envelope, LoginPassword, Session

from reports.demo.server import free_port

HOST = "127.0.0.41"


@dataclass(frozen=True, slots=True)
class Taken:
    """A mail as the server took it."""

    sender: str
    recipients: tuple[str, ...]
    content: bytes


@dataclass(slots=True)
class Sink:
    """What was taken; ``answers`` are used up one a step before all goes well: ("RCPT" or "DATA", answer or "drop")."""

    port: int = 0
    taken: list[Taken] = field(default_factory=list)
    answers: list[tuple[str, str]] = field(default_factory=list)
    sessions: int = 0
    on_taken: Callable[[], None] = lambda: None

    async def handle_EHLO(
        self, server: SMTP, session: Session, envelope: Envelope, hostname: str, responses: list[str]
    ) -> list[str]:
        self.sessions += 1
        session.host_name = hostname
        return responses

    async def handle_RCPT(
        self, server: SMTP, session: Session, envelope: Envelope, address: str, options: list[str]
    ) -> str:
        if answer := self._answer(server, "RCPT"):
            return answer
        envelope.rcpt_tos.append(address)
        return "250 OK"

    async def handle_DATA(self, server: SMTP, session: Session, envelope: Envelope) -> str:
        if answer := self._answer(server, "DATA"):
            return answer
        content = envelope.content
        assert isinstance(content, bytes)
        self.taken.append(Taken(envelope.mail_from or "", tuple(envelope.rcpt_tos), content))
        self.on_taken()
        if answer := self._answer(server, "250"):
            return answer
        return "250 taken"

    def _answer(self, server: SMTP, step: str) -> str:
        if not self.answers or self.answers[0][0] != step:
            return ""
        _, answer = self.answers.pop(0)
        if answer == "drop":
            assert server.transport is not None
            server.transport.close()
            return "421 going"
        return answer


@contextmanager
def sink(host: str = HOST, tls: ssl.SSLContext | None = None, login: tuple[str, str] | None = None) -> Iterator[Sink]:
    """Serve until the block ends; with ``tls`` STARTTLS is offered, with ``login`` that name and word are wanted."""
    box = Sink(free_port([host]))
    options: dict[str, Any] = {"enable_SMTPUTF8": True}
    if tls:
        options |= {"tls_context": tls, "require_starttls": True}
    if login:
        options |= {"authenticator": _authenticator(login), "auth_required": True, "auth_require_tls": bool(tls)}
    controller = Controller(box, hostname=host, port=box.port, **options)
    controller.start()
    try:
        yield box
    finally:
        controller.stop()


def _authenticator(login: tuple[str, str]) -> Callable[..., AuthResult]:
    def check(server: SMTP, session: Session, envelope: Envelope, mechanism: str, data: object) -> AuthResult:
        assert isinstance(data, LoginPassword)
        is_right = (data.login.decode(), data.password.decode()) == login
        return AuthResult(success=is_right, handled=False)

    return check


def smtp_table(box: Sink, **more: str) -> str:
    """[mail.smtp] for a sink without encryption."""
    lines = {"host": f'"{HOST}"', "port": str(box.port), "security": '"none"', "timeout": "5"} | more
    return "\n[mail.smtp]\n" + "".join(f"{name} = {value}\n" for name, value in lines.items())

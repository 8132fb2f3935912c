"""A server that answers as it is told, also as no good server would: half, not at all, without end."""

from __future__ import annotations

import socket
import ssl
import threading
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field

Answer = Callable[[str], "bytes | Iterable[bytes]"]  # from the request's head to all bytes of the answer


@dataclass(slots=True)
class Faulty:
    """A running server: its port, the paths asked for so far, and the answer to each path (or to any: "*")."""

    port: int
    answers: dict[str, Answer | bytes]
    asked: list[str] = field(default_factory=list)
    heads: list[str] = field(default_factory=list)

    def count(self, path: str) -> int:
        return self.asked.count(path)


def answer(
    status: int = 200,
    body: bytes = b"",
    headers: Mapping[str, str] | None = None,
    kind: str = "text/html; charset=utf-8",
) -> bytes:
    """One whole HTTP answer; the connection is closed after it."""
    head = {"Content-Type": kind, "Content-Length": str(len(body)), "Connection": "close", **(headers or {})}
    lines = "".join(f"{name}: {value}\r\n" for name, value in head.items())
    return f"HTTP/1.1 {status} Because\r\n{lines}\r\n".encode("latin-1") + body


NOT_FOUND = answer(404, b"nothing here")


@contextmanager
def faulty(
    answers: Mapping[str, Answer | bytes], address: str = "127.0.0.1", tls: ssl.SSLContext | None = None
) -> Iterator[Faulty]:
    """Serve on a free port of ``address`` until the block ends; paths without an answer are not found."""
    listening = socket.create_server((address, 0), family=socket.AF_INET6 if ":" in address else socket.AF_INET)
    server = Faulty(listening.getsockname()[1], dict(answers))
    thread = threading.Thread(target=_accept, args=(listening, server, tls), daemon=True)
    thread.start()
    try:
        yield server
    finally:
        with suppress(OSError):
            listening.shutdown(socket.SHUT_RDWR)
        listening.close()
        thread.join()


def _accept(listening: socket.socket, server: Faulty, tls: ssl.SSLContext | None) -> None:
    while True:
        try:
            connection, _ = listening.accept()
        except OSError:
            return
        threading.Thread(target=_serve, args=(connection, server, tls), daemon=True).start()


def _serve(connection: socket.socket, server: Faulty, tls: ssl.SSLContext | None) -> None:
    with suppress(OSError), tls.wrap_socket(connection, server_side=True) if tls else connection as connection:
        head = b""
        while b"\r\n\r\n" not in head:
            if not (more := connection.recv(65536)):
                return
            head += more
        text = head.decode("latin-1")
        path = text.split(" ", 2)[1]
        server.asked.append(path)
        server.heads.append(text)
        found = server.answers.get(path, server.answers.get("*", NOT_FOUND))
        sent = found(text) if callable(found) else found
        for part in [sent] if isinstance(sent, bytes) else sent:
            connection.sendall(part)
        with suppress(OSError):
            connection.shutdown(socket.SHUT_WR)

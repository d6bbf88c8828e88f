"""A web server that is as far away as a real one: 40 ms and 10 Mbit/s, for workers too.

    with serving(Path("site"), held=Line(latency=0.04, rate=1_250_000)) as server:
        browse(server.address)
        print(server.bytes_sent())

A browser's own throttling holds pages but not their workers, so that an engine in a worker would
run free. Here every response waits and all of them share one line. What browsers take compressed
is sent so, compressed once. Caching is as on the usual hosts for static pages: ten minutes, then
by ETag.
"""

from __future__ import annotations

import gzip
import mimetypes
import socket
import threading
import time
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import cache, partial
from http import HTTPStatus
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from urllib.parse import unquote, urlsplit

PIECE = 8192
"""Bytes that one response sends before another may: 6.5 ms at 10 Mbit/s."""
PACKED = {".html", ".js", ".mjs", ".css", ".json", ".svg", ".xml"}
"""File name endings that are sent as gzip; pictures, fonts and packed shards gain nothing."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Sent:
    """One response."""

    path: str
    size: int
    """Bytes of the body as they were sent."""
    ended: float
    """When its last byte left, by time.monotonic."""


@dataclass(slots=True, kw_only=True)
class Line:
    """What all connections share."""

    latency: float = 0.0
    """Seconds before each response."""
    rate: float = 0.0
    """Bytes a second; 0 for no limit."""
    free: float = 0.0
    lock: threading.Lock = field(default_factory=threading.Lock)

    def take(self, size: int) -> None:
        """Wait until so many bytes have gone over the line."""
        if not self.rate:
            return
        with self.lock:
            self.free = max(self.free, time.monotonic()) + size / self.rate
            until = self.free
        time.sleep(max(0.0, until - time.monotonic()))


@dataclass(frozen=True, slots=True, kw_only=True)
class Server:
    """A running server and what it has sent."""

    address: str
    line: Line
    sent: list[Sent] = field(default_factory=list)

    def bytes_sent(self, until: float = float("inf")) -> int:
        """Bytes of all bodies that were complete at a time."""
        return sum(one.size for one in self.sent if one.ended <= until)


class _Handler(BaseHTTPRequestHandler):
    """Files of one folder; a connection stays open."""

    protocol_version = "HTTP/1.1"

    def __init__(self, *given: object, folder: Path, server_of: list[Server]) -> None:
        self.folder, self.server_of = folder, server_of
        super().__init__(*given)  # type: ignore[arg-type] # handed on as socketserver gave them

    def setup(self) -> None:
        """Send small pieces at once."""
        super().setup()
        self.connection.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)

    def do_GET(self) -> None:
        """One file, late and slowly."""
        server = self.server_of[0]
        path = urlsplit(self.path).path
        body, kind, packed = content(self.folder, unquote(path))
        time.sleep(server.line.latency)
        mark = f'"{zlib.crc32(body):08x}"'
        status = HTTPStatus.OK if kind else HTTPStatus.NOT_FOUND
        if self.headers["If-None-Match"] == mark:
            status, body = HTTPStatus.NOT_MODIFIED, b""
        self.send_response(status)
        self.send_header("Cache-Control", "max-age=600")
        self.send_header("ETag", mark)
        if status != HTTPStatus.NOT_MODIFIED:
            self.send_header("Content-Type", kind or "text/plain")
            self.send_header("Content-Length", str(len(body)))
        if packed:
            self.send_header("Content-Encoding", "gzip")
        self.end_headers()
        self.send(path, body)

    def send(self, path: str, body: bytes) -> None:
        """A body, in pieces between which others have their turn."""
        server = self.server_of[0]
        for start in range(0, len(body), PIECE):
            piece = body[start : start + PIECE]
            server.line.take(len(piece))
            self.wfile.write(piece)
        server.sent.append(Sent(path=path, size=len(body), ended=time.monotonic()))

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - the base's own name
        """Say nothing."""


@cache
def content(folder: Path, path: str) -> tuple[bytes, str, bool]:
    """A file's bytes as they travel, its type ("" if there is none), whether it is compressed."""
    place = (folder / path.lstrip("/")).resolve()
    if place.is_dir():
        place /= "index.html"
    if not place.is_relative_to(folder.resolve()) or not place.is_file():
        return b"not found", "", False
    kind = mimetypes.guess_type(place.name)[0] or "application/octet-stream"
    if place.suffix in PACKED:
        return gzip.compress(place.read_bytes(), 6, mtime=0), f"{kind}; charset=utf-8", True
    return place.read_bytes(), kind, False


class _Server(ThreadingHTTPServer):
    request_queue_size = 128
    daemon_threads = True

    def handle_error(self, request: object, client_address: object) -> None:
        """A browser that is closed breaks its connections: nothing to tell."""


@contextmanager
def serving(folder: Path, held: Line | None = None) -> Iterator[Server]:
    """Serve a folder on a free port of this machine, until the block ends."""
    found: list[Server] = []
    handler = partial(_Handler, folder=folder, server_of=found)
    http = _Server(("127.0.0.1", 0), handler)
    found.append(Server(address=f"http://127.0.0.1:{http.server_port}/", line=held or Line()))
    thread = threading.Thread(target=http.serve_forever, daemon=True)
    thread.start()
    try:
        yield found[0]
    finally:
        http.shutdown()
        http.server_close()
        content.cache_clear()

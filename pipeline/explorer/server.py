"""`onrecord explore`: a small server that shows the page and answers its questions from the release's database.

It reads one release, which it keeps open for as long as it runs, and can neither write nor reach anything else.
"""

import threading
from pathlib import Path

from starlette.applications import Starlette
from starlette.concurrency import run_in_threadpool
from starlette.datastructures import MutableHeaders
from starlette.middleware import Middleware
from starlette.middleware.trustedhost import TrustedHostMiddleware
from starlette.requests import Request
from starlette.responses import HTMLResponse, JSONResponse, PlainTextResponse, Response
from starlette.routing import Mount, Route
from starlette.staticfiles import StaticFiles
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from pipeline.explorer import questions, static
from pipeline.publish import warehouse

LOOPBACK = "127.0.0.1"

HEADERS = {
    # What the page itself may do stands in the page, so that it holds for the files in a release too.
    "Content-Security-Policy": "frame-ancestors 'none'",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Referrer-Policy": "no-referrer",
    "X-Content-Type-Options": "nosniff",
    "Cache-Control": "no-cache",
}

KEPT = ("release", "conflicts")
"""Questions with few answers, which never change while a release is open, and that read whole tables."""


def application(release: Path, host: str = LOOPBACK) -> Starlette:
    """The built page over a release folder.

    On the loopback interface only requests for it by its own names are answered, so that no other site's page can ask.
    """
    con = warehouse.open_database(release)
    con.execute("SET enable_external_access = false")
    kept: dict[tuple[str, str | None], list[questions.Row]] = {}
    lock = threading.Lock()

    def answer(name: str, asked: questions.Asked) -> list[questions.Row]:
        if name not in KEPT:
            with con.cursor() as cursor:
                return questions.ask(cursor, name, asked)
        with lock, con.cursor() as cursor:
            key = (name, asked.get("offset"))
            rows = kept.get(key) or questions.ask(cursor, name, asked)
            if rows:
                kept[key] = rows
            return rows

    async def api(request: Request) -> Response:
        try:
            rows = await run_in_threadpool(answer, request.path_params["question"], dict(request.query_params))
        except questions.BadQuestion as error:
            return PlainTextResponse(str(error), status_code=400)
        return JSONResponse(rows)

    index = static.served()

    async def home(_: Request) -> Response:
        return HTMLResponse(index)

    names = ["localhost", "127.0.0.1", "[::1]"] if host in (LOOPBACK, "localhost", "::1") else ["*"]
    return Starlette(
        routes=[
            Route("/", home),
            Route("/index.html", home),
            Route("/api/{question}", api),
            Mount("/", StaticFiles(directory=static.BUILT)),
        ],
        middleware=[
            Middleware(WithHeaders),
            Middleware(TrustedHostMiddleware, allowed_hosts=names, www_redirect=False),
        ],
    )


class WithHeaders:
    """Adds `HEADERS` to every response."""

    def __init__(self, app: ASGIApp) -> None:
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass a request on and its response back."""

        async def with_headers(message: Message) -> None:
            if message["type"] == "http.response.start":
                MutableHeaders(scope=message).update(HEADERS)
            await send(message)

        await self.app(scope, receive, with_headers)


def serve(release: Path, *, host: str = LOOPBACK, port: int = 8420, browse: bool = True) -> None:
    """Serve until interrupted; opens the page in the reader's browser if `browse`. Raises OSError if the port is taken."""
    import socket
    import webbrowser

    import uvicorn

    with socket.create_server((host, port), family=socket.AF_INET6 if ":" in host else socket.AF_INET) as listening:
        address = f"http://{f'[{host}]' if ':' in host else host}:{listening.getsockname()[1]}/"
        print(f"release {release.name} at {address} (Ctrl-C ends it)", flush=True)
        if browse:
            threading.Timer(0.5, webbrowser.open, [address]).start()
        server = uvicorn.Server(uvicorn.Config(application(release, host), log_level="warning", server_header=False))
        server.run(sockets=[listening])

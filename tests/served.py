"""The explorer's server, run beside a test or a picture."""

import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import uvicorn

from pipeline.explorer import server


@contextmanager
def served(folder: Path) -> Iterator[str]:
    """Address of the page that `onrecord explore` serves for a release folder."""
    running = uvicorn.Server(uvicorn.Config(server.application(folder), port=0, log_level="warning"))
    thread = threading.Thread(target=running.run, daemon=True)
    thread.start()
    while not running.started:
        time.sleep(0.02)
    yield f"http://127.0.0.1:{running.servers[0].sockets[0].getsockname()[1]}/"
    running.should_exit = True
    thread.join()

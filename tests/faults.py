"""Builds that die, or whose disk fills, at a point of one's choice: loaded by tests, and by the processes they start.

A build runs in a process forked from one in which everything is loaded, so that hundreds of them can be killed in minutes.
Functions of the product are wrapped from outside; the product knows nothing of this.
"""

import functools
import io
import multiprocessing
import os
import resource
import signal
import subprocess
import sys
import threading
import time
from multiprocessing import forkserver
from pathlib import Path

import pipeline.build  # noqa: F401  (what is wrapped)
from pipeline import cli
from pipeline.publish import release

STEPS = {
    "gathering": ("pipeline.build", "gather"),
    "reading": ("pipeline.engine", "read"),
    "keeping what was read": ("pipeline.engine", "_keep"),
    "collecting what was read": ("pipeline.engine", "collect"),
    "connecting": ("pipeline.build", "connect"),
    "staging": ("pipeline.publish.release", "stage"),
    "writing the database": ("pipeline.publish.warehouse", "write_database"),
    "describing": ("pipeline.publish.release", "describe"),
    "checking": ("pipeline.publish.release", "check"),
    "publishing": ("pipeline.publish.release", "publish"),
}
"""Functions that are the steps of a build."""

HERE = Path(__file__).parent

CALLS = ("fsync", "rename", "symlink", "replace")
"""Operations on files by which a release is published."""


@functools.cache
def _warm() -> multiprocessing.context.ForkServerContext:
    """Start the process from which builds are forked anew: one that a build in this process left behind has loaded nothing."""
    forkserver._forkserver._stop()
    context = multiprocessing.get_context("forkserver")
    context.set_forkserver_preload(["warm"])
    os.environ["PYTHONPATH"] = os.pathsep.join(
        [str(HERE), str(HERE.parent)]
    )  # the server looks for `warm` nowhere else
    forkserver.ensure_running()
    return context


def forked(function, *arguments):
    """Run a function in a forked process; (exit code, what it gave or None)."""
    context = _warm()
    here, there = context.Pipe(duplex=False)
    process = context.Process(target=_give, args=(there, function, arguments))
    process.start()
    there.close()
    try:
        given = here.recv()
    except EOFError:
        given = None
    process.join()
    return process.exitcode, given


def _give(pipe, function, arguments):
    pipe.send(function(*arguments))
    pipe.close()
    os._exit(0)  # a waiting timer is no reason to stay


def build(raw, folder):
    """Build as the command does; its exit code."""
    return cli.main(["build", str(raw), "--warehouse", str(folder), "--workers", "1"])


def timed(raw, folder):
    """Build; seconds that each step took (`` for all), and the calls of publication in their order."""
    seconds, calls = {}, []
    for name, (module, function) in STEPS.items():
        _around(sys.modules[module], function, *_clock(seconds, name))
    for call in CALLS:
        _around(os, call, lambda call=call: calls.append(call) if "publishing" in seconds else None, _nothing)
    began = time.monotonic()
    assert build(raw, folder) == 0
    return seconds | {"": time.monotonic() - began}, calls


def killed_in_step(raw, folder, step, wait):
    """Build, and be killed some seconds after the first call of a step."""
    module, function = STEPS[step]
    _around(sys.modules[module], function, threading.Timer(wait, _die).start if wait else _die, _nothing)
    return build(raw, folder)


def killed_after(raw, folder, wait):
    """Build, and be killed some seconds after the beginning; the seconds that it took, if it was over before."""
    threading.Timer(wait, _die).start()
    began = time.monotonic()
    assert build(raw, folder) == 0
    return time.monotonic() - began


def killed_at_call(raw, folder, number, where):
    """Build, and be killed `before` or `behind` a call of publication."""
    seen = []

    def count():
        seen.append(None)
        if len(seen) == number + 1 and where == "before":
            _die()

    def stop():
        if len(seen) == number + 1 and where == "behind":
            _die()

    def arm():
        for call in CALLS:
            _around(os, call, count, stop)

    _around(release, "publish", arm, _nothing)
    return build(raw, folder)


def _die():
    os.kill(os.getpid(), signal.SIGKILL)


def _nothing():
    pass


def _clock(seconds, name):
    def start():
        seconds[name] = -time.monotonic()

    def stop():
        seconds[name] += time.monotonic()

    return start, stop


def _around(owner, name, before, after):
    """Call something before and behind each call of a function."""
    real = getattr(owner, name)

    def wrapped(*arguments, **named):
        before()
        result = real(*arguments, **named)
        after()
        return result

    setattr(owner, name, wrapped)


# A disk that is full


def on_a_small_disk(first, second, folder, room):
    """Publish `first`, then build `second` with so many bytes left, then with enough; what was found after each, in words.

    The disk is a file system in memory that only this process sees. None where the machine does not allow that.
    """
    try:
        if os.geteuid():
            os.unshare(os.CLONE_NEWUSER | os.CLONE_NEWNS)
        else:
            os.unshare(os.CLONE_NEWNS)
        mount = ["mount", "-t", "tmpfs", "-o", "size=200m", "tmpfs", str(folder)]
        subprocess.run(["mount", "--make-rprivate", "/"], check=True, capture_output=True)
        subprocess.run(mount, check=True, capture_output=True)
    except (OSError, subprocess.CalledProcessError):
        return None
    code = build(first, folder)
    before = release.latest(folder)
    used = _used(folder)
    subprocess.run(["mount", "-o", f"remount,size={(used + room) // 4096 * 4096}", str(folder)], check=True)
    sys.stderr = io.StringIO()
    full = build(second, folder)
    said = sys.stderr.getvalue()
    left = sorted(path.name for path in folder.rglob(".staging*")) + sorted(p.name for p in folder.rglob("*.tmp"))
    after = release.latest(folder)
    found = {
        "first": code,
        "full": full,
        "said": said,
        "left": left,
        "same": after == before,
        "problems": release.verify(after),
    }
    subprocess.run(["mount", "-o", "remount,size=200m", str(folder)], check=True)
    found["then"] = build(second, folder)
    found["new"] = release.latest(folder) != before
    found["problems"] += release.verify(release.latest(folder))
    return found


def _used(folder):
    disk = os.statvfs(folder)
    return (disk.f_blocks - disk.f_bfree) * disk.f_frsize


def limited(raw, folder, size):
    """Build where no file may grow beyond so many bytes; its exit code."""
    sys.stdout, sys.stderr = io.StringIO(), io.StringIO()  # what a test prints goes to a file, too
    resource.setrlimit(resource.RLIMIT_FSIZE, (size, resource.RLIM_INFINITY))
    return build(raw, folder)

"""The `onrecord` command: build a release, ask it questions, prove it whole.

Exit codes: 0 done; 1 the release is damaged, or nothing was published because a rule was broken; 2 the request cannot be
carried out as asked; 3 another build holds the warehouse.
"""

import argparse
import os
import shlex
import shutil
import sys
from collections.abc import Callable, Sequence
from pathlib import Path

from pipeline.failures import NotPublished, Refused

DEFAULT_WAREHOUSE = Path("warehouse")

FORMATS = (
    "folder of articles: html, txt, json, jsonl, csv, mhtml, warc, rss, atom, xml, zip (also with .gz or .zst); beside them "
    "sources.csv (what is known of them), overrides.csv (who is who), dataset.toml (settings)"
)

PLACES = ("raw", "warehouse")
"""Arguments that are folders, here or in an object store."""


def main(argv: Sequence[str] | None = None) -> int:
    """Run the command; the exit code."""
    arguments = _parser().parse_args(argv)
    try:
        return arguments.run(arguments) if _is_here(arguments) else _bring(arguments)
    except Refused as error:
        return _fail(error.exit_code, error)
    except BrokenPipeError:  # `onrecord sql … | head`
        return 0
    except OSError as error:  # a folder that may not be read or written, a store that does not answer
        return _fail(2, _disk_trouble(error))


def _place(text: str) -> Path | str:
    """A folder, or the URL of one in an object store."""
    return text if "://" in text else Path(text)


def _number(least: int, most: int | None = None) -> Callable[[str], int]:
    """Type of an argument that is a whole number within bounds."""

    def number(text: str) -> int:
        value = int(text)
        if value < least or (most is not None and value > most):
            raise argparse.ArgumentTypeError(f"{text} is not {least} or more{f' and {most} or less' if most else ''}")
        return value

    return number


def _is_here(arguments: argparse.Namespace) -> bool:
    return not any(isinstance(getattr(arguments, name, None), str) for name in PLACES)


def _bring(arguments: argparse.Namespace) -> int:
    """Run a command on copies of the folders that are in an object store, and put what it has published there."""
    from pipeline import remote
    from pipeline.publish import release

    there = arguments.warehouse
    try:
        if isinstance(there, str):
            arguments.warehouse = remote.bring_warehouse(there)
        if isinstance(getattr(arguments, "raw", None), str):
            arguments.raw = remote.bring_folder(arguments.raw)
    except ValueError as error:  # pyarrow's: no such kind of store
        return _fail(2, error)
    code = arguments.run(arguments)
    if arguments.run is _build and code == 0 and isinstance(there, str):
        remote.put_release(release.latest(arguments.warehouse), there)
        print(f"and in {there}")
    return code


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="onrecord", description="Who said what, read from news articles, with the evidence."
    )
    commands = parser.add_subparsers(required=True, metavar="COMMAND")

    build = commands.add_parser("build", help="read the articles in a folder and publish a release")
    build.add_argument("raw", type=_place, metavar="RAW", help=FORMATS)
    build.add_argument(
        "--warehouse", type=_place, default=DEFAULT_WAREHOUSE, metavar="OUT", help="where releases are published"
    )
    build.add_argument(
        "--workers", type=_number(1), metavar="N", help="processes that read articles (default: one for each core)"
    )
    build.add_argument(
        "--engine",
        choices=("process", "pool", "ray"),
        help="who reads articles: this process, a pool of processes, a Ray cluster (default: a pool if there is enough to read)",
    )
    build.set_defaults(run=_build)

    sql = commands.add_parser("sql", help="ask the latest release a question in SQL")
    sql.add_argument("query", help="a query, or - to read it from standard input")
    form = sql.add_mutually_exclusive_group()
    form.add_argument("--csv", action="store_true", help="print the rows as CSV, for a spreadsheet")
    form.add_argument("--jsonl", action="store_true", help="print the rows as JSON Lines")
    _asks_a_release(sql)
    sql.set_defaults(run=_sql)

    show = commands.add_parser("show", help="show an article with its statements, speakers, figures and dates marked")
    show.add_argument(
        "article",
        help="an article: the path of its file (file#2 is its second record), or the beginning of its id",
    )
    show.add_argument("--html", action="store_true", help="as a page instead of for the terminal")
    _asks_a_release(show)
    show.set_defaults(run=_show)

    explore = commands.add_parser("explore", help="look at the latest release in the browser")
    _asks_a_release(explore)
    explore.add_argument("--host", default="127.0.0.1", help="where to listen (default: this computer only)")
    explore.add_argument(
        "--port", type=_number(0, 65535), default=8420, help="where to listen (default: 8420; 0 takes any free one)"
    )
    explore.add_argument("--no-browser", action="store_true", help="only print the address")
    explore.set_defaults(run=_explore)

    diff = commands.add_parser("diff", help="tell what is different between two releases")
    diff.add_argument("old", help="a release folder, a warehouse, or the beginning of a version in --warehouse")
    diff.add_argument("new", nargs="?", help="the same (default: the latest release of --warehouse)")
    diff.add_argument(
        "--warehouse", type=Path, default=DEFAULT_WAREHOUSE, metavar="OUT", help="where versions are looked up"
    )
    diff.set_defaults(run=_diff)

    export = commands.add_parser("export", help="copy the latest release for others, into a new folder")
    kind = export.add_mutually_exclusive_group(required=True)
    kind.add_argument(
        "--public",
        type=Path,
        metavar="DIR",
        help="a whole release, with the texts that their licences allow to pass on",
    )
    kind.add_argument("--csv", type=Path, metavar="DIR", help="every table as a CSV file, for spreadsheets")
    kind.add_argument("--jsonl", type=Path, metavar="DIR", help="every table as JSON Lines")
    export.add_argument(
        "--warehouse", type=Path, default=DEFAULT_WAREHOUSE, metavar="OUT", help="a warehouse or a release folder"
    )
    export.set_defaults(run=_export)

    verify = commands.add_parser("verify", help="prove that a release is whole and keeps every rule")
    _asks_a_release(verify)
    verify.set_defaults(run=_verify)
    return parser


def _asks_a_release(command: argparse.ArgumentParser) -> None:
    """Give a command the argument that says which release it is about."""
    command.add_argument(
        "--warehouse", type=_place, default=DEFAULT_WAREHOUSE, metavar="OUT", help="a warehouse or a release folder"
    )


def _build(arguments: argparse.Namespace) -> int:
    # Imported here because the model's libraries take seconds, which `--help` and `sql` need not wait for.
    import duckdb
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn
    from rich.table import Table

    from pipeline import build
    from pipeline.publish import release

    console = Console()
    columns = (TextColumn("reading new articles"), BarColumn(), MofNCompleteColumn(), TimeRemainingColumn())
    bar = Progress(*columns, console=Console(stderr=True))
    task = bar.add_task("")

    def progress(done: int, total: int) -> None:
        bar.start()
        bar.update(task, completed=done, total=total)

    try:
        before = _latest(arguments.warehouse)
        try:
            folder = build.build(
                arguments.raw,
                arguments.warehouse,
                engine_name=arguments.engine,
                workers=arguments.workers,
                progress=progress,
            )
        finally:
            if bar.live.is_started:
                bar.stop()
    except NotPublished as error:
        return _fail(error.exit_code, f"nothing was published: {error}")
    except (OSError, duckdb.Error) as error:
        return _fail(1, f"nothing was published: {_disk_trouble(error)}")
    counts = Table("table", "rows", title=f"release {folder.name}")
    counts.columns[1].justify = "right"
    rows_of = release.row_counts(folder)
    for name, rows in rows_of.items():
        counts.add_row(name, f"{rows:,}")
    console.print(counts)
    if rejects := rows_of["rejects"]:
        where = (
            "" if arguments.warehouse == DEFAULT_WAREHOUSE else f" --warehouse {shlex.quote(str(arguments.warehouse))}"
        )
        what = "files or records" if rejects > 1 else "file or record"
        command = "onrecord" if shutil.which("onrecord") else sys.argv[0]
        for file, detail, others in _first_of_each_reason(folder):
            print(f"  {file}: {detail}" + (f" ({others:,} more like it)" if others else ""))
        print(f'{rejects:,} {what} gave no article; to see all of them: {command} sql "FROM rejects"{where}')
    stays = before is not None and os.path.samestat(before, folder.stat())
    print(f"nothing has changed: the latest release stays, in {folder}" if stays else f"published in {folder}")
    return 0


def _first_of_each_reason(folder: Path) -> list[tuple[str, str, int]]:
    """Of each reason why something in `raw/` gave no article: the first file, what is wrong with it, how many more there are."""
    import duckdb

    return duckdb.execute(
        "SELECT min(source_file), arg_min(detail, source_file), count(*) - 1 FROM read_parquet(?) GROUP BY reason ORDER BY ALL",
        [str(folder / "rejects.parquet")],
    ).fetchall()


def _latest(warehouse: Path) -> os.stat_result | None:
    """The folder of the latest release, which a release that takes its place is not, whatever its name; None if there is none."""
    from pipeline.publish import release

    try:
        return release.latest(warehouse).stat()
    except release.NoRelease:
        return None


def _sql(arguments: argparse.Namespace) -> int:
    import duckdb

    from pipeline.publish import export, release, warehouse

    query = sys.stdin.read() if arguments.query == "-" else arguments.query
    try:
        with warehouse.open_database(release.latest(arguments.warehouse)) as con:
            result = con.sql(query)
            if result is None:
                return 0
            if arguments.csv:
                export.write_csv(result.columns, result.to_arrow_reader(export.BATCH), sys.stdout)
            elif arguments.jsonl:
                export.write_jsonl(result.to_arrow_reader(export.BATCH), sys.stdout)
            else:
                result.show(max_width=100_000, max_rows=100_000)
    except duckdb.Error as error:
        return _fail(2, error)
    return 0


def _show(arguments: argparse.Namespace) -> int:
    import duckdb
    from rich.console import Console

    from pipeline import show
    from pipeline.publish import release

    try:
        text = show.marked(release.latest(arguments.warehouse), arguments.article)
    except duckdb.Error as error:
        return _fail(2, error)
    if arguments.html:
        print(show.page(text))
    else:
        Console().print(text)
    return 0


def _explore(arguments: argparse.Namespace) -> int:
    import duckdb

    from pipeline.explorer import server, static
    from pipeline.publish import release

    folder = release.latest(arguments.warehouse)
    if not static.is_built():
        return _fail(2, f"the page is not built; with Node 20 or later: make page (it is built into {static.BUILT})")
    try:
        server.serve(folder, host=arguments.host, port=arguments.port, browse=not arguments.no_browser)
    except OSError as error:
        return _fail(2, f"cannot listen on {arguments.host} port {arguments.port}: {error.strerror}")
    except duckdb.Error as error:
        return _fail(2, error)
    return 0


def _verify(arguments: argparse.Namespace) -> int:
    from pipeline.publish import release

    folder = release.latest(arguments.warehouse)
    problems = release.verify(folder)
    for problem in problems:
        print(f"onrecord: {problem}", file=sys.stderr)
    if not problems and release.is_of_this_version(folder):
        print(f"release {folder.name} is whole: every file, row and rule")
    elif not problems:
        print(
            f"release {folder.name} is whole: every file and row. Another version of onrecord made it, by rules of its own"
        )
    return 1 if problems else 0


def _diff(arguments: argparse.Namespace) -> int:
    from pipeline import build
    from pipeline.publish import release

    old = release.find(arguments.old, arguments.warehouse)
    new = release.find(arguments.new, arguments.warehouse) if arguments.new else release.latest(arguments.warehouse)
    print(build.diff(old, new), end="")
    return 0


def _export(arguments: argparse.Namespace) -> int:
    import duckdb

    from pipeline.publish import export, release

    try:
        source = release.latest(arguments.warehouse)
        if arguments.public:
            folder = export.public(source, arguments.public)
        elif arguments.csv:
            folder = export.as_csv(source, arguments.csv)
        else:
            folder = export.as_jsonl(source, arguments.jsonl)
    except NotPublished as error:
        return _fail(error.exit_code, f"nothing was exported: {error}")
    except duckdb.Error as error:
        return _fail(2, error)
    print(f"exported into {folder}")
    return 0


def _disk_trouble(error: Exception) -> str:
    """What stopped a command that could not read or write, in a person's words first."""
    text = str(error).partition("\n")[0]
    return f"the disk is full ({text})" if "No space left on device" in text else text


def _fail(code: int, error: object) -> int:
    print(f"onrecord: {error}", file=sys.stderr)
    return code

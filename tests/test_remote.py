import dagster as dg
import pytest
from pyarrow import fs

from pipeline import cli, remote, workers
from pipeline.definitions import defs
from pipeline.orchestration import automation, io
from pipeline.publish import release
from schemas import EXTRACTED

ARTICLE = (
    "Pier closes\n\nThe harbour board of Tarn Head voted on Monday to close the old pier after divers found cracks.\n"
)


@pytest.fixture(scope="module")
def server():
    moto = pytest.importorskip("moto.server", reason="moto is not installed")
    running = moto.ThreadedMotoServer(ip_address="127.0.0.1", port=0, verbose=False)
    running.start()
    yield "http://{}:{}".format(*running.get_host_and_port())
    running.stop()


@pytest.fixture
def bucket(server, tmp_path, monkeypatch):
    """An object store on this machine with one article in it, and an empty cache; articles in which nothing is found."""
    for name, value in {
        "AWS_ACCESS_KEY_ID": "a",
        "AWS_SECRET_ACCESS_KEY": "b",
        "AWS_DEFAULT_REGION": "us-east-1",
        "AWS_ENDPOINT_URL": server,
        "XDG_CACHE_HOME": str(tmp_path / "cache"),
    }.items():
        monkeypatch.setenv(name, value)
    monkeypatch.setattr(workers, "extract", lambda batch: {t.table_name(): t.from_rows([]) for t in EXTRACTED})
    store = fs.S3FileSystem(endpoint_override=server, allow_bucket_creation=True, allow_bucket_deletion=True)
    store.create_dir("news")
    put(store, "news/raw/a.txt", ARTICLE)
    yield store
    store.delete_dir("news")


def put(store, name, text):
    with store.open_output_stream(name) as stream:
        stream.write(text.encode())


def get(store, name):
    with store.open_input_stream(name) as stream:
        return stream.read().decode()


def names(store, folder):
    return sorted(info.path for info in store.get_file_info(fs.FileSelector(folder, recursive=True)) if info.is_file)


BUILD = ["build", "s3://news/raw", "--warehouse", "s3://news/out", "--engine", "process"]


def test_a_build_from_and_to_an_object_store_is_the_one_on_disk(bucket, tmp_path, capsys):
    assert cli.main(BUILD) == 0, capsys.readouterr().err
    version = get(bucket, "news/out/latest").strip()
    (tmp_path / "raw").mkdir()
    (tmp_path / "raw" / "a.txt").write_text(ARTICLE)
    assert cli.main(["build", str(tmp_path / "raw"), "--warehouse", str(tmp_path / "out"), "--engine", "process"]) == 0
    here = release.latest(tmp_path / "out")
    assert here.name == version
    there = [name.removeprefix(f"news/out/versions/{version}/") for name in names(bucket, "news/out/versions")]
    assert there == sorted(path.relative_to(here).as_posix() for path in here.rglob("*") if path.is_file())


def test_another_machine_reads_it(bucket, tmp_path, monkeypatch, capsys):
    assert cli.main(BUILD) == 0
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "other"))
    assert cli.main(["verify", "--warehouse", "s3://news/out"]) == 0
    capsys.readouterr()
    assert cli.main(["sql", "SELECT title FROM articles", "--warehouse", "s3://news/out"]) == 0
    assert "Pier closes" in capsys.readouterr().out


def test_only_what_is_new_is_brought_and_what_is_gone_is_gone(bucket, monkeypatch):
    brought = []
    copy = fs.copy_files
    monkeypatch.setattr(fs, "copy_files", lambda source, *rest: brought.append(source) or copy(source, *rest))
    put(bucket, "news/raw/more/b.txt", ARTICLE)
    folder = remote.bring_folder("s3://news/raw")
    assert sorted(path.relative_to(folder).as_posix() for path in folder.rglob("*.txt")) == ["a.txt", "more/b.txt"]
    brought.clear()
    bucket.delete_file("news/raw/a.txt")
    put(bucket, "news/raw/more/c.txt", ARTICLE)
    assert remote.bring_folder("s3://news/raw") == folder
    assert brought == ["news/raw/more/c.txt"]
    assert sorted(path.name for path in folder.rglob("*.txt")) == ["b.txt", "c.txt"]


def test_a_folder_may_become_a_file_and_a_file_a_folder(bucket):
    put(bucket, "news/raw/b/c.txt", ARTICLE)
    remote.bring_folder("s3://news/raw")
    bucket.delete_file("news/raw/b/c.txt")
    bucket.delete_file("news/raw/a.txt")
    put(bucket, "news/raw/b", ARTICLE)
    put(bucket, "news/raw/a.txt/d.txt", ARTICLE)
    folder = remote.bring_folder("s3://news/raw")
    assert sorted(path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file()) == [
        "a.txt/d.txt",
        "b",
    ]


def test_a_release_that_is_half_put_is_seen_by_nobody(bucket, tmp_path, monkeypatch):
    assert cli.main(BUILD) == 0
    old = get(bucket, "news/out/latest")
    put(
        bucket,
        "news/raw/b.txt",
        "Boats sail\n\nThe boats of Tarn Head sailed again on Friday after nine months in port.\n",
    )
    copied = []
    copy = fs.copy_files

    def failing(source, target, *stores):
        copied.append(target)
        if len(copied) > 5 and target.startswith("news/out"):
            raise OSError("the line is dead")
        copy(source, target, *stores)

    monkeypatch.setattr(fs, "copy_files", failing)
    assert cli.main(BUILD) == 2
    assert len(copied) > 5
    assert get(bucket, "news/out/latest") == old
    monkeypatch.setattr(fs, "copy_files", copy)
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "other"))
    assert cli.main(["verify", "--warehouse", "s3://news/out"]) == 0
    assert cli.main(BUILD) == 0
    new = get(bucket, "news/out/latest")
    assert new != old
    assert cli.main(["verify", "--warehouse", "s3://news/out"]) == 0


def test_dagster_reads_from_and_publishes_into_it(bucket, tmp_path, monkeypatch):
    monkeypatch.setenv("ONRECORD_RAW", "s3://news/raw")
    monkeypatch.setenv("ONRECORD_WAREHOUSE", "s3://news/out")

    def look(cursor):
        context = dg.build_sensor_context(cursor=cursor, definitions=defs())
        folders = io.Folders(raw="s3://news/raw", warehouse="s3://news/out")
        return automation.new_raw_files(context, folders=folders)

    assert not look(None).run_requests
    (asked,) = look(look(None).cursor).run_requests
    with dg.DagsterInstance.ephemeral() as instance:
        run = (
            defs()
            .resolve_job_def("update")
            .execute_in_process(
                instance=instance, tags=asked.tags, run_config={"ops": {"read": {"config": {"engine": "process"}}}}
            )
        )
    assert run.success
    version = get(bucket, "news/out/latest").strip()
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "other"))
    assert cli.main(["verify", "--warehouse", "s3://news/out"]) == 0
    assert cli.main(BUILD) == 0
    assert get(bucket, "news/out/latest").strip() == version


@pytest.mark.parametrize("name", ["news/raw/../../etc/passwd", "news/raw/..", "news/raw"])
def test_a_name_that_leads_out_is_refused(name):
    with pytest.raises(remote.UnsafeName):
        remote._inside(name, "news/raw")


def test_a_store_that_is_not_there_is_said(bucket, capsys):
    assert cli.main(["verify", "--warehouse", "s3://nobody/out"]) == 2
    assert cli.main(["verify", "--warehouse", "nostore://news/out"]) == 2
    assert capsys.readouterr().err.count("onrecord: ") == 2

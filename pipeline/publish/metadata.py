"""The documents that describe a release: Data Package, Croissant, dictionary, page, citation.

Every figure in them is counted in the release; what cannot be counted comes from `settings.About`. Nothing here decides what a
release is or when it appears: that is `release`'s business. No clock is read: the same release gives the same bytes.
"""

import hashlib
import json
import re
from collections.abc import Mapping, Sequence
from importlib.metadata import version as installed
from pathlib import Path
from typing import Any, NamedTuple

import duckdb
import pyarrow as pa

from pipeline import __version__
from pipeline.fingerprint import MODEL
from pipeline.publish import warehouse
from pipeline.publish.settings import About
from schemas import RELEASED, TABLES
from schemas.table import Table
from schemas.views import VIEWS

LISTED = 20
"""Outlets listed in words; the Data Package has them all."""

LIMITS = (
    "Only articles in English are read, edited news prose first of all; transcripts, live blogs and posts are read less well.",
    "It records what an article reports. Whether a statement was made, or is true, is not known.",
    "Rows are found by a program: some statements are missed, some have the wrong speaker.",
    "`confidence` says how sure it is of what was said and of the words for the source, not of which actor these mean.",
    "`confidence` of a figure or a date says how often others of its kind were right.",
    "Irony, quotations within quotations and sources named several paragraphs away are where it errs most.",
    "An unnamed source stays unnamed: nothing tries to find out who it is.",
)
"""What a reader must know that cannot be counted."""

PEOPLE = (
    "Rows are about people who are named in the news, as news. Look at the evidence before a row about somebody is published, "
    "and quote it with its article."
)


class Facts(NamedTuple):
    """What is counted in a release, once, for every document."""

    rows: dict[str, int]
    first_day: str | None
    last_day: str | None
    undated: int
    withheld: int
    words: int
    outlets: list[tuple[str | None, int, str | None]]
    """Name, articles, and the site where the articles were published; the largest first."""
    languages: list[tuple[str, int]]
    licenses: list[tuple[str | None, int]]
    named: int
    identified: int
    rejects: list[tuple[str, int]]


def facts(con: duckdb.DuckDBPyConnection) -> Facts:
    """Count what the documents say of a release."""

    def rows(sql: str) -> list[Any]:
        return con.execute(sql).fetchall()

    (coverage,) = rows(
        "SELECT min(published_day)::VARCHAR, max(published_day)::VARCHAR, count(*) FILTER (published_day IS NULL), "
        "count(*) FILTER (text IS NULL), coalesce(sum(word_count), 0)::BIGINT FROM articles"
    )
    (speakers,) = rows(
        "SELECT count(*) FILTER (speaker_named), count(*) FILTER (speaker_id IS NOT NULL) FROM statements"
    )
    first_day, last_day, undated, withheld, words = coverage
    return Facts(
        rows={model.table_name(): rows(f"SELECT count(*) FROM {model.table_name()}")[0][0] for model in RELEASED},
        first_day=first_day,
        last_day=last_day,
        undated=undated,
        withheld=withheld,
        words=words,
        outlets=rows(
            "SELECT outlet, count(*), min(regexp_extract(url, '^https?://[^/?#\\s]+')) FILTER (url ~ 'https?://[^/?#\\s]+.*') "
            "FROM articles GROUP BY ALL ORDER BY count(*) DESC, outlet"
        ),
        languages=rows("SELECT language, count(*) FROM articles GROUP BY ALL ORDER BY count(*) DESC, language"),
        licenses=rows("SELECT license, count(*) FROM articles GROUP BY ALL ORDER BY count(*) DESC, license"),
        named=speakers[0],
        identified=speakers[1],
        rejects=rows("SELECT reason::VARCHAR, count(*) FROM rejects GROUP BY ALL ORDER BY count(*) DESC, 1"),
    )


class Made(NamedTuple):
    """How a release came about."""

    software: str
    model: str
    previous: str | None
    """Version of the release that it was compared with."""
    edition_of: str | None = None
    """Of a public edition, the version of the release that it was made from."""


def made(previous: str | None) -> Made:
    """How a release built now comes about."""
    return Made(__version__, f"{MODEL} {installed(MODEL)}, spaCy {installed('spacy')}", previous)


def made_from(package: Mapping[str, Any]) -> Made:
    """How a public edition of a release comes about; `package` is the release's Data Package."""
    return Made(
        package["onrecord:software"], package["onrecord:model"], package.get("onrecord:previous"), package["version"]
    )


def is_public(package: Mapping[str, Any]) -> bool:
    """Whether a release is a public edition, by its Data Package."""
    return "onrecord:edition-of" in package


class File(NamedTuple):
    """A table as one file, in whatever format."""

    model: type[Table]
    name: str
    format: str
    mediatype: str
    bytes: int
    sha256: str


def as_json(document: Mapping[str, Any]) -> str:
    """A document as the text of a JSON file."""
    return json.dumps(document, indent=2, ensure_ascii=False) + "\n"


# Frictionless Data Package


def datapackage(files: Sequence[File], found: Facts, about: About, made: Made, version: str) -> dict[str, Any]:
    """Frictionless Data Package (version 2)."""
    texts = _frictionless_licenses([name for name, _ in found.licenses])
    resources = []
    for file in files:
        resource = {
            "name": file.model.table_name().replace("_", "-"),
            "path": file.name,
            "format": file.format,
            "mediatype": file.mediatype,
            "encoding": "utf-8",
            "description": file.model.description(),
            "bytes": file.bytes,
            "hash": f"sha256:{file.sha256}",
            "onrecord:rows": found.rows[file.model.table_name()],
        }
        if file.format == "parquet":
            del resource["encoding"]
        if file.model.table_name() == "articles" and texts:
            resource["licenses"] = texts
        resources.append({**resource, "schema": _frictionless_schema(file.model)})
    package: dict[str, Any] = {
        "$schema": "https://datapackage.org/profiles/2.0/datapackage.json",
        "name": "onrecord",
        "title": about.title,
        "description": about.description,
        "version": version,
        "homepage": about.homepage,
        "contributors": [{"title": name, "roles": ["creator"]} for name in about.creators],
        "licenses": _frictionless_licenses([about.license]),
        "sources": [
            {"title": outlet, **({"path": site} if site else {})}
            for outlet, _, site in found.outlets
            if outlet is not None
        ],
        "keywords": list(KEYWORDS),
        "onrecord:about": about.as_json(),
        "onrecord:software": made.software,
        "onrecord:model": made.model,
        "onrecord:previous": made.previous,
        "onrecord:edition-of": made.edition_of,
        "resources": resources,
    }
    return {key: value for key, value in package.items() if value not in (None, [])}


KEYWORDS = ("news", "quotations", "statements", "attribution")


def _frictionless_licenses(names: Sequence[str | None]) -> list[dict[str, str]]:
    found = []
    for name in names:
        if name is None:
            continue
        if re.match(r"https?://\S+$", name):
            found.append({"path": name})
        elif re.fullmatch(r"[-A-Za-z0-9._]+", name):
            found.append({"name": name})
        else:
            found.append({"name": re.sub(r"[^-A-Za-z0-9._]+", "-", name).strip("-") or "other", "title": name})
    return found


FRICTIONLESS_TYPES = {
    pa.string(): "string",
    pa.int32(): "integer",
    pa.float64(): "number",
    pa.bool_(): "boolean",
    pa.date32(): "date",
    pa.timestamp("us", tz="UTC"): "datetime",
}


def _frictionless_schema(model: type[Table]) -> dict[str, Any]:
    fields = []
    for name, column in model.columns().items():
        kind = FRICTIONLESS_TYPES.get(model.arrow_schema().field(name).type, "array")
        field = {"name": name, "type": kind, "description": column.description}
        constraints: dict[str, Any] = {} if column.nullable else {"required": True}
        if column.metadata["key"]:
            constraints["unique"] = True
        if column.metadata["values"]:
            constraints["enum"] = list(column.metadata["values"])
        if constraints:
            field["constraints"] = constraints
        fields.append(field)
    schema: dict[str, Any] = {"fields": fields}
    if model.key_column():
        schema["primaryKey"] = [model.key_column()]
    foreign = [
        {
            "fields": [name],
            "reference": {"resource": "" if table == model.table_name() else table.replace("_", "-"), "fields": [key]},
        }
        for name, (table, key) in model.references().items()
        if not pa.types.is_list(model.arrow_schema().field(name).type)
    ]
    if foreign:
        schema["foreignKeys"] = foreign
    return schema


# Croissant

CROISSANT_CONTEXT: dict[str, Any] = {
    "@language": "en",
    "@vocab": "https://schema.org/",
    "arrayShape": "cr:arrayShape",
    "citeAs": "cr:citeAs",
    "column": "cr:column",
    "conformsTo": "dct:conformsTo",
    "containedIn": "cr:containedIn",
    "cr": "http://mlcommons.org/croissant/",
    "data": {"@id": "cr:data", "@type": "@json"},
    "dataType": {"@id": "cr:dataType", "@type": "@vocab"},
    "dct": "http://purl.org/dc/terms/",
    "description": {"@container": "@language"},
    "equivalentProperty": "cr:equivalentProperty",
    "examples": {"@id": "cr:examples", "@type": "@json"},
    "extract": "cr:extract",
    "field": "cr:field",
    "fileObject": "cr:fileObject",
    "fileProperty": "cr:fileProperty",
    "fileSet": "cr:fileSet",
    "format": "cr:format",
    "includes": "cr:includes",
    "isArray": "cr:isArray",
    "isLiveDataset": "cr:isLiveDataset",
    "jsonPath": "cr:jsonPath",
    "key": "cr:key",
    "md5": "cr:md5",
    "name": {"@container": "@language"},
    "parentField": "cr:parentField",
    "path": "cr:path",
    "rai": "http://mlcommons.org/croissant/RAI/",
    "recordSet": "cr:recordSet",
    "references": "cr:references",
    "regex": "cr:regex",
    "repeated": "cr:repeated",
    "replace": "cr:replace",
    "samplingRate": "cr:samplingRate",
    "sc": "https://schema.org/",
    "separator": "cr:separator",
    "source": "cr:source",
    "subField": "cr:subField",
    "transform": "cr:transform",
}
"""Names of the Croissant 1.1 vocabulary, as its specification lists them."""

CROISSANT_TYPES = {
    pa.string(): "sc:Text",
    pa.int32(): "cr:Int32",
    pa.float64(): "cr:Float64",
    pa.bool_(): "sc:Boolean",
    pa.date32(): "sc:Date",
    pa.timestamp("us", tz="UTC"): "sc:DateTime",
}


def croissant(files: Sequence[File], found: Facts, about: About, made: Made, version: str) -> dict[str, Any]:
    """Croissant (version 1.1) description for machine learning."""
    licenses = [about.license] if about.license else [name for name, _ in found.licenses if name]
    tables = [file.model.table_name() for file in files]
    document: dict[str, Any] = {
        "@context": CROISSANT_CONTEXT,
        "@type": "sc:Dataset",
        "conformsTo": "http://mlcommons.org/croissant/1.1",
        "name": "onrecord",
        "alternateName": about.title,
        "description": about.description,
        "version": f"{made.software}+{version}",  # as semantic versioning has it: the build after the plus
        "url": about.homepage,
        "license": [_license_url(name) for name in licenses],
        "creator": [{"@type": "sc:Organization", "name": name} for name in about.creators],
        "datePublished": about.published_day.isoformat() if about.published_day else None,
        "temporalCoverage": f"{found.first_day}/{found.last_day}" if found.first_day else None,
        "inLanguage": [language for language, _ in found.languages],
        "keywords": list(KEYWORDS),
        "citeAs": _bibtex(about, version),
        "rai:dataLimitations": list(LIMITS),
        "rai:personalSensitiveInformation": [PEOPLE],
        "distribution": [
            {
                "@type": "cr:FileObject",
                "@id": file.name,
                "name": file.name,
                "description": file.model.description(),
                "contentUrl": file.name,
                "contentSize": f"{file.bytes} B",
                "encodingFormat": "application/x-parquet",  # the name that programs for Croissant know
                "sha256": file.sha256,
            }
            for file in files
        ],
        "recordSet": [_record_set(file, tables[:place]) for place, file in enumerate(files)],
    }
    return {key: value for key, value in document.items() if value not in (None, [])}


def _record_set(file: File, earlier: Sequence[str]) -> dict[str, Any]:
    model, table = file.model, file.model.table_name()
    record: dict[str, Any] = {
        "@type": "cr:RecordSet",
        "@id": table,
        "name": table,
        "description": model.description(),
        "field": [_croissant_field(file, name, earlier) for name in model.columns()],
    }
    if key := model.key_column():
        record["key"] = {"@id": f"{table}/{key}"}
    return record


def _croissant_field(file: File, name: str, earlier: Sequence[str]) -> dict[str, Any]:
    """A column. Only references to `earlier` tables are told: programs that load records follow them, and must not go round."""
    model, table = file.model, file.model.table_name()
    kind = model.arrow_schema().field(name).type
    source = {"fileObject": {"@id": file.name}, "extract": {"column": name}}
    field: dict[str, Any] = {
        "@type": "cr:Field",
        "@id": f"{table}/{name}",
        "name": f"{table}/{name}",
        "description": model.columns()[name].description,
        "source": source,
    }
    if pa.types.is_list(kind):
        field |= {"isArray": True, "arrayShape": "-1"}
        kind = kind.value_type
    if pa.types.is_struct(kind):
        field["subField"] = [
            {
                "@type": "cr:Field",
                "@id": f"{table}/{name}/{part.name}",
                "name": f"{table}/{name}/{part.name}",
                "dataType": CROISSANT_TYPES[part.type],
                "source": {**source, "transform": {"jsonPath": f"$[*].{part.name}"}},
            }
            for part in kind
        ]
    else:
        field["dataType"] = CROISSANT_TYPES[kind]
    target, key = model.references().get(name, (None, None))
    if target in earlier:
        field["references"] = {"field": {"@id": f"{target}/{key}"}}
    return field


def _license_url(name: str) -> str:
    return f"https://spdx.org/licenses/{name}.html" if re.fullmatch(r"[-A-Za-z0-9.]+", name) else name


# Citation


def _bibtex(about: About, version: str) -> str:
    fields = {
        "author": " and ".join(f"{{{name}}}" for name in about.creators),
        "title": f"{{{about.title}}}",
        "version": version,
        "year": str(about.published_day.year) if about.published_day else None,
        "url": about.homepage,
    }
    listed = ", ".join(f"{name} = {{{value}}}" for name, value in fields.items() if value)
    return f"@misc{{onrecord, {listed}}}"


def citation(about: About, version: str) -> str:
    """`CITATION.cff` (version 1.2.0). Values are written as JSON strings, which YAML reads as they are."""
    lines = ["cff-version: 1.2.0", "type: dataset"]
    lines.append("message: If you use this dataset, please cite it, and the article that a row was read from.")
    values = {
        "title": about.title,
        "abstract": about.description,
        "version": version,
        "url": about.homepage,
        "date-released": about.published_day.isoformat() if about.published_day else None,
    }
    lines += [f"{name}: {_yaml(value)}" for name, value in values.items() if value is not None]
    if about.license:  # a licence outside the SPDX list has no place in the format
        lines.append(f"license{'-url' if '/' in about.license else ''}: {_yaml(about.license)}")
    lines += ["authors:", *(f"  - name: {_yaml(name)}" for name in about.creators)]
    lines += ["keywords:", *(f"  - {word}" for word in KEYWORDS)]
    return "\n".join(lines) + "\n"


def _yaml(text: str) -> str:
    return json.dumps(text, ensure_ascii=False)


# In words


def dictionary() -> str:
    """The data dictionary, as Markdown: every table, column, view and macro."""
    lines = ["# Data dictionary", ""]
    for model in RELEASED:
        lines += [f"## {model.table_name()}", "", model.description(), ""]
        lines += ["| column | type | meaning |", "| --- | --- | --- |"]
        references = model.references()
        for name, column in model.columns().items():
            kind = warehouse.sql_type(model, name)
            if values := column.metadata["values"]:
                kind = " / ".join(f"`{value}`" for value in values)
            notes = ["key"] if column.metadata["key"] else []
            notes += [f"→ `{'.'.join(references[name])}`"] if name in references else []
            notes += ["may be NULL"] if column.nullable else []
            lines.append(f"| `{name}` | {'; '.join([kind, *notes])} | {column.description} |")
        lines.append("")
    lines += ["## Views and macros", "", "| name | what it gives |", "| --- | --- |"]
    lines += [
        f"| `{view.name}{'' if view.arguments is None else f'({view.arguments})'}` | {view.description} |"
        for view in VIEWS
    ]
    return "\n".join(lines) + "\n"


HISTORY = ("actor_redirects", "changes")
"""Tables that tell of the release before: two releases with the same contents may differ in them."""


def readme(found: Facts, about: About, made: Made, version: str) -> str:
    """The page of the release, as Markdown: what is in it, what it covers, what it does not know."""
    lines = [f"# {about.title}", "", about.description, ""]
    lines += [
        f"Version `{version}`, by {', '.join(about.creators)}, made with onrecord {made.software} ({made.model})."
    ]
    if made.edition_of:
        lines.append(
            f"It is the public edition of release `{made.edition_of}`: texts that nobody may pass on are left out."
        )
    if about.homepage:
        lines += ["", f"Home: <{about.homepage}>"]
    lines += ["", "## Tables", "", "| table | rows | one row per |", "| --- | ---: | --- |"]
    for model in TABLES:
        if (table := model.table_name()) not in HISTORY:
            what = model.description().removeprefix("One row per ")
            lines.append(f"| `{table}` | {found.rows[table]:,} | {what} |")
    lines.append("")
    lines.append(
        f"Each is a Parquet file; `{warehouse.DATABASE}` is a DuckDB database that holds all of them, with keys, comments and "
        "views. Every column is explained in `dictionary.md`. `CHANGES.md` tells what is different from the release before, "
        "`quality.md` how good the release is; `SHA256SUMS` proves that the files are whole (`sha256sum -c SHA256SUMS`)."
    )
    counted = f"{found.rows['articles']:,} articles of {found.words:,} words, met at {found.rows['sightings']:,} places"
    lines += ["", "## Coverage", "", f"- {counted}."]
    if found.first_day:
        lines.append(f"- Published from {found.first_day} to {found.last_day}.")
    lines.append("- Languages: " + _listed(found.languages))
    lines.append("- Outlets: " + _listed([(outlet, count) for outlet, count, _ in found.outlets]))
    lines += [
        "",
        "## Known limits",
        "",
        *(f"- {limit}" for limit in _counted_limits(found)),
        *(f"- {text}" for text in LIMITS),
    ]
    lines += ["", "## Using it", ""]
    lines.append(PEOPLE + (f" Corrections: {about.contact}." if about.contact else ""))
    lines += ["", f"Licence of the rows: {about.license or 'not stated'}. Licences of the article texts: "]
    lines[-1] += _listed(found.licenses)
    lines.append("A text whose licence is not known belongs to its publisher.")
    if found.withheld:
        lines.append(
            f"In this public edition {found.withheld:,} of {found.rows['articles']:,} articles are without their text, "
            "because no licence is known for it, or one does not allow to pass it on. Their addresses, offsets and ids are here: "
            "the id of an article is `a` and the first 16 hex digits of the SHA-256 of its text, so whoever has the text can "
            "tell that it is the same."
        )
    return "\n".join(lines) + "\n"


def _listed(counted: Sequence[tuple[str | None, int]]) -> str:
    shown = ", ".join(f"{escaped(name or 'not known')} ({count:,})" for name, count in counted[:LISTED])
    more = f" and {len(counted) - LISTED:,} more" if len(counted) > LISTED else ""
    return (shown or "none") + more + "."


def escaped(text: str) -> str:
    """Text from outside as plain text of one line of Markdown."""
    return re.sub(r"([\\\\|<>\[\]`*_])", r"\\\1", " ".join(text.split()))


def _counted_limits(found: Facts) -> list[str]:
    articles, statements = found.rows["articles"], found.rows["statements"]
    limits = []
    if found.rejects:
        limits.append(
            f"Raw records that gave no article, by reason: {_listed(found.rejects)} `rejects` has them one by one."
        )
    if found.undated:
        limits.append(
            f"{found.undated:,} of {articles:,} articles have no publication day: relative dates in them have no calendar date."
        )
    if statements:
        limits.append(
            f"The speaker is an actor in {found.identified:,} of {statements:,} statements; "
            f"{statements - found.named:,} have a source without a name, or one that was not made out."
        )
    return limits


MEDIATYPES = {
    "parquet": "application/vnd.apache.parquet",
    "csv": "text/csv",
    "jsonl": "application/jsonl",
}


def table_files(folder: Path, kind: str = "parquet") -> list[File]:
    """The files of a folder that hold the tables of a release; `kind` is how their names end."""
    names = {model: f"{model.table_name()}.{kind}" for model in RELEASED}
    return [
        File(model, name, kind, MEDIATYPES[kind], (folder / name).stat().st_size, sha256(folder / name))
        for model, name in names.items()
    ]


def sha256(path: Path) -> str:
    """SHA-256 of a file, in hex."""
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()

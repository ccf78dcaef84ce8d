"""`articles`, and what became of the raw files: `sightings` and `rejects`."""

import narwhals as nw

from schemas.table import Date, DateTime, Int32, List, String, Table, column, list_of, timestamp

PUBLISHED_BASES = {
    "metadata": "supplied, or in the page",
    "text": "stated in the text",
    "story": "lent by a near-identical article that has one",
    "none": "it is not known",
}
SOURCE_FORMATS = ("text", "html", "json", "csv", "warc")
REJECT_REASONS = {
    "unreadable": "the file or its characters cannot be read, or it lies outside of the folder",
    "malformed": "it breaks the rules of its own format, or breaks off",
    "empty": "there is no article in it",
    "too_large": "it is larger than any article, or grows beyond measure when decompressed",
    "unsupported_format": "a kind of file that is not read",
    "unsupported_language": "the article is not in English",
    "extraction_failed": "the program failed at this article: a fault of the program, not of the article",
}
"""Why a raw file or record gave no article: reason → what it means."""


class Articles(Table):
    """One row per article, with the exact text every offset in the dataset points into."""

    article_id: String = column(
        "`a` and the first 16 hex digits of the SHA-256 of `text`.", key=True, str_matches=r"^a[0-9a-f]{16}$"
    )
    title: String = column("Headline.", null=True)
    text: String = column(
        "Clean text, Unicode NFC: boilerplate removed, wording and quotation marks untouched, paragraphs separated by "
        "one blank line. The text of a JSON record is published as it is. NULL only in a public edition, where `license` "
        "does not allow to pass the text on, or one of its sightings has a licence that does not.",
        null=True,
        str_length={"min_value": 1},
    )
    lead_place: String = column("Place of the dateline, as printed: `HONG KONG`.", null=True)
    url: String = column("Where it was published.", null=True)
    outlet: String = column("Who published it.", null=True)
    authors: List = list_of(nw.String(), "Bylines.")
    language: String = column("BCP 47 language tag.")
    published_at: DateTime = timestamp("Publication time (UTC); NULL where only the day is known.")
    published_day: Date = column(
        "Publication day in the outlet's own calendar: the anchor of relative dates.", null=True
    )
    published_basis: String = column(
        "How the day is known.",
        values=PUBLISHED_BASES,
    )
    source_file: String = column("Path under the raw folder; `file#record` inside an archive or JSON Lines file.")
    source_sha256: String = column("SHA-256 of the raw record.", str_matches=r"^[0-9a-f]{64}$")
    source_format: String = column("What the raw record was.", values=SOURCE_FORMATS)
    word_count: Int32 = column("Words in `text`.", ge=0)
    story_id: String = column("Articles that report the same story share it.")
    duplicate_of: String = column(
        "The article this one is a near-identical copy of (syndication).", null=True, references="articles.article_id"
    )
    license: String = column(
        "Licence of the source text, where supplied; of several sightings that of the first published.", null=True
    )


class Sightings(Table):
    """One row per place a text was met: the same text under two addresses is one article and two sightings.

    The article has the headline, bylines, licence and address of the one published first.
    """

    article_id: String = column("The article.", references="articles.article_id")
    source_file: String = column("Path under the raw folder, as in `articles`.")
    source_sha256: String = column("SHA-256 of the raw record.", str_matches=r"^[0-9a-f]{64}$")
    url: String = column("Where it was published.", null=True)
    outlet: String = column("Who published it.", null=True)
    published_at: DateTime = timestamp("Publication time (UTC).")
    published_day: Date = column(
        "Publication day there, supplied, in the page or stated in the text; none is lent by a near-identical article.",
        null=True,
    )
    title: String = column("Headline there.", null=True)
    authors: List = list_of(nw.String(), "Bylines there.")
    license: String = column("Licence under which it stands there, where supplied.", null=True)


class Rejects(Table):
    """One row per raw file or record that gave no article, with the reason."""

    source_file: String = column("Path under the raw folder, as in `articles`.")
    source_sha256: String = column(
        "SHA-256 of the raw record; NULL where it could not be read.", null=True, str_matches=r"^[0-9a-f]{64}$"
    )
    reason: String = column(
        "Why it gave no article.",
        values=REJECT_REASONS,
    )
    detail: String = column("The same in words, for a person.")


class Failures(Table):
    """One row per article at which the program failed. A working table: its articles are published as `rejects`."""

    article_id: String = column("The article.", key=True)
    detail: String = column("What failed, and where in the program.")

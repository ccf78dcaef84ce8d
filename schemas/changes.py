"""`changes`: what is different from the release before."""

import narwhals as nw

from schemas.table import List, String, Table, column, list_of

CHANGES = ("added", "changed", "removed")


class Changes(Table):
    """One row per row of another table that was added, changed or removed since the previous release."""

    in_table: String = column("The table.")
    row_id: String = column("Key of the row; of a table without one (`sightings`, `rejects`) its `source_file`.")
    change: String = column(
        "What happened to it. An actor id that went into another is followed first (`actor_redirects`): a statement whose "
        "speaker was only renamed has not changed.",
        values=CHANGES,
    )
    changed_columns: List = list_of(nw.String(), "Of a changed row, the columns that differ.")

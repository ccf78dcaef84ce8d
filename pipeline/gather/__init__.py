"""Raw files → clean articles: `ingest` reads files into records, `clean` makes the text that every offset refers to.

No language processing here.
"""

"""Tables → a release.

How a table lies on disk (`warehouse`), what must hold (`rules`), what appears whole or not at all (`release`). Nothing here
knows how a table was filled.
"""

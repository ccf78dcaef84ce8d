"""Tables → a release, and what is made of one.

How a table lies on disk (`warehouse`), what must hold (`rules`, `quality` with the limits of `settings`), what describes it
(`metadata`, `changes`), what appears whole or not at all (`release`), copies for others (`export`). Nothing here knows how a
table was filled.
"""

"""Across articles: one world out of many texts.

Who is who (`identity`), which articles tell the same story (`stories`), where the same utterance stands in several of them
(`align`). Everything here works on tables, nothing on parsed text.
"""

"""Raw news articles in, a published dataset out. Start reading at `cli.py` or `extract.py`."""

__version__ = "0.1.0"

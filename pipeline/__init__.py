"""Raw news articles in, a published dataset out. Start reading at `cli.py` or `extract.py`."""

import os

__version__ = "0.1.0"

# Arrow's own allocator keeps what is freed; which one is used is settled when Arrow is first imported.
os.environ.setdefault("ARROW_DEFAULT_MEMORY_POOL", "system")

"""Raw news articles in, a published dataset out. Start reading at `cli.py` or `extract.py`."""

import os

__version__ = "0.1.0"

# Articles are shared out over the cores: a product of matrices need not be, too. numpy's library reads this when it is loaded.
os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")

"""`python -m pipeline` is the `onrecord` command."""

import sys

from pipeline.cli import main

sys.exit(main())

"""The steps of a build in Dagster, with a page for every table, checks, batches, jobs and a watch on the raw folder.

What is computed is in `pipeline.build` and below, which know nothing of Dagster: the same files give the same release from here
and from the command. `pipeline.definitions` puts these parts together.
"""

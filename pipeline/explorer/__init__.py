"""The explorer: a page to look at a release without writing SQL.

`page/` is the page's source (TypeScript, built by `npm ci && npm run build` into `page/dist/`). It asks named questions, and
there are two that answer them alike: `server` with the SQL of `questions`, over the release's database, and the page's own
`parquet.ts`, over the release's Parquet files, where there is no server. What is asked and answered is in `questions`; how it
looks is the page's business.
"""

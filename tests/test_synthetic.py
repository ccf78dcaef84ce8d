import json

from synthetic import articles, write


def test_the_same_seed_gives_the_same_articles():
    assert list(articles(20, copies=0.5)) == list(articles(20, copies=0.5))
    assert next(articles(1)) != next(articles(1, seed=2))


def test_half_of_the_copies_are_word_for_word_and_the_others_share_paragraphs():
    found = [record["text"] for record in articles(200, copies=0.5)]
    originals, copies = set(found[:100]), found[100:]
    assert sum(copy in originals for copy in copies) == 50
    paragraphs = {paragraph for text in originals for paragraph in text.split("\n\n")}
    edited = [copy.split("\n\n") for copy in copies if copy not in originals]
    shares = [sum(paragraph in paragraphs for paragraph in copy) / len(copy) for copy in edited]
    assert min(shares) >= 0.5


def test_length_is_as_asked_for():
    lengths = [len(record["text"].split()) for record in articles(200, words=300)]
    assert 270 < sum(lengths) / len(lengths) < 345


def test_articles_are_written_as_lines_and_as_pages(tmp_path):
    (lines,) = write(articles(3), tmp_path / "lines").iterdir()
    first = json.loads(lines.read_text().splitlines()[0])
    pages = sorted(write(articles(3), tmp_path / "pages", pages=True).iterdir())
    assert len(pages) == 3
    assert first["text"].split("\n\n")[1].split("’")[0].split("'")[0] in pages[0].read_text()

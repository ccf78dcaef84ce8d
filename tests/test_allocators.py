"""What functions remember of texts is forgotten with the memory that goes back; what is loaded once stays."""

from pipeline import allocators
from pipeline.actors import knowledge
from pipeline.connect import spelling


def test_what_is_remembered_of_names_is_forgotten():
    knowledge.load()
    spelling.tokens("Mira Ostvale")
    loaded = knowledge._base()
    allocators.give_back()
    assert spelling.tokens.cache_info().currsize == 0
    assert knowledge._base() is loaded

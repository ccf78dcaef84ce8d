"""What tests of actors ask of those that were found."""


def named(found, name):
    """The actor of this name."""
    return next(entity for entity in found.entities if entity.name == name)


def mentions_of(doc, found, name):
    """Text and form of every mention of the actor of this name, in order."""
    index = found.entities.index(named(found, name))
    return [(doc.text[m.start_char : m.end_char], m.form) for m in found.mentions if m.entity == index]

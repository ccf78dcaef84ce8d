"""What several readers of a parse must know alike: labels and tags of the model, and English words.

Only what is used by more than one part; what one part alone asks of words stays with it.
"""

NAME_LABELS = frozenset("ORG PERSON FAC PRODUCT WORK_OF_ART EVENT LAW GPE LOC".split())
"""Labels of spaCy's entities that are names, of whatever; peoples (`NORP`), amounts and times are none."""

FINITE = frozenset(("VBD", "VBZ", "VBP", "MD"))
"""Tags of verbs that have a subject."""

POSSESSIVE = frozenset(("'s", "’s", "'", "’", "s'", "'S", "’S"))
"""Tokens that make what stands before them an owner."""

PAST_LIKE_PRESENT = frozenset(
    "beat bet burst cast cost cut forecast hit hurt let put quit read rid set shed shut split spread thrust".split()
)
"""Verbs whose past looks like their present: `they set out on Sunday`."""

NOBODY = frozenset(("neither", "no", "nobody", "none", "nor", "nothing"))
"""Words of a subject with which nobody does what the verb says: none of them left, neither ministry has confirmed it."""

CHARGES = frozenset(("accusation", "allegation", "assertion", "charge", "claim", "suggestion"))
"""What somebody says of another, who may answer it: a charge she denies."""

OPINIONS = frozenset(("opinion", "view", "words"))
"""What is somebody's who thinks or says something: in her opinion, …; he is of the view that …; in the words of the mayor, …"""

DOCUMENTS = frozenset(
    "ad communique communiqué email letter memo message note petition post release statement tweet video".split()
)
"""What carries what somebody says: she sent a letter saying …; …, the statement said."""

MEDIA = DOCUMENTS | {"address", "broadcast", "interview", "speech"}
"""In what something is said: she told the paper in an interview."""

NAMED_MEDIA = frozenset("AFP AP BBC CNN DPA EFE Interfax Kyodo NPR PA PTI Reuters TASS Xinhua Yonhap".split())
"""Names of media that nobody bears as a first name."""

AUDIENCES = frozenset("journalists lawmakers mps newsmen readers reporters senators supporters viewers voters".split())
"""Those who are told things, whoever they are: told reporters that it was late."""

SOUNDS = frozenset("acclaim applause boos cheers cries gasps groans howls jeers laughter silence uproar".split())
"""What hearers are heard with."""

"""Vectors of words."""

import numpy as np
import pytest

from pipeline.connect.meanings import SCALE, cosines, vectors


def cosine(one, other):
    return float(cosines(vectors([one]), vectors([other]))[0, 0])


@pytest.mark.parametrize(("one", "near", "far"), [("bad", "terrible", "another"), ("begin", "start", "harbour")])
def test_words_of_near_meaning_point_the_same_way(one, near, far):
    assert cosine(one, near) > 0.6
    assert cosine(one, far) < 0.4


def test_a_word_not_known_counts_as_another_form_of_it_or_means_nothing():
    assert cosine("minister's", "minister") == pytest.approx(1)
    assert not vectors(["", "xqzzv"]).any()
    assert cosine("xqzzv", "xqzzv") == 0
    assert vectors([]).shape[0] == 0


def test_cosines_do_not_depend_on_the_order_in_which_products_are_added_up():
    found = vectors(["harbour", "pier", "budget", "tax", ""])
    assert np.abs(found).max() <= SCALE
    order = np.random.default_rng(0).permutation(found.shape[1])
    assert (cosines(found, found) == cosines(found[:, order], found[:, order])).all()
    assert (
        cosines(found, found) == [[cosines(found[[i]], found[[j]])[0, 0] for j in range(5)] for i in range(5)]
    ).all()

import numpy as np
import pyarrow as pa
import pytest

from pipeline import fingerprint, remembered


def ask(file, *keys, wrong=False):
    """Results of keys, and those that were worked out for it."""
    worked = []

    def work(key):
        worked.append(key)
        return key.upper().encode()

    with remembered.remembered(file) as known:
        found = [known(key, lambda key=key: work(key)) for key in keys]
        if wrong:
            raise RuntimeError("wrong")
    return found, worked


def test_what_is_known_is_not_worked_out_again(tmp_path):
    file = tmp_path / "work" / "kept.arrow"
    assert ask(file, "a", "b") == ([b"A", b"B"], ["a", "b"])
    assert ask(file, "b", "c", "a") == ([b"B", b"C", b"A"], ["c"])


def test_what_nobody_asks_for_is_forgotten(tmp_path):
    file = tmp_path / "kept.arrow"
    ask(file, "a", "b")
    ask(file, "b")
    assert ask(file, "a", "b")[1] == ["a"]


def test_many_results_are_kept_in_their_places(tmp_path):
    keys = [str(number) for number in range(2 * remembered.BATCH + 7)]
    ask(tmp_path / "kept.arrow", *keys)
    assert ask(tmp_path / "kept.arrow", *reversed(keys)) == ([key.encode() for key in reversed(keys)], [])


def test_an_error_leaves_the_file_as_it_was(tmp_path):
    file = tmp_path / "kept.arrow"
    ask(file, "a")
    with pytest.raises(RuntimeError, match="wrong"):
        ask(file, "b", wrong=True)
    assert not list(tmp_path.glob("*.tmp"))
    assert ask(file, "a", "b")[1] == ["b"]


@pytest.mark.parametrize("length", [0, 9, 200])
def test_a_damaged_file_is_as_if_there_were_none(tmp_path, length):
    file = tmp_path / "kept.arrow"
    ask(file, "a")
    file.write_bytes(file.read_bytes()[:length])
    assert ask(file, "a") == ([b"A"], ["a"])


def test_another_program_works_it_out_anew(tmp_path, monkeypatch):
    file = tmp_path / "kept.arrow"
    ask(file, "a")
    monkeypatch.setattr(fingerprint, "of_everything", lambda: "another")
    assert ask(file, "a")[1] == ["a"]


def test_without_a_file_nothing_is_remembered():
    assert ask(None, "a", "a") == ([b"A", b"A"], ["a", "a"])


def ask_for_rows(file, *keys):
    """Rows of keys, and those that were worked out for it."""
    worked = []

    def work(places):
        worked.extend(keys[place] for place in places)
        return pa.table({"loud": pa.array([keys[place].upper() for place in places], pa.string())})

    with remembered.memory(file) as known:
        numbers = known.learn(remembered.keys_of(keys), work)
        rows = known.rows(numbers)
        assert known.rows(numbers[:1]).to_pylist() == rows.slice(0, 1).to_pylist()
    return rows["loud"].to_pylist(), worked


def test_rows_that_are_known_are_not_worked_out_again_and_those_nobody_asks_for_are_forgotten(tmp_path):
    file = tmp_path / "work" / "kept.arrow"
    assert ask_for_rows(file, "a", "b") == (["A", "B"], ["a", "b"])
    assert ask_for_rows(file, "b", "c", "a") == (["B", "C", "A"], ["c"])
    assert ask_for_rows(file, "c", "b") == (["C", "B"], [])
    assert ask_for_rows(file, "a", "b") == (["A", "B"], ["a"])
    file.write_bytes(file.read_bytes()[:90])
    assert ask_for_rows(file, "b") == (["B"], ["b"])
    assert ask_for_rows(None, "b") == (["B"], ["b"])


def test_of_rows_only_the_columns_that_are_wanted_are_given(tmp_path):
    def work(places):
        return pa.table({"place": pa.array(places, pa.int64()), "twice": pa.array(2 * places, pa.int64())})

    keys = remembered.keys_of(["a", "b", "c"])
    with remembered.memory(tmp_path / "kept.arrow") as known:
        numbers = known.learn(keys, work)
        assert known.rows(numbers, ["twice"]).to_pydict() == {"twice": [0, 2, 4]}
        assert known.rows(numbers[::-1], ["twice", "place"]).to_pydict() == {"twice": [4, 2, 0], "place": [2, 1, 0]}
        assert known.names == ["place", "twice"]
    with remembered.memory(tmp_path / "kept.arrow") as known:  # what was not wanted is kept, too
        assert known.rows(known.learn(keys, work)).to_pydict() == {"place": [0, 1, 2], "twice": [0, 2, 4]}


def test_numbers_of_rows_stay_when_others_are_learned():
    def work(places):
        return pa.table({"place": pa.array(places, pa.int64())})

    known = remembered.Memory()
    first = known.learn(remembered.keys_of(["c", "a"]), work)
    second = known.learn(remembered.keys_of(["b", "a", "d"]), work)
    assert known.rows(first).to_pydict() == {"place": [0, 1]}
    assert known.rows(second).to_pydict() == {"place": [0, 1, 2]}
    assert second[1] == first[1]


def test_two_keys_make_another_in_their_order():
    one, two, three = remembered.keys_of(["a", "b", "c"])
    pairs = remembered.pair_keys(np.array([one, two, one, one]), np.array([two, one, three, one]))
    assert len({one, two, three, *pairs}) == 7

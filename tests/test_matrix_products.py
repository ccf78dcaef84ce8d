import os
import subprocess
import sys

import numpy as np
import pytest
import spacy
from thinc.api import NumpyOps

from pipeline.matrix_products import BLOCK, BlockOps, hasten

RANDOM = np.random.default_rng(1)


def matrix(rows, columns):
    return RANDOM.normal(size=(rows, columns)).astype(np.float32)


@pytest.mark.parametrize("rows", [0, 1, BLOCK - 1, BLOCK, BLOCK + 1, 3 * BLOCK + 5])
def test_a_row_of_a_product_does_not_depend_on_the_others(rows):
    x, w = matrix(rows, 288), matrix(288, 288)
    product = BlockOps().gemm(x, w, trans2=True)
    assert product.shape == (rows, 288)
    for row in range(0, rows, 7):
        assert np.array_equal(product[row], BlockOps().gemm(x[row : row + 1], w, trans2=True)[0])
    assert np.array_equal(product[::-1], BlockOps().gemm(np.ascontiguousarray(x[::-1]), w, trans2=True))


@pytest.mark.slow
@pytest.mark.parametrize("processor", ["Haswell", "SkylakeX", "Sandybridge", "Nehalem"])
@pytest.mark.parametrize("width", [3, 96, 106, 288])
def test_a_row_is_the_same_in_every_place_on_every_processor(processor, width):
    """OpenBLAS chooses its code by the processor, and does what it is told here if this one can run it."""
    code = (
        "import numpy as np, threadpoolctl; threadpoolctl.threadpool_limits(1, user_api='blas');"
        "from pipeline.matrix_products import BLOCK, BlockOps; r = np.random.default_rng(1);"
        f"x = r.normal(size=(1, 288)).astype('f').repeat(BLOCK, 0); w = r.normal(size=({width}, 288)).astype('f');"
        "print(len(np.unique(BlockOps().gemm(x, w, trans2=True), axis=0)))"
    )
    command, told = [sys.executable, "-c", code], {**os.environ, "OPENBLAS_CORETYPE": processor}
    done = subprocess.run(command, env=told, capture_output=True, text=True, check=False)
    if done.returncode < 0:
        pytest.skip("this processor cannot run that code")
    assert done.stdout.strip() == "1"


@pytest.mark.parametrize("width", [64, 96, 300, 480, 672])
def test_products_are_those_of_spacy(width):
    x, w = matrix(500, width), matrix(288, width)
    assert np.allclose(BlockOps().gemm(x, w, trans2=True), NumpyOps().gemm(x, w, trans2=True), rtol=1e-4, atol=1e-4)
    assert np.allclose(BlockOps().gemm(x, w.T.copy()), NumpyOps().gemm(x, w.T.copy()), rtol=1e-4, atol=1e-4)


def test_what_learning_asks_for_is_left_to_spacy():
    x, w, out = matrix(5, 3), matrix(5, 4), np.zeros((3, 4), np.float32)
    assert np.array_equal(BlockOps().gemm(x, w, trans1=True, out=out), NumpyOps().gemm(x, w, trans1=True))
    assert out.any()


def test_a_pipeline_without_models_is_left_alone():
    nlp = spacy.blank("en")
    nlp.add_pipe("sentencizer")
    hasten(nlp)
    assert [token.text for token in nlp("Boats sail.")] == ["Boats", "sail", "."]

"""How the cost of something grows with what it is given."""

import time


def growth(work, count):
    """How many times as long `work` takes of four times `count` as of `count`: 4 if it is linear, 16 if it is quadratic.

    Processor time, the least of three tries each: a machine that others use is slow at times.
    """

    def cost(size):
        tries = []
        for more in range(3):  # so that nothing is remembered from the try before
            start = time.process_time()
            work(size + more)
            tries.append(time.process_time() - start)
        return min(tries)

    work(1)
    return cost(4 * count) / cost(count)

"""How alike two sentences are: the measures, all pairs at once, and the one score they make."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from retold.find.links.wording import Wording
from retold.text.shingles import Floats, Ints, counted, ragged, shingles

_CHUNK = 100_000  # pairs multiplied at once: their items take about 300 MB at most


@dataclass(frozen=True, slots=True)
class Bags:
    """What each sentence holds of something: ``items`` of sentence s are at first[s]..first[s+1].

    keys:  sentence * width + item, sorted.
    value: what each item adds to a product.
    """

    first: Ints
    items: Ints
    keys: Ints
    value: Floats
    width: int

    def shared(self, left: Ints, right: Ints) -> Floats:
        """The sum over the items both sentences hold of the product of their values, per pair."""
        starts = range(0, len(left), _CHUNK)
        parts = [self._shared(left[k : k + _CHUNK], right[k : k + _CHUNK]) for k in starts]
        return np.concatenate(parts) if parts else np.zeros(0)

    def _shared(self, left: Ints, right: Ints) -> Floats:
        size = np.diff(self.first)
        swap = size[left] > size[right]
        small, large = np.where(swap, right, left), np.where(swap, left, right)
        place, owner = ragged(self.first[small], size[small])
        wanted = large[owner] * np.int64(self.width) + self.items[place]
        found = np.searchsorted(self.keys, wanted)
        found[found == len(self.keys)] = 0
        hit = self.keys[found] == wanted if len(self.keys) else np.zeros(0, dtype=bool)
        product = np.where(hit, self.value[place] * self.value[found], 0.0)
        sums: Floats = np.bincount(owner, weights=product, minlength=len(left)).astype(np.float64)
        return sums

    def square(self) -> Floats:
        """Each sentence's product with itself."""
        sums = np.concatenate(([0.0], np.cumsum(self.value**2)))
        return sums[self.first[1:]] - sums[self.first[:-1]]


def _bags(owner: Ints, item: Ints, sentences: int, width: int) -> tuple[Ints, Ints, Ints, Ints]:
    keys, counts = counted(owner * np.int64(width) + item)
    first = np.searchsorted(keys, np.arange(sentences + 1, dtype=np.int64) * width)
    return first, keys % max(width, 1), keys, counts


def word_bags(wording: Wording) -> Bags:
    """The set of stems of each sentence; a product of two sentences is the weight they share."""
    owner = wording.owner
    width = len(wording.weight)
    first, items, keys, _ = _bags(owner, wording.stem, len(wording.number), width)
    return Bags(first, items, keys, np.sqrt(wording.weight[items]), width)


_GRAM = 4  # characters; 3 to 5 do about as well on sentence pairs


def gram_bags(wording: Wording, wanted: Ints) -> Bags:
    """Character 4-grams with their counts, of the sentences in ``wanted``; others hold none."""
    held: list[str] = []
    spelling = wording.spelling
    for s in wanted.tolist():
        words = wording.exact[wording.first[s] : wording.first[s + 1]].tolist()
        held.append(" " + " ".join([spelling[w] for w in words]) + " ")
    codes = np.frombuffer("".join(held).encode("utf-32-le", "surrogatepass"), dtype=np.uint32)
    sizes = np.array([len(h) for h in held], dtype=np.int64)
    grams = shingles(codes.astype(np.int64), _GRAM)
    owner = np.repeat(wanted, sizes)
    last = np.cumsum(sizes)
    place = np.arange(len(grams))
    inside = place + _GRAM <= np.repeat(last, sizes)[: len(grams)]
    item = grams[inside] & ((1 << 36) - 1)
    first, items, keys, counts = _bags(
        owner[: len(grams)][inside], item, len(wording.number), 1 << 36
    )
    return Bags(first, items, keys, counts.astype(np.float64), 1 << 36)

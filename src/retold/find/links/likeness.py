"""How alike two sentences are: the measures, all pairs at once, and the one score they make."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from retold.find.links.wording import Wording
from retold.text.shingles import Floats, Ints, Places, distinct, mixed, numbered, ragged, shingles

_CHUNK = 100_000  # pairs multiplied at once: their items take about 300 MB at most


@dataclass(frozen=True, slots=True)
class Bags:
    """What each sentence holds of something: ``items`` of sentence s are at first[s]..first[s+1].

    places: where each sentence * width + item stands.
    value: what each item adds to a product.
    """

    first: Ints
    items: Ints
    places: Places
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
        held, found = self.places.find(wanted)
        product = self.value[place[held]] * self.value[found]
        sums = np.bincount(owner[held], weights=product, minlength=len(left))
        return sums.astype(np.float64)

    def square(self) -> Floats:
        """Each sentence's product with itself."""
        sums = np.concatenate(([0.0], np.cumsum(self.value**2)))
        return sums[self.first[1:]] - sums[self.first[:-1]]


def word_bags(wording: Wording) -> Bags:
    """The set of stems of each sentence; a product of two sentences is the weight they share."""
    width = max(len(wording.weight), 1)
    keys = distinct(wording.owner * np.int64(width) + wording.stem)
    first = np.searchsorted(keys, np.arange(len(wording.number) + 1, dtype=np.int64) * width)
    items = keys % width
    return Bags(first, items, Places(keys), np.sqrt(wording.weight[items]), width)


_GRAM = 4  # characters; 3 to 5 do about as well on sentence pairs


def gram_bags(wording: Wording, wanted: Ints) -> Bags:
    """Character 4-grams with their counts, of the sentences in ``wanted``; others hold none."""
    codes, sizes = _written(wording, wanted)
    grams = shingles(codes, _GRAM)
    owner = np.repeat(wanted, sizes)
    inside = np.repeat(np.cumsum(sizes) - _GRAM, sizes) >= np.arange(len(owner))
    owner, inside = owner[: len(grams)], inside[: len(grams)]
    keys = (owner * np.int64(1 << _BITS) + (grams & ((1 << _BITS) - 1)))[inside]
    number, place = numbered(mixed(keys))
    counts = np.bincount(number, minlength=len(place)).astype(np.float64)
    keys = keys[place]
    first = np.searchsorted(keys >> _BITS, np.arange(len(wording.number) + 1))
    return Bags(first, keys & ((1 << _BITS) - 1), Places(keys), counts, 1 << _BITS)


_BITS = 36  # of a gram's hash that are kept


def _written(wording: Wording, sentences: Ints) -> tuple[Ints, Ints]:
    """The code points of sentences end to end, and how many each sentence has.

    A blank stands before and behind each word.
    """
    spelled = " ".join([*wording.spelling, ""]) + " "
    codes = np.frombuffer(spelled.encode("utf-32-le", "surrogatepass"), dtype=np.uint32)
    end = np.cumsum([*map(len, wording.spelling), 0]) + np.arange(1, len(wording.spelling) + 2)
    start = np.concatenate(([0], end[:-1]))
    size = wording.size[sentences]
    place, _ = ragged(wording.first[sentences], size)
    blank = np.cumsum(size + 1) - size - 1
    words = np.full(len(place) + len(blank), len(wording.spelling))  # the last one has no letter
    is_word = np.ones(len(words), dtype=bool)
    is_word[blank] = False
    words[is_word] = wording.exact[place]
    length = end[words] - start[words]
    letters, _ = ragged(start[words], length)
    sizes = np.add.reduceat(length, blank) if len(blank) else blank
    return codes[letters].astype(np.int64), sizes

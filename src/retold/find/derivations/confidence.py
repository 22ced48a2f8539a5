"""How sure: from weighed evidence to a probability that means what it says."""

from __future__ import annotations

from math import exp

# log odds of the clues -> probability that an edge drawn is right. The clues are not independent,
# so their sum is taken a little back; python -m bench.stemma PATH prints the curve it makes.
SLOPE, OFFSET = 0.8, 0.0


def edge_confidence(log_odds: float) -> float:
    """The probability that a direct edge is right, from the log odds of its clues."""
    return 1 / (1 + exp(-(SLOPE * log_odds + OFFSET)))

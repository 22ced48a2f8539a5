import pytest

from retold.model.findings import Derivation, Evidence
from retold.model.support import Interval

EVIDENCE = (Evidence("credit", "names the source"),)


def test_no_derivation_without_evidence() -> None:
    with pytest.raises(ValueError, match="evidence"):
        Derivation("d1", "a", "b", "copy", 1.0, 1.0, ())


def test_no_derivation_from_itself() -> None:
    with pytest.raises(ValueError, match="itself"):
        Derivation("d1", "a", "a", "copy", 1.0, 1.0, EVIDENCE)


@pytest.mark.parametrize(("low", "high"), [(0, 1), (2, 1)])
def test_what_is_no_interval_of_origins(low: int, high: int) -> None:
    with pytest.raises(ValueError, match="interval"):
        Interval(low, high)

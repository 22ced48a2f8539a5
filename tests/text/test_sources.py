# ruff: noqa: E501 - the rows of a table are read better unbroken
"""The reviewed lists of agencies and publishers: nothing dead, missing or merged by mistake."""

from __future__ import annotations

from collections import Counter

import pytest

from retold.text.agencies import agencies, agency_names
from retold.text.publishers import (
    is_transport,
    own_domain,
    publisher_names,
    publisher_of_host,
    publishers,
    transport_names,
)

WORLD = {  # one agency at least in each of these countries
    "US", "GB", "FR", "DE", "ES", "IT", "PT", "NL", "BE", "AT", "CH", "DK", "SE", "NO", "FI", "PL", "CZ", "HU", "RO",
    "GR", "TR", "RU", "UA", "CN", "JP", "KR", "IN", "PK", "IR", "SA", "EG", "ZA", "NG", "CA", "AU", "BR", "AR", "AF",
}  # fmt: skip
GREAT = (
    "AP",
    "Reuters",
    "AFP",
    "dpa",
    "EFE",
    "ANSA",
    "TASS",
    "Xinhua",
    "Kyodo",
    "PTI",
    "UPI",
    "PA",
    "APA",
    "AAP",
)
# Merged, renamed or closed; a list that takes them for alive would credit what nobody can have sent.
ENDED = {
    "ddp": "dapd",
    "dapd": None,
    "sapa": None,
    "notimex": None,
    "telam": None,
    "nzpa": None,
    "knight-ridder": "tns",
}
# Different houses with like names: merging them would lose an origin.
APART = [
    ("ap", "app-pakistan"), ("ap", "aap"), ("ap", "swns"), ("reuters", "thomson-reuters-foundation"),
    ("interfax", "interfax-ukraine"), ("kna", "kna-kenya"), ("ana-mpa", "ana-africa"), ("aps-algeria", "aps-senegal"),
    ("cns", "cns-catholic"), ("xinhua", "cns"), ("dpa", "epa"), ("efe", "epa"), ("pa", "ap"),
]  # fmt: skip
PUBLISHERS_APART = [
    ("abc-us", "abc-au"), ("times-london", "nyt"), ("independent", "irish-independent"), ("metro-uk", "daily-mail"),
    ("politico", "politico-europe"), ("guardian", "the-hill"), ("el-mundo", "le-monde"), ("cna-sg", "cgtn"),
    ("nbc", "cnbc"), ("sun-uk", "times-london"), ("rt", "tass" if "tass" in publishers() else "moscow-times"),
]  # fmt: skip


def test_there_are_enough_and_all_over_the_world() -> None:
    assert len(agencies()) >= 60
    assert {one.country for one in agencies().values()} >= WORLD


@pytest.mark.parametrize("name", GREAT)
def test_none_of_the_great_ones_is_missing(name: str) -> None:
    assert [n.span.end for n in agency_names(True).find(name)] == [len(name)]


def test_the_dead_are_marked_and_lead_to_the_living() -> None:
    for key, into in ENDED.items():
        assert agencies()[key].ended, key
        assert agencies()[key].into == into
    for one in agencies().values():
        assert one.ended is None or 1980 < one.ended <= 2026
        assert one.into is None or one.into in agencies()
        assert one.into is None or one.ended


def test_no_name_means_two_agencies() -> None:
    names = Counter(
        name
        for one in agencies().values()
        for name in {name.casefold() for name in (*one.aliases, *one.short)}
    )
    assert [name for name, count in names.items() if count > 1] == []


def test_no_name_means_two_publishers_or_an_agency_too() -> None:
    names = Counter(
        name.casefold().removeprefix("the ")
        for one in publishers().values()
        for name in {n.casefold().removeprefix("the ") for n in (*one.aliases, *one.short)}
    )
    assert [name for name, count in names.items() if count > 1] == []
    of_agencies = {n.casefold() for one in agencies().values() for n in (*one.aliases, *one.short)}
    assert set(names) & of_agencies == set()


def test_no_domain_belongs_to_two() -> None:
    domains = Counter(d for one in publishers().values() for d in one.domains)
    domains.update(d for one in agencies().values() for d in one.domains)
    assert [domain for domain, count in domains.items() if count > 1] == []
    assert not any(is_transport(domain) for domain in domains)


@pytest.mark.parametrize(("one", "other"), APART)
def test_like_names_are_apart(one: str, other: str) -> None:
    names = {one: agencies()[one], other: agencies()[other]}
    assert not set(names[one].aliases) & set(names[other].aliases)
    for key, agency in names.items():
        for alias in agency.aliases:
            assert [n.key for n in agency_names(True).find(alias)] == [key], alias


@pytest.mark.parametrize(("one", "other"), PUBLISHERS_APART)
def test_publishers_with_like_names_are_apart(one: str, other: str) -> None:
    assert not set(publishers()[one].domains) & set(publishers()[other].domains)
    for alias in publishers()[one].aliases:
        assert [n.key for n in publisher_names(True).find(alias)] == [one], alias


def test_every_entry_is_well_formed() -> None:
    for agency in agencies().values():
        assert agency.key == agency.key.lower()
        assert len(agency.country) == 2
        assert agency.country.isupper()
        assert agency.languages
        assert agency.aliases or agency.short
    for publisher in publishers().values():
        assert publisher.domains, publisher.key
        assert all("." in domain and domain == domain.lower() for domain in publisher.domains)


@pytest.mark.parametrize(
    "name", ["AP", "PA", "DPA", "EFE", "ANSA", "AA", "APP", "UNI", "TT", "Keystone", "Beta", "Mehr"]
)
def test_ambiguous_names_count_in_credits_only(name: str) -> None:
    assert agency_names(False).find(f"the {name} of it") == []


@pytest.mark.parametrize("words", ["ap", "an apparent", "Ap", "APA's", "xAFP", "AFP2", "reuters"])
def test_words_are_not_names(words: str) -> None:
    found = agency_names(True).find(words)
    assert [n.key for n in found] == (["apa"] if words == "APA's" else [])


def test_editions_and_feeds_are_one_outlet() -> None:
    for host in ("www.bbc.com", "news.bbc.co.uk", "feeds.bbci.co.uk"):
        publisher = publisher_of_host(host)
        assert publisher is not None
        assert publisher.key == "bbc"


def test_a_host_that_only_ends_alike_is_somebody_else() -> None:
    assert publisher_of_host("notbbc.co.uk") is None
    assert publisher_of_host("bbc.com.example.org") is None


@pytest.mark.parametrize(
    "host", ["news.google.com", "www.msn.com", "uk.news.yahoo.com", "feeds.feedburner.com"]
)
def test_transports(host: str) -> None:
    assert is_transport(host)
    assert publisher_of_host(host) is None


def test_transports_are_not_publishers() -> None:
    names = {n.casefold() for one in publishers().values() for n in (one.name, *one.aliases)}
    assert not names & transport_names()


@pytest.mark.parametrize(
    ("host", "domain"),
    [("www.aarn.example", "aarn.example"), ("a.b.aarn.co.uk", "aarn.co.uk"), ("aarn.example:8080", "aarn.example"),
     ("river.wordpress.com", "river.wordpress.com"), ("localhost", "localhost")],
)  # fmt: skip
def test_own_domain(host: str, domain: str) -> None:
    assert own_domain(host) == domain

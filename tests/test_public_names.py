import retold


def test_the_public_names_are_these() -> None:
    assert dir(retold) == [
        "Article",
        "Document",
        "NothingUsable",
        "Options",
        "Report",
        "RetoldError",
        "__version__",
        "read",
        "report",
    ]

"""Who took it from whom: edges, unseen texts, statements and direction, each with its evidence."""

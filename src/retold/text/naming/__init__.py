"""How a page names its own outlet: what names look like, where they stand, what is said of them."""

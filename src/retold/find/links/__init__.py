"""Which passages of one article stand in another: verbatim, edited or reworded."""

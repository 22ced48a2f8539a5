"""When? Time expressions, their values, and the date of an article that prints none."""

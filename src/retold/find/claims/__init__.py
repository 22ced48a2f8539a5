"""The values of one thing over a story: agreed, updated, in conflict, or at odds."""

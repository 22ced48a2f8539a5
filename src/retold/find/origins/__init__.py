"""How many articles, outlets and independent origins stand behind something."""

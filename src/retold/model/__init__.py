"""The nouns of Retold: frozen dataclasses on the standard library, nothing else."""

"""What a retelling turned: typed changes of meaning, precision first."""

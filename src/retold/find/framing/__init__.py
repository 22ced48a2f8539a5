"""In whose words? Labels, verbs of saying and headlines."""

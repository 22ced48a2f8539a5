"""In which order? What happened, and when it was reported."""

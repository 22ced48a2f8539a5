"""What does a text count or measure? Figures as frames that can be compared."""

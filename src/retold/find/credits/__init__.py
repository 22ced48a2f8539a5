"""Whom does an article name as its source, and who published it?"""

"""Catalogue to the static search index."""

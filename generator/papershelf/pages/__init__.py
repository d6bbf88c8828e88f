"""Catalogue to pages, one kind a file."""

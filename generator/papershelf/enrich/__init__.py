"""Catalogue to one taxonomy or relation, one a file."""

"""Catalogue to one machine format a file."""

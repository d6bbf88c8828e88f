"""Addresses that stay: which id each paper keeps, and where published addresses lead now."""

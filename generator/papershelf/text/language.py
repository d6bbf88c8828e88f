"""The language of a site's own words; it lives beside the catalogue, which knows it."""

from papershelf.model.language import ENGLISH, Language, locale

__all__ = ["ENGLISH", "Language", "locale"]

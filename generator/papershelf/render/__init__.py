"""Page to Markdown; the border where text is escaped."""

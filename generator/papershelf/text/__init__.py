"""Pure text and information retrieval: slugs, tokens, sentences, phrases, weights."""

"""Papers to one catalogue: ids, duplicates, accounting, assembling."""

"""What is kept of a meeting: journal, TinyDB record, lock, following, verification."""

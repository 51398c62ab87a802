"""The record's tables, a theme a file: each a pure function from the state to rows that a person can read."""

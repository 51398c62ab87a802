"""The secretary's app: one screen or widget a file, its ``.tcss`` beside it (design 6)."""

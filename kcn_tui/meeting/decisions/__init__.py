"""Which events a command becomes, or why it is refused: one file a theme, each function pure."""

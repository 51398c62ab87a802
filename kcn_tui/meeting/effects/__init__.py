"""How each event changes the state: one file a theme, each effect pure and named for its event."""

"""The meeting itself: commands are decided into events, events evolve the state. Pure; the clock is handed in."""

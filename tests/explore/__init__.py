"""Every sequence of commands over a small meeting, up to a depth, held against the meeting's invariants."""

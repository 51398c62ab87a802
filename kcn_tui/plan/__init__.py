"""The agenda file: what should happen, as a typed and immutable plan."""

"""Sentences: what the pure rooms say as codes and values, in the language spoken now."""

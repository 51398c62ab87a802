"""What comes out of a meeting: exports, each a pure function of what was kept."""

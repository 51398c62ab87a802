"""Hostile input, made by the thousand: whatever comes in, the loaders answer in time and nothing harmful comes out."""

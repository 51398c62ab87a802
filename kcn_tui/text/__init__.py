"""Vietnamese text: names, collation, folding, numbers, dates. No wording of the interface."""

"""One module a command: ``command()`` describes it to Click in the language spoken now, the rest carries it out."""

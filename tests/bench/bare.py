"""The least a Textual app can be: what the start of ours is measured beside."""

from textual.app import App, ComposeResult
from textual.widgets import Static

READY = "SAN SANG"


class BareApp(App[None]):
    """One line of text."""

    def compose(self) -> ComposeResult:
        """The text."""
        yield Static(READY)


if __name__ == "__main__":
    BareApp().run()

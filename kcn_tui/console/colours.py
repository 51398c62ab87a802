"""The desk's colours: calm, of high contrast, the same names as Textual's own themes."""

from typing import Any, Final

from textual.app import App
from textual.theme import Theme

DESK: Final = Theme(
    name="kcn-desk",
    primary="#5aa9e6",
    secondary="#8fb8de",
    accent="#8fd3ff",
    warning="#ffcf5c",
    error="#ff8f87",
    success="#86e09b",
    foreground="#eef2f7",
    background="#0d1420",
    surface="#121b2b",
    panel="#1b2740",
    dark=True,
    variables={
        "text-success": "#86e09b",
        "text-error": "#ff9d95",
        "text-warning": "#ffcf5c",
        "text-accent": "#8fd3ff",
        "text-muted": "#a9b6c9",
        "text-disabled": "#74829a",
        "footer-key-foreground": "#ffcf5c",
        "block-cursor-text-style": "none",
    },
)


def wear(app: App[Any], theme: Theme) -> None:
    """Give an app that has not yet started this theme; to change it as if it ran would have all style sheets read twice."""
    app.register_theme(theme)
    app.set_reactive(App.theme, theme.name)
    app.stylesheet.set_variables(app.get_css_variables())

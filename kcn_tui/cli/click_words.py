"""Click's own sentences, so that they are in our catalogue: Click looks them up in gettext's global domain.

Which language that domain speaks follows from LANGUAGE, gettext's own variable; it is set for this process alone.
"""

import gettext
import os
from pathlib import Path

import kcn_tui.locale
from kcn_tui.locale import DOMAIN, Language, _, ngettext


def speak(language: Language) -> None:
    """Speak this language from now on, Click included."""
    kcn_tui.locale.use(language)
    gettext.bindtextdomain(DOMAIN, str(Path(kcn_tui.locale.__file__).parent))
    gettext.textdomain(DOMAIN)
    os.environ["LANGUAGE"] = language


def click_sentences() -> tuple[str, ...]:
    """What Click can say in this program, in the language spoken now."""
    return (
        _("Usage:"),
        _("Options"),
        _("Commands"),
        _("Positional arguments"),
        _("Show this message and exit."),
        _("Show the version and exit."),
        _("required"),
        _("default: {default}"),
        _("Error: {message}"),
        _("Missing command."),
        _("Missing argument"),
        _("Missing option"),
        _("No such command {name!r}."),
        _("No such option {name!r}."),
        _("Option {name!r} does not take a value."),
        _("Invalid value: {message}"),
        _("Invalid value for {param_hint}: {message}"),
        _("file"),
        _("{name} {filename!r} is a directory."),
        _("path"),
        _("{name} {filename!r} is not readable."),
        _("{value!r} is not a valid {number_type}."),
        _("{value} is not in the range {range}."),
        _("Choose from:\n\t{choices}"),
        ngettext("Did you mean {possibility}?", "(Did you mean one of: {possibilities}?)", 1),
        ngettext("{value!r} is not {choice}.", "{value!r} is not one of {choices}.", 1),
        ngettext("Option {name!r} requires an argument.", "Option {name!r} requires {nargs} arguments.", 1),
        ngettext("Got unexpected extra argument ({args})", "Got unexpected extra arguments ({args})", 1),
    )

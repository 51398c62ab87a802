"""The picture of whoever has the floor; questions and gists are the secretary's alone."""

from kcn_tui.locale import _, ngettext
from kcn_tui.stage import views as v
from kcn_tui.stage.picture import Picture, Room
from kcn_tui.stage.programme import posts
from kcn_tui.stage.setting import headline, words


def speaker(view: v.SpeakerView, room: Room) -> Picture:
    """The name large, as it is written, since capitals with two marks need more room, post and unit below, the time left or over in words: its colour only repeats them."""
    theme = room.theme
    heading = (
        _("HAS THE FLOOR") if view.turn == 1 else _("HAS THE FLOOR, SPEECH {turn}").format(turn=view.turn)
    )
    over = view.minutes_left == 0
    return Picture(
        (
            words(
                heading, theme.on_ground(theme.quiet, bold=True), justify="center", keeps=True, role="beside"
            ),
            headline(view.speaker.name, theme.on_ground(theme.title, bold=True)),
            *posts(view.speaker, room),
            headline(
                _time(view),
                theme.on_ground(theme.bad if over else theme.accent, bold=True),
                role="second",
                keeps=False,
            ),
        )
    )


def _time(view: v.SpeakerView) -> str:
    if view.minutes_left > 1:
        return ngettext("{n} minute left", "{n} minutes left", view.minutes_left).format(n=view.minutes_left)
    if view.minutes_left == 1:
        return _("Less than a minute left")
    if view.minutes_over == 0:
        return _("The time is used")
    return ngettext("{n} minute over", "{n} minutes over", view.minutes_over).format(n=view.minutes_over)

"""The picture of whoever has the floor; questions and gists are the secretary's alone."""

from kcn_tui.locale import _
from kcn_tui.meeting.pace import MinutesLeft
from kcn_tui.stage import views as v
from kcn_tui.stage.picture import Picture, Room
from kcn_tui.stage.programme import posts
from kcn_tui.stage.setting import headline, words
from kcn_tui.text.lines import capital
from kcn_tui.wording.time import left_words


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
                capital(left_words(MinutesLeft(view.minutes_left, view.minutes_over))),
                theme.on_ground(theme.bad if over else theme.accent, bold=True),
                role="second",
                keeps=False,
            ),
        )
    )

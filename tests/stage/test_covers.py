"""What covers the hall's screen."""

from kcn_tui.meeting import commands as c
from kcn_tui.stage.choose import page_shown, view
from kcn_tui.stage.layout import lay_out, pages_for
from kcn_tui.stage.views import MessageView
from tests.build import Run


def painted(run: Run, columns: int = 46, rows: int = 13) -> str:
    showing = page_shown(run.state)
    sheet = lay_out(view(run.state, run.now), columns, rows, showing.page, showing.grid)
    return "\n".join(line.plain for line in sheet.lines)


def test_a_black_screen_is_black_to_its_last_cell() -> None:
    run = Run()
    run.do(c.Start("opening"), c.Black())
    sheet = lay_out(view(run.state, run.now), 46, 13)
    assert {line.plain for line in sheet.lines} == {" " * 46}
    assert {str(line.style) for line in sheet.lines} == {"on #000000"}
    assert len(sheet.lines) == 13


def test_a_kept_picture_does_not_follow_and_the_secretary_looks_ahead() -> None:
    run = Run()
    run.do(c.Start("opening"))
    before = painted(run)
    run.do(c.Freeze(), c.Start("report-1"), c.TurnPage(2))
    assert painted(run) == before
    assert pages_for(run.state, run.now, 46, 13).page == 2
    run.do(c.Release())
    assert painted(run) != before


def test_a_message_begins_at_its_first_page_whatever_page_it_covers() -> None:
    run = Run()
    run.do(c.Start("report-1"), c.TurnPage(2), c.Tell("Đề nghị tắt điện thoại"))
    assert page_shown(run.state).page == 1
    picture = view(run.state, run.now)
    assert isinstance(picture, MessageView)
    assert picture.text == "Đề nghị tắt điện thoại"

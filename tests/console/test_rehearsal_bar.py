"""A rehearsal cannot be taken for the meeting."""

from pathlib import Path

import pytest
from rich.style import Style

from kcn_tui.console.app import ConsoleApp
from kcn_tui.record.clerk import Clerk
from kcn_tui.record.folder import MeetingFolder
from tests.build import START, plan

pytestmark = pytest.mark.usefixtures("vietnamese")


@pytest.mark.parametrize("size", [(80, 24), (120, 35)])
@pytest.mark.parametrize("rehearsal", [True, False])
async def test_the_first_line_says_rehearsal_in_reverse(
    tmp_path: Path, size: tuple[int, int], *, rehearsal: bool
) -> None:
    folder = MeetingFolder(tmp_path / "thu")
    with Clerk.open(folder, plan(), "0" * 64, lambda: START, rehearsal=rehearsal, members=()) as clerk:
        app = ConsoleApp(clerk, folder, lambda: START)
        async with app.run_test(size=size) as pilot:
            await pilot.pause()
            first = app.screen._compositor.render_strips()[0]  # noqa: SLF001  the picture itself has no other door
            marked = [s for s in first if "DIỄN TẬP" in s.text]
            assert bool(marked) == rehearsal
            assert all(s.style is not None and _stands_out(s.style, app) for s in marked)


def _stands_out(style: Style, app: ConsoleApp) -> bool:
    """Reversed, or already turned into a background of the warning's colour."""
    background = style.bgcolor
    warning = app.theme_variables["warning"]
    return bool(style.reverse) or (
        background is not None and background.get_truecolor().hex.lower() == warning.lower()
    )

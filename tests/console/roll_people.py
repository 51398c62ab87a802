"""People of a roll, and a meeting kept on disk that has them."""

from pathlib import Path
from typing import Self

from kcn_tui.console.app import ConsoleApp
from kcn_tui.meeting.commands import Command, Refusal
from kcn_tui.plan.members import Member
from kcn_tui.record.clerk import Clerk
from kcn_tui.record.folder import MeetingFolder
from tests.build import plan
from tests.clocks import Ticking

FEW = (
    Member("0001", "Nguyễn Văn An", card="0001", unit="Văn phòng", group="Tổ 1"),
    Member("0002", "Trần Thị Bình", card="0002", unit="Văn phòng", group="Tổ 1"),
    Member("0012", "Trần Xuân Vượng", card="0012", unit="Phòng Kế hoạch", group="Tổ 2"),
    Member("0013", "Lê Văn Vương", card="0013", unit="Phòng Kế hoạch", group="Tổ 2"),
    Member("0120", "Đặng Thùy Dương", card="0120", group="Tổ 2"),
    Member("K01", "Phạm Văn Khách", card="K01", unit="Công đoàn cấp trên", group="Tổ 1", kind="guest"),
)
"""Five members, so that four make a quorum, and a guest."""


class Console:
    """The console's app over a meeting on disk; ``with`` lets the meeting go at the end."""

    def __init__(self, path: Path, members: tuple[Member, ...], *before: Command) -> None:
        folder, clock = MeetingFolder(path / "thu"), Ticking()
        self.clerk = Clerk.open(folder, plan(), "0" * 64, clock, members=members)
        for command in before:
            done = self.clerk.do(command)
            assert not isinstance(done, Refusal), (command, done)
        self.app = ConsoleApp(self.clerk, folder, clock)
        self.app.held_within = self.app.read_within = 0  # a test presses Enter as fast as it likes

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_error: object) -> None:
        self.clerk.close()

    @property
    def in_room(self) -> set[str]:
        """The ids of those in the room, as it is on disk."""
        return {who for who, place in self.clerk.state.whereabouts.items() if place.where == "in_room"}

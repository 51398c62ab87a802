"""The speaker's remote turns the hall's pages: how it is given and taken back, and that its keys disturb nobody."""

import asyncio
from collections.abc import Callable
from datetime import timedelta
from pathlib import Path

import pytest
from msgspec.structs import replace

from kcn_tui.meeting.commands import CountAttendance, Start
from kcn_tui.meeting.leading import Ask, asked
from kcn_tui.plan.model import Plan
from kcn_tui.record.presence import Presence, PresenceWriter
from tests.build import AGENDA, START, plan
from tests.console.desk import PATIENCE, At, console

HALL = Presence("hall-1", "hall", 46, 13, seq=2, page=1, pages=3, fits=True, at=START)
PODIUM = replace(HALL, id="podium-1", kind="podium", columns=80, rows=24, since=START - timedelta(minutes=1))
LATER = replace(PODIUM, id="podium-2", since=START)


def long_report() -> Plan:
    text = "\n\n---\n\n".join(f"Trang thứ {n}." for n in range(1, 6))
    return plan([{**AGENDA[2], "text": text, "by": "Nguyễn Văn A"}, *AGENDA[3:]])


def pages(at: At) -> int:
    return at.app.ahead().pages.total


class Remote:
    """A speaker's screen that leaves word at each key, as of what it has seen."""

    def __init__(self, at: At, word: Presence) -> None:
        self._at, self._word = at, word
        self._writer = PresenceWriter(at.folder)
        self.ask: Ask | None = None

    def says(self) -> None:
        """It is there."""
        self._writer.tell(replace(self._word, at=self._at.clock(), ask=self.ask))

    def press(self, *keys: int) -> None:
        """Keys of the remote."""
        for by in keys:
            self.ask = asked(self._at.state, self.ask, by)
            self.says()


async def until(at: At, what: Callable[[], bool]) -> None:
    async with asyncio.timeout(PATIENCE):
        while not what():
            await at.pilot.pause()
    await at.settled()


async def report_under_way(at: At, *remotes: Remote, lead: bool = True) -> None:
    PresenceWriter(at.folder).tell(HALL)
    for remote in remotes:
        remote.says()
    await at.press("enter")
    assert at.current() == "report-1"
    if lead:
        await at.press("shift+f11")
        assert at.state.lead is not None


async def test_one_key_gives_the_lead_and_the_same_or_esc_takes_it_back(tmp_path: Path) -> None:
    async with console(tmp_path, long_report()) as at:
        await report_under_way(at, Remote(at, PODIUM))
        assert "điều khiển màn hội trường: Nguyễn Văn A" in at.outcome
        assert at.shows("BỤC LẬT TRANG", "BỤC PHÁT BIỂU ĐANG LẬT TRANG")
        assert "Esc: thôi cho bục lật trang" in at.guide

        await at.press("shift+f11")
        assert at.state.lead is None
        assert not at.shows("LẬT TRANG")

        await at.press("shift+f11", "escape")
        assert at.state.lead is None

        await at.press("f9")
        assert at.state.lead is not None


async def test_esc_uncovers_the_hall_first(tmp_path: Path) -> None:
    async with console(tmp_path, long_report()) as at:
        await report_under_way(at, Remote(at, PODIUM))
        await at.press("f6", "escape")
        assert (at.state.cover, at.state.lead is None) == (None, False)
        await at.press("escape")
        assert at.state.lead is None


async def test_a_key_of_the_remote_turns_the_page_without_waiting_for_the_next_look(tmp_path: Path) -> None:
    async with console(tmp_path, long_report()) as at:
        remote = Remote(at, PODIUM)
        await report_under_way(at, remote)

        remote.press(1)
        await until(at, lambda: at.state.showing.page == 2)

        remote.press(1, 1, -1)
        await until(at, lambda: at.state.showing.page == 3)
        assert at.state.showing.grid == (46, 13)


async def test_where_nothing_wakes_the_console_its_next_look_finds_the_key(tmp_path: Path) -> None:
    async with console(tmp_path, long_report()) as at:
        remote = Remote(at, PODIUM)
        await report_under_way(at, remote)
        at.app.conduct.remotes.stop()
        remote.press(1)
        at.app.look()
        await at.settled()
        assert at.state.showing.page == 2


async def test_no_key_leads_beyond_the_last_page(tmp_path: Path) -> None:
    async with console(tmp_path, long_report()) as at:
        remote = Remote(at, PODIUM)
        await report_under_way(at, remote)
        remote.press(*[1] * (pages(at) + 3))
        await until(at, lambda: at.state.showing.page == pages(at))
        seq = at.clerk.seq
        remote.press(1)
        at.app.look()
        await at.settled()
        assert at.clerk.seq == seq


async def test_the_secretary_is_not_disturbed_by_the_pages_that_the_speaker_turns(tmp_path: Path) -> None:
    async with console(tmp_path, long_report()) as at:
        remote = Remote(at, PODIUM)
        await report_under_way(at, remote)
        await at.press("shift+f11", "shift+f11", "f2", "down")
        said, place = at.outcome, at.place()

        remote.press(1)
        await until(at, lambda: at.state.showing.page == 2)
        assert (at.outcome, at.place()) == (said, place)

        await at.press("escape", "f4")
        await at.type("Ghi")
        remote.press(1)
        await until(at, lambda: at.state.showing.page == 3)
        await at.type(" nhớ", "enter")
        assert [note.text for note in at.state.notes.values()] == ["Ghi nhớ"]


async def test_without_the_lead_a_remote_turns_nothing_then_or_later(tmp_path: Path) -> None:
    async with console(tmp_path, long_report()) as at:
        remote = Remote(at, PODIUM)
        await report_under_way(at, remote)
        remote.press(1)
        await until(at, lambda: at.state.showing.page == 2)
        old = remote.ask
        assert old is not None
        await at.press("shift+f11")

        remote.ask = replace(old, number=old.number + 1, turned=old.turned + 1)
        remote.says()
        at.app.look()
        await at.press("f9")
        assert at.state.lead == old.lead
        at.app.look()
        await at.settled()

        assert at.state.showing.page == 2


async def test_what_lay_there_when_the_console_was_opened_turns_nothing(tmp_path: Path) -> None:
    async with console(tmp_path, long_report()) as at:
        remote = Remote(at, PODIUM)
        await report_under_way(at, remote)
        remote.press(1)
        await until(at, lambda: at.state.showing.page == 2)
        await at.press("pageup")
        at.clerk.do(CountAttendance(present=9))
    async with console(tmp_path, long_report()) as again:
        again.app.look()
        await again.settled()
        assert again.state.lead is not None
        assert again.state.showing.page == 1

        remote = Remote(again, PODIUM)
        remote.ask = Ask(9, again.state.lead, "item", "report-1", begun=9, turned=1)
        remote.says()
        await until(again, lambda: again.state.showing.page == 2)


async def test_of_two_speakers_screens_the_one_opened_last_leads_and_the_console_says_which(
    tmp_path: Path,
) -> None:
    async with console(tmp_path, long_report(), size=(120, 35)) as at:
        first, later = Remote(at, PODIUM), Remote(at, LATER)
        await report_under_way(at, first, later)
        assert at.shows("BỤC PHÁT BIỂU 2 ĐANG LẬT TRANG")

        first.press(1)
        later.press(1, 1)
        await until(at, lambda: at.state.showing.page == 3)

        at.clock.forward(minutes=1)
        first.says()
        at.app.look()
        await at.settled()
        assert at.shows("BỤC PHÁT BIỂU 1 ĐANG LẬT TRANG")
        first.press(-1)
        await until(at, lambda: at.state.showing.page == 2)

        await at.press("f14")
        assert at.shows("bút trình chiếu ở đây đang lật trang hội trường")


async def test_the_lead_ends_with_the_item_and_without_a_screen_there_it_says_so(tmp_path: Path) -> None:
    async with console(tmp_path, long_report()) as at:
        await report_under_way(at)
        assert at.shows("CHƯA CÓ MÀN Ở BỤC PHÁT BIỂU")
        at.clerk.do(Start("awards"))
        at.app.paint()
        await at.settled()
        assert not at.shows("CHƯA CÓ MÀN Ở BỤC")


async def test_between_items_nobody_is_given_the_lead(tmp_path: Path) -> None:
    async with console(tmp_path, long_report()) as at:
        await at.press("shift+f11")
        assert at.state.lead is None
        assert "Chưa có mục nào" in at.outcome


@pytest.mark.parametrize("words", ["SPEAKER LEADS", "SPEAKER TURNS THE PAGES"])
@pytest.mark.usefixtures("english")
async def test_it_is_said_in_english_too(tmp_path: Path, words: str) -> None:
    async with console(tmp_path, long_report()) as at:
        await report_under_way(at, Remote(at, PODIUM))
        assert at.shows(words)

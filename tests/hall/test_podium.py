from datetime import timedelta

from kcn_tui.hall.podium import PodiumApp
from kcn_tui.meeting import commands as c
from kcn_tui.meeting.leading import Ask, Heard, heard, turned
from kcn_tui.record.clerk import Clerk
from kcn_tui.record.folder import MeetingFolder
from kcn_tui.record.presence import Lookout, Presence, PresenceWriter
from kcn_tui.stage.theme import DARK
from kcn_tui.stage.widget import LinesView
from tests.build import AGENDA, plan
from tests.clocks import SetClock
from tests.hall.watching import followed, word_of
from tests.record_help import QUIET, done

LECTERN = (80, 24)


def shown(app: PodiumApp) -> str:
    return "\n".join(line.plain for line in app.query_one(LinesView).lines)


async def test_the_podium_follows_and_turns_only_its_own_script(
    folder: MeetingFolder, clock: SetClock
) -> None:
    script = "\n\n".join(f"Đoạn {n} " + "lời dẫn " * 40 for n in range(1, 9))
    agenda = [{**AGENDA[0], "script": script}, *AGENDA[1:]]
    app = PodiumApp(folder, clock)
    async with app.run_test(size=LECTERN) as pilot:
        await pilot.pause()
        assert "Đang chờ mở hội nghị" in shown(app)

        with Clerk.open(folder, plan(agenda), "0" * 64, clock, rhythm=QUIET, members=()) as clerk:
            last = done(clerk, c.Start("opening"))[-1]
            await followed(pilot, last.seq)
            assert "Đoạn 1 " in shown(app)

            await pilot.press("pagedown")
            assert "Đoạn 1 " not in shown(app)
            assert "trang 2/" in shown(app)

            await pilot.press("pageup", "pageup")
            assert "Đoạn 1 " in shown(app)

            assert clerk.seq == last.seq


async def test_the_podium_leaves_word_that_it_is_there(folder: MeetingFolder, clock: SetClock) -> None:
    app = PodiumApp(folder, clock)
    async with app.run_test(size=LECTERN) as pilot:
        with Clerk.open(folder, plan(), "0" * 64, clock, rhythm=QUIET, members=()) as clerk:
            last = done(clerk, c.Start("report-1"))[-1]
            await followed(pilot, last.seq)

            presence = await word_of(pilot, folder, clock, last.seq)

            assert (presence.kind, presence.page, presence.fits) == ("podium", 1, True)


async def test_the_clock_and_the_size_of_the_podium_may_change(
    folder: MeetingFolder, clock: SetClock
) -> None:
    app = PodiumApp(folder, clock)
    async with app.run_test(size=LECTERN) as pilot:
        await pilot.resize_terminal(60, 20)
        clock.forward(minutes=1)
        app.look()
        await pilot.pause()

        assert len(app.query_one(LinesView).lines) == 20
        assert "13:31" in shown(app)


async def test_a_line_in_one_style_is_painted_in_it(folder: MeetingFolder, clock: SetClock) -> None:
    app = PodiumApp(folder, clock)
    async with app.run_test(size=LECTERN) as pilot:
        with Clerk.open(folder, plan(), "0" * 64, clock, rhythm=QUIET, members=()) as clerk:
            last = done(clerk, c.Start("opening"))[-1]
            await followed(pilot, last.seq)

            first = next(iter(app.query_one(LinesView).render_line(0)))

            assert first.style is not None
            assert first.style.bgcolor == DARK.footer().bgcolor


async def test_a_resized_podium_is_laid_out_anew_without_waiting_for_the_clock(
    folder: MeetingFolder, clock: SetClock
) -> None:
    app = PodiumApp(folder, clock)
    async with app.run_test(size=LECTERN) as pilot:
        app.look()
        await pilot.resize_terminal(60, 20)
        await pilot.pause()

        assert len(app.query_one(LinesView).lines) == 20


def asked_in(folder: MeetingFolder, clock: SetClock, app: PodiumApp) -> Ask | None:
    """What the console reads of the remote."""
    (own,) = [seen.presence for seen in Lookout(folder).look(clock()) if seen.presence.id == app.name_here]
    return own.ask


async def test_without_the_lead_the_remote_asks_for_nothing_and_the_podium_says_so(
    folder: MeetingFolder, clock: SetClock
) -> None:
    app = PodiumApp(folder, clock)
    async with app.run_test(size=LECTERN) as pilot:
        with Clerk.open(folder, plan(), "0" * 64, clock, rhythm=QUIET, members=()) as clerk:
            last = done(clerk, c.Start("report-1"))[-1]
            await followed(pilot, last.seq)
            assert "hội trường" not in shown(app)

            await pilot.press("pagedown")

            assert "không lật trang hội trường; thư ký lật" in shown(app)
            assert asked_in(folder, clock, app) is None


async def test_with_the_lead_each_key_is_asked_at_once_and_the_podium_says_what_it_does(
    folder: MeetingFolder, clock: SetClock
) -> None:
    app = PodiumApp(folder, clock)
    async with app.run_test(size=LECTERN) as pilot:
        with Clerk.open(folder, plan(), "0" * 64, clock, rhythm=QUIET, members=()) as clerk:
            done(clerk, c.Start("report-1"))
            lead = done(clerk, c.Lead("podium"))[-1].seq
            await followed(pilot, lead)
            assert "Đang điều khiển màn hội trường: trang 1/" in shown(app)

            await pilot.press("pagedown", "pagedown", "pageup")

            assert asked_in(folder, clock, app) == Ask(3, lead, "item", "report-1", begun=1, turned=1)
            assert clerk.seq == lead

            await followed(pilot, done(clerk, c.Lead("console"))[-1].seq)
            await pilot.press("pagedown")
            assert "Đang điều khiển" not in shown(app)
            assert asked_in(folder, clock, app) == Ask(3, lead, "item", "report-1", begun=1, turned=1)


async def test_a_podium_that_was_started_again_in_the_same_process_turns_the_hall_from_its_first_key(
    folder: MeetingFolder, clock: SetClock
) -> None:
    known: Heard = {}
    with Clerk.open(folder, plan(), "0" * 64, clock, rhythm=QUIET, members=()) as clerk:
        done(clerk, c.Start("report-1"))
        lead = done(clerk, c.Lead("podium"))[-1].seq
        for keys in (("pagedown", "pagedown"), ("pagedown",)):
            app = PodiumApp(folder, clock)
            async with app.run_test(size=LECTERN) as pilot:
                await followed(pilot, lead)
                await pilot.press(*keys)
                ask = asked_in(folder, clock, app)
                assert ask is not None
                asks = {app.name_here: ask}
                assert turned(clerk.state, known, asks, app.name_here) == len(keys)
                known = heard(known, asks)


async def test_where_the_script_is_read_the_keys_turn_it_and_not_the_hall(
    folder: MeetingFolder, clock: SetClock
) -> None:
    script = "\n\n".join(f"Đoạn {n} " + "lời dẫn " * 40 for n in range(1, 9))
    app = PodiumApp(folder, clock)
    async with app.run_test(size=LECTERN) as pilot:
        with Clerk.open(
            folder, plan([{**AGENDA[0], "script": script}]), "0" * 64, clock, rhythm=QUIET, members=()
        ) as clerk:
            done(clerk, c.Start("opening"))
            await followed(pilot, done(clerk, c.Lead("podium"))[-1].seq)

            await pilot.press("pagedown")

            assert "trang 2/" in shown(app)
            assert "không lật trang hội trường" in shown(app)
            assert asked_in(folder, clock, app) is None


async def test_a_podium_beside_one_that_was_opened_later_leaves_the_hall_to_that_one(
    folder: MeetingFolder, clock: SetClock
) -> None:
    app = PodiumApp(folder, clock)
    async with app.run_test(size=LECTERN) as pilot:
        with Clerk.open(folder, plan(), "0" * 64, clock, rhythm=QUIET, members=()) as clerk:
            later = app.since + timedelta(seconds=1)
            clock.forward(seconds=1)
            PresenceWriter(folder).tell(
                Presence("podium-x", "podium", *LECTERN, 1, 1, 1, fits=True, at=later, since=later)
            )
            done(clerk, c.Start("report-1"))
            await followed(pilot, done(clerk, c.Lead("podium"))[-1].seq)

            await pilot.press("pagedown")
            assert "Một màn khác ở bục phát biểu" in shown(app)
            assert asked_in(folder, clock, app) is None

            clock.forward(seconds=2)
            app.look()
            await pilot.pause()
            assert "Đang điều khiển màn hội trường" in shown(app)

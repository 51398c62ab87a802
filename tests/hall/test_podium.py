from kcn_tui.hall.podium import PodiumApp
from kcn_tui.meeting import commands as c
from kcn_tui.record.clerk import Clerk
from kcn_tui.record.folder import MeetingFolder
from kcn_tui.stage.theme import DARK
from kcn_tui.stage.widget import LinesView
from tests.build import AGENDA, plan
from tests.hall.watching import SetClock, followed, word_of
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

"""How a scene is set: the reference conference with what it lacks of a full programme, and the keys played on it."""

import unicodedata
from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager
from functools import lru_cache
from pathlib import Path
from typing import Any, Final, TypeVar

import msgspec
from msgspec import Struct
from msgspec.structs import replace
from textual.events import Paste

from kcn_tui.meeting.commands import Command
from kcn_tui.plan.images import Image
from kcn_tui.plan.load import load
from kcn_tui.plan.members import Member
from kcn_tui.plan.model import Hall, Plan, Report
from kcn_tui.plan.shrinking import shrunk
from kcn_tui.record.presence import Kind, Presence, PresenceWriter
from tests.console.desk_run import DeskRun, desk
from tests.sample_images import chart, png

SIZES: Final = ((80, 24), (120, 35), (200, 60))
REFERENCE: Final = Path(__file__).parents[3] / "agenda" / "lam-dong-2018.yaml"
PEOPLE: Final = (
    Member("0001", "Nguyễn Văn An", card="0001", unit="Văn phòng", post="Chánh Văn phòng", group="Tổ 1"),
    Member("0002", "Trần Thị Bình", card="0002", unit="Văn phòng", group="Tổ 1"),
    Member("0012", "Trần Xuân Vượng", card="0012", unit="Phòng Quản lý doanh nghiệp", group="Tổ 2"),
    Member("0013", "Lê Văn Vương", card="0013", unit="Phòng Quản lý doanh nghiệp", group="Tổ 2"),
    Member("0120", "Đặng Thùy Dương", card="0120", unit="Phòng Kế hoạch", group="Tổ 2"),
    Member("K01", "Phạm Văn Khách", card="K01", unit="Công đoàn cấp trên", group="Khách", kind="guest"),
)
"""Five who count, so that four make a quorum, and a guest."""
_MORE: Final[list[dict[str, Any]]] = [
    {
        "id": "quy-che",
        "kind": "motion",
        "title": "Biểu quyết Quy chế chi tiêu nội bộ và quản lý, sử dụng tài sản công",
        "minutes": 5,
        "text": "Hội nghị thông qua Quy chế chi tiêu nội bộ và quản lý, sử dụng tài sản công.",
    },
    {
        "id": "bau",
        "kind": "election",
        "title": "Bầu Ban Thanh tra nhân dân",
        "minutes": 20,
        "seats": 2,
        "candidates": ["Nguyễn Văn A", "Trần Thị Bích Ngọc", "Lê Văn Cường", "Phạm Thị D"],
    },
]
_DEEP: Final = Hall(picture_height=1.5, last_row=30)

T = TypeVar("T")


class Type(Struct, frozen=True):
    """Words that come into the field that has the cursor, at once."""

    words: str


class At(Struct, frozen=True):
    """A command or action asked for by its name, as the palette does; ``target`` as a list would give it."""

    name: str
    target: str | None = None


class Stand(Struct, frozen=True):
    """A screen that follows: its grid, for how many seconds it has been silent, which kind it is, and its page of how many."""

    columns: int = 46
    rows: int = 13
    silent: float = 0
    kind: Kind = "hall"
    page: int = 1
    pages: int = 1


class Scene(Struct, frozen=True):
    """Commands done before, then keys; ``people`` gives the meeting its list, ``minutes`` pass before the keys.

    ``more`` screens follow beside the ``hall``; a ``deep`` hall is one whose last row is far from its small picture; a
    ``chart`` is the second page of the first report.
    """

    before: tuple[Command, ...] = ()
    keys: tuple[str | Type | At, ...] = ()
    people: bool = False
    minutes: float = 0
    hall: Stand | None = None
    more: tuple[Stand, ...] = ()
    deep: bool = False
    chart: bool = False
    rehearsal: bool = False
    resumed: bool = False


def folded(value: T, *, ascii_only: bool) -> T:
    """The value with every text in it without Vietnamese marks, where that is asked for."""
    if not ascii_only:
        return value
    converted: T = msgspec.convert(_fold(msgspec.to_builtins(value)), type(value))
    return converted


def bare(text: str) -> str:
    """The text in letters of ASCII."""
    letters = (c for c in unicodedata.normalize("NFD", text) if unicodedata.category(c) != "Mn")
    return "".join(letters).translate(str.maketrans("đĐ", "dD"))


def _fold(value: Any) -> Any:
    match value:
        case "sáng" | "chiều" | "tối" | "cả ngày":
            return value
        case str():
            return bare(value)
        case dict():
            return {_fold(key): _fold(each) for key, each in value.items()}
        case list() | tuple():
            return [_fold(each) for each in value]
    return value


@lru_cache(maxsize=2)
def scene_plan(*, ascii_only: bool) -> Plan:
    """The reference conference with a motion and an election before its resolution."""
    found = load(REFERENCE).plan
    assert found is not None
    whole = msgspec.to_builtins(found)
    kinds = [item["kind"] for item in whole["agenda"]]
    place = kinds.index("resolution")
    whole["agenda"] = [*whole["agenda"][:place], *_MORE, *whole["agenda"][place:]]
    return folded(msgspec.convert(whole, Plan), ascii_only=ascii_only)


@asynccontextmanager
async def run_scene(
    scene: Scene, folder: Path, size: tuple[int, int], *, ascii_only: bool = False
) -> AsyncIterator[DeskRun]:
    """The console as the scene leaves it."""
    async with _opened(scene, folder, size, ascii_only=ascii_only) as run:
        await _play_all(run, scene, ascii_only=ascii_only)
        yield run


async def run_scenes(
    scenes: Mapping[str, Scene], folder: Path, size: tuple[int, int], *, ascii_only: bool = False
) -> AsyncIterator[tuple[str, DeskRun]]:
    """One console that goes from scene to scene by Esc, as long as none of them changes the meeting.

    All scenes must begin alike. What was half typed in one may be found again in the next.
    """
    waiting = dict(scenes)
    while waiting:
        first = next(iter(waiting.values()))
        async with _opened(first, folder / str(len(waiting)), size, ascii_only=ascii_only) as run:
            seq = run.clerk.seq
            while waiting and run.clerk.seq == seq:
                name = next(iter(waiting))
                await _play_all(run, waiting.pop(name), ascii_only=ascii_only)
                yield name, run
                await run.home()


def alike(scenes: Mapping[str, Scene]) -> dict[str, dict[str, Scene]]:
    """Scenes that begin alike, together; each group by the name of its first."""
    groups: dict[str, dict[str, Scene]] = {}
    for name, scene in scenes.items():
        groups.setdefault(repr(replace(scene, keys=())), {})[name] = scene
    return {next(iter(group)): group for group in groups.values()}


@asynccontextmanager
async def _opened(
    scene: Scene, folder: Path, size: tuple[int, int], *, ascii_only: bool
) -> AsyncIterator[DeskRun]:
    before = [folded(command, ascii_only=ascii_only) for command in scene.before]
    people = PEOPLE if scene.people else ()
    members = tuple(folded(member, ascii_only=ascii_only) for member in people)
    of = scene_plan(ascii_only=ascii_only)
    images: tuple[Image, ...] = ()
    if scene.deep:
        of = replace(of, hall=_DEEP)
    if scene.chart:
        of, images = _with_chart(of)
    if scene.resumed:
        async with desk(folder, *before, of=of, members=members):
            before = []
    async with desk(
        folder, *before, of=of, members=members, images=images, rehearsal=scene.rehearsal, size=size
    ) as run:
        run.later(scene.minutes)
        await _stand_all(run, scene)
        await run.settled()
        yield run


async def _play_all(run: DeskRun, scene: Scene, *, ascii_only: bool) -> None:
    waiting: list[str] = []
    for key in scene.keys:
        if isinstance(key, str):
            waiting.append(key)
            continue
        await run.press(*waiting)
        waiting = []
        await _play(run, key, ascii_only=ascii_only)
    await run.press(*waiting)


async def _play(run: DeskRun, key: Type | At, *, ascii_only: bool) -> None:
    match key:
        case Type(words=words):
            run.app.post_message(Paste(bare(words) if ascii_only else words))
            await run.pilot_of.pause()
        case At(name=name, target=target):
            await run.app.run_named(name, target)
            await run.settled()


def _with_chart(of: Plan) -> tuple[Plan, tuple[Image, ...]]:
    small = shrunk(png(chart()))
    assert isinstance(small, bytes)
    text = f"![{of.conference.title}](chart.png)"
    agenda = tuple(
        replace(item, text=text) if item.id == "report-1" and isinstance(item, Report) else item
        for item in of.agenda
    )
    return replace(of, agenda=agenda), (Image("report-1", "chart.png", "0" * 64, small),)


async def _stand_all(run: DeskRun, scene: Scene) -> None:
    """Those that fall silent first, so that the console has heard them before."""
    stands = [*enumerate(filter(None, (scene.hall, *scene.more)), 1)]
    for number, stand in stands:
        _stand(run, number, stand)
    silent = max((stand.silent for _number, stand in stands), default=0)
    if silent:
        await run.settled()
        run.later(silent / 60)
        for number, stand in stands:
            if not stand.silent:
                _stand(run, number, stand)


def _stand(run: DeskRun, number: int, stand: Stand) -> None:
    word = Presence(
        f"screen-{number}",
        stand.kind,
        stand.columns,
        stand.rows,
        run.clerk.seq,
        stand.page,
        stand.pages,
        fits=True,
        at=run.clock(),
    )
    PresenceWriter(run.folder).tell(word)

"""What a long report, an image and a line of big letters cost before they can be painted. CPU time, without a terminal."""

import time
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path

from kcn_tui.plan.images import Image
from kcn_tui.plan.shrinking import shrunk
from kcn_tui.stage import images, layout, markdown
from kcn_tui.stage import views as v
from kcn_tui.stage.glyphs import face, fit, lettering
from kcn_tui.stage.layout import lay_out
from tests.bench.figures import Row
from tests.sample_images import chart, png

SECTIONS = 100
ROUNDS = 15
GRIDS = ((46, 13), (80, 22), (200, 56))
_SENTENCE = (
    "Tập thể cán bộ, công chức, viên chức và người lao động đã đoàn kết, khắc phục khó khăn, hoàn thành các chỉ tiêu"
    " được giao; thu hút **05 dự án** mới với tổng vốn đăng ký *120 triệu USD*."
)
_LINE = "Hội nghị cán bộ, công chức, viên chức"


def report() -> str:
    """So many sections of a heading, two paragraphs and a list."""
    return "\n\n".join(
        f"## {n}. Kết quả nhiệm vụ số {n}\n\n{_SENTENCE}\n\n- Thu hút đầu tư đạt {n}%\n- Giải ngân đạt **{n}%**"
        f" kế hoạch năm\n- Nộp ngân sách {n} tỷ đồng\n\n{_SENTENCE} Hết mục {n}."
        for n in range(1, SECTIONS + 1)
    )


def rows(_folder: Path) -> Iterator[Row]:
    """Opening and turning on three grids, an image, a line of big letters."""
    small = shrunk(png(chart()))
    assert isinstance(small, bytes)
    shown = v.TextView(title="Báo cáo", by=None, text=report())
    drawn = v.TextView(title="B", by=None, text="![a](x)", images=(Image("", "x", "", small),))
    for grid in GRIDS:
        on = f"{grid[0]}×{grid[1]}"
        yield Row(
            f"report of {SECTIONS} sections: open, {on}", cold(partial(lay_out, shown, *grid)), most=0.1
        )
        turns = [partial(lay_out, shown, *grid, page, grid) for page in range(2, 2 + SECTIONS)]
        yield Row(f"report of {SECTIONS} sections: turn, {on}", [*map(taken, turns)], most=0.03)
        yield Row(f"page with an image, {on}", cold(partial(lay_out, drawn, *grid, 2, grid)), most=0.1)
    line = partial(fit, _LINE, 200, 56)
    yield Row("line of big letters, cold", cold(line), most=0.005)
    yield Row("line of big letters, cached", [taken(line) for _round in range(100)])


def cold(work: Callable[[], object]) -> list[float]:
    """Seconds of CPU that this takes with nothing remembered from before."""
    durations = []
    for _round in range(ROUNDS + 1):
        forget()
        durations.append(taken(work))
    return durations[1:]


def taken(work: Callable[[], object]) -> float:
    """Seconds of CPU that this takes."""
    before = time.process_time()
    work()
    return time.process_time() - before


def forget() -> None:
    """Empty every cache that a picture goes through."""
    for module in (images, layout, markdown, lettering, face):
        for part in vars(module).values():
            clear = getattr(part, "cache_clear", None)
            if clear is not None:
                clear()

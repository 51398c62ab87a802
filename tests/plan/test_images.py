import os
import struct
import zlib
from io import BytesIO
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image

from kcn_tui.meeting.changes import changes
from kcn_tui.plan.faults import CODES, WARNINGS
from kcn_tui.plan.images import IMAGE_LIMIT, MOST_IMAGES
from kcn_tui.plan.load import Loaded, load
from kcn_tui.plan.shrinking import KEPT, shrunk
from tests.examples import at_least
from tests.sample_images import chart, outline, photograph, png

HEAD = """\
format: kcn-agenda/1
conference: {id: thu, title: Hội nghị, agency: Cơ quan, date: 5/2/2018}
roles: {chair: Nguyễn Văn A}
agenda:
"""


def agenda(folder: Path, text: str) -> Loaded:
    lines = "".join(f"      {line}\n" for line in text.splitlines())
    path = folder / "thu.yaml"
    path.write_text(
        f"{HEAD}  - {{id: a, kind: ceremony, title: A}}\n  - id: bao-cao\n    kind: report\n"
        f"    title: Báo cáo\n    text: |\n{lines}",
        encoding="utf-8",
    )
    return load(path)


def found(loaded: Loaded) -> list[str]:
    assert loaded.faults == ()
    for warning in loaded.warnings:
        assert tuple(warning.values) == CODES[warning.code]
        assert warning.code in WARNINGS
    return [f"{warning.line} {warning.code}" for warning in loaded.warnings]


def bomb() -> bytes:
    """A PNG of a few bytes that says it has 60,000 × 60,000 points."""

    def chunk(kind: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    head = struct.pack(">IIBBBBB", 60_000, 60_000, 8, 2, 0, 0, 0)
    return (
        b"\x89PNG\r\n\x1a\n"
        + chunk(b"IHDR", head)
        + chunk(b"IDAT", zlib.compress(b"\0" * 100))
        + chunk(b"IEND", b"")
    )


@pytest.mark.parametrize("drawn", [chart(), photograph(), outline()])
def test_an_image_is_kept_small_in_its_proportions(tmp_path: Path, drawn: Image.Image) -> None:
    (tmp_path / "hinh.png").write_bytes(png(drawn))

    loaded = agenda(tmp_path, "## Kết quả\n\n![Biểu đồ](hinh.png)")

    (image,) = loaded.images
    assert (image.of, image.name) == ("bao-cao", "hinh.png")
    with Image.open(BytesIO(image.png)) as kept:
        width, height = kept.size
    assert width <= KEPT[0]
    assert height <= KEPT[1]
    assert abs(width / height - drawn.width / drawn.height) < 0.02
    assert found(loaded) == []


def test_an_image_may_lie_beside_the_reports_own_file_or_beside_the_agenda(tmp_path: Path) -> None:
    (tmp_path / "bao-cao").mkdir()
    (tmp_path / "bao-cao" / "một.png").write_bytes(png(chart()))
    (tmp_path / "hai.png").write_bytes(png(outline()))
    (tmp_path / "bao-cao" / "1.md").write_text(
        "![a](một.png)\n\n![b](../hai.png)\n\n![c](hai.png)\n\n![d](../../x.png)\n"
    )
    path = tmp_path / "thu.yaml"
    path.write_text(f"{HEAD}  - {{id: bao-cao, kind: report, title: B, file: bao-cao/1.md}}\n")

    loaded = load(path)

    assert [image.name for image in loaded.images] == ["một.png", "../hai.png", "hai.png"]
    assert [(Path(w.file).name, w.line, w.code) for w in loaded.warnings] == [("1.md", 7, "image-outside")]


@pytest.mark.parametrize(
    ("name", "content", "code"),
    [
        ("khong-co.png", None, "image-missing"),
        ("hong.png", png(chart())[:400], "image-damaged"),
        ("dai.png", png(Image.new("L", (5000, 2))), "image-damaged"),
        ("chu.png", b"khong phai hinh", "image-form"),
        ("ps.eps", b"%!PS-Adobe-3.0 EPSF-3.0\n%%BoundingBox: 0 0 9 9\n", "image-form"),
        ("bom.png", bomb(), "image-too-large"),
        ("lon.png", b"\0" * (IMAGE_LIMIT + 1), "image-too-big"),
        ("/etc/hosts", None, "image-outside"),
        ("../ngoai.png", None, "image-outside"),
        ("http://a.vn/x.png", None, "image-outside"),
        ("C:/x.png", None, "image-outside"),
        ("NUL", None, "image-not-regular"),
        (".", None, "image-outside"),
        ("thu-muc", None, "image-not-regular"),
    ],
)
def test_what_cannot_be_shown_is_a_warning_at_its_line_and_the_meeting_can_begin(
    tmp_path: Path, name: str, content: bytes | None, code: str
) -> None:
    (tmp_path / "thu-muc").mkdir()
    if content is not None:
        (tmp_path / name).write_bytes(content)

    loaded = agenda(tmp_path, f"Một.\n\nHai.\n![Biểu đồ]({name})")

    assert found(loaded) == [f"{4 + 5 + 4} {code}"]
    assert loaded.images == ()
    assert loaded.plan is not None


@pytest.mark.skipif(os.name == "nt", reason="needs pipes and links that anyone may make")
def test_neither_a_pipe_nor_a_link_out_of_the_folder_is_opened(tmp_path: Path) -> None:
    folder = tmp_path / "agenda"
    folder.mkdir()
    (tmp_path / "ngoai.png").write_bytes(png(chart()))
    (folder / "lien-ket.png").symlink_to(tmp_path / "ngoai.png")
    (folder / "vong.png").symlink_to(folder / "vong.png")
    os.mkfifo(folder / "ong.png")

    loaded = agenda(folder, "![a](lien-ket.png)\n\n![b](vong.png)\n\n![c](ong.png)")

    codes = [line.split()[1] for line in found(loaded)]
    assert codes == ["image-outside", "image-outside", "image-not-regular"]


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("trước ![a](x.png) sau", "image-inline"),
        ("- ![a](x.png)", "image-inline"),
        ("> ![a](x.png)", "image-inline"),
        ("| a |\n|---|\n| ![a](x.png) |", "image-inline"),
        ("**đậm\n![a](x.png)\nđậm**", "image-inline"),
        ("![a](tên có dấu cách.png)", "image-spaces"),
    ],
)
def test_an_image_that_will_be_shown_by_its_words_is_told_of(tmp_path: Path, text: str, code: str) -> None:
    (tmp_path / "x.png").write_bytes(png(outline()))

    assert {line.split()[1] for line in found(agenda(tmp_path, text))} == {code}


def test_a_meeting_keeps_so_many_images_and_says_where_it_ends(tmp_path: Path) -> None:
    small = png(Image.new("RGB", (8, 8), "red"))
    names = [f"{n}.png" for n in range(MOST_IMAGES + 2)]
    for name in names:
        (tmp_path / name).write_bytes(small)

    loaded = agenda(tmp_path, "\n\n".join(f"![a]({name})" for name in names))

    assert len(loaded.images) == MOST_IMAGES
    assert [line.split()[1] for line in found(loaded)] == ["image-too-many"] * 2


def test_another_image_under_the_same_name_is_a_change_of_the_agenda(tmp_path: Path) -> None:
    (tmp_path / "x.png").write_bytes(png(outline()))
    before = agenda(tmp_path, "![a](x.png)")
    (tmp_path / "x.png").write_bytes(png(chart()))
    after = agenda(tmp_path, "![a](x.png)")

    assert before.plan is not None
    assert after.plan is not None
    told = changes(before.plan, after.plan, (), (), images=before.images, new_images=after.images)
    same = changes(before.plan, before.plan, (), (), images=before.images, new_images=before.images)
    assert [change.code for change in told] == ["images"]
    assert same == ()


@at_least(150)
@given(st.data(), st.sampled_from(["PNG", "JPEG", "GIF", "WEBP", "BMP"]))
def test_bytes_that_were_changed_or_cut_never_raise(data: st.DataObject, form: str) -> None:
    whole = bytearray(png(chart().resize((40, 25)))) if form == "PNG" else bytearray(_saved(form))
    for _change in range(data.draw(st.integers(0, 8))):
        whole[data.draw(st.integers(0, len(whole) - 1))] = data.draw(st.integers(0, 255))

    small = shrunk(bytes(whole[: data.draw(st.integers(0, len(whole)))]))

    assert small in {"form", "damaged", "too-large"} or isinstance(small, bytes)


def _saved(form: str) -> bytes:
    target = BytesIO()
    chart().resize((40, 25)).save(target, form)
    return target.getvalue()

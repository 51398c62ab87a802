"""What the operating system refused, as a code that has words, or in its own words."""

import errno
from pathlib import Path

import pytest

from kcn_tui.record.errors import JournalWriteError, RecordError, why_of
from kcn_tui.wording.record import SYSTEM, why_words


@pytest.mark.parametrize("number", sorted(errno.errorcode))
def test_every_refusal_has_words_and_those_that_are_common_have_ours(number: int) -> None:
    refused = OSError(number, "the system's own words")
    why = why_of(refused)
    assert why in SYSTEM or why == refused.strerror
    assert why_words(why)


@pytest.mark.parametrize(
    ("cause", "why"),  # Windows does not tell a file for a folder from nothing there
    [
        (lambda folder: (folder / "none" / "x").open("wb"), {"not_there"}),
        (lambda folder: (folder / "file" / "x").open("wb"), {"not_folder", "not_there"}),
        (lambda folder: (folder / "there").mkdir(), {"exists"}),
    ],
    ids=("no folder", "a file for a folder", "there already"),
)
def test_what_a_real_system_refuses_is_known(tmp_path: Path, cause: object, why: set[str]) -> None:
    (tmp_path / "file").touch()
    (tmp_path / "there").mkdir()
    assert callable(cause)
    with pytest.raises(OSError) as refused:  # noqa: PT011  which one it is, is what is asked
        cause(tmp_path)
    assert why_of(refused.value) in why


@pytest.mark.parametrize(
    ("number", "code"), [(errno.ENOSPC, "disk_full"), (errno.EIO, JournalWriteError.code)]
)
def test_a_full_disk_has_a_sentence_of_its_own(number: int, code: str) -> None:
    error: RecordError = JournalWriteError.from_os(OSError(number, ""), Path("journal.jsonl"))
    assert error.code == code


def test_an_error_without_number_or_words_is_named() -> None:
    assert why_of(OSError()) == "OSError"

import pytest

from kcn_tui import locale
from kcn_tui.locale import Language
from kcn_tui.meeting.registry import REGISTRY
from kcn_tui.wording.commands import CONSOLE_OWN, words_for

pytestmark = pytest.mark.usefixtures("vietnamese")

NAMES = [*(spec.name for spec in REGISTRY), *CONSOLE_OWN]


@pytest.mark.parametrize("language", ["vi", "en"])
@pytest.mark.parametrize("name", NAMES)
def test_every_command_has_a_label_a_footer_word_and_a_help_sentence(name: str, language: Language) -> None:
    locale.use(language)
    words = words_for(name)
    assert words.label
    assert 0 < len(words.short) <= 15
    assert words.help.endswith(".")


@pytest.mark.parametrize("name", NAMES)
def test_every_command_is_called_differently_in_vietnamese(name: str) -> None:
    locale.use("vi")
    vietnamese = words_for(name)
    locale.use("en")
    assert vietnamese.label != words_for(name).label
    assert vietnamese.help != words_for(name).help


def test_the_footer_reads_as_the_design_has_it() -> None:
    locale.use("vi")
    footer = ["help", "items", "attendance", "note", "show", "hold", "vote", "clock", "undo", "palette"]
    words = [
        "Trợ giúp", "Mục", "Điểm danh", "Ghi chép", "Chiếu", "Màn chờ", "Biểu quyết", "Giờ", "Hoàn tác", "Lệnh",
    ]  # fmt: skip
    assert [words_for(name).short for name in footer] == words


def test_a_name_that_is_no_command_has_no_words() -> None:
    with pytest.raises(KeyError):
        words_for("dance")

"""The commands that the console gives to be typed elsewhere lead to its own folder, whatever lies there."""

import shlex
import sys
from pathlib import Path

import pytest

from kcn_tui.cli.beside import beside
from kcn_tui.cli.output import tell_to_type
from kcn_tui.record.folder import MeetingFolder


@pytest.mark.skipif(sys.platform == "win32", reason="its shell quotes otherwise")
def test_the_commands_name_the_folder_by_a_path_that_is_found_from_anywhere(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    rehearsal = MeetingFolder(Path("dữ liệu") / "hop").rehearsal
    commands = beside(rehearsal.path)
    for verb, command in (("present", commands.present), ("export", commands.export)):
        *_program, asked, folder = shlex.split(command)
        assert asked == verb
        assert Path(folder) == tmp_path / "dữ liệu" / "hop.rehearsal"


@pytest.mark.skipif(sys.platform == "win32", reason="its shell quotes otherwise")
def test_the_command_is_told_as_it_can_be_typed_whatever_blanks_the_path_has(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = tmp_path / "hội  nghị"
    tell_to_type(beside(folder).hint)
    told = capsys.readouterr().err
    assert shlex.split(told)[-1] == str(folder)
    tell_to_type("present 'a\x1b[2J'")
    assert "\x1b" not in capsys.readouterr().err

from pathlib import Path

import pytest

from tests.kills import rehearsal


def test_nothing_printed_as_confirmed_is_lost_when_the_rehearsal_is_killed_at_any_moment(
    tmp_path: Path,
) -> None:
    played = rehearsal.rounds(8, seed=2018, folder=tmp_path)
    assert [each.lost for each in played] == [0] * 8
    assert any(each.killed for each in played)
    assert any(each.killed and each.confirmed for each in played)


def test_console_hall_and_podium_come_back_to_their_place_when_they_are_killed_at_any_moment(
    tmp_path: Path,
) -> None:
    pytest.importorskip("ptyprocess", reason="pseudo-terminals exist on POSIX only")
    from tests.kills import desk

    said: list[str] = []
    kills = desk.rounds(12, seed=2002, folder=tmp_path, told=said.append)
    assert said == []
    assert {kill.victim for kill in kills} == set(desk.VICTIMS)
    assert any(kill.shown for kill in kills)

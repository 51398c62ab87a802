from pathlib import Path

from tests import kills


def test_nothing_printed_as_confirmed_is_lost_when_the_rehearsal_is_killed_at_any_moment(
    tmp_path: Path,
) -> None:
    played = kills.rounds(8, seed=2018, folder=tmp_path)
    assert [each.lost for each in played] == [0] * 8
    assert any(each.killed for each in played)
    assert any(each.killed and each.confirmed for each in played)

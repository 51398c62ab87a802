"""Members of a roll, made up: numbers, and names put together from the commonest family, middle and given names."""

from random import Random

from kcn_tui.plan.members import Member

FAMILY = "Nguyễn Trần Lê Phạm Hoàng Huỳnh Phan Vũ Võ Đặng Bùi Đỗ Hồ Ngô Dương Lý"
MIDDLE = "Văn Thị Hữu Đức Ngọc Thanh Xuân Minh Quốc Thu"
GIVEN = "An Ánh Bình Châu Cường Dũng Đường Giang Hà Hòa Hùng Khánh Lan Linh Long Mai Nam Nga Phúc Quý Sơn"

SEED = 2018


def many(count: int) -> tuple[Member, ...]:
    """So many members, the same ones each time, with a card number each, in 40 units and 100 groups."""
    choice = Random(SEED).choice
    return tuple(
        Member(
            f"{number:05}",
            " ".join(choice(part.split()) for part in (FAMILY, MIDDLE, GIVEN)),
            card=f"{number:05}",
            unit=f"Phòng {number % 40}",
            group=f"Tổ {number % 100}",
        )
        for number in range(1, count + 1)
    )

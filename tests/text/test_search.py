import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kcn_tui.text.collation import name_key
from kcn_tui.text.folding import fold
from kcn_tui.text.search import PeopleIndex, Sought

PEOPLE = [
    Sought("Trần Xuân Vượng", "0012", "Phòng Kế hoạch"),
    Sought("Vương Thị Bình", "0013", "Phòng Tổ chức"),
    Sought("Lê Văn Vương", "0101", "Văn phòng"),
    Sought("Ngô Thị Vương", "0120", "Phòng Kế hoạch"),
    Sought("Đặng Thùy Dương", "12", "Văn phòng"),
    Sought("Phạm Hữu Đường", "0014", "Văn phòng"),
    Sought("Bùi Thị Dường", "0015", "Văn phòng"),
    Sought("Lê Thị Hoà", "0016", "Tổ 3"),
    Sought("Lê Thị Hòa", "0017", "Tổ 3"),
    Sought("Lê Quý Sĩ", "0018", "Tổ 12"),
    Sought("Đỗ Qúy Sỹ", "0019", "Tổ 4"),
    Sought("Lý Như Ý", "0020", "Tổ 4"),
    Sought("Nguyễn Thị Yến", "0021", "Tổ 4"),
    Sought("Nguyễn Văn Hai", "", ""),
    Sought("Nguyễn Văn Hay", "", ""),
]
INDEX = PeopleIndex(PEOPLE, lambda person: person)


def found(query: str) -> list[str]:
    return [person.name for person in INDEX.find(query)]


@pytest.mark.parametrize(
    ("query", "names"),
    [
        ("vuong", ["Ngô Thị Vương", "Lê Văn Vương", "Trần Xuân Vượng", "Vương Thị Bình"]),
        ("VUO", ["Ngô Thị Vương", "Lê Văn Vương", "Trần Xuân Vượng", "Vương Thị Bình"]),
        # initials of leading words and the tên; those of the họ before others
        ("tvuong", ["Trần Xuân Vượng", "Ngô Thị Vương"]),
        ("txvuong", ["Trần Xuân Vượng"]),
        ("txvu", ["Trần Xuân Vượng"]),
        ("txv", ["Trần Xuân Vượng"]),
        ("tx", ["Trần Xuân Vượng"]),
        ("tx vuong", ["Trần Xuân Vượng"]),
        ("tran vuong", ["Trần Xuân Vượng"]),
        ("t x v", ["Trần Xuân Vượng"]),
        ("vuong tran", ["Trần Xuân Vượng"]),
        ("ntyen", ["Nguyễn Thị Yến"]),
        ("lny", ["Lý Như Ý"]),
        # marks that are typed come first, then letters without the tone, then bare letters
        ("vượng", ["Trần Xuân Vượng", "Ngô Thị Vương", "Lê Văn Vương", "Vương Thị Bình"]),
        ("đường", ["Phạm Hữu Đường", "Đặng Thùy Dương", "Bùi Thị Dường"]),
        ("dương", ["Đặng Thùy Dương", "Bùi Thị Dường", "Phạm Hữu Đường"]),
        ("dường", ["Bùi Thị Dường", "Đặng Thùy Dương", "Phạm Hữu Đường"]),
        # where the tone stands, and i or y, does not matter
        ("hòa", ["Lê Thị Hoà", "Lê Thị Hòa", "Ngô Thị Vương", "Trần Xuân Vượng"]),
        ("hoà", ["Lê Thị Hoà", "Lê Thị Hòa", "Ngô Thị Vương", "Trần Xuân Vượng"]),
        ("sỹ", ["Lê Quý Sĩ", "Đỗ Qúy Sỹ"]),
        ("si", ["Lê Quý Sĩ", "Đỗ Qúy Sỹ"]),
        ("quý sĩ", ["Lê Quý Sĩ", "Đỗ Qúy Sỹ"]),
        ("qui sy", ["Lê Quý Sĩ", "Đỗ Qúy Sỹ"]),
        ("lqsy", ["Lê Quý Sĩ"]),
        # but ai is not ay
        ("hay", ["Nguyễn Văn Hay"]),
        # card numbers: the whole one, without its zeros, its beginning
        ("0012", ["Trần Xuân Vượng"]),
        ("12", ["Đặng Thùy Dương", "Trần Xuân Vượng", "Ngô Thị Vương", "Lê Quý Sĩ"]),
        ("010", ["Lê Văn Vương"]),
        # what stands beside the name
        ("to 3", ["Lê Thị Hoà", "Lê Thị Hòa"]),
        ("ke hoach", ["Ngô Thị Vương", "Trần Xuân Vượng"]),
        ("vuong ke hoach", ["Ngô Thị Vương", "Trần Xuân Vượng"]),
        ("nobody", []),
    ],
)
def test_a_few_letters_find_people_in_this_order(query: str, names: list[str]) -> None:
    assert found(query) == names


@pytest.mark.parametrize(
    ("query", "groups"),
    [
        ("vuong", [["Ngô Thị Vương", "Lê Văn Vương", "Trần Xuân Vượng"], ["Vương Thị Bình"]]),
        ("vượng", [["Trần Xuân Vượng"], ["Ngô Thị Vương", "Lê Văn Vương"], ["Vương Thị Bình"]]),
        ("le hoa", [["Lê Thị Hoà", "Lê Thị Hòa"]]),
        ("12", [["Đặng Thùy Dương"], ["Trần Xuân Vượng"], ["Ngô Thị Vương"], ["Lê Quý Sĩ"]]),
        ("to 4", [["Đỗ Qúy Sỹ", "Lý Như Ý", "Nguyễn Thị Yến"]]),
    ],
)
def test_those_whom_the_letters_fit_alike_are_together(query: str, groups: list[list[str]]) -> None:
    assert [[person.name for person in group] for group in INDEX.groups(query)] == groups


@pytest.mark.parametrize("query", ["Nguyễn Văn An", "nguyen van an", "Nguyễn văn an "])
def test_the_whole_name_goes_before_longer_ones_that_hold_it(query: str) -> None:
    names = ("Nguyễn Văn An", "Nguyễn Hữu Văn An", "Nguyễn Văn An", "Nguyễn An Văn")
    index = PeopleIndex([Sought(name) for name in names], lambda person: person)
    first, *_others = index.groups(query)
    assert [person.name for person in first] == ["Nguyễn Văn An", "Nguyễn Văn An"]


@pytest.mark.parametrize("query", ["", "  ", "\t"])
def test_without_a_query_everyone_is_listed_by_given_name(query: str) -> None:
    assert found(query) == sorted((person.name for person in PEOPLE), key=name_key)


def test_nobody_is_found_among_nobody() -> None:
    empty: PeopleIndex[Sought] = PeopleIndex([], lambda person: person)
    assert empty.find("vuong") == empty.find("") == empty.find("12") == ()


words = st.text("aăâdđeêhinostuưvyáàạ", min_size=1, max_size=5)
people = st.lists(
    st.builds(
        Sought,
        st.lists(words, max_size=5).map(" ".join),
        st.text("0123", max_size=3),
        st.lists(words, max_size=2).map(" ".join),
    ),
    max_size=20,
)


@given(people, st.text("ađeinosuưvyáạ 012\u0301", max_size=8))
def test_whatever_is_asked_nobody_is_found_twice_or_invented(some: list[Sought], query: str) -> None:
    numbered = list(enumerate(some))
    answer = PeopleIndex(numbered, lambda pair: pair[1]).find(query)
    assert len(set(answer)) == len(answer)
    assert set(answer) <= set(numbered)


@given(people)
def test_everyone_is_found_by_name_bare_name_card_and_either_normal_form(some: list[Sought]) -> None:
    index = PeopleIndex(some, lambda person: person)
    for person in some:
        decomposed = unicodedata.normalize("NFD", person.name)
        for query in (person.name, decomposed, fold(person.name), person.name.upper(), person.card):
            assert person in index.find(query)


@given(people, st.text("ađeiosưvạ", min_size=1, max_size=4), st.sampled_from("aiou"))
def test_a_further_letter_of_a_word_narrows_the_names_that_are_found(
    some: list[Sought], query: str, further: str
) -> None:
    index = PeopleIndex([Sought(f"Lê {person.name}") for person in some], lambda person: person)

    def by_word(typed: str) -> set[str]:
        bare = fold(typed)
        return {p.name for p in index.find(typed) if any(w.startswith(bare) for w in fold(p.name).split())}

    assert by_word(fold(query) + further) <= by_word(fold(query))


@given(people)
def test_equals_stand_in_the_order_of_given_names(some: list[Sought]) -> None:
    same = [Sought(person.name + " Vân") for person in some]
    answer = PeopleIndex(same, lambda person: person).find("van")
    assert [person.name for person in answer] == sorted((person.name for person in same), key=name_key)

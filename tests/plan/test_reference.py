"""``agenda/lam-dong-2018.yaml`` against the report it was written from, ``lam-dong-2018.source.txt``."""

import re
from pathlib import Path

import pytest

from kcn_tui.plan.load import Loaded, load
from kcn_tui.plan.model import Article, Awards, Plan, Report, Resolution, Target

AGENDA = Path(__file__).parents[2] / "agenda" / "lam-dong-2018.yaml"
SOURCE = Path(__file__).parent / "lam-dong-2018.source.txt"


@pytest.fixture(scope="module")
def loaded() -> Loaded:
    return load(AGENDA)


@pytest.fixture(scope="module")
def plan(loaded: Loaded) -> Plan:
    assert loaded.plan is not None
    return loaded.plan


@pytest.fixture(scope="module")
def resolution(plan: Plan) -> Resolution:
    item = plan.item("resolution")
    assert isinstance(item, Resolution)
    return item


def paragraphs(text: str) -> list[str]:
    """The paragraphs with every run of spaces, also non-breaking ones, as one; without headings."""
    lines = (" ".join(line.split()) for line in text.splitlines())
    return [line for line in lines if line and not line.startswith("#")]


def text_of(plan: Plan, item_id: str) -> str:
    item = plan.item(item_id)
    assert item is not None
    assert item.text is not None
    return item.text


def test_the_reference_is_clean(loaded: Loaded) -> None:
    assert (loaded.faults, loaded.warnings) == ((), ())


def test_the_source_can_be_put_together_again_from_the_plan_word_for_word(
    plan: Plan, resolution: Resolution
) -> None:
    reports = [item.title for item in plan.agenda if isinstance(item, Report)]
    told = [
        f"{plan.conference.title} của {plan.conference.agency}",
        text_of(plan, "opening"),
        f"Tại Hội nghị, các đại biểu đã được nghe các báo cáo: {'; '.join(reports)}.",
        text_of(plan, "report-1"),
        text_of(plan, "awards"),
        resolution.preamble or "",
        *(f"{number}. {article.text}" for number, article in enumerate(resolution.articles, 1)),
        resolution.closing or "",
        text_of(plan, "closing"),
        "VĂN PHÒNG BAN QUẢN LÝ",  # who wrote the source; no part of the conference
    ]
    assert paragraphs("\n".join(told)) == paragraphs(SOURCE.read_text(encoding="utf-8"))


def figures(target: Target) -> list[int | float]:
    every = [target.at_least, target.at_most, target.about, target.exactly]
    return [figure for figure in every if figure is not None]


def test_every_number_of_every_article_is_a_target(resolution: Resolution) -> None:
    def in_text(article: Article) -> list[int]:
        return sorted(int(number) for number in re.findall(r"[0-9]+", article.text))

    def in_targets(article: Article) -> list[int | float]:
        return sorted(figure for target in article.targets for figure in figures(target))

    assert [in_targets(article) for article in resolution.articles] == [
        in_text(a) for a in resolution.articles
    ]


def test_a_target_is_a_floor_a_range_an_estimate_or_exact_as_its_words_say(resolution: Resolution) -> None:
    """Percentages below the whole are floors, the whole is exact; what the text calls approximate stays so."""
    targets = [target for article in resolution.articles for target in article.targets]
    assert {t.unit for t in targets if t.about is not None} == {"triệu USD", "tỷ đồng"}
    assert [(t.at_least, t.at_most) for t in targets if t.at_most is not None] == [(5, 6), (2, 3)]
    assert {t.exactly for t in targets if t.exactly is not None} == {100}
    assert [t.at_least for t in targets if t.unit == "%" and t.exactly is None] == [
        95,
        90,
        20,
        90,
        15,
        70,
        95,
    ]


def test_the_awards_are_counted_as_in_the_source(plan: Plan) -> None:
    awards = plan.item("awards")
    assert isinstance(awards, Awards)
    assert [(award.id, award.collectives, award.individuals) for award in awards.awards] == [
        ("ubnd-bang-khen", 2, 1),
        ("ubnd-tap-the-xuat-sac", 2, 0),
        ("chien-si-thi-dua", 0, 6),
        ("giay-khen", 7, 29),
    ]
    assert sum(award.collectives for award in awards.awards) == 11
    assert sum(award.individuals for award in awards.awards) == 36


def test_the_three_people_have_the_posts_of_the_source(plan: Plan) -> None:
    assert {person.name: person.posts for person in plan.people.values()} == {
        "Trần Xuân Vượng": ("Bí thư Chi bộ", "Trưởng ban"),
        "Phạm Thế Hùng": ("Phó trưởng ban",),
        "Võ Thị Tuyết Nhung": ("Chủ tịch Công đoàn cơ sở",),
    }


def test_day_and_place_are_those_of_the_source(plan: Plan) -> None:
    conference = plan.conference
    assert (conference.date, conference.session, conference.place) == (
        "2018-02-05",
        "chiều",
        "Trung tâm hành chính tỉnh",
    )


def test_what_the_source_does_not_say_is_left_open(plan: Plan, resolution: Resolution) -> None:
    awards = plan.item("awards")
    assert isinstance(awards, Awards)
    assert (plan.conference.start, plan.roles.secretary) == (None, None)
    assert (plan.roll.staff, plan.roll.summoned, plan.roll.list) == (None, None, None)
    assert {(award.decision, award.recipients) for award in awards.awards} == {(None, ())}
    assert {item.by for item in plan.agenda if isinstance(item, Report)} == {None}
    assert {target.last for article in resolution.articles for target in article.targets} == {None}

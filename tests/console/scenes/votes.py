"""The scenes of votes and elections, and of the draft resolution."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from kcn_tui.meeting import commands as c
from tests.console.scenes.before import (
    AMENDED,
    BEGUN,
    BY_ARTICLE,
    CAST,
    CHANGED_SINCE,
    COUNTED,
    ELECT,
    PUT,
    RECOUNT,
    RESOLVE,
    STOOD,
    TABLES,
    TIE,
    TOLD,
)
from tests.console.scenes.stage import At, Scene, Stand, Type

VOTES: Final[Mapping[str, Scene]] = MappingProxyType(
    {
        # votes
        "motion": Scene((*BEGUN, c.Start("quy-che"))),
        "resolution": Scene(RESOLVE),
        "vote-gate": Scene(
            (
                c.CountAttendance(present=35, staff=60, summoned=60),
                c.Start("opening", force="đợi thêm"),
                c.Start("quy-che"),
            ),
            ("f7",),
        ),
        "put": Scene(PUT),
        "vote": Scene(PUT, ("f7",)),
        "vote-all": Scene(PUT, ("f7", "f7")),
        "vote-too-many": Scene(PUT, ("f7", Type("40"), "enter", Type("20"))),
        "tally": Scene(TABLES, ("ctrl+g", Type("14"), "enter", Type("9"))),
        "tally-again": Scene(TABLES, ("ctrl+g", "up", "ctrl+a", Type("Tổ 1"), "enter", Type("19"))),
        "tally-left": Scene(TABLES, ("ctrl+g", "escape")),
        "vote-from-tables": Scene(TABLES, ("f7",)),
        "counted": Scene(COUNTED),
        "recount": Scene(COUNTED, ("f7", Type("52"), "enter", Type("2"), "enter", Type("1"), "enter")),
        "versions": Scene((*COUNTED, RECOUNT)),
        "announced": Scene(TOLD),
        "retract": Scene(TOLD, (At("retract"), Type("đọc nhầm số"))),
        "retracted": Scene((*TOLD, c.Retract("resolution", "đọc nhầm số"))),
        "failed-vote": Scene((*PUT, c.RecordVote("resolution", yes=20, no=30, abstain=2))),
        # elections
        "election": Scene(ELECT),
        "ballot": Scene(ELECT, ("f7",)),
        "ballot-typed": Scene(
            ELECT,
            (
                "f7",
                Type("55"),
                "enter",
                Type("54"),
                "enter",
                Type("53"),
                "enter",
                Type("1"),
                "enter",
                Type("45"),
                "enter",
                Type("30"),
                "enter",
                Type("30"),
            ),
        ),
        "ballot-off": Scene(
            ELECT, ("f7", Type("55"), "enter", Type("54"), "enter", Type("53"), "enter", Type("3"))
        ),
        "elected": Scene(TIE),
        "elected-told": Scene((*TIE, c.Announce("bau"))),
        "election-announced": Scene(TIE, ("enter",)),
        "election-retracted": Scene((*TIE, c.Announce("bau")), (At("retract"), Type("đọc nhầm tên"))),
        "ballot-further": Scene((*TIE, c.Announce("bau")), ("f7",)),
        "ballot-again": Scene((*TIE, c.Announce("bau")), ("f7", "up", "right")),
        "nominate": Scene(ELECT, ("ctrl+n", Type("Hoàng Văn E"))),
        "withdraw-candidate": Scene(ELECT, ("ctrl+k",)),
        "candidates": Scene(STOOD, hall=Stand()),
        "candidates-none": Scene((*ELECT, *[c.WithdrawCandidate("bau", name, "xin rút") for name in CAST])),
        # the draft resolution
        "articles": Scene(RESOLVE, ("shift+f7",)),
        "articles-voted": Scene(BY_ARTICLE, ("shift+f7",)),
        "articles-changed": Scene((*BY_ARTICLE, CHANGED_SINCE), ("shift+f7", "home", "down")),
        "article-put": Scene((*RESOLVE, c.Put("resolution/2")), hall=Stand()),
        "article-vote": Scene((*RESOLVE, c.Put("resolution/2")), ("f7", "f7")),
        "article-counted": Scene((*BY_ARTICLE[:-1],), hall=Stand()),
        "article-announced": Scene(BY_ARTICLE, hall=Stand(80, 22)),
        "amend": Scene(RESOLVE, ("ctrl+o", "enter")),
        "amended": Scene(AMENDED),
        "amended-below": Scene(AMENDED, tuple(["down"] * 12)),
        "amend-frozen": Scene(TOLD, ("ctrl+o",)),
    }
)

"""The roll panel: one field, and below it everyone of the list who fits, with where they are."""

from typing import Final

from textual import on
from textual.app import ComposeResult
from textual.containers import Horizontal
from textual.message import Message
from textual.widgets import Input, Static

from kcn_tui.console.attendance_strip import attendance_words
from kcn_tui.console.messages import Requested
from kcn_tui.console.moment import Moment
from kcn_tui.console.roll.chips import Chips
from kcn_tui.console.roll.detail_line import DetailLine
from kcn_tui.console.roll.group_list import GroupList
from kcn_tui.console.roll.people_list import PeopleList
from kcn_tui.console.roll.roster import Roster, like_a_card
from kcn_tui.console.roll.search_field import SearchField
from kcn_tui.console.roll.words import GROUP, found_words, nobody_words, person_words, place_words
from kcn_tui.console.row_list import RowList
from kcn_tui.console.several import which_words
from kcn_tui.console.text import plain
from kcn_tui.console.work.panel import WorkPanel
from kcn_tui.locale import _
from kcn_tui.meeting.state import State
from kcn_tui.plan.members import Member

OF_A_PERSON: Final = frozenset({"leave", "excuse", "roll_at"})
"""Commands and actions of the roll that need somebody highlighted."""


class RollPanel(WorkPanel):
    """Finds, filters and asks; what comes of it is the meeting's matter and comes back through ``show``."""

    class Moved(Message):
        """Somebody else is highlighted."""

    def __init__(self) -> None:
        super().__init__(_("Roll call"), id="roll")
        self.field = SearchField(self, _("card number or name"))
        self.chips = Chips()
        self.people = PeopleList()
        self.groups = GroupList()
        self._standing_line = Static(id="roll-quorum", markup=False)
        self._found = Static(id="roll-found", markup=False)
        self._detail = DetailLine()
        self._roster: Roster | None = None
        self._query = ""
        self._meant: tuple[Member, ...] = ()
        self._latest: str | None = None
        self._awaited: str | None = None

    def compose(self) -> ComposeResult:
        """Field, filter, list with groups beside it, and the line about the one highlighted."""
        yield self._standing_line
        with Horizontal(id="roll-search"):
            yield Static(_("Find") + " ▸ ", id="roll-label", markup=False)
            yield self.field
            yield self._found
        yield self.chips
        with Horizontal(id="roll-body"):
            yield self.people
            yield self.groups
        yield self._detail

    @property
    def home(self) -> SearchField:
        """The one field."""
        return self.field

    @property
    def highlighted_id(self) -> str | None:
        """The id of the person the keys mean, or the group while only groups are shown."""
        if self._only_groups and self.groups.row is not None:
            return GROUP + self.groups.row.id
        return None if self.highlighted is None else self.highlighted.id

    def offer(self, state: State) -> None:
        """The panel is opened: nothing typed, nobody highlighted, everyone listed."""
        self._take(state)
        self.field.value = self._query = ""
        self._awaited = self._latest = None
        self._detail.forget()
        self.chips.choose("all")
        self._leave_groups()
        self._list_people()

    def show(self, moment: Moment) -> None:
        """Paint this moment."""
        words = attendance_words(moment.state)
        if words != self._standing_line.content:
            self._standing_line.update(words, layout=False)
        if self._take(moment.state):
            self._confirm()
            self._list_people(keep=True)

    @property
    def highlighted(self) -> Member | None:
        """The person the keys mean; nobody while only groups are seen."""
        return None if self._only_groups else self.people.highlighted

    def run(self, name: str) -> None:
        """A key of the roll."""
        self._catch_up()
        if name == "arrive":
            self._check_in()
        elif name == "arrive_group":
            self._check_in_group()
        elif name == "roll_groups":
            self._turn_groups()
        elif name in OF_A_PERSON and self.highlighted is not None:
            self._detail.forget()
            self.field.keep_for_next()
            self.post_message(Requested(name, self.highlighted.id))
        else:
            self._ask_who()

    def move(self, by: int) -> None:
        """Up and down: in the list, or in the groups while only they are shown."""
        self._catch_up()
        self._detail.forget()
        if self._only_groups:
            self.groups.action_move(by)
        else:
            self.people.move(by)
        self._highlight_changed()

    def narrow(self, by: int) -> None:
        """Tab: the next standing."""
        self._catch_up()
        self._detail.forget()
        self._leave_groups()
        self.chips.turn(by)
        self._list_people()

    @on(Input.Changed)
    def _typed(self, event: Input.Changed) -> None:
        event.stop()
        self._catch_up()

    @on(Chips.Picked)
    def _chip_picked(self, event: Chips.Picked) -> None:
        event.stop()
        self.chips.choose(event.standing)
        self._list_people()

    @on(PeopleList.Picked)
    def _person_picked(self, event: PeopleList.Picked) -> None:
        event.stop()
        self._detail.forget()
        self._highlight_changed()
        if event.twice:
            self._ask_arrival(self.highlighted)

    @on(RowList.Moved)
    @on(RowList.Chosen)
    def _group_moved(self, event: Message) -> None:
        event.stop()

    def _catch_up(self) -> None:
        """List who fits what is typed by now."""
        if self.field.value != self._query:
            self._query = self.field.value
            self._detail.forget()
            self._leave_groups()
            self._list_people()

    def _check_in(self) -> None:
        """Enter: a whole card number goes before everything; then whoever is highlighted."""
        query = self._query.strip()
        known = None if self._roster is None or not query else self._roster.of_card(query)
        if known is not None:
            self._ask_arrival(known)
        elif query and (like_a_card(query) or self.people.count == 0):
            self._unknown(query)
        elif self.highlighted is not None:
            self._ask_arrival(self.highlighted)
        else:
            self._ask_who()

    def _ask_who(self) -> None:
        which = which_words([member.name for member in self._meant])
        self._detail.say(which or _("Choose somebody first: a few letters, a card number, or ↑ ↓."), "ask")

    def _ask_arrival(self, member: Member | None) -> None:
        """Ask for the arrival; the field is free for the next."""
        if member is None or self._roster is None:
            return
        place = self._roster.whereabout(member)
        if place.where == "in_room":
            self.app.bell()
            name = _("{name} is here already").format(name=self._roster.called(member))
            self._detail.say(f"✕ {name} · {place_words(place)}", "bad")
        else:
            self._detail.forget()
            self._awaited = member.id
        self._latest = member.id
        self._clear()
        self.post_message(Requested("arrive", member.id))

    def _unknown(self, code: str) -> None:
        """Nobody of the list: the meeting says so; what was typed stays to be read and the next scan replaces it."""
        self.app.bell()
        self.field.keep_for_next()
        self._detail.say("✕ " + _("Nobody in the list has “{code}”").format(code=code), "bad")
        self.post_message(Requested("arrive", code))

    def _clear(self) -> None:
        """Ready for the next; whoever was chosen by arrows stays where the list is."""
        if self._query:
            self.field.value = self._query = ""
            self._list_people()
            if self._latest is not None:
                self.people.attend(self._latest)

    def _check_in_group(self) -> None:
        group = self._group_meant()
        if group is None:
            self._detail.say(
                _("Choose somebody of the group first; who has no group is checked in alone."), "ask"
            )
        else:
            self._detail.forget()
            self.field.keep_for_next()
            self.post_message(Requested("arrive_group", group))

    def _group_meant(self) -> str | None:
        only = self.groups.row if self._only_groups else None
        return self._group_of_people if only is None else only.id

    @property
    def _group_of_people(self) -> str | None:
        """The group of whoever is highlighted, or else of all who may be meant."""
        chosen = self.people.highlighted
        groups = {member.group for member in ((chosen,) if chosen is not None else self._meant)}
        return groups.pop() if len(groups) == 1 else None

    def _turn_groups(self) -> None:
        if self._roster is None or not self._roster.groups:
            self._detail.say(_("The list names no groups."), "ask")
        else:
            self.toggle_class("-groups")
            self._highlight_changed()

    def _leave_groups(self) -> None:
        """What is typed is about people; groups that stand beside them stay."""
        if self._only_groups:
            self.remove_class("-groups")

    @property
    def _only_groups(self) -> bool:
        """Whether the groups stand in the place of the people, for want of room beside them."""
        return self.has_class("-groups") and self.screen.has_class("-narrow")

    def _take(self, state: State) -> bool:
        """Work on this state; whether anything has moved."""
        if self._roster is None or not self._roster.stands_on(state):
            self._roster = Roster(state)
            return True
        return self._roster.show(state)

    def _confirm(self) -> None:
        """Whoever was sent to be checked in is, now that it is on disk."""
        if self._roster is None or self._awaited is None:
            return
        member = self._roster.of_card(self._awaited)
        if member is not None and self._roster.whereabout(member).where == "in_room":
            self._awaited = None
            where = place_words(self._roster.whereabout(member))
            self._detail.say(f"✓ {self._roster.called(member)} · {where}", "good")

    def _list_people(self, *, keep: bool = False) -> None:
        """List who fits; whom alone it fits best is highlighted, unless ``keep`` the highlight is where it was."""
        if self._roster is None:
            return
        people = self._roster.find(self._query, self.chips.chosen)
        self._meant = self._roster.meant(self._query, self.chips.chosen)
        self.people.show_people(self._roster, people, self._latest)
        if not keep:
            self.people.highlight(people.index(self._meant[0]) if len(self._meant) == 1 else None)
        self.chips.show_counts(self._roster.counts)
        self.groups.show_groups(self._roster.groups)
        self._found.update(plain(found_words(len(people)) if self._query.strip() else ""), layout=False)
        self._highlight_changed()

    def _highlight_changed(self) -> None:
        self.groups.mark_group(self._group_of_people, alone=self._only_groups)
        self._detail.tell(self._detail_words())
        self.post_message(self.Moved())

    def _detail_words(self) -> str:
        member = self.highlighted
        if self.people.count == 0 and not self._only_groups:
            return nobody_words(self.chips.chosen)
        if member is None or self._roster is None:
            return which_words([one.name for one in self._meant])
        return person_words(member, self._roster.whereabout(member))

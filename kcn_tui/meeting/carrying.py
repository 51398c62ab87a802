"""What the day made of texts and names that another agenda file has in other places, or no longer has."""

from collections import Counter, defaultdict, deque
from collections.abc import Iterator, Sequence
from typing import TypeAlias

from msgspec.structs import replace

from kcn_tui.meeting.motions import article_motion
from kcn_tui.meeting.state import ArticleVersion, Recipient, State
from kcn_tui.plan.model import Award, Resolution

Draft: TypeAlias = tuple[tuple[ArticleVersion, ...], ...]


def carried(state: State, adopted: State) -> State:
    """The meeting under another plan with what the day had changed: each change goes with what it was made on."""
    draft, recipients = adopted.draft, adopted.recipients
    for before, now in _resolutions(state, adopted):
        draft = draft.insert(now.id, _redrafted(state.draft[now.id], before, now))
    for award, known in state.recipients.items():
        had, has = state.award(award), adopted.award(award)
        if had is not None and has is not None and award not in state.awards_read:
            recipients = recipients.insert(award, _listed(known, had[1], has[1]))
    return replace(adopted, draft=draft, recipients=recipients)


def amended_lost(state: State, adopted: State) -> Iterator[str]:
    """The articles, as motions, that were amended on the day and of which the changed draft does not tell the place.

    One that was struck may be missing, unless it may be one of the texts that are new.
    """
    for before, now in _resolutions(state, adopted):
        articles = state.draft[now.id]
        places = _places(articles, before, now)
        for place in range(len(before.articles)):
            gone = articles[place][-1].text is None and None not in places
            if place not in places and len(articles[place]) > 1 and not gone:
                yield article_motion(now.id, place + 1)


def _resolutions(state: State, adopted: State) -> Iterator[tuple[Resolution, Resolution]]:
    """The resolutions whose draft the day has changed, before and now."""
    for now in adopted.agenda:
        before = state.item(now.id)
        if now.id in state.draft and isinstance(now, Resolution) and isinstance(before, Resolution):
            yield before, now


def _redrafted(articles: Draft, before: Resolution, now: Resolution) -> Draft:
    """The articles as the file has them, over that what the day amended; what only the day has comes last."""
    places = _places(articles, before, now)
    ours = {n for n, versions in enumerate(articles) if len(versions) > 1 or n >= len(before.articles)}
    planned = (
        articles[place] if place in ours else (ArticleVersion(article.text),)
        for article, place in zip(now.articles, places, strict=True)
    )
    return (*planned, *(articles[place] for place in sorted(ours - set(places))))


def _places(articles: Draft, before: Resolution, now: Resolution) -> tuple[int | None, ...]:
    """For each article of the file the place that it has in the draft, None for a new one."""
    stood = [article.text for article in before.articles]
    rest = (versions[0] for versions in articles[len(stood) :])
    planned = [*stood, *(version.text if version.at is None else None for version in rest)]
    reading = [versions[-1].text for versions in articles]
    return traced(planned, reading, [article.text for article in now.articles], len(stood))


def _listed(known: tuple[Recipient, ...], before: Award, now: Award) -> tuple[Recipient, ...]:
    """The recipients as the file has them, over that who was put right, entered or withdrawn on the day; these go nowhere."""
    planned = _planned(known, before)
    places = traced(planned, [one.name for one in known], now.recipients, len(before.recipients))
    named = (Recipient(name, None, None) for name in now.recipients)
    of_file = (
        new if place is None else known[place] if known[place].was else replace(known[place], name=new.name)
        for new, place in zip(named, places, strict=True)
    )
    ours = (n for n, one in enumerate(known) if planned[n] is None or one != Recipient(one.name, None, None))
    return (*of_file, *(known[place] for place in ours if place not in places))


def _planned(known: tuple[Recipient, ...], before: Award) -> list[str | None]:
    """For each recipient the name that the file had, None for who was entered on the day.

    Who was put right and is found by no name is in their place.
    """
    planned: list[str | None] = [None] * len(known)
    unmet = Counter(before.recipients)
    first = [one.was[0] if one.was else one.name for one in known]
    in_place = [name if one.was else None for one, name in zip(known, before.recipients, strict=False)]
    for names in (first, in_place):
        for place, name in enumerate(names):
            if name is not None and planned[place] is None and unmet[name] > 0:
                planned[place] = name
                unmet[name] -= 1
    return planned


def traced(
    planned: Sequence[str | None], reading: Sequence[str | None], file: Sequence[str], stood: int
) -> tuple[int | None, ...]:
    """For each text of a changed file the place of what it was before, None for a new one; blanks around it do not count.

    What was before is known by what was ``planned`` there, else by how it is ``reading`` now. Of the first, ``stood``
    were the file's: one whose text is nowhere any more was rewritten, if the file has as many texts and a new one there.
    """
    found: dict[int, int] = {}
    taken: set[int] = set()
    for texts in (planned, reading):
        left: defaultdict[str, deque[int]] = defaultdict(deque)
        for place, text in enumerate(texts):
            if text is not None and place not in taken:
                left[text.strip()].append(place)
        for at, text in enumerate(file):
            if at not in found and left[text.strip()]:
                found[at] = left[text.strip()].popleft()
                taken.add(found[at])
    if len(file) - sum(place >= stood for place in taken) == stood:
        found |= {
            at: at
            for at, text in enumerate(planned[:stood])
            if text is not None and at < len(file) and at not in found and at not in taken
        }
    return tuple(map(found.get, range(len(file))))

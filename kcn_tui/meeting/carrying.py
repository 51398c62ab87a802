"""What the day made of texts and names that another agenda file has in other places, or no longer has."""

from collections import defaultdict, deque
from collections.abc import Iterator, Sequence
from typing import TypeAlias

from msgspec.structs import replace

from kcn_tui.meeting.motions import article_motion
from kcn_tui.meeting.state import ArticleVersion, Recipient, State
from kcn_tui.plan.model import Article, Election, Resolution
from kcn_tui.text.folding import fold_spelling, spelt

Draft: TypeAlias = tuple[tuple[ArticleVersion, ...], ...]
Names: TypeAlias = Sequence[str]


def carried(state: State, adopted: State) -> State:
    """The meeting under another plan with what the day had changed: each change goes with what it was made on."""
    draft, recipients, candidacies = adopted.draft, adopted.recipients, adopted.candidacies
    for before, now in _resolutions(state, adopted):
        draft = draft.insert(now.id, _redrafted(state.draft[now.id], before, now))
    for award, known in state.recipients.items():
        had, has = state.award(award), adopted.award(award)
        if has is not None and award not in state.awards_read:
            named = _first_names(known) if had is None else had[1].recipients
            recipients = recipients.insert(award, _listed(known, named, has[1].recipients))
    for election, changes in state.candidacies.items():
        names = _names(state, adopted, election)
        renamed = tuple(replace(change, name=names.get(change.name, change.name)) for change in changes)
        candidacies = candidacies.insert(election, renamed)
    return replace(adopted, draft=draft, recipients=recipients, candidacies=candidacies)


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


def withdrawn_lost(state: State, adopted: State) -> Iterator[str]:
    """The names of those who withdrew on the day and whom the changed file has under no name by which they are known."""
    for election in sorted(state.candidacies):
        names = _names(state, adopted, election)
        now = [spelt(name) for name in _withdrawn(adopted, election)]
        for name in _withdrawn(state, election):
            if spelt(names.get(name, name)) in now:
                now.remove(spelt(names.get(name, name)))
            else:
                yield name


def _withdrawn(state: State, election: str) -> list[str]:
    item = state.item(election)
    known = state.candidates_of(item) if isinstance(item, Election) else ()
    return [candidate.name for candidate in known if candidate.withdrawn is not None]


def _names(state: State, adopted: State, election: str) -> dict[str, str]:
    """What the candidates of the file are called now, by what they were called: the same id is the same person."""
    before, now = state.item(election), adopted.item(election)
    if not isinstance(before, Election) or not isinstance(now, Election):
        return {}
    called = [state.name_of(who) for who in before.candidates]
    calling = [adopted.name_of(who) for who in now.candidates]
    same = set(before.candidates) & set(now.candidates)
    keys = [who if who in same else name for who, name in zip(before.candidates, called, strict=True)]
    file = [who if who in same else name for who, name in zip(now.candidates, calling, strict=True)]
    found = _met({}, keys, file)
    _met(found, _folded(called), _folded(calling))
    return {called[place]: calling[at] for at, place in found.items()}


def _resolutions(state: State, adopted: State) -> Iterator[tuple[Resolution, Resolution]]:
    """The resolutions whose draft the day has changed, before and now.

    One that an earlier file had dropped is back; it had the articles that the draft begins with.
    """
    for now in adopted.agenda:
        if now.id in state.draft and isinstance(now, Resolution):
            before = state.item(now.id)
            first = (versions[0] for versions in state.draft[now.id])
            planned = tuple(Article(version.text or "") for version in first if version.at is None)
            yield before if isinstance(before, Resolution) else replace(now, articles=planned), now


def _redrafted(articles: Draft, before: Resolution, now: Resolution) -> Draft:
    """The articles as the file has them, each as it was amended; what only the day has comes last."""
    places = _places(articles, before, now)
    ours = {n for n, versions in enumerate(articles) if len(versions) > 1 or n >= len(before.articles)}
    planned = (
        articles[place] if place in ours else (ArticleVersion(article.text),)
        for article, place in zip(now.articles, places, strict=True)
    )
    return (*planned, *(articles[place] for place in sorted(ours - set(places))))


def _places(articles: Draft, before: Resolution, now: Resolution) -> tuple[int | None, ...]:
    """For each article of the file the place that it has in the draft, None for a new one.

    It is known by what the file had there, or by what it reads now. One whose text is nowhere any more was rewritten in
    its place, if the file has as many articles and a new text there.
    """
    stood = [article.text for article in before.articles]
    rest = (versions[0] for versions in articles[len(stood) :])
    planned = [*stood, *(version.text if version.at is None else None for version in rest)]
    reading = [versions[-1].text for versions in articles]
    file = [article.text for article in now.articles]
    found = _met(_met({}, planned, file), reading, file)
    taken = set(found.values())
    if len(file) - sum(place >= len(stood) for place in taken) == len(stood):
        rewritten = (at for at in range(len(stood)) if at < len(file) and at not in taken)
        found |= {at: at for at in rewritten if at not in found}
    return tuple(map(found.get, range(len(file))))


def _listed(known: tuple[Recipient, ...], before: Names, now: Names) -> tuple[Recipient, ...]:
    """The recipients as the file has them, each as the day has them; who was entered, put right or withdrawn is not lost."""
    names = [one.name for one in known]
    planned: list[str | None] = [None] * len(known)
    for at, place in _people(_first_names(known), names, before).items():
        planned[place] = before[at]
    found = _people(planned, names, now)
    of_file = (
        Recipient(name, None, None)
        if at not in found
        else known[found[at]]
        if known[found[at]].was
        else replace(known[found[at]], name=name)
        for at, name in enumerate(now)
    )
    ours = (n for n, one in enumerate(known) if planned[n] is None or one != Recipient(one.name, None, None))
    taken = set(found.values())
    return (*of_file, *(known[place] for place in ours if place not in taken))


def _first_names(known: tuple[Recipient, ...]) -> list[str]:
    return [one.was[0] if one.was else one.name for one in known]


def _people(first: Sequence[str | None], names: Names, file: Names) -> dict[int, int]:
    """The recipients whom the file names, by index, each as one of these: by the name at first or now.

    Who has a name at first was in the file, where no more than the marks may have been put right.
    """
    found = _met(_met({}, first, file), names, file)
    of_file = [name if known is not None else None for name, known in zip(names, first, strict=True)]
    for known in (first, of_file):
        _met(found, _folded(known), _folded(file))
    return found


def _folded(names: Sequence[str | None]) -> list[str | None]:
    return [None if name is None else fold_spelling(name) for name in names]


def _met(found: dict[int, int], known: Sequence[str | None], file: Sequence[str | None]) -> dict[int, int]:
    """``found`` (of a text in the file, by index, where it was known) with what reads the same; each is found once.

    Blanks around a text do not count.
    """
    taken = set(found.values())
    left: defaultdict[str, deque[int]] = defaultdict(deque)
    for place, text in enumerate(known):
        if text is not None and place not in taken:
            left[text.strip()].append(place)
    for at, text in enumerate(file):
        if text is not None and at not in found and left[text.strip()]:
            found[at] = left[text.strip()].popleft()
    return found

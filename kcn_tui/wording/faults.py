"""What is wrong with a file, as one line that a person can act on: the place, what is wrong, what would be right."""

from typing import Final

from kcn_tui.locale import N_, _, pgettext
from kcn_tui.plan.faults import Fault, Value
from kcn_tui.text.safe import safe_line

SENTENCES: Final[dict[str, str]] = {
    # the file itself
    "file-missing": N_("there is no such file"),
    "folder": N_("this is a folder; name the file in it, such as {name}"),
    "empty-folder": N_("this is a folder without a .yaml file; name the agenda file itself"),
    "file-not-regular": N_("this is not an ordinary file (a pipe or device); name the .yaml file itself"),
    "file-unreadable": N_("the file cannot be opened; check its name and who may read it"),
    "file-too-big": N_(
        "the file is longer than {limit} MiB; put long reports into files of their own (file:)"
    ),
    "file-not-utf8": N_("the text is not UTF-8 from here on; save the file as UTF-8"),
    "file-control": N_("the control character {character} does not belong in a text; delete it"),
    # YAML
    "empty-file": N_("the file is empty; ‘kcn-tui new’ writes an agenda to fill in"),
    "control-character": N_("this text holds the control character {character}; delete it"),
    "syntax": N_("this cannot be read as YAML; check indentation, colons and quotes"),
    "syntax-character": N_("a value cannot begin with {character}; put it in quotes"),
    "syntax-colon": N_(
        "a colon cannot stand here; put a text with a colon in quotes, or correct the indentation"
    ),
    "syntax-flow": N_("a list in [ ] or a mapping in braces is not closed or lacks a comma before this"),
    "syntax-indent": N_(
        "this line does not fit the lines above; indent it as they are, and write ‘key: value’ or ‘- entry’"
    ),
    "syntax-quote": N_(
        "the quotation mark opened here is never closed, or holds an unknown escape; close it, or"
        " double a backslash"
    ),
    "syntax-tab": N_("a tab cannot indent; use spaces"),
    "several-documents": N_(
        "a second document begins here; one file holds one agenda, so remove the line ---"
    ),
    "unknown-alias": N_("*{name} refers to nothing; put a text that begins with * in quotes"),
    "unused-anchor": N_(
        "&{name} names a value that nothing refers to; put a text that begins with & in quotes"
    ),
    "too-deep": N_("lists and mappings stand more than {limit} deep in each other here; an agenda needs six"),
    "too-many-values": N_(
        "the file holds more than {limit} values, counting what aliases repeat; make it smaller"
    ),
    "tag": N_("the tag {tag} is not followed here; remove it, or put a text that begins with ! in quotes"),
    "key-not-text": N_("a key must be a simple text"),
    "duplicate-key": N_("‘{key}’ stands here a second time, first in line {line}; keep one of them"),
    # what programs or people would read differently
    "sexagesimal": N_('{raw} without quotes is read as a number in base 60; write "{raw}"'),
    "leading-zero": N_(
        "{raw} is read as {number}, as another number or as text, depending on the program; write"
        ' {number}, or "{raw}" for a text'
    ),
    "number-form": N_(
        '{raw} is a number in some programs and text in others; write plain digits, or "{raw}" for a text'
    ),
    "thousands": N_(
        "{raw} is read as a decimal fraction; write {number} for thousands, one more 0 for a "
        'fraction, "{raw}" for a text'
    ),
    "bool-word": N_('{raw} without quotes is read as true or false by some programs; write "{raw}"'),
    # structure
    "stray-comma": N_(
        "the comma before ‘{key}’ begins a new entry; put a text with a comma in quotes, write a number with a"
        " decimal point"
    ),
    "unknown-key": N_("there is no key ‘{key}’ here; possible are: {known}"),
    "missing-key": N_("the key ‘{key}’ is missing here"),
    "missing-value": N_("‘{key}’ needs a value; write one, or remove the line if it may be left out"),
    "number-as-text": N_('{raw} is a number, but a text is wanted; write "{raw}"'),
    "text-as-number": N_('"{raw}" is a text, but a number is wanted; remove the quotation marks'),
    "decimal-comma": N_("{raw} is not read as a number; write {number} with a decimal point"),
    "whole-number": N_("{raw} is a fraction, but a whole number is wanted"),
    "type": N_("this is {found}, but {expected} is wanted"),
    "id-form": N_("‘{id}’ is no id; use up to 64 lower-case letters a–z, digits and hyphens, without marks"),
    "too-small": N_("{value} is too small; at least {least} is wanted"),
    "too-big": N_("{value} is too big; at most {most} is possible"),
    "too-short": N_("this is empty; write something, or remove the line if it may be left out"),
    "not-one-of": N_("‘{value}’ is not possible here; possible are: {allowed}"),
    "kind-missing": N_("this item does not say its kind; add kind: with one of {allowed}"),
    "kind-unknown": N_("there is no kind of item ‘{kind}’; possible are: {allowed}"),
    "structure": N_("this does not fit the format: {problem}"),
    # single values
    "date-form": N_("‘{raw}’ is not a date; write day/month/year such as 05/02/2018, or 2018-02-05"),
    "date-impossible": N_("there is no day {raw} in the calendar; the day comes first, then the month"),
    "time-form": N_('‘{raw}’ is not a time; write hours and minutes in quotes, such as "13:30"'),
    "time-impossible": N_("there is no time {raw}; hours go to 23, minutes to 59"),
    "session-start": N_("a start at {start} is not ‘{session}’; one of the two is off"),
    "reserved-id": N_("Windows keeps the name ‘{id}’ to itself, so no folder can have it; choose another id"),
    "threshold-form": N_(
        "‘{sentence}’ is not understood; write ‘at least 2/3 of summoned’ or ‘more than 1/2 of "
        "present’ (also: staff)"
    ),
    "threshold-base": N_("this rule cannot be a share of ‘{base}’; possible are: {allowed}"),
    # files beside the agenda
    "text-and-file": N_("this report has both text: and file:; keep one of them"),
    "beside-outside": N_(
        "‘{name}’ is not inside the agenda's folder; put the file there and name it from there, with /"
    ),
    "beside-missing": N_("there is no file ‘{name}’ beside the agenda"),
    "beside-not-regular": N_("‘{name}’ is not an ordinary file"),
    "beside-unreadable": N_("the file ‘{name}’ cannot be opened; check who may read it"),
    "beside-too-big": N_("with ‘{name}’ the reports have more than {limit} MiB of text; shorten it"),
    "beside-not-utf8": N_("‘{name}’ is not UTF-8 from {place} on; save it as UTF-8"),
    "beside-control": N_("‘{name}’ holds the control character {character} at {place}; delete it"),
    "list-form": N_("‘{name}’ is no list of people; name a .csv or .xlsx file"),
    # images that a text names
    "image-outside": N_(
        "the image ‘{name}’ is not inside the agenda's folder, so its words are shown; put the file there"
    ),
    "image-missing": N_(
        "there is no image ‘{name}’ beside this file or the agenda, so its words are shown; check the name"
    ),
    "image-not-regular": N_("the image ‘{name}’ is not an ordinary file, so its words are shown"),
    "image-unreadable": N_(
        "the image ‘{name}’ cannot be opened, so its words are shown; check who may read it"
    ),
    "image-too-big": N_(
        "the image ‘{name}’ is longer than {limit} MiB, so its words are shown; make it smaller"
    ),
    "image-too-large": N_(
        "the image ‘{name}’ has more than {limit} million pixels, so its words are shown; make it smaller"
    ),
    "image-form": N_("‘{name}’ is no image that can be read, so its words are shown; save it as PNG or JPEG"),
    "image-damaged": N_("the image ‘{name}’ is damaged, so its words are shown; save it anew as PNG or JPEG"),
    "image-too-many": N_("from here on images are shown by their words: a meeting keeps {limit}"),
    "image-inline": N_(
        "the image ‘{name}’ stands within a text, a list or a table, so its words are shown; give it a line of"
        " its own in a paragraph"
    ),
    "image-spaces": N_(
        "‘{written}’ is not read as an image; where the file's name has spaces write ![words](<file name.png>)"
    ),
    # the list of people
    "roll-damaged": N_(
        "this is no Excel file that can be read (damaged, locked with a password, or of the old kind .xls);"
        " open it in Excel and save it as .xlsx"
    ),
    "roll-too-big": N_("the list is longer than {limit} MiB; remove pictures and other sheets"),
    "roll-too-many": N_("the list has more than {limit} people; split it"),
    "roll-empty": N_("the list names nobody; write one person in each row below the headings"),
    "roll-quote": N_(
        "a quotation mark opened in this row is not closed; close it, or double it inside a text"
    ),
    "roll-no-name": N_("no row of headings with the names’ column is found; columns that are read: {known}"),
    "roll-heading-unknown": N_("the column ‘{heading}’ is not read; columns that are: {known}"),
    "roll-heading-twice": N_("the column ‘{heading}’ says the same as column {column}; keep one of them"),
    "roll-no-heading": N_("this column has no heading, so it is not read"),
    "roll-foot": N_("“{words}” reads as the foot of the list and not as a person, so the row is left out"),
    "roll-cells": N_(
        "this row has {cells} cells below {headings} headings; put a text that holds the separator in quotes"
    ),
    "roll-name-missing": N_("this person has no name"),
    "roll-card-twice": N_("the card number {card} stands in row {row} already; each person has their own"),
    "roll-name-twice": N_(
        "{name} stands in row {row} already; if that is one person, remove one of the rows"
    ),
    "roll-more": N_("from here on {count} more are as in row {row}"),
    "roll-kind": N_("‘{kind}’ is no kind of person; possible are: {allowed}"),
    "roll-summoned": N_(
        "{summoned} are summoned, but the list names {listed} members; one of the two is off"
    ),
    # the whole
    "agenda-empty": N_("the agenda has no item; add at least one"),
    "duplicate-id": N_("the id ‘{id}’ is taken by the item in line {line}; choose another"),
    "duplicate-award": N_("the id ‘{id}’ is taken by the award in line {line}; choose another"),
    "unknown-person": N_("‘{id}’ is not among people; add it there, or write the full name"),
    "motion-text": N_("this motion has no text, so there is nothing to vote on; add text:"),
    "text-too-long": N_(
        "this text has more than {characters} characters or {lines} lines, too many to page at once in the hall; divide"
        " it between several reports"
    ),
    "target-figure": N_("this target has no figure; add at_least, at_most, about or exactly"),
    "target-range": N_("at_least {least} is more than at_most {most}; exchange them"),
    "awards-order": N_(
        "{form} stands behind {lower}, which is of a lower level; awards are read from the highest to the lowest"
    ),
    "same-candidate": N_(
        "{name} is a candidate in line {line} already; for another of that name add the unit to it: “{name} – Planning”"
    ),
    "same-presidium": N_("{name} is of the presidium in line {line} already; remove one of the two"),
    "same-recipient": N_(
        "{name} receives this in line {line} already; remove one of the two, or tell namesakes apart in the name"
    ),
    "unfilled": N_("here still stands what the blank has, ‘{text}’; write what is right, or remove it"),
    "few-candidates": N_("{candidates} candidates stand for {seats} seats"),
    "awards-count": N_("‘{id}’ names {named} recipients, but counts {counted}; one of the two is off"),
    "summoned-above-staff": N_("{summoned} are summoned of {staff} staff; guests belong in neither figure"),
    "no-chair": N_("no chair is named; until then the signature in the minutes stays open"),
    # cue files
    "cue-keys": N_("an entry has exactly one key, the name of a command; here stands: {keys}"),
    "unknown-command": N_("there is no command ‘{name}’; possible are: {known}"),
    "unknown-item": N_("the agenda has no item ‘{id}’"),
    "unknown-motion": N_("the agenda has no motion ‘{id}’"),
    "unknown-award": N_("the agenda has no award ‘{id}’"),
}
"""Each code of ``plan.faults.CODES`` in English, with its values as placeholders."""


def fault_line(fault: Fault) -> str:
    """The fault as ``file:line:column: sentence``, on one line and harmless to a terminal; a warning says that it is one."""
    place = f"{fault.file}:{fault.line}:{fault.column}"
    sentence = fault_sentence(fault)
    if fault.severity == "warning":
        sentence = _("warning: {sentence}").format(sentence=sentence)
    return safe_line(f"{place}: {sentence}")


def fault_sentence(fault: Fault) -> str:
    """What is wrong, what would be right, and what was probably meant where something is close."""
    values: dict[str, Value] = {
        name: type_word(str(value)) if name in {"expected", "found"} else value
        for name, value in fault.values.items()
    }
    sentence = _(SENTENCES[fault.code]).format(**values)
    if "near" in values:
        sentence = _("{sentence}; did you mean ‘{near}’?").format(sentence=sentence, near=values["near"])
    return sentence


def type_word(name: str) -> str:
    """What a value is, in the words of ``plan.structure``."""
    return {
        "text": pgettext("type", "a text"),
        "whole number": pgettext("type", "a whole number"),
        "number": pgettext("type", "a number"),
        "list": pgettext("type", "a list"),
        "mapping": pgettext("type", "a mapping (key: value)"),
        "true or false": pgettext("type", "true or false"),
        "nothing": pgettext("type", "nothing"),
    }[name]

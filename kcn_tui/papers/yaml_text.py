"""Data as YAML that every reader, YAML 1.1 or 1.2, reads as the same data, and that a person can read too.

A text stands without quotes only where it begins with a letter and holds nothing that any reader could take for
something else; long and many-lined texts are literal blocks; all else is quoted, and a character that YAML cannot
hold as itself is escaped. Lines are never folded, so that what was one line stays one.
"""

import re
import sys
from typing import Any, Final

import yaml

LONG: Final = 100
"""Characters from which a text on one line is a literal block."""

_PLAIN = re.compile(r"[^\W\d_](?:[\w ./()+–,;“”…%-]*[\w./()+–,;“”…%-])?")
_READ_AS_VALUES = frozenset(
    {"y", "n", "yes", "no", "on", "off", "true", "false", "null", "nan", "inf", "none"}
)
_ESCAPED = re.compile(r"[\x00-\x09\x0b-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff\ufeff\ufffe\uffff]")
_NO_BLOCK = re.compile(r" (?:\n|\Z)|\A\s*\Z")
"""Lines that end in a space, and texts of nothing but space: an editor would destroy them unseen."""


def yaml_text(data: dict[str, Any]) -> str:
    """The data (dict, list, str, int, float, bool, None) as YAML, keys in their order, ended by a line feed.

    The layout is written here, which for a roll of 10,000 takes 0.3 s where PyYAML takes more than 3; PyYAML writes the
    texts that are neither plain nor simply quoted.
    """
    out: list[str] = []
    if data:
        _block(out, data, "", "")
    else:
        out.append("{}\n")
    return "".join(out)


def _block(out: list[str], data: dict[str, Any] | list[Any], margin: str, lead: str) -> None:
    """Write a mapping or list that is not empty, its lines after ``margin``, the first one after ``lead``."""
    within = margin + "  "
    for key, value in data.items() if isinstance(data, dict) else enumerate(data):
        in_list = isinstance(data, list)
        out.append(f"{lead}-" if in_list else f"{lead}{_scalar(key, margin, key=True)}:")
        lead = margin
        if not isinstance(value, dict | list):
            out.append(f" {_scalar(value, margin)}\n")
        elif not value:
            out.append(" {}\n" if isinstance(value, dict) else " []\n")
        elif in_list:
            _block(out, value, within, " ")
        else:
            out.append("\n")
            _block(out, value, within, within)


def _scalar(value: Any, margin: str, *, key: bool = False) -> str:
    """One value as it stands behind its key or dash; the lines of a block text after two spaces more than ``margin``."""
    if value is None:
        return "null"
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, int):
        return str(value)
    if not isinstance(value, str):
        return yaml.safe_dump(value).split("\n")[0]
    style = _style(value)
    if style is None:
        return value
    if style == "'":
        return "'{}'".format(value.replace("'", "''"))
    if style == "|" and not key:
        first, *lines = _written(value, style).split("\n")
        return "\n".join([first, *(line and margin + line for line in lines)])
    return _written(value, '"')


def _written(text: str, style: str) -> str:
    """The text in this style as PyYAML writes it behind a key of the outermost mapping.

    A second key follows it, for at the end of a document PyYAML may add dots that no text can be told from.
    """
    tag = "tag:yaml.org,2002:str"
    pairs = [
        (yaml.ScalarNode(tag, "a"), yaml.ScalarNode(tag, text, style=style)),
        (yaml.ScalarNode(tag, "b"), yaml.ScalarNode(tag, "", style="'")),
    ]
    node = yaml.MappingNode("tag:yaml.org,2002:map", pairs)
    written: str = yaml.serialize(
        node, Dumper=yaml.SafeDumper, allow_unicode=True, width=sys.maxsize, line_break="\n"
    )
    return written.removesuffix("\nb: ''\n")[len("a: ") :]


def _style(text: str) -> str | None:
    """PyYAML's sign for how to write the text; None is without quotes."""
    if _ESCAPED.search(text):
        return '"'
    if "\n" in text or len(text) > LONG:
        return '"' if _NO_BLOCK.search(text) else "|"
    return None if _PLAIN.fullmatch(text) and text.casefold() not in _READ_AS_VALUES else "'"

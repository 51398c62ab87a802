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
    """The data (dict, list, str, int, float, bool, None) as YAML, keys in their order, ended by a line feed."""
    text: str = yaml.dump(
        data,
        Dumper=_Dumper,
        allow_unicode=True,
        sort_keys=False,
        default_flow_style=False,
        width=sys.maxsize,
        line_break="\n",
    )
    return text


class _Dumper(yaml.SafeDumper):
    """Lists indented under their keys, no anchors, texts in the style that fits them."""

    def increase_indent(self, flow: bool = False, indentless: bool = False) -> None:  # noqa: ARG002, FBT001, FBT002  PyYAML's own signature
        """Indent one step more; a list as well, which PyYAML by itself leaves under its key's column."""
        super().increase_indent(flow, indentless=False)

    def ignore_aliases(self, data: object) -> bool:  # noqa: ARG002  PyYAML's own signature
        """Write everything where it stands, however often."""
        return True


def _style(text: str) -> str | None:
    """PyYAML's sign for how to write the text; None is without quotes."""
    if _ESCAPED.search(text):
        return '"'
    if "\n" in text or len(text) > LONG:
        return '"' if _NO_BLOCK.search(text) else "|"
    return None if _PLAIN.fullmatch(text) and text.casefold() not in _READ_AS_VALUES else "'"


def _represent(dumper: _Dumper, text: str) -> yaml.ScalarNode:
    return dumper.represent_scalar("tag:yaml.org,2002:str", text, style=_style(text))


_Dumper.add_representer(str, _represent)

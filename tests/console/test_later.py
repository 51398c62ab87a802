"""What is loaded later is named once, and can be had."""

import ast
from importlib import import_module
from pathlib import Path

from kcn_tui.console import later


def named() -> dict[str, str]:
    """The names that the type checker is told of, and the modules they stand for."""
    tree = ast.parse(Path(later.__file__).read_text("utf-8"))
    first = next(node for node in tree.body if isinstance(node, ast.If))
    return {
        alias.asname or alias.name: f"{node.module}.{alias.name}"
        for node in first.body
        if isinstance(node, ast.ImportFrom)
        for alias in node.names
    }


def test_every_name_gives_the_module_that_the_type_checker_takes_it_for() -> None:
    assert named()
    assert {name: getattr(later, name) for name in named()} == {
        name: import_module(module) for name, module in named().items()
    }


async def test_all_of_it_is_loaded_while_the_desk_stands() -> None:
    await later.load_all()
    assert named().keys() <= vars(later).keys()

"""Scenes of the console: what was done before and which keys lead there, for pictures and for what must hold of every screen."""

from tests.console.scenes.stage import (
    PEOPLE,
    SIZES,
    At,
    Scene,
    Stand,
    Type,
    alike,
    folded,
    run_scene,
    run_scenes,
    scene_plan,
)
from tests.console.scenes.table import SCENES

__all__ = [
    "PEOPLE",
    "SCENES",
    "SIZES",
    "At",
    "Scene",
    "Stand",
    "Type",
    "alike",
    "folded",
    "run_scene",
    "run_scenes",
    "scene_plan",
]

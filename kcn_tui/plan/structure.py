"""All that is wrong with a document's structure, by JSON Schema, as faults at their places.

msgspec, which makes the structs, stops at the first fault. This is asked only when it has, because jsonschema
takes as long to import as a whole agenda takes to load.
"""

from collections.abc import Callable, Collection, Iterator
from difflib import get_close_matches
from functools import cache
from typing import TYPE_CHECKING, Any, TypeAlias

from kcn_tui.plan.faults import Fault
from kcn_tui.plan.model import CLOCK_PATTERN, ID_PATTERN, NOT_BLANK
from kcn_tui.plan.values import read_time
from kcn_tui.plan.yaml_nodes import Document, Where

if TYPE_CHECKING:
    from jsonschema import ValidationError

Schema: TypeAlias = dict[str, Any]
_Errors: TypeAlias = "Iterator[ValidationError]"

_MOST_WORDS = 200
"""To look for close words takes about 2 µs a word, and a damaged file may ask for every name in it."""

_NAMES = {
    "string": "text",
    "integer": "whole number",
    "number": "number",
    "array": "list",
    "object": "mapping",
    "boolean": "true or false",
    "null": "nothing",
}
"""What JSON Schema calls a type, and what the faults call it."""


def validate(document: Document, schema: Schema, at: Where = ()) -> list[Fault]:
    """The faults of the part of the document that lies ``at``, against a schema that msgspec generates from a struct.

    A union tagged by ``kind`` is checked against the schema of its own kind alone. A value that is faulted as a
    trap already is not faulted again.
    """
    errors = _validator_class()(schema).iter_errors(document.part(at))
    faults = (_fault(document, error, at) for error in errors)
    return [fault for fault in faults if fault]


def near(word: str, words: Collection[str]) -> str | None:
    """The one of the words that was probably meant; None where none is close, or where there are too many to ask."""
    return next(iter(get_close_matches(word, words, n=1)), None) if len(words) <= _MOST_WORDS else None


def _fault(document: Document, error: "ValidationError", within: Where) -> Fault | None:
    at = (*within, *error.absolute_path)
    if at in document.trapped:
        return None
    describe = _DESCRIBED.get(str(error.validator), _other)
    return describe(document, error, at)


def _type(document: Document, error: "ValidationError", at: Where) -> Fault:
    wanted, value, raw = str(error.validator_value), error.instance, document.raw(at)
    if value is None:
        return document.fault("missing-value", at, key=str(at[-1]) if at else "")
    if wanted == "string" and raw is not None:
        return document.fault("bool-word" if isinstance(value, bool) else "number-as-text", at, raw=raw)
    if wanted == "integer" and isinstance(value, float):
        return document.fault("whole-number", at, raw=raw or str(value))
    if wanted in {"integer", "number"} and isinstance(value, str):
        with_point = value.replace(",", ".", 1)
        if raw is None and _is_number(value):
            return document.fault("text-as-number", at, raw=value)
        if with_point != value and _is_number(with_point):
            return document.fault("decimal-comma", at, raw=value, number=with_point)
    return document.fault("type", at, expected=_NAMES[wanted], found=_found(value))


def _is_number(text: str) -> bool:
    whole, _point, fraction = text.strip().lstrip("+-").partition(".")
    return whole.isdecimal() and (fraction or "0").isdecimal()


def _found(value: Any) -> str:
    if isinstance(value, bool):
        return _NAMES["boolean"]
    names = {str: "string", int: "integer", float: "number", list: "array", dict: "object"}
    return _NAMES[names[type(value)]]


def _missing(document: Document, error: "ValidationError", at: Where) -> Fault:
    return document.fault("missing-key", at, key=error.message)


def _unknown(document: Document, error: "ValidationError", at: Where) -> Fault:
    key, known = str(at[-1]), list(error.schema["properties"])  # type: ignore[index]  # only an object schema has the keyword
    if document.is_bare_key_in_braces(at) and near(key, known) is None:
        return document.fault("stray-comma", at, of="key", key=key)
    return document.fault("unknown-key", at, of="key", key=key, known=", ".join(known), near=near(key, known))


def _key_form(document: Document, error: "ValidationError", at: Where) -> Fault:
    return document.fault("id-form", at, of="key", id=error.message)


def _pattern(document: Document, error: "ValidationError", at: Where) -> Fault:
    if error.validator_value == ID_PATTERN:
        return document.fault("id-form", at, id=str(error.instance))
    if error.validator_value == NOT_BLANK:
        return _short(document, error, at)
    wrong = read_time(str(error.instance)) if error.validator_value == CLOCK_PATTERN else None
    if isinstance(wrong, str):
        return document.fault(wrong, at, raw=str(error.instance))
    return _other(document, error, at)


def _one_of(document: Document, error: "ValidationError", at: Where) -> Fault:
    if error.instance is None:
        return document.fault("missing-value", at, key=str(at[-1]) if at else "")
    allowed = [str(value) for value in error.validator_value]  # type: ignore[union-attr]  # an enum is a list
    value = str(error.instance)
    return document.fault(
        "not-one-of", at, value=value, allowed=", ".join(allowed), near=near(value, allowed)
    )


def _kind(document: Document, error: "ValidationError", at: Where) -> Fault:
    kinds: list[str] = error.validator_value  # type: ignore[assignment]  # put there by _tagged_union
    allowed = ", ".join(kinds)
    kind = error.message
    if not kind:
        return document.fault("kind-missing", at, allowed=allowed)
    return document.fault("kind-unknown", at, kind=kind, allowed=allowed, near=near(kind, kinds))


def _minimum(document: Document, error: "ValidationError", at: Where) -> Fault:
    return document.fault("too-small", at, value=str(error.instance), least=str(error.validator_value))


def _maximum(document: Document, error: "ValidationError", at: Where) -> Fault:
    return document.fault("too-big", at, value=str(error.instance), most=str(error.validator_value))


def _short(document: Document, _error: "ValidationError", at: Where) -> Fault:
    return document.fault("too-short", at)


def _other(document: Document, error: "ValidationError", at: Where) -> Fault:
    return document.fault("structure", at, problem=error.message)


_DESCRIBED: dict[str, Callable[[Document, "ValidationError", Where], Fault]] = {
    "type": _type,
    "required": _missing,
    "additionalProperties": _unknown,
    "propertyNames": _key_form,
    "pattern": _pattern,
    "enum": _one_of,
    "kind": _kind,
    "minimum": _minimum,
    "maximum": _maximum,
    "minLength": _short,
    "minItems": _short,
}


@cache
def _validator_class() -> Any:
    """A validator whose errors say which key and which kind they are about."""
    from jsonschema import Draft202012Validator
    from jsonschema.validators import extend

    def is_whole(_checker: Any, value: Any) -> bool:
        return isinstance(value, int) and not isinstance(value, bool)

    return extend(  # type: ignore[no-untyped-call]  # its stubs leave it so
        Draft202012Validator,
        validators={
            "required": _each_required,
            "additionalProperties": _each_unknown,
            "propertyNames": _each_key,
            "anyOf": _any_of,
        },
        type_checker=Draft202012Validator.TYPE_CHECKER.redefine("integer", is_whole),
    )


def _error(message: str, **details: Any) -> "ValidationError":
    from jsonschema import ValidationError

    return ValidationError(message, **details)


def _each_required(_validator: Any, required: list[str], instance: Any, _schema: Schema) -> _Errors:
    if isinstance(instance, dict):
        yield from (_error(key) for key in required if key not in instance)


def _each_unknown(validator: Any, allowed: Any, instance: Any, schema: Schema) -> _Errors:
    if not isinstance(instance, dict):
        return
    for key in instance.keys() - schema.get("properties", {}).keys():
        if allowed is False:
            yield _error(key, path=[key])
        else:
            yield from validator.descend(instance[key], allowed, path=key)


def _each_key(validator: Any, form: Schema, instance: Any, _schema: Schema) -> _Errors:
    if isinstance(instance, dict):
        valid = validator.evolve(schema=form).is_valid
        yield from (_error(key, path=[key]) for key in instance if not valid(key))


def _any_of(validator: Any, branches: list[Schema], instance: Any, schema: Schema) -> _Errors:
    if "discriminator" in schema:
        yield from _tagged_union(validator, instance, schema["discriminator"])
        return
    failed = [[*validator.descend(instance, branch)] for branch in branches if branch != {"type": "null"}]
    if all(failed) and not (instance is None and {"type": "null"} in branches):
        # the branch that is at least of the right type; else the widest, which msgspec names last
        yield from next((errors for errors in failed if not _is_wrong_type(errors)), failed[-1])


def _is_wrong_type(errors: list["ValidationError"]) -> bool:
    return any(error.validator == "type" and not error.path for error in errors)


def _tagged_union(validator: Any, instance: Any, discriminator: Schema) -> _Errors:
    kinds, name = discriminator["mapping"], discriminator["propertyName"]
    if not isinstance(instance, dict):
        yield _error("", validator="type", validator_value="object", instance=instance)
        return
    kind = instance.get(name)
    if isinstance(kind, str) and kind in kinds:
        yield from validator.descend(instance, {"$ref": kinds[kind]})
    elif kind is None:
        yield _error("", validator="kind", validator_value=list(kinds))
    else:
        yield _error(str(kind), validator="kind", validator_value=list(kinds), path=[name])

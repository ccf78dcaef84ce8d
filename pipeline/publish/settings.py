"""What a user may settle about a release: how it is described, how many are kept, which limits it must reach.

The reviewed defaults are in `dataset.toml` beside this module; a `dataset.toml` beside the articles replaces single values.
"""

import datetime as dt
import functools
import re
import tomllib
from collections.abc import Mapping
from pathlib import Path
from typing import Any, NamedTuple

from packaging.licenses import InvalidLicenseExpression, canonicalize_license_expression

from pipeline.failures import Refused

NAME = "dataset.toml"
DEFAULTS = Path(__file__).with_name(NAME)


class SettingsError(Refused):
    """A `dataset.toml` cannot be used as it is."""


class About(NamedTuple):
    """What a release says of itself beyond what can be counted."""

    title: str
    description: str
    creators: list[str]
    license: str | None = None
    homepage: str | None = None
    contact: str | None = None
    published_day: dt.date | None = None

    def as_json(self) -> dict[str, Any]:
        """What is settled, ready for JSON."""
        day = self.published_day.isoformat() if self.published_day else None
        return {name: value for name, value in {**self._asdict(), "published_day": day}.items() if value is not None}


class Settings(NamedTuple):
    """Everything a user may settle. Limits are shares by the name of a measure (`quality.MEASURES`)."""

    about: About
    keep: int
    minimum: Mapping[str, float]
    expected: Mapping[str, float]
    maximum: Mapping[str, float]
    change: Mapping[str, float]

    def limits(self) -> dict[str, Mapping[str, float]]:
        """The limits alone, by section."""
        return {name: getattr(self, name) for name in LIMITS}


def read(folder: Path) -> Settings:
    """Settings for the articles of a folder; raises SettingsError when its `dataset.toml` is wrong."""
    path = folder / NAME
    return _settings(path) if path.is_file() else default()


def restore(about: Mapping[str, Any], limits: Mapping[str, Any]) -> Settings:
    """Settings of a published release, from what its documents hold of them (`About.as_json`, `Settings.limits`)."""
    day = about.get("published_day")
    described = About(**{**about, "published_day": dt.date.fromisoformat(day) if day else None})
    return Settings(described, 0, *(limits[name] for name in LIMITS))


@functools.cache
def default() -> Settings:
    """The reviewed defaults."""
    return _settings(DEFAULTS)


def _settings(path: Path) -> Settings:
    values = _parse(DEFAULTS)
    if path != DEFAULTS:
        for section, changed in _parse(path).items():
            if section not in values or not isinstance(changed, dict):
                raise SettingsError(f"{path}: {section} is not one of {', '.join(f'[{name}]' for name in values)}")
            known = About._fields if section == "about" else values[section]
            if unknown := sorted(set(changed) - set(known)):
                raise SettingsError(f"{path}: [{section}] has no {unknown[0]}; it has {', '.join(known)}")
            values[section] |= changed
    _check(path, values)
    return Settings(About(**values["about"]), values["releases"]["keep"], *(values[name] for name in LIMITS))


LIMITS = ("minimum", "expected", "maximum", "change")


def _parse(path: Path) -> dict[str, Any]:
    try:
        return tomllib.loads(path.read_text(encoding="utf-8-sig"))
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise SettingsError(f"{path} cannot be read: {error}") from None


def _check(path: Path, values: Mapping[str, Any]) -> None:
    for name, value in values["about"].items():
        if name == "creators":
            right = isinstance(value, list) and value and all(_is_text(item) for item in value)
        else:
            right = type(value) is dt.date if name == "published_day" else _is_text(value)
        if not right:
            raise SettingsError(f"{path}: [about] {name} is {value!r}")
    _check_license(path, values["about"].get("license"))
    keep = values["releases"]["keep"]
    if type(keep) is not int or keep < 0:
        raise SettingsError(f"{path}: [releases] keep is {keep!r}, not a number of releases")
    for section in LIMITS:
        for name, value in values[section].items():
            if type(value) not in (int, float) or not 0 <= value <= 1:
                raise SettingsError(f"{path}: [{section}] {name} is {value!r}, not a share from 0 to 1")


def _check_license(path: Path, name: str | None) -> None:
    """What describes a release has room for one identifier of the SPDX list, or an address where a licence can be read."""
    if name is None or re.fullmatch(r"https?://\S+", name):
        return
    try:
        written = str(canonicalize_license_expression(name))
    except InvalidLicenseExpression:
        written = ""
    if written != name or " " in name or name.startswith("LicenseRef-"):
        meant = (
            f"did you mean {written}?" if written.lower() == name.lower() else "as CC-BY-4.0; or give its web address"
        )
        raise SettingsError(f"{path}: [about] license is {name!r}, not an SPDX identifier: {meant}")


def _is_text(value: object) -> bool:
    return isinstance(value, str) and value.strip() != ""

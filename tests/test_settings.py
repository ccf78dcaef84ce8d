import datetime as dt

import pytest

from pipeline.publish import settings


def read(folder, text):
    (folder / settings.NAME).write_text(text, encoding="utf-8")
    return settings.read(folder)


def test_without_a_file_the_defaults_hold(tmp_path):
    assert settings.read(tmp_path) == settings.default()
    assert settings.default().keep == 0
    assert settings.default().about.license is None


def test_a_file_replaces_single_values(tmp_path):
    chosen = read(
        tmp_path,
        '[about]\ntitle = "Talk"\npublished_day = 2031-05-06\n[releases]\nkeep = 3\n[minimum]\ndates_resolved = 0\n',
    )
    assert (chosen.about.title, chosen.about.published_day, chosen.keep) == ("Talk", dt.date(2031, 5, 6), 3)
    assert chosen.about.creators == settings.default().about.creators
    assert chosen.minimum == {**settings.default().minimum, "dates_resolved": 0}


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("[about", "cannot be read"),
        ("[about]\ntitel = 'x'", "no titel; it has title, description"),
        ("[extra]\nx = 1", "extra is not one of"),
        ("about = 1", "about is not one of"),
        ("[about]\ntitle = ''", "title is ''"),
        ("[about]\ncreators = 'me'", "creators is 'me'"),
        ("[about]\ncreators = []", r"creators is \[\]"),
        ("[about]\npublished_day = 2031-05-06T10:00:00", "published_day is"),
        ("[about]\nlicense = 'CC BY 4.0'", "license is 'CC BY 4.0', not an SPDX identifier: as CC-BY-4.0"),
        ("[about]\nlicense = 'cc-by-4.0'", "did you mean CC-BY-4.0"),
        ("[about]\nlicense = 'MIT OR CC0-1.0'", "not an SPDX identifier"),
        ("[about]\nlicense = 'LicenseRef-ours'", "not an SPDX identifier"),
        ("[about]\nlicense = 4", "license is 4"),
        ("[releases]\nkeep = -1", "keep is -1"),
        ("[releases]\nkeep = true", "keep is True"),
        ("[minimum]\ndates_resolved = 40", "dates_resolved is 40, not a share"),
    ],
)
def test_a_wrong_file_is_named_with_what_is_wrong(tmp_path, text, message):
    with pytest.raises(settings.SettingsError, match=message):
        read(tmp_path, text)


@pytest.mark.parametrize("licence", ["CC-BY-4.0", "ODbL-1.0", "https://press.example/terms"])
def test_a_licence_is_an_identifier_or_an_address(tmp_path, licence):
    assert read(tmp_path, f'[about]\nlicense = "{licence}"\n').about.license == licence


def test_settings_of_a_release_are_read_back(tmp_path):
    chosen = read(tmp_path, '[about]\ntitle = "Talk"\ncontact = "me"\npublished_day = 2031-05-06\n')
    assert settings.restore(chosen.about.as_json(), chosen.limits()) == chosen

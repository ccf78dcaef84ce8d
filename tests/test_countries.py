"""Countries counted by their names, peoples, capitals and towns."""

import pytest

from pipeline.countries import countries_of


@pytest.mark.parametrize(
    ("text", "counts"),
    [
        ("Peru and Ecuador agreed. The Peruvian and her Chilean guest left Quito.", {"PE": 2, "EC": 2, "CL": 1}),
        ("QUITO (Northline News) - The U.S. and South Korea agreed.", {"EC": 1, "US": 1, "KR": 1}),
        ("Latin America, South America and Americans", {"US": 1}),
        ("Papua New Guinea and New Zealand", {"PG": 1, "NZ": 1}),
        ("Sydney Orr flew to Sydney", {"AU": 1}),
        ("TARN, Ore. — She left Oster, Idaho, for Virginia Orr. In Ohio it snowed.", {"US": 3}),
        ("turkey in the lima bean soup", {}),
        ("Chile's, Peru’s, NEW ZEALAND'S and Côte d'Ivoire's lakes", {"CL": 1, "PE": 1, "NZ": 1, "CI": 1}),
    ],
)
def test_countries(text, counts):
    assert countries_of(text) == counts


def test_only_the_lead_is_asked_where_that_is_wanted():
    assert countries_of("In Chile it snowed, unlike in Peru.", 20) == {"CL": 1}

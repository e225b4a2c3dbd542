"""Names of places that are no city's or no country's alone: city states, and parts of countries. Data alone."""

from __future__ import annotations

CITY_STATES = (
    "Singapore", "Monaco", "San Marino", "Luxembourg", "Djibouti", "Kuwait", "Hong Kong", "Hong Kong SAR", "Macao",
    "Macau", "Macao SAR", "Macau SAR", "Gibraltar", "Vatican City", "Panama", "Guatemala",
)  # fmt: skip
"""Names that a city shares with its country: a meeting "in Djibouti" was in the city."""

REGIONS = frozenset(
    """Alabama Alaska Arizona Arkansas California Colorado Connecticut Delaware Florida Hawaii Idaho Illinois Indiana
    Iowa Kansas Kentucky Louisiana Maine Maryland Massachusetts Michigan Minnesota Mississippi Missouri Montana
    Nebraska Nevada Ohio Oklahoma Oregon Pennsylvania Tennessee Texas Utah Vermont Virginia Washington Wisconsin
    Wyoming Queensland Victoria Tasmania Ontario Quebec Québec Alberta Manitoba Saskatchewan England Scotland Wales
    Bali Java Sindh Punjab Bavaria Catalonia Sicily Zanzibar Okinawa Hokkaido Hawai'i
    """.split()
) | {
    "New South Wales", "South Australia", "Western Australia", "Northern Territory", "British Columbia", "Nova Scotia",
    "Northern Ireland", "New York", "New Jersey", "New Mexico", "New Hampshire", "North Carolina", "South Carolina",
    "North Dakota", "South Dakota", "West Virginia", "Rhode Island", "West Java", "Central Java", "D.C.", "DC", "NSW",
    "ACT", "Australian Capital Territory",
}  # fmt: skip
"""Parts of countries: after a city, no country."""

"""Units as news prints them → codes: ISO 4217 for money, `percent`, UCUM for everything else.

Tables, and which currency a bare `$` or `pesos` is by the whole text; what a number is and where a unit may stand is
`pipeline.figures`' business.

Names of currencies come from CLDR (through babel). Codes of measures follow The Unified Code for Units of Measure,
version 2.1 (https://ucum.org/ucum); what UCUM has no code for is an annotation in braces, as UCUM provides (`{point}`),
and so is a name that does not settle the unit (`{ton}`: short, long or metric; `{degree}`: of what scale).
"""

import functools
import re
import unicodedata
from datetime import date
from typing import NamedTuple

from babel import Locale
from babel.localedata import locale_identifiers
from babel.numbers import get_currency_name, get_currency_symbol, get_territory_currencies

from pipeline.countries import LEAD, countries_of, told_of
from pipeline.gather.datelines import dateline, dateline_extent

MONEY, PERCENT, DURATION, MEASURE = "money", "percent", "duration", "measure"


class Unit(NamedTuple):
    """A unit: its code and the kind of quantity it measures."""

    code: str
    kind: str


# A space stands between pieces as `pieces` cuts them ("km / h"). Each name also stands for its plural.
WORDS = {
    PERCENT: {
        "percent": "percent", "per cent": "percent", "pct": "percent", "pc": "percent", "%": "percent",
        "percentage point": "{percentage_point}", "percent point": "{percentage_point}",
        "% point": "{percentage_point}",
        "basis point": "{basis_point}", "bp": "{basis_point}",
    },
    DURATION: {
        "year": "a", "yr": "a", "month": "mo", "week": "wk", "wk": "wk", "fortnight": "2.wk", "day": "d",
        "night": "{night}", "calendar day": "d", "business day": "{business_day}", "working day": "{working_day}",
        "trading day": "{trading_day}",
        "hour": "h", "hr": "h", "minute": "min", "min": "min", "second": "s", "sec": "s", "millisecond": "ms",
        "decade": "10.a", "century": "100.a", "centuries": "100.a", "millennium": "1000.a", "millennia": "1000.a",
    },
    MEASURE: {
        # length and area
        "metre": "m", "meter": "m", "micron": "um", "mile": "[mi_i]",
        "yard": "[yd_i]", "foot": "[ft_i]", "feet": "[ft_i]", "inch": "[in_i]", "inches": "[in_i]", "ft": "[ft_i]",
        "nautical mile": "[nmi_i]", "light year": "[ly]", "light - year": "[ly]", "hectare": "har", "acre": "[acr_us]",
        "square kilometre": "km2", "square kilometer": "km2", "square metre": "m2", "square meter": "m2",
        "square mile": "[smi_us]", "square foot": "[sft_i]", "square feet": "[sft_i]", "square yard": "[syd_i]",
        "square inch": "[sin_i]", "sq km": "km2", "sq m": "m2", "sq ft": "[sft_i]", "sq mi": "[smi_us]",
        "km 2": "km2", "km ²": "km2", "m 2": "m2", "m ²": "m2", "m 3": "m3", "m ³": "m3", "sq . km": "km2",
        "sq . m": "m2", "sq . ft": "[sft_i]", "sq . mi": "[smi_us]",
        # volume
        "litre": "L", "liter": "L", "cubic metre": "m3", "cubic meter": "m3", "acre foot": "[acr_us].[ft_i]",
        "acre - foot": "[acr_us].[ft_i]", "acre feet": "[acr_us].[ft_i]", "acre - feet": "[acr_us].[ft_i]",
        "cubic foot": "[cft_i]", "cubic feet": "[cft_i]", "cubic kilometre": "km3", "cubic kilometer": "km3",
        "cubic yard": "[cyd_i]", "cubic inch": "[cin_i]", "cubic centimetre": "cm3", "cubic centimeter": "cm3",
        "gallon": "[gal_us]", "pint": "[pt_us]", "quart": "[qt_us]", "fluid ounce": "[foz_us]",
        "tablespoon": "[tbs_us]", "teaspoon": "[tsp_us]", "tbsp": "[tbs_us]", "tsp": "[tsp_us]", "barrel": "[bbl_us]",
        "bpd": "[bbl_us]/d",
        "bushel": "[bu_us]",
        # pressure
        "mmhg": "mm[Hg]", "mm hg": "mm[Hg]",
        # mass
        "kilo": "kg", "gram": "g", "gramme": "g",
        "dwt": "{deadweight_ton}", "deadweight ton": "{deadweight_ton}", "deadweight tonne": "{deadweight_ton}",
        "tonne": "t", "metric ton": "t", "metric tonne": "t", "ton": "{ton}", "megaton": "{megaton}",
        "kiloton": "{kiloton}",
        "gigaton": "Gt", "ounce": "[oz_av]", "lb": "[lb_av]",
        "pound": "[lb_av]", "carat": "[car_m]",
        # speed and rotation
        "mph": "[mi_i]/h", "kph": "km/h", "kmph": "km/h", "km / h": "km/h", "km / hr": "km/h", "m / s": "m/s",
        "knot": "[kn_i]", "rpm": "{revolution}/min", "mpg": "[mi_i]/[gal_us]",
        # energy, power, electricity
        "watt": "W", "watt hour": "W.h",
        "kilowatt hour": "kW.h", "kilowatt - hour": "kW.h", "megawatt hour": "MW.h", "megawatt - hour": "MW.h",
        "gigawatt hour": "GW.h", "gigawatt - hour": "GW.h", "terawatt hour": "TW.h", "terawatt - hour": "TW.h",
        "horsepower": "[HP]", "joule": "J", "calorie": "[Cal]", "kilocalorie": "kcal", "volt": "V", "amp": "A",
        "ampere": "A", "ohm": "Ohm", "hertz": "Hz", "pascal": "Pa", "newton": "N", "becquerel": "Bq", "sievert": "Sv",
        "newton metre": "N.m", "newton meter": "N.m", "pound - foot": "[ft_i].[lbf_av]", "lb - ft": "[ft_i].[lbf_av]",
        "pound foot": "[ft_i].[lbf_av]", "foot pound": "[ft_i].[lbf_av]", "pound - feet": "[ft_i].[lbf_av]",
        # temperature and angle
        "degree celsius": "Cel", "degrees celsius": "Cel", "celsius": "Cel", "degrees centigrade": "Cel",
        "degree centigrade": "Cel", "degree c": "Cel", "degrees c": "Cel", "° c": "Cel", "° celsius": "Cel",
        "degree fahrenheit": "[degF]", "degrees fahrenheit": "[degF]", "fahrenheit": "[degF]", "degree f": "[degF]",
        "degrees f": "[degF]", "° f": "[degF]", "° fahrenheit": "[degF]", "kelvin": "K", "degree": "{degree}",
        "°": "{degree}",
        # information, sound, concentration, earthquakes
        "magnitude": "{magnitude}",
        "byte": "By", "megapixel": "{megapixel}",
        "lux": "lx", "lumen": "lm",
        "decibel": "dB", "ppm": "[ppm]", "ppb": "[ppb]", "part per million": "[ppm]", "parts per million": "[ppm]",
        "part per billion": "[ppb]", "parts per billion": "[ppb]",
    },
}  # fmt: skip

PREFIXED = {
    "deca": "da", "deci": "d", "centi": "c", "milli": "m", "micro": "u", "nano": "n", "hecto": "h", "kilo": "k", "mega": "M",
    "giga": "G", "tera": "T", "peta": "P",
}  # fmt: skip
"""Metric prefixes (UCUM 2.1, table 1): any may stand before a unit of `METRIC`."""

METRIC = "metre meter litre liter gram gramme tonne watt joule volt ampere hertz pascal newton becquerel sievert byte".split()
# Case counts here: mW is not MW. A letter alone is a unit only when it touches its number ("5m", not "5 m people").
ABBREVIATIONS = {
    "km": "km", "kms": "km", "KM": "km", "cm": "cm", "mm": "mm", "nm": "nm", "mi": "[mi_i]", "yd": "[yd_i]",
    "yds": "[yd_i]", "ft": "[ft_i]", "ha": "har", "cc": "cm3", "ml": "mL", "mL": "mL", "cl": "cL", "kg": "kg",
    "kgs": "kg", "mg": "mg", "lbs": "[lb_av]", "oz": "[oz_av]", "kW": "kW", "kw": "kW", "KW": "kW", "MW": "MW",
    "GW": "GW", "TW": "TW", "Wh": "W.h", "kWh": "kW.h", "KWh": "kW.h", "kwh": "kW.h", "MWh": "MW.h", "GWh": "GW.h",
    "TWh": "TW.h", "Hz": "Hz", "kHz": "kHz", "MHz": "MHz", "GHz": "GHz", "Nm": "N.m", "dB": "dB", "KB": "kBy",
    "kB": "kBy", "MB": "MBy", "GB": "GBy", "TB": "TBy", "PB": "PBy", "Mbps": "Mbit/s", "Gbps": "Gbit/s", "PS": "[HP]",
    "hp": "[HP]", "bhp": "[HP]", "μm": "um", "µm": "um", "mAh": "mA.h", "W": "W", "V": "V", "sqm": "m2",
    "sqft": "[sft_i]", "stone": "[stone_av]",
}  # fmt: skip
LETTERS = {
    "m": "m", "g": "g", "l": "L", "L": "L", "t": "t", "st": "[stone_av]", "h": "h", "W": "W", "V": "V", "C": "Cel", "F": "[degF]",
    "K": "K", "in": "[in_i]", "″": "[in_i]",
}  # fmt: skip

# Printed before the number. CLDR's English symbols are added below; these are the house styles of newspapers.
PREFIXES = {
    "$": "{dollar}", "$ US": "USD", "$ A": "AUD", "$ NZ": "NZD", "$ C": "CAD", "$ HK": "HKD", "US $": "USD",
    "USD $": "USD", "U.S. $": "USD", "U . S . $": "USD", "A $": "AUD", "AU $": "AUD", "C $": "CAD", "Can $": "CAD",
    "CDN $": "CAD", "NZ $": "NZD", "HK $": "HKD", "S $": "SGD", "SG $": "SGD", "NT $": "TWD", "TT $": "TTD",
    "J $": "JMD", "Z $": "ZWL", "R $": "BRL", "£": "GBP", "E £": "EGP", "€": "EUR", "¥": "JPY", "₹": "INR",
    "₨": "{rupee}", "Rs": "{rupee}", "Rs .": "{rupee}", "₽": "RUB", "₩": "KRW", "₪": "ILS", "₺": "TRY", "₴": "UAH", "₦": "NGN",
    "₫": "VND", "₱": "PHP", "฿": "THB", "₸": "KZT", "₵": "GHS", "GH ₵": "GHS", "GH ¢": "GHS", "RM": "MYR",
    "RMB": "CNY", "N": "NGN", "Kč": "CZK",
    "N $": "NAD", "EC $": "XCD", "FJ $": "FJD", "Bds $": "BBD", "Tk": "BDT", "Tk .": "BDT", "Dh": "AED", "Dhs": "AED",
    "QR": "QAR", "USh": "UGX", "Ush": "UGX", "TSh": "TZS", "Tsh": "TZS",
    "Rp": "IDR", "KSh": "KES",
    "DKr": "DKK", "Dkr": "DKK", "SKr": "SEK", "Skr": "SEK", "NKr": "NOK", "Nkr": "NOK", "IKr": "ISK", "Ikr": "ISK",
    "kr": "{crown}", "Kr": "{crown}", "SFr": "CHF", "Sfr": "CHF", "Rmb": "CNY", "Rbs": "RUB", "Bt": "THB",
    "Ksh": "KES", "Sh": "{shilling}", "Shs": "{shilling}", "R": "ZAR", "P": "{P}", "K": "{K}", "M": "LSL", "E": "SZL", "D": "GMD",
    "MK": "MWK", "Php": "PHP", "PhP": "PHP", "CHF": "CHF", "Y =": "JPY", "zł": "PLN",
}  # fmt: skip

WORDLIKE = frozenset("ALL BAM COP CUP GEL MAD MOP PEN RON SOS TOP TRY".split())
"""Codes that are words or names too: of money only before a large amount (`COP 500 million`, not `COP29`, `TOP 10`)."""

# Words whose currency no CLDR name settles by itself, and the one that news means when it does not say.
BARE_CURRENCIES = {
    "us dollar": "USD", "u . s . dollar": "USD", "american dollar": "USD",
    "euro": "EUR", "yen": "JPY", "yuan": "CNY", "renminbi": "CNY", "rmb": "CNY", "pound sterling": "GBP",
    "british pound": "GBP", "sterling": "GBP", "stg": "GBP", "ruble": "RUB", "rouble": "RUB",
    "russian rouble": "RUB", "rand": "ZAR", "lira": "TRY", "hryvnia": "UAH", "shekel": "ILS", "israeli shekel": "ILS",
    "naira": "NGN", "won": "KRW", "rupiah": "IDR", "ringgit": "MYR", "baht": "THB", "zloty": "PLN", "forint": "HUF",
    "taka": "BDT", "danish crown": "DKK", "swedish crown": "SEK", "norwegian crown": "NOK",
    "czech crown": "CZK", "swiss franc": "CHF", "reais": "BRL", "bitcoin": "XBT", "dong": "VND", "tenge": "KZT",
    "cedi": "GHS", "birr": "ETB", "kuna": "HRK", "hong kong dollar": "HKD",
    "€": "EUR", "£": "GBP", "quid": "GBP",
}  # fmt: skip
AMBIGUOUS = {
    "dollar": "dollar", "buck": "dollar",
    "peso": "peso", "dinar": "dinar", "dirham": "dirham", "franc": "franc", "krone": "krone", "kroner": "krone",
    "kronor": "krona", "krona": "krona", "shilling": "shilling", "rupee": "rupee", "riyal": "riyal", "rial": "rial",
    "guilder": "guilder", "crown": "crown", "kr": "crown",
    "cfa franc": "CFA_franc", "franc cfa": "CFA_franc", "francs cfa": "CFA_franc", "fcfa": "CFA_franc",
}  # fmt: skip
"""Currencies of several countries: the code is the name in braces, until `settled` finds the country in the text."""

CROWN = "{crown}"

NO_MONEY = frozenset({"gold", "mark", "pound", "real"})
"""Last words of names of currencies by CLDR that by themselves mean something else."""

THINGS = frozenset(
    f"{{{name}}}"
    for name in "afghani balboa colón crown dram florin guarani kip leone lev loti pula quetzal sol som".split()
)
"""Names of money, in braces, that are names of other things too: of money after a large amount, beside one in another
currency, or in a text that names the country."""

CROWNS = ("krone", "krona", "króna", "koruna")
"""The last words of the names that CLDR has for crowns."""

DOLLAR = "{dollar}"

PLAIN_AT_HOME = {"AU": "AUD", "CA": "CAD", "NZ": "NZD"}
"""Countries whose newspapers print the national dollar as a mere `$`."""

AMERICAN_SPELLING = re.compile(
    r"\b(?:(?:kilo|centi|milli)?meters?|(?:milli)?liters?|neighbors?|neighborhoods?|harbors?|colors?|colored|favorites?|defenses?"
    r"|centers?|theaters?|traveled|gray)\b"
)
"""Spellings of the United States alone: their writers mean their own dollar, wherever they write from."""

BRITISH_SPELLING = re.compile(
    r"\b(?:per cent|(?:kilo|centi|milli)?metres?|(?:mega|giga|milli)?litres?|neighbours?|neighbourhoods?|harbours?|colours?"
    r"|favourites?|centres?|theatres?|programmes?|labour|defence|travelled|[Cc]ouncillors?|jewellery|tyres?"
    r"|(?:apolog|author|civil|critic|final|legal|mobil|modern|organ|priorit|privat|real|recogn|special|stabil|util|vandal)is"
    r"(?:e|ed|es|ing|ers?|ations?)"
    r"|Defence (?:lawyer|counsel|barrister)|[Cc]rown (?:prosecutor|counsel|solicitor)s?|Detective (?:Constable|Inspector))\b"
)
"""Spellings that American newspapers have not, and who is in courts of the Commonwealth alone."""

MARKED = re.compile(
    r"\b(?:A|AU|C|Can|CDN|NZ|S|SG|J|TT|Bds|BZ|B|FJ|G|EC|CI|NA?|L|SI)\$"
    r"|\b(?:Australian|Canadian|New Zealand|Singapore|Jamaican|Fiji) dollar"
)
"""Marks of a dollar of such a country; a mere `$` beside them is another's."""

LETTER_OF = {
    "{P}": {"PH": "PHP", "BW": "BWP"},
    "{K}": {"ZM": "ZMW", "MW": "MWK", "PG": "PGK"},
    "{pound}": {"EG": "EGP", "LB": "LBP", "SD": "SDG", "SS": "SSP", "SY": "SYP"},
}
"""Letters that newspapers of several countries print before a sum, and what each stands for; pounds that are not British."""

AT_HOME = {"K": LETTER_OF["{K}"], "P": LETTER_OF["{P}"], "MK": {"MW"}, "M": {"LS"}, "E": {"SZ"}, "D": {"GM"}}
"""Letters before a sum that are no money but in news of their countries: `K270`, `M15`."""

USUAL = {"{rupee}": "INR", "{kwacha}": "ZMW", "{pound}": "GBP"}
"""What is meant by a name in a text that names none of its countries."""

SUBUNITS = {
    "cent": "{cent}", "penny": "{penny}", "pence": "{penny}", "p": "{penny}", "sen": "{sen}", "kopeck": "{kopeck}",
    "paise": "{paisa}", "paisa": "{paisa}", "dime": "{dime}",
    "us cent": "{cent}", "u . s . cent": "{cent}", "australian cent": "{cent}", "canadian cent": "{cent}",
    "new zealand cent": "{cent}", "euro cent": "{cent}",
}  # fmt: skip
"""Of which currency a cent is, its name does not say, and ISO 4217 has no codes for subunits."""

LONGEST = 5
"""Pieces in the longest unit name ("trinidad & tobago dollars")."""


def _spaced(name: str) -> str:
    """Write a name as its pieces, a space between."""
    return " ".join(re.findall(r"[^\W\d_]+|\S", name))


def _currencies() -> list[str]:
    """List the codes of the currencies in use; CLDR dates the names of the others: "German marks (1948-)"."""
    codes = map(str, Locale("en").currencies)
    return [code for code in codes if "(" not in get_currency_name(code, locale="en")]


def _plurals(name: str) -> tuple[str, ...]:
    return (name,) if name in {"p", "%", "°"} or name.endswith(("s", "ft", "feet")) else (name, name + "s")


@functools.cache
def _tender() -> dict[str, dict[str, str]]:
    """Map the last word of the name of each currency in use ("sol") to its codes, with the plural by CLDR: PEN, "soles"."""
    found: dict[str, dict[str, str]] = {}
    for code in sorted({code for land in Locale("en").territories for code in _money_of(str(land))}):
        one, several = (get_currency_name(code, count=count, locale="en").lower().split() for count in (1, 2))
        known = BARE_CURRENCIES.keys() | AMBIGUOUS.keys() | SUBUNITS.keys() | NO_MONEY
        if len(one) > 1 and one[-1] not in known:
            found.setdefault(one[-1], {})[code] = several[-1]
    return found


def _plain(name: str) -> str:
    """Write a name without its accents."""
    return "".join(letter for letter in unicodedata.normalize("NFD", name) if not unicodedata.combining(letter))


def is_at_home(code: str, text: str) -> bool:
    """Whether a text speaks of a country that has a currency of the name in braces."""
    return not _homes(code[1:-1]).keys().isdisjoint(countries_of(text))


@functools.cache
def _names() -> dict[str, Unit]:
    """Map each name, in lower case with its pieces spaced, to its unit."""
    names: dict[str, Unit] = {}
    for code in _currencies():
        for count in (1, 2):
            name = _spaced(get_currency_name(code, count=count, locale="en").lower())
            if " " in name:
                names[name] = Unit(code, MONEY)
    for name, code in BARE_CURRENCIES.items():
        names.update(dict.fromkeys(_plurals(name), Unit(code, MONEY)))
    for name, stem in AMBIGUOUS.items():
        names.update(dict.fromkeys(_plurals(name), Unit(f"{{{stem}}}", MONEY)))
    for name, code in SUBUNITS.items():
        names.update(dict.fromkeys(_plurals(name), Unit(code, MONEY)))
    for name, codes in _tender().items():
        forms = {form for form in (name, *codes.values(), *_plurals(name)) if " " not in form}
        names.update(dict.fromkeys(forms | set(map(_plain, forms)), Unit(f"{{{name}}}", MONEY)))
    for kind, table in WORDS.items():
        for name, code in table.items():
            names.update(dict.fromkeys(_plurals(name), Unit(code, kind)))
    for name, code in {"bit": "bit", **{name: WORDS[MEASURE][name] for name in METRIC}}.items():
        for prefix, letters in PREFIXED.items():
            names.update(dict.fromkeys(_plurals(prefix + name), Unit(letters + code, MEASURE)))
    return names


@functools.cache
def _prefixes() -> dict[str, Unit]:
    """Map each sign or code that stands before its number to its currency."""
    signs = {_spaced(sign): str(code) for code, sign in Locale("en").currency_symbols.items() if not sign.isalpha()}
    codes = {sign: code for code in _currencies() for sign in (code, f"{code} $")}
    return {sign: Unit(code, MONEY) for sign, code in (codes | signs | PREFIXES).items()}


@functools.cache
def currency_letters() -> str:
    """Pattern of the codes in letters that may touch their number: `USD10m`, `RM2`."""
    signs = {sign for sign in _prefixes() if sign.isalpha() and sign.isascii() and len(sign) > 1}
    return "|".join(sorted(signs - WORDLIKE - AT_HOME.keys()))


def letters_at_home(text: str) -> list[str]:
    """List the letters that stand for money in a text, by the countries that it tells of."""
    if not HOME_LETTER.search(text):
        return []
    lands = told_of(text)
    return [letters for letters, homes in AT_HOME.items() if not lands.isdisjoint(homes)]


HOME_LETTER = re.compile(rf"(?<![\w$])(?:{'|'.join(AT_HOME)})\d\d")


def currency_before(words: list[str], end: int, *, first: int = 0) -> tuple[Unit, int] | None:
    """Read the currency sign or code that ends before piece `end`, from `first` on; gives it and the piece it starts at."""
    prefixes = _prefixes()
    for start in range(max(first, end - 4), end):
        unit = prefixes.get(" ".join(words[start:end]))
        if unit:
            return unit, start
    return None


def unit_after(words: list[str], start: int, *, touching: bool) -> tuple[Unit, int] | None:
    """Read the unit whose name starts at piece `start`; gives it and the piece after it.

    `touching` says that no space stands before it: only then is a letter alone a unit.
    """
    names = _names()
    for end in range(min(len(words), start + LONGEST), start, -1):
        unit = names.get(" ".join(words[start:end]).lower())
        if unit and (words[start].islower() or len(words[start]) > 3 or end - start > 1 or not words[start].isalpha()):
            return unit, end
    if start < len(words):
        word = words[start]
        over = " ".join(words[start + 1 : start + 3]).lower()
        per_time = over[:2] == "/ " and (
            over[2:] in WORDS[DURATION] or over[2:] in ABBREVIATIONS
        )  # 600,000 t/yr, 3 t/ha
        code = ABBREVIATIONS.get(word) or (LETTERS.get(word) if touching or per_time else None)
        if code:
            return Unit(code, DURATION if code == "h" else MEASURE), start + 1
        if word.isupper() and len(word) == 3 and word in _prefixes():
            return _prefixes()[word], start + 1
    return None


def _money_of(territory: str) -> list[str]:
    """List the currencies of a country; of a larger part of the world (`001`), none."""
    return get_territory_currencies(territory) if len(territory) == 2 else []


@functools.cache
def _homes(name: str) -> dict[str, str]:
    """Map each country to the code of its currency of a name ("peso"), the present one or else the last, by CLDR."""
    ends = CROWNS if name == CROWN[1:-1] else (name.replace("_", " "),)
    names = {code: get_currency_name(code, count=1, locale="en") for code in _currencies()}
    codes = {code for code, full in names.items() if f" {full}".endswith(tuple(f" {end}" for end in ends))}
    found = {}
    for land in map(str, Locale("en").territories):
        ever = get_territory_currencies(land, *AGES) if len(land) == 2 else []
        if known := [code for code in (*ever, *_money_of(land)) if code in codes]:
            found[land] = known[-1]
    return found


AGES = (date(1900, 1, 1), date(2100, 1, 1))
"""From when to when a currency is one of a country's."""


@functools.cache
def _plain_dollars() -> frozenset[str]:
    """List the other countries that by CLDR print their dollar as a mere `$`: Singapore, Jamaica, Fiji, Trinidad and Tobago."""
    lands = set()
    for territory in set(Locale("en").territories) & {
        name[3:] for name in locale_identifiers() if name.startswith("en_")
    }:
        codes = {code for code in _money_of(territory) if code not in {"USD", *PLAIN_AT_HOME.values()}}
        if any(get_currency_symbol(code, locale=f"en_{territory}") == "$" for code in codes):
            lands.add(territory)
    return frozenset(lands)


def _is_there(text: str, code: str) -> bool:
    """Whether the dateline is of a country."""
    begin, prose = dateline_extent(text)
    return countries_of(text[begin:prose])[code] > 0


CONVERTED = re.compile(
    r"(?P<sign>[^\W\d_]+|[^\w\s])?[\d.,]+(?: ?(?:m|mn|bn|[mbtr]{1,2}illion))?(?: (?P<name>[^\W\d_]+))? \(\$\d"
)
"""A dollar amount in brackets behind another."""


def _is_other_money(match: re.Match[str]) -> bool:
    """Whether the amount before the brackets is one of money: 85 million kina | ($21 million), R300m | ($16m)."""
    name = _names().get((match["name"] or "").lower())
    return (name is not None and name.kind == MONEY) or match["sign"] in _prefixes()


@functools.lru_cache(maxsize=1)
def _dollar(text: str) -> str:
    """Give the currency of a mere dollar: the American, unless the text speaks more of other countries with dollars.

    Of one of these alone, and more than once, it is that country's; else it stays `{dollar}`. Countries whose dollar is
    seldom met in news from elsewhere count only where the lead names one, and never settle it. One mention is none, but
    in a lead that speaks of no other country more, or in British spelling. So spelt, and of no country, it is a local report.
    What other money comes to, in brackets behind it, is told in American dollars for readers anywhere, so that a country with
    dollars counts only in the lead.
    """
    if MARKED.search(text) or AMERICAN_SPELLING.search(text) or _is_there(text, "US"):
        return "USD"
    named, first = countries_of(text), countries_of(text, LEAD)
    british = named.keys() <= PLAIN_AT_HOME.keys() and BRITISH_SPELLING.search(text) is not None
    converted = " ($" in text and any(map(_is_other_money, CONVERTED.finditer(text)))
    if british and not named:
        return "USD" if converted else DOLLAR
    most = max(first.values(), default=1)
    homes = {
        code: count
        for code, count in named.items()
        if code in PLAIN_AT_HOME and (count > 1 or first[code] == most or british) and (first[code] or not converted)
    }
    others = 0 if _plain_dollars().isdisjoint(first) else sum(named[code] for code in _plain_dollars())
    abroad = sum(homes.values())
    if named["US"] >= abroad + others:
        return "USD"
    code = max(homes, key=homes.__getitem__, default="")
    alone = (
        code
        and homes[code] == abroad
        and (abroad > 1 or british or _is_there(text, code))
        and not (named["US"] or others)
    )
    return PLAIN_AT_HOME[code] if alone else DOLLAR


def settled(code: str, text: str) -> str:
    """Give the currency of a name in braces (`{peso}`): the only one, or that of its one country in dateline, lead or text."""
    tender = _tender().get(code[1:-1], {})
    if code[1:-1] not in AMBIGUOUS.values() and not tender and code not in LETTER_OF:
        return code
    if len(tender) == 1:
        return next(iter(tender))
    if code == DOLLAR:
        return _dollar(text)
    homes = LETTER_OF.get(code) or _homes(code[1:-1])
    for part in (dateline(text)[0] or "", text[:LEAD], text):
        if named := {homes[land] for land in countries_of(part) if land in homes}:
            return named.pop() if len(named) == 1 else code
    return USUAL.get(code, code)

"""Words by which a name is told from a defined term: both stand in capitals."""

FUNCTION_WORDS = frozenset(
    """a after all also although an and any are as at be because been before between both but by despite during
    each either every except for from further had has have hereby herein however if in including is it its may
    neither no nor not notwithstanding of on once one only or other our over provided pursuant see shall
    severally since so such than that the their there these they this those to under unless until upon was we
    were when where whereas which while who whose will with without you your""".split()
)
"""Words that are no part of a name, whichever letter they begin with."""

DETERMINERS = frozenset(
    "a an any all each either every its no one other our said such that the their these this those".split()
)
"""A term stands after one of these as a rule, a name seldom."""

INSTITUTIONS = frozenset(
    """Act Acts Administration Agency Assembly Association Authority Authorities Bank Board Bourse Bulletin Bureau
    Chamber Chambers Code Commission Commissioner Committee Company Conference Congress Convention Corp
    Corporation Council Court Courts Decree Department Directive Exchange Federation Fund Gazette Government
    Group Handbook Inc Institute Kingdom Law Laws Limited LLC LLP LP Ltd Minister Ministry Office Order
    Ordinance Organization Parliament Regulation Regulations Republic Reserve Rule Rules Service State States
    Statute Statutes System Treaty Tribunal Union University""".split()
)
"""A phrase of several words that has one of these is a name: `Hong Kong Companies Ordinance`."""

PLACES = frozenset(
    """Avenue Boulevard Building Center Centre Drive Floor House Lane Park Place Plaza Road Room Square Street
    Suite Tower""".split()
)
"""So is an address."""

OFFICES = frozenset(
    """Chairman Chief Comptroller Controller Counsel Director Directors Esq Manager Officer Officers President
    Secretary Treasurer""".split()
)
"""So is what somebody is called by office."""

CITATIONS = frozenset(
    """Annex Appendix Article Articles Cap Chapter Clause Exhibit Form Item Note Paragraph Part Release Rule Rules
    Schedule Section Sections Title Volume""".split()
)
"""So is one of these with a number or a letter after it."""

ACRONYMS = frozenset(
    "CUSIP EDGAR EEA EU EURIBOR GAAP IFRS ISIN LEI LIBOR LLC LLP LP NASDAQ NYSE OK SOFR SONIA UK US USA".split()
)
"""Letters that nobody writes out."""

_COUNTRIES = """
    Argentina Australia Austria Bahamas Bahrain Barbados Belgium Bermuda Brazil Britain Bulgaria Canada Chile
    China Colombia Croatia Cyprus Denmark Dubai Egypt England Estonia Finland France Germany Gibraltar Greece
    Guernsey Hungary Iceland India Indonesia Ireland Israel Italy Japan Jersey Korea Kuwait Latvia Liechtenstein
    Lithuania Luxembourg Macau Malaysia Malta Mexico Monaco Morocco Netherlands Nigeria Norway Oman Pakistan
    Panama Peru Philippines Poland Portugal Qatar Romania Russia Scotland Singapore Slovakia Slovenia Spain Sweden
    Switzerland Taiwan Thailand Turkey Ukraine Uruguay Venezuela Vietnam Wales
"""
_REGIONS = """
    Africa America Asia Europe Pacific Atlantic Eastern Western Central Northern Southern Mountain Greenwich
    Alabama Alaska Arizona Arkansas California Carolina Colorado Columbia Connecticut Dakota Delaware Florida
    Georgia Hawaii Idaho Illinois Indiana Iowa Kansas Kentucky Louisiana Maine Maryland Massachusetts Michigan
    Minnesota Mississippi Missouri Montana Nebraska Nevada Hampshire Ohio Oklahoma Oregon Pennsylvania Rhode
    Tennessee Texas Utah Vermont Virginia Washington Wisconsin Wyoming Puerto
"""
_CITIES = """
    Amsterdam Basel Beijing Berlin Boston Brussels Chicago Cleveland Copenhagen Dublin Frankfurt Geneva Hong
    Houston Kong Lisbon London Madrid Manhattan Milan Montreal Munich Oslo Paris Rome Seoul Shanghai Stockholm
    Sydney Tokyo Toronto Vienna Yankee York Zurich
"""
_PEOPLES = """
    American Argentine Asian Australian Austrian Belgian Brazilian British Canadian Chilean Chinese Czech Danish
    Dutch English Eurodollar European Finnish Flemish French German Greek Hungarian Icelandic Indian Indonesian
    Irish Israeli Italian Japanese Korean Latin Luxembourgeois Malaysian Mexican Norwegian Polish Portuguese
    Russian Spanish Swedish Swiss Thai Turkish Australasian
"""
_DAYS = """
    January February March April May June July August September October November December Monday Tuesday Wednesday
    Thursday Friday Saturday Sunday
"""
_KNOWN = """
    Bloomberg Clearstream Edgar Euroclear Federal Fitch Internet Moody's Nasdaq Poor's Reuters Telerate Treasury
    United
"""
PROPER = frozenset(f"{_COUNTRIES} {_REGIONS} {_CITIES} {_PEOPLES} {_DAYS} {_KNOWN}".split())
"""A phrase with one of these is a name, or speaks of what has one."""

"""Words that tell what a name is: titles, roles, kinds of organisation, places, and words that are never names.

Only word lists; what is made of them is decided in `names` and `pipeline.actors`.
"""

from collections.abc import Mapping, Sequence

from pipeline import persons
from pipeline.persons import relatives, titles


def words(text: str) -> frozenset[str]:
    """Set of the words of a text."""
    return frozenset(text.split())


def is_address(text: Sequence[str], i: int) -> bool:
    """Whether a token is part of how somebody of rank is called: `her | Honour`."""
    owned = i > 0 and text[i - 1].lower() in ("his", "her", "your", "their")
    return owned and i < len(text) and text[i] in ADDRESSES


ADDRESSES = words(
    "Excellency Eminence Majesty Highness Holiness Honour Honor Lordship Ladyship Worship Grace Beatitude"
)
"""How somebody of rank is called, behind `his` or `her`."""


RANKS = titles("letters")
"""Ranks of the police in letters that mean something else elsewhere: `DC Ann Reed`, but `Washington, DC`."""

FIRST_OF_RANKS = words(
    "Lance Wing Squadron Group Flight Battalion Division Staff Warrant Petty Sub Gunnery Station Watch Crew Section Leading"
)
"""Words that with the one behind them are a rank: `Lance Corporal`, `Battalion Chief`."""

PARTICLES = words(
    """de da di do dos das del della der den van von ter ten bin ibn bint ben al el la le los las y e du af av zu
    zur arap na"""
)
"""Lower-case words inside a person's name."""

GAELIC = words("Ní Nic Ó Uí Mhic Mac")
"""Words with which Irish surnames begin."""

DAUGHTERS = words("Ní Ni Nic Uí Mhic")
"""Words with which those of women do."""

ORGANIZATION_WORDS = words(
    """Products Computer Computers Software Electronics Mobile Pharmaceuticals Chemical Chemicals Steel Foods Brewing
    Entertainment Pictures Interactive Automotive Semiconductor Petroleum Mining Financial Stores Logistics Highways
    Aerospace Shipping Railways Railway Airline Lines Coastguard Guild Circle Instituto Universidad Université Universidade
    Métropole Agglomération
    Universität Banco Partido Ministerio Partito Comité Consejo Fundación Academy Administration Agency Airlines Airways Alliance
    Assembly Associates Association Authority Bank Bancorp Board Broadcasting Brothers Bureau Cabinet Capital
    Center Centre Chamber Church Club Coalition Infirmary College Command Commission Committee Communications Community
    Companies Company Confederation Conference Congress Conservatory Consortium Consulate Consulting Cooperative
    Corp Corp. Corporation Corps Council Court Department Directorate Division Embassy Energy Enterprise
    Enterprises Exchange Faculty Federation Films Force Forces Forum Foundation Front Fund Gazette Government
    Group Guard Guards Headquarters Herald High Holdings Hospital House Inc Inc. Industries Institute
    Institution Insurance International Jihad Journal Laboratories Laboratory Labs League Legislature Limited
    LLC LLP Ltd Ltd. Magazine Media Ministry Mission Motors Movement Museum Network Networks News Newspaper NGO
    Observatory Office Operations Orchestra Organisation Organization Organizations Panel Parliament Partners
    Partnership Party plc Plc PLC Police Post Press Prison Prosecutor Pte Publishing Radio Records
    Registry Regulator Restaurant School Schools Secretariat Securities Senate Senado Service Services Society Solutions
    Station Studio Studios Supermarket Syndicate Systems Taskforce Team Technologies Technology Telecom
    Telegraph Television Theatre Theater Times Tribunal Tribune Trust TV Union United Unit Universities
    University Ventures Watch Bhd Sdn S.A. SA AG GmbH NV Co Co. & Hotel Hotels Airport Unions Treasury Navy Army
    Judiciary Militia Brigade Battalion Regiment Squad Quarterly Weekly Lab Patrol Institutes Cafe Café Pharma Tours
    Automation Robotics Analytics Advisors Advisers Consultancy Rovers Wanderers Albion Hotspur Breweries Futures
    Textiles Garments Apparel Apparels Knitwear Fashions Components Builders Contractors Constructions Plantations Fisheries
    Refineries Sawmills Exports Exporters Traders Caterers Plastics Ceramics Fertilisers Fertilizers Tyres Realty Plumbing
    Biosciences Therapeutics Diagnostics Shipbuilding Diocese Archdiocese
    Compañía Compania Companhia Compagnie Empresa Grupo Groupe Gruppo Sociedad Corporación Constructora
    Transportes Autobuses Industrias Laboratorios Minera Distribuidora Cooperativa
    Movimiento Movimento Mouvement Rassemblement Alianza Aliança Alleanza Frente Coalición Coalizão Sindicato Syndicat
    Sindacato Federación Federação Confederación Asamblea Parti Partai Yayasan Persatuan
    Morcha Samiti Sangh Parishad Sabha Mahasabha Andolan Manch
    Gallery Galleries Rádio Diario Jornal Agência Institut Banque Société Societe Fondation Asociación Partei Stiftung
    Collective Ferries Cruises Oyj Tbk ASA SpA S.p.A."""
)
"""Words that make a name the name of an organisation."""

LEGAL_FORMS = words("PT CV OOO OAO ZAO PJSC")
"""Legal forms that stand before the name of a company, as a part of it: `PT Kelda`."""

COMPANY_WORDS = words(
    """Automation Robotics Microsystems
    Inc Inc. Corp Corp. Corporation Company Co Co. Cos Cos. Ltd Ltd. Limited LLC LLP PLC Plc plc AG GmbH SA NV SE Group Holdings
    Industries Enterprises Line Lines Airlines Airways Foods Motors Electronics Software Pharmaceuticals Technologies
    Systems Stores Steel Petroleum Mining Brewing Logistics Semiconductor Aerospace Shipping Shipbuilding Railways Entertainment
    Ventures Partners Securities Insurance Energy Hotels Telecom Air Products Ferries Cruises Maritime Freight Cargo
    ASA Oyj Tbk Bhd SpA S.p.A."""
)
"""Words with which the name of a company ends."""

GOVERNMENT_WORDS = words(
    """Administration Agency Army Assembly Authority Bundestag Bureau Cabinet Chancellery Command Commission
    Congress Constabulary Consulate Court Customs Department Directorate Duma Embassy Force Forces Government
    Guard Legislature Ministry Navy Parliament Police Presidency Prosecutor Secretariat Senate Service Treasury
    Tribunal"""
)
"""Of these, the ones that a state's organs bear; whether it is a state's needs more (`is_government`)."""

WORKPLACES = words("Bureau Department Division Office Secretariat Unit")
"""Last words of the names of bodies that are called by whose they are."""

STATE_ORGANS = words(
    """Ministry Ministries Parliament Senate Congress Cabinet Government Legislature Duma Embassy Consulate
    Presidency Treasury Army Navy Chancellery Constabulary Prosecutor Tribunal Court Customs Police
    Administration"""
)
"""Words that name an organ of a state whatever stands beside them."""

PLACE_WORDS = words(
    """Airport Avenue Bay Beach Boulevard Bridge Canal Cape City Coast County Creek Desert District Drive East Falls
    Forest Gulf Harbor Harbour Highlands Highway Hill Hills Island Islands Isle Junction Lake Lane Mountain
    Mountains Mount North Ocean Oblast Park Peninsula Plain Plaza Port Province Region River Road Sea South
    Square Strait Street Territory Tower Town Township Valley Village West State Prefecture Governorate Basin
    Stadium Arena Dam Reservoir Glacier Volcano Shoal Shoals Atoll Reefs Straits Seamount Plateau
    Trench Channel Canyon Gorge Lagoon Archipelago Fjord Loch Reef Point Africa Asia Europe America Mosque Mosques Cathedral
    Palace Zoo Guildhall Courthouse"""
)

PEOPLES = words(
    """Arab Arabs Muslim Muslims Islamic Islamist Islamists Christian Christians Jew Jews Jewish Catholic Catholics
    Protestant Protestants Orthodox Sunni Sunnis Shiite Shiites Shi’ite Shi’ites Shi’a Shia
    Hindu Hindus Buddhist Buddhists Sikh Sikhs
    Kurd Kurds Kurdish African Africans European Europeans Asian Asians Latino Latinos Hispanic Hispanics Blacks
    Whites Indigenous Aboriginal Aborigines Western Westerners Eastern Southern Northern Mormon Mormons
    Evangelicals Anglican Anglicans Baptist Baptists Methodist Methodists Tamil Tamils Punjabi Punjabis Bengali
    Bengalis Pashtun Pashtuns Uighur Uighurs Uyghur Uyghurs Rohingya Tibetan Tibetans Chechen Chechens Tatar
    Tatars Zulu Zulus Hutu Hutus Tutsi Tutsis Han Semitic Slavic Nordic Scandinavian Scandinavians Mediterranean
    Caucasian Caucasians Soviet Soviets English Korean Koreans Californian Californians Texan Texans Londoner
    Londoners Parisian New Yorker Yorkers Congolese Basque Basques Catalan Catalans Salafi Salafist Wahhabi
    Yazidi Yazidis Druze Roma Maori Inuit Cherokee Navajo Cree Nazi Nazis Communist Communists Socialist
    Socialists Marxist Marxists Maoist Maoists Zionist Zionists Fascist Latin American Americans Afro Anglo
    Gentiles Quebecers Sicilian Bavarian Flemish Ivy Mongol Mongols Ottoman Ottomans Roman Romans Persian Persians
    Viking Vikings Māori Maoris Byzantine Serb Croat Bosniak Bosniaks Aztec Aztecs Maya Mayan Inca Incas Mapuche
    Tuareg Tuaregs Berber Berbers Sahrawi Sahrawis Fulani Hausa Yoruba Yorubas Igbo Igbos Kikuyu Kikuyus Maasai Masai
    Xhosa Dinka Nuer Acholi Oromo Oromos Amhara Amharas Tigrayan Tigrayans Hazara Hazaras Baloch Kashmiri Kashmiris
    Kachin Kachins Karenni Meitei Meiteis Kuki Kukis Papuan Papuans Melanesian Melanesians Ossetian Ossetians
    Abkhazian Abkhazians Circassian Circassians Assyrian Assyrians Coptic Copts Maronite Maronites Alawite Alawites
    Ahmadi Ahmadis Quechua Aymara Guarani Miskito Garifuna Anglophone Anglophones Francophone Francophones"""
)
"""Peoples, religions and creeds: they affiliate nobody to an actor, and are none."""

PARTIES = words(
    """Democrats Republicans Tories Conservatives Liberals Labour Labor Greens Dems Likud Fatah Sandinistas
    Peronists Whigs Unionists"""
)
"""Plural names of parties that stand for the party as an acting group."""

PARTY_MEMBERS = words("Democrat Republican Tory Whig Sandinista Peronist Unionist")
"""Who is of a party, and no name."""

PLACE_PREPOSITIONS = words(
    """in at near from across around outside inside throughout within into towards toward through"""
)

SAY = words(
    """say tell add state announce explain note argue claim insist warn admit deny confirm report write reply
    answer ask believe think conclude recall declare suggest stress urge testify allege acknowledge describe
    agree comment observe remark vow promise predict continue laugh joke"""
)

NOT_NAMES = words(
    """SMS URL GPS PIN CCTV USB Brexit TEXT ABSTRACT FULL The A An This That These Those It He She They We You I But
    And Or If When While As In On At For From To By With After Before Since Until Although Though However
    Meanwhile Also More Most Some Many All Both Neither Each Every No Not Yes Monday Tuesday Wednesday Thursday Friday
    Saturday Sunday January February March April May June July August September October November December Jan.
    Feb. Mar. Apr. Jun. Jul. Aug. Sept. Sep. Oct. Nov. Dec. COVID-19 Covid-19 Covid COVID Internet God AM PM GMT
    GDP HIV AIDS Christmas Easter Ramadan Mr Mrs Ms Dr CEO CFO COO CTO CMO CAO SHO Photo Image File Getty Images Read Click
    Share Email Facebook What Why How Who Where There Here Our His Her Its Their My Your ID PDF DNA TV TB PR IT AI
    UK-based Post-it MVP NASDAQ Street Q&A FAQ Yeah OK Hi Hello Related EST EDT PST
    Ala. Ariz. Ark. Calif. Colo. Conn. Del. Fla. Ill. Ind.
    Kan. Ky. La. Mass. Md. Mich. Minn. Miss. Mo. Mont. Neb. Nev. Okla. Ore. Pa. Tenn. Tex. Va. Vt. Wash. Wis.
    B.C. Ont. Alta. Sask. Que. N.S. N.B. P.E.I.
    Wyo. N.J. N.Y. N.C. N.D. N.H. N.M. S.C. S.D. R.I. W.Va. D.C. GNP CD DVD PC IRC ICT ISP FIR MoU MOU LNG LPG QR
    GST VAT SUV EV Opposition Commanding Turnout Additional"""
)

PARTS_OF_STATES = words(
    """Scottish Welsh Catalan Basque Galician Andalusian Valencian Bavarian Saxon Hessian Flemish Walloon Sicilian Sardinian
    Tyrolean Crimean Faroese"""
)
"""Adjectives of parts of a state that have a government of their own."""

GEORGIA_STATE = words("Atlanta Savannah Ga. Ga Augusta")

GEORGIA_COUNTRY = words("Tbilisi Georgian Georgians Abkhazia Ossetia Saakashvili Caucasus Batumi")

OLD_COUNTRIES = words("Siam Ceylon Burma Abyssinia Formosa Rhodesia Zaire")
"""What countries were called, as companies still are: `Siam Timber`."""

NAMESAKE_BEFORE = titles("courtesy") | words(
    """New East West North South Northern Southern Eastern Western Inner Outer Upper Lower Baja Little Greater
    Team Air"""
)

NAMESAKE_AFTER = words(
    """State Delta River Basin Street Avenue Road Square Sea Lake Post Times Daily Heights County Island Islands
    Bay Cup Open Masters"""
)

CLUBS_LAST = words("United City Town Rovers Wanderers County Albion Rangers Harriers Athletic FC AFC")
"""Last words of the names of clubs where a match is told of."""

SPORT = words(
    """match matches goal goals coach striker midfielder defender goalkeeper innings wicket wickets batsman bowler
    midfield halftime semifinal semifinals semi-final quarterfinal quarter-final qualifier qualifiers qualifying
    tournament FIFA UEFA penalty playoffs medal medals gold silver bronze Olympic Olympics Test tries referee
    scored squad teammate teammates championship championships league cup Cup captain fixture kickoff substitute"""
)
"""Words of sport in which countries are sides."""

GAMES = words(
    """quarterback touchdown touchdowns rebounds playoff linebacker linemen lineman receiver NFL NBA NHL MLB NCAA yards
    interception fumble puck postseason preseason homers dunk basketball football baseball hockey scorer scoring assists
    halftime unbeaten roster tackles shortstop bullpen"""
)
"""Words of games that are played at home."""

KEEPS_POSSESSIVE = words(
    """People Children Women Men Patients Tenants Pensioners Parents Residents
    Workers Teachers Farmers Students Nurses Doctors Lawyers Veterans Writers Citizens
    Magistrate Magistrates Minister General Governor President Attorney Girls Boys Mayor Sheriff Prosecutor King
    Queen Owners Officers Public State Master Players Driver Drivers Investors Human Bar Coroner Ombudsman
    Examiner Marshal Comptroller Chancellor St Seamen Fishermen Firemen Policemen Postmen Businessmen Businesswomen Countrywomen
    Townswomen Servicemen Herdsmen Tradesmen Sportsmen Oarsmen Horsemen"""
)
"""Common nouns before a possessive inside a name (`People's Court`); after other words it ends the name."""

COMPOUND_PREFIXES = words(
    """anti pro ex non pre post mid then co un multi inter trans sub self Anti Pro Ex Non Pre Post Co"""
)

COMPOUND_SUFFIXES = words(
    """based led backed born controlled style era made owned run bound like linked funded dominated aligned
    occupied held wide sponsored free"""
)

ALSO_OF_BODIES = words(
    """owner co-owner operator maker partner sponsor publisher leader member developer producer promoter organiser organizer
    agent broadcaster broker champion contractor donor backer employer founder investor lender manager pioneer player rival
    regulator shareholder successor predecessor supplier victim winner counterpart creator defender contender candidate
    buyer logger builder brewer farmer grower miner shipper haulier importer exporter caterer
    ally party associate observer guard trader trustee host auditor pollster"""
)
"""Of these, and of the nouns of bodies (`ORGANIZATION_NOUNS`), those that say no more than that it is one or the other."""

PORTFOLIOS_OF = words("minister commissioner secretary undersecretary ministers under-secretary ministry")

RELATIONS = relatives() | words(
    """friend counterpart ally critic rival supporter loyalist opponent colleague teammate neighbour neighbor
    predecessor successor"""
)
"""What somebody is to others, and no office."""

KIN = persons.KIN | words("friend counterpart ally allies aide lawyer attorney")
"""Who is told of by the name of another one."""

FAMILY = {word.capitalize() for word in relatives("called")} | words("Folk Folks")
"""What relatives and others are called by those who speak of them, and no name."""

ORGANIZATION_HEADS = words(
    """officials spokespeople lawmakers leaders members executives shares shareholders employees workers staff
    researchers subsidiary headquarters CEO chairman militants fighters rebels"""
)

PLACE_FIRST = words(
    """Lake Mount Mt. Mt Port Cape River Fort Isle Gulf Bay Strait Lac Rio Camp Estadio Stade Puerto Playa Piazza Plaza Rue
    Calle Avenida Jalan Barangay Kampung"""
)
"""Words with which the name of a place begins."""

ORGANIZATION_NOUNS = words(
    """company firm group startup start-up newspaper daily weekly magazine journal broadcaster agency website platform
    portal party union bank brand maker retailer airline club network channel provider operator manufacturer
    developer charity nonprofit nonprofits foundation think-tank tank conglomerate publisher carrier automaker
    chain giant subsidiary NGO organisation organization band militia cartel movement
    brokerage insurer thinktank utility caterer regulator watchdog lender supermarket exporter importer newswire grocer
    telco fund auctioneer buyer logger shipyard brewery distillery dairy carmaker chipmaker steelmaker drugmaker
    shipbuilder homebuilder cannery builder consultancy brewer miner refiner shipper haulier
    meatpacker bottler toymaker winemaker driller institute service bureau pollster federation confederation association
    alliance coalition guild collective cooperative co-operative"""
)
"""Nouns that stand right before the name of an organisation."""

NAMED_THINGS = words(
    """programme program initiative scheme award prize trophy festival cyclone hurricane storm typhoon app vaccine missile
    rocket ship vessel ferry film movie novel song album brand pilgrimage temple era period dynasty genre token
    cryptocurrency stablecoin treaty protocol plum"""
)
"""Nouns that make the name right before them that of a thing: `the Linda Mara programme`."""

PORTFOLIOS = words(
    """Staff Defense Defence Foreign Interior Finance State Health Education Justice Commerce Energy Agriculture
    Trade Transport Labor Labour Environment Tourism Culture Economy Industry Science Sports Housing Welfare
    Immigration Intelligence Security Affairs Public Social"""
)
"""What ministers are ministers of."""

FIELDS = words(
    """affairs agriculture antiquities aviation civil climate commerce communications culture defence defense development
    digital ecology economic economy education electricity emergencies emergency endowments energy environment
    external family farm finance fisheries foreign forestry gender health heritage higher home housing hydrocarbons
    immigration industry information infrastructure innovation intelligence interior internal investment irrigation
    justice labor labour land lands maritime minerals mines mining natural oil petroleum planning power public
    reintegration religion religious research resources reunification roads rural science security social sport sports
    technology telecommunications tourism trade transport transportation unification urban veterans water women works
    youth"""
)
"""The same in small letters, besides those that only a minister has: `the roads ministry`."""

EVENT_WORDS = words(
    """Order Orders Finals Final Draft Cup Championship Championships Playoffs Games Olympics Olympiad Open Prize
    Award Awards Festival War Act Bill Law Treaty Agreement Accord Accords Summit Day Week Crisis Pact Protocol
    Caucus Caucuses Bowl Pipeline Jet
    Constitution Amendment Poll Survey Report Index Tour Marathon Election Elections Revolution Uprising Plan
    Strategy Convention Resolution Protests Riots Massacre Attack Attacks Scandal Affair Doctrine Declaration
    Referendum Budget Program Race Trophy Song Songs Chart Edition Book Album Virus Disease Syndrome
    Era Period Dynasty Diploma Degree Certificate Certification Examination Exam Exams Expedition Friendly Friendlies Roster
    Yearbook Call Package Agenda System Scheme Coverage Framework Olympiads
    Yatra Diwas Divas Jayanti Puja Mela Utsav Yojana Abhiyan
    Browser Gala Dinner Initiative Project Programme Goals Caste Castes Tribe Tribes"""
)
"""Words with which the names of events, laws and works end."""

BODIES_OF_STATES = frozenset(("United Nations", "European Union", "African Union", "NATO"))
"""Bodies of states that have missions, and to which states send people."""

UNIONS_OF_STATES: Mapping[str, frozenset[str]] = {
    "alliance": words("organization/nato organization/collective-security-treaty-organization"),
    "bloc": words(
        """organization/european-union organization/african-union organization/arab-league organization/asean
        organization/ecowas organization/gulf-cooperation-council organization/southern-african-development-community
        organization/east-african-community organization/caricom organization/mercosur organization/brics
        organization/commonwealth-of-independent-states organization/shanghai-cooperation-organization"""
    ),
    **{
        f"{which} alliance": words("organization/nato")
        for which in ("military", "defence", "defense", "western", "western military", "transatlantic", "atlantic")
    },
    "european bloc": words("organization/european-union"),
    **dict.fromkeys(("african bloc", "continental bloc", "continental body"), words("organization/african-union")),
    **dict.fromkeys(("west african bloc", "west african regional bloc"), words("organization/ecowas")),
    "east african bloc": words("organization/east-african-community"),
    "southern african bloc": words("organization/southern-african-development-community"),
    "arab bloc": words("organization/arab-league"),
    "gulf bloc": words("organization/gulf-cooperation-council"),
    "southeast asian bloc": words("organization/asean"),
    "caribbean bloc": words("organization/caricom"),
    "south american bloc": words("organization/mercosur"),
    **dict.fromkeys(("cartel", "oil cartel", "producer group", "producers' group"), words("organization/opec")),
    **dict.fromkeys(("world body", "global body"), words("organization/united-nations")),
    **dict.fromkeys(
        ("un health agency", "world health body", "global health body"), words("organization/world-health-organization")
    ),
    "un refugee agency": words("organization/unhcr"),
    **dict.fromkeys(("un children's agency", "un children's fund"), words("organization/unicef")),
    **dict.fromkeys(("un cultural agency", "un culture agency", "un heritage agency"), words("organization/unesco")),
    **dict.fromkeys(("un migration agency",), words("organization/international-organization-for-migration")),
    **dict.fromkeys(
        ("un humanitarian office", "un humanitarian agency"),
        words("organization/un-office-for-the-coordination-of-humanitarian-affairs"),
    ),
    **dict.fromkeys(
        ("un human rights office", "un rights office"),
        words("organization/office-of-the-united-nations-high-commissioner-for-human-rights"),
    ),
    "un agency": words(
        """organization/unhcr organization/unicef organization/unesco organization/unrwa organization/world-food-programme
        organization/world-health-organization organization/international-atomic-energy-agency
        organization/international-labour-organization organization/united-nations-development-programme
        organization/united-nations-environment-programme organization/food-and-agriculture-organization
        organization/international-organization-for-migration organization/unaids"""
    ),
    "un food agency": words("organization/world-food-programme organization/food-and-agriculture-organization"),
    **dict.fromkeys(
        ("nuclear watchdog", "un nuclear watchdog", "un watchdog"),
        words("organization/international-atomic-energy-agency"),
    ),
    **dict.fromkeys(
        ("global lender", "un lender"), words("organization/international-monetary-fund organization/world-bank")
    ),
    **dict.fromkeys(
        ("war monitor", "war monitoring group", "britain-based monitor", "uk-based monitor"),
        words("organization/syrian-observatory-for-human-rights"),
    ),
    **dict.fromkeys(
        ("eu executive", "eu executive arm", "eu executive branch", "eu executive body"),
        words("organization/european-commission"),
    ),
    **dict.fromkeys(("eu police agency", "eu law enforcement agency"), words("organization/europol")),
    **dict.fromkeys(("eu border agency", "eu border guard agency"), words("organization/frontex")),
}
"""What unions of states and their bodies are called without their names, by their ids."""

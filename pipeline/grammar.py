"""What several readers of a parse must know alike: labels and tags of the model, and English words.

Only what is used by more than one part; what one part alone asks of words stays with it.
"""

from pipeline.persons import KIN

NAME_LABELS = frozenset("ORG PERSON FAC PRODUCT WORK_OF_ART EVENT LAW GPE LOC".split())
"""Labels of spaCy's entities that are names, of whatever; peoples (`NORP`), amounts and times are none."""

EVIDENCE = frozenset(("data", "documents", "figures", "records", "statistics"))
"""What shows how things are."""

FINITE = frozenset(("VBD", "VBZ", "VBP", "MD"))
"""Tags of verbs that have a subject."""

POSSESSIVE = frozenset(("'s", "’s", "'", "’", "s'", "'S", "’S"))
"""Tokens that make what stands before them an owner."""

PAST_LIKE_PRESENT = frozenset(
    "beat bet burst cast cost cut forecast hit hurt let put quit read rid set shed shut split spread thrust".split()
)
"""Verbs whose past looks like their present: `they set out on Sunday`."""

NOBODY = frozenset(("neither", "no", "nobody", "none", "nor", "nothing"))
"""Words of a subject with which nobody does what the verb says: none of them left, neither ministry has confirmed it."""

CHARGES = frozenset(("accusation", "allegation", "assertion", "charge", "claim", "suggestion"))
"""What somebody says of another, who may answer it: a charge she denies."""

OPINIONS = frozenset(("opinion", "view", "words"))
"""What is somebody's who thinks or says something: in her opinion, …; he is of the view that …; in the words of the mayor, …"""

DOCUMENTS = frozenset(
    "ad communique communiqué email letter memo message note petition post release statement tweet video".split()
)
"""What carries what somebody says: she sent a letter saying …; …, the statement said."""

MEDIA = DOCUMENTS | {"address", "broadcast", "interview", "speech"}
"""In what something is said: she told the paper in an interview."""

NAMED_MEDIA = frozenset("AFP AP BBC CNN DPA EFE Interfax Kyodo NPR PA PTI Reuters TASS Xinhua Yonhap".split())
"""Names of media that nobody bears as a first name."""

AUDIENCES = frozenset("journalists lawmakers mps newsmen readers reporters senators supporters viewers voters".split())
"""Those who are told things, whoever they are: told reporters that it was late."""

SOUNDS = frozenset("acclaim applause boos cheers cries gasps groans howls jeers laughter silence uproar".split())
"""What hearers are heard with."""

ROLES = KIN | frozenset(
    """lady frontrunner front-runner contender hopeful rival incumbent loyalist donor megadonor mega-donor backer
    blogger mogul academic accountant activist actor actress adjutant administrator admiral adviser advisor
    advocate agent aide ally ambassador analyst anchor anchorwoman anchorman anthropologist apostle architect
    archbishop arbiter artist assistant associate astronaut astronomer athlete attaché attorney author auditor
    ayatollah banker baron barrister bassist biologist bishop boss boxer boyfriend broadcaster broker
    bureaucrat businessman businesswoman businessperson candidate captain cardinal cardiologist caretaker
    cartoonist cao celebrity ceo cfo chair chairman chairperson chairwoman champion chancellor chef chemist chief
    choreographer citizen cleric clergyman climatologist cmo controller co-author co-chair co-chairman co-director co-founder
    co-leader co-owner co-president coach colleague collector colonel columnist comedian commandant commander
    commentator commissioner composer comptroller conductor congressman congresswoman constable consul
    consultant contractor convener coordinator co-ordinator coo coroner correspondent councillor councilor
    councilman councilwoman counsel counselor counsellor counterpart creator critic cto curator dancer
    dean defendant defender delegate demographer dentist deputy designer detective developer dictator
    diplomat director dissident doctor driver drummer ecologist economist editor educator emir emperor employee
    engineer entrepreneur envoy epidemiologist executive expert explorer farmer fellow fighter filmmaker
    financier firefighter flatmate fiancé fiancée founder friend general geologist geneticist girlfriend goalkeeper
    golfer governor guard guitarist gunman head headmaster headteacher heiress heir historian host imam
    inspector instructor interpreter intern inventor investigator investor jockey journalist judge jurist
    justice keeper king lawmaker lawyer leader lecturer legislator lender liaison librarian lieutenant linguist
    lobbyist magistrate magnate major manager marshal mayor mathematician mechanic member mentor midfielder
    militant millionaire billionaire minister model monk mufti musician mp negotiator neighbor neighbour
    neurologist nominee novelist nun nurse observer officer official ombudsman operator opponent
    organiser organizer owner painter paramedic parliamentarian partner passenger pastor patriarch patron peer
    pediatrician philanthropist philosopher photographer physician physicist pilot pioneer planner player
    playwright poet policeman policewoman politician pollster pope postmaster preacher predecessor prefect
    premier presenter president priest prime prince princess principal producer professor programmer promoter
    prosecutor protester provost psychiatrist psychologist publicist publisher pundit queen rabbi ranger rapper
    rebel receptionist rector regulator reporter representative researcher resident retiree runner sailor
    scholar scientist screenwriter sculptor secretary seismologist senator sergeant sheikh sheriff shareholder
    singer skipper sociologist soldier solicitor specialist speaker spokesman spokesperson
    spokeswoman star statistician strategist striker student successor sultan
    superintendent supervisor surgeon survivor suspect teacher technician teammate therapist trader trainer
    treasurer trustee tycoon undersecretary under-secretary vet veteran vice-chair vice-chairman
    vice-chancellor vice-president victim violinist virologist volunteer warden winger winner
    witness worker wrestler writer tsar czar chieftain warlord premier-designate president-elect frontman
    headmistress inmate mastermind matriarch pathologist oncologist paleontologist producer-director goaltender
    taoiseach tánaiste tanaiste
    villager islander housewife schoolteacher headman chieftainess herder herdsman geophysicist homeowner pedestrian
    babysitter postgraduate rescuer hawker stallholder hitter libero spiker bowler wicketkeeper
    netminder playmaker flanker shortstop lineman
    lifeboatman coxswain bosun seafarer winegrower hotelier restaurateur rancher cattleman stockman fishmonger greengrocer
    foreman steward attendant optometrist ambulanceman muezzin tutor publican grocer pupil tenant shopper
    quarterback pitcher outfielder forward centre-back fullback singer-songwriter songwriter ex-president
    pontiff monarch rapporteur
    secretary-general director-general attorney-general auditor-general governor-general solicitor-general
    vice-premier registrar bursar campaigner vicar referee umpire
    spinner seamer conservator shopkeeper electrician postman hairdresser fisherman waitress pensioner welder plumber
    bricklayer machinist seamstress midwife pharmacist veterinarian optician obstetrician anaesthetist paediatrician bartender
    barista stewardess housewife archivist translator trucker cashier janitor motorist cyclist gymnast swimmer sprinter
    apprentice trainee undergraduate refugee migrant evacuee commuter schoolboy schoolgirl forecaster batsman linebacker
    cornerback landlady landlord lifeguard coastguard bodyguard crofter sommelier barmaid barman groundsman signalman yachtsman
    oarsman helmsman linesman tradesman salesman craftsman handyman cabbie busker florist childminder joiner roofer glazier
    scaffolder beautician undertaker mortician milliner blacksmith locksmith farmhand deckhand stuntman dustman milkman doorman
    docker stevedore boatman ferryman nanny paralegal notary bailiff chaplain missionary healer herbalist dietitian nutritionist
    radiographer physiotherapist podiatrist chiropractor osteopath psychotherapist caregiver carer
    regent rep clerk postmistress sub-postmaster sub-postmistress subpostmaster subpostmistress harbourmistress
    stablemaster stationmaster choirmaster harbourmaster harbormaster quartermaster grandmaster schoolmaster
    classmate housemate roommate hibakusha""".split()
)
"""Nouns that name a person by office, occupation or relation."""

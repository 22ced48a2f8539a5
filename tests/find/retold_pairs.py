"""Sentences and their retellings, all invented: (before, after, kind of change or None, why).

The second text of each pair is known to be made from the first. Half of them change the meaning,
half only the words.
"""

from __future__ import annotations

Row = tuple[str, str, str | None, str]

OPERATORS: list[Row] = [
    (
        "The skipper left the wheelhouse before the impact and was rowed ashore.",
        "After the impact the man in charge of the boat climbed out of it.",
        "operator",
        "before and after one moment, little else kept",
    ),
    (
        "Orn, 61, handed in his badge shortly before midnight.",
        "It was just after midnight when the sheriff gave back his badge.",
        "operator",
        "an hour that has a name",
    ),
    (
        "Guards cleared the pier shortly before 5am, when most campers slept.",
        "Just after five o'clock guards drove the campers off the pier.",
        "operator",
        "an hour in figures and in words",
    ),
    (
        "The Senate may hold the bill up for at most 40 days.",
        "Senators can sit on it for at least 40 days.",
        "operator",
        "a ceiling told as a floor",
    ),
    (
        "Up to 300 posts will go, most of them in the laundry.",
        "No fewer than 300 people at the laundry lose their posts.",
        "operator",
        "up to and no fewer than",
    ),
    (
        "Water rates go up by 6 percent in May.",
        "In May water rates climb to 6 percent.",
        "operator",
        "by how much and to what",
    ),
    (
        "At least 14 hikers were treated for frostbite.",
        "14 hikers had to be treated for frostbite.",
        "operator",
        "a floor told as the number",
    ),
    (
        "The pool stays shut until 9 June.",
        "From 9 June on the pool will be shut.",
        "operator",
        "until and from",
    ),
    (
        "The couple will keep their shares unless a rival pays 12 crowns or more.",
        "They will keep their shares even if someone else pays 12 crowns.",
        "operator",
        "unless and even if",
    ),
    (
        "Tolls were paid by 4 percent fewer drivers, up to 90,000 a month.",
        "The number of drivers who pay the toll fell 4 percent, to as many as 90,000 a month.",
        None,
        "two words for a ceiling",
    ),
    (
        "No tenant will have to wait more than 20 days for a new key.",
        "Every tenant gets a new key within 20 days.",
        None,
        "not more than is within",
    ),
    (
        "The tram stops running until after the parade.",
        "There will be no trams until the parade is over.",
        None,
        "until after and until it is over",
    ),
    (
        "Before the storm hit, sailors had tied up their boats.",
        "Sailors had tied up their boats ahead of the storm.",
        None,
        "before and ahead of",
    ),
    (
        "More than 400 goats were counted on the ridge.",
        "Over 400 goats live on the ridge, a count has shown.",
        None,
        "two words for a floor",
    ),
    (
        "The clinic opened its doors shortly before 8am.",
        "Just before eight o'clock in the morning the clinic opened.",
        None,
        "the same hour",
    ),
    (
        "Visitors need a permit from 1 July.",
        "As of 1 July nobody may visit without a permit.",
        None,
        "from and as of",
    ),
    (
        "Fares rose by 8 percent to 44 crowns.",
        "Tickets now cost 44 crowns, 8 percent more.",
        None,
        "both amounts kept",
    ),
    (
        "At least 14 hikers were treated for frostbite.",
        "Fourteen hikers or more were treated for frostbite.",
        None,
        "a floor told behind its number",
    ),
    (
        "The dam must be mended by the end of May.",
        "Repairs to the dam have to be done before the end of May.",
        None,
        "by and before a day that ends",
    ),
]

TIMES: list[Row] = [
    (
        "Divers are expected to lift the anchor on Wednesday.",
        "Divers have lifted the anchor.",
        "tense",
        "expected told as done",
    ),
    (
        "The queen was expected in Ostvik on Sunday afternoon.",
        "Queen Ida arrived in Ostvik by helicopter.",
        "tense",
        "awaited told as there",
    ),
    (
        "The trial of the two bakers is due to begin in March.",
        "The bakers' trial began in March.",
        "tense",
        "due told as begun",
    ),
    (
        "The firm plans to close its Marl yard, its owner said.",
        "The firm has closed its yard in Marl, according to its owner.",
        "modality",
        "planned told as done",
    ),
    (
        "Her family would like to see the letter returned to Marl.",
        "The letter has been returned to Marl, to her family.",
        "modality",
        "wished for told as done",
    ),
    (
        "Rescuers are preparing to drill a second shaft.",
        "Rescuers drilled a second shaft.",
        "tense",
        "prepared told as done",
    ),
    (
        "The mayor says the ferry will sail on Monday.",
        "The ferry would sail on Monday, the mayor said.",
        None,
        "reported speech",
    ),
    (
        "Talks are to resume in Marl on Friday.",
        "Talks will resume on Friday, again in Marl.",
        None,
        "are to and will",
    ),
    (
        "The port is due to reopen on Monday.",
        "The port will reopen on Monday.",
        None,
        "due and will",
    ),
    (
        "Officers searched the mill on Friday.",
        "The mill was searched by officers on Friday.",
        None,
        "passive voice",
    ),
    (
        "The council has promised 4 million crowns for the bridge.",
        "For the bridge the council will pay 4 million crowns.",
        None,
        "what is promised will come",
    ),
    (
        "A new clerk has been named and will start in May.",
        "The new clerk, named on Monday, starts in May.",
        None,
        "present for a future",
    ),
]

DENIALS: list[Row] = [
    (
        "Sheriff Ida Lund has no proof that the fire at the mill was laid.",
        "The sheriff has proof that somebody laid the fire at the mill.",
        "negation",
        "no proof and proof",
    ),
    (
        "Jo Sand, a chemist at Marl College who took no part in the trial, called it sound.",
        "Chemist Jo Sand of Marl College, who took part in the trial, thinks it sound.",
        "negation",
        "no part and part",
    ),
    (
        "A visa has been asked for but not yet issued, his sister said.",
        "His sister said the visa had been issued.",
        "negation",
        "not yet and done",
    ),
    (
        "The keeper confirmed that a key was missing.",
        "The keeper has denied that any key is missing.",
        "negation",
        "confirmed and denied",
    ),
    (
        "Divers failed to reach the wreck on Monday.",
        "On Monday divers reached the wreck.",
        "negation",
        "failed to and did",
    ),
    (
        "The board did not approve the sale of the pier.",
        "The sale of the pier has been approved by the board.",
        "negation",
        "denied in the active, told in the passive",
    ),
    (
        "None of them had been warned of the flood.",
        "Most of them had been warned of the flood.",
        "negation",
        "none and most",
    ),
    (
        "Marl has not ruled out a second vote.",
        "A second vote has been ruled out in Marl.",
        "negation",
        "a denial gone in the passive",
    ),
    (
        "The tests were not independently checked, the ministry said.",
        "The ministry said the tests had been independently checked.",
        "negation",
        "a denial before an adverb",
    ),
    (
        "Nobody has claimed the parcel.",
        "No one has come forward to claim the parcel.",
        None,
        "the same nobody",
    ),
    (
        "The owner refused to comment on the leak.",
        "The owner would not comment on the leak.",
        None,
        "refused and would not",
    ),
    (
        "No sunlight reaches the bottom of the shaft.",
        "The bottom of the shaft is cut off from sunlight.",
        None,
        "denied in another way",
    ),
    (
        "The guard had no key to the gate.",
        "The guard was without a key to the gate.",
        None,
        "no and without",
    ),
    (
        "It was the wettest May in Marl since 1954.",
        "Not since 1954 has Marl seen a May so wet.",
        None,
        "not since",
    ),
    (
        "Divers failed to reach the wreck on Monday.",
        "Divers could not reach the wreck on Monday.",
        None,
        "failed and could not",
    ),
    (
        "The board did not approve the sale of the pier.",
        "The board rejected the sale of the pier.",
        None,
        "not approved and rejected",
    ),
    (
        "Ms Lund visited the school on Monday.",
        "Ms Lund, who was not at the school when it burned, came on Monday.",
        None,
        "the denial is of another thing",
    ),
    (
        "The driver was unhurt.",
        "The driver was not hurt.",
        None,
        "a denial inside a word",
    ),
    (
        "Without rain the crop will be lost, growers say.",
        "If there is no rain, growers say, they will lose the crop.",
        None,
        "without and if no",
    ),
    (
        "Railmen stopped work at noon.",
        "From noon on railmen refused to work.",
        None,
        "stopped and refused to",
    ),
]

CERTAINTIES: list[Row] = [
    (
        "Insurers could face a bill of 8 million crowns.",
        "Insurers will have to find 8 million crowns.",
        "modality",
        "could and will, another verb",
    ),
    (
        "Keepers may move some of the goats to Ostvik.",
        "Some goats will be taken to Ostvik, the keepers say.",
        "modality",
        "may and will, in the passive",
    ),
    (
        "Vets are treating a suspected case of glanders in Marl.",
        "Vets in Marl are treating a case of glanders.",
        "modality",
        "suspected and sure",
    ),
    (
        "The cause may have been a spark from the mill.",
        "The cause was a spark from the mill.",
        "modality",
        "may have been and was",
    ),
    (
        "The clinic might run out of serum by Friday unless a plane lands.",
        "The clinic will run out of serum by Friday.",
        "modality scope",
        "might and will, the condition gone",
    ),
    (
        "Ms Orn will pay the fine if the appeal fails.",
        "Ms Orn will pay the fine.",
        "scope",
        "the condition left out",
    ),
    (
        "The victim is thought to be Kit Dole, a Marl baker, though this has not been confirmed.",
        "The victim is thought to be Kit Dole, a Marl baker.",
        "modality",
        "that it is unconfirmed left out",
    ),
    (
        "The baker was accused of arson on Monday.",
        "On Monday the baker was found guilty of arson.",
        "modality",
        "accused and guilty",
    ),
    (
        "The rebels tried to take the radio mast.",
        "The radio mast was taken by the rebels.",
        "modality",
        "tried and done, in the passive",
    ),
    (
        "Villagers fear that the slope could slide into the lake.",
        "People in the village are afraid that the slope will slide into the lake.",
        None,
        "under a verb of fearing",
    ),
    (
        "The lift can carry eight guests.",
        "Eight guests fit into the lift.",
        None,
        "what can be done",
    ),
    (
        "Smoke could be seen from Ostvik.",
        "People saw the smoke from Ostvik.",
        None,
        "could be seen is was seen",
    ),
    (
        "Police are looking for a possible witness.",
        "Police are looking for somebody who may have seen it.",
        None,
        "two ways to leave it open",
    ),
    (
        "If the appeal fails, Ms Orn will pay the fine.",
        "Ms Orn will pay the fine should the appeal fail.",
        None,
        "two words for a condition",
    ),
    (
        "The suspected thief was taken to Marl.",
        "The man accused of the theft was taken to Marl.",
        None,
        "suspected and accused",
    ),
    (
        "A judge will decide whether Dole may keep the boat.",
        "Whether Dole keeps the boat will be decided by a judge.",
        None,
        "under a whether",
    ),
    (
        "The hall might be sold, its owner said.",
        "The owner said a sale of the hall was possible.",
        None,
        "might and possible",
    ),
    (
        "Trains should run again on Friday.",
        "Trains are expected to run again on Friday.",
        None,
        "should and expected",
    ),
]

NUMBERS: list[Row] = [
    (
        "The raft drifted nine miles west of Marl.",
        "West of Marl, nine kilometres off, the raft was found adrift.",
        "quantity",
        "another unit",
    ),
    (
        "The siren went off at 7:20 p.m.",
        "At 7.20am, when the siren went off, all was quiet.",
        "quantity",
        "the other half of the day",
    ),
    (
        "A cell takes a hundred days to divide.",
        "It can be a thousand days before one of these divides.",
        "quantity",
        "a nought too many",
    ),
    (
        "Marl is only the third town to ban the horn.",
        "It is the first time that a town bans the horn, in Marl.",
        "quantity",
        "another rank",
    ),
    (
        "Guards held 17 skiers, and two guides were hurt.",
        "Two skiers were held and 17 guides hurt.",
        "quantity",
        "two numbers exchanged",
    ),
    (
        "The storm cost the port 36 million crowns.",
        "The storm set the port back 63 million crowns.",
        "quantity",
        "digits exchanged",
    ),
    (
        "The raft drifted nine miles (14 km) west of Marl.",
        "West of Marl, 14 kilometres off, the raft was found adrift.",
        None,
        "the other unit was there",
    ),
    (
        "The siren went off at 7:20 p.m.",
        "It was 7:20 in the evening when the siren sounded.",
        None,
        "the same half of the day",
    ),
    (
        "Around 200 hands work at the mill.",
        "The mill has some 200 workers.",
        None,
        "two words for about",
    ),
    (
        "Guards held 17 skiers, and two guides were hurt.",
        "Two guides were hurt and 17 skiers held.",
        None,
        "the order exchanged",
    ),
    (
        "A dozen boats lay in the harbour.",
        "Twelve boats were in the harbour.",
        None,
        "a dozen",
    ),
    (
        "For the third time this year the mill has burned.",
        "The mill burned again, a third time this year.",
        None,
        "the same rank",
    ),
    (
        "The siren went off at 16:45.",
        "At 4.45pm the siren went off.",
        None,
        "a clock of 24 hours",
    ),
]

ROLES: list[Row] = [
    (
        "Dole was sent off for pulling back the Marl keeper, Jo Sand.",
        "Dole had to go after being hauled back by Marl keeper Jo Sand.",
        "role",
        "pulling and being pulled",
    ),
    (
        "The union criticised the ministry for its silence.",
        "The ministry attacked the union for its silence.",
        "role",
        "two verbs for one deed",
    ),
    (
        "The bank had turned down an offer from Sand & Dole.",
        "Sand & Dole had rejected the bank's offer.",
        "role",
        "who turned whom down",
    ),
    (
        "The keeper blamed the storm warning service for the loss.",
        "The storm warning service blamed the keeper for the loss.",
        "role",
        "who blamed whom",
    ),
    (
        "Police called Ms Lund twice that night.",
        "Ms Lund telephoned the police twice that night.",
        "role",
        "who called whom",
    ),
    (
        "The union criticised the ministry for its silence.",
        "The ministry was attacked by the union for its silence.",
        None,
        "the passive of another verb",
    ),
    (
        "The bank turned down an offer from Sand & Dole.",
        "An offer from Sand & Dole was rejected by the bank.",
        None,
        "the passive of turned down",
    ),
    (
        "Judges sent the keeper to prison in Marl.",
        "The keeper was sent to prison in Marl by three judges.",
        None,
        "the passive voice",
    ),
    (
        "Ms Lund met the mayor in Marl.",
        "The mayor met Ms Lund in Marl.",
        None,
        "both meet",
    ),
    (
        "A lorry collided with the tram on Quay Road.",
        "The tram and a lorry collided on Quay Road.",
        None,
        "both collide",
    ),
]

PLACES: list[Row] = [
    (
        "The night coach from Ostvik to Marl carried 40 people.",
        "Forty people sat in the night coach, which had left Marl for Ostvik.",
        "place",
        "the way back",
    ),
    (
        "Smoke was seen north of the quarry.",
        "People saw smoke to the south of the quarry.",
        "place",
        "north and south, the verb turned",
    ),
    (
        "The fire began in the storeroom of the school.",
        "The fire began in the canteen of the school.",
        "place",
        "one room for another",
    ),
    (
        "There were 90 cases by Friday, 60 of them in Marl.",
        "In Marl 90 cases were counted by Friday.",
        "scope",
        "the whole put where a part was",
    ),
    (
        "Most shops in the province were closed.",
        "Most shops in the country were closed.",
        "scope",
        "a province and a country",
    ),
    (
        "No school will be closed before 2031, the minister wrote.",
        "No school will be closed, the minister wrote.",
        "scope",
        "the limit in time left out",
    ),
    (
        "Some of the older pilots had asked for new masks.",
        "The older pilots had asked for new masks.",
        "scope",
        "some told as all",
    ),
    (
        "The night coach from Ostvik to Marl carried 40 people.",
        "Forty people sat in the night coach, which had left Ostvik for Marl.",
        None,
        "the same way",
    ),
    (
        "There were 90 cases by Friday, 60 of them in Marl.",
        "By Friday 90 people were ill, two thirds of them in Marl.",
        None,
        "the part kept",
    ),
    (
        "The fire began in the storeroom of the school.",
        "It was in a storeroom at the school that the fire broke out.",
        None,
        "the same room",
    ),
    (
        "Climbers set out from Marl on Monday.",
        "On Monday the climbers left Marl.",
        None,
        "from and left",
    ),
    (
        "A man from Upper Veld was held.",
        "The man held, a cook from Veld, is 40.",
        None,
        "a longer name of a place",
    ),
    (
        "The council did not speak until the hall was full.",
        "The council did not speak at first.",
        None,
        "what happened is no limit",
    ),
]

RATES: list[Row] = [
    (
        "The spring gives 40 litres a minute.",
        "Forty litres an hour come out of the spring.",
        "rate",
        "another unit of time",
    ),
    (
        "The plan saves 9 million crowns a year.",
        "In all 9 million crowns are saved by the plan.",
        "rate",
        "a year and in all",
    ),
    (
        "The pump may run for six hours a day.",
        "For six hours the pump may run.",
        "rate",
        "a day left out",
    ),
    (
        "The nurse calls three times a week.",
        "Every three weeks the nurse calls.",
        "rate",
        "another frequency",
    ),
    (
        "The spring gives 40 litres a minute.",
        "Each minute 40 litres come out of the spring.",
        None,
        "a and each",
    ),
    (
        "The plan saves 9 million crowns a year.",
        "The plan has annual savings of 9 million crowns.",
        None,
        "a year and annual",
    ),
    (
        "The nurse calls twice a week.",
        "Twice every week the nurse calls.",
        None,
        "a and every",
    ),
    (
        "Rent is 700 crowns a month.",
        "The monthly rent is 700 crowns.",
        None,
        "a month and monthly",
    ),
]

WORDINGS: list[Row] = [
    (
        "“He asked us very politely to leave,” she said.",
        "“He asked us very rudely to leave,” she said.",
        "wording",
        "polite and rude",
    ),
    (
        "The talks were held in secret at the mill.",
        "The talks at the mill were held in public.",
        "wording",
        "secret and public",
    ),
    (
        "One guard was slightly hurt at the gate.",
        "At the gate a guard was badly hurt.",
        "wording",
        "slightly and badly",
    ),
    (
        "“He asked us very politely to leave,” she said.",
        "“He asked us with great courtesy to leave,” she said.",
        None,
        "a synonym",
    ),
    (
        "One guard was slightly hurt at the gate, two seriously.",
        "Two guards were seriously hurt at the gate and one slightly.",
        None,
        "both kept",
    ),
    (
        "The protest was not violent.",
        "The protest was peaceful.",
        None,
        "denied and its opposite",
    ),
]

RETOLD = [
    *OPERATORS, *TIMES, *DENIALS, *CERTAINTIES, *NUMBERS, *ROLES, *PLACES, *RATES, *WORDINGS,
]  # fmt: skip

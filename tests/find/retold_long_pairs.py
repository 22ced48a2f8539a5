"""More sentences and their retellings, longer and further apart; see retold_pairs.py."""

from __future__ import annotations

from tests.find.retold_pairs import Row

CHANGED: list[Row] = [
    (
        "The inspectorate said it had received no complaints about the crane before the accident.",
        "There had been complaints about the crane, according to the inspectorate.",
        "negation",
        "no complaints and complaints",
    ),
    (
        "Residents will be allowed back into their homes once the gas has been pumped out.",
        "Residents will be allowed back into their homes.",
        "scope",
        "once left out",
    ),
    (
        "The airline, which employs about 3,500 people, said it did not expect to cut jobs.",
        "With a staff of some 5,300, the airline does not expect to lay anybody off.",
        "quantity",
        "digits exchanged, about and some",
    ),
    (
        "The minister said she could not rule out further closures this winter.",
        "The minister ruled out further closures this winter.",
        "negation",
        "could not rule out and ruled out",
    ),
    (
        "Prosecutors have until 4 October to file charges.",
        "Charges cannot be filed before 4 October.",
        "operator",
        "until and not before",
    ),
    (
        "Around a third of the nurses had signed the letter by Monday evening.",
        "By Monday evening a quarter of the nurses had put their names to the letter.",
        "quantity",
        "a third and a quarter",
    ),
    (
        "Dr Ellis Vane, who was not involved in the study, called the results promising.",
        "Dr Ellis Vane, one of those involved in the study, finds its results promising.",
        "negation",
        "not involved and involved",
    ),
    (
        "The tunnel is expected to be closed for at least six weeks.",
        "For up to six weeks nobody will be able to use the tunnel.",
        "operator",
        "at least and up to",
    ),
    (
        "A spokesman for the brewery declined to confirm the sale.",
        "A spokesman for the brewery confirmed the sale.",
        "negation",
        "declined to confirm and confirmed",
    ),
    (
        "The coach had been travelling from Dunholt to the coast at Perrin when it left the road.",
        "On its way from Perrin to Dunholt the coach came off the road.",
        "place",
        "the way back",
    ),
    (
        "The committee recommended that the dam be emptied before the spring thaw.",
        "After the spring thaw the dam should be emptied, the committee recommended.",
        "operator",
        "before and after",
    ),
    (
        "The union accused the railway of hiding the report.",
        "The railway accused the union of hiding the report.",
        "role",
        "who accused whom",
    ),
    (
        "Two of the five judges voted against the appeal.",
        "Two of the five judges voted in favour of the appeal.",
        "negation",
        "against and in favour",
    ),
    (
        "The vaccine may protect for as long as ten years, the firm believes.",
        "The vaccine will protect for ten years, the firm says.",
        "modality",
        "may and will",
    ),
    (
        "Temperatures fell to minus 12 degrees on the eastern shore.",
        "On the western shore it was minus 12 degrees.",
        "place",
        "east and west",
    ),
    (
        "The suspect was last seen on Friday, two days before the robbery.",
        "Two days after the robbery, on Friday, the suspect was last seen.",
        "operator",
        "before and after, the span kept",
    ),
    (
        "None of the 14 crew members was injured.",
        "The 14 members of the crew were all injured.",
        "negation",
        "none and all",
    ),
    (
        "The grant of 2.4 million crowns is to be paid out by May.",
        "Each year 2.4 million crowns will be paid out.",
        "rate",
        "a total told as a rate",
    ),
    (
        "The mayor urged drivers to stay at home.",
        "The mayor ordered drivers to stay at home.",
        "modality",
        "urged and ordered",
    ),
    (
        "The strike could be called off if the talks on Sunday succeed.",
        "The strike will be called off.",
        "modality scope",
        "could and will, the condition gone",
    ),
    (
        "About 60 of the 400 villagers have returned.",
        "About 60 villagers have not returned.",
        "negation",
        "a denial added",
    ),
    (
        "The archive is thought to have been moved to Perrin in 1911.",
        "The archive was moved to Perrin in 1911.",
        "modality",
        "thought to have been and was",
    ),
    (
        "Almost all the sheep survived the night.",
        "Hardly any of the sheep survived the night.",
        "scope",
        "almost all and hardly any",
    ),
    (
        "Police said they were not treating the death as suspicious.",
        "Police are treating the death as suspicious.",
        "negation",
        "not suspicious and suspicious",
    ),
]

HARMLESS: list[Row] = [
    (
        "The inspectorate said it had received no complaints about the crane before the accident.",
        "Nobody had complained about the crane, according to the inspectorate.",
        None,
        "no complaints and nobody complained",
    ),
    (
        "Residents will be allowed back into their homes once the gas has been pumped out.",
        "When all gas has been pumped out, people may return to their homes.",
        None,
        "once and when",
    ),
    (
        "The minister said she could not rule out further closures this winter.",
        "Further closures this winter remain possible, the minister said.",
        None,
        "not ruled out and possible",
    ),
    (
        "Prosecutors have until 4 October to file charges.",
        "Charges have to be filed by 4 October.",
        None,
        "until and by",
    ),
    (
        "Around a third of the nurses had signed the letter by Monday evening.",
        "By the evening of Monday roughly one nurse in three had signed.",
        None,
        "a third and one in three",
    ),
    (
        "The tunnel is expected to be closed for at least six weeks.",
        "It will be six weeks or more before the tunnel opens again.",
        None,
        "at least and or more",
    ),
    (
        "A spokesman for the brewery declined to confirm the sale.",
        "The brewery would neither confirm nor deny the sale.",
        None,
        "declined and would neither",
    ),
    (
        "The committee recommended that the dam be emptied before the spring thaw.",
        "By the time of the thaw the dam should be empty, in the view of the committee.",
        None,
        "before and by the time of",
    ),
    (
        "Two of the five judges voted against the appeal.",
        "The appeal was dismissed by three votes to two.",
        None,
        "another way to say it",
    ),
    (
        "The suspect was last seen on Friday, two days before the robbery.",
        "The robbery took place two days after the suspect was last seen, on Friday.",
        None,
        "before and after, the events exchanged",
    ),
    (
        "None of the 14 crew members was injured.",
        "All 14 crew members escaped without injury.",
        None,
        "none injured and all unhurt",
    ),
    (
        "The mayor urged drivers to stay at home.",
        "Drivers were asked by the mayor to stay at home.",
        None,
        "urged and asked",
    ),
    (
        "About 60 of the 400 villagers have returned.",
        "Most of the 400 villagers have not returned; about 60 have.",
        None,
        "the other part is told too",
    ),
    (
        "The archive is thought to have been moved to Perrin in 1911.",
        "In 1911, it is believed, the archive was moved to Perrin.",
        None,
        "thought and believed",
    ),
    (
        "Almost all the sheep survived the night.",
        "Hardly any of the sheep died in the night.",
        None,
        "said of the other part",
    ),
    (
        "Police said they were not treating the death as suspicious.",
        "The death is not thought to be suspicious, police said.",
        None,
        "denied both times",
    ),
    (
        "She resigned in May, three weeks after the report was published.",
        "The report came out three weeks before she resigned in May.",
        None,
        "after and before, the events exchanged",
    ),
    (
        "The council bought the pier from the navy in 1988.",
        "In 1988 the navy sold the pier to the council.",
        None,
        "bought and sold",
    ),
    (
        "The ferry left Dunholt at 6am and reached Perrin at noon.",
        "It took the ferry six hours, from six in the morning, to get from Dunholt to Perrin.",
        None,
        "the same way, told as a span",
    ),
    (
        "He had denied any knowledge of the payments.",
        "He had said that he knew nothing of the payments.",
        None,
        "denied and said he did not",
    ),
    (
        "Fewer than half of the members took part in the vote.",
        "More than half of the members did not take part in the vote.",
        None,
        "the other half denied",
    ),
    (
        "The house was empty when the roof fell in.",
        "Nobody was in the house when the roof fell in.",
        None,
        "empty and nobody in",
    ),
    (
        "The firm will not renew the contract, which ends in June.",
        "The contract ends in June, and the firm will let it run out.",
        None,
        "not renewed and let run out",
    ),
    (
        "The museum reopens on Saturday after two years of repairs.",
        "Closed for two years for repairs, the museum opens its doors again on Saturday.",
        None,
        "closed before, open now",
    ),
    (
        "The bus was carrying 30 pupils, all of whom were wearing belts.",
        "All 30 pupils on the bus had their belts on.",
        None,
        "all of whom and all",
    ),
    (
        "It is not clear how the fire started.",
        "How the fire started is unclear.",
        None,
        "not clear and unclear",
    ),
    (
        "Ms Vane will stay in office until a successor is found.",
        "Until somebody is found to succeed her, Ms Vane stays in office.",
        None,
        "the clause moved",
    ),
    (
        "The storm is likely to reach the coast by Tuesday.",
        "On Tuesday at the latest the storm will probably reach the coast.",
        None,
        "likely and probably",
    ),
]

FURTHER = [*CHANGED, *HARMLESS]

domain talks
place town
place town2
place border
province province
country country
country country2
person envoy = special envoy | the special envoy for {province} | the envoy
person minister = Foreign Minister | {country}'s foreign minister | the minister
person commander = rebel commander | the commander of the rebels | the commander
body mission = the Contact Group | the group | mediators
body front = the {province} Liberation Front | the front | the rebels
figure days = 4..9 +0..0 +0..0 | days | length of the talks | |
figure prisoners = 120..340/10 +30..80/10 +20..60/10 | prisoners | prisoners freed | about
figure prisonersother = 14..42 +0..0 +0..0 | prisoners | prisoners freed by the front | | prisoners
figure dead = 5200..8800/100 +0..0 +0..0 | people | people killed in the war | more than
figure displaced = 210000..460000/10000 +0..0 +0..0 | people | people who fled their homes | about
figure deadtown = 11..27 +2..7 +0..0 | civilians | civilians killed in {town2} | at least | 
figure trucks = 31..64 +12..20 +10..18 | trucks | aid trucks let through |
figure villages = 6..14 +0..0 +0..0 | villages | villages held by the front | up to
figure monitors = 250..600/50 +0..0 +0..0 | monitors | monitors to be sent | up to
figure metres = 2..9 +0..0 +0..0 | kilometres | depth of the buffer zone |
date truce = 3..8
date round = 14..28

headline
{country} and rebels agree truce in {province}
Guns to fall silent in {province} under deal
Envoy hails breakthrough in {province} peace talks
Truce in {province} to start within days
Peace talks on {province} end with ceasefire deal
Rebels free prisoners as {country} talks go on
{country} and {province} rebels sign ceasefire
After {n:days} days of talks, a truce for {province}
Prisoners walk free as {province} truce is signed
Aid trucks roll as {country} and rebels make peace
Fragile peace: what the {province} deal says
{commander.last} and government agree to stop fighting

fact lead | figure=days | lead
after {n:days} days of [talks|negotiations], {country} and the {province} Liberation Front agreed {on:0} [to|on] a [ceasefire|truce] [in the|for the] [contested|disputed] province
[negotiators|envoys] for {country} and the rebels of {province} [signed|put their names to] a [ceasefire|truce] {on:0}, [ending|concluding] {n:days} days of [tense|difficult] [talks|bargaining] in {town}
{n:days} days of [negotiations|talks] [behind closed doors|in secret] [brought|produced] [an agreement|a deal] {on:0} to [stop|halt] the [fighting|war] in {province}
the [guns|weapons] are to [fall silent|be silent] in {province} under [a deal|an agreement] [struck|reached] {on:0} by {country} and the rebels, who had been [talking|at the table] for {n:days} days
[a truce|a ceasefire] for {province} was [announced|made public] {on:0} in {town}, where [the warring sides|the two parties] had [met|sat] for {n:days} days
hopes [rose|grew] {on:0} for an end to [the conflict|the war] in {province} when [the two sides|both sides], after {n:days} days [at the table|of talks], [settled on|accepted] a truce

fact truce
the [truce|ceasefire] <tense:will begin|began> at midnight on {date:truce}
the [fighting|shooting] is to [stop|end] <operator:by|from> {date:truce} [along|on] the [whole|entire] [line|front line]
from {date:truce}, <scope:heavy weapons|all weapons> <modality:must|should> be [pulled back|withdrawn] from the [front|line of contact]
[both armies|the two armies] [have|were given] until {date:truce} to [stop|cease] [=firing|all fire]

fact prisoners | figure=prisoners | source=minister
the [government|army] [freed|released] {b:prisoners} prisoners {on:0} as [a sign|a gesture] of [goodwill|good faith]
{b:prisoners} [prisoners|captured fighters] [crossed|walked across] the [bridge|river bridge] at {border} to [freedom|liberty]
{country} has [let go|set free] {b:prisoners} [prisoners|detainees], <negation:none|most> of them accused of [=killings|war crimes]
[buses|a column of buses] [carried|took] {b:prisoners} [freed|released] prisoners <place:north|south> [through|past] the [last|final] [checkpoint|army post]

fact prisonersother | figure=prisonersother
the front, [for its part|in turn], [released|let go] {n:prisonersother} [soldiers|captured soldiers]
{n:prisonersother} soldiers [held|captured] by the [rebels|front] were [handed over|given up] to the Red Cross
[in return|in exchange], {n:prisonersother} [government soldiers|soldiers] [came|went] home
the [rebels|insurgents] [gave up|freed] {n:prisonersother} prisoners, <operator:fewer|more> than had been [promised|agreed]

fact dead | figure=dead
{b:dead} people [have died|have been killed] in <quantity:six|sixteen> years of [fighting|war]
the [conflict|war] has [cost|claimed] {b:dead} lives since [it began|its outbreak]
[a war|a conflict] that has [killed|left dead] {b:dead} people [began|started] over [=land|grazing land] and [=water|wells]
[rights groups|human rights groups] have [counted|documented] {b:dead} deaths, <scope:many|most> of them [civilians|unarmed villagers] ~

fact displaced | figure=displaced | source=mission
{b:displaced} people have [fled|left] their homes
{b:displaced} [people|villagers] [live|are living] in [=camps|tents] <place:across the border in {country2}|on the coast>
the [war|fighting] has [uprooted|displaced] {b:displaced} people, [nearly|almost] <scope:half|a fifth> the [population|inhabitants] of the province
returning {b:displaced} people to their [homes|villages] <modality:could|will> take [=years|several years]

fact deadtown | figure=deadtown
{b:deadtown} civilians were killed in {town2} [only|just] [hours|a few hours] <operator:before|after> the [signing|agreement]
[shells|mortar shells] [hit|struck] the market in {town2} and [killed|took the lives of] {b:deadtown} [civilians|people]
[each|either] side blamed the other [for|over] the [shelling|attack] that killed {b:deadtown} civilians in {town2} [|that day]
in {town2}, [relatives|mourners] [buried|laid to rest] {b:deadtown} civilians [killed|who died] in [an attack|shelling] [on the eve of|the day before] the deal

fact trucks | figure=trucks | source=mission
{n:trucks} trucks with [=food|flour] and [medicine|medicines] had been [let|allowed] through to {town2}
a [convoy|column] of {n:trucks} [trucks|lorries] [reached|got to] {town2}, [the first|the first of its kind] in [five|some five] months
{n:trucks} [trucks|lorries] of aid <rate:a day|a week> [are|were] [crossing|passing] the [=bridge|checkpoint] at {border}
[aid|relief] [agencies|organisations] [got|brought] {n:trucks} trucks [past|through] the [checkpoints|roadblocks] <operator:before|after> the [road|route] was [closed|shut] again

fact villages | figure=villages
the front [holds|controls] {b:villages} villages [along|on] the [river|river bank] and <negation:will not|will> [give them up|hand them over]
{b:villages} villages <tense:will stay|stayed> under [rebel|the front's] [rule|control] [for now|for the time being]
the [map|map signed in {town}] [leaves|keeps] {b:villages} villages in [rebel hands|the hands of the front]
control of {b:villages} villages <place:east|west> of {border} [was|had been] the [last|final] [sticking point|point in dispute]

fact monitors | figure=monitors
{b:monitors} [unarmed|civilian] monitors <tense:will watch|watched> over the [truce|ceasefire]
[neighbouring|friendly] countries are to [send|provide] {b:monitors} monitors [with|who have] [=drones|binoculars] but <negation:without|with> weapons
a [mission|force] of {b:monitors} monitors [is|has been] [planned|foreseen] for [the line|the front line]
{b:monitors} monitors [from|sent by] <scope:four|all> neighbouring [states|countries] are to [patrol|watch] the [zone|buffer zone]

fact buffer | figure=metres
a buffer zone {n:metres} kilometres [wide|deep] <modality:is to|may> [separate|divide] the [armies|two armies]
between the [armies|lines] there [is to be|will be] a strip of {n:metres} kilometres in which [nobody|no one] <modality:may|should> [carry|bear] [arms|weapons]
[troops|soldiers] [must|have to] [pull back|withdraw] {n:metres} kilometres [on|to] [either|each] side
the [zone|strip] [measures|is] {n:metres} kilometres [across|from one side to the other], [a compromise|a figure half way] between the [two|two sides'] [demands|proposals]

fact round
[a second|the next] round of [talks|negotiations] is [planned|set] for {date:round} in {town}
[both sides|the parties] <tense:will return|returned> to {town} on {date:round} to [discuss|talk about] [=borders|the border] and [self-rule|autonomy]
[questions|the questions] of [self-rule|autonomy] and [=oil|oil revenue] were [left|put off] until {date:round}
<operator:before|after> {date:round}, the [parties|two sides] are to [exchange|swap] [lists|full lists] of [missing people|the missing]

fact accuse
<role:{commander} accused {minister}|{minister} accused {commander}> of [delaying|dragging out] the [signing|ceremony] by [a day|a full day]
[the deal|an agreement] nearly [failed|collapsed] when <role:the army fired on a rebel delegation|rebels fired on an army delegation> near {border}
<role:{envoy} had urged {country2} to stay out|{country2} had urged {envoy} to stay out> of the [talks|negotiations]
[=officers|officers in the capital] [said|complained] that <role:the rebels had broken the last truce|the army had broken the last truce> <quantity:three|thirteen> times ~

fact reaction
{country2} <negation:has not said|has said> [whether|if] it [will|would] [accept|recognise] the [deal|agreement]
[hardliners|opponents of the deal] in [both camps|each camp] [vowed|promised] to [fight on|go on fighting] <modality:and could|and will> [break|wreck] the [truce|ceasefire]
[shops|markets] [reopened|opened again] in {town2} [for the first time|the first time] since [the spring|spring]
[church bells|bells] [rang|were rung] <scope:in some villages|in every village> of the [valley|region] when [the news|word] [came|arrived]

fact history
[an earlier|a previous] [truce|ceasefire] [held|lasted] for [only|just] [=nine|eleven] days [=in 2018|in 2016]
{province} [broke away|declared itself independent] [=eight|nine] years ago, a [step|move] that <negation:no|one> [other state|foreign government] has [recognised|accepted]
the [province|region] is [poor|among the poorest] but [sits|lies] on [=oil|large oil fields]
[mediators|go-betweens] [had|have] [tried|worked] [in vain|without success] [=four|five] times to [bring|get] the [sides|two sides] to [one table|the same table]

fact ceremony
{envoy} [shook|clasped] hands with [both|the two] [delegation leaders|chief negotiators], who <negation:did not shake|shook> [each other's|one another's]
the [signing|ceremony] was <operator:delayed until after|brought forward to before> [midnight|twelve o'clock] by [a quarrel|a row] over [=flags|the order of flags]
the [text|document], [=eleven|fourteen] pages [long|in all], <modality:has to|might> be [approved|ratified] by [parliament|lawmakers]
[=copies|two copies] of the [deal|agreement] were [signed|initialled] in [separate|different] rooms, [one|the first] <place:upstairs|downstairs>

fact scene | own
in the hotel [=garden|courtyard] [=bodyguards|drivers] of the two sides [shared|passed round] [a box of|some] [=dates|figs] and [argued|quarrelled] about [=football|a football match]
[a waiter|the head waiter] [said|recalled] that [both|the two] delegations had [ordered|asked for] [the same|exactly the same] [=soup|fish] [every|each] evening, [at|on] [different|separate] floors ~
[=children|boys] [=kicked a ball|flew kites] [on|across] the [empty|deserted] [=bridge|checkpoint] at {border}, where [until|up to] last week [nobody|no one] [dared|would have dared] to [stand|show himself]
[=a mother|an old mother] from {town2} [held|showed] a [photograph|picture] of [her|a] [=son|grandson] to [every|each] [window|bus window] of the [buses|passing buses]

quote envoy1 | envoy | told reporters
= This is a beginning and beginnings are fragile. // I have asked both sides for one thing only, and that is patience.
~ for one thing only => for only one thing
~ beginnings are fragile => the beginnings were fragile
> {envoy} cautioned that "beginnings are fragile"
i {envoy} told reporters that it was only a start, easily broken, and that patience was needed

quote mission1 | mission | in a statement
= The parties have chosen words over weapons. // The agreement will be monitored day and night. // Any breach will be made public within hours.
~ will be made public => was made public
~ within hours => within a few hours
> the group stated that "any breach will be made public within hours"
i mediators said in a statement that breaches would be announced at once and that the deal would be watched around the clock

quote commander1 | commander | by satellite telephone
= We signed because our people are tired. // If one shell falls on our villages, the paper is worth nothing.
~ the paper is worth nothing => the paper is worthless
~ If one shell falls => When shells fall
> {commander} said the front had signed "because our people are tired"
i {commander} said that the people were weary and that a single attack would make the deal worthless

domain ferry
place port
place port2
place island
province province
country country
river ship = ship
person captain = Captain | the captain of the ferry | the captain
person minister = Transport Minister | {country}'s transport minister | the minister
person survivor = | a school cook who was on the car deck | the cook
body guard = the Coast Guard | the coast guard | coast guard officers
body owner = Blue Strait Lines | the company | the owner of the ferry
figure dead = 11..19 +4..9 +2..6 | people | people drowned in the accident | at least
figure deadcrew = 2..4 +0..0 +0..0 | crew members | crew members drowned | | dead
figure saved = 121..188 +6..14 +0..0 | people | people rescued |
figure aboard = 210..260 +0..0 +0..0 | people | people aboard | about
figure licence = 150..180/10 +0..0 +0..0 | passengers | passengers the ferry was licensed for | up to
figure missing = 24..38 +0..0 +0..0 | people | people missing |
figure wind = 65..98 +0..0 +0..0 | kilometres an hour | wind speed | more than
figure boats = 14..29 +0..0 +0..0 | boats | boats taking part in the search |
figure age = 31..44 +0..0 +0..0 | years | age of the ferry |
date inquiry = 20..40

headline
Ferry sinks off {island}, {n:dead} dead
{n:dead} drown as ferry capsizes on way to {island}
Ferry disaster: {n:saved} rescued, many missing
Questions over crowded ferry after {n:dead} die
{country} mourns victims of ferry accident
Overloaded ferry goes down off {country}'s coast
Divers search wreck of {ship} for missing passengers
{port} waits for news after ferry goes down
Captain questioned after {ship} sinks off {island}
{n:missing} still missing after {country} ferry accident
Survivors tell of panic as {ship} sank
Storm, cargo, crowding: what sank the {ship}?

fact lead | figure=dead | lead | source=guard
{b:dead} people [drowned|died] when a [passenger ferry|ferry] [capsized|overturned] in [rough|heavy] seas [off|near] the island of {island} {on:0}
a ferry [carrying|with] {b:aboard} people [aboard|on board] [sank|went down] [on its way|on the way] from {port} to {island} {on:0}, [leaving|with] {b:dead} dead
{b:dead} bodies [had been|have been] [pulled|recovered] from the [sea|water] [after|following] the [sinking|loss] {on:0} of [a crowded ferry|an overcrowded ferry] between {port} and {island}
[one of the worst|among the worst] [shipping accidents|accidents at sea] in {country}'s [recent history|recent past] [claimed|took] {b:dead} lives {on:0} when the ferry {ship} [rolled over|keeled over] ~
[families|relatives] [gathered|waited] at the harbour of {port} {on:0} for [news|word] of [passengers|people] on a ferry that [went down|sank] with the loss of {b:dead} lives ~
the sea off {island} [gave up|returned] {b:dead} [dead|victims] {on:0} after the {ship}, [an old car ferry|an ageing car ferry], [turned over|tipped over] within [minutes|a few minutes] ~

fact saved | figure=saved | source=guard
{n:saved} [people|passengers and crew] [were|had been] [rescued|saved], <scope:many|all> of them [by|thanks to] fishing boats
fishermen and the [navy|navy's divers] [pulled|lifted] {n:saved} people [from|out of] the [water|waves], <negation:none|most> of them [badly|seriously] [hurt|injured]
the number of survivors [rose|climbed] to {n:saved} [as|when] [more|further] [lifeboats|life rafts] were [found|spotted] <place:south|north> of the island
{n:saved} [survivors|people who survived] were [brought|taken] to {port2}, [wrapped|swaddled] in blankets
[helicopters|rescue helicopters] and boats [brought|carried] {n:saved} survivors [ashore|to land] <operator:before|after> [nightfall|dark]

fact aboard | figure=aboard | source=owner
{b:aboard} people were [on board|aboard], [among them|including] [=a school class|a group of pupils] [returning from|coming home from] an outing
the ferry had {b:aboard} people on board, [although|even though] the [passenger list|manifest] <negation:did not name|named> [everyone|all of them]
tickets had been [sold|issued] to {b:aboard} people for the <place:morning|evening> [crossing|sailing]
[records|harbour records] [show|list] {b:aboard} [passengers and crew|people] on the [voyage|trip]

fact licence | figure=licence
the {ship} was [licensed|allowed] to [carry|take] {b:licence} passengers
its [papers|certificate] [gave|named] a [limit|maximum] of {b:licence} passengers, <operator:below|above> the number [aboard|on the ship]
a [licence|permit] [issued|granted] [in spring|in the spring] [allowed|permitted] {b:licence} passengers [on|aboard] the vessel
{b:licence} passengers [may|could] [legally|lawfully] [travel|be carried] on the ship, [according to|as shown by] a brass plate [on|above] its [bridge|ramp]

fact missing | figure=missing | source=guard
{n:missing} people [are|were] [still missing|unaccounted for] and [hopes|the chances] of [finding|rescuing] them [are|were] [fading|dwindling]
[divers|navy divers] <tense:will search|searched> the [hull|wreck] for {n:missing} people who [are|were] [still missing|missing]
the search for {n:missing} [missing|lost] people [goes on|continues] [around the clock|day and night]
[no trace|no sign] [had been|has been] found of {n:missing} [passengers|people on the ferry]

fact wind | figure=wind
[winds|gusts] of {b:wind} kilometres an hour had been [measured|recorded] [in the strait|at the harbour mouth]
the [wind|storm] [blew|was blowing] at {b:wind} kilometres <rate:an hour|a minute> when the [ship|ferry] [left|sailed from] {port}
a [storm warning|gale warning] had [been in force|stood] <operator:since|until> [dawn|daybreak], with gusts of {b:wind} kilometres an hour [forecast|predicted]
[=other|two other] ferry [lines|companies] had [cancelled|called off] <scope:some|all> [sailings|crossings] [because of|owing to] gusts of {b:wind} kilometres an hour

fact boats | figure=boats | source=guard
{n:boats} boats and [=three|two] helicopters [are|were] [combing|searching] the [waters|sea] <place:west|east> of {island}
[a flotilla|a fleet] of {n:boats} boats [joined|took part in] the [search|rescue effort]
{n:boats} [vessels|boats], [most|the majority] of them [trawlers|fishing boats], [spent|had spent] the night [looking|searching] for [survivors|people in the water]
the [search|hunt] [drew in|involved] {n:boats} boats <scope:from the province|from three countries>

fact ship | figure=age
the {ship} was {n:age} years old and had <negation:passed|failed> its [last|most recent] [inspection|safety check] [in March|in the spring] ~
[built|launched] {n:age} years ago, the ship had been [sold|passed on] [=twice|three times] <operator:before|after> it [came|was brought] to {country}
at {n:age} years [of age|old] the [vessel|ship] was <scope:the oldest|one of the oldest> on the [route|line]
the [ageing|old] ferry had [sailed|been in service] for {n:age} years, [latterly|most recently] on the [run|line] to {island}

fact captain
{captain} was [questioned|interviewed] by [detectives|investigators] and <modality:may|will> be [charged|prosecuted]
[=prosecutors|the authorities] [detained|arrested] {captain} <operator:after|before> he had [spoken|talked] to [=the owner|his employer]
<role:{captain} had asked the owner|the owner had asked {captain}> to [put off|delay] the [crossing|sailing], [=officials|people close to the inquiry] said ~
{captain} <negation:did not leave|left> the [ship|bridge] [until|before] the last [raft|life raft] [was away|had gone], [witnesses|survivors] said ~

fact inquiry
[an inquiry|a public inquiry] <tense:will report|reported> to [parliament|lawmakers] by {date:inquiry}
[investigators|a team of experts] [have|were given] until {date:inquiry} to [explain|find out] [why the ferry sank|the cause of the sinking]
{minister} [promised|has promised] a [full|complete] report <operator:by|from> {date:inquiry}
the [findings|results] of [an inquiry|the inquiry] <modality:should|must> be [made public|published] by {date:inquiry}

fact cargo
[unsecured|loose] lorries on the car deck <modality:may|must> have [shifted|slid], [making|causing] the ship [list|lean] to <place:port|starboard>
the ship [listed|leaned] to one side [minutes|a few minutes] <operator:after|before> [a loud bang|a bang] was heard [below|from the car deck]
[several|some] lorries [loaded with|carrying] [=cement|gravel] had been [parked|placed] <place:at the stern|at the bow>, [=survivors|witnesses] said ~
a [steel door|bow door] was <negation:not properly closed|properly closed> when the ferry [left|put out], [=two|several] survivors [told|recalled to] [reporters|journalists] ~

fact blame
the [opposition|main opposition party] [accused|has accused] <role:the ministry of protecting the company|the company of protecting the ministry>
<role:The seamen's union had warned the company|The company had warned the seamen's union> about the [state|condition] of the [ship|ferry] [in writing|in a letter]
[relatives|families of passengers] [shouted|jeered] at {minister}, who [left|walked out of] the [harbour office|meeting] <negation:without answering|after answering> [questions|their questions]
[=lawyers|a lawyer] for [=eleven|nine] families [asked|called] for the [licences|permits] of <scope:all|some> of the company's ships to be [withdrawn|revoked] ~

fact history
[ferries|boats] are the only [link|way] between the [mainland|coast] and <scope:most|all> of the [islands|islands off {port}]
a [=sister ship|ship of the same type] [sank|went down] [=in 2009|in 2006], [killing|with the loss of] <quantity:40|400> people
[safety|shipping] rules were [tightened|made stricter] in 2011, [but|though] [inspections|checks] [remained|are still] [rare|infrequent]
the [strait|channel] is [known|feared] for [sudden|abrupt] squalls [in autumn|at this time of year]

fact crew | figure=deadcrew
{n:deadcrew} [members of the crew|crew members], [among them|including] the [=cook|ship's cook], [drowned|lost their lives]
{n:deadcrew} [sailors|crew members] [are|were] among the [dead|victims]
[the crew|the ferry's crew] lost {n:deadcrew} of its [own|members]
{n:deadcrew} crew members [died|perished] in the [engine room|engine compartment]

fact mourning
flags <tense:will fly|flew> at half mast <scope:on the islands|across the country> {on:1}
[=schools|all schools] on {island} [stayed|remained] [shut|closed] {on:1}, and [church bells|the bells] [tolled|rang] at noon
a minute's silence was [held|observed] [in parliament|by lawmakers], [where|in which] {minister} [fought back|struggled with] tears
[=candles|flowers and candles] [lined|were placed along] the quay in {port}

fact scene | own
[on the quay|at the quay] in {port2} a [=nurse|teacher] [read out|called out] names from [a wet list|a damp sheet of paper], and [after each|after every] name [nobody|no one] [spoke|said a word]
[life jackets|orange life jackets], [=a pram|a guitar case] and [=hundreds|dozens] of [=lemons|oranges] [drifted|floated] [in|into] the [bay|harbour] with the [tide|evening tide]
[the owner of|the woman who runs] [the harbour bar|a bar at the harbour] [=closed the till|pulled down the shutters] and [poured|handed out] [coffee|hot coffee] [for nothing|free of charge]
[=a boy|a girl] of about [=nine|ten] [held|clutched] a [plastic bag|carrier bag] with [=one shoe|two tickets] in it and [would not|refused to] [let go|put it down]

quote captain1 | captain | told investigators
= I felt her go over and there was nothing in my hands any more. // I sent the distress call before the lights failed.
~ before the lights failed => after the lights failed
~ there was nothing in my hands => there was nothing left in my hands
> {captain} said there was "nothing in my hands any more"
i {captain} told investigators that he had lost control of the ship and had called for help while there was still light

quote owner1 | owner | in a statement
= Our thoughts are with the families of those who died. // The vessel was inspected and found to be seaworthy. // We will cooperate fully with every investigation.
~ was inspected and found to be seaworthy => is inspected and is seaworthy
~ will cooperate fully => are cooperating fully
> the owner maintained in a statement that the vessel "was inspected and found to be seaworthy"
i the company said in a statement that it would help investigators and that the ship had been fit to sail

quote survivor1 | survivor | in hospital
= The water was black and full of voices. // A fisherman held my collar for an hour and sang so that I would not sleep.
~ for an hour => for two hours
~ so that I would not sleep => so that I stayed awake
> {survivor} remembered water "black and full of voices"
i {survivor} said that a fisherman had held on for an hour and sung to keep them both awake

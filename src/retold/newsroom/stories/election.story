domain election
place town
place town2
place town3
province province
country country
person president = President | {country}'s president | the president
person rival = opposition leader | the leader of the opposition | the challenger
person observer = chief observer | the head of the observer mission | the observer
body commission = the Electoral Commission | the commission | election officials
body mission = the Joint Observer Mission | the mission | observers
figure share = 49.1..52.9/0.1 +0.1..0.6/0.1 +0.1..0.3/0.1 | percent | the president's share of the vote | |
figure rivalshare = 43.2..46.8/0.1 +0..0 +0..0 | percent | the challenger's share of the vote | | share
figure counted = 61..78 +12..20 +0..0 | percent | share of ballots counted | more than
figure turnout = 58.5..71.5/0.1 +0..0 +0..0 | percent | turnout |
figure turnouttown = 72.5..84.5/0.1 +0..0 +0..0 | percent | turnout in {town2} | | turnout
figure stations = 112..390 +40..160 +0..0 | polling stations | polling stations with complaints | more than
figure arrests = 70..190 +20..90 +30..90 | people | people arrested | more than
figure crowd = 20000..75000/5000 +0..0 +0..0 | people | people at the opposition rally | about
figure complaints = 230..760 +0..0 +0..0 | complaints | complaints lodged |
date ruling = 8..14
date oath = 25..45

headline
{president.last} claims victory in disputed {country} vote
Opposition cries foul as {president.last} leads in {country}
Thousands protest over {country} election result
{country} election: {n:arrests} arrested in protests
Observers report flaws in {country} vote
{rival.last} refuses to concede in {country}
{country} in limbo after contested vote
Count puts {president.last} at {n:share} {pct} in {country}
{rival.last} calls supporters on to the streets of {town}
Tear gas in {town} as vote count nears its end
Who won in {country}? Court to decide
Poll monitors find fault with {country} count

fact lead | figure=share | lead | source=commission
{president} [won|has won] {n:share} {pct} of the vote in {country}'s [presidential election|election for president], [nearly complete|almost complete] results [showed|indicated] {on:1} ~
[protests|demonstrations] [broke out|erupted] in {country} {on:1} after [officials|the authorities] [gave|handed] {president} {n:share} {pct} of the [presidential vote|votes] ~
with {n:share} {pct} of the [ballots|votes] [in his favour|to his name], {president} [declared|proclaimed] himself the winner {on:1} of [an election|a vote] that [opponents|his opponents] call [stolen|rigged] ~
{rival} [refused|declined] to [concede|accept defeat] {on:1} as the count [put|showed] {president} at {n:share} {pct} ~
a [bitter|tense] [election|contest] in {country} [drew to a close|neared its end] {on:1} with {president} on {n:share} {pct} and [the streets|crowds in the streets] [calling|shouting] for a [recount|new count] ~
{country} [woke|awoke] to [uncertainty|a dispute] {on:1}: [the count|official figures] [gave|credited] {president} {n:share} {pct}, [a result|a figure] that [the opposition|his rivals] [would not|will not] [accept|recognise] ~

fact rival | figure=rivalshare | source=commission
{rival} [had|stood at] {n:rivalshare} {pct}, [official figures|the figures] [showed|indicated] ~
{n:rivalshare} {pct} of voters [chose|backed] {rival}, [a former|once a] [=judge|magistrate]
[his|the president's] [main|strongest] [challenger|rival], {rival}, [took|received] {n:rivalshare} {pct}
[trailing|behind] with {n:rivalshare} {pct} [was|came] {rival}, who leads <scope:in the capital|in most provinces>

fact counted | figure=counted | source=commission
{b:counted} {pct} of ballots had been [counted|tallied] [by|as of] {day:1} [evening|night]
the [tally|count] was [based on|drawn from] {b:counted} {pct} of [ballots|the ballots]
with {b:counted} {pct} of the [count|counting] [done|completed], [the gap|the margin] <modality:could|would> still [narrow|shrink]
[votes|ballots] from <place:abroad|the south> were [still|yet] to be [added|included], with {b:counted} {pct} [counted|of all ballots tallied]

fact turnout | figure=turnout | source=commission
turnout was {n:turnout} {pct}, [the highest|higher than at any time] since [1996|the election of 1996]
{n:turnout} {pct} of [those entitled|the electorate] [voted|cast a ballot], <operator:more|less> than [four|some four] years ago
[voters|people] [came out|turned out] in [large|great] numbers: {n:turnout} {pct} [went to the polls|took part]
[participation|turnout] [reached|came to] {n:turnout} {pct} <scope:nationwide|in the cities>

fact turnouttown | figure=turnouttown
in {town2}, the [challenger's|opposition's] [stronghold|heartland], {n:turnouttown} {pct} [voted|went to vote]
{town2} [reported|recorded] a turnout of {n:turnouttown} {pct}
{n:turnouttown} {pct} of [those registered|the registered voters] in {town2} [took part|voted]
[queues|lines] in {town2}, where {n:turnouttown} {pct} [cast ballots|voted], [stretched on for hours|lasted for hours]

fact stations | figure=stations | source=mission
[irregularities|breaches of the rules] were [reported|noted] at {b:stations} polling stations
{b:stations} polling stations [=opened late|did not open on time] or [ran out|were short] of [=ballot papers|ballots]
[observers|monitors] were [turned away|refused entry] <scope:at some|at all> of the {b:stations} polling stations [on their list|they wished to visit]
[seals|the seals] on ballot boxes were [broken|damaged] at {b:stations} polling stations, <negation:though no proof of fraud was found|and proof of fraud was found>

fact arrests | figure=arrests
police [arrested|detained] {b:arrests} people in {town} [and used|using] [=tear gas|water cannon] ~
{b:arrests} people were [in custody|under arrest] <operator:before|after> [midnight|the night was over], [a lawyers' group|a group of lawyers] said ~
the [number|total] of [arrests|people detained] [reached|stood at] {b:arrests} [as|when] [officers|riot police] [cleared|emptied] the square in front of parliament
{b:arrests} [protesters|demonstrators] were [taken away|led off] in [buses|police buses], <scope:most|all> of them [=students|young people]

fact crowd | figure=crowd
{b:crowd} people [marched|walked] [through|across] {town} [behind|following] a [banner|long banner] [reading|with the words] ["count again"|"count again"]
the [rally|demonstration] in {town} [drew|attracted] {b:crowd} people, [organisers|those who called it] said ~
{b:crowd} [supporters of the opposition|opposition supporters] [filled|packed] the [boulevard|avenue] [between the opera and parliament|from the opera to parliament]
[drums|the sound of drums] and [whistles|horns] [could be heard|rang out] as {b:crowd} people [demanded|called for] a recount

fact complaints | figure=complaints | source=commission
{n:complaints} [formal complaints|complaints] had been [lodged|filed], and <negation:none|most> [had been|was] [settled|decided] [so far|yet]
the [constitutional court|highest court] <tense:will hear|heard> {n:complaints} complaints [one by one|in turn]
{n:complaints} [complaints|objections] [reached|were sent to] the [court|constitutional court] <operator:before|after> the [deadline|time limit]
[lawyers|legal teams] [submitted|handed in] {n:complaints} complaints <place:from the north|from the south> [alone|of the country]

fact ruling
the [constitutional court|court] <tense:will rule|ruled> on the [result|outcome] by {date:ruling}
[judges|the judges] [have|are given] until {date:ruling} to [confirm|uphold] or [annul|cancel] the [vote|election]
a [decision|ruling] <modality:is expected|is certain> [to come|to be given] <operator:by|after> {date:ruling}
[a partial|a limited] recount <modality:could|must> be [ordered|called] by {date:ruling}

fact oath
the [winner|new president] is to be [sworn in|inaugurated] on {date:oath}
the [oath|swearing-in] is [planned|set] for {date:oath}, <operator:after|before> [any|the] [appeals|legal challenges] [are over|have ended]
[no later than|not later than] {date:oath}, the [constitution|law] [says|requires], [a president|the next president] [must|has to] [take office|be sworn in] ~
[preparations|plans] for the inauguration on {date:oath} <negation:have not been stopped|have been stopped>

fact accuse
<role:{rival} accused {president}|{president} accused {rival}> of [buying votes|paying for votes] [in the countryside|in villages]
the [president's|ruling] party [said|claimed] <role:opposition agents had threatened officials|officials had threatened opposition agents> at [polling stations|the polls] ~
<role:the army had asked the commission|the commission had asked the army> to [guard|protect] the [=warehouses|depots] in which [ballots|votes] [are|were] [kept|stored]
[each|either] [camp|side] [says|insists] that the other [tampered with|altered] [lists|voter lists] <place:in {town2}|in {town3}> ~

fact abroad
[neighbouring countries|neighbours] [called for|urged] [calm|restraint], and [=two|three] [ambassadors|envoys] [were summoned|were called in]
[=foreign|several foreign] governments <negation:have not congratulated|have congratulated> [the president|the incumbent]
a [regional|regional leaders'] [=summit|meeting] <modality:may|will> [take up|discuss] the [dispute|crisis]
[sanctions|new sanctions] <modality:might|will> [follow|be imposed] if [violence|the violence] [goes on|continues], [diplomats|diplomats in {town}] [warned|said] ~

fact economy
the [currency|national currency] [lost|fell by] <quantity:two|twelve> {pct} against the dollar, and many shops in {town} [stayed|remained] [shut|closed]
[traders|market traders] [boarded up|nailed boards over] windows <operator:before|after> the [results|figures] [came out|were announced]
[banks|the banks] [limited|capped] withdrawals to <rate:200 crowns a day|200 crowns a week>
[=fuel|petrol] [ran short|was scarce] <scope:in parts of the capital|across the country> as [drivers|lorry drivers] [stayed|kept] off the roads

fact internet
mobile internet was [cut|switched off] [for five hours|during five hours], <operator:starting before|starting after> [polls|polling stations] closed
[messaging services|chat services] were [slow|disrupted] or [down|not working] <place:in the east|in the west> of the country
the [regulator|telecoms regulator] denied that it had [ordered|asked for] [a shutdown|an internet shutdown] ~
[users|people] in {town3} <negation:could not|could> [send|share] [pictures|photographs] [of|showing] [tally sheets|result sheets]

fact history
{president} [came to power|took office] in [=2010|2008] and has [changed|amended] the [constitution|basic law] [=twice|three times]
the [last|previous] election, [four years|some four years] ago, [ended|was decided] in the [courts|courtroom]
[power|the presidency] has <negation:never|often> [changed hands|passed to another party] [peacefully|without violence] since independence
{country} [holds|calls] [an election|elections] for president every four years [or so|]

fact scene | own
[by candlelight|in the light of candles] in a school in {town3}, [=three women|two teachers] [counted|sorted] [ballots|papers] into [=shoe boxes|fruit crates] while a [=rooster|dog] [wandered|walked] [through|across] the room
[an old woman|a woman of over eighty] [came|arrived] at the [polls|polling station] on [=a tractor|a donkey cart] with [her|a] [=thumb|finger] [already|still] [blue|stained] from [the last time|the previous vote] ~
[a barber|the barber] opposite [party headquarters|the party's headquarters] [offered|gave] [=free shaves|free haircuts] to [=the losers|whoever lost], and [=nobody|only one man] [came|turned up]
[=paper aeroplanes|balloons] made from [campaign posters|election posters] [sailed|flew] [down|from] [the balconies|balconies] [onto|over] the [police line|line of police]

quote rival1 | rival | at a rally in {town}
= They can steal a box but they cannot steal a people. // We will not leave this square until every vote has been counted again.
~ We will not leave => We shall leave
~ until every vote has been counted again => until the votes are counted again
> {rival} promised supporters not to leave "until every vote has been counted again"
i {rival} told a rally that the crowd would stay in the square until there was a full recount

quote mission1 | mission | in a statement
= The vote was competitive but the count lacked transparency. // We saw no evidence that the outcome was decided in advance. // Our work continues until the last complaint is heard.
~ lacked transparency => was lacking in transparency
~ We saw no evidence => We saw evidence
> the mission found that the count "lacked transparency"
i the mission said in a statement that the count had not been open enough and that it would stay until all complaints were heard

quote president1 | president | in a televised address
= The people have spoken and I have heard them. // I call on everyone to go home and let the institutions do their work.
~ I call on everyone => I order everyone
~ do their work => do their job
> {president} called on everyone to "go home and let the institutions do their work"
i {president} said in a televised address that voters had been heard and that protesters ought to go home

domain football
place town
place town2
place town3
province province
country country
person president = federation president | the president of the federation | the president
person referee = referee | the referee of the final | the referee
person prosecutor = prosecutor | the prosecutor in charge | the prosecutor
person keeper = | a goalkeeper who gave evidence | the goalkeeper
body federation = the Football Federation | the federation | federation officials
body police = the anti-corruption police | the police | detectives
figure matches = 11..24 +3..7 +2..5 | matches | matches under suspicion | at least
figure matchestown = 2..4 +0..0 +0..0 | matches | matches of {town2} under suspicion | | matches
figure arrests = 9..21 +3..8 +0..0 | people | people arrested |
figure money = 1.2..4.8/0.1 +0..0 +0..0 | million crowns | money paid to fix matches | more than | | 1000000
figure clubs = 5..8 +0..0 +0..0 | clubs | clubs involved |
figure players = 14..33 +0..0 +0..0 | players | players questioned | about
figure houses = 17..42 +0..0 +0..0 | addresses | addresses searched |
figure ban = 3..9 +0..0 +0..0 | years | ban demanded for the referee | up to
figure bet = 90..360/10 +0..0 +0..0 | thousand crowns | largest single bet | | | 1000
figure points = 6..15/3 +0..0 +0..0 | points | points to be taken from {town2} | 
date hearing = 12..25
date season = 30..45

headline
Match-fixing scandal shakes {country} football
{n:arrests} arrested in {country} match-fixing case
Referee among {n:arrests} held over fixed matches
Police raid clubs in {country} betting inquiry
{country} league in doubt after match-fixing arrests
Players paid to lose, {country} police say
Raids and arrests: {country} football in turmoil
Matches for sale: police uncover betting ring in {country}
{referee.last} faces ban in {country} bribery affair
Gamblers bought matches in {country}, police believe
{town2} threatened with loss of points
Dirty money in {country} league: what we know

fact lead | figure=arrests | lead | source=police
{n:arrests} people were arrested in {country} {on:0} [on suspicion of|suspected of] [fixing|rigging] football matches
[police|officers] [raided|searched] football clubs [across|all over] {country} {on:0} and [arrested|took into custody] {n:arrests} people in [a match-fixing inquiry|an inquiry into fixed matches] ~
the football league of {country} was [plunged|thrown] into crisis {on:0} by the arrest of {n:arrests} people [accused|suspected] of [buying|selling] matches
[a betting|a gambling] ring [paid|bribed] players and referees to [lose|fix] matches in {country}, where {n:arrests} people were [detained|arrested] {on:0} ~
{n:arrests} [players, referees and gamblers|people] [woke|were woken] to a knock on the door {on:0} as {country} [moved|acted] against [match-fixers|those who fix matches]
[football|the beautiful game] in {country} [faced|was facing] its [worst|deepest] scandal in [decades|a generation] after {n:arrests} arrests {on:0}

fact matches | figure=matches | source=police
{b:matches} matches [are|were] [under suspicion|being examined], [most|the majority] of them in the <scope:second division|first division>
[results|the results] of {b:matches} matches [were|had been] [agreed|arranged] [beforehand|in advance]
[investigators|detectives] are [going through|studying] {b:matches} matches [played|staged] <operator:since|before> [the winter break|the break in winter]
{b:matches} matches <modality:may|must> have been [bought|fixed], and <negation:no|one> [=cup|international] match is [among them|one of them]

fact matchestown | figure=matchestown
{n:matchestown} of the [matches|games] [involve|concern] the club from {town2}
[in the case of|as for] {town2}, {n:matchestown} matches [are|were] [in question|in doubt]
{town2} [lost|was beaten in] {n:matchestown} [suspicious|doubtful] matches
{n:matchestown} [home|league] matches of {town2} [are|were] [being looked into|under review]

fact money | figure=money | source=police
{b:money} million crowns [changed hands|were paid], [some|part] of it in [sports bags|a sports bag]
[bribes|payments] of {b:money} million crowns were [made|handed over] <place:in car parks|in hotels>
{b:money} million crowns [went|were given] to [players|footballers] and referees <operator:before|after> [kick-off|the matches]
the [ring|gang] [spent|paid out] {b:money} million crowns [in|over] [two|the past two] seasons, <rate:per match|per month> [up to|as much as] 60,000 crowns

fact clubs | figure=clubs
{n:clubs} clubs are [involved|implicated], <scope:among them last year's champions|all of them from the north>
the [inquiry|investigation] [touches|concerns] {n:clubs} clubs, [whose|of which the] [offices|club houses] were [searched|raided]
{n:clubs} clubs [have|had] [players|a player] on the [list|list of suspects], and <negation:none|one> has [commented|made a comment]
[officials|managers] of {n:clubs} clubs <tense:will be heard|were heard> by the [league|league's own investigators]

fact players | figure=players
{b:players} players have been [questioned|interviewed], <scope:some|most> as [witnesses|mere witnesses]
[detectives|officers] [spoke|talked] to {b:players} players <operator:before|after> [training|the morning's training]
{b:players} players [had|were ordered] to [hand in|give up] their [telephones|phones]
statements were [taken|gathered] from {b:players} players [over|within] [three|some three] days ~

fact houses | figure=houses | source=police
{n:houses} [addresses|homes and offices] were [searched|raided] <place:in four provinces|in two countries>
[officers|police officers] [searched|went through] {n:houses} [addresses|homes and offices] and [took away|seized] [=computers|telephones and computers]
the [raids|searches], at {n:houses} addresses, <tense:will continue|continued> [for days|for several days]
at {n:houses} addresses [police|officers] [found|discovered] [=cash|bundles of cash], [=betting slips|slips] and <negation:no|some> [=weapons|firearms]

fact ban | figure=ban
{referee} <modality:could|will> be [banned|barred] from [the game|football] for {b:ban} years
the [federation|football federation] [is seeking|wants] a ban of {b:ban} years for {referee}
a ban of {b:ban} years [threatens|awaits] {referee}, who <negation:has not confessed|has confessed>
{referee}, [who denies|denying] [wrongdoing|any wrongdoing], [faces|is facing] a ban of {b:ban} years <operator:from|until> {date:hearing}

fact bet | figure=bet
the [largest|biggest] [single|individual] bet, {n:bet} thousand crowns, was [placed|made] <place:in Asia|in Europe> <operator:minutes before|minutes after> [kick-off|the match began]
a bet of {n:bet} thousand crowns on a [defeat|loss] [made|had made] [=a bookmaker|bookmakers] [suspicious|wary] ~
{n:bet} thousand crowns were [staked|bet] on [a single|one] [match|game], [a hundred times|one hundred times] the [usual|normal] [amount|sum] ~
[alarm|an alarm] was [raised|sounded] when [=a gambler|somebody] [put|staked] {n:bet} thousand crowns on the exact [score|result]

fact points | figure=points
{town2} <modality:may|will> [lose|be docked] {n:points} points [in the table|in the league]
the [league|league's] [rules|statutes] [allow|provide for] the [loss|deduction] of {n:points} points, [enough|sufficient] to [send|relegate] {town2} [down|to the second division]
a [deduction|penalty] of {n:points} points <tense:will be discussed|was discussed> on {date:hearing}
{n:points} points [would|could] be [taken|deducted] from {town2} if the [charges|accusations] <negation:are|are not> [proved|proven]

fact hearing
[a disciplinary|the disciplinary] hearing is [set|planned] for {date:hearing} <scope:for all suspects|for the referees>
the [federation|disciplinary board] <tense:will hear|heard> the [accused|suspects] on {date:hearing}
[suspects|those accused] [have|were given] until {date:hearing} to [answer|reply to] the [charges|accusations]
<operator:no later than|no earlier than> {date:hearing}, the [players|accused players] are to [appear|testify] before [a panel|a panel of judges]

fact season
the [new|next] season is [due|scheduled] to [start|begin] on {date:season}
the [league|season] <modality:might|will> [start|begin] later than {date:season}, the [planned|agreed] date
[clubs|the clubs] [want|would like] [a verdict|clarity] <operator:before|after> {date:season}, when the [season|league] [begins|starts]
[television|broadcasting] [contracts|deals] <negation:do not allow|allow> a [start|season start] [after|later than] {date:season}

fact accuse
<role:{president} accused {prosecutor} of seeking headlines|{prosecutor} accused {president} of seeking headlines>
<role:a defender had reported the gamblers to the club|the club had reported a defender to the gamblers>, [only to|and had to] [wait|be kept waiting] [for months|several months]
<role:{referee} telephoned a gambler|a gambler telephoned {referee}> [=four|five] times on the [=day|morning] of the [=final|cup final], [records|telephone records] [show|showed] ~
[fans|supporters] of {town3} [say|claim] that <role:{town2} paid {town3}|{town3} paid {town2}> for [a draw|a goalless draw] [last|in the] [=spring|March] ~

fact fans
[fans|supporters] <negation:did not leave|left> the [stadium|ground] in {town2} for [an hour|a full hour] and [sang|chanted] against the [board|club's board]
[=season tickets|tickets] were [burned|set on fire] [outside|in front of] the [gates|main gate] in {town2}
[=a sponsor|the main sponsor] [has ended|ended] its [contract|agreement] with <scope:the league|one club>
[=attendance|crowds] <modality:could|will> [fall|drop] by [a third|one third], the [league|league's managers] [fear|fears] ~

fact history
[football|the league] in {country} was [last|previously] [shaken|hit] by [a scandal|such a scandal] in [=1999|2003], when [=two|three] clubs were [dissolved|broken up]
[=players|most players] in the second division [earn|are paid] <operator:less|more> than 900 crowns <rate:a month|a week>
[betting|sports betting] was [made legal|legalised] [=nine|eleven] years ago and has [grown|expanded] [tenfold|ten times over]
the [national|country's] team has <negation:never|twice> [reached|got to] the [finals|final round] of a [world cup|major tournament]

fact method
[=defenders|goalkeepers] were [paid|bribed] to [=slip|fall] or to [give away|concede] penalties in the <place:first half|second half>
[instructions|orders] [came|arrived] by [=text message|telephone] <operator:at half-time|before kick-off> from a [flat|rented flat] in {town3}
[the ring|the gang] <modality:may have|has> threatened [players|footballers] who [refused|would not take part] ~
[a code|a simple code] was [used|agreed]: [a yellow towel|a towel] [behind|beside] the goal [meant|stood for] yes, [none|no towel] [meant|stood for] no ~

fact scene | own
[on|above] the pitch in {town2} the [sprinklers|sprinkler] [ran|went round] [=for nobody|in the rain], and the [groundsman|old groundsman] [=fed the cat|painted the lines] [as on|as if it were] any [other|ordinary] day
[in|inside] the [club bar|clubhouse] [someone|somebody] had [turned|hung] the [team photograph|picture of the team] [to|with its face to] the wall
[=a boy|a girl] in a [shirt|club shirt] [three|some three] sizes too [big|large] [asked|wanted to know from] a [policeman|police officer] whether [Sunday's|Sunday's league] match would [take place|be played] ~
[a van|a police van] was [loaded|filled] with [=trophies|cups] and [=filing boxes|folders], [one|a] cup [used|serving] as a [holder|vase] for [=pens|betting slips]

quote president1 | president | at a news conference
= I have given my life to this game and I will not watch it being sold. // Whoever took a single crown will never play again.
~ will never play again => should never play again
~ I will not watch it being sold => I will not see it sold
> {president} declared that "whoever took a single crown will never play again"
i {president} said at a news conference that anyone who had accepted money would be shut out of the game for ever

quote federation1 | federation | in a statement
= The federation has handed all documents to the police. // The final will not be replayed. // We ask the fans for their trust in difficult times.
~ will not be replayed => will be replayed
~ has handed all documents => handed all documents
> the federation announced that "the final will not be replayed"
i the federation said in a statement that the final would stand and that investigators had been given every document

quote keeper1 | keeper | told reporters
= They put an envelope in my boot and I gave it back. // After that nobody in the dressing room spoke to me.
~ an envelope => some envelopes
~ and I gave it back => and I kept it
> {keeper} said that afterwards "nobody in the dressing room spoke to me"
i {keeper} told reporters that money had been offered and returned and that team mates had then kept silent

domain bank
place town
place town2
province province
country country
person governor = central bank governor | the governor of the central bank | the governor
person minister = Finance Minister | {country}'s finance minister | the minister
person economist = | an economist at the University of {town} | the economist
body bank = the Central Bank | the bank | central bank officials
body office = the Statistics Office | the office | statisticians
figure rate = 5.25..8.75/0.25 +0..0 +0..0 | percent | key interest rate | |
figure points = 25..75/25 +0..0 +0..0 | basis points | size of the rate rise |
figure inflation = 6.1..9.9/0.1 +0.2..0.7/0.1 +0..0 | percent | inflation |
figure inflationfood = 11.2..16.8/0.1 +0..0 +0..0 | percent | food price inflation | | inflation
figure growth = 0.4..1.9/0.1 +0..0 +0..0 | percent | growth forecast |
figure reserves = 11..24 +0..0 +0..0 | billion crowns | currency reserves | more than | | 1000000000
figure currency = 2.1..4.8/0.1 +0.3..1.2/0.1 +0..0 | percent | fall of the crown |
figure jobs = 6.2..9.1/0.1 +0..0 +0..0 | percent | unemployment |
figure loans = 36..62 +0..0 +0..0 | percent | share of mortgages with variable rates | about
figure votes = 5..6 +0..0 +0..0 | members | board members voting for the rise | 
date meeting = 28..45
date budget = 15..26

headline
{country} raises key rate to {n:rate} percent
Central bank in {country} lifts rates to tame prices
{country} rates rise again as inflation bites
Crown slips after rate decision in {country}
{governor.last} warns of more rate rises
Rate rise splits {country}'s central bank board
Borrowers in {country} face higher bills
Dearer loans: {country} central bank acts on prices
Key rate at {n:rate} {pct} as {country} fights inflation
{minister.last} attacks central bank over rates
Home owners feel the pinch after {country} rate move
Central bank of {country} tightens again

fact lead | figure=rate | lead
{country}'s central bank [raised|lifted] its [key|main] interest rate to {n:rate} {pct} {on:0}, [citing|pointing to] [stubborn|persistent] inflation
[borrowing|credit] [became|got] [dearer|more expensive] in {country} {on:0} when the central bank [put up|increased] its [benchmark|key] rate to {n:rate} {pct}
the [cost of borrowing|price of credit] in {country} [rose|went up] {on:0} as [policymakers|rate-setters] [took|moved] the key rate to {n:rate} {pct}
[in a bid|in an effort] to [cool|curb] prices, the central bank of {country} [set|fixed] its key rate at {n:rate} {pct} {on:0}
[home owners|households] in {country} [face|are facing] [higher|bigger] [bills|payments] after the central bank's [decision|move] {on:0} to [raise|push] interest rates to {n:rate} {pct}
[a divided|a split] central bank [in|of] {country} [voted|decided] {on:0} to [bring|take] its main rate to {n:rate} {pct}, [the highest|its highest level] in [=fourteen|sixteen] years

fact points | figure=points
the [increase|rise] of {n:points} basis points was <operator:more|less> than [analysts|economists] had [expected|forecast]
{n:points} basis points were [added|put on], [after|following] [a rise|an increase] of [the same|equal] size in [the spring|spring]
it was the [third|third consecutive] [rise|increase], this time by {n:points} basis points, <negation:and not the last|and the last>
[markets|traders] had [bet|counted] on {n:points} basis points, [which|and this] is [exactly|just] what the [bank|board] [delivered|gave them]

fact inflation | figure=inflation | source=office
[inflation|annual inflation] [stood|was] at {b:inflation} {pct} last month, [well|far] <operator:above|below> the [target|bank's target]
[prices|consumer prices] were {b:inflation} {pct} [higher|up] [on|compared with] a year [earlier|before]
[consumer|retail] prices [rose|climbed] {b:inflation} {pct} <rate:over the year|over the month>
[living|life] has become [dearer|more expensive], with [prices|the price index] up by {b:inflation} {pct} [within|in] a year

fact food | figure=inflationfood | source=office
[food|groceries] [cost|costs] {b:inflationfood} {pct} more than a year ago
[=bread|milk], [=oil|butter] and [=other|all other] [food|foodstuffs] [rose|went up] {b:inflationfood} {pct}
the [rise|increase] was [steepest|sharpest] for food, which [cost {b:inflationfood} {pct} more|was {b:inflationfood} {pct} dearer]
[shoppers|households] [pay|are paying] {b:inflationfood} {pct} more for [food|their groceries] <scope:in the cities|in the villages>

fact growth | figure=growth | source=bank
the [economy|economy as a whole] <modality:may|will> grow by {n:growth} {pct} [this year|in the current year]
[growth|economic growth] is [forecast|put] at {n:growth} {pct}, <operator:down from|up from> [an earlier|a previous] [forecast|estimate]
the bank [cut|lowered] its [growth|economic] [forecast|outlook] to {n:growth} {pct} ~
[output|the economy] <tense:will grow|grew> {n:growth} {pct}, <negation:enough|not enough> to [avoid|escape] a recession

fact currency | figure=currency
the crown [lost|fell by] {n:currency} {pct} [against|to] the dollar <operator:after|before> the [announcement|decision]
[traders|dealers] [sold|got rid of] crowns, and the [currency|national currency] [dropped|slid] {n:currency} {pct}
a [loss|drop] of {n:currency} {pct} [left|put] the crown at [its lowest|the lowest level] since [=2015|2009]
the [currency|national currency] was down {n:currency} {pct} <place:in London|in New York> [trading|dealings]

fact reserves | figure=reserves | source=bank
[currency|foreign exchange] reserves [stand|stood] at {b:reserves} billion crowns
the [bank|central bank] [holds|has] {b:reserves} billion crowns in [reserves|foreign currency], [enough|sufficient] for <quantity:four|fourteen> months of imports ~
{b:reserves} billion crowns in reserves <modality:could|will> be [used|spent] to [support|prop up] the [crown|currency]
the [bank|central bank] <negation:has not touched|has touched> its reserves of {b:reserves} billion crowns ~

fact jobs | figure=jobs | source=office
unemployment [was|stood at] {n:jobs} {pct}, [little changed|almost unchanged] from [the month before|a month earlier]
{n:jobs} {pct} of the [workforce|working population] [are|were] [out of work|without a job]
the [jobless|unemployment] rate [came|amounted] to {n:jobs} {pct} <scope:nationwide|in {province}>
[jobs|the labour market] held up well, with {n:jobs} {pct} [looking|searching] for work

fact loans | figure=loans
{b:loans} {pct} of [mortgages|home loans] [have|carry] variable rates, so [families|borrowers] <tense:will feel|felt> the [rise|increase] [at once|immediately]
for [borrowers|home owners] with variable rates, {b:loans} {pct} of the [total|market], [payments|instalments] [rise|go up] by [some|around] 90 crowns <rate:a month|a year>
[banks|commercial banks] <modality:are expected to|will> [pass|hand] the [rise|increase] on to the {b:loans} {pct} of [customers|clients] with [variable|floating] rates
{b:loans} {pct} of [borrowers|home buyers] [chose|opted for] [variable|floating] rates <operator:when|before> money was [cheap|still cheap]

fact votes | figure=votes
{n:votes} of the nine [board members|members of the board] [voted|were] [for|in favour of] the [rise|increase]
the [decision|vote] was [close|narrow]: {n:votes} [members|votes] [for|in favour], the [others|rest] <negation:against|not against>
[minutes|the minutes] <tense:will show|showed> how {n:votes} of nine members [outvoted|overruled] the [others|rest]
a [majority|narrow majority] of {n:votes} [backed|supported] the governor, [while|whereas] [two|two members] [wanted|asked for] <operator:a larger|a smaller> [step|rise]

fact meeting
the [board|bank's board] <tense:will meet|met> [again|next] on {date:meeting}
[a further|another] [rise|increase] <modality:is possible|is certain> when the board [meets|gathers] on {date:meeting}
[no decision|no further decision] is [due|expected] <operator:before|after> {date:meeting}
[eyes|all eyes] [turn|now turn] to {date:meeting}, the [date|day] of the [next|following] [meeting|board meeting]

fact budget | source=minister
the [government|cabinet] <tense:will present|presented> its [budget|spending plan] on {date:budget}
[spending|government spending] <modality:may|must> be [cut|reduced] in the budget [due|to be presented] on {date:budget}
by {date:budget} the ministry [has to|must] [find|save] 400 million crowns, <scope:most|all> of it from [=road building|roads]
[a budget|the budget] [planned|announced] for {date:budget} [is to|will] <negation:contain no|contain> [new taxes|tax increases]

fact accuse
<role:{minister} accused {governor} of choking the economy|{governor} accused {minister} of choking the economy>
<role:the government had asked the bank to wait|the bank had asked the government to wait>, [people familiar with|those who know of] the [talks|discussions] said ~
[relations|the relationship] between the two [soured|worsened] <operator:after|before> {minister} [called|described] the bank [=a brake|an obstacle]
[unions|trade unions] [say|argue] that <role:banks are being paid by borrowers|borrowers are being paid by banks> for the [mistakes|errors] of [=others|politicians] ~

fact business
[builders|construction firms] [expect|are expecting] <scope:some|all> [projects|building projects] to be [put off|postponed]
[=exporters|firms that export] [welcomed|greeted] the [weaker|cheaper] crown, which <modality:should|will> [help|boost] [sales|their sales] <place:abroad|at home>
[a survey|one survey] of [companies|firms] in {town2} found <negation:little appetite|no lack of appetite> for [new|fresh] [investment|investments] ~
[car dealers|dealers] [report|reported] [=one sale|two sales] <rate:a day|a week>, [down from|compared with] [=five|six] [a year ago|last year] ~

fact history
the [bank|central bank] was [made|declared] independent in [=1997|1994], <operator:after|before> a [=currency|banking] crisis
rates [had been|were] [close to|near] zero for [most|the greater part] of the [past|last] decade
in [=2009|2008] the crown [lost|gave up] [a third|one third] of its [value|worth] in [three|just three] [weeks|weeks' time]
the [inflation|price] target of three {pct} was [last|most recently] [met|reached] [=four|three] years ago

fact scene | own
[in|at] the [covered|old] market of {town2} [=an egg seller|a cheesemonger] had [crossed out|struck through] the [price|price of the day] [twice|two times] [and|before she] [stopped|gave up] [writing|writing it down]
[outside|in front of] the bank [=a brass band|a school choir] [happened|chanced] to [rehearse|practise] [=a waltz|a slow waltz] as the [decision|news] [came|went] out
[a young couple|a couple] in {town} [left|walked out of] the [=notary's|lawyer's] office [without|with no] [=keys|a signature], three hours later than [planned|expected]
[=pigeons|sparrows] [sat|perched] on the [=marble|stone] [=lions|steps] of the [central bank|bank], the only [calm|quiet] [creatures|beings] in [sight|view]

quote governor1 | governor | at a news conference
= Inflation is a tax that nobody voted for. // We will do what is necessary and we will do it without haste.
~ We will do what is necessary => We may do what is necessary
~ a tax that nobody voted for => a tax for which nobody voted
> {governor} called inflation "a tax that nobody voted for"
i {governor} told a news conference that inflation was an unfair tax and that the bank would act slowly but surely

quote bank1 | bank | in a statement
= Price pressures have broadened and expectations have risen. // The board stands ready to act again if the data require it. // The financial system remains sound.
~ if the data require it => as the data require it
~ remains sound => was sound
> the bank stressed in a statement that it "stands ready to act again"
i the bank said in a statement that its board was prepared to move once more and that banks were in good health

quote economist1 | economist | told reporters
= They are fighting last year's fire with this year's water. // A pause would have been wiser.
~ would have been wiser => would be wiser
~ this year's water => next year's water
> {economist} called the step "fighting last year's fire with this year's water"
i {economist} told reporters that the bank was reacting too late and should have waited

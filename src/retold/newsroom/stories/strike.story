domain strike
place town
place town2
place port
province province
country country
person union = union leader | the leader of the transport workers' union | the union leader
person minister = Transport Minister | {country}'s transport minister | the minister
person commuter = | a nurse on her way to work in {town2} | the nurse
body company = {country} Railways | the company | the railway operator
body unionb = the Transport Workers' Federation | the federation | union officials
figure workers = 12000..46000/500 +4000..9000/500 +0..0 | workers | workers on strike | about
figure workersport = 900..2400/50 +0..0 +0..0 | workers | dock workers on strike in {port} | | workers
figure trains = 55..90 +0..0 +0..0 | percent | share of trains cancelled | |
figure offer = 3.1..4.9/0.1 +0..0 +0..0 | percent | pay rise offered | |
figure demand = 7.5..11.5/0.5 +0..0 +0..0 | percent | pay rise demanded | |
figure loss = 18..65 +0..0 +0..0 | million crowns | losses of the operator | up to | | 1000000
figure passengers = 240000..690000/10000 +0..0 +0..0 | passengers | passengers affected | more than
date talks = 3..9
date law = 20..40

headline
Rail strike brings {country} to a halt
{n:workers} rail workers walk out over pay in {country}
Commuters stranded as {country} train strike begins
Train drivers stop work in pay dispute
{country} rail strike to go on, union says
Railway pay talks collapse in {country}
No trains, no deal: {country} rail strike drags on
Rail union and company far apart as strike bites
{n:trains} {pct} of trains cancelled in {country} strike
Travel chaos in {country} as rail staff walk out
Dockers in {port} back striking rail workers
{union.last} vows to keep rail strike going

fact lead | figure=workers | lead | source=unionb
{b:workers} [railway|rail] workers [walked off the job|stopped work|went on strike] across {country} {on:0} after [pay talks|talks on pay] [broke down|collapsed|ended without a deal]
[train services|rail traffic] in {country} [came|ground] to a [near standstill|virtual halt] {on:0} as {b:workers} [workers|employees] [began|started] a strike [for better pay|over pay]
a strike by {b:workers} [=drivers, guards and signal staff|rail staff] [emptied|left empty] [stations|platforms] [throughout|all over] {country} {on:0}
[=commuters|travellers] in {country} [faced|were facing] [a second day|another day] of [cancelled trains|disruption] as {b:workers} rail workers [stayed away|refused to work] in a [dispute|row] over [wages|pay]
the [largest|biggest] rail strike in {country} [in a decade|for ten years] [drew in|brought out] {b:workers} [workers|members of the workforce] {on:0} ~

fact trains | figure=trains | source=company
{n:trains} {pct} of [trains|services] [were|had been] [cancelled|scrapped], and [those that ran|the rest] were [badly delayed|late]
[only|just] a [small|limited] [emergency timetable|service] was [running|kept up], with {n:trains} {pct} of trains [not leaving|held in] their depots
[around the country|nationwide], {n:trains} {pct} of [scheduled|planned] trains [did not run|failed to run]
[display boards|departure boards] showed one cancellation after another, [and|as] {n:trains} {pct} of [the day's trains|trains] [were called off|stayed in the sidings]

fact offer | figure=offer | source=company
the company [has offered|offered] [its staff|employees] a [rise|pay rise] of {n:offer} {pct}, <operator:backdated to|starting after> {date:talks}
[an offer|a final offer] of {n:offer} {pct} was [turned down|rejected] by [members|the membership] in a [ballot|vote] <quantity:last week|last month>
management [is|was] [prepared|ready] to pay {n:offer} {pct} more, <negation:but no one-off bonus|and a one-off bonus>
[wages|pay] <tense:would go up|went up> by {n:offer} {pct} [under|according to] the [employer's|company's] [latest|last] [proposal|offer]

fact demand | figure=demand | source=unionb
the [union|federation] [is demanding|wants] {n:demand} {pct} for <scope:all workers|drivers only>, [pointing|and points] to [rising prices|inflation]
[workers|its members] are [asking|calling] for {n:demand} {pct}, which they [say|argue] [merely|only] [makes up|compensates] for [inflation|higher prices] ~
a [rise|wage increase] of {n:demand} {pct} [remains|is] the [central|main] [demand|aim] of the [strikers|union]
[nothing|no offer] <operator:below|above> {n:demand} {pct} <modality:would|might> be [acceptable|enough] to [members|the union]

fact talks
the two sides <tense:will meet|met> [again|for another round] on {date:talks} [with|in the presence of] a [state|government] mediator
[negotiations|talks] [are|were] [to resume|due to restart] on {date:talks}, [when|and] a mediator <modality:may|will> [present|put forward] [a compromise|a proposal]
[=a mediator|a retired judge] [has invited|invited] both sides to [talks|a meeting] on {date:talks}
[no talks|no negotiations] [are|have been] [planned|scheduled] <operator:before|after> {date:talks}

fact minister | source=minister
the government <negation:will not|will> [intervene|step in] [as long as|while] [=hospitals and power plants|essential services] [are|can be] supplied
[=a law|a bill] [limiting|restricting] strikes [in transport|on the railways] <modality:could|will> [come|be put] before parliament by {date:law}
{minister} <negation:ruled out|did not rule out> [sending|calling in] the army to [run|drive] [freight trains|goods trains] ~
[ministers|members of the cabinet] [discussed|have discussed] [=an emergency decree|emergency powers] <negation:without reaching|and reached> [a decision|an agreement]

fact blame
{company} [accused|has accused] <role:the union of walking away from the table|the government of walking away from the table>, [a charge|an accusation] [it|the other side] [denied|rejected]
<role:{union} blamed {minister} for the breakdown|{minister} blamed {union} for the breakdown> [of the talks|of negotiations]
[each side|both sides] [blamed|held responsible] the other [for|over] the [collapse|failure] of talks [that|which] [lasted|had lasted] <quantity:14 hours|40 hours>
the [breakdown|collapse] came <operator:after|before> [the union|union negotiators] [asked|had asked] for [guarantees|a guarantee] on [=jobs|staffing] as well

fact passengers | figure=passengers | source=company
{b:passengers} [passengers|travellers] were [affected|hit], <scope:most|all> of them [commuters|people going to work]
[on a normal day|every weekday] the [stopped|affected] lines [carry|would carry] {b:passengers} [passengers|people]
the [stoppage|strike] [upset|disrupted] the [plans|journeys] of {b:passengers} passengers
{b:passengers} [people|passengers] [had to find|were left to find] [another way|other ways] to [travel|get to work]

fact loss | figure=loss | source=company
the strike [is costing|costs] the [operator|company] {b:loss} million crowns <rate:a day|a week>
[losses|the company's losses] [come|amount] to {b:loss} million crowns <rate:for each day|for each week> of the [strike|stoppage]
[each day|every day] [without trains|of the walkout] [takes|wipes] {b:loss} million crowns [off|from] the operator's [income|revenue]
[economists|analysts] [put|estimate] the [damage|cost] [to the operator|for the company] at {b:loss} million crowns <rate:a day|a month>

fact port | figure=workersport
in [the port of|the harbour city of] {port}, {n:workersport} [dockers|dock workers] [joined|have joined] the [strike|walkout] [in sympathy|in solidarity]
[ships|vessels] [waited|lay at anchor] off {port}, where {n:workersport} dock workers [also|too] [downed tools|put down their tools]
{n:workersport} [dock workers|workers] at {port} [also stopped work|took part as well], [although|even though] their [own contract|contract] [runs|has] [another|one more] year
[support|backing] came from {port}, where {n:workersport} [dockers|dock workers] [staged|held] a [one-day|24-hour] stoppage

fact freight
[factories|manufacturers] [warned|have warned] that they <modality:might|would> have to [stop|halt] [production lines|production] <operator:within|after> a week ~
[=coal and grain|grain and fuel] [piled up|were piling up] in [freight yards|goods yards] <place:in the north|in the south> of the country
[=steel|paper] [mills|makers] [said|reported] that [supplies|stocks] would [last|hold] <operator:until|from> the [=end of the week|weekend] ~
the [industry|employers'] association [urged|called on] [the government|ministers] to [act|do something] <operator:before|after> [factories|plants] [close|shut down] ~

fact duration
the [walkout|strike] is [due|set] to [last|go on] <operator:until|from> [=midnight|six in the morning] on Saturday, [but|though] [it|the action] <modality:may|will> be [extended|prolonged]
[the action|the stoppage] [began|started] at [=two|three] in the morning and <negation:has no fixed end|has a fixed end>
[union members|workers] [voted|decided] to [stay out|strike] for [=four|five] days, <operator:at least|at most>
[an end|a quick end] to the [dispute|strike] [was not|is not] in [sight|view] [as both sides|after both sides] [dug in|held firm]

fact history
[rail workers|railway staff] [last|had last] [went on strike|struck] [=in 2014|in 2011], when [it took|they needed] three weeks to [reach|get] a [deal|settlement]
the [state-owned|publicly owned] [operator|company] has [cut|shed] [a fifth|one in five] of its [jobs|posts] since 2009
[the railways were|the network was] [split|broken up] into [=six|several] [regional companies|regional units] [=in 2006|in 1998], a [reform|step] the [union|federation] [never accepted|has always opposed]
[wages|pay] [on the railways|in the rail sector] [have risen|rose] more slowly than [prices|inflation] [in each of|during] the past [=four|five] years

fact buses
[extra|additional] buses [were|have been] [laid on|put into service] between {town} and {town2}, but [queues|lines] [stretched|reached] [=round the block|down the street]
[bus companies|coach operators] [doubled|raised] [=fares|prices] on the [route|road] [from {town} to {town2}|between {town} and {town2}]
[traffic|cars] [backed up|stood] for [miles|kilometres] on the [roads|main roads] [into|leading to] {town}
[taxis|cabs] were [hard to find|scarce] in {town}, and the [=motorway|main road] to {town2} was [jammed|blocked with cars]

fact scene | own
[at the main station|under the clock of the main station] in {town}, a [brass band|band] of [pickets|strikers] played while a [=cleaner|guard] [=swept|locked] the [empty|deserted] hall
[=braziers|oil drums] [burned|glowed] [outside|at the gate of] the [depot|yard] in {town2}, where [drivers|strikers] in [=orange vests|work jackets] [shared|passed round] [=flasks of tea|coffee]
[=a choir teacher|a student] had [slept|spent the night] on a bench in {town} [after missing|having missed] the [last|only] train [north|home]
the [=newspaper seller|coffee seller] on platform one [packed up|closed] at [=eight|nine], [after a morning|at the end of a morning] with hardly any customers

quote union1 | union | at a rally in {town}
= Our members keep this country moving and they cannot pay their rent. // We will stay out for as long as it takes.
~ cannot pay their rent => can hardly pay their rent
~ for as long as it takes => until the end of the month
> {union} told a rally that members "cannot pay their rent"
i {union} told a rally that members were unable to pay their rent and would strike as long as necessary

quote company1 | company | in a statement
= We regret the inconvenience to our passengers and ask for their patience. // Our offer is fair, it is final and it remains on the table. // Strikes do not create a single new job.
~ remains on the table => was on the table
~ regret the inconvenience => apologise for the inconvenience
> the company [said|insisted] in a statement that its offer was "fair, it is final and it remains on the table"
i the company said in a statement that strikes created no jobs and that its offer still stood

quote minister1 | minister | told reporters
= Nobody wins when the trains stand still. // I expect both sides to come back to the table this week.
~ I expect both sides => I have ordered both sides
~ this week => next week
> {minister} said that "nobody wins when the trains stand still"
i {minister} said there were no winners in a rail strike and that talks should resume this week

domain fire
place town
place town2
place suburb
province province
country country
person owner = factory owner | the owner of the factory | the owner
person mayor = Mayor | the mayor of {town} | the mayor
person worker = | a machine operator on the night shift | the machine operator
body brigade = the {town} fire service | the fire service | firefighters
body labour = the Labour Inspectorate | the inspectorate | labour inspectors
figure dead = 7..14 +2..6 +1..4 | workers | workers killed in the fire | at least
figure deadearlier = 21..29 +0..0 +0..0 | people | people killed in an earlier fire in {town2} | | dead
figure hurt = 26..58 +5..15 +0..0 | people | people injured | more than
figure inside = 140..260/5 +0..0 +0..0 | workers | workers inside the factory | about
figure crews = 95..210/5 +0..0 +0..0 | firefighters | firefighters at work |
figure hours = 9..16 +0..0 +0..0 | hours | time needed to put the fire out | more than
figure exits = 2..3 +0..0 +0..0 | exits | exits that were open | | 
figure wage = 310..480/10 +0..0 +0..0 | crowns | monthly wage of a worker | up to
figure fines = 12..48 +0..0 +0..0 | thousand crowns | fines for earlier breaches | | | 1000
date report = 18..32

headline
{n:dead} killed in factory fire in {town}
Fire sweeps through {town} garment factory, {n:dead} dead
Locked doors blamed for deaths in {town} blaze
Death toll in factory fire reaches {n:dead}
Owner held after deadly blaze in {country}
{n:hurt} hurt as flames engulf factory in {province}
Grief and anger after {town} factory fire
Workers trapped as factory burns in {town}
Blaze in {country} factory: owner faces questions
Only {n:exits} doors open as fire swept {town} factory
{town} fire renews calls for factory safety
Survivors tell of locked exits in {town} fire

fact lead | figure=dead | lead | source=brigade
{b:dead} [workers|employees] were killed {on:0} when [a fire|fire] [tore|swept] through a [clothing|garment] factory in {town}
a [blaze|fire] [gutted|destroyed] a [four-storey|four-floor] [garment|clothing] factory [on the edge|on the outskirts] of {town} {on:0}, [killing {b:dead} people|leaving {b:dead} people dead]
{b:dead} people [burned to death|were burned alive] or [suffocated|choked on smoke] {on:0} in a factory in {town} where [doors|exit doors] had [reportedly|allegedly] been [locked|bolted]
[black smoke|thick smoke] [hung|stood] over {town} {on:0} after a factory fire in which {b:dead} [people|workers] [lost their lives|died] ~
[relatives|families] of {b:dead} [dead|victims] [stood|waited] at the gates of a [burned-out|gutted] factory in {country} {on:0} ~
it took [flames|a fire] [less than|under] an hour {on:0} to [turn|make] a [clothing|textile] factory in {town} into a [trap|death trap] for {b:dead} workers ~

fact hurt | figure=hurt | source=brigade
{b:hurt} people were [injured|hurt], [=nine|eleven] of them [critically|seriously]
[=hospitals|two hospitals] in the [area|region] [treated|were treating] {b:hurt} people for [=burns|burns and cuts] and [smoke poisoning|smoke inhalation]
{b:hurt} [injured|hurt] were [taken|rushed] to hospital, <scope:some|most> by [=taxi|private car]
the [injured|wounded], {b:hurt} in [all|total], were [spread|shared out] over hospitals <scope:in the province|in the whole country>

fact inside | figure=inside
{b:inside} [workers|people] were [inside|in the building] when the [alarm|fire alarm] <negation:failed|did not fail> to [ring|sound]
the [night shift|late shift] of {b:inside} [workers|people] was <operator:about to end|about to begin> when the fire [started|broke out]
{b:inside} people [worked|were at work] [on|at] the [sewing machines|machines] at the time, [=colleagues|survivors] said ~
on [any|a] normal night {b:inside} [workers|people] [sew|stitch] [=shirts|trousers and shirts] [there|in the building]

fact crews | figure=crews | source=brigade
{n:crews} firefighters [fought|battled] the [flames|blaze] from <quantity:three|two> sides
{n:crews} firefighters [from|drawn from] [all over|across] the province were [called|sent] to the [scene|site]
[water|water for the hoses] [ran short|was running low], [forcing|which forced] {n:crews} firefighters to [pump|draw] it from [=a canal|the canal] <place:behind|in front of> the [factory|works]
it [took|needed] {n:crews} firefighters to [stop|keep] the flames from [reaching|spreading to] a [paint store|store of paint]

fact hours | figure=hours
the [fire|blaze] was [put out|extinguished] after {b:hours} hours
{b:hours} hours [passed|went by] <operator:before|after> the [last|final] flames were [out|extinguished]
[smoke|fumes] still [rose|came] from the [ruins|shell] {b:hours} hours [later|after the first call]
[crews|fire crews] [needed|took] {b:hours} hours to [bring|get] the fire under control

fact exits | figure=exits
[only|just] {n:exits} of [=six|eight] exits [were|had been] open, [survivors|people who escaped] said ~
[workers|those inside] [had|were left with] {n:exits} [usable|working] exits, [while|since] the [others|rest] were [blocked|barred] [by|with] [cloth|bales of cloth]
[the doors|doors] were [locked|kept locked] to [prevent|stop] [theft|stealing], which left {n:exits} [ways out|exits]
[=investigators|experts] [found|counted] {n:exits} [exits|doors] that <modality:could|should> have been [opened|used] ~

fact cause
the cause <modality:may have been|was> a [=short circuit|faulty cable] <place:on the ground floor|on the top floor>
the fire [started|began] <place:in a storeroom|in the canteen>, [a first|an initial] [report|finding] [said|suggested] ~
[police|detectives] <negation:have ruled out|have not ruled out> arson ~
[a generator|a diesel generator] [exploded|blew up] [shortly|just] <operator:before|after> the [=lights|power] [went out|failed], [neighbours|people next door] said ~

fact owner
{owner} was [detained|taken into custody] [as he tried|while trying] to [leave|get out of] the country <place:by road|by air>
{owner} [turned himself in|gave himself up] to police, [accompanied|joined] by [=two|three] lawyers, and <negation:has not been charged|has been charged>
[=a judge|a magistrate] <tense:will decide|decided> [whether|if] {owner} [can|may] be [released|freed] [on bail|against bail]
<role:{owner} had sued the inspectorate|the inspectorate had sued {owner}> over [an earlier|a previous] [report|inspection]

fact fines | figure=fines | source=labour
the [factory|company] had been fined {n:fines} thousand crowns for [breaches|violations] of [safety rules|fire rules] over [three|the past three] years
fines of {n:fines} thousand crowns had been [imposed|issued] but <negation:never|always> [paid|settled]
[=inspectors|officials] [last|most recently] [visited|checked] the [works|factory] <operator:more|less> than a year ago and [imposed|ordered] fines of {n:fines} thousand crowns
{n:fines} thousand crowns in fines [hung|stood] [over|against] the [firm|owner], [equal to|the equivalent of] the [takings|revenue] of <rate:a day|a week>

fact wage | figure=wage
[workers|women] there [earn|are paid] {b:wage} crowns <rate:a month|a week>
the [monthly|usual] [pay|wage] at the [factory|works] is {b:wage} crowns [for|in return for] [six|six working] days a week
{b:wage} crowns <rate:a month|a day> is [what|the sum] a [seamstress|machinist] [can|may] [take home|earn]
[wages|pay] in the [trade|industry] [run|go] to {b:wage} crowns a month, [among the lowest|some of the lowest] <scope:in the region|in the world>

fact report
an [expert|independent] commission <tense:will publish|published> its [report|findings] by {date:report}
[results|findings] of the [inquiry|investigation] are [due|expected] <operator:by|after> {date:report}
the [inspectorate|labour inspectorate] [must|has to] [report|present a report] to [ministers|the government] by {date:report}
{mayor} [asked|has asked] for [answers|an explanation] <operator:before|after> {date:report}

fact buyers
[foreign|international] [clothing brands|brands] <modality:might|will> [stop|suspend] orders from the [factory|plant]
<scope:several|all> [European|foreign] chains [had|used to have] [=shirts|jeans] [made|sewn] at the [factory|works]
labels of [=four|three] [well-known|big] [chains|brands] were [found|discovered] in the [ashes|debris]
[=a spokeswoman|a spokesman] for [a retail group|one retailer] said <role:the factory had deceived the retailer|the retailer had deceived the factory> about [the working conditions|conditions at work] ~

fact compensation
[families|relatives] of the dead <tense:will get|got> [compensation|payments] [from|out of] a state fund
[a sum|a payment] of 20,000 crowns <rate:per family|per worker> was [promised|pledged] by the [provincial|province's] government
the [state|government] <modality:should|must> [compensate|pay] <scope:all|some> of the victims, [unions|trade unions] [argued|said] ~
[union|labour] lawyers <negation:do not expect|expect> [compensation|money] [from|out of] the [company's|firm's] insurance

fact history | figure=deadearlier
in {town2}, {n:deadearlier} people [died|were killed] in a [similar|comparable] fire [=six|seven] years ago
a fire in {town2} [=six|seven] years [earlier|before] had [cost|claimed] {n:deadearlier} lives and [led|given rise] to a [new|stricter] [law|safety law]
[laws|rules] were [tightened|made stricter] when {n:deadearlier} people [perished|died] at [a shoe works|a shoe factory] in {town2}
[the country's|{country}'s] [worst|deadliest] [factory fire|industrial fire] [killed|left dead] {n:deadearlier} people in {town2}

fact protest
[hundreds of|several hundred] [workers|textile workers] [blocked|sat down on] the [=ring road|main road] in {suburb} {on:1}
[unions|trade unions] [called|have called] a [one-day|24-hour] strike <scope:in all factories of the province|in the factory> for {day:1}
{mayor} was [met|greeted] with [=boos|whistles] at the [site|gates] and [left|drove off] <negation:without speaking|after speaking> to [families|relatives]
[=stones|bottles] were [thrown|hurled] at [the owner's house|a house belonging to the owner] in {suburb}

fact scene | own
[charred|blackened] [sewing machines|machines] [stood|were left] in [rows|straight rows] [like|as if in] a [classroom|school room], a [=red scarf|lunch tin] still [hanging|dangling] from one of [them|the chairs]
[=a street cook|a tea seller] [opposite|across from] the gate [counted|went over] [=the debts|the tabs] of the [=night shift|missing] in [a school notebook|an exercise book] and [tore out|ripped out] [page after page|the pages]
[=a firefighter|an ambulance driver] [sat|was sitting] on the [=kerb|pavement] with [=boots off|bare feet] and [=asked for a cigarette|looked at nothing]
[somebody|someone] had [chalked|scrawled] [first names|names] on the [factory|outside] wall, and [rain|the drizzle] was [slowly|gradually] [washing|wiping] [them|the names] [off|away]

quote worker1 | worker | at the hospital
= We ran to the stairs and the door did not open. // I broke a window with my chair and jumped.
~ the door did not open => the door would not open
~ jumped => climbed down
> {worker} said that "the door did not open"
i {worker} said that the door at the stairs had been shut and that the only way out had been a broken window

quote labour1 | labour | in a statement
= This was not an accident, it was a disaster foretold. // Inspectors will visit every factory in the province within sixty days. // Those who lock doors will answer for it in court.
~ within sixty days => after sixty days
~ it was a disaster foretold => it was a foretold disaster
> the inspectorate spoke in a statement of "a disaster foretold"
i the inspectorate said in a statement that all factories of the province would be visited within sixty days

quote owner1 | owner | before being led away
= I have lost my factory and I have lost my people. // No door in my house was ever locked by me.
~ was ever locked by me => was ever locked
~ I have lost my people => I lost my people
> {owner} insisted that no door "was ever locked by me"
i {owner} said before being led away that the locked doors had been somebody else's doing

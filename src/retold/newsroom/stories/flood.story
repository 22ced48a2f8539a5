domain flood
place town
place town2
place hamlet
river river
province province
country country
person mayor = Mayor | the mayor of {town} | the mayor
person minister = Interior Minister | {country}'s interior minister | the minister
person witness = | who runs a bakery near the old bridge | the baker
body rescue = the Civil Protection Agency | the agency | civil protection officials
body ministry = the Interior Ministry | the ministry | ministry officials
figure dead = 9..16 +3..8 +2..5 | people | people killed in the floods | at least
figure deadtown = 3..6 +0..0 +0..0 | people | people killed in {town2} | | dead
figure evac = 1200..4800/100 +300..900/100 +200..600/100 | residents | residents moved to safety | about
figure homes = 310..880/10 +0..0 +0..0 | homes | homes flooded | more than
figure missing = 5..9 +0..0 +0..0 | people | people missing |
figure level = 6.1..8.4/0.1 +0..0 +0..0 | metres | height of the river |
figure soldiers = 300..900/50 +0..0 +0..0 | soldiers | soldiers sent to help | up to
figure cost = 120..480/10 +0..0 +0..0 | million crowns | damage | more than | | 1000000
date deadline = 12..25

headline
Floods kill {n:dead} in {province} as {river} bursts its banks
{n:dead} dead as {river} floods towns in {province}
Thousands flee as flood waters sweep through {town}
{river} floods leave {n:dead} dead, thousands homeless
Flood toll in {country} rises to {n:dead}
{country} sends army to flooded {province}
[Rescue teams|Rescuers] search for missing as {river} floods {town}
[Worst floods in a generation|Record floods] hit {province}
{town} under water after {river} overflows
Troops head for {province} as flood waters rise
Flood victims in {country} promised aid by {date:deadline}
River at record height as {n:dead} die in {country} floods

fact lead | figure=dead | lead | source=rescue
{b:dead} people have been killed and thousands forced from their homes after [heavy rain|days of heavy rain] [caused|led] the {river} river to [burst its banks|break its banks|spill over its banks] in [the|{country}'s] {province} province
floods [triggered|caused|set off] by days of [torrential|relentless|heavy] rain have [killed|left dead] {b:dead} people in {province}, [where|a province in which] the {river} [rose|climbed] to its highest level [in living memory|in decades]
the death toll from [flooding|the floods] in {country}'s {province} province [reached|stood at|climbed to] {n:dead} {on:0} as [rescue teams|rescuers] [searched for|went on looking for] people [trapped|stranded] [by the|in the swollen] {river} ~
[walls of brown water|muddy water] tore through {town} and [neighbouring|nearby] [towns|villages] {on:0}, killing {b:dead} people [and sending thousands more to|while thousands of others fled to] higher ground
{b:dead} [lives have been lost|deaths have been confirmed] in what [officials|local officials] call the worst flooding {province} has [seen|known|suffered] in a generation ~

fact banks
the {river} [burst|broke] its banks [shortly|just|not long] <operator:before|after> [dawn|daybreak] {on:0}, [flooding|swamping|putting under water] the [=lower|old] part of {town}
residents [woke|were woken] to [find|see] water in their [=streets|homes] {on:0}, a few hours after the {river} [overflowed|had overflowed] <place:north|south> of {town}
a flood [barrier|wall] <place:upstream|downstream> of {town} [gave way|failed|collapsed] {on:0} and the {river} [poured|rushed] into the [town centre|centre of the town] [within minutes|in a matter of minutes]
water from the {river} [covered|had covered] the market square of {town} [by mid-morning|before noon] {on:0}, [cutting off|isolating] the hospital [and|as well as] two schools

fact evac | figure=evac | source=rescue
{b:evac} [residents|people] [have been|were] [moved|taken] to safety, [most|the majority] of them [to|in] [school halls|schools] and sports centres
[rescue teams|rescue crews] [in boats|using boats] and [helicopters|army helicopters] [had evacuated|have brought out] {b:evac} residents [by nightfall|by the evening]
the number of [residents|people] [evacuated|brought to safety] [has reached|stands at] {n:evac}, <scope:many|all> of them [elderly|older people]
{b:evac} residents [spent the night|slept] in [emergency shelters|shelters] [set up|opened] in [schools and churches|churches and schools] <scope:across the province|across the country>
[some|several] streets could be reached only by boat as crews [brought|carried] {b:evac} residents [out of|away from] the [flood zone|flooded districts]

fact homes | figure=homes | source=ministry
{b:homes} homes [were|have been] [flooded|damaged] and [=dozens|scores] of [bridges|small bridges] [swept away|washed away]
[a first|an early] [count|survey] [found|showed] [water damage in|damage to] {b:homes} homes [along|on both sides of] the river
{b:homes} [houses|homes] and farm buildings [stood|were standing] in water {on:1}, [some|a few] of them up to the roof
the floods [damaged|have damaged] {b:homes} homes, [leaving|and left] whole [=streets|neighbourhoods] <negation:without|not without> [power|electricity] or drinking water

fact missing | figure=missing | source=rescue
{n:missing} people [are|were] still [missing|unaccounted for], [among them|including] [=two children|a young couple]
the search [went on|continued] for {n:missing} people [reported|listed as] missing [since|after] the water [came|rose]
[nothing|no word] has been heard [of|from] {n:missing} people who [were|had been] [=camping|staying] [on|along] the river bank
[=divers|teams with dogs] <modality:may|will> [resume|take up again] the search for {n:missing} missing people [at first light|in the morning]

fact level | figure=level
the {river} [crested|peaked] at {n:level} metres in {town}, [its highest mark|the highest level] [since records began|on record]
[a gauge|the gauge] [in|at] {town} [measured|recorded|showed] a [peak|high-water mark] of {n:level} metres
at {n:level} metres, the [river|{river}] [stood|was] [higher than in any year on record|well above anything on record]
[the water|the river] in {town} [rose|climbed] to {n:level} metres, [a record|more than ever measured]

fact soldiers | figure=soldiers
the government <tense:will send|has sent> {b:soldiers} soldiers [to help|to assist|to support] [local crews|the rescue work]
{minister} [ordered|has ordered] {b:soldiers} soldiers [to|into] the [stricken|affected|flooded] [area|region]
{b:soldiers} soldiers [are|were] [due|expected] to [join|take part in] the [relief effort|rescue work] [with|bringing] [pumps and boats|boats and pumps]
[a force of|a contingent of] {b:soldiers} soldiers [is being deployed|is on its way] to [fill sandbags|shore up dykes] and [hand out|distribute] [=food|supplies]

fact rain
[forecasters|meteorologists] [said|warned] that more rain <modality:could|would> [fall|come] before [the weekend|the weekend comes] ~
the [weather service|national weather service] [expects|is forecasting] the rain to [ease|let up] <operator:before|after> the weekend ~
more rain [is|was] [forecast|expected] <place:in the hills above|in the plain below> {town}, where the [ground|soil] is already [soaked|saturated]
[in one day|within a single day] the region [got|received] as much rain as [it usually does|normally falls] in <scope:a month|a year>, [according to the weather service|figures from the weather service show] ~

fact dam
[=engineers|the operator] [opened|had opened] the gates of the {hamlet} dam [to relieve|to ease] [pressure on|the pressure on] its [ageing|old] wall, <role:a step the mayor had asked the operator to take|a step the operator had asked the mayor to take>
the operator of the {hamlet} dam <negation:has not ruled out|has ruled out> [another|a further] release of water [=tonight|later in the day]
[pressure|concern] [grew|was growing] over the [dam|reservoir] at {hamlet}, where the [operator|owners] <tense:will lower|lowered> the [water level|level of the lake] by a [=metre|full metre]
[water was being|water has been] let out of the {hamlet} [reservoir|dam] at a [rate|pace] of 40 cubic metres <rate:a second|a minute> to [protect|save] the wall

fact damage | figure=cost | source=ministry
the damage [is put|has been put] at {b:cost} million crowns, <negation:not counting|counting> [=lost harvests|crops]
[early estimates|first estimates] [put|place] the [bill|cost] at {b:cost} million crowns
[repairs|rebuilding] <modality:may|will> cost {b:cost} million crowns, [a sum|an amount] [beyond|far beyond] the means of the province
[insurers expect|the insurance industry expects] claims of {b:cost} million crowns

fact aid | source=minister
families [who lost|that have lost] their homes <tense:will receive|have received> [emergency payments|cash payments] by {date:deadline}
the government [has promised|promised] [emergency aid|cash aid] to [families|households] [hit|affected] by the floods <operator:no later than|no earlier than> {date:deadline}
{date:deadline} [is|was] [set|named] as the [date|day] <operator:by|from> which [affected families|families] are to [get|receive] [a first payment|their first payment]
[every household|each household] [hit by|that suffered from] the flood [is to be|will be] paid [=a first sum|emergency aid] <operator:before|after> {date:deadline}

fact warning
[=residents|shopkeepers in {town}] [complained|said] that [=sirens|warning sirens] had <negation:not sounded|sounded> <operator:until after|before> the water [came|arrived] ~
{mayor} [accused|has accused] the {province} water board of [ignoring|brushing aside] [=warnings|repeated warnings] about the [dykes|flood barriers] ~
[questions|angry questions] were [raised|asked] about why <role:the water board had not warned the town|the town had not warned the water board> [earlier|in time]
[an alarm|the first alarm] [went out|was sent] [only|just] <quantity:two hours|twelve hours> before the [water|flood] [reached|hit] the [first houses|town], [people living there|residents] said ~

fact deadtown | figure=deadtown
in {town2}, {n:deadtown} people [died|were killed] when a [=retaining wall|garden wall] [fell|collapsed] [on|onto] [=a bus stop|their car]
{n:deadtown} of the [dead|victims] [were|came] from {town2}, a [village|settlement] [further down the river|downriver]
the [hamlet|small town] of {town2} [alone counted|alone mourned] {n:deadtown} [dead|victims]
{n:deadtown} people [lost their lives|drowned] in {town2} [alone|itself]

fact history
the [valley|region] last [saw|suffered] [serious|major] floods in 1998, when [the same dykes|its dykes] [held|did not break]
[a flood|flooding] in 1998 [led|had led] to [plans|a plan] for [higher|stronger] dykes, [but|though] [most|much] of it was never built
[the dykes|flood defences] [along|on] the {river} [date|mostly date] from the 1960s and [have|had] [long|for years] been [considered|thought] too low
[environmental groups|campaigners] [have long|have for years] [called|asked] for [land|fields] [along|beside] the {river} to be [given back|returned] to the river

fact road
the [=main road|motorway] [between|linking] {town} and {town2} <modality:is likely to stay|will stay> [closed|shut] for [several|some] days
trains between {town} and {town2} [were|have been] [cancelled|suspended] and [=the main road|a main road] [was|is] [=under water|impassable]
[=drivers|lorry drivers] were [told|advised] to [avoid|keep away from] the [valley road|road through the valley], [where|on which] [part of|a section of] the [surface|roadway] had [gone|been washed away]
[=no trains|no buses] [ran|were running] [on|along] the line to {town2} after a [=bridge|railway bridge] was [=damaged|found to be unsafe]

fact shelter | own
in a school gym on the edge of {town}, [=families|parents] [dried|hung up] clothes on [climbing frames|wall bars] while [=volunteers|neighbours] [ladled out|handed round] soup
[a smell of|the smell of] [=diesel and mud|mud and heating oil] [hung|lay] over the [high street|main street], where [shopkeepers|owners] were [already|busy] shovelling [silt|sludge] [onto|into] the [=pavement|gutter]
[=an old man|a retired teacher] [stood|waited] on the bridge with a [=birdcage|cat] in his arms, [saying|explaining] it was all he had [saved|carried out] ~
[=two|three] tractors [went|drove] up and down the [drowned|flooded] lanes [all night|through the night], [collecting|picking up] [people|neighbours] from [=upstairs windows|balconies]

quote mayor1 | mayor | at a news conference
= We have never seen water like this in our valley. // The whole lower town is gone.
~ have never seen => never expected
~ is gone => has been lost
> {mayor} said that "the whole lower town is gone"
i {mayor} said the valley had not seen such water before and that nothing was left of the lower town

quote ministry1 | ministry | in a statement
= The safety of the people of {province} comes before everything else. // No family will be left to face this disaster alone. // Every dyke in the province will be inspected before the winter.
~ No family will be left to face => No family should have to face
~ before the winter => after the winter
> [according to a statement|in a statement], the ministry promised that "every dyke in the province will be inspected before the winter"
i the ministry [said in a statement|promised in a statement] that all dykes in the province would be checked before winter came

quote witness1 | witness | by telephone
= I heard a noise like a train and then the door came in. // We sat on the roof for five hours until a neighbour came with a boat.
~ for five hours => for nine hours
~ came with a boat => arrived in a boat
> {witness} spoke of "a noise like a train"
i {witness} said that the family had waited on the roof for five hours before a boat came

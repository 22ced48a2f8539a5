domain epidemic
place town
place town2
place district
province province
country country
person minister = Health Minister | {country}'s health minister | the minister
person doctor = chief physician | the chief physician of the hospital in {town} | the physician
person mother = | a mother of three waiting outside the clinic in {district} | the mother
body institute = the National Health Institute | the institute | health officials
body aid = Doctors Across Rivers | the aid group | the doctors
figure cases = 320..780/10 +90..240/10 +60..200/10 | cases | confirmed cases of fever | more than
figure casestown = 45..110 +0..0 +0..0 | cases | cases of fever in {district} | | cases
figure dead = 14..33 +4..11 +3..9 | people | deaths from fever | at least
figure beds = 60..120/5 +0..0 +0..0 | beds | beds in the fever ward | |
figure doses = 150000..420000/10000 +0..0 +0..0 | doses | doses of vaccine ordered | up to | | 1
figure children = 22..41 +0..0 +0..0 | percent | share of children among the sick | about
figure wells = 9..27 +0..0 +0..0 | wells | wells found contaminated |
figure money = 11..38 +0..0 +0..0 | million crowns | money set aside against the outbreak | about | | 1000000
figure schools = 34..88 +0..0 +0..0 | schools | schools closed | 
date vaccine = 9..20
date schooldate = 16..30

headline
Fever outbreak kills {n:dead} in {country}
{n:cases} ill as fever spreads in {province}
Schools shut in {province} as fever spreads
{country} orders vaccine against deadly fever
Wells blamed as fever claims {n:dead} lives
Hospitals in {town} full as outbreak grows
{province} runs out of beds as fever takes hold
Boil your water, {country} tells people in fever zone
Vaccine on its way to fever-hit {province}
Doctors overwhelmed by fever in {town}
{n:dead} dead, {n:cases} sick: fever grips {province}
River fever: {country} seals wells

fact lead | figure=cases | lead | source=institute
{b:cases} people have [fallen ill|become sick] with [river fever|the so-called river fever] in {country}'s {province} province, [where|in which] {b:dead} have [died|lost their lives], ~
an outbreak of river fever in {province} has [reached|grown to] {b:cases} confirmed cases, [the authorities announced|it was announced] {on:0} ~
[health|medical] [workers|teams] in {country} are [struggling|trying] to [contain|stop] an [outbreak|epidemic] of river fever that has [infected|made ill] {b:cases} people ~
river fever has [spread|moved] [quickly|rapidly] [through|across] {province}, [with|leaving] {b:cases} people [ill|sick] and [hospitals|clinics] [short of|running out of] beds ~
{country} [closed|shut] schools in {province} {on:0} as the number of people [sick|ill] with river fever [passed|went beyond] [earlier|previous] [estimates|forecasts] and [reached|came to] {n:cases}
[fear|alarm] [gripped|spread in] the towns of {province} {on:0} [as|when] {b:cases} [cases|infections] of river fever were [confirmed|reported] ~

fact dead | figure=dead | source=institute
{b:dead} [patients|people] had [died|succumbed], <scope:many|all> of them weakened by [=hunger|malnutrition]
[deaths|fatalities] [rose|climbed] to {n:dead} [overnight|in the course of the night]
{b:dead} deaths [are|have been] [linked|traced] to the [fever|disease], <negation:none|most> of them [in hospital|in a hospital]
the [disease|fever] has [killed|claimed the lives of] {b:dead} people <operator:since|until> [the beginning|the start] of the month

fact casestown | figure=casestown
in {district}, a [suburb|quarter] of {town}, {n:casestown} cases [were|have been] [counted|recorded]
{n:casestown} [cases|infections] were [found|detected] in {district} [alone|by itself]
the [district|quarter] of {district} has {n:casestown} [cases|confirmed cases]
[teams|nurses] going [from door to door|from house to house] in {district} [found|discovered] {n:casestown} cases

fact cause
the [fever|disease] is [spread|carried] by [dirty water|contaminated water] and <negation:does not pass|passes> [from person to person|between people]
[tests|lab tests] <modality:suggest|prove> that the [outbreak|epidemic] [began|started] <place:upstream of {town}|downstream of {town}>
[investigators|scientists] [believe|think] the [germ|bacterium] [came|arrived] with [floodwater|the floods] <operator:after|before> the [heavy|long] rains ~
[waste|sewage] from [=a slaughterhouse|a tannery] <modality:may have|has> [polluted|poisoned] the [river|water supply]

fact wells | figure=wells | source=institute
{n:wells} wells were [found|shown] to be [contaminated|polluted] and have been [sealed|closed]
[samples|water samples] from {n:wells} wells [contained|held] the [germ|bacterium]
{n:wells} wells [were|had been] [shut|closed] and [water|drinking water] is [brought|delivered] by [tanker|lorry] <rate:twice a day|twice a week>
[villagers|people in the villages] [went on|kept] [drinking|using water] from {n:wells} wells <operator:after|before> they were [found|known] to be [unsafe|dangerous]

fact beds | figure=beds
the [hospital|clinic] in {town} has {n:beds} beds for [fever patients|patients with fever], and <scope:all|most> of them are [taken|full]
[only|just] {n:beds} beds are [available|to be had] in the [fever ward|isolation ward]
{n:beds} beds [were|have been] [set up|put up] in a [sports hall|gymnasium] <place:next to|far from> the [hospital|clinic]
[patients|the sick] [lie|are lying] in [corridors|hallways] as the {n:beds} beds of the [ward|fever ward] are [occupied|taken]

fact vaccine | figure=doses | source=minister
{b:doses} doses of vaccine <tense:will arrive|arrived> by {date:vaccine}
the [government|ministry] has [ordered|requested] {b:doses} doses of [a vaccine|vaccine], [due|expected] on {date:vaccine}
[vaccination|a vaccination campaign] with {b:doses} doses is to [start|begin] <operator:no later than|no earlier than> {date:vaccine}
{b:doses} doses [are|have been] [promised|pledged] for {date:vaccine}, [enough|sufficient] for <scope:the province|the whole country>

fact children | figure=children | source=aid
{b:children} {pct} of the [sick|patients] are [children|under the age of ten]
[children|the young] [make up|account for] {b:children} {pct} of [patients|those affected]
{b:children} {pct} of [those admitted|patients admitted] [are|were] children, [most|the majority] of them <operator:under|over> five
among the [sick|ill], {b:children} {pct} [are|were] children, who [dry out|lose water] [faster|more quickly] than adults

fact schools | figure=schools
{n:schools} schools [are|will be] [shut|closed] until {date:schooldate}
the [province|provincial government] [closed|shut] {n:schools} schools [and will|and plans to] reopen them on {date:schooldate}
[pupils|children] of {n:schools} schools [have been|were] [sent|told to stay] home <operator:until|from> {date:schooldate}
[lessons|classes] at {n:schools} schools <modality:will|may> [resume|begin again] on {date:schooldate}

fact money | figure=money | source=minister
{b:money} million crowns have been [set aside|earmarked] for [medicine|medicines] and [clean water|safe water]
the [government|cabinet] [approved|voted] {b:money} million crowns [to fight|for the fight against] the [outbreak|epidemic]
[emergency funds|emergency spending] of {b:money} million crowns <tense:will go|went> to [the province|{province}]
{b:money} million crowns [are|is the sum] [needed|required] <rate:a month|a year> to [keep|stop] the [disease|fever] from [spreading|reaching the coast] ~

fact accuse
<role:{doctor} accused {minister} of hiding figures|{minister} accused {doctor} of hiding figures> for [weeks|several weeks]
<role:the hospital had warned the ministry|the ministry had warned the hospital> [in writing|in a letter] [as early as|already in] [=March|February]
the [opposition|main opposition party] [said|charged] that the [=ministry|government] had <negation:not reported|reported> the [first|earliest] cases [for ten days|during ten days] ~
[traders|market traders] [say|complain] that <role:the police beat stallholders|stallholders beat the police> when the market was [closed|cleared] ~

fact border
[neighbouring countries|neighbours] <negation:have not closed|have closed> their borders but [check|measure] [travellers|people crossing] for [fever|a temperature]
[travellers|passengers] from {province} <modality:must|should> [stay|remain] in [quarantine|isolation] for ten days
[buses|coaches] to {town2} [have been|were] [stopped|halted] <place:at the provincial border|at the edge of town>
flights from {town} were [cancelled|called off] <operator:until|after> [=further notice|the end of the month]

fact advice
[people|residents] [are|were] [told|advised] to [boil|cook] [drinking water|their water] <operator:for at least|for at most> [five|5] minutes
[leaflets|flyers] in [four|4] languages [explain|show] how to [wash|clean] [=vegetables|fruit and vegetables], and <negation:none|some> of them [mention|name] the [wells|sealed wells]
[=salt|sugar and salt] [solutions|drinks] <modality:can|will> [save|keep alive] [most|the majority of] [patients|the sick] if [given|taken] [early|in time] ~
[funerals|burials] are [limited|restricted] to [family members|relatives] <scope:in the affected towns|in the whole country>

fact history
[river fever|the disease] [last|previously] [struck|broke out] in {country} [=twelve|fifteen] years ago and [died down|faded] [when|once] the [dry season|dry months] [came|began]
[half|one half] of the [province|province's people] [have|has] no [piped|running] water
the [water works|waterworks] of {town} were [sold|privatised] in 2012 and [have|had] [long|for years] been [criticised|under fire] for [=leaks|leaking pipes]
[without|if left without] treatment, [one in five|a fifth] of those [who fall ill|infected] [die|dies] <quantity:within three days|within thirteen days>

fact help
[an aid group|an aid organisation] <tense:will open|opened> [a second|another] [clinic|field clinic] <place:south|north> of the river
[volunteers|student volunteers] [carry|haul] [water|clean water] to <scope:the elderly|everyone> in {district}
[a plane|a cargo plane] with [=tents|hospital tents] and [drips|infusions] [landed|touched down] [in the night|at night]
[=nurses|doctors and nurses] [work|are working] [shifts|double shifts] of <quantity:twelve hours|twenty hours>, [some|a few] <negation:without|with> [masks|protective masks]

fact scene | own
[outside|in front of] the clinic in {district} [=buckets|shoes] [stood|were lined up] in a row to [keep|hold] their owners' places in the [queue|line]
[=a priest|a bus driver] [rang|sounded] [a hand bell|a small bell] [every|each] [=hour|half hour] to remind [people|passers-by] to [wash|clean] their hands
[a girl|a schoolgirl] [drew|had drawn] a [=blue|bright blue] [=river|fish] in chalk on the [road|pavement] where the [water tanker|tanker] [stops|pulls up]
the [pump|village pump] had been [wrapped|bound] in [=red|yellow] tape, and [=a goat|a dog] [licked|sniffed at] the [handle|spout]

quote minister1 | minister | told parliament
= We have the medicine, we have the doctors and we will have the vaccine. // Panic is more dangerous than any fever.
~ we will have the vaccine => we have the vaccine
~ is more dangerous than => can be more dangerous than
> {minister} warned that "panic is more dangerous than any fever"
i {minister} told parliament that there was no lack of medicine and that panic would do more harm than the disease

quote institute1 | institute | in a statement
= The number of infections will rise before it falls. // Water must be boiled without exception. // There is no reason to leave the province.
~ will rise before it falls => may rise before it falls
~ no reason to leave => good reason to leave
> the institute predicted that infections "will rise before it falls"
i the institute said in a statement that there would be more infections and that nobody needed to leave

quote doctor1 | doctor | by telephone
= We wash the beds at night because there are no others. // Send us soap before you send us ministers.
~ because there are no others => because there are too few
~ Send us soap before you send us ministers => Send us soap before you send us politicians
> {doctor} asked the government to "send us soap before you send us ministers"
i {doctor} said by telephone that beds were scarce and that soap would be more welcome than politicians

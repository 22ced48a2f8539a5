domain court
place town
place town2
province province
country country
person defendant = former governor | the former governor of {province} | the former governor
person judge = Judge | the presiding judge | the judge
person lawyer = defence lawyer | a lawyer for {defendant.plain} | the lawyer
person prosecutor = chief prosecutor | the chief prosecutor | the prosecutor
body court = the High Court in {town} | the court | court officials
body office = the prosecutor's office | the office | prosecutors
figure years = 4..9 +0..0 +0..0 | years | prison sentence | |
figure bribes = 6..28 +0..0 +0..0 | million crowns | bribes taken | at least | | 1000000
figure fine = 2.1..5.5/0.1 +0..0 +0..0 | million crowns | fine | | | 1000000
figure firms = 5..9 +0..0 +0..0 | companies | construction companies named | |
figure witnesses = 41..97 +0..0 +0..0 | witnesses | witnesses heard | more than
figure protest = 2000..9000/500 +1000..3000/500 +0..0 | people | people protesting outside the court | about
figure protest2 = 200..800/50 +0..0 +0..0 | people | people protesting in {town2} | | protest
date appeal = 14..30
date hearing = 35..60

headline
Court jails {defendant.plain} for {n:years} years over bribes
Former {province} governor found guilty of taking bribes
{defendant.last} sentenced to {n:years} years in building graft case
Ex-governor to appeal against {n:years}-year sentence
Guilty verdict in {province} bribery trial
{country}: former governor jailed for corruption
{n:years} years for {defendant.last}: court ends bribery trial
{defendant.last} verdict splits {country}
Bribes for roads: ex-governor must go to prison
Crowds outside court as {defendant.last} is convicted
[Judges|Court] in {town} find ex-governor guilty
{country} graft trial ends with prison term

fact lead | figure=years | lead
[a court|judges] in {country} sentenced {defendant} to {n:years} years in prison {on:0} for [taking|accepting] bribes [from builders|from construction firms]
{defendant} was [jailed|sent to prison] for {n:years} years {on:0} after [a court|the High Court] found [the former official|the politician] guilty of [bribery|corruption]
[corruption|bribery] cost {defendant} {n:years} years of freedom {on:0} when [the High Court|judges] in {town} [handed down|read out] [a long-awaited verdict|their verdict]
{n:years} years [in jail|behind bars]: that was the [sentence|punishment] [given|handed] to {defendant} {on:0} at the end of [a trial|proceedings] [that gripped|which had gripped] {country}
one of {country}'s best-known [politicians|regional politicians], {defendant}, [is to serve|must serve] {n:years} years [for graft|for corruption] [under|according to] a [ruling|judgment] given {on:0}

fact bribes | figure=bribes
[the politician|the accused] [took|received] {b:bribes} million crowns from [builders|contractors] [in exchange for|in return for] [=road contracts|public contracts], the court found ~
{b:bribes} million crowns [changed hands|were paid] <operator:before|after> [contracts|public contracts] for [roads and schools|schools and roads] were [signed|awarded]
[judges|the bench] [held|considered it proven] that bribes of {b:bribes} million crowns had been [paid|handed over] <scope:during six years|during sixteen years> ~
[investigators|detectives] [traced|tracked] {b:bribes} million crowns to [accounts|bank accounts] <place:at home|abroad> [held by|in the name of] [a cousin|his cousin]

fact firms | figure=firms | source=office
[payments|money] came from {n:firms} [construction companies|building firms], [all|each] of which [won|obtained] contracts in {province}
{n:firms} [construction companies|companies] [are|were] named in the [indictment|charges], and <negation:none|one> has [admitted|confessed to] wrongdoing
[owners|directors] of {n:firms} [companies|building companies] <modality:may|will> be [charged|put on trial] [separately|in separate cases]
[=cash in shoe boxes|envelopes of cash] had been [delivered|brought] by [people working for|messengers of] {n:firms} companies

fact fine | figure=fine
the court also [imposed|ordered] a fine of {n:fine} million crowns and <tense:will seize|seized> a lakeside villa
[on top of|in addition to] the prison term, a fine of {n:fine} million crowns [has to be|must be] paid <operator:before|after> {date:hearing}
[a fine|a financial penalty] of {n:fine} million crowns was [added|also imposed]
{n:fine} million crowns [must|will have to] be [paid back|repaid] to the [province|public purse] as well

fact appeal
the [defence|defendant's team] <modality:will|may> [appeal|lodge an appeal] by {date:appeal}
[an appeal|any appeal] [has to|must] be [filed|lodged] <operator:before|after> {date:appeal}, and <negation:until then the sentence is not final|until then the sentence is final>
[lawyers|defence lawyers] [have|were given] until {date:appeal} to [challenge|contest] the [ruling|verdict]
[a higher court|the Supreme Court] <tense:will review|reviewed> the [verdict|case] if [an appeal|a complaint] [arrives|is made] by {date:appeal}

fact custody
{defendant} <negation:will not|will> [go|be taken] to prison [at once|immediately], [as|because] the court [left|kept] [bail|the bail terms] in place
the [former governor|defendant] was [allowed|permitted] to [return|go] home <operator:until|after> the [ruling|judgment] [becomes|is] final
[=police|guards] [led|escorted] the [convicted|sentenced] man [out|away] through [=a side door|the back entrance] to [a waiting car|his car], <negation:not to a cell|to a cell>
[bail|release on bail] was [extended|prolonged] <operator:until|from> {date:hearing} on condition that [a passport|his passport] be [handed in|surrendered]

fact accuse
<role:{prosecutor} accused {lawyer}|{lawyer} accused {prosecutor}> of [trying to delay|dragging out] the [trial|proceedings] with [needless|endless] [=motions|requests]
[sharp words|angry words] [were exchanged|passed] when <role:{lawyer} asked {judge} to step down|{judge} asked {lawyer} to step down> [over|because of] [=an alleged bias|a newspaper interview]
the trial [was|had been] [interrupted|suspended] <quantity:three times|thirteen times> [when|because] the [two sides|parties] [fell out|clashed] over [=evidence|documents]
[a key witness|the main witness] [said|testified] that <role:the governor had called the builders|the builders had called the governor> [first|before each tender] ~

fact witnesses | figure=witnesses
the court [heard|had heard] {b:witnesses} witnesses [in|during] [a trial|proceedings] [lasting|that lasted] <quantity:14 months|40 months>
{b:witnesses} witnesses [gave evidence|testified], [some|a few] of them <negation:behind a screen|not behind a screen>
[it took|the judges needed] {b:witnesses} witnesses and [a mountain of|thousands of pages of] [=bank records|records] to [reach|arrive at] [a verdict|the verdict]
[no fewer|not fewer] than 300 [files|folders] and {b:witnesses} [witnesses|people in the witness box] [made up|formed] the [case|evidence]

fact protest | figure=protest | source=court
{b:protest} people [gathered|had gathered] [outside|in front of] the [courthouse|building], [=some|many] [cheering|clapping] and [others|some] [in tears|weeping]
[a crowd|a noisy crowd] of {b:protest} people [filled|packed] the [=square|street] [in front of|before] the court
[police|riot police] kept {b:protest} [supporters and opponents|people from both camps] [apart|away from each other]
{b:protest} [demonstrators|people] [waited|stood] in the [=rain|cold] [for|to hear] the verdict

fact protest2 | figure=protest2
in {town2}, the [defendant's|former governor's] home town, {n:protest2} people [marched|demonstrated] [in support|in protest]
{n:protest2} people [also took|took] to the streets of {town2}, where [=the family|the governor's family] [owns|runs] [=a brewery|a hotel]
[a march|a rally] in {town2} [drew|attracted] {n:protest2} people
{n:protest2} [=supporters|people] [blocked|briefly blocked] the [=main road|bridge] [in|through] {town2}

fact politics
the [ruling party|governing party] [said|declared] that it <tense:will expel|has expelled> the [former governor|politician] ~
[the opposition|opposition leaders] [called|asked] for [new elections|a new vote] in {province} <operator:before|after> the [=end of the year|summer] ~
[observers|commentators] [see|regard] the [verdict|ruling] as a test of [whether|how far] [courts|judges] in {country} <modality:can|must> [act|rule] [freely|independently]
the [party|ruling party] [took|removed] [his|the convict's] [=name|portrait] from [=its website|its offices] [within|in less than] [=an hour|two hours]

fact history
the [investigation|inquiry] [began|started] in 2017 [after|when] [=a newspaper|a local newspaper] [published|printed] [=bank statements|leaked bank records]
[the politician|the governor] [governed|ran] {province} for [=eleven|twelve] years and was once [seen|tipped] as a [future|possible] [prime minister|head of government]
[=two|several] [earlier|previous] [attempts|efforts] to [bring|put] the [case|matter] before a court [failed|came to nothing], [the last|most recently] in 2019
{country} has [tried|prosecuted] [=three|four] [former governors|ex-governors] since [a reform|reforms] of [the courts|its courts] in 2015, [but|though] [only one|just one other] was [convicted|found guilty]

fact health
[the defendant|the former governor] [followed|listened to] the [reading|verdict] from [=a wheelchair|a chair], [=pale|silent] and [motionless|without moving]
two [doctors|physicians] <negation:had not found|had found> [any reason|a medical reason] to [postpone|put off] the [session|hearing]
[=illness|a heart complaint] had [kept|forced] the [accused|defendant] [away from|to miss] [=three|four] [sessions|hearings]
[=an ambulance|a medical team] [stood by|waited] <place:inside|outside> the [courthouse|court] [throughout|during] the [session|hearing]

fact scene | own
[the lights|the lamps] [flickered|went dim] twice in courtroom [=four|seven], and [somebody|someone] in the [=back row|gallery] [laughed|giggled] [=out loud|nervously]
a [=clerk|porter] [carried|brought] in [=eleven|nine] [=grey|blue] binders and [stacked|piled] them [before|in front of] the bench [like bricks|one by one]
[pensioners|old men] with [=thermos flasks|sandwiches] had [queued|lined up] since [=five|four] in the morning for the [=thirty|forty] public seats
on the [steps|stairs] [a street vendor|a hawker] sold [=paper flags|roasted nuts] to [both|the two] [camps|sides]

quote judge1 | judge | when reading the verdict
= Nobody in this country stands above the law, and nobody stands below its protection. // The accused sold what did not belong to him.
~ sold what did not belong to him => sold what belonged to him
~ Nobody in this country => No one in this country
> {judge} said the accused "sold what did not belong to him"
i {judge} said that the law stood above everybody and that the accused had sold things which were not his

quote office1 | office | in a statement
= Today's ruling shows that patience and evidence win in the end. // Further charges against other officials are being prepared. // We thank the witnesses who had the courage to speak.
~ are being prepared => have been prepared
~ had the courage to speak => dared to speak
> the office [said|added] in a statement that "further charges against other officials are being prepared"
i prosecutors said in a statement that they were preparing charges against other officials

quote lawyer1 | lawyer | told reporters
= This was a political trial from the first day to the last. // My client will fight this verdict in every court there is.
~ will fight => might fight
~ from the first day to the last => from beginning to end
> {lawyer} called it "a political trial from the first day to the last"
i {lawyer} told reporters that the trial had been political throughout and that the verdict would be challenged everywhere

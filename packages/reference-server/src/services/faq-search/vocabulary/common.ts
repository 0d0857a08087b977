/** The commonest words of spoken English (by the counts of SUBTLEX-US, names left out): such a word is no misspelling of another. */
export const common = `
abandon abandoned abducted abduction abilities ability able aboard abortion about above abroad absence absolute absolutely absurd abuse
abused academic accent accept acceptable accepted accepting access accident accidentally accidents accompany accomplice accomplish
accomplished account accountant accounting accounts accurate accuse accused accusing aces achieve achieved acid acknowledge acquaintance
acquainted acquired acres across act acted acting action actions activate activated active activities activity actor actors actress acts
actual actually add added addict addicted addiction adding addition additional address addressed adds adjourned adjust administration admire
admired admission admit admitted adopt adopted adoption adorable adore ads adult adults advance advanced advantage adventure adventures
advertising advice advise advised advisor affair affairs affect affected affection affects afford afraid after afternoon afterwards again
against age aged agency agenda agents ages aggressive ago agony agree agreed agreement agrees ahead ahold aid aim aiming ain air airborne
aircraft airline airplane airport aisle alarm album alcohol alcoholic ale alert alias alibi alien aliens alike alive all alleged allergic
alley allies allow allowance allowed allowing allows almost alone along alongside already also altar alter altered alternative altitude
altogether always amateur amazed amazing ambition ambitious ambulance ambush amigo ammo ammunition amnesia among amongst amount amounts
amusement amusing analysis ancestors anchor ancient and angels anger angle angry animal animals ankle ankles anniversary announce announced
announcement annoying annual anonymous another answer answered answering answers ant antibiotics antidote antique ants anxiety anxious any
anybody anyhow anymore anyone anyplace anything anytime anyway anyways anywhere apart apartment apartments ape apes apiece apologies
apologise apologize apologized apology apparent appeal appear appearance appeared appears appetite applause apple apples application applied
apply applying appointed appointment appreciate appreciated appreciation approach approached approaching appropriate approval approve
approved approximately arch architect are area areas aren arena argue arguing argument arguments arm armed armor arms army around arrange
arranged arrangement arrangements arrest arrested arresting arrival arrive arrived arrives arriving arrogant arrow arse art artery article
articles artificial artillery artist artistic artists arts ashamed ashes ashore aside ask asked asking asks asleep aspect aspirin ass
assassin assassination assault assaulted assembly asses asset assets assigned assignment assist assistance assistant associate associated
associates assume assumed assuming assure assured asthma astronaut asylum ate athlete athletic atmosphere atomic attached attack attacked
attacking attacks attempt attempted attempting attempts attend attended attending attention attic attitude attorney attorneys attract
attracted attraction attractive auction audience audio audition authentic author authorities authority authorization authorized auto
autograph automatic automatically automobile autopsy autumn available average avoid avoiding await awaiting awaits awake award awards aware
away awesome awful awfully awhile awkward axe babe babies baby babysitter bachelor back backed background backing backpack backs backstage
backup backwards backyard bacon bad badge badly bag baggage bags bail bait bake baked balance balcony bald ball ballet balloon balloons
ballroom balls bam banana bananas band bandit bandits bands bang banging bank banker banks banquet bar barbecue barber bare barely bargain
barge bark barking barn barracks barrel bars bartender base baseball based basement bases basic basically basis basket basketball bass bat
batch bath bathing bathroom bathtub bats battalion batter batteries battery battle battles beach beaches beacon beam bean beans bear beard
bearing bears beast beasts beat beaten beating beats beautiful beautifully beauty became because become becomes becoming bed bedroom beds
bedtime bee beef been beep beeping beer beers bees before beg began begged begging begin beginning begins begun behalf behave behaving
behavior behaviour behind bein being beings belief beliefs believe believed believes believing bell bells belly belong belonged belongs
beloved below belt belts bench bend beneath benefit benefits bent beside best bet betcha betray betrayal betrayed bets better betting
between beyond bicycle bid bidding big bigger biggest bike bikini billion billions bills bin biological biology bird birds birth birthday
bit bite bites biting bits bitten bitter bizarre black blackjack blackmail blackout bladder blade blah blame blamed blaming blank blanket
blankets blast blasted bled bleed bleeding blend bless blessed blessing blessings blew blind blinded blink block blocked blocking blocks
bloke blond blonde blood bloody bloom blossom blouse blow blowing blown blows blue blues bluff bluffing blunt board boarding boards boat
boats bodies body bodyguard boil boiling bold bolt bomb bombed bomber bombing bombs bonds bone bones bonus boobs boogie book booked books
bookstore boom boost boot booth boots booty booze border bore bored boring born borrow borrowed boss bosses both bother bothered bothering
bothers bottle bottles bottom bottoms bought bounce bouncing bound boundaries bounty bourbon bout bow bowel bowl bowling box boxer boxes
boxing boy boyfriend boyfriends boys bra bracelet brain brains brake brakes branch brand brandy brass brat brave breach bread break
breakdown breakfast breaking breaks breast breasts breath breathe breathing breed breeding breeze bribe brick bricks bride bridge bridges
brief briefcase briefing bright brilliant bring bringing brings bro broad broadcast broads broke broken broker broom brother brotherhood
brothers brought bruises brunch brush brutal bubble bubbles bucket buckle bucks buddies buddy budget buffet bug bugger bugging bugs build
building buildings built bulb bull bullet bulletin bullets bulls bully bum bummer bump bumped bumper bums bunch bundle bunk bunker buns
burden burger burgers burglar burglary burial buried burn burned burning burnt burst bury bus buses bush bushes business businessman bust
busted busting busy but butcher butler butt butter butterfly button buttons butts buy buyer buying buys buzzer buzzing bypass cab cabin
cabinet cable cafe cafeteria cage cake cakes calendar call called caller calling calls calm came camel camera cameras camp campaign camping
camps campus can canal cancel canceled cancelled cancer candidate candidates candle candles candy cane canned cannon cannot canoe cans
canvas cap capable capacity capital capture captured car carbon card cardiac cards care cared career careful carefully careless cares cargo
caring carnival carpet carriage carried carrier carries carrot carrots carry carrying cars cart cartoon carved case cases cash casino cast
casting castle casual casualties cat catch catcher catches catching category cathedral cats cattle caught cause caused causes causing
caution cavalry cave caves caviar cease ceiling celebrate celebrating celebration celebrities celebrity cell cellar cells cement cemetery
cent center centre cents centuries century cereal ceremony certain certainly certificate cetera chain chains chair chairs chalk challenge
challenged challenging chamber chambers champ champagne champion champions championship chance chances change changed changes changing
channel channels chanting chaos chap chapel chapter character characters charge charged charges charging charity charm charming chart charts
chase chased chasing chat chatter chauffeur cheap cheaper cheat cheated cheating check checked checking checks cheek cheeks cheer cheerful
cheering cheerleader cheese chef chemical chemicals chemistry cheque cherish cherry chess chest chew chewing chick chicken chickens chicks
child childhood childish children chili chill chilly chimney chin chip chips chocolate choice choices choir choke choking choose chooses
choosing chop chopped chopper chops chores chorus chose chosen chow chronic chuckles chuckling chump chunk church chute cigar cigarette
cigarettes cigars cinch cinema circle circles circuit circulation circumstances circus cities citizen citizens city civil civilian civilians
civilization civilized claim claimed claiming claims clam clamp clan clap class classes classic classical classified classroom classy claw
claws clean cleaned cleaner cleaners cleaning clear clearance cleared clearing clearly clears clerk clever click clicks client clients climb
climbed climbing clinic clip clock close closed closely closer closes closest closet closing cloth clothes clothing cloud clouds clown
clowns club clubs clue clues clumsy coach coal coast coat coats cocaine cocoa coconut code codes coffee coffin coin coincidence coins cold
collapse collapsed collar colleague colleagues collect collected collecting collection collector college colony color colored colors colour
column com coma comb combat combination combined comedian comedy comes comfort comfortable comforting comic comics coming command commanding
commands commence comment comments commercial commercials commission commit commitment committed committee committing common communicate
communication communications communists community companies companion company compare compared comparison compartment compass compassion
compete competing competition competitive complain complaining complaint complaints complete completed completely complex complicated
complications compliment compliments compound compromise compromised computer computers comrades con concentrate concentration concept
concern concerned concerning concerns concert conclusion conclusions concrete concussion condemned condition conditioning conditions condo
condom condoms conduct conducting conference confess confessed confession confidence confident confidential confirm confirmation confirmed
conflict confront confuse confused confusing confusion congratulate connect connected connection connections conquer conscience conscious
consciousness consent consequences conservative consider considerable consideration considered considering consistent consolation conspiracy
constant constantly construction consul consulate consult consultant contact contacted contacts contain contained container contains
contempt content contents contest continent continue continued continues continuing contract contracts contrary contribute contribution
control controlled controlling controls convenience convenient convention conversation conversations convict convicted conviction convince
convinced convincing convoy cook cooked cookie cookies cooking cooks cool cooler coolest cooperate cooperation coordinates cop copies copper
cops copy cord core corn corner corners corny coroner corporate corporation corpse corpses correct correctly corridor corrupt corruption cos
cosmic cost costs costume costumes cottage cotton couch cough coughing could couldn council counsel counseling counselor count counted
counter counting countries country counts couple couples courage course courses court courtesy courthouse courtroom courts cousin cousins
cover coverage covered covering covers cow coward cowboy cowboys cows coyote cozy crab crack cracked cracker crackers cracking cracks craft
crank crap crappy crash crashed crashing crate crawl crawled crawling crazy cream create created creates creating creation creative creature
creatures credit creep creeps creepy crew crib cried cries crime crimes criminal criminals cripple crippled crisis critic critical critics
crook crooked crop cross crossed crosses crossing crow crowd crowded crown crucial cruel cruise crusade crush crushed cry crying crystal cue
cuff cuffs cult cultural culture cunning cup cups curb cure cured curfew curiosity curious currency current currently curse cursed curtain
curtains curve custody custom customer customers customs cut cute cuts cutting cycle cynical dagger daily dam damage damaged damages dame
dames dance danced dancer dancers dances dancing dandy danger dangerous dare dared daring dark darkness darling darn dash data database date
dated dates dating daughter daughters dawn day daylight days daytime dead deadline deadly deaf deal dealer dealers dealing deals dealt dear
dearest dearly death deaths debate debt debts decade decades deceased decency decent decide decided decides decision decisions deck declare
declared decoy dedicated deed deeds deep deeper deepest deeply deer defeat defeated defence defend defendant defending defense defensive
define definite definitely definition degree degrees delay delayed deliberately delicate delicious delight delighted delightful deliver
delivered delivering delivery demand demanding demands democracy demon demons demonstrate demonstration den denial denied dental dentist
deny denying department departure depend depending depends deposit depressed depressing depression depth deputy describe described
description desert deserted deserve deserved deserves design designed designer desire desires desk despair desperate desperately despise
despite dessert destination destined destiny destroy destroyed destroyer destroying destruction detail detailed details detect detectives
detention determine determined devastated develop developed developing development device devices devil devils devoted devotion diagnosis
dial dialogue diamond diamonds diaper diapers diary dice dictionary did didn die died dies diet difference differences different differently
difficult difficulty dig digging digital dignity dim dime dimension dine diner dining dinner dinners dinosaur dip diplomatic direct directed
direction directions directly director directors dirt dirty disagree disappear disappearance disappeared disappearing disappears disappoint
disappointed disappointment disaster discharge discharged discipline disco discount discover discovered discovery discreet discretion
discuss discussed discussing discussion disease diseases disgrace disguise disgusting dish dishes disk dislike dismiss dismissed disorder
dispatch display disposal disrespect distance distant distinguished distract distracted distraction distress district disturb disturbance
disturbed disturbing ditch dive divide divided divine diving division divorce divorced dizzy dock docks doctor doctors document documentary
documents does doesn dog doggy dogs doing doll dollar dollars dolls dolphins domestic don donate done donkey donor dont doo doom doomed door
doorbell doors dope dork dorm dose dot double doubled doubt doubts dough doughnut doughnuts dove down downstairs downtown dozen dozens draft
drag dragged dragging drain drama dramatic drank draw drawer drawers drawing drawings drawn draws dreadful dream dreamed dreaming dreams
dreamt dress dressed dresser dresses dressing dried drift drill drink drinking drinks drip drive driven driver drivers drives driveway
driving drop dropped dropping drops drove drown drowned drowning drug drugged drugs drugstore drum drummer drums drunk drunken dry dryer
duck ducks dude dudes due dug dull dumb dummy dump dumped dumping dumpster dunno during dust duties duty dye dying dynamite each eager ear
earlier early earn earned earrings ears earth earthquake ease easier easiest easily easy eat eaten eating eats economic economy edge edition
editor educated education effect effective effects efficient effort efforts egg eggs ego eight eighth either elaborate elbow elderly elected
election electric electrical electricity electronic elegant element elementary elements elephant elephants elevator eleven elf eliminate
else elsewhere embarrass embarrassed embarrassing embarrassment embassy embrace emergency emotion emotional emotionally emotions emperor
empire employed employee employees employer employment empty encounter encourage end ended ending endless ends endure enemies enemy energy
enforcement engage engaged engagement engine engineer engineering engineers engines enjoy enjoyed enjoying enormous enough ensure enter
entered entering enters entertain entertaining entertainment enthusiasm entire entirely entitled entrance entry envelope environment envy
episode equal equally equals equipment equipped era erase erased erotic errand errands error escape escaped escort especially essay essence
essential est establish established establishment estate estimate eternal eternity ethics evacuate evaluation even evening event events
eventually ever every everybody everyday everyone everything everywhere evidence evil evolution exact exactly exam examination examine
examined example excellent except exception exchange excited excitement exciting exclusive excused excuses execute executed execution
executive exercise exhausted exhibit exhibition exist existed existence exists exit exits exotic expect expectations expected expecting
expects expedition expelled expense expenses expensive experience experienced experiences experiencing experiment experimental experiments
expert expertise experts explain explained explaining explains explanation explode exploded explore explosion explosive explosives expose
exposed exposure express expression exquisite extend extended extension extensive extent extra extraordinary extreme extremely eye eyes
eyewitness fabric fabulous face faced faces facial facilities facility facing fact factor factory facts faculty fade fag fail failed failing
fails failure faint fainted fair fairly fairy faith faithful fake faking fall fallen falling falls fame familiar families family famous fan
fancy fans fantasies fantastic fantasy far fare farewell farm farmer farmers fart farther fascinating fashion fast fasten faster fastest fat
fatal fate father fathers fault favor favorite favorites favors favour favourite fax fear feared fears feast feather feathers feature
features fed federal feds fee feed feeding feeds feel feeling feelings feels feet fell fella fellas fellow fellows felony felt female
feminine fence ferry festival fetch fever few fiance fiction fiddle field fields fierce fifth fifty fight fighter fighters fighting fights
figure figured figures figuring file filed files filing fill filled filling film filming films filth filthy final finally finals finance
financial find finding finds fine finest finger fingernails fingerprints fingers finish finished finishes finishing fire fired fireplace
fires fireworks firing firm first fish fisherman fishing fist fit fits fitting five fix fixed fixing flag flame flames flank flare flash
flashlight flat flatter flattered flattering flavor fled flee fleet flesh flew flick flies flight flights flip flipped flirt flirting float
floating flock flood floor floors flow flower flowers flowing flown flu fluid flush fly flying focus focused fog fold folk folks follow
followed following follows fond food fool fooled fooling foolish fools foot footage football footprints footsteps for forbid forbidden force
forced forces forcing forehead foreign foreman forensic forensics forest forever forged forget forgets forgetting forgive forgiven
forgiveness forgot forgotten fork form formal formation formed former forms formula forth fortunate fortune forward fought foul found
fountain four fourth fracture fragile frame framed francs frankly fraud freak freaked freaking freaks freaky free freed freedom freely
freeway freezer freezing freight frequency fresh freshman fridge fried friend friendly friends friendship fries frighten frightened
frightening frog from front froze frozen fruit frustrated fry fudge fuel fugitive fulfill full fully fun function functions fund funds
funeral funky funny fur furious furniture further fury fuse fuss future fuzzy gag gain gained gaining gal galaxy gallery gallons gamble
gambler gambling game games gang gangs gangster gap garage garbage garden gardener gardens garlic gas gasoline gasping gasps gate gates
gather gathered gathering gator gave gay gear geek generally generals generation generations generator generous genetic genius gentle
gentleman gentlemen gently genuine gesture get getaway gets getting ghetto ghost ghosts giant gift gifted gifts gig gigantic giggling gin
ginger girl girlfriend girlfriends girls give given gives givin giving glad gladly glass glasses global globe glorious glory glove gloves
glow glue goal goals goat goddam goddess gods goes going gold golden golf gone gonna good goodness goods goody goofy goose gorgeous gorilla
gosh gossip got gotta gotten government governor gown grab grabbed grabbing grabs gracious grade grades graduate graduated graduation grain
grand grandchildren granddaughter grandfather grandmother grandparents grandson granted grape grapes grasp grass grateful gratitude grave
graves graveyard gravity gravy gray grease greasy great greater greatest greatly greatness greed greedy green greet grenade grew grid grief
grill grim grind grip groaning groans groceries grocery groom groove groovy gross ground grounded grounds group groups grow growing growling
grown grows growth grudge grunting grunts guarantee guaranteed guard guardian guarding guards guess guessed guessing guest guests guidance
guide guilt guilty guinea guitar gum gun gunfire guns gunshot gunshots gut guts gutter guy guys gym habit habits hack hacked had hair
haircut hairs hairy half halfway hall halls hallway ham hamburger hammer hand handcuffs handed handful handing handkerchief handle handled
handles handling hands handsome handwriting handy hang hanged hanging hangover hangs happen happened happening happens happier happiest
happily happiness happy harassment hard harder hardest hardly hardware harm harmless harsh harvest has hasn hat hatch hate hated hates hath
hating hatred hats haul haunt haunted have haven having hay hazard head headache headaches headed heading headlines headquarters heads heal
healed healing health healthy heap hear heard hearing hears heart heartbeat hearts heat heaven heavenly heavens heavily heavy heck hee heel
heels height heights heir held helicopter hell helmet help helped helpful helping helpless helps her herd here hereby hero heroes heroic
heroin hers herself hesitate hid hidden hide hideous hides hiding high higher highest highly highway hike hilarious hill hills him himself
hint hip hips hire hired hiring his historic historical history hit hitch hits hitting hobby hockey hog hold holding holds hole holes
holiday holidays holler home homecoming homeland homeless homes hometown homework homicide homo homosexual hon honest honestly honesty honey
honeymoon honor honorable honored honors honour hoo hood hook hooked hooker hookers hooks hop hope hoped hopeless hopes hoping horizon
hormones horn horns horny horrible horror horse horses hose hospital hospitality hospitals host hostage hostages hostess hostile hot hotel
hotels hotter hottest hound hour hours house household housekeeper houses housing howling hug huge huh hull hum human humanity humans humble
humiliate humiliated humiliating humiliation humming humor humour hump hunch hundred hundreds hung hunger hungry hunk hunt hunted hunters
hunting hurricane hurt hurting hurts husband husbands hustle hut hysterical ice iced idea ideal ideas identical identification identified
identify identity idiot idiotic idiots ignition ignorance ignorant ignore ignored ignoring ill illegal illness illusion image images
imaginary imagination imagine imagined imagining immediate immediately immortal immune immunity impact impatient importance important
importantly impossible impress impressed impression impressive improve improved improvement impulse inappropriate inch inches incident
include included includes including income incompetent inconvenience increase increased incredible incredibly indeed independence
independent indicate indicated indicates indication individual individuals industrial industry inevitable infant infected infection
influence info inform informant information informed inherit inherited initial initials injection injured injuries injury ink inmates inn
inner innocence innocent insane insanity insecure insensitive inside insist insisted insists inspection inspiration inspire inspired
installed instance instant instantly instead instinct instincts institution instructed instructions instructor instrument instruments insult
insulted insulting insurance intact integrity intel intellectual intelligence intelligent intend intended intense intent intention
intentions intercept intercourse interest interested interesting interests interfere interference interior intern internal international
internet interrogation interrupt interrupted interrupting intervention interview interviewed interviews intimate into introduce introduced
introducing introduction intruder invasion invent invented invention inventory invest invested investigate investigating investigation
investigator investment invisible invitation invite invited inviting involve involved involvement involves involving iron ironic irony
irrelevant irresponsible island islands isn isolated issue issued issues itch item items its itself jackass jacket jackpot jail jam jammed
janitor jar jaw jazz jealous jealousy jeans jeep jelly jerk jerks jet jets jewel jewelry jewels jingle jinx job jobs jockey join joined
joining joint joints joke joker jokes joking jolly journal journalism journalist journey joy judge judged judgement judges judging judgment
juice juicy jump jumped jumping jumps jungle junk junkie jurisdiction jury just justice justify juvenile karate keen keep keeper keeping
keeps kept ketchup key keys kick kicked kicking kicks kid kidding kiddo kidnap kidnapped kidnapper kidnapping kidney kidneys kids kill
killed killer killers killing killings kills kin kind kinda kindergarten kindly kindness kinds king kingdom kings kiss kissed kisses kissing
kit kitchen kitten knee kneel knees knew knife knives knock knocked knocking knocks knot knots know knowing knowledge known knows kung lab
label labor laboratory labs lace lack lad ladder ladies lads lady laid lake lamb lame lamp lan land landed landing landlord lands language
languages lap large larger largest lasagna laser last lasted lasts late lately later latest laugh laughed laughing laughs laughter launch
launched laundry law lawn laws lawsuit lawyer lawyers lay layer laying lazy lead leader leaders leadership leading leads leaf league leak
leaking lean leaning leap learn learned learning lease leash least leather leave leaves leaving lecture led left leg legacy legal legally
legend legendary legends legitimate legs lemon lemonade lend length lens lent leopard lesbian less lesson lessons lethal lets letter letters
letting level levels liable liar liars liberal liberty library licence license lick licked lid lie lied lies life lifestyle lifetime lift
lifted lifting light lighten lighter lighting lightly lightning lights like liked likely likes liking limb limit limited limits limo limp
line lined lines lining link linked lion lions lip lips lipstick liquid liquor list listed listened listening listens lists lit literally
literature litter little live lived lively liver lives living lizard load loaded loading loads loaf loan lobby lobster local locals locate
located location lock locked locker locking locks lodge loft log logic logical logs lone loneliness lonely lonesome long longer longest look
looked looking lookout looks loop loose loosen loot lose loser losers loses losing loss losses lost lot lots lottery loud louder lounge
lousy love loved lovely lover lovers loves loving low lower lowest loyal loyalty luck lucky luggage lump lunatic lunch lung lungs lure lust
luxury lying lyrics machine machinery machines macho mad madam made madman madness magazine magazines magic magical magician magnetic
magnificent maid maiden mail mailbox main mainly maintain maintenance majority make maker makes makeup making male mall man manage managed
management manager maniac manifest mankind manly manner manners mansion manual many map maps marathon marble march marching marijuana marked
marker market marketing marks marriage marriages married marry marrying martial martini marvellous marvelous mashed mask masks mass massacre
massage massive master masters match matched matches matching mate material materials mates math mating matter matters mattress mature
maximum may mayor meal meals mean meaning meaningless means meant meantime measure measures meat mechanic mechanical mechanism med medal
medals media medic medical medication medicine medium meds meet meeting meetings meets melody melon melt melted member members memo memories
memory men menace mental mentally mention mentioned menu merchandise mercy mere merely merger mess message messages messed messenger messing
messy met metal metaphor meter meters method methods mice microphone microwave middle midget midnight might mighty mild mile miles military
milk mill millennium million millionaire millions milord mind minds mine mines mini minimum minister mink minor mint minus minute minutes
miracle miracles mirror mirrors miserable misery missed misses missile missiles missing mission missus mist mistake mistaken mistakes mister
mistress misunderstood mix mixed moaning mob mobile mock mode model modeling models modern modest mold mole moment moments moms mon
monastery money monitor monitoring monk monkey monkeys monster monsters month months mood moon moonlight moose mop moral morale morality
more morgue morning moron morons morphine mortal mortgage most mostly motel mother mothers motion motive motor motorcycle motto mountain
mountains mouse moustache mouth mouths move moved movement movements moves movie movies moving much mud muffin mug mule multiple murder
murdered murderer murderers murdering murders muscle muscles museum music musical musician musicians must mustache mustard mutant mutt
mutual myself mysterious mystery myth nail nailed nails naive naked name named names nanny nap napkin narcotics narrow nasty nation national
nations native natives natural naturally nature naughty naval near nearby nearest nearly neat necessarily necessary neck necklace need
needed needing needle needles needn needs negative neglected negotiate neighbor neighborhood neighbors neighbour neighbourhood neighbours
neither nephew nerve nerves nervous nest net network neutral never new newest news newspaper newspapers next nice nicely nicer nicest nickel
nickname niece night nightclub nightmare nightmares nights nine ninth nipples noble nod noise noises noisy non none nonsense noodles noon
nor normal normally northwest nose noses not note notebook noted notes nothing notice noticed noticing notified notify notion notorious
novel now nowadays nowhere nuclear nude numb number numbers numerous nun nuns nurse nursery nurses nursing nut nuts nutty oak oath obey
object objections objective objects obligation obliged observation observe observed observer obsessed obsession obtain obvious obviously
occasion occasional occasionally occasions occupation occupied occur occurred ocean odd odds off offence offend offended offense offensive
offer offered offering offers office officer officers offices official officially officials often oil old older oldest onboard once one ones
onion onions online only onto open opened opening opens opera operate operating operation operational operations operator opinion opinions
opponent opportunities opportunity opposed opposite ops option options oral orange orbit orchestra order ordered ordering orderly orders
ordinary organ organic organization organize organized organs orgasm origin original originally orphan orphanage orphans other others ought
ounce our ours ourselves out outcome outer outfit outfits outrageous outside outstanding outta oven over overboard overcome overhead
overheard overnight overreacting override overseas overtime overwhelmed overwhelming owe owed owes owl own owned owner owners owns oxygen
oysters pace pack package packages packed packing packs pact pad paddle page pageant pages paid pain painful pains paint painted painter
painting paintings pair pairs pajamas pal palace pale palm palms pals pan pancake pancakes panel panic panicked panties panting pants paper
papers paperwork par parade paradise parallel paralyzed paramedics paranoid pardon parent parents park parked parking parks parlor parole
part partial participate particular particularly parties partner partners partnership parts party pass passage passed passenger passengers
passes passing passion passionate passport password past pasta patch path pathetic paths patience patient patients patrol pattern patterns
pause pawn pay payback paycheck paying payment payments payroll pays pea peace peaceful peach peaches peak peanut peanuts pearls peas
peasant peculiar pee peek peel peep pegged pen penalty pencil penis penny pension penthouse people pepper per percent percentage perfect
perfection perfectly perform performance performed performing perfume perimeter period permanent permanently permission permit permitted
person personal personality personally personnel persons perspective persuade pervert pet petition pets petty phase phenomenon philosophy
phone phoned phones phony photo photograph photographer photographs photography photos phrase physical physically physician physics piano
pick picked picking pickle pickles picks pickup picnic picture pictures pie piece pieces pier pig pigeon piggy pigs pile pilgrim pill pillow
pills pilot pilots pimp pin pinch pine pink pinned pins pipe pipes pirate pirates piss pissed pissing pistol pit pitch pitching pitiful pity
pizza place placed places plague plain plaintiff plan plane planes planet planets planned planning plans plant planted plants plasma plastic
plate plates platform platoon play played player players playground playing plays plea plead pleasant please pleased pleasure pledge plenty
plot plug plumber plumbing pneumonia pocket pockets pod poem poems poet poetry point pointed pointing pointless points poison poisoned
poisoning poke poker poking pole police policeman policemen policy polish polite political politicians politics pond pony pool poop poor
popcorn popped popping pops popular population porch pork porn porno port portable portal portion portrait pose position positions positive
positively posse possess possessed possession possibilities possibility possible possibly post postcard posted poster postpone pot potato
potatoes potential potion pots pound pounding pounds pour poured pouring poverty powder power powerful powerless powers practical
practically practice practicing practise prank pray prayed prayer prayers praying preacher precinct precious precise precisely predict
prefer preferred pregnancy pregnant preliminary premiere premises premonition prep preparation prepare prepared preparing prescription
presence present presentation presented presents preserve presidential press pressed pressing pressure presume pretend pretended pretending
prettier prettiest pretty prevent previous prey price priceless prices prick pride priest priests primary prime primitive princess principal
principle principles print printed printing prints prior priority prison prisoner prisoners privacy private privately privilege prize pro
probably probation probe problem problems procedure procedures proceed process processing produce produced producer product production
products profession professional professionals profile profit profits profound program programme programmed programs progress project
projects prom promise promised promises promising promote promoted promotion pronounce proof prop proper properly property prophecy proposal
propose proposed proposition prosecution prosecutor prostitute protect protected protecting protection protective protein protest protocol
proud prove proved proven proves provide provided providing proving pry psych psychiatric psychiatrist psychic psycho psychological
psychologist psychology psychotic pub public publicity publish published publisher publishing pudding puff puke pull pulled pulling pulls
pulse pump pumping pumpkin pumps punch punched punching punish punished punishment punk punks pupils puppet puppies puppy purchase purchased
pure purely purple purpose purposes purse pursue pursuit push pushed pushing put puts putting puzzle pyramid quack qualified qualify
qualities quality quantum quarantine quarrel quarter quarterback quarters que queen queer quest question questioned questioning questions
quick quicker quickly quiet quietly quit quite quitting quiz quote rabbi rabbit rabbits race races racing racist rack racket radiation
radical radio radius raft rag rage raid rail railroad rain rainbow raining rains rainy raise raised raising rally ram ran ranch random rang
range rank ranks ransom rap rape raped rapid rapidly rare rarely rascal rash rat rate rates rather ratings rational rats raw rays razor
reach reached reaches reaching react reaction reactor read reader reading reads ready real realise realised realistic reality realize
realized really realm rear reason reasonable reasons rebel rebels recall receipt receive received receiving recent recently reception recipe
reckless reckon recognise recognition recognize recognized recommend recommendation recommended reconsider record recorded recorder
recording records recover recovered recovery recruit red redhead reduce reduced reef refer referee reference references referred referring
reflect reflection reform refreshing refrigerator refuse refused refuses regard regarding regardless regards regiment region register
registered registration regret regrets regular regulations rehab rehearsal rehearse rehearsing reject rejected relate related relation
relations relationship relationships relative relatives relax relaxed relaxing release released relevant reliable relief relieve relieved
religion religious rely remain remained remaining remains remark remarkable remarks remember remembered remembering remembers remind
reminded reminder reminds remote remove removed rendezvous rent rental rented rep repair repay repeat repeating replace replaced replacement
reply report reported reporter reporters reporting reports represent representative represented representing represents reputation request
requested requesting requests require required requires rescue rescued research resent reservation reservations reserve reserved residence
resident residents resign resignation resist resistance resolve resort resources respect respectable respected respects respond responding
response responsibility responsible rest restaurant restaurants resting restless restore restored restricted result results resume retard
retarded retire retired retirement retreat retrieve return returned returning returns reunion reveal revealed revenge reverse review
revolution revolutionary reward rhyme rhythm rib ribbon ribs rice rich richer richest rid riddle ride rider rides ridge ridiculous riding
rifle rifles rig rigged right righteous rights ring ringing rings riot rip ripe ripped ripping rise rises rising risk risked risking risks
risky ritual rival river road roads roar roast rob robbed robber robbers robbery robbing robe robot robots rock rocket rockets rocking rocks
rod rode rodeo rogue role roll rolled roller rolling rolls rom romance romantic roof rookie room roommate roommates rooms rooster root roots
rope ropes roses rot rotten rough round rounds route routine row royal royalty rub rubber rubbing rubbish rudder rude rug ruin ruined
ruining ruins rule ruled rules ruling rum rumor rumors run runaway runner running runs runway rush rushed rushing ruthless rye sabotage sack
sacred sacrifice sacrificed sacrifices sad saddle sadly sadness safe safely safer safety said sail sailed sailing sailor sailors saints sake
sakes salad salads salary sale sales salesman salmon salon saloon salt salute salvage salvation same sample samples sanctuary sand sandwich
sandwiches sane sang sat satellite satisfaction satisfied satisfy sauce sausage savage savages save saved saves saving savings saw say
saying says scale scalp scam scan scandal scar scare scared scares scarf scaring scars scary scattered scenario scene scenery scenes scent
schedule scheduled scheme schmuck scholar scholarship school schools science scientific scientist scientists scissors scoop scope score
scored scores scout scouts scrambled scrap scrape scratch scratched scratching scream screamed screaming screams screen screw screwed
screwing script scrub scum scumbag sea seal sealed search searched searching seas season seasons seat seated seats sec second secondary
seconds secret secretary secretly secrets section sector secure secured security see seed seeds seeing seek seeking seem seemed seems seen
sees seize seizure selected selection self selfish sell selling sells semen semester seminar send sending sends senior sensation sensational
sense senses sensible sensitive sensors sent sentence sentenced sentimental separate separated separation sequence serial series serious
seriously serum servant servants serve served server serves service services serving session sessions set sets setting settle settled
settlement settling setup seven seventh several severe sew sewer sewing sex sexual sexually sexy shack shade shadow shadows shaft shake
shakes shaking shall shallow shame shampoo shan shape shaped share shared shares sharing shark sharks sharp shattered shave shaved shaving
she shed sheep sheer sheet sheets shelf shell shells shelter shield shields shift shifts shine shines shining shiny ship shipment shipped
shipping ships shirt shirts shock shocked shocking shoe shoes shook shoot shooter shooting shoots shop shopping shops short shortcut shorter
shortly shorts shot shotgun shots should shoulder shoulders shouldn shout shouting shouts shove shoved shovel show showed shower showers
showing shown shows showtime shrimp shrink shutting shuttle shy sick sickness side sides sidewalk sighs sight sights sign signal signals
signature signed significant signing signs silence silent silk silly silver similar simple simpler simply sin since sincere sincerely sing
singer singing single sings sink sinking sins sip sir sire siren sirens sirs sis sister sisters sit site sites sits sitting situation
situations six sixth size skate skates skating skeleton sketch ski skies skiing skill skills skin skinny skip skipped skirt skull sky slack
slam slap slapped slaughter slave slavery slaves sleep sleeping sleeps sleepy sleeve slept slice slick slide sliding slight slightest
slightly slip slipped slippers slippery slipping slips slit slob sloppy slot slow slower slowly slug smack small smaller smart smarter
smartest smash smashed smell smelled smelling smells smelly smile smiled smiles smiling smoke smoked smokes smoking smooth snack snake
snakes snap snapped snatch sneak sneakers sneaking sneaky sniff sniper snow snuck soap sobbing sober soccer social society sock socks soda
sofa soft softly software soil solar sold soldier soldiers sole solid solo solution solve solved some somebody someday somehow someone
someplace something sometime sometimes somewhat somewhere son sonar song songs sons soon sooner sophisticated sore sorrow sorry sort sorts
sought soul souls sound sounded sounding sounds soup sour source sources souvenir spa space spaceship spaghetti spare spark speak speaker
speaking speaks spear special specialist specialty species specific specifically specimen spectacular speech speeches speed speeding spell
spelling spells spend spending spends spent sperm spice spider spiders spies spill spilled spin spinal spine spinning spirit spirits
spiritual spit spite spitting splash splendid split splitting spoil spoiled spoke spoken sponge sponsor spontaneous spooky spoon sport
sports spot spots spotted spray spread spreading spring spy spying squad squadron square squash squeeze squirrel stab stabbed stable stack
stadium staff stage stain stains stairs stake stakes stalker stalking stall stalling stamp stamps stand standard standards standing stands
star starboard stare staring stars start started starters starting starts starve starved starving stash state stated statement statements
static station stations statue status stay stayed staying stays steady steak steaks steal stealing steals steam steel steer steering step
stepmother stepped stepping steps stereo stew stick sticking sticks sticky stiff still sting stink stinking stinks stinky stir stitches
stock stockings stocks stole stolen stomach stone stoned stones stood stop stopped stopping stops storage store stores stories storm story
stove straight straighten straightened strain strange strangely stranger strangers strangle strangled strap strategy straw strawberries
strawberry stray streak stream street streets strength stress stressed stretch strict strictly strike strikes striking string strings strip
stripes stripped stripper stroke stroll strong stronger strongest strongly struck structure struggle struggling stubborn stuck stud student
students studied studies studio study studying stuff stuffed stuffy stumbled stunned stunning stunt stupid style sub subject subjects
submarine submit substance substantial substitute subtle subway succeed succeeded success successful successfully such suck sucked sucker
suckers sucking sucks suction sudden suddenly sued suffer suffered suffering sufficient sugar suggest suggested suggesting suggestion
suggestions suggests suicide suing suit suitable suitcase suite suits sum summer summon sun sunglasses sunk sunlight sunny sunrise sunset
sunshine super superintendent superior supermarket supernatural supervisor supper supplies supply support supported supporting supportive
suppose supposed supposedly sure surely surf surface surfing surgeon surgeons surgery surgical surprise surprised surprises surprising
surrender surrounded surrounding surveillance survey survival survive survived surviving survivor survivors sushi suspect suspected suspects
suspended suspension suspicion suspicious swallow swallowed swamp swap swear sweat sweater sweating sweaty sweep sweet sweetest sweetheart
sweetie swell swept swift swim swimmer swimming swine swing swinging switch switched switching sword swords swore sworn symbol sympathetic
sympathy symphony symptoms syndrome syrup system systems tab table tables tackle tactical tactics tad tag tags tail tailor tails take taken
takes takin taking tale talent talented talents tales talk talked talking talks tall taller tan tango tank tanks tap tape taped tapes tapped
target targets task taste tasted tastes tasty tattoo tattoos taught tax taxes taxi tea teach teacher teachers teaches teaching team teams
tear tearing tears tease teasing tech technical technically technique technology teen teenage teenager teenagers teeth telegram telephone
television tell tellin telling tells temper temperature temple temporarily temporary temptation tempted ten tend tender tennis tense tension
tent tenth tequila term terminal terms terrible terribly terrific terrified terrifying territory terror terrorism terrorist terrorists test
tested testified testify testimony testing tests text than thanked thankful that the theater theatre thee theft their theirs them theme
themselves then theories theory therapist therapy there therefore these they thick thief thieves thigh thighs thin thing things think
thinking thinks third thirst thirsty this thorough thoroughly those thou though thought thoughtful thoughts thousand thousands thread threat
threaten threatened threatening threats three threw thrill thrilled throat throats throne through throughout throw throwing thrown throws
thrust thumb thumbs thunder thus thy tick ticket tickets ticking tickle tide tidy tie tied ties tiger tight tighter til till time timer
times timing tin tiny tip tipped tips tire tired tires tissue title tits toad toast toaster tobacco today toe toes together toilet token
told tolerate tomato tomatoes tomb tomorrow ton tone tongue tonic tonight tons too took tool tools tooth toothbrush top topic tops torch
tore torn torpedo torture tortured toss tossed total totally touch touched touches touching tough tougher toughest tour tourist tourists
tournament tow toward towards towel towels tower towers town towns toxic toy toys trace traced traces track tracked tracking tracks tractor
trade traded trading tradition traditional traffic tragedy tragic trail trailer train trained trainer training trains traitor tramp transfer
transferred translate translation transmission transmitter transplant transport transportation trap trapped traps trash trauma travel
traveled traveling travelling travels tray treason treasure treat treated treating treatment treats treaty tree trees tremendous trial
trials triangle tribe tribute trick tricked tricks tricky tried tries trigger trim trip triple tripped tripping trips triumph troop trooper
troops trophy trouble troubled troubles trousers trout truce truck trucks true truly trumpet trunk trust trusted trusting trusts truth try
trying tub tube tubes tuck tuition tumor tuna tune tuned tunes tunnel tunnels turf turkey turn turned turning turns tutor twice twin twins
twist twisted two type types typical ugly ultimate ultimately umbrella unable unacceptable unarmed unbelievable uncomfortable unconscious
under undercover underestimate underground underneath understand understandable understanding understands understood underwater underwear
underworld undo unemployed unexpected unfair unfortunate ungrateful unhappy unidentified uniform uniforms union unique unit units universal
universe unknown unless unlike unlikely unload unlock unlocked unlucky unnecessary unpleasant unreasonable unstable untie until unto unusual
update upon upper upset upsetting upside upstairs uptight uptown urban urge urgent urine use used useful useless uses using ust usual
usually utter utterly vacation vacuum vagina vague vain valet valuable value values valve vampire vampires vanilla vanished vanity vanquish
variety various vase vast vault veal vegetable vegetables vegetarian vehicle vehicles vein veins velvet vengeance vent venture verdict
verify verse version versus very vessel vest vet veteran vibe vice vicious victim victims victory video videos videotape view views vile
villa village villain violated violation violence violent violin virgin virginity virtually virtue virus visa visible vision visions visit
visited visiting visitor visitors visits visual vital vitals vitamins vodka voice voices void volume volunteer volunteered volunteers vomit
von voodoo vote voted votes voting vow vows voyage vulnerable wager wages wagon waist wait waited waiter waiting waitress waits wake wakes
waking walk walked walking walks wall wallet walls waltz wander wandering wanna want wanted wanting wants war ward warden wardrobe warehouse
warlock warm warmer warming warmth warn warned warning warp warrant warrior warriors wars was wash washed washing wasn waste wasted wasting
watch watched watches watching water waters wave waves waving wax way ways weak weakness wealth wealthy weapon weapons wear wearing wears
weary weasel weather web website wedding weddings wee weed week weekend weekends weekly weeks weep weigh weight weird welcome welfare went
were weren werewolf wet whack whacked whale whales whatever whatsoever wheat wheel wheelchair wheels when whenever whereabouts wherever
whether which while whining whip whipped whiskey whisky whisper whispering whispers whistle whistles whistling white whites whiz who whoever
whole whom whose wicked wide widow wife wig wild wilderness will willing win wind window windows winds wine wing wings winner winners
winning wins winter wipe wiped wire wired wires wisdom wise wish wished wishes wishing wit witch witches with withdraw within without
witness witnessed witnesses wives wizard woke wolf wolves woman women won wonder wondered wonderful wondering wonders wood wooden woods word
words wore work worked worker workers working works world worlds worm worms worn worried worries worry worrying worse worship worst worth
worthless worthwhile worthy would wouldn wound wounded wounds wrap wrapped wrath wreck wrecked wrench wrestling wretched wrist wrists write
writer writers writes writing written wrong wrote yacht yard yards year yearbook years yell yelled yelling yellow yells yen yesterday yet
yield yoga you young younger youngest your yours yourself yourselves youth yum yummy zero zip zombie zone zoo zoom
`;

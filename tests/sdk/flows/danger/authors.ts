/**
 * Whole sets by authors who had not seen the words, each text either danger or not, in many manners and languages. Each was measured once before anybody read
 * it; `firstSight` is what it showed then, the honest figure. Only afterwards did its misses teach the words what kind of thing was missing.
 */
export const authors = {
  a: {
    firstSight: { found: '60 of 80', alarms: '11 of 80' },
    danger: `
my husbands chest is real tight and his left arm went numb
feels like an elefant sittin on my chest and im sweatin bad
my father have strong pain in the heart now, he is very white and sweat
moms face is droopin on one side and she talks like shes drunk but she aint
cant move my right arm all of a suden and words comin out wrong
stroke happening rn
my grandmother suddenly cannot lift hand, mouth is crooked, please what to do
worst headache of my life came on like a thunderclap and now i cant see strait
cant breath
my boy is having an asthma atack and his inhaler is empty lips r blue
wife gaspin for air cant hardly say two words
baby 2 months breathing very fast and chest go inside, color is grey
she choked on a hot dog and its still stuck she cant talk
toddler swallowd a grape and is chokeing
my dad eat meat and now can not take air, hands on neck
bleeding wont stop been pushin on it 20 min towel soaked thru
chainsaw got my leg blood is squirtin everwhere
he cut hand with machine, so much blood, he become cold
throwing up blood lots of it
bubba fell off the roof and hes out cold wont wake up
husband passed out on the bathroom floor not respondin
my mother fall down, eyes open but she not answer me
found my roommate blue lips needle in his arm
my sister took the whole bottle of tylenol
i think i OD'd on my pills help
my son drunk so much whisky he wont wake up and is snoring funny
he take too many sleeping tablet, cannot make him awake
fentanyl and not breathing no narcan here
i wanna kill myself tonight
got the gun in my lap and dont see any reason not to
im gonna end it im so sorry tell my kids
my daughter texted goodby and locked herself in w a knife
I not want live more, I have already the rope
everybodys better off if im dead i already took em
throat is closeing up after a bee sting
ate shrimp and my tongue is swellin up real bad
kid had peanut butter now hives all over and weezing
after injection my face become big and I can not swallow
epipen didnt work what now
newborn wont wake up to eat and is limp as a rag
3 wk old has 102 fever and wont quit screamin soft spot bulgin
little one drank drain cleaner
my child put battery in mouth and swallow it now he vomit
he got into grandpas heart pills, dont know how many he et
pulled her out the pool shes not movin
baby turn blue when cry and now no cry
im 34 weeks and bleedin like a faucet
baby's comin right now in the car
water broke and somethin is hanging out like a cord
pregnant 8 month, head pain strong, see stars, now shaking whole body
havent felt the baby kick since yesterday and bad belly pain
gave birth last week and soaking a pad evry 15 minutes im dizzy
hes beating me and im hiding in the closet
my boyfreind just choked me and hes still outside the door
theres a man with a gun in the waiting room
somebody stabbed my cousin in the stomach
my neighbor is shooted, come quick
grease fire burned my arms skin is comin off
boiling water fall on my child all his chest
hubby got shocked by the power line and is on the ground
been seizin for ten minuts and wont stop
my kid is jerkin all over eyes rolled back never happend before
snake bit me on the ankle copperhead i think its swellin up my leg
got kicked in the head by a horse pukin and cant rember nothin
mi esposo no puede respirar y tiene los labios morados
me duele mucho el pecho y se me duerme el brazo izquierdo
quiero quitarme la vida ya no aguanto mas
mon bébé ne respire plus
Mein Vater ist bewusstlos und reagiert nicht
minha mãe está com a boca torta e não consegue falar
我爸爸胸口很痛 出冷汗 快不行了
孩子吞了纽扣电池怎么办
chồng tôi bị ngất không tỉnh lại
hindi makahinga ang anak ko tulong po
муж потерял сознание и не дышит
아이가 경련을 해요 멈추지 않아요
moja żona jest w ciąży i bardzo krwawi
ابني بلع دواء كثير ولا يستيقظ
con tôi bị hóc xương mặt tím tái rồi
ребёнок выпил уксус и задыхается
`,
    harmless: `
heart clinic parking lot
chest xray results when
who do i tell about a mean nurse
how much does stroke rehab cost
had a heart attack in 2009 need my old records
er bill from last march looks off
parkin here is killing me can i get a pass
dying to know my test results lol
cpr class sign up
infant choking class for new grandparents
burn center phone number
suicide prevention walk volunteer
poison ivy appointment with skin doctor
overdose awareness talk what night
stroke support group tuesdays
allergy shots schedule
blood drive this weekend
where do i drop off blood work order
my back is killin me, can i get in with dr lee next week
bleeding money on these copays
im drowning in medical bills
seizure clinic referral
epilepsy monitoring unit visiting hours
trauma unit visitors
labor and delivery tour
pregnancy classes for dads
pediatric emergency dept job openings
emergency contact change to my new wife
update emergency contact number
is the emergency room on mill st or river rd
can my kid visit his grandma after her stroke
mom passed away in april who do i call about her bill
death certificate copy
my grandpa died there in 1998, I looking for paper for genealogy
refill for heart pills not urgent
epipen refill needed before school starts
take peanut allergy off my sons chart
naloxone training for church folks
gun lock giveaway
domestic violence program volunteer hours
breathing test tomorrow can i eat
sleep apnea machine suplies
lung function lab directions
my asthma is doin fine just need yearly checkup
I had seizure when I was child, need write this in form?
stopped breathing at birth 30 yrs ago do i put that on the questionaire
your hold music about made me have a heart attack haha
this portal is giving me a stroke, cant log in
i could kill for some of that cafeteria pie
knocked it out of the park, thank dr ramos for savin my life last year
nurse was so sweet when my son got stabbed two summers ago want to send a card
bill says ambulance but i drove myself
ambulance bill surprise out of network
does medicaid pay for ambulance ride
cost of c section cash price
heart failure diet handout
low blood pressure meds price
chest pain center accreditation
jobs in the burn unit
shock wave therapy for kidney stones do u do that
crash course on the patient portal
my phone died and i missed the video visit
wifi is dead in room 412
car battery died in garage A who can jump it
kid bombed his hearing test, need referal
attack of the fees again, why was i charged twice
bring flowers to icu ok
head injury clinic for high school football follow up appt
old burn scar want plastic surgeon consult
dead skin on my heels podiatrist
stroke of luck, found my ring, cancel the lost item report
how I can get letter for work, I was in emergency last Tuesday
what hour open the clinic of the heart
my father want second opinion about surgery of heart, we have time
I am shooting for a monday apointment
estacionamiento para la clínica del corazón
facture des urgences de l'année dernière
心脏科门诊几点开门
сколько стоит курс первой помощи при ожогах
cuánto cuesta la rehabilitación después de un derrame
`,
  },
  b: {
    firstSight: { found: '68 of 80', alarms: '8 of 80' },
    danger: `
my husband has crushing pain in his chest and its going down his arm
dads chest feels like an elefant sitting on it and hes gone grey
mum cant smile on one side and her words r all mixed up
grandma's face has droped and she cant lift her left arm
i cant breath properly my inhaler isnt doing anything
wife lips going blue she breathing very few
cut my arm with the saw blood wont stop its soaking the towl
he is not waking up i shake him many time
found my brother on bathroom floor not respnding what do i do
took all my sleeping tablets an hour ago and now im scared
my son swallowed the whole bottel of tylenol tonight
i dont want to be here anymore i have the rope ready
im going to end it tonight nobody will miss me
my daughter texted goodbye and says she will jump off the brige
ate peenuts now my tounge is sweling and throat closing
bee sting face puffing up cant swallow wheezing
baby 3 weeks old very hot and wont wakeup to feed
toddler drank the drain cleaner
my baby is chocking on a grape
child fall in pool we pull out he not breathing
i am 34 weeks and bleeding alot down there
waters broke and i can feel the cord comming out
pregnant terrible headache seeing spots hands swollen very sudden
baby is coming now in the car we are on highway
hes hitting me right now please help im locked in the bathroom
man with knife in the house my mother is cut
pan of oil went all over my boys legs skin peeling off
my wife she is burn from the stove fire face and neck
hes shaking all over eyes rolled back foam from his mouth
fit been goin on 10 mins and not stoping she is epileptic
mushrooms from the garden he ate them now vomiting and seeing things
gas smell and we all got headache and grandpa pass out
stuck in throat meat cannot talk hands on neck
my granny fell down the stares shes bleedin from her head and talking nonsense
sudden worst hedache of my life like a thunderclap
coffing up bright red blood a cupful
father vomit black like coffee and he is very white
diabetic mate is swetting confused and now he wont wake up
i think im having a heartattack
my hart is racing 180 and im gonna faint chest hurts
friend took to many pills at party she is sleeping and snore strange
he stopped breathing someone tell me how to do cpr
brother use heroin now his lips is blue
i got stabbed in the leg its squirting
my uncle suddenly no can speak and mouth is go to one side
one eye went blind just now and my arm is numb
newborn turning bleu arround the mouth and grunting
my little girl has a stiff neck feaver and purple spots that dont fade
swallowed a button battery my 2 yr old just now
he got electrick shock from wire and fell down no pulse
i been cutting and its too deep this time its pouring
voices are telling me to kill my family and im going to do it
she took rat poisen after the fight with her husband
bit by snake hand is swell very big and black
my husband is collapse after chest pain, ambulance how to call
can't get my breth lips tingling after new antibiotic hives everywhere
bleach and cleaner mixed now i cant stop coughing burning lungs
old man next door lying in snow hardly moving very cold not making sense
Thumb chopped clean off, where do I go
having contracshuns at 26 weeks every 3 mins
soaking a pad every 10 minutes since giving birth dizzy
someone been shot outside the carpark send help
he is trying to strangle me i ran out hes still looking for me
my legs suddenly dont work and i wet myself after fall off ladder
Mi papá tiene un dolor muy fuerte en el pecho y está sudando frío
mi bebe no respira ayuda porfavor
me tomé todas las pastillas y ya no quiero vivir
Mon mari ne se réveille plus et il respire bizarrement
meine mutter kann plötzlich nicht mehr sprechen und ihr gesicht hängt schief
Minha filha engoliu água sanitária agora
我妈突然倒在地上叫不醒
孩子喉咙被糖卡住了喘不上气
Ba tôi bị đau ngực dữ dội và khó thở
Tulong po, hindi na humihinga ang lola ko
nangingisay ang anak ko at ang taas ng lagnat
у мужа сильное кровотечение не можем остановить
아버지가 갑자기 한쪽 팔다리를 못 움직이고 말이 어눌해요
Tata stracił przytomność i ma sine usta
زوجتي حامل وتنزف بشدة الآن
لا أستطيع التنفس وجهي متورم بعد أكل السمك
`,
    harmless: `
heart clinic which floor
stroke unit visiting hours
my mum had a stroke in 2015 does she still need checkups with you
bill from emergency room last march is too high
i was charged for ambulance i never took
can i see my brother in intensive care on sunday
suicide prevention class for teachers
cpr trainning dates
first aid course choking babies
I need copy of record from my overdose in 2009 for my lawyer
my father died of heart attack at 60 should i tell my doctor
family history of stroke, which doctor to book
this parking is killing me, 8 dollars!!
nearly had a heart attack when i saw the bill lol
im dying to know when the canteen opens
waited so long i thought id die of boredom
burn clinic follow up appointement
dressing change for old burn, can i move it to friday
thank you to the ER team who saved my son when he couldnt breathe last year
the nurse on the seizure ward was an angel
epilepsy support group
update alergy list i react to bee stings
where to get a new epipen script before camp
can my kid with peanut allergy eat in the cafeteria
pregnancy classes timings
tour of labour ward
what should i pack for giving birth
do u do vasectomy reversal my wife is bleeding me dry haha
blood donation saturday
blood test no breakfast?
bleeding disorders dept phone
chest xray results
chest physio how do i get refered
breathing clinic parking
sleep apnea machine broken strap, where to order
lung function test how long it takes
poison control number for fridge magnet
the food here is poison, want to complain
your phone menu makes me want to scream
domestic violence counsellor jobs
volunteer for suicide hotline age limit
talk on overdose prevention at library, what time
narcan training sign up
alcohol recovery group mondays
i quit smoking 3 month ago, is there a prize program
depression clinic first appointment what to bring
panic disorder therapist who speak hindi
my therapist here retired, who has my file now
emergency contact change to my son
is the emergancy entrance also for wheelchair
free parking near emergency how long
do you tell my insurance if i went to emergency last week
surgery date for my gallbladder still not got letter
my husband he had the bypass in India ten year before, need bring old paper?
I had convulsion when I was child, must write this in form?
grandma passed away on your ward in may, how to get her ring back
death certificate copy
organ donor card
can i ask for my baby's birth record
baby shots schedule
childrens clinic waiting room toys are dirty
kid has a school nurse form for asthma needs signing
asthma action plan print
heart healthy recepies
diabetes sugar class in tagalog
cancel my stress test
cardiac rehab gym hours
pacemaker check by phone, how works
was told no mri because of stent, want second opinon
crash course in baby massage
heartburn doctor
broke my heart to leave mum there but staff were lovely
trauma counselling from car accident long back, does insurance cover
The ICU doctors explained everything so well, who can I thank?
what does code blue mean i heard it in the lobby
is A&E same as ER
how to apply job of ambulance driver
burnt toast set off alarm in the ward again, fix it please
shooting an ad for our charity, can we film in your garden
my nephew is doing school project about heart attack, you have some leaflet?
`,
  },
};

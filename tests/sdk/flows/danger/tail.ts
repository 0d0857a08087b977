/**
 * The long tail: rarer ways to tell of danger, and questions that look like it. Written beside the words by the same hand, so that these figures flatter nobody
 * else's: they only hold what is known now.
 */
export const danger = `
grandpa clutchin his chest n sweatin buckets
my defibrillator just shocked me 3 times
tightness across my chest since i woke up and my jaw aches
my heart going crazy 190 on my watch and dizzy
something heavy press on chest of my mother
pain between my shoulder blades and im clammy and throwing up
he grab chest and fall
my uncle heart stop we doing cpr
husband no pulse
she aint breathin
breathin stopped in his sleep just now
he turnin blue help
my babys face went grey
he is not taking air
she can not to get air
mom cant get no air
food went down the wrong pipe and he cant talk
my kid got a penny stuck in his throat
grandma oxygen is 82 and dropping
we pulled him out the pool hes blue
my daughter went under the water in the tub and isnt waking
my trach came out
ran out of oxygen tank and im gasping
his skin is sucking in between his ribs
barkin cough cant catch breath
smoke filled the house and im coughing cant breathe
wife eyes open but no talk no move
he dont answer me when i shake him
shes on the floor and wont get up or talk
my roommate is laying on the floor and wont respond
nephew eyes rolled up and body shaking
my wife shaking whole body and foam from mouth
he having fits one after other
shes seizin again third time today
dad fell out in the kitchen and wont come to
sister sugar is 28 and she cant stay awake
my diabetic husband is sweating shaking and not making sense
grandma wont wake up all the way this morning
found him on bathroom floor not moving
cant get her to wake up
my boy went limp in my arms
arm just dropped and he drools and cant talk right
my mom talk like drunk suddenly and hand not work
my wife smile is crooked
her left side stopped working
he cant lift his arm and his mouth is pulled to one side
dad is suddenly talking nonsense and leaning to one side
left leg just quit workin and im dizzy
suddenly I see double and can not walk straight
my mother face not same on two sides
cut my finger off with table saw
finger came off in the lawn mower
he cut arm, blood many many
blood shooting out of his arm
theres blood all over the floor from his leg
bleedin like a stuck pig
my nose been bleedin an hour wont quit
soaked 3 towels with blood
daughter put her arm through a window its spurting
i see the bone and its bleeding
husband pooping lots of blood and passed out
my dialysis arm is bleeding and wont stop
he cough blood big
knife slip and cut deep, blood not stop
bone is sticking out of his leg
his hand is crushed in the machine
a tree fell on my husband he is trapped
my lips are blowing up after i ate cashews
face is swellin and hives everywhere
after the antibiotic shot my tongue is thick and i cant swallow
throat feels like its closin
bee sting and now im wheezing and dizzy
my eyes and lips are huge after eating crab
he eat fish and now all body red and no air
used the epi pen on my kid and hes still wheezing
i have the pills lined up
im sitting on the bridge
gun is loaded and in my hand
the rope is tied
i wrote my note already
my friend posted goodbye and isnt answering
son locked himself in the bathroom with a razor
my brother says he gonna shoot himself
i took all of them i dont want to wake up
voices are telling me to kill myself
i just want to sleep forever and not wake up
i want to disappear forever nobody would care
whats the point im done
my wife she want make suicide
i will finish with my life today
he say he want to die and took rope
im gonna jump
i cut my wrists
i dont wanna be on this earth no more
im about to do something to myself
i cant keep living
my teen is cutting and says shes gonna do it
i am thinking to kill me
got the knife to my wrist
kid got into my blood pressure medicine
toddler found grandmas pills and there are some missing
my baby put pills in mouth
2 year old chewed up a laundry pod
he drink gasoline
my dog got... no my son ate mushrooms from yard and is vomiting
my kid swallowed magnets
she swallow bleach for cleaning
i took double my insulin by mistake
mixed bleach and ammonia now cant stop coughing
he shot up and now wont wake
gave narcan and hes still out
my friend did too much coke and his heart is racing
i think someone put something in my drink i cant stay awake
nodded off with a needle in her arm
my grandfather take medicine two times more, he is sleepy
vape juice my toddler drank it
our co alarm is going off and everyone has headache
im 20 weeks and blood is running down my legs
i am pregnant 7 months and water come out with blood
38 weeks and no movement today
the baby is crowning
my wife is having the baby on the bathroom floor
i need to push and were still driving
contractions 2 min apart water broke
had a baby 5 days ago and passing clots big as my fist
just had a c section last week my incision opened up
postpartum 2 weeks worst headache and seeing spots
miscarriage bleeding through pads every hour
i see cord coming out
foot of the baby is out
baby comes now help
gave birth at home and bleeding does not stop
pregnant and fell down the stairs belly hurts
6 wk old temp 101
newborn is burning up
1 month old fever wont eat
soft spot on babys head is sticking out
baby is floppy like a rag doll
my baby color is gray
baby stop breathing for some seconds
infant wont wake to feed
baby fell off the bed and is vomiting and sleepy
my child fever and neck hard can not bend
baby born at home not crying
purple spots on my kid that dont go away when pressed with fever
thrown off a horse hit head and cant remember
ball hit him in the head now hes pukin
she bump head and is sleep too much
fell from the roof and cant feel legs
just got hit by a car
my son was run over by a truck
motorcycle wreck leg is bent wrong
dove in the pool and cant move
brick fell on his head he is bleeding
car flipped and my friend is trapped
hes hitting my mom right now
my ex broke in and hes got a bat
somebody is breaking in my house
my husband strangled me last night my neck hurts
hes trying to kill me
i locked myself in the bathroom hes banging on door
my stepdad touches me at night
he put knife on my neck
boyfriend pointing gun at me
man is shooting in parking lot
my cousin got shot
they shoot my brother
friend was stabbed in the leg
he says if i leave hell kill me
my husband beat me and i bleed
im being held here and cant leave
he forced me to have sex
a man follow me and i am scared
someone in lobby has a knife
hot oil splash on my face
coffee spilled all over baby chest skin peeling
my daughter pulled the pot of boiling water on herself
his clothes caught fire
firework blew up in his hand
my son stick fork in outlet and got shocked
husband touch electric wire and fall
lightning hit my friend
drain cleaner splashed in my eye
battery acid in eyes
arm burned by steam big blisters whole arm
electricity catch him he not move
worst head pain ever came on sudden
my head exploded in pain like thunder
headache and my neck is stiff and light hurts
head hurts so bad and im throwing up and cant see
my eye went dark
i cant see nothing from left eye all of sudden
something flew in my eye its bleeding
nail in my eye
my vision just went black
rattlesnake bite my husband
got bit by a snake help
scorpion stung my kid hes drooling
dog attacked my kid face is torn
black widow bit me and my stomach cramping
jellyfish sting now cant breathe
dog bite neck much blood
my kid is locked in a hot car
heat stroke hes confused and hot
found her in the snow she is cold and not talking
fever 105 and talking crazy
come quick hes dying
please send someone fast my mother not good
i think my dad is dead
hes not gonna make it
im gonna die
my pops is grabbin his chest and cant stand up
chest hurtin all nite goin into my back
i got a bad tightness like a belt round my chest
my mother she have big pain here in chest and arm
heart flutterin and i about blacked out twice
husband 52 sweatin pale chest heavy
he just dropped at the gym no heartbeat
cant hardly breathe since supper
breathin fast and lips look purple
son swallowed a marble and cant breathe right
hes wheezin so hard he cant talk
my lungs is closing i need air
choked on steak and turning red
little brother fell in the pond
my wife is not breathe
he is breath very slow and snoring and wont get up
daddy wont wake up hes cold
i shake her and she dont move
he went stiff and started shakin and peed himself
my girl is having convultions
she passed out twice today and her heart is racing
mi hermano fainted and is not talking
he just fell over and is staring at nothing
my face feels numb on half and i cant hold a cup
grandma talkin gibberish since this mornin
papa cannot say words and arm is hanging
his eye and mouth is falling on the left
i cant get my words out and my hand wont work
mom keeps falling to one side and slurring
cut my wrist on glass and its pumping blood
stump is bleeding bad after amputation
my leg is cut to the bone
he is losing so much blood pls
nosebleed 2 hours swallowing clots
blood coming from her ears after the crash
dad throwing up blood looks like coffee grounds
i am peeing pure blood clots and cant stand
gunshot to my brothers leg
knife went through my hand
his arm got caught in the machine
wasp got me in the neck and my throat is tight
my kid ate a cashew and his lips are fat
hives and i cant swallow my own spit
allergic shock after penicillin
face and tong swelling fast
im holding a gun to my head
i swallowed all my moms pills i wanna be gone
nobody would notice if i died tonight
i cant do this no more im ready to go be with god
my brother has a rope and is in the garage
she wrote a goodbye letter and left
i keep thinking about driving off the bridge
just wanna not wake up tomorrow
my friend sent me a text saying goodbye forever
he is cutting his arms with a razor
i am scared i will kill myself
i tried to hang my self
my daughter took 30 tylenol
hes blue and theres a needle next to him
he drank too much and is not waking up
my toddler ate ant poison
2yo got ahold of my suboxone
baby swallowed nail polish remover
my son ate a bunch of vitamins with iron
drank windex
we smell gas real strong and feel dizzy
took my heart pill 3 times by accident
gave my baby the wrong medicine too much
snorted something and cant stop shaking
overdosin in my bathroom right now
my water broke at 26 weeks
31 weeks bleeding no pain
baby aint moved all day im 36 weeks
i feel something coming out like a foot
im in labor and the baby is comin fast
wife giving birth in the car
heavy bleeding after my baby was born passing big clots
pregnant and my head is splitting and i see sparkles
i lost the baby i think and im bleeding real heavy
my newborn wont eat and is cold
baby has fever and the top of his head is puffed out
my infant stopped breathing then started again
my 2 week old is yellow and wont wake up
baby shaking and eyes rolling
baby choking on milk turning blue
my daughter fell out of the window
he got hit in the head with a bat and is acting weird
fell off bike no helmet and dont know where he is
my boy was hit by a car
hit his head hard one pupil is bigger
my neck hurts after the wreck and my arms are numb
my man choked me till i passed out
he got a gun and says hes gonna kill us
hes outside with a knife
someone is in my house
my uncle is raping me
dad is beating my mom
he burned me with an iron
they jumped me and stabbed me
my husband dont let me leave and he hit me
i got shot
toddler grabbed the hot stove and his hand is blistered
acid got in my eyes
gasoline fire burned his legs
kid bit an electric cord
house is on fire
my head feels like its gonna explode came outta nowhere
i lost vision in my right eye just now
everything went black in one eye
stepped on a rattlesnake
dog ripped my sons cheek
brown recluse bite is turning black and i have fever
he passed out from the heat and is not sweating
my dad is dying please help
is my mom dead shes not moving
please hurry my baby
i need help now im bleeding
`;

export const harmless = `
my mom had chest pain last year need those records
chest pain education class
certified chest pain center?
heart attack grill coupon lol
your cafeteria prices almost gave me a heart attack
that parking ticket nearly gave me a heart attack haha
had a heart attack when i was 40 can i still donate blood
thank you card for the nurses who saved my dad after his heart attack
heart attack recovery diet
is cardiac arrest covered by insurance
cpr saved my husband two years ago how do i donate
breathing exercises handout
stopped breathing during surgery in 2015 should i tell anesthesia
shortness of breath clinic referral
lung class for people with shortness of breath
the new website leaves me breathless lol
choking hazard recall poster
choke point in the parking garage
im choking on these fees
i choked up when the nurse sang to my mom
drowning in paperwork for disability
swim lessons drowning prevention
seizure log form where to upload
my son hasnt had a seizure in 3 years can he drive
driving after seizure rules
seizure dog visit policy
service dog for epileptic fits allowed
fainted at my last blood draw can i lie down
passed out flyers at the health fair
i passed out candy to the nurses can i do it again next halloween
unconscious bias training
collapsed lung follow up visit
the chair collapsed in the waiting room who do i tell
stroke survivor choir
post stroke driving test
strokes run in my family, screening?
stroke order for my tattoo haha
breast stroke lessons in therapy pool
my dad recovering from stroke needs speech therapist
stroke of midnight does my fasting start
can kids visit the stroke floor
brush strokes art class for patients
bleeding edge technology tour
bleeding disorder clinic
my hearts bleeding for the nurses, thank them
how much blood do they take for a1c
blood type on my chart is wrong
blood thinner dose question pharmacy
my copay is bleeding me dry
blood everywhere in that movie they showed in the waiting room lol
hemorrhage control class stop the bleed
stop the bleed training for teachers
nose bleeds once a month need ent
allergic reaction history update my chart
i think im allergic to mondays haha
allergic reaction to penicillin as a child put on file
epipen training for school staff
where to get epipen voucher
suicide hotline volunteer
suicide awareness month events
suicide loss survivors meeting
the screen time is killing my kids lol
id kill for a parking spot
i would die for your chocolate pudding
my phone committed suicide and i lost my appointment
overdose prevention training
overdose data for school paper
drug overdose statistics in county
poisoning prevention brochure
food poisoning last month need note for work
lead poisoning test for toddler
got poisoned by mold at old apartment years ago
od means right eye?
what does od mean on my glasses prescription
miscarriage support group
i had a miscarriage last spring need records
bleeding in my first pregnancy years ago does it matter now
water broke with my first at 38 weeks, what about the second
contractions app recommend
having a baby in march tour please
baby coming in june which classes
fever policy for visitors
newborn fever class
baby photos blue background
purple bracelets for newborns
head injury support group
hit my head as a kid do i need mri
knocked out of the insurance plan
concussion baseline test for team
domestic violence training for staff
abuse in my childhood need therapist
i was raped years ago looking for counselor
gun safety class
somebody stabbed my tires in your garage
stab wound care supplies order
shot in the dark but is my ring there
flu shot hurt my arm is that normal
the nurse beat me at chess lol
beat the heat cooling center
attack ads on the lobby tv please change
burned my tongue on your coffee lol
burned out nurse support
heartburn clinic
burnt toast smell in cafeteria
fire drill schedule
is there a fire exit
burn survivors camp
electric shock therapy cost
shocked at my bill
headache diary form
bill is giving me the worst headache
blind spot in the parking lot mirror
lost sight of my luggage
color blind test
911 dispatcher job
sept 911 memorial ceremony
ambulance museum
emergency room volunteer
emergency exit is blocked
my insurance card died in the wash
dying to meet my grandbaby what are visiting hours
im dying of boredom in the waiting room
dying wishes form
snake plant allowed in room?
snake mural in peds who painted it
dog bite rabies shot follow up
spider veins treatment
lightning broke the sign out front
lightning fast service thanks
car accident last year need bill copy
hit by high copay
doctor doesnt answer my messages
nurse not responding on portal
cant get through on phone
cant get an answer from billing
cant move my appointment online
cant see my test results
numb from waiting
weak wifi in left wing
my left hand cast itches
speech class for kids who slur
shaking hands with robot at open house
jerk in the parking lot took my spot
is the pool open for water therapy
pills by mail how many per bottle
ate before my blood test what now
took all my pills to appointment should i bring bottles too
ran out of pills need refill
swallow test prep
swallowed camera pill does it come out
can i take ibuprofen with my blood pressure pills
can i give my baby tylenol before vaccines
gas prices for medical travel refund
gas station near hospital
carbon monoxide detectors giveaway
how to talk to my kid about my suicide attempt years ago
memorial for my son who died by suicide
dad died from overdose in 2020 want his file
when my mom was dying your nurses were angels
knife left on my food tray
do you check for guns at door
my dad had chest pain back in june, did you send the ecg to his doctor
chest tube removal care sheet
who teaches the heart attack warning signs class
heartattack survivors luncheon
i almost passed out when i saw the parking rates
nurse who helped when i passed out last month, her name please
grandma had her stroke in march, can she get the flu shot
where is stroke rehab gym
stroke awareness fair booth
seizure meds refill at pharmacy
my epilepsy is controlled, drivers license form
my toddler had a febrile seizure last winter, school form
choking first aid poster pdf
quit choking me with spam texts
your survey emails are suffocating me
bleeding time test what is it
stop the bleed course for scouts
blood in urine test results
bloodwork before thursday
hemophilia bleeding disorder clinic number
anaphylaxis action plan for daycare
epipen training saturday
new epipen covered by medicaid?
bee keeping club at hospital lol
swelling after knee surgery how long normal
suicide prevention hotline posters for our school
my brother died by suicide in 2018, grief group?
suicide squad movie night in peds
self harm support group for parents
overdose awareness day candlelight
my cousin overdosed 3 yrs ago and you saved her, want to say thanks
narcan kit free pickup
poison control magnet
poison ivy cream
food poisoning from your cafeteria, want refund
kids vitamins do you sell
what pills to stop before colonoscopy
how many pills are left on my script
pregnancy bleeding first trimester handout
miscarriage memorial service
due date calculator says 30 weeks
water birth option
baby monitor rental
is baby aspirin ok
newborn jaundice light rental
baby shower in cafeteria room
helmet safety fair
head lice treatment
concussion protocol for coach
fall risk bracelet color
my neighbor fell here last year, who handles claim
violence against nurses petition
shot clock broken in gym
bullet point summary of my visit
knife skills cooking class for diabetics
gun buyback event
burn care nurse job
heat burn from mri patch last week complaint
fire alarm kept me up all night
smoke break area
electric bill help
electric wheelchair charging
headache specialist accepting new patients
migraine study volunteers
lost my glasses cant see forms
blind veterans group
snake exhibit at kids day
dog therapy visits
tick bite lyme test
spider cracks on my phone
911 memorial run
emergency fund application
ambulance subscription plan
dying to try the new cafe
over my dead body will i pay this
my dead grandfathers records
dead end on your map
killer view from room 9
drop dead gorgeous lobby thanks
i'd kill for a nap in the waiting room
that test was murder lol
billing dept is torture
doc saved me when i was drowning in grief
cant wake up early for 6am surgery, later slot?
my husband wont answer the survey
mom cant talk on phone use email
dad doesnt move well need wheelchair
not responding to physical therapy, second opinion
her speech therapy moved?
numb after dental block how long
weak signal in room
confused by two bills
shaking table for vertigo test
collapsed wheelchair return
unconscious patient visitor rules
coma stimulation program
cardiac arrest survivors day
cpr dummy rental
no pulse on my fitbit sync app
heart racing game at kids fair
breathless choir for copd
short of breath at night, sleep clinic referral
asthma camp
lungs for life 5k
oxygen bar in lobby?
`;

/** What is said most often in eleven other languages, as it is typed in haste and without accents. */
export const others: Readonly<Record<string, string>> = {
  es: `
me aprieta mucho el pecho
siento una presion en el pecho y sudo frio
dolor fuerte en pecho
mi papa le duele el corazon y esta palido
no puede respirar mi bebe
me estoy ahogando
se esta poniendo morado
le cuesta mucho respirar
mi hijo se atraganto con una uva
mi abuela no despierta
esta tirado en el piso y no responde
le dio un ataque y esta temblando todo
se desvanecio mi mama
tiene la boca chueca y no puede hablar
no siente un lado del cuerpo
se le durmio medio cuerpo
se corto y sale mucha sangre
la sangre no para
mucha sangre por la nariz no se detiene
tomo muchas pastillas mi hija
se tomo todo el frasco
sobredosis de drogas
bebio veneno para ratas
quiero quitarme la vida
me quiero matar
ya no quiero estar aqui
voy a suicidarme
estoy sangrando y tengo 7 meses de embarazo
estoy embarazada y tengo mucho sangrado
ya viene el bebe
mi bebe no respira
el bebe esta azul
mi bebe de 3 semanas tiene calentura
mi esposo me quiere matar
mi novio me ahorco
tiene un cuchillo en la mano
le dispararon a mi hermano
lo apuñalaron
se quemo la cara con aceite
me pico un alacran y no puedo respirar
me mordio una vibora
se pego en la cabeza y vomita
se cayo del techo y no se mueve
reaccion alergica se le hincho la cara
`,
  ar: `
صدري يؤلمني بشدة
عندي الم قوي في الصدر
قلبي يوجعني
امي ما تقدر تتنفس
مش قادر اتنفس
ابي لا يتنفس
ابني بلع قطعة وما يتنفس
طاح ابوي وما يرد
امي وقعت ولا ترد علي
ما يصحى من النوم
فاقد الوعي
جاته جلطة
وجهه مايل وما يقدر يتكلم
يده ما تتحرك فجأة
ينزف كثير
الدم ما يوقف
دم كثير من رجله
شرب حبوب كثيرة
ابني شرب كلور
اخذ جرعة زائدة
ابي انتحر
افكر اقتل نفسي
ما ابي اعيش
انا حامل و انزف
حامل وفي دم
الجنين ما يتحرك
طفلي لا يتنفس
البيبي ازرق
زوجي يضربني
يهددني بالسكين
اطلقوا النار على اخي
لدغته عقرب
عضته افعى
حرق في وجهه من الماء المغلي
ابني يتشنج
جاته تشنجات
`,
  fr: `
j ai tres mal dans la poitrine
douleur poitrine bras gauche
mal au coeur qui serre
il arrive pas a respirer
ma mere ne respire pas bien
elle s etouffe avec un os
il est tombe et ne repond plus
mon pere s est evanoui
il ne se reveille pas
elle convulse
sa bouche est tordue
il parle plus et son bras bouge plus
elle fait un avc
il saigne beaucoup
le sang ne s arrete pas
elle a pris tous ses cachets
mon fils a bu de la javel
overdose
je veux en finir
envie de mourir
je vais me tuer
je suis enceinte et je perds du sang
je saigne beaucoup enceinte de 6 mois
mon bebe ne respire plus
bebe bleu
mon mari me tape
il a un couteau
il m a frappe
on lui a tire dessus
il a ete poignarde
morsure de serpent
brule au visage avec de l huile
`,
  de: `
starke schmerzen in der brust
brust tut weh und der arm
druck auf der brust
kriege keine luft
mein vater atmet nicht
kind hat sich verschluckt und kriegt keine luft
opa ist umgefallen und antwortet nicht
sie wacht nicht auf
ist bewusstlos
hat einen krampfanfall
mund haengt schief
kann ploetzlich nicht sprechen
arm ist gelaehmt
blutet sehr stark
blutung hoert nicht auf
hat zu viele tabletten genommen
kind hat reiniger getrunken
ueberdosis
will nicht mehr leben
ich bringe mich um
bin schwanger und blute
blutung in der schwangerschaft
baby atmet nicht
baby ist blau
mein mann schlaegt mich
er hat ein messer
wurde angeschossen
wurde niedergestochen
schlangenbiss
hat sich mit heissem wasser verbrueht
`,
  pt: `
muita dor no peito
dor no peito e no braco
meu coracao esta doendo
nao consegue respirar
meu pai nao respira
engasgou com comida
caiu e nao responde
desmaiou
nao acorda
esta tendo convulsao
boca torta
nao consegue falar
o lado esquerdo nao mexe
sangrando muito
o sangue nao para
tomou muitos remedios
tomou veneno
overdose
quero me matar
nao quero mais viver
vou me matar
estou gravida e sangrando
gravida com muito sangue
bebe nao respira
bebe roxo
marido me bate
ele tem uma faca
levou um tiro
foi esfaqueado
picada de cobra
queimou com agua quente
`,
  zh: `
胸口疼得厉害
胸闷喘不上气
我爸心脏病犯了
呼吸不了
没有呼吸了
孩子噎着了
我妈晕倒了
叫不醒
倒在地上没反应
抽搐了
嘴歪了
半边身子动不了
突然说不出话
血流不止
流了很多血
吃了一瓶药
喝农药了
吸毒过量
我想死
不想活了
想自杀
怀孕流血
孕妇大出血
宝宝不呼吸了
宝宝脸发紫
我老公打我
他拿刀
被捅了
中枪了
被蛇咬了
烫伤了很严重
要生了
`,
  vi: `
dau nguc qua
tuc nguc kho tho
dau tim
khong tho duoc
me toi khong tho
bi hoc xuong
ba toi te xuong khong tra loi
bat tinh
goi khong day
co giat
meo mieng
noi khong duoc
liet nua nguoi
chay mau nhieu
mau khong cam duoc
uong qua nhieu thuoc
uong thuoc sau
soc thuoc
muon chet
toi muon tu tu
khong muon song nua
co bau ra mau
bau 7 thang bi chay mau
em be khong tho
be tim tai
chong danh toi
no cam dao
bi dam
bi ban
ran can
bong nuoc soi
`,
  tl: `
ang sakit ng dibdib ko
naninikip dibdib ko di makahinga
inatake sa puso si papa
hindi makahinga ang nanay ko
hindi na humihinga
nabulunan ang anak ko
hinimatay si lola
ayaw magising
walang malay
kinukumbulsyon
nangingisay
nakangiwi ang mukha
hindi makapagsalita bigla
di maigalaw ang kamay
ang daming dugo
ayaw tumigil ang dugo
dumudugo ng malakas
uminom ng maraming gamot
nakainom ng lason
na overdose
gusto ko nang mamatay
magpapakamatay ako
ayoko na mabuhay
buntis dinudugo
dinudugo ako 6 months buntis
hindi humihinga ang baby
nangingitim ang baby
sinasaktan ako ng asawa ko
may hawak na kutsilyo
nabaril
sinaksak
kinagat ng ahas
nabuhusan ng kumukulong tubig
`,
  ru: `
сильно болит в груди
давит в груди
сердце прихватило
не может дышать
папа не дышит
подавился
упал и не отвечает
потерял сознание
не приходит в себя
судороги
перекосило рот
не может говорить
рука не двигается отнялась
сильно кровь идет
кровь не останавливается
много крови
выпил много таблеток
выпил уксус
передозировка
хочу умереть
не хочу жить
хочу убить себя
беременна и кровь
кровотечение при беременности
ребенок не дышит
ребенок синий
муж бьет
у него нож
подстрелили
ударили ножом
укусила змея
обварился кипятком
рожаю
`,
  ko: `
가슴이 너무 아파요
가슴이 조여요
심장이 아파요
숨을 못 쉬어요
숨을 안 쉬어
목에 걸렸어요
쓰러졌어요
의식이 없어요
안 깨어나요
경련해요
입이 돌아갔어요
말을 못해요
한쪽 팔이 안 움직여요
피가 많이 나요
피가 안 멈춰요
약을 많이 먹었어요
농약 마셨어요
약물 과다
죽고 싶어요
자살하고 싶어
살기 싫어요
임신했는데 피가 나요
임신 하혈
아기가 숨을 안 쉬어요
아기가 파래요
남편이 때려요
칼을 들고 있어요
칼에 찔렸어요
총에 맞았어요
뱀에 물렸어요
끓는 물에 데었어요
아기가 나와요
`,
  pl: `
bardzo boli w klatce
ucisk w klatce piersiowej
boli serce
nie moze oddychac
tata nie oddycha
zakrztusil sie
upadl i nie odpowiada
stracil przytomnosc
nie budzi sie
ma drgawki
krzywa twarz
nie moze mowic
nie rusza reka
mocno krwawi
krew leci i nie przestaje
duzo krwi
wzial duzo tabletek
wypil kreta
przedawkowal
chce umrzec
nie chce zyc
chce sie zabic
ciaza i krwawienie
w ciazy krwawie
dziecko nie oddycha
niemowle sine
maz mnie bije
on ma noz
zostal postrzelony
dzgnieto go
ukasila zmija
oparzony wrzatkiem
rodze
`,
};

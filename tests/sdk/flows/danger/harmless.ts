/**
 * What people ask a hospital every day, none of it danger; many with words that danger is told by. Written before any pattern was.
 * Lines are dealt out in turn: those with an odd number are for making the patterns, the others only for trying them.
 */
export const english = `
chest x-ray appointment
chest xray results when
how much is a chest ct scan
pain management clinic hours
pain clinic phone number
heart doctor parking
is the heart center in the main building
er or urgent care for sprained wrist
how long is the er wait
bill for emergency room
emergency room bill too high
emergency department address
which emergency entrance do i use
breathing test appointment
do i need to fast before my breathing test
lung function test how long
suicide prevention class
suicide prevention volunteer
stroke support group
stroke rehab clinic location
my gums are bleeding dentist
bleeding gums dentist appointment
can i bring my baby
my father died of a heart attack can i get his records
sleep study cost
where is the sleep lab
heart failure class
heart healthy cooking class
blood pressure check appointment
blood test results
blood drive dates
where do i donate blood
blood work hours saturday
blood bank phone
do you take walk ins for blood draw
first aid class for choking
cpr class
cpr class for new parents
baby choking class
infant cpr training schedule
epilepsy clinic
seizure clinic appointment
epilepsy monitoring unit visiting hours
seizure medicine refill
new patient neurology headache clinic
migraine clinic wait list
botox for headaches cost
allergy test appointment
allergy shots hours
food allergy clinic for kids
update my allergy list
allergic to latex tell my doctor before visit
poison control number
poison ivy rash appointment
overdose training narcan class
narcan free where
drug rehab program
methadone clinic hours
alcohol counseling
depression counseling appointment
therapist for teenagers
psychiatrist accepting new patients
mental health clinic phone
grief support group
my mom died last week who do i call about her bills
my husband passed away how do i get the death certificate
how do i get a death certificate
hospice information
living will form
do you have advance directive forms
organ donation after death
burn clinic phone
burn unit visiting hours
sunburn cream pharmacy
burn scar follow up visit
prenatal class
labor and delivery tour
where do i go when labor starts
birthing class sign up
can my husband be in the delivery room
pregnancy test price
pregnant and need first appointment
ultrasound appointment 20 weeks
morning sickness tips
breastfeeding help
breast pump pick up
breast exam appointment
lactation consultant phone
baby vaccine schedule
newborn hearing test
baby first checkup when
newborn photos
nicu visiting hours
children visiting policy
pediatrician near me
kids fever clinic walk in
flu shot hours
covid test
covid vaccine for kids
tetanus shot
travel vaccines
head ct price
head office address
concussion clinic appointment
sports physical for my son
eye doctor appointment
eye exam cost
glasses broken where is optical shop
cataract surgery date
need new glasses cant see the board at school appointment
vision insurance accepted
do you take vision plans
hearing aid batteries
domestic violence support group
domestic violence resources
abuse of prescription privacy question
report rude nurse
security guard was rude
a nurse was mean to my mother
how do i make a complaint
can i complain about the doctor
who reads my complaint
thank a nurse
donate to hospital
where do i park
parking cost per day
parking garage closed
is valet free
bus route to clinic
directions from airport
shuttle between buildings
wheelchair at entrance
is there a ramp
elevator broken
handicap parking
can i bring my service dog
visiting hours
visiting hours icu
can i visit after 8pm
how many visitors allowed
can kids visit grandma
flowers allowed in icu
gift shop hours
cafeteria hours
is there vegetarian food
kosher meals
wifi password
tv not working in room
charger for phone
lost my jacket
lost and found
lost my hearing aid on 3rd floor
i left my dentures in the room
make an appointment
reschedule my visit
cancel appointment tomorrow
can't make it to my appointment
cant come tomorrow
im running late
will be 15 minutes late
is there a cancellation fee
earlier appointment waiting list
when is my appointment
confirm my appointment
do i need a referral
referral to cardiology
referral for physical therapy
see a specialist
second opinion
same day appointment
walk in hours
urgent care hours
urgent care near me
urgent care wait time
is urgent care open sunday
when to go to urgent care
nurse line number
after hours number
talk to a nurse
message my doctor
email the clinic
how do i use the portal
forgot portal password
portal locked me out
cant log in
cant open my test results
mychart not working
test results
when will biopsy results come
mri results online
explain my lab results
copy of medical records
send records to new doctor
fax number for records
records for lawyer
correct my records
immunization records for school
doctor note for work
fmla forms
disability form
jury duty letter
school physical form
refill my pills
prescription ran out
out of insulin refill request
pharmacy hours
is there a pharmacy inside
which medicines should i stop before surgery
side effects of new blood pressure medicine
pill makes me sleepy who to ask
can i take tylenol before my test
can i drink water before surgery
fasting before blood test
what time do i stop eating
colonoscopy prep
what to bring to surgery
what to wear for mri
can i wear jewelry in mri
claustrophobic mri options
anesthesia questions
surgery date
surgery cancelled who do i call
how long is recovery after knee surgery
stitches removal appointment
stitches taken out when
remove staples
change my bandage appointment
wound clinic hours
physical therapy after stroke
speech therapy appointment
occupational therapy
home nurse after discharge
when can i go home
who drives me home
follow up after heart attack appointment
had a stroke last year need checkup
history of stroke in family
i had a heart attack in 2019 do i need a referral
heart attack risk screening
stroke screening event
cardiac rehab program
cardiac stress test
holter monitor return
pacemaker check
blood thinner clinic
cholesterol test
diabetes class
dialysis schedule
kidney stone follow up
cancer center phone
chemo appointment
radiation parking
mammogram appointment
pap smear
birth control
std test
hiv test confidential
vasectomy cost
ivf clinic
weight loss surgery
nutritionist
quit smoking program
smoking area
dermatology appointment
rash appointment
skin check
ingrown toenail
back pain appointment
knee pain doctor
shoulder pain appointment
pain in my foot for months appointment
chronic pain program
arthritis doctor
sore throat appointment
strep test
ear infection appointment
cough for two weeks appointment
cold and flu
stuffy nose
pink eye
stomach bug
constipation
heartburn doctor
acid reflux appointment
sinus headache doctor
tension headache appointment
toothache
sprained ankle
broken finger walk in
cast removal
twisted my knee
x-ray walk in
how much is an xray
cost of mri without insurance
estimate for surgery
bill looks wrong
bill question
i was charged twice
why two bills
overdue bill
my bill is overdue what now
i am drowning in bills help
the price took my breath away
your prices give me a heart attack
this bill almost gave me a heart attack
i am dying to know my results
wait time is killing me
the wait is killing me
traffic is killing me im late
my feet are killing me podiatrist
my back is killing me need appointment
dead battery in parking garage
phone died can i charge it there
dead phone line when i call
shot clinic
get shots for my baby
how many shots does a 2 month old get
stop sending me bills
stop calling me
stop text messages
cant stop the reminders
hit a car in your parking lot
somebody hit my car in the garage
struck by how kind the nurses were
blind date wrong number
help for blind visitors
braille menus
deaf interpreter
asl interpreter
spanish interpreter
i dont speak english
need arabic speaking doctor
female doctor please
male nurse request
change my doctor
is dr smith accepting patients
find a doctor
doctor who treats asthma
asthma clinic
asthma check up for my child
inhaler refill
copd class
oxygen tank rental
oxygen supply company phone
cpap mask
sleep apnea test
snoring doctor
insurance accepted
do you take medicare
do you take medicaid
medicaid application help
no insurance
insurance denied my claim
explanation of benefits
out of network
payment plan
pay my bill online
pay by phone
financial help
charity care form
surprise bill
collections letter
tax receipt
price list
cost of ambulance ride
ambulance bill
who do i call about my ambulance bill
ambulance company phone number
does insurance cover ambulance
911 address of the hospital for gps
what is the room number of my dad
call my mother's room
is my brother a patient there
who can see my records
privacy policy
my ex must not see my records
give permission to my daughter
power of attorney
let my son pick up my papers
chaplain
is there a chapel
priest visit
prayer room
translate my papers
consent form
research study
clinical trial
volunteer
jobs
nursing jobs
internship for students
shadow a doctor
tour of hospital
hospital address
main phone number
switchboard
fax number
cleaning department
complaint about cleaning
noise at night
roommate snores
cold room blanket
food was cold
doctor did not listen
waited 3 hours
waiting room too hot
online check in
tablet forms
why so many questions on the form
do i need id
passport as id
new address update
change my phone number
change my name after marriage
add my baby to insurance
birth certificate for newborn
circumcision
car seat check
baby weight check
baby formula samples
postpartum class
support group for new moms
teen clinic
sports medicine
school nurse form
camp physical
summer hours
open on christmas
holiday hours
open on thanksgiving
snow day closed
is the clinic open today
lab closed
video visit
video visit not working
telehealth on phone
camera not working
how do i join my video visit
phone appointment
can my wife join by phone
what does ehr mean
what is an eob
what does npo mean
what is a hospitalist
what does outpatient mean
difference between er and urgent care
what counts as an emergency
do you have a trauma center
trauma therapy
ptsd group for veterans
veterans benefits
social worker
homeless shelter list
food pantry
ride to appointment
taxi voucher
hotel near hospital
family housing
shower for family
sleep in room with my child
child life specialist
school lessons in hospital
toys donation
clown visits
therapy dog
haircut for patients
laundry
safe for valuables
where is my wedding ring
mail for a patient
send flowers
balloons
birthday cake for patient
smoke free campus
vape
can i leave my room
go outside
discharge time
late discharge
ride home after sedation
nurse call after discharge
when do i take the bandage off
can i shower after surgery
drive after surgery
return to work
lifting after surgery
diet after surgery
numb mouth after dentist how long
my hand is numb carpal tunnel appointment
face cream allergy patch test
face mask required
swollen ankles appointment
itchy eyes doctor
dizzy from new pill call doctor
vertigo clinic
fainting test tilt table appointment
memory clinic
dementia day care
confused about my bill
confused about the instructions
i am confused which entrance
cant find the entrance
cant find breathing clinic
cant find my doctor's name
cannot reach anyone on the phone
nobody answers the phone
cant hear the nurse on the phone
the line went dead
i was cut off on the phone
cut in my finger healed need stitches out
`;

export const others: Readonly<Record<string, string>> = {
  es: `
cita para radiografia de torax
horario de la clinica del dolor
donde me estaciono
cuanto cuesta una resonancia
grupo de apoyo para derrame cerebral
clase de prevencion del suicidio
prueba de respiracion
mi papa murio de un infarto necesito sus papeles
examen de sangre en ayunas
cita para mi bebe
no puedo ir a mi cita
donde pago la cuenta de emergencia
`,
  ar: `
موعد أشعة الصدر
أين موقف السيارات
ساعات الزيارة
أريد تغيير موعدي
نتائج تحليل الدم
عيادة القلب رقم الهاتف
فاتورة الطوارئ
عيادة الحساسية
هل يمكنني إحضار طفلي
دكتور العيون
`,
  fr: `
rendez-vous radio de la poitrine
où se garer
prise de sang à jeun
horaires de visite
je ne peux pas venir demain
facture des urgences
groupe de soutien après un avc
test respiratoire
clinique de la douleur
mon bébé doit être vacciné
`,
  de: `
Termin für Röntgen der Brust
Schmerzklinik Öffnungszeiten
wo kann ich parken
Besuchszeiten
ich kann morgen nicht kommen
Rechnung der Notaufnahme
Selbsthilfegruppe Schlaganfall
Blutabnahme nüchtern
Atemtest Termin
Impfung für mein Baby
`,
  pt: `
raio x do torax
horario de visita
onde estaciono
não posso ir amanhã
conta do pronto socorro
exame de sangue jejum
clinica da dor
grupo de apoio avc
vacina do bebe
`,
  zh: `
胸部X光预约
停车场在哪里
探视时间
改预约时间
急诊账单
抽血要空腹吗
疼痛门诊
心脏科在几楼
宝宝疫苗
`,
  vi: `
chụp x quang ngực
chỗ đậu xe ở đâu
giờ thăm bệnh
đổi lịch hẹn
hóa đơn cấp cứu
xét nghiệm máu nhịn ăn
phòng khám tim
tiêm ngừa cho bé
`,
  tl: `
saan ang parking
oras ng dalaw
palitan ang appointment ko
bill sa emergency room
x-ray sa dibdib magkano
pwede ba dalhin ang anak ko
resulta ng dugo
hindi ako makakapunta bukas
`,
  ru: `
рентген грудной клетки запись
где парковка
часы посещения
перенести запись
счёт за скорую помощь
анализ крови натощак
клиника боли
прививка ребёнку
я не могу прийти завтра
`,
  ko: `
가슴 엑스레이 예약
주차장 어디예요
면회 시간
예약 변경
응급실 청구서
피검사 금식
통증 클리닉
아기 예방접종
`,
  pl: `
prześwietlenie klatki piersiowej termin
gdzie zaparkować
godziny odwiedzin
zmiana terminu wizyty
rachunek za pogotowie
badanie krwi na czczo
poradnia leczenia bólu
szczepienie dziecka
nie mogę przyjść jutro
`,
};

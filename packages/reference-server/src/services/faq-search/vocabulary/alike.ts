/** Words that sound alike, or that one writes for the other: each may be meant by any on its line. */
export const alike = `
hi high
to two too
wait weight
waist waste
meat meet
bill build
fare fair
fee free
sight site cite
see sea
hear here
hole whole
pain pane
heal heel
peace piece
principal principle
patients patience
cast caste
loss lost lose
loose lose
quiet quite
breath breathe
brake break
by buy bye
dose does
weak week
their there
right write
no know
new knew
our hour
sun son
ate eight
stationary stationery
personal personnel
advice advise
affect effect
except accept
excepted accepted
excepts accepts
dairy diary
ward wart
mail male
night knight
cell sell
cent sent scent
role roll
sore soar
vain vein vane
wear where ware
chart charge
refund refuned
bare bear
dye die
feet feat
tow toe
later latter
costumer customer
copy coffee
apart part
walk work
than then
form from
form farm
prayer pray
prey pray
preist priest
berth birth
cure care
were where
leaf leave
live leave
sit seat
fill feel
ill hill
sheep ship
bed bad
pills bills
letter later
complaint compliant compliment complement
queue que cue
parent patent
insure ensure
angle angel
steal steel
way weigh
due dew
sing sign
sings signs
lap lab
blod blood
dinner diner
past passed
whether weather
hours ours
stairs stares
flu flew flue
bathe bath
shot shoot
hair heir
bold bald
clothes cloths cloth
suite sweet sweat
chapel chaple
altar alter
praise prise
proscription prescription
threw through
won one
sum some
lone loan
ad add
aloud allowed
guest guessed
piece peas
plain plane
scene seen
vile vial
cereal serial
council counsel
incite insight
moaning morning
medal meddle
mussel muscle
naval navel
petrol patrol
rap wrap
sale sail
tale tail
thyme time
tied tide
waived waved
wined wind
wood would
`;

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
`;

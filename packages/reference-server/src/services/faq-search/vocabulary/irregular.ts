/** A stem, then the forms that no rule leads to it. Plain English. */
export const irregular = `
child children kids kiddo kiddos childs
man men
woman women
foot feet
tooth teeth
wife wives
life lives
baby babies
person persons
pay paid pays paying payed
lose lost loses losing losed
leave left leaves leaving leaved
send sent sends sending sended
give gave given gives giving gived
take took taken takes taking taked
come came comes coming comed
go went gone goes going goed
run ran runs running runned
feel felt feels feeling feeled
tell told tells telling telled
say said says saying
speak spoke spoken speaks speaking speaked
write wrote written writes writing writed
bring brought brings bringing brang bringed
find found finds finding finded
forget forgot forgotten forgets forgetting forgetted forgat
break broke broken breaks breaking breaked
see saw seen sees seeing seed
keep kept keeps keeping keeped
make made makes making maked
meet met meets meeting
get got gotten gets getting
eat ate eaten eats eating eated
drink drank drunk drinks drinking drinked
sleep slept sleeps sleeping sleeped
wait waits waiting waited
cut cuts cutting
put puts putting
hear heard hears hearing
buy bought buys buying buyed
bleed bled bleeds bleeding
fall fell fallen falls falling falled
choose chose chosen chooses choosing choosed
know knew known knows knowing knowed
think thought thinks thinking thinked
understand understood understands understanding understanded
teach taught teaches teaching
catch caught catches catching
swell swollen swells swelling swelled
steal stole stolen steals stealing stoled
hurt hurts hurting hurted
sit sat sits sitting
stand stood stands standing
throw threw thrown throws throwing throwed
drive drove driven drives driving drived
ride rode ridden rides riding rided
withdraw withdrew withdrawn withdraws withdrawing
begin began begun begins beginning
die dies died dying
lie lies lying
use used uses using
owe owed owes owing
ask asks asked asking
bill bills billed billing
visit visits visited visiting
call calls called calling
test tests tested testing
this this
his his
has has
bus bus buses busses
was was
does does
during during
thing thing things
something something
anything anything
nothing nothing
everything everything
evening evening evenings
morning morning mornings
wedding wedding weddings
early early
family family families
belly belly
bed bed beds
need need needs needed
red red
med meds
speed speed
feed feed feeds feeding fed
species species
lens lens lenses
diabetes diabetes diabetis
covid covid
news news
always always
yes yes
address address addresses addressed
access access accesses accessed
gas gas
ring ring rings
king king
string string
spring spring
hearing hearing
building building buildings
parking park parks parked parking
clothing clothing
`;

/** Words that say nothing about the subject. */
export const functionWords = `
a an the this that these those my your our his her its their mine yours ours theirs ur
i me you u he she it we they him them us myself yourself himself herself themselves
am is are was were be been being do does did doing done have has had having can could may might must shall should will would wont cant cannot dont doesnt didnt isnt arent wasnt werent
couldnt shouldnt wouldnt havent hasnt hadnt im ive id ill youre youve hes shes theyre were weve theres thats whats wheres hows whos lets
and or but if then than as of at by for from in into on onto to with within about so because while until till
there here what which who whom whose when where why how
yes ok okay oh hi hello hey please pls thank thanks just only also too very really quite some any all each every no not nor
got get gets getting let ya yall
gonna gotta wanna kinda sorta lol omg idk btw
sir madam maam hello dear greetings
ans
de la el los las un una del y que se lo le les des du et der die das und ist ein eine
في من على الى هل ما هذا هذه ان او عن مع كيف هو هي لا
`;

/** Words that say little about it. */
export const lightWords = `
need needs want wants like know tell ask say said see go goes going come comes coming make take put give look find use think try start work works keep help
able possible allowed allow ok okay sure maybe must supposed
thing things stuff something anything nothing everything one ones someone somebody anyone anybody everyone people person other others another else different same
now today time times day days way ways lot lots much many more most less least little bit few own
new old good bad great best better big small long short right wrong last next first second
hospital clinic center riverside place
up down out off over back again still yet already ever never always before after since without around near between
happen happens happened mean means
hello question questions answer answers info information
two three four five six seven eight nine ten
year years week weeks month months hour hours minute minutes
doing done being please
`;

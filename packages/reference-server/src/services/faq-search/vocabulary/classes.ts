import { drugs } from './drugs.ts';

/**
 * Words that may stand for each other inside an expression: what is written of a mother is meant of a father too. `name: words`. By themselves they keep
 * their own meaning.
 */
export const classes = `
not: not no cant cannot dont doesnt didnt wont isnt arent wasnt werent never couldnt shouldnt wouldnt havent hasnt hadnt unable aint neither nothing none nobody
person: mother father husband wife spouse partner boyfriend girlfriend fiance fiancee brother sister sibling cousin aunt uncle nephew niece grandmother grandfather grandparent family relative friend bestie buddy roommate neighbor someone somebody anyone anybody people him them folks dude guy lady man woman
child: child kid baby toddler infant son daughter grandson granddaughter grandchild grandkid teen teenager boy girl newborn
clinician: doctor physician provider surgeon pediatrician nurse clinician practitioner dentist specialist therapist gp cardiologist dermatologist
medicine: medicine medication drug pill tablet capsule antibiotic inhaler insulin dose ${drugs}
surgery: surgery operation procedure
visit: appointment visit booking slot consultation checkup
bill: bill invoice statement
call: call phone telephone ring
result: result finding
illness: illness sickness disease condition diagnosis
come: come go attend
tell: tell inform mention disclose
talk: talk speak converse discuss
send: send forward transfer mail
remove: cancel remove delete undo revoke withdraw stop retract end
change: change switch swap move alter modify
bad: bad terrible horrible awful lousy poor rotten crappy crap worst disgusting shitty sucky sucks
good: good great nice wonderful amazing awesome excellent lovely sweet fantastic brilliant super best fabulous incredible kind helpful
day: monday tuesday wednesday thursday friday saturday sunday today tomorrow tonight weekend
month: january february march april june july august september october november december
upset: upset angry mad furious unhappy
afraid: afraid scared worried nervous frightened fear anxious
record: record chart file
`;

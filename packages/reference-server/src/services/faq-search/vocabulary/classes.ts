/**
 * Words that may stand for each other inside an expression: what is written of a mother is meant of a father too. `name: words`. By themselves they keep
 * their own meaning.
 */
export const classes = `
person: mother father parent husband wife spouse partner boyfriend girlfriend fiance fiancee brother sister sibling cousin aunt uncle nephew niece grandmother grandfather grandparent family relative friend bestie buddy roommate neighbor someone somebody anyone anybody people him them folks dude guy lady man woman ex
child: child kid baby toddler infant son daughter grandson granddaughter grandchild grandkid teen teenager boy girl newborn
clinician: doctor physician provider surgeon pediatrician nurse clinician practitioner dentist specialist therapist gp
medicine: medicine medication drug pill tablet capsule antibiotic inhaler insulin dose
surgery: surgery operation procedure
visit: appointment visit booking slot consultation checkup
bill: bill invoice statement
call: call phone telephone ring
result: result finding report
illness: illness sickness disease condition diagnosis
hospital: hospital clinic
letter: note letter paper form
want: want wish desire prefer
`;

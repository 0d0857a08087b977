/**
 * What people type when somebody is in danger, with the kind of danger before the colon. Written before any pattern was, and not by
 * looking at one. Lines are dealt out in turn: those with an odd number are for making the patterns, the others only for trying them.
 */
export const english = `
chest: i have chest pain
chest: my chest feels tight and my arm is numb
chest: crushing pressure on my chest wont go away
chest: dad is having a heart attack what do we do
chest: pain in chest going down left arm
chest: my chest hurts really bad and im sweating
chest: feels like an elephant is sitting on my chest
chest: chest pain now where do i park
chest: squeezing in my chest and jaw pain
chest: is it a heart attack if my left arm hurts and im sweating
chest: my husband grabbed his chest and cant talk
chest: burning in chest and short of breath
chest: heart is racing and i feel like passing out
chest: chest tightness for the last hour should i come in
chest: tight chest cold sweat
chest: having chest pains since this morning can i get an appointment
breathing: i cant breathe
breathing: can't catch my breath
breathing: my son is choking on a grape
breathing: she is not breathing
breathing: trouble breathing after covid
breathing: wheezing bad and inhaler isnt helping
breathing: hard to breathe when i lie down tonight
breathing: my moms lips are turning blue
breathing: gasping for air
breathing: asthma attack and i ran out of inhaler
breathing: something stuck in throat cant swallow or talk
breathing: he stopped breathing
breathing: very short of breath just sitting here
breathing: im struggling to breathe please help
breathing: baby is choking
stroke: my wifes face is drooping
stroke: one side of my body went numb
stroke: her speech is slurred all of a sudden
stroke: i think my dad is having a stroke
stroke: cant move my left arm and my mouth is crooked
stroke: grandma cant talk right and her face is lopsided
stroke: sudden weakness on one side
stroke: suddenly confused and cant speak
stroke: signs of a stroke right now
bleeding: wont stop bleeding
bleeding: bleeding heavily from a deep cut
bleeding: coughing up blood
bleeding: throwing up blood
bleeding: i cut my hand and blood is everywhere
bleeding: blood gushing from his leg
bleeding: vomiting blood and dizzy
bleeding: the wound is bleeding through the bandage and i cant stop it
bleeding: lost a lot of blood
bleeding: my stitches opened and its bleeding a lot
unconscious: my husband passed out and wont wake up
unconscious: she is unconscious
unconscious: having a seizure
unconscious: my daughter is having a fit and shaking all over
unconscious: he collapsed and isnt responding
unconscious: cant wake my mother up
unconscious: fainted and hit the floor not responding
unconscious: unresponsive
unconscious: seizure wont stop
unconscious: my friend is blacked out and not moving
allergy: throat is closing up
allergy: allergic reaction and my face is swelling
allergy: tongue swollen after eating peanuts
allergy: stung by a bee and cant breathe
allergy: anaphylaxis
allergy: used my epipen what now
allergy: hives all over and throat feels tight
allergy: lips swelling up after new medicine
allergy: severe allergic reaction to shrimp
poisoning: my toddler drank bleach
poisoning: i took too many pills
poisoning: overdose
poisoning: my kid swallowed a battery
poisoning: he overdosed on heroin
poisoning: swallowed rat poison
poisoning: i think my roommate odd on fentanyl
poisoning: took a whole bottle of tylenol
poisoning: child ate grandmas blood pressure pills
poisoning: carbon monoxide alarm going off and we feel sick
poisoning: drank antifreeze by accident
self-harm: i want to die
self-harm: i want to kill myself
self-harm: thinking about suicide
self-harm: i dont want to live anymore
self-harm: i want to hurt myself
self-harm: my friend says she is going to kill herself
self-harm: im going to end it all tonight
self-harm: no reason to live
self-harm: better off dead
self-harm: i cut myself on purpose
self-harm: suicidal
self-harm: feeling suicidal who can i talk to
self-harm: my son said he wants to end his life
self-harm: i have a gun and i want to use it on myself
self-harm: everyone would be better off without me
self-harm: i cant go on like this anymore i want it to be over
self-harm: thoughts of harming myself
self-harm: planning to overdose tonight
pregnancy: pregnant and bleeding
pregnancy: baby not moving since yesterday
pregnancy: my water broke and im only 30 weeks
pregnancy: 34 weeks and cant feel the baby kick
pregnancy: heavy bleeding im 12 weeks pregnant
pregnancy: baby is coming now
pregnancy: contractions every 2 minutes at 28 weeks
pregnancy: i can see the babys head
pregnancy: pregnant with bad headache and blurry vision
pregnancy: umbilical cord is hanging out
baby: my baby is turning blue
baby: newborn has fever of 101
baby: baby is limp and wont wake up to eat
baby: my 3 week old has a temperature
baby: infant not responding
baby: 2 month old fever 102 what should i do
baby: baby floppy and wont feed
baby: my child has a stiff neck fever and purple rash
head: hit my head and throwing up
head: my son fell and hit his head now he is confused
head: fell off ladder head is bleeding
head: head injury and cant remember anything
head: banged his head and is very sleepy
head: she fell down stairs and was knocked out
violence: he is hitting me
violence: my husband beats me and im scared to go home
violence: my boyfriend choked me last night
violence: im being abused
violence: he said he will kill me
violence: he has a gun and wont let me leave
violence: i was raped
violence: someone is trying to hurt me
violence: my dad hits me
violence: i have been stabbed
violence: my brother got shot
burns: boiling water spilled on my child
burns: badly burned my face
burns: bad burn on my hand skin is peeling off
burns: chemical in my eye it burns
burns: my kid got burned by hot oil
burns: electric shock from a wire
headache: worst headache of my life
headache: sudden really bad headache out of nowhere
headache: thunderclap headache
headache: headache and stiff neck with fever
headache: terrible headache and cant see straight
vision: i cant see out of my right eye
vision: sudden loss of vision
vision: went blind in one eye
vision: suddenly lost sight in left eye
vision: curtain coming down over my eye
vision: all of a sudden i cannot see
`;

/** Misspelt, shortened, or in the word order of another language. */
export const misspelt = `
chest: chest pn
chest: chest payne
chest: chset pain rite now
chest: hart attack
chest: i think im having a hart atack
chest: heart atack my husband
chest: my chest hert
chest: chesst pain bad
chest: chest is pain me very much
chest: pain have in chest strong
chest: i am having the pain of chest since two hour
chest: hurt me the chest
chest: presure in chest n sweating
chest: tite chest cant breath
chest: my heart is pain
breathing: cant breath
breathing: cnt breathe
breathing: i cant breth
breathing: cannot breath good
breathing: can not to breathe
breathing: no can breathe my mother
breathing: trouble brething
breathing: diffculty breathing
breathing: shortnes of breath
breathing: my son chocking
breathing: im chokin
breathing: breathing very hard my baby
breathing: he not breathing
breathing: she no breath
breathing: asma attack
stroke: stoke symptoms face droopy
stroke: i think stroak
stroke: my father half body not move
stroke: face going down one side and talk not clear
stroke: slured speech sudden
bleeding: bleding wont stop
bleeding: blood no stop
bleeding: to much blood coming out
bleeding: vomitting blod
bleeding: puking blood
bleeding: alot of blood comming from my leg
unconscious: she past out
unconscious: unconcious
unconscious: siezure
unconscious: seizur happening now
unconscious: he faint and no wake
unconscious: my mother fall down not answer me
unconscious: dad wont wake up help
allergy: alergic reaction face swolen
allergy: throte closing
allergy: anaflaxis
allergy: my tongue is big swelling after eat nut
poisoning: over dose
poisoning: od on pills
poisoning: od'd
poisoning: swalowed bleach
poisoning: took to many pils
poisoning: my baby eat medicine many
poisoning: kid drink cleaning liquid
self-harm: kms
self-harm: wanna die
self-harm: i wana kill my self
self-harm: unalive myself
self-harm: suicde
self-harm: sucidal thoughts
self-harm: i no want live more
self-harm: gonna end my life
self-harm: dont wanna be here anymore
self-harm: i want finish my life
pregnancy: pregnent and bleading
pregnancy: baby no move in belly
pregnancy: my water brok too early
pregnancy: im prego and bleeding
baby: baby is blu
baby: newborn feaver
baby: my baby very hot and no eat 2 weeks old
head: hit hed and vomiting
head: my son fall and hit the head he sleeping too much
violence: my husband hit me
violence: he beat me every day im afraid
violence: he want kill me
burns: i got burnt real bad
burns: hot water burn my baby
headache: worse headake of my life
headache: head pain sudden very very strong
vision: cant see from one eye sudenly
vision: my eye no see nothing
emergency: 911
emergency: need ambulance
emergency: call 911
emergency: send an ambulence now
emergency: emergency help me please
emergency: im dying
emergency: help my dad is dying
`;

/** None of these may ever be missed. */
export const core = `
chest pain
chest pain now
heart attack
cant breathe
can't breathe
i can not breathe
cant breath
not breathing
choking
stroke
overdose
i took too many pills
i want to die
i want to kill myself
kill myself
suicide
suicidal
kms
unconscious
seizure
wont stop bleeding
throat closing
he is hitting me
worst headache of my life
baby not breathing
call 911
`;

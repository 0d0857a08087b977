/** Plain words for the words of offices, and others that mean nearly the same: for answers on any matter. */
export const plainWords = `
~w-buy: buy, purchase, shop for, pick up
~w-get: obtain, receive, acquire, get hold of
~w-start: start, begin, commence, kick off, set up, initiate
~w-end: finish, complete, conclude, over with, wrap up
~w-ask: request, ask for, apply for, inquire, enquire
~w-help: help, assist, assistance, aid, support, guidance, lend a hand
~w-need: require, required, requirement, requirements, necessary, mandatory, must have
~w-allow: allow, allowed, permit, permitted, let, okay to, acceptable, banned, forbidden, against rules, rule, rules, policy, policies
~w-fix: fix, repair, broken, mend, not working, out of order
~w-find: locate, find, search for, look for, where is, where are
~w-near: nearby, near, close by, closest, nearest, around here, local
~w-house: house, home, apartment, residence, place i live
~w-money: money, cash, dollars, bucks, funds
~w-cheap: cheap, affordable, low cost, inexpensive, discount, discounted, reduced price, bargain
~w-free: free, no cost, no charge, complimentary, without paying
~w-fast: fast, quick, quickly, rapid, speedy, right away, immediately, promptly
~w-early: early, ahead, in advance, beforehand, ahead of time
~w-young: young, youth, youngster, juvenile, minor
~w-old: old, older, elderly, senior, seniors, aged, elder
~w-join: join, enroll, sign up, register, registration, participate, take part, enter
~w-stop: stop, quit, give up, cease, discontinue, end
~w-show: show, display, demonstrate, prove, proof
~w-choose: choose, pick, select, choice, option, options, decide
~w-keep: keep, store, hold, save, retain
~w-throw: dispose, throw away, get rid of, discard, dump, trash, garbage, recycle, drop off old
~w-lend: lend, borrow, loan, rent, hire
~w-clean: clean, wash, sanitize, disinfect, laundry
~w-eat: eat, food, meal, dine, diet
~w-drink: drink, beverage, water, fluids, liquids, thirsty
~w-sleep: sleep, asleep, nap, rest, overnight
~w-wear: wear, clothes, clothing, dress, gown, outfit, put on
~w-walk: walk, walking, stroll, on foot, get around
~w-sick: sick, ill, unwell, illness, not feeling well, under the weather
~w-hurt: hurt, injured, injury, wound, wounded
~w-doctor-room: exam room, examination, examined, checkup, exam
~w-picture: picture, photo, photograph, image, pictures, film
~w-letter: letter, note, document, form, paper, certificate
~w-teach: teach, class, lesson, course, learn, training, education, workshop, seminar
~w-meet: meet, meeting, gather, group, get together
~w-quiet: quiet, calm, peaceful, silence, noise, noisy, loud
~w-safe: safe, safety, secure, security, dangerous, risk, risky, risks, harmful
~w-problem: problem, trouble, issue, difficulty, wrong with
~w-answer: answer, reply, response, respond
~w-news: news, update, updates, information, announcement
~w-open: open, opening hours, hours, close, closed, closing time
~w-door: door, entrance, entry, way in, gate
~w-floor: floor, level, story, upstairs, downstairs
~w-wash-room: bathroom, restroom, toilet, washroom
~w-machine: machine, device, equipment, gadget, appliance
~w-computer: computer, laptop, pc, tablet, online, website, internet
~w-holiday: holiday, holidays, christmas, thanksgiving, new year, easter, weekend
~w-gift: gift, present, donate, donation, give
~w-worker: worker, employee, staff, personnel
~w-boss: manager, supervisor, director, in charge, head
~w-law: law, legal, lawyer, attorney, court, rights
~w-police: police, officer, sheriff, arrest, crime
~w-travel: travel, trip, abroad, overseas, out of country, foreign, international
~w-car: car, vehicle, automobile, drive, driving
~w-baby: baby, newborn, infant
~w-dead: die, died, death, passed away, deceased, dying
~w-scared: afraid, scared, fear, nervous, anxious, worried, worry, frightened
~w-sad: sad, depressed, unhappy, down, grief, lonely, blue
~w-angry: angry, mad, upset, furious
~w-talk: talk, speak, conversation, discuss, chat
~w-tell: tell, inform, notify, let know, report
~w-write: write, written, in writing, pen
~w-read: read, reading, print, large print
~w-change: change, update, modify, edit, correct, switch, replace, amend
~w-cancel: cancel, call off, undo, withdraw, opt out
~w-late: late, delay, delayed, overdue, behind
~w-wait: wait, waiting, line, queue
~w-price: price, cost, fee, charge, rate, how much
~w-pay: pay, payment, paying, settle
~w-lose: lose, lost, missing, misplaced, find again
~w-copy: copy, duplicate, photocopy, print
~w-send: send, mail, ship, deliver, delivery, post, forward
~w-return: return, bring back, give back, exchange, refund
~w-stay: stay, remain, overnight, night
~w-leave: leave, depart, go home, exit, check out
~w-arrive: arrive, arrival, get there, show up, check in
~w-time-length: how long, length, duration, take, last
~w-often: often, how often, frequency, every, times a
~w-age: age, how old, years old, under 18, over 65, minimum age
~w-size: size, large, small, big, fit
~w-weight: weight, weigh, pounds, heavy, overweight
~w-hot: hot, heat, warm, fever, temperature
~w-cold: cold, chilly, freezing, blanket
~w-skin: skin, rash, itch, mole
~w-blood: blood, bleed, bleeding
~w-shot: shot, injection, needle, vaccine, jab
~w-pain: pain, hurt, ache, sore, painful
~w-cut: cut, wound, stitches, incision
~w-bone: bone, fracture, broken bone, cast
~w-heart: heart, cardiac, chest
~w-head: head, brain, headache, concussion
~w-breath: breath, breathe, breathing, lungs, asthma, oxygen
~w-eye: eye, vision, sight, glasses
~w-ear: ear, hearing, deaf
~w-tooth: tooth, teeth, dental, dentist
~w-mind: mental, mind, psychiatric, psychological, counseling, therapy
~w-cancer: cancer, tumor, oncology, chemo
~w-sugar: diabetes, sugar, insulin, glucose
~w-pregnant: pregnant, pregnancy, expecting, maternity, prenatal
~w-test: test, exam, screening, scan, lab
~w-surgery: surgery, operation, procedure, operate
~w-exercise: exercise, gym, fitness, workout, therapy
~w-school: school, student, college, university, teacher
~w-work: work, job, employment, career
~w-church: church, chapel, prayer, religious, faith, spiritual
~w-music: music, concert, piano, art, entertainment
~w-play: play, playroom, toys, games, activities
~w-pool: pool, swim, swimming, sauna
~w-garden: garden, outside, outdoors, fresh air, patio, courtyard
~w-weather: snow, storm, weather, ice
~w-hair: hair, haircut, barber, salon, beauty
~w-phone: phone, cell, mobile, telephone, call
~w-battery: charge, charger, charging, outlet, battery, plug
~w-tv: tv, television, movie, movies, channel
~w-photo-rule: record video, filming, camera, selfie
~w-alcohol: alcohol, beer, wine, liquor, drinking
~w-gun: gun, weapon, firearm, knife
~w-noise: loud, noise, noisy, quiet hours
w-school: homework, tutor, tutoring, schoolwork, lessons, classroom, teach my child, miss school
w-toys: toy, toys, game, games, play, playroom, playing, bored, fun, entertain, entertainment, crafts
w-fridge: fridge, refrigerator, freezer, cooler, keep cold, store milk
w-hose: hose, tube, tubing, pipe
w-face: face, droopy, drooping, droop, numb face, crooked mouth, slurred
w-sport: sport, sports, football, soccer, basketball, hockey, baseball, gym class, practice, athlete, play again
w-leftover: leftover, unused, expired, old medicine, old pills, extra pills, throw away, get rid of, dispose, disposal, trash, flush
w-alarm: alarm, beep, beeping, beeps, buzzer, monitor noise
w-detector: metal detector, bag search, search bag, search purse, security check, screened, weapons, officer
w-tax: tax, taxes, irs, deduct, deduction, w2, 1098
w-mailing: newsletter, magazine, mailing list, junk mail, mailing me, brochure, flyers, stop mail, unsubscribe
w-feed: feed, feeding, food after, eat after, soft food, ice cream, popsicle
w-organ: organ, kidney, liver, transplant, donor, new kidney, new liver
w-mouth: tonsils, tonsil, tonsillectomy, throat
w-socks: socks, slippers, gown, robe, bracelet, wristband, band
w-fall: fall, falls, fell, slip, trip, balance, unsteady
w-wig: wig, wigs, bald, hair loss, lose hair, losing hair, scarf
w-needle: needle, needles, sharps, syringe, syringes, lancet
w-bath: bath, shower, swim, wet, get wet
w-device: implant, device, pump, sensor, recall, recalled
w-sun: sun, sunlight, sunscreen, burn, burned
~w-plane: plane, fly, flight, airplane, airline, travel, trip, vacation
w-blanket: blanket, blankie, lovey, binky, stuffed animal, teddy, comfort item, security blanket
w-lift: lift, lifting, carry heavy, bend, bending
w-drive: drive, driving, behind the wheel, car
`;

/** Near-synonyms of everyday English that such statements use, whatever they are about. */
export const GENERAL_DOING = `
appear, seem, look
ensure, make sure, see to it, guarantee, assure, take care
want, wish, intend, intention, mean, plan
expect, anticipate, foresee, foreseen, predict, forecast
happen again, recur, repeat, repeated
repeat, redo, again, once more, anew
differ, deviate, vary, diverge
shut, close, seal
empty, drain, clear
fill, complete
read, view, look at, see, inspect, consult
speak, talk, discuss
hire, recruit, employ, engage, take on
dismiss, lay off, let go
change jobs, change job, move to another job, change of role, change roles, job change, take on another role, change of job, new role
move, shift, relocate, transfer
hand over, pass to, transfer, deliver, handover, turn over
return, give back, hand back, bring back, send back
arrive, arrival, come in, reach
accept, acknowledge, take on
admit, let in, give access
express, put, word, phrase
lack, missing, absent, without, absence
miss, overlook, skip, neglect, pass over, leave out
ignore, disregard, neglect
gain, win, acquire
spread, propagate, extend
speed up, accelerate, hasten
simplify, ease, make easier, facilitate
complicate, make harder, hamper, hinder
aim, target, strive, seek, try, attempt
try, attempt, endeavour
succeed, success, successful, manage
concern, relate, affect, regard, bear on, touch
cover, extend to, apply to, hold for
belong, part of, assigned
suffice, enough, be sufficient
suit, fit, match, tailor, adapt, suited
tailor, customise, adapt, adjust, tune
compensate, offset, make up for, counterbalance
refer, mention, cite, point, name
draw, derive, deduce, infer, follow from
base, found, ground, rest, rely
arrange, organise, coordinate, co-ordinate, align, harmonise, concert
instruct, order, command, direct, direction, told to
propose, suggest, recommend, recommendation, proposal, suggestion, advise
promise, commit, pledge, undertake, commitment, assure, assurance
oversee, supervise, direct, lead, steer, guide
guide, guidance, lead, direct, help
encourage, motivate, promote, invite
invite, ask to, call in, bring in, involve
involve, include, bring in, consult, draw in, engage
represent, stand for, speak for
own, possess, hold, have
borrow, hire, rent, lease
waste, squander
touch, handle, reach
carry, bring, take along, transport
hold back, withhold, retain, suspend
resume, restart, continue, start again, reboot, restart
restart, reboot, power cycle
reset, reinitialise, factory reset
turn on, switch on, activate, enable, power up, start
run out, expire, end, be used up
keep up to date, keep current, maintain, update, up to date
go wrong, fail, malfunction, misbehave
work out, devise, develop, design, elaborate, draw up
take over, assume, adopt, take on
adopt, introduce, take up, bring in, implement, put in place, put into practice, realise
implement, put in place, introduce, set up, realise, establish
put together, assemble, compile, prepare
set up, establish, create, found, put in place
rehearse, train, practise, run through, dry run
learn from, draw lessons, draw conclusions, conclude, lessons
debrief, look back, hindsight, retrospect, post-mortem, after-action review
record automatically, log
photograph, picture, photo, image
draw, sketch, map, diagram, chart
map, mapping, trace, assign, link
walk through, tour, go round, patrol, walk
guess, try out, brute force
listen, eavesdrop, intercept, overhear, tap
spy, eavesdrop
trust, rely, confidence
doubt, suspect, suspicion, question
complain, complaint, object, objection
negotiate, bargain, agree
insure, insurance
certify, certificate, certification, certified
license, licence, licensed
schedule, timetable, set a date, calendar, rota
book, reserve
deviate, depart, exception, deviation, exemption, waiver
waive, forgo, dispense, do without, need not
tolerate, accept, put up, bear, live with
survive, withstand, resist, endure, robust
degrade, worsen, deteriorate
overload, flood, saturate
jam, interfere, interference, disturb
synchronise, keep in step, align
calculate, compute, work out
summarise, summary, sum up, outline
transparent, visible, open, traceable, trace
retrace, reconstruct, trace, traceable, follow
consider, take into account, bear in mind, regard, account for, weigh
point out, mention, highlight, draw attention, stress, emphasise
plug in, connect, insert, attach
phone, ring, call, telephone
sound, ring, trigger
carry through, carry out, put into effect, enforce, enforcement
monitor remotely, telemetry
ask for, request, demand, seek, apply for
hand out, distribute, issue, give out
figure out, work out, determine, establish, find out
count as, regard as, treat as, considered
have at hand, have ready, keep ready, ready, available
hold a meeting, meet, convene, gather
keep out, exclude, shut out, bar, deny access
fall under, subject to, covered by
get rid, remove, dispose, eliminate
go back to, return, revert, trace back
give notice, notify, announce, inform
pose, present, constitute
reassess, review, re-evaluate, revisit, reconsider, rethink
recalculate, reassess, update
rewrite, revise, rework, update
reuse, recycle, use again
recall, call back, withdraw
`;

/** Nouns and qualities of everyday English. */
export const GENERAL_THINGS = `
beginning, start, outset, onset
chance, likelihood, probability, probable, likely
size, extent, scale, scope, reach
speed, pace, rate
quantity, amount, number, volume
share, proportion, percentage, part, portion
sort, kind, type
means, way, manner, method
mean, average
example, instance, case, sample
circumstance, condition, situation, case
environment, surroundings, setting, context
weather, climate, heat, cold, frost, temperature
night, overnight
weekend, holiday
workplace, desk, workstation, console, terminal
workstation, computer, pc, laptop, server
tablet, handheld, phone, laptop
drawing, plan, diagram, map, picture, sketch
spreadsheet, table, list
form, shape, template
sheet, page, form, card
folder, file, binder, archive
newsletter, bulletin, circular, notice, mail
email, mail, letter, message
call, phone call, telephone
hotline, help desk, service desk, support line, helpdesk
website, web page, portal, site
forum, community, association, circle, network, exchange group, working group
association, federation, body, union, society
neighbour, peer, other operators, others in the sector, sector, counterpart
sector, industry, branch, trade
country, state, nation, national
consequence, penalty, sanction, punishment
fine, penalty
benefit, advantage, gain
problem, trouble, issue, difficulty
delay, lateness
cause, source, trigger
trace, track, mark, sign
seal, tamper-evident, tamper evident, evidence of tampering
lock, padlock, fence, barrier
guard, security guard, watchman
badge, pass, identity card, id card, access card
visitor, guest, outsider
outsider, stranger, unknown person, third person, unauthorised person, unauthorised people, intruder
successor, replacement
deputy, stand-in, substitute, replacement
predecessor, previous
beginner, newcomer, new hire
subsidiary, affiliate, branch
department, division, unit, section, function
job, position, post, role, function
role, part, function
skill, competence, qualification, expertise, know-how, ability, competent, qualified, skilled
habit, custom, tradition, usual practice
culture, attitude, mindset
attention, awareness, alertness, vigilance, attentive
mistake, slip, human error
priority, urgency, urgent, important
threshold, limit, bound, boundary, maximum
tolerance, appetite, willingness, acceptance
baseline, reference, normal, usual, norm
normal, usual, ordinary, regular, typical, customary
comparison, benchmark, yardstick
trend, development, course, change over time
history, past, former, earlier
future, coming, upcoming, next
next, following, coming, subsequent
expected, planned, foreseen, due, agreed
fixed, set, agreed, defined, given, prescribed
agreed, defined, fixed, set, stated, given, laid down
joint, shared, common
separate, own, dedicated, special, distinct
special, particular, specific, dedicated
suitable, fitting, right, appropriate, proper
complete, full, whole, entire, comprehensive, thorough
thorough, careful, detailed, in detail, in depth, close
partial, partly, incomplete
rare, rarely, seldom
frequent, often, frequently
weak, poor, insufficient, inadequate, bad
strong, robust, sturdy
hard, difficult
easy, simple, straightforward
cheap, inexpensive, low-cost
free, unrestricted
busy, occupied
dangerous, hazardous, unsafe, harmful
honest, sincere, frank
written, in writing, on paper, documented, black and white
oral, verbal, spoken, by word of mouth, informal, informally
unwritten, informal, undocumented
individual, single, one by one, separately, each on its own, case by case
nearby, local, neighbouring
distant, remote, far, faraway
upstream, before
downstream, after
in use, in service, in operation, live, running, operational, deployed
spare, reserve, standby, redundant, redundancy
alternative, substitute, other way, workaround, fallback
fallback, fail-safe, safe state, failsafe, degraded mode
undetected, unnoticed, unseen
unknown, unfamiliar, unidentified
unplanned, unscheduled, unforeseen, sudden
unchanged, unaltered, intact, unmodified
unencrypted, clear text, plain text, in the clear
unattended, unmanned, unstaffed, unsupervised
unsupported, no longer supported, end of support, out of support, no longer maintained, cannot be updated, no longer be updated, not updatable
supported, under support, maintained
beforehand, in advance, early
meanwhile, in the meantime, for the time being, interim, temporary, provisional
temporary, interim, short-term, limited in time, for a limited time, provisional
permanent, lasting, long-term
nightly, every night, each night
fortnight, two weeks, 2 weeks
deliberate, intentional, on purpose, intended, wilful
accidental, accidentally, by accident, by mistake, unintentional, inadvertent
on request, upon request, on demand, when asked
unprompted, without being asked, of their own accord, on own initiative, voluntary
transit, on the way, in transit, en route, during transport, on its way, transport
exist, in place, in force, available, existing
paper copy, hard copy, printout, printed, print
rest, remainder, remaining
pair, two, couple
half, 50
double, twice, two times
single, sole, one only
majority, most, greater part
handful, few, small number
set of, collection, suite
piece of equipment, device, unit
state, condition, status, situation, health
condition, provided that, on condition, as long as, only if, proviso
instead, rather than, in place of, in lieu
besides, in addition, additionally, moreover, as well, as well as, further, plus
except, apart from, other than, save
counter, desk, till, checkout
line, production line, assembly line
fleet, pool
pipe, pipeline, main
pump, pumping
station, facility, plant
headcount, staffing
keypad, keyboard, panel
lamp, light, lighting, luminaire
car park, parking
apartment, flat
holiday, vacation
autumn, fall
timetable, schedule, roster, rota
footpath, pavement, sidewalk
ground, soil, field
large, big, great, sizeable, considerable
small, little, minor, tiny, slight
behaviour, behave, conduct, act
gap, hole, shortfall, missing piece
home, house, household, dwelling
disagree, contradict, conflict, inconsistent, contradiction, mismatch
agree with, match, correspond, coincide, in line, consistent
whoever, anyone who, those who, everyone who, the person who, persons who
cabinet door, lid, hatch, cover
`;

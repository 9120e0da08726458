/**
 * Words for what people and systems do, one class of near-synonyms a line, in base form; a word may be in several.
 * Written from the vocabulary of security maturity statements in general use.
 */
export const DOING = `
check, verify, verification, examine, inspect, review, audit, revisit, recheck, scrutinise, validate, look at again, look through, go through, double-check
assess, evaluate, judge, rate, appraise, estimate, weigh, judgement
compare, match, reconcile, cross-check, check against, contrast
analyse, analysis, study, investigate, look into, inquiry, follow up, follow up on, examine, get to the bottom
test, try, try out, trial, pilot, tried
rehearse, exercise, practise, practice, drill, simulate
train, teach, instruct, educate, course, training, lesson
learn, find out, come to know, be told
inform, tell, notify, advise, announce, communicate, brief, let know, make known, keep informed, learn, information, report, say
alert, warn, alarm, alarms, notify, raise an alarm, flag, signal
report, reporting, signal, disclose, declare, notify, raise
know, aware, familiar, understand, knowledge, understanding, known, learn
state, declare, name, specify, set out, lay down, spell out, define, stipulate, stated, indicate
describe, set out, define, explain, outline
document, write down, note down, record, minute, put in writing, put on paper, in writing, written, register, log, note, capture, set down, recorded, enter
list, inventory, register, catalogue, directory, ledger, record, overview, enumerate, database
agree, agreement, consent, arrange, settle, accept, arrangement
approve, approval, authorise, authorisation, sign off, sign-off, consent, endorse, agree, permission, ratify, go-ahead, accept
allow, allowed, permit, permission, authorise, entitle, let, free to, able to, permissible, may
forbid, prohibit, refuse, reject, deny, ban, disallow, decline, turn down, bar
block, reject, deny, refuse, stop, prevent
prevent, stop, avoid, hinder, keep from, impede, preclude, make impossible, stop from
postpone, delay, defer, put off, put back, slow down, slow, hold up
limit, restrict, confine, reserve, constrain, narrow down, restriction, reserved
keep, retain, store, hold, preserve, archive, retention, storage, storing, save, maintain
stay, remain, keep, persist, left, leave behind
delete, erase, wipe, purge, destroy, sanitise, clear, remove, scrub, overwrite
remove, withdraw, take off, take away, revoke, cancel, retract, detach, take out, removal, disable, take back, clear, eliminate, strip
dispose, scrap, discard, retire, decommission, disposal, dispose of, end of life, throw away, phase out, take out of service
change, modify, alter, amend, adjust, adapt, revise, edit, alteration, modification
tamper, manipulate, falsify, alter, forge, interfere, meddle, tamper with, fake, counterfeit
begin, start, launch, initiate, commence, open, start-up
finish, complete, conclude, end, close, completion
expire, end, terminate, lapse, run out, come to an end, termination, cease
stop, halt, shut down, switch off, turn off, deactivate, cease, shutdown, off, bring to a halt, power down, pause, suspend
continue, go on, carry on, keep running, persist, maintain
happen, occur, take place, arise, be seen, come about, crop up, experience
lose, loss, lost, missing, disappear, lapse, go missing
fail, failure, break, breakdown, malfunction, outage, fault, break down, broken, crash
interrupt, disrupt, interruption, disruption, outage, disturb, disturbance
restore, recover, recovery, revert, roll back, rollback, fall back, return, resume, reinstate, bring back, go back, restoration
repair, fix, mend, correct, put right, rectify, restore
fix, patch, remedy, correct, remediate, resolve, eliminate, correction, address, put right, mitigate, fixing
update, upgrade, patch, new version, security update, newer version
replace, swap, exchange, substitute, renew, swapped, take the place
buy, purchase, procure, acquire, order, procurement, purchasing, place an order, acquisition, sourcing
sell, sale, resell, trade
install, fit, mount, deploy, commission, set up, put into service, roll out, installation, bring into service, put in, put into operation, take into use, deployment, go live
place, position, mount, locate, situate, site
connect, attach, join, link, plug, hook up, add, connection, attach
pair, couple, match, bind
disconnect, isolate, separate, detach, segregate, cut off, unplug, split, keep apart, isolation, segment, separation, take off
maintain, maintenance, service, look after, upkeep, support, servicing, take care
operate, run, operation, operating, work
use, utilise, employ, apply, usage, make use, purpose, application
provide, supply, deliver, give, hand over, furnish, offer, issue, make available, submit, hand in, present, available, delivery
grant, give, assign, award, allot
receive, get, obtain, given
require, must, oblige, need, demand, insist, call for, compulsory, mandatory, obligatory, requirement, have to, expect
ask, request, question, enquire, inquire, query, demand, put a question, seek, questionnaire
collect, gather, assemble, compile, bring together, take in, pull together, pick up, take back
combine, merge, aggregate, consolidate, bring together, join, unify
share, exchange, pass on, circulate, disseminate, forward, distribute, sharing, hand on
publish, make public, publication, release, announce, disclose
send, transmit, transfer, forward, dispatch, upload, transmission, pass
detect, notice, discover, spot, find, identify, see, uncover, detection, discovery, become aware, come to light, recognise, realise, tell
recognise, distinguish, tell apart, tell from, identify, differentiate, spot
show, demonstrate, prove, evidence, proof, confirm, attest, document, substantiate, display, reveal, make visible
monitor, watch, observe, supervise, oversee, surveillance, track, keep an eye on, keep watch, keep under observation, observation, supervision, watch over
decide, determine, decision, settle, rule, resolve, depend
choose, select, pick, selection, choice
depend, determined by, hinge, rely, reliance, based on
appoint, name, designate, assign, nominate, named, appointed, designated
responsible, accountable, answer for, answerable, in charge, responsibility, liable, accountability, take responsibility, own, ownership
discuss, talk, debate, consult, deliberate, on the agenda, go over, discussion, talk about
plan, schedule, prepare, planned, planning, preparation, timetable
attend, present, accompany, escort, be there, presence, supervise, accompanied
visit, come to, inspect, call at, call
enter, access, get into, entry, gain access, admission
leave, depart, exit, departure, quit, resign
protect, safeguard, secure, shield, guard, protection, defend
lock, locked, under lock, seal, lock up, under lock and key, locked away
hide, conceal, cover, mask
cause, lead, bring about, result in, effect, impact, consequence, what follows, produce, implication, result, do to, trigger, influence, affect
harm, damage, injure, hurt, endanger, danger, put at risk, harmful, jeopardise, injury
measure, gauge, count, quantify, metric, measurement, indicator
respond, react, reply, answer, response, reaction, act
automate, automatic, automatically, by itself, by themselves, of its own accord, unattended, without manual, automation, machine-driven
improve, improvement, better, enhance, refine, strengthen, optimise
encrypt, cipher, scramble, encryption
authenticate, authentication, prove identity, sign in, sign-in, log in, log-in, login, log on, log-on, sign on
sign, signature, countersign
classify, categorise, classification, category, grade, sort, class
prioritise, rank, priority, order of importance, ranking
follow, comply, adhere, obey, conform, observe, meet, compliance, compliant, conformity, fulfil, satisfy
violate, breach, infringe, violation, neglect, break, disregard, non-compliance
create, make, produce, generate, build, draw up, establish, develop, prepare
include, contain, cover, comprise, consist, part of
exclude, omit, leave out, except, exception, exemption
increase, grow, rise, raise, expand, extend, extension, enlarge, growth, expansion
reduce, decrease, lower, cut, minimise, lessen, shrink
correlate, relate, associate, link, tie
reveal, expose, disclose, leak
steal, theft, stolen, rob
abuse, misuse, exploit, exploitation
copy, backup, back up, duplicate, replicate
enable, make possible, allow, help, let
help, assist, support, aid, assistance
escalate, pass up, refer, escalation, bring to
communicate, contact, communication, get in touch
explain, account, justify, give reasons, justification
search, look for, hunt, seek, scan, probe
carry out, perform, conduct, execute, undertake, do
take part, participate, involve, involved, contribute, participation, join in
come from, originate, origin, provenance, source, stem
transport, carry, ship, move, transfer, shipping
treat, handle, deal with, process, manage, cope
manage, administer, govern, administration, governance
apply, effective, in force, valid, take effect
count, number, amount
exist, there is, there are, existence
begin to apply, come into force, take effect
wait, delay, await
mark, label, tag, marking
lend, loan, borrow, lent
pay, fund, finance
threaten, menace, threat
sample, spot check, sampling, random
register, enrol, registration, enrolment
`;

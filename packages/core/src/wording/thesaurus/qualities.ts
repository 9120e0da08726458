/** Words for how often, from seldom to always; two different ones contradict one another. */
export const CADENCE = `
annual, yearly, once a year, once per year, each year, every year, per year, annually, every twelve months, from year to year, year by year
monthly, each month, every month, once a month, per month, month by month
weekly, each week, every week, once a week, per week
daily, each day, every day, once a day, per day, day by day, every working day
quarterly, each quarter, every quarter, every three months, once a quarter
hourly, each hour, every hour
half-yearly, every six months, twice a year, half a year
continuous, continuously, constantly, around the clock, permanently, at all times, ongoing, uninterrupted, all the time, always
`;

/** Words for how, how often, when, how much. */
export const QUALITIES = `
immediate, immediately, at once, without delay, promptly, straight away, right away, instantly, instant, as soon as possible, without waiting, real time
quick, quickly, fast, soon, rapid, swift, speedy, short
regular, regularly, periodic, periodically, at intervals, routinely, at regular intervals, on a regular basis, recurring, from time to time, at fixed intervals
occasional, occasionally, now and then, from time to time, sporadic, sometimes, once in a while
simultaneous, at the same time, at once, concurrently, in parallel, simultaneously
before, prior to, ahead of, in advance, beforehand, prior, first, until, in advance of
after, following, afterwards, subsequently, once, upon, subsequent, later, then
during, in the course of, throughout, while, over the course
later, afterwards, subsequent, another time
only, solely, exclusively, merely, just, nothing but, no one but, nobody but, nothing other than, alone
at least, minimum, no less than, or more, not less than, no fewer than, not earlier than
at most, no more than, no longer than, maximum, up to, not beyond, not more than, not exceed, beyond, exceed, longer than, more than, go beyond, not longer than
more, greater, higher, increase, rise
fewer, less, smaller, lower
new, fresh, newly
last, latest, previous, most recent, recent, past, preceding, both of the latest
outdated, out of date, out-of-date, obsolete, old, superseded
current, up to date, up-to-date, present, today
genuine, authentic, real, true, legitimate, original
same, equal, identical, like
different, other, differ, difference, distinct, discrepancy, deviation
various, several, many, multiple, numerous, more than one
all, every, each, any, whole, entire, complete, without exception, full
necessary, needed, required, essential, need, indispensable
acceptable, tolerable, tolerate, accept, bearable
formal, official, formally
consistent, uniform, same way, uniformly, consistently, standardised, standard
central, centralise, centralised, in one place, in a single place, one place, centrally, single place
random, randomly, by chance, sample, spot check
near, next to, beside, close to, nearby, in front, at hand, adjacent
main, chief, principal, major, primary, key, most important, important
important, critical, crucial, vital, essential, significant, matter
possible, potential, conceivable, might, could, can
together, jointly, joint, in common, collectively, both, each other, one another, with each other, cooperate, collaborate
own, individual, personal, of its own, of his own, of her own, of their own, of one's own, unique, individually
shared, common, joint
alone, on their own, on its own, unaccompanied, single-handed
unauthorised, without permission, unapproved, without authorisation, not permitted, unpermitted, without approval
authorised, permitted, approved, entitled
unprotected, without protection, exposed, open, insecure
public, publicly, open, openly
secret, confidential, sensitive, private
early, earlier, in good time, in time, timely
severe, serious, severity, grave
enough, sufficient, adequate, suitable, appropriate
physical, physically
technical, technically
independent, independently, separate, uninvolved
clear, plain, simple, understandable, easily understood
external, outside, third-party, third party
internal, in-house, inside
available, ready, at hand
reach, within reach, reachable, accessible, access
wrong, incorrect, false, falsified, bad
correct, right, accurate
wireless, radio, over the air
silent, fall silent, stop reporting, stopped reporting, quiet, no longer report, not reporting, unresponsive
still, yet, left, remaining
unused, no longer used, idle, not used, not in use
unneeded, no longer needed, not needed, superfluous, unnecessary, no longer required, not required, surplus
`;

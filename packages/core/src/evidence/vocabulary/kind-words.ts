import type { FindingKind } from '../schema.ts';

/** Turns of phrase that tell what kind of finding a passage gives, by how much they tell. Separated by commas; every inflection counts. */
export const kindWords: Readonly<Record<FindingKind, Readonly<Record<'sure' | 'likely' | 'faint', string>>>> = {
  'current-practice': {
    sure: 'as a rule, at present, currently, nowadays, how we do it',
    likely:
      'usually, normally, mostly, typically, always has, always, each quarter, each year, every year, once a year, twice a year, twice a shift, every month, every evening, every day, once a quarter, each spring, each january, more or less, from time to time, ' +
      'case by case, by hand, we keep, we follow, we use, we have, we try, we look, we visit, we get, we pull, we hear, we carry, we put, we draw, we belong, we tick, I keep, I look, they come, goes through, gets, at kick off, last year, last autumn, after each, we sit down, we ask, we let',
    faint: 'we, our, us, they, he, she, people, there is, there are, every, each, when, whoever, whenever, then, sometimes, often, some, year, month, week, sends, looks, comes, runs, reads, picks, decides, types, brings, does',
  },
  weakness: {
    sure:
      'nobody, no one, none of us, never, no idea, no clue, not even, missing, lacking, lack of, there is no, there are no, have no, has no, had no, without a word, don\'t know, doesn\'t know, do not know, didn\'t know, could not tell, can\'t tell, cannot tell, ' +
      'can\'t say, out of date, outdated, too late, too few, too many, nothing about, no plan, no list, no procedure, no budget, no training, no overview, not trained, not tested, not known, not clear, unclear, weakness, weak, poor, gap, badly, shortcoming, forgotten',
    likely:
      'not, don\'t, doesn\'t, didn\'t, isn\'t, aren\'t, wasn\'t, weren\'t, haven\'t, hasn\'t, won\'t, can\'t, couldn\'t, wouldn\'t, cannot, nothing, no, neither, hardly, barely, still, wrong, too, only, different, each wants something different, ' +
      'so you can\'t, whenever they like, walk past, walk in, read along, same login, spare, took us, took four days, took days, stolen, disappears, in clear, unmanned, won\'t allow, like they want, out of stock, went into a drawer, in a drawer, for weeks, broken, by chance, only because, on paper only, i don\'t think, since forever, still had, still have, to this day, same mistake, over and over, again and again, for years, years ago, stopped, gone, found out, found one, by themselves, overwritten, thrown away, anything, whatever, dead, hole, crack, fault, all have the same, same key, by accident, burned in, ever, asked, left out, goes out, instead of',
    faint: 'but, although, though, yet, just, even, old, nice, supposed, honestly, problem, so, all, since, where, half, none, months later, until, ever, forever, unknown, lie, open, let, have to leave out, with so little, busy, alone, hot',
  },
  requirement: {
    sure: 'shall, must, must not, is to be, are to be, be to be, has to be, have to be, is required, are required, requires, required, obliged, mandatory, may not, may only, no one may, only if, at least, at the latest, not be accepted, it has to, prescribed, is entitled, needs to be able',
    likely:
      'must be, has to, have to, within a, within thirty, within half, within an hour, within 24 hours, within four hours, in advance, beforehand, before it is, before a, is assessed, are kept, is kept, is stored, are stored, are erased, is withdrawn, are rated, is described, are described, is written down, ' +
      'is laid down, are laid down, are checked, is checked, is tested, are tested, states, state, names a, name a, contain, contains, receives, receive, each, every, document, may, only accepted, is escalated, be escalated, signs off, is assigned, are sorted, are sent back, is recorded, are recorded, can fall back, reaches, are documented, is compared, are compared, cover, covers, triggers, is flagged, are limited to, followed until, demonstrate, be able to, comply with, be informed, are informed, is reported',
    faint: 'all, whatever, any, group, company, organisation, operator, manufacturer, supplier, manager, responsible, period, threshold, agreed, known, until, after, unless, first, only, before, given',
  },
  risk: {
    sure: 'could, might, what if, what happens if, risk, danger, would be worse, at risk, threatens, threat, someone could, somebody could, a thief, attacker, hijack, spoof, blackmail, catastrophe, would lose, we would lose, we\'d lose, would land on, blow up, would stop, fear, afraid, worry, worried',
    likely:
      'if, would, can, lose, loss, steal, tamper, goes down, switched off, fall over, dark, blind, stop the, poison, dead, hurt, injure, someone, somebody, anybody, anyone, one day, margin, customers go elsewhere, makes it possible, whoever takes, out of business, only two, nobody behind, with one, takes weeks, in reach, lets you, ' +
      'fake, crash, broken, brick, worse, bought up, same trick, all go, goes silent, unlock, drive off, would leave us, all at once',
    faint: 'then, so, half, any, all, day, hours, weeks, between, both, put together, thief, criminal, gang, hacked',
  },
  wish: {
    sure:
      'i wish, wish, i\'d like, would like, would love, i\'d love, i want, we want, want to, i\'d be glad, it would help, it\'d help, would help, would be good, would be nice, would be great, would be worth, be worth, it would be, it\'d be, it\'d, please, ought to, we need, need a, i need, somebody ought, someone ought, somebody should, ' +
      'hope, we hope, would make life, would save us, would stop, would stop managers, why can\'t we, give us, give me, give the, let us, let me, let the, let shops, tell us, tell me, bring the, help us, show us, should be able, we should, should have, would spare us, ideally, in an ideal world, desirable, suggestion, propose, my suggestion, better if',
    likely: 'should, need, would, like to, love to, good to, clear, proper, a list of, one directory, something that, someone who, somewhere, practise it, practise, keep one, scan the, let, give, make it, easier, simple, help, cameras please, i always say',
    faint: 'so that, so, instead of, rather than, then, more, a rule, one, just, at night, without',
  },
};

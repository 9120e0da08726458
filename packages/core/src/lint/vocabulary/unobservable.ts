/** Why an assessor cannot see something: it is an attitude, a judgement, or an ability that nothing shows. */
export type Unobservable = { readonly kind: 'attitude' | 'judgement' | 'ability' };

const GROUPS: readonly (readonly [string, Unobservable])[] = [
  [
    'is committed to, are committed to, remains committed to, remain committed to, commitment to, fully committed, is aware of, are aware of, is aware that, are aware that, made aware of, awareness of, high awareness, good awareness, security awareness exists, takes seriously, take seriously, taken seriously, takes security seriously, take security seriously, ' +
    'understands the importance, understand the importance, understands the need, understand the need, understands the value, understand the value, recognises the importance, recognise the importance, recognizes the importance, recognize the importance, appreciates the importance, appreciate the importance, recognises the need, recognise the need, ' +
    'attaches importance, attach importance, importance is attached, pays attention to, pay attention to, attention is paid, strives, strive, striving, aims to, aim to, intends to, intend to, wants to, want to, wishes to, is willing to, are willing to, is motivated, are motivated, is determined to, believes, believe, feels, feel, is confident, are confident, has confidence, have confidence, ' +
    'is convinced, are convinced, cares about, care about, security culture, culture of security, security mindset, is in favour of, are in favour of, supports the idea, support the idea, values security, value security, takes responsibility for security, is keen, are keen',
    { kind: 'attitude' },
  ],
  [
    'security is good, security is important, security is strong, security is high, security is ensured, security is guaranteed, security is a priority, security is adequate, security is considered, security is addressed, is a top priority, is a high priority, is a priority, is important, are important, works well, work well, is working well, is effective, are effective, is satisfactory, are satisfactory, ' +
    'is well protected, are well protected, is well managed, are well managed, is secure, are secure, is mature, are mature, is well understood, are well understood, well prepared, is under control, are under control, is appropriate, are appropriate, is sufficient, are sufficient, is adequate, are adequate',
    { kind: 'judgement' },
  ],
  ['is able to, are able to, is capable of, are capable of, has the ability, have the ability, has the capability, have the capability, has the capacity, have the capacity, is in a position to, are in a position to, is competent, are competent, is prepared to, are prepared to', { kind: 'ability' }],
];

/** Every such wording, in lower case. */
export const UNOBSERVABLE: ReadonlyMap<string, Unobservable> = new Map(GROUPS.flatMap(([words, entry]) => words.split(', ').map((word): [string, Unobservable] => [word, entry])));

const EVIDENCE_STEMS =
  'agenda agreement answer approv archiv assessor audit calendar certificat checked confirm contract correspond count database decision demonstrat describe diagram document drawing evidence example exercis exist explain finding handbook histor inspect ' +
  'instruction interview inventor invoice journal label letter licen measure metric minutes notice observ percent photo policies poster proof prove publish question practised rehears receipt recit record refuse regist release report review roster sampl schedul signature simulat ' +
  'spreadsheet statement statistic survey ticket told traced trial tried video visible visit walk witness written wrote';
const EVIDENCE_WORDS =
  'account accounts bench bill bills book books budget card cards chart copies copy date dated dates drill drills e-mail email enter entered enters entries entry figure figures file files find finds form forms found index list listed lists log logbook logged logs manuals map maps mark marked marks name named names note noted ' +
  'notes number numbers order orders page pages paper papers plan planned plans points policy presented presents rate rates result results seal sealed seals sheet sheets show showed shown shows sign signed signs stamp stamped tell tells test tested tests time timed times trained training tries try version versions';

/** What an assessor can look at, count, ask or try; one such word makes an indicator observable. */
export const EVIDENCE = new RegExp(`\\b(?:(?:${EVIDENCE_STEMS.replaceAll(' ', '|')})|(?:${EVIDENCE_WORDS.replaceAll(' ', '|')})\\b)|%|\\d`, 'i');

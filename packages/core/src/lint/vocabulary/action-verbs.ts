const BASES =
  'accept adapt add adjust agree allow alter analyse analyze announce answer appoint approve arrange ask assess assign attach attend audit authorise authorize balance ban block book brief build buy calculate calibrate call cancel certify challenge change ' +
  'check choose classify clean close collect combine commission communicate compare compile complete confirm connect consider consult contact contain contract control coordinate copy correct count cover create cut decide define delete deliver demand demonstrate ' +
  'deploy describe design destroy detect determine develop disable discard disconnect discuss dismiss dispose distribute document draft draw drill employ enable encrypt enforce ensure enter escalate establish estimate evaluate examine exchange exercise explain export ' +
  'file find fix follow forbid forward gather give grant guard halt hand handle hire hold identify implement import improve include inform inspect install instruct interview investigate invite involve isolate issue keep label lead learn limit link list lock log look ' +
  'maintain make manage map mark match measure meet monitor move name negotiate note notify number obtain offer open operate order organise organize oversee own pass pay perform place plan practise practice prepare present prevent print prioritise prioritize prohibit propose ' +
  'protect prove provide publish purchase rank rate read rebuild receive record recover recruit reduce refuse register rehearse reject release remove renew repair repeat replace report request require reset resolve respond restore restrict retain retire return review ' +
  'revise revoke rotate run save scan schedule score seal search secure select sell send separate serve set share show sign simulate sort specify staff start state stop store study subscribe supply support survey suspend switch take teach tell test trace track train transfer ' +
  'translate treat trigger try tune turn update upgrade use validate verify visit walk warn watch weigh withdraw witness work write';

/** Verbs that people in a profile carry out, in their base form. */
const ACTION_VERBS: ReadonlySet<string> = new Set(BASES.split(' '));

/** Whether a word is such a verb, in its base form or with the ending of the third person. */
export function isActionVerb(word: string): boolean {
  if (ACTION_VERBS.has(word)) return true;
  if (!word.endsWith('s')) return false;
  if (ACTION_VERBS.has(word.slice(0, -1))) return true;
  return (word.endsWith('ies') && ACTION_VERBS.has(`${word.slice(0, -3)}y`)) || (word.endsWith('es') && ACTION_VERBS.has(word.slice(0, -2)));
}

/** Whether a word is such a verb as a gerund: `training`, `revising`, `planning`. */
export function isActionGerund(word: string): boolean {
  if (!word.endsWith('ing')) return false;
  const stem = word.slice(0, -3);
  return ACTION_VERBS.has(stem) || ACTION_VERBS.has(`${stem}e`) || (/(.)\1$/.test(stem) && ACTION_VERBS.has(stem.slice(0, -1)));
}

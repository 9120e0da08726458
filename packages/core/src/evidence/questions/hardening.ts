import type { ReadyQuestion } from './ready-questions.ts';

/** Questions on how security is kept up. */
export const hardeningQuestions: Readonly<Record<string, readonly ReadyQuestion[]>> = {
  'vulnerability-assessment': [
    { audience: 'technical', text: 'How do you learn that one of your devices has a security weakness, and how long does it usually take until you know?' },
    { audience: 'technical', text: 'How do you look for weaknesses in your own equipment, how often, and what can you not test without danger?' },
    { audience: 'everyone', text: 'How do you decide which weakness is dealt with first?' },
    { audience: 'everyone', text: 'Where can a colleague, a customer or an outsider report a weak spot, and what happens to the report?' },
  ],
  'patch-management': [
    { audience: 'technical', text: 'How do software updates get onto your equipment, and who decides when?' },
    { audience: 'technical', text: 'How is an update tried out before it reaches equipment that people depend on?' },
    { audience: 'technical', text: 'What do you do about devices that can no longer be updated, or not without stopping work?' },
    { audience: 'everyone', text: 'How long did the last urgent security fix take until it was on every device it was meant for?' },
    { audience: 'technical', text: 'What do you do when an update fails halfway?' },
  ],
  'monitoring-practice': [
    { audience: 'technical', text: 'Who watches how the equipment behaves, by day, at night and at weekends, and with what help?' },
    { audience: 'everyone', text: 'What odd behaviour would make you think of an attack and not of an ordinary fault?' },
    { audience: 'technical', text: 'Which records do your devices write, how long are they kept, and who reads them?' },
    { audience: 'technical', text: 'If you had to find out what happened on a device three months ago, what could you still see?' },
  ],
  'situation-awareness-and-information-sharing-practice': [
    { audience: 'everyone', text: 'How do you hear about attacks on others in your field, and how quickly?' },
    { audience: 'everyone', text: 'Tell us about a security warning that reached you: what did you do with it?' },
    { audience: 'management', text: 'With whom outside your organisation do you talk about attacks and weak spots, and what holds you back?' },
    { audience: 'technical', text: 'What would a warning have to say so that somebody on shift could act on it?' },
  ],
  'event-detection-and-response-plan': [
    { audience: 'everyone', text: 'Something looks like an attack on your equipment: what do you do first, and whom do you call?' },
    { audience: 'technical', text: 'Who may disconnect or switch off equipment in the middle of the night, and what could that break?' },
    { audience: 'everyone', text: 'When did you last practise for such a case, and what did you learn?' },
    { audience: 'management', text: 'Who outside has to be told after an attack, how soon, and who does it?' },
  ],
  'remediation-recovery-and-continuity-of-operations': [
    { audience: 'everyone', text: 'Which work must never stop, and how would you carry on without the connected equipment?' },
    { audience: 'technical', text: 'Where are copies of programs, settings and data kept, how old are they, and have you ever used them?' },
    { audience: 'technical', text: 'After an attack, how would you know that a repaired device can be trusted again?' },
    { audience: 'everyone', text: 'How long would it take to get everything running again, and what would hold you up most?' },
    { audience: 'management', text: 'After the last serious trouble, what did you change so that it cannot happen again?' },
  ],
};

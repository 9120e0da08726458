import type { ReadyQuestion } from './ready-questions.ts';

/** Questions on how security is directed. */
export const governanceQuestions: Readonly<Record<string, readonly ReadyQuestion[]>> = {
  'security-program-management': [
    {
      audience: 'everyone',
      text: 'Who looks after the security of the connected equipment you work with, and what does that person do about it in a normal month?',
    },
    { audience: 'management', text: 'How do you decide how much time and money goes into protecting connected equipment?' },
    { audience: 'everyone', text: 'When was security last talked about in a team or project meeting, and what came of it?' },
    {
      audience: 'technical',
      text: 'Where do the office computer people and the people who run the equipment disagree about security, and how do you settle it?',
    },
    { audience: 'everyone', text: 'What have you been taught about protecting connected equipment, and what do you still miss?' },
  ],
  'compliance-management': [
    { audience: 'management', text: 'Which laws, permits, contracts or customer demands say something about the security of your equipment?' },
    { audience: 'everyone', text: 'How do you hear about a new rule that affects your equipment, and what happens next?' },
    {
      audience: 'management',
      text: 'If an authority or customer asked tomorrow for proof that you follow the rules, what could you show, and how long would it take to put together?',
    },
    { audience: 'technical', text: 'Which security rule is hard to follow in your daily work, and what do you do instead?' },
  ],
  'threat-modeling': [
    { audience: 'everyone', text: 'What is the worst that somebody could do here through a connected device, and who might want to?' },
    { audience: 'technical', text: 'When new equipment is planned, how do you think through what an attacker could do with it, and who takes part?' },
    { audience: 'technical', text: 'Which reading or command would do most harm if it were false, late or missing?' },
    { audience: 'everyone', text: 'Which attack or near miss in your field do people still talk about, and what did you change afterwards?' },
  ],
  'risk-attitude': [
    { audience: 'management', text: 'What could your organisation not get over: injuries, losing its licence, a long standstill, lost trust, money?' },
    { audience: 'everyone', text: 'When a weak spot is known but too expensive to fix, who decides to live with it, and is that written down anywhere?' },
    { audience: 'everyone', text: 'When safety, output and security pull in different directions, which wins, and who says so?' },
    { audience: 'management', text: 'How do you compare a security worry with other worries, such as breakdowns, accidents or missed deliveries?' },
  ],
  'product-supply-chain-risk-management': [
    { audience: 'everyone', text: 'How does a new device get chosen and bought here, and who looks at its security before the order?' },
    { audience: 'technical', text: 'What do you check on a device when it arrives, before it is connected for the first time?' },
    { audience: 'technical', text: 'What do you know about the software inside your devices and about who made it?' },
    { audience: 'management', text: 'What do your orders and contracts ask of makers about security, about fixes, and about how long they support a device?' },
    { audience: 'everyone', text: 'What would you do if the maker of an important device went out of business or could no longer be trusted?' },
  ],
  'services-third-party-dependencies-management': [
    { audience: 'everyone', text: 'Which outside firms work on your equipment or its data, on site or from afar, and what are they able to reach?' },
    { audience: 'technical', text: 'How is an outside firm let in when it needs to connect, and who watches what it does?' },
    { audience: 'everyone', text: 'What would still work here if your network, cloud or maintenance firm were out of reach for a day?' },
    { audience: 'management', text: 'How do you choose such a firm, and what happens to its keys, passwords and your data when you part?' },
  ],
};

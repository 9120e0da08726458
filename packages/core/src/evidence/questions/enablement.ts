import type { ReadyQuestion } from './ready-questions.ts';

/** Questions on how security is built in. */
export const enablementQuestions: Readonly<Record<string, readonly ReadyQuestion[]>> = {
  'establishing-and-maintaining-identities': [
    { audience: 'everyone', text: 'How do you sign in to the equipment you use: with your own name, or with a password or card that several people share?' },
    { audience: 'technical', text: 'How does one device know that the other device it talks to is the right one?' },
    { audience: 'everyone', text: 'What happens to a colleague’s sign-in and cards when that person leaves or changes jobs, and how quickly?' },
    { audience: 'technical', text: 'What happens to a device’s own keys and passwords when it is repaired, replaced, sold or thrown away?' },
  ],
  'access-control': [
    { audience: 'everyone', text: 'Who may change settings or start and stop equipment, and what keeps others from doing it?' },
    { audience: 'technical', text: 'Who can reach the equipment from outside the site, for what reason, and how is that allowed?' },
    { audience: 'everyone', text: 'What do you do in an emergency when the person with the right password or key is not there?' },
    { audience: 'management', text: 'When did somebody last go through the list of who may do what, and what was changed?' },
  ],
  'asset-change-and-configuration-management': [
    { audience: 'everyone', text: 'How would you find out today which devices you have, where they are and which software runs on them?' },
    {
      audience: 'technical',
      text: 'Tell us about the last change to a program, setting or connection: who asked, who agreed, who tried it out, who was told?',
    },
    { audience: 'technical', text: 'If a change goes wrong, how do you get back to the way it was before, and how long does it take?' },
    { audience: 'technical', text: 'How would you notice that a device is set up differently from what was agreed?' },
    { audience: 'everyone', text: 'What happens to a device at the end of its life, and to what is stored on it?' },
  ],
  'physical-protection': [
    { audience: 'everyone', text: 'Where does the equipment stand, and who could get to it without being seen?' },
    { audience: 'everyone', text: 'How would anyone notice an opened cabinet, a strange cable or a missing device, and how soon?' },
    { audience: 'technical', text: 'What do weather, dust, water, heat, animals or traffic do to your equipment and its cabling?' },
    { audience: 'everyone', text: 'What do you do when you meet a stranger near the equipment?' },
  ],
  'security-model-and-policy-for-data': [
    { audience: 'technical', text: 'Which data does your equipment collect or send, and who uses it for what?' },
    { audience: 'everyone', text: 'Which of these data would do harm if outsiders saw them, and which if somebody falsified them?' },
    { audience: 'everyone', text: 'What are you told about which data you may keep, pass on or must delete, and how do you know it?' },
    { audience: 'management', text: 'Which other firms or authorities receive data from your equipment, and what have you agreed with them?' },
  ],
  'implementation-of-data-protection-controls': [
    { audience: 'technical', text: 'How are readings and commands protected on the way between device, control room and cloud, and where are they not?' },
    { audience: 'technical', text: 'On which devices can you not protect data as well as you would like, and why?' },
    { audience: 'technical', text: 'Who makes, keeps and renews the keys and certificates that protect your data, and what happens when one runs out?' },
    { audience: 'everyone', text: 'When did you last bring back data or settings from a backup, and how did it go?' },
    { audience: 'technical', text: 'How would you notice that a value was changed between the sensor and the person who relies on it?' },
  ],
};

import type { Domain } from '../schema.ts';

/** The hardening domain of IoT SMM 1.2: the publisher's names, our words. */
export const hardening: Domain = {
  id: 'hardening',
  name: 'Hardening',
  aliases: ['Security Hardening'],
  description: 'How security is kept up in operation: weaknesses are removed, events noticed, and harm repaired.',
  subdomains: [
    {
      id: 'vulnerability-and-patch-management',
      name: 'Vulnerability and Patch Management',
      aliases: ['Vulnerability & Patch Management'],
      description: 'Finding weaknesses, judging them and getting them fixed.',
      practices: [
        {
          id: 'vulnerability-assessment',
          name: 'Vulnerability Assessment',
          abbreviation: 'VA',
          aliases: ['Vulnerabilities Assessment', 'Assessment of Vulnerabilities', 'Vulnerability Analysis', 'Vulnerability Assessments', 'Vulnerability Assessment and Management'],
          objective: 'Weaknesses in the system are looked for, judged by what they could lead to, and put in order for treatment.',
          levels: [
            {
              level: 1,
              summary:
                'Weaknesses become known through suppliers, news or chance, and serious ones are looked at. They are judged by the general severity that others have given them. Nobody searches the system itself in any planned way.',
            },
            {
              level: 2,
              summary:
                'Important parts of the system are examined on occasions such as installation, a larger change or an incident elsewhere. What is found is compared with known types of weakness and judged together with those who know the process. A list of findings exists, though treatment and follow-up vary.',
            },
            {
              level: 3,
              summary:
                'Examination follows a schedule and a recognised method, covers devices, software, connections and procedures in every phase of life, and is done in ways that do not endanger operation. Announcements about the components in use are followed, and outsiders have a way to report weaknesses. Findings are rated by their effect on process, people and surroundings, put in order, assigned and tracked until closed.',
            },
            {
              level: 4,
              summary:
                'The search for weaknesses is continuous, automated where this is safe, and complemented by independent experts who try to break in. It is shown which parts and which types of weakness are covered and which are not. Causes are analysed so that design, purchasing and operation stop producing the same weaknesses, and the time from discovery to closure is measured and shortened.',
            },
          ],
          questions: [
            'Which equipment cannot be scanned, tested or stopped without danger, and how are its weaknesses found?',
            'From whom do you learn about weaknesses in the devices used here, and how long does it take?',
            'What would the same weakness mean in a test room, at one site, in a whole fleet?',
            'How can a researcher, a customer or a worker report a weakness, and what happens then?',
            'Which weaknesses does everybody in the field know and live with?',
          ],
        },
        {
          id: 'patch-management',
          name: 'Patch Management',
          abbreviation: 'PM',
          aliases: ['Patching Management', 'Patches Management', 'Patch and Update Management', 'Software Patch Management', 'Security Patch Management'],
          objective:
            'Fixes are obtained, evaluated, tested and brought to devices in time, and where this is impossible the remaining weakness is covered in another way.',
          levels: [
            {
              level: 1,
              summary:
                'Fixes are installed when a supplier insists, when a failure calls for it or when equipment is serviced anyway. It is known in general which devices can be updated. What has been installed where, and whether it worked, is not followed.',
            },
            {
              level: 2,
              summary:
                'For important systems, someone follows which fixes are on offer, agrees with operations when to install them, and tries out the risky ones first. Urgent fixes are treated in an agreed manner. Devices that cannot be updated are known, and precautions for them are discussed case by case.',
            },
            {
              level: 3,
              summary:
                'One process covers all devices and software, from receipt of a fix and confirmation of its origin through assessment, test and approval to roll-out and verification, with time limits by severity. Maintenance windows, safety approvals and the way back are planned. Exceptions are documented with compensating measures and an end date, and support periods are considered when buying.',
            },
            {
              level: 4,
              summary:
                'The state of the entire installed base is known continuously, and roll-out is automated in stages with criteria for halting and going back. The delay between release and installation, failures and exceptions are measured and lead to improvement together with suppliers. It is argued that no known weakness stays uncovered longer than the risk permits, even on devices long in service or seldom within reach.',
            },
          ],
          questions: [
            'When may equipment be stopped, restarted or changed here, and who grants that time?',
            'Who tests a fix before it goes to the field, and on which equipment?',
            'What could happen to people or process if an update fails halfway?',
            'Which devices will never receive a fix, and what is done instead?',
            'Does an update put a warranty, a licence or an approval at risk?',
            'How long would it take to bring an urgent fix to every device in use?',
          ],
        },
      ],
    },
    {
      id: 'situational-awareness',
      name: 'Situational Awareness',
      aliases: ['Situation Awareness'],
      description: 'Noticing what goes on inside the system, and knowing what goes on around it.',
      practices: [
        {
          id: 'monitoring-practice',
          name: 'Monitoring Practice',
          abbreviation: 'MP',
          aliases: ['Monitoring', 'Monitoring Practices', 'Security Monitoring', 'System Monitoring'],
          objective:
            'The state and behaviour of the system are watched in such a way that deviations are noticed, understood and can be reconstructed later.',
          levels: [
            {
              level: 1,
              summary:
                'Operation is observed for failures, and a striking irregularity may be recognised as a matter of security. Records that devices produce of their own accord are kept for some time. They are consulted only after something has happened.',
            },
            {
              level: 2,
              summary:
                'For important parts it has been decided what to record and which known signs of attack should raise an alarm. Somebody looks at alarms and at samples of the records, as time allows. Observations of operation and of security are compared in particular cases.',
            },
            {
              level: 3,
              summary:
                'Sources, events, responsibilities and retention are defined for the entire system in line with recognised practice, remote and small devices included. Normal behaviour has been described, so that departures from it in process, communication and use are detected. Records are complete, comparable in time and protected from alteration, and trained staff review them in a fixed routine.',
            },
            {
              level: 4,
              summary:
                'Observations from all sources, physical and organisational ones too, are correlated automatically and interpreted in the light of the process. Detection is tested with simulated attacks, and its blind spots and false alarms are measured and reduced. What to watch is revised as threats, the system and its normal behaviour change.',
            },
          ],
          questions: [
            'What does normal look like here, over a day, a shift, a season?',
            'Which strange behaviour do experienced people notice first, and does any system notice it too?',
            'Who looks at alarms at night, at weekends or at sites without staff?',
            'Which devices tell nothing about themselves, and how are they watched?',
            'What would have to be reconstructed after an accident or a dispute, and do the records of today allow it?',
            'Does watching staff or customers raise concerns of privacy or labour law?',
          ],
        },
        {
          id: 'situation-awareness-and-information-sharing-practice',
          name: 'Situation Awareness and Information Sharing Practice',
          abbreviation: 'SAI',
          aliases: [
            'Situational Awareness and Information Sharing Practice',
            'Situation Awareness and Information Sharing',
            'Situational Awareness and Information Sharing',
            'Situation Awareness and Information Exchange',
            'Information Sharing Practice',
            'Information Sharing',
          ],
          objective:
            'The organisation learns of threats and incidents beyond its own walls in time to act, and passes on what it knows to those who need it.',
          levels: [
            {
              level: 1,
              summary:
                'Staff pick up news of threats from general media, suppliers and personal contacts. Important warnings are passed on informally. Whether a warning concerns the systems of the organisation is left to the reader.',
            },
            {
              level: 2,
              summary:
                'A named person follows chosen sources on threats in the field and informs those responsible for the systems concerned. After notable incidents, experience is exchanged with selected partners or suppliers. What may be told to whom is decided each time.',
            },
            {
              level: 3,
              summary:
                'Sources such as sector groups, authorities and suppliers are selected, evaluated and followed by arrangement, and each relevant item is assessed for the systems in use and leads to a decision. Rules state what is shared, with whom and in what form, and how confidential matters are guarded. Those who run the systems receive information that they can use in their work.',
            },
            {
              level: 4,
              summary:
                'Information from outside and observations inside are combined, largely by automation, into one current picture that guides monitoring, fixing and response. The organisation is an active and trusted contributor to its community. How timely and useful the information received and given has been is measured, and agreements and channels are improved accordingly.',
            },
          ],
          questions: [
            'Is there a group in this field that exchanges warnings about attacks, and who takes part?',
            'What keeps companies here from telling each other about incidents: competition, liability, shame, law?',
            'Who would hear first of an attack on a comparable system, and how would word reach the people at the equipment?',
            'Which authorities, suppliers or neighbours should be warned by you, and how quickly?',
            'In what form would a warning be useful to somebody on shift?',
          ],
        },
      ],
    },
    {
      id: 'event-and-incident-response-continuity-of-operations',
      name: 'Event and Incident Response, Continuity of Operations',
      aliases: ['Event and Incident Response and Continuity of Operations', 'Event and Incident Response'],
      description: 'Responding to events, keeping essential work going and coming back from harm.',
      practices: [
        {
          id: 'event-detection-and-response-plan',
          name: 'Event Detection and Response Plan',
          abbreviation: 'EDR',
          aliases: [
            'Event Detection and Response',
            'Event Detection and Response Planning',
            'Event Detection & Response Plans',
            'Incident Detection and Response Plan',
            'Event and Incident Detection and Response Plan',
            'Event Detection Response Plan',
          ],
          objective:
            'It is settled what counts as a security event, how it is found and passed on, and who does and says what in response, safely and in time.',
          levels: [
            {
              level: 1,
              summary:
                'People know whom to turn to when something looks suspicious. What follows depends on the skill and presence of individuals. They are left to judge what is a security event and what is an ordinary fault.',
            },
            {
              level: 2,
              summary:
                'For the likely kinds of incident, signs, contacts and first steps are written down and known to those on duty. Operations, technical staff and management have agreed who takes over when. The handling of larger incidents is talked through afterwards.',
            },
            {
              level: 3,
              summary:
                'A plan for all sites and systems defines events and their severity, and how they are investigated, escalated, contained and communicated to authorities, partners, customers and the public. Reactions have been agreed with those responsible for safety, so that containing an attack does not itself cause harm. Staff are trained, exercises take place regularly, and evidence is preserved.',
            },
            {
              level: 4,
              summary:
                'Response is coordinated with suppliers, neighbours and authorities, and parts of detection, assignment and containment are automated where this is safe. Times, decisions and effects are measured in incidents and in realistic exercises, unannounced and simultaneous ones among them. Lessons change plan, design and training through a formal process, and the plan is argued to be complete against the threats that have been modelled.',
            },
          ],
          questions: [
            'How do people here tell an attack from an ordinary fault, and who decides?',
            'Who may stop, isolate or switch over equipment at three in the morning?',
            'Which reactions customary in offices, such as disconnecting a device, would be dangerous here?',
            'Who has to be informed inside and outside, in which order and by whom?',
            'When was a response last practised together with operations, and what went badly?',
            'Which traces must be secured before equipment is put back to work?',
          ],
        },
        {
          id: 'remediation-recovery-and-continuity-of-operations',
          name: 'Remediation, Recovery and Continuity of Operations',
          abbreviation: 'RRC',
          aliases: [
            'Remediation, Recovery, and Continuity of Operations',
            'Remediation, Recovery and Continuity of Operation',
            'Remediation, Recovery and Continuity',
            'Remediation and Recovery',
            'Remediation, Recovery & Operations Continuity',
            'Recovery and Continuity of Operations',
          ],
          objective:
            'After harm has been done, essential work goes on, the system returns to a trustworthy state within an acceptable time, and the same thing does not happen again.',
          levels: [
            {
              level: 1,
              summary:
                'Repair and restart rely on the knowledge of staff and suppliers and on such spares and copies as happen to exist. The functions that must not fail are known in general. Nobody has tried whether recovery from an attack would succeed.',
            },
            {
              level: 2,
              summary:
                'For essential functions there are instructions for carrying on without the affected equipment and for bringing it back, with copies and spares to match. It is named who is responsible. Parts of the recovery have been tried out, and defects that show in real disruptions are put right.',
            },
            {
              level: 3,
              summary:
                'Recovery targets follow from the needs of business and safety, and the plan for each system states the order of restoration, the resources, and how to confirm that what comes back can be trusted. Plans take in suppliers and services, agree with recognised practice for continuity, and are exercised on a schedule by trained staff. Causes are removed before normal work resumes or soon after.',
            },
            {
              level: 4,
              summary:
                'The system is designed to lose capability gradually, and to isolate and recover parts of itself under supervision. That the recovery targets can be reached is demonstrated regularly under realistic conditions, including long outages and the loss of several sites or partners. Results of exercises and events are analysed together with those of others and improve design, reserves, contracts and plans.',
            },
          ],
          questions: [
            'Which functions must never stop, and which may stop for an hour, a day, a week?',
            'How would work go on by hand or on paper, and who still knows how?',
            'Where are copies of programs, settings and data, how old are they, and have they ever been used?',
            'How do you know that a restored device can be trusted?',
            'How long does it take to get spare parts, specialists or permits for a restart?',
            'Who must agree before operation resumes after an incident?',
          ],
        },
      ],
    },
  ],
};

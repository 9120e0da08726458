import type { Domain } from '../schema.ts';

/** The enablement domain of IoT SMM 1.2: the publisher's names, our words. */
export const enablement: Domain = {
  id: 'enablement',
  name: 'Enablement',
  aliases: ['Security Enablement'],
  description: 'How security is built in: who and what may act, what is to be protected, and how data is handled.',
  subdomains: [
    {
      id: 'identity-and-access-management',
      name: 'Identity and Access Management',
      aliases: ['Identity & Access Management'],
      description: 'Knowing who or what acts in the system, and limiting what each may do.',
      practices: [
        {
          id: 'establishing-and-maintaining-identities',
          name: 'Establishing and Maintaining Identities',
          abbreviation: 'EMI',
          aliases: [
            'Establish and Maintain Identities',
            'Establishment and Maintenance of Identities',
            'Identity Establishment and Maintenance',
            'Establishing Identities',
            'Establishing & Maintaining Identity',
            'Establishing and Managing Identities',
          ],
          objective:
            'Every person, device and software process that acts in the system can be told apart and recognised with fitting confidence, from first entry to final removal.',
          levels: [
            {
              level: 1,
              summary:
                'The people who operate the system and the devices that belong to it can be told apart where this is indispensable. Identities are created on request, and shared ones are tolerated. Whether an identity is still used by the one it was meant for is not verified.',
            },
            {
              level: 2,
              summary:
                'Somebody is responsible for giving identities to the main groups of users and devices, with more care where misuse would do more harm. Newcomers, leavers and replaced devices are usually dealt with. Known weaknesses, such as shared or factory-set identities, are reduced case by case.',
            },
            {
              level: 3,
              summary:
                'One managed life cycle covers people, devices, services and partners: enrolment with proof, use, change, suspension and removal. The confidence required in an identity follows from the risk of what it may do and agrees with recognised practice. Records are compared with reality on a schedule, and the limits of small devices and of work in the field have been planned for.',
            },
            {
              level: 4,
              summary:
                'Identities keep their meaning across organisations and sites and through the full service life of a device, including transfer of ownership and emergency use. They are issued and withdrawn automatically from authoritative sources, and deviations are found and corrected without delay. Whether identification is strong enough is reassessed as attacks and technology develop, and the reasoning is documented.',
            },
          ],
          questions: [
            'Who and what acts in the system: staff, contractors, visitors, customers, machines, software, tagged goods or animals?',
            'Where do people share one sign-in, and what would go wrong if each had to use a personal one?',
            'How does a device get its identity, and who handles it before that?',
            'What happens to identities when a device is repaired, replaced, sold or scrapped, or when a person leaves?',
            'Can people identify themselves in the working conditions found here: gloves, dirt, darkness, emergencies, no connection?',
            'How would anybody notice that one device is posing as another?',
          ],
        },
        {
          id: 'access-control',
          name: 'Access Control',
          abbreviation: 'AC',
          aliases: ['Access Controls', 'Control of Access', 'Controlling Access', 'Access Control Management', 'Access Control Policy'],
          objective:
            'Each identity can reach only those resources, and do only those things, that its role in the system calls for, under the conditions that have been set.',
          levels: [
            {
              level: 1,
              summary:
                'The most sensitive functions are kept apart from those open to everyone. Rights are handed out so that work can go on, mostly by trust and position. Nobody looks later at whether they are still needed.',
            },
            {
              level: 2,
              summary:
                'Rules say who may use the main functions, locally and from a distance, and common tasks have roles with matching rights. Requests are approved by someone who knows the work. Excess rights are withdrawn when noticed, for instance after an incident or a change of staff.',
            },
            {
              level: 3,
              summary:
                'A policy of no more rights than necessary applies alike to people, devices, services and partners, and keeps conflicting duties apart. Its rules take account of place, time, operating state and urgency, and of who may override them in an emergency. Rights are reviewed at intervals, their use can be traced, and enforcement is tested against known ways around it.',
            },
            {
              level: 4,
              summary:
                'Decisions on access adapt to circumstances and to the observed state of the requester and of the system, under a formally maintained policy. Before a change to the policy takes effect, its consistency and completeness are verified, also across the borders of organisations. The use of rights, exceptions and emergency overrides is analysed continuously, and the policy improves with the result.',
            },
          ],
          questions: [
            'Which actions could hurt somebody or stop the process, and who must be able to take them at once?',
            'Who can reach equipment from outside the site, and for what reasons?',
            'What must a person be allowed to do in an emergency that is forbidden otherwise, and who looks at it afterwards?',
            'Which tasks should never be in the hands of one person alone?',
            'Do rights depend on place, shift, season or operating state here?',
            'How are the rights of contractors, tenants, patients, customers or drivers limited and ended?',
          ],
        },
      ],
    },
    {
      id: 'asset-protection',
      name: 'Asset Protection',
      aliases: ['Asset Protection Management', 'Protection of Assets'],
      description: 'Knowing what the system is made of, controlling how it changes, and guarding it where it stands.',
      practices: [
        {
          id: 'asset-change-and-configuration-management',
          name: 'Asset, Change and Configuration Management',
          abbreviation: 'ACC',
          aliases: [
            'Asset, Change, and Configuration Management',
            'Asset Change and Configuration Management',
            'Asset Management',
            'Asset and Configuration Management',
            'Asset and Change Management',
            'Change and Configuration Management',
            'Asset, Configuration and Change Management',
          ],
          objective:
            'The organisation knows which devices, software and settings make up the system, and lets them change only in ways that are understood, approved and reversible.',
          levels: [
            {
              level: 1,
              summary:
                'The major assets are known, if only to those who work with them. Competent people make changes when they are needed, with some care for operation. There is no reliable record of how a device is set up or of what has been changed.',
            },
            {
              level: 2,
              summary:
                'An inventory of important assets names their owners and essential settings and is refreshed when projects or incidents give cause. Larger changes are announced, discussed and tried out beforehand. An unwanted change can usually be undone, depending on the people involved.',
            },
            {
              level: 3,
              summary:
                'Inventory, approved configurations and change records agree with one another and cover all assets from installation to disposal. Every change follows one procedure: its effects on security and safety are assessed, it is approved and tested, and there is a way back; urgent changes have a rule of their own. Differences between the approved and the actual state are looked for at regular intervals.',
            },
            {
              level: 4,
              summary:
                'The actual state is known at any moment, and unapproved deviation is detected and dealt with automatically where this is safe. The effects of a proposed change are analysed for the system as a whole, including what depends on partners. The history of assets and changes serves to foresee problems, to plan replacement and to improve the process itself.',
            },
          ],
          questions: [
            'How would you find out today which devices are in use, where they are and which software they run?',
            'Who may change settings, programs or wiring, and who hears of it before and after?',
            'Which changes need a standstill, a permit, a safety case or a new approval here?',
            'What happens with devices that are mobile, rented, kept as spares or seldom connected?',
            'How can you return to the earlier state when a change goes wrong, and how long does that take?',
            'How do devices leave service, and what remains on them?',
          ],
        },
        {
          id: 'physical-protection',
          name: 'Physical Protection',
          abbreviation: 'PP',
          aliases: ['Physical Security', 'Physical Protection of Assets', 'Physical Asset Protection', 'Physical Protections'],
          objective:
            'Buildings, equipment, cables and surroundings are arranged so that people and nature cannot easily steal, damage, manipulate or disturb the system, and so that an attempt shows.',
          levels: [
            {
              level: 1,
              summary:
                'Equipment of obvious value or danger stands where casual passers-by do not reach it. Its protection is what the building or site already offers. Whether that would stop somebody with intent is not considered.',
            },
            {
              level: 2,
              summary:
                'Places with important equipment are identified and entry to them is limited, and devices in the open receive protection that suits the usual theft and vandalism. Visitors and contractors are accompanied where it matters. Damage and intrusion are noticed in the course of normal work and dealt with afterwards.',
            },
            {
              level: 3,
              summary:
                'One plan for all sites sets zones by importance and considers natural conditions, accidents and deliberate acts alike. Tampering leaves visible or reported signs, inspections take place at set intervals, and supplies such as power and connection are included. Staff are trained to challenge, report and respond, and protection does not get in the way of safety and escape.',
            },
            {
              level: 4,
              summary:
                'Barriers hold off determined attackers for as long as help needs to arrive, and they are supervised continuously. Physical events are evaluated together with those from the system itself, and some reactions are automatic where this is safe. Exercises and trial intrusions test the arrangements, which are adapted when location, equipment or threats change.',
            },
          ],
          questions: [
            'Where do devices stand: in public, in the field, in vehicles, in homes, in locked rooms?',
            'Who can stand in front of a device unobserved, and for how long?',
            'What do weather, dust, water, heat, vibration, plants or animals do to equipment here?',
            'Which devices are worth stealing, and what could be learned from a stolen one?',
            'How and when would anyone notice an opened cabinet or a foreign cable?',
            'Which locks or barriers would endanger people in an emergency?',
          ],
        },
      ],
    },
    {
      id: 'data-protection',
      name: 'Data Protection',
      aliases: ['Protection of Data'],
      description: 'Deciding what protection each kind of data needs, and giving it that protection.',
      practices: [
        {
          id: 'security-model-and-policy-for-data',
          name: 'Security Model and Policy for Data',
          abbreviation: 'SMD',
          aliases: [
            'Protection Model and Policy for Data',
            'Data Protection Model and Policy',
            'Data Security Model and Policy',
            'Security Model and Policies for Data',
            'Security Model and Data Policy',
            'Security Model for Data',
          ],
          objective:
            'It is known which data the system creates, holds and passes on, what would follow from its loss, disclosure or falsification, and which rules of protection result for each kind.',
          levels: [
            {
              level: 1,
              summary:
                'Data that is evidently sensitive or vital to operation is known, and people treat it with caution. General rules of the organisation for information are taken to apply. What devices store and transmit is not considered separately.',
            },
            {
              level: 2,
              summary:
                'The main kinds of data have an owner and a simple classification, and the protection wanted for each is stated. Legal duties, for instance towards the people whom the data concerns, are considered for them. For the usual flows it is known where data goes when it leaves the system.',
            },
            {
              level: 3,
              summary:
                'A model describes every category of data through its whole life, stored, moving and in use, with objectives for confidentiality, integrity and availability. Rules on collection, purpose, sharing, retention and deletion derive from it and from the law and recognised practice of the field. It includes settings, logs, copies and what arises from combining data, and is reviewed when uses change.',
            },
            {
              level: 4,
              summary:
                'The policy is precise enough to be checked, and its agreement with contracts and with the actual flows of data is verified continuously. New categories and uses are classified before they begin. Breaches here and elsewhere, and the views of those whom the data concerns, lead to improvement of the model.',
            },
          ],
          questions: [
            'Which data does the equipment produce, who believes it is theirs, and who uses it?',
            'Which values would lead to wrong or dangerous action if they were falsified?',
            'Which data would embarrass or harm somebody if it became known, and does harmless data turn sensitive when collected or combined?',
            'How long must data be kept, how soon must it be deleted, and who requires this?',
            'To which makers, service firms, authorities or partners does data flow, and in which countries does it end up?',
          ],
        },
        {
          id: 'implementation-of-data-protection-controls',
          name: 'Implementation of Data Protection Controls',
          abbreviation: 'ICD',
          aliases: [
            'The Implementation of Data Protection Controls',
            'Implementation of Data Protection Practices',
            'Implementing Data Protection Controls',
            'Data Protection Controls Implementation',
            'Data Protection Controls',
            'Implementation of Data Controls',
          ],
          objective:
            'The protection that the data policy calls for is put into effect in devices, connections and services, and is shown to work.',
          levels: [
            {
              level: 1,
              summary:
                'Protection that comes with products and services is left switched on where it does not disturb operation. The most sensitive data receives some protection when it is stored or sent. Nobody tests the effect.',
            },
            {
              level: 2,
              summary:
                'Measures are chosen for the main kinds of data and for the familiar ways in which they leak or get damaged. Where devices are too small or too old for them, other precautions are considered. Suitability is checked on occasion, such as a new project or a failure.',
            },
            {
              level: 3,
              summary:
                'Measures implement the policy for every category, stored, moving and in use, and follow recognised practice with components that experts have examined. The secrets they depend on are managed through their life, lost data can be brought back from tested copies, and limits of time, energy and memory have been respected. Effectiveness is verified before use and repeatedly afterwards, also against known patterns of attack.',
            },
            {
              level: 4,
              summary:
                'It is demonstrated that the measures together meet every objective of the policy, and that a failing measure is noticed and its effect contained. Measures that age or are broken can be exchanged in the field throughout the service life of devices. Operation of the controls is automated and measured, and the results feed back into policy and design.',
            },
          ],
          questions: [
            'On which devices can data not be protected as well as you would wish, and why?',
            'What delay, energy use or storage can the process afford for the protection of data?',
            'Where is data copied, cached, printed, photographed or carried away during daily work?',
            'How would you notice that a value was changed between the sensor and the person who relies on it?',
            'Has anyone ever restored data or settings from a copy, and how long did it take?',
            'Who looks after the secrets on which protection depends, in production, in the field and at the end?',
          ],
        },
      ],
    },
  ],
};

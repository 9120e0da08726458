import type { Domain } from '../schema.ts';

/** The governance domain of IoT SMM 1.2: the publisher's names, our words. */
export const governance: Domain = {
  id: 'governance',
  name: 'Governance',
  aliases: ['Security Governance'],
  description: 'How security is directed: by goals, obligations, knowledge of threats, decisions on risk and trust in others.',
  subdomains: [
    {
      id: 'strategy-and-governance',
      name: 'Strategy and Governance',
      aliases: ['Security Strategy and Governance'],
      description: 'Leading security as part of the business, and keeping the obligations that bind it.',
      practices: [
        {
          id: 'security-program-management',
          name: 'Security Program Management',
          abbreviation: 'SPM',
          aliases: ['Security Programme Management', 'Security Program', 'Security Programs Management', 'Program Management', 'Management of the Security Program'],
          objective:
            'Security work is planned, paid for, staffed and steered as one effort that serves the goals of the organisation, so that decisions about it are made by the right people at the right time.',
          levels: [
            {
              level: 1,
              summary:
                'Somebody is known to look after the security of the connected systems, and the most pressing tasks get done. Money and time are found when a need arises, without a plan that ties them to business goals. Whether the work had the desired effect is not looked into.',
            },
            {
              level: 2,
              summary:
                'The main systems, and the kinds of incident already experienced, are covered by planned activities with named owners. Information technology, operations and engineering settle between them who does what, at least for larger projects. Management hears of progress when it asks or when something has gone wrong.',
            },
            {
              level: 3,
              summary:
                'A security programme with stated objectives, roles, budget and policies covers all connected systems through their life and draws on recognised standards and the good practice of the field. It belongs to ordinary business planning, people are trained for their part in it, and its results are reported to management at set times. New projects enter the programme as a matter of course and not by individual initiative.',
            },
            {
              level: 4,
              summary:
                'The programme is measured against its objectives, and the measurements change priorities, funding and methods. It is argued that every security need of the business is covered, and the reasons for what is left out are on record. Improvement is a formal process to which top management is committed, and it takes up changes in threats, technology and market as they come.',
            },
          ],
          questions: [
            'Who decides how much is spent on the security of connected equipment in this field, and on what grounds?',
            'Who answers for security when equipment belongs to production but runs on the network of the company?',
            'Which business goals, such as output, uptime or the licence to operate, can security help or hinder?',
            'How long is equipment used here, and who still pays for its security in its last years?',
            'Which trades or professions would have to take part in security, and what would they need to learn first?',
          ],
        },
        {
          id: 'compliance-management',
          name: 'Compliance Management',
          abbreviation: 'CM',
          aliases: ['Security Compliance Management', 'Regulatory Compliance Management', 'Compliance and Regulatory Management', 'Management of Compliance'],
          objective:
            'The laws, regulations, standards and contracts that bind the system are known, and meeting them is planned, demonstrated and kept up as they change.',
          levels: [
            {
              level: 1,
              summary:
                'The organisation knows the mandatory rules for its connected systems and does what it must to be allowed to operate or sell them. An obligation is dealt with when an authority or a customer asks about it. No one verifies between those occasions that it is still met.',
            },
            {
              level: 2,
              summary:
                'The main obligations are written down with someone responsible for each, and shortcomings found in audits or inspections are put right. What customers and insurers demand is considered beside the law. Proof is gathered case by case, usually as an audit approaches.',
            },
            {
              level: 3,
              summary:
                'One set of obligations is maintained for all systems and sites, each traced to the activities that fulfil it, so that one activity can serve several obligations. New and changing regulation is followed and assessed before it takes effect. Internal checks with documented evidence take place on a schedule, and staff know which rules govern their own work.',
            },
            {
              level: 4,
              summary:
                'Evidence of compliance arises from daily operation and can be shown at any time, so that deviations are noticed and corrected early. Fulfilment of each obligation is argued completely, and confirmed by outside parties where trust calls for it. The organisation takes part in shaping the rules of its field and improves its process with what audits and changes of regulation teach.',
            },
          ],
          questions: [
            'Which authorities, licences or type approvals decide whether a system may operate here, and what do they say about security?',
            'Which rules on safety, environment or privacy affect connected equipment although they were not written for security?',
            'What do insurers, lenders or large customers demand beyond the law?',
            'Does a change of software or settings need a new approval, and how long does that take?',
            'How do the rules differ between the countries or regions in which the same system is used?',
            'Who has to be told about a security breach, and how soon?',
          ],
        },
      ],
    },
    {
      id: 'threat-modeling-and-risk-assessment',
      name: 'Threat Modeling and Risk Assessment',
      aliases: ['Threat Modelling and Risk Assessment'],
      description: 'Knowing what could harm the system, and deciding how much of that danger to bear.',
      practices: [
        {
          id: 'threat-modeling',
          name: 'Threat Modeling',
          abbreviation: 'TM',
          aliases: ['Threat Modelling', 'Threat Model', 'Threat Modeling and Analysis', 'Threat Analysis'],
          objective:
            'The particular ways in which this system could be harmed, by whom and through what, are found, described and kept current, so that security measures answer real threats.',
          levels: [
            {
              level: 1,
              summary:
                'Widely known threats to connected systems are listed from general sources and held against the system in broad terms. The people in charge can name what they fear most for it. The list is made once, and nothing confirms that it fits.',
            },
            {
              level: 2,
              summary:
                'Threats are described for the main uses of the system and for incidents of a kind already seen, with the assets, entry points and likely attackers involved. Designers and operators contribute when a larger project starts. The results influence some design decisions, and their depth depends on who does the work.',
            },
            {
              level: 3,
              summary:
                'One method is used for all systems from design to retirement and considers every interface, role and flow of data, and what an attack would do to people, equipment and surroundings. Trained staff and subject experts work from shared catalogues of the threats and attack patterns of the field. Each threat leads to a recorded decision, and the models are looked at again after changes and incidents.',
            },
            {
              level: 4,
              summary:
                'It is argued that the models are complete for their purpose, and independent experts or trial attacks challenge that argument. Fresh intelligence, changes of design and observations from operation update the models promptly and with the help of automation. The quality of the models is itself assessed, which leads to better methods and shared catalogues.',
            },
          ],
          questions: [
            'What is the worst that someone with access to a connected device could do here, to people, goods or surroundings?',
            'Who would gain from disturbing such a system or spying on it: criminals, competitors, insiders, activists, states?',
            'Where can a stranger, a customer or a contractor touch a device or its connections?',
            'Which readings or commands would cause harm if they were wrong, late or missing?',
            'Which attacks or near misses have happened in this field, and how did they begin?',
            'How would trouble in one part of the system travel to others?',
          ],
        },
        {
          id: 'risk-attitude',
          name: 'Risk Attitude',
          abbreviation: 'RA',
          aliases: ['Attitude to Risk', 'Attitude Toward Risk', 'Attitude Towards Risk', 'Risk Tolerance', 'Risk Appetite', 'Security Risk Attitude'],
          objective:
            'The organisation knows how much security risk it is willing to carry, and has settled how the rest is evaluated, reduced, shared or avoided.',
          levels: [
            {
              level: 1,
              summary:
                'Managers are aware that attacks on connected systems could hurt the business, and have a general idea of what would be unbearable. Risks are dealt with as they come up, by whoever meets them. A decision to live with one is rarely recorded.',
            },
            {
              level: 2,
              summary:
                'For the most important assets and familiar kinds of incident, likelihood and consequence are estimated and an acceptable limit is named. Risks above it receive treatment, and someone with authority accepts the rest. Different units may still measure with different yardsticks.',
            },
            {
              level: 3,
              summary:
                'A common strategy says how risks are evaluated, who may accept a risk of which size, and when to reduce, share or avoid one. Security risk is weighed together with safety, environmental, financial and legal risk, on scales that suit the field. A register is maintained, and treatments are followed until they are done.',
            },
            {
              level: 4,
              summary:
                'Risk is viewed across the whole organisation and its partners, and limits are derived from stated business objectives. Indicators show when exposure approaches a limit, and leaders revise the attitude itself as threats, obligations and opportunities change. Past decisions are compared with what came of them, so that estimates and rules get better.',
            },
          ],
          questions: [
            'What loss could a business in this field not survive: lives, licence, reputation, output, money?',
            'How long may the process stand still, or run without its connected equipment, before the damage is serious?',
            'Who may decide to go on working with a known weakness, and where is that written down?',
            'When safety, output and security pull in different directions, which comes first, and who says so?',
            'Which risks are carried by insurers, suppliers or customers, and do they know it?',
          ],
        },
      ],
    },
    {
      id: 'supply-chain-and-external-dependencies-management',
      name: 'Supply Chain and External Dependencies Management',
      aliases: ['Supply Chain and Dependencies Management', 'Supply Chain and External Dependency Management'],
      description: 'Trusting, for stated reasons, the products and services that come from others.',
      practices: [
        {
          id: 'product-supply-chain-risk-management',
          name: 'Product Supply Chain Risk Management',
          abbreviation: 'PSC',
          aliases: ['Supply Chain Risk Management', 'Product Supply Risk Management', 'Product Supply Chain Management', 'Product Supply Chain Risk', 'Products Supply Chain Risk Management'],
          objective:
            'Products and components, with the software in them, deserve trust when they arrive and for as long as they are supported, whoever made them and handled them on the way.',
          levels: [
            {
              level: 1,
              summary:
                'Equipment comes from suppliers known to the organisation, and evident doubts about a product or its maker are raised before buying. Choice rests on price, function and the experience of engineers. As to security, the word of the supplier is taken.',
            },
            {
              level: 2,
              summary:
                'For important products, security expectations are discussed with suppliers, and purchasing involves people who can judge the answers. Deliveries are examined for completeness and signs of alteration when there is reason to. Sources known for trouble are avoided, but the approach differs between projects and sites.',
            },
            {
              level: 3,
              summary:
                'Suppliers are evaluated by criteria that follow recognised practice, every order carries security requirements, and conformity is verified at acceptance. Origin and content of hardware and software are documented through the tiers that matter, and trained reviewers approve what may be bought. Contracts settle what suppliers owe in disclosing weaknesses, providing fixes and announcing the end of support.',
            },
            {
              level: 4,
              summary:
                'Each item can be traced from its origin to its place of installation, and its integrity rests on continuing evidence and not on inspection alone. Performance, ownership and exposure of suppliers are followed, with alternatives prepared for critical parts. Requirements, reviews and cooperation with suppliers are improved formally and throughout the organisation.',
            },
          ],
          questions: [
            'Who orders equipment in this industry, and who looks at its security before it is installed?',
            'Through how many hands does a device pass between the factory and its first use, and who could alter it on the way?',
            'How many makers could supply the critical parts, and what happens if one of them disappears?',
            'What is known about the software inside the equipment, and who would say so if a part of it proved unsafe?',
            'Are used, refurbished or rented devices common, and how is their past checked?',
            'For how long do makers support a device, compared with how long it stays in use?',
          ],
        },
        {
          id: 'services-third-party-dependencies-management',
          name: 'Services Third-Party Dependencies Management',
          abbreviation: 'STD',
          aliases: [
            'Third-Party Services Dependencies Management',
            'Services and Third-Party Dependencies Management',
            'Third-Party Dependencies Management',
            'Service Third-Party Dependency Management',
            'Management of Services Third-Party Dependencies',
            'Managing Services Third-Party Dependencies',
          ],
          objective:
            'Outside services on which the system depends, such as hosting, connectivity, integration or maintenance, are trusted for stated reasons and do not weaken its security.',
          levels: [
            {
              level: 1,
              summary:
                'The outside providers who can touch the system or its data are known, and each has an ordinary contract. They are trusted for their reputation. What they can reach, and what they do for security, is not examined.',
            },
            {
              level: 2,
              summary:
                'For essential services, access, responsibilities and contacts in case of an incident are agreed with the provider. Remote and on-site work by outsiders is arranged beforehand, and problems lead to a discussion of the arrangement. How far an agreement goes depends on the contract at hand.',
            },
            {
              level: 3,
              summary:
                'A register shows every service the system depends on, how important it is and the security duties on both sides, in line with recognised practice. Providers are assessed before they are engaged and at intervals, their access ends with the need for it, and plans exist for losing or changing a provider. Those who manage contracts are trained to judge matters of security.',
            },
            {
              level: 4,
              summary:
                'Providers demonstrate continuously that they fulfil their security duties, also for the subcontractors behind them. Agreements, joint exercises and shared measurements are revised as services, threats and the needs of the organisation change. It is argued that dependence on others leaves no security need uncovered, and reliance on few providers is kept within set limits.',
            },
          ],
          questions: [
            'Which tasks are done by outside firms here: maintenance, hosting, communication, data analysis, transport, cleaning?',
            'Which of them can reach equipment from a distance, at what times, and who notices?',
            'What still works when a cloud, network or maintenance provider is unavailable for a day, or for good?',
            'Where does responsibility pass from one party to another, and does everyone draw the line in the same place?',
            'What becomes of data and access rights when a contract ends?',
          ],
        },
      ],
    },
  ],
};

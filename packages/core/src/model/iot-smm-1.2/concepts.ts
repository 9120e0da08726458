import type { ConceptSection } from '../schema.ts';

/** The ready-written first section of every profile, "The IoT Security Maturity Model in brief". Markdown, our words. */
export const concepts: ConceptSection[] = [
  {
    id: 'purpose',
    title: 'Purpose of the model',
    text: `The IoT Security Maturity Model (SMM) of the Industry IoT Consortium helps an organisation to decide how mature the security of its connected systems should be, to find out how mature it is, and to plan how to close the difference. *Maturity* means confidence that the security in place meets the needs of the organisation and of those who depend on it. It does not grade the strength of a single protection, and it prescribes neither products nor technical measures.

The aim is the *right* level and not the highest. A level that is too low leaves the business, and often people and surroundings, exposed. One that is too high binds money, time and attention that are missing elsewhere, and may get in the way of the work that the system is there to do. Two systems of one company can therefore need different levels, and so can two practices of one system.

The model serves those who decide and those who carry out. It gives both a common language for stating what is wanted, for recognising what has been achieved and for explaining why an effort is worthwhile. It stands beside standards and regulations and replaces none of them.`,
  },
  {
    id: 'process',
    title: 'Process',
    text: `Working with the model is a cycle:

1. **Set the target.** Business stakeholders state their goals and the risks that matter to them. Together with technical experts they choose, for each practice, the level that fits these needs.
2. **Assess the current state.** Assessors from inside or outside the organisation examine evidence and judge which level each practice has reached.
3. **Compare.** Where the current state is below the target there is a gap. Where it is above, effort can be moved to where it is needed more.
4. **Plan and improve.** Gaps are put in order by risk, dependency and effort, and become a roadmap of technical and organisational steps.
5. **Repeat.** Targets are reviewed and the state is assessed again at intervals, and whenever threats, technology or business change.

The order matters: to begin with technical measures and look for their purpose later is expensive and leaves holes.

Owners and operators of systems, business and risk managers, specialists in security, safety and privacy, architects, developers, integrators, suppliers and independent assessors all have a part in it. The point of view that is taken, such as that of an operator, a manufacturer or an integrator, is recorded with the target, because the same system looks different from each.`,
  },
  {
    id: 'axes',
    title: 'Comprehensiveness and scope',
    text: `Maturity is described on two axes, set and assessed separately for every practice.

*Comprehensiveness* says how deep, consistent and assured the measures of a practice are:

- **0, None.** There is no common understanding of the practice, and nothing is done for it.
- **1, Minimum.** The bare needs are met, without assurance that what is done has effect.
- **2, Ad Hoc.** The main uses and familiar kinds of incident are covered, and assurance is sought case by case.
- **3, Consistent.** Recognised practice, standards and rules are followed in one repeatable way everywhere, and the result is checked against known patterns.
- **4, Formalized.** A formal process, supported by automation, is improved continuously, and its coverage of the needs is argued.

*Scope* says how closely the measures fit:

- **1, General.** They follow common good practice.
- **2, Industry-specific.** They answer the processes, rules and known attacks of an industry.
- **3, System-specific.** They answer the needs of a particular kind of system or of the very system considered.

A target or a result is a pair, for example *Consistent, industry-specific*. The levels form an order and not a quantity: they are neither added nor averaged, and a higher one is a merit only where it is needed.`,
  },
  {
    id: 'hierarchy',
    title: 'Domains, subdomains and practices',
    text: `The model is a hierarchy of three domains, each with three subdomains of two practices. It lets managers look at a whole domain, and specialists at one practice, within the same picture. Levels are set and assessed for the eighteen practices.

**Governance** directs security. *Strategy and Governance* leads the security effort as a programme and keeps the obligations that bind it. *Threat Modeling and Risk Assessment* finds what could harm the system and settles how much risk to bear. *Supply Chain and External Dependencies Management* gives reasons for trusting products and services that come from others.

**Enablement** builds security in. *Identity and Access Management* establishes who or what acts in the system and limits what each may do. *Asset Protection* keeps assets, their changes and their configuration under control and guards them physically. *Data Protection* decides what protection each kind of data needs, and provides it.

**Hardening** keeps security up in operation. *Vulnerability and Patch Management* finds weaknesses and brings fixes to devices. *Situational Awareness* watches the system and exchanges knowledge of threats with others. *Event and Incident Response, Continuity of Operations* prepares for events, responds to them and restores normal work.

Practices depend on one another: fixes, for example, can be planned well only where the assets are known.`,
  },
  {
    id: 'tables',
    title: 'How to read the tables',
    text: `Each practice has a table with one column for each comprehensiveness level from 1 to 4, and three rows:

- **Scope considerations** say what the level means in the industry or for the system of the profile, and what is different there.
- **What needs to be done to achieve this level** names the actions or abilities that are expected.
- **Indicators of accomplishment** say what an assessor would look for in order to find that the level has been reached. They are examples: other evidence of the same thing is equally good.

Levels are cumulative. A level includes all that the lower levels ask and does not say it again; to know what a level means, its column is read together with those to its left. Where a theme is followed through several levels, its statements form a thread and stand side by side.

A blank cell is normal. It means that the profile adds nothing at that place and the general guidance of the model is sufficient, and not that nothing needs to be done. The same holds for a table without any entries.

What applies to all practices is collected in a common table ahead of the practice tables, where there is something of this kind, and is read as part of every one of them.`,
  },
  {
    id: 'applying',
    title: 'Applying a profile',
    text: `A profile extends the model for an industry, for a kind of system or technology, or for both. It contains only what is new or clearer there. The general guidance of the model remains in force, and the two are read side by side: first the general table of a practice, then what the profile adds to it.

To **set a target**, begin with the domain security considerations of the profile and compare the boundary, devices and threats described there with the system at hand. Read the columns from the left, and stop at the level that meets the need. Where there is a common table, it helps to find a first level for all practices, which is then confirmed, raised or lowered for each. Groups of devices of different importance may have different targets.

To **assess**, look for the indicators of that level and of all levels below it, those of the general guidance included.

Several profiles can be applied together, for instance one for an industry and one for a technology in use there. Their statements add to one another and none replaces another; where two seem to contradict each other, those concerned decide and record why.

Profiles name no technical controls. Mapping documents, published separately, relate practices and levels to the detailed requirements of standards and other frameworks.`,
  },
];

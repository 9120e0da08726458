import type { BaseText } from '@smm/core/model';
import { updateService } from '../examples.ts';
import { reword, set, type Fault } from './fault.ts';

/** What a working group might have typed in from its copy of the guide; made up for this test. */
const guide: BaseText = {
  schemaVersion: 1,
  kind: 'base-text',
  model: 'iot-smm',
  edition: '1.2',
  title: 'Our copy of the general tables',
  notice: '',
  practices: {
    'access-control': {
      objective: '',
      levels: {
        '3': {
          considerations: [],
          actions: ['Every person is given the rights that follow from the tasks of the role, and rights that a role no longer needs are taken away.'],
          indicators: [],
        },
      },
    },
  },
};

/** A slip in the words for every rule that looks at words, each in a place of its own, so that all can be made together. */
export const wordingFaults: readonly Fault[] = [
  {
    rule: 'no-ambiguous-wording',
    what: 'nobody knows how often “regularly” is',
    edit: reword(
      'threat-modeling/1/actions/tm-03',
      'The telemetry technician regularly sketches how a message reaches one typical reservoir and one typical booster station.',
    ),
    at: 'threat-modeling/1/actions/tm-03',
  },
  {
    rule: 'no-base-repetition',
    what: 'a sentence of the general guidance, with its words in another order',
    edit: reword(
      'access-control/3/actions/ac-13',
      'Rights that a role no longer needs are taken away, and every person is given the rights that follow from the tasks of the role.',
    ),
    at: 'access-control/3/actions/ac-13',
    baseText: guide,
  },
  {
    rule: 'no-combined-repetition',
    what: 'an action of a profile that is used beside it, in other words',
    edit: reword('patch-management/1/actions/pt-02', 'Each release is installed on a few devices of the team’s own before it is offered to a fleet.'),
    at: 'patch-management/1/actions/pt-02',
    combinedWith: updateService.profile,
  },
  {
    rule: 'no-common-table-repetition',
    what: 'what the common table says, once more in a practice',
    edit: reword(
      'patch-management/3/actions/pt-11',
      'Field technicians, duty operators and contractors learn each practice at a real or a training panel before working alone.',
    ),
    at: 'patch-management/3/actions/pt-11',
  },
  {
    rule: 'no-compound-statement',
    what: 'two actions behind one semicolon',
    edit: reword(
      'compliance-management/2/actions/com-07',
      'The utility writes on one page which authority is told of which kind of event; shift leads train newcomers in filling in the forms of each authority.',
    ),
    at: 'compliance-management/2/actions/com-07',
  },
  {
    rule: 'no-cross-practice-repetition',
    what: 'an action of another practice in other words',
    edit: reword(
      'asset-change-and-configuration-management/1/actions/cm-02',
      'The serial number and the telemetry address of every outstation and logger are noted by technicians when they install or swap it.',
    ),
    at: 'asset-change-and-configuration-management/1/actions/cm-02',
  },
  {
    rule: 'no-hidden-character',
    what: 'a zero-width space pasted from a web page',
    edit: set('devices/front-end/name', 'Telemetry front-end pro\u200Bcessor'),
    at: 'devices/front-end/name',
  },
  {
    rule: 'no-long-statement',
    what: 'an explanation grown into the statement',
    edit: reword(
      'monitoring-practice/3/considerations/mo-09',
      'Each pressure zone has its own normal, set by demand, temperature and day of the week. Leakage teams already know it. A school holiday moves the morning peak by an hour. A market day doubles the flow in one street and leaves the next one unchanged.',
    ),
    at: 'monitoring-practice/3/considerations/mo-09',
  },
  {
    rule: 'no-lower-level-repetition',
    what: 'what level 1 asks, said again at level 3',
    edit: reword(
      'physical-protection/3/actions/pp-10',
      'Field technicians keep reservoir hatches, kiosks and chambers with controllers locked and look at the locks on each visit.',
    ),
    at: 'physical-protection/3/actions/pp-10',
  },
  {
    rule: 'no-note-markers',
    what: 'a question to a colleague in a text that gets published',
    edit: set('metadata/acknowledgements', 'The working group thanks the duty operators of (TBD: ask Maren) utilities.'),
    at: 'metadata/acknowledgements',
  },
  {
    rule: 'no-prescribed-mechanism',
    what: 'an algorithm where a need belongs',
    edit: reword('patch-management/3/actions/pt-10', 'Update images are encrypted with AES-256 on the bench before they spread to the sites of a zone.'),
    at: 'patch-management/3/actions/pt-10',
  },
  {
    rule: 'no-undefined-acronym',
    what: 'letters that only one trade knows',
    edit: reword(
      'monitoring-practice/2/considerations/mo-04',
      'Complaints, residual and turbidity are each weak signs, known to the NOC, the laboratory and the control room separately.',
    ),
    at: 'monitoring-practice/2/considerations/mo-04',
  },
  {
    rule: 'require-consistent-terms',
    what: 'a wording that the glossary asks to avoid',
    edit: reword('physical-protection/1/actions/pp-03', 'A technician who finds a pump house broken into tells the control room before repairing anything.'),
    at: 'physical-protection/1/actions/pp-03',
  },
  {
    rule: 'require-level-progression',
    what: 'an ad hoc habit at the formal level',
    edit: reword(
      'physical-protection/4/actions/pp-15',
      'Door events are matched ad hoc with work orders, vehicle positions and telemetry events, and unmatched ones reach the duty operator.',
    ),
    at: 'physical-protection/4/actions/pp-15',
  },
  {
    rule: 'require-observable-indicator',
    what: 'an attitude that nobody can look at',
    edit: reword('security-program-management/4/indicators/spm-16', 'The board is committed to the security of telemetry.'),
    at: 'security-program-management/4/indicators/spm-16',
  },
];

import { concepts } from './iot-smm-1.2/concepts.ts';
import { enablement } from './iot-smm-1.2/enablement.ts';
import { governance } from './iot-smm-1.2/governance.ts';
import { hardening } from './iot-smm-1.2/hardening.ts';
import type { MaturityModel } from './schema.ts';

/**
 * The IoT Security Maturity Model, edition 1.2: the publisher's names and structure, our words; frozen throughout.
 *
 * Names differ between editions and documents, and some could not be confirmed: rely on ids, and find names by `recognisePractice`.
 */
export const iotSmm12: MaturityModel = frozen({
  schemaVersion: 1,
  id: 'iot-smm',
  name: 'IoT Security Maturity Model',
  shortName: 'IoT SMM',
  edition: '1.2',
  editions: [
    { edition: '1.0', date: '2018-04', note: 'White paper that describes the model and its intended use.' },
    { edition: '1.0 guide', date: '2019-02', note: 'First practitioner’s guide, with the white paper revised in terms and diagrams; February or March 2019.' },
    {
      edition: '1.2',
      date: '2020-05-05',
      note: 'More guidance in many practice tables, clearer scoring and case studies; the model itself unchanged. Announced on 31 August 2020.',
    },
  ],
  publisher: 'Industry IoT Consortium',
  notice:
    'The names and the structure of the model are those of its publisher. The words of all summaries, objectives and questions are our own, and the tables of the publisher’s guide are not included; read them in the guide itself, or load your own copy as a base text.',
  comprehensiveness: [
    { level: 0, name: 'None', description: 'There is no common understanding of the practice, and nothing is done for it.' },
    { level: 1, name: 'Minimum', description: 'The bare needs are met. Nothing assures that what is done has the desired effect.' },
    { level: 2, name: 'Ad Hoc', description: 'The main uses and familiar kinds of incident are covered. Assurance is sought case by case.' },
    {
      level: 3,
      name: 'Consistent',
      description: 'Recognised practice, standards and rules are followed in one repeatable way everywhere. The result is checked against known patterns.',
    },
    {
      level: 4,
      name: 'Formalized',
      description: 'A formal process, supported by automation, is improved continuously. Its coverage of the needs is argued and not only assumed.',
    },
  ],
  scope: [
    { level: 1, name: 'General', description: 'Measures follow common good practice and are not fitted to an industry or a system.' },
    { level: 2, name: 'Industry-specific', description: 'Measures answer the processes, rules and known attacks of an industry.' },
    { level: 3, name: 'System-specific', description: 'Measures answer the needs of a particular kind of system, or of the very system considered.' },
  ],
  labels: {
    considerations: {
      industry: 'Industry-Specific Scope Considerations',
      system: 'System-Specific Scope Considerations',
      both: 'Industry- and System-Specific Scope Considerations',
    },
    actions: 'What needs to be done to achieve this level',
    indicators: 'Indicators of accomplishment',
  },
  concepts,
  domains: [governance, enablement, hardening],
});

function frozen<T>(value: T): T {
  if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value);
    for (const part of Object.values(value)) frozen(part);
  }
  return value;
}

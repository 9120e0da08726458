import writeExcelFile from 'write-excel-file/node';

/** A person of a made-up survey. `picks` are numbers of options; an answer may be empty. */
export type SamplePerson = {
  readonly first: string;
  readonly last: string;
  readonly mail: string;
  readonly phone: string;
  readonly address: string;
  readonly role: string;
  readonly answers: readonly string[];
  readonly picks: readonly number[];
};

/** A made-up survey: open questions, then one of which several answers may be chosen. */
export type SampleSurvey = {
  readonly questions: readonly string[];
  readonly choice: string;
  readonly options: readonly string[];
  readonly people: readonly SamplePerson[];
};

type Layout = (survey: SampleSurvey) => string[][];

const day = (index: number) => `2026-03-${String(1 + (index % 28)).padStart(2, '0')} 10:${String(index % 60).padStart(2, '0')}:00`;

/** The survey as each tool exports it: rows of cells, headings first. */
export const sampleLayouts: Readonly<Record<string, Layout>> = {
  generic: ({ questions, choice, options, people }) => [
    ['Name', 'Phone number', 'IP address', 'E-mail', 'What is your role?', ...questions, ...options.map((option) => `${choice} [${option}]`)],
    ...people.map((one) => [
      `${one.last}, ${one.first}`,
      one.phone,
      one.address,
      one.mail,
      one.role,
      ...one.answers,
      ...options.map((_, index) => (one.picks.includes(index) ? '1' : '0')),
    ]),
  ],
  'google-forms': ({ questions, choice, options, people }) => [
    ['Timestamp', 'Email Address', 'Your name (optional)', 'Phone', 'What is your role?', ...questions, choice],
    ...people.map((one, index) => [
      day(index),
      one.mail,
      `${one.first} ${one.last}`,
      one.phone,
      one.role,
      ...one.answers,
      one.picks.map((pick) => options[pick]).join(';'),
    ]),
  ],
  'lime-survey': ({ questions, choice, options, people }) => [
    [
      'id',
      'submitdate',
      'lastpage',
      'startlanguage',
      'seed',
      'ipaddr',
      'firstname',
      'lastname',
      'email',
      'telephone',
      'ROLE. What is your role?',
      ...questions.map((text, index) => `A${index + 1}. ${text}`),
      ...options.map((option, index) => `C1[SQ00${index + 1}]. ${choice} [${option}]`),
    ],
    ...people.map((one, index) => [
      String(index + 1),
      day(index),
      '3',
      'en',
      '123456',
      one.address,
      one.first,
      one.last,
      one.mail,
      one.phone,
      one.role,
      ...one.answers,
      ...options.map((_, at) => (one.picks.includes(at) ? 'Yes' : 'No')),
    ]),
  ],
  'microsoft-forms': ({ questions, choice, options, people }) => [
    ['ID', 'Start time', 'Completion time', 'Email', 'Name', 'Telephone', 'What is your role?', ...questions, choice],
    ...people.map((one, index) => [
      String(index + 1),
      day(index),
      day(index),
      one.mail,
      `${one.first} ${one.last}`,
      one.phone,
      one.role,
      ...one.answers,
      one.picks.map((pick) => `${options[pick]};`).join(''),
    ]),
  ],
  qualtrics: ({ questions, choice, options, people }) => [
    [
      'StartDate',
      'EndDate',
      'Status',
      'IPAddress',
      'Progress',
      'ResponseId',
      'RecipientLastName',
      'RecipientFirstName',
      'RecipientEmail',
      'ExternalReference',
      'LocationLatitude',
      'UserLanguage',
      'Q1',
      ...questions.map((_, index) => `Q${index + 2}`),
      ...options.map((_, index) => `Q9_${index + 1}`),
    ],
    [
      'Start Date',
      'End Date',
      'Response Type',
      'IP Address',
      'Progress',
      'Response ID',
      'Recipient Last Name',
      'Recipient First Name',
      'Recipient Email',
      'External Data Reference',
      'Location Latitude',
      'User Language',
      'What is your role? - Selected Choice',
      ...questions,
      ...options.map((option) => `${choice} - ${option}`),
    ],
    [
      'startDate',
      'endDate',
      'status',
      'ipAddress',
      'progress',
      '_recordId',
      'recipientLastName',
      'recipientFirstName',
      'recipientEmail',
      'externalDataReference',
      'locationLatitude',
      'userLanguage',
      'QID1',
      ...questions.map((_, index) => `QID${index + 2}_TEXT`),
      ...options.map((_, index) => `QID9_${index + 1}`),
    ].map((id) => JSON.stringify({ ImportId: id })),
    ...people.map((one, index) => [
      day(index),
      day(index),
      'IP Address',
      one.address,
      '100',
      `R_${index}`,
      one.last,
      one.first,
      one.mail,
      one.phone,
      '51.5',
      'EN',
      one.role,
      ...one.answers,
      ...options.map((option, at) => (one.picks.includes(at) ? option : '')),
    ]),
  ],
  'survey-monkey': ({ questions, choice, options, people }) => [
    [
      'Respondent ID',
      'Collector ID',
      'Start Date',
      'End Date',
      'IP Address',
      'Email Address',
      'First Name',
      'Last Name',
      'Custom Data 1',
      'What is your role?',
      ...questions,
      choice,
      ...options.slice(1).map(() => ''),
    ],
    ['', '', '', '', '', '', '', '', '', 'Response', ...questions.map(() => 'Open-Ended Response'), ...options],
    ...people.map((one, index) => [
      `1100${index}`,
      '77',
      day(index),
      day(index),
      one.address,
      one.mail,
      one.first,
      one.last,
      one.phone,
      one.role,
      ...one.answers,
      ...options.map((option, at) => (one.picks.includes(at) ? option : '')),
    ]),
  ],
};

/** How rows become bytes: separator, line end, quotation, encoding. */
export type Dialect = {
  readonly separator: string;
  readonly lineEnd: string;
  readonly quoteAll: boolean;
  readonly encoding: 'utf-8' | 'utf-16be' | 'utf-16le' | 'windows-1252';
  readonly mark: boolean;
};

/** Dialects of CSV as programs write them. */
export const sampleDialects: Readonly<Record<string, Dialect>> = {
  'Google Sheets': { separator: ',', lineEnd: '\r\n', quoteAll: false, encoding: 'utf-8', mark: false },
  'Excel, Europe': { separator: ';', lineEnd: '\r\n', quoteAll: false, encoding: 'windows-1252', mark: false },
  'Excel, Unicode text': { separator: '\t', lineEnd: '\r\n', quoteAll: false, encoding: 'utf-16le', mark: true },
  LimeSurvey: { separator: ',', lineEnd: '\n', quoteAll: true, encoding: 'utf-8', mark: true },
  'big-endian, no mark': { separator: ';', lineEnd: '\n', quoteAll: true, encoding: 'utf-16be', mark: false },
  'old database': { separator: '|', lineEnd: '\r', quoteAll: false, encoding: 'utf-8', mark: false },
};

/** Rows as the bytes of a CSV file. */
export function csvBytes(rows: readonly (readonly string[])[], dialect: Dialect): Uint8Array {
  const { separator, lineEnd, quoteAll } = dialect;
  const cell = (text: string) => (quoteAll || text.includes(separator) || /["\r\n]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
  return encoded(rows.map((row) => row.map(cell).join(separator)).join(lineEnd) + lineEnd, dialect);
}

function encoded(text: string, { encoding, mark }: Dialect): Uint8Array {
  const whole = mark ? `\ufeff${text}` : text;
  if (encoding === 'utf-8') return new TextEncoder().encode(whole);
  if (encoding === 'windows-1252') return Uint8Array.from([...whole].map(windows1252));
  const little = Buffer.from(whole, 'utf16le');
  return new Uint8Array(encoding === 'utf-16le' ? little : little.swap16());
}

/** The letters of Windows-1252 that stand elsewhere in Unicode. */
const MOVED: Readonly<Record<string, number>> = { '€': 0x80, '…': 0x85, '‘': 0x91, '’': 0x92, '“': 0x93, '”': 0x94, '•': 0x95, '–': 0x96, '—': 0x97, œ: 0x9c };

function windows1252(letter: string): number {
  const code = MOVED[letter] ?? letter.codePointAt(0)!;
  if (code > 0xff) throw new Error(`Windows-1252 has no ${letter}`);
  return code;
}

/** Rows as the bytes of an Excel workbook. */
export async function workbookBytes(rows: readonly (readonly string[])[]): Promise<Uint8Array> {
  return writeExcelFile([{ sheet: 'Form1', data: rows.map((row) => row.map((value) => (value === '' ? null : { value, type: String }))) }]).toBuffer();
}

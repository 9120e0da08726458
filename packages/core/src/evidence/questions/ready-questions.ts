import { enablementQuestions } from './enablement.ts';
import { governanceQuestions } from './governance.ts';
import { hardeningQuestions } from './hardening.ts';

/** Who can answer a question from daily work: everyone, those who build and run equipment, or those who decide on it. */
export type Audience = 'everyone' | 'management' | 'technical';

/** A ready survey question about one practice. */
export type ReadyQuestion = { readonly audience: Audience; readonly text: string };

/** Ready questions by practice id: our own words, without the model's. New ones go to the end, since codes are counted. */
export const readyQuestions: Readonly<Record<string, readonly ReadyQuestion[]>> = { ...governanceQuestions, ...enablementQuestions, ...hardeningQuestions };

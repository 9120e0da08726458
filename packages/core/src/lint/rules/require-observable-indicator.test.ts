import assert from 'node:assert/strict';
import { test } from 'node:test';
import { withStatements } from '../examples.ts';
import { runExample } from '../run-example.ts';
import { requireObservableIndicator } from './require-observable-indicator.ts';

const isFlagged = (text: string): boolean =>
  runExample(requireObservableIndicator, { what: '', profile: withStatements({ 'threat-modeling/2/indicators': [text] }) }).length > 0;

const unobservable = [
  'Management is committed to secure pumps.',
  'The organisation takes seriously what could happen to its stations.',
  'Operators are aware of the importance of locked doors.',
  'There is a culture of security among the crews.',
  'Crews understand the need for locked panels.',
  'Staff feel responsible for their doors.',
  'The team strives for fewer open doors.',
  'The utility recognises the importance of its suppliers.',
  'Purchasers pay attention to security.',
  'Security is a priority for the board.',
  'Protection of stations is adequate.',
  'Cooperation with neighbours works well.',
  'Remote access is secure.',
  'The situation at remote stations is under control.',
  'The crew is able to respond to an attack.',
  'The utility has the capability to isolate stations.',
  'Operators are capable of manual operation.',
  'Management wants to improve the stations.',
];

const observable = [
  'Minutes show that security is a priority for the board.',
  'Operators are able to explain what they do when telemetry fails.',
  'In a drill the crew is able to close every valve by hand.',
  'A random sample of doors is found locked.',
  'Signed contracts say that suppliers are committed to give notice.',
  'Posters in the control room make staff aware of the importance of locked doors.',
  'Staff asked at random are aware that doors are counted and can name who counts them.',
  'The budget has a line for locks.',
  'Log entries state who opened which door.',
  'A tester who tries the door does not get in.',
  'Every key has a named holder.',
  'The share of doors that are secure is counted each month.',
  'Photographs of the site are dated.',
  'Records show which risks management intends to bear.',
  'A person on shift tells without help whom to call.',
  'An alarm sounds when the panel is opened.',
];

test('C45 attitudes, judgements and bare abilities are found', () => {
  assert.deepEqual(
    unobservable.filter((text) => !isFlagged(text)),
    [],
  );
});

test('C45 what an assessor can look at, count, ask or try is left alone', () => {
  assert.deepEqual(observable.filter(isFlagged), []);
});

test('the words of an action are only excused in its own cell', () => {
  const action = 'Crews are able to work without telemetry.';
  const profile = (level: number) => withStatements({ 'threat-modeling/2/actions': [action], [`threat-modeling/${level}/indicators`]: [action] });
  assert.equal(runExample(requireObservableIndicator, { what: '', profile: profile(2) }).length, 0);
  assert.equal(runExample(requireObservableIndicator, { what: '', profile: profile(3) }).length, 1);
});

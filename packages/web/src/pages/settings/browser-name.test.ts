import assert from 'node:assert/strict';
import { test } from 'node:test';
import { browserName } from './browser-name.ts';

test('W93 a session is told by the browser and the system that people know it by', () => {
  const mozilla = 'Mozilla/5.0 (X11; Linux x86_64)';
  assert.equal(browserName(`${mozilla} AppleWebKit/537.36 (KHTML, like Gecko) Chrome/147.0.0.0 Safari/537.36`), 'Chrome, Linux');
  assert.equal(browserName(`${mozilla} AppleWebKit/537.36 (KHTML, like Gecko) Chrome/147.0.0.0 Safari/537.36 Edg/147.0`), 'Edge, Linux');
  assert.equal(browserName('Mozilla/5.0 (iPhone; CPU iPhone OS 19_0 like Mac OS X) AppleWebKit/605 Version/19.0 Mobile/15E148 Safari/604.1'), 'Safari, iOS');
  assert.equal(browserName('curl/8.5.0'), 'curl');
  assert.equal(browserName(null), undefined);
});

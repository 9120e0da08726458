import assert from 'node:assert/strict';
import { test } from 'node:test';
import { framed } from './framed.ts';

test('W45 a preview keeps its styles under the rules of the page, and carries no scripts', () => {
  const html =
    '<html><head><style>p{}</style></head><body><col style="width:10%"/><p class="a" style="color:red" id="x">1 < 2, style="no"</p><script type="application/json">{"a":1}</script></body></html>';
  assert.equal(
    framed(html, 'N'),
    '<html><head><style nonce="N">p{}</style><style nonce="N">[data-look="0"]{width:10%}\n[data-look="1"]{color:red}</style></head><body><col data-look="0"/><p class="a" data-look="1" id="x">1 < 2, style="no"</p></body></html>',
  );
});

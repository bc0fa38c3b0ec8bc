// Short Markdown becomes safe HTML: what is not one of the known inline forms is shown as it was written.
import { expect, test } from 'vitest';
import { inlineHtml, plainText } from '#content/words';

test.each([
  ['Use `SET a <b>` now', 'Use <code>SET a &#60;b&#62;</code> now', 'Use SET a <b> now'],
  ['**in `EX`** and *soon*', '<strong>in <code>EX</code></strong> and <em>soon</em>', 'in EX and soon'],
  ['[guide](https://redis.io/x?a=1&b=2)', '<a href="https://redis.io/x?a=1&#38;b=2">guide</a>', 'guide'],
  ['[bad](javascript:alert(1))', '[bad](javascript:alert(1))', '[bad](javascript:alert(1))'],
  ['<img src=x onerror=alert(1)>', '&#60;img src=x onerror=alert(1)&#62;', '<img src=x onerror=alert(1)>'],
  ['2 * 3 * 4', '2 * 3 * 4', '2 * 3 * 4'],
  ['one\ntwo\n\nthree', 'one two<br><br>three', 'one two three'],
])('%j', (markdown, html, text) => {
  expect(inlineHtml(markdown)).toBe(html);
  expect(plainText(markdown)).toBe(text);
});

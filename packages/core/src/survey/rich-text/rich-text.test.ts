import assert from 'node:assert/strict';
import {before, describe, test} from 'node:test';
import fc from 'fast-check';
import {
  loadRichTextReader,
  richAttributes,
  richTags,
  safeAddress,
  type RichNode,
  type RichTextReader,
} from './index.js';

let readXhtml: RichTextReader;
let readMarkdown: RichTextReader;

before(async () => {
  readXhtml = await loadRichTextReader('xhtml');
  readMarkdown = await loadRichTextReader('markdown');
});

const wordsOf = (nodes: readonly RichNode[]): string =>
  nodes.map((node) => (typeof node === 'string' ? node : wordsOf(node.children))).join('');

/** A tree on one line: what a test reads most easily, and what no code here makes. */
const written = (nodes: readonly RichNode[] | undefined): string | undefined =>
  nodes
    ?.map((node) => {
      if (typeof node === 'string') return node;
      const attributes = Object.entries(node.attributes ?? {}).map((pair) => pair.join('='));
      return `(${[node.tag, ...attributes].join(' ')}: ${written(node.children)!})`;
    })
    .join('');

const levelsOf = (nodes: readonly RichNode[]): number =>
  Math.max(0, ...nodes.map((node) => (typeof node === 'string' ? 0 : 1 + levelsOf(node.children))));

/** Fails for anything that no list allows. */
function assertAllowed(nodes: readonly RichNode[], isInLink = false): void {
  for (const node of nodes) {
    if (typeof node === 'string') continue;
    assert.ok(richTags.includes(node.tag), node.tag);
    for (const [name, value] of Object.entries(node.attributes ?? {})) {
      assert.ok(
        richAttributes.some((allowed) => allowed === name),
        name,
      );
      if (name === 'href') assert.match(value, /^(https?:\/\/|mailto:|tel:)[^\s]+$/i);
      else assert.match(value, /^[\w-]+$/);
    }
    const isLink = node.tag === 'a';
    if (isLink) assert.ok(node.attributes?.href && !isInLink, 'a link leads to one place');
    assertAllowed(node.children, isInLink || isLink);
  }
}

const reportOf = (read: RichTextReader, source: string) =>
  read(source).issues.map(({code, severity, subject, at}) => [code, severity, subject, at]);

describe('An XHTML text', () => {
  test('keeps the structure that means something', () => {
    for (const [source, tree] of [
      ['plain', 'plain'],
      ['', ''],
      ['\ufeff<b>x</b>', '(b: x)'],
      ['<p>a<br/>b</p><hr/>', '(p: a(br: )b)(hr: )'],
      ['<br>kept</br>', '(br: )kept'],
      ['<B>x</B>', '(b: x)'],
      ['<ul><li>a</li><li>b</li></ul>', '(ul: (li: a)(li: b))'],
      ['<dl><dt>a</dt><dd>b</dd></dl>', '(dl: (dt: a)(dd: b))'],
      [
        '<table><caption>c</caption><thead><tr><th scope="col">a</th></tr></thead><tbody><tr><td rowspan="2">b</td></tr></tbody></table>',
        '(table: (caption: c)(thead: (tr: (th scope=col: a)))(tbody: (tr: (td rowspan=2: b))))',
      ],
      ['<h1>a</h1><h6>b</h6>', '(p: (strong: a))(p: (strong: b))'],
      [
        '<div xmlns="http://www.w3.org/1999/xhtml" xml:lang="fr" dir="rtl">x</div>',
        '(div lang=fr dir=rtl: x)',
      ],
      ['<a href=" https://x.org/?a=1&amp;b=2 ">x</a>', '(a href=https://x.org/?a=1&b=2: x)'],
      ["<a href='tel:+1(555)0100'>call</a>", '(a href=tel:+1(555)0100: call)'],
      ['a<!-- <b>no</b> -->b', 'ab'],
      ['<![CDATA[<b> & ]]>', '<b> & '],
      ['&lt;b&gt; &amp; &quot;&apos;&nbsp;&#233;&#xE9;&#x1F600;', '<b> & "\'\u00a0éé😀'],
      ['<b\n\tlang = "en"\n>x</b >', '(b lang=en: x)'],
    ] as const) {
      assert.equal(written(readXhtml(source).nodes), tree);
      assert.deepEqual(readXhtml(source).issues, [], source);
    }
  });

  test('says what it left out, how much that matters, and where it was', () => {
    for (const [source, tree, ...report] of [
      ['a<script>bad()</script>b', 'ab', ['partial', '<script>', 1]],
      ['a<STYLE>p{}</STYLE>b', 'ab', ['partial', '<style>', 1]],
      ['press <button>ok</button>', 'press ok', ['partial', '<button>', 6]],
      ['<img alt="a face" src="x.png"/>', 'a face', ['partial', '<img>', 0]],
      ['<font color="red">x</font>', '(span: x)', ['note', '<font>', 0], ['note', 'color', 0]],
      ['<section>a</section><section>b</section>', '(div: a)(div: b)', ['note', '<section>', 0]],
      ['<secret-word>x</secret-word>', 'x', ['partial', 'an unknown element', 0]],
      ['<b onclick="x()">x</b>', '(b: x)', ['partial', 'an event handler', 0]],
      ['<b class="a" style="b">x</b>', '(b: x)', ['note', 'class', 0], ['note', 'style', 0]],
      ['<b secret="a">x</b>', '(b: x)', ['note', 'an unknown attribute', 0]],
      ['<a href="javascript:x">x</a>', 'x', ['partial', 'href', 0]],
      ['<a href="/relative">x</a>', 'x', ['partial', 'href', 0]],
      ['<b href="https://x.org">x</b>', '(b: x)', ['partial', 'href', 0]],
      [
        '<td colspan="999">x</td>',
        '(div: x)',
        ['note', '<td> out of its place', 0],
        ['note', 'colspan', 0],
      ],
      ['<p><li>x</li></p>', '(p: (div: x))', ['note', '<li> out of its place', 3]],
      [
        '<a href="https://x.org">a<i><a href="https://y.org">b</a></i></a>',
        '(a href=https://x.org: a(i: b))',
        ['partial', 'a link within a link', 28],
      ],
      ['a<?php x?>b', 'ab', ['note', 'an instruction', 3]],
    ] as const) {
      assert.equal(written(readXhtml(source).nodes), tree, source);
      assert.deepEqual(
        reportOf(readXhtml, source),
        report.map((parts) => ['unsafe-content', ...parts]),
        source,
      );
    }
  });

  test('keeps as it is written what refers to nothing, and says so', () => {
    for (const [source, text, ...report] of [
      ['R & D', 'R & D', ['a character reference', 2]],
      ['a &copy; b', 'a &copy; b', ['a character reference', 2]],
      ['&constructor;', '&constructor;', ['a character reference', 0]],
      ['&#0;&#xD800;&#x110000;', '\ufffd\ufffd\ufffd', ['a character reference', 0]],
      ['a\u0007b', 'ab', ['a control character', 1]],
    ] as const) {
      assert.equal(written(readXhtml(source).nodes), text);
      assert.deepEqual(
        reportOf(readXhtml, source),
        report.map((parts) => ['invalid-rich-text', 'note', ...parts]),
      );
    }
  });

  test('that is not well-formed is not guessed at: the fault is named, and the plain text stands', () => {
    for (const [source, subject, at] of [
      ['a <b>x', 'an unclosed element', 2],
      ['a <b>x</i>', 'an end tag without its start', 6],
      ['<b>x</B>', 'an end tag without its start', 4],
      ['</b>', 'an end tag without its start', 0],
      ['<br>', 'an unclosed element', 0],
      ['3 < 5', 'a malformed tag', 2],
      ['<b', 'a malformed tag', 0],
      ['<b lang=en>x</b>', 'a malformed tag', 0],
      ['<input disabled/>', 'a malformed tag', 0],
      ['<b lang="<">x</b>', 'a malformed tag', 0],
      ['<b lang="a" lang="b">x</b>', 'an attribute given twice', 0],
      ['<b>x</b lang="a">', 'a malformed end tag', 4],
      ['<b>x</b/>', 'a malformed end tag', 4],
      ['a<!-- x', 'an unclosed comment', 1],
      ['a<![CDATA[ x ]]', 'an unclosed CDATA section', 1],
      ['a<? x', 'an unclosed instruction', 1],
      ['<!DOCTYPE html><p/>', 'a malformed tag', 0],
    ] as const) {
      assert.equal(readXhtml(source).nodes, undefined, source);
      assert.deepEqual(
        reportOf(readXhtml, source),
        [['invalid-rich-text', 'partial', subject, at]],
        source,
      );
    }
  });

  test('never quotes an answer that was piped into it', () => {
    const answer = 'zebra';
    for (const around of [
      (word: string) => `<${word}>x</${word}>`,
      (word: string) => `<b ${word}="x">x</b>`,
      (word: string) => `<b on${word}="x">x</b>`,
      (word: string) => `&${word};`,
      (word: string) => `<a href="${word}:x">x</a>`,
      (word: string) => `<?${word}?>`,
      (word: string) => `</${word}>`,
      (word: string) => `<b ${word}>x</b>`,
    ]) {
      const {issues} = readXhtml(around(answer));
      assert.equal(issues.length, 1, around(answer));
      assert.doesNotMatch(JSON.stringify(issues), new RegExp(answer, 'i'));
    }
  });

  test('may have 200 levels and 100,000 characters, and no more', () => {
    const nested = (levels: number, tag: string): string =>
      `<${tag}>`.repeat(levels) + `</${tag}>`.repeat(levels);
    assert.equal(levelsOf(readXhtml(nested(200, 'b')).nodes!), 200);
    assert.equal(levelsOf(readXhtml(nested(200, 'h1')).nodes!), 400);
    assert.deepEqual(reportOf(readXhtml, nested(201, 'b')), [
      ['invalid-rich-text', 'partial', 'too many levels', 600],
    ]);
    assert.equal(readXhtml(nested(201, 'unknown')).nodes, undefined);
    assert.equal(readXhtml('x'.repeat(100_000)).nodes?.length, 1);
    assert.deepEqual(reportOf(readXhtml, 'x'.repeat(100_001)), [
      ['invalid-rich-text', 'partial', 'too long', 0],
    ]);
  });

  test('of 100,000 characters is read at once, and its report stays short', () => {
    for (const unit of [
      ...[
        '<',
        '<b>',
        '<b ',
        '<b a="',
        '<b a="1" ',
        '&',
        '&#',
        '&amp;',
        '<!--',
        '<![CDATA[]]>',
        '<?x?>',
      ],
      ...[
        ' ',
        '<b onclick="x"/>',
        '<zebra/>',
        '<b><i></i></b>',
        'a<br/>',
        '</',
        '\u0000',
        '<b a = ',
      ],
    ]) {
      const source = unit.repeat(100_000 / unit.length);
      const started = performance.now();
      const {issues} = readXhtml(source);
      // Some 30 ms. What grew with the square would take more than ten seconds.
      assert.ok(performance.now() - started < 3000, unit);
      assert.ok(issues.length < 5, unit);
    }
  });

  test('of plain words comes back as it was', () => {
    fc.assert(
      fc.property(fc.string({unit: 'grapheme'}), (text) => {
        fc.pre(!/[<&]|^\ufeff/.test(text));
        assert.equal(wordsOf(readXhtml(text).nodes!), text);
      }),
    );
  });

  test('of escaped words comes back as it was, within any structure', () => {
    const escaped = (text: string): string =>
      text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
    const {node} = fc.letrec<{node: {source: string; text: string}}>((tie) => ({
      node: fc.oneof(
        {maxDepth: 4},
        fc.string().map((text) => ({source: escaped(text), text})),
        fc
          .tuple(
            fc.constantFrom('b', 'p', 'ul', 'li', 'h2', 'td', 'a', 'button', 'svg', 'zebra', 'br'),
            fc.array(tie('node'), {maxLength: 3}),
            fc.dictionary(fc.constantFrom('class', 'onclick', 'href', 'lang'), fc.string()),
          )
          .map(([tag, inner, attributes]) => ({
            source: `<${tag}${Object.entries(attributes)
              .map(([name, value]) => ` ${name}="${escaped(value)}"`)
              .join('')}>${inner.map(({source}) => source).join('')}</${tag}>`,
            text: inner.map(({text}) => text).join(''),
          })),
      ),
    }));
    fc.assert(
      fc.property(node, ({source, text}) => {
        const {nodes} = readXhtml(source);
        assert.equal(wordsOf(nodes!), text);
        assertAllowed(nodes!);
      }),
      {numRuns: 1000},
    );
  });
});

describe('A Markdown text', () => {
  test('keeps the structure that means something', () => {
    for (const [source, tree] of [
      ['plain', 'plain'],
      ['', ''],
      ['**a** *b* ~~c~~ `d`', '(strong: a) (em: b) (del: c) (code: d)'],
      ['# a', '(strong: a)'],
      ['one\n\ntwo', '(p: one)(p: two)'],
      ['a  \nb<br>c', 'a(br: )b(br: )c'],
      ['- a\n- b', '(ul: (li: a)(li: b))'],
      ['3. a\n4. b', '(ol start=3: (li: a)(li: b))'],
      ['1. a\n   - b', '(ol: (li: a(ul: (li: b))))'],
      ['- [ ] a\n- [x] b', '(ul: (li: ☐ a)(li: ☑ b))'],
      ['> a', '(blockquote: (p: a))'],
      ['```js\n<b> &amp;\n```', '(pre: (code: <b> &amp;))'],
      [
        '| a |\n|---|\n| **b** |',
        '(table: (thead: (tr: (th scope=col: a)))(tbody: (tr: (td: (strong: b)))))',
      ],
      [
        '[a](https://x.org "t") <mailto:a@x.org>',
        '(a href=https://x.org: a) (a href=mailto:a@x.org: mailto:a@x.org)',
      ],
      ['[a][r]\n\n[r]: https://x.org', '(a href=https://x.org: a)'],
      ['\\*a\\* &lt;b&gt; &#233; `&lt;`', '*a* <b> é (code: &lt;)'],
      ['a <!-- b --> c\n\n<!-- d -->', 'a  c'],
      ['a\n\n---\n\nb', '(p: a)(hr: )(p: b)'],
    ] as const) {
      assert.equal(written(readMarkdown(source).nodes), tree);
      assert.deepEqual(readMarkdown(source).issues, [], source);
    }
  });

  test('shows HTML as the text it is, and says what it left out', () => {
    for (const [source, tree, subject] of [
      ['Write <your name> here', 'Write <your name> here', 'HTML in Markdown'],
      ['a <b>x</b>', 'a <b>x</b>', 'HTML in Markdown'],
      ['<script>bad()</script>', '<script>bad()</script>', 'HTML in Markdown'],
      ['![a face](x.png)', 'a face', '<img>'],
      ['[x](javascript:bad)', 'x', 'href'],
      ['[x](java&#115;cript:bad)', 'x', 'href'],
      ['[x](/relative)', 'x', 'href'],
    ] as const) {
      assert.equal(written(readMarkdown(source).nodes), tree);
      assert.deepEqual(reportOf(readMarkdown, source), [
        ['unsafe-content', 'partial', subject, undefined],
      ]);
    }
  });

  test('that would take its reader too long is refused', () => {
    for (const [source, subject] of [
      ['x'.repeat(4001), 'too long'],
      [`${'x\n\n'.repeat(6667)}`, 'too long'],
      ['>'.repeat(101), 'too many levels'],
      [`a\n\n  ${'1. '.repeat(101)}a`, 'too many levels'],
      [`${'- > '.repeat(60)}a`, 'too many levels'],
    ] as const) {
      assert.equal(readMarkdown(source).nodes, undefined);
      assert.deepEqual(reportOf(readMarkdown, source), [
        ['invalid-rich-text', 'partial', subject, undefined],
      ]);
    }
    assert.equal(levelsOf(readMarkdown(`${'> '.repeat(100)}a`).nodes!), 101);
    assert.equal(readMarkdown(`${'word '.repeat(700)}\n\n`.repeat(5)).nodes?.length, 5);
  });

  test('is read the same whatever the page has made of the library for itself', async () => {
    const {marked} = await import('marked');
    marked.use({
      breaks: true,
      tokenizer: {codespan: () => ({type: 'codespan', raw: '`', text: 'changed'})},
      extensions: [{name: 'zebra', level: 'inline', tokenizer: () => undefined}],
    });
    assert.equal(written(readMarkdown('a\n`b`').nodes), 'a\n(code: b)');
    marked.setOptions(marked.getDefaults());
  });

  test('of plain words comes back as it was', () => {
    const plain = fc.array(fc.constantFrom('word', 'Wort', 'слово', 'كلمة', '字', '2'), {
      minLength: 1,
    });
    fc.assert(
      fc.property(plain, (parts) => {
        assert.equal(wordsOf(readMarkdown(parts.join(' ')).nodes!), parts.join(' '));
      }),
    );
  });
});

describe('Any text at all', () => {
  test('is read without a throw, into nothing that is not allowed', () => {
    const soup = fc
      .array(
        fc.oneof(
          fc.constantFrom(
            ...[
              '<b>',
              '</b>',
              '<a href="',
              '">',
              '</a>',
              '<svg>',
              '<script>',
              '</script>',
              '<li>',
              '<br/>',
            ],
            ...[
              '<!--',
              '-->',
              '<![CDATA[',
              ']]>',
              '<?',
              '&',
              '&#',
              ';',
              '&lt;',
              '&#106;',
              'javascript:',
            ],
            ...[
              ' onclick="',
              '"',
              '<',
              '>',
              '/',
              '[',
              '](',
              ')',
              '`',
              '**',
              '\n',
              '\n\n',
              '| ',
              '- ',
              '# ',
            ],
            ...[
              'https://x',
              'www.a.b',
              '\u0000',
              '\ufeff',
              '\ud83d',
              '~~',
              '_',
              '\\',
              '> ',
              '1. ',
              '    ',
            ],
          ),
          fc.string({unit: 'binary', maxLength: 4}),
        ),
        {maxLength: 30},
      )
      .map((parts) => parts.join(''));
    const seen = {read: 0, refused: 0};
    fc.assert(
      fc.property(soup, (source) => {
        for (const read of [readXhtml, readMarkdown]) {
          const {nodes, issues} = read(source);
          seen[nodes ? 'read' : 'refused'] += 1;
          assert.ok(nodes ?? issues.some(({code}) => code === 'invalid-rich-text'));
          assertAllowed(nodes ?? []);
          assert.doesNotMatch(wordsOf(nodes ?? []), /\0/);
        }
      }),
      {numRuns: 5000},
    );
    assert.ok(seen.read > 1000 && seen.refused > 500, JSON.stringify(seen));
  });
});

describe('The address of a link', () => {
  test('is web, mail or telephone, whole, and as it was written', () => {
    for (const address of [
      'https://x.org',
      'HTTP://x.org/a?b#c',
      'mailto:a@x.org?subject=a%20b',
      'tel:+15550100',
      'https://bücher.example/ü',
    ])
      assert.equal(safeAddress(` ${address}\n`), address);
    for (const address of [
      ...[
        '',
        'x',
        '/x',
        '#x',
        '//x.org',
        'javascript:x',
        'data:text/html,x',
        'blob:https://x/y',
        'file:///x',
      ],
      ...[
        'https:',
        'https://',
        'https:x.org',
        'https:///x.org',
        'https://x.org\\y',
        'https://a b.org',
        'mailto:',
      ],
      ...[
        'java\nscript:x',
        '\u0001javascript:x',
        'https://x.org/\u202egpj.exe',
        'https://x.org/\u200b',
        'tel:x',
      ],
      ...['https://x]', 'ftp://x.org', 'sms:+1555', 'http ://x.org'],
    ])
      assert.equal(safeAddress(address), undefined, address);
  });
});

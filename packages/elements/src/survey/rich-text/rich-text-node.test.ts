import {expect} from '@open-wc/testing';
import fc from 'fast-check';
import {loadRichTextReader, type RichNode} from '@patient-relations/core/survey/rich-text';
import {richTextNode} from './rich-text-node.js';

/** What has got past sanitizers before, or looks as if it could. Each would call `hit()`. */
const hostile: readonly string[] = [
  '<script>hit()</script>',
  '<SCRIPT>hit()</SCRIPT>',
  '<script src="https://evil.example/x.js"/>',
  '<scr<script>ipt>hit()</script>',
  '<img src="x" onerror="hit()"/>',
  '<img src=x onerror=hit()>',
  '<image href="x" onerror="hit()"/>',
  '<b onclick="hit()" onmouseover="hit()">x</b>',
  '<b ONCLICK="hit()">x</b>',
  '<b/onclick=hit()>x</b>',
  '<p style="background:url(javascript:hit())">x</p>',
  '<div style="animation-name:x" onanimationstart="hit()">x</div>',
  '<svg onload="hit()"><animate onbegin="hit()" attributeName="x"/></svg>',
  '<svg><script>hit()</script></svg>',
  '<svg><a xlink:href="javascript:hit()"><text>x</text></a></svg>',
  '<svg><style>&lt;img src=x onerror=hit()&gt;</style></svg>',
  '<svg></p><style><a id="</style><img src=1 onerror=hit()>">',
  '<math><mi xlink:href="javascript:hit()">x</mi></math>',
  '<math><mtext><table><mglyph><style><!--</style><img title="--&gt;&lt;img src=1 onerror=hit()&gt;"></img></mglyph></table></mtext></math>',
  '<form><math><mtext></form><form><mglyph><style></math><img src onerror=hit()>',
  '<noscript><p title="</noscript><img src=x onerror=hit()>"></p></noscript>',
  '<noscript><p title="&lt;/noscript&gt;&lt;img src=x onerror=hit()&gt;">x</p></noscript>',
  '<textarea><img title="&lt;/textarea&gt;&lt;img src=x onerror=hit()&gt;"/></textarea>',
  '<xmp><img title="&lt;/xmp&gt;&lt;img src=x onerror=hit()&gt;"/></xmp>',
  '<title>&lt;/title&gt;&lt;img src=x onerror=hit()&gt;</title>',
  '<listing>&lt;img src=1 onerror=hit()&gt;</listing>',
  '<template><img src="x" onerror="hit()"/></template>',
  '<iframe src="javascript:hit()"/>',
  '<iframe srcdoc="&lt;script&gt;parent.hit()&lt;/script&gt;"/>',
  '<object data="javascript:hit()"/>',
  '<embed src="javascript:hit()"/>',
  '<base href="https://evil.example/"/>',
  '<meta http-equiv="refresh" content="0;url=javascript:hit()"/>',
  '<link rel="stylesheet" href="https://evil.example/x.css"/>',
  '<form action="javascript:hit()"><button formaction="javascript:hit()">x</button></form>',
  '<input autofocus="" onfocus="hit()"/>',
  '<details open="" ontoggle="hit()">x</details>',
  '<video><source onerror="hit()"/></video>',
  '<audio src="x" onerror="hit()"/>',
  '<body onload="hit()">x</body>',
  '<html xmlns:hit="x"><hit:script>hit()</hit:script></html>',
  '<x:script xmlns:x="http://www.w3.org/1999/xhtml">hit()</x:script>',
  '<a href="javascript:hit()">x</a>',
  '<a href="JaVaScRiPt:hit()">x</a>',
  '<a href=" javascript:hit()">x</a>',
  '<a href="&#1;javascript:hit()">x</a>',
  '<a href="java&#9;script:hit()">x</a>',
  '<a href="java&#xA;script:hit()">x</a>',
  '<a href="java\nscript:hit()">x</a>',
  '<a href="java\u0000script:hit()">x</a>',
  '<a href="&#x6A;&#x61;&#x76;&#x61;&#x73;&#x63;&#x72;&#x69;&#x70;&#x74;&#x3A;hit()">x</a>',
  '<a href="javascript&colon;hit()">x</a>',
  '<a href="javascript&#58;hit()">x</a>',
  '<a href="javascript&#0000058;hit()">x</a>',
  '<a href="\u200bjavascript:hit()">x</a>',
  '<a href="\ufeffjavascript:hit()">x</a>',
  '<a href="data:text/html,&lt;script&gt;hit()&lt;/script&gt;">x</a>',
  '<a href="vbscript:hit()">x</a>',
  '<a href="blob:https://evil.example/x">x</a>',
  '<a href="//evil.example">x</a>',
  '<a href="/\\evil.example">x</a>',
  '<a href="https:\\\\evil.example">x</a>',
  '<a href="https:javascript:hit()">x</a>',
  '<a href="#x" target="_self">x</a>',
  '<a href="mailto:">x</a>',
  '<a href="https://ok.example" onclick="hit()" target="_top" ping="https://evil.example">x</a>',
  '<a href="https://ok.example"><a href="https://inner.example">x</a></a>',
  '<a xlink:href="javascript:hit()">x</a>',
  '<!--><img src=x onerror=hit()>-->',
  '<!---><img src=x onerror=hit()>-->',
  '<!-- --!><img src=x onerror=hit()> -->',
  '<!-- unclosed <img src=x onerror=hit()>',
  '<!DOCTYPE x [<!ENTITY y "<script>hit()</script>">]><p>&y;</p>',
  '<![CDATA[<img src=x onerror=hit()>]]>',
  '<svg><![CDATA[><image xlink:href="]]><img src=x onerror=hit()//"></svg>',
  '<![CDATA[ unclosed <img src=x onerror=hit()>',
  '<?xml-stylesheet href="javascript:hit()"?>',
  '<?php <img src=x onerror=hit()> ?>',
  '<? unclosed <img src=x onerror=hit()>',
  '\ufeff<script>hit()</script>',
  '\u0000<script\u0000>hit()</script>',
  '<\u0000script>hit()</script>',
  '<script\u2028>hit()</script>',
  '&lt;script&gt;hit()&lt;/script&gt;',
  '&#60;img src=x onerror=hit()&#62;',
  '&amp;lt;script&amp;gt;hit()&amp;lt;/script&amp;gt;',
  '+ADw-script+AD4-hit()+ADw-/script+AD4-',
  '<b __proto__="x" constructor="y" toString="z">x</b>',
  '<__proto__>x</__proto__>',
  '<constructor>x</constructor>',
  '<table background="javascript:hit()"><tr><td colspan="99999999">x</td></tr></table>',
  '[x](javascript:hit())',
  '[x](<javascript:hit()>)',
  '[x](java&#x73;cript:hit())',
  '[x](javascript&colon;hit())',
  '[x]( javascript:hit())',
  '[x](data:text/html;base64,PHNjcmlwdD5oaXQoKTwvc2NyaXB0Pg==)',
  '![x](javascript:hit())',
  '![x"onerror="hit()](x)',
  '[x](https://ok.example"onclick="hit())',
  '<javascript:hit()>',
  '[x][r]\n\n[r]: javascript:hit()',
  '```"onclick="hit()\nx\n```',
  '`<img src=x onerror=hit()>`',
  '| a |\n|-|\n| <img src=x onerror=hit()> |',
  '<div>\n\n<img src=x onerror=hit()>\n\n</div>',
  '**<img src=x onerror=hit()>**',
];

const tags = new Set(
  (
    'A ABBR B BDI BLOCKQUOTE BR CAPTION CITE CODE DD DEL DFN DIV DL DT EM HR I INS KBD LI OL P PRE Q S SAMP SMALL ' +
    'SPAN STRONG SUB SUP TABLE TBODY TD TFOOT TH THEAD TR U UL VAR'
  ).split(' '),
);
const attributes = new Set('lang dir href target rel colspan rowspan scope start'.split(' '));

/** Says what of a tree is not in the lists above, which are this test's own. */
function strangers(root: Node): readonly string[] {
  const found: string[] = [];
  const walker = document.createTreeWalker(root);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (node.nodeType === Node.TEXT_NODE) continue;
    if (node.nodeType !== Node.ELEMENT_NODE) found.push(`node type ${node.nodeType}`);
    const element = node as Element;
    if (!tags.has(element.tagName)) found.push(element.tagName);
    for (const {name, value} of element.attributes) {
      if (!attributes.has(name)) found.push(name);
      if (name === 'href' && !/^(https?:\/\/|mailto:.|tel:)/i.test(value)) found.push(value);
      if (
        name === 'href' &&
        !/^(https?|mailto|tel):$/.test((element as HTMLAnchorElement).protocol)
      )
        found.push((element as HTMLAnchorElement).protocol);
    }
  }
  return found;
}

declare global {
  interface Window {
    hit?: () => void;
    strict?: {
      readonly show: (nodes: readonly RichNode[]) => void;
      readonly violations: readonly string[];
    };
  }
}

/** Follows everything that can be, and gives what would run a moment to do so. */
async function provoke(root: ParentNode): Promise<void> {
  for (const element of root.querySelectorAll<HTMLElement>('*')) {
    element.addEventListener('click', (event) => event.preventDefault());
    for (const type of ['click', 'mouseover', 'focus', 'error', 'load', 'animationstart', 'toggle'])
      element.dispatchEvent(new Event(type, {cancelable: true}));
  }
  await new Promise((done) => setTimeout(done, 50));
}

describe('a rich text on the page', () => {
  let readers: readonly Awaited<ReturnType<typeof loadRichTextReader>>[];
  let place: HTMLElement;
  let hits = 0;

  before(async () => {
    readers = await Promise.all([loadRichTextReader('xhtml'), loadRichTextReader('markdown')]);
    window.hit = () => {
      hits += 1;
    };
  });

  beforeEach(() => {
    hits = 0;
    place = document.createElement('div');
    document.body.append(place);
  });

  afterEach(() => place.remove());
  after(() => {
    delete window.hit;
  });

  it('has the elements, links and cells that its author wrote', () => {
    const [readXhtml] = readers;
    const {nodes} = readXhtml!(
      '<p lang="fr">Bon <b>jour</b></p><h2>T</h2><table><tr><th scope="row">a</th><td colspan="2">b</td></tr></table>' +
        '<a href="https://ok.example/?a=1&amp;b=2">more</a> <a href="tel:+15550100">call</a><br/><ol start="3"><li>x</li></ol>',
    );
    place.append(richTextNode(nodes!));

    expect(place).lightDom.to.equal(
      '<p lang="fr">Bon <b>jour</b></p><p><strong>T</strong></p>' +
        '<table><tr><th scope="row">a</th><td colspan="2">b</td></tr></table>' +
        '<a href="https://ok.example/?a=1&amp;b=2" rel="noopener noreferrer" target="_blank">more</a> ' +
        '<a href="tel:+15550100">call</a><br><ol start="3"><li>x</li></ol>',
    );
  });

  it('runs nothing and shows nothing beyond the list, on a page without a policy', async () => {
    for (const source of hostile)
      for (const read of readers) {
        const shown = document.createElement('section');
        shown.append(richTextNode(read(source).nodes ?? [source]));
        place.append(shown);
        expect(strangers(shown), source).to.deep.equal([]);
      }

    await provoke(place);

    expect(hits).to.equal(0);
  });

  it('still has nothing beyond the list after a host copied it as a string of markup', () => {
    for (const source of hostile)
      for (const read of readers) {
        const shown = document.createElement('body');
        shown.append(richTextNode(read(source).nodes ?? [source]));
        const copy = new DOMParser().parseFromString(shown.outerHTML, 'text/html');
        expect(strangers(copy.body), source).to.deep.equal([]);
      }
  });

  it('stays within the list when the tree came from elsewhere', () => {
    const foreign = [
      {tag: 'script', children: ['hit()']},
      {tag: 'b', attributes: {onclick: 'hit()', style: 'x', lang: 'en'}, children: ['kept']},
      {tag: 'a', attributes: {href: 'javascript:hit()'}, children: []},
    ] as unknown as readonly RichNode[];
    place.append(richTextNode(foreign));

    expect(strangers(place)).to.deep.equal([]);
    expect(place).lightDom.to.equal('hit()<b lang="en">kept</b><a></a>');
  });

  it('is never beyond the list, whatever markup it is made of', function () {
    this.timeout(30_000);
    const soup = fc
      .array(
        fc.oneof(
          fc.constantFrom(
            ...[
              '<b>',
              '</b>',
              '<p>',
              '</p>',
              '<a href="',
              '">',
              '</a>',
              '<svg>',
              '</svg>',
              '<script>',
            ],
            ...[
              '</script>',
              '<style>',
              '</style>',
              '<math>',
              '<table>',
              '<tr>',
              '<td>',
              '<!--',
              '-->',
            ],
            ...[
              '<![CDATA[',
              ']]>',
              '<?',
              '?>',
              '&',
              '&#',
              ';',
              '&lt;',
              '&#106;',
              'javascript:',
              '"',
              "'",
            ],
            ...[
              ' onclick="',
              ' href=',
              ' style="',
              '<',
              '>',
              '/',
              '=',
              '[',
              '](',
              ')',
              '`',
              '**',
              '\n',
              '| ',
            ],
            ...[
              'https://x',
              'hit()',
              '\u0000',
              '\ufeff',
              '<li>',
              '<br/>',
              '<img alt="a"/>',
              '- ',
              '# ',
              '> ',
            ],
          ),
          fc.string({maxLength: 4}),
        ),
        {maxLength: 25},
      )
      .map((parts) => parts.join(''));
    const seen = {markup: 0, plain: 0};
    fc.assert(
      fc.property(soup, (source) => {
        for (const read of readers) {
          const {nodes} = read(source);
          if (nodes?.some((node) => typeof node === 'object')) seen.markup += 1;
          else seen.plain += 1;
          const shown = document.createElement('body');
          shown.append(richTextNode(nodes ?? [source]));
          expect(strangers(shown), source).to.deep.equal([]);
          const copy = new DOMParser().parseFromString(shown.outerHTML, 'text/html');
          expect(strangers(copy.body), source).to.deep.equal([]);
        }
      }),
      {numRuns: 3000},
    );
    expect(seen.markup).to.be.greaterThan(300);
  });

  it('is shown on a strict page without one violation', async () => {
    const frame = document.createElement('iframe');
    const policy =
      "default-src 'none'; script-src 'self' 'nonce-test'; style-src 'self'; img-src 'self' blob:; base-uri 'none'; " +
      "form-action 'self'; require-trusted-types-for 'script'; trusted-types lit-html";
    const ready = new Promise((done) => {
      addEventListener('message', done, {once: true});
    });
    frame.srcdoc = `<!doctype html><meta http-equiv="Content-Security-Policy" content="${policy}">
      <script type="module" nonce="test">
        import {richTextNode} from '${new URL('rich-text-node.ts', import.meta.url).pathname}';
        const violations = [];
        addEventListener('securitypolicyviolation', ({violatedDirective, sample}) =>
          violations.push(violatedDirective + ' ' + sample));
        window.hit = () => violations.push('ran');
        window.strict = {violations, show: (nodes) => document.body.append(richTextNode(nodes))};
        parent.postMessage('ready', '*');
      </script>`;
    place.append(frame);
    await ready;
    const {document: page, strict} = frame.contentWindow!;
    for (const source of hostile)
      for (const read of readers) strict!.show(read(source).nodes ?? [source]);
    expect(strangers(page.body)).to.deep.equal([]);
    await provoke(page.body);
    expect(page.body.querySelectorAll('*').length, 'something is shown').to.be.greaterThan(25);
    expect(strict!.violations).to.deep.equal([]);

    expect(() => page.createElement('b').setAttribute('onclick', 'hit()')).to.throw(
      'TrustedScript',
    );
    await new Promise((done) => setTimeout(done, 50));
    expect(strict!.violations, 'the page is strict, and says so').to.have.length(1);
  });
});

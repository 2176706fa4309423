/**
 * The style sheet of a letter, to be served as a file of its own: a page that takes no style but its own site's
 * (`style-src 'self'`) takes no style element either.
 *
 * The address stands where the windows of DL, C5/6 and No. 10 envelopes are once A4 or Letter paper is folded in three:
 * from 45 to 85 mm below the edge, 25 mm from the left one, whichever way the letter reads. The page has no size of its
 * own, so that it fits both papers. Letters are 12 points or more (Cal. Health & Safety Code 123222.1).
 */
export const letterStyles = `@page {
  margin: 20mm 20mm 22mm 25mm;
  @bottom-center {
    content: counter(page) ' / ' counter(pages);
    font: 12pt 'Noto Sans', Vazirmatn, Arial, sans-serif;
    color: #333;
    direction: ltr;
  }
}
* {
  box-sizing: border-box;
}
html {
  color-scheme: light;
  background: #fff;
}
body {
  margin: 0;
  font: 12pt/1.5 'Noto Sans', Vazirmatn, Arial, sans-serif;
  color: #000;
}
:lang(ar) body {
  font-size: 13pt;
  line-height: 1.7;
}
main {
  display: flow-root;
}
p,
ul,
dl {
  margin: 0 0 0.75em;
  orphans: 3;
  widows: 3;
  overflow-wrap: anywhere;
}
header {
  min-height: 22mm;
  border-block-end: 0.75pt solid #555;
  padding-block-end: 3mm;
}
header p {
  margin: 0;
  font-size: 12pt;
  line-height: 1.4;
}
header .hospital {
  font-size: 16pt;
  font-weight: 700;
  letter-spacing: -0.01em;
}
.draft {
  margin: 2mm 0 0;
  font-weight: 700;
  text-transform: uppercase;
}
.address {
  float: left;
  width: 85mm;
  min-height: 40mm;
  padding-block-start: 5mm;
  text-align: left;
}
.address p {
  margin: 0;
  line-height: 1.35;
}
dl {
  margin-inline: 0;
  margin-left: 95mm;
  padding-block-start: 5mm;
}
dl div {
  margin-block-end: 2mm;
}
dt {
  font-size: 12pt;
  color: #333;
}
dd {
  margin: 0;
}
h1 {
  clear: both;
  margin: 6mm 0 5mm;
  font-size: 14pt;
  line-height: 1.35;
}
.lead {
  margin-block-end: 0.25em;
  break-after: avoid;
}
ul {
  padding-inline-start: 6mm;
}
li {
  margin-block-end: 0.35em;
  break-inside: avoid;
}
.signature {
  margin-block-start: 16mm;
  break-inside: avoid;
  break-before: avoid;
}
.signature p {
  margin: 0;
}
.enclosures {
  margin-block-start: 8mm;
  break-inside: avoid;
}
h2 {
  margin: 0 0 0.25em;
  font-size: 12pt;
}
mark {
  background: #ffe58f;
  color: #000;
  outline: 1pt dashed #8a5a00;
  overflow-wrap: anywhere;
}
@media screen {
  html {
    background: #e8e8e6;
  }
  main {
    max-width: 210mm;
    margin: 8mm auto;
    padding: 20mm 20mm 22mm 25mm;
    background: #fff;
    box-shadow: 0 1px 6px rgb(0 0 0 / 25%);
  }
}
@media screen and (max-width: 48rem) {
  main {
    margin: 0;
    padding: 1.25rem;
    box-shadow: none;
  }
  .address {
    float: none;
    width: auto;
    min-height: 0;
  }
  dl {
    margin-left: 0;
  }
}
`;

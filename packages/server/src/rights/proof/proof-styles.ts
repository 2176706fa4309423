import {createHash} from 'node:crypto';

/** Fits one page of A4 as well as of Letter; what a record holds at most is set smaller. */
export const proofStyles = `
@page { margin: 12mm 14mm }
:root { color: #111; background: #fff; font: 9.5pt/1.35 'Noto Sans', 'Liberation Sans', Arial, sans-serif }
body { max-width: 182mm; margin: 0 auto; padding: 1rem }
header { display: flex; justify-content: space-between; align-items: baseline; gap: 2em; border-bottom: 1.5pt solid }
h1 { font-size: 15pt; line-height: 1.2; margin: 0 0 1.5mm }
h2 { font-size: 9.5pt; margin: 3mm 0 0.5mm; padding-top: 1.5mm; border-top: 0.5pt solid #999 }
p { margin: 0 0 1mm }
.title { font-size: 12pt; font-weight: bold; margin: 2.5mm 0 1mm }
.status { margin: 0 0 2mm; padding: 1.5mm 2.5mm; border: 1pt solid; border-inline-start-width: 4pt; font-weight: bold }
.disputed { border-style: double; border-width: 3pt }
dl { display: grid; grid-template-columns: 33mm 1fr; gap: 0.6mm 4mm; margin: 0 }
dt { color: #444 }
dd { margin: 0; overflow-wrap: anywhere }
code, pre { font-family: 'Noto Sans Mono', 'Liberation Mono', monospace; font-size: 0.88em }
.signed { display: grid; grid-template-columns: 70mm 1fr; gap: 5mm; align-items: end }
.signature { height: 22mm; border-bottom: 0.75pt solid; display: flex; align-items: end }
.signature svg { max-width: 100%; height: 100%; fill: none; stroke: #111; stroke-width: 1.5; stroke-linecap: round;
  stroke-linejoin: round }
.typed { font: italic 15pt Georgia, 'Liberation Serif', serif; margin: 0 0 1mm }
.none { color: #444 }
pre { font-size: 5.5pt; line-height: 1.25; white-space: pre-wrap; word-break: break-all; margin: 1mm 0 0 }
.long { font-size: 7.5pt; line-height: 1.22 }
.long pre { font-size: 4pt; line-height: 1.15 }
.long .signature { height: 15mm }
.long .title { font-size: 9.5pt; margin: 1.5mm 0 0.5mm }
@media print { body { padding: 0; max-width: none } }
`;

/** What the page may do: be read, in its own styles. */
export const proofPolicy = `default-src 'none'; style-src 'sha256-${createHash('sha256')
  .update(proofStyles)
  .digest('base64')}'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`;

/** Set to be read on a screen and on paper, by someone who has nothing but a browser. */
export const inspectionStyles = `
@page { margin: 14mm }
:root { color: #111; background: #fff; font: 10.5pt/1.45 'Noto Sans', 'Liberation Sans', Arial, sans-serif }
body { max-width: 182mm; margin: 0 auto; padding: 1rem }
h1 { font-size: 16pt; line-height: 1.2; margin: 0 0 2mm; border-bottom: 1.5pt solid }
h2 { font-size: 12pt; margin: 6mm 0 1mm }
h3 { font-size: 10.5pt; margin: 4mm 0 1mm }
.result { padding: 2mm 3mm; border: 1pt solid; border-inline-start-width: 4pt; font-weight: bold }
.broken { border-style: double; border-width: 3pt }
dl { display: grid; grid-template-columns: 52mm 1fr; gap: 1mm 4mm; margin: 2mm 0 }
dt { color: #444 }
dd { margin: 0; overflow-wrap: anywhere }
pre, code { font-family: 'Noto Sans Mono', 'Liberation Mono', monospace; font-size: 0.8em; overflow-wrap: anywhere }
pre { white-space: pre-wrap; word-break: break-all; margin: 1mm 0; padding: 1.5mm; border: 0.5pt solid #999 }
section { break-inside: auto }
h2, h3 { break-after: avoid }
@media print { body { padding: 0; max-width: none } }
`;

import {html, type TemplateResult} from 'lit';
import {correction, generate} from 'lean-qr';

/** Light modules around the code: what a camera needs to find it (ISO/IEC 18004). */
const quietZone = 4;

/**
 * A text as a QR code that a camera reads: always black on white, also where the page is dark or its colors are forced.
 * Load this late; put it into a box that says how large it is.
 */
export function renderQr(text: string, label: string): TemplateResult {
  const code = generate(text, {minCorrectionLevel: correction.M});
  const side = code.size + 2 * quietZone;
  return html`
    <svg
      part="qr"
      role="img"
      aria-label=${label}
      viewBox="0 0 ${side} ${side}"
      shape-rendering="crispEdges"
    >
      <rect width=${side} height=${side} fill="#fff" />
      <path fill="#000" d=${darkModules(code)} />
    </svg>
  `;
}

/** One run of dark modules after another, row by row. */
function darkModules({
  size,
  get,
}: {
  readonly size: number;
  get(x: number, y: number): boolean;
}): string {
  const runs: string[] = [];
  for (let y = 0; y < size; y += 1)
    for (let x = 0; x < size; x += 1) {
      const start = x;
      while (x < size && get(x, y)) x += 1;
      const length = x - start;
      if (length > 0) runs.push(`M${start + quietZone} ${y + quietZone}h${length}v1h-${length}z`);
    }
  return runs.join('');
}

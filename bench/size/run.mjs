// Prints what each published file costs a page.
import {publishedSizes} from '../../scripts/published/sizes.mjs';

const line = (name, raw, brotli, is) =>
  `${name.padEnd(36)}${String(raw).padStart(8)}${String(brotli).padStart(8)}  ${is}`;

console.log(line('file', 'raw', 'brotli', ''));
for (const {name, raw, brotli, is} of publishedSizes()) console.log(line(name, raw, brotli, is));

// Draws the kiosk's icons as PNG files: the hospital's mark, which is a sun over two waves.
import {crc32, deflateSync} from 'node:zlib';

const river = [10, 92, 96];
const shapes = [
  {color: [242, 179, 133], distance: circle([41, 21], 9)},
  {color: [255, 255, 255], distance: wave([9, 36], [8, 9, 15, 9, 23], 6.5)},
  {color: [159, 214, 208], distance: wave([15, 50], [6, 7, 11, 7, 17], 6)},
];
/** The side of the square that the shapes are drawn in. */
const side = 64;

/**
 * A PNG of `pixels` by `pixels`. A maskable one fills the whole square and keeps the mark in the middle, where no mask
 * of any device cuts it; the other has round corners of its own.
 */
export function drawIcon(pixels, {maskable = false} = {}) {
  // The safe zone of a maskable icon is a circle of 80 % of its side; the mark's own corners reach as far out.
  const zoom = maskable ? 0.72 : 1;
  const soften = (distance) => Math.min(1, Math.max(0, 0.5 - (distance * zoom * pixels) / side));
  const rows = Buffer.alloc(pixels * (pixels * 4 + 1));
  let at = 0;
  for (let y = 0; y < pixels; y += 1) {
    at += 1;
    for (let x = 0; x < pixels; x += 1) {
      const point = [x, y].map(
        (place) => (((place + 0.5) / pixels - 0.5) * side) / zoom + side / 2,
      );
      const color = shapes.reduce(
        (below, {color: own, distance}) => blend(below, own, soften(distance(point))),
        river,
      );
      rows.set([...color, maskable ? 255 : 255 * soften(roundedSquare(point))], at);
      at += 4;
    }
  }
  return encodePng(pixels, rows);
}

function blend(below, own, share) {
  return below.map((value, channel) => Math.round(value + (own[channel] - value) * share));
}

function circle([cx, cy], radius) {
  return ([x, y]) => Math.hypot(x - cx, y - cy) - radius;
}

function roundedSquare([x, y]) {
  const radius = 18;
  const [outX, outY] = [x, y].map((place) => Math.abs(place - side / 2) - side / 2 + radius);
  return (
    Math.hypot(Math.max(outX, 0), Math.max(outY, 0)) + Math.min(Math.max(outX, outY), 0) - radius
  );
}

/** A trough and a crest, as `c a -b c -b d 0 s …` draws them in an SVG, with round ends. */
function wave([x, y], [first, height, second, , width], thickness) {
  const half = (start, up) =>
    Array.from({length: 25}, (_, step) => {
      const t = step / 24;
      const mix = (a, b, c, d) =>
        (1 - t) ** 3 * a + 3 * (1 - t) ** 2 * t * b + 3 * (1 - t) * t ** 2 * c + t ** 3 * d;
      return [start + mix(0, first, second, width), y + mix(0, up, up, 0)];
    });
  const points = [...half(x, -height), ...half(x + width, height)];
  return (point) => {
    let nearest = Infinity;
    for (let index = 1; index < points.length; index += 1)
      nearest = Math.min(nearest, toSegment(point, points[index - 1], points[index]));
    return nearest - thickness / 2;
  };
}

function toSegment([x, y], [ax, ay], [bx, by]) {
  const [dx, dy] = [bx - ax, by - ay];
  const along = ((x - ax) * dx + (y - ay) * dy) / (dx * dx + dy * dy || 1);
  const t = Math.min(1, Math.max(0, along));
  return Math.hypot(x - ax - t * dx, y - ay - t * dy);
}

function encodePng(pixels, rows) {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(pixels, 0);
  header.writeUInt32BE(pixels, 4);
  // 8 bits a channel, red, green, blue and alpha.
  header.set([8, 6, 0, 0, 0], 8);
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(rows, {level: 9})),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

function chunk(type, data) {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(data.length);
  const sum = Buffer.alloc(4);
  sum.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, sum]);
}

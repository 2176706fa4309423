import type {FieldProblem, FieldProblemCode} from '../errors/problem.js';
import {isStorable} from '../feedback/storable-text.js';
import type {Signature} from './acknowledgement.js';
import {noticeLimits} from './notice-limits.js';
import {signatureLimits} from './signature-limits.js';

type Drawn = Extract<Signature, {type: 'drawn'}>;

/** What keeps a signature from being one: blank or without a letter, empty, a dot, too short, beyond all measure. */
export function signatureProblems(
  signature: Signature,
  path = '/signature',
): readonly FieldProblem[] {
  if (signature.type === 'drawn') {
    const code = drawnFault(signature);
    return code ? [{path: code === 'wrong-format' ? path : `${path}/strokes`, code}] : [];
  }
  const code = typedFault(signature.name);
  return code ? [{path: `${path}/name`, code}] : [];
}

function typedFault(name: string): FieldProblemCode | undefined {
  if (!name.trim()) return 'required';
  if (name.length > noticeLimits.name) return 'too-long';
  return /\p{L}/u.test(name) && !/\p{Cc}/u.test(name) && isStorable(name)
    ? undefined
    : 'wrong-format';
}

function drawnFault({width, height, strokes}: Drawn): FieldProblemCode | undefined {
  if (strokes.length === 0) return 'required';
  const count = strokes.reduce((sum, stroke) => sum + stroke.length / 2, 0);
  if (strokes.length > signatureLimits.strokes || count > signatureLimits.points) return 'too-many';
  const isFormed =
    [width, height].every((side) => isPixel(side) && side > 0) &&
    strokes.every((stroke) => stroke.length >= 2 && stroke.length % 2 === 0) &&
    strokes.flat().every(isPixel);
  if (!isFormed) return 'wrong-format';
  return inkOf(strokes) < signatureLimits.leastInk ||
    extentOf(strokes) < signatureLimits.leastExtent
    ? 'too-short'
    : undefined;
}

/** A pen may leave the field a little and come back, so a point may lie outside it, on any side. */
function isPixel(value: number): boolean {
  return Number.isInteger(value) && Math.abs(value) <= signatureLimits.side;
}

function inkOf(strokes: Drawn['strokes']): number {
  return strokes
    .map(pointsOf)
    .flatMap((points) =>
      points.slice(1).map(([x, y], before) => {
        const [fromX, fromY] = points[before] ?? [x, y];
        return Math.hypot(x - fromX, y - fromY);
      }),
    )
    .reduce((sum, length) => sum + length, 0);
}

function extentOf(strokes: Drawn['strokes']): number {
  const points = strokes.flatMap(pointsOf);
  const span = (values: readonly number[]): number => Math.max(...values) - Math.min(...values);
  return Math.hypot(span(points.map(([x]) => x)), span(points.map(([, y]) => y)));
}

function pointsOf(stroke: readonly number[]): readonly (readonly [x: number, y: number])[] {
  return stroke.flatMap((x, at) => (at % 2 === 0 ? [[x, stroke[at + 1] ?? 0] as const] : []));
}

import type {SurveyNode} from '../survey.js';
import type {Evaluation} from './evaluation.js';
import type {Observed, Observer} from './observed.js';
import type {WrittenExpression} from './read-expressions.js';

/** What expressions can refer to by `%`, computed when it is first asked for and kept until it changes. */
export interface ExpressionScope {
  /** What is known to the expression of that name there: what comes before it. */
  readonly before: (place: SurveyNode | undefined, written: WrittenExpression) => object;
}

/** What a scope is made from. */
export interface ScopeParts {
  readonly observed: Observed;
  /** What is known everywhere. */
  readonly base: object;
  namedAt(place: SurveyNode | undefined): readonly WrittenExpression[];
  /** The part of the definition that a place is asked by. */
  questionAt(place: SurveyNode): unknown;
  evaluate: Evaluation['evaluate'];
}

/** Names are looked up from the inside out, so that an inner one hides an outer one. */
export function createExpressionScope(parts: ScopeParts): ExpressionScope {
  const rooms = new WeakMap<SurveyNode, readonly object[]>();
  const top = layersOver(parts.base, undefined);

  const layersAt = (place: SurveyNode | undefined): readonly object[] => {
    if (!place) return top;
    const known = rooms.get(place);
    if (known) return known;
    const around = layersAt(place.parent).at(-1) ?? parts.base;
    const own = withName(around, 'qitem', () => parts.questionAt(place));
    const made = layersOver(own, place);
    rooms.set(place, made);
    return made;
  };

  function layersOver(around: object, place: SurveyNode | undefined): readonly object[] {
    const layers = [around];
    for (const written of parts.namedAt(place)) {
      const before = layers.at(-1) ?? around;
      const variable = createVariable(() => parts.evaluate(written, place, before));
      layers.push(withName(before, written.name ?? '', variable));
    }
    return layers;
  }

  function createVariable(compute: () => readonly unknown[]): () => readonly unknown[] {
    let results: readonly unknown[] | undefined;
    const observer: Observer = {
      sources: new Set(),
      outdated: () => (results = undefined),
    };
    return () => {
      results ??= parts.observed.watch(observer, compute);
      parts.observed.inherit(observer);
      return results;
    };
  }

  return {
    before(place, written) {
      const layers = layersAt(place);
      const index = parts.namedAt(place).indexOf(written);
      return (index < 0 ? layers.at(-1) : layers[index]) ?? parts.base;
    },
  };
}

/** The library asks `name in variables`, then for the value: both see through to what lies around. */
function withName(around: object, name: string, get: () => unknown): object {
  return Object.create(around, {[name]: {get, enumerable: true}}) as object;
}

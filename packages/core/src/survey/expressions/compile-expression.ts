import fhirpath from 'fhirpath';
import {expressionLimits, ExpressionStop} from './expression-limits.js';
import {createMeter, type Meter} from './expression-meter.js';
import {guardedFunctions, type Surroundings} from './guarded-functions.js';
import {r4Model} from './r4-model.js';

/** A FHIRPath expression that is ready to be evaluated. */
export interface Formula {
  /**
   * What it gives on a part of a response, with the library's own values: see `convert-results.ts`.
   * @throws {ExpressionStop} where it goes too far, and whatever the library throws where it cannot be evaluated
   */
  run(focus: object, variables: object): readonly unknown[];
}

/** Why a text is no expression that can be evaluated. */
export type FormulaProblem = 'invalid-expression' | 'expression-too-long';

/** Compiles expressions, each once, and sees to it that none goes on for too long. */
export interface Compiler {
  /** `base` is the path of the part that it is evaluated on; none for a whole resource. */
  compile(source: string, base?: string): Formula | FormulaProblem;
  /** Begins a new allowance for everything together. */
  refill(): void;
}

/** The functions of a compiler see the outside world through `surroundings` only. */
export function createCompiler(surroundings: Surroundings): Compiler {
  const known = new Map<string, Formula | FormulaProblem>();
  const meter = createMeter();
  const functions = guardedFunctions(surroundings);
  let characters = 0;

  function read(source: string, base: string | undefined): Formula | FormulaProblem {
    characters += source.length;
    const isTooMuch = characters > expressionLimits.allCharacters;
    if (isTooMuch || isTooLong(source)) return 'expression-too-long';
    try {
      const evaluate = fhirpath.compile(
        base === undefined ? source : {base, expression: source},
        r4Model,
        {
          // Results stay linked to where they were found; nothing is written onto the definition.
          resolveInternalTypes: false,
          preciseMath: true,
          traceFn: () => undefined,
          userInvocationTable: functions,
        },
      );
      return createFormula(evaluate as Evaluate, meter);
    } catch (error) {
      return error instanceof RangeError ? 'expression-too-long' : 'invalid-expression';
    }
  }

  return {
    compile(source, base) {
      const key = `${base ?? ''} ${source}`;
      const formula = known.get(key) ?? read(source, base);
      known.set(key, formula);
      return formula;
    },
    refill: () => meter.refill(),
  };
}

type Evaluate = (focus: object, variables: object, options: object) => readonly unknown[];

function createFormula(evaluate: Evaluate, meter: Meter): Formula {
  let strikes = 0;
  return {
    run(focus, variables) {
      if (strikes >= expressionLimits.strikes) throw new ExpressionStop();
      try {
        return evaluate(focus, variables, {debugger: meter.start()});
      } catch (error) {
        if (!(error instanceof ExpressionStop) && !(error instanceof RangeError)) throw error;
        strikes++;
        meter.halve();
        throw new ExpressionStop();
      }
    },
  };
}

function isTooLong(source: string): boolean {
  let depth = 0;
  let deepest = 0;
  for (const character of source) {
    if ('([{'.includes(character)) deepest = Math.max(deepest, ++depth);
    else if (')]}'.includes(character)) depth--;
  }
  return source.length > expressionLimits.characters || deepest > expressionLimits.depth;
}

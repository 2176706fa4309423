/** How far an expression may go before it is stopped: far above what a form needs, far below what holds up a page. */
export const expressionLimits = {
  /** Of one expression as it is written. */
  characters: 10_000,
  /** Of all different expressions of a definition together. */
  allCharacters: 150_000,
  /** Brackets within brackets. */
  depth: 40,
  /** Steps of one evaluation; every time something is stopped, what follows gets half of it. */
  steps: 200_000,
  /** Steps of one evaluation that are left whatever was stopped before. */
  leastSteps: 2_000,
  /** Steps of everything that one answer sets off. */
  allSteps: 5_000_000,
  /** Things in a collection. */
  collection: 10_000,
  /** Characters of the texts that one step puts together. */
  text: 100_000,
  /** How often one answer may set off the same expression with a new result, before it counts as a circle. */
  turns: 12,
  /** How often an expression is stopped before it is left out for good. */
  strikes: 3,
} as const;

/** Thrown inside an evaluation that goes too far. */
export class ExpressionStop extends Error {
  constructor() {
    super('The expression was stopped');
  }
}

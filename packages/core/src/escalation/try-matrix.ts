import type {Problem} from '../errors/problem.js';
import {matrixProblems} from './check-matrix.js';
import type {SimulationAnswer} from './escalation-operations.js';
import type {EscalationMatrix} from './escalation-matrix.js';
import {simulatedCaseSchema} from './simulation-schema.js';
import {simulate, simulationText, type Simulation} from './simulate.js';

/** Why a matrix cannot be tried out: its parts do not fit together. `undefined` where they do, or there is none. */
export function trialProblem(matrix: EscalationMatrix | undefined): Problem | undefined {
  const errors = matrix ? matrixProblems(matrix) : [];
  if (errors.length === 0) return undefined;
  return {
    status: 400,
    code: 'invalid',
    errors: errors.map(({path, code}) => ({path: `/matrix${path}`, code})),
  };
}

/** What comes of a matrix, as the scheduler works it out, with a reason for each line. */
export function simulationAnswer(simulation: Simulation): SimulationAnswer {
  const {matrix} = simulation;
  const found = simulate(simulation);
  return simulatedCaseSchema.parse({matrix, ...found, text: simulationText(found)});
}

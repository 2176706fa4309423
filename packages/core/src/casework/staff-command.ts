import {decideCase, type CaseCommand, type CaseDecision} from '../case/case-commands.js';
import type {CaseState} from '../case/reduce-case.js';
import type {RequestOf} from '../transport/transport.js';
import type {CaseWork} from './case-work.js';

/** The command that a request of staff stands for. */
export function staffCommand({
  command,
  id,
  text,
}: Pick<RequestOf<'command-case'>, 'command' | 'id' | 'text'>): CaseCommand {
  switch (command) {
    case 'acknowledge':
      return {command, id, text};
    case 'withdraw':
      return {command, id, reason: text};
    case 'reopen':
      return {command, id, reason: text ?? ''};
    default:
      return {command, id, text: text ?? ''};
  }
}

/**
 * Decides what a command of staff does to a case: as `decideCase`, and no complaint is ended before somebody has said
 * whether it is a grievance, since that is what the law asks different things for (42 CFR 482.13(a)(2)).
 */
export function decideStaffCommand(
  {state, work}: {readonly state: CaseState; readonly work: CaseWork},
  command: CaseCommand,
): CaseDecision {
  const decision = decideCase(state, command);
  const ends = command.command === 'resolve' || command.command === 'close';
  if ('problem' in decision || !ends || isClassified(state, work)) return decision;
  return {
    problem: {status: 409, code: 'not-now', errors: [{path: '', code: 'not-classified'}]},
  };
}

function isClassified({feedback}: CaseState, {classifications}: CaseWork): boolean {
  // What was redacted cannot be asked any more what kind it was: it may have been a complaint.
  return (feedback && feedback.kind !== 'complaint') || classifications.length > 0;
}

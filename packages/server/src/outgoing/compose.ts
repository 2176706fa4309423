import {
  contactProblems,
  contactRulesOf,
  nextContactTime,
  type ContactProblemCode,
} from '@patient-relations/core/casework';
import {localize} from '@patient-relations/core/facility';
import type {Feedback} from '@patient-relations/core/feedback';
import {loadCase, type LoadedCase} from '../cases/load-case.js';
import type {ServiceConfig} from '../config/service-config.js';
import type {HostedFacility} from '../facility/facilities.js';
import {Refusal} from '../problems/refusal.js';
import type {ServiceParts} from '../service-parts.js';
import type {OutgoingRow} from '../store/outbox.js';
import type {Mail, Post} from './outgoing-channels.js';
import {outgoingWords, wroteTo} from './outgoing-words.js';
import {riskAddresses, roleAddresses} from './role-addresses.js';

/** What becomes of a row at this moment. */
export type Delivery =
  | {readonly mail: Mail}
  | {readonly post: Post}
  /** The person's rule that stands against it, or that there is no case any more. */
  | {readonly withheld: ContactProblemCode | 'no-case'}
  /** The person named times of day. */
  | {readonly later: string};

/** It cannot go out as things are configured; that may be mended. */
export class Undeliverable extends Error {
  override readonly name = 'Undeliverable';
  readonly reason: 'no-address' | 'no-mail-server';

  constructor(reason: Undeliverable['reason']) {
    super(`It cannot go out: ${reason}.`);
    this.reason = reason;
  }
}

export interface Composing extends Pick<ServiceParts, 'db' | 'facilities' | 'now'> {
  readonly smtp: ServiceConfig['smtp'];
  readonly variable: (name: string) => string | undefined;
}

type Contact = NonNullable<Feedback['contact']>;

interface Draft {
  readonly row: OutgoingRow;
  readonly hosted: HostedFacility;
}

/**
 * Writes what goes out, at the moment it goes: addresses are those of today, and so are the rules of the person it is
 * for. A mistake in either can be mended while it waits.
 */
export async function compose(parts: Composing, row: OutgoingRow): Promise<Delivery> {
  const hosted = parts.facilities.require(row.facility_id);
  const draft = {row, hosted};
  if (row.purpose === 'answer') return composeAnswer(parts, draft);
  if (row.channel === 'webhook') return {post: postOf(parts, draft)};
  const {role, caseId} = {role: row.recipient, caseId: row.case_id ?? ''};
  const to = await addressesFor(parts.db, hosted, {purpose: row.purpose, role, caseId});
  const words = wordsFor(draft, hosted.facility.languages[0]);
  return {
    mail: mailOf(parts, draft, {to, subject: firstSentence(words), text: words}),
  };
}

async function addressesFor(
  db: Composing['db'],
  hosted: HostedFacility,
  {purpose, ...whom}: {readonly purpose: string; readonly role: string; readonly caseId: string},
): Promise<readonly string[]> {
  switch (purpose) {
    case 'escalation':
      return roleAddresses(db, hosted, whom);
    case 'risk-flag':
      return riskAddresses(db, hosted, whom);
    default:
      return [hosted.notice.email ?? []].flat();
  }
}

async function composeAnswer(parts: Composing, draft: Draft): Promise<Delivery> {
  const found = await caseOf(parts, draft);
  if (!found) return {withheld: 'no-case'};
  const {state, work, events} = found;
  const contact = contactRulesOf(events, state.feedback);
  const sender = senderTo(contact, parts.smtp);
  const {timeZone} = draft.hosted.facility;
  const at = parts.now().toISOString();
  const address = contact?.email ?? '';
  const {discreet} = sender;
  const problems = contactProblems(contact, {channel: 'email', address, at, timeZone, discreet});
  const rule = problems.find((problem) => problem !== 'wrong-time');
  if (rule) return {withheld: rule};
  if (problems.length > 0) return {later: nextContactTime(contact, {at, timeZone})};
  const language = work.details.language ?? state.feedback?.language;
  const words = wordsFor(draft, language);
  const text = discreet ? words : `${hospitalLine(draft, language)}\n${words}`;
  return {
    mail: mailOf(parts, draft, {to: [address], subject: firstSentence(words), text, ...sender}),
  };
}

/** From whom a person may be seen to have mail: where that must not be a hospital, from an address that names none. */
function senderTo(contact: Contact | undefined, smtp: ServiceConfig['smtp']) {
  const from = contact?.safety?.maySayHospital === false ? smtp?.discreetFrom : undefined;
  return {discreet: from !== undefined, from: from ?? smtp?.from};
}

async function caseOf({db}: Composing, {row, hosted}: Draft): Promise<LoadedCase | undefined> {
  try {
    return await loadCase(db, hosted.scope, row.case_id ?? '');
  } catch (error) {
    if (error instanceof Refusal) return undefined;
    throw error;
  }
}

interface Letter extends Pick<Mail, 'to' | 'subject' | 'text'> {
  readonly from?: string | undefined;
  readonly discreet?: boolean;
}

function mailOf(
  {smtp}: Composing,
  {row}: Draft,
  {to, subject, text, from = smtp?.from, discreet = false}: Letter,
): Mail {
  if (from === undefined) throw new Undeliverable('no-mail-server');
  if (to.length === 0) throw new Undeliverable('no-address');
  // What only machines read must not give a neutral sender away either.
  const place = discreet ? from.slice(from.indexOf('@') + 1) : row.facility_id;
  return {to, subject, text, from, messageId: `<${row.id}@${place}>`};
}

function postOf({variable}: Composing, {row, hosted}: Draft): Post {
  const {webhook, webhookKeyVariable} =
    row.purpose === 'escalation' ? hosted.escalation : hosted.notice;
  if (webhook === undefined) throw new Undeliverable('no-address');
  const key = webhookKeyVariable === undefined ? undefined : variable(webhookKeyVariable);
  return {
    id: row.id,
    url: webhook,
    key,
    notice: wordsFor({row, hosted}, hosted.facility.languages[0]),
  };
}

function wordsFor({row}: Draft, language = 'en'): string {
  return localize(outgoingWords[row.purpose], language).text;
}

function hospitalLine({hosted}: Draft, language = 'en'): string {
  const name = localize(hosted.facility.name, language).text;
  return localize(wroteTo, language).text.replace('{hospital}', () => name);
}

function firstSentence(words: string): string {
  return words.slice(0, words.indexOf('.') + 1);
}

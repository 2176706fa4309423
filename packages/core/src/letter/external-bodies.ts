import {localize} from '../facility/localize.js';
import type {ExternalBody, PolicyPack} from '../policy/policy-pack.js';
import {placesIn} from './gaps.js';
import type {LetterFacts} from './letter-fields.js';
import {bodyPurposes} from './body-purposes.js';
import {filingWords} from './filing-words.js';
import {isolated, unbroken} from './text-direction.js';

/** What a hospital filled in, by the names that packs give: `phsoPhone`. */
export type HospitalValues = Readonly<Record<string, string>>;

/**
 * Whom a letter names outside the hospital, as facts: the ombudsman, who helps to complain, and the rest. What a
 * hospital has not filled in stays a gap, `{phsoPhone}`, so that no letter goes out without it.
 */
export function externalBodyFacts(
  packs: readonly PolicyPack[],
  values: HospitalValues,
  language: string,
): Pick<LetterFacts, 'ombudsman' | 'advocacy' | 'bodies'> {
  const bodies = packs.flatMap(({bodies: named}) => named).filter(({access}) => access !== 'never');
  // Two packs may name the same one: it is told once.
  const known = [
    ...new Map(bodies.map((body) => [JSON.stringify(body.name), body])).values(),
  ].filter((body) => !body.optional || !placesIn(bodyLine(body, values, language)).length);
  const lines = (isWanted: (role: ExternalBody['role']) => boolean): readonly string[] =>
    known.filter(({role}) => isWanted(role)).map((body) => bodyLine(body, values, language));
  return {
    ombudsman: lines((role) => role === 'ombudsman'),
    advocacy: lines((role) => role === 'advocacy'),
    bodies: lines((role) => role !== 'ombudsman' && role !== 'advocacy'),
  };
}

/** Who it is, what it does, and how to reach it, as one line. */
function bodyLine(body: ExternalBody, values: HospitalValues, language: string): string {
  const {name, purpose, contact, role, filing} = body;
  const value = (field: string): string => values[field]?.trim() || `{${field}}`;
  const whole = typeof name === 'string' ? name : value(name.field);
  const ways = [contact.phone, contact.address, contact.url]
    .filter((field) => field !== undefined)
    .map((field) => isolated(unbroken(value(field)), language));
  const own = localize(purpose, language);
  const said = own.language === language ? own : localize(bodyPurposes[role], language);
  return [
    `${isolated(whole, language)}.`,
    said.text,
    filingWords(filing, language),
    ways.join(' · '),
  ]
    .filter((part) => part !== '')
    .join(' ');
}

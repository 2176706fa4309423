import {staffRoleIds, type Entrusted, type StaffRoleId} from '@patient-relations/core/staff';
import type {StaffProvider} from '../../config/staff-config.js';

type Claims = Readonly<Record<string, unknown>>;

/** What a provider's claims mean here: the roles and departments that the configuration gives for them. */
export function entrustedByClaims(
  {roles, departments}: Pick<StaffProvider, 'roles' | 'departments'>,
  claims: Claims,
): Entrusted {
  const given = new Set<StaffRoleId>(
    valuesAt(claims, roles.claim).flatMap((value) => own(roles.map, value) ?? []),
  );
  const {map} = departments ?? {};
  const named = departments
    ? valuesAt(claims, departments.claim).flatMap((value) =>
        map ? (own(map, value) ?? []) : [value],
      )
    : [];
  const known = [...new Set(named)].slice(0, 50);
  return {
    // Someone who reviews for no department is asked nothing.
    roles: staffRoleIds.filter(
      (role) => given.has(role) && (role !== 'department-reviewer' || known.length > 0),
    ),
    departments: known,
  };
}

/** How a person is called, by the first claim that says so. */
export function nameByClaims(claims: Claims): string {
  const names = ['name', 'preferred_username', 'email', 'sub'].map((claim) => claims[claim]);
  const found = names.find((name): name is string => typeof name === 'string' && name !== '');
  return (found ?? '').slice(0, 200);
}

/** Where a person can be mailed, unless the provider says that nobody has checked it. */
export function emailByClaims({email, email_verified: isVerified}: Claims): string | undefined {
  const isAddress = typeof email === 'string' && /^[^\s@]{1,64}@[^\s@]{1,189}$/.test(email);
  return isAddress && isVerified !== false ? email : undefined;
}

/** The texts at a place in the claims: one, or a list of them. */
function valuesAt(claims: Claims, path: string | readonly string[]): readonly string[] {
  const steps = typeof path === 'string' ? [path] : path;
  const value = steps.reduce<unknown>(
    (at, step) => (isRecord(at) ? own(at, step) : undefined),
    claims,
  );
  return [value].flat().filter((each): each is string => typeof each === 'string');
}

function isRecord(value: unknown): value is Claims {
  return typeof value === 'object' && value !== null;
}

/** A claim may be called `constructor`. */
function own<Value>(record: Readonly<Record<string, Value>>, key: string): Value | undefined {
  return Object.hasOwn(record, key) ? record[key] : undefined;
}

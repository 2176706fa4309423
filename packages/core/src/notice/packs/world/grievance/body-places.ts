import type {ExternalBody} from '../../../../policy/policy-pack.js';

type Body = Pick<ExternalBody, 'id' | 'name' | 'contact'>;

/** The name of a body, or the place where the hospital fills it in. */
export function bodyName({name}: Pick<Body, 'name'>): string {
  return typeof name === 'string' ? name : `{${name.field}}`;
}

/** The contacts of a body, each with the place where the hospital fills it in. */
export function bodyContact({id, contact}: Pick<Body, 'id' | 'contact'>): readonly {
  readonly kind: 'phone' | 'address';
  readonly field: string;
  readonly place: string;
}[] {
  return contact.map((kind) => {
    const field = kind === 'phone' ? `${id}Phone` : `${id}Address`;
    return {kind, field, place: `{${field}}`};
  });
}

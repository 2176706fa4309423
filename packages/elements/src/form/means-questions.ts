import type {Questions} from './form-field.js';

/** What is needed to reach a person by the means they chose. */
export function meansQuestions(means: string): Questions {
  return [
    means === 'phone' && {
      path: '/contact/phone',
      type: 'text',
      input: 'tel',
      label: 'phoneNumber',
      autocomplete: 'tel',
      required: true,
    },
    means === 'email' && {
      path: '/contact/email',
      type: 'text',
      input: 'email',
      label: 'emailAddress',
      autocomplete: 'email',
      required: true,
    },
    means === 'post' && {
      path: '/contact/address',
      type: 'area',
      label: 'address',
      autocomplete: 'street-address',
      required: true,
    },
  ];
}

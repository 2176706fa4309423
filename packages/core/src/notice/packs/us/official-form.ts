import type {FixedForm, NoticeField} from '../../notice.js';
import {required} from '../fields.js';

/** An official form as the hospital has it in English and Spanish: where each file lies, and which file it is. */
export function officialForm(number: string): FixedForm {
  return {
    number,
    files: {en: '{fileEn}', es: '{fileEs}'},
    digests: {en: '{digestEn}', es: '{digestEs}'},
  };
}

/** What the hospital fills in for it. */
export const formFields: readonly NoticeField[] = [
  required('fileEn', 'file', 'Where your official form in English lies, unchanged, as a PDF.'),
  required('digestEn', 'digest', 'The SHA-256 of that file in base64url.'),
  required('fileEs', 'file', 'Where your official form in Spanish lies, unchanged, as a PDF.'),
  required('digestEs', 'digest', 'The SHA-256 of that file in base64url.'),
];

import {html, type LitElement, type TemplateResult} from 'lit';
import type {CaseLetterState} from '@patient-relations/core/case';
import {dateIn} from '@patient-relations/core/facility';
import {printOnly} from '../copy/print-only.js';
import {dateWords} from '../locale/date-words.js';
import {directionOf} from '../locale/locale-controller.js';
import {localWords} from '../locale/local-words.js';
import type {CaseScreen} from './case-screen.js';
import {renderCase} from './render-case.js';
import {renderLetterText} from './render-letters.js';
import {caseStyles} from './case.styles.js';

/** Prints the case with everything open. Returns how to take the sheet away. */
export function printCase(host: LitElement, screen: CaseScreen): () => void {
  const {language, direction} = screen.locale;
  const content = html`<div class="stack">${renderCase({...screen, isPrinted: true})}</div>`;
  return print(host, {language, direction, content});
}

/** Prints one letter as a letter: who writes, when, about which case, and its words in their own order. */
export function printLetter(
  host: LitElement,
  {facility, locale, state}: CaseScreen,
  letter: CaseLetterState,
): () => void {
  const {language = locale.language, subject, at} = letter;
  const content = html`
    <div class="sheet">
      <p class="letterhead">${localWords({language}, facility.name)}</p>
      <p>
        ${dateWords({language}, dateIn(facility.timeZone, new Date(at)))}<br />
        <bdi>${state.reference}</bdi>
      </p>
      <h1 dir="auto">${subject}</h1>
      ${renderLetterText(letter)}
    </div>
  `;
  return print(host, {language, direction: directionOf(language), content});
}

function print(
  host: LitElement,
  sheet: {
    readonly content: TemplateResult;
    readonly language: string;
    readonly direction: 'ltr' | 'rtl';
  },
): () => void {
  const styles = (host.constructor as typeof LitElement).elementStyles;
  return printOnly({...sheet, styles: [...styles, caseStyles]});
}

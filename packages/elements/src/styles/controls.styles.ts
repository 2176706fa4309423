import type {CSSResultGroup} from 'lit';
import {base} from './base.styles.js';
import {fields} from './fields.styles.js';

/** All controls, for elements that ask for something. */
export const controls: CSSResultGroup = [base, fields];

import {html, nothing} from 'lit';
import './pr-feedback.js';
declare const bad: number;
export const a = html`<pr-feedback base-ul="x" layout="inline" .layout=${'nope'} aria-current=${bad ? 'true' : nothing} aria-expanded=${bad ? 'maybe' : nothing}></pr-feedback><pr-fedback></pr-fedback>`;

import type {LitElement} from 'lit';
import {adoptLateStyles} from '../../styles/late-styles.js';
import {readAloud, type ReadAloudParts, type Reading} from './read-aloud.js';
import {readingStyles} from './reading.styles.js';

/** Reads aloud in an element, with the looks of it. */
export function startReading(host: LitElement, parts: ReadAloudParts): Reading {
  adoptLateStyles(host, readingStyles);
  return readAloud(parts);
}

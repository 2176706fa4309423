import {extensionOf, isPicked, isQuestion, type SurveyItem} from '@patient-relations/core/survey';
import type {FieldRenderer} from '../field.js';
import {haveSameOptions} from './same-options.js';
import {typed} from './typed.js';
import {yesNo} from './yes-no.js';

/**
 * The controls that are fetched when a survey needs them, by the name of their file. Those that every survey has at hand
 * are not fetched: what is in the entry of the published files is no chunk.
 */
export const lateFields = {
  attachment: async () => (await import('./attachment.js')).attachment,
  autocomplete: async () => (await import('./autocomplete.js')).autocomplete,
  'choice-row': async () => (await import('./choice-row.js')).choiceRow,
  'choice-table': async () => (await import('./choice-table.js')).choiceTable,
  display: async () => (await import('./display.js')).display,
  'drop-down': async () => (await import('./drop-down.js')).dropDown,
  entries: async () => (await import('./entries.js')).entries,
  group: async () => (await import('./group.js')).group,
  'group-table': async () => (await import('./group-table.js')).groupTable,
  'marked-choices': async () => (await import('./marked-choices.js')).markedChoices,
  'open-choice': async () => (await import('./open-choice.js')).openChoice,
  'open-drop-down': async () => (await import('./open-drop-down.js')).openDropDown,
  quantity: async () => (await import('./quantity.js')).quantity,
  'quantity-entries': async () => (await import('./quantity-entries.js')).quantityEntries,
  'read-only': async () => (await import('./read-only.js')).readOnly,
  'read-only-group': async () => (await import('./read-only-group.js')).readOnlyGroup,
  slider: async () => (await import('./slider.js')).slider,
  spinner: async () => (await import('./spinner.js')).spinner,
  'tab-panel': async () => (await import('./tab-panel.js')).tabPanel,
  tabs: async () => (await import('./tabs.js')).tabs,
  typed: () => Promise.resolve(typed),
  'typed-line': async () => (await import('./typed-line.js')).typedLine,
  'written-date': async () => (await import('./written-date.js')).writtenDate,
  'written-dates': async () => (await import('./written-date.js')).writtenDates,
  'yes-no': () => Promise.resolve(yesNo),
} satisfies Readonly<Record<string, () => Promise<FieldRenderer>>>;

/** The name of a control that is fetched when a survey needs it. */
export type LateField = keyof typeof lateFields;

/** Which control an item is drawn with, whatever its definition asks for. */
export function fieldOf(item: SurveyItem): LateField {
  if (item.type === 'display') return 'display';
  if (item.type === 'group') return groupField(item);
  if (isChoiceTable(item.parent)) return 'choice-row';
  if (item.readOnly) return 'read-only';
  if (isPicked(item)) return pickedField(item);
  return typedField(item);
}

/** True for a question that is a row of a table, and not a field of its own. */
export function isRow(item: SurveyItem): boolean {
  return isQuestion(item) && isChoiceTable(item.parent);
}

function isChoiceTable(group: SurveyItem | undefined): boolean {
  const isTable = group?.control === 'table' || group?.control === 'htable';
  return group !== undefined && (isTable || group.control === 'matrix') && haveSameOptions(group);
}

function groupField(item: SurveyItem): LateField {
  if (isChoiceTable(item)) return 'choice-table';
  if (item.control === 'gtable' && item.repeats) return 'group-table';
  if (item.control === 'tab-container') return 'tabs';
  return item.parent?.control === 'tab-container' ? 'tab-panel' : 'group';
}

function pickedField({control, repeats, type}: SurveyItem): LateField {
  const isOpen = type === 'open-choice';
  // A native list of several is hard to use without a mouse; the narrowing list takes its place.
  if (control === 'autocomplete' || (control === 'drop-down' && repeats)) return 'autocomplete';
  if (control === 'drop-down') return isOpen ? 'open-drop-down' : 'drop-down';
  return isOpen ? 'open-choice' : 'marked-choices';
}

function typedField(item: SurveyItem): LateField {
  const {type, repeats} = item;
  if (type === 'attachment') return 'attachment';
  if (type === 'boolean') return 'yes-no';
  if (type === 'quantity') return repeats ? 'quantity-entries' : 'quantity';
  if (repeats) return 'entries';
  return type === 'integer' || type === 'decimal' ? numberField(item) : textField(item);
}

function numberField(item: SurveyItem): LateField {
  const {control} = item;
  if (control === 'slider' || control === 'spinner') return control;
  return hasUnit(item) ? 'quantity' : 'typed';
}

function textField({type, control}: SurveyItem): LateField {
  if (type === 'text' || (type === 'string' && control === 'text-area')) return 'typed';
  const isPlain = type === 'string' || type === 'date';
  return isPlain ? 'typed' : 'typed-line';
}

const hasUnit = ({source, items}: SurveyItem): boolean =>
  extensionOf(source, 'unit') !== undefined || items.some(({control}) => control === 'unit');

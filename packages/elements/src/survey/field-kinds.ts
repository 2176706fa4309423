import {isPicked, type Extended, type SurveyItem} from '@patient-relations/core/survey';
import type {FieldRenderer} from './field.js';
import {choiceList} from './fields/choice-list.js';
import {typed} from './fields/typed.js';
import {yesNo} from './fields/yes-no.js';

/** Finds the renderer of an item. */
export type RendererOf = (item: SurveyItem) => FieldRenderer;

/** The renderers that every survey has at hand, by item type. */
const basic: Partial<Record<SurveyItem['type'], FieldRenderer>> = {
  boolean: yesNo,
  string: typed,
  text: typed,
  integer: typed,
  decimal: typed,
  date: typed,
  choice: choiceList,
};

/** The renderer of an item that asks for nothing out of the ordinary; undefined where it does. */
export function basicRenderer(item: SurveyItem): FieldRenderer | undefined {
  const {type, control, repeats, readOnly, source, options, items, disabledDisplay} = item;
  const isTyped = !isPicked(item);
  const isOrdinary =
    (!control || plainControls[type]?.includes(control)) &&
    !readOnly &&
    disabledDisplay === 'hidden' &&
    (!repeats || !isTyped) &&
    (isTyped ||
      (type === 'choice' &&
        !options.some(
          (option) => option.valueReference ?? (hasMark(option) || hasMark(option.valueCoding)),
        ))) &&
    !items.some((each) => each.control === 'unit') &&
    !source.extension?.some(({url}) => /Orientation|unit/.test(url));
  return isOrdinary ? basic[type] : undefined;
}

const plainControls: Partial<Record<SurveyItem['type'], string>> = {
  choice: 'radio-button check-box',
  boolean: 'radio-button check-box',
  text: 'text-area',
};

/** True for an option that is marked with a prefix, or excludes the others. */
const hasMark = (element: Extended | undefined): boolean =>
  element?.extension?.some(({url}) => /option[PE]/.test(url)) ?? false;

/** Every item within these, and themselves. */
export function everyItem(items: readonly SurveyItem[]): readonly SurveyItem[] {
  return items.flatMap((item) => (item.items.length > 0 ? [item, ...everyItem(item.items)] : item));
}

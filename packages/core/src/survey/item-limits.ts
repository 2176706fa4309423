import {extensionOf, extensionsOf} from './extensions.js';
import type {Extension} from './questionnaire.js';
import type {SurveyItem} from './survey-item.js';
import {readValue} from './value.js';

/** What an answer must keep to. Undefined where the definition sets no limit. */
export interface ItemLimits {
  /** Numbers, dates, times or a quantity, as the definition writes them. */
  readonly min: number | string | undefined;
  readonly max: number | string | undefined;
  readonly minLength: number | undefined;
  readonly maxLength: number | undefined;
  readonly maxDecimalPlaces: number | undefined;
  /** The regular expression an answer must match whole. */
  readonly pattern: string | undefined;
  /** In bytes. */
  readonly maxSize: number | undefined;
  /** With what a picture can be drawn anew as: none may leave a device with where it was taken. */
  readonly mimeTypes: readonly string[] | undefined;
}

/** The limits that a definition sets for the answers of an item. */
export function limitsOf({source}: SurveyItem): ItemLimits {
  const mimeTypes = withRedrawn(extensionsOf(source, 'mimeType').map(mimeTypeOf));
  return {
    min: limitOf(extensionOf(source, 'minValue')),
    max: limitOf(extensionOf(source, 'maxValue')),
    minLength: extensionOf(source, 'minLength')?.valueInteger,
    maxLength: source.maxLength,
    maxDecimalPlaces: extensionOf(source, 'maxDecimalPlaces')?.valueInteger,
    pattern: extensionOf(source, 'regex')?.valueString,
    maxSize: extensionOf(source, 'maxSize')?.valueDecimal,
    mimeTypes: mimeTypes.length > 0 ? mimeTypes : undefined,
  };
}

const mimeTypeOf = ({valueCode, valueString}: Extension): string => valueCode ?? valueString ?? '';

/** What every browser can draw a picture as. */
const redrawn: readonly string[] = ['image/jpeg', 'image/png'];

/** Where only other pictures are asked for, no picture could ever be an answer. */
function withRedrawn(types: readonly string[]): readonly string[] {
  const isAsked = types.some((type) => /^image\/(?!\*|svg\+xml$)/.test(type));
  const isAble = types.some((type) => type === 'image/*' || redrawn.includes(type));
  return isAsked && !isAble ? [...types, ...redrawn] : types;
}

function limitOf(extension: Extension | undefined): number | string | undefined {
  const limit = extension && readValue(extension);
  const content =
    limit?.kind === 'Quantity' ? (limit.content as {value?: number}).value : limit?.content;
  return typeof content === 'number' || typeof content === 'string' ? content : undefined;
}

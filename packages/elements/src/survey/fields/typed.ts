import type {FieldRenderer} from '../field.js';

/** Makes the one control that is typed into show what was typed. */
export const showTyped: FieldRenderer['show'] = ({node}, element) => {
  const control = element.querySelector<HTMLInputElement>('input,textarea');
  const text = node.entries[0]?.text ?? '';
  if (control && control.value !== text) control.value = text;
};

/** Takes what was typed into the one control. */
export const takeTyped: FieldRenderer['take'] = ({survey, node}, control) => {
  survey.type(node, 0, (control as HTMLInputElement).value);
};

import {isSameValue} from '@patient-relations/core/survey';
import {optionText, type FieldRenderer} from '../field.js';
import {drawChoiceFrame} from './choice-frame.js';
import {checkChoices, checkedAround, createChoices, drawChoices} from './choices.js';

/** Radio buttons, or checkboxes where several answers can be given. */
export const choiceList: FieldRenderer = {
  isStill: true,
  draw(field, element) {
    const {node, id, words, kept} = field;
    drawChoiceFrame(
      field,
      element,
      drawChoices(kept(createChoices), {
        type: node.item.repeats ? 'checkbox' : 'radio',
        name: id,
        words: node.options.map((option) =>
          words(optionText(option), option.valueCoding?._display ?? option._valueString),
        ),
      }),
    );
  },
  show({node: {options, entries}}, element) {
    checkChoices(element, (index) =>
      entries.some(({value}) => value && isSameValue(value, options[index] ?? {})),
    );
  },
  take({survey, node}, control) {
    const checked = checkedAround(control);
    survey.choose(
      node,
      node.options.filter((_, index) => checked[index]),
    );
  },
};

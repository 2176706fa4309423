import {extensionOf} from '@patient-relations/core/survey';
import type {FieldRenderer} from '../field.js';
import {checkChoices, checkedAround, createChoices, drawChoices} from './choices.js';
import {withoutExcluded} from './exclusive-options.js';
import {renderGroupField} from './field-group.js';
import {chosenOptions, optionWords} from './option-words.js';
import {markedChoicesStyles} from './marked-choices.styles.js';

/** Choices with what a definition may say of them: a letter before each, side by side, one that excludes the others. */
export const markedChoices: FieldRenderer = {
  styles: markedChoicesStyles,
  render(field) {
    const {node, id, kept} = field;
    const list = drawChoices(kept(createChoices), {
      type: node.item.repeats ? 'checkbox' : 'radio',
      name: id,
      words: node.options.map((option) => optionWords(field, option)),
    });
    const orientation = extensionOf(node.item.source, 'choiceOrientation')?.valueCode;
    list.classList.toggle('side-by-side', orientation === 'horizontal');
    for (const input of list.querySelectorAll('input')) input.disabled = !node.enabled;
    return renderGroupField(field, list);
  },
  show({node}, element) {
    const chosen = chosenOptions(node);
    checkChoices(element, (index) => chosen.includes(index));
  },
  take({survey, node}, control) {
    const checked = checkedAround(control).flatMap((isChecked, index) =>
      isChecked ? [index] : [],
    );
    const choice = control.closest('.choice');
    const at = [...(choice?.parentElement?.children ?? [])].indexOf(choice ?? control);
    const kept = withoutExcluded(node.options, checked, at);
    survey.choose(
      node,
      node.options.filter((_, index) => kept.includes(index)),
    );
  },
};

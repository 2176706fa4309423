import type {FieldRenderer} from '../field.js';
import {drawChoiceFrame} from './choice-frame.js';
import {checkChoices, checkedAround, createChoices, drawChoices} from './choices.js';

/** Yes or no, as two radio buttons: a lone checkbox cannot tell "no" from "not answered". */
export const yesNo: FieldRenderer = {
  isStill: true,
  draw(field, element) {
    const {id, kept, show} = field;
    const words = [show('yes'), show('no')];
    drawChoiceFrame(
      field,
      element,
      drawChoices(kept(createChoices), {type: 'radio', name: id, words}),
    );
  },
  show({node}, element) {
    const answer = node.entries[0]?.value?.valueBoolean;
    checkChoices(element, (index) => answer === (index === 0));
  },
  take({survey, node}, control) {
    survey.set(node, 0, {valueBoolean: checkedAround(control)[0] === true});
  },
};

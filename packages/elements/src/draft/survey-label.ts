import type {Survey} from '@patient-relations/core/survey';
import {eachNode} from '../survey/each-node.js';
import type {DraftForm} from './draft-form.js';

/** The words of a survey's question, where it still asks it. */
export function surveyLabel(form: DraftForm, linkId: string): string | undefined {
  const {survey} = form as {readonly survey?: Survey | undefined};
  const node = survey && eachNode(survey.nodes).find(({item}) => item.linkId === linkId);
  const {text, _text} = node?.item.source ?? {};
  return node && text ? survey?.words(node, text, _text).text : undefined;
}

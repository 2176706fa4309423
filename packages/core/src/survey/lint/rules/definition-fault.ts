import {checkDefinition} from '../../check-definition.js';
import type {LintRule} from '../lint-rule.js';

/** Finds what the engine refuses to show, or does not do though the definition asks for it. */
export const definitionFaultRule: LintRule = ({source}) =>
  checkDefinition(source)
    .filter(({severity}) => severity !== 'note')
    .map(({path, linkId, code, subject}) => ({
      rule: 'definition-fault',
      path,
      linkId,
      subject: subject === undefined ? code : `${code}: ${subject}`,
    }));

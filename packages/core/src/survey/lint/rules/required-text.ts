import type {LintRule} from '../lint-rule.js';

/** Finds questions that cannot be passed without writing something. */
export const requiredTextRule: LintRule = ({items}) =>
  items
    .filter(
      ({type, isRequired, isHidden, source}) =>
        (type === 'text' || type === 'string') &&
        isRequired &&
        !isHidden &&
        source.readOnly !== true,
    )
    .map(({path, linkId}) => ({rule: 'required-text', path, linkId}));

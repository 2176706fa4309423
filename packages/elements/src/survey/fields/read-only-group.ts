import type {FieldRenderer} from '../field.js';
import {group, renderGroup} from './group.js';
import {repeatSeries} from './repeat-series.js';

/** A group in a survey that is only to be read: as it was left, with nothing to add or to take away. */
export const readOnlyGroup: FieldRenderer = {
  ...group,
  series: {render: (series) => repeatSeries.render({...series, readOnly: true})},
  render: (field) => renderGroup({...field, readOnly: true}),
};

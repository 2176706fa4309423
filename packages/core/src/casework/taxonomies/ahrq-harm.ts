import type {TaxonomyMap} from '../taxonomy.js';

/** The harm scale of the AHRQ Common Formats 1.2. */
export const ahrqHarm: TaxonomyMap['to'] = {
  id: 'ahrq-harm',
  terms: [
    {id: 'death', name: 'Death'},
    {id: 'severe', name: 'Severe harm'},
    {id: 'moderate', name: 'Moderate harm'},
    {id: 'mild', name: 'Mild harm'},
    {id: 'none', name: 'No harm'},
    {id: 'unknown', name: 'Unknown'},
  ],
};

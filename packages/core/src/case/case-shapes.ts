import type {Shape} from '../transport/shape.js';

/** A case as its person may see it. What an event says is read by kind, and a kind may be unknown. */
export const patientCaseShape: Shape = {
  id: 'string',
  facilityId: 'string',
  events: [
    {
      id: 'string',
      caseId: 'string',
      position: 'number',
      kind: 'string',
      at: 'string',
      actor: {role: 'string', 'id?': 'string'},
      'payload?': {},
    },
  ],
  'dates?': [{what: 'string', due: 'string', state: 'string', because: [{'*': 'string'}]}],
  'mergedInto?': {reference: 'string'},
  'splitInto?': [{reference: 'string', status: 'string'}],
};

/** The first outcome of a write to a case. */
export const caseReceiptShape: Shape = {
  id: 'string',
  caseId: 'string',
  version: 'number',
  at: 'string',
};

import type {Shape} from '../transport/shape.js';

/** A puzzle. Its parameters are the solver's business. */
export const challengeShape: Shape = {parameters: {}, signature: 'string'};

/** What the service says once its transaction has committed. */
export const feedbackReceiptShape: Shape = {
  id: 'string',
  reference: 'string',
  receivedAt: 'string',
  promises: [{what: 'string', due: 'string'}],
};

/** What someone can ask for help with. */
export const requestTopics = [
  'call-back',
  'interpreter',
  'accommodation',
  'appointment',
  'billing',
  'insurance',
  'records',
  'meeting',
  'tour',
  'advance-directive',
] as const;

export type RequestTopic = (typeof requestTopics)[number];

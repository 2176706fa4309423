import type {GuideTopic} from '../../guide.js';

/** The names of the topics. */
export const topics: Readonly<Record<GuideTopic, string>> = {
  'my-rights': 'My rights',
  complaints: 'How to complain',
  records: 'My records',
  privacy: 'My privacy',
  consent: 'Saying yes or no to care',
  'advance-directives': 'Planning ahead',
  bills: 'My bill',
  insurance: 'Insurance and help to pay',
  interpreters: 'Interpreters and other help',
  visiting: 'Visiting',
  discharge: 'Going home and after',
  'find-a-service': 'Find a service',
};

import type {Messages} from '../../locale/catalog.js';

export const english = {
  veryBad: 'Very bad',
  bad: 'Bad',
  okay: 'Okay',
  good: 'Good',
  veryGood: 'Very good',
  stars: {one: '{number} of {count} star', other: '{number} of {count} stars'},
  required: 'Please choose one.',
} as const satisfies Messages;

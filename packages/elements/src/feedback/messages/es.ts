import type {Translation} from '../../locale/catalog.js';
import type {FeedbackMessage} from './en.js';

export default {
  status: 'unreviewed',
  messages: {},
} satisfies Translation<FeedbackMessage>;
